//! Which hosts a rule names, as tables have it.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::host::{Host, Name};

/// The hosts of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pattern<'a> {
    /// Every name and every address.
    Any,
    /// All names that end with a dot and this.
    Below(Name<'a>),
    /// One name, or one address.
    Host(Host<'a>),
}

impl<'a> Pattern<'a> {
    /// The patterns that this host matches.
    pub(crate) fn of(host: Host<'a>) -> impl Iterator<Item = Self> {
        let name = match host {
            Host::Name(name) => Some(name),
            Host::Address(_) => None,
        };
        let below = name.into_iter().flat_map(Name::parents).map(Pattern::Below);
        [Pattern::Any, Pattern::Host(host)].into_iter().chain(below)
    }

    /// A pattern that [`Pattern::write`] wrote.
    pub(crate) fn read(kind: u8, host: &'a [u8]) -> Option<Self> {
        Some(match kind {
            0 => Pattern::Any,
            1 => Pattern::Below(Name::of_checked(host)),
            2 => Pattern::Host(Host::Name(Name::of_checked(host))),
            4 => Pattern::address(Ipv4Addr::from(<[u8; 4]>::try_from(host).ok()?)),
            6 => Pattern::address(Ipv6Addr::from(<[u8; 16]>::try_from(host).ok()?)),
            _ => return None,
        })
    }

    fn address(address: impl Into<IpAddr>) -> Self {
        Pattern::Host(Host::Address(address.into()))
    }
}

#[cfg(feature = "alloc")]
impl Pattern<'_> {
    /// The kind, and the host of it.
    pub(crate) fn write(self) -> (u8, alloc::vec::Vec<u8>) {
        match self {
            Pattern::Any => (0, alloc::vec::Vec::new()),
            Pattern::Below(name) => (1, name.to_lower_case().into_bytes()),
            Pattern::Host(Host::Name(name)) => (2, name.to_lower_case().into_bytes()),
            Pattern::Host(Host::Address(IpAddr::V4(address))) => (4, address.octets().to_vec()),
            Pattern::Host(Host::Address(IpAddr::V6(address))) => (6, address.octets().to_vec()),
        }
    }
}
