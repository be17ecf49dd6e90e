//! Glue around the guest's tasks: what they return to the engine and what the engine calls them back with goes by the
//! adapter, whose pumps are in the sets that they wait on.

use std::mem::offset_of;

use adapter_abi::ends::{AFTER, BEFORE, OUTCOME, Outcome};
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::super::emitter::Host;
use super::built_ins::{deliver, is_guests, serve};
use crate::error::LinkError;
use crate::glue::{Callee, Code, Glue, Local, Sides, Signature, at};

/// The type of callbacks.
pub(in crate::link) fn callback_signature() -> Signature {
    Signature::new([ValType::I32; 3], [ValType::I32])
}

/// ```text
/// adapter.after(function(parameters)); serve()
/// adapter.outcome().code
/// ```
pub(in crate::link) fn function(
    glue: &mut Glue,
    sides: Sides,
    signature: &Signature,
    own: Callee,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let mut code = Code::new(glue, sides, signature);
    for local in Local::params(signature) {
        code.body.get(local);
    }
    code.body.call(own);
    after(&mut code, host)?;
    Ok(code.finish(signature.clone()))
}

/// ```text
/// adapter.before(event, handle, number); serve()
/// outcome = adapter.outcome()
/// if outcome.code != none { return outcome.code }
/// if outcome.buffer != none { memory[outcome.buffer] = ok }
/// adapter.after(callback(event, outcome.handle, number)); serve()
/// adapter.outcome().code
/// ```
///
/// `delivers` says whether there are futures that the guest reads.
pub(in crate::link) fn callback(
    glue: &mut Glue,
    sides: Sides,
    own: Callee,
    delivers: bool,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let signature = callback_signature();
    let mut code = Code::new(glue, sides, &signature);
    let adapter = code.roles.adapter;
    let [event, handle, number] = [0, 1, 2].map(Local::param);
    let outcome = code.body.local(ValType::I32);
    let before = code.adapter_function(BEFORE);
    code.body.get(event).get(handle).get(number).call(before);
    serve(&mut code, host)?;
    is_guests(&mut code, outcome);
    let body = &mut code.body;
    body.op(I::I32Eqz).op(I::If(BlockType::Empty));
    body.get(outcome);
    body.access(I::I32Load, at(adapter, offset_of!(Outcome, code) as u32, 4));
    body.op(I::Return).op(I::End);
    body.get(outcome);
    body.access(
        I::I32Load,
        at(adapter, offset_of!(Outcome, handle) as u32, 4),
    );
    body.set(handle);
    if delivers {
        deliver(&mut code, outcome, host.changes_files());
    }
    code.body.get(event).get(handle).get(number).call(own);
    after(&mut code, host)?;
    Ok(code.finish(signature))
}

/// Of what is on the stack, leaves there what goes to the engine.
fn after(code: &mut Code<'_, Sides>, host: &mut dyn Host) -> Result<(), LinkError> {
    let adapter = code.roles.adapter;
    let [after, outcome] = [AFTER, OUTCOME].map(|function| code.adapter_function(function));
    code.body.call(after);
    serve(code, host)?;
    code.body.call(outcome);
    let number = at(adapter, offset_of!(Outcome, code) as u32, 4);
    code.body.access(I::I32Load, number);
    Ok(())
}
