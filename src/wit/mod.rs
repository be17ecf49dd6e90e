//! What WASI is: names, and tables made from the definitions in `wit/deps` and `wit/0.3/deps`.
//!
//! `wit/functions.txt` and `wit/0.3/functions.txt` have each function's signature with its types expanded: what a guest
//! imports is compared with it as text, however the guest names its types. `wit/interfaces.txt` and `wit/0.3/interfaces.txt`
//! have the same functions over named types: what glue calls besides the guest's own functions is declared from it, and a component must name the records, variants, enums and
//! flags of what it imports. A test compares the two.

mod functions;
mod interfaces;
mod name;
mod parse;

pub(crate) use functions::known_function_in;
pub use functions::{Since, known_function};
#[cfg(test)]
pub(crate) use interfaces::resource_types;
pub(crate) use interfaces::{End, Foreign, Function, Meaning, TableError, Type, WasiFunction};
pub use name::InterfaceName;
pub(crate) use name::{FunctionName, Generation, called, qualified};
