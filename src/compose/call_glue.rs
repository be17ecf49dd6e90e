//! The code that forwards calls: handles are translated where they are, everything else passes.
//!
//! Engines lift and lower what passes, out of and into a memory of the forwarder's own. So glue here has nothing to check:
//! what it finds there was made by an engine.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::handles::Side;
use super::type_rewriter::Unsupported;
use crate::glue::layout::{MAX_FLAT_PARAMS, align, flatten_params, size};
use crate::glue::sides::GUEST_INSTANCE;
use crate::glue::{Callee, Code, Global, Glue, Local, Memory, Roles, Signature, flag};
use crate::types::{FunctionType, ResourceId, Type, TypeRef, Unknown};

/// The instance that functions to call come from.
pub(super) const OUTSIDE: &str = "outside";

/// The instance that hands out memory.
pub(super) const SCRATCH: &str = "scratch";

/// The instance that has the memory.
pub(super) const MEMORY: &str = GUEST_INSTANCE;

/// The names under which a forwarder finds what it needs of a resource type.
pub(super) fn intrinsic(what: &str, resource: ResourceId) -> String {
    format!("{what}-{}", resource.0)
}

/// What glue that forwards calls has declared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage {
    /// The memory that values pass through.
    pub(super) memory: Memory,
    /// The flag that is set while the wrapping of a handle is dropped that itself goes on.
    pub(super) moved: Global,
}

impl Passage {
    pub(super) fn declare(glue: &mut Glue) -> Passage {
        Passage {
            memory: glue.memory(MEMORY, "memory"),
            moved: flag::declare(glue),
        }
    }
}

impl Roles for Passage {
    /// A module of it has one passage.
    fn number(self) -> usize {
        0
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
///
/// ```text
/// translate the parameters
/// result = outside(parameters), or area = scratch.realloc(..); outside(parameters, area)
/// drop what was borrowed
/// translate the result
/// scratch.reset(), unless the result is in memory: then `finish` does that, after it was lifted
/// ```
pub(super) fn forward(
    glue: &mut Glue,
    passage: Passage,
    name: &str,
    function: &FunctionType,
    side: Side<'_>,
) -> Callee {
    let signatures = Signatures::new(function);
    let mut code = Code::new(glue, passage, &signatures.lifted);
    let params = function.params.iter().map(|(_, ty)| ty.clone());
    let params = TypeRef::new(Type::Tuple(params.collect()));
    if signatures.spilled {
        code.translate_at(&params, Local::param(0), side.params());
    } else {
        let types = signatures.lifted.params.iter().copied();
        let slots: Vec<(Local, ValType)> = Local::params(&signatures.lifted).zip(types).collect();
        code.translate_flat(&params, &slots, side.params());
    }
    for local in Local::params(&signatures.lifted) {
        code.body.get(local);
    }
    let callee = code.glue.import(OUTSIDE, name, signatures.lowered);
    match &function.result {
        Some(result) if signatures.returns_memory => {
            let area = code.area(result);
            code.body.call(callee);
            code.drop_borrowed(function, side);
            code.translate_at(result, area, side.results());
            code.body.get(area);
        }
        Some(result) => {
            code.body.call(callee);
            if let [ty] = signatures.lifted.results[..] {
                let value = code.body.local(ty);
                code.body.set(value);
                code.drop_borrowed(function, side);
                code.translate_flat(result, &[(value, ty)], side.results());
                code.body.get(value);
            }
            code.reset();
        }
        None => {
            code.body.call(callee);
            code.drop_borrowed(function, side);
            code.reset();
        }
    }
    code.finish(signatures.lifted)
}

/// Defines the destructor of a wrapped resource type.
///
/// ```text
/// if moved { moved = 0 } else { drop(inner) }
/// ```
pub(super) fn destructor(glue: &mut Glue, passage: Passage, resource: ResourceId) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    let mut code = Code::new(glue, passage, &signature);
    let drop = code.drop_function(resource);
    let body = &mut code.body;
    body.get_global(passage.moved).op(I::If(BlockType::Empty));
    body.i32(0).set_global(passage.moved).op(I::Else);
    body.get(Local::param(0)).call(drop).op(I::End);
    code.finish(signature)
}

/// Defines the function that takes what is inside of a wrapped handle.
pub(super) fn unwrap(glue: &mut Glue, passage: Passage, resource: ResourceId) -> Callee {
    let nothing = Signature::new([], []);
    Code::new(glue, passage, &nothing).unwrap_function(resource)
}

impl Code<'_, Passage> {
    /// Takes memory for a result, and leaves its address on the stack and in a local.
    fn area(&mut self, result: &TypeRef) -> Local {
        let area = self.body.local(ValType::I32);
        let signature = Signature::new([ValType::I32; 4], [ValType::I32]);
        let realloc = self.glue.import(SCRATCH, "realloc", signature);
        let body = &mut self.body;
        body.i32(0).i32(0).i32(align(result) as i32);
        body.i32(size(result) as i32).call(realloc).tee(area);
        area
    }

    /// Lets go of what was borrowed: handles of types that are not the forwarder's own.
    fn drop_borrowed(&mut self, ty: &FunctionType, side: Side<'_>) {
        if let Side::Import = side {
            return;
        }
        let mut slot = 0;
        for (_, ty) in &ty.params {
            if let Type::Borrow(resource) = **ty {
                let drop = self.drop_function(resource);
                self.body.get(Local::param(slot)).call(drop);
            }
            slot += ty.facts().flat.len() as u32;
        }
    }

    /// Takes back the memory of the parameters.
    fn reset(&mut self) {
        let reset = self.glue.import(SCRATCH, "reset", Signature::new([], []));
        self.body.call(reset);
    }
}
