//! `wasi:config`: values by name, as for the environment.

use adapter_abi::AdapterFunction as OwnFunction;

use super::env::{Source, describe, source};
use super::{Answer, Decision, Policy, Route, Rule, Subsystem};
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
    let guard = Route::guard(adapter_abi::config::GUARD_GET);
    decided(profile, Answer::None, adapter_abi::config::GET, guard)
}

fn all(profile: &Profile) -> Rule {
    let filter = Route::filter(adapter_abi::config::FILTER_GET_ALL);
    decided(profile, Answer::Empty, adapter_abi::config::GET_ALL, filter)
}

fn decided(profile: &Profile, nothing: Answer, own: OwnFunction, filtered: Route) -> Rule {
    let reason = || describe(&profile.config);
    match source(&profile.config) {
        Source::Nothing => Decision::answer(Subsystem::Config, Answer::Ok(Box::new(nothing))),
        Source::Set => Decision::rule(Policy::Virtual, Route::adapter(own), reason()),
        Source::Filtered => Decision::rule(Policy::Guard, filtered, reason()),
    }
}
