//! Start sections. A module runs them when it is instantiated, before anything can answer what it imports: so what a
//! start section runs is run by the entry instead, or by what runs a reactor first.

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    Encode, ExportKind, ExportSection, Function, Instruction, RawSection, SectionId,
};
use wasmparser::{BinaryReader, ExternalKind, Payload};

use super::edits::Edits;
use super::failed;
use super::module::{Inspected, Sections};
use crate::error::InputError;
use crate::input::invalid;

/// Takes the start section out of a module, and has an export run its function before it does what it did.
///
/// # Errors
///
/// When the module cannot be read, which a validated one can.
pub(super) fn run_by<'a>(
    bytes: &'a [u8],
    module: &mut Inspected<'a>,
    start: u32,
    export: &'a str,
) -> Result<Edits, InputError> {
    let both = match module.exports.get(export) {
        Some((ExternalKind::Func, entry)) => {
            let ty = module.type_index_of(start);
            Some(Both {
                start,
                entry: *entry,
                ty: ty.ok_or_else(|| invalid("the start function has no type"))?,
            })
        }
        _ => None,
    };
    let function = match &both {
        Some(_) => module.count_of_functions(),
        None => start,
    };
    let mut edits = Edits::default();
    let mut sections = Sections::new(bytes);
    while let Some((payload, whole)) = sections.next()? {
        match (payload, &both) {
            (Payload::StartSection { .. }, _) => edits.replace(whole, Vec::new()),
            (Payload::ExportSection(exports), _) => {
                let exports = with_export(exports, export, function);
                edits.replace(whole, section(&exports.map_err(failed)?));
            }
            (Payload::FunctionSection(functions), Some(both)) => {
                let range = functions.range();
                let functions = &bytes[range.start as usize..range.end as usize];
                let data = with_item(functions, both.ty).map_err(invalid)?;
                let id = SectionId::Function as u8;
                edits.replace(whole, section(&RawSection { id, data: &data }));
            }
            (Payload::CodeSectionStart { count, size, .. }, Some(both)) => {
                let (first, end) = (whole.end - size as usize, whole.end);
                let mut body = Vec::new();
                both.body().encode(&mut body);
                edits.replace(
                    whole.start..first,
                    code_header(count + 1, size as usize + body.len()),
                );
                edits.replace(end..end, body);
            }
            _ => {}
        }
    }
    module.run_by(export, function, both.map(|both| both.ty));
    Ok(edits)
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

fn section(section: &impl wasm_encoder::Section) -> Vec<u8> {
    let mut made = Vec::new();
    section.append_to(&mut made);
    made
}

/// What comes before the bodies of a section of code.
fn code_header(count: u32, size_of_bodies: usize) -> Vec<u8> {
    let mut counted = Vec::new();
    count.encode(&mut counted);
    let mut header = vec![SectionId::Code as u8];
    (counted.len() + size_of_bodies).encode(&mut header);
    header.extend(counted);
    header
}

/// A section of numbers with one more at its end, without a look at the others.
fn with_item(section: &[u8], item: u32) -> Result<Vec<u8>, wasmparser::BinaryReaderError> {
    let mut reader = BinaryReader::new(section, 0);
    let count = reader.read_var_u32()?;
    let mut made = Vec::new();
    (count + 1).encode(&mut made);
    made.extend(&section[reader.original_position() as usize..]);
    item.encode(&mut made);
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
    use crate::component::emit::Chunk;
    use crate::input::preview1::module::inspect;

    /// A module whose start section an export runs.
    fn rewritten(bytes: &[u8], export: &str) -> Vec<u8> {
        let mut module = inspect(bytes).unwrap();
        let start = module.start.unwrap();
        let edits = run_by(bytes, &mut module, start, export).unwrap();
        let mut made = Vec::new();
        for chunk in edits.apply(bytes.len()) {
            match chunk {
                Chunk::Guest(range) => made.extend(&bytes[range]),
                Chunk::Made(bytes) => made.extend(bytes),
                Chunk::Contents(_) => panic!("there are no contents"),
            }
        }
        // What is known of it is as if it had been looked at again.
        let again = inspect(&made).unwrap();
        assert_eq!(module.exports, again.exports);
        assert_eq!(module.count_of_functions(), again.count_of_functions());
        assert_eq!(module.type_of_export(export), again.type_of_export(export));
        assert_eq!(again.start, None);
        made
    }

    /// What a module calls when it is instantiated, and then when an export is called.
    fn calls(text: &str, export: &str) -> [Vec<i32>; 2] {
        let made = rewritten(&wat::parse_str(text).unwrap(), export);
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
        let made = rewritten(&bytes, "_start");
        wasmparser::validate(&made).unwrap();
        let made = inspect(&made).unwrap();
        assert_eq!(made.count_of_functions(), 129);
        assert_eq!(made.exports["_start"], (ExternalKind::Func, 128));
        assert_eq!(made.start, None);
    }
}
