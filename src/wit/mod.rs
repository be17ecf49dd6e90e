//! What WASI is: names, and two tables made from the definitions in `wit/deps`.
//!
//! `wit/functions.txt` has each function's signature with its types expanded: what a guest imports is compared with it as
//! text, however the guest names its types. `wit/interfaces.txt` has the same functions over named types: what glue calls
//! besides the guest's own functions is declared from it, and a component must name the records, variants, enums and
//! flags of what it imports. A test compares the two.

mod functions;
mod interfaces;
mod name;
mod parse;

pub use functions::{Since, known_function};
#[cfg(test)]
pub(crate) use interfaces::resource_types;
pub(crate) use interfaces::{Foreign, Function, Meaning, TableError, Type, WasiFunction};
pub use name::InterfaceName;
pub(crate) use name::{FunctionName, called, qualified};
