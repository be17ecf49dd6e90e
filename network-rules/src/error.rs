//! What is wrong with the text of a rule, and what to write instead.

use alloc::string::{String, ToString};
use core::fmt::{self, Write as _};

use crate::host::Flaw;

/// A list that rules are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Requests of HTTP that may be sent.
    Http,
    /// What sockets may be used for.
    Sockets,
    /// Names that may be looked up.
    Names,
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            List::Http => "HTTP",
            List::Sockets => "sockets",
            List::Names => "names",
        })
    }
}

/// Why a text is no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// There is nothing, as between two commas.
    Empty,
    /// Several rules in the place of one.
    Comma,
    /// White space, where there is none in a rule.
    Space,
    /// A host that is none.
    Host(Flaw),
    /// A `*` that is no whole `*.` at the beginning.
    Wildcard,
    /// A `*.` before an address.
    WildcardAddress,
    /// A method that is no token.
    Method,
    /// A method that the standards know in upper case.
    MethodCase,
    /// A method without what it is for.
    MethodAlone,
    /// A scheme other than `http` and `https`.
    Scheme,
    /// A scheme without `//`.
    SchemeSlashes,
    /// A network where a host is needed.
    Network,
    /// A path.
    Path,
    /// A query.
    Query,
    /// A fragment.
    Fragment,
    /// A colon, or an end of a range, without a port.
    EmptyPort,
    /// A port that is no number, begins with a zero, or is more than 65535.
    Port,
    /// Port 0.
    PortZero,
    /// A range that ends before it begins.
    PortOrder,
    /// No use of sockets, or one that there is not.
    Use,
    /// A socket rule without a port.
    NoPort,
    /// A name where an address is needed.
    NameForAddress,
    /// A `*` where an address is needed.
    AnyAddress,
    /// A network with bits behind its prefix.
    HostBits,
    /// A prefix that is no length.
    Prefix,
    /// A looked-up address where the program's own is meant.
    LookedUpHere,
    /// Every name.
    AnyName,
    /// An address where a name is needed.
    AddressForName,
    /// A port where a name is needed.
    PortForName,
    /// A scheme where a name is needed.
    SchemeForName,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Problem::Empty => "a rule is missing, perhaps beside a comma",
            Problem::Comma => "a comma separates rules",
            Problem::Space => "white space is only between methods and what they are for",
            Problem::Host(flaw) => return flaw.fmt(f),
            Problem::Wildcard => {
                "`*` stands for whole parts of a name, at its beginning and followed by a dot"
            }
            Problem::WildcardAddress => "`*.` is followed by a name, and not by an address",
            Problem::Method => "a method is letters, digits and some signs, several are separated by `|`",
            Problem::MethodCase => "methods are told apart by case, and this one is in upper case",
            Problem::MethodAlone => {
                "a method is followed by who may be asked with it, several are separated by `|`"
            }
            Problem::Network => "requests are for one host, and not for a network",
            Problem::Scheme => "the scheme is `https` or `http`, each in a rule of its own",
            Problem::SchemeSlashes => "a scheme is followed by `://`",
            Problem::Path => "paths are not checked, so a rule has none",
            Problem::Query => "queries are not checked, so a rule has none",
            Problem::Fragment => "fragments are not sent, so a rule has none",
            Problem::EmptyPort => "a port is missing beside `:` or `-`",
            Problem::Port => {
                "ports are a number from 1 to 65535 without leading zeros, two with `-` between them, or `*`"
            }
            Problem::PortZero => "port 0 stands for one that the host chooses, which only `*` allows",
            Problem::PortOrder => "the range of ports ends before it begins",
            Problem::Use => {
                "a rule begins with a use: `tcp-connect`, `tcp-bind`, `tcp-listen`, `udp-bind`, `udp-connect` or `udp-send`"
            }
            Problem::NoPort => "a rule ends with a port: a number, a range, or `*` for all",
            Problem::NameForAddress => {
                "sockets have addresses and no names: `dns` allows the addresses of the names that may be looked up"
            }
            Problem::AnyAddress => {
                "`*` is no address: `0.0.0.0/0` is every one of IPv4, and `[::]/0` every one of IPv6"
            }
            Problem::HostBits => "the address has bits that its prefix leaves out",
            Problem::Prefix => "a prefix is a number of bits, up to 32 in IPv4 and up to 128 in IPv6",
            Problem::LookedUpHere => "a program's own addresses are not looked up",
            Problem::AnyName => "a list names the names; all are allowed by having no list",
            Problem::AddressForName => {
                "an address is answered without a lookup: what it may be used for is a rule for sockets"
            }
            Problem::PortForName => "a name is looked up without a port",
            Problem::SchemeForName => "a name is looked up without a scheme",
        })
    }
}

/// A text that is no rule, why not, and a rule to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError {
    list: List,
    text: String,
    problem: Problem,
    suggestion: Suggestion,
}

/// A rule to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suggestion {
    pub(crate) list: List,
    pub(crate) rule: String,
    /// Whether nothing of it is from the text.
    pub(crate) is_example: bool,
}

impl RuleError {
    pub(crate) fn new(list: List, text: &str, problem: Problem, suggestion: Suggestion) -> Self {
        Self {
            list,
            text: text.to_string(),
            problem,
            suggestion,
        }
    }

    /// The list that the rule would be in.
    pub fn list(&self) -> List {
        self.list
    }

    /// The text that is no rule.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why it is none.
    pub fn problem(&self) -> Problem {
        self.problem
    }

    /// A rule that is accepted, and opens no more than what is probably meant.
    pub fn suggestion(&self) -> &str {
        &self.suggestion.rule
    }

    /// The list that the suggestion belongs to, which is mostly the same.
    pub fn suggested_list(&self) -> List {
        self.suggestion.list
    }
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            list,
            text,
            problem,
            suggestion,
        } = self;
        f.write_str("`")?;
        write_visibly(f, text)?;
        write!(f, "` is no rule for {list}: {problem}; ")?;
        if suggestion.is_example {
            write!(f, "a rule is, for example, `{}`", suggestion.rule)?;
        } else {
            write!(f, "write `{}`", suggestion.rule)?;
        }
        if suggestion.list != *list {
            write!(f, " in the list for {}", suggestion.list)?;
        }
        Ok(())
    }
}

/// Writes a text as it is, but for characters that could not be seen.
fn write_visibly(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    text.chars().try_for_each(|character| match character {
        '"' | '\'' | '\\' => f.write_char(character),
        _ => write!(f, "{}", character.escape_debug()),
    })
}

impl core::error::Error for RuleError {}
