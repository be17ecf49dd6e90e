//! Glue in the place of the guest's built-ins for streams of bytes and sets: it asks the adapter what is known of an end.

use std::mem::offset_of;

use adapter_abi::NONE;
use adapter_abi::ends::{self, Bytes, Outcome};
use adapter_abi::fs::memory;
use adapter_abi::module::REALLOC;
use wasm_encoder::{BlockType, Instruction as I, ValType};
use wasmparser::CanonicalFunction;

use super::super::emitter::{BuiltIn, Host};
use super::requests::server;
use crate::error::LinkError;
use crate::glue::{Callee, Code, Glue, Local, Memory, Sides, Signature, at};
use crate::types::{Type, is_bytes};

/// Most bytes of a write that the adapter takes at a time.
const PART: i32 = 64 << 10;

/// Where a `result<_, error-code>` of files has the error's number: the variant has a text in one of its cases.
const ERROR: u32 = 4;

/// What a read returns when the other end is gone.
///
/// Source: `CopyResult` in the component model's `CanonicalABI.md`.
const DROPPED: i32 = 1;

/// Most elements that one copy is of.
///
/// Source: `Buffer.MAX_LENGTH`, there.
const LONGEST: i32 = (1 << 28) - 1;

const TOO_LONG: &str = "wasi-virt: a copy is of more than 2^28 - 1 bytes";
const OUT_OF_BOUNDS: &str = "wasi-virt: a copy is out of the bounds of memory";

/// What a built-in does with ends or sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::link) enum EndOperation {
    New,
    Read,
    Write,
    CancelRead,
    CancelWrite,
    DropReadable,
    DropWritable,
    NewSet,
    Wait,
    DropSet,
    Join,
    Yield,
    /// Something with an end whose number could be one of the adapter's.
    Check,
    /// `task.return` of what has such streams inside.
    Return,
}

impl EndOperation {
    /// That of a built-in, for a type of this kind.
    pub(in crate::link) fn of(
        function: &CanonicalFunction,
        ty: Option<&Type>,
    ) -> Option<EndOperation> {
        let bytes = ty.is_some_and(is_bytes);
        let operation = match function {
            CanonicalFunction::WaitableSetNew => EndOperation::NewSet,
            CanonicalFunction::WaitableSetWait { .. }
            | CanonicalFunction::WaitableSetPoll { .. } => EndOperation::Wait,
            CanonicalFunction::WaitableSetDrop => EndOperation::DropSet,
            CanonicalFunction::WaitableJoin => EndOperation::Join,
            CanonicalFunction::ThreadYield => EndOperation::Yield,
            CanonicalFunction::StreamNew { .. } if bytes => EndOperation::New,
            CanonicalFunction::StreamRead { .. } if bytes => EndOperation::Read,
            CanonicalFunction::StreamWrite { .. } if bytes => EndOperation::Write,
            CanonicalFunction::StreamCancelRead { .. } if bytes => EndOperation::CancelRead,
            CanonicalFunction::StreamCancelWrite { .. } if bytes => EndOperation::CancelWrite,
            CanonicalFunction::StreamDropReadable { .. } if bytes => EndOperation::DropReadable,
            CanonicalFunction::StreamDropWritable { .. } if bytes => EndOperation::DropWritable,
            CanonicalFunction::FutureRead { .. }
            | CanonicalFunction::FutureWrite { .. }
            | CanonicalFunction::FutureCancelRead { .. }
            | CanonicalFunction::FutureCancelWrite { .. }
            | CanonicalFunction::FutureDropReadable { .. }
            | CanonicalFunction::FutureDropWritable { .. }
                if ty.is_some_and(carries_nothing) =>
            {
                EndOperation::Check
            }
            CanonicalFunction::TaskReturn { .. } if ty.is_some_and(has_bytes) => {
                EndOperation::Return
            }
            _ => return None,
        };
        Some(operation)
    }

    /// Its name, for messages.
    pub(in crate::link) fn name(self) -> &'static str {
        match self {
            EndOperation::New => "stream.new",
            EndOperation::Read => "stream.read",
            EndOperation::Write => "stream.write",
            EndOperation::CancelRead => "stream.cancel-read",
            EndOperation::CancelWrite => "stream.cancel-write",
            EndOperation::DropReadable => "stream.drop-readable",
            EndOperation::DropWritable => "stream.drop-writable",
            EndOperation::NewSet => "waitable-set.new",
            EndOperation::Wait => "waitable-set.wait",
            EndOperation::DropSet => "waitable-set.drop",
            EndOperation::Join => "waitable.join",
            EndOperation::Yield => "thread.yield",
            EndOperation::Check => "future",
            EndOperation::Return => "task.return",
        }
    }
}

fn carries_nothing(ty: &Type) -> bool {
    matches!(ty, Type::Other("future", parts) if parts.is_empty())
}

fn has_bytes(ty: &Type) -> bool {
    is_bytes(ty) || ty.parts().iter().any(|part| part.facts().has_bytes)
}

/// The glue for such a built-in.
pub(in crate::link) fn end(
    glue: &mut Glue,
    sides: Sides,
    operation: EndOperation,
    signature: &Signature,
    result: Option<&Type>,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let own = host.built_in(glue, BuiltIn::Own)?;
    let mut code = Code::new(glue, sides, signature);
    code.check_not_busy();
    let mut site = EndSite {
        code: &mut code,
        signature,
        own,
        host,
    };
    match operation {
        EndOperation::New => site.new_pair(),
        EndOperation::Read => site.read()?,
        EndOperation::Write => site.write()?,
        EndOperation::CancelRead | EndOperation::CancelWrite | EndOperation::Check => {
            site.check();
            site.call_own();
        }
        EndOperation::DropReadable => site.drop_readable()?,
        EndOperation::DropWritable => site.drop_writable()?,
        EndOperation::NewSet => site.new_set(),
        EndOperation::Wait => site.wait()?,
        EndOperation::DropSet => site.drop_set()?,
        EndOperation::Join => site.join()?,
        EndOperation::Yield => site.let_others_run()?,
        EndOperation::Return => site.pass(result)?,
    }
    Ok(code.finish(signature.clone()))
}

struct EndSite<'s, 'g> {
    code: &'s mut Code<'g, Sides>,
    signature: &'s Signature,
    own: Callee,
    host: &'s mut dyn Host,
}

impl EndSite<'_, '_> {
    fn call_own(&mut self) {
        for local in Local::params(self.signature) {
            self.code.body.get(local);
        }
        self.code.body.call(self.own);
    }

    fn serve(&mut self) -> Result<(), LinkError> {
        serve(self.code, self.host)
    }

    /// Calls the adapter with the first parameters.
    fn ask(&mut self, function: adapter_abi::AdapterFunction) {
        let callee = self.code.adapter_function(function);
        for place in 0..function.params.len() {
            self.code.body.get(Local::param(place as u32));
        }
        self.code.body.call(callee);
    }

    fn check(&mut self) {
        self.ask(ends::CHECK);
    }

    /// ```text
    /// both = own(); adapter.pair(both); both
    /// ```
    fn new_pair(&mut self) {
        let both = self.code.body.local(ValType::I64);
        let pair = self.code.adapter_function(ends::PAIR);
        self.call_own();
        self.code.body.tee(both).call(pair).get(both);
    }

    fn new_set(&mut self) {
        let set = self.code.body.local(ValType::I32);
        let new = self.code.adapter_function(ends::NEW_SET);
        self.call_own();
        self.code.body.tee(set).call(new).get(set);
    }

    /// ```text
    /// if readable is virtual {
    ///     bytes = adapter.read(readable, length)
    ///     if bytes == null { return DROPPED }
    ///     memory[to..] = adapter[bytes.start..][..bytes.length]
    ///     return bytes.length << 4
    /// }
    /// adapter.check(readable); own(parameters)
    /// ```
    fn read(&mut self) -> Result<(), LinkError> {
        let Sides {
            guest,
            adapter,
            virtual_bit,
            ..
        } = self.code.roles;
        let [readable, to, length] = [0, 1, 2].map(Local::param);
        let bytes = self.code.body.local(ValType::I32);
        let read = self.code.adapter_function(ends::READ);
        let body = &mut self.code.body;
        body.get(readable).i32(virtual_bit as i32).op(I::I32And);
        body.op(I::If(BlockType::Empty));
        check_bounds(self.code, guest, to, length);
        let body = &mut self.code.body;
        body.get(readable).get(length).call(read).tee(bytes);
        body.op(I::I32Eqz).op(I::If(BlockType::Empty));
        body.i32(DROPPED).op(I::Return).op(I::End);
        let count = at(adapter, offset_of!(Bytes, length) as u32, 4);
        body.get(to).get(bytes);
        body.access(I::I32Load, at(adapter, offset_of!(Bytes, start) as u32, 4));
        body.get(bytes).access(I::I32Load, count);
        body.copy(adapter, guest);
        body.get(bytes).access(I::I32Load, count);
        body.i32(4).op(I::I32Shl).op(I::Return).op(I::End);
        self.check();
        self.call_own();
        Ok(())
    }

    /// ```text
    /// if adapter.write(writable) { return length << 4 }
    /// own(parameters)
    /// ```
    ///
    /// Where files can be changed in memory, the adapter takes what is written, a part at a time.
    fn write(&mut self) -> Result<(), LinkError> {
        let guest = self.code.roles.guest;
        let [_, from, length] = [0, 1, 2].map(Local::param);
        self.ask(ends::WRITE);
        self.code.op(I::If(BlockType::Empty));
        check_bounds(self.code, guest, from, length);
        match self.host.changes_files() {
            true => self.hand_over()?,
            false => {
                self.code.body.get(length).i32(4).op(I::I32Shl);
            }
        }
        self.code.op(I::Return).op(I::End);
        self.call_own();
        Ok(())
    }

    /// Leaves on the stack what a write returns whose bytes go to the adapter.
    ///
    /// ```text
    /// length = min(length, PART)
    /// to = adapter.realloc(0, 0, 1, length)
    /// adapter[to..] = memory[from..][..length]
    /// result = adapter.write-end(writable, to, length); serve()
    /// result
    /// ```
    fn hand_over(&mut self) -> Result<(), LinkError> {
        let Sides { guest, adapter, .. } = self.code.roles;
        let [writable, from, length] = [0, 1, 2].map(Local::param);
        let [to, result] = [(); 2].map(|()| self.code.body.local(ValType::I32));
        let realloc = self.code.adapter_function(REALLOC);
        let write = self.code.adapter_function(memory::WRITE_END);
        let body = &mut self.code.body;
        body.get(length).i32(PART).get(length).i32(PART);
        body.op(I::I32LtU).op(I::Select).set(length);
        body.i32(0).i32(0).i32(1).get(length).call(realloc).set(to);
        body.get(to).get(from).get(length).copy(guest, adapter);
        body.get(writable)
            .get(to)
            .get(length)
            .call(write)
            .set(result);
        self.serve()?;
        self.code.body.get(result);
        Ok(())
    }

    fn drop_readable(&mut self) -> Result<(), LinkError> {
        self.ask(ends::DROP_READABLE);
        self.code.op(I::If(BlockType::Empty));
        self.call_own();
        self.code.op(I::End);
        self.serve()
    }

    fn drop_writable(&mut self) -> Result<(), LinkError> {
        self.ask(ends::DROP_WRITABLE);
        self.call_own();
        self.serve()
    }

    fn drop_set(&mut self) -> Result<(), LinkError> {
        self.ask(ends::DROP_SET);
        self.serve()?;
        self.call_own();
        Ok(())
    }

    fn let_others_run(&mut self) -> Result<(), LinkError> {
        self.ask(ends::YIELD);
        self.serve()?;
        self.call_own();
        Ok(())
    }

    fn join(&mut self) -> Result<(), LinkError> {
        self.ask(ends::JOIN);
        self.code.op(I::If(BlockType::Empty));
        self.call_own();
        self.code.op(I::End);
        self.serve()
    }

    /// ```text
    /// adapter.wait(set); serve()
    /// do {
    ///     event = own(set, to)
    ///     adapter.woken(set, event, memory[to], memory[to + 4]); serve()
    ///     outcome = adapter.outcome()
    /// } while outcome.code != none
    /// memory[to] = outcome.handle
    /// if outcome.buffer != none { memory[outcome.buffer] = ok }
    /// event
    /// ```
    fn wait(&mut self) -> Result<(), LinkError> {
        let Sides { guest, adapter, .. } = self.code.roles;
        let [set, to] = [0, 1].map(Local::param);
        let [event, outcome] = [(); 2].map(|()| self.code.body.local(ValType::I32));
        let woken = self.code.adapter_function(ends::WOKEN);
        self.ask(ends::WAIT);
        self.serve()?;
        self.code.op(I::Loop(BlockType::Empty));
        self.call_own();
        let body = &mut self.code.body;
        body.set(event).get(set).get(event);
        body.get(to).access(I::I32Load, at(guest, 0, 4));
        body.get(to).access(I::I32Load, at(guest, 4, 4));
        body.call(woken);
        self.serve()?;
        is_guests(self.code, outcome);
        let body = &mut self.code.body;
        body.op(I::I32Eqz).op(I::BrIf(0)).op(I::End);
        let handle = at(adapter, offset_of!(Outcome, handle) as u32, 4);
        body.get(to).get(outcome).access(I::I32Load, handle);
        body.access(I::I32Store, at(guest, 0, 4));
        deliver(self.code, outcome, self.host.changes_files());
        self.code.body.get(event);
        Ok(())
    }

    /// ```text
    /// pass on the streams in the parameters
    /// own(parameters)
    /// adapter.start(); serve()
    /// ```
    fn pass(&mut self, ty: Option<&Type>) -> Result<(), LinkError> {
        let slots = Local::params(self.signature).zip(self.signature.params.iter().copied());
        let slots: Vec<(Local, ValType)> = slots.collect();
        if let Some(ty) = ty {
            super::passing::leave(self.code, self.host, ty, &slots, "task.return")?;
        }
        self.call_own();
        super::passing::start(self.code, self.host)
    }
}

/// Has all done that the adapter wants.
pub(super) fn serve(code: &mut Code<'_, Sides>, host: &mut dyn Host) -> Result<(), LinkError> {
    let server = server(code, host)?;
    code.body.call(server);
    Ok(())
}

/// Sets the local to where the outcome of an event is, and leaves on the stack whether the event is the guest's.
pub(super) fn is_guests(code: &mut Code<'_, Sides>, outcome: Local) {
    let adapter = code.roles.adapter;
    let ask = code.adapter_function(ends::OUTCOME);
    code.body.call(ask).tee(outcome);
    let number = at(adapter, offset_of!(Outcome, code) as u32, 4);
    code.body.access(I::I32Load, number);
    code.body.i32(NONE as i32).op(I::I32Eq);
}

/// Writes the value of a future, if an event is about one.
///
/// ```text
/// if outcome.buffer != none { memory[outcome.buffer] = ok }
/// ```
///
/// Where files can be changed in memory, it can be an error of these.
///
/// ```text
/// if outcome.buffer != none {
///     value = adapter.value()
///     memory[outcome.buffer].case = value != 0
///     if value != 0 { memory[outcome.buffer].payload = value - 1 }
/// }
/// ```
pub(super) fn deliver(code: &mut Code<'_, Sides>, outcome: Local, has_errors: bool) {
    let Sides { guest, adapter, .. } = code.roles;
    let value = has_errors.then(|| {
        let ask = code.adapter_function(memory::VALUE);
        (ask, code.body.local(ValType::I32))
    });
    let buffer = at(adapter, offset_of!(Outcome, buffer) as u32, 4);
    let body = &mut code.body;
    body.get(outcome).access(I::I32Load, buffer);
    body.i32(NONE as i32).op(I::I32Ne);
    body.op(I::If(BlockType::Empty));
    if let Some((ask, value)) = value {
        body.call(ask).tee(value).op(I::If(BlockType::Empty));
        body.get(outcome).access(I::I32Load, buffer);
        body.get(value).i32(1).op(I::I32Sub);
        body.access(I::I32Store8, at(guest, ERROR, 1));
        body.op(I::End);
        body.get(outcome).access(I::I32Load, buffer);
        body.get(value).op(I::I32Eqz).op(I::I32Eqz);
    } else {
        body.get(outcome).access(I::I32Load, buffer).i32(0);
    }
    body.access(I::I32Store8, at(guest, 0, 1));
    body.op(I::End);
}

/// Traps unless the guest's memory has all of so many bytes, and they are no more than one copy can be of.
pub(super) fn check_bounds(
    code: &mut Code<'_, Sides>,
    memory: Memory,
    start: Local,
    length: Local,
) {
    code.body.get(length).i32(LONGEST).op(I::I32GtU);
    code.trap_if(TOO_LONG);
    code.body.get(start).op(I::I64ExtendI32U);
    code.body.get(length).op(I::I64ExtendI32U).op(I::I64Add);
    code.body.size(memory).op(I::I64ExtendI32U);
    code.body.op(I::I64Const(16)).op(I::I64Shl).op(I::I64GtU);
    code.trap_if(OUT_OF_BOUNDS);
}
