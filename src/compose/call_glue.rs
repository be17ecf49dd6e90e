//! The code that forwards calls: handles are translated where they are, everything else passes.

use std::collections::BTreeSet;

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::type_rewriter::Unsupported;
use crate::link::layout::{
    MAX_FLAT_PARAMS, align, cases, discriminant_size, element, field_offsets, field_slots, fields,
    flatten, payload_offset, size,
};
use crate::link::module::{Body, Callee, GUEST, Glue, Signature, at, load_unsigned};
use crate::types::{FunctionType, ResourceId, Type};

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
    Export(&'s BTreeSet<ResourceId>),
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
            Side::Export(wrapped) => wrapped.contains(&resource),
        }
    }
}

/// The way that values take through a forwarder.
#[derive(Debug, Clone, Copy)]
struct Way<'s> {
    side: Side<'s>,
    direction: Direction,
}

impl Way<'_> {
    /// Whether handles in values of a type change.
    fn changes(self, ty: &Type) -> bool {
        let mut found = false;
        ty.for_each_handle(&mut |id, is_owned| found |= is_owned && self.side.translates(id));
        found
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
        let flat: Vec<ValType> = ty.params.iter().flat_map(|(_, ty)| flatten(ty)).collect();
        let spilled = flat.len() > MAX_FLAT_PARAMS;
        let params = if spilled { vec![ValType::I32] } else { flat };
        let result = ty.result.as_ref().map_or(Vec::new(), |ty| flatten(ty));
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
    let values = ty.params.iter().map(|(_, ty)| ty).chain(&ty.result);
    for ty in values {
        check_value(ty)?;
    }
    Ok(())
}

fn check_value(ty: &Type) -> Result<(), Unsupported> {
    match ty {
        Type::Other("stream" | "future", _) => Err("streams or futures of the component model"),
        Type::Other(..) => Err("types that WASI 0.2 does not use"),
        Type::List(ty) | Type::Option(ty) => check_value(ty),
        Type::Record(fields) => fields.iter().try_for_each(|(_, ty)| check_value(ty)),
        Type::Tuple(types) => types.iter().try_for_each(|ty| check_value(ty)),
        Type::Variant(cases) => cases
            .iter()
            .filter_map(|(_, ty)| ty.as_ref())
            .try_for_each(|ty| check_value(ty)),
        Type::Result(ok, err) => [ok, err]
            .into_iter()
            .flatten()
            .try_for_each(|ty| check_value(ty)),
        _ => Ok(()),
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
    let params = Type::Tuple(function.params.iter().map(|(_, ty)| ty.clone()).collect());
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
        slot += flatten(ty).len() as u32;
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
    ty: &Type,
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
            translate_flat(glue, body, case, &slots[1..], way);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = field_slots(ty, slots) {
        for (field, slots) in fields {
            translate_flat(glue, body, field, slots, way);
        }
        return;
    }
    let (value, slot) = slots[0];
    match ty {
        Type::Own(resource) => {
            let Some(translate) = translation(glue, *resource, way) else {
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

/// Gets a discriminant, handle or pointer, which in a variant may share its place with something wider.
fn narrow(body: &mut Body, (value, slot): (u32, ValType)) {
    body.get(value);
    if slot == ValType::I64 {
        body.op(I::I32WrapI64);
    }
}

/// Translates the handles in the value at the address in a local.
fn translate_at(glue: &mut Glue, body: &mut Body, ty: &Type, address: u32, way: Way<'_>) {
    if way.changes(ty) {
        let translate = memory_function(glue, ty, way);
        body.get(address).call(translate);
    }
}

/// The function that translates the handles in the value at an address.
fn memory_function(glue: &mut Glue, ty: &Type, way: Way<'_>) -> Callee {
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
fn translate_memory(glue: &mut Glue, body: &mut Body, ty: &Type, offset: u32, way: Way<'_>) {
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
            translate_memory(glue, body, case, payload, way);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = fields(ty) {
        for (place, field) in field_offsets(&fields) {
            translate_memory(glue, body, field, offset + place, way);
        }
        return;
    }
    match ty {
        Type::Own(resource) => {
            let Some(translate) = translation(glue, *resource, way) else {
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

/// The function that translates the handles in the list at (pointer, length).
fn list_function(glue: &mut Glue, ty: &Type, way: Way<'_>) -> Callee {
    let element = element(ty);
    let signature = Signature::new([ValType::I32; 2], []);
    glue.share(
        format!("{:?} in {ty:?}", way.direction),
        signature,
        |glue, body| {
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
