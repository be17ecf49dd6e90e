//! Constant answers: what a call gets that reaches neither the host nor the adapter.
//!
//! A call that is refused takes over its handles and traps on broken parameters as any other: a guest cannot tell by these
//! who answers.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::emitter::{Emitter, parameter_slots};
use crate::error::LinkError;
use crate::glue::layout::{
    align, cases, discriminant_size, field_slots, has_pointers, payload_offset, size,
};
use crate::glue::lift::{Lists, Slots};
use crate::glue::{Local, Sides, at};
use crate::plan::Answer;
use crate::types::Type;

impl Emitter<'_> {
    /// Checks the parameters, drops the handles among them that the call takes over, and gives a constant.
    ///
    /// ```text
    /// check the parameters; drop owned handles
    /// result[..size] = 0; write the answer; or leave its discriminant, where the result is one number
    /// ```
    pub(super) fn answer(&mut self, answer: &Answer) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        let result = self.site.ty.result.as_deref();
        if result.is_some_and(has_pointers) {
            self.check_not_busy();
        }
        for ((_, ty), slots) in self
            .site
            .ty
            .params
            .iter()
            .zip(parameter_slots(self.site.ty))
        {
            self.lift_flat(ty, &slots, Lists::Check);
            self.drop_owned(ty, &slots)?;
        }
        let Some(ty) = result else { return Ok(()) };
        match super::emitter::result_pointer(self.site) {
            Some(to) => {
                self.check_result_pointer(to, ty);
                // Filling checks the bounds of all of it.
                self.body.get(to).i32(0).i32(size(ty) as i32).fill(guest);
                self.write_answer(ty, answer, to, 0)
            }
            None => {
                let tag = self.discriminant(ty, answer)?;
                self.body.i32(tag);
                Ok(())
            }
        }
    }

    fn drop_owned(&mut self, ty: &Type, slots: Slots<'_>) -> Result<(), LinkError> {
        let mut owns = false;
        ty.for_each_handle(&mut |_, is_owned| owns |= is_owned);
        if !owns {
            return Ok(());
        }
        if let Type::Own(resource) = ty {
            self.drop_handle(*resource, slots[0].0);
        } else if let Some(cases) = cases(ty) {
            for (i, case) in cases.into_iter().enumerate() {
                let Some(case) = case else { continue };
                self.body
                    .get(slots[0].0)
                    .i32(i as i32)
                    .op(I::I32Eq)
                    .op(I::If(BlockType::Empty));
                self.drop_owned(case, &slots[1..])?;
                self.op(I::End);
            }
        } else if let Some(fields) = field_slots(ty, slots) {
            for (field, slots) in fields {
                self.drop_owned(field, slots)?;
            }
        }
        Ok(())
    }

    /// The discriminant of an answer in its type.
    fn discriminant(&self, ty: &Type, answer: &Answer) -> Result<i32, LinkError> {
        let position = |mut names: Box<dyn Iterator<Item = &String> + '_>, case: &str| {
            let place = names.position(|name| name == case);
            let place = place.ok_or_else(|| self.misplanned("an error of the planned name"))?;
            Ok(place as i32)
        };
        match (answer, ty) {
            (Answer::Err(case), Type::Enum(names)) => position(Box::new(names.iter()), case),
            (Answer::Err(case), Type::Variant(cases)) => {
                position(Box::new(cases.iter().map(|(name, _)| name)), case)
            }
            (Answer::Err(_), Type::Result(..)) => Ok(1),
            (Answer::None, Type::Option(_)) | (Answer::Ok(_), Type::Result(..)) => Ok(0),
            _ => Err(self.misplanned("a result of the planned type")),
        }
    }

    /// Writes an answer to the address in local `to`, plus `offset`.
    ///
    /// ```text
    /// empty list: pointer = guest.realloc(0, 0, align, 0); result = (pointer, 0)
    /// case:       tag = discriminant; write what is inside of it
    /// ```
    fn write_answer(
        &mut self,
        ty: &Type,
        answer: &Answer,
        to: Local,
        offset: u32,
    ) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        if let (Type::List(element), Answer::Empty) = (ty, answer) {
            // An empty list, through realloc like any other: some guests free what they are given.
            let (bytes, pointer) = (self.body.local(ValType::I32), self.body.local(ValType::I32));
            self.allocate(align(element), bytes, pointer);
            self.body.get(pointer).i32(0).i32(0).fill(guest);
            self.body
                .get(to)
                .get(pointer)
                .access(I::I32Store, at(guest, offset, 4));
            self.body
                .get(to)
                .i32(0)
                .access(I::I32Store, at(guest, offset + 4, 4));
            return Ok(());
        }
        let cases = cases(ty).ok_or_else(|| self.misplanned("a result of the planned type"))?;
        let tag = self.discriminant(ty, answer)?;
        self.body.get(to).i32(tag);
        match discriminant_size(cases.len()) {
            1 => self.body.access(I::I32Store8, at(guest, offset, 1)),
            2 => self.body.access(I::I32Store16, at(guest, offset, 2)),
            _ => self.body.access(I::I32Store, at(guest, offset, 4)),
        };
        let payload = offset + payload_offset(&cases);
        let inner = match (ty, answer) {
            (Type::Result(Some(ok), _), Answer::Ok(inner)) => Some((ok, &**inner)),
            (Type::Result(_, Some(err)), Answer::Err(_)) => Some((err, answer)),
            _ => None,
        };
        match inner {
            Some((ty, answer)) => self.write_answer(ty, answer, to, payload),
            None => Ok(()),
        }
    }
}
