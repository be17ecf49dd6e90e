//! Refuses a file that must not become the prebuilt adapter: `verify FILE`.
//!
//! What is linked into every output must have no imports, run nothing by itself, need no features that engines may
//! lack, keep to its part of the memory that it may share with the preview1 front end, and show nothing but its interface
//! and its names.

use std::collections::BTreeMap;
use std::process::ExitCode;

use adapter_abi::module::{
    ADAPTER_DATA, DATA_END, HEAP_BASE, IMAGE_SLOT, MEMORY, MESSAGE_PREFIX, REALLOC, STACK,
    STACK_END, VIRTUAL_BIT_SLOT,
};
use adapter_abi::{AdapterFunction, OWN, ValueType};
use wasmparser::{
    BinaryReaderError, ConstExpr, DataKind, ExternalKind, FuncType, Operator, Parser, Payload,
    ValType, Validator, WasmFeatures,
};

/// What every engine of components has.
const FEATURES: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::MUTABLE_GLOBAL)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::SIGN_EXTENSION);

/// Interfaces of WASI's that functions may belong to. The others are those of the contract.
const INTERFACES: [&str; 8] = [
    "wasi:filesystem/types",
    "wasi:filesystem/types@0.3",
    "wasi:http/types",
    "wasi:http/types@0.3",
    "wasi:io/poll",
    "wasi:io/streams",
    "wasi:sockets/ip-name-lookup",
    "wasi:sockets/network",
];

/// Globals and memories.
const PLACES: [&str; 6] = [
    MEMORY,
    IMAGE_SLOT,
    VIRTUAL_BIT_SLOT,
    HEAP_BASE,
    DATA_END,
    STACK,
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
    let mut adapter = Adapter::default();
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(|error| error.to_string())? {
            Payload::ImportSection(imports) if imports.count() > 0 => {
                return Err("it has imports".to_owned());
            }
            Payload::StartSection { .. } => return Err("it has a start function".to_owned()),
            Payload::CustomSection(section) if section.name() != "name" => {
                return Err(format!("it has a custom section `{}`", section.name()));
            }
            payload => adapter.add(payload).map_err(|error| error.to_string())?,
        }
    }
    adapter.verify()
}

/// The exports, and the types of the functions among them.
#[derive(Default)]
struct Adapter {
    types: Vec<FuncType>,
    functions: Vec<u32>,
    exports: BTreeMap<String, (ExternalKind, u32)>,
    globals: Vec<Global>,
    /// Where each segment of data begins, if that is known.
    data: Vec<Option<u32>>,
}

/// Whether a global can change, and what it is at first, if that is a constant.
struct Global {
    is_mutable: bool,
    value: Option<u32>,
}

impl Adapter {
    fn add(&mut self, payload: Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(section) => {
                for ty in section.into_iter_err_on_gc_types() {
                    self.types.push(ty?);
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    self.functions.push(ty?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    let name = export.name.to_owned();
                    self.exports.insert(name, (export.kind, export.index));
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global?;
                    self.globals.push(Global {
                        is_mutable: global.ty.mutable,
                        value: constant(&global.init_expr)?,
                    });
                }
            }
            Payload::DataSection(section) => {
                for segment in section {
                    self.data.push(match segment?.kind {
                        DataKind::Active { offset_expr, .. } => constant(&offset_expr)?,
                        DataKind::Passive => None,
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn verify(&self) -> Result<(), String> {
        for (name, (kind, index)) in &self.exports {
            let is_known = match kind {
                ExternalKind::Func => is_function(name),
                ExternalKind::Memory => name == MEMORY,
                ExternalKind::Global => name != MEMORY && PLACES.contains(&name.as_str()),
                _ => false,
            };
            if !is_known {
                return Err(format!("it exports `{name}`"));
            }
            if let Some(function) = contracted(name)
                && !self.is_as_contracted(*index, function)
            {
                return Err(format!("`{name}` has another type than the contract says"));
            }
        }
        let functions = OWN.iter().copied().flatten().map(|own| own.name);
        let required = PLACES.into_iter().chain([REALLOC.name]).chain(functions);
        for name in required.filter(|name| *name != DATA_END) {
            if !self.exports.contains_key(name) {
                return Err(format!("it does not export `{name}`"));
            }
        }
        self.verify_memory()
    }

    /// Its data are behind what the front end has, and its stack, which alone can change, is where the front end's is.
    fn verify_memory(&self) -> Result<(), String> {
        let globals = (0..).zip(&self.globals);
        let changing: Vec<(u32, &Global)> =
            globals.filter(|(_, global)| global.is_mutable).collect();
        let stack = self.exports.get(STACK).map(|(_, index)| *index);
        match changing[..] {
            [(0, global)] if stack == Some(0) && global.value == Some(STACK_END) => {}
            _ => {
                return Err(format!(
                    "its one variable is not a stack that ends at {STACK_END}"
                ));
            }
        }
        let mut starts = self.data.iter();
        if !starts.all(|start| start.is_some_and(|start| start >= ADAPTER_DATA)) {
            return Err(format!("it has data before {ADAPTER_DATA}"));
        }
        Ok(())
    }

    fn is_as_contracted(&self, function: u32, contracted: &AdapterFunction) -> bool {
        let ty = self.functions.get(function as usize);
        let Some(ty) = ty.and_then(|ty| self.types.get(*ty as usize)) else {
            return false;
        };
        let are = |types: &[ValType], contracted: &[ValueType]| {
            types
                .iter()
                .copied()
                .eq(contracted.iter().map(|ty| match ty {
                    ValueType::I32 => ValType::I32,
                    ValueType::I64 => ValType::I64,
                }))
        };
        are(ty.params(), contracted.params) && are(ty.results(), contracted.results)
    }
}

/// The value of an expression that is one constant.
fn constant(expression: &ConstExpr<'_>) -> Result<Option<u32>, BinaryReaderError> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(Some(value as u32)),
        _ => Ok(None),
    }
}

fn contracted(name: &str) -> Option<&'static AdapterFunction> {
    if name == REALLOC.name {
        return Some(&REALLOC);
    }
    adapter_abi::own(name)
}

fn is_function(name: &str) -> bool {
    let interface = name.split_once('#').map(|(interface, _)| interface);
    contracted(name).is_some()
        || name.starts_with(MESSAGE_PREFIX)
        || interface.is_some_and(|interface| INTERFACES.contains(&interface))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with the required exports and `fields`.
    fn module(fields: &str) -> Vec<u8> {
        module_without("", fields)
    }

    /// The same, but for a function of the contract.
    fn module_without(left_out: &str, fields: &str) -> Vec<u8> {
        let types = |types: &[ValueType]| {
            let types = types.iter().map(|ty| match ty {
                ValueType::I32 => " i32",
                ValueType::I64 => " i64",
            });
            types.collect::<String>()
        };
        let functions = OWN.iter().copied().flatten().chain([&REALLOC]);
        let functions: String = functions
            .filter(|function| function.name != left_out)
            .map(|function| {
                format!(
                    r#"(func (export "{}") (param{}) (result{}) unreachable)"#,
                    function.name,
                    types(function.params),
                    types(function.results)
                )
            })
            .collect();
        let text = format!(
            r#"(module
                {fields}
                {functions}
                (memory (export "memory") 1)
                (global (export "__stack_pointer") (mut i32) (i32.const {STACK_END}))
                (global (export "wasi_virt_image") i32 (i32.const 0))
                (global (export "wasi_virt_bit") i32 (i32.const 0))
                (global (export "__heap_base") i32 (i32.const 8))
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
            r#"(export "environment#other" (func $plain))"#,
            "it exports `environment#other`",
        );
        let global = r#"(global (export "environment#filter") i32 (i32.const 0))"#;
        let refused = verify(&module_without("environment#filter", global)).unwrap_err();
        assert_eq!(refused, "it exports `environment#filter`");
    }

    #[test]
    fn functions_have_the_types_of_the_contract() {
        let function = r#"(func (export "poll#push") (param i64))"#;
        let refused = verify(&module_without("poll#push", function)).unwrap_err();
        assert_eq!(
            refused,
            "`poll#push` has another type than the contract says"
        );
    }

    #[test]
    fn missing_exports_are_refused() {
        let refused = verify(&wat::parse_str("(module (memory 1))").unwrap()).unwrap_err();
        assert!(refused.contains("it does not export `memory`"), "{refused}");
        let refused = verify(&module_without("poll#push", "")).unwrap_err();
        assert_eq!(refused, "it does not export `poll#push`");
    }

    #[test]
    fn the_memory_has_room_for_the_front_end() {
        let (place, data) = (STACK_END, ADAPTER_DATA);
        for (fields, reason) in [
            ("(global i32 (i32.const 0))", "is not a stack that ends at"),
            (
                &format!("(global (mut i32) (i32.const {place}))"),
                "is not a stack that ends at",
            ),
            (
                &format!(r#"(data (i32.const {}) "x")"#, data - 1),
                "it has data before",
            ),
            (r#"(data "x")"#, "it has data before"),
        ] {
            refuse(fields, reason);
        }
        let behind = format!(r#"(data (i32.const {data}) "x")"#);
        assert_eq!(verify(&module(&behind)), Ok(()));
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
