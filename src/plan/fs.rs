//! Files.

use super::{Answer, Decision, Rule, Subsystem};

/// Denied files: there are no preopens, so there is no descriptor to call anything on.
pub(super) fn rule(function: &str) -> Rule {
    match function {
        "get-directories" => Decision::answer(Subsystem::Fs, Answer::Empty),
        "filesystem-error-code" => Decision::answer(Subsystem::Fs, Answer::None),
        _ => Rule::ByHandle {
            absent: format!(
                "no descriptor exists, for fs is denied: {}",
                Subsystem::Fs.fix()
            ),
        },
    }
}
