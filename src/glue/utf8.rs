//! Checks strings: table 3-7, "Well-Formed UTF-8 Byte Sequences", of the Unicode standard.
//!
//! Bindings on the adapter's side take a string as valid without a look, so nothing else may reach them.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::body::{Body, Callee, Local, Memory, at};
use super::code::{Code, Roles};
use super::helper::Helper;
use super::module::Signature;

const BAD_UTF8: &str = "wasi-virt: a string is not valid UTF-8";

/// The bits that no ASCII byte has, of eight.
const NOT_ASCII: i64 = 0x8080_8080_8080_8080_u64 as i64;

/// The parameters: a pointer, and a length that becomes the end.
const POINTER: Local = Local::param(0);
const END: Local = Local::param(1);

impl<R: Roles> Code<'_, R> {
    /// The function that traps unless (pointer, length) in `memory` is UTF-8.
    pub(super) fn utf8_function(&mut self, memory: Memory) -> Callee {
        let signature = Signature::new([ValType::I32; 2], []);
        self.share(Helper::CheckUtf8(memory), signature, |code| {
            code.check_utf8(memory);
        })
    }

    /// The function that copies (pointer, length) in `from` to an address in `to`, and traps unless it is UTF-8.
    pub(super) fn utf8_copy_function(&mut self, from: Memory, to: Memory) -> Callee {
        let signature = Signature::new([ValType::I32; 3], []);
        self.share(Helper::CopyUtf8(from, to), signature, |code| {
            code.copy_utf8(from, to);
        })
    }

    /// Most strings are short and ASCII: for a copy between memories engines leave their code, and to look at bytes one
    /// by one takes longer than to copy them. What is copied here is what was checked.
    ///
    /// ```text
    /// left = length
    /// while left {
    ///     if left < 8 {
    ///         if length < 8 { loop { if *pointer >= 0x80 { break 2 }; *copy++ = *pointer++; if --left { continue }; return } }
    ///         step back, so that left == 8: what was copied already is copied again
    ///     }
    ///     if the eight bytes at pointer are not ASCII { break }
    ///     copy them; step over them
    /// }
    /// copy[..left] = pointer[..left]; check(copy, left)
    /// ```
    fn copy_utf8(&mut self, from: Memory, to: Memory) {
        let check = self.utf8_function(to);
        let [copy, length] = [Local::param(1), Local::param(2)];
        let body = &mut self.body;
        let (left, back) = (body.local(ValType::I32), body.local(ValType::I32));
        let eight = body.local(ValType::I64);
        let step = |body: &mut Body, bytes: i32| {
            for (local, by) in [(POINTER, bytes), (copy, bytes), (left, -bytes)] {
                body.get(local).i32(by).op(I::I32Add).set(local);
            }
        };
        body.get(length).set(left);
        body.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty));
        body.get(left).op(I::I32Eqz).op(I::BrIf(1));
        body.get(left)
            .i32(8)
            .op(I::I32LtU)
            .op(I::If(BlockType::Empty));
        body.get(length)
            .i32(8)
            .op(I::I32LtU)
            .op(I::If(BlockType::Empty));
        body.get(POINTER)
            .access(I::I32Load8U, at(from, 0, 1))
            .tee(back)
            .i32(0x80)
            .op(I::I32GeU)
            .op(I::BrIf(3));
        body.get(copy).get(back).access(I::I32Store8, at(to, 0, 1));
        step(body, 1);
        body.op(I::Br(2)).op(I::End);
        body.get(left).i32(8).op(I::I32Sub).set(back);
        for (local, op) in [(POINTER, I::I32Add), (copy, I::I32Add), (left, I::I32Sub)] {
            body.get(local).get(back).op(op).set(local);
        }
        body.op(I::End);
        body.get(POINTER)
            .access(I::I64Load, at(from, 0, 1))
            .tee(eight)
            .op(I::I64Const(NOT_ASCII))
            .op(I::I64And)
            .op(I::I64Const(0))
            .op(I::I64Ne)
            .op(I::BrIf(1));
        body.get(copy).get(eight).access(I::I64Store, at(to, 0, 1));
        step(body, 8);
        body.op(I::Br(0)).op(I::End).op(I::End);
        body.get(left).op(I::If(BlockType::Empty));
        body.get(copy).get(POINTER).get(left).copy(from, to);
        body.get(copy).get(left).call(check).op(I::End);
    }

    /// ```text
    /// end = pointer + length
    /// loop {
    ///     if pointer == end { return }
    ///     lead = *pointer++
    ///     if lead < 0x80 { continue }
    ///     if lead is not in 0xc2..=0xf4 { trap }
    ///     left = 1 + (lead >= 0xe0) + (lead >= 0xf0)
    ///     if end - pointer < left { trap }
    ///     low, high = bounds of the second byte after lead
    ///     loop {
    ///         if *pointer is not in low..=high { trap }
    ///         pointer++; low, high = 0x80, 0xbf
    ///         left -= 1; if left { continue }
    ///     }
    /// }
    /// ```
    fn check_utf8(&mut self, memory: Memory) {
        let trap = self.glue.trap(BAD_UTF8, Signature::new([], []));
        let body = &mut self.body;
        let [lead, left, low, high] = std::array::from_fn(|_| body.local(ValType::I32));
        // The end of a memory of 4 GiB is 0, so it is compared for equality only, and the pointer does not step over it.
        body.get(POINTER).get(END).op(I::I32Add).set(END);
        body.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty));
        body.get(POINTER).get(END).op(I::I32Eq).op(I::BrIf(1));
        body.get(POINTER)
            .access(I::I32Load8U, at(memory, 0, 1))
            .set(lead);
        advance(body);
        body.get(lead).i32(0x80).op(I::I32LtU).op(I::BrIf(0));
        body.get(lead)
            .i32(0xc2)
            .op(I::I32Sub)
            .i32(0xf4 - 0xc2)
            .op(I::I32GtU);
        body.op(I::If(BlockType::Empty)).call(trap).op(I::End);
        // How many bytes follow: one, and one more from E0 and from F0 on.
        body.i32(1).get(lead).i32(0xe0).op(I::I32GeU).op(I::I32Add);
        body.get(lead)
            .i32(0xf0)
            .op(I::I32GeU)
            .op(I::I32Add)
            .set(left);
        body.get(END)
            .get(POINTER)
            .op(I::I32Sub)
            .get(left)
            .op(I::I32LtU);
        body.op(I::If(BlockType::Empty)).call(trap).op(I::End);
        bound_second(body, lead, low, high);
        body.op(I::Loop(BlockType::Empty));
        body.get(POINTER)
            .access(I::I32Load8U, at(memory, 0, 1))
            .get(low)
            .op(I::I32Sub);
        body.get(high).get(low).op(I::I32Sub).op(I::I32GtU);
        body.op(I::If(BlockType::Empty)).call(trap).op(I::End);
        advance(body);
        body.i32(0x80).set(low).i32(0xbf).set(high);
        body.get(left)
            .i32(1)
            .op(I::I32Sub)
            .tee(left)
            .op(I::BrIf(0))
            .op(I::End);
        body.op(I::Br(0)).op(I::End).op(I::End);
    }
}

fn advance(body: &mut Body) {
    body.get(POINTER).i32(1).op(I::I32Add).set(POINTER);
}

/// The second byte is bounded further after E0 and F0 (overlong), ED (surrogates) and F4 (beyond U+10FFFF).
fn bound_second(body: &mut Body, lead: Local, low: Local, high: Local) {
    body.i32(0x80).set(low).i32(0xbf).set(high);
    for (byte, bound, value) in [
        (0xe0, low, 0xa0),
        (0xed, high, 0x9f),
        (0xf0, low, 0x90),
        (0xf4, high, 0x8f),
    ] {
        body.i32(value)
            .get(bound)
            .get(lead)
            .i32(byte)
            .op(I::I32Eq)
            .op(I::Select)
            .set(bound);
    }
}
