//! Shows strings and lists, as far as the guest's memory has them: a call that the callee would trap on is printed
//! before, and must not trap in here.

use adapter_abi::trace;
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::values::Place;
use crate::glue::helper::Shown;
use crate::glue::layout::size;
use crate::glue::lower::AIMED;
use crate::glue::{Callee, Code, Helper, Local, Memory, Sides, Signature};
use crate::types::TypeRef;

/// How many items are shown of a list. Some functions of WASI return more.
const MOST_ITEMS: i32 = 4;

/// How many bytes the adapter takes of a string or a list of bytes.
const SHOWN_BYTES: i32 = trace::SHOWN as i32;

/// The parameters of functions that show a list.
const POINTER: Local = Local::param(0);
const LENGTH: Local = Local::param(1);

impl Code<'_, Sides> {
    /// The function that tells whether a memory has all of a list: pointer, length, and the size of an element.
    ///
    /// ```text
    /// pointer + length * size <= size of the memory
    /// ```
    pub(super) fn bounds_function(&mut self, memory: Memory) -> Callee {
        let signature = Signature::new([ValType::I32; 3], [ValType::I32]);
        let params = Local::params(&signature);
        self.share(Helper::IsInBounds(memory), signature, |code| {
            let body = &mut code.body;
            // In 64 bits nothing wraps around.
            for local in params {
                body.get(local).op(I::I64ExtendI32U);
            }
            body.op(I::I64Mul).op(I::I64Add);
            body.size(memory)
                .op(I::I64ExtendI32U)
                .op(I::I64Const(16))
                .op(I::I64Shl)
                .op(I::I64LeU);
        })
    }

    /// The function that shows the string or the list of bytes at (pointer, length).
    ///
    /// ```text
    /// if pointer == aimed { pointer = destination; quote out of that memory; return }, for results of preview1 guests
    /// quote
    /// ```
    pub(super) fn bytes_function(&mut self, is_result: bool) -> Callee {
        let signature = Signature::new([ValType::I32; 2], []);
        self.share(Helper::ShowBytes { is_result }, signature, |code| {
            if let Some(aim) = code.roles.aim.filter(|_| is_result) {
                aim.require(code.glue);
                code.body.get(POINTER).i32(AIMED).op(I::I32Eq);
                code.op(I::If(BlockType::Empty));
                code.body.get_global(aim.destination).set(POINTER);
                code.quote(aim.memory);
                code.op(I::Return).op(I::End);
            }
            code.quote(code.roles.guest);
        })
    }

    /// Shows the bytes at (pointer, length) in a memory.
    ///
    /// ```text
    /// if is_in_bounds(pointer, length, 1) {
    ///     adapter.start()[..] = pointer[..min(length, most)]
    ///     adapter.quoted(length)
    /// } else { "?" }
    /// ```
    fn quote(&mut self, memory: Memory) {
        let bounds = self.bounds_function(memory);
        self.body.get(POINTER).get(LENGTH).i32(1).call(bounds);
        self.op(I::If(BlockType::Empty));
        let start = self.adapter_function(trace::START);
        let body = &mut self.body;
        body.call(start).get(POINTER);
        body.get(LENGTH).i32(SHOWN_BYTES);
        body.get(LENGTH).i32(SHOWN_BYTES).op(I::I32LtU);
        body.op(I::Select).copy(memory, self.roles.adapter);
        let quoted = self.adapter_function(trace::QUOTED);
        self.body.get(LENGTH).call(quoted).op(I::Else);
        self.text("?");
        self.op(I::End);
    }

    /// The function that shows the first items of the list at (pointer, length).
    pub(super) fn items_function(&mut self, element: &TypeRef, way: Shown) -> Callee {
        let signature = Signature::new([ValType::I32; 2], []);
        let helper = Helper::ShowItems(way, element.facts().digest);
        self.share(helper, signature, |code| code.show_items(element, way))
    }

    /// ```text
    /// if !is_in_bounds(pointer, length, size) { "?"; return }
    /// "["
    /// block { loop {
    ///     if count >= length { break }
    ///     if count { ", " }
    ///     if count == most { "... (" length " items)"; break }
    ///     show(pointer)
    ///     pointer += size; count += 1
    ///     continue
    /// } }
    /// "]"
    /// ```
    fn show_items(&mut self, element: &TypeRef, way: Shown) {
        let count = self.body.local(ValType::I32);
        let size = size(element) as i32;
        let bounds = self.bounds_function(self.roles.guest);
        self.body.get(POINTER).get(LENGTH).i32(size).call(bounds);
        self.op(I::I32Eqz).op(I::If(BlockType::Empty));
        self.text("?");
        self.op(I::Return).op(I::End);
        self.text("[");
        self.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty));
        self.body
            .get(count)
            .get(LENGTH)
            .op(I::I32GeU)
            .op(I::BrIf(1));
        self.body.get(count).op(I::If(BlockType::Empty));
        self.text(", ");
        self.op(I::End);
        self.body.get(count).i32(MOST_ITEMS).op(I::I32Eq);
        self.op(I::If(BlockType::Empty));
        self.text("... (");
        let unsigned = self.adapter_function(trace::UNSIGNED);
        self.body.get(LENGTH).op(I::I64ExtendI32U).call(unsigned);
        self.text(" items)");
        self.op(I::Br(2)).op(I::End);
        let place = Place::Memory {
            address: POINTER,
            offset: 0,
        };
        self.show(element, place, way);
        let body = &mut self.body;
        body.get(POINTER).i32(size).op(I::I32Add).set(POINTER);
        body.get(count).i32(1).op(I::I32Add).set(count);
        body.op(I::Br(0)).op(I::End).op(I::End);
        self.text("]");
    }
}
