//! `wasi:config`: values by name, as for the environment.

use super::env::{Source, describe, source};
use super::{Answer, Decision, Policy, Route, Rule, Subsystem};
use crate::profile::Profile;

pub(super) fn rule(function: &str, profile: &Profile) -> Rule {
    let is_get = function == "get";
    match source(&profile.config) {
        Source::Nothing => {
            let value = if is_get { Answer::None } else { Answer::Empty };
            Decision::answer(Subsystem::Config, Answer::Ok(Box::new(value)))
        }
        Source::Set => {
            let name = if is_get {
                "config#get"
            } else {
                "config#get-all"
            };
            Decision::rule(
                Policy::Virtual,
                Route::Adapter(name.to_string()),
                describe(&profile.config),
            )
        }
        Source::Filtered => {
            let route = if is_get {
                Route::Guard("config#guard-get".to_string())
            } else {
                Route::Filter("config#filter-get-all".to_string())
            };
            Decision::rule(Policy::Guard, route, describe(&profile.config))
        }
    }
}
