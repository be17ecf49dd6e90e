//! Glue for one function: what a route becomes.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::descriptors;
use super::layout::{
    MAX_FLAT_PARAMS, align, cases, discriminant_size, field_slots, flatten, flatten_params,
    has_pointers, payload_offset, size,
};
use super::lift::{Lists, Slots, adapter_realloc, lift_flat};
use super::lower::{allocate, check_not_busy, check_result_pointer, lower};
use super::module::{ADAPTER_INSTANCE, Body, Callee, GUEST, Glue, Signature, at, trap_if};
use super::preopens::Preopens;
use super::splice::Splice;
use crate::plan::{Answer, Origin, Refusal, Route};
use crate::types::{FunctionType, ResourceId, Type};
use crate::wit::FunctionName;
use crate::wit::called::POLLABLE_READY;

/// What glue can call on the host's side of one function.
pub(super) trait Host {
    /// The function that the guest imported, over the guest's memory.
    fn original(&mut self, glue: &mut Glue) -> Callee;
    /// The function that the guest imported, over the adapter's memory.
    fn over_adapter(&mut self, glue: &mut Glue) -> Callee;
    /// A function of the import that defines `resource`, over the guest's memory or the adapter's.
    fn other(
        &mut self,
        glue: &mut Glue,
        resource: ResourceId,
        name: FunctionName,
        memory: u32,
    ) -> Callee;
    /// What lists the preopens of the host's, where the guest knows of such, over the adapter's memory.
    fn get_directories(&mut self, glue: &mut Glue, descriptor: ResourceId) -> Option<Callee>;
    /// The number of a type of descriptors, if the adapter knows which of the host's are read-only.
    fn number_of_descriptor(&self, resource: ResourceId) -> Option<u32>;
    /// What drops a handle of the host's.
    fn drop(&mut self, glue: &mut Glue, resource: ResourceId) -> Callee;
    /// Who makes handles of a resource type.
    fn origin(&self, resource: ResourceId) -> Origin;
    /// The adapter's function that drops a virtual handle.
    fn adapter_drop(&self, resource: ResourceId) -> String;
    /// The host's standard error, if calls are traced.
    fn stderr(&mut self, glue: &mut Glue) -> Option<HostStderr>;
}

/// What glue calls to write to the host's standard error.
pub(super) struct HostStderr {
    pub(super) get: Callee,
    /// Over the adapter's memory.
    pub(super) write: Callee,
    pub(super) drop: Callee,
    /// What drops the error of a failed write.
    pub(super) drop_error: Callee,
}

/// A function to make glue for.
pub(super) struct Site<'s> {
    pub(super) ty: &'s FunctionType,
    pub(super) signature: &'s Signature,
    pub(super) route: &'s Route,
}

const NO_HANDLE: &str = "wasi-virt: a handle of a resource that nothing makes";
const EMPTY_POLL: &str = "wasi-virt: poll on an empty list";

/// Imports a function of the adapter.
pub(super) fn adapter_function<const P: usize, const R: usize>(
    glue: &mut Glue,
    name: &str,
    params: [ValType; P],
    results: [ValType; R],
) -> Callee {
    glue.import(ADAPTER_INSTANCE, name, Signature::new(params, results))
}

/// Whether the parameters travel in memory, which no function of WASI 0.2 that is replaced needs.
pub(super) fn has_spilled_params(ty: &FunctionType) -> bool {
    flatten_params(ty).len() > MAX_FLAT_PARAMS
}

/// Makes the glue for a site.
pub(super) fn route(glue: &mut Glue, site: &Site<'_>, host: &mut dyn Host) -> Callee {
    let mut body = Body::new(site.signature);
    match site.route {
        Route::Host => return host.original(glue),
        Route::Trap(message) => return glue.trap(message, site.signature.clone()),
        Route::Answer(answer) => answer_with(glue, &mut body, site, answer, host),
        Route::Adapter(name) => {
            check_not_busy(glue, &mut body);
            call_adapter(glue, &mut body, site, name);
        }
        Route::Split(name) => {
            check_not_busy(glue, &mut body);
            if_virtual(glue, &mut body, 0);
            call_adapter(glue, &mut body, site, name);
            body.op(I::Return).op(I::End);
            call_host(glue, &mut body, site, host);
        }
        Route::SplitEither(name) => {
            check_not_busy(glue, &mut body);
            if_either_virtual(glue, &mut body, site.ty);
            call_adapter(glue, &mut body, site, name);
            body.op(I::Return).op(I::End);
            call_host(glue, &mut body, site, host);
        }
        Route::OnlyVirtual {
            adapter,
            is_either,
            refusal,
        } => {
            check_not_busy(glue, &mut body);
            if *is_either {
                if_either_virtual(glue, &mut body, site.ty);
            } else {
                if_virtual(glue, &mut body, 0);
            }
            call_adapter(glue, &mut body, site, adapter);
            body.op(I::Return).op(I::End);
            refuse(glue, &mut body, site, refusal, host);
        }
        Route::Guard(name) => guard(glue, &mut body, site, name, host),
        Route::Filter(name) => filter(glue, &mut body, site, name, host),
        Route::Poll => poll(glue, &mut body, site, host),
        Route::Preopens {
            renames,
            shows_host,
        } => {
            let preopens = Preopens {
                renames: *renames,
                shows_host: *shows_host,
            };
            preopens.make(glue, &mut body, site, host);
        }
        Route::Descriptor(route) => descriptors::make(glue, &mut body, site, route, host),
        Route::Splice {
            adapter,
            blocking,
            skips,
            writes,
        } => {
            let splice = Splice {
                adapter,
                blocking: *blocking,
                skips: *skips,
                writes: *writes,
            };
            splice.make(glue, &mut body, site, host);
        }
    }
    glue.define(None, site.signature.clone(), body)
}

/// Makes the glue that drops a handle of a type that the host does not make alone.
pub(super) fn drop_route(glue: &mut Glue, resource: ResourceId, host: &mut dyn Host) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    let mut body = Body::new(&signature);
    drop_handle(glue, &mut body, resource, 0, host);
    glue.define(None, signature, body)
}

fn drop_handle(
    glue: &mut Glue,
    body: &mut Body,
    resource: ResourceId,
    handle: u32,
    host: &mut dyn Host,
) {
    let origin = host.origin(resource);
    let adapter_drop = |glue: &mut Glue, host: &dyn Host| {
        glue.import(
            ADAPTER_INSTANCE,
            &host.adapter_drop(resource),
            Signature::new([ValType::I32], []),
        )
    };
    match (origin.host, origin.adapter) {
        (true, true) => {
            check_not_busy(glue, body);
            let callee = adapter_drop(glue, host);
            if_virtual(glue, body, handle);
            body.get(handle).call(callee).op(I::Else);
            drop_of_host(glue, body, resource, handle, host);
            body.op(I::End);
        }
        (true, false) => {
            drop_of_host(glue, body, resource, handle, host);
        }
        (false, true) => {
            check_not_busy(glue, body);
            let callee = adapter_drop(glue, host);
            body.get(handle).call(callee);
        }
        (false, false) => {
            let callee = glue.trap(NO_HANDLE, Signature::new([], []));
            body.call(callee);
        }
    }
}

/// Drops a handle of the host's. The host will give out its number again.
pub(super) fn drop_of_host(
    glue: &mut Glue,
    body: &mut Body,
    resource: ResourceId,
    handle: u32,
    host: &mut dyn Host,
) {
    let callee = host.drop(glue, resource);
    body.get(handle).call(callee);
    if let Some(number) = host.number_of_descriptor(resource) {
        let signature = Signature::new([ValType::I32; 2], []);
        let callee = glue.import(ADAPTER_INSTANCE, "read-only#remove", signature);
        body.i32(number as i32).get(handle).call(callee);
    }
}

/// Opens a block for a virtual handle in a local.
pub(super) fn if_virtual(glue: &Glue, body: &mut Body, handle: u32) {
    body.get(handle)
        .i32(glue.virtual_bit())
        .op(I::I32And)
        .op(I::If(BlockType::Empty));
}

/// Opens a block for a virtual handle in one of the parameters.
fn if_either_virtual(glue: &Glue, body: &mut Body, ty: &FunctionType) {
    body.i32(0);
    for ((_, ty), slots) in ty.params.iter().zip(parameter_slots(ty)) {
        if matches!(**ty, Type::Borrow(_) | Type::Own(_)) {
            body.get(slots[0].0).op(I::I32Or);
        }
    }
    body.i32(glue.virtual_bit())
        .op(I::I32And)
        .op(I::If(BlockType::Empty));
}

/// The locals of each parameter; those after them are for the result.
pub(super) fn parameter_slots(ty: &FunctionType) -> Vec<Vec<(u32, ValType)>> {
    let mut next = 0;
    let slots = ty.params.iter().map(|(_, ty)| {
        let slots = flatten(ty).into_iter().map(|flat| {
            next += 1;
            (next - 1, flat)
        });
        slots.collect()
    });
    slots.collect()
}

/// The local in which the guest passes where the result goes, if it goes to memory.
pub(super) fn result_pointer(site: &Site<'_>) -> Option<u32> {
    let result = site.ty.result.as_ref()?;
    (flatten(result).len() > 1).then(|| site.signature.params.len() as u32 - 1)
}

fn adapter_signature(ty: &FunctionType) -> Signature {
    let params = flatten_params(ty);
    let results = match ty.result.as_ref().map(|ty| flatten(ty)) {
        Some(flat) if flat.len() > 1 => vec![ValType::I32],
        Some(flat) => flat,
        None => Vec::new(),
    };
    Signature::new(params, results)
}

/// Lifts copies of the parameters, for the originals may still be needed, and calls the adapter.
fn lift_and_call(glue: &mut Glue, body: &mut Body, site: &Site<'_>, name: &str) {
    let mut all = Vec::new();
    for ((_, ty), slots) in site.ty.params.iter().zip(parameter_slots(site.ty)) {
        let copies: Vec<(u32, ValType)> = slots
            .into_iter()
            .map(|(local, flat)| {
                let copy = body.local(flat);
                body.get(local).set(copy);
                (copy, flat)
            })
            .collect();
        lift_flat(glue, body, ty, &copies, Lists::Copy);
        all.extend(copies);
    }
    let callee = glue.import(ADAPTER_INSTANCE, name, adapter_signature(site.ty));
    all.into_iter().for_each(|(local, _)| {
        body.get(local);
    });
    body.call(callee);
}

/// Calls the adapter, and leaves the result where the guest expects it.
pub(super) fn call_adapter(glue: &mut Glue, body: &mut Body, site: &Site<'_>, name: &str) {
    lift_and_call(glue, body, site, name);
    if let (Some(to), Some(ty)) = (result_pointer(site), &site.ty.result) {
        let from = body.local(ValType::I32);
        body.set(from);
        lower(glue, body, ty, from, to);
    }
}

pub(super) fn call_host(glue: &mut Glue, body: &mut Body, site: &Site<'_>, host: &mut dyn Host) {
    let callee = host.original(glue);
    for local in 0..site.signature.params.len() as u32 {
        body.get(local);
    }
    body.call(callee);
}

fn guard(glue: &mut Glue, body: &mut Body, site: &Site<'_>, name: &str, host: &mut dyn Host) {
    check_not_busy(glue, body);
    lift_and_call(glue, body, site, name);
    let from = body.local(ValType::I32);
    body.op(I::LocalTee(from)).op(I::If(BlockType::Empty));
    if let (Some(to), Some(ty)) = (result_pointer(site), &site.ty.result) {
        lower(glue, body, ty, from, to);
    }
    body.op(I::Return).op(I::End);
    call_host(glue, body, site, host);
}

fn filter(glue: &mut Glue, body: &mut Body, site: &Site<'_>, name: &str, host: &mut dyn Host) {
    let (Some(to), Some(ty)) = (result_pointer(site), &site.ty.result) else {
        return;
    };
    check_not_busy(glue, body);
    let realloc = adapter_realloc(glue);
    let cell = body.local(ValType::I32);
    body.i32(0)
        .i32(0)
        .i32(align(ty) as i32)
        .i32(size(ty) as i32)
        .call(realloc)
        .set(cell);
    let original = host.over_adapter(glue);
    for local in 0..to {
        body.get(local);
    }
    body.get(cell).call(original);
    let callee = glue.import(
        ADAPTER_INSTANCE,
        name,
        Signature::new([ValType::I32], [ValType::I32]),
    );
    body.get(cell).call(callee).set(cell);
    lower(glue, body, ty, cell, to);
}

/// Polls each pollable where it lives. Virtual ones are always ready, so there is never anything to wait for.
fn poll(glue: &mut Glue, body: &mut Body, site: &Site<'_>, host: &mut dyn Host) {
    let (list, length, to) = (0, 1, 2);
    let (Some((_, list_type)), Some(result)) = (site.ty.params.first(), &site.ty.result) else {
        return;
    };
    let Type::List(element) = &**list_type else {
        return;
    };
    let (Type::Borrow(pollable) | Type::Own(pollable)) = **element else {
        return;
    };
    check_not_busy(glue, body);
    body.get(length).op(I::I32Eqz);
    trap_if(glue, body, EMPTY_POLL);
    lift_flat(
        glue,
        body,
        list_type,
        &[(list, ValType::I32), (length, ValType::I32)],
        Lists::Check,
    );
    let [i, handle, seen] = std::array::from_fn(|_| body.local(ValType::I32));
    let load = |body: &mut Body| {
        body.get(list)
            .get(i)
            .i32(2)
            .op(I::I32Shl)
            .op(I::I32Add)
            .op(I::I32Load(at(GUEST, 0, 4)));
    };
    let next = |body: &mut Body| {
        body.get(i)
            .i32(1)
            .op(I::I32Add)
            .op(I::LocalTee(i))
            .get(length)
            .op(I::I32LtU)
            .op(I::BrIf(0));
    };
    body.op(I::Loop(BlockType::Empty));
    load(body);
    body.get(seen).op(I::I32Or).set(seen);
    next(body);
    body.op(I::End);
    body.get(seen)
        .i32(glue.virtual_bit())
        .op(I::I32And)
        .op(I::I32Eqz)
        .op(I::If(BlockType::Empty));
    call_host(glue, body, site, host);
    body.op(I::Return).op(I::End);
    let test = Signature::new([ValType::I32], [ValType::I32]);
    let adapter_ready = glue.import(
        ADAPTER_INSTANCE,
        "wasi:io/poll#[method]pollable.ready",
        test,
    );
    let host_ready = host.other(glue, pollable, POLLABLE_READY, GUEST);
    let begin = glue.import(ADAPTER_INSTANCE, "poll#begin", Signature::new([], []));
    let push = glue.import(
        ADAPTER_INSTANCE,
        "poll#push",
        Signature::new([ValType::I32], []),
    );
    let finish = glue.import(
        ADAPTER_INSTANCE,
        "poll#finish",
        Signature::new([], [ValType::I32]),
    );
    body.i32(0).set(i).call(begin).op(I::Loop(BlockType::Empty));
    load(body);
    body.op(I::LocalTee(handle))
        .i32(glue.virtual_bit())
        .op(I::I32And);
    body.op(I::If(BlockType::Result(ValType::I32)))
        .get(handle)
        .call(adapter_ready);
    body.op(I::Else).get(handle).call(host_ready).op(I::End);
    body.op(I::If(BlockType::Empty))
        .get(i)
        .call(push)
        .op(I::End);
    next(body);
    body.op(I::End).call(finish).set(handle);
    lower(glue, body, result, handle, to);
}

/// Ends a call that is denied.
pub(super) fn refuse(
    glue: &mut Glue,
    body: &mut Body,
    site: &Site<'_>,
    refusal: &Refusal,
    host: &mut dyn Host,
) {
    match refusal {
        Refusal::Answer(answer) => answer_with(glue, body, site, answer, host),
        Refusal::Trap(message) => {
            let callee = glue.trap(message, Signature::new([], []));
            body.call(callee).op(I::Unreachable);
        }
    }
}

/// Checks the parameters, drops the handles among them that the call takes over, and gives a constant.
pub(super) fn answer_with(
    glue: &mut Glue,
    body: &mut Body,
    site: &Site<'_>,
    answer: &Answer,
    host: &mut dyn Host,
) {
    if site.ty.result.as_deref().is_some_and(has_pointers) {
        check_not_busy(glue, body);
    }
    for ((_, ty), slots) in site.ty.params.iter().zip(parameter_slots(site.ty)) {
        lift_flat(glue, body, ty, &slots, Lists::Check);
        drop_owned(glue, body, ty, &slots, host);
    }
    let Some(ty) = &site.ty.result else { return };
    match result_pointer(site) {
        Some(to) => {
            check_result_pointer(glue, body, to, ty);
            // Filling checks the bounds of all of it.
            body.get(to)
                .i32(0)
                .i32(size(ty) as i32)
                .op(I::MemoryFill(GUEST));
            write_answer(glue, body, ty, answer, to, 0);
        }
        None => {
            body.i32(discriminant(ty, answer));
        }
    }
}

fn drop_owned(glue: &mut Glue, body: &mut Body, ty: &Type, slots: Slots<'_>, host: &mut dyn Host) {
    let mut owns = false;
    ty.for_each_handle(&mut |_, is_owned| owns |= is_owned);
    if !owns {
        return;
    }
    if let Type::Own(resource) = ty {
        drop_handle(glue, body, *resource, slots[0].0, host);
    } else if let Some(cases) = cases(ty) {
        for (i, case) in cases.into_iter().enumerate() {
            let Some(case) = case else { continue };
            body.get(slots[0].0)
                .i32(i as i32)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            drop_owned(glue, body, case, &slots[1..], host);
            body.op(I::End);
        }
    } else if let Some(fields) = field_slots(ty, slots) {
        for (field, slots) in fields {
            drop_owned(glue, body, field, slots, host);
        }
    }
}

/// The discriminant of an answer in its type.
fn discriminant(ty: &Type, answer: &Answer) -> i32 {
    match (answer, ty) {
        (Answer::Err(case), Type::Enum(names)) => position(names.iter(), case),
        (Answer::Err(case), Type::Variant(cases)) => {
            position(cases.iter().map(|(name, _)| name), case)
        }
        (Answer::Err(_), _) => 1,
        (Answer::Empty | Answer::None | Answer::Ok(_), _) => 0,
    }
}

/// The plan gives answers for types that it has checked, so the case is there.
fn position<'n>(mut names: impl Iterator<Item = &'n String>, case: &str) -> i32 {
    names.position(|name| name == case).unwrap_or_default() as i32
}

/// Writes an answer to the address in local `to`, plus `offset`.
fn write_answer(
    glue: &mut Glue,
    body: &mut Body,
    ty: &Type,
    answer: &Answer,
    to: u32,
    offset: u32,
) {
    if let Type::List(element) = ty {
        // An empty list, through realloc like any other: some guests free what they are given.
        let (bytes, pointer) = (body.local(ValType::I32), body.local(ValType::I32));
        allocate(glue, body, align(element), bytes, pointer);
        body.get(pointer).i32(0).i32(0).op(I::MemoryFill(GUEST));
        body.get(to)
            .get(pointer)
            .op(I::I32Store(at(GUEST, offset, 4)));
        body.get(to)
            .i32(0)
            .op(I::I32Store(at(GUEST, offset + 4, 4)));
        return;
    }
    let Some(cases) = cases(ty) else { return };
    let tag = discriminant(ty, answer);
    body.get(to).i32(tag);
    body.op(match discriminant_size(cases.len()) {
        1 => I::I32Store8(at(GUEST, offset, 1)),
        2 => I::I32Store16(at(GUEST, offset, 2)),
        _ => I::I32Store(at(GUEST, offset, 4)),
    });
    let payload = offset + payload_offset(&cases);
    let inner = match (ty, answer) {
        (Type::Result(Some(ok), _), Answer::Ok(inner)) => Some((ok, &**inner)),
        (Type::Result(_, Some(err)), Answer::Err(_)) => Some((err, answer)),
        _ => None,
    };
    if let Some((ty, answer)) = inner {
        write_answer(glue, body, ty, answer, to, payload);
    }
}
