//! Refuses a file that must not become the prebuilt preview1 front end: `verify-preview1 FILE`.
//!
//! What is linked into outputs may import only the linker's functions and WASI's stable ones, has the exports of
//! preview1 with their types, runs nothing by itself, needs no features that engines may lack, keeps to its part of the
//! memory that it may share with the adapter, and shows nothing but its interface and its names. No function may reach
//! more of WASI than it needs: that would be authority for nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use adapter_abi::module::{DATA_END, HEAP_BASE, LISTS, MESSAGE_PREFIX, STACK_END};
use adapter_abi::preview1::PROVIDED;
use adapter_abi::{AdapterFunction, ValueType};
use wasmparser::{
    CompositeInnerType, ConstExpr, DataKind, ExternalKind, FuncType, KnownCustom, Operator, Parser,
    Payload, TypeRef, ValType, Validator, WasmFeatures,
};

/// What every engine of components has.
const FEATURES: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::SIGN_EXTENSION);

/// Functions of WASI, with the version that each is from.
const FUNCTIONS: &str = include_str!("../../wit/functions.txt");

/// Resources that are dropped.
const RESOURCES: [(&str, &str); 8] = [
    ("wasi:cli/terminal-input", "terminal-input"),
    ("wasi:cli/terminal-output", "terminal-output"),
    ("wasi:filesystem/types", "descriptor"),
    ("wasi:filesystem/types", "directory-entry-stream"),
    ("wasi:io/error", "error"),
    ("wasi:io/poll", "pollable"),
    ("wasi:io/streams", "input-stream"),
    ("wasi:io/streams", "output-stream"),
];

/// What not every host has, and the export that is linked for those that have it: no other may reach it.
const LATER: (&str, &str) = ("wasi:cli/exit", "exit-with-code");
const CALLS_LATER: &str = "proc-exit-with-code";

const ENVIRONMENT: &str = "wasi:cli/environment";
const MONOTONIC: &str = "wasi:clocks/monotonic-clock";
const WALL: &str = "wasi:clocks/wall-clock";
const FILES: &str = "wasi:filesystem/types";
const PREOPENS: &str = "wasi:filesystem/preopens";
const STREAMS: &str = "wasi:io/streams";
const ERROR: &str = "wasi:io/error";
const POLL: &str = "wasi:io/poll";
const STDIN: &str = "wasi:cli/stdin";
const STDOUT: &str = "wasi:cli/stdout";
const STDERR: &str = "wasi:cli/stderr";

/// Terminals, beside what tells about files.
const DESCRIBED: [&str; 7] = [
    FILES,
    PREOPENS,
    "wasi:cli/terminal-input",
    "wasi:cli/terminal-output",
    "wasi:cli/terminal-stdin",
    "wasi:cli/terminal-stdout",
    "wasi:cli/terminal-stderr",
];
const LISTED: [&str; 2] = [FILES, PREOPENS];
const READ: [&str; 4] = [FILES, STREAMS, ERROR, STDIN];
const WRITTEN: [&str; 5] = [FILES, STREAMS, ERROR, STDOUT, STDERR];
const POLLED: [&str; 8] = [FILES, STREAMS, POLL, MONOTONIC, WALL, STDIN, STDOUT, STDERR];

/// The exports, each with its type and the interfaces that it may reach.
const EXPORTS: [(&str, &str, &[&str]); 48] = [
    ("args_get", "ii>i", &[ENVIRONMENT]),
    ("args_sizes_get", "ii>i", &[ENVIRONMENT]),
    ("clock_res_get", "ii>i", &[MONOTONIC, WALL]),
    ("clock_time_get", "iIi>i", &[MONOTONIC, WALL]),
    ("environ_get", "ii>i", &[ENVIRONMENT]),
    ("environ_sizes_get", "ii>i", &[ENVIRONMENT]),
    ("fd_advise", "iIIi>i", &[FILES]),
    ("fd_allocate", "iII>i", &[FILES]),
    ("fd_close", "i>i", &[FILES, PREOPENS, STREAMS]),
    ("fd_datasync", "i>i", &[FILES]),
    ("fd_fdstat_get", "ii>i", &DESCRIBED),
    ("fd_fdstat_set_flags", "ii>i", &[FILES]),
    ("fd_fdstat_set_rights", "iII>i", &[PREOPENS]),
    ("fd_filestat_get", "ii>i", &DESCRIBED),
    ("fd_filestat_set_size", "iI>i", &[FILES]),
    ("fd_filestat_set_times", "iIIi>i", &LISTED),
    ("fd_pread", "iiiIi>i", &[FILES]),
    ("fd_prestat_dir_name", "iii>i", &[PREOPENS]),
    ("fd_prestat_get", "ii>i", &[PREOPENS]),
    ("fd_pwrite", "iiiIi>i", &[FILES, STREAMS, ERROR]),
    ("fd_read", "iiii>i", &READ),
    ("fd_readdir", "iiiIi>i", &LISTED),
    ("fd_renumber", "ii>i", &[FILES, PREOPENS, STREAMS]),
    ("fd_seek", "iIii>i", &[FILES]),
    ("fd_sync", "i>i", &[FILES]),
    ("fd_tell", "ii>i", &[FILES]),
    ("fd_write", "iiii>i", &WRITTEN),
    ("path_create_directory", "iii>i", &LISTED),
    ("path_filestat_get", "iiiii>i", &LISTED),
    ("path_filestat_set_times", "iiiiIIi>i", &LISTED),
    ("path_link", "iiiiiii>i", &LISTED),
    ("path_open", "iiiiiIIii>i", &LISTED),
    ("path_readlink", "iiiiii>i", &LISTED),
    ("path_remove_directory", "iii>i", &LISTED),
    ("path_rename", "iiiiii>i", &LISTED),
    ("path_symlink", "iiiii>i", &LISTED),
    ("path_unlink_file", "iii>i", &LISTED),
    ("poll_oneoff", "iiii>i", &POLLED),
    ("proc-exit-with-code", "i", &["wasi:cli/exit"]),
    ("proc_exit", "i", &["wasi:cli/exit"]),
    ("proc_raise", "i>i", &[]),
    ("random_get", "ii>i", &["wasi:random/random"]),
    ("run", ">i", &[]),
    ("sched_yield", ">i", &[]),
    ("sock_accept", "iii>i", &[PREOPENS]),
    ("sock_recv", "iiiiii>i", &[PREOPENS]),
    ("sock_send", "iiiii>i", &[PREOPENS]),
    ("sock_shutdown", "ii>i", &[PREOPENS]),
];

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("missing argument: the front end's file");
        return ExitCode::from(2);
    };
    let verified = std::fs::read(&path)
        .map_err(|error| error.to_string())
        .and_then(|module| verify(&module));
    match verified {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!(
                "`{}` cannot be the preview1 front end: {reason}",
                path.display()
            );
            ExitCode::FAILURE
        }
    }
}

fn verify(module: &[u8]) -> Result<(), String> {
    Validator::new_with_features(FEATURES)
        .validate_all(module)
        .map_err(|error| error.to_string())?;
    let module = Module::parse(module)?;
    module.verify_imports()?;
    module.verify_exports()?;
    module.verify_memory()?;
    module.verify_reach()
}

/// What the checks need of the module.
#[derive(Default)]
struct Module {
    types: Vec<FuncType>,
    /// Module and name of each imported function.
    imports: Vec<(String, String)>,
    /// The type of each function, imported ones first.
    functions: Vec<u32>,
    imports_memory: bool,
    /// The functions that each function calls, without imported ones.
    calls: Vec<Vec<u32>>,
    exports: BTreeMap<String, u32>,
    /// The values of the globals, of those that begin as constants.
    globals: Vec<Option<u32>>,
    /// The global with the first address behind the data.
    heap_base: Option<u32>,
}

impl Module {
    fn parse(bytes: &[u8]) -> Result<Self, String> {
        let mut module = Module::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.map_err(|error| error.to_string())?;
            module.add(payload).map_err(|error| match error {
                Refusal::Malformed(error) => error.to_string(),
                Refusal::Contents(reason) => reason,
            })?;
        }
        Ok(module)
    }

    fn add(&mut self, payload: Payload<'_>) -> Result<(), Refusal> {
        match payload {
            Payload::TypeSection(types) => {
                for group in types {
                    for ty in group?.into_types() {
                        if let CompositeInnerType::Func(ty) = ty.composite_type.inner {
                            self.types.push(ty);
                        }
                    }
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    match import.ty {
                        TypeRef::Func(ty) => {
                            self.functions.push(ty);
                            self.imports
                                .push((import.module.to_owned(), import.name.to_owned()));
                        }
                        TypeRef::Memory(_) if (import.module, import.name) == ("env", "memory") => {
                            self.imports_memory = true;
                        }
                        _ => {
                            return refuse(format!(
                                "it imports `{}` `{}`",
                                import.module, import.name
                            ));
                        }
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                for function in functions {
                    self.functions.push(function?);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    match export.kind {
                        ExternalKind::Func => {
                            self.exports.insert(export.name.to_owned(), export.index);
                        }
                        ExternalKind::Global if export.name == HEAP_BASE => {
                            self.heap_base = Some(export.index);
                        }
                        ExternalKind::Global if export.name == DATA_END => {}
                        _ => return refuse(format!("it exports `{}`", export.name)),
                    }
                }
            }
            Payload::CodeSectionEntry(body) => {
                let mut calls = Vec::new();
                for operator in body.get_operators_reader()? {
                    match operator? {
                        Operator::Call { function_index } => calls.push(function_index),
                        Operator::CallIndirect { .. } => {
                            return refuse("it calls through a table".to_owned());
                        }
                        _ => {}
                    }
                }
                self.calls.push(calls);
            }
            Payload::GlobalSection(globals) => {
                for (place, global) in globals.into_iter().enumerate() {
                    let global = global?;
                    let value = constant(&global.init_expr)?;
                    self.globals.push(value);
                    // The first is the place in the stack, which the linker has it take from elsewhere.
                    if global.ty.mutable != (place == 0) {
                        return refuse(format!("global {place} is not as it should be"));
                    }
                }
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = &segment.kind else {
                        return refuse("it has passive data".to_owned());
                    };
                    let start = u64::from(constant(offset_expr)?.unwrap_or_default());
                    let end = start + segment.data.len() as u64;
                    if start < STACK_END.into() || end > LISTS.into() {
                        return refuse("it has data outside of its part of the memory".to_owned());
                    }
                }
            }
            Payload::StartSection { .. } => return refuse("it has a start function".to_owned()),
            Payload::CustomSection(section)
                if !matches!(section.as_known(), KnownCustom::Name(_)) =>
            {
                return refuse(format!("it has a custom section `{}`", section.name()));
            }
            _ => {}
        }
        Ok(())
    }

    /// The type of a function: a letter for each parameter, and one behind `>` for a result.
    fn signature(&self, function: u32) -> String {
        let ty = self
            .functions
            .get(function as usize)
            .and_then(|&ty| self.types.get(ty as usize));
        let Some(ty) = ty else {
            return "?".to_owned();
        };
        let letter = |ty: &ValType| match ty {
            ValType::I32 => 'i',
            ValType::I64 => 'I',
            _ => '?',
        };
        let mut signature: String = ty.params().iter().map(letter).collect();
        if !ty.results().is_empty() {
            signature.push('>');
            signature.extend(ty.results().iter().map(letter));
        }
        signature
    }

    fn verify_imports(&self) -> Result<(), String> {
        if !self.imports_memory {
            return Err("it does not import `env` `memory`".to_owned());
        }
        for (index, (module, name)) in self.imports.iter().enumerate() {
            let mut provided = PROVIDED.iter();
            let provided =
                provided.find(|(from, function)| (*from, function.name) == (module, name));
            if let Some((_, function)) = provided {
                let (actual, expected) = (self.signature(index as u32), contracted(function));
                if actual != expected {
                    return Err(format!(
                        "`{module}` `{name}` has the type `{actual}`, not `{expected}`"
                    ));
                }
            } else if !is_stable(module, name) && (module.as_str(), name.as_str()) != LATER {
                return Err(format!("it imports `{module}` `{name}`"));
            }
        }
        Ok(())
    }

    fn verify_exports(&self) -> Result<(), String> {
        for (name, signature, _) in EXPORTS {
            let Some(&function) = self.exports.get(name) else {
                return Err(format!("it does not export `{name}`"));
            };
            let actual = self.signature(function);
            if actual != signature {
                return Err(format!(
                    "`{name}` has the type `{actual}`, not `{signature}`"
                ));
            }
        }
        let is_known = |name: &str| {
            name.starts_with(MESSAGE_PREFIX) || EXPORTS.iter().any(|export| export.0 == name)
        };
        match self.exports.keys().find(|name| !is_known(name)) {
            Some(name) => Err(format!("it exports `{name}`")),
            None => Ok(()),
        }
    }

    /// Its data, those without a segment as well, end where lists may begin, and its stack is where the adapter's is.
    fn verify_memory(&self) -> Result<(), String> {
        let value = |global: Option<u32>| *self.globals.get(global? as usize)?;
        if value(Some(0)) != Some(STACK_END) {
            return Err(format!("its stack does not end at {STACK_END}"));
        }
        match value(self.heap_base) {
            Some(end) if end <= LISTS => Ok(()),
            _ => Err(format!("its data do not end before {LISTS}")),
        }
    }

    fn verify_reach(&self) -> Result<(), String> {
        for (name, _, interfaces) in EXPORTS {
            for (module, function) in self.reach(self.exports[name]) {
                let is_linked = PROVIDED.iter().any(|provided| provided.0 == module);
                let is_too_late = (module, function) == LATER && name != CALLS_LATER;
                if is_too_late || (!is_linked && !interfaces.contains(&module)) {
                    return Err(format!("`{name}` reaches `{module}` `{function}`"));
                }
            }
        }
        Ok(())
    }

    /// The imports that a function reaches.
    fn reach(&self, function: u32) -> BTreeSet<(&str, &str)> {
        let mut pending = vec![function as usize];
        let mut seen = BTreeSet::new();
        let mut reached = BTreeSet::new();
        while let Some(function) = pending.pop() {
            if !seen.insert(function) {
                continue;
            }
            match self.imports.get(function) {
                Some((module, name)) => {
                    reached.insert((module.as_str(), name.as_str()));
                }
                None => {
                    let calls = self.calls.get(function - self.imports.len());
                    pending.extend(
                        calls
                            .into_iter()
                            .flatten()
                            .map(|&function| function as usize),
                    );
                }
            }
        }
        reached
    }
}

/// The value of an expression that is one constant.
fn constant(expression: &ConstExpr<'_>) -> Result<Option<u32>, wasmparser::BinaryReaderError> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(Some(value as u32)),
        _ => Ok(None),
    }
}

/// The type of a function of the contract, as [`Module::signature`] spells it.
fn contracted(function: &AdapterFunction) -> String {
    let letter = |ty: &ValueType| match ty {
        ValueType::I32 => 'i',
        ValueType::I64 => 'I',
    };
    let mut signature: String = function.params.iter().map(letter).collect();
    if !function.results.is_empty() {
        signature.push('>');
        signature.extend(function.results.iter().map(letter));
    }
    signature
}

/// Whether every host of WASI 0.2 has this function.
fn is_stable(module: &str, name: &str) -> bool {
    if let Some(resource) = name.strip_prefix("[resource-drop]") {
        return RESOURCES.contains(&(module, resource));
    }
    FUNCTIONS.lines().any(|line| {
        let mut fields = line.split('\t');
        fields.next() == Some(module)
            && fields.next() == Some(name)
            && fields.next() == Some("0.2.0")
    })
}

/// Why a part of the module is refused.
enum Refusal {
    Malformed(wasmparser::BinaryReaderError),
    Contents(String),
}

impl From<wasmparser::BinaryReaderError> for Refusal {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Refusal::Malformed(error)
    }
}

fn refuse(reason: String) -> Result<(), Refusal> {
    Err(Refusal::Contents(reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with what is required, `imports` and `fields`, where `replaced` is not exported.
    fn module(imports: &str, replaced: &str, fields: &str) -> Vec<u8> {
        let globals = globals(STACK_END, LISTS);
        module_with(&globals, imports, replaced, fields)
    }

    /// The same, with other globals.
    fn module_with(globals: &str, imports: &str, replaced: &str, fields: &str) -> Vec<u8> {
        let types = |letters: &str| letters.replace('i', " i32").replace('I', " i64");
        let exports: String = EXPORTS
            .iter()
            .filter(|export| export.0 != replaced)
            .map(|(name, signature, _)| {
                let (parameters, results) = signature.split_once('>').unwrap_or((signature, ""));
                let (parameters, results) = (types(parameters), types(results));
                format!(
                    r#"(func (export "{name}") (param{parameters}) (result{results}) unreachable)"#
                )
            })
            .collect();
        let memory = r#"(import "env" "memory" (memory 1))"#;
        wat::parse_str(format!(
            "(module {memory} {imports} {globals} {exports} {fields})"
        ))
        .unwrap()
    }

    /// Globals for a stack and data that end so.
    fn globals(stack: u32, data: u32) -> String {
        format!(
            r#"(global (mut i32) (i32.const {stack}))
            (global (export "__heap_base") i32 (i32.const {data}))"#
        )
    }

    #[track_caller]
    fn refuse(imports: &str, replaced: &str, fields: &str, reason: &str) {
        let refused = verify(&module(imports, replaced, fields)).unwrap_err();
        assert!(refused.contains(reason), "{refused}");
    }

    const LOAD: &str = r#"(import "guest" "load" (func $load (param i32 i32 i32)))"#;
    const NOW: &str = r#"(import "wasi:clocks/monotonic-clock" "now" (func $now (result i64)))"#;

    #[test]
    fn the_interface_is_accepted() {
        let clock = r#"(func (export "clock_res_get") (param i32 i32) (result i32) (drop (call $now)) unreachable)
            (func (export "wasi-virt: pointer is misaligned") unreachable)
            (global (export "__data_end") i32 (i32.const 8))"#;
        assert_eq!(
            verify(&module(&format!("{LOAD} {NOW}"), "clock_res_get", clock)),
            Ok(())
        );
        let drop = r#"(import "wasi:io/error" "[resource-drop]error" (func (param i32)))"#;
        assert_eq!(verify(&module(drop, "", "")), Ok(()));
    }

    #[test]
    fn the_prebuilt_front_end_is_accepted() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../lib/preview1.wasm");
        assert_eq!(verify(&std::fs::read(path).unwrap()), Ok(()));
    }

    #[test]
    fn unknown_imports_are_refused() {
        for import in [
            r#"(import "env" "table" (table 1 funcref))"#,
            r#"(import "env" "other" (memory 1))"#,
            r#"(import "guest" "other" (func))"#,
            r#"(import "wasi:cli/exit" "exit-later" (func (param i32)))"#,
            r#"(import "wasi:clocks/timezone" "utc-offset" (func))"#,
            r#"(import "wasi:io/streams" "[resource-drop]pollable" (func (param i32)))"#,
        ] {
            let refused = verify(&module(import, "", "")).unwrap_err();
            assert!(
                refused.contains("it imports") || refused.contains("multiple memories"),
                "{refused}"
            );
        }
        refuse(
            r#"(import "guest" "aim" (func (param i64)))"#,
            "",
            "",
            "`guest` `aim` has the type `I`, not `ii`",
        );
    }

    #[test]
    fn the_memory_is_imported() {
        let refused = verify(&wat::parse_str("(module (memory 1))").unwrap()).unwrap_err();
        assert!(
            refused.contains("it does not import `env` `memory`"),
            "{refused}"
        );
    }

    #[test]
    fn the_memory_has_room_for_the_adapter() {
        let (stack, data) = (STACK_END, LISTS);
        for (globals, reason) in [
            (globals(stack + 16, data), "its stack does not end at"),
            (globals(stack, data + 1), "its data do not end before"),
            (String::new(), "its stack does not end at"),
            (
                globals(stack, data) + "(global (mut i32) (i32.const 0))",
                "global 2 is not as it should be",
            ),
            (
                format!(r#"(global i32 (i32.const {stack})) (data (i32.const {stack}) "x")"#),
                "global 0 is not as it should be",
            ),
        ] {
            let refused = verify(&module_with(&globals, "", "", "")).unwrap_err();
            assert!(refused.contains(reason), "{refused}");
        }
        let outside = "it has data outside of its part of the memory";
        for start in [stack - 1, data] {
            let segment = format!(r#"(data (i32.const {start}) "x")"#);
            refuse("", "", &segment, outside);
        }
    }

    #[test]
    fn exports_are_those_of_preview1() {
        refuse("", "fd_write", "", "it does not export `fd_write`");
        let other = r#"(func (export "fd_write") (param i32) (result i32) unreachable)"#;
        refuse(
            "",
            "fd_write",
            other,
            "`fd_write` has the type `i>i`, not `iiii>i`",
        );
        refuse("", "", r#"(func (export "_start"))"#, "it exports `_start`");
        refuse(
            "",
            "",
            r#"(global (export "run2") i32 (i32.const 0))"#,
            "it exports `run2`",
        );
    }

    #[test]
    fn no_function_reaches_more_than_it_needs() {
        let function = r#"(func $other (drop (call $now)))
            (func (export "sched_yield") (result i32) (call $other) (i32.const 0))"#;
        let reason = "`sched_yield` reaches `wasi:clocks/monotonic-clock` `now`";
        refuse(NOW, "sched_yield", function, reason);
    }

    #[test]
    fn what_not_every_host_has_is_reached_by_one() {
        let exit =
            r#"(import "wasi:cli/exit" "exit-with-code" (func $exit-with-code (param i32)))"#;
        let function = |name| {
            format!(r#"(func (export "{name}") (param i32) (call $exit-with-code (local.get 0)))"#)
        };
        let reason = "`proc_exit` reaches `wasi:cli/exit` `exit-with-code`";
        refuse(exit, "proc_exit", &function("proc_exit"), reason);
        let accepted = module(exit, CALLS_LATER, &function(CALLS_LATER));
        assert_eq!(verify(&accepted), Ok(()));
    }

    #[test]
    fn what_runs_by_itself_is_refused() {
        refuse(
            "",
            "",
            "(func $plain) (start $plain)",
            "it has a start function",
        );
        refuse("", "", r#"(data "passive")"#, "it has passive data");
        let indirect = "(table 1 funcref) (func (call_indirect (i32.const 0)))";
        refuse("", "", indirect, "it calls through a table");
    }

    #[test]
    fn custom_sections_are_refused() {
        refuse(
            "",
            "",
            r#"(@custom "producers" "x")"#,
            "it has a custom section `producers`",
        );
    }

    #[test]
    fn newer_features_are_refused() {
        refuse("", "", "(func (result i32 i32) unreachable)", "multi-value");
        refuse("", "", "(func (result v128) unreachable)", "SIMD");
        refuse(
            "",
            "",
            "(func (drop (i32.trunc_sat_f32_s (f32.const 0))))",
            "saturating float to int",
        );
        refuse("", "", "(table 1 externref)", "reference types");
    }

    #[test]
    fn other_files_are_refused() {
        assert!(verify(b"not a module").is_err());
        assert!(verify(&wat::parse_str("(component)").unwrap()).is_err());
    }
}
