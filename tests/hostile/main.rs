//! A hostile guest breaks each rule of the canonical ABI, for each kind of type.
//!
//! To add a violation, add a line to a table in `violations.rs`.

mod handles;
mod profile;
mod puppet;
mod realloc;
mod stage;
mod violations;
