//! Rules for HTTP, as text.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

use super::repair::repair;
use super::{CONNECT, Scheme, is_token};
use crate::error::{List, Problem, RuleError};
use crate::host::{Host, check_characters, split_port};
use crate::hosts::Hosts;
use crate::pattern::Pattern;
use crate::ports::Ports;
use crate::suggestion::{self, Grammar, Repaired};

/// The longest method that a rule can name.
const LONGEST_METHOD: usize = 255;

/// The methods that WASI has names for, all of which are in upper case.
const KNOWN_METHODS: [&str; 9] = [
    "GET", "HEAD", "POST", "PUT", "DELETE", CONNECT, "OPTIONS", "TRACE", "PATCH",
];

/// Requests that may be sent: `[METHOD[|METHOD..] ][scheme://]host[:port][/]`.
///
/// ```
/// use network_rules::http::Rule;
///
/// let rule: Rule = "GET|HEAD Example.com.:443".parse().unwrap();
/// assert_eq!(rule.to_string(), "GET|HEAD https://example.com");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    hosts: Hosts,
    scheme: Scheme,
    ports: Ports,
    /// None for all but `CONNECT`.
    methods: BTreeSet<String>,
}

impl Rule {
    /// Whether this allows everything that the other one does.
    pub fn covers(&self, other: &Self) -> bool {
        self.scheme == other.scheme
            && self.hosts.covers(&other.hosts)
            && self.ports.covers(other.ports)
            && self.covers_methods(other)
    }

    fn covers_methods(&self, other: &Self) -> bool {
        if self.methods.is_empty() {
            !other.methods.contains(CONNECT)
        } else {
            !other.methods.is_empty() && self.methods.is_superset(&other.methods)
        }
    }

    pub(super) fn pattern(&self) -> Pattern<'_> {
        self.hosts.pattern()
    }

    pub(super) fn scheme(&self) -> Scheme {
        self.scheme
    }

    pub(super) fn ports(&self) -> Ports {
        self.ports
    }

    /// The methods by name, or an empty one for all but `CONNECT`.
    pub(super) fn methods(&self) -> impl Iterator<Item = &str> {
        let all = self.methods.is_empty().then_some("");
        self.methods.iter().map(String::as_str).chain(all)
    }
}

impl FromStr for Rule {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        suggestion::parse::<Self>(text)
    }
}

impl Grammar for Rule {
    const LIST: List = List::Http;
    const EXAMPLE: &str = "https://api.example.com";

    fn read(text: &str) -> Result<Self, Problem> {
        if KNOWN_METHODS.contains(&text) {
            return Err(Problem::MethodAlone);
        }
        let (methods, target) = match text.split_once(' ') {
            Some((word, _)) if word.contains([':', '/']) => return Err(Problem::Space),
            Some((methods, target)) => (read_methods(methods)?, target),
            None => (BTreeSet::new(), text),
        };
        if target.contains(char::is_whitespace) {
            return Err(Problem::Space);
        }
        let (scheme, target) = split_scheme(target)?;
        let authority = without_path(target)?;
        check_characters(authority).map_err(Problem::Host)?;
        let (host, port) = split_port(authority).map_err(Problem::Host)?;
        let ports = port.map_or(Ok(Ports::one(scheme.default_port())), Ports::parse_of_peers)?;
        Ok(Self {
            hosts: Hosts::parse(host)?,
            scheme,
            ports,
            methods,
        })
    }

    fn repair(text: &str, problem: Problem) -> Option<Repaired> {
        repair(text, problem).map(Repaired::Same)
    }
}

fn read_methods(text: &str) -> Result<BTreeSet<String>, Problem> {
    text.split('|').map(read_method).collect()
}

fn read_method(text: &str) -> Result<String, Problem> {
    if !is_token(text) || text.len() > LONGEST_METHOD {
        return Err(Problem::Method);
    }
    let upper = text.to_ascii_uppercase();
    if KNOWN_METHODS.contains(&upper.as_str()) && text != upper {
        return Err(Problem::MethodCase);
    }
    Ok(text.to_string())
}

/// The scheme, `https` if none is written, and what follows it.
fn split_scheme(text: &str) -> Result<(Scheme, &str), Problem> {
    let written = text.split_once("://");
    let written = written.filter(|(scheme, _)| !scheme.contains(['/', '?', '#', '@']));
    let Some((scheme, rest)) = written else {
        let lacks_slashes = text.split_once(':').is_some_and(|(before, after)| {
            let port = after.strip_suffix('/').unwrap_or(after);
            is_scheme(before) && (port == "*" || Ports::parse(port).is_err())
        });
        return if lacks_slashes {
            Err(Problem::SchemeSlashes)
        } else {
            Ok((Scheme::Https, text))
        };
    };
    let scheme = Scheme::named(&scheme.to_ascii_lowercase()).ok_or(Problem::Scheme)?;
    Ok((scheme, rest))
}

fn is_scheme(text: &str) -> bool {
    ["http", "https"]
        .iter()
        .any(|scheme| text.eq_ignore_ascii_case(scheme))
}

/// What is before a path, which may be a slash and nothing else.
fn without_path(text: &str) -> Result<&str, Problem> {
    let Some(end) = text.find(['/', '?', '#']) else {
        return Ok(text);
    };
    match &text[end..] {
        "/" => Ok(&text[..end]),
        rest if is_network(&text[..end], rest) => Err(Problem::Network),
        rest if rest.contains('?') => Err(Problem::Query),
        rest if rest.contains('#') => Err(Problem::Fragment),
        _ => Err(Problem::Path),
    }
}

fn is_network(host: &str, path: &str) -> bool {
    let length = path.trim_start_matches('/').parse::<u8>();
    length.is_ok() && matches!(Host::parse(host), Ok(Host::Address(_)))
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, method) in self.methods.iter().enumerate() {
            let sign = if index == 0 { "" } else { "|" };
            write!(f, "{sign}{method}")?;
        }
        if !self.methods.is_empty() {
            f.write_str(" ")?;
        }
        write!(f, "{}://{}", self.scheme.name(), self.hosts)?;
        if self.ports == Ports::one(self.scheme.default_port()) {
            return Ok(());
        }
        write!(f, ":{}", self.ports)
    }
}
