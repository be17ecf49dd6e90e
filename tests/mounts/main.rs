//! Local directories while they are embedded: what changes meanwhile, and what many entries take.

#[cfg(unix)]
mod changes;
mod proportion;

use std::path::Path;

use wasi_virt::WasiVirt;

/// A guest that reads files, with nothing mounted yet.
fn virt() -> WasiVirt {
    let mut virt = WasiVirt::new();
    virt.guest(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components/fs.wasm"));
    virt.fs().deny_host_preopens();
    virt
}
