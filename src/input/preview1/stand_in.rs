//! Small modules that the encoder works on in the place of large ones, or of such as it cannot encode.

use std::borrow::Cow;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, CustomSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Instruction, MemoryType, Module, RawSection, SectionId, TypeSection, ValType,
};
use wasmparser::FuncType;

use super::module::Inspected;

/// The module with its types, imports and exports, but without code and data.
pub(super) fn without_code(bytes: &[u8], module: &Inspected<'_>) -> Vec<u8> {
    let mut stub = Module::new();
    for (id, range) in &module.outline {
        stub.section(&RawSection {
            id: *id,
            data: &bytes[range.clone()],
        });
        if *id == SectionId::Export as u8 {
            // Code comes after the exports; nothing that is left out comes between.
            add_code(&mut stub, module.defined_functions);
        }
    }
    for (name, data) in &module.component_types {
        stub.section(&CustomSection {
            name: Cow::Borrowed(name),
            data: Cow::Borrowed(data),
        });
    }
    stub.finish()
}

fn add_code(module: &mut Module, functions: u32) {
    let mut code = CodeSection::new();
    let mut body = Function::new([]);
    body.instruction(&Instruction::Unreachable);
    body.instruction(&Instruction::End);
    for _ in 0..functions {
        code.function(&body);
    }
    module.section(&code);
}

/// What the encoder takes for the adapter of preview1: it has the exports and the imports of the front end, but over the
/// guest's memory, if over any, for the encoder knows no other.
pub(super) fn adapter(
    exports: &[(&str, FuncType)],
    imports: &[(String, &str, FuncType)],
    over_memory: bool,
    world: &[u8],
    world_section: &str,
) -> Vec<u8> {
    let mut types = TypeSection::new();
    let mut define = |ty: &FuncType| {
        let convert =
            |ty: &wasmparser::ValType| RoundtripReencoder.val_type(*ty).unwrap_or(ValType::I32);
        let params: Vec<ValType> = ty.params().iter().map(convert).collect();
        let results: Vec<ValType> = ty.results().iter().map(convert).collect();
        types.ty().function(params, results);
        types.len() - 1
    };
    let mut imported = ImportSection::new();
    for (module, name, ty) in imports {
        imported.import(module, name, EntityType::Function(define(ty)));
    }
    if over_memory {
        let memory = MemoryType {
            minimum: 0,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        imported.import("env", "memory", memory);
    }
    let (mut functions, mut code, mut exported) = (
        FunctionSection::new(),
        CodeSection::new(),
        ExportSection::new(),
    );
    let realloc = FuncType::new([wasmparser::ValType::I32; 4], [wasmparser::ValType::I32]);
    let all = exports.iter().map(|(name, ty)| (*name, ty));
    for (place, (name, ty)) in all.chain([("cabi_import_realloc", &realloc)]).enumerate() {
        functions.function(define(ty));
        let mut body = Function::new([]);
        body.instruction(&Instruction::Unreachable);
        // The encoder keeps what is called.
        for (import, (_, _, ty)) in (0..).zip(imports) {
            for param in ty.params() {
                body.instruction(&zero(param));
            }
            body.instruction(&Instruction::Call(import));
            ty.results().iter().for_each(|_| {
                body.instruction(&Instruction::Drop);
            });
        }
        body.instruction(&Instruction::Unreachable);
        body.instruction(&Instruction::End);
        code.function(&body);
        let index = (imports.len() + place) as u32;
        exported.export(name, ExportKind::Func, index);
    }
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imported)
        .section(&functions)
        .section(&exported)
        .section(&code)
        .section(&CustomSection {
            name: Cow::Borrowed(world_section),
            data: Cow::Borrowed(world),
        });
    module.finish()
}

fn zero(ty: &wasmparser::ValType) -> Instruction<'static> {
    match ty {
        wasmparser::ValType::I64 => Instruction::I64Const(0),
        wasmparser::ValType::F32 => Instruction::F32Const(0.0.into()),
        wasmparser::ValType::F64 => Instruction::F64Const(0.0.into()),
        _ => Instruction::I32Const(0),
    }
}
