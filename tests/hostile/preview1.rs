//! A preview1 module with as much memory as there can be passes pointers to both ends of it. Whatever it passes, it ends
//! and prints as on wasmtime's own host for such modules.

use std::fmt::Write;
use std::path::Path;

use wasi_virt::{FsEntry, WasiVirt};
use wasmtime::component::{Component, Linker as ComponentLinker, ResourceTable};
use wasmtime::{Linker, Module, Result, Store};
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::p2::bindings::sync::Command;
use wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxView, WasiView};

use crate::stage::engine;
use crate::violations::assert_none;

const CONTENTS: &str = "0123456789";

/// The functions that are called, with their parameters.
const FUNCTIONS: &[(&str, &str)] = &[
    ("args_get", "i32 i32"),
    ("args_sizes_get", "i32 i32"),
    ("environ_get", "i32 i32"),
    ("environ_sizes_get", "i32 i32"),
    ("clock_res_get", "i32 i32"),
    ("fd_fdstat_get", "i32 i32"),
    ("fd_filestat_get", "i32 i32"),
    ("fd_pread", "i32 i32 i32 i64 i32"),
    ("fd_prestat_dir_name", "i32 i32 i32"),
    ("fd_prestat_get", "i32 i32"),
    ("fd_pwrite", "i32 i32 i32 i64 i32"),
    ("fd_read", "i32 i32 i32 i32"),
    ("fd_readdir", "i32 i32 i32 i64 i32"),
    ("fd_seek", "i32 i64 i32 i32"),
    ("fd_tell", "i32 i32"),
    ("fd_write", "i32 i32 i32 i32"),
    ("path_create_directory", "i32 i32 i32"),
    ("path_filestat_get", "i32 i32 i32 i32 i32"),
    ("path_link", "i32 i32 i32 i32 i32 i32 i32"),
    ("path_open", "i32 i32 i32 i32 i32 i64 i64 i32 i32"),
    ("path_readlink", "i32 i32 i32 i32 i32 i32"),
    ("path_rename", "i32 i32 i32 i32 i32 i32"),
    ("path_symlink", "i32 i32 i32 i32 i32"),
    ("path_unlink_file", "i32 i32 i32"),
    ("poll_oneoff", "i32 i32 i32 i32"),
    ("random_get", "i32 i32"),
];

/// Where a call has what: the number that a result tells, lists of buffers, and a path of eight bytes, which is at the
/// end of memory as well.
const RESULT: u32 = 0x500;
const BUFFERS: u32 = 0x400;
const PATH: u32 = 0x480;

/// From here on, memory ends in so many bytes.
const fn end(distance: u32) -> u32 {
    distance.wrapping_neg()
}

/// What is done before a call.
enum Before {
    Nothing,
    /// Buffers are listed: where, and for each its start and its length.
    Buffers(u32, &'static [(u32, u32)]),
    /// The path is written to the last eight bytes.
    PathAtTheEnd,
    /// The clock is subscribed to for a time that has come, so many times, from here on.
    Subscriptions(u32, u32),
}

use Before::{Buffers, Nothing, PathAtTheEnd, Subscriptions};

/// What is done before a call, the function, and its arguments.
type Call = (Before, &'static str, &'static [u64]);

const MAX: u64 = u32::MAX as u64;

/// The arguments of a call: numbers of 32 bits.
macro_rules! call {
    ($before:expr, $name:literal, $($argument:expr),*) => {
        ($before, $name, &[$($argument as u64),*])
    };
}

/// The file and the directory that are open.
const FILE: u32 = 4;
const DIRECTORY: u32 = 3;

#[rustfmt::skip]
const READING: &[Call] = &[
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(1), 1)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(10), 10)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(9), 10)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(16), 17)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(1), 2)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(0x1_0000), 0x1_0001)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(0x2_0000), 0x2_0000)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(0, 16)]), "fd_read", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(end(8), &[(0x600, 4)]), "fd_read", FILE, end(8), 1, RESULT),
    call!(Buffers(end(8), &[(0x600, 4)]), "fd_read", FILE, end(8), 2, RESULT),
    call!(Buffers(end(8), &[(0x600, 0)]), "fd_read", FILE, end(8), 2, RESULT),
    call!(Buffers(end(8), &[(0x600, 0)]), "fd_read", FILE, end(8), 1, RESULT),
    call!(Nothing, "fd_read", FILE, end(4), 1, RESULT),
    call!(Nothing, "fd_read", FILE, end(1), 1, RESULT),
    call!(Nothing, "fd_read", FILE, end(1), 0, RESULT),
    call!(Buffers(BUFFERS, &[(0x600, 4)]), "fd_read", FILE, BUFFERS, 1, end(4)),
    call!(Buffers(BUFFERS, &[(0x600, 4)]), "fd_read", FILE, BUFFERS, 1, end(2)),
    call!(Buffers(BUFFERS, &[(0x600, 4)]), "fd_read", FILE, BUFFERS, 1, end(1)),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_pread", FILE, BUFFERS, 1, 3, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 5)]), "fd_pread", FILE, BUFFERS, 1, 3, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_pread", FILE, BUFFERS, 1, 9, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_pread", FILE, BUFFERS, 1, i64::MAX, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_pread", FILE, BUFFERS, 1, 3, end(4)),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_read", 0, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 5)]), "fd_read", 0, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(1), 16)]), "fd_read", 0, BUFFERS, 1, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(24), 24, 0, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(25), 25, 0, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(10), 10, 0, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(24), 48, 0, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(25), MAX, 0, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(1), 2, 1, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(8), 0, 0, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, end(8), 8, u64::MAX, RESULT),
    call!(Nothing, "fd_readdir", DIRECTORY, 0x600, 24, 0, end(4)),
    call!(Nothing, "fd_readdir", DIRECTORY, 0x600, 24, 0, end(1)),
    call!(PathAtTheEnd, "path_open", DIRECTORY, 0, end(8), 8, 0, 2, 0, 0, RESULT),
    call!(PathAtTheEnd, "path_open", DIRECTORY, 0, end(8), 9, 0, 2, 0, 0, RESULT),
    call!(PathAtTheEnd, "path_open", DIRECTORY, 0, end(8), 8, 0, 2, 0, 0, end(4)),
    call!(PathAtTheEnd, "path_open", DIRECTORY, 0, end(8), 8, 0, 2, 0, 0, end(2)),
    call!(Nothing, "path_open", DIRECTORY, 0, end(1), 1, 0, 2, 0, 0, RESULT),
    call!(Nothing, "path_open", DIRECTORY, 0, end(1), 2, 0, 2, 0, 0, RESULT),
    call!(Nothing, "path_open", DIRECTORY, 0, end(1), MAX, 0, 2, 0, 0, RESULT),
    call!(Nothing, "path_open", DIRECTORY, 0, 0, MAX, 0, 2, 0, 0, RESULT),
    call!(Nothing, "path_open", DIRECTORY, 0, 0, 0x8000_0000u32, 0, 2, 0, 0, RESULT),
    call!(PathAtTheEnd, "path_filestat_get", DIRECTORY, 0, end(8), 9, RESULT),
    call!(PathAtTheEnd, "path_filestat_get", DIRECTORY, 0, end(8), 8, end(56)),
    call!(Nothing, "path_filestat_get", DIRECTORY, 0, PATH, 8, end(56)),
    call!(Nothing, "path_filestat_get", DIRECTORY, 0, PATH, 8, end(4)),
    call!(PathAtTheEnd, "path_readlink", DIRECTORY, end(4), 4, 0x600, 8, RESULT),
    call!(Nothing, "path_readlink", DIRECTORY, PATH + 8, 4, end(8), 8, RESULT),
    call!(Nothing, "path_readlink", DIRECTORY, PATH + 8, 4, end(4), 8, RESULT),
    call!(Nothing, "path_readlink", DIRECTORY, PATH + 8, 4, end(4), 4, RESULT),
    call!(Nothing, "path_readlink", DIRECTORY, PATH + 8, 4, end(4), MAX, RESULT),
    call!(Nothing, "path_readlink", DIRECTORY, PATH + 8, 4, 0x600, 8, end(4)),
    call!(Nothing, "path_readlink", DIRECTORY, PATH + 8, 4, 0x600, 8, end(2)),
    call!(Nothing, "fd_fdstat_get", FILE, end(16)),
    call!(Nothing, "fd_fdstat_get", FILE, end(4)),
    call!(Nothing, "fd_filestat_get", FILE, end(56)),
    call!(Nothing, "fd_filestat_get", FILE, end(4)),
    call!(Nothing, "fd_prestat_get", DIRECTORY, end(8)),
    call!(Nothing, "fd_prestat_get", DIRECTORY, end(4)),
    call!(Nothing, "fd_prestat_get", DIRECTORY, end(2)),
    call!(Nothing, "fd_prestat_dir_name", DIRECTORY, end(1), 1),
    call!(Nothing, "fd_prestat_dir_name", DIRECTORY, end(1), 2),
    call!(Nothing, "fd_prestat_dir_name", DIRECTORY, end(1), MAX),
    call!(Nothing, "fd_seek", FILE, 3, 1, end(8)),
    call!(Nothing, "fd_seek", FILE, 3, 1, end(4)),
    call!(Nothing, "fd_seek", FILE, i64::MAX, 1, end(8)),
    call!(Nothing, "fd_seek", FILE, i64::MIN, 1, end(8)),
    call!(Nothing, "fd_tell", FILE, end(8)),
    call!(Nothing, "fd_tell", FILE, end(4)),
    call!(Nothing, "fd_tell", FILE, end(1)),
];

#[rustfmt::skip]
const OTHERS: &[Call] = &[
    call!(Nothing, "args_sizes_get", end(8), end(4)),
    call!(Nothing, "args_sizes_get", end(4), end(8)),
    call!(Nothing, "args_sizes_get", end(2), end(8)),
    call!(Nothing, "args_sizes_get", end(8), end(1)),
    call!(Nothing, "args_get", end(8), 0x600),
    call!(Nothing, "args_get", end(12), 0x600),
    call!(Nothing, "args_get", end(4), 0x600),
    call!(Nothing, "args_get", 0x600, end(2)),
    call!(Nothing, "args_get", 0x600, end(10)),
    call!(Nothing, "environ_sizes_get", end(8), end(4)),
    call!(Nothing, "environ_sizes_get", end(1), end(4)),
    call!(Nothing, "environ_get", end(4), 0x600),
    call!(Nothing, "environ_get", end(8), 0x600),
    call!(Nothing, "environ_get", 0x600, end(5)),
    call!(Nothing, "environ_get", 0x600, end(4)),
    call!(Nothing, "environ_get", 0x600, end(3)),
    call!(Nothing, "environ_get", 0x600, end(6)),
    call!(Nothing, "clock_res_get", 1, end(8)),
    call!(Nothing, "clock_res_get", 1, end(4)),
    call!(Nothing, "random_get", end(1), 0),
    call!(Nothing, "random_get", end(16), 16),
    call!(Nothing, "random_get", end(16), 17),
    call!(Nothing, "random_get", end(0x2_0000), 0x2_0000),
    call!(Nothing, "random_get", end(0x1_0000), 0x1_0001),
    call!(Nothing, "random_get", end(0x2_0000), 0x2_0010),
    call!(Subscriptions(end(48), 1), "poll_oneoff", end(48), 0x600, 1, RESULT),
    call!(Subscriptions(end(48), 1), "poll_oneoff", end(48), 0x600, 2, RESULT),
    call!(Subscriptions(end(96), 2), "poll_oneoff", end(96), 0x600, 2, RESULT),
    call!(Subscriptions(end(40), 0), "poll_oneoff", end(40), 0x600, 1, RESULT),
    call!(Subscriptions(0x600, 2), "poll_oneoff", 0x600, end(64), 2, RESULT),
    call!(Subscriptions(0x600, 2), "poll_oneoff", 0x600, end(32), 2, RESULT),
    call!(Subscriptions(0x600, 1), "poll_oneoff", 0x600, end(24), 1, RESULT),
    call!(Subscriptions(0x600, 1), "poll_oneoff", 0x600, 0x700, 1, end(4)),
    call!(Subscriptions(0x600, 1), "poll_oneoff", 0x600, 0x700, 1, end(1)),
    call!(Subscriptions(0x600, 1), "poll_oneoff", 0x600, 0x700, 0, end(1)),
    call!(Subscriptions(0x600, 1), "poll_oneoff", 0x600, 0x700, 0x0555_5556, RESULT),
    call!(Subscriptions(0x600, 1), "poll_oneoff", 0x600, 0x700, 0x8000_0000u32, RESULT),
    call!(Subscriptions(0x600, 1), "poll_oneoff", 0x600, 0x700, MAX, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_write", 1, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 5)]), "fd_write", 1, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(1), 2)]), "fd_write", 1, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(0x2000), 0x2001)]), "fd_write", 1, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(0x2000), 0x2000)]), "fd_write", 1, BUFFERS, 1, RESULT),
    call!(Buffers(end(8), &[(0x600, 0)]), "fd_write", 1, end(8), 2, RESULT),
    call!(Buffers(BUFFERS, &[(0x600, 4)]), "fd_write", 1, BUFFERS, 1, end(4)),
    call!(Buffers(BUFFERS, &[(0x600, 4)]), "fd_write", 1, BUFFERS, 1, end(1)),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_write", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 5)]), "fd_write", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(0x1_0004), 0x1_0004)]), "fd_write", FILE, BUFFERS, 1, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_pwrite", FILE, BUFFERS, 1, 2, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 8)]), "fd_pwrite", FILE, BUFFERS, 1, 2, RESULT),
    call!(Buffers(BUFFERS, &[(end(4), 4)]), "fd_pwrite", FILE, BUFFERS, 1, i64::MAX, RESULT),
    call!(PathAtTheEnd, "path_create_directory", DIRECTORY, end(4), 4),
    call!(PathAtTheEnd, "path_create_directory", DIRECTORY, end(4), 5),
    call!(PathAtTheEnd, "path_symlink", end(8), 8, DIRECTORY, end(4), 4),
    call!(PathAtTheEnd, "path_symlink", end(8), 9, DIRECTORY, end(4), 4),
    call!(PathAtTheEnd, "path_rename", DIRECTORY, end(8), 8, DIRECTORY, end(4), 4),
    call!(PathAtTheEnd, "path_rename", DIRECTORY, end(8), 8, DIRECTORY, end(4), 5),
    call!(Nothing, "path_rename", DIRECTORY, 0, 0x8000_0000u32, DIRECTORY, 0, 0x8000_0000u32),
    call!(PathAtTheEnd, "path_link", DIRECTORY, 0, end(8), 8, DIRECTORY, end(3), 3),
    call!(Nothing, "path_link", DIRECTORY, 0, 0, 0x8000_0001u32, DIRECTORY, 0, MAX),
    call!(PathAtTheEnd, "path_unlink_file", DIRECTORY, end(8), 8),
    call!(PathAtTheEnd, "path_unlink_file", DIRECTORY, end(8), 9),
];

/// What is done around a call: the file is opened before, and what is known then is printed, with both ends of memory.
const PROGRAM: &str = r#"
  (memory (export "memory") 65536)
  (data (i32.const 0x480) "data.txtlink")
  (func (export "_start")
    (local $arguments i32)
    (drop (call $path_open (i32.const 3) (i32.const 0) (i32.const 0x480) (i32.const 8) (i32.const 0) (global.get $rights)
      (i64.const 0) (i32.const 0) (i32.const 0x3f0)))
    (drop (call $args_get (i32.const 0x3000) (i32.const 0x3100)))
    (local.set $arguments (i32.load (i32.const 0x3004)))
    (i32.store (i32.const 0x3f4) (call_indirect (result i32)
      (i32.add
        (i32.mul (i32.sub (i32.load8_u (local.get $arguments)) (i32.const 48)) (i32.const 100))
        (i32.add
          (i32.mul (i32.sub (i32.load8_u offset=1 (local.get $arguments)) (i32.const 48)) (i32.const 10))
          (i32.sub (i32.load8_u offset=2 (local.get $arguments)) (i32.const 48))))))
    (call $print (i32.const 0x3f0) (i32.const 0x400))
    (call $print (i32.const 0) (i32.const 32))
    (call $print (i32.const -80) (i32.const 80)))
  (func $print (param $start i32) (param $length i32)
    (i32.store (i32.const 0x800) (local.get $start))
    (i32.store (i32.const 0x804) (local.get $length))
    (drop (call $fd_write (i32.const 1) (i32.const 0x800) (i32.const 1) (i32.const 0x808))))
"#;

/// `rights` to read, and to write as well.
const READ: u64 = 2;
const READ_AND_WRITE: u64 = 0x42;

/// A module that makes the call whose number is its argument.
fn module(calls: &[Call], rights: u64) -> Vec<u8> {
    let mut text = "(module ".to_string();
    for (name, params) in FUNCTIONS {
        let import = format!("(import \"wasi_snapshot_preview1\" {name:?}");
        writeln!(
            text,
            "{import} (func ${name} (param {params}) (result i32)))"
        )
        .unwrap();
    }
    writeln!(text, "(global $rights i64 (i64.const {rights}))").unwrap();
    text.push_str(PROGRAM);
    for (number, (before, name, arguments)) in calls.iter().enumerate() {
        let (_, params) = FUNCTIONS.iter().find(|(known, _)| known == name).unwrap();
        let arguments = params.split(' ').zip(*arguments);
        let arguments = arguments.map(|(ty, argument)| match ty {
            "i64" => format!("(i64.const {})", *argument as i64),
            _ => format!("(i32.const {})", *argument as u32 as i32),
        });
        let arguments: String = arguments.collect();
        let before = instructions(before);
        writeln!(
            text,
            "(func $call{number} (result i32) {before} (call ${name} {arguments}))"
        )
        .unwrap();
    }
    let calls: String = (0..calls.len())
        .map(|number| format!(" $call{number}"))
        .collect();
    writeln!(text, "(table funcref (elem{calls})))").unwrap();
    wat::parse_str(text).unwrap()
}

fn instructions(before: &Before) -> String {
    let store = |place: u32, value: u32| {
        let (place, value) = (place as i32, value as i32);
        format!("(i32.store (i32.const {place}) (i32.const {value}))")
    };
    match before {
        Nothing => String::new(),
        Buffers(place, buffers) => {
            let places = (*place..=u32::MAX).step_by(8).zip(*buffers);
            let stored = places
                .map(|(place, (start, length))| store(place, *start) + &store(place + 4, *length));
            stored.collect()
        }
        PathAtTheEnd => format!("(memory.copy (i32.const -8) (i32.const {PATH}) (i32.const 8))"),
        Subscriptions(place, count) => {
            const MONOTONIC: u32 = 1;
            const ABSOLUTE: u32 = 1;
            let places = (*place..=u32::MAX).step_by(48).take(*count as usize);
            let stored = places.map(|place| {
                store(place, place) + &store(place + 16, MONOTONIC) + &store(place + 40, ABSOLUTE)
            });
            stored.collect()
        }
    }
}

/// What a call ended with: what was printed, unless it trapped.
type End = Option<Vec<u8>>;

/// What is run: the module by itself, or what it became.
enum Program {
    Module(Module),
    Component(Component),
}

impl Program {
    /// Makes the call of this number in a directory, on a host that passes no more than `limit` bytes at a time.
    fn run(&self, number: usize, directory: &Path, limit: Option<usize>) -> End {
        let stdout = MemoryOutputPipe::new(1 << 20);
        let mut builder = WasiCtx::builder();
        builder
            .args(&["a", &format!("{number:03}")])
            .env("A", "bc")
            .stdin(MemoryInputPipe::new("input"))
            .stdout(stdout.clone())
            .preopened_dir(directory, "/", FsPerms::ReadWrite)
            .unwrap();
        let ended = match self {
            Program::Module(module) => run_module(module, builder.build_p1(), limit),
            Program::Component(component) => run_component(component, builder.build(), limit),
        };
        ended.ok().map(|()| stdout.contents().to_vec())
    }
}

fn run_module(module: &Module, context: WasiP1Ctx, limit: Option<usize>) -> Result<()> {
    let mut store = Store::new(engine(), context);
    if let Some(limit) = limit {
        store.set_hostcall_fuel(limit);
    }
    let mut linker: Linker<WasiP1Ctx> = Linker::new(engine());
    wasmtime_wasi::p1::add_to_linker_sync(&mut linker, |context| context)?;
    let instance = linker.instantiate(&mut store, module)?;
    let start = instance.get_typed_func::<(), ()>(&mut store, "_start")?;
    start.call(&mut store, ())
}

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

fn run_component(component: &Component, wasi: WasiCtx, limit: Option<usize>) -> Result<()> {
    let table = ResourceTable::new();
    let mut store = Store::new(engine(), Host { wasi, table });
    if let Some(limit) = limit {
        store.set_hostcall_fuel(limit);
    }
    let mut linker = ComponentLinker::new(engine());
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    let command = Command::instantiate(&mut store, component, &linker)?;
    let result = command.wasi_cli_run().call_run(&mut store)?;
    assert_eq!(result, Ok(()));
    Ok(())
}

/// A directory with the file that is opened, and a link to it.
fn directory() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("data.txt"), CONTENTS).unwrap();
    std::os::unix::fs::symlink("data.txt", directory.path().join("link")).unwrap();
    directory
}

fn by_itself(module: &[u8]) -> Program {
    Program::Module(Module::new(engine(), module).unwrap())
}

/// With all of the host's.
fn allowed(module: &[u8], debug: bool) -> Program {
    let mut virt = WasiVirt::new();
    virt.guest_bytes(module).debug(debug);
    component(&mut virt)
}

/// With the files embedded, so that what is read goes to the module straight.
fn mounted(module: &[u8], debug: bool) -> Program {
    let entries = [
        ("data.txt", FsEntry::Source(CONTENTS)),
        ("link", FsEntry::Symlink("data.txt")),
    ];
    let mut virt = WasiVirt::new();
    virt.fs().preopen("/", FsEntry::Dir(entries.into()));
    virt.guest_bytes(module).debug(debug);
    component(&mut virt)
}

fn component(virt: &mut WasiVirt) -> Program {
    let output = virt.finish().unwrap();
    Program::Component(Component::new(engine(), output.as_ref()).unwrap())
}

fn told(end: &End) -> String {
    match end {
        None => "traps".to_string(),
        Some(printed) => format!("prints {:x?}", printed.get(..8).unwrap_or(printed)),
    }
}

/// The calls that must end, and print, as by themselves.
fn compare(calls: &[Call], programs: &[(&str, Program)], rights: u64) {
    let alone = by_itself(&module(calls, rights));
    let mut failures = Vec::new();
    let mut trapped = 0;
    for (number, (_, name, arguments)) in calls.iter().enumerate() {
        let place = directory();
        let expected = alone.run(number, place.path(), None);
        trapped += usize::from(expected.is_none());
        for (what, program) in programs {
            // What is only read stays the same, numbers of files included.
            let place = if rights == READ { &place } else { &directory() };
            let found = program.run(number, place.path(), None);
            let tells_numbers = *name == "fd_readdir" && *what != "allowed";
            let is_same = match tells_numbers {
                true => found.is_some() == expected.is_some(),
                false => found == expected,
            };
            if !is_same {
                let (found, expected) = (told(&found), told(&expected));
                failures.push(format!(
                    "{name} of {arguments:x?}, {what}, {found}, by itself {expected}"
                ));
            }
        }
    }
    assert_none(&failures);
    assert!(trapped > calls.len() / 5, "only {trapped} calls trapped");
}

#[test]
fn reading_at_the_ends_of_memory_is_as_in_the_module_by_itself() {
    let bytes = module(READING, READ);
    let programs = [
        ("allowed", allowed(&bytes, false)),
        ("mounted", mounted(&bytes, false)),
        ("mounted and traced", mounted(&bytes, true)),
    ];
    compare(READING, &programs, READ);
}

#[test]
fn other_calls_at_the_ends_of_memory_are_as_in_the_module_by_itself() {
    let bytes = module(OTHERS, READ_AND_WRITE);
    let programs = [
        ("allowed", allowed(&bytes, false)),
        ("traced", allowed(&bytes, true)),
    ];
    compare(OTHERS, &programs, READ_AND_WRITE);
}

/// A path of 2,000 bytes, a write of as many, and random bytes, which are not passed to the host.
#[rustfmt::skip]
const LIMITED: &[Call] = &[
    call!(Nothing, "path_open", DIRECTORY, 0, 0x1000, 2000, 0, 2, 0, 0, RESULT),
    call!(Buffers(BUFFERS, &[(0x1000, 2000)]), "fd_write", 1, BUFFERS, 1, RESULT),
    call!(Nothing, "random_get", 0x4000, 0x1_0000),
];

/// As `docs/preview1.md` has it: the front end cannot ask what a host limits, and the host traps.
#[test]
fn a_host_that_limits_what_it_is_passed_traps() {
    const NOMEM: u8 = 48;
    let bytes = module(LIMITED, READ);
    let (alone, allowed) = (by_itself(&bytes), allowed(&bytes, false));
    let place = directory();
    let run = |program: &Program, number| program.run(number, place.path(), Some(1100));
    for number in [0, 1] {
        let printed = run(&alone, number).unwrap();
        assert_eq!(printed[4], NOMEM);
        assert_eq!(run(&allowed, number), None);
    }
    assert_eq!(run(&alone, 2).unwrap()[4], 0);
    assert_eq!(run(&allowed, 2), run(&alone, 2));
}
