//! Whether a result fits the hosts that are to run it: what these offer, and what they call.
//!
//! A world is read as a list of names with their functions, from the bundled definitions of WASI or from WIT that a user
//! has ([`World`]). The plan asks it what hosts lack, to answer some of that from inside; and once a result is made, its
//! own imports and exports are compared with the world ([`check`]), whatever was planned.

mod bundled;
mod check;
mod supply;
mod world;

pub(crate) use check::{Result as FitResult, check};
pub(crate) use supply::supply;
pub(crate) use world::World;
