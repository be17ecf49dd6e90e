//! `explain --adapter` over any guest and some adapters: an error, or an answer.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use wasi_virt::profile::Profile;
use wasi_virt::{Preview1, WasiVirt, match_adapter};

/// One that has all of WASI, and one that has standard streams.
fn adapters() -> &'static [Vec<u8>; 2] {
    static ADAPTERS: OnceLock<[Vec<u8>; 2]> = OnceLock::new();
    ADAPTERS.get_or_init(|| {
        let all = WasiVirt::from(Profile::deny_all()).finish().unwrap();
        let mut streams = WasiVirt::new();
        streams.stdio().ignore();
        [all.into(), streams.finish().unwrap().into()]
    })
}

fuzz_target!(|data: &[u8]| {
    for adapter in adapters() {
        let _ = match_adapter(adapter, data, Preview1::Own);
        let _ = match_adapter(data, adapter, Preview1::Own);
    }
});
