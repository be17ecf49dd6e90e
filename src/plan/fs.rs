//! Files.

use super::{Answer, Decision, Policy, Route, Rule, Subsystem};
use crate::profile::{Access, Files, Profile};

/// Who makes descriptors is decided where the preopens are; what works on a descriptor follows.
///
/// Denied files, and none embedded: there are no preopens, so there is no descriptor to call anything on.
pub(super) fn rule(function: &str, profile: &Profile) -> Rule {
    let Files { host, mounts, .. } = &profile.fs;
    let absent = format!(
        "no descriptor exists, for fs is denied: {}",
        Subsystem::Fs.fix()
    );
    match (function, host) {
        ("get-directories", Access::Deny) if mounts.is_empty() => {
            Decision::answer(Subsystem::Fs, Answer::Empty)
        }
        ("get-directories", Access::Deny) => Decision::rule(
            Policy::Virtual,
            Route::Adapter("preopens#get-virtual".to_string()),
            format!("{} embedded, none of the host's", mounts.len()),
        ),
        ("get-directories", Access::Allow) => Decision::rule(
            Policy::Guard,
            Route::Filter("preopens#merge".to_string()),
            format!("{} embedded, and the host's", mounts.len()),
        ),
        ("filesystem-error-code", Access::Deny) => Decision::answer(Subsystem::Fs, Answer::None),
        (
            "[method]descriptor.link-at"
            | "[method]descriptor.rename-at"
            | "[method]descriptor.is-same-object",
            _,
        ) => Rule::ByEitherHandle { absent },
        _ => Rule::ByHandle { absent },
    }
}
