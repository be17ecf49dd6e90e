//! The command line.

mod env_files;
mod gate;
mod interrupted;
mod limits;
mod mistakes;
mod mounts;
mod outputs;
mod profiles;
mod records;
mod refusals;
mod reports;
mod traps;
mod version;
mod workspace;
