//! From the adapter to the guest: copies results, each list into memory that the guest's realloc gives.
//!
//! The guest's realloc is the guest's code. The canonical ABI forbids it to call imports; without an engine in
//! between, a flag does: it is set while realloc runs, and all glue that reaches the adapter or realloc traps on it.
//! Without it a guest could make the adapter free what is being copied.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::layout::{
    align, cases, discriminant_size, element, field_offsets, fields, has_pointers, payload_offset,
    size,
};
use super::module::{
    ADAPTER, BUSY, Body, Callee, DESTINATION, DIRECT, GUEST, Glue, ROOM, Signature, at,
    check_byte_length, load_unsigned, trap_if,
};
use crate::types::Type;

const MISALIGNED_RESULT: &str = "wasi-virt: the pointer for a result is not aligned";
const MISALIGNED_REALLOC: &str = "wasi-virt: realloc returned a pointer that is not aligned";
const CALLED_FROM_REALLOC: &str = "wasi-virt: realloc must not call imports";

/// Traps when called from the guest's realloc.
pub(super) fn check_not_busy(glue: &mut Glue, body: &mut Body) {
    glue.use_flag();
    body.op(I::GlobalGet(BUSY));
    trap_if(glue, body, CALLED_FROM_REALLOC);
}

/// Traps unless the pointer that the guest passed for a result is aligned. Its bounds are checked by the write.
pub(super) fn check_result_pointer(glue: &mut Glue, body: &mut Body, pointer: u32, ty: &Type) {
    let align = align(ty);
    if align > 1 {
        body.get(pointer).i32(align as i32 - 1).op(I::I32And);
        trap_if(glue, body, MISALIGNED_RESULT);
    }
}

/// Copies the result at local `from` in the adapter to local `to` in the guest.
pub(super) fn lower(glue: &mut Glue, body: &mut Body, ty: &Type, from: u32, to: u32) {
    glue.use_adapter_memory();
    check_result_pointer(glue, body, to, ty);
    copy_value(body, ty, from, to);
    if has_pointers(ty) {
        let relocate = relocation_function(glue, ty);
        body.get(to).get(from).call(relocate);
    }
}

/// Values up to this size are copied number by number: for a copy between memories engines leave their code.
const LARGEST_IN_NUMBERS: u32 = 32;

fn copy_value(body: &mut Body, ty: &Type, from: u32, to: u32) {
    let size = size(ty);
    if size > LARGEST_IN_NUMBERS {
        body.get(to).get(from).i32(size as i32).copy(ADAPTER, GUEST);
        return;
    }
    let mut offset = 0;
    while offset < size {
        // The largest number that fits, and is aligned as far as the value is.
        let mut number = align(ty).clamp(1, 8);
        while offset + number > size || !offset.is_multiple_of(number) {
            number /= 2;
        }
        let place = |memory| at(memory, offset, number);
        body.get(to).get(from);
        match number {
            8 => body
                .op(I::I64Load(place(ADAPTER)))
                .op(I::I64Store(place(GUEST))),
            4 => body
                .op(I::I32Load(place(ADAPTER)))
                .op(I::I32Store(place(GUEST))),
            2 => body
                .op(I::I32Load16U(place(ADAPTER)))
                .op(I::I32Store16(place(GUEST))),
            _ => body
                .op(I::I32Load8U(place(ADAPTER)))
                .op(I::I32Store8(place(GUEST))),
        };
        offset += number;
    }
}

/// Calls the guest's realloc for the bytes counted in a local; leaves the pointer in a local.
pub(super) fn allocate(glue: &mut Glue, body: &mut Body, align: u32, bytes: u32, pointer: u32) {
    let realloc = glue.import(
        "guest",
        "realloc",
        Signature::new([ValType::I32; 4], [ValType::I32]),
    );
    glue.use_flag();
    body.i32(1).op(I::GlobalSet(BUSY));
    body.i32(0)
        .i32(0)
        .i32(align as i32)
        .get(bytes)
        .call(realloc)
        .set(pointer);
    body.i32(0).op(I::GlobalSet(BUSY));
    if align > 1 {
        body.get(pointer).i32(align as i32 - 1).op(I::I32And);
        trap_if(glue, body, MISALIGNED_REALLOC);
    }
}

/// The function that takes the addresses of a value in the guest and of its original in the adapter, and copies
/// what it points to.
fn relocation_function(glue: &mut Glue, ty: &Type) -> Callee {
    let signature = Signature::new([ValType::I32; 2], []);
    glue.share(format!("relocate {ty:?}"), signature, |glue, body| {
        relocate(glue, body, ty, 0);
    })
}

/// Relocates the value at the addresses in locals 0 and 1, plus `offset`.
///
/// Tags, pointers and lengths are read from the original only: the guest's realloc runs in between, and could
/// have changed the copy.
fn relocate(glue: &mut Glue, body: &mut Body, ty: &Type, offset: u32) {
    if !has_pointers(ty) {
        return;
    }
    if let Some(cases) = cases(ty) {
        let payload = offset + payload_offset(&cases);
        for (i, case) in cases.iter().enumerate() {
            let Some(case) = case.filter(|ty| has_pointers(ty)) else {
                continue;
            };
            body.get(1);
            load_unsigned(body, ADAPTER, offset, discriminant_size(cases.len()));
            body.i32(i as i32).op(I::I32Eq).op(I::If(BlockType::Empty));
            relocate(glue, body, case, payload);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = fields(ty) {
        for (place, field) in field_offsets(&fields) {
            relocate(glue, body, field, offset + place);
        }
        return;
    }
    let element = element(ty);
    let copy = copy_function(glue, element);
    for address in [0, 1] {
        body.get(address);
        if offset > 0 {
            body.i32(offset as i32).op(I::I32Add);
        }
    }
    body.call(copy);
}

/// In the place of a pointer: the list is where the front end of preview1 has aimed.
pub(super) const AIMED: i32 = adapter_abi::preview1::IN_GUEST as i32;

/// Copies a list to where the front end of preview1 has aimed and returns, if there is room for it.
fn copy_directly(body: &mut Body, source: u32, bytes: u32) {
    body.get(bytes)
        .op(I::GlobalGet(ROOM))
        .op(I::I32LeU)
        .op(I::If(BlockType::Empty));
    // Nothing can be read to anywhere, outside of the memory, too.
    body.get(bytes).op(I::If(BlockType::Empty));
    body.op(I::GlobalGet(DESTINATION))
        .get(source)
        .get(bytes)
        .copy(ADAPTER, DIRECT)
        .op(I::End);
    body.get(0).i32(AIMED).op(I::I32Store(at(GUEST, 0, 4)));
    body.op(I::Return).op(I::End);
}

/// The function that takes the addresses of a (pointer, length) pair in the guest and of its original.
fn copy_function(glue: &mut Glue, element: &Type) -> Callee {
    let key = format!(
        "copy {} {} {:?}",
        align(element),
        size(element),
        has_pointers(element).then_some(element)
    );
    let signature = Signature::new([ValType::I32; 2], []);
    glue.share(key, signature, |glue, body| {
        let [source, bytes, copy] = std::array::from_fn(|_| body.local(ValType::I32));
        let all_bytes = body.local(ValType::I64);
        body.get(1).op(I::I32Load(at(ADAPTER, 0, 4))).set(source);
        // In 64 bits nothing wraps around.
        body.get(1)
            .op(I::I32Load(at(ADAPTER, 4, 4)))
            .op(I::I64ExtendI32U)
            .op(I::I64Const(size(element).into()))
            .op(I::I64Mul)
            .set(all_bytes);
        check_byte_length(glue, body, all_bytes);
        body.get(all_bytes).op(I::I32WrapI64).set(bytes);
        if size(element) == 1 && glue.copy_directly() {
            copy_directly(body, source, bytes);
        }
        allocate(glue, body, align(element), bytes, copy);
        body.get(copy).get(source).get(bytes).copy(ADAPTER, GUEST);
        body.get(0).get(copy).op(I::I32Store(at(GUEST, 0, 4)));
        if has_pointers(element) {
            let relocate = relocation_function(glue, element);
            let step = |body: &mut Body, local| {
                body.get(local)
                    .i32(size(element) as i32)
                    .op(I::I32Add)
                    .set(local);
            };
            body.get(bytes).op(I::If(BlockType::Empty));
            body.get(source).get(bytes).op(I::I32Add).set(bytes);
            body.op(I::Loop(BlockType::Empty))
                .get(copy)
                .get(source)
                .call(relocate);
            step(body, copy);
            step(body, source);
            body.get(source)
                .get(bytes)
                .op(I::I32LtU)
                .op(I::BrIf(0))
                .op(I::End)
                .op(I::End);
        }
    })
}
