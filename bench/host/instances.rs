//! Instantiation by itself.

use std::time::Instant;

use wasmtime::component::{InstancePre, Linker};
use wasmtime::{Engine, Result};
use wasmtime_wasi::WasiCtx;

use crate::{Host, load, rounds, store};

/// Instantiates each component once a round, and prints the nanoseconds.
pub fn measure(engine: &Engine, rounds: usize, compiled: &[&str]) -> Result<()> {
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    let components = compiled.iter().map(|compiled| load(engine, compiled));
    let prepared = components
        .map(|component| linker.instantiate_pre(&component?))
        .collect::<Result<Vec<_>>>()?;
    rounds::in_turn(rounds, &prepared, |prepared| time_of(engine, prepared))
}

/// The time of one instantiation. The store is not part of it, nor is what ends the instance.
fn time_of(engine: &Engine, prepared: &InstancePre<Host>) -> Result<String> {
    let mut store = store(engine, &mut WasiCtx::builder());
    let started = Instant::now();
    prepared.instantiate(&mut store)?;
    Ok(started.elapsed().as_nanos().to_string())
}
