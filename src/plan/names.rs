//! Names of imports: how users say which they mean, and what is refused because of a name.

use std::collections::BTreeSet;

use super::DeniedTypes;
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::profile::Profile;
pub(crate) use crate::wit::qualified;

/// The name in `names` that means the import, or the function of it. An import that has a plain name, and says which
/// interface it implements, is meant by either.
pub(crate) fn matching<'n>(
    names: &'n BTreeSet<String>,
    import: &Import,
    function: &str,
) -> Option<&'n str> {
    let unversioned = import.unversioned();
    let package = unversioned.split('/').next().unwrap_or(unversioned);
    let known = |name: &str| names.get(name).map(String::as_str);
    let interfaces = [&import.name, &import.spelled, unversioned];
    if function.is_empty() {
        let found = interfaces.map(known).into_iter().chain([known(package)]);
        return found.flatten().min();
    }
    if names.is_empty() {
        return None;
    }
    let found = interfaces.map(|interface| known(&qualified(interface, function)));
    found.into_iter().flatten().min()
}

/// Whether a name means an import, or a function of it.
pub(super) fn is_meant(name: &str, import: &Import) -> bool {
    let only = BTreeSet::from([name.to_string()]);
    let functions = import.functions();
    let mut functions = functions.iter().map(|(function, _)| *function);
    matching(&only, import, "").is_some()
        || functions.any(|function| matching(&only, import, function).is_some())
}

pub(super) fn check_denied(guest: &Guest<'_>, profile: &Profile) -> Result<(), PlanError> {
    for name in &profile.deny_imports {
        let means_import = guest.imports.iter().any(|import| is_meant(name, import));
        if !means_import && !guest.denied.iter().any(|denied| denied.by == *name) {
            let of_module: BTreeSet<&String> =
                guest.denied.iter().map(|denied| &denied.module).collect();
            let imports = guest.imports.iter().map(|import| import.label());
            let names: Vec<String> = imports
                .chain(of_module.into_iter().cloned())
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

/// What is denied of an import that has no functions.
pub(super) fn denied_types(
    guest: &Guest<'_>,
    import: &Import,
    profile: &Profile,
) -> Option<DeniedTypes> {
    let name = matching(&profile.deny_imports, import, "")?;
    let only = BTreeSet::from([name.to_string()]);
    let mut denied = guest.imports.iter();
    let denies_functions = denied
        .any(|import| !import.functions().is_empty() && matching(&only, import, "").is_some());
    import.functions().is_empty().then(|| DeniedTypes {
        name: name.to_string(),
        has_to_go: !denies_functions,
    })
}
