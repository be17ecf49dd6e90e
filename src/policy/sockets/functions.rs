//! What becomes of each function of `wasi:sockets`.

use adapter_abi::network::Use as Purpose;
use network_rules::sockets::Use;

use super::{AllowList, NameRule, SocketRule, Sockets};
use crate::plan::{Answer, Check, Decision, Names, Policy, Reason, Route, Rule};
use crate::policy::Subsystem;
use crate::policy::subsystem::{Asks, Function};
use crate::wit::Generation;
use crate::wit::called::{OF_TCP, OF_TCP_IN_0_3, OF_UDP_IN_0_3};

const DENIED: Answer = Answer::Err("access-denied");

/// What is decided of sockets and of name lookup.
pub(super) struct Listed<'p> {
    pub(super) sockets: &'p Sockets,
    pub(super) names: &'p AllowList<NameRule>,
    /// Whether addresses that look-ups return have to be remembered.
    pub(super) remembers: bool,
}

impl Listed<'_> {
    /// The rule of a function. `None` for one that is not named here.
    pub(super) fn rule(&self, function: &Function<'_>) -> Option<Rule> {
        let denied = denied(function)?;
        let is_reached = self.sockets.is_all()
            || self.sockets.rules().is_some()
            || self.names.is_all()
            || self.names.rules().is_some();
        Some(match (function.interface, self.sockets) {
            ("wasi:sockets/ip-name-lookup", _) => self.of_names(function, denied),
            ("wasi:sockets/instance-network", _) if is_reached => allowed(
                "a handle that uses of sockets and look-ups are given; each of them is checked",
            ),
            ("wasi:sockets/instance-network", _) => denied,
            (_, AllowList::Allow) => Decision::allow(Subsystem::Sockets),
            (_, sockets) => match sockets.rules() {
                Some(rules) => of_sockets(function, rules),
                None => denied,
            },
        })
    }

    fn of_names(&self, function: &Function<'_>, denied: Rule) -> Rule {
        let asks_host = match self.names {
            AllowList::Allow if !self.remembers => return Decision::allow(Subsystem::Sockets),
            AllowList::Allow => true,
            AllowList::Only(rules) => !rules.is_empty(),
            AllowList::Deny => return denied,
        };
        let reason = Reason::Policy(match (self.names, asks_host) {
            (AllowList::Only(rules), true) => told_of(rules).into(),
            (AllowList::Allow, _) => {
                "each name may be looked up, and what it leads to is remembered".into()
            }
            _ => "no rule allows a name; an address is its own answer".into(),
        });
        match function.name {
            "resolve-addresses" => Rule::LookUp {
                names: Names {
                    asks_host,
                    remembers: self.remembers,
                },
                reason,
            },
            "[method]resolve-address-stream.resolve-next-address" if self.remembers => {
                Rule::Checked {
                    absent: nothing(),
                    check: Check::LookedUp,
                    reason: Reason::Policy("what names lead to is remembered".into()),
                }
            }
            _ => Rule::ByHandle { absent: nothing() },
        }
    }
}

/// Sockets under a list: what makes them is the host's where a rule is about such sockets, and what takes or picks an address
/// is checked. What no rule is for is answered without the host.
fn of_sockets(function: &Function<'_>, rules: &[SocketRule]) -> Rule {
    let has = |uses: &[Use]| {
        let mut rules = rules.iter();
        rules.any(|rule| uses.iter().any(|purpose| rule.purpose().includes(*purpose)))
    };
    let (uses, check) = uses_of(function);
    // Without sockets there is nothing to work on.
    let is_method = function.name.starts_with("[method]");
    if is_method && !has(sockets_of(function)) {
        let absent = Reason::Policy("no socket exists, for no rule is for such sockets".into());
        return Rule::ByHandle { absent };
    }
    if !has(uses) {
        let names: Vec<String> = uses.iter().map(|purpose| format!("`{purpose}`")).collect();
        let reason = Reason::Policy(format!("no rule is for {}", names.join(" or ")).into());
        return Decision::rule(Policy::Deny, Route::answer(DENIED), reason);
    }
    match check {
        Checked::Nothing => Rule::ByHandle { absent: nothing() },
        Checked::Made => allowed("makes a socket; what it is used for is checked"),
        Checked::By(check) => Rule::Checked {
            absent: nothing(),
            check,
            reason: Reason::Policy(told_of_uses(uses, rules).into()),
        },
    }
}

/// What of a function is checked.
enum Checked {
    Nothing,
    /// Nothing, and it makes sockets.
    Made,
    By(Check),
}

const TCP: &[Use] = &[Use::TcpConnect, Use::TcpBind, Use::TcpListen];
const UDP: &[Use] = &[Use::UdpBind, Use::UdpConnect, Use::UdpSend];

/// The uses that sockets of a function's kind have.
fn sockets_of(function: &Function<'_>) -> &'static [Use] {
    let is_tcp =
        function.interface.starts_with("wasi:sockets/tcp") || function.name.contains("tcp-socket.");
    if is_tcp { TCP } else { UDP }
}

/// The uses that a function is for, of which rules have to name one, and what is checked.
fn uses_of(function: &Function<'_>) -> (&'static [Use], Checked) {
    let method = function
        .name
        .rsplit_once('.')
        .map_or("", |(_, method)| method);
    let sockets = sockets_of(function);
    let is_tcp = sockets == TCP;
    let is_of_0_3 = function.generation == Generation::V0_3;
    let by = |purpose| Checked::By(Check::Address(purpose));
    match (function.name, method) {
        ("create-tcp-socket" | "[static]tcp-socket.create", _) => (TCP, Checked::Made),
        ("create-udp-socket" | "[static]udp-socket.create", _) => (UDP, Checked::Made),
        (_, "start-bind" | "bind") if is_tcp => (&[Use::TcpBind], by(Purpose::TcpBind)),
        (_, "start-bind" | "bind") => (&[Use::UdpBind], by(Purpose::UdpBind)),
        (_, "finish-bind") if is_tcp => (&[Use::TcpBind], Checked::Nothing),
        (_, "finish-bind") => (&[Use::UdpBind], Checked::Nothing),
        (_, "start-connect" | "connect") if is_tcp => (&[Use::TcpConnect], by(Purpose::TcpConnect)),
        (_, "connect") => (
            &[Use::UdpConnect],
            Checked::By(Check::AddressAndOwn(Purpose::UdpConnect, OF_UDP_IN_0_3)),
        ),
        (_, "finish-connect") => (&[Use::TcpConnect], Checked::Nothing),
        (_, "disconnect") => (&[Use::UdpConnect], Checked::Nothing),
        (_, "start-listen" | "listen") => {
            let asked = if is_of_0_3 { OF_TCP_IN_0_3 } else { OF_TCP };
            (&[Use::TcpListen], Checked::By(Check::Listens(asked)))
        }
        (_, "finish-listen" | "accept" | "set-listen-backlog-size") => {
            (&[Use::TcpListen], Checked::Nothing)
        }
        // A stream to nobody in particular is one to receive from.
        (_, "stream") => (UDP, by(Purpose::UdpConnect)),
        (_, "send") if is_tcp => (TCP, Checked::Nothing),
        (_, "send") if is_of_0_3 => (
            &[Use::UdpSend, Use::UdpConnect],
            Checked::By(Check::AddressAndOwn(Purpose::UdpSend, OF_UDP_IN_0_3)),
        ),
        (_, "send") => (
            &[Use::UdpSend, Use::UdpConnect],
            Checked::By(Check::Datagrams),
        ),
        (_, "check-send") => (&[Use::UdpSend, Use::UdpConnect], Checked::Nothing),
        _ => (sockets, Checked::Nothing),
    }
}

fn allowed(reason: &'static str) -> Rule {
    Decision::rule(Policy::Allow, Route::host(), Reason::Policy(reason.into()))
}

/// Why there can be no handle to work on.
fn nothing() -> Reason {
    Reason::NothingToWorkOn("socket", Subsystem::Sockets)
}

fn told_of(rules: &[NameRule]) -> String {
    match rules {
        [rule] => format!("what `{rule}` allows"),
        [rule, more @ ..] => format!("what `{rule}` or one of {} more rules allows", more.len()),
        [] => String::new(),
    }
}

/// The rules that a check for uses goes by.
fn told_of_uses(uses: &[Use], rules: &[SocketRule]) -> String {
    let is_meant =
        |rule: &&SocketRule| uses.iter().any(|purpose| rule.purpose().includes(*purpose));
    let mut rules = rules.iter().filter(is_meant);
    match (rules.next(), rules.count()) {
        (Some(rule), 0) => format!("what `{rule}` allows"),
        (Some(rule), 1) => format!("what `{rule}` or another rule allows"),
        (Some(rule), more) => format!("what `{rule}` or one of {more} more rules allows"),
        (None, _) => String::new(),
    }
}

/// Whether a guest imports what a rule is for.
pub(super) fn is_asked(rule: &SocketRule, asks: &Asks<'_>) -> bool {
    const TCP: &str = "wasi:sockets/tcp";
    const UDP: &str = "wasi:sockets/udp";
    const BOTH: &str = "wasi:sockets/types";
    let any = |functions: &[(&str, &str)]| {
        let mut functions = functions.iter();
        functions.any(|(interface, function)| asks(interface, function))
    };
    match rule.purpose() {
        Use::TcpConnect => any(&[
            (TCP, "[method]tcp-socket.start-connect"),
            (BOTH, "[method]tcp-socket.connect"),
        ]),
        Use::TcpBind => any(&[
            (TCP, "[method]tcp-socket.start-bind"),
            (BOTH, "[method]tcp-socket.bind"),
        ]),
        Use::TcpListen => any(&[
            (TCP, "[method]tcp-socket.start-listen"),
            (BOTH, "[method]tcp-socket.listen"),
        ]),
        Use::UdpBind => any(&[
            (UDP, "[method]udp-socket.start-bind"),
            (BOTH, "[method]udp-socket.bind"),
            // The host binds where it is sent from.
            (BOTH, "[method]udp-socket.send"),
            (BOTH, "[method]udp-socket.connect"),
        ]),
        Use::UdpConnect => any(&[
            (UDP, "[method]udp-socket.stream"),
            (BOTH, "[method]udp-socket.connect"),
        ]),
        Use::UdpSend => any(&[
            (UDP, "[method]outgoing-datagram-stream.send"),
            (BOTH, "[method]udp-socket.send"),
        ]),
    }
}

/// Denied sockets: none can be created and no name resolved, so the rest has nothing to work on. `None` for a function
/// that is not named here.
fn denied(function: &Function<'_>) -> Option<Rule> {
    let rule = match (function.interface, function.name) {
        ("wasi:sockets/tcp-create-socket", "create-tcp-socket")
        | ("wasi:sockets/udp-create-socket", "create-udp-socket")
        | ("wasi:sockets/ip-name-lookup", "resolve-addresses")
        | ("wasi:sockets/types", "[static]tcp-socket.create" | "[static]udp-socket.create") => {
            Decision::answer(Subsystem::Sockets, DENIED)
        }
        // It has no error to give, and programs ask for it before they try anything.
        ("wasi:sockets/instance-network", "instance-network") => {
            let route = Route::adapter(adapter_abi::network::INSTANCE_NETWORK);
            Decision::rule(Policy::Deny, route, Reason::Denied(Subsystem::Sockets))
        }
        (interface, name) if works_on_a_handle(interface, name) || is_method_of_0_3(function) => {
            Rule::ByHandle { absent: nothing() }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Locals, Profile};
    use crate::wit::WasiFunction;

    /// The rule of a function where a profile has these lists.
    fn rule(function: WasiFunction, sockets: &[&str], names: Option<&[&str]>) -> Rule {
        let mut profile = Profile::deny_all();
        profile.sockets = Sockets::of(sockets).unwrap();
        profile.dns = names.map(|names| AllowList::of(names).unwrap());
        let function = Function {
            interface: function.interface,
            generation: function.generation,
            name: function.function.name,
            is_exported: false,
            locals: &Locals::default(),
        };
        let rule = Subsystem::Sockets.rule(&function, &profile);
        rule.unwrap_or_else(|| panic!("no rule for `{}`", function.name))
    }

    /// The stable functions of sockets, in both generations.
    fn functions() -> impl Iterator<Item = WasiFunction> {
        let all = [Generation::V0_2, Generation::V0_3].into_iter();
        all.flat_map(WasiFunction::all).filter(|function| {
            let is_stable = function.function.name != "network-error-code";
            function.interface.starts_with("wasi:sockets/") && is_stable
        })
    }

    /// Whether an address is in the parameters, or is picked if it is not given.
    fn takes_an_address(function: WasiFunction) -> bool {
        let (ty, resources) = function.ty().unwrap();
        let signature = ty.display(&resources).to_string();
        let params = signature.split(" -> ").next().unwrap();
        params.contains("port: u16") || function.function.name.ends_with("listen")
    }

    const EVERY_USE: [&str; 5] = [
        "tcp-connect:192.0.2.7:1",
        "tcp-listen:192.0.2.7:1",
        "udp-bind:192.0.2.7:1",
        "udp-connect:192.0.2.7:1",
        "udp-send:192.0.2.7:1",
    ];

    #[test]
    fn what_takes_an_address_is_checked_and_nothing_else_is() {
        let is_finished = |name: &str| name.contains("finish-");
        for function in functions() {
            let name = function.function.name;
            let is_checked = matches!(rule(function, &EVERY_USE, None), Rule::Checked { .. });
            let is_meant = takes_an_address(function) && !is_finished(name);
            assert_eq!(is_checked, is_meant, "{name}");
        }
    }

    #[test]
    fn what_no_rule_is_for_is_answered_without_the_host() {
        let allowed = ["tcp-connect:192.0.2.7:1"];
        let checked = functions().filter(|function| takes_an_address(*function));
        for function in checked {
            let name = function.function.name;
            let connects = name.contains("tcp-socket") && name.ends_with("connect");
            let is_answered = match rule(function, &allowed, None) {
                Rule::Fixed(decision) => {
                    assert_eq!(decision.policy, Policy::Deny, "{name}");
                    true
                }
                // There are no such sockets.
                Rule::ByHandle { .. } => {
                    assert!(!name.contains("tcp-socket"), "{name}");
                    true
                }
                _ => false,
            };
            assert_eq!(is_answered, !connects, "{name}");
        }
    }

    #[test]
    fn names_are_decided_by_their_own_list_and_closed_beside_one_of_sockets() {
        let looks_up = |function: &WasiFunction| function.function.name == "resolve-addresses";
        let asks = |sockets: &[&str], names| {
            let asked =
                functions()
                    .filter(looks_up)
                    .map(|function| match rule(function, sockets, names) {
                        Rule::LookUp { names, .. } => Some((names.asks_host, names.remembers)),
                        Rule::Fixed(decision) => {
                            assert_eq!(decision.policy, Policy::Deny);
                            None
                        }
                        _ => panic!("look-ups are decided whatever handles there are"),
                    });
            let asked: Vec<_> = asked.collect();
            assert_eq!(asked.len(), 2);
            assert_eq!(asked[0], asked[1]);
            asked[0]
        };
        let name: &[&str] = &["api.example.com"];
        let connect: &[&str] = &["tcp-connect:192.0.2.7:1"];
        assert_eq!(asks(connect, None), Some((false, false)));
        assert_eq!(asks(connect, Some(name)), Some((true, false)));
        assert_eq!(asks(&["tcp-connect:dns:1"], Some(name)), Some((true, true)));
        assert_eq!(asks(&["tcp-connect:dns:1"], None), Some((false, true)));
        assert_eq!(asks(&[], Some(name)), Some((true, false)));
        assert_eq!(asks(&[], Some(&[])), Some((false, false)));
        assert_eq!(asks(&[], None), None);
    }
}
