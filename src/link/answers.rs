//! Constant answers: what a call gets that reaches neither the host nor the adapter.
//!
//! A call that is refused takes over its handles and traps on broken parameters as any other: a guest cannot tell by these
//! who answers.

use wasm_encoder::{BlockType, Instruction as I};

use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::Sides;
use crate::glue::layout::{cases, field_slots, has_pointers, size};
use crate::glue::lift::{Lists, Slots};
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
        for (ty, slots) in self.params() {
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
            self.drop_handle(*resource, slots[0].0)?;
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
    pub(super) fn discriminant(&self, ty: &Type, answer: &Answer) -> Result<i32, LinkError> {
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
            (Answer::Some(_), Type::Option(_)) => Ok(1),
            _ => Err(self.misplanned("a result of the planned type")),
        }
    }
}
