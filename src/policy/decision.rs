//! The decisions that are the same for every subsystem.

use super::Subsystem;
use crate::plan::{Answer, Decision, Policy, Route, Rule};

impl Decision {
    /// The whole of a subsystem is left to the host.
    pub(crate) fn allow(subsystem: Subsystem) -> Rule {
        let reason = format!("{} is allowed", subsystem.name());
        Decision::rule(Policy::Allow, Route::host(), reason)
    }

    /// What the interface has to say that there is nothing.
    pub(crate) fn answer(subsystem: Subsystem, answer: Answer) -> Rule {
        Decision::rule(Policy::Deny, Route::answer(answer), denial(subsystem))
    }

    /// A trap, for a function that has no error to return.
    pub(crate) fn trap(subsystem: Subsystem, function: &str) -> Rule {
        let route = Route::trap(format!("{function} is denied: {}", subsystem.fix()));
        Decision::rule(Policy::Deny, route, denial(subsystem))
    }
}

/// Why a function is denied with its subsystem.
pub(crate) fn denial(subsystem: Subsystem) -> String {
    format!("{} is denied: {}", subsystem.name(), subsystem.fix())
}
