//! Streams of embedded files: what is done with them does what it does to real ones, or traps; and what is passed to the
//! host gets there, however slow it is, and whatever becomes of the task.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use tokio::io::{AsyncReadExt, AsyncWrite, DuplexStream};
use wasi_virt::WasiVirt;
use wasi_virt::profile::Stream;
use wasmtime::component::{
    Component, ComponentType, Instance, Lift, Linker, Source, StreamConsumer, StreamReader,
    StreamResult,
};
use wasmtime::{Engine, Result, Store, StoreContextMut};
use wasmtime_wasi::WasiCtx;
use wasmtime_wasi::cli::{IsTerminal, StdoutStream};
use wasmtime_wasi::p2::OutputStream;
use wasmtime_wasi::p2::pipe::SinkOutputStream;

use crate::sinks::{BLOCKED, COMPLETED, DROPPED, FUTURE_READ, Host, bytes, engine, event, runtime};

/// What is done, in the order of the guest's table, and what comes of it: `None` is a trap.
const CASES: [(&str, Option<u32>); 35] = [
    ("read all", Some(bytes(SIZE - 4))),
    ("read nothing", Some(bytes(0))),
    ("read behind the last byte", Some(DROPPED)),
    ("read from the end", Some(DROPPED)),
    ("read the future before the end", Some(BLOCKED)),
    ("wait for the future", Some(event(FUTURE_READ, 0))),
    (
        "wait for it when the stream is dropped",
        Some(event(FUTURE_READ, 0)),
    ),
    ("drop the future first", Some(DROPPED)),
    ("put it into a set", Some(0)),
    ("have it dropped by ignored output", Some(COMPLETED)),
    ("do it a thousand times", Some(0)),
    ("pass two inside of others", Some(1 << 16 | 1 << 8 | 7)),
    ("pass a number beside none", Some(2 << 8 | 5)),
    ("pass none", Some(0)),
    ("pass one as the result of what went well", Some(3 << 8)),
    ("read after the end", None),
    ("drop it twice", None),
    ("read what is dropped", None),
    ("read what was passed", None),
    ("pass it twice", None),
    ("pass what is at its end", None),
    ("pass a future", None),
    ("pass a number that is none", None),
    ("read a number that is none", None),
    ("read a future as a stream", None),
    ("read a stream as a future", None),
    ("read a descriptor as a stream", None),
    ("write to it", None),
    ("drop it as a writable end", None),
    ("cancel a read that is not going on", None),
    ("read too much", None),
    ("read to the end of memory", None),
    ("read to where no memory is", None),
    ("read a future to where it is not aligned", None),
    ("put a number that is none into a set", None),
];

/// The size of the file.
const SIZE: u32 = 40_000;

fn content() -> Vec<u8> {
    (0..SIZE).map(|place| b'0' + (place % 10) as u8).collect()
}

/// The guest with the file, the host's standard output, and ignored standard error.
fn sealed() -> Vec<u8> {
    let guest = wat::parse_str(include_str!("streams.wat")).unwrap();
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("file.txt"), content()).unwrap();
    let mut virt = WasiVirt::new();
    virt.deny_all();
    virt.stdio().stdout(Stream::Allow).stderr(Stream::Ignore);
    virt.fs().virtual_preopen("/", directory.path());
    let output = virt.guest_bytes(guest).finish().unwrap();
    output.into()
}

/// Standard output that somebody reads, with room for few bytes.
#[derive(Clone)]
struct Slow(Arc<Mutex<DuplexStream>>);

impl IsTerminal for Slow {
    fn is_terminal(&self) -> bool {
        false
    }
}

impl StdoutStream for Slow {
    fn p2_stream(&self) -> Box<dyn OutputStream> {
        Box::new(SinkOutputStream)
    }

    fn async_stream(&self) -> Box<dyn AsyncWrite + Send + Sync> {
        Box::new(self.clone())
    }
}

impl AsyncWrite for Slow {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut *self.0.lock().unwrap()).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0.lock().unwrap()).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

type Bytes = StreamReader<u8>;

/// What the host takes streams in.
#[derive(ComponentType, Lift)]
#[component(variant)]
enum Choice {
    #[component(name = "none")]
    None,
    #[component(name = "pair")]
    Pair((u32, Option<Bytes>)),
    #[component(name = "result")]
    Result(std::result::Result<Bytes, u32>),
}

/// The guest in a host, and what it gets of standard output, which has room for so many bytes.
async fn instantiate(
    engine: &Engine,
    component: &Component,
    room: usize,
) -> Result<(Store<Host>, Instance, DuplexStream)> {
    let (output, reader) = tokio::io::duplex(room);
    let wasi = WasiCtx::builder()
        .stdout(Slow(Arc::new(Mutex::new(output))))
        .build();
    let mut store = Store::new(engine, Host::new(wasi));
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p3::add_to_linker(&mut linker)?;
    linker.instance("test:host/take")?.func_wrap(
        "take",
        |_, (first, second): (Option<Bytes>, Choice)| {
            let first = u32::from(first.is_some()) << 16;
            let second = match second {
                Choice::None => 0,
                Choice::Pair((number, stream)) => u32::from(stream.is_some()) << 8 | number,
                Choice::Result(Err(number)) => 2 << 8 | number,
                Choice::Result(Ok(_)) => 3 << 8,
            };
            Ok((first | second,))
        },
    )?;
    let instance = linker.instantiate_async(&mut store, component).await?;
    Ok((store, instance, reader))
}

async fn run(engine: &Engine, component: &Component, case: u32) -> Result<u32> {
    let (mut store, instance, _reader) = instantiate(engine, component, 100).await?;
    let go = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "go")?;
    let (result,) = go.call_async(&mut store, (case,)).await?;
    Ok(result)
}

#[test]
fn a_stream_of_a_file_is_what_it_seems_or_a_trap() {
    let engine = engine();
    let component = Component::new(&engine, sealed()).unwrap();
    let runtime = runtime();
    let mut wrong = Vec::new();
    for (case, (name, expected)) in (0..).zip(CASES) {
        let found = runtime.block_on(run(&engine, &component, case));
        match (&found, expected) {
            (Ok(found), Some(expected)) if *found == expected => {}
            (Err(_), None) => {}
            _ => wrong.push(format!("{name}: {found:x?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Has the file be passed by one task after the other, or by all at once: where each begins, and its way. What they
/// return, and what standard output gets.
async fn pass(
    engine: &Engine,
    component: &Component,
    room: usize,
    tasks: &[(u32, u32)],
) -> Result<(Vec<u32>, Vec<u8>)> {
    let (mut store, instance, mut reader) = instantiate(engine, component, room).await?;
    let pass = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "pass")?;
    let expected = tasks.iter().map(|(from, _)| SIZE - from).sum::<u32>();
    let mut output = vec![0; expected as usize];
    let results = store
        .run_concurrent(async |accessor| {
            let mut calls = Vec::new();
            for task in tasks {
                calls.push(Box::pin(pass.call_concurrent(accessor, *task)));
            }
            let mut results = vec![None; calls.len()];
            let mut reading = pin!(reader.read_exact(&mut output));
            let mut is_read = false;
            poll_fn(|context| {
                for (call, result) in calls.iter_mut().zip(&mut results) {
                    if result.is_none()
                        && let Poll::Ready(returned) = call.as_mut().poll(context)
                    {
                        match returned {
                            Ok((returned,)) => *result = Some(returned),
                            Err(error) => return Poll::Ready(Err(error)),
                        }
                    }
                }
                is_read = is_read || reading.as_mut().poll(context).is_ready();
                match is_read && results.iter().all(Option::is_some) {
                    true => Poll::Ready(Ok(())),
                    false => Poll::Pending,
                }
            })
            .await?;
            Ok::<_, wasmtime::Error>(results.into_iter().flatten().collect::<Vec<u32>>())
        })
        .await??;
    Ok((results, output))
}

/// What a task returns that goes this way.
fn returned(way: u32) -> u32 {
    match way {
        1 | 2 => event(FUTURE_READ, 0),
        other => other,
    }
}

#[test]
fn what_is_passed_gets_to_a_slow_host() {
    let engine = engine();
    let component = Component::new(&engine, sealed()).unwrap();
    let runtime = runtime();
    for way in 0..4 {
        for from in [0, 1234, SIZE - 1, SIZE] {
            let task = [(from, way)];
            let passing = pass(&engine, &component, 1000, &task);
            let (results, output) = runtime.block_on(passing).unwrap();
            assert_eq!(results, [returned(way)], "from {from}, way {way}");
            assert!(
                output == content()[from as usize..],
                "from {from}, way {way}"
            );
        }
    }
}

#[test]
fn tasks_that_pass_files_do_not_disturb_each_other() {
    let engine = engine();
    let component = Component::new(&engine, sealed()).unwrap();
    // Those that let others run look at the only future that there is.
    let tasks: Vec<(u32, u32)> = (0..60).map(|task| (task * 600, task % 3)).collect();
    let passing = pass(&engine, &component, 1000, &tasks);
    let (results, output) = runtime().block_on(passing).unwrap();
    let expected: Vec<u32> = tasks.iter().map(|(_, way)| returned(*way)).collect();
    assert_eq!(results, expected);
    // They write to one output: how many of each byte there are is known, and not where.
    let mut expected: Vec<u8> = Vec::new();
    for (from, _) in &tasks {
        expected.extend(&content()[*from as usize..]);
    }
    let count = |bytes: &[u8]| {
        let mut counts = [0; 256];
        bytes
            .iter()
            .for_each(|byte| counts[usize::from(*byte)] += 1);
        counts
    };
    assert_eq!(count(&output), count(&expected));
}

/// Takes a few bytes at every other time.
struct Hesitant {
    got: Arc<Mutex<Vec<u8>>>,
    is_ready: bool,
}

impl<D> StreamConsumer<D> for Hesitant {
    type Item = u8;

    fn poll_consume(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        mut store: StoreContextMut<'_, D>,
        mut source: Source<'_, u8>,
        _: bool,
    ) -> Poll<Result<StreamResult>> {
        self.is_ready = !self.is_ready;
        if self.is_ready {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let mut bytes = Vec::with_capacity(100);
        source.read(&mut store, &mut bytes)?;
        self.got.lock().unwrap().extend(bytes);
        Poll::Ready(Ok(StreamResult::Completed))
    }
}

/// What a task returns a stream of.
async fn given(engine: &Engine, component: &Component, from: u32) -> Result<Vec<u8>> {
    let (mut store, instance, _reader) = instantiate(engine, component, 100).await?;
    let give = instance.get_typed_func::<(u32,), (Option<Bytes>,)>(&mut store, "give")?;
    let got = Arc::new(Mutex::new(Vec::new()));
    let consumer = Hesitant {
        got: got.clone(),
        is_ready: false,
    };
    store
        .run_concurrent(async |accessor| {
            let (stream,) = give.call_concurrent(accessor, (from,)).await?;
            accessor.with(|store| stream.unwrap().pipe(store, consumer))?;
            poll_fn(|context| {
                if got.lock().unwrap().len() == (SIZE - from) as usize {
                    return Poll::Ready(());
                }
                context.waker().wake_by_ref();
                Poll::Pending
            })
            .await;
            Ok::<_, wasmtime::Error>(())
        })
        .await??;
    let got = got.lock().unwrap();
    Ok(got.clone())
}

#[test]
fn what_a_task_returns_is_read_after_its_end() {
    let engine = engine();
    let component = Component::new(&engine, sealed()).unwrap();
    for from in [0, 39_999] {
        let output = runtime()
            .block_on(given(&engine, &component, from))
            .unwrap();
        assert!(output == content()[from as usize..], "from {from}");
    }
}
