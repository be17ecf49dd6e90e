//! Environment variables, arguments and the working directory.

use super::{Answer, Decision, Policy, Route, Rule, Subsystem};
use crate::profile::{HostVariables, Profile, Setting, Variables};

/// How a set of named values is put together.
pub(super) enum Source {
    Nothing,
    Set,
    Filtered,
}

/// Where the values come from; all of the host's and none set is no case, for then nothing is virtualized.
pub(super) fn source(variables: &Variables) -> Source {
    match &variables.host {
        HostVariables::Allow => Source::Filtered,
        HostVariables::Only(names) if !names.is_empty() => Source::Filtered,
        HostVariables::Only(_) | HostVariables::Deny if variables.set.is_empty() => Source::Nothing,
        HostVariables::Only(_) | HostVariables::Deny => Source::Set,
    }
}

/// Says what values the guest sees.
pub(super) fn describe(variables: &Variables) -> String {
    let set = variables.set.len();
    match &variables.host {
        HostVariables::Allow => format!("the host's, and {set} set"),
        HostVariables::Only(names) => {
            format!("{} of the host's by name, and {set} set", names.len())
        }
        HostVariables::Deny => format!("{set} set, none of the host's"),
    }
}

/// What becomes of a function; `None` if it is not named here.
pub(super) fn rule(interface: &str, function: &str, profile: &Profile) -> Option<Rule> {
    match (interface, function) {
        ("wasi:cli/environment", "get-environment") => Some(variables(profile)),
        ("wasi:cli/environment", "get-arguments") => Some(arguments(profile)),
        ("wasi:cli/environment", "initial-cwd") => Some(directory(profile)),
        _ => None,
    }
}

fn variables(profile: &Profile) -> Rule {
    match source(&profile.env) {
        Source::Nothing => Decision::answer(Subsystem::Env, Answer::Empty),
        Source::Set => {
            let route = Route::adapter(adapter_abi::environment::GET_VIRTUAL);
            Decision::rule(Policy::Virtual, route, describe(&profile.env))
        }
        Source::Filtered => {
            let route = Route::filter(adapter_abi::environment::FILTER);
            Decision::rule(Policy::Guard, route, describe(&profile.env))
        }
    }
}

fn arguments(profile: &Profile) -> Rule {
    match &profile.args {
        Setting::Allow => Decision::allow(Subsystem::Args),
        Setting::Deny => Decision::answer(Subsystem::Args, Answer::Empty),
        Setting::Set(args) => {
            let route = Route::adapter(adapter_abi::environment::GET_ARGUMENTS);
            Decision::rule(Policy::Virtual, route, format!("{} set", args.len()))
        }
    }
}

fn directory(profile: &Profile) -> Rule {
    match &profile.cwd {
        Setting::Allow => Decision::allow(Subsystem::Cwd),
        Setting::Deny => Decision::answer(Subsystem::Cwd, Answer::None),
        Setting::Set(directory) => {
            let route = Route::adapter(adapter_abi::environment::INITIAL_CWD);
            Decision::rule(Policy::Virtual, route, format!("set to `{directory}`"))
        }
    }
}
