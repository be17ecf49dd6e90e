//! Modules: reactors with a start section, imports of a host of their own beside what has types, and how many memories
//! there are.

use std::collections::BTreeMap;

use wasi_virt::profile::Stream;
use wasi_virt::{FsEntry, Linking, Preview1, WasiVirt, inspect};
use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, ResourceLimiter, Result, Store};
use wasmtime_wasi::p2::bindings::sync::Command;
use wit_component::{StringEncoding, embed_component_metadata};
use wit_parser::Resolve;

const WORLD: &str =
    "package test:reactor; world reactor { export order: func() -> u32; export log: func(); }";

/// Records what runs, as digits: 1 its start section, 2 `_initialize`. The first of them calls preview1.
const MODULE: &str = r#"(module
    (import "env" "log" (func $log (param v128)))
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (global $order (mut i32) (i32.const 0))
    (func $record (param i32)
        (global.set $order (i32.add (i32.mul (global.get $order) (i32.const 10)) (local.get 0))))
    (func $start
        (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 8)))
        (call $record (i32.const 1)))
    (start $start)
    INITIALIZE
    (func (export "order") (result i32) (global.get $order))
    (func (export "log") (call $log (v128.const i64x2 0 0))))"#;

fn reactor(initialize: &str) -> Vec<u8> {
    let text = MODULE.replace("INITIALIZE", initialize);
    let mut module = wat::parse_str(text).unwrap();
    let mut resolve = Resolve::default();
    let package = resolve.push_str("world.wit", WORLD).unwrap();
    let world = resolve.select_world(&[package], None).unwrap();
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false).unwrap();
    module
}

fn check(module: &[u8], expected: u32) {
    for preview1 in [Preview1::Own, Preview1::Shared] {
        for linking in [Linking::Fused, Linking::Composed] {
            let how = format!("{preview1:?}, {linking:?}");
            let mut virt = WasiVirt::new();
            virt.deny_all()
                .deny_import("env")
                .preview1(preview1)
                .link(linking)
                .guest_bytes(module);
            let output = virt.finish().unwrap().into_bytes();
            assert!(inspect(&output).unwrap().imports.is_empty(), "{how}");
            let engine = Engine::default();
            let component = Component::new(&engine, &output).unwrap();
            let mut store = Store::new(&engine, ());
            let linker = Linker::new(&engine);
            let instance = linker.instantiate(&mut store, &component).unwrap();
            let order = instance.get_typed_func::<(), (u32,)>(&mut store, "order");
            let (found,) = order.unwrap().call(&mut store, ()).unwrap();
            assert_eq!(found, expected, "{how}");
            let log = instance.get_typed_func::<(), ()>(&mut store, "log");
            let trap = log.unwrap().call(&mut store, ()).unwrap_err();
            let trap = format!("{trap:?}");
            let message = "env#log is denied by --deny-import env";
            assert!(trap.contains(message), "{how}: {trap}");
        }
    }
}

#[test]
fn start_sections_run_before_what_initializes() {
    let initialize = r#"(func (export "_initialize") (call $record (i32.const 2)))"#;
    check(&reactor(initialize), 12);
}

#[test]
fn start_sections_initialize_what_has_nothing_else() {
    check(&reactor(""), 1);
}

#[test]
fn an_untyped_import_beside_typed_exports_is_refused_by_name() {
    let mut virt = WasiVirt::new();
    virt.deny_all().guest_bytes(reactor(""));
    let error = format!("{:#}", virt.finish().unwrap_err());
    assert!(error.contains("`env`"), "{error}");
    assert!(error.contains("`deny_import(\"env\")`"), "{error}");
    let inspection = inspect(&reactor("")).unwrap();
    let [untyped] = inspection.untyped_imports.as_slice() else {
        panic!("{:?}", inspection.untyped_imports);
    };
    assert_eq!((&*untyped.module, &*untyped.name), ("env", "log"));
}

/// Prints a line, where there is a directory.
const HELLO: &str = r#"(module
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_prestat_get" (func $fd_prestat_get (param i32 i32) (result i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "\10\00\00\00\06\00\00\00")
    (data (i32.const 16) "hello\n")
    (func (export "_start")
        (if (call $fd_prestat_get (i32.const 3) (i32.const 32)) (then unreachable))
        (if (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)) (then unreachable))
        (if (i32.ne (i32.load (i32.const 8)) (i32.const 6)) (then unreachable))))"#;

/// How many memories are made, and how often any grows.
#[derive(Default, Debug, PartialEq)]
struct Memories {
    made: u32,
    grown: u32,
}

impl ResourceLimiter for Memories {
    fn memory_growing(&mut self, current: usize, _: usize, _: Option<usize>) -> Result<bool> {
        match current {
            0 => self.made += 1,
            _ => self.grown += 1,
        }
        Ok(true)
    }

    fn table_growing(&mut self, _: usize, _: usize, _: Option<usize>) -> Result<bool> {
        Ok(true)
    }
}

/// One is the module's, and one of the front end and the adapter together.
#[test]
fn a_small_program_has_two_memories_that_do_not_grow() {
    let mut virt = WasiVirt::new();
    virt.deny_all()
        .link(Linking::Fused)
        .guest_bytes(wat::parse_str(HELLO).unwrap());
    virt.stdio().stdout(Stream::Ignore);
    let entries = BTreeMap::from([("data.txt", FsEntry::Source("embedded"))]);
    virt.fs().preopen("/", FsEntry::Dir(entries));
    let output = virt.finish().unwrap().into_bytes();
    let engine = Engine::default();
    let component = Component::new(&engine, &output).unwrap();
    let mut store = Store::new(&engine, Memories::default());
    store.limiter(|memories| memories);
    let linker = Linker::new(&engine);
    let command = Command::instantiate(&mut store, &component, &linker).unwrap();
    let ended = command.wasi_cli_run().call_run(&mut store).unwrap();
    assert_eq!(ended, Ok(()));
    assert_eq!(store.data(), &Memories { made: 2, grown: 0 });
}
