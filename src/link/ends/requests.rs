//! What the adapter wants done with ends of the engine's.

use std::mem::offset_of;

use adapter_abi::ends::{DONE, EVENT, HANDLE, NEXT, Operation, Request};
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::super::emitter::{BuiltIn, Host};
use crate::error::LinkError;
use crate::glue::{Callee, Code, Helper, Local, Sides, Signature, at};

/// All that can be wanted, in the order of their numbers.
pub(in crate::link) const OPERATIONS: [Operation; 16] = [
    Operation::StreamNew,
    Operation::StreamRead,
    Operation::StreamWrite,
    Operation::StreamCancelRead,
    Operation::StreamDropReadable,
    Operation::StreamDropWritable,
    Operation::FutureNew,
    Operation::FutureRead,
    Operation::FutureWrite,
    Operation::FutureCancelRead,
    Operation::FutureDropReadable,
    Operation::FutureDropWritable,
    Operation::SetNew,
    Operation::SetDrop,
    Operation::Join,
    Operation::SetPoll,
];

/// How many of a request's numbers the built-in takes, and what it returns.
pub(in crate::link) fn signature(operation: Operation) -> Signature {
    let (params, result) = match operation {
        Operation::StreamNew | Operation::FutureNew => (0, Some(ValType::I64)),
        Operation::SetNew => (0, Some(ValType::I32)),
        Operation::StreamRead | Operation::StreamWrite => (3, Some(ValType::I32)),
        // The address has nothing to say where no value is carried.
        Operation::FutureRead | Operation::FutureWrite | Operation::SetPoll => {
            (2, Some(ValType::I32))
        }
        Operation::StreamCancelRead | Operation::FutureCancelRead => (1, Some(ValType::I32)),
        Operation::StreamDropReadable
        | Operation::StreamDropWritable
        | Operation::FutureDropReadable
        | Operation::FutureDropWritable
        | Operation::SetDrop => (1, None),
        Operation::Join => (2, None),
    };
    Signature::new(
        vec![ValType::I32; params],
        result.into_iter().collect::<Vec<_>>(),
    )
}

/// The function that does all that the adapter wants.
pub(super) fn server(code: &mut Code<'_, Sides>, host: &mut dyn Host) -> Result<Callee, LinkError> {
    let mut built_ins = Vec::new();
    for operation in OPERATIONS {
        built_ins.push(host.built_in(code.glue, BuiltIn::Request(operation))?);
    }
    let none = Signature::new([], []);
    Ok(code.share(Helper::Serve, none, |code| write(code, &built_ins)))
}

/// ```text
/// while (request = next()) != null { done(built-in of request.operation (request.a, request.b, request.c)) }
/// ```
fn write(code: &mut Code<'_, Sides>, built_ins: &[Callee]) {
    let adapter = code.roles.adapter;
    let [next, done] = [NEXT, DONE].map(|function| code.adapter_function(function));
    let request = code.body.local(ValType::I32);
    let result = code.body.local(ValType::I64);
    let count = built_ins.len() as u32;
    let fields = [
        offset_of!(Request, a),
        offset_of!(Request, b),
        offset_of!(Request, c),
    ];
    code.op(I::Loop(BlockType::Empty));
    code.body.call(next).tee(request);
    code.op(I::I32Eqz)
        .op(I::If(BlockType::Empty))
        .op(I::Return)
        .op(I::End);
    code.op(I::I64Const(0));
    code.body.set(result);
    for _ in 0..=count {
        code.op(I::Block(BlockType::Empty));
    }
    let number = offset_of!(Request, operation) as u32;
    code.body.get(request);
    code.body.access(I::I32Load, at(adapter, number, 4));
    code.op(I::BrTable((0..count).collect::<Vec<u32>>().into(), count));
    for (place, (operation, built_in)) in (0..).zip(OPERATIONS.iter().zip(built_ins)) {
        code.op(I::End);
        let signature = signature(*operation);
        for field in fields.iter().take(signature.params.len()) {
            code.body.get(request);
            code.body.access(I::I32Load, at(adapter, *field as u32, 4));
        }
        code.body.call(*built_in);
        match signature.results.first() {
            Some(ValType::I64) => {
                code.body.set(result);
            }
            Some(_) if *operation == Operation::SetPoll => {
                pack(code, request);
                code.body.set(result);
            }
            Some(_) => {
                code.op(I::I64ExtendI32U);
                code.body.set(result);
            }
            None => {}
        }
        code.op(I::Br(count - 1 - place));
    }
    code.op(I::End);
    code.body.get(result).call(done);
    code.op(I::Br(0)).op(I::End);
}

/// Puts an event, whose kind is on the stack and whose numbers are where the request says, into one number.
fn pack(code: &mut Code<'_, Sides>, request: Local) {
    let adapter = code.roles.adapter;
    let place = at(adapter, offset_of!(Request, b) as u32, 4);
    let body = &mut code.body;
    body.op(I::I64ExtendI32U);
    body.op(I::I64Const(EVENT.into())).op(I::I64Shl);
    body.get(request).access(I::I32Load, place);
    body.access(I::I64Load32U, at(adapter, 0, 4));
    body.op(I::I64Const(HANDLE.into())).op(I::I64Shl);
    body.op(I::I64Or);
    body.get(request).access(I::I32Load, place);
    body.access(I::I64Load32U, at(adapter, 4, 4));
    body.op(I::I64Or);
}
