//! Rules of who a program may talk to: one grammar, and one matcher, of the tool that reads the rules and of the adapter
//! that enforces them. What is accepted is what is enforced.
//!
//! | list | a rule is | for example |
//! |---|---|---|
//! | [`http`] | `[METHOD[\|METHOD..] ][scheme://](* \| host \| *.suffix \| ip \| [ipv6])[:port][/]` | `GET\|HEAD https://*.example.com:8443` |
//! | [`sockets`] | `use:(ip \| cidr \| [ipv6] \| dns):port` | `tcp-connect:10.0.0.0/8:5432` |
//! | [`names`] | `name \| *.suffix` | `*.svc.internal` |
//!
//! A list is rules with commas between them ([`split`]). An empty list denies everything: what is allowed is named.
//!
//! * A port is a number, a range with both ends as in `8000-8099`, or `*`. Without one, a rule for HTTP means the port of
//!   its scheme; the others have to name one, and names have none.
//! * `*.` at the beginning stands for one label or more, and `*` alone for every host. There are no other wildcards.
//! * Case and a dot at the end of a name do not count, and an IPv4 address that is mapped to IPv6 is that address.
//! * A host means the same to every program, or it is no host: [`Flaw`] says what is refused, in rules and in calls.
//! * A name allows no address, and an address no name. Only `dns` in a rule for sockets makes addresses of names, of those
//!   that were looked up, if they are [`special::is_reached_by_lookup`].
//!
//! What is no rule is an error, a [`RuleError`], whose message ends with a rule that is accepted.
//!
//! `docs/network.md` in the repository has the same for those who write rules.
//!
//! Rules are text or, [`encoded`](http::encode), tables. Tables are searched where they are: nothing is parsed, allocated or
//! copied, and time grows with the logarithm of the number of rules. Without the feature `alloc`, tables are all there is.

#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod address;
#[cfg(feature = "alloc")]
mod error;
mod host;
#[cfg(feature = "alloc")]
mod hosts;
pub mod http;
pub mod names;
mod pattern;
#[cfg(feature = "alloc")]
mod ports;
#[cfg(feature = "alloc")]
mod punycode;
mod records;
#[cfg(feature = "alloc")]
mod repair;
pub mod sockets;
pub mod special;
#[cfg(feature = "alloc")]
mod suggestion;

#[cfg(feature = "alloc")]
pub use error::{List, Problem, RuleError};
pub use host::Flaw;

/// The rules in a text, between its commas and without white space around them. A text without any is an empty list,
/// which denies everything.
///
/// ```
/// let rules: Vec<&str> = network_rules::split("GET https://a.example, b.example").collect();
/// assert_eq!(rules, ["GET https://a.example", "b.example"]);
/// assert_eq!(network_rules::split(" ").count(), 0);
/// ```
pub fn split(list: &str) -> impl Iterator<Item = &str> {
    let is_empty = list.trim().is_empty();
    let rules = list.split(',').map(str::trim);
    rules.take(if is_empty { 0 } else { usize::MAX })
}
