//! Rules of who a program may talk to.

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
pub fn split(list: &str) -> impl Iterator<Item = &str> {
    let is_empty = list.trim().is_empty();
    let rules = list.split(',').map(str::trim);
    rules.take(if is_empty { 0 } else { usize::MAX })
}
