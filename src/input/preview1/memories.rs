//! The front end's memory, and what is between it and the guest.
//!
//! The memory is an instance by itself, so that linking can put the adapter's in its place.

use adapter_abi::module::{ADAPTER_DATA, LISTS, STACK, STACK_END};
use adapter_abi::preview1::{AIM, GUEST, LOAD, RESET, STORE};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, ExportKind, ExportSection, Function, FunctionSection,
    GlobalSection, GlobalType, ImportSection, Instruction as I, MemArg, MemArgTarget,
    MemorySection, MemoryType, Module, TableSection, TypeSection, ValType,
};
use wasmparser::FuncType;

use crate::prebuilt::{POSITION, Provided, table_of};

/// The realloc of functions whose lists may go to the guest's memory instead. Linking finds it by this name in the instance
/// that conversion tells of, and beside it the guest's memory and where to write there.
pub(crate) const DIRECT_REALLOC: &str = "wasi-virt-direct-realloc";
/// Where the next list may go.
pub(crate) const DESTINATION: &str = "destination";
/// How many bytes of it.
pub(crate) const ROOM: &str = "room";
/// The guest's memory.
pub(crate) const MEMORY: &str = "memory";
/// What hands out the room for what the host returns.
pub(super) const REALLOC: &str = "realloc";
/// The table of what the guest calls, which the front end fills.
pub(super) const TABLE: &str = "table";

const PAGE_BITS: i32 = 16;

fn memory(pages: u64) -> MemoryType {
    MemoryType {
        minimum: pages,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    }
}

fn variable(globals: &mut GlobalSection, value: u32) {
    let ty = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(ty, &ConstExpr::i32_const(value as i32));
}

/// A function, by its code and its locals.
fn function(locals: u32, code: &[I<'static>]) -> Function {
    let mut function = Function::new([(locals, ValType::I32)]);
    code.iter().for_each(|instruction| {
        function.instruction(instruction);
    });
    function.instruction(&I::End);
    function
}

/// The globals of the room in the front end's memory: where it starts, where what is free in it starts, and its end.
const START: u32 = 0;
const NEXT: u32 = 1;
const END: u32 = 2;
/// Those of the place in the guest's memory.
const AIMED: u32 = 3;
const AIMED_ROOM: u32 = 4;
/// What all of these are at first.
const GLOBALS: [u32; 5] = [LISTS, LISTS, ADAPTER_DATA, 0, 0];

/// The code of `realloc(old, old_size, align, size)`:
///
/// ```text
/// place = (next + align - 1) & -align
/// if place + size > end or size > end - place:    // the sum may have wrapped around
///     pages = size / 64 KiB + (end - start) / 32 KiB + 1
///     start = memory.grow(pages) * 64 KiB, or trap
///     place = start
///     end = start + pages * 64 KiB
/// memory.copy(place, old, min(old_size, size))
/// next = place + size
/// return place
/// ```
///
/// The room of composed linking is taken from another's `cabi_realloc`, not from the memory: that is another code.
fn own_realloc() -> Vec<I<'static>> {
    let (old, old_size, align, size, place) = (0, 1, 2, 3, 4);
    vec![
        I::GlobalGet(NEXT),
        I::LocalGet(align),
        I::I32Const(1),
        I::I32Sub,
        I::I32Add,
        I::I32Const(0),
        I::LocalGet(align),
        I::I32Sub,
        I::I32And,
        I::LocalTee(place),
        I::LocalGet(size),
        I::I32Add,
        I::GlobalGet(END),
        I::I32GtU,
        // A size that wraps around is larger than what is left.
        I::LocalGet(size),
        I::GlobalGet(END),
        I::LocalGet(place),
        I::I32Sub,
        I::I32GtU,
        I::I32Or,
        I::If(BlockType::Empty),
        I::LocalGet(size),
        I::I32Const(PAGE_BITS),
        I::I32ShrU,
        I::GlobalGet(END),
        I::GlobalGet(START),
        I::I32Sub,
        I::I32Const(PAGE_BITS - 1),
        I::I32ShrU,
        I::I32Add,
        I::I32Const(1),
        I::I32Add,
        I::LocalTee(align),
        I::MemoryGrow(0),
        I::LocalTee(place),
        I::I32Const(-1),
        I::I32Eq,
        I::If(BlockType::Empty),
        I::Unreachable,
        I::End,
        I::LocalGet(place),
        I::I32Const(PAGE_BITS),
        I::I32Shl,
        I::LocalTee(place),
        I::GlobalSet(START),
        I::LocalGet(place),
        I::LocalGet(align),
        I::I32Const(PAGE_BITS),
        I::I32Shl,
        I::I32Add,
        I::GlobalSet(END),
        I::End,
        I::LocalGet(place),
        I::LocalGet(old),
        // What is transcoded may move to where it has less room.
        I::LocalGet(old_size),
        I::LocalGet(size),
        I::LocalGet(old_size),
        I::LocalGet(size),
        I::I32LtU,
        I::Select,
        I::MemoryCopy {
            src_mem: 0,
            dst_mem: 0,
        },
        I::LocalGet(place),
        I::LocalGet(size),
        I::I32Add,
        I::GlobalSet(NEXT),
        I::LocalGet(place),
    ]
}

/// Where the modules here and the front end have its memory from.
pub(super) const ENVIRONMENT: &str = "env";

/// The front end's memory, and its place in the stack, which is a part of it.
pub(super) fn own_memory(pages: u64) -> Vec<u8> {
    let mut memories = MemorySection::new();
    memories.memory(memory(pages));
    let mut globals = GlobalSection::new();
    globals.global(POSITION, &ConstExpr::i32_const(STACK_END as i32));
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0);
    exports.export(STACK, ExportKind::Global, 0);
    let mut module = Module::new();
    module
        .section(&memories)
        .section(&globals)
        .section(&exports);
    module.finish()
}

/// Room in the front end's memory for what host functions return, and what the guest calls.
///
/// The guest is instantiated before the front end, which reaches into its memory. So its calls go through a table, which
/// the front end fills: `call(..)` is `table[number](..)`. `realloc` takes of the room, `reset` gives all back, and `aim`
/// keeps where the next list may go instead.
///
/// The room grows to twice its size, and a page at least, when it is used up, and the old one is left: others take pages in
/// between.
pub(super) fn own(calls: &[(&str, FuncType)]) -> anyhow::Result<Vec<u8>> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32; 4], [ValType::I32]);
    types.ty().function([], []);
    types.ty().function([ValType::I32; 2], []);
    let mut functions = FunctionSection::new();
    functions.function(0).function(1).function(2);
    let aim = [
        I::LocalGet(0),
        I::GlobalSet(AIMED),
        I::LocalGet(1),
        I::GlobalSet(AIMED_ROOM),
    ];
    let mut code = CodeSection::new();
    code.function(&function(1, &own_realloc()))
        .function(&function(0, &[I::GlobalGet(START), I::GlobalSet(NEXT)]))
        .function(&function(0, &aim));
    let mut imports = ImportSection::new();
    imports.import(ENVIRONMENT, "memory", memory(0));
    let mut globals = GlobalSection::new();
    GLOBALS
        .into_iter()
        .for_each(|value| variable(&mut globals, value));
    let mut exports = ExportSection::new();
    exports.export(REALLOC, ExportKind::Func, 0);
    exports.export(RESET.name, ExportKind::Func, 1);
    exports.export(AIM.name, ExportKind::Func, 2);
    exports.export(DESTINATION, ExportKind::Global, AIMED);
    exports.export(ROOM, ExportKind::Global, AIMED_ROOM);
    exports.export(TABLE, ExportKind::Table, 0);
    for (number, (name, ty)) in (0..).zip(calls) {
        let type_index = types.len();
        types
            .ty()
            .func_type(&RoundtripReencoder.func_type(ty.clone())?);
        exports.export(name, ExportKind::Func, functions.len());
        functions.function(type_index);
        code.function(&call_through_table(number, type_index, ty));
    }
    let mut tables = TableSection::new();
    tables.table(table_of(calls.len() as u64));
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&tables)
        .section(&globals)
        .section(&exports)
        .section(&code);
    Ok(module.finish())
}

fn call_through_table(number: i32, type_index: u32, ty: &FuncType) -> Function {
    let mut code: Vec<I<'static>> = (0..).take(ty.params().len()).map(I::LocalGet).collect();
    code.push(I::I32Const(number));
    code.push(I::CallIndirect {
        type_index,
        table_index: 0,
    });
    function(0, &code)
}

/// The functions by which the front end reaches into the guest's memory, which become its own: its memory is the first, the
/// guest's the second.
pub(super) fn copying() -> [Provided; 2] {
    let (own, guest) = (0, 1);
    let copy = |name, src_mem, dst_mem| Provided {
        module: GUEST,
        name,
        function: copy(src_mem, dst_mem),
    };
    [copy(LOAD.name, guest, own), copy(STORE.name, own, guest)]
}

/// Copies to where the first parameter says, from where the second does, as many bytes as the third does.
fn copy(src_mem: u32, dst_mem: u32) -> Function {
    let at = |memory| MemArg {
        offset: 0,
        align: 0,
        target: MemArgTarget::Memory(memory),
        ordering: None,
    };
    let is = |length| {
        [
            I::LocalGet(2),
            I::I32Const(length),
            I::I32Eq,
            I::If(BlockType::Empty),
        ]
    };
    let places = [I::LocalGet(0), I::LocalGet(1)];
    // Single numbers, and pairs of them, take no copy between memories, for which engines leave their code.
    let mut code = is(8).to_vec();
    code.extend(places.clone());
    code.extend([
        I::I64Load(at(src_mem)),
        I::I64Store(at(dst_mem)),
        I::Return,
        I::End,
    ]);
    code.extend(is(4));
    code.extend(places.clone());
    code.extend([
        I::I32Load(at(src_mem)),
        I::I32Store(at(dst_mem)),
        I::Return,
        I::End,
    ]);
    code.extend(places);
    code.extend([I::LocalGet(2), I::MemoryCopy { src_mem, dst_mem }]);
    function(0, &code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_valid() {
        let ty = FuncType::new([wasmparser::ValType::I64], [wasmparser::ValType::I32]);
        wasmparser::validate(&own_memory(3)).unwrap();
        for calls in [vec![], vec![("call", ty)]] {
            wasmparser::validate(&own(&calls).unwrap()).unwrap();
        }
    }

    #[test]
    fn what_moves_to_less_room_is_cut() {
        let engine = wasmtime::Engine::default();
        let mut store = wasmtime::Store::new(&engine, ());
        let ty = wasmtime::MemoryType::new(1, None);
        let memory = wasmtime::Memory::new(&mut store, ty).unwrap();
        let module = wasmtime::Module::new(&engine, own(&[]).unwrap()).unwrap();
        let instance = wasmtime::Instance::new(&mut store, &module, &[memory.into()]).unwrap();
        let realloc = instance.get_func(&mut store, "realloc").unwrap();
        let realloc = realloc.typed::<(u32, u32, u32, u32), u32>(&store).unwrap();
        // Most of a page, so that as many bytes again would go beyond it.
        let long = realloc.call(&mut store, (0, 0, 1, 60_000)).unwrap();
        memory.write(&mut store, long as usize, b"text").unwrap();
        let short = realloc.call(&mut store, (long, 60_000, 1, 4)).unwrap();
        let bytes = &memory.data(&store)[short as usize..][..4];
        assert_eq!(bytes, b"text");
    }
}
