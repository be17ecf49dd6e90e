//! The command line.

mod env_files;
mod gate;
mod hosts;
mod interrupted;
mod json;
mod limits;
mod mistakes;
mod mounts;
mod outputs;
mod profiles;
mod records;
mod refusals;
mod reports;
mod rules;
mod socket_rules;
mod terminal;
mod traps;
mod values;
mod version;
mod workspace;
