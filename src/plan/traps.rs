//! Clocks, random numbers and leaving the program: denied calls have no error to give.

use super::names::qualified;
use super::{Decision, Rule, Subsystem};

/// A trap; `None` for a function that is not named here.
pub(super) fn rule(subsystem: Subsystem, interface: &str, function: &str) -> Option<Rule> {
    match (interface, function) {
        ("wasi:cli/exit", "exit" | "exit-with-code")
        | (
            "wasi:clocks/monotonic-clock",
            "now" | "resolution" | "subscribe-duration" | "subscribe-instant",
        )
        | ("wasi:clocks/wall-clock", "now" | "resolution")
        | ("wasi:random/random", "get-random-bytes" | "get-random-u64")
        | ("wasi:random/insecure", "get-insecure-random-bytes" | "get-insecure-random-u64")
        | ("wasi:random/insecure-seed", "insecure-seed") => {
            Some(Decision::trap(subsystem, &qualified(interface, function)))
        }
        _ => None,
    }
}
