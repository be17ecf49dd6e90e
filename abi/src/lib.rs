//! The contract between the tool and the modules that it links into its outputs.
//!
//! The tool makes glue that calls a module's functions and reads its structs; both are compiled apart, the modules long
//! before. So what both have to know is here, once: each function with its name and core signature, the structs with
//! their layout, the numbers of enums and flags, and the names that the tool patches or keeps.
//!
//! * A subsystem has a file. Its functions are declared there with `functions!` and are a part of [`OWN`], which the
//!   tests compare with the built module. The glue imports them as `fs::host_path::FIND`; the module defines them under
//!   the same constant, and does not compile with another signature.
//! * WASI's functions are not declared here: their signatures are WASI's. The tests compare them with those too.
//! * Structs are generic over their pointers, so that the tool, a 64-bit program, knows where a field is in a module's
//!   32-bit memory: what it takes an offset of has [`List`] there.

#![no_std]
#![forbid(unsafe_code)]

#[macro_use]
mod function;
#[macro_use]
mod numbers;

pub mod clocks;
pub mod config;
pub mod ends;
pub mod environment;
pub mod fs;
pub mod futures;
pub mod http;
mod layout;
pub mod module;
pub mod network;
pub mod poll;
pub mod preview1;
pub mod random;
pub mod stdin;
pub mod streams;
pub mod trace;
pub mod wasi;

pub use function::{AdapterFunction, ValueType, is_signature};
pub use layout::{List, Pointer};

/// In the place of a handle, an `error-code` or a descriptor: there is none.
pub const NONE: u32 = u32::MAX;

/// The adapter's own functions, by subsystem.
pub const OWN: &[&[AdapterFunction]] = &[
    clocks::FUNCTIONS,
    config::FUNCTIONS,
    ends::FUNCTIONS,
    environment::FUNCTIONS,
    fs::change::FUNCTIONS,
    fs::host_path::FUNCTIONS,
    fs::listing::FUNCTIONS,
    fs::memory::FUNCTIONS,
    fs::preopens::FUNCTIONS,
    fs::read_only::FUNCTIONS,
    futures::FUNCTIONS,
    http::FUNCTIONS,
    network::FUNCTIONS,
    poll::FUNCTIONS,
    random::FUNCTIONS,
    stdin::FUNCTIONS,
    streams::FUNCTIONS,
    trace::FUNCTIONS,
];

/// The adapter's own function of this name, if it has one.
pub fn own(name: &str) -> Option<&'static AdapterFunction> {
    OWN.iter()
        .copied()
        .flatten()
        .find(|function| function.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_different() {
        let names = || OWN.iter().copied().flatten().map(|function| function.name);
        for name in names() {
            assert_eq!(names().filter(|other| *other == name).count(), 1, "{name}");
        }
    }
}
