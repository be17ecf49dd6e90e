//! Streams that ignored output has: what is done with their ends does what it does to real ones, or traps.

use std::panic::AssertUnwindSafe;

use tokio::io::AsyncWriteExt;
use wasi_virt::WasiVirt;
use wasi_virt::profile::Stream;
use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{Config, Engine, Result, Store};
use wasmtime_wasi::cli::AsyncStdinStream;
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};

pub const COMPLETED: u32 = 0;
pub const DROPPED: u32 = 1;
pub const BLOCKED: u32 = u32::MAX;
const CANCELLED: u32 = 2;

/// So many bytes were copied.
pub const fn bytes(count: u32) -> u32 {
    count << 4
}

/// An event of this kind, with this number or the case of a result.
pub const fn event(kind: u32, number: u32) -> u32 {
    kind << 16 | number
}

const STREAM_WRITE: u32 = 3;
pub const FUTURE_READ: u32 = 4;

/// What is done, in the order of the guest's table, and what comes of it: `None` is a trap.
const CASES: [(&str, Option<u32>); 47] = [
    ("write", Some(bytes(5))),
    ("write nothing, where memory ends", Some(bytes(0))),
    (
        "write before it is given",
        Some(event(STREAM_WRITE, bytes(5))),
    ),
    ("cancel what was written before", Some(bytes(5) | CANCELLED)),
    ("read the future of what goes on", Some(BLOCKED)),
    ("wait for the future", Some(event(FUTURE_READ, 0))),
    ("read the future of what is over", Some(event(COMPLETED, 0))),
    (
        "wait for a future that was in the set before",
        Some(event(FUTURE_READ, 0)),
    ),
    ("cancel a read, and read", Some(event(CANCELLED, COMPLETED))),
    (
        "cancel a read that is over, and read",
        Some(event(CANCELLED, COMPLETED)),
    ),
    ("cancel a read, and wait", Some(event(FUTURE_READ, 0))),
    ("give what has no writer", Some(COMPLETED)),
    ("drop the future first", Some(0)),
    ("give what is in a set", Some(0)),
    ("give a stream of the host's", Some(event(FUTURE_READ, 0))),
    ("drop a set with that", Some(event(FUTURE_READ, 0))),
    (
        "wait for that in the second place",
        Some(event(FUTURE_READ, 0)),
    ),
    ("do it a thousand times", Some(event(COMPLETED, 0))),
    ("use the number of what has left", Some(COMPLETED)),
    ("read what is given", None),
    ("cancel a read of what is given", None),
    ("drop what is given", None),
    ("put what is given into a set", None),
    ("give it twice", None),
    ("pass what is given to the host", None),
    ("give a writable end", None),
    ("give a number that is none", None),
    ("give a virtual number that is none", None),
    ("give a high number", None),
    ("give a future", None),
    ("give a set", None),
    ("give what is being read", None),
    ("drop the writable end twice", None),
    ("drop the writable end before its event", None),
    ("write too much", None),
    ("write from outside of memory", None),
    ("write from around memory", None),
    ("read a future that is being read", None),
    ("read a future twice", None),
    ("drop a future that is being read", None),
    ("cancel a read that is not going on", None),
    ("read a future to the end of memory", None),
    ("read a future that is dropped", None),
    ("put a future into what is no set", None),
    ("put a future that is none into a set", None),
    ("drop the writable end behind a future", None),
    ("drop the readable end behind a future", None),
];

/// The same of tasks that are called back: the event, how often the guest was called, and the case of the result.
const TASKS: [(&str, Option<u32>); 5] = [
    ("wait for the future", Some(FUTURE_READ << 16 | 1 << 8)),
    (
        "wait for the end of a stream of the host's",
        Some(FUTURE_READ << 16 | 1 << 8),
    ),
    ("end before that", Some(7)),
    ("let others run first", Some(FUTURE_READ << 16 | 2 << 8)),
    ("wait on what is no set", None),
];

pub struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl Host {
    pub fn new(wasi: WasiCtx) -> Host {
        let table = ResourceTable::new();
        Host { wasi, table }
    }
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

pub fn engine() -> Engine {
    let mut config = Config::new();
    config.wasm_component_model_async(true);
    config.wasm_multi_memory(true);
    Engine::new(&config).unwrap()
}

/// The guest with the host's standard input and output, and ignored standard error.
fn sealed() -> Vec<u8> {
    let guest = wat::parse_str(include_str!("sinks.wat")).unwrap();
    let mut virt = WasiVirt::new();
    virt.deny_all();
    virt.stdio()
        .stdin(Stream::Allow)
        .stdout(Stream::Allow)
        .stderr(Stream::Ignore);
    let output = virt.guest_bytes(guest).finish().unwrap();
    output.into()
}

async fn run(engine: &Engine, component: &Component, export: &str, case: u32) -> Result<u32> {
    // Standard input comes a byte at a time.
    let (input, mut writer) = tokio::io::duplex(1);
    let writing = tokio::spawn(async move {
        let _ = writer.write_all(b"from the host").await;
    });
    let wasi = WasiCtx::builder()
        .stdin(AsyncStdinStream::new(input))
        .build();
    let mut store = Store::new(engine, Host::new(wasi));
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p3::add_to_linker(&mut linker)?;
    let instance = linker.instantiate_async(&mut store, component).await?;
    let go = instance.get_typed_func::<(u32,), (u32,)>(&mut store, export)?;
    let result = go.call_async(&mut store, (case,)).await;
    writing.abort();
    result.map(|(result,)| result)
}

/// What polls guests and their hosts.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}

fn check(export: &str, cases: &[(&str, Option<u32>)]) {
    let engine = engine();
    let component = Component::new(&engine, sealed()).unwrap();
    let runtime = runtime();
    let mut wrong = Vec::new();
    for (case, (name, expected)) in (0..).zip(cases) {
        let found = runtime.block_on(run(&engine, &component, export, case));
        match (&found, expected) {
            (Ok(found), Some(expected)) if found == expected => {}
            (Err(_), None) => {}
            _ => wrong.push(format!("{export} {name}: {found:x?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_ignored_stream_is_what_it_seems_or_a_trap() {
    check("go", &CASES);
}

#[test]
fn a_task_is_called_back_for_what_is_its_own() {
    check("task", &TASKS);
}

/// Why what moves bytes stays in a set while tasks wait on that: once this fails, the engine is mended, and the rule of
/// `virtual-adapter/src/ends/tasks.rs` can go.
#[test]
fn the_engine_fails_when_a_promised_event_is_gone() {
    let engine = engine();
    let text = wat::parse_str(include_str!("event-gone.wat")).unwrap();
    let component = Component::new(&engine, text).unwrap();
    // Built for debugging, the engine panics; else it is an error.
    let result = std::panic::catch_unwind(AssertUnwindSafe(|| {
        let result: Result<(u32,)> = runtime().block_on(async {
            let mut store = Store::new(&engine, ());
            let linker = Linker::new(&engine);
            let instance = linker.instantiate_async(&mut store, &component).await?;
            let go = instance.get_typed_func::<(), (u32,)>(&mut store, "go")?;
            go.call_async(&mut store, ()).await
        });
        format!("{:?}", result.unwrap_err())
    }));
    let error = result.unwrap_or_else(|panic| match panic.downcast::<String>() {
        Ok(message) => *message,
        Err(other) => other.downcast::<&str>().unwrap().to_string(),
    });
    assert!(error.contains("non-present event"), "{error}");
}
