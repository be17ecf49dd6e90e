//! Rules for HTTP as the adapter has them.
//!
//! Each record allows one method, or all but `CONNECT`, on a range of ports. Records are sorted by everything but the
//! end of that range, and ranges of the same are apart from each other, so that one search finds the only record that
//! can allow a request to one pattern of hosts.
//!
//! Before the count of the records are the [words](super::Word), each with its length in one byte before it.
//!
//! | part of a record | bytes |
//! |---|---|
//! | kind of the hosts | 1 |
//! | scheme: 0 is `http`, 1 is `https` | 1 |
//! | first port, last port | 2 each, the higher one first |
//! | length of the method, 0 for all | 1 |
//! | method | as long as that |
//! | hosts: a name, or an address | the rest |

use super::request::{Refusal, Request, Sent};
use super::{Scheme, Word, Words};
use crate::pattern::Pattern;
use crate::records::Records;

/// A list of rules that [`encode`] wrote. Nothing is allocated, and nothing is read but what a search comes across.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    words: Words<'a>,
    records: Records<'a>,
}

impl<'a> Table<'a> {
    /// The rules in these bytes. Bytes that [`encode`] did not write may allow anything, or nothing; reading them is safe.
    pub fn new(bytes: &'a [u8]) -> Self {
        let (words, records) = Words::of(bytes);
        Self {
            words,
            records: Records::new(records),
        }
    }

    /// What a word is in requests.
    pub fn word(&self, word: Word) -> &'a [u8] {
        self.words.get(word)
    }

    /// Whether this request may be sent, whose headers have these values of `Host`.
    ///
    /// # Errors
    ///
    /// If it means different things to different hosts, or if no rule allows it.
    pub fn judge<'h>(
        &self,
        request: &Request<'_>,
        host_headers: impl IntoIterator<Item = &'h str>,
    ) -> Result<(), Refusal> {
        let sent = Sent::read(request, host_headers, self.words)?;
        if self.allows(&sent) {
            Ok(())
        } else {
            Err(Refusal::NoRule)
        }
    }

    fn allows(&self, sent: &Sent<'_>) -> bool {
        let method = sent.method.as_bytes();
        let by_name = Some(method);
        let by_any = (method != self.words.get(Word::Connect)).then_some(&[][..]);
        Pattern::of(sent.host).any(|hosts| {
            let mut methods = by_name.into_iter().chain(by_any);
            methods.any(|method| {
                self.has(&Permission {
                    hosts,
                    scheme: sent.scheme,
                    method,
                    port: sent.port,
                })
            })
        })
    }

    fn has(&self, wanted: &Permission<'_>) -> bool {
        let is_after =
            |record: &[u8]| Record::read(record).is_none_or(|record| record.allows_from > *wanted);
        let found = self.records.last_until(is_after).and_then(Record::read);
        found.is_some_and(|record| {
            let of_port = Permission {
                port: wanted.port,
                ..record.allows_from
            };
            of_port == *wanted && wanted.port <= record.last_port
        })
    }
}

/// What one search is for. The order of the fields is that of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Permission<'a> {
    hosts: Pattern<'a>,
    scheme: Scheme,
    /// Empty for all but `CONNECT`.
    method: &'a [u8],
    port: u16,
}

#[derive(Clone, Copy, Debug)]
struct Record<'a> {
    allows_from: Permission<'a>,
    last_port: u16,
}

impl<'a> Record<'a> {
    fn read(record: &'a [u8]) -> Option<Self> {
        let (&[kind, scheme, a, b, c, d, length], rest) = record.split_first_chunk()?;
        let (method, host) = rest.split_at_checked(usize::from(length))?;
        Some(Self {
            allows_from: Permission {
                hosts: Pattern::read(kind, host)?,
                scheme: if scheme == 0 {
                    Scheme::Http
                } else {
                    Scheme::Https
                },
                method,
                port: u16::from_be_bytes([a, b]),
            },
            last_port: u16::from_be_bytes([c, d]),
        })
    }
}

/// The bytes of a [`Table`] of these rules, which are the same for rules that allow the same, in any order, if their
/// hosts and methods are.
#[cfg(feature = "alloc")]
pub fn encode(rules: &[super::Rule]) -> alloc::vec::Vec<u8> {
    use alloc::collections::{BTreeMap, BTreeSet};
    use alloc::vec::Vec;

    use crate::ports::joined;

    let mut allowed: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for rule in rules {
        for method in rule.methods() {
            let key = (rule.pattern(), rule.scheme(), method);
            allowed.entry(key).or_default().insert(rule.ports());
        }
    }
    let mut records: Vec<Vec<u8>> = Vec::new();
    for ((hosts, scheme, method), ports) in allowed {
        let (kind, host) = hosts.write();
        let length = u8::try_from(method.len()).expect("rules have no longer methods");
        for ports in joined(ports) {
            let mut record = Vec::from([kind, scheme as u8]);
            record.extend(ports.first.to_be_bytes());
            record.extend(ports.last.to_be_bytes());
            record.push(length);
            record.extend(method.as_bytes());
            record.extend(&host);
            records.push(record);
        }
    }
    let mut table = super::words::encode();
    table.extend(crate::records::write(&records));
    table
}
