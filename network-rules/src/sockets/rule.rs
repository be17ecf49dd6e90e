//! Rules for sockets, as text.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr};
use core::str::FromStr;

use ipnet::{IpNet, Ipv4Net};

use super::Use;
use crate::error::{List, Problem, RuleError};
use crate::host::{Flaw, Host};
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
        let (addresses, port) = split_port(rest)?;
        let addresses = read_addresses(addresses)?;
        if addresses == Addresses::LookedUp && !purpose.is_of_peer() {
            return Err(Problem::LookedUpHere);
        }
        let ports = Ports::parse(port.ok_or(Problem::NoPort)?)?;
        Ok(Self {
            purpose,
            addresses,
            ports: if purpose.is_of_peer() {
                ports.of_peers()
            } else {
                ports
            },
        })
    }

    fn repair(_text: &str, _problem: Problem) -> Option<Repaired> {
        None
    }
}

fn split_use(text: &str) -> Result<(Use, &str), Problem> {
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    let (name, rest) = text.split_once(':').unwrap_or((text, ""));
    let purpose = Use::ALL.into_iter().find(|purpose| purpose.name() == name);
    Ok((purpose.ok_or(Problem::Use)?, rest))
}

/// The addresses, and the port behind them.
fn split_port(text: &str) -> Result<(&str, Option<&str>), Problem> {
    let bracket = text.rfind(']').map_or(0, |end| end + 1);
    let Some(colon) = text[bracket..].find(':').map(|colon| bracket + colon) else {
        return Ok((text, None));
    };
    Ok((&text[..colon], Some(&text[colon + 1..])))
}

fn read_addresses(text: &str) -> Result<Addresses, Problem> {
    if text == "dns" {
        return Ok(Addresses::LookedUp);
    }
    if text.contains('*') {
        return Err(Problem::AnyAddress);
    }
    let (address, length) = match text.split_once('/') {
        Some((address, length)) => (address, Some(length)),
        None => (text, None),
    };
    let address = read_address(address)?;
    let length = match length {
        Some(length) => length.parse().map_err(|_| Problem::Prefix)?,
        None => IpNet::from(address).max_prefix_len(),
    };
    let network = IpNet::new(address, length).map_err(|_| Problem::Prefix)?;
    if network.addr() != network.network() {
        return Err(Problem::HostBits);
    }
    Ok(Addresses::Network(unmapped(network)))
}

fn read_address(text: &str) -> Result<IpAddr, Problem> {
    if let Some(address) = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
    {
        let address = address.parse().map_err(|_| Problem::Host(Flaw::Brackets))?;
        return Ok(IpAddr::V6(address));
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
