//! Leaving the program early: denied calls have no error to give.

use super::subsystem::{Definition, Function};
use super::{Access, Profile, Subsystem};
use crate::plan::{Decision, Rule};
use crate::summary::Grant;
use crate::wit::qualified;
use crate::words::Wording;

/// What is decided of leaving the program early.
pub type Exit = Access;

/// What a profile says of leaving the program early.
pub type ExitPart = Option<bool>;

pub(super) const DEFINITION: Definition = Definition {
    name: "exit",
    allow: Wording::new("--allow-exit", "exit(true)"),
    deny: Wording::new("--allow-exit=false", "exit(false)"),
    closed_fix: None,
    package: "cli",
    has: |interface, _| interface == "exit",
    is_allowed: |profile| profile.exit == Access::Allow,
    grant: |profile| Grant::host_or_denied(profile.exit == Access::Allow, true),
    is_within: |given, most| given.exit.is_within(most.exit),
    rule,
    makes: &[],
    errors: &[],
    check: Definition::UNCHECKED,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// The flags for leaving the program early.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow leaving the program early
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_exit: Option<bool>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> ExitPart {
        self.allow_exit
    }
}

fn rule(function: &Function<'_>, _: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        ("wasi:cli/exit", "exit" | "exit-with-code") => {
            let name = qualified(function.interface, function.name);
            Some(Decision::trap(Subsystem::Exit, &name))
        }
        _ => None,
    }
}
