//! Hosts, as rules and requests name them.
//!
//! One parser reads both, so what a rule can name is what a request can reach. It takes only what every host
//! understands in the same way: whatever one program reads as a name and another as an address is a [`Flaw`].

use core::cmp::Ordering;
use core::fmt;
use core::net::{IpAddr, Ipv6Addr};

use crate::address::{self, rsplit_once, split_once};

/// As long as a name can be in a DNS message, without the dot at its end.
const LONGEST_NAME: usize = 253;

/// As long as a part between dots can be.
const LONGEST_LABEL: usize = 63;

/// Why a text names no host, or no authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Flaw {
    /// There is no host.
    Empty,
    /// A name of more than 253 bytes, or with a part of more than 63.
    TooLong,
    /// Two dots beside each other, or one at the beginning.
    EmptyLabel,
    /// A character that is not ASCII.
    NotAscii,
    /// A control character: a line break among them.
    Control,
    /// White space.
    Space,
    /// User info, before an `@`.
    UserInfo,
    /// Percent-encoding, which zones of IPv6 addresses are written with as well.
    Percent,
    /// A character that no name has.
    Character(char),
    /// A number, or several, that some programs read as an IPv4 address and others do not.
    Numeric,
    /// An IPv6 address without brackets.
    BareIpv6,
    /// Brackets around something else than an IPv6 address, or with something beside them.
    Brackets,
    /// A colon that no port follows.
    EmptyPort,
    /// A port that is no number, begins with a zero, or is more than 65535.
    Port,
    /// A second colon.
    SecondColon,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Flaw::Empty => "there is no host",
            Flaw::TooLong => "a name has up to 253 characters, and up to 63 between dots",
            Flaw::EmptyLabel => "a part of the name between dots is empty",
            Flaw::NotAscii => "names are written in ASCII: one of other letters in the form that begins with `xn--`",
            Flaw::Control => "there is a control character",
            Flaw::Space => "there is white space",
            Flaw::UserInfo => "what is before `@` is user info, which is no part of a host",
            Flaw::Percent => "`%` is no part of a host: neither encoded characters nor zones of IPv6 addresses are",
            Flaw::Character(character) => {
                return write!(f, "`{character}` is no part of a host");
            }
            Flaw::Numeric => {
                "an IPv4 address is four decimal numbers up to 255 without leading zeros, and no name ends with a number"
            }
            Flaw::BareIpv6 => "an IPv6 address is in brackets",
            Flaw::Brackets => "in brackets is an IPv6 address, and nothing but a port follows",
            Flaw::EmptyPort => "no port follows the colon",
            Flaw::Port => "a port is a number from 1 to 65535 without leading zeros",
            Flaw::SecondColon => "there is a second colon",
        })
    }
}

/// A name without the dot at its end, whose letters count as lower-case ones.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name<'a>(&'a [u8]);

impl<'a> Name<'a> {
    /// A name that has been checked.
    pub(crate) fn of_checked(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    #[cfg(feature = "alloc")]
    pub(crate) fn to_lower_case(self) -> alloc::string::String {
        self.folded().map(char::from).collect()
    }

    /// What follows each of the name's dots: the names that it is below of.
    pub(crate) fn parents(self) -> impl Iterator<Item = Name<'a>> {
        let dots = self.0.iter().enumerate().filter(|(_, byte)| **byte == b'.');
        dots.filter_map(move |(dot, _)| self.0.get(dot + 1..).map(Name))
    }

    fn folded(self) -> impl Iterator<Item = u8> {
        self.0.iter().map(u8::to_ascii_lowercase)
    }
}

impl Ord for Name<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

impl PartialOrd for Name<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Name<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Name<'_> {}

/// Who is talked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Host<'a> {
    Name(Name<'a>),
    Address(IpAddr),
}

impl<'a> Host<'a> {
    /// The host that a text names, of which an IPv6 address is in brackets.
    pub(crate) fn parse(text: &'a str) -> Result<Self, Flaw> {
        check_characters(text)?;
        if text.starts_with('[') {
            let address = text
                .strip_prefix('[')
                .and_then(|text| text.strip_suffix(']'));
            let address = address.and_then(address::parse_v6);
            return address.map(Self::v6).ok_or(Flaw::Brackets);
        }
        if address::parse_v6(text).is_some() {
            return Err(Flaw::BareIpv6);
        }
        let name = check_name(text)?;
        if !ends_with_a_number(name) {
            return Ok(Host::Name(Name(name.as_bytes())));
        }
        let address = address::parse_v4(text).ok_or(Flaw::Numeric)?;
        Ok(Host::Address(address.into()))
    }

    fn v6(address: Ipv6Addr) -> Self {
        Host::Address(unmapped(address.into()))
    }
}

/// An address, as what it is: one of IPv4 may be written as one of IPv6.
pub(crate) fn unmapped(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// Checks what no host has anywhere, of which the worst comes first.
pub(crate) fn check_characters(text: &str) -> Result<(), Flaw> {
    // Pointers to functions would not validate in the adapter, whose features are those of the first version.
    let flaw = if !text.is_ascii() {
        Flaw::NotAscii
    } else if has(text, |byte| byte == b'\t' || byte == b' ') {
        Flaw::Space
    } else if has(text, |byte| byte.is_ascii_control()) {
        Flaw::Control
    } else if has(text, |byte| byte == b'@') {
        Flaw::UserInfo
    } else if has(text, |byte| byte == b'%') {
        Flaw::Percent
    } else {
        return Ok(());
    };
    Err(flaw)
}

fn has(text: &str, is_meant: impl Fn(u8) -> bool) -> bool {
    text.bytes().any(is_meant)
}

/// The name, without the dot at its end.
fn check_name(text: &str) -> Result<&str, Flaw> {
    if text.is_empty() {
        return Err(Flaw::Empty);
    }
    let is_in_names = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    match text.chars().find(|c| !is_in_names(*c)) {
        Some(':') => return Err(Flaw::SecondColon),
        Some(character) => return Err(Flaw::Character(character)),
        None => {}
    }
    let name = text.strip_suffix('.').unwrap_or(text);
    let longest = longest_label(name).ok_or(Flaw::EmptyLabel)?;
    if name.len() > LONGEST_NAME || longest > LONGEST_LABEL {
        return Err(Flaw::TooLong);
    }
    Ok(name)
}

/// The length of the longest part between dots, if none is empty.
fn longest_label(name: &str) -> Option<usize> {
    let mut longest = 0;
    let mut rest = Some(name);
    while let Some(name) = rest {
        let (label, after) = split_once(name, b'.');
        if label.is_empty() {
            return None;
        }
        longest = longest.max(label.len());
        rest = after;
    }
    Some(longest)
}

/// Whether some program reads this as an IPv4 address: it does if the last part is a number, decimal or hexadecimal.
fn ends_with_a_number(name: &str) -> bool {
    let (whole, behind) = rsplit_once(name, b'.');
    let last = behind.unwrap_or(whole);
    match last.as_bytes() {
        [b'0', b'x' | b'X', digits @ ..] => digits.iter().all(u8::is_ascii_hexdigit),
        digits => digits.iter().all(u8::is_ascii_digit),
    }
}

/// A host, and its port if that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Authority<'a> {
    pub(crate) host: Host<'a>,
    pub(crate) port: Option<u16>,
}

impl<'a> Authority<'a> {
    pub(crate) fn parse(text: &'a str) -> Result<Self, Flaw> {
        check_characters(text)?;
        let (host, port) = split_port(text)?;
        Ok(Self {
            host: Host::parse(host)?,
            port: port.map(parse_port).transpose()?,
        })
    }
}

/// The host, and what follows the colon behind it.
pub(crate) fn split_port(text: &str) -> Result<(&str, Option<&str>), Flaw> {
    if text.starts_with('[') {
        let end = text.bytes().position(|byte| byte == b']');
        let parts = end.and_then(|end| text.split_at_checked(end + 1));
        let (host, rest) = parts.ok_or(Flaw::Brackets)?;
        return match rest.strip_prefix(':') {
            Some(port) => Ok((host, Some(port))),
            None if rest.is_empty() => Ok((host, None)),
            None => Err(Flaw::Brackets),
        };
    }
    match split_once(text, b':') {
        (_, None) => Ok((text, None)),
        (_, Some(_)) if is_bare_ipv6(text) => Err(Flaw::BareIpv6),
        (_, Some(port)) if has(port, |byte| byte == b':') => Err(Flaw::SecondColon),
        (host, Some(port)) => Ok((host, Some(port))),
    }
}

/// Whether this is an IPv6 address without brackets, perhaps with a port.
fn is_bare_ipv6(text: &str) -> bool {
    let is_address = |text: &str| address::parse_v6(text).is_some();
    let (host, port) = rsplit_once(text, b':');
    is_address(text) || (port.is_some() && is_address(host))
}

/// A port that something can be sent to.
pub(crate) fn parse_port(text: &str) -> Result<u16, Flaw> {
    if text.is_empty() {
        return Err(Flaw::EmptyPort);
    }
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    let port = is_plain.then(|| text.parse().ok()).flatten();
    port.ok_or(Flaw::Port)
}
