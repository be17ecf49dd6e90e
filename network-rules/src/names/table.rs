//! Rules for names as the adapter has them: each record is the kind of the pattern, one byte, and its name.

use core::net::IpAddr;

use crate::address;
use crate::host::Host;
use crate::pattern::Pattern;
use crate::records::Records;

/// A list of rules that [`encode`] wrote. Nothing is allocated, and nothing is read but what a search comes across.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    records: Records<'a>,
}

/// How a lookup is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// By this address, which is what the text says: the host is not asked.
    Literal(IpAddr),
    /// By the host.
    Allowed,
    /// By an error: the host is not asked.
    Denied,
}

impl<'a> Table<'a> {
    /// The rules in these bytes. Bytes that [`encode`] did not write may allow anything, or nothing; reading them is safe.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            records: Records::new(bytes),
        }
    }

    /// How a lookup of this text is answered.
    pub fn judge(&self, text: &str) -> Lookup {
        judge(text, |host| Pattern::of(host).any(|names| self.has(names)))
    }

    fn has(&self, wanted: Pattern<'_>) -> bool {
        let is_after = |record: &[u8]| read(record).is_none_or(|names| names > wanted);
        let found = self.records.last_until(is_after).and_then(read);
        found == Some(wanted)
    }
}

/// How a lookup of this text is answered where every name is allowed: what is no name, some hosts could take for an
/// address, and is denied.
pub fn judge_any(text: &str) -> Lookup {
    judge(text, |_| true)
}

fn judge<'t>(text: &'t str, is_allowed: impl Fn(Host<'t>) -> bool) -> Lookup {
    if let Some(address) = address::parse(text) {
        return Lookup::Literal(address);
    }
    match Host::parse(text) {
        Ok(Host::Address(address)) => Lookup::Literal(address),
        Ok(host) if is_allowed(host) => Lookup::Allowed,
        _ => Lookup::Denied,
    }
}

fn read(record: &[u8]) -> Option<Pattern<'_>> {
    let (kind, name) = record.split_first()?;
    Pattern::read(*kind, name)
}

/// The bytes of a [`Table`] of these rules, which are the same in any order.
#[cfg(feature = "alloc")]
pub fn encode(rules: &[super::Rule]) -> alloc::vec::Vec<u8> {
    use alloc::collections::BTreeSet;
    use alloc::vec::Vec;

    let patterns: BTreeSet<Pattern<'_>> = rules.iter().map(super::Rule::pattern).collect();
    let record = |pattern: Pattern<'_>| {
        let (kind, mut record) = pattern.write();
        record.insert(0, kind);
        record
    };
    let records: Vec<Vec<u8>> = patterns.into_iter().map(record).collect();
    crate::records::write(&records)
}
