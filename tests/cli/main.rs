//! The command line.

mod limits;
mod mounts;
mod outputs;
mod profiles;
mod records;
mod refusals;
mod reports;
mod traps;
mod workspace;
