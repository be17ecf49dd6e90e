//! Every stage over any bytes: an error, or a valid component.
//!
//! The first byte chooses the profile, the second what is done with it, the rest is the guest. What comes out is linked
//! again where the second byte says so, and `explain` has to tell whether anything does.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wasi_virt::{FsEntry, Linking, Preview1, WasiVirt};
use wasi_virt::profile::{Access, HostVariables, Http, OnDeny, Profile, Sockets, Stream};
use wasmparser::{Validator, WasmFeatures};

fuzz_target!(|data: &[u8]| {
    let [choice, way, guest @ ..] = data else {
        return;
    };
    for linking in [Linking::Auto, Linking::Composed] {
        let Some(output) = link(*choice, *way, linking, guest) else {
            continue;
        };
        if way & LAYERED != 0 {
            link(!choice, *way, linking, &output);
        }
    }
});

/// Bits of the second byte.
const READ_ONLY: u8 = 1;
const MOUNT: u8 = 2;
const LAYERED: u8 = 4;
const SHARED: u8 = 8;
const DENY_IMPORTS: u8 = 16;

/// Links a guest, and checks what comes out.
fn link(choice: u8, way: u8, linking: Linking, guest: &[u8]) -> Option<Vec<u8>> {
    let mut virt = WasiVirt::from(profile(choice));
    virt.link(linking).guest_bytes(guest);
    if way & READ_ONLY != 0 {
        virt.fs().read_only_host_preopen("/read-only", "/host");
    }
    if way & MOUNT != 0 {
        virt.fs().preopen("/mount/file", FsEntry::Source("contents"));
    }
    if way & SHARED != 0 {
        virt.preview1(Preview1::Shared);
    }
    if way & DENY_IMPORTS != 0 {
        virt.deny_import("env").deny_import("test:host/api");
    }
    let told = virt.explain();
    let output = virt.finish();
    let is_told = told.is_ok_and(|told| told.refusal.is_none());
    assert_eq!(is_told, output.is_ok(), "`explain` tells of something else");
    let output: Vec<u8> = output.ok()?.into();
    let validated = Validator::new_with_features(WasmFeatures::all()).validate_all(&output);
    if let Err(error) = validated {
        panic!("the output is not valid: {error}");
    }
    Some(output)
}

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
            .overrides
            .insert("NAME".to_string(), "value".to_string());
    }
    if has(5) {
        profile.env.host = HostVariables::Only(["NAME".to_string()].into());
        profile.config.host = HostVariables::AllBut(["NAME".to_string()].into());
    }
    if has(6) {
        profile.clocks = Access::Allow;
        profile.fs.host = Access::Allow;
    }
    if has(7) {
        (profile.http, profile.sockets) = match has(6) {
            true => (Http::Allow, Sockets::Allow),
            false => (
                "https://api.example.com".parse().unwrap(),
                "tcp-connect:10.0.0.0/8:*,udp-send:dns:53".parse().unwrap(),
            ),
        };
    }
    profile
}
