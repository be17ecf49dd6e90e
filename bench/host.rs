//! A host for measurements: what `wasmtime run` and `wasmtime compile` do, and instantiation by itself.
//!
//! ```text
//! bench-host compile COMPONENT COMPILED
//! bench-host run COMPILED [DIRECTORY] ARGUMENT...     DIRECTORY is preopened as `/`, for reading; `-` is none
//! bench-host instantiate ROUNDS COMPILED...           nanoseconds of each round: a line a round, a column a component
//! ```

use std::path::Path;
use std::time::{Duration, Instant};

use wasmtime::component::{Component, InstancePre, Linker, ResourceTable};
use wasmtime::{Config, Engine, Result, Store, bail, format_err};
use wasmtime_wasi::p2::bindings::sync::Command;
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

struct Host {
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

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["compile", component, compiled] => compile(component, compiled),
        ["run", compiled, directory, ref arguments @ ..] => run(compiled, directory, arguments),
        ["instantiate", rounds, ref compiled @ ..] => instantiate(rounds.parse()?, compiled),
        _ => bail!("wrong arguments; the head of `bench/host.rs` has those that are known"),
    }
}

/// An engine as the command line of wasmtime makes it.
fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_component_model(true).memory_init_cow(true);
    Engine::new(&config)
}

fn linker(engine: &Engine) -> Result<Linker<Host>> {
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    Ok(linker)
}

fn store(engine: &Engine, builder: &mut WasiCtxBuilder) -> Store<Host> {
    let host = Host {
        wasi: builder.build(),
        table: ResourceTable::new(),
    };
    Store::new(engine, host)
}

fn compile(component: &str, compiled: &str) -> Result<()> {
    let component = Component::from_file(&engine()?, component)?;
    std::fs::write(compiled, component.serialize()?)?;
    Ok(())
}

#[expect(unsafe_code, reason = "wasmtime trusts what is compiled already")]
fn load(engine: &Engine, compiled: &str) -> Result<Component> {
    // SAFETY: `compile` of this program made the file, and nothing changes it while it is mapped.
    unsafe { Component::deserialize_file(engine, compiled) }
}

fn run(compiled: &str, directory: &str, arguments: &[&str]) -> Result<()> {
    let engine = engine()?;
    let component = load(&engine, compiled)?;
    let mut builder = WasiCtx::builder();
    builder
        .allow_blocking_current_thread(true)
        .inherit_stdio()
        .arg("guest")
        .args(arguments);
    if directory != "-" {
        builder.preopened_dir(Path::new(directory), "/", FsPerms::ReadOnly)?;
    }
    let mut store = store(&engine, &mut builder);
    let command = Command::instantiate(&mut store, &component, &linker(&engine)?)?;
    let ended = command.wasi_cli_run().call_run(&mut store)?;
    ended.map_err(|()| format_err!("`{compiled}` failed"))
}

fn instantiate(rounds: usize, compiled: &[&str]) -> Result<()> {
    let engine = engine()?;
    let linker = linker(&engine)?;
    let components = compiled.iter().map(|compiled| load(&engine, compiled));
    let prepared = components
        .map(|component| linker.instantiate_pre(&component?))
        .collect::<Result<Vec<_>>>()?;
    for _ in 0..rounds {
        let times = prepared.iter().map(|prepared| time_of(&engine, prepared));
        let times = times.collect::<Result<Vec<_>>>()?;
        let columns: Vec<String> = times
            .iter()
            .map(|time| time.as_nanos().to_string())
            .collect();
        println!("{}", columns.join(" "));
    }
    Ok(())
}

/// The time of one instantiation. The store is not part of it, nor is what ends the instance.
fn time_of(engine: &Engine, prepared: &InstancePre<Host>) -> Result<Duration> {
    let mut store = store(engine, &mut WasiCtx::builder());
    let started = Instant::now();
    prepared.instantiate(&mut store)?;
    Ok(started.elapsed())
}
