//! Ports of a rule: one, a range with both ends, or all.

use core::fmt;

use crate::error::Problem;
use crate::host::{Flaw, parse_port};

/// Ports from one to another, with both. Zero is the port that a host chooses: only all of them have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Ports {
    pub(crate) first: u16,
    pub(crate) last: u16,
}

impl Ports {
    pub(crate) const ALL: Self = Self {
        first: 0,
        last: u16::MAX,
    };

    pub(crate) fn one(port: u16) -> Self {
        Self {
            first: port,
            last: port,
        }
    }

    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        if text == "*" {
            return Ok(Self::ALL);
        }
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let ports = Self {
            first: number(first)?,
            last: number(last)?,
        };
        if ports.first > ports.last {
            return Err(Problem::PortOrder);
        }
        Ok(ports)
    }

    /// Ports of others, none of which is zero.
    pub(crate) fn parse_of_peers(text: &str) -> Result<Self, Problem> {
        let ports = Self::parse(text).map_err(|problem| match problem {
            Problem::PortZero => Problem::Port,
            problem => problem,
        });
        ports.map(Self::without_zero)
    }

    /// All ports, if only zero is missing.
    fn without_zero(self) -> Self {
        Self {
            first: if self.first == 1 && self.last == u16::MAX {
                0
            } else {
                self.first
            },
            ..self
        }
    }

    pub(crate) fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

fn number(text: &str) -> Result<u16, Problem> {
    if !text.is_empty() && text.bytes().all(|byte| byte == b'0') {
        return Err(Problem::PortZero);
    }
    parse_port(text).map_err(|flaw| match flaw {
        Flaw::EmptyPort => Problem::EmptyPort,
        _ => Problem::Port,
    })
}

impl fmt::Display for Ports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::ALL => f.write_str("*"),
            Self { first, last } if first == last => first.fmt(f),
            Self { first, last } => write!(f, "{first}-{last}"),
        }
    }
}

/// Puts ranges together that overlap or touch, of ports that are in order.
pub(crate) fn joined(ports: impl IntoIterator<Item = Ports>) -> alloc::vec::Vec<Ports> {
    let mut joined: alloc::vec::Vec<Ports> = alloc::vec::Vec::new();
    for next in ports {
        match joined.last_mut() {
            Some(last) if next.first <= last.last.saturating_add(1) => {
                last.last = last.last.max(next.last);
            }
            _ => joined.push(next),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_joined_where_no_port_is_between() {
        let joined = |ranges: &[(u16, u16)]| {
            let ports = ranges.iter().map(|(first, last)| Ports {
                first: *first,
                last: *last,
            });
            let joined = super::joined(ports).into_iter();
            joined
                .map(|ports| (ports.first, ports.last))
                .collect::<alloc::vec::Vec<_>>()
        };
        assert_eq!(joined(&[(1, 2), (3, 4)]), [(1, 4)]);
        assert_eq!(joined(&[(1, 2), (4, 5)]), [(1, 2), (4, 5)]);
        assert_eq!(joined(&[(1, 9), (2, 3), (9, 9)]), [(1, 9)]);
        assert_eq!(joined(&[(1, 65535), (65535, 65535)]), [(1, 65535)]);
    }
}
