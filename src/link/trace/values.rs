//! Shows values, in parameters or in the guest's memory.
//!
//! A value in memory that consists of others is shown by a function of its own, which others share. One in parameters is
//! shown in place, for its slots are where they are in this function only.

use adapter_abi::trace;
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::parts::Parts;
use crate::glue::helper::Shown;
use crate::glue::layout::{flatten, size};
use crate::glue::lift::Slots;
use crate::glue::{Code, Local, Sides, at};
use crate::types::{Type, TypeRef};

/// How many types a shown one may be inside of. What is known from WASI stays below.
const DEEPEST: u32 = 8;

/// How much is shown of names.
const LONGEST_TEXT: usize = 256;

/// How long the text of a type may be that is shown out of parameters: it has code of its own wherever it is.
const LONGEST_IN_PLACE: u64 = 2048;

/// Values that are not inside of others.
pub(super) const PARAMETERS: Shown = Shown {
    is_result: false,
    depth: 0,
};
pub(super) const RESULTS: Shown = Shown {
    is_result: true,
    depth: 0,
};

/// The parts of such a value.
pub(super) fn inside(whole: Shown) -> Shown {
    Shown {
        depth: whole.depth + 1,
        ..whole
    }
}

/// Where a value is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'p> {
    /// In locals.
    Flat(Slots<'p>),
    /// In the guest's memory, which has all of it: at the address in a local, plus an offset.
    Memory { address: Local, offset: u32 },
}

/// Whether the layout of values of the type is known.
pub(super) fn is_known(ty: &Type) -> bool {
    let mut parts = ty.parts().into_iter();
    !matches!(ty, Type::Other(..)) && parts.all(|part| part.facts().unknown.is_none())
}

const BYTE: Type = Type::Int {
    bits: 8,
    signed: false,
};

pub(super) const WORD: Type = Type::Int {
    bits: 32,
    signed: false,
};

impl Code<'_, Sides> {
    /// Adds text.
    ///
    /// ```text
    /// adapter.word(up to eight bytes), as often as it takes
    /// ```
    pub(super) fn text(&mut self, text: &str) {
        let word = self.adapter_function(trace::WORD);
        // Names are plain: what is not would not be one of WASI's, and a zero would end a word.
        let plain = |byte: u8| match byte {
            b' '..=b'~' => byte,
            _ => b'?',
        };
        let bytes: Vec<u8> = text.bytes().map(plain).take(LONGEST_TEXT).collect();
        for chunk in bytes.chunks(8) {
            let mut padded = [0; 8];
            padded[..chunk.len()].copy_from_slice(chunk);
            self.op(I::I64Const(i64::from_le_bytes(padded))).call(word);
        }
    }

    /// Adds the number on the stack.
    pub(super) fn hexadecimal(&mut self) {
        let add = self.adapter_function(trace::HEXADECIMAL);
        self.body.call(add);
    }

    /// Shows what is at the address in a local, if memory has all of it.
    ///
    /// ```text
    /// if is_in_bounds(address, 1, size) { show } else { "?" }
    /// ```
    pub(super) fn if_in_memory(
        &mut self,
        ty: &Type,
        address: Local,
        show: impl FnOnce(&mut Self, Place<'_>),
    ) {
        let bounds = self.bounds_function(self.roles.guest);
        self.body
            .get(address)
            .i32(1)
            .i32(size(ty) as i32)
            .call(bounds);
        self.op(I::If(BlockType::Empty));
        show(self, Place::Memory { address, offset: 0 });
        self.op(I::Else);
        self.text("?");
        self.op(I::End);
    }

    /// Shows a value.
    ///
    /// ```text
    /// parts in locals: show them here
    /// parts in memory: show(address + offset)
    /// enum, flags:     show(value)
    /// string, list:    show(pointer, length)
    /// ```
    pub(super) fn show(&mut self, ty: &TypeRef, place: Place<'_>, way: Shown) {
        if way.depth > DEEPEST {
            return self.text("...");
        }
        match &**ty {
            Type::Flags(names) => {
                self.load(ty, place);
                let show = self.flags_function(ty, names);
                self.body.call(show);
            }
            Type::String => {
                let show = self.bytes_function(way.is_result);
                self.load_list(place);
                self.body.call(show);
            }
            Type::List(element) => {
                let show = if **element == BYTE {
                    // Strings are no lists.
                    self.text("b");
                    self.bytes_function(way.is_result)
                } else {
                    self.items_function(element, inside(way))
                };
                self.load_list(place);
                self.body.call(show);
            }
            _ => match Parts::of(ty) {
                Some(parts) => self.show_whole(ty, &parts, place, way),
                None => self.show_number(ty, place),
            },
        }
    }

    fn show_whole(&mut self, ty: &TypeRef, parts: &Parts<'_>, place: Place<'_>, way: Shown) {
        if let Type::Enum(_) = **ty {
            self.load(ty, place);
            let show = self.enum_function(ty, parts);
            self.body.call(show);
            return;
        }
        match place {
            Place::Flat(_) if ty.facts().text > LONGEST_IN_PLACE => self.text("..."),
            Place::Flat(_) => self.show_parts(parts, place, way),
            Place::Memory { address, offset } => {
                let show = self.parts_function(ty, parts, way);
                self.body
                    .get(address)
                    .i32(offset as i32)
                    .op(I::I32Add)
                    .call(show);
            }
        }
    }

    fn show_number(&mut self, ty: &Type, place: Place<'_>) {
        self.load(ty, place);
        match ty {
            Type::Bool => {
                self.op(I::If(BlockType::Empty));
                self.text("true");
                self.op(I::Else);
                self.text("false");
                self.op(I::End);
            }
            Type::Char => {
                let add = self.adapter_function(trace::CHARACTER);
                self.body.call(add);
            }
            Type::Int { bits, signed } => self.show_integer(*bits, *signed),
            // The bits of a float say all, and take no code that WASI has no use for.
            Type::F64 => self.hexadecimal(),
            _ => {
                self.op(I::I64ExtendI32U);
                self.hexadecimal();
            }
        }
    }

    /// Shows the integer on the stack, of which only the type's own bits count.
    fn show_integer(&mut self, bits: u8, signed: bool) {
        let body = &mut self.body;
        match (bits, signed) {
            (8, false) => body.i32(0xff).op(I::I32And),
            (16, false) => body.i32(0xffff).op(I::I32And),
            (8, true) => body.op(I::I32Extend8S),
            (16, true) => body.op(I::I32Extend16S),
            _ => &mut *body,
        };
        match (bits, signed) {
            (64, _) => &mut *body,
            (_, true) => body.op(I::I64ExtendI32S),
            (_, false) => body.op(I::I64ExtendI32U),
        };
        let add = self.adapter_function(if signed {
            trace::SIGNED
        } else {
            trace::UNSIGNED
        });
        self.body.call(add);
    }

    /// Leaves a value of one number on the stack; a float as its bits.
    pub(super) fn load(&mut self, ty: &Type, place: Place<'_>) {
        let wanted = flatten(ty)[0];
        let guest = self.roles.guest;
        let body = &mut self.body;
        match place {
            Place::Flat(slots) => {
                let (local, slot) = slots[0];
                body.get(local);
                // In a variant, it may share its place with something wider.
                match (wanted, slot) {
                    (ValType::I32 | ValType::F32, ValType::I64) => body.op(I::I32WrapI64),
                    (_, ValType::F32) => body.op(I::I32ReinterpretF32),
                    (_, ValType::F64) => body.op(I::I64ReinterpretF64),
                    _ => body,
                };
            }
            Place::Memory { address, offset } => {
                body.get(address);
                match wanted {
                    ValType::I64 | ValType::F64 => body.access(I::I64Load, at(guest, offset, 8)),
                    _ => body.load_unsigned(at(guest, offset, size(ty))),
                };
            }
        }
    }

    /// Leaves pointer and length of a list on the stack.
    fn load_list(&mut self, place: Place<'_>) {
        match place {
            Place::Flat(slots) => {
                self.load(&WORD, Place::Flat(slots));
                self.load(&WORD, Place::Flat(&slots[1..]));
            }
            Place::Memory { address, offset } => {
                for offset in [offset, offset + 4] {
                    self.load(&WORD, Place::Memory { address, offset });
                }
            }
        }
    }
}
