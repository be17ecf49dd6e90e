//! The code that forwards calls: handles are translated where they are, everything else passes.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::type_rewriter::Unsupported;
use crate::link::layout::{
    MAX_FLAT_PARAMS, align, cases, discriminant_size, field_offsets, field_slots, fields,
    flatten_params, payload_offset, size,
};
use crate::link::module::{Body, Callee, GUEST, Glue, Signature, at, load_unsigned};
use crate::types::{Digest, FunctionType, ResourceId, Type, TypeRef, Unknown};

/// The instance that functions to call come from.
pub(super) const OUTSIDE: &str = "outside";

/// The instance that hands out memory.
pub(super) const SCRATCH: &str = "scratch";

/// The names under which a forwarder finds what it needs of a resource type.
pub(super) fn intrinsic(what: &str, resource: ResourceId) -> String {
    format!("{what}-{}", resource.0)
}

/// Which way handles go: into the wrapper's hands, or out of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    /// A wrapped handle is taken apart. Borrowed ones are: callers pass what is inside.
    Unwrap,
    /// A handle is wrapped.
    Wrap,
}

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
    fn params(self) -> Way<'s> {
        let direction = match self {
            Side::Import => Direction::Unwrap,
            Side::Export(_) => Direction::Wrap,
        };
        Way {
            side: self,
            direction,
        }
    }

    fn results(self) -> Way<'s> {
        let direction = match self {
            Side::Import => Direction::Wrap,
            Side::Export(_) => Direction::Unwrap,
        };
        Way {
            side: self,
            direction,
        }
    }

    fn translates(self, resource: ResourceId) -> bool {
        match self {
            Side::Import => true,
            Side::Export(wrapped) => wrapped.contains(resource),
        }
    }
}

/// The way that values take through a forwarder.
#[derive(Debug, Clone, Copy)]
struct Way<'s> {
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

/// The core signatures of a function: as its callers call it, and as the forwarder calls it.
pub(super) struct Signatures {
    pub(super) lifted: Signature,
    pub(super) lowered: Signature,
    /// Whether the parameters come in memory.
    pub(super) spilled: bool,
    /// Whether the result goes through memory, and has to be taken back after it was read.
    pub(super) returns_memory: bool,
}

impl Signatures {
    pub(super) fn new(ty: &FunctionType) -> Self {
        let flat = flatten_params(ty);
        let spilled = flat.len() > MAX_FLAT_PARAMS;
        let params = if spilled { vec![ValType::I32] } else { flat };
        let result = ty.result.as_ref();
        let result = result.map_or(Vec::new(), |ty| ty.facts().flat.to_vec());
        let returns_memory = result.len() > 1;
        let mut with_area = params.clone();
        let (lifted, lowered) = if returns_memory {
            with_area.push(ValType::I32);
            (vec![ValType::I32], Vec::new())
        } else {
            (result.clone(), result)
        };
        Signatures {
            lifted: Signature::new(params, lifted),
            lowered: Signature::new(with_area, lowered),
            spilled,
            returns_memory,
        }
    }
}

/// Refuses what a forwarder cannot pass on.
pub(super) fn check(ty: &FunctionType) -> Result<(), Unsupported> {
    if ty.is_async {
        return Err("asynchronous functions");
    }
    match ty.values().find_map(|ty| ty.facts().unknown) {
        Some(Unknown::Async) => Err("streams or futures of the component model"),
        Some(Unknown::Other) => Err("types that WASI 0.2 does not use"),
        None => Ok(()),
    }
}

/// Defines the function that calls the one named `name` outside.
pub(super) fn forward(
    glue: &mut Glue,
    name: &str,
    function: &FunctionType,
    side: Side<'_>,
) -> Callee {
    let signatures = Signatures::new(function);
    let mut body = Body::new(&signatures.lifted);
    let params = function.params.iter().map(|(_, ty)| ty.clone());
    let params = TypeRef::new(Type::Tuple(params.collect()));
    let slots: Vec<(u32, ValType)> = (0..).zip(signatures.lifted.params.clone()).collect();
    if signatures.spilled {
        translate_at(glue, &mut body, &params, 0, side.params());
    } else {
        translate_flat(glue, &mut body, &params, &slots, side.params());
    }
    for (local, _) in &slots {
        body.get(*local);
    }
    let callee = glue.import(OUTSIDE, name, signatures.lowered);
    let Some(result) = &function.result else {
        body.call(callee);
        drop_borrowed(glue, &mut body, function, side);
        reset(glue, &mut body);
        return glue.define(None, signatures.lifted, body);
    };
    if signatures.returns_memory {
        let area = body.local(ValType::I32);
        let realloc = glue.import(
            SCRATCH,
            "realloc",
            Signature::new([ValType::I32; 4], [ValType::I32]),
        );
        body.i32(0).i32(0).i32(align(result) as i32);
        body.i32(size(result) as i32)
            .call(realloc)
            .op(I::LocalTee(area));
        body.call(callee);
        drop_borrowed(glue, &mut body, function, side);
        translate_at(glue, &mut body, result, area, side.results());
        body.get(area);
    } else {
        body.call(callee);
        if let [ty] = signatures.lifted.results[..] {
            let value = body.local(ty);
            body.set(value);
            drop_borrowed(glue, &mut body, function, side);
            translate_flat(glue, &mut body, result, &[(value, ty)], side.results());
            body.get(value);
        }
        reset(glue, &mut body);
    }
    glue.define(None, signatures.lifted, body)
}

/// Lets go of what was borrowed: handles of types that are not the forwarder's own.
fn drop_borrowed(glue: &mut Glue, body: &mut Body, ty: &FunctionType, side: Side<'_>) {
    if let Side::Import = side {
        return;
    }
    let mut slot = 0;
    for (_, ty) in &ty.params {
        if let Type::Borrow(resource) = **ty {
            let signature = Signature::new([ValType::I32], []);
            let drop = glue.import(OUTSIDE, &intrinsic("drop", resource), signature);
            body.get(slot).call(drop);
        }
        slot += ty.facts().flat.len() as u32;
    }
}

/// Takes back the memory of the parameters.
fn reset(glue: &mut Glue, body: &mut Body) {
    let reset = glue.import(SCRATCH, "reset", Signature::new([], []));
    body.call(reset);
}

/// Translates the handles in flat values.
fn translate_flat(
    glue: &mut Glue,
    body: &mut Body,
    ty: &TypeRef,
    slots: &[(u32, ValType)],
    way: Way<'_>,
) {
    if !way.changes(ty) {
        return;
    }
    if let Some(cases) = cases(ty) {
        for (i, case) in (0..).zip(cases) {
            let Some(case) = case.filter(|case| way.changes(case)) else {
                continue;
            };
            narrow(body, slots[0]);
            body.i32(i).op(I::I32Eq);
            body.op(I::If(BlockType::Empty));
            translate_flat_part(glue, body, ty, case, &slots[1..], way);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = field_slots(ty, slots) {
        for (field, slots) in fields {
            translate_flat_part(glue, body, ty, field, slots, way);
        }
        return;
    }
    let (value, slot) = slots[0];
    match **ty {
        Type::Own(resource) => {
            let Some(translate) = translation(glue, resource, way) else {
                return;
            };
            narrow(body, slots[0]);
            body.call(translate);
            if slot == ValType::I64 {
                body.op(I::I64ExtendI32U);
            }
            body.set(value);
        }
        Type::List(_) => {
            let list = list_function(glue, ty, way);
            narrow(body, slots[0]);
            narrow(body, slots[1]);
            body.call(list);
        }
        _ => {}
    }
}

/// Translates the handles in the flat values of a part.
fn translate_flat_part(
    glue: &mut Glue,
    body: &mut Body,
    whole: &TypeRef,
    part: &TypeRef,
    slots: &[(u32, ValType)],
    way: Way<'_>,
) {
    if !way.changes(part) || !way.is_apart(whole, part) {
        return translate_flat(glue, body, part, slots, way);
    }
    let slots = &slots[..part.facts().flat.len()];
    let types: Vec<ValType> = slots.iter().map(|(_, ty)| *ty).collect();
    let translate = flat_function(glue, part, types, way);
    for (local, _) in slots {
        body.get(*local);
    }
    body.call(translate);
    for (local, _) in slots.iter().rev() {
        body.set(*local);
    }
}

/// The function that translates the handles in flat values, which it takes and returns in such slots.
fn flat_function(glue: &mut Glue, ty: &TypeRef, types: Vec<ValType>, way: Way<'_>) -> Callee {
    let key = format!("{:?} in {types:?} of {ty:?}", way.direction);
    let signature = Signature::new(types.clone(), types.clone());
    glue.share(key, signature, |glue, body| {
        let slots: Vec<(u32, ValType)> = (0..).zip(types).collect();
        translate_flat(glue, body, ty, &slots, way);
        for (local, _) in slots {
            body.get(local);
        }
    })
}

/// Gets a discriminant, handle or pointer, which in a variant may share its place with something wider.
fn narrow(body: &mut Body, (value, slot): (u32, ValType)) {
    body.get(value);
    if slot == ValType::I64 {
        body.op(I::I32WrapI64);
    }
}

/// Translates the handles in the value at the address in a local.
fn translate_at(glue: &mut Glue, body: &mut Body, ty: &TypeRef, address: u32, way: Way<'_>) {
    if way.changes(ty) {
        let translate = memory_function(glue, ty, way);
        body.get(address).call(translate);
    }
}

/// The function that translates the handles in the value at an address.
fn memory_function(glue: &mut Glue, ty: &TypeRef, way: Way<'_>) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    glue.share(
        format!("{:?} at {ty:?}", way.direction),
        signature,
        |glue, body| {
            translate_memory(glue, body, ty, 0, way);
        },
    )
}

/// Translates the handles in the value at the address in local 0, plus `offset`.
fn translate_memory(glue: &mut Glue, body: &mut Body, ty: &TypeRef, offset: u32, way: Way<'_>) {
    if !way.changes(ty) {
        return;
    }
    if let Some(cases) = cases(ty) {
        let payload = offset + payload_offset(&cases);
        for (i, case) in cases.iter().enumerate() {
            let Some(case) = case.filter(|case| way.changes(case)) else {
                continue;
            };
            body.get(0);
            load_unsigned(body, GUEST, offset, discriminant_size(cases.len()));
            body.i32(i as i32).op(I::I32Eq).op(I::If(BlockType::Empty));
            translate_memory_part(glue, body, ty, case, payload, way);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = fields(ty) {
        for (place, field) in field_offsets(&fields) {
            translate_memory_part(glue, body, ty, field, offset + place, way);
        }
        return;
    }
    match **ty {
        Type::Own(resource) => {
            let Some(translate) = translation(glue, resource, way) else {
                return;
            };
            body.get(0).get(0).op(I::I32Load(at(GUEST, offset, 4)));
            body.call(translate).op(I::I32Store(at(GUEST, offset, 4)));
        }
        Type::List(_) => {
            let list = list_function(glue, ty, way);
            body.get(0).op(I::I32Load(at(GUEST, offset, 4)));
            body.get(0).op(I::I32Load(at(GUEST, offset + 4, 4)));
            body.call(list);
        }
        _ => {}
    }
}

/// Translates the handles in a part of the value at the address in local 0.
fn translate_memory_part(
    glue: &mut Glue,
    body: &mut Body,
    whole: &TypeRef,
    part: &TypeRef,
    offset: u32,
    way: Way<'_>,
) {
    if !way.changes(part) || !way.is_apart(whole, part) {
        return translate_memory(glue, body, part, offset, way);
    }
    let translate = memory_function(glue, part, way);
    body.get(0).i32(offset as i32).op(I::I32Add).call(translate);
}

/// The function that translates the handles in the list at (pointer, length).
fn list_function(glue: &mut Glue, ty: &TypeRef, way: Way<'_>) -> Callee {
    let signature = Signature::new([ValType::I32; 2], []);
    glue.share(
        format!("{:?} in {ty:?}", way.direction),
        signature,
        |glue, body| {
            let Type::List(element) = &**ty else { return };
            let (pointer, left) = (0, 1);
            let translate = memory_function(glue, element, way);
            body.op(I::Block(BlockType::Empty))
                .op(I::Loop(BlockType::Empty));
            body.get(left).op(I::I32Eqz).op(I::BrIf(1));
            body.get(pointer).call(translate);
            body.get(pointer).i32(size(element) as i32).op(I::I32Add);
            body.set(pointer);
            body.get(left).i32(1).op(I::I32Sub).set(left);
            body.op(I::Br(0)).op(I::End).op(I::End);
        },
    )
}

/// The function that translates one owned handle, if it is of a type to translate.
fn translation(glue: &mut Glue, resource: ResourceId, way: Way<'_>) -> Option<Callee> {
    let signature = Signature::new([ValType::I32], [ValType::I32]);
    if !way.side.translates(resource) {
        return None;
    }
    Some(match (way.direction, way.side) {
        (Direction::Wrap, _) => glue.import(OUTSIDE, &intrinsic("wrap", resource), signature),
        (Direction::Unwrap, Side::Export(_)) => {
            glue.import(OUTSIDE, &intrinsic("unwrap", resource), signature)
        }
        (Direction::Unwrap, Side::Import) => unwrap(glue, resource),
    })
}

/// The function that takes what is inside of a wrapped handle, whose wrapping ends.
pub(super) fn unwrap(glue: &mut Glue, resource: ResourceId) -> Callee {
    let signature = Signature::new([ValType::I32], [ValType::I32]);
    let key = intrinsic("unwrap", resource);
    glue.share(key, signature.clone(), |glue, body| {
        let rep = glue.import(OUTSIDE, &intrinsic("rep", resource), signature);
        let drop = glue.import(
            OUTSIDE,
            &intrinsic("drop", resource),
            Signature::new([ValType::I32], []),
        );
        let inner = body.local(ValType::I32);
        body.get(0).call(rep).set(inner);
        glue.use_flag();
        body.i32(1).op(I::GlobalSet(MOVED));
        body.get(0).call(drop).get(inner);
    })
}

/// The flag that is set while the wrapping of a handle is dropped that itself goes on.
const MOVED: u32 = 0;

/// Defines the destructor of a wrapped resource type.
pub(super) fn destructor(glue: &mut Glue, resource: ResourceId) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    let drop = glue.import(OUTSIDE, &intrinsic("drop", resource), signature.clone());
    glue.use_flag();
    let mut body = Body::new(&signature);
    body.op(I::GlobalGet(MOVED)).op(I::If(BlockType::Empty));
    body.i32(0).op(I::GlobalSet(MOVED)).op(I::Else);
    body.get(0).call(drop).op(I::End);
    glue.define(None, signature, body)
}
