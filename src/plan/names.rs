//! Names of imports: how users say which they mean, and what is refused because of a name.

use std::collections::BTreeSet;

use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::profile::Profile;

/// `interface#function`, as messages spell it.
pub(crate) fn qualified(interface: &str, function: &str) -> String {
    if function.is_empty() {
        interface.to_string()
    } else {
        format!("{interface}#{function}")
    }
}

/// The name in `names` that means the import, or the function of it.
pub(super) fn matching<'n>(
    names: &'n BTreeSet<String>,
    import: &Import,
    function: &str,
) -> Option<&'n str> {
    let unversioned = import.name.split('@').next().unwrap_or(&import.name);
    let package = unversioned.split('/').next().unwrap_or(unversioned);
    names.iter().map(String::as_str).find(|name| {
        if function.is_empty() {
            [import.name.as_str(), unversioned, package].contains(name)
        } else {
            *name == qualified(&import.name, function) || *name == qualified(unversioned, function)
        }
    })
}

pub(super) fn check_denied(guest: &Guest<'_>, profile: &Profile) -> Result<(), PlanError> {
    for name in &profile.deny_imports {
        let only = BTreeSet::from([name.clone()]);
        let means_import = guest
            .imports
            .iter()
            .any(|import| matching(&only, import, "").is_some());
        if !means_import && !guest.denied.iter().any(|denied| denied.by == *name) {
            let of_module: BTreeSet<&String> =
                guest.denied.iter().map(|denied| &denied.module).collect();
            let imports = guest.imports.iter().map(|import| &import.name);
            let names: Vec<String> = imports
                .chain(of_module)
                .map(|name| format!("`{name}`"))
                .collect();
            let imports = if names.is_empty() {
                "none".to_string()
            } else {
                names.join(", ")
            };
            return Err(PlanError::NoSuchImport {
                name: name.clone(),
                imports,
            });
        }
    }
    Ok(())
}

/// An import may have a plain name and say which interface it implements, so one interface could come twice. What
/// is said of it by name would then be said of either.
pub(super) fn check_unique(guest: &Guest<'_>) -> Result<(), PlanError> {
    let mut known = BTreeSet::new();
    match guest
        .imports
        .iter()
        .find(|import| !known.insert(&import.name))
    {
        Some(import) => Err(PlanError::ImportedTwice {
            import: import.name.clone(),
        }),
        None => Ok(()),
    }
}
