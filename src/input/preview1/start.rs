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
