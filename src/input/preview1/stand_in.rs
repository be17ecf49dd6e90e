//! Small modules that the encoder works on in the place of large ones, or of such as it cannot encode.

use std::borrow::Cow;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, CustomSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Instruction, MemorySection, MemoryType, Module, RawSection, SectionId,
    TypeSection, ValType,
};
use wasmparser::{ExternalKind, FuncType, Import};

use super::module::{ENTRY, ImportedFunction, Inspected, MEMORY};

/// What an adapter may allocate with.
const REALLOCS: [&str; 2] = ["cabi_realloc", "cabi_realloc_adapter"];

/// Whether the encoder may see an exported function. Without a component-type section all but a few mean nothing to it,
/// whatever their names are.
fn is_seen(module: &Inspected<'_>, name: &str) -> bool {
    let is_realloc = || {
        let found = module.type_of_export(name);
        REALLOCS.contains(&name) && found.is_some_and(|ty| *ty == realloc())
    };
    !module.component_types.is_empty() || name == ENTRY || is_realloc()
}

fn realloc() -> FuncType {
    FuncType::new([wasmparser::ValType::I32; 4], [wasmparser::ValType::I32])
}

/// What the module looks like from outside: its types, the functions that it imports and are not denied, and the functions
/// and the memory that it exports. The functions have other numbers than in the module.
pub(super) fn without_code(bytes: &[u8], module: &Inspected<'_>) -> anyhow::Result<Vec<u8>> {
    let mut stub = Module::new();
    if let Some(types) = &module.type_section {
        stub.section(&RawSection {
            id: SectionId::Type as u8,
            data: &bytes[types.clone()],
        });
    }
    let mut imports = ImportSection::new();
    for function in module.imported() {
        let ImportedFunction { module, name, .. } = *function;
        let ty = function.type_ref;
        RoundtripReencoder.parse_import(&mut imports, Import { module, name, ty })?;
    }
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    let (mut memories, mut exports) = (MemorySection::new(), ExportSection::new());
    if let Some(memory) = module.memory() {
        memories.memory(RoundtripReencoder.memory_type(*memory)?);
        exports.export(MEMORY, ExportKind::Memory, 0);
    }
    let mut body = Function::new([]);
    body.instruction(&Instruction::Unreachable);
    body.instruction(&Instruction::End);
    let exported = module.exports.iter();
    for (name, (kind, index)) in exported.filter(|(name, _)| is_seen(module, name)) {
        if let (ExternalKind::Func, Some(ty)) = (kind, module.type_index_of(*index)) {
            exports.export(name, ExportKind::Func, imports.len() + functions.len());
            functions.function(ty);
            code.function(&body);
        }
    }
    stub.section(&imports)
        .section(&functions)
        .section(&memories)
        .section(&exports)
        .section(&code);
    for (name, data) in &module.component_types {
        stub.section(&CustomSection {
            name: Cow::Borrowed(name),
            data: Cow::Borrowed(data),
        });
    }
    Ok(stub.finish())
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
    let realloc = realloc();
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
