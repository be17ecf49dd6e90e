//! From the guest's memory to flat values: the parameters of a call that takes more of them than are passed flat, and items
//! of lists that a guard looks at.
//!
//! What is loaded is in locals then, where the guest cannot change it any more, and is lifted as if it had been passed
//! there. Nothing but the place of the parameters is checked here. Source: "Loading" in the component model's
//! `CanonicalABI.md`.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::body::{Local, at};
use super::code::Code;
use super::layout::{
    align, cases, discriminant_size, field_offsets, fields, flatten, payload_offset, size,
};
use super::sides::Sides;
use crate::types::{Type, TypeRef};

const MISALIGNED: &str = "wasi-virt: the pointer to parameters is not aligned";
const OUT_OF_BOUNDS: &str = "wasi-virt: parameters are out of bounds of memory";

/// The locals of a flat value, and the type of each.
type Flat = Vec<(Local, ValType)>;

impl Code<'_, Sides> {
    /// Loads parameters, which are the fields of a tuple at the address in a local.
    ///
    /// ```text
    /// if from is not aligned, or from + size of the tuple > size of the guest's memory { trap }
    /// load each
    /// ```
    pub(crate) fn load_params<'t>(
        &mut self,
        types: impl Iterator<Item = &'t TypeRef>,
        from: Local,
    ) -> Vec<Flat> {
        let types: Vec<&TypeRef> = types.collect();
        let whole = Type::Tuple(types.iter().copied().cloned().collect());
        self.check_place(&whole, from);
        let fields = field_offsets(&types).into_iter();
        fields
            .map(|(offset, ty)| self.load_flat(ty, from, offset))
            .collect()
    }

    /// Traps unless the guest's memory has all of a value, and where it may be.
    fn check_place(&mut self, ty: &Type, from: Local) {
        if align(ty) > 1 {
            self.body.get(from).i32(align(ty) as i32 - 1).op(I::I32And);
            self.trap_if(MISALIGNED);
        }
        // In 64 bits nothing wraps around.
        let guest = self.roles.guest;
        self.body
            .get(from)
            .op(I::I64ExtendI32U)
            .op(I::I64Const(size(ty).into()))
            .op(I::I64Add)
            .size(guest)
            .op(I::I64ExtendI32U)
            .op(I::I64Const(16))
            .op(I::I64Shl)
            .op(I::I64GtU);
        self.trap_if(OUT_OF_BOUNDS);
    }

    /// Loads the value at the address in a local, plus `offset`, which the guest's memory is known to have.
    pub(crate) fn load_flat(&mut self, ty: &Type, from: Local, offset: u32) -> Flat {
        if let Some(cases) = cases(ty) {
            return self.load_cases(ty, &cases, from, offset);
        }
        if let Some(fields) = fields(ty) {
            let fields = field_offsets(&fields).into_iter();
            return fields
                .flat_map(|(place, field)| self.load_flat(field, from, offset + place))
                .collect();
        }
        let numbers = flatten(ty);
        let bytes = size(ty) / numbers.len() as u32;
        let places = (0..).map(|place| offset + place * bytes);
        numbers
            .into_iter()
            .zip(places)
            .map(|(flat, offset)| self.load_number(flat, from, offset, bytes))
            .collect()
    }

    fn load_number(
        &mut self,
        flat: ValType,
        from: Local,
        offset: u32,
        bytes: u32,
    ) -> (Local, ValType) {
        let place = at(self.roles.guest, offset, bytes);
        let number = self.body.local(flat);
        self.body.get(from);
        match flat {
            ValType::I64 => self.body.access(I::I64Load, place),
            ValType::F32 => self.body.access(I::F32Load, place),
            ValType::F64 => self.body.access(I::F64Load, place),
            // Those with a sign are extended when they are lifted.
            _ => self.body.load_unsigned(place),
        };
        self.body.set(number);
        (number, flat)
    }

    /// Locals that no case has are zero; a discriminant that is none is found when it is lifted.
    ///
    /// ```text
    /// tag = load
    /// if tag == case { load its payload; each slot = own as the slot's type }, for each case with a payload
    /// ```
    fn load_cases(
        &mut self,
        ty: &Type,
        cases: &[Option<&TypeRef>],
        from: Local,
        offset: u32,
    ) -> Flat {
        let tag = self.load_number(ValType::I32, from, offset, discriminant_size(cases.len()));
        let joined = flatten(ty).into_iter().skip(1);
        let slots: Flat = joined.map(|flat| (self.body.local(flat), flat)).collect();
        let payload = offset + payload_offset(cases);
        for (number, case) in (0..).zip(cases) {
            let Some(case) = case else { continue };
            self.body
                .get(tag.0)
                .i32(number)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            let own = self.load_flat(case, from, payload);
            for ((own, flat), (slot, joined)) in own.into_iter().zip(&slots) {
                self.body.get(own);
                self.join(flat, *joined);
                self.body.set(*slot);
            }
            self.op(I::End);
        }
        [tag].into_iter().chain(slots).collect()
    }

    /// Converts the number on the stack to the type of a slot that payloads of several cases share.
    fn join(&mut self, flat: ValType, joined: ValType) {
        match (flat, joined) {
            (ValType::I32, ValType::I64) => {
                self.op(I::I64ExtendI32U);
            }
            (ValType::F32, ValType::I32) => {
                self.op(I::I32ReinterpretF32);
            }
            (ValType::F32, ValType::I64) => {
                self.op(I::I32ReinterpretF32).op(I::I64ExtendI32U);
            }
            (ValType::F64, ValType::I64) => {
                self.op(I::I64ReinterpretF64);
            }
            _ => {}
        }
    }
}
