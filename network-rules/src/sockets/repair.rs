//! Rules for sockets to write instead of texts that are none.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ipnet::IpNet;

use super::Use;
use super::rule::{split_port, without_brackets};
use crate::error::{List, Problem};
use crate::host::Flaw;
use crate::repair::{anywhere, authority};
use crate::suggestion::Repaired;

/// What else uses are called.
const OTHER_NAMES: [(&str, Use); 6] = [
    ("tcp", Use::TcpConnect),
    ("connect", Use::TcpConnect),
    ("listen", Use::TcpListen),
    ("bind", Use::TcpBind),
    ("udp", Use::UdpSend),
    ("send", Use::UdpSend),
];

/// The text without this problem.
pub(super) fn repair(text: &str, problem: Problem) -> Option<Repaired> {
    match problem {
        Problem::Comma | Problem::Space => anywhere(text, problem).map(Repaired::Same),
        Problem::Use if is_url(text) => Some(Repaired::Other(List::Http, text.to_string())),
        Problem::Use => Some(Repaired::Same(with_use(text))),
        _ => {
            let (name, rest) = text.split_once(':')?;
            let purpose = Use::ALL
                .into_iter()
                .find(|purpose| purpose.name() == name)?;
            let rest = without(purpose, rest, problem)?;
            Some(Repaired::Same(format!("{name}:{rest}")))
        }
    }
}

fn is_url(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    matches!(scheme, Some("http" | "https"))
}

/// The text with the use that it might mean.
fn with_use(text: &str) -> String {
    let (name, rest) = text.split_once(':').unwrap_or((text, ""));
    let name = name.to_ascii_lowercase().replace('_', "-");
    let known = Use::ALL.map(|purpose| (purpose.name(), purpose));
    let mut names = known.iter().chain(&OTHER_NAMES);
    match names.find(|(other, _)| *other == name) {
        Some((_, purpose)) => format!("{purpose}:{}", rest.trim_start_matches('/')),
        None => format!("{}:{text}", Use::TcpConnect),
    }
}

/// Addresses and ports without this problem.
fn without(purpose: Use, rest: &str, problem: Problem) -> Option<String> {
    let (addresses, port) = split_port(rest);
    let with_addresses = |addresses: &str| {
        let port = port.map(|port| format!(":{port}"));
        format!("{addresses}{}", port.unwrap_or_default())
    };
    match problem {
        Problem::Host(Flaw::BareIpv6) => {
            let (address, rest) = without_brackets(rest)?;
            Some(format!("[{address}]{rest}"))
        }
        Problem::NoPort => Some(format!("{addresses}:443")),
        Problem::EmptyPort if port == Some("") => Some(format!("{addresses}:443")),
        Problem::PortZero if port == Some("0") && !purpose.is_of_peer() => {
            Some(format!("{addresses}:*"))
        }
        Problem::NameForAddress => Some(with_addresses(instead_of_name(purpose, addresses))),
        Problem::AnyAddress => any_of(purpose, addresses).map(|any| with_addresses(&any)),
        Problem::LookedUpHere => Some(with_addresses("127.0.0.1")),
        Problem::HostBits => network(addresses).map(|network| with_addresses(&network)),
        Problem::Prefix => {
            let (address, _) = addresses.split_once('/')?;
            let is_open = address.contains('[') && !address.contains(']');
            let bracket = if is_open { "]" } else { "" };
            Some(with_addresses(&format!("{address}{bracket}")))
        }
        Problem::Host(_) => {
            authority(addresses, problem).map(|addresses| with_addresses(&addresses))
        }
        _ => authority(rest, problem),
    }
}

fn instead_of_name(purpose: Use, name: &str) -> &'static str {
    if purpose.is_of_peer() && !name.eq_ignore_ascii_case("localhost") {
        "dns"
    } else {
        "127.0.0.1"
    }
}

/// The addresses that a `*` stands for, of which a program has one at a time.
fn any_of(purpose: Use, text: &str) -> Option<String> {
    if text == "*" && !purpose.is_of_peer() {
        return Some("0.0.0.0".to_string());
    }
    let (numbers, stars) = text.split_at(text.find('*')?);
    let numbers: Vec<&str> = numbers.split_terminator('.').collect();
    let is_rest = stars.split('.').all(|star| star == "*");
    let zeros = 4_usize.checked_sub(numbers.len())?;
    let network = [&*numbers, &["0"; 4][..zeros]].concat().join(".");
    is_rest.then(|| format!("{network}/{}", 8 * numbers.len()))
}

/// The network without the bits behind its prefix.
fn network(text: &str) -> Option<String> {
    let network: IpNet = text.replace(['[', ']'], "").parse().ok()?;
    Some(match network.trunc() {
        IpNet::V4(network) => network.to_string(),
        IpNet::V6(network) => format!("[{}]/{}", network.addr(), network.prefix_len()),
    })
}
