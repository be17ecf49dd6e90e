//! Splicing between streams of the host and of the adapter.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::lower::{check_not_busy, check_result_pointer, lower};
use super::module::{ADAPTER, ADAPTER_INSTANCE, Body, GUEST, Glue, Signature, at};
use super::routes::{Host, Site, call_adapter, call_host, if_virtual};
use crate::types::{ResourceId, Type};
use crate::wit::called;

/// Most bytes that `blocking-write-and-flush` takes.
const LARGEST_BLOCKING_WRITE: i64 = 4096;

/// What a splice has to reckon with.
pub(super) struct Splice<'s> {
    /// The adapter's function where both ends are virtual.
    pub(super) adapter: &'s str,
    pub(super) blocking: bool,
    /// Whether a host stream can go into a virtual one.
    pub(super) skips: bool,
    /// Whether a virtual stream with contents can go into a host one.
    pub(super) writes: bool,
}

/// The parameters: two streams, how much, and where the result goes.
const OUTPUT: u32 = 0;
const INPUT: u32 = 1;
const LENGTH: u32 = 2;
const RESULT: u32 = 3;

/// Where the count and the error are in `result<u64, stream-error>`.
const COUNT: u32 = 8;
const ERROR: u32 = 8;
/// Where the error is in `result<_, stream-error>`.
const SMALL_ERROR: u32 = 4;
/// Where pointer and length are in `result<list<u8>, stream-error>`.
const POINTER: u32 = 4;
const COUNT_READ: u32 = 8;

impl Splice<'_> {
    pub(super) fn make(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        site: &Site<'_>,
        host: &mut dyn Host,
    ) {
        let resource = |place: usize| match site.ty.params.get(place).map(|(_, ty)| &**ty) {
            Some(Type::Borrow(id) | Type::Own(id)) => Some(*id),
            _ => None,
        };
        let (Some(output), Some(input), Some(result)) = (resource(0), resource(1), &site.ty.result)
        else {
            return;
        };
        check_not_busy(glue, body);
        check_result_pointer(glue, body, RESULT, result);
        if_virtual(glue, body, OUTPUT);
        self.make_virtual_output(glue, body, site, input, host);
        body.op(I::Return).op(I::End);
        if_virtual(glue, body, INPUT);
        if self.writes {
            self.make_host_output(glue, body, output, host);
        } else {
            // All there is is closed, and says so to `skip`, in a result of the same type.
            let name = "wasi:io/streams#[method]input-stream.skip";
            answer(glue, body, result, name, &[INPUT, LENGTH]);
        }
        body.op(I::Return).op(I::End);
        call_host(glue, body, site, host);
    }

    /// What goes from the host into a virtual stream vanishes there, so it is skipped.
    fn make_virtual_output(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        site: &Site<'_>,
        input: ResourceId,
        host: &mut dyn Host,
    ) {
        if !self.skips {
            // No host stream can be the input: the adapter finds out what is not one of its own.
            return call_adapter(glue, body, site, self.adapter);
        }
        let Some(result) = &site.ty.result else {
            return;
        };
        if_virtual(glue, body, INPUT);
        call_adapter(glue, body, site, self.adapter);
        body.op(I::Return).op(I::End);
        let by_handle = Signature::new([ValType::I32], [ValType::I32]);
        let accepts = glue.import(ADAPTER_INSTANCE, "streams#accepts", by_handle);
        body.get(OUTPUT).call(accepts).op(I::If(BlockType::Empty));
        let name = if self.blocking {
            called::BLOCKING_SKIP
        } else {
            called::SKIP
        };
        let skip = host.other(glue, input, name, GUEST);
        body.get(INPUT).get(LENGTH).get(RESULT).call(skip);
        body.op(I::Return).op(I::End);
        // A closed stream says so to `check-write`, in a result of the same type.
        let name = "wasi:io/streams#[method]output-stream.check-write";
        answer(glue, body, result, name, &[OUTPUT]);
    }

    /// Reads from the adapter and writes to the host, straight from the adapter's memory.
    fn make_host_output(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        output: ResourceId,
        host: &mut dyn Host,
    ) {
        glue.use_adapter_memory();
        let wanted = body.local(ValType::I64);
        let [read, count] = std::array::from_fn(|_| body.local(ValType::I32));
        if self.blocking {
            body.op(I::I64Const(LARGEST_BLOCKING_WRITE)).set(wanted);
        } else {
            let check = host.other(glue, output, called::CHECK_WRITE, GUEST);
            body.get(OUTPUT).get(RESULT).call(check);
            body.get(RESULT).op(I::I32Load8U(at(GUEST, 0, 1)));
            return_if(body);
            body.get(RESULT)
                .op(I::I64Load(at(GUEST, COUNT, 8)))
                .set(wanted);
        }
        // The smaller of what is wanted and what fits.
        body.get(LENGTH).get(wanted);
        body.get(LENGTH).get(wanted).op(I::I64LtU);
        body.op(I::Select).set(wanted);
        let signature = Signature::new([ValType::I32, ValType::I64], [ValType::I32]);
        let name = "wasi:io/streams#[method]input-stream.read";
        let callee = glue.import(ADAPTER_INSTANCE, name, signature);
        body.get(INPUT).get(wanted).call(callee).set(read);
        // Virtual streams fail in one way only: they are closed.
        body.get(read).op(I::I32Load8U(at(ADAPTER, 0, 1)));
        body.op(I::If(BlockType::Empty));
        body.get(RESULT).i32(1).op(I::I32Store8(at(GUEST, 0, 1)));
        body.get(RESULT)
            .i32(1)
            .op(I::I32Store8(at(GUEST, ERROR, 1)));
        body.op(I::Return).op(I::End);
        body.get(read)
            .op(I::I32Load(at(ADAPTER, COUNT_READ, 4)))
            .set(count);
        body.get(RESULT).i32(0).op(I::I32Store8(at(GUEST, 0, 1)));
        body.get(RESULT)
            .get(count)
            .op(I::I64ExtendI32U)
            .op(I::I64Store(at(GUEST, COUNT, 8)));
        body.get(count).op(I::I32Eqz);
        return_if(body);
        let name = if self.blocking {
            called::BLOCKING_WRITE_AND_FLUSH
        } else {
            called::WRITE
        };
        let write = host.other(glue, output, name, ADAPTER);
        // The adapter's answer has been read, so its place serves for the host's.
        body.get(OUTPUT)
            .get(read)
            .op(I::I32Load(at(ADAPTER, POINTER, 4)))
            .get(count)
            .get(read)
            .call(write);
        body.get(read).op(I::I32Load8U(at(ADAPTER, 0, 1)));
        body.op(I::If(BlockType::Empty));
        body.get(RESULT).i32(1).op(I::I32Store8(at(GUEST, 0, 1)));
        // A `stream-error`: its case, and the handle of an error.
        for offset in [0, 4] {
            body.get(RESULT)
                .get(read)
                .op(I::I32Load(at(ADAPTER, SMALL_ERROR + offset, 4)));
            body.op(I::I32Store(at(GUEST, ERROR + offset, 4)));
        }
        body.op(I::End);
    }
}

/// Returns if the value on the stack is not zero.
fn return_if(body: &mut Body) {
    body.op(I::If(BlockType::Empty)).op(I::Return).op(I::End);
}

/// Gives the adapter's answer to a call with some of the parameters.
fn answer(glue: &mut Glue, body: &mut Body, result: &Type, name: &str, params: &[u32]) {
    let ty = |local: &u32| match *local {
        LENGTH => ValType::I64,
        _ => ValType::I32,
    };
    let types: Vec<ValType> = params.iter().map(ty).collect();
    let callee = glue.import(
        ADAPTER_INSTANCE,
        name,
        Signature::new(types, [ValType::I32]),
    );
    let from = body.local(ValType::I32);
    for local in params {
        body.get(*local);
    }
    body.call(callee).set(from);
    lower(glue, body, result, from, RESULT);
}
