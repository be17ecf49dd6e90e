//! Names: which a program may look up.

#[cfg(feature = "alloc")]
mod repair;
#[cfg(feature = "alloc")]
mod rule;
mod table;

#[cfg(feature = "alloc")]
pub use rule::Rule;
#[cfg(feature = "alloc")]
pub use table::encode;
pub use table::{Lookup, Table, judge_any};
