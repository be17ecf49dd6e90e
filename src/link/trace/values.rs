//! Shows values, in parameters or in the guest's memory.

use adapter_abi::trace;
use wasm_encoder::{BlockType, Instruction as I, ValType};

use crate::link::layout::{
    cases, discriminant_size, field_offsets, fields, flatten, payload_offset, size,
};
use crate::link::lift::Slots;
use crate::link::lower::AIMED;
use crate::link::module::{
    ADAPTER, Body, Callee, DESTINATION, DIRECT, GUEST, Glue, Signature, at, load_unsigned,
};
use crate::types::{Type, TypeRef};

/// How much is shown of lists, of records and tuples, of types inside of others, of variants and of names. What is
/// known from WASI stays below all but the first.
const MOST_ITEMS: i32 = 4;
const MOST_FIELDS: usize = 32;
const DEEPEST: u32 = 8;
const MOST_CASES: usize = 1024;
const LONGEST_TEXT: usize = 256;

/// How long the text of a type may be that is shown out of parameters: it has code of its own wherever it is.
const LONGEST_IN_PLACE: u64 = 2048;

/// How many bytes the adapter takes of a string or a list of bytes.
const SHOWN_BYTES: i32 = trace::SHOWN as i32;

/// Where a value is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'p> {
    /// In locals.
    Flat(Slots<'p>),
    /// In the guest's memory, which has all of it: at the address in a local, plus an offset.
    Memory { address: u32, offset: u32 },
}

/// Which way a value goes, and how many others it is inside of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    is_result: bool,
    depth: u32,
}

impl Way {
    pub(super) fn parameters() -> Self {
        Way {
            is_result: false,
            depth: 0,
        }
    }

    pub(super) fn results() -> Self {
        Way {
            is_result: true,
            depth: 0,
        }
    }

    fn inside(self) -> Self {
        Way {
            depth: self.depth + 1,
            ..self
        }
    }
}

/// Whether the layout of values of the type is known.
pub(super) fn is_known(ty: &Type) -> bool {
    let mut parts = ty.parts().into_iter();
    !matches!(ty, Type::Other(..)) && parts.all(|part| part.facts().unknown.is_none())
}

/// Adds text.
pub(super) fn text(glue: &mut Glue, body: &mut Body, text: &str) {
    let word = glue.adapter(trace::WORD);
    // Names are plain: what is not would not be one of WASI's, and a zero would end a word.
    let plain = |byte: u8| match byte {
        b' '..=b'~' => byte,
        _ => b'?',
    };
    let bytes: Vec<u8> = text.bytes().map(plain).take(LONGEST_TEXT).collect();
    for chunk in bytes.chunks(8) {
        let mut padded = [0; 8];
        padded[..chunk.len()].copy_from_slice(chunk);
        body.op(I::I64Const(i64::from_le_bytes(padded))).call(word);
    }
}

/// Adds the number on the stack.
pub(super) fn hexadecimal(glue: &mut Glue, body: &mut Body) {
    let add = glue.adapter(trace::HEXADECIMAL);
    body.call(add);
}

/// Shows what is at the address in a local, if memory has all of it.
pub(super) fn if_in_memory(
    glue: &mut Glue,
    body: &mut Body,
    ty: &Type,
    address: u32,
    show: impl FnOnce(&mut Glue, &mut Body, Place<'_>),
) {
    let bounds = bounds_function(glue, GUEST);
    body.get(address).i32(1).i32(size(ty) as i32).call(bounds);
    body.op(I::If(BlockType::Empty));
    show(glue, body, Place::Memory { address, offset: 0 });
    body.op(I::Else);
    text(glue, body, "?");
    body.op(I::End);
}

/// Shows a value.
pub(super) fn show(glue: &mut Glue, body: &mut Body, ty: &TypeRef, place: Place<'_>, way: Way) {
    if way.depth > DEEPEST {
        return text(glue, body, "...");
    }
    match &**ty {
        Type::Variant(_)
        | Type::Option(_)
        | Type::Result(..)
        | Type::Record(_)
        | Type::Tuple(_) => match place {
            Place::Flat(_) if ty.facts().text > LONGEST_IN_PLACE => text(glue, body, "..."),
            Place::Flat(_) => show_parts(glue, body, ty, place, way),
            Place::Memory { address, offset } => {
                let show = memory_function(glue, ty, way);
                body.get(address)
                    .i32(offset as i32)
                    .op(I::I32Add)
                    .call(show);
            }
        },
        Type::Enum(_) => {
            load(body, ty, place);
            let show = enum_function(glue, ty);
            body.call(show);
        }
        Type::Flags(names) => {
            load(body, ty, place);
            let show = flags_function(glue, ty, names);
            body.call(show);
        }
        Type::String => {
            let show = bytes_function(glue, way.is_result);
            load_list(body, place);
            body.call(show);
        }
        Type::List(element) => {
            let show = if **element == BYTE {
                // Strings are no lists.
                text(glue, body, "b");
                bytes_function(glue, way.is_result)
            } else {
                items_function(glue, element, way.inside())
            };
            load_list(body, place);
            body.call(show);
        }
        _ => show_number(glue, body, ty, place),
    }
}

const BYTE: Type = Type::Int {
    bits: 8,
    signed: false,
};

const WORD: Type = Type::Int {
    bits: 32,
    signed: false,
};

fn show_number(glue: &mut Glue, body: &mut Body, ty: &Type, place: Place<'_>) {
    load(body, ty, place);
    match ty {
        Type::Bool => {
            body.op(I::If(BlockType::Empty));
            text(glue, body, "true");
            body.op(I::Else);
            text(glue, body, "false");
            body.op(I::End);
        }
        Type::Char => {
            let add = glue.adapter(trace::CHARACTER);
            body.call(add);
        }
        Type::Int { bits, signed } => {
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
            let add = glue.adapter(if *signed {
                trace::SIGNED
            } else {
                trace::UNSIGNED
            });
            body.call(add);
        }
        // The bits of a float say all, and take no code that WASI has no use for.
        Type::F64 => hexadecimal(glue, body),
        _ => {
            body.op(I::I64ExtendI32U);
            hexadecimal(glue, body);
        }
    }
}

/// Leaves a value of one number on the stack; a float as its bits.
fn load(body: &mut Body, ty: &Type, place: Place<'_>) {
    let wanted = flatten(ty)[0];
    match place {
        Place::Flat(slots) => {
            let (local, slot) = slots[0];
            body.get(local);
            // In a variant, it may share its place with something wider.
            match (wanted, slot) {
                (ValType::I32 | ValType::F32, ValType::I64) => body.op(I::I32WrapI64),
                (_, ValType::F32) => body.op(I::I32ReinterpretF32),
                (_, ValType::F64) => body.op(I::I64ReinterpretF64),
                _ => &mut *body,
            };
        }
        Place::Memory { address, offset } => {
            body.get(address);
            match wanted {
                ValType::I64 | ValType::F64 => {
                    body.op(I::I64Load(at(GUEST, offset, 8)));
                }
                _ => {
                    load_unsigned(body, GUEST, offset, size(ty));
                }
            }
        }
    }
}

/// Leaves pointer and length of a list on the stack.
fn load_list(body: &mut Body, place: Place<'_>) {
    match place {
        Place::Flat(slots) => {
            load(body, &WORD, Place::Flat(slots));
            load(body, &WORD, Place::Flat(&slots[1..]));
        }
        Place::Memory { address, offset } => {
            for offset in [offset, offset + 4] {
                load(body, &WORD, Place::Memory { address, offset });
            }
        }
    }
}

/// Shows the parts of a variant, record or the like.
fn show_parts(glue: &mut Glue, body: &mut Body, ty: &Type, place: Place<'_>, way: Way) {
    if let Some(fields) = fields(ty) {
        show_fields(glue, body, ty, &fields, place, way.inside());
        return;
    }
    let cases = cases(ty).unwrap_or_default();
    let tag = body.local(ValType::I32);
    let payload = match place {
        Place::Flat(slots) => {
            load(body, &WORD, place);
            Place::Flat(&slots[1..])
        }
        Place::Memory { address, offset } => {
            body.get(address);
            load_unsigned(body, GUEST, offset, discriminant_size(cases.len()));
            let offset = offset + payload_offset(&cases);
            Place::Memory { address, offset }
        }
    };
    body.set(tag).op(I::Block(BlockType::Empty));
    for (i, (name, case)) in (0..)
        .zip(case_names(ty).into_iter().zip(cases))
        .take(MOST_CASES)
    {
        body.get(tag)
            .i32(i)
            .op(I::I32Eq)
            .op(I::If(BlockType::Empty));
        text(glue, body, name);
        if let Some(case) = case {
            text(glue, body, "(");
            show(glue, body, case, payload, way.inside());
            text(glue, body, ")");
        }
        body.op(I::Br(1)).op(I::End);
    }
    text(glue, body, "?");
    body.op(I::End);
}

fn case_names(ty: &Type) -> Vec<&str> {
    match ty {
        Type::Variant(cases) => cases.iter().map(|(name, _)| name.as_str()).collect(),
        Type::Enum(names) => names.iter().map(String::as_str).collect(),
        Type::Option(_) => vec!["none", "some"],
        _ => vec!["ok", "err"],
    }
}

fn show_fields(
    glue: &mut Glue,
    body: &mut Body,
    ty: &Type,
    fields: &[&TypeRef],
    place: Place<'_>,
    way: Way,
) {
    let names: Vec<&str> = match ty {
        Type::Record(fields) => fields.iter().map(|(name, _)| name.as_str()).collect(),
        _ => Vec::new(),
    };
    let [start, end] = match ty {
        Type::Record(_) => ["{", "}"],
        _ => ["(", ")"],
    };
    text(glue, body, start);
    show_each(glue, body, &names, fields, place, way);
    text(glue, body, end);
}

/// Shows values that follow each other, with their names if they have such.
pub(super) fn show_each(
    glue: &mut Glue,
    body: &mut Body,
    names: &[&str],
    fields: &[&TypeRef],
    place: Place<'_>,
    way: Way,
) {
    let mut slots: Slots<'_> = match place {
        Place::Flat(slots) => slots,
        Place::Memory { .. } => &[],
    };
    for (i, (start, field)) in field_offsets(fields).into_iter().enumerate() {
        if i > 0 {
            text(glue, body, ", ");
        }
        if i == MOST_FIELDS {
            text(glue, body, "...");
            break;
        }
        if let Some(name) = names.get(i) {
            text(glue, body, name);
            text(glue, body, ": ");
        }
        let place = match place {
            Place::Flat(_) => {
                let (these, rest) = slots.split_at(field.facts().flat.len());
                slots = rest;
                Place::Flat(these)
            }
            Place::Memory { address, offset } => Place::Memory {
                address,
                offset: offset + start,
            },
        };
        show(glue, body, field, place, way);
    }
}

/// The function that shows the value at an address.
fn memory_function(glue: &mut Glue, ty: &TypeRef, way: Way) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    glue.share(format!("show {way:?} {ty:?}"), signature, |glue, body| {
        let place = Place::Memory {
            address: 0,
            offset: 0,
        };
        show_parts(glue, body, ty, place, way);
    })
}

/// The function that shows a case of an enum.
fn enum_function(glue: &mut Glue, ty: &TypeRef) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    glue.share(format!("show case {ty:?}"), signature, |glue, body| {
        let slots = [(0, ValType::I32)];
        show_parts(glue, body, ty, Place::Flat(&slots), Way::parameters());
    })
}

/// The function that shows flags.
fn flags_function(glue: &mut Glue, ty: &TypeRef, names: &[String]) -> Callee {
    let signature = Signature::new([ValType::I32], []);
    glue.share(format!("show flags {ty:?}"), signature, |glue, body| {
        let is_next = body.local(ValType::I32);
        let known = u32::MAX
            .checked_shl(names.len() as u32)
            .map_or(u32::MAX, |rest| !rest);
        let labels = names.iter().map(String::as_str).zip(0..u32::BITS);
        let labels = labels.map(|(name, bit)| (name, 1 << bit));
        body.get(0).op(I::I32Eqz).op(I::If(BlockType::Empty));
        text(glue, body, "-");
        body.op(I::End);
        for (name, bits) in labels.chain([("?", !known)]) {
            body.get(0).i32(bits as i32).op(I::I32And);
            body.op(I::If(BlockType::Empty)).get(is_next);
            body.op(I::If(BlockType::Empty));
            text(glue, body, "|");
            body.op(I::End).i32(1).set(is_next);
            text(glue, body, name);
            body.op(I::End);
        }
    })
}

/// The function that tells whether a memory has all of a list: pointer, length, and the size of an element.
fn bounds_function(glue: &mut Glue, memory: u32) -> Callee {
    let signature = Signature::new([ValType::I32; 3], [ValType::I32]);
    glue.share(format!("bounds {memory}"), signature, |_, body| {
        // In 64 bits nothing wraps around.
        for local in [0, 1, 2] {
            body.get(local).op(I::I64ExtendI32U);
        }
        body.op(I::I64Mul).op(I::I64Add);
        body.op(I::MemorySize(memory))
            .op(I::I64ExtendI32U)
            .op(I::I64Const(16))
            .op(I::I64Shl)
            .op(I::I64LeU);
    })
}

/// The function that shows the string or the list of bytes at (pointer, length).
fn bytes_function(glue: &mut Glue, is_result: bool) -> Callee {
    let signature = Signature::new([ValType::I32; 2], []);
    glue.share(
        format!("show bytes {is_result}"),
        signature,
        |glue, body| {
            let pointer = 0;
            glue.use_adapter_memory();
            if is_result && glue.copy_directly() {
                body.get(pointer).i32(AIMED).op(I::I32Eq);
                body.op(I::If(BlockType::Empty));
                body.op(I::GlobalGet(DESTINATION)).set(pointer);
                quote(glue, body, DIRECT);
                body.op(I::Return).op(I::End);
            }
            quote(glue, body, GUEST);
        },
    )
}

/// Shows the bytes at the pointer in local 0, as many as local 1 says.
fn quote(glue: &mut Glue, body: &mut Body, memory: u32) {
    let (pointer, length) = (0, 1);
    let bounds = bounds_function(glue, memory);
    body.get(pointer).get(length).i32(1).call(bounds);
    body.op(I::If(BlockType::Empty));
    let start = glue.adapter(trace::START);
    body.call(start).get(pointer);
    body.get(length).i32(SHOWN_BYTES);
    body.get(length).i32(SHOWN_BYTES).op(I::I32LtU);
    body.op(I::Select).copy(memory, ADAPTER);
    let quoted = glue.adapter(trace::QUOTED);
    body.get(length).call(quoted).op(I::Else);
    text(glue, body, "?");
    body.op(I::End);
}

/// The function that shows the first items of the list at (pointer, length).
fn items_function(glue: &mut Glue, element: &TypeRef, way: Way) -> Callee {
    let signature = Signature::new([ValType::I32; 2], []);
    let key = format!("show items {way:?} {element:?}");
    glue.share(key, signature, |glue, body| {
        let (pointer, length) = (0, 1);
        let count = body.local(ValType::I32);
        let size = size(element) as i32;
        let bounds = bounds_function(glue, GUEST);
        body.get(pointer).get(length).i32(size).call(bounds);
        body.op(I::I32Eqz).op(I::If(BlockType::Empty));
        text(glue, body, "?");
        body.op(I::Return).op(I::End);
        text(glue, body, "[");
        body.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty));
        body.get(count).get(length).op(I::I32GeU).op(I::BrIf(1));
        body.get(count).op(I::If(BlockType::Empty));
        text(glue, body, ", ");
        body.op(I::End);
        body.get(count).i32(MOST_ITEMS).op(I::I32Eq);
        body.op(I::If(BlockType::Empty));
        text(glue, body, "... (");
        let unsigned = glue.adapter(trace::UNSIGNED);
        body.get(length).op(I::I64ExtendI32U).call(unsigned);
        text(glue, body, " items)");
        body.op(I::Br(2)).op(I::End);
        let place = Place::Memory {
            address: pointer,
            offset: 0,
        };
        show(glue, body, element, place, way);
        body.get(pointer).i32(size).op(I::I32Add).set(pointer);
        body.get(count).i32(1).op(I::I32Add).set(count);
        body.op(I::Br(0)).op(I::End).op(I::End);
        text(glue, body, "]");
    })
}
