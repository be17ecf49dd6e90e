//! Start sections. A module runs them when it is instantiated, before anything can answer what it imports: so what a
//! start section runs is run by the entry instead, or by what runs a reactor first.

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{Encode, ExportKind, ExportSection, Function, Instruction, Module, RawSection};
use wasmparser::{BinaryReader, ExternalKind, Parser, Payload};

use super::module::Inspected;
use super::{failed, invalid};
use crate::error::InputError;

/// The module without its start section, whose function an export runs before it does what it did.
///
/// # Errors
///
/// When the module cannot be read, which a validated one can.
pub(super) fn run_by(
    bytes: &[u8],
    module: &Inspected<'_>,
    start: u32,
    export: &str,
) -> Result<Vec<u8>, InputError> {
    let both = match module.exports.get(export) {
        Some((ExternalKind::Func, entry)) => Some(Both {
            start,
            entry: *entry,
            ty: module.type_index_of(start).unwrap_or_default(),
        }),
        _ => None,
    };
    let function = match &both {
        Some(_) => module.count_of_functions(),
        None => start,
    };
    let mut made = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload.map_err(invalid)?;
        let Some((id, range)) = payload.as_section() else {
            continue;
        };
        let data = &bytes[range.start as usize..range.end as usize];
        match (payload, &both) {
            (Payload::StartSection { .. }, _) => {}
            (Payload::ExportSection(exports), _) => {
                let exports = with_export(exports, export, function);
                made.section(&exports.map_err(|error| failed(error.into()))?);
            }
            (Payload::FunctionSection(_), Some(both)) => {
                let mut ty = Vec::new();
                both.ty.encode(&mut ty);
                let data = &with_item(data, &ty).map_err(invalid)?;
                made.section(&RawSection { id, data });
            }
            (Payload::CodeSectionStart { .. }, Some(both)) => {
                let mut body = Vec::new();
                both.body().encode(&mut body);
                let data = &with_item(data, &body).map_err(invalid)?;
                made.section(&RawSection { id, data });
            }
            _ => {
                made.section(&RawSection { id, data });
            }
        }
    }
    Ok(made.finish())
}

/// A function that calls both.
struct Both {
    start: u32,
    entry: u32,
    /// The type of either.
    ty: u32,
}

impl Both {
    fn body(&self) -> Function {
        let mut body = Function::new([]);
        body.instruction(&Instruction::Call(self.start));
        body.instruction(&Instruction::Call(self.entry));
        body.instruction(&Instruction::End);
        body
    }
}

/// A section with an item more at its end, without a look at the others.
fn with_item(section: &[u8], item: &[u8]) -> Result<Vec<u8>, wasmparser::BinaryReaderError> {
    let mut reader = BinaryReader::new(section, 0);
    let count = reader.read_var_u32()?;
    let mut made = Vec::with_capacity(section.len() + item.len() + 1);
    (count + 1).encode(&mut made);
    made.extend(&section[reader.original_position() as usize..]);
    made.extend(item);
    Ok(made)
}

/// The exports, with a function under a name.
fn with_export(
    exports: wasmparser::ExportSectionReader<'_>,
    name: &str,
    function: u32,
) -> Result<ExportSection, wasm_encoder::reencode::Error> {
    let mut made = ExportSection::new();
    for export in exports {
        let export = export?;
        if export.name != name {
            RoundtripReencoder.parse_export(&mut made, export)?;
        }
    }
    made.export(name, ExportKind::Func, function);
    Ok(made)
}

#[cfg(test)]
mod tests {
    use wasmtime::{Caller, Engine, Linker, Store};

    use super::*;
    use crate::input::preview1::module::inspect;

    /// What a module calls when it is instantiated, and then when an export is called.
    fn calls(text: &str, export: &str) -> [Vec<i32>; 2] {
        let bytes = wat::parse_str(text).unwrap();
        let module = inspect(&bytes).unwrap();
        let made = run_by(&bytes, &module, module.start.unwrap(), export).unwrap();
        wasmparser::validate(&made).unwrap();
        let engine = Engine::default();
        let mut linker = Linker::new(&engine);
        let tell = |mut caller: Caller<'_, Vec<i32>>, number: i32| caller.data_mut().push(number);
        linker.func_wrap("host", "tell", tell).unwrap();
        let begin = |mut caller: Caller<'_, Vec<i32>>| caller.data_mut().push(0);
        linker.func_wrap("host", "begin", begin).unwrap();
        let mut store = Store::new(&engine, Vec::new());
        let module = wasmtime::Module::new(&engine, &made).unwrap();
        let instance = linker.instantiate(&mut store, &module).unwrap();
        let first = std::mem::take(store.data_mut());
        let function = instance.get_typed_func::<(), ()>(&mut store, export);
        function.unwrap().call(&mut store, ()).unwrap();
        [first, std::mem::take(store.data_mut())]
    }

    #[test]
    fn what_is_exported_runs_the_start_section_first() {
        let text = r#"(module
            (import "host" "tell" (func $tell (param i32)))
            (func $entry (export "_start") (call $tell (i32.const 2)))
            (func (export "other") (param i32) (result i32) (local.get 0))
            (func $prepare (call $tell (i32.const 1)))
            (table 1 funcref)
            (elem (i32.const 0) $entry)
            (start $prepare))"#;
        assert_eq!(calls(text, "_start"), [vec![], vec![1, 2]]);
        assert_eq!(calls(text, "_initialize"), [vec![], vec![1]]);
    }

    #[test]
    fn an_imported_function_may_be_the_start() {
        let text = r#"(module
            (import "host" "tell" (func $tell (param i32)))
            (import "host" "begin" (func $begin))
            (func (export "_initialize") (call $tell (i32.const 2)))
            (start $begin))"#;
        assert_eq!(calls(text, "_initialize"), [vec![], vec![0, 2]]);
        assert_eq!(calls(text, "_start"), [vec![], vec![0]]);
    }

    /// The names of functions and what is in the code say where they are: nothing before the new function moves.
    #[test]
    fn functions_stay_where_they_are() {
        let functions = "(func (nop))".repeat(127);
        let text = format!(
            r#"(module {functions} (func $start (export "_start")) (start $start) (data "x"))"#
        );
        let bytes = wat::parse_str(text).unwrap();
        let module = inspect(&bytes).unwrap();
        let made = run_by(&bytes, &module, 127, "_start").unwrap();
        wasmparser::validate(&made).unwrap();
        let made = inspect(&made).unwrap();
        assert_eq!(made.count_of_functions(), 129);
        assert_eq!(made.exports["_start"], (ExternalKind::Func, 128));
        assert_eq!(made.start, None);
    }
}
