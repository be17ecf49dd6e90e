//! Calls that would change what is read-only: the adapter judges them, and glue looks up for it what the host has.

use std::mem::offset_of;

use adapter_abi::fs::change::{self, Action, Query};
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::module::{ADAPTER, Body, Glue, Signature, at};
use super::routes::Host;
use crate::plan::PathChange;
use crate::types::ResourceId;

/// The verdict on a call that may go on. Any other is the `error-code` that it is answered with.
pub(super) const GOES_ON: i32 = change::GOES_ON as i32;

/// Tells the adapter of a path of the call: in which of the host's descriptors, and the locals of its copy.
pub(super) fn take_path(
    glue: &mut Glue,
    body: &mut Body,
    place: i32,
    descriptor: u32,
    copy: [u32; 2],
) {
    let take = glue.adapter(change::PATH);
    body.i32(place).get(descriptor);
    copy.into_iter().for_each(|local| {
        body.get(local);
    });
    body.call(take);
}

/// Tells the adapter of a path of the call that it has followed to the host.
pub(super) fn take_located(glue: &mut Glue, body: &mut Body, place: i32) {
    let take = glue.adapter(change::LOCATED);
    body.i32(place).call(take);
}

/// Looks up what the adapter asks for, until it has come to a verdict, which is left on the stack. `flags` are locals, as
/// far as the call has any: how the first path is followed, how to open, and for what.
pub(super) fn judge(
    glue: &mut Glue,
    body: &mut Body,
    resource: ResourceId,
    change: PathChange,
    flags: [Option<u32>; 3],
    host: &mut dyn Host,
) {
    glue.use_adapter_memory();
    let next = glue.adapter(change::NEXT);
    let answered = glue.adapter(change::ANSWERED);
    let verdict = glue.adapter(change::VERDICT);
    let name = "[method]descriptor.stat-at";
    let signature = Signature::new([ValType::I32; 5], []);
    let look = host.other(glue, resource, name, signature, ADAPTER);
    let query = body.local(ValType::I32);
    body.op(I::Block(BlockType::Empty))
        .op(I::Loop(BlockType::Empty))
        .i32(action(change).number());
    for local in flags {
        match local {
            Some(local) => body.get(local),
            None => body.i32(0),
        };
    }
    body.call(next)
        .op(I::LocalTee(query))
        .op(I::I32Eqz)
        .op(I::BrIf(1));
    for offset in [
        offset_of!(Query, descriptor),
        offset_of!(Query, path_flags),
        offset_of!(Query, path.pointer),
        offset_of!(Query, path.length),
    ] {
        body.get(query)
            .op(I::I32Load(at(ADAPTER, offset as u32, 4)));
    }
    body.get(query)
        .i32(offset_of!(Query, result) as i32)
        .op(I::I32Add)
        .call(look)
        .call(answered)
        .op(I::Br(0))
        .op(I::End)
        .op(I::End)
        .call(verdict);
}

/// What the adapter knows a change by.
fn action(change: PathChange) -> Action {
    match change {
        PathChange::CreateDirectory => Action::CreateDirectory,
        PathChange::Symlink => Action::Symlink,
        PathChange::Unlink => Action::Unlink,
        PathChange::RemoveDirectory => Action::RemoveDirectory,
        PathChange::Rename => Action::Rename,
        PathChange::Link => Action::Link,
        PathChange::SetTimes => Action::SetTimes,
        PathChange::Open => Action::Open,
    }
}
