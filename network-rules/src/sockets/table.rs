//! Rules for sockets as the adapter has them: records of one length, sorted by their bytes.
//!
//! | part of a record | bytes |
//! |---|---|
//! | use: its place in [`Use::ALL`] | 1 |
//! | 0 for looked-up addresses, 4 for IPv4, 6 for IPv6 | 1 |
//! | length of the prefix | 1 |
//! | address of the network, zeros behind it | 16 |
//! | first port, last port | 2 each, the higher byte first |
//!
//! Ranges of ports of the same network are apart from each other. A search is made for each length of prefix that there
//! is, and finds the only record of that length which can allow an address and port.
//!
//! Where a rule is for looked-up addresses, the table ends with the networks that decide which of those are meant: in the
//! place of a use they have a kind, [`REACHED`] or [`KEPT_OFF`], and the longest prefix counts. So the adapter has these
//! networks in outputs with such rules only.

use core::net::IpAddr;

use ipnet::IpNet;

use super::Use;
use crate::host::unmapped;
use crate::special::inside;

const LENGTH: usize = 23;

type Record = [u8; LENGTH];

/// What a record has before its ports.
type Key = [u8; LENGTH - 4];

/// The kinds of records for addresses that look-ups return: those that a rule can mean, and those that none does.
const REACHED: u8 = Use::ALL.len() as u8;
const KEPT_OFF: u8 = REACHED + 1;

/// A list of rules that [`encode`] wrote. Nothing is allocated, and nothing is read but what a search comes across.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    records: &'a [Record],
}

impl<'a> Table<'a> {
    /// The rules in these bytes. Bytes that [`encode`] did not write may allow anything, or nothing; reading them is safe.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            records: bytes.as_chunks().0,
        }
    }

    /// Whether a socket may be used for this, with this address. `is_looked_up` is asked only if it decides: it says
    /// whether a lookup that was allowed has returned the address, which is never an IPv4 address in IPv6.
    pub fn allows(
        &self,
        purpose: Use,
        address: IpAddr,
        port: u16,
        is_looked_up: impl Fn(IpAddr) -> bool,
    ) -> bool {
        if purpose.is_of_peer() && port == 0 {
            return false;
        }
        let address = unmapped(address);
        self.allows_address(purpose, address, port)
            || self.allows_looked_up(purpose, port)
                && self.is_reached_by_lookup(address)
                && is_looked_up(address)
    }

    /// As [`special::is_reached_by_lookup`](crate::special::is_reached_by_lookup), of the networks in the table.
    fn is_reached_by_lookup(&self, address: IpAddr) -> bool {
        let inner = match address {
            IpAddr::V6(v6) => inside(v6).map(IpAddr::V4),
            IpAddr::V4(_) => None,
        };
        let is_reached = |part| self.longest(REACHED, part) > self.longest(KEPT_OFF, part);
        is_reached(address) && inner.is_none_or(is_reached)
    }

    /// The longest prefix that a network of this kind with an address in it has.
    fn longest(&self, kind: u8, address: IpAddr) -> Option<u8> {
        let mut longest = None;
        self.any_network(kind, address, |length, key| {
            if self.has(key, 0) {
                longest = Some(length);
            }
            false
        });
        longest
    }

    /// Whether any address and port may be used for this.
    pub fn names(&self, purpose: Use) -> bool {
        let first = self.records.get(self.count_before(&[purpose as u8]));
        first.is_some_and(|record| record[0] == purpose as u8)
    }

    fn allows_address(&self, purpose: Use, address: IpAddr, port: u16) -> bool {
        self.any_network(purpose as u8, address, |_, key| self.has(key, port))
    }

    /// Whether this is so of a network around an address, of each length that there is, the shortest first.
    fn any_network(
        &self,
        kind: u8,
        address: IpAddr,
        mut is_so: impl FnMut(u8, &Key) -> bool,
    ) -> bool {
        let mut length = 0;
        while let Some(next) = self.next_length(kind, address, length) {
            let network = IpNet::new(address, next).map(|network| network.network());
            if network.is_ok_and(|network| is_so(next, &key(kind, Some(network), next))) {
                return true;
            }
            length = next.saturating_add(1);
        }
        false
    }

    /// The shortest prefix of this length or more that a record for such addresses has.
    fn next_length(&self, kind: u8, address: IpAddr, length: u8) -> Option<u8> {
        let from = [kind, family(Some(address)), length];
        let found = self.records.get(self.count_before(&from))?;
        (found[..2] == from[..2]).then_some(found[2])
    }

    fn allows_looked_up(&self, purpose: Use, port: u16) -> bool {
        self.has(&key(purpose as u8, None, 0), port)
    }

    /// Whether there is a record of this key with this port.
    fn has(&self, key: &Key, port: u16) -> bool {
        let wanted = port.to_be_bytes();
        let until = self.records.partition_point(|record| {
            let (of_record, first, _) = split(record);
            (of_record, first) <= (key, wanted)
        });
        let found = until.checked_sub(1).and_then(|last| self.records.get(last));
        found
            .map(split)
            .is_some_and(|(of_record, _, last)| of_record == key && wanted <= last)
    }

    fn count_before<const N: usize>(&self, prefix: &[u8; N]) -> usize {
        let is_before = |record: &Record| {
            record
                .first_chunk()
                .is_some_and(|start: &[u8; N]| start < prefix)
        };
        self.records.partition_point(is_before)
    }
}

/// A record's key, first port and last port.
fn split(record: &Record) -> (&Key, [u8; 2], [u8; 2]) {
    const { assert!(size_of::<Key>() + 4 == LENGTH) }
    let (ports, key) = match (record.last_chunk(), record.first_chunk()) {
        (Some(ports), Some(key)) => (*ports, key),
        _ => ([0; 4], &[0; LENGTH - 4]),
    };
    let [a, b, c, d] = ports;
    (key, [a, b], [c, d])
}

/// What a record begins with: use or kind, family, length of the prefix, network.
fn key(kind: u8, network: Option<IpAddr>, length: u8) -> Key {
    let mut key = [0; LENGTH - 4];
    key[..3].copy_from_slice(&[kind, family(network), length]);
    match network {
        Some(IpAddr::V4(address)) => key[3..7].copy_from_slice(&address.octets()),
        Some(IpAddr::V6(address)) => key[3..].copy_from_slice(&address.octets()),
        None => {}
    }
    key
}

fn family(address: Option<IpAddr>) -> u8 {
    match address {
        None => 0,
        Some(IpAddr::V4(_)) => 4,
        Some(IpAddr::V6(_)) => 6,
    }
}

/// The bytes of a [`Table`] of these rules, which are the same in any order.
#[cfg(feature = "alloc")]
pub fn encode(rules: &[super::Rule]) -> alloc::vec::Vec<u8> {
    use alloc::collections::{BTreeMap, BTreeSet};

    use crate::ports::{Ports, joined};
    use crate::special;

    let mut allowed: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for rule in rules {
        let uses = Use::ALL.into_iter();
        for purpose in uses.filter(|purpose| rule.purpose().includes(*purpose)) {
            let network = rule.network();
            let length = network.map_or(0, |network| network.prefix_len());
            let key = key(purpose as u8, network.map(|network| network.addr()), length);
            allowed.entry(key).or_default().insert(rule.ports());
        }
    }
    if rules.iter().any(super::Rule::looks_up) {
        for (network, is_reached) in special::networks() {
            let kind = if is_reached { REACHED } else { KEPT_OFF };
            let key = key(kind, Some(network.addr()), network.prefix_len());
            allowed.entry(key).or_default().insert(Ports::ALL);
        }
    }
    let mut bytes = alloc::vec::Vec::new();
    for (key, ports) in allowed {
        for ports in joined(ports) {
            bytes.extend(key);
            bytes.extend(ports.first.to_be_bytes());
            bytes.extend(ports.last.to_be_bytes());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;
    use core::net::{Ipv4Addr, Ipv6Addr};

    use super::*;
    use crate::special::{is_reached_by_lookup, networks};

    /// The addresses at the ends of a network, and beside it.
    fn around(network: IpNet) -> Vec<IpAddr> {
        match network {
            IpNet::V4(network) => {
                let [first, last] = [network.network(), network.broadcast()].map(u32::from);
                [first.wrapping_sub(1), first, last, last.wrapping_add(1)]
                    .map(|bits| Ipv4Addr::from(bits).into())
                    .to_vec()
            }
            IpNet::V6(network) => {
                let [first, last] = [network.network(), network.broadcast()].map(u128::from);
                [first.wrapping_sub(1), first, last, last.wrapping_add(1)]
                    .map(|bits| Ipv6Addr::from(bits).into())
                    .to_vec()
            }
        }
    }

    #[test]
    fn the_networks_in_the_table_decide_as_the_registries_do() {
        let bytes = encode(&["tcp-connect:dns:*".parse().unwrap()]);
        let table = Table::new(&bytes);
        let addresses: Vec<IpAddr> = networks()
            .flat_map(|(network, _)| around(network))
            .collect();
        let inside_of_v6 = |address: &IpAddr| match address {
            IpAddr::V4(v4) => {
                let [a, b, c, d] = v4.octets();
                let pair = |high, low| u16::from_be_bytes([high, low]);
                let (high, low) = (pair(a, b), pair(c, d));
                let nat64 = Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low);
                let to_v4 = Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1);
                [nat64, to_v4, v4.to_ipv6_mapped()].map(IpAddr::V6).to_vec()
            }
            IpAddr::V6(_) => Vec::new(),
        };
        let inner = addresses.iter().flat_map(inside_of_v6);
        for address in addresses.iter().copied().chain(inner) {
            let allowed = table.allows(Use::TcpConnect, address, 443, |_| true);
            assert_eq!(allowed, is_reached_by_lookup(address), "{address}");
            assert!(!table.allows(Use::TcpConnect, address, 443, |_| false));
        }
    }

    #[test]
    fn tables_have_the_registries_where_addresses_are_looked_up() {
        let of = |rule: &str| encode(&[rule.parse().unwrap()]).len();
        assert_eq!(of("udp-send:192.0.2.7:53"), LENGTH);
        assert_eq!(of("udp-send:dns:53"), LENGTH * (1 + networks().count()));
    }
}
