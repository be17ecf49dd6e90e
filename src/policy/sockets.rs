//! TCP, UDP and name lookup.
//!
//! Two lists decide them: of uses of addresses, and of names. A list of sockets closes name lookup, which says what it asks
//! to whoever answers, unless names are listed or allowed as well.

mod functions;

use std::borrow::Cow;

use image_format::{Body, Image, Kind};

use super::Profile;
#[cfg(feature = "cli")]
use super::allow_list::Said;
use super::allow_list::{self, AllowList, ListRule, RuleList};
use super::subsystem::{Asks, Definition, Function};
#[cfg(feature = "cli")]
use crate::error::ProfileError;
use crate::note::Note;
use crate::plan::Rule;
use crate::summary::Grant;
use crate::words::Wording;
use functions::Listed;
use network_rules::sockets::Use;

/// A rule of what sockets are used for.
pub type SocketRule = network_rules::sockets::Rule;

/// A rule of which names are looked up.
pub type NameRule = network_rules::names::Rule;

/// What is decided of sockets.
pub type Sockets = AllowList<SocketRule>;

/// What a profile says of sockets.
pub type SocketsPart = Option<Sockets>;

/// What is decided of name lookup. Nothing: it is as sockets are, and closed where rules decide these.
pub type Dns = Option<AllowList<NameRule>>;

pub(super) const DEFINITION: Definition = Definition {
    name: "sockets",
    allow: Wording::new("--allow-sockets", "sockets(true)"),
    deny: Wording::new("--allow-sockets=false", "sockets(false)"),
    closed_fix: None,
    package: "sockets",
    has: |_, _| true,
    is_allowed: |profile| profile.sockets.is_all() && names(profile).is_all(),
    grant,
    is_within: |given, most| {
        given.sockets.is_within(&most.sockets) && names(given).is_within(&names(most))
    },
    rule,
    makes: &[
        "wasi:io/error/error",
        "wasi:io/poll/pollable",
        "wasi:io/streams/input-stream",
        "wasi:io/streams/output-stream",
        "wasi:sockets/",
    ],
    errors: &["access-denied"],
    check: Definition::UNCHECKED,
    put,
    notes,
};

/// The flags for sockets and name lookup.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow sockets and name lookup, or of sockets what rules allow, such as `tcp-connect:10.0.0.0/8:5432`,
    /// `tcp-listen:127.0.0.1:8080` or `tcp-connect:dns:443`; repeat for more rules
    #[arg(long, value_name = "RULE,..", num_args = 0..=1, require_equals = true, default_missing_value = "true", value_parser = str::parse::<Said<SocketRule>>)]
    allow_sockets: Vec<Said<SocketRule>>,
    /// Allow name lookup, or of names those that rules allow, such as `api.example.com` or `*.svc.internal`; repeat for
    /// more rules
    #[arg(long, value_name = "NAME,..", num_args = 0..=1, require_equals = true, default_missing_value = "true", value_parser = str::parse::<Said<NameRule>>)]
    allow_dns: Vec<Said<NameRule>>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> Result<SocketsPart, ProfileError> {
        allow_list::said(&self.allow_sockets)
    }

    pub(super) fn said_of_names(&self) -> Result<Dns, ProfileError> {
        allow_list::said(&self.allow_dns)
    }
}

impl ListRule for SocketRule {
    const LIST: RuleList = RuleList::Sockets;
    const EXPECTED: &'static str = "a list of rules such as `tcp-connect:10.0.0.0/8:5432`";

    fn covers(&self, other: &Self) -> bool {
        self.covers(other)
    }
}

impl ListRule for NameRule {
    const LIST: RuleList = RuleList::Names;
    const EXPECTED: &'static str = "a list of names such as `api.example.com`";

    fn covers(&self, other: &Self) -> bool {
        self.covers(other)
    }
}

/// What becomes of look-ups, whatever a profile says it by. A list without rules answers what an address says itself.
fn names(profile: &Profile) -> Cow<'_, AllowList<NameRule>> {
    match (&profile.dns, &profile.sockets) {
        (Some(names), _) => Cow::Borrowed(names),
        (None, sockets) if sockets.rules().is_some() => Cow::Owned(AllowList::Only(Vec::new())),
        (None, sockets) => Cow::Owned(sockets.is_all().into()),
    }
}

/// Whether addresses that look-ups return have to be remembered.
fn remembers(profile: &Profile) -> bool {
    let rules = profile.sockets.rules().unwrap_or_default();
    rules.iter().any(SocketRule::looks_up)
}

fn grant(profile: &Profile) -> Grant {
    let names = names(profile);
    let is_listed = profile.sockets.rules().is_some() || names.rules().is_some();
    match (is_listed, profile.sockets.is_all(), names.is_all()) {
        (false, true, true) => Grant::Host,
        (false, false, false) => Grant::host_or_denied(false, false),
        _ => Grant::of_network(&profile.sockets, &names),
    }
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    let names = names(profile);
    let listed = Listed {
        sockets: &profile.sockets,
        names: &names,
        remembers: remembers(profile),
    };
    listed.rule(function)
}

fn put(profile: &Profile, image: &mut Image) {
    if let Some(rules) = profile.sockets.rules() {
        let rules = network_rules::sockets::encode(rules);
        image.set(Kind::SocketRules, Body::Bytes(rules));
    }
    match &*names(profile) {
        AllowList::Only(rules) => {
            let rules = network_rules::names::encode(rules);
            image.set(Kind::NameRules, Body::Bytes(rules));
        }
        AllowList::Allow if remembers(profile) => {
            let any = adapter_abi::network::ANY_NAME.to_vec();
            image.set(Kind::NameRules, Body::Bytes(any));
        }
        AllowList::Allow | AllowList::Deny => {}
    }
}

fn notes(profile: &Profile, asks: &Asks<'_>) -> Vec<Note> {
    let looks_up = asks("wasi:sockets/ip-name-lookup", "resolve-addresses");
    let mut notes = allow_list::notes(&profile.sockets, |rule| functions::is_asked(rule, asks));
    if let Some(names) = &profile.dns {
        notes.extend(allow_list::notes(names, |_| looks_up));
    }
    let rules = profile.sockets.rules().unwrap_or_default();
    let texts = |is_meant: &dyn Fn(&SocketRule) -> bool| {
        let rules = rules.iter().filter(|rule| is_meant(rule));
        rules.map(SocketRule::to_string).collect::<Vec<_>>()
    };
    let names = names(profile);
    if names.rules().is_none() && !names.is_all() {
        notes.extend(Note::nothing_looked_up(texts(&SocketRule::looks_up)));
    }
    if !rules.iter().any(|rule| rule.purpose() == Use::UdpBind) {
        let sends = |rule: &SocketRule| matches!(rule.purpose(), Use::UdpConnect | Use::UdpSend);
        notes.extend(Note::nothing_bound(texts(&sends)));
    }
    notes
}
