//! Lowerings with `async`: parameters that are in memory arrive as if they had been flat, and results of any type go to
//! memory.

use super::run::{NOT_OVER, PAGE, Returned, Run};
use super::{assert_trap, int, joined, labels, list, option, record, result, tuple};
use crate::link::emitter::RETURNED;
use crate::link::layers::Layer;
use crate::types::{ResourceId, Type};

const PARAMS: usize = 512;
const OUT: u64 = 256;

const MISALIGNED: &str = "wasi-virt: the pointer to parameters is not aligned";
const OUTSIDE: &str = "wasi-virt: parameters are out of bounds of memory";
const RESULT_MISALIGNED: &str = "wasi-virt: the pointer for a result is not aligned";

/// Passes parameters that lie in memory; their flat values arrive as `expected`, or the call traps.
#[track_caller]
fn load(params: Vec<Type>, bytes: &[u8], expected: Result<&[u64], &str>) {
    let what = format!("{params:?} from {bytes:x?}");
    let mut run = Run::asynchronous(params, None);
    run.poke(PARAMS, bytes);
    match (run.call(&[PARAMS as u64]), expected) {
        (ended, Err(message)) => assert_trap(ended, message, &what),
        (ended, Ok(expected)) => {
            ended.unwrap_or_else(|error| panic!("{what}: {error:?}"));
            assert_eq!(run.seen(expected.len()), expected, "{what}");
        }
    }
}

/// Bytes of numbers, each with its count of them.
fn bytes<const N: usize>(numbers: [(usize, u64); N]) -> Vec<u8> {
    let numbers = numbers.into_iter();
    numbers
        .flat_map(|(count, number)| number.to_le_bytes().into_iter().take(count))
        .collect()
}

fn four() -> Vec<Type> {
    vec![int(8, false); 4]
}

#[test]
fn up_to_four_flat_values_are_flat() {
    let mut run = Run::asynchronous(four(), None);
    run.call(&[1, 0x1_02, 3, 4]).unwrap();
    assert_eq!(run.seen(4), [1, 2, 3, 4]);
}

#[test]
fn numbers_are_loaded_as_wide_as_they_are() {
    let params = vec![
        int(8, true),
        int(16, false),
        int(64, false),
        Type::Bool,
        Type::F32,
        Type::F64,
        Type::Flags(labels(9)),
    ];
    let memory = bytes([
        (1, 0x80),
        (1, 0xff),
        (2, 0xfffe),
        (4, u64::MAX),
        (8, 0x0102_0304_0506_0708),
        (1, 2),
        (3, u64::MAX),
        (4, 0x7fc0_0001),
        (8, 0x7ff8 << 48 | 1),
        (2, 0x1ff),
        (6, u64::MAX),
    ]);
    let expected = [
        0xffff_ff80,
        0xfffe,
        0x0102_0304_0506_0708,
        1,
        0x7fc0_0001,
        0x7ff8 << 48 | 1,
        0x1ff,
    ];
    load(params, &memory, Ok(&expected));
}

#[test]
fn what_is_loaded_is_checked_as_what_is_passed() {
    let with = |ty: Type| [four(), vec![ty]].concat();
    let first = |ty: (usize, u64)| bytes([(4, 0), ty]);
    load(with(Type::Char), &first((4, 0xd800)), Err(super::CHAR));
    load(
        with(Type::Flags(labels(3))),
        &first((1, 8)),
        Err(super::FLAGS),
    );
    load(
        with(Type::Enum(labels(3))),
        &first((1, 3)),
        Err(super::DISCRIMINANT),
    );
    load(
        with(Type::String),
        &bytes([(4, 0), (4, 0xffff_fff0), (4, 0x20)]),
        Err(super::BOUNDS),
    );
    load(
        with(list(int(32, false))),
        &bytes([(4, 0), (4, 2), (4, 1)]),
        Err(super::ALIGNMENT),
    );
    load(
        with(option(Type::Bool)),
        &bytes([(4, 0), (1, 2), (1, 0)]),
        Err(super::DISCRIMINANT),
    );
}

#[test]
fn payloads_are_loaded_into_the_slots_they_share() {
    let with = |ty: Type| [four(), vec![ty]].concat();
    // The discriminant, and the payload at eight.
    let case = |tag, payload: u64, more: u64| {
        bytes([
            (4, 0),
            (4, 0),
            (1, tag),
            (7, u64::MAX),
            (8, payload),
            (8, more),
        ])
    };
    let seen = |tag, first, second| [0, 0, 0, 0, tag, first, second];
    let high = 0xabcd << 32;
    load(
        with(joined()),
        &case(0, 0x41 | high, 7),
        Ok(&seen(0, 0x41, 0)),
    );
    load(with(joined()), &case(0, 0xd800, 7), Err(super::CHAR));
    load(
        with(joined()),
        &case(1, u64::MAX, 7),
        Ok(&seen(1, u64::MAX, 0)),
    );
    load(
        with(joined()),
        &case(3, 2 << 32 | 0x7fc0_0001, 7),
        Ok(&seen(3, 0x7fc0_0001, 1)),
    );
    load(with(joined()), &case(4, u64::MAX, 7), Ok(&seen(4, 0, 0)));
    load(
        with(joined()),
        &case(5, 0x7ff8 << 48, 7),
        Ok(&seen(5, 0x7ff8 << 48, 0)),
    );
    load(with(joined()), &case(6, 0, 0), Err(super::DISCRIMINANT));
    let mixed = result(Some(Type::F32), Some(int(8, false)));
    let either = |tag, payload| bytes([(4, 0), (1, tag), (3, 0), (4, payload)]);
    let seen = |tag, payload| [0, 0, 0, 0, tag, payload];
    load(
        with(mixed.clone()),
        &either(0, 0x7fc0_0001),
        Ok(&seen(0, 0x7fc0_0001)),
    );
    load(with(mixed), &either(1, 0x1_02), Ok(&seen(1, 2)));
}

#[test]
fn strings_are_copied_from_where_memory_says() {
    let fields = tuple([Type::Bool, Type::String]);
    let params = vec![fields, record([int(64, false), Type::Bool])];
    let mut run = Run::asynchronous(params, None);
    let memory = bytes([(1, 1), (3, 0), (4, 700), (4, 5), (4, 0), (8, 9), (1, 1)]);
    run.poke(PARAMS, &memory);
    run.poke(700, b"hello");
    run.call(&[PARAMS as u64]).unwrap();
    let (seen, adapter) = (run.seen(5), run.adapter);
    assert_eq!([seen[0], seen[2], seen[3], seen[4]], [1, 5, 9, 1]);
    assert_eq!(&run.memory(adapter)[seen[1] as usize..][..5], b"hello");
}

/// All of the tuple has to be there, with the padding at its end.
#[test]
fn parameters_are_aligned_and_in_bounds() {
    let params = || [vec![int(64, false)], four()].concat();
    let mut run = Run::asynchronous(params(), None);
    run.call(&[u64::from(PAGE) - 16]).unwrap();
    for (address, message) in [
        (PAGE - 8, OUTSIDE),
        (PAGE, OUTSIDE),
        (0xffff_fff8, OUTSIDE),
        (4, MISALIGNED),
        (1, MISALIGNED),
        (PAGE - 4, MISALIGNED),
    ] {
        let mut run = Run::asynchronous(params(), None);
        let ended = run.call(&[address.into()]);
        assert_trap(ended, message, &format!("{address:#x}"));
    }
}

/// The result's own bytes are written, and none around them.
#[test]
fn results_of_one_number_go_to_memory() {
    for (ty, number, expected) in [
        (Type::Bool, 1, &[1][..]),
        (int(16, false), 0x1234, &[0x34, 0x12]),
        (int(32, true), 0x1234_5678, &[0x78, 0x56, 0x34, 0x12]),
        (int(64, false), 0x0102, &[2, 1, 0, 0, 0, 0, 0, 0]),
        (Type::F32, 0x3f80_0000, &[0, 0, 0x80, 0x3f]),
        (Type::F64, 0x3ff0 << 48, &[0, 0, 0, 0, 0, 0, 0xf0, 0x3f]),
        (result(None, None), 1, &[1]),
    ] {
        let what = format!("{ty:?}");
        let mut run = Run::asynchronous(four(), Some((ty.clone(), Returned::Number(number))));
        run.poke(OUT as usize - 8, &[0xaa; 24]);
        run.call(&[1, 2, 3, 4, OUT]).unwrap();
        let guest = run.guest;
        let memory = &run.memory(guest)[OUT as usize - 8..][..24];
        let (before, rest) = memory.split_at(8);
        let (written, after) = rest.split_at(expected.len());
        assert_eq!(written, expected, "{what}");
        assert!(
            before.iter().chain(after).all(|byte| *byte == 0xaa),
            "{what}"
        );
        if expected.len() > 1 {
            let ended = run.call(&[1, 2, 3, 4, OUT + 1]);
            assert_trap(ended, RESULT_MISALIGNED, &what);
        }
        let ended = run.call(&[1, 2, 3, 4, PAGE.into()]);
        assert_trap(ended, "out of bounds memory access", &what);
    }
}

#[test]
fn results_in_memory_are_lowered() {
    let ty = result(Some(int(32, false)), Some(Type::Enum(labels(3))));
    let bytes = [0, 0, 0, 0, 7, 0, 0, 0];
    let params = [four(), four()].concat();
    let mut run = Run::asynchronous(params, Some((ty, Returned::InMemory(&bytes))));
    run.poke(PARAMS, &[1, 2, 3, 4, 5, 6, 7, 8]);
    run.poke(OUT as usize, &[0xaa; 8]);
    run.call(&[PARAMS as u64, OUT]).unwrap();
    assert_eq!(run.seen(8), [1, 2, 3, 4, 5, 6, 7, 8]);
    let guest = run.guest;
    assert_eq!(run.memory(guest)[OUT as usize..][..8], bytes);
    let ended = run.call(&[PARAMS as u64, OUT + 2]);
    assert_trap(
        ended,
        RESULT_MISALIGNED,
        "a result of four bytes' alignment",
    );
}

/// The host is passed what the guest passed, without a look at it, and says itself how far the call is.
#[test]
fn a_call_of_the_hosts_is_as_far_as_the_host_says() {
    let virtual_bit = Layer::default().virtual_bit();
    let handle = || vec![Type::Borrow(ResourceId(0))];
    let outcome = || result(None, Some(int(64, false)));
    let mut flat = Run::by_handle([handle(), vec![Type::Char]].concat(), outcome());
    assert_eq!(flat.status(&[3, 0xd800, 1]).unwrap(), Some(NOT_OVER));
    assert_eq!(flat.passed(3), [3, 0xd800, 1]);

    let spilled = || Run::by_handle([handle(), four()].concat(), outcome());
    let mut run = spilled();
    run.poke(PARAMS, &bytes([(4, 3), (4, 0x0403_0201)]));
    let status = run.status(&[PARAMS as u64, OUT + 1]).unwrap();
    assert_eq!(status, Some(NOT_OVER));
    assert_eq!(run.passed(2), [PARAMS as u64, OUT + 1]);

    let mut run = spilled();
    run.poke(PARAMS, &bytes([(4, virtual_bit.into()), (4, 0x0403_0201)]));
    run.call(&[PARAMS as u64, OUT]).unwrap();
    assert_eq!(run.seen(5), [virtual_bit.into(), 1, 2, 3, 4]);
    assert_eq!(run.passed(2), [0, 0]);
}

/// What was checked in memory could change before a host reads it that has not done so.
#[test]
fn checked_arguments_are_taken_at_once() {
    let outcome = || result(None, Some(int(64, false)));
    let params = || [four(), four()].concat();
    let started = 7 << 4 | 1;
    for status in [started, RETURNED] {
        let mut run = Run::at_once(params(), outcome(), status);
        let told = run.status(&[PARAMS as u64, OUT]).unwrap();
        assert_eq!(told, Some(status));
        assert_eq!(run.passed(2), [PARAMS as u64, OUT]);
    }
    let mut run = Run::at_once(params(), outcome(), 7 << 4);
    let ended = run.call(&[PARAMS as u64, OUT]);
    let message = "wasi-virt: the host has not taken a call at once whose arguments were checked";
    assert_trap(ended, message, "a call that waits");
}
