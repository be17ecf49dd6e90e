//! `wasi:config`: values by name, as for the environment.

#[cfg(feature = "cli")]
use std::collections::BTreeSet;

use image_format::{Image, Kind};

use adapter_abi::AdapterFunction as OwnFunction;

use super::subsystem::{ClosedFix, Definition, Function};
use super::variables::{Source, values_builder};
use super::{Profile, Subsystem, Variables, VariablesPart};
use crate::error::PlanError;
use crate::plan::{Answer, Decision, Policy, Route, Rule};
use crate::summary::Grant;
use crate::words::Wording;

/// What is decided of `wasi:config`.
pub type Config = Variables;

/// What a profile says of `wasi:config`.
pub type ConfigPart = VariablesPart;

pub(super) const DEFINITION: Definition = Definition {
    name: "config",
    allow: Wording::new("--allow-config", "config().allow_all()"),
    deny: Wording::new("--allow-config=false", "config().deny_all()"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("-c", "config().overrides(pairs)"),
        does: "sets a value",
    }),
    package: "config",
    has: |_, _| true,
    is_allowed: |profile| profile.config.is_untouched(),
    grant: |profile| Grant::of_variables(&profile.config),
    is_within: |given, most| given.config.is_within(&most.config),
    rule,
    makes: &[],
    errors: &[],
    check,
    put,
    notes: Definition::NO_RULES,
};

/// The flags for `wasi:config`.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow the host's `wasi:config` values: all, or those named; a `*` at the end of a key stands for any text
    #[arg(long, value_name = "KEY,..", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_config: Option<String>,
    /// Of the host's `wasi:config` values that are allowed, keep back those named
    #[arg(long, value_name = "KEY,..", value_parser = super::variables::parse_names)]
    deny_config: Vec<BTreeSet<String>>,
    /// Set a `wasi:config` value; it wins over the host's
    #[arg(short = 'c', long = "config", value_name = "KEY=VALUE", value_parser = super::variables::parse_pair)]
    config: Vec<(String, String)>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self, warnings: &mut Vec<String>) -> ConfigPart {
        super::variables::said(
            "-c",
            self.allow_config.as_deref(),
            &self.deny_config,
            &self.config,
            warnings,
        )
    }
}

values_builder! {
    /// What the guest sees of `wasi:config`.
    ConfigBuilder
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        ("wasi:config/store" | "wasi:config/runtime", "get") => Some(one(&profile.config)),
        ("wasi:config/store" | "wasi:config/runtime", "get-all") => Some(all(&profile.config)),
        _ => None,
    }
}

fn one(config: &Config) -> Rule {
    let guard = Route::guard(adapter_abi::config::GUARD_GET);
    decided(config, Answer::None, adapter_abi::config::GET, guard)
}

fn all(config: &Config) -> Rule {
    let filter = Route::filter(adapter_abi::config::FILTER_GET_ALL);
    decided(config, Answer::Empty, adapter_abi::config::GET_ALL, filter)
}

fn decided(config: &Config, nothing: Answer, own: OwnFunction, filtered: Route) -> Rule {
    let reason = || config.describe();
    match config.source() {
        Source::Nothing => Decision::answer(Subsystem::Config, Answer::Ok(Box::new(nothing))),
        Source::Set => Decision::rule(Policy::Virtual, Route::adapter(own), reason()),
        Source::Filtered => Decision::rule(Policy::Guard, filtered, reason()),
    }
}

/// Stars that no key could mean.
fn check(profile: &Profile) -> Result<(), PlanError> {
    profile.config.host.check("`wasi:config` key")
}

fn put(profile: &Profile, image: &mut Image) {
    image.set(Kind::Config, profile.config.pairs());
    image.set(Kind::ConfigRule, profile.config.host_rule());
}
