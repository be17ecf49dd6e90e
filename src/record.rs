//! What an output says about itself.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::input::{Denied, DeniedFunction, Guest, Import, Making, convert};
use crate::output::RECORD_SECTION;
use crate::profile::Profile;

/// What made an output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Record {
    /// The version of wasi-virt.
    pub version: String,
    /// The effective profile.
    pub profile: Profile,
}

/// What a file shows of itself.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Inspection {
    /// Its imports.
    pub imports: Vec<Import>,
    /// The functions that a core module imports and whose types nothing tells: they can only be denied, by the names that
    /// are there.
    pub untyped_imports: Vec<DeniedFunction>,
    /// The profiles recorded in it, the oldest first: an output can be virtualized again.
    pub records: Vec<Record>,
    /// Records that this version cannot read.
    pub unreadable_records: usize,
}

/// Looks at a component, or at a preview1 module as the component that it becomes.
///
/// # Errors
///
/// When the bytes are neither.
pub fn inspect(bytes: &[u8]) -> Result<Inspection, Error> {
    let making = Making {
        denied: Denied::Untyped,
        ..Making::default()
    };
    let converted = convert(bytes, &making)?;
    let component = converted.component;
    let guest = Guest::decode(&component)?;
    let parsed = records(&guest);
    Ok(Inspection {
        unreadable_records: parsed.iter().filter(|record| record.is_none()).count(),
        records: parsed.into_iter().flatten().collect(),
        imports: guest.imports,
        untyped_imports: converted.denied,
    })
}

/// The records in a component, the oldest first; `None` for one that this version cannot read.
pub(crate) fn records(guest: &Guest<'_>) -> Vec<Option<Record>> {
    let customs = guest.component.customs.iter();
    customs
        .filter(|custom| custom.name == RECORD_SECTION)
        .map(|custom| serde_json::from_slice(&guest.bytes[custom.data.clone()]).ok())
        .collect()
}
