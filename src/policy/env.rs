//! Environment variables.

#[cfg(feature = "cli")]
use std::collections::BTreeSet;

use image_format::{Image, Kind};

use super::subsystem::{ClosedFix, Definition, Function};
use super::variables::{Source, values_builder};
use super::{Profile, Subsystem, Variables, VariablesPart};
use crate::error::PlanError;
use crate::plan::{Answer, Decision, Policy, Route, Rule, SetValue};
use crate::summary::Grant;
use crate::words::Wording;

/// What is decided of environment variables.
pub type Env = Variables;

/// What a profile says of environment variables.
pub type EnvPart = VariablesPart;

pub(super) const DEFINITION: Definition = Definition {
    name: "env",
    allow: Wording::new("--allow-env", "env().allow_all()"),
    deny: Wording::new("--allow-env=false", "env().deny_all()"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("-e", "env().overrides(pairs)"),
        does: "sets one",
    }),
    package: "cli",
    has: |interface, function| (interface, function) == ("environment", "get-environment"),
    is_allowed: |profile| profile.env.is_untouched(),
    grant: |profile| Grant::of_variables(&profile.env),
    is_within: |given, most| given.env.is_within(&most.env),
    rule,
    makes: &[],
    errors: &[],
    check,
    put,
    notes: Definition::NO_RULES,
};

/// The flags for environment variables.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow the host's environment variables: all, or those named; a `*` at the end of a name stands for any text
    #[arg(long, value_name = "NAME,..", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_env: Option<String>,
    /// Of the host's environment variables that are allowed, keep back those named
    #[arg(long, value_name = "NAME,..", value_parser = super::variables::parse_names)]
    deny_env: Vec<BTreeSet<String>>,
    /// Set an environment variable; it wins over the host's. One per flag: values may hold commas
    #[arg(short = 'e', long = "env", value_name = "NAME=VALUE", value_parser = super::variables::parse_pair)]
    env: Vec<(String, String)>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self, warnings: &mut Vec<String>) -> EnvPart {
        super::variables::said(
            "-e",
            self.allow_env.as_deref(),
            &self.deny_env,
            &self.env,
            warnings,
        )
    }
}

values_builder! {
    /// What the guest sees of environment variables.
    EnvBuilder
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        ("wasi:cli/environment", "get-environment") => Some(variables(&profile.env)),
        _ => None,
    }
}

fn variables(env: &Env) -> Rule {
    match env.source() {
        Source::Nothing => Decision::answer(Subsystem::Env, Answer::Empty),
        Source::Set => {
            let route = Route::answer(Answer::Set(SetValue::Environment));
            Decision::rule(Policy::Virtual, route, env.describe())
        }
        Source::Filtered => {
            let route = Route::filter(adapter_abi::environment::FILTER);
            Decision::rule(Policy::Guard, route, env.describe())
        }
    }
}

/// The variables, where none is the host's.
pub(super) fn value(profile: &Profile) -> Option<(SetValue, Answer)> {
    match profile.env.source() {
        Source::Set => Some((SetValue::Environment, profile.env.answer())),
        Source::Nothing | Source::Filtered => None,
    }
}

/// Names and values that no environment could hold.
fn check(profile: &Profile) -> Result<(), PlanError> {
    let Variables { host, overrides } = &profile.env;
    for name in overrides.keys().chain(host.names()) {
        if let Some(problem) = name_problem(name) {
            return Err(PlanError::value("variable", name, problem));
        }
    }
    host.check("variable")?;
    match overrides.iter().find(|(_, value)| value.contains('\0')) {
        Some((name, _)) => {
            let problem = "has a NUL in it; leave that out";
            Err(PlanError::value("the value of", name, problem))
        }
        None => Ok(()),
    }
}

fn name_problem(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        return Some("has an empty name; write `NAME=VALUE`");
    }
    if name.contains('\0') {
        return Some("has a NUL in its name; leave that out");
    }
    name.contains('=')
        .then_some("has a `=` in its name; the name ends at the first `=`")
}

fn put(profile: &Profile, image: &mut Image) {
    // Where none is the host's, glue has them.
    if let Source::Filtered = profile.env.source() {
        image.set(Kind::Environment, profile.env.pairs());
        image.set(Kind::EnvironmentRule, profile.env.host_rule());
    }
}

#[cfg(test)]
mod tests {
    use super::super::HostVariables;
    use super::super::subsystem::refuse;
    use super::*;

    #[test]
    fn what_no_environment_could_hold_is_refused() {
        let set = |name: &str, value: &str| {
            let pair = (name.to_string(), value.to_string());
            move |profile: &mut Profile| profile.env.overrides.extend([pair])
        };
        refuse(set("A\0B", "x"), "variable `A\\0B` has a NUL");
        refuse(set("A=B", "x"), "variable `A=B` has a `=`");
        refuse(set("", "x"), "empty name");
        refuse(set("A", "x\0"), "the value of `A` has a NUL");
        refuse(
            |profile| profile.env.host = HostVariables::Only(["B\0".to_string()].into()),
            "variable `B\\0`",
        );
        let host = |name: &str| {
            let names = [name.to_string()].into();
            move |profile: &mut Profile| profile.env.host = HostVariables::Only(names)
        };
        refuse(host("*"), "variable `*` is nothing but a star");
        for name in ["*_TOKEN", "A*B", "A**", "**"] {
            refuse(host(name), "has a star before its end");
        }
        let denied = |name: &str| HostVariables::AllBut([name.to_string()].into());
        let refused = denied("B=1");
        refuse(
            |profile| profile.env.host = refused,
            "variable `B=1` has a `=`",
        );
        let refused = denied("NA*");
        refuse(
            |profile| profile.env.host = refused,
            "variable `NA*` is denied",
        );
        let refused = denied("na*");
        refuse(
            |profile| profile.config.host = refused,
            "key `na*` is denied",
        );
    }
}
