//! The command line.

mod mounts;
mod outputs;
mod refusals;
mod reports;
mod workspace;
