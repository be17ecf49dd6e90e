//! Constants, written to the guest's memory, each list and string into what the guest's realloc gives.
//!
//! Strings are in the module's data, and are copied from there. Lists are code: what is read back of the guest's memory its
//! realloc could have changed.

use wasm_encoder::{Instruction as I, ValType};

use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::layout::{align, cases, discriminant_size, field_offsets, payload_offset, size};
use crate::glue::{Body, Callee, Helper, Local, Roles, Sides, Signature, at};
use crate::plan::{Answer, SetValue};
use crate::types::{Type, TypeRef};

/// Items of a list that one function writes: engines bound the size of a function.
const IN_ONE: usize = 1000;

impl Emitter<'_> {
    /// Writes an answer to the address in local `to`, plus `offset`, where there are zeros.
    ///
    /// ```text
    /// list:  pointer = guest.realloc(0, 0, align, bytes); pointer[..bytes] = 0; result = (pointer, length)
    ///        write each item
    /// text:  write_text(to + offset, its place among the constants, its length)
    /// tuple: write each field
    /// set:   write_value(to + offset)
    /// case:  tag = discriminant; write what is inside of it
    /// ```
    pub(super) fn write_answer(
        &mut self,
        ty: &Type,
        answer: &Answer,
        to: Local,
        offset: u32,
    ) -> Result<(), LinkError> {
        match (ty, answer) {
            (Type::List(element), Answer::Empty) => self.write_list(element, &[], to, offset),
            (Type::List(element), Answer::List(items)) => {
                self.write_list(element, items, to, offset)
            }
            (Type::String, Answer::Text(text)) => self.write_text(text, to, offset),
            (Type::Tuple(types), Answer::Tuple(items)) if types.len() == items.len() => {
                let fields: Vec<&TypeRef> = types.iter().collect();
                let fields = field_offsets(&fields).into_iter().zip(items);
                fields.into_iter().try_for_each(|((place, ty), item)| {
                    self.write_answer(ty, item, to, offset + place)
                })
            }
            (_, Answer::Set(value)) => {
                let write = self.value_function(ty, *value)?;
                self.push_address(to, offset);
                self.body.call(write);
                Ok(())
            }
            _ => self.write_case(ty, answer, to, offset),
        }
    }

    fn write_case(
        &mut self,
        ty: &Type,
        answer: &Answer,
        to: Local,
        offset: u32,
    ) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
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
            (Type::Option(some), Answer::Some(inner)) => Some((some, &**inner)),
            _ => None,
        };
        match inner {
            Some((ty, answer)) => self.write_answer(ty, answer, to, payload),
            None => Ok(()),
        }
    }

    fn push_address(&mut self, to: Local, offset: u32) {
        self.body.get(to);
        if offset > 0 {
            self.body.i32(offset as i32).op(I::I32Add);
        }
    }

    /// A list, through realloc if it is empty as well: some guests free what they are given.
    fn write_list(
        &mut self,
        element: &Type,
        items: &[Answer],
        to: Local,
        offset: u32,
    ) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        let size = size(element);
        let all = items.len() as u64 * u64::from(size);
        if self.traps_for_length(all) {
            return Ok(());
        }
        let (bytes, pointer) = (self.local(), self.local());
        // Locals are zero at first.
        if all > 0 {
            self.body.i32(all as i32).set(bytes);
        }
        self.allocate(align(element), bytes, pointer);
        // Filling checks the bounds of all of it.
        self.body.get(pointer).i32(0).i32(all as i32).fill(guest);
        self.body
            .get(to)
            .get(pointer)
            .access(I::I32Store, at(guest, offset, 4));
        self.body
            .get(to)
            .i32(items.len() as i32)
            .access(I::I32Store, at(guest, offset + 4, 4));
        for (items, start) in items.chunks(IN_ONE).zip((0..).step_by(IN_ONE)) {
            let body = self.apart(|emitter| {
                let places = (start..).map(|place: u32| place * size);
                items.iter().zip(places).try_for_each(|(item, offset)| {
                    emitter.write_answer(element, item, ADDRESS, offset)
                })
            })?;
            let write = self.glue.define(None, taking_address(), body);
            self.body.get(pointer).call(write);
        }
        Ok(())
    }

    fn write_text(&mut self, text: &str, to: Local, offset: u32) -> Result<(), LinkError> {
        if self.traps_for_length(text.len() as u64) {
            return Ok(());
        }
        let place = self.glue.constant(text.as_bytes())?;
        let write = self.text_function();
        self.push_address(to, offset);
        self.body
            .i32(place as i32)
            .i32(text.len() as i32)
            .call(write);
        Ok(())
    }

    /// The function that takes the address of a string, the place of a constant and its length, and gives it to the guest.
    ///
    /// ```text
    /// pointer = guest.realloc(0, 0, 1, length)
    /// pointer[..length] = constants[place..][..length]
    /// *address = (pointer, length)
    /// ```
    fn text_function(&mut self) -> Callee {
        let signature = Signature::new([ValType::I32; 3], []);
        self.share(Helper::WriteText, signature, |code| {
            let guest = code.roles.guest;
            let [address, place, length] = [0, 1, 2].map(Local::param);
            let pointer = code.body.local(ValType::I32);
            code.allocate(1, length, pointer);
            let body = &mut code.body;
            // Copying checks the bounds.
            body.get(pointer).get(place).get(length).init(guest);
            body.get(address)
                .get(pointer)
                .access(I::I32Store, at(guest, 0, 4));
            body.get(address)
                .get(length)
                .access(I::I32Store, at(guest, 4, 4));
        })
    }

    /// The function that takes an address and writes a value of the profile's there: one for all that answer with it.
    fn value_function(&mut self, ty: &Type, value: SetValue) -> Result<Callee, LinkError> {
        let helper = (
            self.roles.number(),
            Helper::WriteValue(value as u8, ty.digest()),
        );
        if let Some(known) = self.glue.helper(&helper) {
            return Ok(known);
        }
        let answer = self.host.value(value);
        let answer = answer.ok_or_else(|| self.misplanned("a value that is set"))?;
        let body = self.apart(|emitter| emitter.write_answer(ty, &answer, ADDRESS, 0))?;
        Ok(self.glue.define_helper(helper, taking_address(), body))
    }

    /// The body of another function that takes an address.
    fn apart(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<(), LinkError>,
    ) -> Result<Body, LinkError> {
        let around = std::mem::replace(&mut self.body, Body::new(&taking_address()));
        let written = write(self);
        let body = std::mem::replace(&mut self.body, around);
        written.map(|()| body)
    }
}

/// The parameter of functions that write something.
const ADDRESS: Local = Local::param(0);

fn taking_address() -> Signature {
    Signature::new([ValType::I32], [])
}
