//! Translates handles on their way through a forwarder, wherever in a value they are.
//!
//! Everything else of a value is left as it is: values go from one canonical lifting to the next lowering through the one
//! memory of the forwarder, where only handles mean something else to the one than to the other.
//!
//! A type graph of a few bytes can have more places with handles, written out, than there are atoms. So a value in memory
//! is translated by functions that types share, and a flat one too where it has many.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::call_glue::{OUTSIDE, Passage, intrinsic};
use crate::glue::helper::Direction;
use crate::glue::layout::{
    cases, discriminant_size, field_offsets, field_slots, fields, payload_offset, size,
};
use crate::glue::lift::Slots;
use crate::glue::{Body, Callee, Code, Helper, Local, Signature, at};
use crate::types::{Digest, ResourceId, Type, TypeRef};

/// Where a forwarder stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Side<'s> {
    /// It owns the wrapped types: its callers pass them, and what it calls passes what is inside.
    Import,
    /// Its callers pass what is not wrapped, and what it calls takes these types wrapped.
    Export(&'s Wrapped),
}

/// The resource types that a bridge has wrapped.
#[derive(Debug, Default)]
pub(super) struct Wrapped {
    resources: BTreeSet<ResourceId>,
    /// For types that were asked about: how many of these handles and types around them are inside, written out.
    inside: RefCell<HashMap<Digest, u64>>,
}

impl Wrapped {
    pub(super) fn new(resources: BTreeSet<ResourceId>) -> Self {
        Wrapped {
            resources,
            ..Wrapped::default()
        }
    }

    pub(super) fn contains(&self, id: ResourceId) -> bool {
        self.resources.contains(&id)
    }

    fn inside(&self, ty: &TypeRef) -> u64 {
        if let Type::Own(id) = **ty {
            return self.contains(id).into();
        }
        if ty.facts().owned == 0 {
            return 0;
        }
        let digest = ty.facts().digest;
        if let Some(known) = self.inside.borrow().get(&digest) {
            return *known;
        }
        let parts = ty.parts().into_iter().map(|part| self.inside(part));
        let parts = parts.fold(0, u64::saturating_add);
        let inside = if parts == 0 {
            0
        } else {
            parts.saturating_add(1)
        };
        self.inside.borrow_mut().insert(digest, inside);
        inside
    }
}

impl<'s> Side<'s> {
    pub(super) fn params(self) -> Way<'s> {
        let direction = match self {
            Side::Import => Direction::Unwrap,
            Side::Export(_) => Direction::Wrap,
        };
        Way {
            side: self,
            direction,
        }
    }

    pub(super) fn results(self) -> Way<'s> {
        let direction = match self {
            Side::Import => Direction::Wrap,
            Side::Export(_) => Direction::Unwrap,
        };
        Way {
            side: self,
            direction,
        }
    }
}

/// The way that values take through a forwarder.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way<'s> {
    side: Side<'s>,
    direction: Direction,
}

/// Up to so many handles and types around them are translated where they are. Of a type with more, each part is
/// translated by a function of its own, for it can be part of others as well.
const MOST_IN_PLACE: u64 = 32;

impl Way<'_> {
    /// How many handles that change, and types around them, are inside of a type, written out.
    fn changing(self, ty: &TypeRef) -> u64 {
        match self.side {
            Side::Import => ty.facts().owned,
            Side::Export(wrapped) => wrapped.inside(ty),
        }
    }

    /// Whether handles in values of a type change.
    fn changes(self, ty: &TypeRef) -> bool {
        self.changing(ty) > 0
    }

    /// Whether a part of a type is translated by a function of its own.
    fn is_apart(self, whole: &TypeRef, part: &Type) -> bool {
        let has_parts = !matches!(part, Type::Own(_) | Type::List(_));
        has_parts && self.changing(whole) > MOST_IN_PLACE
    }
}

/// The parameter of functions that translate what is in memory: an address.
const ADDRESS: Local = Local::param(0);

impl Code<'_, Passage> {
    /// Translates the handles in flat values.
    ///
    /// ```text
    /// cases:  if tag == case { translate its payload }, for each case with handles that change
    /// fields: translate each with such handles
    /// own:    value = translate(value)
    /// list:   translate(pointer, length)
    /// ```
    pub(super) fn translate_flat(&mut self, ty: &TypeRef, slots: Slots<'_>, way: Way<'_>) {
        if !way.changes(ty) {
            return;
        }
        if let Some(cases) = cases(ty) {
            for (i, case) in (0..).zip(cases) {
                let Some(case) = case.filter(|case| way.changes(case)) else {
                    continue;
                };
                narrow(&mut self.body, slots[0]);
                self.body.i32(i).op(I::I32Eq);
                self.op(I::If(BlockType::Empty));
                self.translate_flat_part(ty, case, &slots[1..], way);
                self.op(I::End);
            }
            return;
        }
        if let Some(fields) = field_slots(ty, slots) {
            for (field, slots) in fields {
                self.translate_flat_part(ty, field, slots, way);
            }
            return;
        }
        let (value, slot) = slots[0];
        match &**ty {
            Type::Own(resource) => {
                let translate = self.translation(*resource, way);
                let body = &mut self.body;
                narrow(body, slots[0]);
                body.call(translate);
                if slot == ValType::I64 {
                    body.op(I::I64ExtendI32U);
                }
                body.set(value);
            }
            Type::List(element) => {
                let translate = self.list_function(ty, element, way);
                narrow(&mut self.body, slots[0]);
                narrow(&mut self.body, slots[1]);
                self.body.call(translate);
            }
            // Nothing else has handles that change.
            _ => {}
        }
    }

    /// Translates the handles in the flat values of a part.
    fn translate_flat_part(
        &mut self,
        whole: &TypeRef,
        part: &TypeRef,
        slots: Slots<'_>,
        way: Way<'_>,
    ) {
        if !way.changes(part) || !way.is_apart(whole, part) {
            return self.translate_flat(part, slots, way);
        }
        let slots = &slots[..part.facts().flat.len()];
        let types: Vec<ValType> = slots.iter().map(|(_, ty)| *ty).collect();
        let translate = self.flat_function(part, types, way);
        for (local, _) in slots {
            self.body.get(*local);
        }
        self.body.call(translate);
        for (local, _) in slots.iter().rev() {
            self.body.set(*local);
        }
    }

    /// The function that translates the handles in flat values, which it takes and returns in such slots.
    fn flat_function(&mut self, ty: &TypeRef, types: Vec<ValType>, way: Way<'_>) -> Callee {
        let helper = Helper::TranslateFlat(way.direction, types.clone(), ty.facts().digest);
        let signature = Signature::new(types.clone(), types.clone());
        let params = Local::params(&signature);
        self.share(helper, signature, |code| {
            let slots: Vec<(Local, ValType)> = params.zip(types).collect();
            code.translate_flat(ty, &slots, way);
            for (local, _) in slots {
                code.body.get(local);
            }
        })
    }

    /// Translates the handles in the value at the address in a local.
    pub(super) fn translate_at(&mut self, ty: &TypeRef, address: Local, way: Way<'_>) {
        if way.changes(ty) {
            let translate = self.memory_function(ty, way);
            self.body.get(address).call(translate);
        }
    }

    /// The function that translates the handles in the value at an address.
    fn memory_function(&mut self, ty: &TypeRef, way: Way<'_>) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        let helper = Helper::TranslateAt(way.direction, ty.facts().digest);
        self.share(helper, signature, |code| code.translate_memory(ty, 0, way))
    }

    /// Translates the handles in the value at the address in local 0, plus `offset`.
    ///
    /// ```text
    /// cases:  if tag in memory == case { translate its payload }, for each case with handles that change
    /// fields: translate each with such handles
    /// own:    *(address + offset) = translate(*(address + offset))
    /// list:   translate(pointer, length)
    /// ```
    fn translate_memory(&mut self, ty: &TypeRef, offset: u32, way: Way<'_>) {
        if !way.changes(ty) {
            return;
        }
        let memory = self.roles.memory;
        if let Some(cases) = cases(ty) {
            let payload = offset + payload_offset(&cases);
            let tag = at(memory, offset, discriminant_size(cases.len()));
            for (i, case) in cases.iter().enumerate() {
                let Some(case) = case.filter(|case| way.changes(case)) else {
                    continue;
                };
                self.body.get(ADDRESS).load_unsigned(tag);
                self.body
                    .i32(i as i32)
                    .op(I::I32Eq)
                    .op(I::If(BlockType::Empty));
                self.translate_memory_part(ty, case, payload, way);
                self.op(I::End);
            }
            return;
        }
        if let Some(fields) = fields(ty) {
            for (place, field) in field_offsets(&fields) {
                self.translate_memory_part(ty, field, offset + place, way);
            }
            return;
        }
        let word = at(memory, offset, 4);
        match &**ty {
            Type::Own(resource) => {
                let translate = self.translation(*resource, way);
                let body = &mut self.body;
                body.get(ADDRESS).get(ADDRESS).access(I::I32Load, word);
                body.call(translate).access(I::I32Store, word);
            }
            Type::List(element) => {
                let translate = self.list_function(ty, element, way);
                let body = &mut self.body;
                body.get(ADDRESS).access(I::I32Load, word);
                body.get(ADDRESS)
                    .access(I::I32Load, at(memory, offset + 4, 4));
                body.call(translate);
            }
            // Nothing else has handles that change.
            _ => {}
        }
    }

    /// Translates the handles in a part of the value at the address in local 0.
    fn translate_memory_part(
        &mut self,
        whole: &TypeRef,
        part: &TypeRef,
        offset: u32,
        way: Way<'_>,
    ) {
        if !way.changes(part) || !way.is_apart(whole, part) {
            return self.translate_memory(part, offset, way);
        }
        let translate = self.memory_function(part, way);
        self.body
            .get(ADDRESS)
            .i32(offset as i32)
            .op(I::I32Add)
            .call(translate);
    }

    /// The function that translates the handles in the list at (pointer, length).
    ///
    /// ```text
    /// loop { if left == 0 { break }; translate(pointer); pointer += size; left -= 1; continue }
    /// ```
    fn list_function(&mut self, list: &TypeRef, element: &TypeRef, way: Way<'_>) -> Callee {
        let signature = Signature::new([ValType::I32; 2], []);
        let helper = Helper::TranslateList(way.direction, list.facts().digest);
        self.share(helper, signature, |code| {
            let (pointer, left) = (ADDRESS, Local::param(1));
            let translate = code.memory_function(element, way);
            let body = &mut code.body;
            body.op(I::Block(BlockType::Empty))
                .op(I::Loop(BlockType::Empty));
            body.get(left).op(I::I32Eqz).op(I::BrIf(1));
            body.get(pointer).call(translate);
            body.get(pointer).i32(size(element) as i32).op(I::I32Add);
            body.set(pointer);
            body.get(left).i32(1).op(I::I32Sub).set(left);
            body.op(I::Br(0)).op(I::End).op(I::End);
        })
    }

    /// The function that translates one owned handle, of a type whose handles change this way.
    fn translation(&mut self, resource: ResourceId, way: Way<'_>) -> Callee {
        let what = match (way.direction, way.side) {
            (Direction::Wrap, _) => "wrap",
            (Direction::Unwrap, Side::Export(_)) => "unwrap",
            (Direction::Unwrap, Side::Import) => return self.unwrap_function(resource),
        };
        let signature = Signature::new([ValType::I32], [ValType::I32]);
        self.glue
            .import(OUTSIDE, &intrinsic(what, resource), signature)
    }

    /// The function that takes what is inside of a wrapped handle, whose wrapping ends.
    ///
    /// ```text
    /// inner = rep(handle); moved = 1; drop(handle); inner
    /// ```
    pub(super) fn unwrap_function(&mut self, resource: ResourceId) -> Callee {
        let signature = Signature::new([ValType::I32], [ValType::I32]);
        self.share(Helper::Unwrap(resource), signature.clone(), |code| {
            let rep = code
                .glue
                .import(OUTSIDE, &intrinsic("rep", resource), signature);
            let drop = code.drop_function(resource);
            let moved = code.roles.moved;
            let body = &mut code.body;
            let inner = body.local(ValType::I32);
            body.get(ADDRESS).call(rep).set(inner);
            body.i32(1).set_global(moved);
            body.get(ADDRESS).call(drop).get(inner);
        })
    }

    /// The function outside that drops a handle.
    pub(super) fn drop_function(&mut self, resource: ResourceId) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        self.glue
            .import(OUTSIDE, &intrinsic("drop", resource), signature)
    }
}

/// Gets a discriminant, handle or pointer, which in a variant may share its place with something wider.
fn narrow(body: &mut Body, (value, slot): (Local, ValType)) {
    body.get(value);
    if slot == ValType::I64 {
        body.op(I::I32WrapI64);
    }
}
