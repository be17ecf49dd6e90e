//! What an output says about itself.
//!
//! A record is the profile in the form of its file, as JSON, and the version that wrote it. Records last: an output made
//! years ago has to tell what it is, and one of a later version has to tell as much as is known here. So what is read is
//! what is there, field by field, while a profile that is to be enforced is read as a whole or refused.

mod build;
mod known;
mod old;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use build::BuildOptions;

use crate::component::source::Source;
use crate::error::{Error, ProfileError};
use crate::input::{Denied, DeniedFunction, Export, Guest, Import, Making, convert};
use crate::output::RECORD_SECTION;
use crate::profile::{Base, Embedded, EmbeddingPart, Profile, ProfileFile};
use crate::require::{Beyond, Surface, Through};
use crate::summary::{self, Summary};

/// What made an output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Record {
    /// The version of wasi-virt.
    pub version: String,
    /// The effective profile, in the form of its file.
    pub profile: ProfileFile,
    /// How the output was put together, where that is not what is done without options.
    #[serde(skip_serializing_if = "BuildOptions::is_default")]
    pub build: BuildOptions,
    /// What else the record says, and this version does not know: it is not in the profile.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// Where an early version mounted something without listing what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unlisted: Vec<String>,
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
    /// Its exports.
    pub exports: Vec<Export>,
    /// Whether it is a preview1 module. What is told is of the component that it becomes.
    pub is_module: bool,
    surface: Surface,
}

impl Inspection {
    /// What the file asks its host for. It is read of the imports, which prove it: an import that is there counts as all that
    /// it is, whatever a record says of checks on its calls.
    pub fn summary(&self) -> Summary {
        summary::of_imports(&self.imports, &self.untyped_imports)
    }

    /// What the file may do beyond a profile, as far as its imports tell: an import that is left counts as wholly allowed.
    /// What the file says of itself counts for nothing, for anyone can write it; [`prove`](crate::prove) proves it.
    ///
    /// Types alone give nothing, and `wasi:io` works on handles that other imports give. What is not WASI, or not known
    /// here, is beyond a profile that does not allow it by name.
    ///
    /// ```
    /// # fn main() -> Result<(), wasi_virt::Error> {
    /// use wasi_virt::profile::Profile;
    ///
    /// let file = std::fs::read("tests/components/c-hello.wasm").unwrap();
    /// let inspection = wasi_virt::inspect(&file)?;
    /// assert!(inspection.beyond(&Profile::allow_all()).is_empty());
    /// for beyond in inspection.beyond(&Profile::command()) {
    ///     println!("{beyond}");
    /// }
    /// # assert!(!inspection.beyond(&Profile::command()).is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn beyond(&self, profile: &Profile) -> Vec<Beyond> {
        self.surface.beyond(profile, Through::All)
    }

    /// What it imports, as far as a gate has to know.
    pub(crate) fn surface(&self) -> &Surface {
        &self.surface
    }
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
    let source = Source::new(bytes, &converted.layout);
    let guest = Guest::read(&source)?;
    let parsed = records(&guest);
    Ok(Inspection {
        surface: Surface::of(&guest, &converted.denied),
        unreadable_records: parsed.iter().filter(|record| record.is_none()).count(),
        records: parsed.into_iter().flatten().collect(),
        is_module: converted.provenance.preview1().is_some(),
        imports: guest.imports,
        exports: guest.exports,
        untyped_imports: converted.denied,
    })
}

/// The records in a component, the oldest first; `None` for one that this version cannot read.
pub(crate) fn records(guest: &Guest<'_>) -> Vec<Option<Record>> {
    let customs = guest.component.customs.iter();
    customs
        .filter(|custom| custom.name == RECORD_SECTION)
        .map(|custom| Record::read(custom.data))
        .collect()
}

/// A record as this version writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: String,
    profile: ProfileFile,
    #[serde(default)]
    build: BuildOptions,
}

/// Whether a field of a profile, such as `fs.writable` or `stdio.stdin`, is about a subsystem.
fn is_about(field: &str, subsystem: &str) -> bool {
    let names: Vec<&str> = field.split('.').collect();
    match names.as_slice() {
        ["stdio", stream, ..] => *stream == subsystem,
        ["stdio"] => ["stdin", "stdout", "stderr"].contains(&subsystem),
        [first, ..] => *first == subsystem,
        [] => false,
    }
}

impl Record {
    /// What the file says that it gives the program in it, of every subsystem, and of imports that the profile names. It is a
    /// claim: nothing in a file proves its record. A subsystem of which the record says something that is not known here, or
    /// nothing, has no entry.
    pub fn summary(&self) -> Summary {
        let on = |base| {
            let mut file = self.profile.clone();
            file.base = Some(base);
            Summary::of_profile(&Profile::from(file))
        };
        let mut summary = on(Base::DenyAll);
        let other = on(Base::AllowAll);
        summary.entries.retain(|entry| {
            let is_said = other.entries.contains(entry);
            is_said
                && !self
                    .unknown
                    .iter()
                    .any(|field| is_about(field, &entry.name))
        });
        summary
    }

    /// The record of a profile whose mounts have become what is embedded. How they did is not in it: that tells of the
    /// machine, not of the output.
    pub(crate) fn of(profile: &Profile, embedded: Option<Embedded>, build: &BuildOptions) -> Self {
        let mut file = ProfileFile::from(profile);
        // It decides nothing, but whether there is an output.
        file.strict = None;
        file.fs.mounts.clear();
        file.fs.embedding = EmbeddingPart::default();
        // What a later mount hides is not there to be changed.
        let opened = embedded.iter().flat_map(|embedded| &embedded.preopens);
        let opened: BTreeSet<&String> = opened.collect();
        file.fs.writable.retain(|guest, _| opened.contains(guest));
        file.fs.embedded = embedded;
        Record {
            version: env!("CARGO_PKG_VERSION").to_string(),
            profile: file,
            build: build.clone(),
            unknown: Vec::new(),
            unlisted: Vec::new(),
        }
    }

    /// The record as JSON in one line, the same bytes for the same profile.
    pub(crate) fn to_canonical_json(&self) -> Result<String, ProfileError> {
        serde_json::to_string(self).map_err(|cause| ProfileError::Record { cause })
    }

    /// Reads a record of this version, of an earlier or of a later one.
    fn read(bytes: &[u8]) -> Option<Self> {
        if let Ok(written) = serde_json::from_slice(bytes)
            && known::has_schema(bytes)
        {
            let Written {
                version,
                profile,
                build,
            } = written;
            return Some(Record {
                version,
                profile,
                build,
                unknown: Vec::new(),
                unlisted: Vec::new(),
            });
        }
        let mut record: toml::Table = serde_json::from_slice(bytes).ok()?;
        let version = record.remove("version")?.as_str()?.to_string();
        let toml::Value::Table(mut profile) = record.remove("profile")? else {
            return None;
        };
        if !profile.contains_key(known::SCHEMA) {
            let (profile, unlisted) = old::read(profile)?;
            return Some(Record {
                version,
                profile,
                build: BuildOptions::default(),
                unknown: Vec::new(),
                unlisted,
            });
        }
        let mut unknown = Vec::new();
        known::take_schema(&mut profile, &mut unknown);
        let profile = known::read(profile, &mut unknown)?;
        let build = match record.remove("build").map(toml::Value::try_into) {
            None => BuildOptions::default(),
            Some(build) => build.unwrap_or_else(|_| {
                unknown.push("build".to_string());
                BuildOptions::default()
            }),
        };
        unknown.extend(record.into_iter().map(|(name, _)| name));
        Some(Record {
            version,
            profile,
            build,
            unknown,
            unlisted: Vec::new(),
        })
    }
}
