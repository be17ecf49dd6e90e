//! TCP, UDP and name lookup.

use super::{Answer, Decision, Policy, Route, Rule, Subsystem, denial};

/// Denied sockets: none can be created and no name resolved, so the rest has nothing to work on. `None` for a function
/// that is not named here.
pub(super) fn rule(interface: &str, function: &str) -> Option<Rule> {
    let rule = match (interface, function) {
        ("wasi:sockets/tcp-create-socket", "create-tcp-socket")
        | ("wasi:sockets/udp-create-socket", "create-udp-socket")
        | ("wasi:sockets/ip-name-lookup", "resolve-addresses") => {
            Decision::answer(Subsystem::Sockets, Answer::Err("access-denied"))
        }
        // It has no error to give, and programs ask for it before they try anything.
        ("wasi:sockets/instance-network", "instance-network") => {
            let route = Route::adapter(adapter_abi::network::INSTANCE_NETWORK);
            Decision::rule(Policy::Deny, route, denial(Subsystem::Sockets))
        }
        _ if works_on_a_handle(interface, function) => Rule::ByHandle {
            absent: format!(
                "no socket exists, for sockets is denied: {}",
                Subsystem::Sockets.fix()
            ),
        },
        _ => return None,
    };
    Some(rule)
}

/// What can be done with a socket, or with the addresses that a name has.
fn works_on_a_handle(interface: &str, function: &str) -> bool {
    let Some(method) = function.strip_prefix("[method]") else {
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
