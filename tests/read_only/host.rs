//! A host that offers a directory which it would let be changed.

use std::path::Path;
use std::sync::OnceLock;

use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{Config, Engine, Result, Store};
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxView, WasiView};

/// The name under which the host offers it.
pub const OFFERED: &str = "/srv";

pub struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

pub fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(Engine::default)
}

/// An engine for guests of WASI 0.3.
pub fn engine_of_0_3() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let mut config = Config::new();
        config.wasm_component_model_async(true);
        Engine::new(&config).unwrap()
    })
}

/// What guests of WASI 0.2 and 0.3 are offered.
pub fn linker_of_0_3() -> Linker<Host> {
    let mut linker = Linker::new(engine_of_0_3());
    wasmtime_wasi::p2::add_to_linker_async(&mut linker).unwrap();
    wasmtime_wasi::p3::add_to_linker(&mut linker).unwrap();
    linker
}

pub fn linker() -> Linker<Host> {
    let mut linker = Linker::new(engine());
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker).unwrap();
    linker
}

/// A store whose guest may change all that is in `directory`.
pub fn store(engine: &Engine, directory: &Path) -> Store<Host> {
    let mut wasi = WasiCtx::builder();
    wasi.allow_blocking_current_thread(true)
        .preopened_dir(directory, OFFERED, FsPerms::ReadWrite)
        .unwrap();
    let host = Host {
        wasi: wasi.build(),
        table: ResourceTable::new(),
    };
    Store::new(engine, host)
}

/// Runs a command; what it returns, or the trap.
pub fn run(component: &[u8], directory: &Path) -> Result<std::result::Result<(), ()>> {
    let component = Component::new(engine(), component)?;
    let mut store = store(engine(), directory);
    let instance = linker().instantiate(&mut store, &component)?;
    let interface = instance
        .get_export_index(&mut store, None, "wasi:cli/run@0.2.6")
        .unwrap();
    let run = instance
        .get_export_index(&mut store, Some(&interface), "run")
        .unwrap();
    let run = instance.get_typed_func::<(), (std::result::Result<(), ()>,)>(&mut store, run)?;
    Ok(run.call(&mut store, ())?.0)
}
