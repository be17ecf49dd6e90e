//! TCP, UDP and name lookup.

use super::{Answer, Decision, Policy, Route, Rule, Subsystem, denial};

/// Denied sockets: none can be created and no name resolved, so the rest has nothing to work on.
pub(super) fn rule(function: &str) -> Rule {
    match function {
        "create-tcp-socket" | "create-udp-socket" | "resolve-addresses" => {
            Decision::answer(Subsystem::Sockets, Answer::Err("access-denied"))
        }
        // It has no error to give, and programs ask for it before they try anything.
        "instance-network" => {
            let route = Route::Adapter("network#instance-network".to_string());
            Decision::rule(Policy::Deny, route, denial(Subsystem::Sockets))
        }
        _ => Rule::ByHandle {
            absent: format!(
                "no socket exists, for sockets is denied: {}",
                Subsystem::Sockets.fix()
            ),
        },
    }
}
