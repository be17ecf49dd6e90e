//! What the modules that are built beforehand have in common: state, and traps that say why.

#![no_std]
#![deny(missing_docs)]
#![deny(unsafe_code)]
#![deny(clippy::undocumented_unsafe_blocks)]

#[cfg(target_arch = "wasm32")]
mod global;
mod traps;

#[cfg(target_arch = "wasm32")]
pub use global::Global;
