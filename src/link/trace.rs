//! Prints calls on the host's standard error: a wrapper around the glue of each call that is traced.
//!
//! The adapter holds the line in the making; glue tells it word by word, out of the call's parameters and the guest's
//! memory. Nothing of the guest's runs for it, nothing in the guest's memory changes, and everything that is read is
//! checked first, so that a call traps only where it would without.

#[cfg(test)]
mod tests;
mod values;

use adapter_abi::trace::{BEGIN, FINISH, LENGTH, NO_ERROR, OUTCOME, WRITTEN};
use wasm_encoder::{BlockType, Instruction as I, ValType};
use wasmparser::CanonicalOption;

use super::emitter::{Host, has_spilled_params, parameter_slots};
use super::layout::flatten;
use super::module::{BUSY, Body, Callee, Glue, Signature};
use crate::error::LinkError;
use crate::types::{FunctionType, Type, TypeRef};
use values::{Place, Way, hexadecimal, if_in_memory, is_known, show, show_each, text};

/// A call to print.
pub(super) struct Call<'c> {
    /// As `interface#function`.
    pub(super) name: String,
    pub(super) values: Values<'c>,
    pub(super) signature: &'c Signature,
    /// Whether it can return; one that does not is printed before.
    pub(super) returns: bool,
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
            CanonicalOption::UTF8 | CanonicalOption::Memory(_) | CanonicalOption::Realloc(_)
        )
    })
}

/// The function that prints the call and makes it.
///
/// # Errors
///
/// When the plan is not for this guest.
pub(super) fn wrap(
    glue: &mut Glue,
    call: &Call<'_>,
    made: Callee,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let Some(stderr) = host.stderr(glue)? else {
        return Ok(made);
    };
    let print = print_function(glue, &stderr);
    let mut body = Body::new(call.signature);
    let is_printed = begin(glue, &mut body);
    body.get(is_printed).op(I::If(BlockType::Empty));
    text(glue, &mut body, &call.name);
    text(glue, &mut body, "(");
    call.show_parameters(glue, &mut body);
    text(glue, &mut body, ")");
    if !call.returns {
        body.call(print);
    }
    body.op(I::End);
    for local in 0..call.signature.params.len() as u32 {
        body.get(local);
    }
    body.call(made);
    if call.returns {
        let result = call.signature.results.first().map(|ty| {
            let result = body.local(*ty);
            body.set(result);
            (result, *ty)
        });
        body.get(is_printed).op(I::If(BlockType::Empty));
        call.show_result(glue, &mut body, result);
        body.call(print).op(I::End);
        if let Some((result, _)) = result {
            body.get(result);
        }
    }
    Ok(glue.define(None, call.signature.clone(), body))
}

impl Call<'_> {
    fn show_parameters(&self, glue: &mut Glue, body: &mut Body) {
        let way = Way::parameters();
        match self.values {
            Values::Typed(ty) if ty.params.iter().all(|(_, ty)| is_known(ty)) => {
                let types: Vec<&TypeRef> = ty.params.iter().map(|(_, ty)| ty).collect();
                if has_spilled_params(ty) {
                    let params = ty.params.iter().map(|(_, ty)| ty.clone()).collect();
                    let params = Type::Tuple(params);
                    if_in_memory(glue, body, &params, 0, |glue, body, place| {
                        show_each(glue, body, &[], &types, place, way);
                    });
                } else {
                    let slots = parameter_slots(ty).concat();
                    show_each(glue, body, &[], &types, Place::Flat(&slots), way);
                }
            }
            Values::Handle => {
                body.get(0).op(I::I64ExtendI32U);
                hexadecimal(glue, body);
            }
            Values::Typed(_) | Values::Unknown => text(glue, body, "?"),
        }
    }

    /// Shows the result in a local, or where the last parameter points to.
    fn show_result(&self, glue: &mut Glue, body: &mut Body, result: Option<(u32, ValType)>) {
        let ty = match self.values {
            Values::Typed(FunctionType {
                result: Some(ty), ..
            }) => ty,
            Values::Unknown => return text(glue, body, " -> ?"),
            Values::Typed(_) | Values::Handle => return,
        };
        text(glue, body, " -> ");
        let way = Way::results();
        match (result, self.signature.params.len().checked_sub(1)) {
            _ if !is_known(ty) => text(glue, body, "?"),
            (Some(slot), _) => show(glue, body, ty, Place::Flat(&[slot]), way),
            (None, Some(last)) if flatten(ty).len() > 1 => {
                if_in_memory(glue, body, ty, last as u32, |glue, body, place| {
                    show(glue, body, ty, place, way);
                });
            }
            _ => text(glue, body, "?"),
        }
    }
}

/// Begins a line, and leaves in a local whether there is one: not while the guest's realloc runs, nor inside of
/// another call.
fn begin(glue: &mut Glue, body: &mut Body) -> u32 {
    let is_printed = body.local(ValType::I32);
    let begin = glue.adapter(BEGIN);
    glue.use_flag();
    body.op(I::GlobalGet(BUSY))
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
fn print_function(glue: &mut Glue, stderr: &HostStderr) -> Callee {
    let nothing = Signature::new([], []);
    glue.share("print the line".to_string(), nothing, |glue, body| {
        let [stream, error] = std::array::from_fn(|_| body.local(ValType::I32));
        let (finish, length) = (glue.adapter(FINISH), glue.adapter(LENGTH));
        let (outcome, written) = (glue.adapter(OUTCOME), glue.adapter(WRITTEN));
        body.call(stderr.get).op(I::LocalTee(stream));
        body.call(finish)
            .call(length)
            .call(outcome)
            .call(stderr.write);
        body.get(stream).call(stderr.drop);
        body.call(written)
            .op(I::LocalTee(error))
            .i32(NO_ERROR as i32)
            .op(I::I32Ne)
            .op(I::If(BlockType::Empty));
        body.get(error).call(stderr.drop_error).op(I::End);
    })
}
