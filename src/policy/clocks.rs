//! Clocks and timers: denied calls have no error to give.

use super::subsystem::{Definition, Function};
use super::{Access, Profile, Subsystem};
use crate::plan::{Decision, Rule};
use crate::summary::Grant;
use crate::wit::qualified;
use crate::words::Wording;

/// What is decided of clocks and timers.
pub type Clocks = Access;

/// What a profile says of clocks and timers.
pub type ClocksPart = Option<bool>;

pub(super) const DEFINITION: Definition = Definition {
    name: "clocks",
    allow: Wording::new("--allow-clocks", "clocks(true)"),
    deny: Wording::new("--allow-clocks=false", "clocks(false)"),
    closed_fix: None,
    package: "clocks",
    has: |_, _| true,
    is_allowed: |profile| profile.clocks == Access::Allow,
    grant: |profile| Grant::host_or_denied(profile.clocks == Access::Allow, true),
    is_within: |given, most| given.clocks.is_within(most.clocks),
    rule,
    makes: &["wasi:io/poll/pollable"],
    errors: &[],
    check: Definition::UNCHECKED,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// The flags for clocks and timers.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow clocks and timers
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_clocks: Option<bool>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> ClocksPart {
        self.allow_clocks
    }
}

fn rule(function: &Function<'_>, _: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        (
            "wasi:clocks/monotonic-clock",
            "now" | "resolution" | "subscribe-duration" | "subscribe-instant" | "get-resolution"
            | "wait-for" | "wait-until",
        )
        | ("wasi:clocks/wall-clock", "now" | "resolution")
        | ("wasi:clocks/system-clock", "now" | "get-resolution") => {
            let name = qualified(function.interface, function.name);
            Some(Decision::trap(Subsystem::Clocks, &name))
        }
        _ => None,
    }
}
