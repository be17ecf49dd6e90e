//! Splicing from virtual streams to the host's.
//!
//! The host would splice streams of its own only. What is read from a virtual one never enters the guest: the host reads
//! it where the adapter has it.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::layout::{cases, payload_offset};
use crate::glue::{Local, Sides, at};
use crate::plan::{Copy, CopyIn, Room};
use crate::types::Type;

/// The parameters: two streams, how much, and where the result goes.
const OUTPUT: Local = Local::param(0);
const INPUT: Local = Local::param(1);
const LENGTH: Local = Local::param(2);
const RESULT: Local = Local::param(3);

/// In a list: its length, behind the pointer.
const LIST_LENGTH: u32 = 4;

/// A `result<list<u8>, stream-error>`: its case, then an address and a length, or a case and a handle.
const READ_SIZE: u32 = 12;
const READ_ALIGN: u32 = 4;

impl Emitter<'_> {
    /// Reads from the adapter and writes to the host, straight from the adapter's memory.
    ///
    /// ```text
    /// wanted = min(length, host.check_write(output)?)
    /// read = adapter.read(input, wanted)
    /// if read is an error { result = err(closed); return }
    /// result = ok(count of read)
    /// if that is 0 { return }
    /// read = host.write(output, bytes of read)
    /// if read is an error { result = that error }
    /// ```
    pub(super) fn copy_to_host(&mut self, copy: &Copy) -> Result<(), LinkError> {
        let Sides { guest, adapter, .. } = self.roles;
        let (_, result) = self.result()?;
        // `result<u64, stream-error>`: the count, or the error, is behind the case.
        let count_or_error = self.payload(result)?;
        let wanted = self.body.local(ValType::I64);
        let [read, count] = std::array::from_fn(|_| self.body.local(ValType::I32));
        match &copy.room {
            Room::Fixed(room) => {
                self.op(I::I64Const((*room).into())).set(wanted);
            }
            Room::Checked(check) => {
                let check = self.host(check)?;
                self.body.get(OUTPUT).get(RESULT).call(check);
                self.body.get(RESULT).access(I::I32Load8U, at(guest, 0, 1));
                self.return_if();
                self.body
                    .get(RESULT)
                    .access(I::I64Load, at(guest, count_or_error, 8))
                    .set(wanted);
            }
        }
        // The smaller of what is wanted and what fits.
        self.body.get(LENGTH).get(wanted);
        self.body.get(LENGTH).get(wanted).op(I::I64LtU);
        self.op(I::Select).set(wanted);
        let (callee, read_type) = self.answered_by(&copy.reader, copy.read)?;
        let bytes = self.payload_of(read_type.result.as_deref())?;
        let body = &mut self.body;
        body.get(INPUT).get(wanted).call(callee).set(read);
        // Virtual streams fail in one way only: they are closed.
        body.get(read).access(I::I32Load8U, at(adapter, 0, 1));
        body.op(I::If(BlockType::Empty));
        body.get(RESULT)
            .i32(1)
            .access(I::I32Store8, at(guest, 0, 1));
        body.get(RESULT)
            .i32(1)
            .access(I::I32Store8, at(guest, count_or_error, 1));
        body.op(I::Return).op(I::End);
        body.get(read)
            .access(I::I32Load, at(adapter, bytes + LIST_LENGTH, 4))
            .set(count);
        body.get(RESULT)
            .i32(0)
            .access(I::I32Store8, at(guest, 0, 1));
        body.get(RESULT)
            .get(count)
            .op(I::I64ExtendI32U)
            .access(I::I64Store, at(guest, count_or_error, 8));
        body.get(count).op(I::I32Eqz);
        self.return_if();
        let write = self.host(&copy.write)?;
        let error = self.stream_error(result)?;
        // The adapter's answer has been read, so its place serves for the host's.
        let body = &mut self.body;
        body.get(OUTPUT)
            .get(read)
            .access(I::I32Load, at(adapter, bytes, 4))
            .get(count)
            .get(read)
            .call(write);
        body.get(read).access(I::I32Load8U, at(adapter, 0, 1));
        body.op(I::If(BlockType::Empty));
        body.get(RESULT)
            .i32(1)
            .access(I::I32Store8, at(guest, 0, 1));
        // A `stream-error`: its case, and the handle of an error.
        for offset in [0, 4] {
            body.get(RESULT)
                .get(read)
                .access(I::I32Load, at(adapter, error + offset, 4));
            body.access(I::I32Store, at(guest, count_or_error + offset, 4));
        }
        body.op(I::End);
        Ok(())
    }

    /// Has the host write into the adapter's memory as much as there is room for, and the adapter take it from there.
    ///
    /// ```text
    /// wanted = adapter.room(output, length)
    /// if wanted != 0 { cell = adapter.realloc(..); host.read(input, wanted, cell) }
    /// result = lower(adapter.written(output, cell, wanted != 0))
    /// ```
    pub(super) fn copy_from_host(&mut self, copy: &CopyIn) -> Result<(), LinkError> {
        let wanted = self.body.local(ValType::I64);
        let [cell, from] = std::array::from_fn(|_| self.body.local(ValType::I32));
        let room = self.adapter_function(copy.room);
        let written = self.adapter_function(copy.written);
        let read = self.host(&copy.read)?;
        let body = &mut self.body;
        body.get(OUTPUT).get(LENGTH).call(room).set(wanted);
        body.get(wanted).op(I::I64Eqz).op(I::I32Eqz);
        body.op(I::If(BlockType::Empty));
        let place = self.cell(READ_ALIGN, READ_SIZE);
        self.body.get(place).set(cell);
        self.body.get(INPUT).get(wanted).get(cell).call(read);
        self.op(I::End);
        self.body.get(OUTPUT).get(cell);
        self.body.get(wanted).op(I::I64Eqz).op(I::I32Eqz);
        self.body.call(written).set(from);
        self.lower_result(from)
    }

    fn payload_of(&self, result: Option<&Type>) -> Result<u32, LinkError> {
        let result = result.ok_or_else(|| self.misplanned("a `result`"))?;
        self.payload(result)
    }

    /// Where the error is in `result<_, stream-error>`, of the `stream-error` in this result.
    fn stream_error(&self, result: &Type) -> Result<u32, LinkError> {
        let Type::Result(_, error) = result else {
            return Err(self.misplanned("a `result`"));
        };
        let written = Type::Result(None, error.clone());
        cases(&written)
            .map(|cases| payload_offset(&cases))
            .ok_or_else(|| self.misplanned("a `result`"))
    }

    /// Returns if the value on the stack is not zero.
    fn return_if(&mut self) {
        self.op(I::If(BlockType::Empty)).op(I::Return).op(I::End);
    }
}
