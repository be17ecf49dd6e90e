//! Splicing from virtual streams to the host's.
//!
//! The host would splice streams of its own only. What is read from a virtual one never enters the guest: the host reads
//! it where the adapter has it.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::{Local, Sides, Signature, at};
use crate::plan::{Copy, Room};

/// The parameters: two streams, how much, and where the result goes.
const OUTPUT: Local = Local::param(0);
const INPUT: Local = Local::param(1);
const LENGTH: Local = Local::param(2);
const RESULT: Local = Local::param(3);

/// Where the count and the error are in `result<u64, stream-error>`.
const COUNT: u32 = 8;
const ERROR: u32 = 8;
/// Where the error is in `result<_, stream-error>`.
const SMALL_ERROR: u32 = 4;
/// Where pointer and length are in `result<list<u8>, stream-error>`.
const POINTER: u32 = 4;
const COUNT_READ: u32 = 8;

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
                    .access(I::I64Load, at(guest, COUNT, 8))
                    .set(wanted);
            }
        }
        // The smaller of what is wanted and what fits.
        self.body.get(LENGTH).get(wanted);
        self.body.get(LENGTH).get(wanted).op(I::I64LtU);
        self.op(I::Select).set(wanted);
        let by_length = Signature::new([ValType::I32, ValType::I64], [ValType::I32]);
        let callee = self.adapter(&copy.read, by_length);
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
            .access(I::I32Store8, at(guest, ERROR, 1));
        body.op(I::Return).op(I::End);
        body.get(read)
            .access(I::I32Load, at(adapter, COUNT_READ, 4))
            .set(count);
        body.get(RESULT)
            .i32(0)
            .access(I::I32Store8, at(guest, 0, 1));
        body.get(RESULT)
            .get(count)
            .op(I::I64ExtendI32U)
            .access(I::I64Store, at(guest, COUNT, 8));
        body.get(count).op(I::I32Eqz);
        self.return_if();
        let write = self.host(&copy.write)?;
        // The adapter's answer has been read, so its place serves for the host's.
        let body = &mut self.body;
        body.get(OUTPUT)
            .get(read)
            .access(I::I32Load, at(adapter, POINTER, 4))
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
                .access(I::I32Load, at(adapter, SMALL_ERROR + offset, 4));
            body.access(I::I32Store, at(guest, ERROR + offset, 4));
        }
        body.op(I::End);
        Ok(())
    }

    /// Returns if the value on the stack is not zero.
    fn return_if(&mut self) {
        self.op(I::If(BlockType::Empty)).op(I::Return).op(I::End);
    }
}
