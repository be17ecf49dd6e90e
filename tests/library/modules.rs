//! Reactors whose module has a start section, and imports of a host of its own beside what has types.

use wasi_virt::{Linking, Preview1, WasiVirt, inspect};
use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, Store};
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
    assert!(error.contains("--deny-import env"), "{error}");
    let inspection = inspect(&reactor("")).unwrap();
    let [untyped] = inspection.untyped_imports.as_slice() else {
        panic!("{:?}", inspection.untyped_imports);
    };
    assert_eq!((&*untyped.module, &*untyped.name), ("env", "log"));
}
