//! Streams of bytes that leave the guest: before the call that passes them, the adapter is asked which number to pass, for
//! one of its own becomes a stream of the engine's.

use adapter_abi::ends::{LEAVE, MADE, START};
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::super::emitter::{Host, has_spilled_params};
use super::built_ins::serve;
use crate::error::LinkError;
use crate::glue::layout::{cases, field_slots};
use crate::glue::{Code, Local, Sides};
use crate::types::{FunctionType, Type, is_bytes};

const FIX: &str = "build it so that it passes streams of bytes in records, variants, options and results only, and with few enough parameters that none is in memory";

/// What passes streams where glue does not look for them.
pub(in crate::link) fn unseen(function: &str) -> LinkError {
    LinkError::Ends {
        what: format!("passes `stream<u8>` to `{function}` in memory, or beside other values"),
        fix: FIX,
    }
}

/// Refuses a function that is given streams where glue does not look for them.
///
/// # Errors
///
/// When one is in memory, or shares a place with other values.
pub(in crate::link) fn check_call(
    ty: &FunctionType,
    is_async: bool,
    function: &str,
) -> Result<(), LinkError> {
    if has_spilled_params(ty, is_async) {
        return Err(unseen(function));
    }
    let mut types = ty.params.iter().map(|(_, ty)| ty);
    types.try_for_each(|ty| check(ty, &ty.facts().flat, function))
}

/// Refuses a value with streams where glue does not look for them.
///
/// # Errors
///
/// When one is in memory, or shares a place with other values.
pub(in crate::link) fn check(
    ty: &Type,
    slots: &[ValType],
    function: &str,
) -> Result<(), LinkError> {
    if is_bytes(ty) {
        return match slots {
            [ValType::I32] => Ok(()),
            _ => Err(unseen(function)),
        };
    }
    if !has_bytes(ty) {
        return Ok(());
    }
    if let Some(fields) = field_slots(ty, slots) {
        let mut fields = fields.into_iter();
        return fields.try_for_each(|(field, slots)| check(field, slots, function));
    }
    let (Some(cases), [ValType::I32, payload @ ..]) = (cases(ty), slots) else {
        return Err(unseen(function));
    };
    let mut cases = cases.into_iter().flatten();
    cases.try_for_each(|case| check(case, &payload[..case.facts().flat.len()], function))
}

/// Whether a value has streams of bytes inside, but for what other streams and futures carry.
fn has_bytes(ty: &Type) -> bool {
    !matches!(ty, Type::Other(..)) && ty.parts().iter().any(|part| part.facts().has_bytes)
}

/// Has the streams leave that are in a value, whose slots get the numbers to pass.
pub(super) fn leave(
    code: &mut Code<'_, Sides>,
    host: &mut dyn Host,
    ty: &Type,
    slots: &[(Local, ValType)],
    function: &str,
) -> Result<(), LinkError> {
    if is_bytes(ty) {
        let [(end, ValType::I32)] = slots else {
            return Err(unseen(function));
        };
        return leave_end(code, host, *end);
    }
    if !has_bytes(ty) {
        return Ok(());
    }
    if let Some(fields) = field_slots(ty, slots) {
        for (field, slots) in fields {
            leave(code, host, field, slots, function)?;
        }
        return Ok(());
    }
    let (Some(cases), [(tag, _), payload @ ..]) = (cases(ty), slots) else {
        return Err(unseen(function));
    };
    for (number, case) in (0..).zip(cases) {
        let Some(case) = case.filter(|ty| ty.facts().has_bytes) else {
            continue;
        };
        let own = &payload[..case.facts().flat.len()];
        code.body.get(*tag).i32(number).op(I::I32Eq);
        code.op(I::If(BlockType::Empty));
        leave(code, host, case, own, function)?;
        code.op(I::End);
    }
    Ok(())
}

/// ```text
/// adapter.leave(end); serve(); end = adapter.made()
/// ```
fn leave_end(code: &mut Code<'_, Sides>, host: &mut dyn Host, end: Local) -> Result<(), LinkError> {
    let [leave, made] = [LEAVE, MADE].map(|function| code.adapter_function(function));
    code.body.get(end).call(leave);
    serve(code, host)?;
    code.body.call(made).set(end);
    Ok(())
}

/// Has what has left be pumped.
///
/// ```text
/// adapter.start(); serve()
/// ```
pub(super) fn start(code: &mut Code<'_, Sides>, host: &mut dyn Host) -> Result<(), LinkError> {
    let start = code.adapter_function(START);
    code.body.call(start);
    serve(code, host)
}
