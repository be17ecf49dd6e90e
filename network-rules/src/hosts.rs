//! Which hosts a rule names, as its text has it.

use alloc::string::String;
use core::fmt;
use core::net::IpAddr;

use crate::error::Problem;
use crate::host::{Host, Name};
use crate::pattern::Pattern;

/// The hosts of a rule. Names are in lower case, without a dot at the end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Hosts {
    Any,
    Below(String),
    Name(String),
    Address(IpAddr),
}

impl Hosts {
    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        if text == "*" {
            return Ok(Hosts::Any);
        }
        let below = text.strip_prefix("*.");
        if below.unwrap_or(text).contains('*') {
            return Err(Problem::Wildcard);
        }
        let host = Host::parse(below.unwrap_or(text)).map_err(Problem::Host)?;
        match (host, below) {
            (Host::Name(name), None) => Ok(Hosts::Name(name.to_lower_case())),
            (Host::Name(name), Some(_)) => Ok(Hosts::Below(name.to_lower_case())),
            (Host::Address(address), None) => Ok(Hosts::Address(address)),
            (Host::Address(_), Some(_)) => Err(Problem::WildcardAddress),
        }
    }

    pub(crate) fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Hosts::Any, _) => true,
            (Hosts::Below(suffix), Hosts::Name(name)) => is_below(name, suffix),
            (Hosts::Below(suffix), Hosts::Below(other)) => {
                suffix == other || is_below(other, suffix)
            }
            _ => self == other,
        }
    }

    pub(crate) fn pattern(&self) -> Pattern<'_> {
        match self {
            Hosts::Any => Pattern::Any,
            Hosts::Below(suffix) => Pattern::Below(Name::of_checked(suffix.as_bytes())),
            Hosts::Name(name) => Pattern::Host(Host::Name(Name::of_checked(name.as_bytes()))),
            Hosts::Address(address) => Pattern::Host(Host::Address(*address)),
        }
    }
}

fn is_below(name: &str, suffix: &str) -> bool {
    let rest = name.strip_suffix(suffix);
    rest.is_some_and(|rest| rest.ends_with('.'))
}

impl fmt::Display for Hosts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Hosts::Any => f.write_str("*"),
            Hosts::Below(suffix) => write!(f, "*.{suffix}"),
            Hosts::Name(name) => f.write_str(name),
            Hosts::Address(IpAddr::V4(address)) => address.fmt(f),
            Hosts::Address(IpAddr::V6(address)) => write!(f, "[{address}]"),
        }
    }
}
