//! Whether an adapter has what a guest imports.

use serde::Serialize;

use crate::error::InputError;
use crate::input::{Export, Guest, Import, Preview1, to_component};
use crate::types::Resource;
use crate::wasi::InterfaceName;

/// What an adapter has for one import of a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Match {
    /// The import.
    pub import: String,
    /// What is there for it.
    pub offer: Offer,
}

/// What an adapter has for an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offer {
    /// An export of the same name, with all that is imported.
    Same,
    /// One of another version, with all that is imported: `wac` takes it, `wasm-tools compose` does not.
    OtherVersion(String),
    /// An export that lacks something, or has it with another type.
    Unfit {
        /// Its name.
        export: String,
        /// What is wrong with it.
        problems: Vec<String>,
    },
    /// Nothing: the import stays with the host.
    Nothing,
}

/// Holds the imports of a guest against the exports of an adapter.
///
/// # Errors
///
/// When one of the two cannot be read.
pub fn match_adapter(adapter: &[u8], guest: &[u8]) -> Result<Vec<Match>, InputError> {
    let converted = to_component(guest, Preview1::default())?;
    let guest = Guest::decode(&converted.component)?;
    let adapter = Guest::decode(adapter)?;
    let matches = guest.imports.iter().map(|import| Match {
        import: import.name.clone(),
        offer: offer(&adapter, &guest, import),
    });
    Ok(matches.collect())
}

fn offer(adapter: &Guest<'_>, guest: &Guest<'_>, import: &Import) -> Offer {
    let exports = &adapter.exports;
    let same = exports.iter().find(|export| export.name == import.name);
    let found = same.or_else(|| {
        exports
            .iter()
            .find(|export| is_compatible(&export.name, &import.name))
    });
    let Some(export) = found else {
        return Offer::Nothing;
    };
    let problems = problems(adapter, export, guest, import);
    if !problems.is_empty() {
        let export = export.name.clone();
        return Offer::Unfit { export, problems };
    }
    match same {
        Some(_) => Offer::Same,
        None => Offer::OtherVersion(export.name.clone()),
    }
}

/// Whether two names are the same interface in versions of WASI 0.2.
fn is_compatible(export: &str, import: &str) -> bool {
    let parse = |name| InterfaceName::parse(name).filter(|interface| !interface.is_after_0_2());
    match (parse(export), parse(import)) {
        (Some(export), Some(import)) => {
            let is_stable = |interface: &InterfaceName| {
                let version = interface.version.as_ref();
                version.is_some_and(|version| version.pre.is_empty())
            };
            export.unversioned() == import.unversioned() && is_stable(&export) && is_stable(&import)
        }
        _ => false,
    }
}

fn problems(
    adapter: &Guest<'_>,
    export: &Export,
    guest: &Guest<'_>,
    import: &Import,
) -> Vec<String> {
    let (offered_names, wanted_names) = (names(&adapter.resources), names(&guest.resources));
    let wanted = import.functions().into_iter();
    let problems = wanted.filter_map(|(name, ty)| {
        let offered = export
            .functions
            .iter()
            .find(|function| function.name == name);
        let Some(offered) = offered else {
            return Some(format!("it has no `{name}`"));
        };
        let offered = offered.ty.display(&offered_names).to_string();
        let wanted = ty.display(&wanted_names).to_string();
        (offered != wanted).then(|| format!("its `{name}` is `{offered}`, not `{wanted}`"))
    });
    problems.collect()
}

/// Resource types by their names only: one side imports what the other exports.
fn names(resources: &[Resource]) -> Vec<Resource> {
    let named = resources.iter().map(|resource| Resource {
        import: None,
        ..resource.clone()
    });
    named.collect()
}
