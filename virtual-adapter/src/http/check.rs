//! Requests that are sent under a list of rules: those that no rule allows are refused before the host sees them.
//!
//! Requests are the host's then. Glue fills in [`Sent`] from what the host says of one, asks for the verdict, and sets the
//! scheme where there is none: see `adapter_abi::http`. What the host wrote is freed with the verdict.

use adapter_abi::http;
use network_rules::http::Table;

use crate::abi::{Optional, Owned, Text};

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
    fn name(&self) -> &[u8] {
        match self {
            Method::Get => b"GET",
            Method::Head => b"HEAD",
            Method::Post => b"POST",
            Method::Put => b"PUT",
            Method::Delete => b"DELETE",
            Method::Connect => b"CONNECT",
            Method::Options => b"OPTIONS",
            Method::Trace => b"TRACE",
            Method::Patch => b"PATCH",
            Method::Other(name) => name,
        }
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
    fn name(&self) -> &[u8] {
        match self {
            Scheme::Http => b"http",
            Scheme::Https => b"https",
            Scheme::Other(name) => name,
        }
    }
}

/// What the host says of a request.
pub type Sent =
    http::Request<Method, Optional<Scheme>, Optional<Owned<u8>>, Text, Owned<Owned<u8>>>;

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

/// The name of the field that hosts may take for who a request is sent to.
#[cfg(target_arch = "wasm32")]
const HOST: &[u8] = b"host";

/// The request in hand, of which nothing is known yet.
pub const fn unknown() -> Sent {
    Sent {
        method: Method::Get,
        scheme: Optional::None,
        authority: Optional::None,
        path: Optional::None,
        headers: 0,
        host: Text::EMPTY,
        values: Owned::new(),
        set: 0,
    }
}

/// Whether rules allow a request; without any they allow none.
pub fn is_allowed(sent: &Sent, rules: Option<&[u8]>) -> bool {
    let judged = rules.and_then(|rules| {
        let request = network_rules::http::Request {
            method: text(sent.method.name())?,
            scheme: match &sent.scheme {
                Optional::Some(scheme) => Some(text(scheme.name())?),
                Optional::None => None,
            },
            authority: optional(&sent.authority)?,
            path: optional(&sent.path)?,
        };
        let hosts = sent.values.iter().map(|value| &**value);
        Table::new(rules).judge(&request, hosts).ok()
    });
    judged.is_some()
}

/// What the host says is text; what is not, is nothing that rules could allow.
fn text(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes).ok()
}

fn optional(part: &Optional<Owned<u8>>) -> Option<Option<&str>> {
    match part {
        Optional::Some(bytes) => text(bytes).map(Some),
        Optional::None => Some(None),
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::module::{Global, image},
    image_format::Kind,
};

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
            sent.host = HOST.into();
            &raw const *sent
        })
    }

    // Whether the request is refused.
    http::REFUSES
    fn refuses() -> bool {
        let sent = SENT.with(access, |sent| core::mem::replace(sent, unknown()));
        let lacks = matches!(sent.scheme, Optional::None);
        LACKS_SCHEME.with(access, |known| *known = lacks);
        !is_allowed(&sent, image().find(Kind::HttpRules))
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
