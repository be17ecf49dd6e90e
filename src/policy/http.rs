//! HTTP.

use std::collections::BTreeSet;

use adapter_abi::http;
use image_format::{Body, Image, Kind};

#[cfg(feature = "cli")]
use super::allow_list::Said;
use super::allow_list::{self, AllowList, ListRule, RuleList};
use super::subsystem::{Asks, Definition, Function};
use super::{Profile, Subsystem};
#[cfg(feature = "cli")]
use crate::error::ProfileError;
use crate::input::{Export, Guest};
use crate::note::Note;
use crate::plan::{AdapterFunction, Answer, Decision, Policy, Reason, Route, Rule, Step};
use crate::summary::Grant;
use crate::types::HandleWalk;
use crate::wit::{Generation, InterfaceName, qualified};
use crate::words::Wording;

/// A rule of which requests the host sends.
pub type HttpRule = network_rules::http::Rule;

/// What is decided of outgoing HTTP requests.
pub type Http = AllowList<HttpRule>;

/// What a profile says of outgoing HTTP requests.
pub type HttpPart = Option<Http>;

/// What a guest exports that answers requests, of 0.2 and of 0.3.
const HANDLERS: &[&str] = &["wasi:http/incoming-handler", "wasi:http/handler"];

/// What a guest exports that is run.
const COMMANDS: &[&str] = &["wasi:cli/run"];

pub(super) const DEFINITION: Definition = Definition {
    name: "http",
    allow: Wording::new("--allow-http", "http(true)"),
    deny: Wording::new("--allow-http=false", "http(false)"),
    closed_fix: None,
    package: "http",
    has: |_, _| true,
    is_allowed: |profile| profile.http.is_all(),
    grant: |profile| Grant::of_list(&profile.http),
    is_within: |given, most| given.http.is_within(&most.http),
    rule,
    makes: &[
        "wasi:io/error/error",
        "wasi:io/poll/pollable",
        "wasi:io/streams/input-stream",
        "wasi:io/streams/output-stream",
        "wasi:http/",
    ],
    errors: &["HTTP-request-denied", "forbidden"],
    check: Definition::UNCHECKED,
    put,
    notes,
};

/// The flags for outgoing HTTP requests.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow outgoing HTTP requests: all, or those that rules allow, such as `https://api.example.com`,
    /// `http://*.internal.example:8080` or `GET|HEAD https://*`; repeat for more rules
    #[arg(long, value_name = "RULE,..", num_args = 0..=1, require_equals = true, default_missing_value = "true", value_parser = str::parse::<Said<HttpRule>>)]
    allow_http: Vec<Said<HttpRule>>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> Result<HttpPart, ProfileError> {
        allow_list::said(&self.allow_http)
    }
}

impl ListRule for HttpRule {
    const LIST: RuleList = RuleList::Http;
    const EXPECTED: &'static str = "a list of rules such as `https://api.example.com`";

    fn covers(&self, other: &Self) -> bool {
        self.covers(other)
    }
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    match profile.http.rules() {
        Some(rules) => listed(function, rules),
        None => denied(function),
    }
}

/// HTTP under a list: messages are the host's, and what is sent is checked. `None` for a function that is not named here.
fn listed(function: &Function<'_>, rules: &[HttpRule]) -> Option<Rule> {
    let rule = match (function.interface, function.name) {
        ("wasi:http/outgoing-handler", "handle") | ("wasi:http/client", "send") => Rule::Sends {
            rules: Reason::Policy(told_of(rules).into()),
            absent: Reason::NoHandle,
        },
        // Where a request goes that is handed on, only the host knows.
        ("wasi:http/incoming-handler" | "wasi:http/handler", "handle") => Rule::Unjudged,
        ("wasi:http/types", name)
            if function.generation == Generation::V0_3 || OfMessages::named(name).is_some() =>
        {
            let reason = "works on the host's HTTP messages; what is sent is checked";
            Decision::rule(Policy::Allow, Route::host(), Reason::Policy(reason.into()))
        }
        _ => return None,
    };
    Some(rule)
}

fn told_of(rules: &[HttpRule]) -> String {
    match rules {
        [rule] => format!("sent if `{rule}` allows it"),
        rules => format!("sent if one of {} rules allows it", rules.len()),
    }
}

fn notes(profile: &Profile, asks: &Asks<'_>) -> Vec<Note> {
    let sends = asks("wasi:http/outgoing-handler", "handle") || asks("wasi:http/client", "send");
    allow_list::notes(&profile.http, |_| sends)
}

fn put(profile: &Profile, image: &mut Image) {
    if let Some(rules) = profile.http.rules() {
        let rules = network_rules::http::encode(rules);
        image.set(Kind::HttpRules, Body::Bytes(rules));
    }
}

/// Denied HTTP: a request can be built, as with a host that refuses it, and sending it fails. `None` for a function that
/// is not named here.
///
/// A guest that exports a handler works on what its host hands in. What these functions do is bound
/// to that; they reach nothing by themselves, and stay. Sending requests is denied all the same.
fn denied(function: &Function<'_>) -> Option<Rule> {
    let name = || qualified(function.interface, function.name);
    let rule = match (function.interface, function.name) {
        ("wasi:http/outgoing-handler", "handle")
        | ("wasi:http/client", "send")
        | ("wasi:http/handler", "handle") => {
            Decision::answer(Subsystem::Http, Answer::Err("HTTP-request-denied"))
        }
        // In 0.2, handing a request on has no error to give.
        ("wasi:http/incoming-handler", "handle") => Decision::trap(Subsystem::Http, &name()),
        ("wasi:http/types", name)
            if function.is_exported
                && (function.generation == Generation::V0_3
                    || OfMessages::named(name).is_some()) =>
        {
            Decision::rule(
                Policy::Allow,
                Route::host(),
                Reason::Policy(
                    "the exported handler works on the host's HTTP messages; sending requests is denied"
                        .into(),
                ),
            )
        }
        ("wasi:http/types", name) if function.generation == Generation::V0_3 => {
            return of_messages_of_0_3(name);
        }
        ("wasi:http/types", _) => match OfMessages::named(function.name)? {
            OfMessages::Tells => Decision::answer(Subsystem::Http, Answer::None),
            OfMessages::Makes => Decision::rule(
                Policy::Virtual,
                Route::adapter(AdapterFunction::Wasi(name())),
                Reason::Policy("requests can be built; sending them is denied".into()),
            ),
            OfMessages::WorksOn => Rule::ByHandle {
                absent: Reason::NothingToWorkOn("message", Subsystem::Http),
            },
        },
        _ => return None,
    };
    Some(rule)
}

/// As in 0.2, messages of 0.3 can be built, and do what they do on a host until they are sent. `None` for a function that is
/// not named here.
///
/// The stream that is a message's body stays the guest's. Trailers are dropped: no message arrives anywhere.
fn of_messages_of_0_3(name: &str) -> Option<Rule> {
    let absent = Reason::NothingToWorkOn("message", Subsystem::Http);
    let adapter = AdapterFunction::Wasi(qualified("wasi:http/types@0.3", name));
    let built = |steps: Vec<Step>| {
        let reason = Reason::Policy("requests can be built; sending them is denied".into());
        Decision::rule(Policy::Virtual, Route::of(steps), reason)
    };
    let rule = match name {
        "[constructor]fields" | "[constructor]request-options" | "[static]fields.from-list" => {
            built(vec![Step::Enter, Step::Adapter(adapter)])
        }
        "[static]request.new" | "[static]response.new" => built(vec![
            Step::Enter,
            Step::CheckResult,
            Step::DropFuture,
            Step::Adapter(adapter),
        ]),
        "[static]request.consume-body" => Rule::TakesBody {
            absent,
            take: http::TAKE_REQUEST,
        },
        "[static]response.consume-body" => Rule::TakesBody {
            absent,
            take: http::TAKE_RESPONSE,
        },
        "[method]fields.append"
        | "[method]fields.clone"
        | "[method]fields.copy-all"
        | "[method]fields.delete"
        | "[method]fields.get"
        | "[method]fields.get-and-delete"
        | "[method]fields.has"
        | "[method]fields.set"
        | "[method]request.get-authority"
        | "[method]request.get-headers"
        | "[method]request.get-method"
        | "[method]request.get-options"
        | "[method]request.get-path-with-query"
        | "[method]request.get-scheme"
        | "[method]request.set-authority"
        | "[method]request.set-method"
        | "[method]request.set-path-with-query"
        | "[method]request.set-scheme"
        | "[method]request-options.clone"
        | "[method]request-options.get-between-bytes-timeout"
        | "[method]request-options.get-connect-timeout"
        | "[method]request-options.get-first-byte-timeout"
        | "[method]request-options.set-between-bytes-timeout"
        | "[method]request-options.set-connect-timeout"
        | "[method]request-options.set-first-byte-timeout"
        | "[method]response.get-headers"
        | "[method]response.get-status-code"
        | "[method]response.set-status-code" => Rule::ByHandle { absent },
        _ => return None,
    };
    Some(rule)
}

/// What a function of `wasi:http/types` of 0.2 does. None of them sends a request.
enum OfMessages {
    /// Makes a message, or a part of one, of values and other parts.
    Makes,
    /// Works on what there is.
    WorksOn,
    /// Tells what went wrong with a body, by its stream's error.
    Tells,
}

impl OfMessages {
    /// The function of a name. One that is not here is refused: it could be one that reaches something.
    fn named(name: &str) -> Option<OfMessages> {
        let function = match name {
            "http-error-code" => OfMessages::Tells,
            "[constructor]fields"
            | "[constructor]outgoing-request"
            | "[constructor]outgoing-response"
            | "[constructor]request-options"
            | "[static]fields.from-list" => OfMessages::Makes,
            "[method]fields.append"
            | "[method]fields.clone"
            | "[method]fields.delete"
            | "[method]fields.entries"
            | "[method]fields.get"
            | "[method]fields.has"
            | "[method]fields.set"
            | "[method]future-incoming-response.get"
            | "[method]future-incoming-response.subscribe"
            | "[method]future-trailers.get"
            | "[method]future-trailers.subscribe"
            | "[method]incoming-body.stream"
            | "[method]incoming-request.authority"
            | "[method]incoming-request.consume"
            | "[method]incoming-request.headers"
            | "[method]incoming-request.method"
            | "[method]incoming-request.path-with-query"
            | "[method]incoming-request.scheme"
            | "[method]incoming-response.consume"
            | "[method]incoming-response.headers"
            | "[method]incoming-response.status"
            | "[method]outgoing-body.write"
            | "[method]outgoing-request.authority"
            | "[method]outgoing-request.body"
            | "[method]outgoing-request.headers"
            | "[method]outgoing-request.method"
            | "[method]outgoing-request.path-with-query"
            | "[method]outgoing-request.scheme"
            | "[method]outgoing-request.set-authority"
            | "[method]outgoing-request.set-method"
            | "[method]outgoing-request.set-path-with-query"
            | "[method]outgoing-request.set-scheme"
            | "[method]outgoing-response.body"
            | "[method]outgoing-response.headers"
            | "[method]outgoing-response.set-status-code"
            | "[method]outgoing-response.status-code"
            | "[method]request-options.between-bytes-timeout"
            | "[method]request-options.connect-timeout"
            | "[method]request-options.first-byte-timeout"
            | "[method]request-options.set-between-bytes-timeout"
            | "[method]request-options.set-connect-timeout"
            | "[method]request-options.set-first-byte-timeout"
            | "[static]incoming-body.finish"
            | "[static]outgoing-body.finish"
            | "[static]response-outparam.set" => OfMessages::WorksOn,
            _ => return None,
        };
        Some(function)
    }
}

/// Whether a guest answers requests, and is not run besides.
pub(crate) fn is_handler(guest: &Guest<'_>) -> bool {
    exports_of(guest, HANDLERS).next().is_some() && exports_of(guest, COMMANDS).next().is_none()
}

/// What a guest exports of these interfaces, in any version.
fn exports_of<'g>(
    guest: &'g Guest<'_>,
    interfaces: &'static [&str],
) -> impl Iterator<Item = &'g Export> {
    guest.exports.iter().filter(move |export| {
        let name = InterfaceName::parse(&export.name);
        name.is_some_and(|name| interfaces.contains(&&*name.unversioned()))
    })
}

/// The imports whose resources an exported handler takes.
pub(crate) fn exported(guest: &Guest<'_>) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut handles = HandleWalk::default();
    for function in exports_of(guest, HANDLERS).flat_map(|export| &export.functions) {
        for (_, ty) in &function.ty.params {
            handles.visit(ty, &mut |id, _| found.extend(guest.import_of(id)));
        }
    }
    found
}
