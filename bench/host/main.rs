//! A host for measurements: what `wasmtime compile`, `run` and `serve` do, with a clock where those have none.
//!
//! ```text
//! bench-host compile COMPONENT COMPILED
//! bench-host run COMPILED DIRECTORY ARGUMENT...       runs a command
//! bench-host copy FILE MODULE                         copies blocks, natively and in wasm: see `copying.rs`
//! bench-host instantiate POOLED ROUNDS COMPILED...    nanoseconds of each instantiation
//! bench-host handle ROUNDS REQUESTS PATH BYTES COMPILED=DIRECTORY...
//!                                                     calls handlers
//! bench-host load ROUNDS REQUESTS PATH BYTES ADDRESS...
//!                                                     sends requests to servers
//! ```
//!
//! DIRECTORY is preopened as `/`, for reading, or with `:rw` behind it for changes; `-` is none. POOLED is `pooled` or `on-demand`. What runs several things
//! runs them in turn, and prints a line a round and a column each: what else runs on the machine is then in all columns.

mod copying;
mod handlers;
mod instances;
mod load;
mod rounds;

use std::path::Path;

use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{
    Config, Engine, InstanceAllocationStrategy, PoolingAllocationConfig, Result, Store, bail,
    format_err,
};
use wasmtime_wasi::p2::bindings::sync::Command;
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

struct Host {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    hooks: handlers::NoRequests,
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

impl WasiHttpView for Host {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView {
            hooks: &mut self.hooks,
            table: &mut self.table,
            ctx: &mut self.http,
        }
    }
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["compile", component, compiled] => compile(component, compiled),
        ["run", compiled, directory, ref arguments @ ..] => run(compiled, directory, arguments),
        ["copy", file, module] => copying::measure(file, module),
        ["instantiate", "pooled", rounds, ref compiled @ ..] => {
            instances::measure(&pooled()?, rounds.parse()?, compiled)
        }
        ["instantiate", "on-demand", rounds, ref compiled @ ..] => {
            instances::measure(&on_demand()?, rounds.parse()?, compiled)
        }
        ["handle", rounds, requests, path, bytes, ref handlers @ ..] => {
            let size = rounds::Size::parse(rounds, requests)?;
            handlers::measure(size, path, bytes.parse()?, handlers)
        }
        ["load", rounds, requests, path, bytes, ref addresses @ ..] => {
            let size = rounds::Size::parse(rounds, requests)?;
            load::measure(size, path, bytes.parse()?, addresses)
        }
        _ => bail!("wrong arguments; the head of `bench/host/main.rs` has those that are known"),
    }
}

fn config() -> Config {
    let mut config = Config::new();
    config.wasm_component_model(true).memory_init_cow(true);
    config
}

/// An engine as `wasmtime run` makes it.
fn on_demand() -> Result<Engine> {
    Engine::new(&config())
}

/// An engine as `wasmtime serve` makes it.
fn pooled() -> Result<Engine> {
    let pool = InstanceAllocationStrategy::Pooling(PoolingAllocationConfig::default());
    Engine::new(config().allocation_strategy(pool))
}

fn store(engine: &Engine, builder: &mut WasiCtxBuilder) -> Store<Host> {
    let host = Host {
        wasi: builder.build(),
        http: WasiHttpCtx::new(),
        hooks: handlers::NoRequests,
        table: ResourceTable::new(),
    };
    Store::new(engine, host)
}

/// Preopens a directory as `/`, unless it is `-`: for reading, or with `:rw` behind it for changes as well.
fn preopen(builder: &mut WasiCtxBuilder, directory: &str) -> Result<()> {
    let (directory, access) = match directory.strip_suffix(":rw") {
        Some(directory) => (directory, FsPerms::ReadWrite),
        None => (directory, FsPerms::ReadOnly),
    };
    if directory != "-" {
        builder.preopened_dir(Path::new(directory), "/", access)?;
    }
    Ok(())
}

fn compile(component: &str, compiled: &str) -> Result<()> {
    let component = Component::from_file(&on_demand()?, component)?;
    std::fs::write(compiled, component.serialize()?)?;
    Ok(())
}

#[expect(unsafe_code, reason = "wasmtime trusts what is compiled already")]
fn load(engine: &Engine, compiled: &str) -> Result<Component> {
    // SAFETY: `compile` of this program made the file, and nothing changes it while it is mapped.
    unsafe { Component::deserialize_file(engine, compiled) }
}

fn run(compiled: &str, directory: &str, arguments: &[&str]) -> Result<()> {
    let engine = on_demand()?;
    let component = load(&engine, compiled)?;
    let mut builder = WasiCtx::builder();
    builder
        .allow_blocking_current_thread(true)
        .inherit_stdio()
        .arg("guest")
        .args(arguments);
    preopen(&mut builder, directory)?;
    let mut linker = Linker::new(&engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    let mut store = store(&engine, &mut builder);
    let command = Command::instantiate(&mut store, &component, &linker)?;
    let ended = command.wasi_cli_run().call_run(&mut store)?;
    ended.map_err(|()| format_err!("`{compiled}` failed"))
}
