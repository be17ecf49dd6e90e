//! Listings of directories in WASI 0.3, which are answered inside of the file.
//!
//! The readable end of a listing is a virtual handle, which the engine never sees: a read of it is over at once. Glue
//! stands in the place of the guest's own built-ins for the type of such streams.

use adapter_abi::fs::{listing, memory};
use wasm_encoder::{BlockType, Instruction as I, ValType};
use wasmparser::CanonicalFunction;

use super::emitter::{BuiltIn, Host};
use crate::error::LinkError;
use crate::glue::layout::{align, size};
use crate::glue::{Callee, Code, Glue, Local, Sides, Signature, at};
use crate::types::{Type, TypeRef};

/// What a read returns when there is no more to come.
///
/// Source: `CopyResult` in the component model's `CanonicalABI.md`.
const DROPPED: i32 = 1;

/// Most elements that one copy is of.
///
/// Source: `Buffer.MAX_LENGTH`, there.
const LONGEST: i32 = (1 << 28) - 1;

const TOO_LONG: &str = "wasi-virt: a copy is of more than 2^28 - 1 elements";
const MISALIGNED: &str = "wasi-virt: the pointer of a copy is not aligned";
const OUT_OF_BOUNDS: &str = "wasi-virt: a copy is out of the bounds of memory";
const NOTHING_PENDING: &str = "wasi-virt: a read is cancelled, and none is going on";

/// What the guest does with a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum ListingOperation {
    Read,
    CancelRead,
    Drop,
}

impl ListingOperation {
    /// That of a built-in, if it is one of these.
    pub(super) fn of(function: &CanonicalFunction) -> Option<ListingOperation> {
        match function {
            CanonicalFunction::StreamRead { .. } => Some(ListingOperation::Read),
            CanonicalFunction::StreamCancelRead { .. } => Some(ListingOperation::CancelRead),
            CanonicalFunction::StreamDropReadable { .. } => Some(ListingOperation::Drop),
            _ => None,
        }
    }

    /// Its name, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            ListingOperation::Read => "stream.read",
            ListingOperation::CancelRead => "stream.cancel-read",
            ListingOperation::Drop => "stream.drop-readable",
        }
    }
}

/// A built-in for the readable end of streams of a type.
pub(super) struct ListingSite<'s> {
    pub(super) operation: ListingOperation,
    pub(super) ty: &'s TypeRef,
    pub(super) signature: &'s Signature,
}

/// The glue for such a built-in.
///
/// ```text
/// if readable is virtual { do it; return }
/// built-in(parameters)
/// ```
///
/// # Errors
///
/// When it is for streams that the adapter does not make.
pub(super) fn listing(
    glue: &mut Glue,
    sides: Sides,
    site: &ListingSite<'_>,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let own = host.built_in(glue, BuiltIn::Own)?;
    let mut code = Code::new(glue, sides, site.signature);
    let readable = Local::param(0);
    code.body
        .get(readable)
        .i32(sides.virtual_bit as i32)
        .op(I::I32And)
        .op(I::If(BlockType::Empty));
    code.check_not_busy();
    match site.operation {
        ListingOperation::Read => read(&mut code, entry(site)?, of_adapter(host).0),
        ListingOperation::CancelRead => {
            let trap = code.glue.trap(NOTHING_PENDING, Signature::new([], []));
            code.body.call(trap).op(I::Unreachable);
        }
        ListingOperation::Drop => {
            let drop = code.adapter_function(of_adapter(host).1);
            code.body.get(readable).call(drop);
        }
    }
    code.op(I::Return).op(I::End);
    for local in Local::params(site.signature) {
        code.body.get(local);
    }
    code.body.call(own);
    Ok(code.finish(site.signature.clone()))
}

/// What reads a listing, and what drops one.
fn of_adapter(host: &dyn Host) -> (adapter_abi::AdapterFunction, adapter_abi::AdapterFunction) {
    match host.changes_files() {
        true => (memory::READ_LISTING, memory::DROP_LISTING),
        false => (listing::READ, listing::DROP),
    }
}

/// What the stream is of.
fn entry<'s>(site: &ListingSite<'s>) -> Result<&'s Type, LinkError> {
    let entry = match &**site.ty {
        Type::Other("stream", parts) => parts.first(),
        _ => None,
    };
    entry
        .map(|entry| &**entry)
        .ok_or_else(|| LinkError::Misplanned {
            function: site.operation.name().to_string(),
            expected: "a stream of entries",
        })
}

/// ```text
/// check that memory has room for all that may be read
/// found = adapter.read(readable, length)
/// if found == null { return DROPPED }
/// memory[to..] = entries of found
/// found.length << 4
/// ```
fn read(code: &mut Code<'_, Sides>, entry: &Type, function: adapter_abi::AdapterFunction) {
    let [readable, to, length] = [0, 1, 2].map(Local::param);
    check_room(code, entry, to, length);
    let [found, count] = [(); 2].map(|()| code.body.local(ValType::I32));
    let read = code.adapter_function(function);
    let adapter = code.roles.adapter;
    let body = &mut code.body;
    body.get(readable).get(length).call(read).tee(found);
    body.op(I::I32Eqz).op(I::If(BlockType::Empty));
    body.i32(DROPPED).op(I::Return).op(I::End);
    body.get(found);
    body.access(I::I32Load, at(adapter, 4, 4)).set(count);
    code.lower_items(entry, found, to);
    code.body.get(count).i32(4).op(I::I32Shl);
}

/// Traps unless the guest's memory has room for so many entries, and they are no more than one copy can be of.
fn check_room(code: &mut Code<'_, Sides>, entry: &Type, to: Local, length: Local) {
    code.body.get(length).i32(LONGEST).op(I::I32GtU);
    code.trap_if(TOO_LONG);
    code.body.get(to).i32(align(entry) as i32 - 1).op(I::I32And);
    code.trap_if(MISALIGNED);
    let guest = code.roles.guest;
    let body = &mut code.body;
    body.get(to).op(I::I64ExtendI32U);
    body.get(length).op(I::I64ExtendI32U);
    body.op(I::I64Const(size(entry).into())).op(I::I64Mul);
    body.op(I::I64Add).size(guest).op(I::I64ExtendI32U);
    body.op(I::I64Const(16)).op(I::I64Shl).op(I::I64GtU);
    code.trap_if(OUT_OF_BOUNDS);
}
