//! A host that runs commands.

use std::path::Path;

use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{Engine, Store};
use wasmtime_wasi::p2::pipe::MemoryOutputPipe;
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

/// What a component writes.
pub struct Written {
    pub stdout: String,
    pub stderr: String,
}

struct State {
    context: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.context,
            table: &mut self.table,
        }
    }
}

/// Runs a component on a host that offers a directory for reading and writing as `/srv`; returns what it writes.
async fn run_command(component: &[u8], directory: &Path) -> Written {
    let engine = Engine::default();
    let component = Component::new(&engine, component).unwrap();
    let mut linker = Linker::new(&engine);
    wasmtime_wasi::p2::add_to_linker_async(&mut linker).unwrap();
    let [stdout, stderr] = [(); 2].map(|()| MemoryOutputPipe::new(1 << 20));
    let mut context = WasiCtxBuilder::new();
    context
        .stdout(stdout.clone())
        .stderr(stderr.clone())
        .env("HOST", "of the host")
        .preopened_dir(directory, "/srv", FsPerms::ReadWrite)
        .unwrap();
    let state = State {
        context: context.build(),
        table: ResourceTable::new(),
    };
    let mut store = Store::new(&engine, state);
    let command =
        wasmtime_wasi::p2::bindings::Command::instantiate_async(&mut store, &component, &linker);
    let command = command.await.unwrap();
    command
        .wasi_cli_run()
        .call_run(&mut store)
        .await
        .unwrap()
        .unwrap();
    drop(store);
    let [stdout, stderr] =
        [stdout, stderr].map(|pipe| String::from_utf8(pipe.contents().to_vec()).unwrap());
    Written { stdout, stderr }
}

/// Runs a component on a host that offers a directory for reading and writing as `/srv`; the error or the trap.
pub fn try_run(component: &[u8], directory: &Path) -> Result<(), String> {
    let engine = Engine::default();
    let component = Component::new(&engine, component).unwrap();
    let mut linker = Linker::new(&engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker).unwrap();
    let mut context = WasiCtxBuilder::new();
    context
        .allow_blocking_current_thread(true)
        .preopened_dir(directory, "/srv", FsPerms::ReadWrite)
        .unwrap();
    let state = State {
        context: context.build(),
        table: ResourceTable::new(),
    };
    let mut store = Store::new(&engine, state);
    let command =
        wasmtime_wasi::p2::bindings::sync::Command::instantiate(&mut store, &component, &linker);
    let result = command.unwrap().wasi_cli_run().call_run(&mut store);
    let returned = result.map_err(|trap| format!("{trap:?}"))?;
    returned.map_err(|()| "it failed".to_string())
}

/// What a component prints on a host with this context.
pub fn run_in(component: &[u8], context: &mut WasiCtxBuilder) -> String {
    let engine = Engine::default();
    let component = Component::new(&engine, component).unwrap();
    let mut linker = Linker::new(&engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker).unwrap();
    let stdout = MemoryOutputPipe::new(1 << 20);
    context
        .allow_blocking_current_thread(true)
        .stdout(stdout.clone());
    let state = State {
        context: context.build(),
        table: ResourceTable::new(),
    };
    let mut store = Store::new(&engine, state);
    let command =
        wasmtime_wasi::p2::bindings::sync::Command::instantiate(&mut store, &component, &linker);
    let result = command.unwrap().wasi_cli_run().call_run(&mut store);
    result.unwrap().unwrap();
    String::from_utf8(stdout.contents().to_vec()).unwrap()
}

/// What a component prints on a host that offers a directory for reading and writing as `/srv`.
pub fn run(component: &[u8], directory: &Path) -> String {
    run_whole(component, directory).stdout
}

/// As [`run`], with what goes to standard error.
pub fn run_whole(component: &[u8], directory: &Path) -> Written {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(run_command(component, directory))
}
