//! The code that forwards calls: handles are translated where they are, everything else passes.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use crate::link::layout::{
    MAX_FLAT_PARAMS, align, cases, discriminant_size, element, field_offsets, fields, flatten,
    payload_offset, size,
};
use crate::link::module::{Body, Callee, GUEST, Glue, Signature, at, load_unsigned};
use crate::types::{FunctionType, ResourceId, Type};

/// The instance that functions to call come from.
pub(super) const OUTSIDE: &str = "outside";

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

/// The core signatures of a function: as its callers call it, and as the forwarder calls it.
pub(super) struct Signatures {
    pub(super) lifted: Signature,
    pub(super) lowered: Signature,
    /// Whether the parameters come in memory.
    spilled: bool,
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

/// Defines the function that calls the one named `name` outside.
pub(super) fn forward(glue: &mut Glue, name: &str, ty: &FunctionType) -> Callee {
    let signatures = Signatures::new(ty);
    let mut body = Body::new(&signatures.lifted);
    let params = Type::Tuple(ty.params.iter().map(|(_, ty)| ty.clone()).collect());
    let slots: Vec<(u32, ValType)> = (0..).zip(signatures.lifted.params.clone()).collect();
    if signatures.spilled {
        translate_at(glue, &mut body, &params, 0, Direction::Unwrap);
    } else {
        translate_flat(glue, &mut body, &params, &slots, Direction::Unwrap);
    }
    for (local, _) in &slots {
        body.get(*local);
    }
    let callee = glue.import(OUTSIDE, name, signatures.lowered);
    let Some(result) = &ty.result else {
        body.call(callee);
        reset(glue, &mut body);
        return glue.define(None, signatures.lifted, body);
    };
    if signatures.returns_memory {
        let area = body.local(ValType::I32);
        let realloc = glue.import(
            "arena",
            "realloc",
            Signature::new([ValType::I32; 4], [ValType::I32]),
        );
        body.i32(0).i32(0).i32(align(result) as i32);
        body.i32(size(result) as i32)
            .call(realloc)
            .op(I::LocalTee(area));
        body.call(callee);
        translate_at(glue, &mut body, result, area, Direction::Wrap);
        body.get(area);
    } else {
        body.call(callee);
        if let [ty] = signatures.lifted.results[..] {
            let value = body.local(ty);
            body.set(value);
            translate_flat(glue, &mut body, result, &[(value, ty)], Direction::Wrap);
            body.get(value);
        }
        reset(glue, &mut body);
    }
    glue.define(None, signatures.lifted, body)
}

/// Takes back the memory of the parameters.
fn reset(glue: &mut Glue, body: &mut Body) {
    let reset = glue.import("arena", "reset", Signature::new([], []));
    body.call(reset);
}

fn has_owned(ty: &Type) -> bool {
    let mut found = false;
    ty.for_each_handle(&mut |_, is_owned| found |= is_owned);
    found
}

/// Translates the handles in flat values.
fn translate_flat(
    glue: &mut Glue,
    body: &mut Body,
    ty: &Type,
    slots: &[(u32, ValType)],
    direction: Direction,
) {
    if !has_owned(ty) {
        return;
    }
    if let Some(cases) = cases(ty) {
        for (i, case) in (0..).zip(cases) {
            let Some(case) = case.filter(|case| has_owned(case)) else {
                continue;
            };
            body.get(slots[0].0).i32(i).op(I::I32Eq);
            body.op(I::If(BlockType::Empty));
            translate_flat(glue, body, case, &slots[1..], direction);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = fields(ty) {
        let mut rest = slots;
        for field in fields {
            let (these, after) = rest.split_at(flatten(field).len());
            translate_flat(glue, body, field, these, direction);
            rest = after;
        }
        return;
    }
    let (value, slot) = slots[0];
    match ty {
        Type::Own(resource) => {
            let translate = translation(glue, *resource, direction);
            // In a variant, a handle may share its place with something wider.
            body.get(value);
            if slot == ValType::I64 {
                body.op(I::I32WrapI64);
            }
            body.call(translate);
            if slot == ValType::I64 {
                body.op(I::I64ExtendI32U);
            }
            body.set(value);
        }
        Type::List(_) => {
            let list = list_function(glue, ty, direction);
            narrow(body, slots[0]);
            narrow(body, slots[1]);
            body.call(list);
        }
        _ => {}
    }
}

fn narrow(body: &mut Body, (value, slot): (u32, ValType)) {
    body.get(value);
    if slot == ValType::I64 {
        body.op(I::I32WrapI64);
    }
}

/// Translates the handles in the value at the address in a local.
fn translate_at(glue: &mut Glue, body: &mut Body, ty: &Type, address: u32, direction: Direction) {
    if has_owned(ty) {
        let translate = memory_function(glue, ty, direction);
        body.get(address).call(translate);
    }
}

/// The function that translates the handles in the value at an address.
fn memory_function(glue: &mut Glue, ty: &Type, direction: Direction) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    glue.share(
        format!("{direction:?} at {ty:?}"),
        signature,
        |glue, body| {
            translate_memory(glue, body, ty, 0, direction);
        },
    )
}

/// Translates the handles in the value at the address in local 0, plus `offset`.
fn translate_memory(
    glue: &mut Glue,
    body: &mut Body,
    ty: &Type,
    offset: u32,
    direction: Direction,
) {
    if !has_owned(ty) {
        return;
    }
    if let Some(cases) = cases(ty) {
        let payload = offset + payload_offset(&cases);
        for (i, case) in cases.iter().enumerate() {
            let Some(case) = case.filter(|case| has_owned(case)) else {
                continue;
            };
            body.get(0);
            load_unsigned(body, GUEST, offset, discriminant_size(cases.len()));
            body.i32(i as i32).op(I::I32Eq).op(I::If(BlockType::Empty));
            translate_memory(glue, body, case, payload, direction);
            body.op(I::End);
        }
        return;
    }
    if let Some(fields) = fields(ty) {
        for (place, field) in field_offsets(&fields) {
            translate_memory(glue, body, field, offset + place, direction);
        }
        return;
    }
    match ty {
        Type::Own(resource) => {
            let translate = translation(glue, *resource, direction);
            body.get(0).get(0).op(I::I32Load(at(GUEST, offset, 4)));
            body.call(translate).op(I::I32Store(at(GUEST, offset, 4)));
        }
        Type::List(_) => {
            let list = list_function(glue, ty, direction);
            body.get(0).op(I::I32Load(at(GUEST, offset, 4)));
            body.get(0).op(I::I32Load(at(GUEST, offset + 4, 4)));
            body.call(list);
        }
        _ => {}
    }
}

/// The function that translates the handles in the list at (pointer, length).
fn list_function(glue: &mut Glue, ty: &Type, direction: Direction) -> Callee {
    let element = element(ty);
    let signature = Signature::new([ValType::I32; 2], []);
    glue.share(
        format!("{direction:?} in {ty:?}"),
        signature,
        |glue, body| {
            let (pointer, left) = (0, 1);
            let translate = memory_function(glue, element, direction);
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

/// The function that translates one owned handle.
fn translation(glue: &mut Glue, resource: ResourceId, direction: Direction) -> Callee {
    let signature = Signature::new([ValType::I32], [ValType::I32]);
    match direction {
        Direction::Wrap => glue.import(OUTSIDE, &intrinsic("new", resource), signature),
        Direction::Unwrap => glue.share(
            intrinsic("unwrap", resource),
            signature.clone(),
            |glue, body| {
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
            },
        ),
    }
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
