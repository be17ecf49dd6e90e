//! The least that reading a large file can take: its blocks copied, natively and in wasm.
//!
//! The module, which `large_guest.py` makes, has the same file as the data of its first memory, as what virtualizes a
//! guest has: the host maps it as lazily. It exports `copy`, which copies so many blocks to its second memory. The lines
//! are as those of the guest that measures.

use std::hint::black_box;
use std::time::Instant;

use wasmtime::{Instance, Module, Result, Store};

use crate::on_demand;

const BLOCK: usize = 65536;
/// The guest reads 512 MiB in blocks of 64 KiB.
const BLOCKS: u32 = 8192;

pub fn measure(file: &str, module: &str) -> Result<()> {
    let content = std::fs::read(file)?;
    let mut block = vec![0; BLOCK];
    let started = Instant::now();
    for source in content.chunks_exact(BLOCK).cycle().take(BLOCKS as usize) {
        block.copy_from_slice(black_box(source));
        black_box(&mut block);
    }
    report("memcpy-65536", started);

    let engine = on_demand()?;
    let module = Module::from_file(&engine, module)?;
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &module, &[])?;
    let copy = instance.get_typed_func::<u32, ()>(&mut store, "copy")?;
    let started = Instant::now();
    copy.call(&mut store, BLOCKS)?;
    report("in-wasm-65536", started);
    Ok(())
}

fn report(name: &str, started: Instant) {
    let each = started.elapsed().as_nanos() as f64 / f64::from(BLOCKS);
    eprintln!("{name} {BLOCKS} ops {each:.1} ns/op");
}
