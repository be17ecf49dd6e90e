//! The command line.

mod limits;
mod mounts;
mod outputs;
mod refusals;
mod reports;
mod workspace;
