//! Every stage over any bytes: an error, or a valid component.
//!
//! The first byte chooses the profile, the rest is the guest.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wasi_virt::{Linking, WasiVirt};
use wasi_virt::profile::{Access, HostVariables, OnDeny, Profile, Stream};
use wasmparser::{Validator, WasmFeatures};

fuzz_target!(|data: &[u8]| {
    let Some((choice, guest)) = data.split_first() else {
        return;
    };
    for linking in [Linking::Auto, Linking::Composed] {
        let mut virt = WasiVirt::from(profile(*choice));
        let Ok(output) = virt.link(linking).guest_bytes(guest).finish() else {
            continue;
        };
        let output: Vec<u8> = output.into();
        let validated = Validator::new_with_features(WasmFeatures::all()).validate_all(&output);
        if let Err(error) = validated {
            panic!("the output is not valid: {error}");
        }
    }
});

/// Each bit changes one part of the profile that denies everything.
fn profile(choice: u8) -> Profile {
    let has = |bit: u8| choice & (1 << bit) != 0;
    let mut profile = Profile::deny_all();
    if has(0) {
        profile.on_deny = OnDeny::Trap;
    }
    if has(1) {
        profile.stdio.stdout = Stream::Ignore;
    }
    if has(2) {
        profile.stdio.stderr = Stream::Allow;
    }
    if has(3) {
        profile.stdio.stdin = Stream::Allow;
    }
    if has(4) {
        profile
            .env
            .set
            .insert("NAME".to_string(), "value".to_string());
    }
    if has(5) {
        profile.env.host = HostVariables::Only(["NAME".to_string()].into());
        profile.config.host = HostVariables::Allow;
    }
    if has(6) {
        profile.clocks = Access::Allow;
        profile.fs.host = Access::Allow;
    }
    if has(7) {
        profile.http = Access::Allow;
        profile.sockets = Access::Allow;
    }
    profile
}
