//! Prints calls on the host's standard error: a wrapper around the glue of each call that is traced.
//!
//! The adapter holds the line that is being written; glue tells it word by word, out of the call's parameters and the guest's
//! memory. Nothing of the guest's runs for it, nothing in the guest's memory changes, and everything that is read is
//! checked first, so that a call traps only where it would without.

mod lists;
mod parts;
#[cfg(test)]
mod tests;
mod values;

use adapter_abi::trace::{BEGIN, FINISH, LENGTH, NO_ERROR, OUTCOME, WRITTEN};
use wasm_encoder::{BlockType, Instruction as I, ValType};
use wasmparser::CanonicalOption;

use super::emitter::{Host, RETURNED, has_spilled_params, parameter_slots};
use crate::error::LinkError;
use crate::glue::layout::flatten;
use crate::glue::{Callee, Code, Glue, Helper, Local, Sides, Signature, at};
use crate::types::{FunctionType, Type, TypeRef};
use values::{PARAMETERS, Place, RESULTS, is_known};

/// A call to print.
pub(super) struct Call<'c> {
    /// As `interface#function`.
    pub(super) name: String,
    pub(super) values: Values<'c>,
    pub(super) signature: &'c Signature,
    /// Whether it can return; one that does not is printed before.
    pub(super) returns: bool,
    /// Whether it is lowered with `async`.
    pub(super) is_async: bool,
}

/// What glue calls to write to the host's standard error.
pub(super) enum HostStderr {
    /// The resource of 0.2.
    Stream {
        get: Callee,
        /// Over the adapter's memory.
        write: Callee,
        drop: Callee,
        /// What drops the error of a failed write.
        drop_error: Callee,
    },
    /// The stream of 0.3.
    ViaStream(ViaStream),
}

/// What writes by a stream of 0.3. What is in memory is in the adapter's.
#[derive(Clone, Copy)]
pub(super) struct ViaStream {
    pub(super) new: Callee,
    /// `write-via-stream`
    pub(super) give: Callee,
    pub(super) drop_future: Callee,
    pub(super) write: Callee,
    pub(super) new_set: Callee,
    pub(super) join: Callee,
    pub(super) wait: Callee,
    pub(super) drop_set: Callee,
    pub(super) drop: Callee,
}

/// What is known of parameters and result.
pub(super) enum Values<'c> {
    /// Their types.
    Typed(&'c FunctionType),
    /// The parameter is a handle, and there is no result.
    Handle,
    /// Nothing.
    Unknown,
}

/// Whether values that are lowered with these options can be read.
pub(super) fn can_read(options: &[CanonicalOption]) -> bool {
    options.iter().all(|option| {
        matches!(
            option,
            CanonicalOption::UTF8
                | CanonicalOption::Memory(_)
                | CanonicalOption::Realloc(_)
                | CanonicalOption::Async
        )
    })
}

/// The function that prints the call and makes it.
///
/// ```text
/// is_printed = !busy && adapter.begin()
/// if is_printed { name "(" parameters ")"; print, if the call does not return }
/// result = call(parameters)
/// if is_printed { " -> " result; print }
/// result
/// ```
///
/// # Errors
///
/// When the plan is not for this guest.
pub(super) fn wrap(
    glue: &mut Glue,
    sides: Sides,
    call: &Call<'_>,
    made: Callee,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let stderr = host.stderr(glue)?;
    let mut code = Code::new(glue, sides, call.signature);
    let print = code.print_function(&stderr);
    let is_printed = code.begin();
    code.body.get(is_printed).op(I::If(BlockType::Empty));
    code.text(&call.name);
    code.text("(");
    call.show_parameters(&mut code);
    code.text(")");
    if !call.returns {
        code.body.call(print);
    }
    code.op(I::End);
    for local in Local::params(call.signature) {
        code.body.get(local);
    }
    code.body.call(made);
    if call.returns {
        let result = call.signature.results.first().map(|ty| {
            let result = code.body.local(*ty);
            code.body.set(result);
            (result, *ty)
        });
        code.body.get(is_printed).op(I::If(BlockType::Empty));
        call.show_result(&mut code, result);
        code.body.call(print).op(I::End);
        if let Some((result, _)) = result {
            code.body.get(result);
        }
    }
    Ok(code.finish(call.signature.clone()))
}

impl Call<'_> {
    fn show_parameters(&self, code: &mut Code<'_, Sides>) {
        match self.values {
            Values::Typed(ty) if ty.params.iter().all(|(_, ty)| is_known(ty)) => {
                let types: Vec<&TypeRef> = ty.params.iter().map(|(_, ty)| ty).collect();
                if has_spilled_params(ty, self.is_async) {
                    let params = ty.params.iter().map(|(_, ty)| ty.clone()).collect();
                    let params = Type::Tuple(params);
                    code.if_in_memory(&params, Local::param(0), |code, place| {
                        code.show_each(&[], &types, place, PARAMETERS);
                    });
                } else {
                    let slots = parameter_slots(ty).concat();
                    code.show_each(&[], &types, Place::Flat(&slots), PARAMETERS);
                }
            }
            Values::Handle => {
                code.body.get(Local::param(0)).op(I::I64ExtendI32U);
                code.hexadecimal();
            }
            Values::Typed(_) | Values::Unknown => code.text("?"),
        }
    }

    /// Shows the result in a local, or where the last parameter points to.
    fn show_result(&self, code: &mut Code<'_, Sides>, result: Option<(Local, ValType)>) {
        let ty = match self.values {
            Values::Typed(FunctionType {
                result: Some(ty), ..
            }) => ty,
            Values::Unknown => return code.text(" -> ?"),
            Values::Typed(_) | Values::Handle => return,
        };
        code.text(" -> ");
        match (result, Local::params(self.signature).last()) {
            _ if !is_known(ty) => code.text("?"),
            (Some((status, _)), Some(last)) if self.is_async => {
                // Of a call that goes on there is no result yet.
                code.body.get(status).i32(RETURNED).op(I::I32Eq);
                code.op(I::If(BlockType::Empty));
                code.if_in_memory(ty, last, |code, place| code.show(ty, place, RESULTS));
                code.op(I::Else);
                code.text("?");
                code.op(I::End);
            }
            (Some(slot), _) => code.show(ty, Place::Flat(&[slot]), RESULTS),
            (None, Some(last)) if flatten(ty).len() > 1 => {
                code.if_in_memory(ty, last, |code, place| code.show(ty, place, RESULTS));
            }
            _ => code.text("?"),
        }
    }
}

impl Code<'_, Sides> {
    /// Begins a line, and leaves in a local whether there is one: not while the guest's realloc runs, nor inside of
    /// another call.
    ///
    /// ```text
    /// if !busy { is_printed = adapter.begin() }
    /// ```
    fn begin(&mut self) -> Local {
        let is_printed = self.body.local(ValType::I32);
        let begin = self.adapter_function(BEGIN);
        self.body
            .get_global(self.roles.busy)
            .op(I::I32Eqz)
            .op(I::If(BlockType::Empty))
            .call(begin)
            .set(is_printed)
            .op(I::End);
        is_printed
    }

    /// The function that ends the line and writes it.
    ///
    /// The stream is opened for each line: a handle that stayed would be there for the guest to use.
    fn print_function(&mut self, stderr: &HostStderr) -> Callee {
        let nothing = Signature::new([], []);
        self.share(Helper::PrintLine, nothing, |code| match stderr {
            HostStderr::Stream {
                get,
                write,
                drop,
                drop_error,
            } => code.print_to_stream(*get, *write, *drop, *drop_error),
            HostStderr::ViaStream(stderr) => code.print_via_stream(*stderr),
        })
    }

    /// ```text
    /// stream = host.get_stderr()
    /// host.write(stream, adapter.finish(), adapter.length(), adapter.outcome())
    /// host.drop(stream)
    /// error = adapter.written(); if error != none { host.drop(error) }
    /// ```
    fn print_to_stream(&mut self, get: Callee, write: Callee, drop: Callee, drop_error: Callee) {
        let [stream, error] = std::array::from_fn(|_| self.body.local(ValType::I32));
        let [finish, length, outcome, written] =
            [FINISH, LENGTH, OUTCOME, WRITTEN].map(|function| self.adapter_function(function));
        let body = &mut self.body;
        body.call(get).tee(stream);
        body.call(finish).call(length).call(outcome).call(write);
        body.get(stream).call(drop);
        body.call(written)
            .tee(error)
            .i32(NO_ERROR as i32)
            .op(I::I32Ne)
            .op(I::If(BlockType::Empty));
        body.get(error).call(drop_error).op(I::End);
    }

    /// The host reads as much at a time as it likes, or drops its end. What becomes of the whole, nobody asks.
    ///
    /// A write that waits is not there on every engine, so a set is waited on.
    ///
    /// ```text
    /// ends = stream.new()
    /// future.drop-readable(host.write_via_stream(ends.readable))
    /// text = adapter.finish(); left = adapter.length()
    /// loop {
    ///     copied = stream.write(ends.writable, text, left)
    ///     if copied == BLOCKED { copied = wait(ends.writable) }
    ///     text += copied.count; left -= copied.count
    ///     if copied.other_end_is_there && left { continue }
    /// }
    /// stream.drop-writable(ends.writable)
    /// adapter.written()
    /// ```
    fn print_via_stream(&mut self, stderr: ViaStream) {
        let ends = self.body.local(ValType::I64);
        let [writable, text, left, copied, count] =
            std::array::from_fn(|_| self.body.local(ValType::I32));
        let [finish, length, written] =
            [FINISH, LENGTH, WRITTEN].map(|function| self.adapter_function(function));
        let body = &mut self.body;
        body.call(stderr.new).tee(ends).op(I::I32WrapI64);
        body.call(stderr.give).call(stderr.drop_future);
        body.get(ends).op(I::I64Const(32)).op(I::I64ShrU);
        body.op(I::I32WrapI64).set(writable);
        body.call(finish).set(text).call(length).set(left);
        body.op(I::Loop(BlockType::Empty));
        body.get(writable).get(text).get(left);
        body.call(stderr.write).tee(copied);
        body.i32(BLOCKED).op(I::I32Eq);
        body.op(I::If(BlockType::Empty));
        self.wait_for(stderr, writable, copied);
        let body = &mut self.body;
        body.op(I::End);
        body.get(copied).i32(4).op(I::I32ShrU).set(count);
        body.get(text).get(count).op(I::I32Add).set(text);
        body.get(left).get(count).op(I::I32Sub).set(left);
        body.get(copied).i32(15).op(I::I32And).op(I::I32Eqz);
        body.get(left).i32(0).op(I::I32Ne).op(I::I32And);
        body.op(I::BrIf(0)).op(I::End);
        body.get(writable).call(stderr.drop);
        body.call(written).op(I::Drop);
    }

    /// Waits until the write to an end is over. What it came to is in a local.
    ///
    /// ```text
    /// set = waitable-set.new(); waitable.join(writable, set)
    /// waitable-set.wait(set, adapter.outcome()); copied = adapter.outcome().code
    /// waitable.join(writable, 0); waitable-set.drop(set)
    /// ```
    fn wait_for(&mut self, stderr: ViaStream, writable: Local, copied: Local) {
        let [set, event] = std::array::from_fn(|_| self.body.local(ValType::I32));
        let outcome = self.adapter_function(OUTCOME);
        let adapter = self.roles.adapter;
        let body = &mut self.body;
        body.call(stderr.new_set).set(set);
        body.get(writable).get(set).call(stderr.join);
        body.call(outcome).set(event);
        body.get(set).get(event).call(stderr.wait).op(I::Drop);
        body.get(event).access(I::I32Load, at(adapter, 4, 4));
        body.set(copied);
        body.get(writable).i32(0).call(stderr.join);
        body.get(set).call(stderr.drop_set);
    }
}

/// What a write returns that waits.
///
/// Source: `BLOCKED` in the component model's `CanonicalABI.md`.
const BLOCKED: i32 = -1;
