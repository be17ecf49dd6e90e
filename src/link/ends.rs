//! Streams and futures of WASI 0.3 that are answered inside of the file.
//!
//! A stream that is at its end is a real one, whose other end is dropped: it can go wherever streams go. A future whose value
//! is known when it is made is a virtual handle, which the engine never sees: reads of it are over at once, so there is
//! nothing to wait for. Glue stands in the place of the guest's own built-ins for the types of such futures.

mod built_ins;
mod find;
mod passing;
mod requests;
pub(super) mod tasks;

use adapter_abi::ends as of_adapter;
use wasm_encoder::{BlockType, Instruction as I, ValType};
use wasmparser::CanonicalFunction;

use super::emitter::{BuiltIn, Emitter, Host, result_pointer};
use crate::error::LinkError;
use crate::glue::layout::{cases, discriminant_size, field_offsets, fields, payload_offset, size};
use crate::glue::{Callee, Code, Glue, Local, Sides, Signature, at};
use crate::plan::{Answer, ReadyFuture, TakenBody};
use crate::types::{Type, TypeRef};

pub(super) use built_ins::{EndOperation, end};
pub(super) use find::{
    check_inner, check_lift, check_waiting, find, have_callbacks, memory_of_futures,
};
pub(super) use passing::check_call as check_passing;
pub(super) use requests::signature as request_signature;

/// What a read returns that is over: one value was read.
///
/// Source: `CopyResult` in the component model's `CanonicalABI.md`.
const COMPLETED: i32 = 0;

/// What a read returns that waits, and what one that is cancelled comes to.
const BLOCKED: i32 = -1;
const CANCELLED: i32 = 2;

const NOTHING_PENDING: &str = "wasi-virt: a read is cancelled, and none is going on";

impl Emitter<'_> {
    /// ```text
    /// result.0 = a new stream at its end
    /// result.1 = adapter.ready(value)
    /// ```
    pub(super) fn end_stream(&mut self, future: &ReadyFuture) -> Result<(), LinkError> {
        let (to, ty) = self.result()?;
        self.check_result_pointer(to, ty);
        let parts = fields(ty).map(|fields| field_offsets(&fields));
        let Some(&[(stream, _), (ready, future_type)]) = parts.as_deref() else {
            return Err(self.misplanned("a stream and a future"));
        };
        let Sides { guest, .. } = self.roles;
        let value = self.number(future_type, &future.value)?;
        let make = self.adapter_function(future.make);
        let readable = self.local();
        self.new_ended(readable)?;
        self.body.get(to).get(readable);
        self.body.access(I::I32Store, at(guest, stream, 4));
        self.body.get(to).i32(value).call(make);
        self.body.access(I::I32Store, at(guest, ready, 4));
        Ok(())
    }

    /// ```text
    /// stream.drop-readable(stream)
    /// adapter.ready(value)
    /// ```
    pub(super) fn refuse_stream(&mut self, future: &ReadyFuture) -> Result<(), LinkError> {
        let Some(ty) = &self.site.ty.result else {
            return Err(self.misplanned("a future"));
        };
        let value = self.number(ty, &future.value)?;
        let make = self.adapter_function(future.make);
        self.drop_stream()?;
        self.body.i32(value).call(make);
        self.return_future(ty);
        Ok(())
    }

    /// Drops the stream among the parameters.
    pub(super) fn drop_stream(&mut self) -> Result<(), LinkError> {
        let stream = self
            .params()
            .find_map(|(ty, slots)| match (&**ty, &slots[..]) {
                (Type::Other("stream", _), [(stream, _)]) => Some(*stream),
                _ => None,
            });
        let stream = stream.ok_or_else(|| self.misplanned("a stream"))?;
        self.drop_readable(stream)
    }

    /// Drops the readable end of a stream of bytes, whose number is in a local.
    pub(super) fn drop_readable(&mut self, stream: Local) -> Result<(), LinkError> {
        let drop = self.host_built_in(BuiltIn::DropReadable)?;
        if !self.host.has_ends() {
            self.body.get(stream).call(drop);
            return Ok(());
        }
        let is_engines = self.adapter_function(of_adapter::DROP_READABLE);
        self.body.get(stream).call(is_engines);
        self.op(I::If(BlockType::Empty));
        self.body.get(stream).call(drop);
        self.op(I::End);
        self.serve_ends()
    }

    /// Drops the future among the parameters. One whose type no built-in of the guest's is for is virtual.
    ///
    /// ```text
    /// if future is virtual { adapter.drop(future) } else { future.drop-readable(future) }
    /// ```
    pub(super) fn drop_future(&mut self) -> Result<(), LinkError> {
        let found = self
            .params()
            .find_map(|(ty, slots)| match (&**ty, &slots[..]) {
                (Type::Other("future", _), [(future, _)]) => Some((ty, *future)),
                _ => None,
            });
        let (ty, future) = found.ok_or_else(|| self.misplanned("a future"))?;
        let drop = self.host_drop_future(ty);
        let bit = self.virtual_bit();
        let virtual_drop = match self.host.has_ends() {
            true => of_adapter::DROP_FUTURE,
            false => adapter_abi::futures::DROP,
        };
        let virtual_drop = self.adapter_function(virtual_drop);
        let Some(drop) = drop else {
            self.body.get(future).call(virtual_drop);
            return Ok(());
        };
        self.body.get(future).i32(bit).op(I::I32And);
        self.op(I::If(BlockType::Empty));
        self.body.get(future).call(virtual_drop);
        self.op(I::Else);
        self.body.get(future).call(drop);
        self.op(I::End);
        if self.host.has_ends() {
            self.serve_ends()?;
        }
        Ok(())
    }

    /// ```text
    /// drop the future
    /// stream = adapter.take(message)
    /// if stream == 0 { stream is a new one at its end }
    /// result.0 = stream
    /// result.1 = adapter.ready(value)
    /// ```
    pub(super) fn take_body(&mut self, body: &TakenBody) -> Result<(), LinkError> {
        let (to, ty) = self.result()?;
        self.check_result_pointer(to, ty);
        let parts = fields(ty).map(|fields| field_offsets(&fields));
        let Some(&[(stream, _), (ready, future_type)]) = parts.as_deref() else {
            return Err(self.misplanned("a stream and a future"));
        };
        let [(message, _)] = self.param(0)?[..] else {
            return Err(self.misplanned("a message"));
        };
        let Sides { guest, .. } = self.roles;
        let value = self.number(future_type, &body.future.value)?;
        self.drop_future()?;
        let take = self.adapter_function(body.take);
        let make = self.adapter_function(body.future.make);
        let taken = self.local();
        self.body.get(message).call(take).tee(taken).op(I::I32Eqz);
        self.op(I::If(BlockType::Empty));
        self.new_ended(taken)?;
        self.op(I::End);
        self.body.get(to).get(taken);
        self.body.access(I::I32Store, at(guest, stream, 4));
        self.body.get(to).i32(value).call(make);
        self.body.access(I::I32Store, at(guest, ready, 4));
        Ok(())
    }

    /// Makes a stream that is at its end; the number of its readable end is in a local.
    ///
    /// ```text
    /// ends = stream.new(); stream.drop-writable(ends.writable)
    /// readable = ends.readable
    /// ```
    fn new_ended(&mut self, readable: Local) -> Result<(), LinkError> {
        let new = self.host_built_in(BuiltIn::NewStream)?;
        let drop = self.host_built_in(BuiltIn::DropWritable)?;
        let ends = self.body.local(ValType::I64);
        self.body.call(new).tee(ends);
        self.op(I::I64Const(32)).op(I::I64ShrU).op(I::I32WrapI64);
        self.body.call(drop);
        self.body.get(ends).op(I::I32WrapI64).set(readable);
        Ok(())
    }

    /// Has all done that the adapter wants.
    fn serve_ends(&mut self) -> Result<(), LinkError> {
        let (code, host) = self.parts();
        built_ins::serve(code, host)
    }

    /// Returns the future on the stack.
    fn return_future(&mut self, ty: &Type) {
        let Some(to) = result_pointer(self.site) else {
            return;
        };
        let Sides { guest, .. } = self.roles;
        let future = self.local();
        self.body.set(future);
        self.check_result_pointer(to, ty);
        self.body.get(to).get(future);
        self.body.access(I::I32Store, at(guest, 0, 4));
    }

    /// ```text
    /// adapter.sink(stream); serve()
    /// adapter.made()
    /// ```
    pub(super) fn sink(&mut self) -> Result<(), LinkError> {
        let Some(ty) = &self.site.ty.result else {
            return Err(self.misplanned("a future"));
        };
        let [sink, made] =
            [of_adapter::SINK, of_adapter::MADE].map(|function| self.adapter_function(function));
        self.body.get(Local::param(0)).call(sink);
        self.serve_ends()?;
        self.body.call(made);
        self.return_future(ty);
        Ok(())
    }

    /// Has the streams leave that are in the parameters, makes the call, and has them pumped.
    pub(super) fn pass_to_host(
        &mut self,
        call: impl FnOnce(&mut Self) -> Result<(), LinkError>,
    ) -> Result<(), LinkError> {
        let site = self.site;
        for (ty, slots) in self.params() {
            let (code, host) = self.parts();
            passing::leave(code, host, ty, &slots, site.name)?;
        }
        call(self)?;
        let (code, host) = self.parts();
        passing::start(code, host)
    }

    /// What the adapter keeps of the value of a future of this type: zero is `ok`, others are errors, by their places.
    fn number(&self, future: &Type, value: &Answer) -> Result<i32, LinkError> {
        let (_, error) = result(future).ok_or_else(|| self.misplanned("a future of a result"))?;
        match value {
            Answer::Ok(_) => Ok(0),
            value => Ok(1 + self.discriminant(error, value)?),
        }
    }
}

/// The result in a future, and its errors. What it has for `ok` is nothing but an option, which is `none`.
fn result(future: &Type) -> Option<(&TypeRef, &TypeRef)> {
    let Type::Other("future", parts) = future else {
        return None;
    };
    let result = parts.first()?;
    let Type::Result(ok, Some(error)) = &**result else {
        return None;
    };
    let is_empty = ok.as_ref().is_none_or(|ok| matches!(**ok, Type::Option(_)));
    (is_empty && cases(error).is_some()).then_some((result, error))
}

/// What the guest does with the readable end of a future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Operation {
    Read,
    CancelRead,
    Drop,
}

impl Operation {
    /// That of a built-in, if it is one of these.
    pub(super) fn of(function: &CanonicalFunction) -> Option<Operation> {
        match function {
            CanonicalFunction::FutureRead { .. } => Some(Operation::Read),
            CanonicalFunction::FutureCancelRead { .. } => Some(Operation::CancelRead),
            CanonicalFunction::FutureDropReadable { .. } => Some(Operation::Drop),
            _ => None,
        }
    }

    /// Its name, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Operation::Read => "future.read",
            Operation::CancelRead => "future.cancel-read",
            Operation::Drop => "future.drop-readable",
        }
    }
}

/// A built-in for the readable end of futures of a type.
pub(super) struct FutureSite<'s> {
    pub(super) operation: Operation,
    pub(super) ty: &'s TypeRef,
    pub(super) signature: &'s Signature,
}

/// The glue for such a built-in.
///
/// ```text
/// if future is virtual { do it; return }
/// built-in(parameters)
/// ```
///
/// # Errors
///
/// When it is for futures that the adapter does not make.
pub(super) fn future(
    glue: &mut Glue,
    sides: Sides,
    site: &FutureSite<'_>,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let own = host.built_in(glue, BuiltIn::Own)?;
    let mut code = Code::new(glue, sides, site.signature);
    let future = Local::param(0);
    code.body
        .get(future)
        .i32(sides.virtual_bit as i32)
        .op(I::I32And)
        .op(I::If(BlockType::Empty));
    match site.operation {
        Operation::Read => read(&mut code, site, host)?,
        Operation::CancelRead if host.has_ends() => {
            code.check_not_busy();
            let cancel = code.adapter_function(of_adapter::CANCEL_FUTURE);
            code.body.get(future).call(cancel);
            built_ins::serve(&mut code, host)?;
            code.body.i32(CANCELLED);
        }
        Operation::CancelRead => {
            let trap = code.glue.trap(NOTHING_PENDING, Signature::new([], []));
            code.body.call(trap).op(I::Unreachable);
        }
        Operation::Drop if host.has_ends() => {
            code.check_not_busy();
            let drop = code.adapter_function(of_adapter::DROP_FUTURE);
            code.body.get(future).call(drop);
            built_ins::serve(&mut code, host)?;
        }
        Operation::Drop => {
            code.check_not_busy();
            let drop = code.adapter_function(adapter_abi::futures::DROP);
            code.body.get(future).call(drop);
        }
    }
    code.op(I::Return).op(I::End);
    for local in Local::params(site.signature) {
        code.body.get(local);
    }
    code.body.call(own);
    Ok(code.finish(site.signature.clone()))
}

/// ```text
/// value = adapter.read(future)
/// if value is not known { serve(); return BLOCKED }
/// result[..size] = 0
/// if value != 0 { result.case = err; result.payload = value - 1 }
/// COMPLETED
/// ```
fn read(
    code: &mut Code<'_, Sides>,
    site: &FutureSite<'_>,
    host: &mut dyn Host,
) -> Result<(), LinkError> {
    let misplanned = || LinkError::Misplanned {
        function: Operation::Read.name().to_string(),
        expected: "a future of a result",
    };
    let (result, error) = result(site.ty).ok_or_else(misplanned)?;
    let payload = payload_offset(&cases(result).ok_or_else(misplanned)?);
    let bytes = discriminant_size(cases(error).ok_or_else(misplanned)?.len());
    let guest = code.roles.guest;
    let [future, to] = [0, 1].map(Local::param);
    code.check_not_busy();
    code.check_result_pointer(to, result);
    let value = code.body.local(ValType::I32);
    if host.has_ends() {
        let length = code.body.local(ValType::I32);
        code.body.i32(size(result) as i32).set(length);
        built_ins::check_bounds(code, guest, to, length);
        let read = code.adapter_function(of_adapter::READ_FUTURE);
        code.body.get(future).get(to).call(read).tee(value);
        code.body.i32(of_adapter::UNKNOWN as i32).op(I::I32Eq);
        code.op(I::If(BlockType::Empty));
        built_ins::serve(code, host)?;
        code.body.i32(BLOCKED).op(I::Return).op(I::End);
    } else {
        let read = code.adapter_function(adapter_abi::futures::READ);
        code.body.get(future).call(read).set(value);
    }
    // Filling checks the bounds of all of it.
    code.body
        .get(to)
        .i32(0)
        .i32(size(result) as i32)
        .fill(guest);
    code.body.get(value);
    code.op(I::If(BlockType::Empty));
    code.body.get(to).i32(1);
    code.body.access(I::I32Store8, at(guest, 0, 1));
    code.body.get(to).get(value).i32(1).op(I::I32Sub);
    let store = if bytes == 1 {
        I::I32Store8
    } else {
        I::I32Store16
    };
    code.body.access(store, at(guest, payload, bytes));
    code.op(I::End);
    code.body.i32(COMPLETED);
    Ok(())
}
