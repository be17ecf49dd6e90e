//! What a request must be before rules are asked.
//!
//! Hosts put the parts of a request together to a URL, each in its own way. What could be in one host's URL something
//! else than here is refused, whatever the rules are.

use core::fmt;

use super::{Scheme, Word, Words, is_token};
use crate::host::{Authority, Flaw, Host};

/// A request as the host will see it.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// `GET`, or another method, in the case that it is sent in.
    pub method: &'a str,
    /// `http`, `https` or another; absent, it counts as `https`, which the caller then sets.
    pub scheme: Option<&'a str>,
    /// The host, and perhaps a port.
    pub authority: Option<&'a str>,
    /// The path with its query.
    pub path: Option<&'a str>,
}

/// Why a request is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The method is no token.
    Method,
    /// A scheme other than `http` and `https`, in lower case.
    Scheme,
    /// There is no authority.
    NoAuthority,
    /// The authority names no host.
    Authority(Flaw),
    /// The path does not begin with a slash, or with what some program takes for the beginning of an authority.
    Path,
    /// White space, a control character or one that is not ASCII in the path, where a URL has it encoded.
    PathCharacter,
    /// A `Host` header that names another host, or a second one.
    HostHeader,
    /// No rule allows it.
    NoRule,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::Method => "the method is no token",
            Refusal::Scheme => "the scheme is neither `https` nor `http`",
            Refusal::NoAuthority => "there is no authority",
            Refusal::Authority(flaw) => return write!(f, "the authority is none: {flaw}"),
            Refusal::Path => "the path does not begin with one slash",
            Refusal::PathCharacter => {
                "the path has white space, a control character or one that is not ASCII"
            }
            Refusal::HostHeader => "the header `Host` differs from the authority",
            Refusal::NoRule => "no rule allows it",
        })
    }
}

impl core::error::Error for Refusal {}

/// A request that means the same to every host.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sent<'a> {
    pub(super) method: &'a str,
    pub(super) scheme: Scheme,
    pub(super) host: Host<'a>,
    pub(super) port: u16,
}

impl<'a> Sent<'a> {
    pub(super) fn read<'h>(
        request: &Request<'a>,
        host_headers: impl IntoIterator<Item = &'h str>,
        words: Words<'_>,
    ) -> Result<Self, Refusal> {
        let by_name = |text| Scheme::of_request(text, words);
        check_method(request.method, words)?;
        let scheme = request.scheme.map_or(Some(Scheme::Https), by_name);
        let scheme = scheme.ok_or(Refusal::Scheme)?;
        let authority = request.authority.ok_or(Refusal::NoAuthority)?;
        let authority = Authority::parse(authority).map_err(Refusal::Authority)?;
        check_path(request.path)?;
        let sent = Self {
            method: request.method,
            scheme,
            host: authority.host,
            port: authority.port.unwrap_or(scheme.default_port()),
        };
        sent.check_host_headers(host_headers)?;
        Ok(sent)
    }

    /// There is at most one header `Host`, which names the same host and port.
    fn check_host_headers<'h>(
        &self,
        headers: impl IntoIterator<Item = &'h str>,
    ) -> Result<(), Refusal> {
        let mut headers = headers.into_iter();
        let is_same = headers.next().is_none_or(|header| self.is_sent_to(header));
        if is_same && headers.next().is_none() {
            Ok(())
        } else {
            Err(Refusal::HostHeader)
        }
    }

    fn is_sent_to(&self, header: &str) -> bool {
        Authority::parse(header).is_ok_and(|authority| {
            let port = authority.port.unwrap_or(self.scheme.default_port());
            authority.host == self.host && port == self.port
        })
    }
}

/// A method that differs from `CONNECT` by case might be that to someone on the way.
fn check_method(method: &str, words: Words<'_>) -> Result<(), Refusal> {
    let (bytes, connect) = (method.as_bytes(), words.get(Word::Connect));
    let is_almost_connect = bytes.eq_ignore_ascii_case(connect) && bytes != connect;
    if is_token(method) && !is_almost_connect {
        Ok(())
    } else {
        Err(Refusal::Method)
    }
}

/// A path has one slash at its beginning: after two, a URL that is resolved has another authority. A backslash counts as
/// a slash there.
fn check_path(path: Option<&str>) -> Result<(), Refusal> {
    let Some(path) = path else {
        return Ok(());
    };
    let rest = path.strip_prefix('/').ok_or(Refusal::Path)?;
    if let [b'/' | b'\\', ..] = rest.as_bytes() {
        return Err(Refusal::Path);
    }
    if rest.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(())
    } else {
        Err(Refusal::PathCharacter)
    }
}
