//! From the guest to the adapter: checks and copies parameters.
//!
//! In fused linking no engine stands between a guest and the adapter, so everything that canonical lifting
//! would trap on is checked here, before the adapter sees it. Source: "Loading" and "Lifting" in the component
//! model's `CanonicalABI.md`. One rule is stricter than the source: flags without a label must be zero, where the
//! source ignores them, because bindings on the adapter's side take the bits as they are.
//!
//! Flat values are checked in the locals they are in. What a list holds is copied first and checked in the copy, in the
//! adapter's memory, where the guest cannot change it any more.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::body::{Body, Callee, Local, at};
use super::code::Code;
use super::helper::Helper;
use super::layout::{
    align, cases, discriminant_size, element, field_offsets, field_slots, fields, flatten,
    needs_check, payload_offset, size,
};
use super::module::Signature;
use super::sides::Sides;
use crate::types::{Type, TypeRef};

/// The flat values of a parameter: the locals they are in, and the type each local has.
pub(crate) type Slots<'s> = &'s [(Local, ValType)];

const MISALIGNED: &str = "wasi-virt: a list or string is not aligned";
const OUT_OF_BOUNDS: &str = "wasi-virt: a list or string is out of bounds of memory";
const BAD_DISCRIMINANT: &str = "wasi-virt: an enum or variant has an invalid discriminant";
const BAD_FLAGS: &str = "wasi-virt: flags have bits without a label";
const BAD_CHAR: &str = "wasi-virt: a char is not a Unicode scalar value";

/// The parameters of a function that takes a list.
const POINTER: Local = Local::param(0);
const LENGTH: Local = Local::param(1);

/// The parameter of a function that takes a value in memory.
const ADDRESS: Local = Local::param(0);

/// What becomes of lists: copied to the adapter, or only looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lists {
    Copy,
    Check,
}

impl Code<'_, Sides> {
    /// Checks the flat values of a parameter in place; lists are copied, and their pointers replaced.
    ///
    /// ```text
    /// cases:  if tag >= number of cases { trap }
    ///         each slot = tag is a case that has it ? slot : 0
    ///         if tag == case { lift its payload }, for each case with something to check
    /// fields: lift each
    /// list:   pointer = lift(pointer, length)
    /// number: value = value narrowed to its bits; check it
    /// ```
    pub(crate) fn lift_flat(&mut self, ty: &Type, slots: Slots<'_>, lists: Lists) {
        if !needs_flat_check(ty) {
            return;
        }
        if let Some(cases) = cases(ty) {
            return self.lift_cases(&cases, slots, lists);
        }
        if let Some(fields) = field_slots(ty, slots) {
            for (field, slots) in fields {
                self.lift_flat(field, slots, lists);
            }
            return;
        }
        let value = slots[0].0;
        match ty {
            Type::String | Type::List(_) => {
                let lift = self.list_function(ty, lists);
                self.body.get(value).get(slots[1].0).call(lift).set(value);
            }
            _ => {
                if let Some(narrowed) = narrow(ty) {
                    self.body.get(value);
                    narrowed.into_iter().for_each(|instruction| {
                        self.body.op(instruction);
                    });
                    self.body.set(value);
                }
                self.check_value(ty, value);
            }
        }
    }

    fn lift_cases(&mut self, cases: &[Option<&TypeRef>], slots: Slots<'_>, lists: Lists) {
        let tag = slots[0].0;
        self.body.get(tag).i32(cases.len() as i32).op(I::I32GeU);
        self.trap_if(BAD_DISCRIMINANT);
        clear_other_slots(&mut self.body, cases, slots);
        for (i, case) in cases.iter().enumerate() {
            let Some(case) = case.filter(|ty| needs_flat_check(ty)) else {
                continue;
            };
            self.body
                .get(tag)
                .i32(i as i32)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            self.lift_payload(case, &slots[1..], lists);
            self.op(I::End);
        }
    }

    /// A payload's values share locals with other cases', under types that hold all of them.
    ///
    /// ```text
    /// own = slot as i32, for each slot that is wider; lift them; slot = own as i64
    /// ```
    fn lift_payload(&mut self, ty: &Type, slots: Slots<'_>, lists: Lists) {
        let own: Vec<(Local, ValType)> = flatten(ty)
            .into_iter()
            .zip(slots)
            .map(|(flat, (local, joined))| match (flat, joined) {
                (ValType::I32, ValType::I64) => {
                    let narrow = self.body.local(ValType::I32);
                    self.body.get(*local).op(I::I32WrapI64).set(narrow);
                    (narrow, flat)
                }
                _ => (*local, *joined),
            })
            .collect();
        self.lift_flat(ty, &own, lists);
        for ((own, _), (local, _)) in own.iter().zip(slots) {
            if own != local {
                self.body.get(*own).op(I::I64ExtendI32U).set(*local);
            }
        }
    }

    /// Traps unless the value in a local is a legal one of a type without parts.
    ///
    /// ```text
    /// char:  if value - 0xd800 < 0x800 || value >= 0x110000 { trap }
    /// flags: if value & bits without a label { trap }
    /// ```
    fn check_value(&mut self, ty: &Type, value: Local) {
        match ty {
            Type::Char => {
                // Surrogates, and all above U+10FFFF.
                let body = &mut self.body;
                body.get(value)
                    .i32(0xd800)
                    .op(I::I32Sub)
                    .i32(0x800)
                    .op(I::I32LtU);
                body.get(value).i32(0x11_0000).op(I::I32GeU).op(I::I32Or);
                self.trap_if(BAD_CHAR);
            }
            Type::Flags(names) if names.len() < 32 => {
                self.body.get(value).i32(-1 << names.len()).op(I::I32And);
                self.trap_if(BAD_FLAGS);
            }
            _ => {}
        }
    }

    /// The function that takes (pointer, length) of a list in the guest and returns the pointer to its copy.
    fn list_function(&mut self, ty: &Type, lists: Lists) -> Callee {
        let signature = Signature::new([ValType::I32; 2], [ValType::I32]);
        let helper = Helper::LiftList(lists, ty.digest());
        self.share(helper, signature, |code| code.lift_list(ty, lists))
    }

    /// ```text
    /// if pointer is not aligned { trap }
    /// bytes = length * size
    /// if pointer + bytes > size of the guest's memory, or bytes > 2^28 - 1 { trap }
    /// copy and check the copy; or check a string where it is, and leave the pointer
    /// ```
    fn lift_list(&mut self, ty: &Type, lists: Lists) {
        let element = element(ty);
        let (align, size) = (align(element), size(element));
        let bytes = self.body.local(ValType::I64);
        if align > 1 {
            self.body.get(POINTER).i32(align as i32 - 1).op(I::I32And);
            self.trap_if(MISALIGNED);
        }
        // In 64 bits nothing wraps around.
        let body = &mut self.body;
        body.get(POINTER).op(I::I64ExtendI32U);
        body.get(LENGTH)
            .op(I::I64ExtendI32U)
            .op(I::I64Const(size.into()))
            .op(I::I64Mul)
            .tee(bytes)
            .op(I::I64Add);
        body.size(self.roles.guest)
            .op(I::I64ExtendI32U)
            .op(I::I64Const(16))
            .op(I::I64Shl)
            .op(I::I64GtU);
        self.trap_if(OUT_OF_BOUNDS);
        self.check_byte_length(bytes);
        match lists {
            Lists::Copy => self.copy_list(ty, bytes),
            Lists::Check => {
                if *ty == Type::String {
                    let check = self.utf8_function(self.roles.guest);
                    self.body.get(POINTER).get(LENGTH).call(check);
                }
                self.body.get(POINTER);
            }
        }
    }

    /// Copies a list that the guest's memory has all of; a local has its bytes, which are no more than 32 bits can count.
    ///
    /// ```text
    /// if length == 0 { return align }
    /// copy = adapter.realloc(0, 0, align, bytes)
    /// string: copy and check
    /// copy[..bytes] = pointer[..bytes]
    /// list:   at = copy; end = copy + bytes; loop { check(at); at += size; if at < end { continue } }
    /// copy
    /// ```
    fn copy_list(&mut self, ty: &Type, checked_bytes: Local) {
        let element = element(ty);
        let Sides { guest, adapter, .. } = self.roles;
        let (align, size) = (align(element), size(element));
        let (copy, bytes) = (self.body.local(ValType::I32), self.body.local(ValType::I32));
        let realloc = self.adapter_realloc();
        let body = &mut self.body;
        body.get(LENGTH)
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
        if *ty == Type::String {
            let copy_checked = self.utf8_copy_function(guest, adapter);
            self.body
                .get(POINTER)
                .get(copy)
                .get(bytes)
                .call(copy_checked)
                .get(copy);
            return;
        }
        body.get(copy).get(POINTER).get(bytes).copy(guest, adapter);
        if needs_check(element) {
            let check = self.check_function(element);
            let body = &mut self.body;
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
                .tee(at)
                .get(end)
                .op(I::I32LtU);
            body.op(I::BrIf(0)).op(I::End);
        }
        self.body.get(copy);
    }

    /// The function that checks a value that was copied to the adapter's memory as it was, and copies what it points to.
    fn check_function(&mut self, ty: &Type) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        self.share(Helper::CheckCopied(ty.digest()), signature, |code| {
            code.check_memory(ty, 0);
        })
    }

    /// Checks the value at the address in local 0, plus `offset`.
    ///
    /// ```text
    /// cases:  tag = load; if tag >= number of cases { trap }
    ///         if tag == case { check its payload }, for each case with something to check
    /// fields: check each
    /// list:   store the pointer that lifting (pointer, length) returns
    /// bool:   store whether it is not zero
    /// number: check what is loaded
    /// ```
    fn check_memory(&mut self, ty: &Type, offset: u32) {
        if !needs_check(ty) {
            return;
        }
        let adapter = self.roles.adapter;
        if let Some(cases) = cases(ty) {
            return self.check_cases(&cases, offset);
        }
        if let Some(fields) = fields(ty) {
            for (place, field) in field_offsets(&fields) {
                self.check_memory(field, offset + place);
            }
            return;
        }
        match ty {
            Type::String | Type::List(_) => {
                let copy = self.list_function(ty, Lists::Copy);
                let body = &mut self.body;
                body.get(ADDRESS)
                    .get(ADDRESS)
                    .access(I::I32Load, at(adapter, offset, 4));
                body.get(ADDRESS)
                    .access(I::I32Load, at(adapter, offset + 4, 4))
                    .call(copy);
                body.access(I::I32Store, at(adapter, offset, 4));
            }
            Type::Bool => {
                self.body
                    .get(ADDRESS)
                    .get(ADDRESS)
                    .access(I::I32Load8U, at(adapter, offset, 1))
                    .op(I::I32Eqz)
                    .op(I::I32Eqz)
                    .access(I::I32Store8, at(adapter, offset, 1));
            }
            _ => {
                let value = self.body.local(ValType::I32);
                self.body
                    .get(ADDRESS)
                    .load_unsigned(at(adapter, offset, size(ty)))
                    .set(value);
                self.check_value(ty, value);
            }
        }
    }

    fn check_cases(&mut self, cases: &[Option<&TypeRef>], offset: u32) {
        let tag = self.body.local(ValType::I32);
        let place = at(self.roles.adapter, offset, discriminant_size(cases.len()));
        self.body
            .get(ADDRESS)
            .load_unsigned(place)
            .tee(tag)
            .i32(cases.len() as i32)
            .op(I::I32GeU);
        self.trap_if(BAD_DISCRIMINANT);
        let payload = offset + payload_offset(cases);
        for (i, case) in cases.iter().enumerate() {
            let Some(case) = case.filter(|ty| needs_check(ty)) else {
                continue;
            };
            self.body
                .get(tag)
                .i32(i as i32)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            self.check_memory(case, payload);
            self.op(I::End);
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
