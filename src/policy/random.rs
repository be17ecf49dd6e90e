//! Random numbers, secure or not: denied calls have no error to give.

use super::subsystem::{Definition, Function};
use super::{Access, Profile, Subsystem};
use crate::plan::{Decision, Rule};
use crate::summary::Grant;
use crate::wit::qualified;
use crate::words::Wording;

/// What is decided of random numbers.
pub type Random = Access;

/// What a profile says of random numbers.
pub type RandomPart = Option<bool>;

pub(super) const DEFINITION: Definition = Definition {
    name: "random",
    allow: Wording::new("--allow-random", "random(true)"),
    deny: Wording::new("--allow-random=false", "random(false)"),
    closed_fix: None,
    package: "random",
    has: |_, _| true,
    is_allowed: |profile| profile.random == Access::Allow,
    grant: |profile| Grant::host_or_denied(profile.random == Access::Allow, true),
    is_within: |given, most| given.random.is_within(most.random),
    rule,
    makes: &[],
    errors: &[],
    check: Definition::UNCHECKED,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// The flags for random numbers.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow random numbers
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_random: Option<bool>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> RandomPart {
        self.allow_random
    }
}

fn rule(function: &Function<'_>, _: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        ("wasi:random/random", "get-random-bytes" | "get-random-u64")
        | ("wasi:random/insecure", "get-insecure-random-bytes" | "get-insecure-random-u64")
        | ("wasi:random/insecure-seed", "insecure-seed" | "get-insecure-seed") => {
            let name = qualified(function.interface, function.name);
            Some(Decision::trap(Subsystem::Random, &name))
        }
        _ => None,
    }
}
