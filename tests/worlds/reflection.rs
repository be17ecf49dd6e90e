//! A guest that passes each call of its exports on to the import of the same name, and returns what comes back.
//!
//! By the canonical ABI both sides have values in the same places, so it has no need to know their types.

use wit_parser::abi::{AbiVariant, WasmType};
use wit_parser::{
    Function, Resolve, WasmExport, WasmExportKind, WasmImport, WorldId, WorldItem, WorldKey,
};

use crate::ABI;

/// More than any result takes.
const RESULT_SIZE: u32 = 4096;

/// The module for a world. At world level, `out-` is passed on to `in-`.
pub fn module(resolve: &Resolve, world: WorldId) -> Vec<u8> {
    let world = &resolve.worlds[world];
    let mut text = "(module\n".to_string();
    for (key, item) in &world.imports {
        for (interface, function) in functions(resolve, key, item) {
            text += &import(resolve, interface, function);
        }
    }
    text += r#"(memory (export "memory") 64)
        (global $next (mut i32) (i32.const 16))
        (func $realloc (export "cabi_realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32)
            (result i32)
            (global.set $next (i32.and
                (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                (i32.sub (i32.const 0) (local.get $align))))
            (memory.copy (global.get $next) (local.get $old) (select (local.get $old-size) (local.get $size)
                (i32.lt_u (local.get $old-size) (local.get $size))))
            (global.get $next)
            (global.set $next (i32.add (global.get $next) (local.get $size))))
        "#;
    for (key, item) in &world.exports {
        for (interface, function) in functions(resolve, key, item) {
            text += &export(resolve, interface, function);
        }
    }
    wat::parse_str(text + ")").unwrap()
}

type Named<'r> = (Option<&'r WorldKey>, &'r Function);

fn functions<'r>(resolve: &'r Resolve, key: &'r WorldKey, item: &'r WorldItem) -> Vec<Named<'r>> {
    match item {
        WorldItem::Interface { id, .. } => {
            let functions = resolve.interfaces[*id].functions.values();
            functions.map(|function| (Some(key), function)).collect()
        }
        WorldItem::Function(function) => vec![(None, function)],
        WorldItem::Type { .. } => Vec::new(),
    }
}

/// What an import is called in the text.
fn label(resolve: &Resolve, (interface, function): Named<'_>) -> (String, String) {
    let func = function;
    resolve.wasm_import_name(ABI, WasmImport::Func { interface, func })
}

fn import(resolve: &Resolve, interface: Option<&WorldKey>, function: &Function) -> String {
    let (module, name) = label(resolve, (interface, function));
    let signature = resolve.wasm_signature(AbiVariant::GuestImport, function);
    let params = types("param", &signature.params);
    let results = types("result", &signature.results);
    format!("(import {module:?} {name:?} (func $\"{module} {name}\" {params} {results}))\n")
}

fn export(resolve: &Resolve, interface: Option<&WorldKey>, function: &Function) -> String {
    let kind = WasmExportKind::Normal;
    let func = function;
    let export = WasmExport::Func {
        interface,
        func,
        kind,
    };
    let exported = resolve.wasm_export_name(ABI, export);
    let (module, name) = label(resolve, (interface, function));
    let name = name.replace("out-", "in-");
    let outside = resolve.wasm_signature(AbiVariant::GuestExport, function);
    let inside = resolve.wasm_signature(AbiVariant::GuestImport, function);
    let mut body: Vec<String> = (0..outside.params.len())
        .map(|index| format!("(local.get {index})"))
        .collect();
    let call = format!("(call $\"{module} {name}\")");
    if inside.retptr {
        body.push(format!(
            "(local.tee $area (call $realloc (i32.const 0) (i32.const 0) (i32.const 8) (i32.const {RESULT_SIZE})))"
        ));
        body.push(call);
        body.push("(local.get $area)".to_string());
    } else {
        body.push(call);
    }
    format!(
        "(func (export {exported:?}) {} {} (local $area i32) {})\n",
        types("param", &outside.params),
        types("result", &outside.results),
        body.join(" ")
    )
}

fn types(what: &str, types: &[WasmType]) -> String {
    let names = types.iter().map(|ty| match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => "i32",
        WasmType::I64 | WasmType::PointerOrI64 => "i64",
        WasmType::F32 => "f32",
        WasmType::F64 => "f64",
    });
    format!("({what} {})", names.collect::<Vec<_>>().join(" "))
}
