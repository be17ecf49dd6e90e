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
    let known = |name: &str| names.get(name).map(String::as_str);
    let found = if function.is_empty() {
        [known(&import.name), known(unversioned), known(package)]
    } else if names.is_empty() {
        [None; 3]
    } else {
        let (whole, short) = (
            qualified(&import.name, function),
            qualified(unversioned, function),
        );
        [known(&whole), known(&short), None]
    };
    found.into_iter().flatten().min()
}

pub(super) fn check_denied(guest: &Guest<'_>, profile: &Profile) -> Result<(), PlanError> {
    for name in &profile.deny_imports {
        let only = BTreeSet::from([name.clone()]);
        if !guest
            .imports
            .iter()
            .any(|import| matching(&only, import, "").is_some())
        {
            let names: Vec<String> = guest
                .imports
                .iter()
                .map(|import| format!("`{}`", import.name))
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
