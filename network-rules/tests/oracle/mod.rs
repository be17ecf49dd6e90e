//! The rules once more: slow and obvious. A text is cut in every way that the grammar has, an address is a list of bits,
//! and a list of rules is asked one after another. Nothing here uses the crate.

use crate::addresses::{HEXADECIMAL, cuts, is_all, network, only, unmapped, v4, v6};

/// A host of a rule or of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Host {
    Any,
    Below(Vec<String>),
    Name(Vec<String>),
    Address(Vec<bool>),
}

#[derive(Clone, Debug)]
pub struct HttpRule {
    methods: Vec<String>,
    scheme: String,
    host: Host,
    ports: (u32, u32),
}

#[derive(Clone, Debug)]
pub struct SocketRule {
    pub purpose: String,
    /// The bits that addresses begin with, of those of a family; none for `dns`.
    network: Option<(Vec<bool>, usize)>,
    ports: (u32, u32),
}

const DIGITS: &str = "0123456789";
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

fn labels(text: &str) -> Option<Vec<String>> {
    let name = text.strip_suffix('.').unwrap_or(text);
    let labels: Vec<String> = name.split('.').map(str::to_ascii_lowercase).collect();
    let signs = format!("{LETTERS}{DIGITS}-_");
    let are_labels = labels
        .iter()
        .all(|label| is_all(label, &signs) && label.len() < 64);
    let last = labels.last()?;
    let is_number = is_all(last, DIGITS)
        || last == "0x"
        || last.starts_with("0x") && is_all(&last[2..], HEXADECIMAL);
    (are_labels && name.len() < 254 && !is_number).then_some(labels)
}

/// A name, or an address.
fn host(text: &str) -> Option<Host> {
    if let Some(name) = labels(text) {
        return Some(Host::Name(name));
    }
    if let Some(address) = v4(text) {
        return Some(Host::Address(address));
    }
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    v6(inner).map(|address| Host::Address(unmapped(address)))
}

fn host_of_rule(text: &str) -> Option<Host> {
    if text == "*" {
        return Some(Host::Any);
    }
    match text.strip_prefix("*.") {
        Some(name) => labels(name).map(Host::Below),
        None => host(text),
    }
}

/// A number from 1 to 65535, as it would be printed.
fn port(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    ((1..=65535).contains(&number) && number.to_string() == text).then_some(number)
}

fn ports(text: &str) -> Option<(u32, u32)> {
    if text == "*" {
        return Some((0, 65535));
    }
    let of_cut = |(first, last): (&str, Option<&str>)| {
        let first = port(first)?;
        let last = last.map_or(Some(first), port)?;
        (first <= last).then_some((first, last))
    };
    only(cuts(text, "-").into_iter().filter_map(of_cut).collect())
}

fn is_token(text: &str) -> bool {
    is_all(text, &format!("{LETTERS}{DIGITS}!#$%&'*+-.^_`|~"))
}

const KNOWN: &str = "GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH";

fn methods(text: &str) -> Option<Vec<String>> {
    let methods: Vec<String> = text.split('|').map(str::to_string).collect();
    let is_method = |method: &String| {
        let is_in_other_case = KNOWN
            .split(' ')
            .any(|known| known.eq_ignore_ascii_case(method) && known != method);
        is_token(method) && method.len() < 256 && !is_in_other_case
    };
    methods.iter().all(is_method).then_some(methods)
}

fn default_port(scheme: &str) -> u32 {
    if scheme == "http" { 80 } else { 443 }
}

/// `[METHOD[|METHOD..] ][scheme://](* | host | *.suffix | ip | [ipv6])[:port][/]`
pub fn http(text: &str) -> Option<HttpRule> {
    if KNOWN.split(' ').any(|known| known == text) {
        return None;
    }
    let mut readings = Vec::new();
    let ways = cuts(text, " ")
        .into_iter()
        .map(|(before, after)| match after {
            Some(target) => (Some(before), target),
            None => (None, text),
        });
    for (before, target) in ways {
        let Some(methods) = before.map_or(Some(Vec::new()), methods) else {
            continue;
        };
        for (scheme, rest) in schemes(target) {
            let rest = rest.strip_suffix('/').unwrap_or(rest);
            readings.extend(cuts(rest, ":").into_iter().filter_map(|(host, port)| {
                let default = default_port(scheme);
                let last_method = methods.last();
                Some(HttpRule {
                    methods: last_method.map_or(Vec::new(), |_| methods.clone()),
                    scheme: scheme.to_string(),
                    host: host_of_rule(host)?,
                    ports: port.map_or(Some((default, default)), ports)?,
                })
            }));
        }
    }
    only(readings)
}

fn schemes(target: &str) -> Vec<(&'static str, &str)> {
    let bare = target
        .strip_suffix('/')
        .unwrap_or(target)
        .to_ascii_lowercase();
    // More probably a scheme than a host of that name, on any port.
    let is_bare_scheme = ["http:*", "https:*"].contains(&bare.as_str());
    let mut schemes = Vec::from_iter((!is_bare_scheme).then_some(("https", target)));
    for (scheme, sign) in [("https", "https://"), ("http", "http://")] {
        let begins = target
            .get(..sign.len())
            .is_some_and(|begin| begin.to_ascii_lowercase() == sign);
        if begins {
            schemes.push((scheme, &target[sign.len()..]));
        }
    }
    schemes
}

/// `use:(ip | cidr | [ipv6] | dns):port`
pub fn socket(text: &str) -> Option<SocketRule> {
    let uses = "tcp-connect tcp-bind tcp-listen udp-bind udp-connect udp-send";
    let mut readings = Vec::new();
    for purpose in uses.split(' ') {
        let Some(rest) = text.strip_prefix(&format!("{purpose}:")) else {
            continue;
        };
        for (addresses, port) in cuts(rest, ":") {
            let ports = port.and_then(ports);
            let is_own = purpose.ends_with("bind") || purpose.ends_with("listen");
            let network = match addresses {
                "dns" if is_own => None,
                "dns" => Some(None),
                addresses => network(addresses).map(Some),
            };
            if let (Some(network), Some(ports)) = (network, ports) {
                readings.push(SocketRule {
                    purpose: purpose.to_string(),
                    network,
                    ports,
                });
            }
        }
    }
    only(readings)
}

/// `name | *.suffix`
pub fn name(text: &str) -> Option<Host> {
    let host = host_of_rule(text)?;
    matches!(host, Host::Below(_) | Host::Name(_)).then_some(host)
}

fn matches(rule: &Host, host: &Host) -> bool {
    match (rule, host) {
        (Host::Any, _) => true,
        (Host::Below(suffix), Host::Name(name)) => {
            name.len() > suffix.len() && name.ends_with(suffix)
        }
        _ => rule == host,
    }
}

/// The host and port that an authority means.
fn authority(text: &str, default: u32) -> Option<(Host, u32)> {
    let of_cut = |(text, of_port): (&str, Option<&str>)| {
        Some((host(text)?, of_port.map_or(Some(default), port)?))
    };
    only(cuts(text, ":").into_iter().filter_map(of_cut).collect())
}

/// Whether a request may be sent.
pub fn may_send(
    rules: &[HttpRule],
    method: &str,
    scheme: Option<&str>,
    of_request: Option<&str>,
    path: Option<&str>,
    host_headers: &[&str],
) -> bool {
    let scheme = scheme.unwrap_or("https");
    let default = default_port(scheme);
    let Some((host, port)) = of_request.and_then(|text| authority(text, default)) else {
        return false;
    };
    let is_path = |path: &str| {
        let starts = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
        starts && path.chars().all(|c| c.is_ascii_graphic())
    };
    let is_same = |header: &&str| authority(header, default) == Some((host.clone(), port));
    let is_sound = is_token(method)
        && (method == "CONNECT" || !method.eq_ignore_ascii_case("connect"))
        && (scheme == "http" || scheme == "https")
        && path.is_none_or(is_path)
        && host_headers.len() < 2
        && host_headers.iter().all(is_same);
    let allows = |rule: &HttpRule| {
        let of_method = match rule.methods.is_empty() {
            true => method != "CONNECT",
            false => rule.methods.iter().any(|named| named == method),
        };
        rule.scheme == scheme
            && of_method
            && matches(&rule.host, &host)
            && (rule.ports.0..=rule.ports.1).contains(&port)
    };
    is_sound && rules.iter().any(allows)
}

/// Whether a socket may be used so. `is_reached` says whether an address was looked up and may be.
pub fn may_use(
    rules: &[SocketRule],
    purpose: &str,
    address: &[bool],
    port: u32,
    is_reached: bool,
) -> bool {
    let address = unmapped(address.to_vec());
    let is_own = purpose.ends_with("bind") || purpose.ends_with("listen");
    let allows = |rule: &SocketRule| {
        let of_use =
            rule.purpose == purpose || rule.purpose == "tcp-listen" && purpose == "tcp-bind";
        let of_address = match &rule.network {
            None => is_reached,
            Some((network, length)) => {
                network.len() == address.len() && network[..*length] == address[..*length]
            }
        };
        of_use && of_address && (rule.ports.0..=rule.ports.1).contains(&port)
    };
    (is_own || port != 0) && rules.iter().any(allows)
}

/// Whether a name may be looked up: a text that is no name may not.
pub fn may_look_up(rules: &[Host], text: &str) -> bool {
    let name = labels(text).map(Host::Name);
    name.is_some_and(|name| rules.iter().any(|rule| matches(rule, &name)))
}
