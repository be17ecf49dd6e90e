//! The initial working directory.

use super::subsystem::{ClosedFix, Definition, Function};
use super::{Profile, Setting, Subsystem};
use crate::error::PlanError;
use crate::plan::{Answer, Decision, Policy, Reason, Route, Rule, SetValue};
use crate::summary::Grant;
use crate::words::Wording;

/// What is decided of the initial working directory.
pub type Cwd = Setting<String>;

/// What a profile says of the initial working directory.
pub type CwdPart = Option<Setting<String>>;

pub(super) const DEFINITION: Definition = Definition {
    name: "cwd",
    allow: Wording::new("--allow-cwd", "cwd(true)"),
    deny: Wording::new("--allow-cwd=false", "cwd(false)"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("--cwd", "cwd(path)"),
        does: "sets one",
    }),
    package: "cli",
    has: |interface, function| {
        let is_asked = matches!(function, "initial-cwd" | "get-initial-cwd");
        interface == "environment" && is_asked
    },
    is_allowed: |profile| profile.cwd == Setting::Allow,
    grant,
    is_within: |given, most| given.cwd.is_within(&most.cwd),
    rule,
    makes: &[],
    errors: &[],
    check,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// The flags for the initial working directory.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow the host's initial working directory
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_cwd: Option<bool>,
    /// Set the initial working directory
    #[arg(long, value_name = "PATH", conflicts_with = "allow_cwd")]
    cwd: Option<String>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> CwdPart {
        match &self.cwd {
            Some(directory) => Some(Setting::Set(directory.clone())),
            None => self.allow_cwd.map(Setting::from),
        }
    }
}

fn grant(profile: &Profile) -> Grant {
    match &profile.cwd {
        Setting::Allow => Grant::Host,
        Setting::Deny => Grant::denied(false),
        Setting::Set(path) => Grant::Directory { path: path.clone() },
    }
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        ("wasi:cli/environment", "initial-cwd" | "get-initial-cwd") => {
            Some(directory(&profile.cwd))
        }
        _ => None,
    }
}

fn directory(cwd: &Cwd) -> Rule {
    match cwd {
        Setting::Allow => Decision::allow(Subsystem::Cwd),
        Setting::Deny => Decision::answer(Subsystem::Cwd, Answer::None),
        Setting::Set(directory) => {
            let route = Route::answer(Answer::Set(SetValue::InitialCwd));
            let reason = format!("set to `{directory}`");
            Decision::rule(Policy::Virtual, route, Reason::Policy(reason.into()))
        }
    }
}

/// The directory that is set.
pub(super) fn value(profile: &Profile) -> Option<(SetValue, Answer)> {
    let path = Answer::Text(profile.cwd.value()?.clone());
    Some((SetValue::InitialCwd, Answer::Some(Box::new(path))))
}

fn check(profile: &Profile) -> Result<(), PlanError> {
    match profile.cwd.value() {
        Some(directory) if directory.contains('\0') || directory.is_empty() => {
            let problem = "is empty or has a NUL in it; name a directory such as `/`";
            Err(PlanError::value("working directory", directory, problem))
        }
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::subsystem::refuse;
    use super::*;

    #[test]
    fn a_directory_without_a_name_is_refused() {
        refuse(
            |profile| profile.cwd = Setting::Set(String::new()),
            "working directory",
        );
    }
}
