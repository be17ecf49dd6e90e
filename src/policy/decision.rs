//! The decisions that are the same for every subsystem.

use super::Subsystem;
use crate::plan::{Answer, Decision, Policy, Reason, Route, Rule};

impl Decision {
    /// The whole of a subsystem is left to the host.
    pub(crate) fn allow(subsystem: Subsystem) -> Rule {
        Decision::rule(Policy::Allow, Route::host(), Reason::Allowed(subsystem))
    }

    /// What the interface has to say that there is nothing.
    pub(crate) fn answer(subsystem: Subsystem, answer: Answer) -> Rule {
        let route = Route::answer(answer);
        Decision::rule(Policy::Deny, route, Reason::Denied(subsystem))
    }

    /// A trap, for a function that has no error to return.
    pub(crate) fn trap(subsystem: Subsystem, function: &str) -> Rule {
        let route = Route::trap(format_args!("{function} is denied: {}", subsystem.fix()));
        Decision::rule(Policy::Deny, route, Reason::Denied(subsystem))
    }
}
