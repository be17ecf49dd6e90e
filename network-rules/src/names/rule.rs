//! Rules for names, as text.

use core::fmt;
use core::net::Ipv6Addr;
use core::str::FromStr;

use super::repair::repair;
use crate::error::{List, Problem, RuleError};
use crate::host::split_port;
use crate::hosts::Hosts;
use crate::pattern::Pattern;
use crate::suggestion::{self, Grammar, Repaired};

/// Names that may be looked up: `name` or `*.suffix`.
///
/// ```
/// use network_rules::names::Rule;
///
/// let rule: Rule = "*.SVC.internal.".parse().unwrap();
/// assert_eq!(rule.to_string(), "*.svc.internal");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    hosts: Hosts,
}

impl Rule {
    /// Whether this allows everything that the other one does.
    pub fn covers(&self, other: &Self) -> bool {
        self.hosts.covers(&other.hosts)
    }

    pub(super) fn pattern(&self) -> Pattern<'_> {
        self.hosts.pattern()
    }
}

impl FromStr for Rule {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        suggestion::parse(text)
    }
}

impl Grammar for Rule {
    const LIST: List = List::Names;
    const EXAMPLE: &str = "api.example.com";

    fn read(text: &str) -> Result<Self, Problem> {
        if text.contains("://") {
            return Err(Problem::SchemeForName);
        }
        if text.parse::<Ipv6Addr>().is_ok() {
            return Err(Problem::AddressForName);
        }
        if let Ok((_, Some(_))) = split_port(text) {
            return Err(Problem::PortForName);
        }
        match Hosts::parse(text)? {
            Hosts::Any => Err(Problem::AnyName),
            Hosts::Address(_) => Err(Problem::AddressForName),
            hosts => Ok(Self { hosts }),
        }
    }

    fn repair(text: &str, problem: Problem) -> Option<Repaired> {
        repair(text, problem)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.hosts.fmt(f)
    }
}
