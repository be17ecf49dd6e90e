//! What of WASI makes the handles of a resource type, whether a guest imports it or not.

use super::{Profile, Subsystem};

/// Whether all that could make handles of a resource type, named with its interface and without a version, is left to the
/// host. No, for a type whose makers are not known here.
pub(crate) fn are_all_allowed(resource: &str, profile: &Profile) -> bool {
    let makers = Subsystem::ALL.iter().filter(|maker| maker.makes(resource));
    let mut allowed = makers
        .map(|maker| maker.is_allowed(profile) && !is_denied(maker.package(), profile))
        .peekable();
    allowed.peek().is_some() && allowed.all(|allowed| allowed) && !is_denied("io", profile)
}

/// Whether any import of a package is denied by name.
fn is_denied(package: &str, profile: &Profile) -> bool {
    profile.deny_imports.iter().any(|name| {
        let rest = name.strip_prefix("wasi:");
        rest.and_then(|rest| rest.split(['/', '@']).next()) == Some(package)
    })
}
