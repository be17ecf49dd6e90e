//! `wasi:config`: values by name, as for the environment.

use super::env::{Source, describe, source};
use super::{AdapterFunction, Answer, Decision, Policy, Route, Rule, Subsystem};
use crate::profile::Profile;

/// What becomes of a function; `None` if it is not named here.
pub(super) fn rule(interface: &str, function: &str, profile: &Profile) -> Option<Rule> {
    match (interface, function) {
        ("wasi:config/store" | "wasi:config/runtime", "get") => Some(one(profile)),
        ("wasi:config/store" | "wasi:config/runtime", "get-all") => Some(all(profile)),
        _ => None,
    }
}

fn one(profile: &Profile) -> Rule {
    let guard = Route::guard(AdapterFunction::Own("config#guard-get"));
    decided(profile, Answer::None, "config#get", guard)
}

fn all(profile: &Profile) -> Rule {
    let filter = Route::filter(AdapterFunction::Own("config#filter-get-all"));
    decided(profile, Answer::Empty, "config#get-all", filter)
}

fn decided(profile: &Profile, nothing: Answer, own: &'static str, filtered: Route) -> Rule {
    let reason = || describe(&profile.config);
    match source(&profile.config) {
        Source::Nothing => Decision::answer(Subsystem::Config, Answer::Ok(Box::new(nothing))),
        Source::Set => Decision::rule(
            Policy::Virtual,
            Route::adapter(AdapterFunction::Own(own)),
            reason(),
        ),
        Source::Filtered => Decision::rule(Policy::Guard, filtered, reason()),
    }
}
