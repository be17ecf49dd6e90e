//! The memory that values pass through on their way, and what hands it out.
//!
//! Values live from the lowering of a call's parameters to the end of the call, or to the lifting of its result, so
//! memory is handed out from front to back and taken back all at once.
//!
//! These modules define a memory and globals of their own, which modules of glue only import, so they are written without
//! its builder.

use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction as I, MemorySection,
    MemoryType, Module, TypeSection, ValType,
};

const MEMORY: MemoryType = MemoryType {
    minimum: 0,
    maximum: None,
    memory64: false,
    shared: false,
    page_size_log2: None,
};

/// What is taken at a time at least.
const SMALLEST: i32 = 4096;

fn types() -> TypeSection {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32; 4], [ValType::I32]);
    types.ty().function([], []);
    types.ty().function([ValType::I32], []);
    types
}

fn code(functions: &[(Vec<ValType>, Vec<I<'static>>)]) -> CodeSection {
    let mut code = CodeSection::new();
    for (locals, instructions) in functions {
        let mut function = Function::new_with_locals_types(locals.iter().copied());
        for instruction in instructions {
            function.instruction(instruction);
        }
        function.instruction(&I::End);
        code.function(&function);
    }
    code
}

/// A module with a memory and a `cabi_realloc` that gives new pages: what the adapter has, where there is no adapter.
///
/// ```text
/// page = memory.grow(size / 64 KiB + 1); if page == -1 { trap }
/// page * 64 KiB
/// ```
pub(super) fn memory_module() -> Vec<u8> {
    let mut functions = FunctionSection::new();
    functions.function(0);
    let mut memories = MemorySection::new();
    memories.memory(MEMORY);
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0);
    exports.export("cabi_realloc", ExportKind::Func, 0);
    let (size, page) = (3, 4);
    let body = vec![
        I::LocalGet(size),
        I::I32Const(16),
        I::I32ShrU,
        I::I32Const(1),
        I::I32Add,
        I::MemoryGrow(0),
        I::LocalTee(page),
        I::I32Const(-1),
        I::I32Eq,
        I::If(BlockType::Empty),
        I::Unreachable,
        I::End,
        I::LocalGet(page),
        I::I32Const(16),
        I::I32Shl,
    ];
    let mut module = Module::new();
    module
        .section(&types())
        .section(&functions)
        .section(&memories)
        .section(&exports)
        .section(&code(&[(vec![ValType::I32], body)]));
    module.finish()
}

/// A module over that memory: `realloc` hands out, `reset` takes back, and so does `finish`, for a result.
///
/// ```text
/// next = start
/// ```
pub(super) fn module() -> Vec<u8> {
    let mut imports = ImportSection::new();
    imports.import("memory", "memory", EntityType::Memory(MEMORY));
    imports.import("memory", "cabi_realloc", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    let mut exports = ExportSection::new();
    for (ty, name) in [(0, "realloc"), (1, "reset"), (2, "finish")] {
        functions.function(ty);
        exports.export(name, ExportKind::Func, functions.len());
    }
    let mut globals = GlobalSection::new();
    for _ in 0..3 {
        let ty = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        globals.global(ty, &ConstExpr::i32_const(0));
    }
    let reset = vec![I::GlobalGet(START), I::GlobalSet(NEXT)];
    let bodies = [
        (vec![ValType::I32; 2], realloc()),
        (Vec::new(), reset.clone()),
        (Vec::new(), reset),
    ];
    let mut module = Module::new();
    module
        .section(&types())
        .section(&imports)
        .section(&functions)
        .section(&globals)
        .section(&exports)
        .section(&code(&bodies));
    module.finish()
}

const START: u32 = 0;
const NEXT: u32 = 1;
const END: u32 = 2;

/// Locals of `realloc`: its parameters, what it hands out, and how much it takes.
const OLD: u32 = 0;
const OLD_SIZE: u32 = 1;
const ALIGN: u32 = 2;
const SIZE: u32 = 3;
const BLOCK: u32 = 4;
const CAPACITY: u32 = 5;

/// ```text
/// if size >= 2^31 { trap }
/// block = next, aligned
/// if end - block < size {
///     capacity = max(size, smallest, 2 * (end - start)), aligned
///     start = block = memory.realloc(0, 0, 8, capacity); end = start + capacity
/// }
/// next = block + size
/// block[..] = old[..min(old_size, size)]
/// block
/// ```
fn realloc() -> Vec<I<'static>> {
    let mut body = refuse_huge();
    body.extend(next_block());
    // The end is aligned at least as well as anything else, so it is not passed.
    body.extend([
        I::GlobalGet(END),
        I::LocalGet(BLOCK),
        I::I32Sub,
        I::LocalGet(SIZE),
        I::I32LtU,
        I::If(BlockType::Empty),
    ]);
    body.extend(take_more());
    body.extend([
        I::End,
        I::LocalGet(BLOCK),
        I::LocalGet(SIZE),
        I::I32Add,
        I::GlobalSet(NEXT),
    ]);
    body.extend(copy_old());
    body.push(I::LocalGet(BLOCK));
    body
}

/// Traps for 2^31 bytes and more, so that no sum here wraps around. No list or string is as large, in any encoding.
fn refuse_huge() -> Vec<I<'static>> {
    vec![
        I::LocalGet(SIZE),
        I::I32Const(0),
        I::I32LtS,
        I::If(BlockType::Empty),
        I::Unreachable,
        I::End,
    ]
}

/// Aligns the start of what is left.
fn next_block() -> Vec<I<'static>> {
    vec![
        I::GlobalGet(NEXT),
        I::LocalGet(ALIGN),
        I::I32Add,
        I::I32Const(1),
        I::I32Sub,
        I::I32Const(0),
        I::LocalGet(ALIGN),
        I::I32Sub,
        I::I32And,
        I::LocalSet(BLOCK),
    ]
}

/// Takes other memory, of twice the size. What was handed out of the one before is given up: it is less than what is
/// there now.
fn take_more() -> Vec<I<'static>> {
    let doubled = vec![
        I::GlobalGet(END),
        I::GlobalGet(START),
        I::I32Sub,
        I::I32Const(1),
        I::I32Shl,
    ];
    let mut body = larger(vec![I::LocalGet(SIZE)], vec![I::I32Const(SMALLEST)]);
    body.push(I::LocalSet(CAPACITY));
    body.extend(larger(vec![I::LocalGet(CAPACITY)], doubled));
    body.extend([
        // To a multiple of the largest alignment there is.
        I::I32Const(7),
        I::I32Add,
        I::I32Const(-8),
        I::I32And,
        I::LocalSet(CAPACITY),
        I::I32Const(0),
        I::I32Const(0),
        I::I32Const(8),
        I::LocalGet(CAPACITY),
        I::Call(0),
        I::LocalTee(BLOCK),
        I::GlobalSet(START),
        I::GlobalGet(START),
        I::LocalGet(CAPACITY),
        I::I32Add,
        I::GlobalSet(END),
    ]);
    body
}

/// Copies what is to be moved, as far as it fits.
fn copy_old() -> Vec<I<'static>> {
    let mut body = vec![I::LocalGet(BLOCK), I::LocalGet(OLD)];
    let (old_size, size) = (vec![I::LocalGet(OLD_SIZE)], vec![I::LocalGet(SIZE)]);
    body.extend(select(old_size, size, I::I32LtU));
    body.push(I::MemoryCopy {
        src_mem: 0,
        dst_mem: 0,
    });
    body
}

fn larger(first: Vec<I<'static>>, second: Vec<I<'static>>) -> Vec<I<'static>> {
    select(first, second, I::I32GtU)
}

/// The first of two numbers if it compares so with the second, and the second if not.
fn select(
    first: Vec<I<'static>>,
    second: Vec<I<'static>>,
    comparison: I<'static>,
) -> Vec<I<'static>> {
    let both = [first, second].concat();
    [both.clone(), both, vec![comparison, I::Select]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmtime::{Engine, Linker, Module, Store, TypedFunc};

    type Realloc = TypedFunc<(u32, u32, u32, u32), u32>;

    fn realloc() -> (Store<()>, Realloc) {
        let engine = Engine::default();
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        let memory = Module::new(&engine, memory_module()).unwrap();
        linker.module(&mut store, "memory", &memory).unwrap();
        let module = Module::new(&engine, module()).unwrap();
        let instance = linker.instantiate(&mut store, &module).unwrap();
        let realloc = instance.get_func(&mut store, "realloc").unwrap();
        let realloc = realloc.typed(&store).unwrap();
        (store, realloc)
    }

    #[test]
    fn blocks_do_not_overlap() {
        let (mut store, realloc) = realloc();
        let first = realloc.call(&mut store, (0, 0, 1, 3)).unwrap();
        let second = realloc.call(&mut store, (0, 0, 8, 70_000)).unwrap();
        let third = realloc.call(&mut store, (second, 70_000, 4, 1)).unwrap();
        assert!(first + 3 <= second && second.is_multiple_of(8));
        assert!(second + 70_000 <= third && third.is_multiple_of(4));
    }

    #[test]
    fn no_size_wraps_around() {
        for size in [1 << 31, u32::MAX - 7, u32::MAX] {
            let (mut store, realloc) = realloc();
            realloc.call(&mut store, (0, 0, 8, size)).unwrap_err();
        }
    }
}
