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

use core::net::IpAddr;

use ipnet::IpNet;

use super::Use;
use crate::host::unmapped;
use crate::special;

const LENGTH: usize = 23;

type Record = [u8; LENGTH];

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
                && special::is_reached_by_lookup(address)
                && is_looked_up(address)
    }

    /// Whether any address and port may be used for this.
    pub fn names(&self, purpose: Use) -> bool {
        let first = self.records.get(self.count_before(&[purpose as u8]));
        first.is_some_and(|record| record[0] == purpose as u8)
    }

    fn allows_address(&self, purpose: Use, address: IpAddr, port: u16) -> bool {
        let mut length = 0;
        while let Some(next) = self.next_length(purpose, address, length) {
            let network = IpNet::new(address, next).map(|network| network.network());
            let allows = |network| self.has(&key(purpose, Some(network), next), port);
            if network.is_ok_and(allows) {
                return true;
            }
            length = next + 1;
        }
        false
    }

    /// The shortest prefix of this length or more that a record for such addresses has.
    fn next_length(&self, purpose: Use, address: IpAddr, length: u8) -> Option<u8> {
        let from = [purpose as u8, family(Some(address)), length];
        let found = self.records.get(self.count_before(&from))?;
        (found[..2] == from[..2]).then_some(found[2])
    }

    fn allows_looked_up(&self, purpose: Use, port: u16) -> bool {
        self.has(&key(purpose, None, 0), port)
    }

    /// Whether there is a record of this key with this port.
    fn has(&self, key: &[u8; LENGTH - 4], port: u16) -> bool {
        let wanted = port.to_be_bytes();
        let until = self.records.partition_point(|record| {
            let (of_record, ports) = record.split_at(key.len());
            (of_record, &ports[..2]) <= (key, &wanted)
        });
        let found = until.checked_sub(1).and_then(|last| self.records.get(last));
        found.is_some_and(|record| record.starts_with(key) && wanted <= [record[21], record[22]])
    }

    fn count_before(&self, prefix: &[u8]) -> usize {
        let is_before = |record: &Record| &record[..prefix.len()] < prefix;
        self.records.partition_point(is_before)
    }
}

/// What a record begins with: use, family, length of the prefix, network.
fn key(purpose: Use, network: Option<IpAddr>, length: u8) -> [u8; LENGTH - 4] {
    let mut key = [0; LENGTH - 4];
    key[..3].copy_from_slice(&[purpose as u8, family(network), length]);
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

    use crate::ports::joined;

    let mut allowed: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for rule in rules {
        let uses = Use::ALL.into_iter();
        for purpose in uses.filter(|purpose| rule.purpose().includes(*purpose)) {
            let network = rule.network();
            let length = network.map_or(0, |network| network.prefix_len());
            let key = key(purpose, network.map(|network| network.addr()), length);
            allowed.entry(key).or_default().insert(rule.ports());
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
