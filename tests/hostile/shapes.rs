//! Guests of odd shape: what they pass to whom is legal, and no tool makes it.

use wasi_virt::WasiVirt;
use wasi_virt::profile::Profile;
use wasmtime::component::{Component, Linker};
use wasmtime::{Result, Store};

use crate::stage::engine;

/// Instantiates a guest in a sandbox that has nothing of the host's, and calls its `run`.
fn run(guest: &str, arguments: &[u32]) -> Result<()> {
    let mut profile = Profile::deny_all();
    let variable = ("NAME".to_string(), "value".to_string());
    profile.env.overrides.extend([variable]);
    let guest = wat::parse_str(guest).unwrap();
    let output: Vec<u8> = WasiVirt::from(profile)
        .guest_bytes(guest)
        .finish()
        .unwrap()
        .into();
    let component = Component::new(engine(), output).unwrap();
    let mut store = Store::new(engine(), ());
    let instance = Linker::new(engine()).instantiate(&mut store, &component)?;
    match arguments {
        [pointer] => instance
            .get_typed_func::<(u32,), ()>(&mut store, "run")?
            .call(&mut store, (*pointer,)),
        _ => instance
            .get_typed_func::<(), ()>(&mut store, "run")?
            .call(&mut store, ()),
    }
}

#[track_caller]
fn assert_trap(ended: Result<()>, message: &str) {
    let text = format!("{:?}", ended.unwrap_err());
    assert!(text.contains(message), "{text}");
}

#[test]
fn an_import_as_realloc_is_called_from_realloc() {
    let guest = include_str!("imported-realloc.wat");
    assert_trap(run(guest, &[]), "wasi-virt: realloc must not call imports");
}

#[test]
fn an_import_that_is_lifted_again_is_replaced() {
    let guest = include_str!("lifted-import.wat");
    run(guest, &[16]).unwrap();
    assert_trap(
        run(guest, &[17]),
        "wasi-virt: the pointer for a result is not aligned",
    );
    assert_trap(run(guest, &[0xffff_fffc]), "out of bounds memory access");
}

#[test]
fn imports_called_at_the_start_are_replaced() {
    let guest = include_str!("start.wat");
    assert_trap(run(guest, &[]), "wasi-virt: realloc must not call imports");
}
