//! Rules for sockets, as text.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::str::FromStr;

use ipnet::{IpNet, Ipv4Net};

use super::Use;
use super::repair::repair;
use crate::error::{List, Problem, RuleError};
use crate::host::{Flaw, Host, check_characters};
use crate::ports::Ports;
use crate::suggestion::{self, Grammar, Repaired};

/// What sockets may be used for: `use:(ip | cidr | [ipv6] | dns):port`.
///
/// ```
/// use network_rules::sockets::Rule;
///
/// let rule: Rule = "tcp-connect:[::ffff:10.0.0.0]/104:5432".parse().unwrap();
/// assert_eq!(rule.to_string(), "tcp-connect:10.0.0.0/8:5432");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    purpose: Use,
    addresses: Addresses,
    ports: Ports,
}

/// Which addresses a rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Addresses {
    /// Those that lookups returned.
    LookedUp,
    Network(IpNet),
}

impl Rule {
    /// What this allows sockets to be used for.
    pub fn purpose(&self) -> Use {
        self.purpose
    }

    /// Whether the addresses are those that lookups returned.
    pub fn looks_up(&self) -> bool {
        self.addresses == Addresses::LookedUp
    }

    /// Whether this allows everything that the other one does.
    pub fn covers(&self, other: &Self) -> bool {
        self.purpose.includes(other.purpose)
            && self.addresses.covers(other.addresses)
            && self.ports.covers(other.ports)
    }

    pub(super) fn network(&self) -> Option<IpNet> {
        match self.addresses {
            Addresses::LookedUp => None,
            Addresses::Network(network) => Some(network),
        }
    }

    pub(super) fn ports(&self) -> Ports {
        self.ports
    }
}

impl Addresses {
    fn covers(self, other: Self) -> bool {
        match (self, other) {
            (Addresses::Network(network), Addresses::Network(other)) => network.contains(&other),
            _ => self == other,
        }
    }
}

impl FromStr for Rule {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        suggestion::parse(text)
    }
}

impl Grammar for Rule {
    const LIST: List = List::Sockets;
    const EXAMPLE: &str = "tcp-connect:203.0.113.7:443";

    fn read(text: &str) -> Result<Self, Problem> {
        let (purpose, rest) = split_use(text)?;
        let (addresses, port) = split_port(rest);
        check_colons(rest, port)?;
        let addresses = read_addresses(addresses)?;
        if addresses == Addresses::LookedUp && !purpose.is_of_peer() {
            return Err(Problem::LookedUpHere);
        }
        let port = port.ok_or(Problem::NoPort)?;
        let ports = if purpose.is_of_peer() {
            Ports::parse_of_peers(port)?
        } else {
            Ports::parse(port)?
        };
        Ok(Self {
            purpose,
            addresses,
            ports,
        })
    }

    fn repair(text: &str, problem: Problem) -> Option<Repaired> {
        repair(text, problem)
    }
}

fn split_use(text: &str) -> Result<(Use, &str), Problem> {
    let (name, rest) = text.split_once(':').unwrap_or((text, ""));
    let purpose = Use::ALL.into_iter().find(|purpose| purpose.name() == name);
    Ok((purpose.ok_or(Problem::Use)?, rest))
}

/// The addresses, and the port behind them.
pub(super) fn split_port(text: &str) -> (&str, Option<&str>) {
    let bracket = text.rfind(']').map_or(0, |end| end + 1);
    let Some(colon) = text[bracket..].find(':').map(|colon| bracket + colon) else {
        return (text, None);
    };
    (&text[..colon], Some(&text[colon + 1..]))
}

/// Checks that there is one colon, but those in brackets.
fn check_colons(text: &str, port: Option<&str>) -> Result<(), Problem> {
    if port.is_none_or(|port| !port.contains(':')) {
        return Ok(());
    }
    Err(Problem::Host(if text.starts_with('[') {
        Flaw::Brackets
    } else if without_brackets(text).is_some() {
        Flaw::BareIpv6
    } else {
        Flaw::SecondColon
    }))
}

/// An IPv6 address without brackets, and what is behind it: the prefix of a network, or a port, or both.
pub(super) fn without_brackets(text: &str) -> Option<(&str, &str)> {
    let is_address = |end: &usize| text[..*end].parse::<Ipv6Addr>().is_ok();
    let ends = [text.find('/'), text.rfind(':'), Some(text.len())];
    let end = ends.into_iter().flatten().find(is_address)?;
    Some(text.split_at(end))
}

fn read_addresses(text: &str) -> Result<Addresses, Problem> {
    if text == "dns" {
        return Ok(Addresses::LookedUp);
    }
    let name = text.strip_prefix("*.").unwrap_or(text);
    if name.contains('*') {
        return Err(Problem::AnyAddress);
    }
    if name != text {
        return Err(Problem::NameForAddress);
    }
    check_characters(text).map_err(Problem::Host)?;
    let (address, length) = split_prefix(text)?;
    let length = length.unwrap_or(IpNet::from(address).max_prefix_len());
    let network = IpNet::new(address, length).map_err(|_| Problem::Prefix)?;
    if network.addr() != network.network() {
        return Err(Problem::HostBits);
    }
    Ok(Addresses::Network(unmapped(network)))
}

/// The address, and the length of the prefix behind it, which may be in the brackets as well.
fn split_prefix(text: &str) -> Result<(IpAddr, Option<u8>), Problem> {
    let inner = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let (address, length) = match inner.unwrap_or(text).split_once('/') {
        Some((address, length)) => (address, Some(read_length(length)?)),
        None => (inner.unwrap_or(text), None),
    };
    let address = match inner {
        Some(_) => read_v6(address)?,
        None => read_address(address)?,
    };
    Ok((address, length))
}

fn read_length(text: &str) -> Result<u8, Problem> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let has_zeros = text.len() > 1 && text.starts_with('0');
    let length = (is_plain && !has_zeros).then(|| text.parse().ok());
    length.flatten().ok_or(Problem::Prefix)
}

fn read_v6(text: &str) -> Result<IpAddr, Problem> {
    let address = text.parse().map(IpAddr::V6);
    address.map_err(|_| Problem::Host(Flaw::Brackets))
}

fn read_address(text: &str) -> Result<IpAddr, Problem> {
    if let Some(address) = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
    {
        return read_v6(address);
    }
    match Host::parse(text).map_err(Problem::Host)? {
        Host::Address(address) => Ok(address),
        Host::Name(_) => Err(Problem::NameForAddress),
    }
}

/// A network of IPv4, if this one is written as one of IPv6 and nothing else is in it.
fn unmapped(network: IpNet) -> IpNet {
    match network {
        IpNet::V6(v6) if v6.prefix_len() >= 96 => {
            let v4 = v6.addr().to_ipv4_mapped();
            let of_length = |v4: Ipv4Addr| Ipv4Net::new(v4, v6.prefix_len() - 96).ok();
            v4.and_then(of_length).map_or(network, IpNet::V4)
        }
        network => network,
    }
}

impl fmt::Display for Addresses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let network = match self {
            Addresses::LookedUp => return f.write_str("dns"),
            Addresses::Network(network) => network,
        };
        match network.addr() {
            IpAddr::V4(address) => address.fmt(f)?,
            IpAddr::V6(address) => write!(f, "[{address}]")?,
        }
        if network.prefix_len() == network.max_prefix_len() {
            return Ok(());
        }
        write!(f, "/{}", network.prefix_len())
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            purpose,
            addresses,
            ports,
        } = self;
        write!(f, "{purpose}:{addresses}:{ports}")
    }
}
