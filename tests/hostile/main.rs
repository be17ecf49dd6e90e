//! A hostile guest breaks each rule of the canonical ABI, for each kind of type.
//!
//! To add a violation, add a line to a table in `violations.rs`.

mod core;
mod handles;
mod profile;
mod puppet;
mod realloc;
mod shapes;
mod stage;
mod violations;
