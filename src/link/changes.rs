//! Calls that would change what is read-only: the adapter judges them, and glue looks up for it what the host has.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::module::{ADAPTER, Body, Glue, at};
use super::routes::{Host, adapter_function};
use crate::plan::PathChange;
use crate::types::ResourceId;
use crate::wit::called::STAT_AT;

/// The verdict on a call that may go on. Any other is the `error-code` that it is answered with.
pub(super) const GOES_ON: i32 = -1;

/// Where the adapter's query has its fields.
const DESCRIPTOR: u32 = 0;
const PATH_FLAGS: u32 = 4;
const PATH: u32 = 8;
const PATH_LENGTH: u32 = 12;
const RESULT: i32 = 16;

/// Tells the adapter of a path of the call: in which of the host's descriptors, and the locals of its copy.
pub(super) fn take_path(
    glue: &mut Glue,
    body: &mut Body,
    place: i32,
    descriptor: u32,
    copy: [u32; 2],
) {
    let take = adapter_function(glue, "change#path", [ValType::I32; 4], []);
    body.i32(place).get(descriptor);
    copy.into_iter().for_each(|local| {
        body.get(local);
    });
    body.call(take);
}

/// Tells the adapter of a path of the call that it has followed to the host.
pub(super) fn take_located(glue: &mut Glue, body: &mut Body, place: i32) {
    let take = adapter_function(glue, "change#located", [ValType::I32], []);
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
    let next = adapter_function(glue, "change#next", [ValType::I32; 4], [ValType::I32]);
    let answered = adapter_function(glue, "change#answered", [], []);
    let verdict = adapter_function(glue, "change#verdict", [], [ValType::I32]);
    let look = host.other(glue, resource, STAT_AT, ADAPTER);
    let query = body.local(ValType::I32);
    body.op(I::Block(BlockType::Empty))
        .op(I::Loop(BlockType::Empty))
        .i32(number(change));
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
    for offset in [DESCRIPTOR, PATH_FLAGS, PATH, PATH_LENGTH] {
        body.get(query).op(I::I32Load(at(ADAPTER, offset, 4)));
    }
    body.get(query)
        .i32(RESULT)
        .op(I::I32Add)
        .call(look)
        .call(answered)
        .op(I::Br(0))
        .op(I::End)
        .op(I::End)
        .call(verdict);
}

/// What the adapter knows a change by.
fn number(change: PathChange) -> i32 {
    match change {
        PathChange::CreateDirectory => 0,
        PathChange::Symlink => 1,
        PathChange::Unlink => 2,
        PathChange::RemoveDirectory => 3,
        PathChange::Rename => 4,
        PathChange::Link => 5,
        PathChange::SetTimes => 6,
        PathChange::Open => 7,
    }
}
