//! `get-directories` over the host's: directories of the host's under other paths, and what is left of them.
//!
//! The handles that the host gives are the guest's to call as soon as it runs again. So those that it is not to have
//! are dropped before that.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::lift::adapter_realloc;
use super::lower::{check_not_busy, check_result_pointer, lower};
use super::module::{ADAPTER, ADAPTER_INSTANCE, Body, Glue, Signature, at};
use super::routes::{Host, Site, adapter_function, drop_of_host, result_pointer};
use crate::types::{ResourceId, Type};
use crate::wit::called::OPEN_AT;

/// What the guest finds of the host's.
pub(super) struct Preopens {
    /// Whether directories have to be opened under other paths.
    pub(super) renames: bool,
    /// Whether the host's are there as they are, too.
    pub(super) shows_host: bool,
}

/// `path-flags` and `open-flags` that open a directory.
const SYMLINK_FOLLOW: i32 = 1;
const DIRECTORY: i32 = 2;

/// Where the adapter's request has its fields.
const DESCRIPTOR: u32 = 0;
const PATH: u32 = 4;
const PATH_LENGTH: u32 = 8;
const FLAGS: u32 = 12;
const RESULT: i32 = 16;

impl Preopens {
    pub(super) fn make(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        site: &Site<'_>,
        host: &mut dyn Host,
    ) {
        let (Some(to), Some(ty)) = (result_pointer(site), &site.ty.result) else {
            return;
        };
        let mut descriptor = None;
        ty.for_each_handle(&mut |id, _| descriptor = Some(id));
        let Some(descriptor) = descriptor else {
            return;
        };
        check_not_busy(glue, body);
        check_result_pointer(glue, body, to, ty);
        let original = host.over_adapter(glue);
        hold(glue, body, |body, cell| {
            body.get(cell).call(original);
        });
        if self.renames {
            open_all(glue, body, descriptor, host);
        }
        if !self.shows_host {
            drop_unused(glue, body, descriptor, host);
        }
        let signature = Signature::new([ValType::I32], [ValType::I32]);
        let finish = glue.import(ADAPTER_INSTANCE, "preopens#finish", signature);
        let from = body.local(ValType::I32);
        body.i32(self.shows_host.into()).call(finish).set(from);
        lower(glue, body, ty, from, to);
    }
}

/// Gives the adapter the host's preopens, which `list` puts into a cell of the adapter's.
pub(super) fn hold(glue: &mut Glue, body: &mut Body, list: impl FnOnce(&mut Body, u32)) {
    glue.use_adapter_memory();
    let realloc = adapter_realloc(glue);
    let cell = body.local(ValType::I32);
    body.i32(0).i32(0).i32(4).i32(8).call(realloc).set(cell);
    list(body, cell);
    let signature = Signature::new([ValType::I32], []);
    let hold = glue.import(ADAPTER_INSTANCE, "preopens#hold", signature);
    body.get(cell).call(hold);
}

/// Opens what the adapter asks for.
fn open_all(glue: &mut Glue, body: &mut Body, descriptor: ResourceId, host: &mut dyn Host) {
    let next = adapter_function(glue, "preopens#next", [], [ValType::I32]);
    let opened = adapter_function(glue, "preopens#opened", [ValType::I32], []);
    // Without anything read-only the adapter does not look at the number.
    let number = host.number_of_descriptor(descriptor).unwrap_or_default();
    let next = |body: &mut Body| {
        body.call(next);
    };
    let opened = |body: &mut Body| {
        body.i32(number as i32).call(opened);
    };
    open_requested(glue, body, descriptor, host, next, opened);
}

/// Opens directories of the host's. `next` calls what returns the one to open next, or null; `opened` calls what takes
/// the answer.
pub(super) fn open_requested(
    glue: &mut Glue,
    body: &mut Body,
    descriptor: ResourceId,
    host: &mut dyn Host,
    next: impl Fn(&mut Body),
    opened: impl Fn(&mut Body),
) {
    let open = host.other(glue, descriptor, OPEN_AT, ADAPTER);
    let request = body.local(ValType::I32);
    let load = |body: &mut Body, offset| {
        body.get(request).op(I::I32Load(at(ADAPTER, offset, 4)));
    };
    body.op(I::Block(BlockType::Empty))
        .op(I::Loop(BlockType::Empty));
    next(body);
    body.op(I::LocalTee(request)).op(I::I32Eqz).op(I::BrIf(1));
    load(body, DESCRIPTOR);
    body.i32(SYMLINK_FOLLOW);
    load(body, PATH);
    load(body, PATH_LENGTH);
    body.i32(DIRECTORY);
    load(body, FLAGS);
    body.get(request).i32(RESULT).op(I::I32Add);
    body.call(open);
    opened(body);
    body.op(I::Br(0)).op(I::End).op(I::End);
}

/// Drops the host's preopens that the guest is not to have.
pub(super) fn drop_unused(
    glue: &mut Glue,
    body: &mut Body,
    descriptor: ResourceId,
    host: &mut dyn Host,
) {
    let unused = glue.import(
        ADAPTER_INSTANCE,
        "preopens#unused",
        Signature::new([], [ValType::I32]),
    );
    let handle = body.local(ValType::I32);
    body.op(I::Block(BlockType::Empty))
        .op(I::Loop(BlockType::Empty))
        .call(unused)
        .op(I::LocalTee(handle))
        .i32(-1)
        .op(I::I32Eq)
        .op(I::BrIf(1));
    drop_of_host(glue, body, descriptor, handle, host);
    body.op(I::Br(0)).op(I::End).op(I::End);
}

/// The resource of a parameter that is a handle.
pub(super) fn handle_of(ty: &Type) -> Option<ResourceId> {
    match ty {
        Type::Borrow(id) | Type::Own(id) => Some(*id),
        _ => None,
    }
}
