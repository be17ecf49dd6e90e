//! What the modules that are built beforehand have in common: state, and traps that say why.

#![no_std]

mod global;
mod traps;

pub use global::{Access, Entered, Global, OneThread, enter};
