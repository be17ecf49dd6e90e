//! Program arguments.

use super::subsystem::{ClosedFix, Definition, Function};
use super::{Profile, Setting, Subsystem};
use crate::error::PlanError;
use crate::plan::{Answer, Decision, Policy, Reason, Route, Rule, SetValue};
use crate::summary::Grant;
use crate::words::Wording;

/// What is decided of program arguments.
pub type Args = Setting<Vec<String>>;

/// What a profile says of program arguments.
pub type ArgsPart = Option<Setting<Vec<String>>>;

pub(super) const DEFINITION: Definition = Definition {
    name: "args",
    allow: Wording::new("--allow-args", "args(true)"),
    deny: Wording::new("--allow-args=false", "args(false)"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("--arg", "args(list)"),
        does: "sets one",
    }),
    package: "cli",
    has: |interface, function| (interface, function) == ("environment", "get-arguments"),
    is_allowed: |profile| profile.args == Setting::Allow,
    grant,
    is_within: |given, most| given.args.is_within(&most.args),
    rule,
    makes: &[],
    errors: &[],
    check,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// The flags for program arguments.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow the host's program arguments
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_args: Option<bool>,
    /// Set one program argument; repeat for more. The first is the program's name (argv[0])
    #[arg(
        long = "arg",
        value_name = "ARG",
        allow_hyphen_values = true,
        conflicts_with = "allow_args"
    )]
    args: Vec<String>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> ArgsPart {
        if self.args.is_empty() {
            self.allow_args.map(Setting::from)
        } else {
            Some(Setting::Set(self.args.clone()))
        }
    }
}

fn grant(profile: &Profile) -> Grant {
    match &profile.args {
        Setting::Allow => Grant::Host,
        Setting::Deny => Grant::denied(false),
        Setting::Set(args) => Grant::Arguments { set: args.clone() },
    }
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        ("wasi:cli/environment", "get-arguments") => Some(arguments(&profile.args)),
        _ => None,
    }
}

fn arguments(args: &Args) -> Rule {
    match args {
        Setting::Allow => Decision::allow(Subsystem::Args),
        Setting::Deny => Decision::answer(Subsystem::Args, Answer::Empty),
        Setting::Set(args) => Decision::rule(
            Policy::Virtual,
            Route::answer(Answer::Set(SetValue::Arguments)),
            Reason::Policy(format!("{} set", args.len()).into()),
        ),
    }
}

/// The arguments that are set.
pub(super) fn value(profile: &Profile) -> Option<(SetValue, Answer)> {
    let texts = profile.args.value()?.iter().cloned().map(Answer::Text);
    Some((SetValue::Arguments, Answer::List(texts.collect())))
}

fn check(profile: &Profile) -> Result<(), PlanError> {
    let mut args = profile.args.value().into_iter().flatten();
    match args.find(|argument| argument.contains('\0')) {
        Some(argument) => {
            let problem = "has a NUL in it; leave that out";
            Err(PlanError::value("argument", argument, problem))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::subsystem::refuse;
    use super::*;

    #[test]
    fn an_argument_with_a_nul_is_refused() {
        refuse(
            |profile| profile.args = Setting::Set(vec!["a".into(), "b\0".into()]),
            "argument `b\\0`",
        );
    }
}
