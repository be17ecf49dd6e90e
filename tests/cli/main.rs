//! The command line.

mod outputs;
mod refusals;
mod reports;
mod workspace;
