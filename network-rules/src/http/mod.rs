//! Requests of HTTP: who they may be sent to, by which methods.

#[cfg(feature = "alloc")]
mod repair;
mod request;
#[cfg(feature = "alloc")]
mod rule;
mod table;
mod words;

pub use request::{Refusal, Request};
#[cfg(feature = "alloc")]
pub use rule::Rule;
pub use table::Table;
#[cfg(feature = "alloc")]
pub use table::encode;
pub use words::Word;
use words::Words;

/// What a request is sent by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Without encryption, by default to port 80.
    Http,
    /// In TLS, by default to port 443.
    Https,
}

impl Scheme {
    /// The scheme as requests have it, in lower case: a host could take another writing for HTTP without encryption.
    fn of_request(text: &str, words: Words<'_>) -> Option<Self> {
        if text.as_bytes() == words.get(Word::Https) {
            Some(Scheme::Https)
        } else if text.as_bytes() == words.get(Word::Http) {
            Some(Scheme::Http)
        } else {
            None
        }
    }

    fn default_port(self) -> u16 {
        match self {
            Scheme::Http => 80,
            Scheme::Https => 443,
        }
    }

    /// The scheme of this name.
    #[cfg(feature = "alloc")]
    fn named(text: &str) -> Option<Self> {
        [Scheme::Http, Scheme::Https]
            .into_iter()
            .find(|scheme| scheme.name() == text)
    }

    #[cfg(feature = "alloc")]
    fn name(self) -> &'static str {
        match self {
            Scheme::Http => "http",
            Scheme::Https => "https",
        }
    }
}

/// The method that makes a tunnel, which rules allow only by name.
#[cfg(feature = "alloc")]
const CONNECT: &str = "CONNECT";

/// Whether this can be a method.
fn is_token(text: &str) -> bool {
    let is_sign = |byte: u8| {
        // One by one, for a list would be data of the adapter.
        matches!(
            byte,
            b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~'
        )
    };
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || is_sign(byte))
}
