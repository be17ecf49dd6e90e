//! Shows values that consist of others, and those that consist of names: records, tuples, variants, enums and flags.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::values::{PARAMETERS, Place, WORD, inside};
use crate::glue::helper::Shown;
use crate::glue::layout::{cases, discriminant_size, field_offsets, fields, payload_offset};
use crate::glue::lift::Slots;
use crate::glue::{Callee, Code, Helper, Local, Sides, Signature, at};
use crate::types::{Type, TypeRef};

/// How much is shown of records and tuples, and of variants. What is known from WASI stays below.
const MOST_FIELDS: usize = 32;
const MOST_CASES: usize = 1024;

/// The parameter of a function that shows a value: its address, or the value itself.
const VALUE: Local = Local::param(0);

/// What a value consists of.
pub(super) enum Parts<'t> {
    /// A record or tuple: names, if there are such, and what the text is between.
    Fields {
        names: Vec<&'t str>,
        fields: Vec<&'t TypeRef>,
        between: [&'static str; 2],
    },
    /// A variant or the like: the names of the cases, and their payloads.
    Cases {
        names: Vec<&'t str>,
        payloads: Vec<Option<&'t TypeRef>>,
    },
}

impl<'t> Parts<'t> {
    pub(super) fn of(ty: &'t Type) -> Option<Parts<'t>> {
        if let Some(fields) = fields(ty) {
            let (names, between) = match ty {
                Type::Record(fields) => (
                    fields.iter().map(|(name, _)| name.as_str()).collect(),
                    ["{", "}"],
                ),
                _ => (Vec::new(), ["(", ")"]),
            };
            return Some(Parts::Fields {
                names,
                fields,
                between,
            });
        }
        let payloads = cases(ty)?;
        let names = match ty {
            Type::Variant(cases) => cases.iter().map(|(name, _)| name.as_str()).collect(),
            Type::Enum(names) => names.iter().map(String::as_str).collect(),
            Type::Option(_) => vec!["none", "some"],
            _ => vec!["ok", "err"],
        };
        Some(Parts::Cases { names, payloads })
    }
}

impl Code<'_, Sides> {
    pub(super) fn show_parts(&mut self, parts: &Parts<'_>, place: Place<'_>, way: Shown) {
        match parts {
            Parts::Fields {
                names,
                fields,
                between: [start, end],
            } => {
                self.text(start);
                self.show_each(names, fields, place, inside(way));
                self.text(end);
            }
            Parts::Cases { names, payloads } => self.show_cases(names, payloads, place, way),
        }
    }

    /// ```text
    /// tag = load
    /// block {
    ///     if tag == case { name "(" payload ")"; break }, for each case
    ///     "?"
    /// }
    /// ```
    fn show_cases(
        &mut self,
        names: &[&str],
        payloads: &[Option<&TypeRef>],
        place: Place<'_>,
        way: Shown,
    ) {
        let tag = self.body.local(ValType::I32);
        let payload = match place {
            Place::Flat(slots) => {
                self.load(&WORD, place);
                Place::Flat(&slots[1..])
            }
            Place::Memory { address, offset } => {
                let tag = at(self.roles.guest, offset, discriminant_size(payloads.len()));
                self.body.get(address).load_unsigned(tag);
                let offset = offset + payload_offset(payloads);
                Place::Memory { address, offset }
            }
        };
        self.body.set(tag).op(I::Block(BlockType::Empty));
        for (i, (name, case)) in (0..).zip(names.iter().zip(payloads)).take(MOST_CASES) {
            self.body
                .get(tag)
                .i32(i)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            self.text(name);
            if let Some(case) = case {
                self.text("(");
                self.show(case, payload, inside(way));
                self.text(")");
            }
            self.op(I::Br(1)).op(I::End);
        }
        self.text("?");
        self.op(I::End);
    }

    /// Shows values that follow each other, with their names if they have such.
    ///
    /// ```text
    /// name ": " value ", " name ": " value ..
    /// ```
    pub(super) fn show_each(
        &mut self,
        names: &[&str],
        fields: &[&TypeRef],
        place: Place<'_>,
        way: Shown,
    ) {
        let mut slots: Slots<'_> = match place {
            Place::Flat(slots) => slots,
            Place::Memory { .. } => &[],
        };
        for (i, (start, field)) in field_offsets(fields).into_iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            if i == MOST_FIELDS {
                self.text("...");
                break;
            }
            if let Some(name) = names.get(i) {
                self.text(name);
                self.text(": ");
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
            self.show(field, place, way);
        }
    }

    /// The function that shows the value at an address.
    pub(super) fn parts_function(&mut self, ty: &TypeRef, parts: &Parts<'_>, way: Shown) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        self.share(Helper::Show(way, ty.facts().digest), signature, |code| {
            let place = Place::Memory {
                address: VALUE,
                offset: 0,
            };
            code.show_parts(parts, place, way);
        })
    }

    /// The function that shows a case of an enum.
    pub(super) fn enum_function(&mut self, ty: &TypeRef, parts: &Parts<'_>) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        self.share(Helper::ShowCase(ty.facts().digest), signature, |code| {
            let slots = [(VALUE, ValType::I32)];
            code.show_parts(parts, Place::Flat(&slots), PARAMETERS);
        })
    }

    /// The function that shows flags.
    ///
    /// ```text
    /// if value == 0 { "-" }
    /// if value & bit { if is_next { "|" }; is_next = 1; name }, for each flag
    /// if value & bits without a name { the same with "?" }
    /// ```
    pub(super) fn flags_function(&mut self, ty: &TypeRef, names: &[String]) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        self.share(Helper::ShowFlags(ty.facts().digest), signature, |code| {
            let is_next = code.body.local(ValType::I32);
            let known = u32::MAX
                .checked_shl(names.len() as u32)
                .map_or(u32::MAX, |rest| !rest);
            let labels = names.iter().map(String::as_str).zip(0..u32::BITS);
            let labels = labels.map(|(name, bit)| (name, 1 << bit));
            code.body
                .get(VALUE)
                .op(I::I32Eqz)
                .op(I::If(BlockType::Empty));
            code.text("-");
            code.op(I::End);
            for (name, bits) in labels.chain([("?", !known)]) {
                code.body.get(VALUE).i32(bits as i32).op(I::I32And);
                code.op(I::If(BlockType::Empty)).get(is_next);
                code.op(I::If(BlockType::Empty));
                code.text("|");
                code.op(I::End).i32(1).set(is_next);
                code.text(name);
                code.op(I::End);
            }
        })
    }
}
