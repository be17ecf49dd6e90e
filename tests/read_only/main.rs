//! What is opened with `:ro` stays so: there is no way out of the program and back, and inside nothing but what was opened
//! through it is read-only.

mod composition;
mod host;
mod model;
#[path = "../numbers/mod.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod numbers;
#[allow(dead_code, reason = "most of it is for attacks")]
#[path = "../hostile/puppet.rs"]
mod puppet;
#[path = "../random/mod.rs"]
mod random;
mod ways_out;

use wasi_virt::profile::{HostPreopen, Profile};

/// Denies all but a host directory.
fn opened(read_only: bool) -> Profile {
    let mut profile = Profile::deny_all();
    profile.fs.host_preopens.push(HostPreopen {
        guest: "/data".to_string(),
        host: host::OFFERED.to_string(),
        read_only,
    });
    profile
}
