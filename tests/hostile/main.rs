//! A hostile guest breaks each rule of the canonical ABI, for each kind of type.
//!
//! What the types of a function's parameters say is broken for all functions, by `parameters.rs`; to add another
//! violation, add a line to a table in `violations.rs`.

mod caller;
mod core;
mod files_0_3;
mod futures;
mod handles;
mod memory_of_4_gib;
mod network;
#[path = "../numbers/mod.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod numbers;
mod parameters;
mod preview1;
mod profile;
mod puppet;
mod realloc;
mod requests;
mod shapes;
mod sinks;
mod stage;
mod streams;
mod traced;
mod unfollowed;
mod violations;
