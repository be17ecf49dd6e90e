//! Seals a program in memory, and runs it in wasmtime: what a service does with programs that others wrote.
//!
//! ```text
//! cargo run --example embedding
//! ```

use std::error::Error;

use wasi_virt::WasiVirt;
use wasi_virt::profile::{Profile, Stream};
use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{Engine, Store};
use wasmtime_wasi::p2::bindings::sync::Command;
use wasmtime_wasi::p2::pipe::MemoryOutputPipe;
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};

/// The program of somebody else. It prints the variables that it finds.
const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/components/env.wasm");

/// What an instance of a program has of the host: whatever the sealed file still imports.
struct Host {
    context: WasiCtx,
    resources: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.context,
            table: &mut self.resources,
        }
    }
}

/// A program of which only standard output, clocks and random numbers are the host's.
fn seal(program: &str) -> Result<Vec<u8>, wasi_virt::Error> {
    let mut virt = WasiVirt::from(Profile::handler());
    virt.stdio().deny().stdout(Stream::Allow);
    virt.env().overrides(&[("CUSTOMER", "17")]);

    let output = virt.guest(program).finish()?;
    let plan = output.plan();
    for (import, function) in plan.traps() {
        eprintln!("a call of `{}` `{}` would trap", import.name, function.name);
    }
    for import in plan.imports_left().unwrap_or_default() {
        eprintln!("the host is asked for `{import}`");
    }
    Ok(output.into())
}

/// Runs a sealed program; returns what it prints. The host could offer more: the file does not ask for it.
fn run(sealed: &[u8]) -> Result<String, Box<dyn Error>> {
    let engine = Engine::default();
    let component = Component::new(&engine, sealed)?;
    let mut linker = Linker::new(&engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;

    let stdout = MemoryOutputPipe::new(64 << 10);
    let mut context = WasiCtx::builder();
    context
        .allow_blocking_current_thread(true)
        .stdout(stdout.clone())
        .env("SECRET", "of the host");
    let mut store = Store::new(
        &engine,
        Host {
            context: context.build(),
            resources: ResourceTable::new(),
        },
    );
    let command = Command::instantiate(&mut store, &component, &linker)?;
    let ended = command.wasi_cli_run().call_run(&mut store)?;
    ended.map_err(|()| "the program failed")?;
    Ok(String::from_utf8(stdout.contents().to_vec())?)
}

/// Seals the program and runs it.
pub fn main() -> Result<(), Box<dyn Error>> {
    let printed = run(&seal(PROGRAM)?)?;
    print!("{printed}");
    assert_eq!(printed, "env: 1\nCUSTOMER=17\n");
    Ok(())
}
