//! From the adapter to the guest: copies results, each list into memory that the guest's realloc gives.
//!
//! The guest's realloc is the guest's code. The canonical ABI forbids it to call imports; without an engine in
//! between, a flag does: it is set while realloc runs, and all glue that reaches the adapter or realloc traps on it.
//! Without it a guest could make the adapter free what is being copied.
//!
//! A value is copied whole first, with the adapter's pointers in it, and then each pointer is replaced by that of a copy
//! in the guest.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::body::{Body, Callee, Local, at};
use super::code::Code;
use super::helper::Helper;
use super::layout::{
    align, cases, discriminant_size, element, field_offsets, fields, has_pointers, payload_offset,
    size,
};
use super::module::Signature;
use super::sides::{Aim, Sides};
use crate::types::Type;

const MISALIGNED_RESULT: &str = "wasi-virt: the pointer for a result is not aligned";
const MISALIGNED_REALLOC: &str = "wasi-virt: realloc returned a pointer that is not aligned";
const CALLED_FROM_REALLOC: &str = "wasi-virt: realloc must not call imports";

/// In the place of a pointer: the list is where the front end of preview1 has aimed.
pub(crate) const AIMED: i32 = adapter_abi::preview1::IN_GUEST as i32;

/// Values up to this size are copied number by number: for a copy between memories engines leave their code.
const LARGEST_IN_NUMBERS: u32 = 32;

/// The parameters of functions that copy what is pointed to: the address of a value in the guest, and that of its
/// original in the adapter.
const COPIED: Local = Local::param(0);
const ORIGINAL: Local = Local::param(1);

impl Code<'_, Sides> {
    /// Traps when called from the guest's realloc.
    ///
    /// ```text
    /// if busy { trap }
    /// ```
    pub(crate) fn check_not_busy(&mut self) {
        self.body.get_global(self.roles.busy);
        self.trap_if(CALLED_FROM_REALLOC);
    }

    /// Traps unless the pointer that the guest passed for a result is aligned. Its bounds are checked by the write.
    pub(crate) fn check_result_pointer(&mut self, pointer: Local, ty: &Type) {
        self.check_aligned(pointer, align(ty), MISALIGNED_RESULT);
    }

    fn check_aligned(&mut self, pointer: Local, align: u32, message: &str) {
        if align > 1 {
            self.body.get(pointer).i32(align as i32 - 1).op(I::I32And);
            self.trap_if(message);
        }
    }

    /// Copies the result at local `from` in the adapter to local `to` in the guest.
    ///
    /// ```text
    /// if to is not aligned { trap }
    /// *to = *from
    /// relocate(to, from), if it has pointers: here if it has one, else in a function of its own
    /// ```
    pub(crate) fn lower(&mut self, ty: &Type, from: Local, to: Local) {
        self.check_result_pointer(to, ty);
        self.copy_value(ty, from, to);
        if has_one_list(ty) {
            self.relocate(ty, [to, from], 0);
        } else if has_pointers(ty) {
            let relocate = self.relocation_function(ty);
            self.body.get(to).get(from).call(relocate);
        }
    }

    /// Stores the result that is the one number in a local where the guest wants it.
    ///
    /// ```text
    /// if to is not aligned { trap }
    /// *to = number
    /// ```
    pub(crate) fn lower_number(&mut self, ty: &Type, number: (Local, ValType), to: Local) {
        self.check_result_pointer(to, ty);
        let (value, flat) = number;
        let place = at(self.roles.guest, 0, size(ty));
        self.body.get(to).get(value);
        match (flat, size(ty)) {
            (ValType::I64, _) => self.body.access(I::I64Store, place),
            (ValType::F32, _) => self.body.access(I::F32Store, place),
            (ValType::F64, _) => self.body.access(I::F64Store, place),
            (_, 1) => self.body.access(I::I32Store8, place),
            (_, 2) => self.body.access(I::I32Store16, place),
            _ => self.body.access(I::I32Store, place),
        };
    }

    fn copy_value(&mut self, ty: &Type, from: Local, to: Local) {
        let Sides { guest, adapter, .. } = self.roles;
        let body = &mut self.body;
        let size = size(ty);
        if size > LARGEST_IN_NUMBERS {
            body.get(to).get(from).i32(size as i32).copy(adapter, guest);
            return;
        }
        let mut offset = 0;
        while offset < size {
            // The largest number that fits, and is aligned as far as the value is.
            let mut number = align(ty).clamp(1, 8);
            while offset + number > size || !offset.is_multiple_of(number) {
                number /= 2;
            }
            let (original, copy) = (at(adapter, offset, number), at(guest, offset, number));
            body.get(to).get(from);
            match number {
                8 => body.access(I::I64Load, original).access(I::I64Store, copy),
                4 => body.access(I::I32Load, original).access(I::I32Store, copy),
                2 => body
                    .access(I::I32Load16U, original)
                    .access(I::I32Store16, copy),
                _ => body
                    .access(I::I32Load8U, original)
                    .access(I::I32Store8, copy),
            };
            offset += number;
        }
    }

    /// Calls the guest's realloc for the bytes counted in a local; leaves the pointer in a local.
    ///
    /// ```text
    /// busy = 1; pointer = guest.realloc(0, 0, align, bytes); busy = 0
    /// if pointer is not aligned { trap }
    /// ```
    pub(crate) fn allocate(&mut self, align: u32, bytes: Local, pointer: Local) {
        let realloc = self.roles.guest_realloc(self.glue);
        let busy = self.roles.busy;
        let body = &mut self.body;
        body.i32(1).set_global(busy);
        body.i32(0)
            .i32(0)
            .i32(align as i32)
            .get(bytes)
            .call(realloc)
            .set(pointer);
        body.i32(0).set_global(busy);
        self.check_aligned(pointer, align, MISALIGNED_REALLOC);
    }

    /// The function that takes the addresses of a value in the guest and of its original in the adapter, and copies
    /// what it points to.
    fn relocation_function(&mut self, ty: &Type) -> Callee {
        let signature = Signature::new([ValType::I32; 2], []);
        self.share(Helper::Relocate(ty.digest()), signature, |code| {
            code.relocate(ty, [COPIED, ORIGINAL], 0);
        })
    }

    /// Relocates the value at the addresses in two locals, plus `offset`: in the guest, and of its original.
    ///
    /// Tags, pointers and lengths are read from the original only: the guest's realloc runs in between, and could
    /// have changed the copy.
    ///
    /// ```text
    /// cases:  if tag of the original == case { relocate its payload }, for each case with pointers
    /// fields: relocate each with pointers
    /// list:   copy(copied + offset, original + offset)
    /// ```
    fn relocate(&mut self, ty: &Type, addresses: [Local; 2], offset: u32) {
        if !has_pointers(ty) {
            return;
        }
        if let Some(cases) = cases(ty) {
            let tag = at(self.roles.adapter, offset, discriminant_size(cases.len()));
            let payload = offset + payload_offset(&cases);
            for (i, case) in cases.iter().enumerate() {
                let Some(case) = case.filter(|ty| has_pointers(ty)) else {
                    continue;
                };
                self.body.get(addresses[1]).load_unsigned(tag);
                self.body
                    .i32(i as i32)
                    .op(I::I32Eq)
                    .op(I::If(BlockType::Empty));
                self.relocate(case, addresses, payload);
                self.op(I::End);
            }
            return;
        }
        if let Some(fields) = fields(ty) {
            for (place, field) in field_offsets(&fields) {
                self.relocate(field, addresses, offset + place);
            }
            return;
        }
        let copy = self.copy_function(element(ty));
        for address in addresses {
            self.body.get(address);
            if offset > 0 {
                self.body.i32(offset as i32).op(I::I32Add);
            }
        }
        self.body.call(copy);
    }

    /// The function that takes the addresses of a (pointer, length) pair in the guest and of its original.
    fn copy_function(&mut self, element: &Type) -> Callee {
        let helper = Helper::CopyList {
            align: align(element),
            size: size(element),
            pointing: has_pointers(element).then(|| element.digest()),
        };
        let signature = Signature::new([ValType::I32; 2], []);
        self.share(helper, signature, |code| code.copy_list_out(element))
    }

    /// ```text
    /// source = original.pointer
    /// bytes = original.length * size
    /// if bytes > 2^28 - 1 { trap }
    /// bytes of a preview1 guest: copy them directly if there is room, and return
    /// copy = guest.realloc(0, 0, align, bytes)
    /// copy[..bytes] = source[..bytes]
    /// copied.pointer = copy
    /// if bytes > 0 {
    ///     end = source + bytes
    ///     loop { relocate(copy, source); copy += size; source += size; if source < end { continue } }
    /// }, if elements have pointers
    /// ```
    fn copy_list_out(&mut self, element: &Type) {
        let Sides { guest, adapter, .. } = self.roles;
        let [source, bytes, copy] = std::array::from_fn(|_| self.body.local(ValType::I32));
        let all_bytes = self.body.local(ValType::I64);
        let body = &mut self.body;
        body.get(ORIGINAL)
            .access(I::I32Load, at(adapter, 0, 4))
            .set(source);
        // In 64 bits nothing wraps around.
        body.get(ORIGINAL)
            .access(I::I32Load, at(adapter, 4, 4))
            .op(I::I64ExtendI32U)
            .op(I::I64Const(size(element).into()))
            .op(I::I64Mul)
            .set(all_bytes);
        self.check_byte_length(all_bytes);
        self.body.get(all_bytes).op(I::I32WrapI64).set(bytes);
        if let (1, Some(aim)) = (size(element), self.roles.aim) {
            self.copy_directly(aim, source, bytes);
        }
        self.allocate(align(element), bytes, copy);
        let body = &mut self.body;
        body.get(copy).get(source).get(bytes).copy(adapter, guest);
        body.get(COPIED)
            .get(copy)
            .access(I::I32Store, at(guest, 0, 4));
        if has_pointers(element) {
            self.relocate_each(element, copy, source, bytes);
        }
    }

    /// Copies the items of the list at the address in a local in the adapter to the guest, where there is room for them.
    ///
    /// ```text
    /// source = list.pointer
    /// bytes = list.length * size
    /// to[..bytes] = source[..bytes]
    /// relocate each, if they have pointers
    /// ```
    pub(crate) fn lower_items(&mut self, element: &Type, list: Local, to: Local) {
        let Sides { guest, adapter, .. } = self.roles;
        let [source, bytes, copy] = std::array::from_fn(|_| self.body.local(ValType::I32));
        let body = &mut self.body;
        body.get(list)
            .access(I::I32Load, at(adapter, 0, 4))
            .set(source);
        body.get(list)
            .access(I::I32Load, at(adapter, 4, 4))
            .i32(size(element) as i32)
            .op(I::I32Mul)
            .set(bytes);
        body.get(to).tee(copy).get(source).get(bytes);
        body.copy(adapter, guest);
        if has_pointers(element) {
            self.relocate_each(element, copy, source, bytes);
        }
    }

    fn relocate_each(&mut self, element: &Type, copy: Local, source: Local, bytes: Local) {
        let relocate = self.relocation_function(element);
        let step = |body: &mut Body, local| {
            body.get(local)
                .i32(size(element) as i32)
                .op(I::I32Add)
                .set(local);
        };
        let (body, end) = (&mut self.body, bytes);
        body.get(bytes).op(I::If(BlockType::Empty));
        body.get(source).get(bytes).op(I::I32Add).set(end);
        body.op(I::Loop(BlockType::Empty))
            .get(copy)
            .get(source)
            .call(relocate);
        step(body, copy);
        step(body, source);
        body.get(source)
            .get(end)
            .op(I::I32LtU)
            .op(I::BrIf(0))
            .op(I::End)
            .op(I::End);
    }

    /// Copies a list to where the front end of preview1 has aimed and returns, if there is room for it.
    ///
    /// ```text
    /// if bytes <= room {
    ///     if bytes { destination[..bytes] = source[..bytes] }
    ///     copied.pointer = aimed; return
    /// }
    /// ```
    fn copy_directly(&mut self, aim: Aim, source: Local, bytes: Local) {
        aim.require(self.glue);
        let Sides { guest, adapter, .. } = self.roles;
        let body = &mut self.body;
        body.get(bytes)
            .get_global(aim.room)
            .op(I::I32LeU)
            .op(I::If(BlockType::Empty));
        // Nothing can be read to anywhere, outside of the memory, too.
        body.get(bytes).op(I::If(BlockType::Empty));
        body.get_global(aim.destination)
            .get(source)
            .get(bytes)
            .copy(adapter, aim.memory)
            .op(I::End);
        body.get(COPIED)
            .i32(AIMED)
            .access(I::I32Store, at(guest, 0, 4));
        body.op(I::Return).op(I::End);
    }
}

/// Whether a value can have one list only: the code that relocates that is hardly longer than a call.
fn has_one_list(ty: &Type) -> bool {
    let parts = match (cases(ty), fields(ty)) {
        (Some(cases), _) => cases.into_iter().flatten().collect(),
        (None, Some(fields)) => fields,
        (None, None) => return has_pointers(ty),
    };
    let mut pointing = parts.into_iter().filter(|ty| has_pointers(ty));
    match (pointing.next(), pointing.next()) {
        (Some(part), None) => has_one_list(part),
        _ => false,
    }
}
