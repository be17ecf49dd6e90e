//! Refuses a file that must not become the prebuilt adapter: `verify FILE`.
//!
//! What is linked into every output must have no imports, run nothing by itself, need no features that engines may
//! lack, and show nothing but its interface and its names.

use std::process::ExitCode;

use wasmparser::{ExternalKind, Parser, Payload, Validator, WasmFeatures};

/// What every engine of components has.
const FEATURES: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::SIGN_EXTENSION);

/// Interfaces that functions may belong to.
const INTERFACES: [&str; 15] = [
    "change",
    "config",
    "environment",
    "network",
    "host-path",
    "poll",
    "preopens",
    "read-only",
    "streams",
    "trace",
    "wasi:filesystem/types",
    "wasi:http/types",
    "wasi:io/poll",
    "wasi:io/streams",
    "wasi:sockets/network",
];

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("missing argument: the adapter's file");
        return ExitCode::from(2);
    };
    let verified = std::fs::read(&path)
        .map_err(|error| error.to_string())
        .and_then(|module| verify(&module));
    match verified {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("`{}` cannot be the adapter: {reason}", path.display());
            ExitCode::FAILURE
        }
    }
}

fn verify(module: &[u8]) -> Result<(), String> {
    Validator::new_with_features(FEATURES)
        .validate_all(module)
        .map_err(|error| error.to_string())?;
    let mut exports = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(|error| error.to_string())? {
            Payload::ImportSection(imports) if imports.count() > 0 => {
                return Err("it has imports".to_owned());
            }
            Payload::StartSection { .. } => return Err("it has a start function".to_owned()),
            Payload::CustomSection(section) if section.name() != "name" => {
                return Err(format!("it has a custom section `{}`", section.name()));
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.map_err(|error| error.to_string())?;
                    verify_export(export.name, export.kind)?;
                    exports.push(export.name);
                }
            }
            _ => {}
        }
    }
    for required in [
        "memory",
        "cabi_realloc",
        "wasi_virt_image",
        "wasi_virt_bit",
        "__heap_base",
    ] {
        if !exports.contains(&required) {
            return Err(format!("it does not export `{required}`"));
        }
    }
    Ok(())
}

fn verify_export(name: &str, kind: ExternalKind) -> Result<(), String> {
    let expected = match name {
        "memory" => Some(ExternalKind::Memory),
        "wasi_virt_image" | "wasi_virt_bit" | "__heap_base" | "__data_end" => {
            Some(ExternalKind::Global)
        }
        "cabi_realloc" => Some(ExternalKind::Func),
        _ if name.starts_with("wasi-virt: ") => Some(ExternalKind::Func),
        _ => {
            let interface = name.split_once('#').map(|(interface, _)| interface);
            interface
                .filter(|interface| INTERFACES.contains(interface))
                .map(|_| ExternalKind::Func)
        }
    };
    if expected == Some(kind) {
        Ok(())
    } else {
        Err(format!("it exports `{name}`"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with the required exports and `fields`.
    fn module(fields: &str) -> Vec<u8> {
        let text = format!(
            r#"(module
                {fields}
                (memory (export "memory") 1)
                (global (export "wasi_virt_image") i32 (i32.const 0))
                (global (export "wasi_virt_bit") i32 (i32.const 0))
                (global (export "__heap_base") i32 (i32.const 8))
                (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) unreachable)
                (func $plain))"#
        );
        wat::parse_str(text).unwrap()
    }

    #[track_caller]
    fn refuse(fields: &str, reason: &str) {
        let refused = verify(&module(fields)).unwrap_err();
        assert!(refused.contains(reason), "{refused}");
    }

    #[test]
    fn the_interface_is_accepted() {
        let fields = r#"
            (func (export "environment#get-virtual") (result i32) i32.const 0)
            (func (export "wasi:io/poll#[method]pollable.block") (param i32))
            (func (export "wasi-virt: out of memory") unreachable)
            (table 1 funcref)
            (elem (i32.const 0) func $plain)"#;
        assert_eq!(verify(&module(fields)), Ok(()));
    }

    #[test]
    fn the_prebuilt_adapter_is_accepted() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../lib/virtual-adapter.wasm");
        assert_eq!(verify(&std::fs::read(path).unwrap()), Ok(()));
    }

    #[test]
    fn authority_is_refused() {
        refuse(r#"(import "wasi:io/poll" "poll" (func))"#, "it has imports");
        refuse("(start $plain)", "it has a start function");
    }

    #[test]
    fn unknown_exports_are_refused() {
        refuse(r#"(export "_start" (func $plain))"#, "it exports `_start`");
        refuse(
            r#"(export "wasi:cli/run#run" (func $plain))"#,
            "it exports `wasi:cli/run#run`",
        );
        refuse(
            r#"(global (export "environment#filter") i32 (i32.const 0))"#,
            "it exports `environment#filter`",
        );
    }

    #[test]
    fn missing_exports_are_refused() {
        let refused = verify(&wat::parse_str("(module (memory 1))").unwrap()).unwrap_err();
        assert!(refused.contains("it does not export `memory`"), "{refused}");
    }

    #[test]
    fn custom_sections_are_refused() {
        refuse(
            r#"(@custom "producers" "x")"#,
            "it has a custom section `producers`",
        );
    }

    #[test]
    fn newer_features_are_refused() {
        refuse("(memory 1)", "multiple memories");
        refuse("(func (result i32 i32) unreachable)", "multi-value");
        refuse("(func (result v128) unreachable)", "SIMD");
        refuse(
            "(func (drop (i32.trunc_sat_f32_s (f32.const 0))))",
            "saturating float to int",
        );
        refuse(
            "(global i32 (i32.add (i32.const 0) (i32.const 0)))",
            "constant expression",
        );
        refuse(
            "(func (param i64) (drop (i64.atomic.load (i32.const 0))))",
            "threads",
        );
        refuse("(table 1 externref)", "reference types");
        refuse(
            "(table 1 funcref) (elem (i32.const 0) funcref (ref.null func))",
            "reference types",
        );
        refuse(
            "(table 1 funcref) (elem (i32.const 0) funcref (ref.func $plain))",
            "reference types",
        );
    }

    #[test]
    fn other_files_are_refused() {
        assert!(verify(b"not a module").is_err());
        assert!(verify(&wat::parse_str("(component)").unwrap()).is_err());
    }
}
