//! What the modules that are built beforehand have in common: state, and traps that say why.

#![no_std]
#![deny(missing_docs)]
#![deny(unsafe_code)]
#![deny(clippy::undocumented_unsafe_blocks)]

mod global;
mod traps;

pub use global::{Access, Entered, Global, OneThread, enter};
