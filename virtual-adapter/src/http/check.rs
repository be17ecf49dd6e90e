//! Requests that are sent under a list of rules: those that no rule allows are refused before the host sees them.
//!
//! Requests are the host's then. Glue fills in [`Sent`] from what the host says of one, asks for the verdict, and sets the
//! scheme where there is none: see `adapter_abi::http`. What the host wrote is freed with the verdict.

use adapter_abi::{List, Pointer, http};
use network_rules::http::{Table, Word};

use crate::abi::{Optional, Owned, ascii};

/// A method as the host says it.
#[derive(Debug, Default, PartialEq)]
#[repr(C, u8)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub enum Method {
    #[default]
    Get,
    Head,
    Post,
    Put,
    Delete,
    Connect,
    Options,
    Trace,
    Patch,
    Other(Owned<u8>),
}

impl Method {
    fn name<'n>(&'n self, rules: &Table<'n>) -> &'n [u8] {
        rules.word(match self {
            Method::Get => Word::Get,
            Method::Head => Word::Head,
            Method::Post => Word::Post,
            Method::Put => Word::Put,
            Method::Delete => Word::Delete,
            Method::Connect => Word::Connect,
            Method::Options => Word::Options,
            Method::Trace => Word::Trace,
            Method::Patch => Word::Patch,
            Method::Other(name) => return name,
        })
    }
}

/// A scheme as the host says it.
#[derive(Debug, PartialEq)]
#[repr(C, u8)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub enum Scheme {
    Http,
    Https,
    Other(Owned<u8>),
}

impl Scheme {
    fn name<'n>(&'n self, rules: &Table<'n>) -> &'n [u8] {
        rules.word(match self {
            Scheme::Http => Word::Http,
            Scheme::Https => Word::Https,
            Scheme::Other(name) => return name,
        })
    }
}

/// A value of a field. It is a type of its own for the sake of other outputs: what frees such a list is put into what
/// they call as long as nobody else calls it.
#[derive(Debug, PartialEq)]
#[repr(transparent)]
pub struct Value(Owned<u8>);

/// What the host says of a request.
pub type Sent = http::Request<Method, Optional<Scheme>, Optional<Owned<u8>>, List, Owned<Value>>;

// Glue knows the fields by where they are in the contract's own struct.
#[cfg(target_arch = "wasm32")]
const _: () = {
    use core::mem::offset_of;
    use http::Request;
    assert!(offset_of!(Sent, method) == offset_of!(Request, method));
    assert!(offset_of!(Sent, scheme) == offset_of!(Request, scheme));
    assert!(offset_of!(Sent, authority) == offset_of!(Request, authority));
    assert!(offset_of!(Sent, path) == offset_of!(Request, path));
    assert!(offset_of!(Sent, headers) == offset_of!(Request, headers));
    assert!(offset_of!(Sent, host) == offset_of!(Request, host));
    assert!(offset_of!(Sent, values) == offset_of!(Request, values));
    assert!(offset_of!(Sent, set) == offset_of!(Request, set));
};

/// The request in hand, of which nothing is known yet.
pub const fn unknown() -> Sent {
    Sent {
        method: Method::Get,
        scheme: Optional::None,
        authority: Optional::None,
        path: Optional::None,
        headers: 0,
        host: List {
            pointer: Pointer(0),
            length: 0,
        },
        values: Owned::new(),
        set: 0,
    }
}

/// Whether rules allow a request. What the host says is text, and of other letters than ASCII's, no part of a request that
/// rules could allow.
pub fn is_allowed(sent: &Sent, rules: &Table<'_>) -> bool {
    let judged = read(sent, rules).and_then(|request| {
        let mut hosts = sent.values.iter().map(|value| ascii(&value.0));
        let first = hosts.next();
        // Two are refused, whatever they are.
        let is_one = hosts.next().is_none();
        let host = match first {
            Some(host) => Some(host?),
            None => None,
        };
        rules.judge(&request, host).ok().filter(|()| is_one)
    });
    judged.is_some()
}

fn read<'s>(sent: &'s Sent, rules: &Table<'s>) -> Option<network_rules::http::Request<'s>> {
    Some(network_rules::http::Request {
        method: ascii(sent.method.name(rules))?,
        scheme: match &sent.scheme {
            Optional::Some(scheme) => Some(ascii(scheme.name(rules))?),
            Optional::None => None,
        },
        authority: optional(&sent.authority)?,
        path: optional(&sent.path)?,
    })
}

fn optional(part: &Optional<Owned<u8>>) -> Option<Option<&str>> {
    match part {
        Optional::Some(bytes) => ascii(bytes).map(Some),
        Optional::None => Some(None),
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::module::{Global, image},
    image_format::Kind,
};

/// The rules. An image without any has none that allows something.
#[cfg(target_arch = "wasm32")]
fn rules() -> Table<'static> {
    Table::new(image().find(Kind::HttpRules).unwrap_or_default())
}

/// The request in hand.
#[cfg(target_arch = "wasm32")]
static SENT: Global<Sent> = Global::new(unknown());

/// Whether the request that was judged last had no scheme.
#[cfg(target_arch = "wasm32")]
static LACKS_SCHEME: Global<bool> = Global::new(false);

exports! { access =>
    // The place for what the host says of a request.
    http::REQUEST
    fn request() -> *const Sent {
        SENT.with(access, |sent| {
            *sent = unknown();
            let host = rules().word(Word::Host);
            sent.host = List {
                pointer: Pointer(host.as_ptr().expose_provenance() as u32),
                length: host.len() as u32,
            };
            &raw const *sent
        })
    }

    // Whether the request is refused.
    http::REFUSES
    fn refuses() -> bool {
        let sent = SENT.with(access, |sent| core::mem::replace(sent, unknown()));
        let lacks = matches!(sent.scheme, Optional::None);
        LACKS_SCHEME.with(access, |known| *known = lacks);
        !is_allowed(&sent, &rules())
    }

    // Whether the request that was judged last had no scheme.
    http::LACKS_SCHEME
    fn lacks_scheme() -> bool {
        LACKS_SCHEME.with(access, |lacks| *lacks)
    }

    // Whether the host has not set a scheme.
    http::KEEPS_SCHEME
    fn keeps_scheme() -> bool {
        SENT.with(access, |sent| sent.set != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(text: &str) -> Owned<u8> {
        text.as_bytes().into()
    }

    fn some(text: &str) -> Optional<Owned<u8>> {
        Optional::Some(other(text))
    }

    /// A request by `GET https://api.example.com/`, changed.
    fn request(change: impl FnOnce(&mut Sent)) -> Sent {
        let mut sent = unknown();
        sent.scheme = Optional::Some(Scheme::Https);
        sent.authority = some("api.example.com");
        sent.path = some("/");
        change(&mut sent);
        sent
    }

    #[track_caller]
    fn check(rules: &str, change: impl FnOnce(&mut Sent), expected: bool) {
        let rules = network_rules::split(rules).map(|rule| rule.parse().unwrap());
        let bytes = network_rules::http::encode(&rules.collect::<Vec<_>>());
        assert_eq!(is_allowed(&request(change), &Table::new(&bytes)), expected);
    }

    #[test]
    fn what_the_host_says_is_judged_by_the_rules() {
        let rules = "GET|PURGE https://api.example.com";
        check(rules, |_| {}, true);
        check(rules, |sent| sent.scheme = Optional::None, true);
        check(rules, |sent| sent.path = Optional::None, true);
        check(
            rules,
            |sent| sent.method = Method::Other(other("PURGE")),
            true,
        );
        check(rules, |sent| sent.method = Method::Post, false);
        check(rules, |sent| sent.method = Method::Connect, false);
        check(
            rules,
            |sent| sent.scheme = Optional::Some(Scheme::Http),
            false,
        );
        check(rules, |sent| sent.authority = some("example.com"), false);
        check(rules, |sent| sent.authority = Optional::None, false);
        check(rules, |sent| sent.path = some("@evil.example/"), false);
    }

    #[test]
    fn each_method_has_its_name() {
        for (method, name) in [
            (Method::Get, "GET"),
            (Method::Head, "HEAD"),
            (Method::Post, "POST"),
            (Method::Put, "PUT"),
            (Method::Delete, "DELETE"),
            (Method::Connect, "CONNECT"),
            (Method::Options, "OPTIONS"),
            (Method::Trace, "TRACE"),
            (Method::Patch, "PATCH"),
        ] {
            let rule = format!("{name} https://api.example.com");
            check(&rule, |sent| sent.method = method, true);
            check(&rule, |sent| sent.method = Method::Other(other("X")), false);
        }
    }

    #[test]
    fn schemes_by_name_are_those_that_they_name() {
        let by_name = |name: &str| Optional::Some(Scheme::Other(other(name)));
        let rules = "http://api.example.com";
        check(rules, |sent| sent.scheme = by_name("http"), true);
        check(rules, |sent| sent.scheme = by_name("HTTP"), false);
        check(rules, |sent| sent.scheme = by_name("https"), false);
    }

    #[test]
    fn a_header_has_to_name_the_authority() {
        let hosts = |hosts: &[&[u8]]| {
            hosts
                .iter()
                .map(|host| Value(Owned::from(*host)))
                .collect::<Vec<_>>()
        };
        for (values, expected) in [
            (&[&b"API.example.com:443"[..]][..], true),
            (&[b"evil.example"], false),
            (&[b""], false),
            (&[b"\xff"], false),
            (&[b"api.example.com", b"api.example.com"], false),
        ] {
            check(
                "https://*",
                |sent| sent.values = hosts(values).into(),
                expected,
            );
        }
    }

    #[test]
    fn what_is_not_ascii_is_refused() {
        check("https://*", |sent| sent.path = some("/b\u{fc}cher"), false);
        check(
            "https://*",
            |sent| sent.authority = some("b\u{fc}cher.example"),
            false,
        );
    }

    #[test]
    fn without_rules_nothing_is_sent() {
        assert!(!is_allowed(&request(|_| {}), &Table::new(&[])));
    }
}
