//! From the guest to the adapter: checks and copies parameters.
//!
//! In fused linking no engine stands between a guest and the adapter, so everything that canonical lifting
//! would trap on is checked here, before the adapter sees it. Source: "Loading" and "Lifting" in the component
//! model's `CanonicalABI.md`. One rule is stricter than the source: flags without a label must be zero, where the
//! source ignores them, because bindings on the adapter's side take the bits as they are.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::layout::{
    align, cases, discriminant_size, element, field_offsets, field_slots, fields, flatten,
    needs_check, payload_offset, size,
};
use super::module::{
    ADAPTER, Body, Callee, GUEST, Glue, Signature, at, check_byte_length, load_unsigned, trap_if,
};
use crate::types::{Type, TypeRef};

/// The flat values of a parameter: the locals they are in, and the type each local has.
pub(super) type Slots<'s> = &'s [(u32, ValType)];

const MISALIGNED: &str = "wasi-virt: a list or string is not aligned";
const OUT_OF_BOUNDS: &str = "wasi-virt: a list or string is out of bounds of memory";
const BAD_DISCRIMINANT: &str = "wasi-virt: an enum or variant has an invalid discriminant";
const BAD_FLAGS: &str = "wasi-virt: flags have bits without a label";
const BAD_CHAR: &str = "wasi-virt: a char is not a Unicode scalar value";
const BAD_UTF8: &str = "wasi-virt: a string is not valid UTF-8";

/// What becomes of lists: copied to the adapter, or only looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    Copy,
    Check,
}

/// Checks the flat values of a parameter in place; lists are copied, and their pointers replaced.
pub(super) fn lift_flat(
    glue: &mut Glue,
    body: &mut Body,
    ty: &Type,
    slots: Slots<'_>,
    lists: Lists,
) {
    if !needs_flat_check(ty) {
        return;
    }
    if let Some(cases) = cases(ty) {
        let tag = slots[0].0;
        body.get(tag).i32(cases.len() as i32).op(I::I32GeU);
        trap_if(glue, body, BAD_DISCRIMINANT);
        clear_other_slots(body, &cases, slots);
        for (i, case) in cases.iter().enumerate() {
            let Some(case) = case.filter(|ty| needs_flat_check(ty)) else {
                continue;
            };
            body.get(tag)
                .i32(i as i32)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            lift_payload(glue, body, case, &slots[1..], lists);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = field_slots(ty, slots) {
        for (field, slots) in fields {
            lift_flat(glue, body, field, slots, lists);
        }
        return;
    }
    let value = slots[0].0;
    match ty {
        Type::String | Type::List(_) => {
            let copy = list_function(glue, ty, lists);
            body.get(value).get(slots[1].0).call(copy).set(value);
        }
        _ => {
            if let Some(narrowed) = narrow(ty) {
                body.get(value);
                narrowed.into_iter().for_each(|instruction| {
                    body.op(instruction);
                });
                body.set(value);
            }
            check_value(glue, body, ty, value);
        }
    }
}

/// Zeroes the payload slots that the taken case does not have: nothing of the guest's that was not checked may reach
/// the adapter, wherever it looks.
fn clear_other_slots(body: &mut Body, cases: &[Option<&TypeRef>], slots: Slots<'_>) {
    let tag = slots[0].0;
    let counts: Vec<usize> = cases
        .iter()
        .map(|case| case.map_or(0, |ty| ty.facts().flat.len()))
        .collect();
    for (place, (slot, ty)) in slots[1..].iter().enumerate() {
        let having: Vec<usize> = (0..cases.len())
            .filter(|case| counts[*case] > place)
            .collect();
        if having.len() == cases.len() {
            continue;
        }
        body.get(*slot).op(match ty {
            ValType::I64 => I::I64Const(0),
            ValType::F32 => I::F32Const(0.0.into()),
            ValType::F64 => I::F64Const(0.0.into()),
            _ => I::I32Const(0),
        });
        for (i, case) in having.iter().enumerate() {
            body.get(tag).i32(*case as i32).op(I::I32Eq);
            if i > 0 {
                body.op(I::I32Or);
            }
        }
        body.op(I::Select).set(*slot);
    }
}

/// A payload's values share locals with other cases', under types that hold all of them.
fn lift_payload(glue: &mut Glue, body: &mut Body, ty: &Type, slots: Slots<'_>, lists: Lists) {
    let own: Vec<(u32, ValType)> = flatten(ty)
        .into_iter()
        .zip(slots)
        .map(|(flat, (local, joined))| match (flat, joined) {
            (ValType::I32, ValType::I64) => {
                let narrow = body.local(ValType::I32);
                body.get(*local).op(I::I32WrapI64).set(narrow);
                (narrow, flat)
            }
            _ => (*local, *joined),
        })
        .collect();
    lift_flat(glue, body, ty, &own, lists);
    for ((own, _), (local, _)) in own.iter().zip(slots) {
        if own != local {
            body.get(*own).op(I::I64ExtendI32U).set(*local);
        }
    }
}

/// Integers travel in at least 32 bits, of which only the type's own count; any bool but zero is true.
fn narrow(ty: &Type) -> Option<Vec<I<'static>>> {
    match ty {
        Type::Bool => Some(vec![I::I32Eqz, I::I32Eqz]),
        Type::Int {
            bits: 8,
            signed: true,
        } => Some(vec![I::I32Extend8S]),
        Type::Int {
            bits: 16,
            signed: true,
        } => Some(vec![I::I32Extend16S]),
        Type::Int {
            bits: 8,
            signed: false,
        } => Some(vec![I::I32Const(0xff), I::I32And]),
        Type::Int {
            bits: 16,
            signed: false,
        } => Some(vec![I::I32Const(0xffff), I::I32And]),
        _ => None,
    }
}

fn needs_flat_check(ty: &Type) -> bool {
    if narrow(ty).is_some() {
        return true;
    }
    match (fields(ty), ty) {
        (Some(fields), _) => fields.into_iter().any(|ty| needs_flat_check(ty)),
        // Flat flags have bits to spare unless there are 32.
        (None, Type::Flags(names)) => names.len() < 32,
        (None, _) => needs_check(ty),
    }
}

/// Traps unless the value in a local is a legal one of a type without parts.
fn check_value(glue: &mut Glue, body: &mut Body, ty: &Type, value: u32) {
    match ty {
        Type::Char => {
            // Surrogates, and all above U+10FFFF.
            body.get(value)
                .i32(0xd800)
                .op(I::I32Sub)
                .i32(0x800)
                .op(I::I32LtU);
            body.get(value).i32(0x11_0000).op(I::I32GeU).op(I::I32Or);
            trap_if(glue, body, BAD_CHAR);
        }
        Type::Flags(names) if names.len() < 32 => {
            body.get(value).i32(-1 << names.len()).op(I::I32And);
            trap_if(glue, body, BAD_FLAGS);
        }
        _ => {}
    }
}

/// The function that takes (pointer, length) of a list in the guest and returns the pointer to its copy.
fn list_function(glue: &mut Glue, ty: &Type, lists: Lists) -> Callee {
    let signature = Signature::new([ValType::I32; 2], [ValType::I32]);
    glue.share(format!("{lists:?} {ty:?}"), signature, |glue, body| {
        let element = element(ty);
        let (pointer, length) = (0, 1);
        let (align, size) = (align(element), size(element));
        let bytes = body.local(ValType::I64);
        if align > 1 {
            body.get(pointer).i32(align as i32 - 1).op(I::I32And);
            trap_if(glue, body, MISALIGNED);
        }
        // In 64 bits nothing wraps around.
        body.get(pointer).op(I::I64ExtendI32U);
        body.get(length)
            .op(I::I64ExtendI32U)
            .op(I::I64Const(size.into()))
            .op(I::I64Mul)
            .op(I::LocalTee(bytes))
            .op(I::I64Add);
        body.op(I::MemorySize(GUEST))
            .op(I::I64ExtendI32U)
            .op(I::I64Const(16))
            .op(I::I64Shl)
            .op(I::I64GtU);
        trap_if(glue, body, OUT_OF_BOUNDS);
        check_byte_length(glue, body, bytes);
        match lists {
            Lists::Copy => copy_list(glue, body, ty, bytes),
            Lists::Check => {
                if *ty == Type::String {
                    let check = utf8_function(glue, GUEST);
                    body.get(pointer).get(length).call(check);
                }
                body.get(pointer);
            }
        }
    })
}

/// Copies a list that the guest's memory has all of; a local has its bytes, which are no more than 32 bits can count.
fn copy_list(glue: &mut Glue, body: &mut Body, ty: &Type, checked_bytes: u32) {
    let element = element(ty);
    let (pointer, length) = (0, 1);
    let (align, size) = (align(element), size(element));
    let (copy, bytes) = (body.local(ValType::I32), body.local(ValType::I32));
    let realloc = adapter_realloc(glue);
    glue.use_adapter_memory();
    body.get(length)
        .op(I::I32Eqz)
        .op(I::If(BlockType::Empty))
        .i32(align as i32)
        .op(I::Return)
        .op(I::End);
    body.get(checked_bytes).op(I::I32WrapI64).set(bytes);
    body.i32(0)
        .i32(0)
        .i32(align as i32)
        .get(bytes)
        .call(realloc)
        .set(copy);
    body.get(copy).get(pointer).get(bytes).copy(GUEST, ADAPTER);
    if *ty == Type::String {
        let check = utf8_function(glue, ADAPTER);
        body.get(copy).get(bytes).call(check);
    } else if needs_check(element) {
        let check = memory_function(glue, element);
        let end = body.local(ValType::I32);
        let at = body.local(ValType::I32);
        body.get(copy)
            .set(at)
            .get(copy)
            .get(bytes)
            .op(I::I32Add)
            .set(end);
        body.op(I::Loop(BlockType::Empty)).get(at).call(check);
        body.get(at)
            .i32(size as i32)
            .op(I::I32Add)
            .op(I::LocalTee(at))
            .get(end)
            .op(I::I32LtU);
        body.op(I::BrIf(0)).op(I::End);
    }
    body.get(copy);
}

/// `cabi_realloc` of the adapter.
pub(super) fn adapter_realloc(glue: &mut Glue) -> Callee {
    glue.adapter(adapter_abi::module::REALLOC)
}

/// The function that checks a value that was copied to the adapter's memory as it was, and copies what it points to.
fn memory_function(glue: &mut Glue, ty: &Type) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    glue.share(format!("memory {ty:?}"), signature, |glue, body| {
        check_memory(glue, body, ty, 0);
    })
}

/// Checks the value at the address in local 0, plus `offset`.
fn check_memory(glue: &mut Glue, body: &mut Body, ty: &Type, offset: u32) {
    if !needs_check(ty) {
        return;
    }
    if let Some(cases) = cases(ty) {
        let tag = body.local(ValType::I32);
        body.get(0);
        load_unsigned(body, ADAPTER, offset, discriminant_size(cases.len()));
        body.op(I::LocalTee(tag))
            .i32(cases.len() as i32)
            .op(I::I32GeU);
        trap_if(glue, body, BAD_DISCRIMINANT);
        let payload = offset + payload_offset(&cases);
        for (i, case) in cases.iter().enumerate() {
            let Some(case) = case.filter(|ty| needs_check(ty)) else {
                continue;
            };
            body.get(tag)
                .i32(i as i32)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            check_memory(glue, body, case, payload);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = fields(ty) {
        for (place, field) in field_offsets(&fields) {
            check_memory(glue, body, field, offset + place);
        }
        return;
    }
    match ty {
        Type::String | Type::List(_) => {
            let copy = list_function(glue, ty, Lists::Copy);
            body.get(0).get(0).op(I::I32Load(at(ADAPTER, offset, 4)));
            body.get(0)
                .op(I::I32Load(at(ADAPTER, offset + 4, 4)))
                .call(copy);
            body.op(I::I32Store(at(ADAPTER, offset, 4)));
        }
        Type::Bool => {
            body.get(0)
                .get(0)
                .op(I::I32Load8U(at(ADAPTER, offset, 1)))
                .op(I::I32Eqz)
                .op(I::I32Eqz);
            body.op(I::I32Store8(at(ADAPTER, offset, 1)));
        }
        _ => {
            let value = body.local(ValType::I32);
            body.get(0);
            load_unsigned(body, ADAPTER, offset, size(ty));
            body.set(value);
            check_value(glue, body, ty, value);
        }
    }
}

/// The function that traps unless (pointer, length) in `memory` is UTF-8, as table 3-7 of the Unicode standard has it.
fn utf8_function(glue: &mut Glue, memory: u32) -> Callee {
    let signature = Signature::new([ValType::I32; 2], []);
    glue.share(format!("utf-8 {memory}"), signature, |glue, body| {
        let trap = glue.trap(BAD_UTF8, Signature::new([], []));
        let (pointer, end) = (0, 1);
        let [lead, left, low, high] = std::array::from_fn(|_| body.local(ValType::I32));
        let advance = |body: &mut Body| {
            body.get(pointer).i32(1).op(I::I32Add).set(pointer);
        };
        // From here on local 1 is the end. That of a memory of 4 GiB is 0, so it is compared for equality only, and the
        // pointer does not step over it.
        body.get(pointer).get(end).op(I::I32Add).set(end);
        body.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty));
        body.get(pointer).get(end).op(I::I32Eq).op(I::BrIf(1));
        body.get(pointer)
            .op(I::I32Load8U(at(memory, 0, 1)))
            .set(lead);
        advance(body);
        body.get(lead).i32(0x80).op(I::I32LtU).op(I::BrIf(0));
        body.get(lead)
            .i32(0xc2)
            .op(I::I32Sub)
            .i32(0xf4 - 0xc2)
            .op(I::I32GtU);
        body.op(I::If(BlockType::Empty)).call(trap).op(I::End);
        // How many bytes follow: one, and one more from E0 and from F0 on.
        body.i32(1).get(lead).i32(0xe0).op(I::I32GeU).op(I::I32Add);
        body.get(lead)
            .i32(0xf0)
            .op(I::I32GeU)
            .op(I::I32Add)
            .set(left);
        body.get(end)
            .get(pointer)
            .op(I::I32Sub)
            .get(left)
            .op(I::I32LtU);
        body.op(I::If(BlockType::Empty)).call(trap).op(I::End);
        // The second byte is bounded further after E0 and F0 (overlong), ED (surrogates) and F4 (beyond U+10FFFF).
        body.i32(0x80).set(low).i32(0xbf).set(high);
        for (byte, bound, value) in [
            (0xe0, low, 0xa0),
            (0xed, high, 0x9f),
            (0xf0, low, 0x90),
            (0xf4, high, 0x8f),
        ] {
            body.i32(value)
                .get(bound)
                .get(lead)
                .i32(byte)
                .op(I::I32Eq)
                .op(I::Select)
                .set(bound);
        }
        body.op(I::Loop(BlockType::Empty));
        body.get(pointer)
            .op(I::I32Load8U(at(memory, 0, 1)))
            .get(low)
            .op(I::I32Sub);
        body.get(high).get(low).op(I::I32Sub).op(I::I32GtU);
        body.op(I::If(BlockType::Empty)).call(trap).op(I::End);
        advance(body);
        body.i32(0x80).set(low).i32(0xbf).set(high);
        body.get(left)
            .i32(1)
            .op(I::I32Sub)
            .op(I::LocalTee(left))
            .op(I::BrIf(0))
            .op(I::End);
        body.op(I::Br(0)).op(I::End).op(I::End);
    })
}
