//! What files in memory take of an instance's memories.

use wasi_virt::WasiVirt;
use wasi_virt::profile::Limits;
use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, ResourceLimiter, Result, Store};
use wasmtime_wasi::p2::bindings::sync::Command;

/// How large all memories are together.
#[derive(Default)]
struct Size(usize);

impl ResourceLimiter for Size {
    fn memory_growing(&mut self, current: usize, desired: usize, _: Option<usize>) -> Result<bool> {
        self.0 += desired - current;
        Ok(true)
    }

    fn table_growing(&mut self, _: usize, _: usize, _: Option<usize>) -> Result<bool> {
        Ok(true)
    }
}

/// How large the memories are after so many rounds of files that are made and removed.
fn after(rounds: &str) -> usize {
    let mut virt = WasiVirt::new();
    virt.deny_all().guest("tests/components/churn.wasm");
    virt.args(["churn", rounds])
        .fs()
        .tmpfs("/tmp", Limits::new());
    let output = virt.finish().unwrap().into_bytes();
    let engine = Engine::default();
    let component = Component::new(&engine, &output).unwrap();
    let mut store = Store::new(&engine, Size::default());
    store.limiter(|size| size);
    let linker = Linker::new(&engine);
    let command = Command::instantiate(&mut store, &component, &linker).unwrap();
    let ended = command.wasi_cli_run().call_run(&mut store).unwrap();
    assert_eq!(ended, Ok(()));
    store.data().0
}

/// What is removed is used again, whatever its size was and however long its name.
#[test]
fn memories_do_not_grow_with_what_was_removed() {
    const PAGE: usize = 64 << 10;
    let [few, many] = ["20", "200"].map(after);
    assert!(few > 2 << 20, "{few} bytes are less than what is written");
    assert!(
        many <= few + 4 * PAGE,
        "{many} bytes after more rounds, {few} before"
    );
}
