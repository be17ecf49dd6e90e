//! Glue for types that no replaced WASI function has, or not in every place: what arrives in an adapter that only
//! remembers it, and what a guest gets from one that says what it is told.

mod asynchronous;
mod constants;
mod guard;
mod modules;
pub(super) mod run;

use crate::glue::layout::{align, size};
use crate::types::{Type, TypeRef};
use run::{HEAP, PAGE, RESULT, Run};

pub(super) const fn int(bits: u8, signed: bool) -> Type {
    Type::Int { bits, signed }
}

pub(super) fn list(ty: Type) -> Type {
    Type::List(TypeRef::new(ty))
}

pub(super) fn option(ty: Type) -> Type {
    Type::Option(TypeRef::new(ty))
}

pub(super) fn tuple(types: impl IntoIterator<Item = Type>) -> Type {
    Type::Tuple(types.into_iter().map(TypeRef::new).collect())
}

fn record(types: impl IntoIterator<Item = Type>) -> Type {
    let name = |(i, ty)| (format!("f{i}"), TypeRef::new(ty));
    Type::Record(types.into_iter().enumerate().map(name).collect())
}

fn variant(types: impl IntoIterator<Item = Option<Type>>) -> Type {
    let name = |(i, ty): (usize, Option<Type>)| (format!("c{i}"), ty.map(TypeRef::new));
    Type::Variant(types.into_iter().enumerate().map(name).collect())
}

fn result(ok: Option<Type>, err: Option<Type>) -> Type {
    Type::Result(ok.map(TypeRef::new), err.map(TypeRef::new))
}

fn labels(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("l{i}")).collect()
}

/// Its payloads share slots that are as wide as the widest.
fn joined() -> Type {
    variant([
        Some(Type::Char),
        Some(int(64, false)),
        Some(Type::String),
        Some(tuple([Type::F32, Type::Bool])),
        None,
        Some(Type::F64),
    ])
}

const DISCRIMINANT: &str = "wasi-virt: an enum or variant has an invalid discriminant";
const CHAR: &str = "wasi-virt: a char is not a Unicode scalar value";
const FLAGS: &str = "wasi-virt: flags have bits without a label";
const UTF8: &str = "wasi-virt: a string is not valid UTF-8";
const ALIGNMENT: &str = "wasi-virt: a list or string is not aligned";
const BOUNDS: &str = "wasi-virt: a list or string is out of bounds of memory";

#[track_caller]
fn assert_trap(ended: wasmtime::Result<()>, message: &str, what: &str) {
    let error = ended.expect_err(what);
    let text = format!("{error:?}");
    assert!(text.contains(message), "{what}: {text}");
}

/// Passes `arguments` for one parameter; they arrive as `expected`, or the call traps.
#[track_caller]
fn pass(ty: Type, arguments: &[u64], expected: Result<&[u64], &str>) {
    let what = format!("{ty:?} from {arguments:x?}");
    let mut run = Run::new(vec![ty], None);
    match (run.call(arguments), expected) {
        (ended, Err(message)) => assert_trap(ended, message, &what),
        (ended, Ok(expected)) => {
            ended.unwrap_or_else(|error| panic!("{what}: {error:?}"));
            assert_eq!(run.seen(expected.len()), expected, "{what}");
        }
    }
}

#[test]
fn numbers_are_narrowed() {
    pass(Type::Bool, &[0], Ok(&[0]));
    pass(Type::Bool, &[2], Ok(&[1]));
    pass(Type::Bool, &[0x100], Ok(&[1]));
    pass(Type::Bool, &[0xffff_ffff], Ok(&[1]));
    pass(int(8, false), &[0xffff_ff01], Ok(&[1]));
    pass(int(16, false), &[0xffff_0001], Ok(&[1]));
    pass(int(8, true), &[0x7f80], Ok(&[0xffff_ff80]));
    pass(int(8, true), &[0xffff_ff7f], Ok(&[0x7f]));
    pass(int(16, true), &[0x8000], Ok(&[0xffff_8000]));
    pass(int(32, false), &[0xffff_ffff], Ok(&[0xffff_ffff]));
    pass(int(64, true), &[u64::MAX], Ok(&[u64::MAX]));
    pass(Type::F32, &[0x7fc0_0001], Ok(&[0x7fc0_0001]));
    pass(Type::F64, &[0x7ff8 << 48 | 1], Ok(&[0x7ff8 << 48 | 1]));
    pass(
        record([Type::Bool, int(8, false)]),
        &[7, 0x1ff],
        Ok(&[1, 0xff]),
    );
}

/// Copied and checked eight bytes at a time as far as they are ASCII: at each length and place, and no byte behind is
/// read, for they end with the memory.
#[test]
fn strings_are_checked_and_copied_at_every_length() {
    let parts = ["a", "\u{e9}", "\u{20ac}", "\u{1f600}"].map(str::as_bytes);
    let parts = parts.into_iter().chain([&b"\xff"[..], b"\xc3", b"\0"]);
    for length in (1..=26).chain([31, 32, 33]) {
        let mut run = Run::new(vec![Type::String], None);
        let start = PAGE as usize - length;
        for (place, part) in
            (0..length).flat_map(|place| parts.clone().map(move |part| (place, part)))
        {
            let mut text: Vec<u8> = (b'A'..).take(length).collect();
            let end = length.min(place + part.len());
            text[place..end].copy_from_slice(&part[..end - place]);
            run.poke(start, &text);
            let ended = run.call(&[start as u64, length as u64]);
            if std::str::from_utf8(&text).is_err() {
                assert_trap(ended, UTF8, &format!("{text:x?}"));
                continue;
            }
            ended.unwrap_or_else(|error| panic!("{text:x?}: {error:?}"));
            let (seen, adapter) = (run.seen(2), run.adapter);
            assert_eq!(seen[1], length as u64);
            assert_eq!(run.memory(adapter)[seen[0] as usize..][..length], text);
        }
    }
}

#[test]
fn chars_are_scalar_values() {
    for legal in [0, 0x41, 0xd7ff, 0xe000, 0xffff, 0x10_ffff] {
        pass(Type::Char, &[legal], Ok(&[legal]));
    }
    for broken in [0xd800, 0xdbff, 0xdfff, 0x11_0000, 0x8000_0000, 0xffff_ffff] {
        pass(Type::Char, &[broken], Err(CHAR));
        pass(option(Type::Char), &[1, broken], Err(CHAR));
        pass(option(Type::Char), &[0, broken], Ok(&[0, 0]));
        pass(tuple([Type::Bool, Type::Char]), &[1, broken], Err(CHAR));
    }
}

#[test]
fn flags_have_labels() {
    for count in [1, 3, 7, 8, 9, 15, 16, 17, 31] {
        let flags = Type::Flags(labels(count));
        let all = (1 << count) - 1;
        pass(flags.clone(), &[all], Ok(&[all]));
        pass(flags.clone(), &[all + 1], Err(FLAGS));
        pass(flags.clone(), &[0x8000_0000], Err(FLAGS));
        pass(option(flags), &[1, all + 1], Err(FLAGS));
    }
    pass(Type::Flags(labels(32)), &[0xffff_ffff], Ok(&[0xffff_ffff]));
}

#[test]
fn discriminants_are_in_range() {
    for count in [1, 2, 255, 256, 257, 300] {
        let last = count as u64 - 1;
        pass(Type::Enum(labels(count)), &[last], Ok(&[last]));
        pass(Type::Enum(labels(count)), &[last + 1], Err(DISCRIMINANT));
        pass(Type::Enum(labels(count)), &[0xffff_ffff], Err(DISCRIMINANT));
    }
    pass(result(None, None), &[2], Err(DISCRIMINANT));
    pass(option(int(8, false)), &[2, 0], Err(DISCRIMINANT));
    pass(option(option(Type::Bool)), &[1, 2, 0], Err(DISCRIMINANT));
    pass(option(option(Type::Bool)), &[0, 2, 9], Ok(&[0, 0, 0]));
    pass(option(option(Type::Bool)), &[1, 0, 9], Ok(&[1, 0, 0]));
    pass(option(option(Type::Bool)), &[1, 1, 9], Ok(&[1, 1, 1]));
}

#[test]
fn payloads_share_slots() {
    let high = 0xabcd << 32;
    pass(joined(), &[6, 0, 0], Err(DISCRIMINANT));
    pass(joined(), &[0, 0x41 | high, 7], Ok(&[0, 0x41, 0]));
    pass(joined(), &[0, 0xd800, 0], Err(CHAR));
    pass(joined(), &[1, u64::MAX, 7], Ok(&[1, u64::MAX, 0]));
    pass(joined(), &[2, 0xffff_fff0, 0x20], Err(BOUNDS));
    pass(joined(), &[2, 0xffff_fff0 | high, 0x20], Err(BOUNDS));
    pass(joined(), &[2, high, 0], Ok(&[2, 1, 0]));
    pass(joined(), &[3, 0x7fc0_0001, 0x100], Ok(&[3, 0x7fc0_0001, 1]));
    pass(joined(), &[4, u64::MAX, 0xffff_ffff], Ok(&[4, 0, 0]));
    pass(joined(), &[5, u64::MAX, 0xffff_ffff], Ok(&[5, u64::MAX, 0]));
    let either = result(Some(int(8, true)), Some(int(16, false)));
    pass(either.clone(), &[0, 0x80], Ok(&[0, 0xffff_ff80]));
    pass(either, &[1, 0x1_0080], Ok(&[1, 0x80]));
    pass(
        result(Some(Type::F32), None),
        &[1, 0x7fc0_0001],
        Ok(&[1, 0]),
    );
}

/// Passes a list of `count` elements, whose bytes are `bytes`; what the adapter gets is `expected`, or a trap.
#[track_caller]
fn pass_list(element: Type, count: u64, bytes: &[u8], expected: Result<&[u8], &str>) {
    let what = format!("list of {element:?} from {bytes:x?}");
    assert_eq!(
        size(&element) as usize * count as usize,
        bytes.len(),
        "{what}"
    );
    let mut run = Run::new(vec![list(element)], None);
    run.poke(1024, bytes);
    match (run.call(&[1024, count]), expected) {
        (ended, Err(message)) => assert_trap(ended, message, &what),
        (ended, Ok(expected)) => {
            ended.unwrap_or_else(|error| panic!("{what}: {error:?}"));
            let [pointer, length] = run.seen(2)[..] else {
                panic!("{what}")
            };
            assert_eq!(length, count, "{what}");
            let adapter = run.adapter;
            let found = &run.memory(adapter)[pointer as usize..][..bytes.len()];
            assert_eq!(found, expected, "{what}");
        }
    }
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[test]
fn elements_are_checked_in_memory() {
    pass_list(Type::Bool, 4, &[0, 1, 2, 0xff], Ok(&[0, 1, 1, 1]));
    pass_list(int(8, true), 2, &[0x80, 0xff], Ok(&[0x80, 0xff]));
    pass_list(
        Type::Char,
        2,
        &words(&[0x41, 0x10_ffff]),
        Ok(&words(&[0x41, 0x10_ffff])),
    );
    pass_list(Type::Char, 2, &words(&[0x41, 0xd800]), Err(CHAR));
    pass_list(Type::Flags(labels(3)), 2, &[7, 8], Err(FLAGS));
    pass_list(Type::Flags(labels(8)), 1, &[0xff], Ok(&[0xff]));
    pass_list(Type::Flags(labels(9)), 1, &[0, 2], Err(FLAGS));
    pass_list(Type::Flags(labels(17)), 1, &words(&[1 << 17]), Err(FLAGS));
    pass_list(Type::Enum(labels(3)), 3, &[0, 2, 3], Err(DISCRIMINANT));
    pass_list(Type::Enum(labels(256)), 1, &[255], Ok(&[255]));
    pass_list(Type::Enum(labels(257)), 1, &[0, 1], Ok(&[0, 1]));
    pass_list(Type::Enum(labels(257)), 1, &[1, 1], Err(DISCRIMINANT));
    pass_list(option(Type::Bool), 2, &[1, 7, 0, 7], Ok(&[1, 1, 0, 7]));
    pass_list(option(Type::Bool), 1, &[2, 0], Err(DISCRIMINANT));
    pass_list(record([Type::Bool, Type::Bool]), 1, &[3, 0x80], Ok(&[1, 1]));
    pass_list(
        record([int(8, false), Type::Char]),
        1,
        &words(&[0xffff_ff01, 0xdfff]),
        Err(CHAR),
    );
    pass_list(
        result(Some(Type::Char), None),
        1,
        &words(&[0, 0x11_0000]),
        Err(CHAR),
    );
    pass_list(
        result(Some(Type::Char), None),
        1,
        &words(&[1, 0x11_0000]),
        Ok(&words(&[1, 0x11_0000])),
    );
    pass_list(joined(), 1, &words(&[0, 0, 0xd800, 0]), Err(CHAR));
    pass_list(
        joined(),
        1,
        &words(&[3, 0, 0, 0x70]),
        Ok(&words(&[3, 0, 0, 1])),
    );
    pass_list(joined(), 1, &words(&[6, 0, 0, 0]), Err(DISCRIMINANT));
}

#[test]
fn lists_in_lists_are_copied_and_checked() {
    pass_list(Type::String, 1, &words(&[PAGE - 1, 2]), Err(BOUNDS));
    pass_list(
        Type::String,
        1,
        &words(&[0xffff_ffff, 0xffff_ffff]),
        Err(BOUNDS),
    );
    pass_list(list(int(16, false)), 1, &words(&[1, 0]), Err(ALIGNMENT));
    pass_list(
        list(int(64, false)),
        1,
        &words(&[8, 0x2000_0000]),
        Err(BOUNDS),
    );
    pass_list(
        list(list(Type::F64)),
        1,
        &words(&[4, 0x2000_0000]),
        Err(BOUNDS),
    );
    // The inner string is the lowest byte of its own length.
    pass_list(
        Type::String,
        1,
        &words(&[1028, 1]),
        Ok(&words(&[HEAP as u32 + 8, 1])),
    );
    pass_list(Type::String, 1, &words(&[1024, 0x81]), Err(UTF8));
    pass_list(
        option(Type::String),
        1,
        &words(&[0, 0xffff_ffff, 9]),
        Ok(&words(&[0, 0xffff_ffff, 9])),
    );
    pass_list(
        option(Type::String),
        1,
        &words(&[1, 0xffff_ffff, 9]),
        Err(BOUNDS),
    );
    pass_list(
        list(Type::Char),
        1,
        &words(&[1024, 1]),
        Ok(&words(&[HEAP as u32 + 8, 1])),
    );
    pass_list(
        list(Type::Char),
        1,
        &words(&[0xd800, 1]),
        Ok(&words(&[HEAP as u32 + 8, 1])),
    );
    pass_list(
        tuple([int(8, false), list(Type::Enum(labels(2)))]),
        1,
        &words(&[2, 1024, 1]),
        Err(DISCRIMINANT),
    );
}

#[test]
fn lists_are_aligned_and_in_bounds() {
    for element in [
        int(16, false),
        Type::F32,
        int(64, true),
        Type::F64,
        Type::String,
        joined(),
    ] {
        let (align, size) = (u64::from(align(&element)), u64::from(size(&element)));
        let ty = list(element);
        for pointer in 1..align {
            pass(ty.clone(), &[pointer, 0], Err(ALIGNMENT));
            pass(ty.clone(), &[1024 + pointer, 1], Err(ALIGNMENT));
        }
        let wrapping = (1 << 32_u64) / size;
        for length in [wrapping, wrapping + 1, 0x8000_0000, 0xffff_ffff] {
            pass(ty.clone(), &[1024, length], Err(BOUNDS));
        }
        pass(ty.clone(), &[u64::from(PAGE), 1], Err(BOUNDS));
        pass(
            ty.clone(),
            &[u64::from(PAGE) - align, u64::from(PAGE)],
            Err(BOUNDS),
        );
        pass(ty, &[u64::from(PAGE), 0], Ok(&[align, 0]));
    }
}

/// The result of a function, from these bytes in the adapter, in the guest's memory.
fn returned(ty: Type, bytes: &[u8], pointer: usize) -> wasmtime::Result<Vec<u8>> {
    let end = pointer + size(&ty) as usize;
    let mut run = Run::new(Vec::new(), Some((ty, bytes)));
    run.call(&[pointer as u64])?;
    let guest = run.guest;
    Ok(run.memory(guest)[pointer..end].to_vec())
}

#[test]
fn results_are_copied_with_their_lists() {
    let (to, result) = (HEAP as u32, RESULT as u32);
    let plain = words(&[1, 2, 3, 4]);
    assert_eq!(
        returned(tuple([int(64, false), int(64, false)]), &plain, 1024).unwrap(),
        plain
    );
    let string = words(&[result, 4]);
    assert_eq!(
        returned(Type::String, &string, 1024).unwrap(),
        words(&[to, 4])
    );
    let nested = words(&[result + 8, 1, result, 3]);
    assert_eq!(
        returned(list(Type::String), &nested, 1024).unwrap(),
        words(&[to, 1])
    );
    // Pointers of cases that are not taken are followed by nobody.
    let none = words(&[0, 0xffff_fff0, 99]);
    assert_eq!(returned(option(Type::String), &none, 1024).unwrap(), none);
    let mut cases: Vec<Option<Type>> = vec![None; 300];
    cases[257] = Some(Type::String);
    cases[1] = Some(int(64, false));
    let taken = words(&[257, 0, result, 4]);
    assert_eq!(
        returned(variant(cases.clone()), &taken, 1024).unwrap(),
        words(&[257, 0, to, 4])
    );
    let other = words(&[1, 0, 0xffff_fff0, 99]);
    assert_eq!(returned(variant(cases), &other, 1024).unwrap(), other);
}

#[test]
fn pointers_for_results_are_checked() {
    let message = "wasi-virt: the pointer for a result is not aligned";
    let bytes = words(&[0; 4]);
    for ty in [
        tuple([int(16, true), int(8, true)]),
        Type::String,
        tuple([Type::F64, Type::Bool]),
    ] {
        for pointer in 1..align(&ty) as usize {
            let ended = returned(ty.clone(), &bytes, 1024 + pointer).map(drop);
            assert_trap(ended, message, &format!("{ty:?} at {pointer}"));
        }
        let end = PAGE as usize - align(&ty) as usize;
        let ended = returned(tuple([ty.clone(), ty.clone()]), &bytes, end).map(drop);
        assert_trap(
            ended,
            "out of bounds memory access",
            &format!("{ty:?} at the end"),
        );
    }
}
