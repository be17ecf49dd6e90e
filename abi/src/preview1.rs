//! The preview1 front end: what the linker provides to it, beside WASI.

use crate::AdapterFunction;
use crate::ValueType::I32;

/// The module that functions on the guest's side are imported from.
pub const GUEST: &str = "guest";

/// The module that functions on its own memory are imported from.
pub const OWN: &str = "own";

const fn provided(name: &'static str, params: &'static [crate::ValueType]) -> AdapterFunction {
    AdapterFunction {
        name,
        params,
        results: &[],
    }
}

/// Copies from the guest's memory: to where, from where in the guest's, and how many bytes.
pub const LOAD: AdapterFunction = provided("load", &[I32; 3]);

/// Copies to the guest's memory: to where in the guest's, from where, and how many bytes.
pub const STORE: AdapterFunction = provided("store", &[I32; 3]);

/// Allows the next list to be copied to the guest's memory: to where, and how many bytes.
pub const AIM: AdapterFunction = provided("aim", &[I32; 2]);

/// Runs a command.
pub const START: AdapterFunction = provided("_start", &[]);

/// Frees what results have placed in its memory.
pub const RESET: AdapterFunction = provided("reset", &[]);

/// All of these, with their modules.
pub const PROVIDED: [(&str, AdapterFunction); 5] = [
    (GUEST, LOAD),
    (GUEST, STORE),
    (GUEST, AIM),
    (GUEST, START),
    (OWN, RESET),
];

/// In the place of a list's address: it is in the guest's memory already, where [`AIM`] allowed it.
pub const IN_GUEST: u32 = u32::MAX;
