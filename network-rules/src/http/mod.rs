//! Requests of HTTP: who they may be sent to, by which methods.

#[cfg(feature = "alloc")]
mod repair;
mod request;
#[cfg(feature = "alloc")]
mod rule;
mod table;

pub use request::{Refusal, Request};
#[cfg(feature = "alloc")]
pub use rule::Rule;
pub use table::Table;
#[cfg(feature = "alloc")]
pub use table::encode;

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
    fn of_request(text: &str) -> Option<Self> {
        match text {
            "http" => Some(Scheme::Http),
            "https" => Some(Scheme::Https),
            _ => None,
        }
    }

    fn default_port(self) -> u16 {
        match self {
            Scheme::Http => 80,
            Scheme::Https => 443,
        }
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
const CONNECT: &str = "CONNECT";

/// Whether this can be a method.
fn is_token(text: &str) -> bool {
    let is_sign = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || is_sign(byte))
}
