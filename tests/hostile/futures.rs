//! Futures of WASI 0.3 that the engine never sees: what is done to one does what it does to a real one, or traps.

use wasi_virt::WasiVirt;
use wasmtime::component::{Component, Linker};
use wasmtime::{Config, Engine, Result, Store};

/// `future.read` over: nothing is pending.
const COMPLETED: u32 = 0;
const DROPPED: u32 = 1;
const BLOCKED: u32 = u32::MAX;

/// What a read returned, over what it wrote.
const fn read(code: u32, case: u32, payload: u32) -> u32 {
    code << 16 | payload << 8 | case
}

/// What is done, in the order of the guest's table, and what comes of it: `None` is a trap.
const CASES: [(&str, Option<u32>); 21] = [
    ("read", Some(read(COMPLETED, 0, 0))),
    ("read the stream", Some(DROPPED)),
    ("read that of a closed output", Some(read(COMPLETED, 1, 2))),
    ("write to a closed output", Some(DROPPED)),
    ("drop a thousand and read one", Some(read(COMPLETED, 0, 0))),
    ("read one of its own", Some(BLOCKED)),
    ("read twice", None),
    ("drop twice", None),
    ("read what is dropped", None),
    ("read a number that is none", None),
    ("read to the end of memory", None),
    ("read to where no memory is", None),
    ("cancel a read that is not going on", None),
    ("put it into a set", None),
    ("write to it", None),
    ("drop it as a writable end", None),
    ("pass it as a stream", None),
    ("pass a stream that is none", None),
    ("pass a stream twice", None),
    ("have the result to the end of memory", None),
    ("have the result where it is not aligned", None),
];

fn engine() -> Engine {
    let mut config = Config::new();
    config.wasm_component_model_async(true);
    Engine::new(&config).unwrap()
}

/// The guest with a closed standard input and output.
fn sealed() -> Vec<u8> {
    let guest = wat::parse_str(include_str!("futures.wat")).unwrap();
    let mut virt = WasiVirt::new();
    virt.deny_all();
    let output = virt.guest_bytes(guest).finish().unwrap();
    output.into()
}

async fn run(engine: &Engine, component: &Component, case: u32) -> Result<u32> {
    let mut store = Store::new(engine, ());
    let linker = Linker::new(engine);
    let instance = linker.instantiate_async(&mut store, component).await?;
    let go = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "go")?;
    let (result,) = go.call_async(&mut store, (case,)).await?;
    Ok(result)
}

#[test]
fn a_future_is_what_it_seems_or_a_trap() {
    let engine = engine();
    let component = Component::new(&engine, sealed()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for (case, (name, expected)) in (0..).zip(CASES) {
        let found = runtime.block_on(run(&engine, &component, case));
        match (&found, expected) {
            (Ok(found), Some(expected)) => assert_eq!(*found, expected, "{name}: {found:#x}"),
            (Err(_), None) => {}
            _ => panic!("{name}: {found:?}"),
        }
    }
}
