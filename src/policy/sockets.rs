//! TCP, UDP and name lookup.

use super::subsystem::{Definition, Function};
use super::{Access, Profile, Subsystem};
use crate::plan::{Answer, Decision, Policy, Reason, Route, Rule};
use crate::summary::Grant;
use crate::wit::Generation;
use crate::words::Wording;

/// What is decided of sockets and name lookup.
pub type Sockets = Access;

/// What a profile says of sockets and name lookup.
pub type SocketsPart = Option<bool>;

pub(super) const DEFINITION: Definition = Definition {
    name: "sockets",
    allow: Wording::new("--allow-sockets", "sockets(true)"),
    deny: Wording::new("--allow-sockets=false", "sockets(false)"),
    closed_fix: None,
    package: "sockets",
    has: |_, _| true,
    is_allowed: |profile| profile.sockets == Access::Allow,
    grant: |profile| Grant::host_or_denied(profile.sockets == Access::Allow, false),
    is_within: |given, most| given.sockets.is_within(most.sockets),
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
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// The flags for sockets and name lookup.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow sockets and name lookup
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_sockets: Option<bool>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> SocketsPart {
        self.allow_sockets
    }
}

/// Denied sockets: none can be created and no name resolved, so the rest has nothing to work on. `None` for a function
/// that is not named here.
fn rule(function: &Function<'_>, _: &Profile) -> Option<Rule> {
    let rule = match (function.interface, function.name) {
        ("wasi:sockets/tcp-create-socket", "create-tcp-socket")
        | ("wasi:sockets/udp-create-socket", "create-udp-socket")
        | ("wasi:sockets/ip-name-lookup", "resolve-addresses")
        | ("wasi:sockets/types", "[static]tcp-socket.create" | "[static]udp-socket.create") => {
            Decision::answer(Subsystem::Sockets, Answer::Err("access-denied"))
        }
        // It has no error to give, and programs ask for it before they try anything.
        ("wasi:sockets/instance-network", "instance-network") => {
            let route = Route::adapter(adapter_abi::network::INSTANCE_NETWORK);
            Decision::rule(Policy::Deny, route, Reason::Denied(Subsystem::Sockets))
        }
        (interface, name) if works_on_a_handle(interface, name) || is_method_of_0_3(function) => {
            Rule::ByHandle {
                absent: Reason::NothingToWorkOn("socket", Subsystem::Sockets),
            }
        }
        _ => return None,
    };
    Some(rule)
}

/// Whether it is a method of a socket of 0.3, which has no functions that make others.
fn is_method_of_0_3(function: &Function<'_>) -> bool {
    function.generation == Generation::V0_3
        && function.interface == "wasi:sockets/types"
        && function.name.starts_with("[method]")
}

/// What can be done with a socket, or with the addresses that a name has.
fn works_on_a_handle(interface: &str, name: &str) -> bool {
    let Some(method) = name.strip_prefix("[method]") else {
        return false;
    };
    matches!(
        (interface, method),
        (
            "wasi:sockets/ip-name-lookup",
            "resolve-address-stream.resolve-next-address" | "resolve-address-stream.subscribe"
        ) | (
            "wasi:sockets/tcp",
            "tcp-socket.accept"
                | "tcp-socket.address-family"
                | "tcp-socket.finish-bind"
                | "tcp-socket.finish-connect"
                | "tcp-socket.finish-listen"
                | "tcp-socket.hop-limit"
                | "tcp-socket.is-listening"
                | "tcp-socket.keep-alive-count"
                | "tcp-socket.keep-alive-enabled"
                | "tcp-socket.keep-alive-idle-time"
                | "tcp-socket.keep-alive-interval"
                | "tcp-socket.local-address"
                | "tcp-socket.receive-buffer-size"
                | "tcp-socket.remote-address"
                | "tcp-socket.send-buffer-size"
                | "tcp-socket.set-hop-limit"
                | "tcp-socket.set-keep-alive-count"
                | "tcp-socket.set-keep-alive-enabled"
                | "tcp-socket.set-keep-alive-idle-time"
                | "tcp-socket.set-keep-alive-interval"
                | "tcp-socket.set-listen-backlog-size"
                | "tcp-socket.set-receive-buffer-size"
                | "tcp-socket.set-send-buffer-size"
                | "tcp-socket.shutdown"
                | "tcp-socket.start-bind"
                | "tcp-socket.start-connect"
                | "tcp-socket.start-listen"
                | "tcp-socket.subscribe"
        ) | (
            "wasi:sockets/udp",
            "incoming-datagram-stream.receive"
                | "incoming-datagram-stream.subscribe"
                | "outgoing-datagram-stream.check-send"
                | "outgoing-datagram-stream.send"
                | "outgoing-datagram-stream.subscribe"
                | "udp-socket.address-family"
                | "udp-socket.finish-bind"
                | "udp-socket.local-address"
                | "udp-socket.receive-buffer-size"
                | "udp-socket.remote-address"
                | "udp-socket.send-buffer-size"
                | "udp-socket.set-receive-buffer-size"
                | "udp-socket.set-send-buffer-size"
                | "udp-socket.set-unicast-hop-limit"
                | "udp-socket.start-bind"
                | "udp-socket.stream"
                | "udp-socket.subscribe"
                | "udp-socket.unicast-hop-limit"
        )
    )
}
