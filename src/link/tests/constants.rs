//! Constants, as they arrive in a guest's memory.

use super::run::{HEAP, Run};
use super::{assert_trap, list, option, tuple};
use crate::plan::Answer;
use crate::types::Type;

/// Where the result goes.
const TO: usize = 64;

fn text(text: &str) -> Answer {
    Answer::Text(text.to_string())
}

fn number(run: &mut Run, address: usize) -> usize {
    let guest = run.guest;
    let bytes = run.memory(guest)[address..][..4].try_into().unwrap();
    u32::from_le_bytes(bytes) as usize
}

/// The string or bytes of a list whose pointer and length are at an address.
fn bytes(run: &mut Run, address: usize, size: usize) -> Vec<u8> {
    let (pointer, length) = (number(run, address), number(run, address + 4));
    let guest = run.guest;
    run.memory(guest)[pointer..][..length * size].to_vec()
}

/// One function writes a part of a list, and these numbers have more and less than that.
#[test]
fn lists_of_any_length_arrive() {
    for count in [0, 1, 999, 1000, 1001, 2500] {
        let items = (0..count).map(|item| text(&format!("{item}")));
        let mut run = Run::answering(list(Type::String), Answer::List(items.collect()));
        run.poke(TO, &[0xaa; 8]);
        run.call(&[TO as u64]).unwrap();
        assert_eq!(bytes(&mut run, TO, 8).len(), 8 * count);
        let items = number(&mut run, TO);
        for item in 0..count {
            let found = bytes(&mut run, items + 8 * item, 1);
            assert_eq!(found, format!("{item}").as_bytes());
        }
    }
}

#[test]
fn constants_nest() {
    let pair = |name, value| Answer::Tuple(vec![text(name), Answer::Some(text(value).into())]);
    let answer = Answer::List(vec![pair("a", "b"), pair("", "größe")]);
    let pair = tuple([Type::String, option(Type::String)]);
    let mut run = Run::answering(list(pair), answer);
    // What is there before must not show.
    let garbage = vec![0xaa; 1024];
    run.poke(HEAP, &garbage);
    run.call(&[TO as u64]).unwrap();
    let (items, length) = (number(&mut run, TO), number(&mut run, TO + 4));
    assert_eq!(length, 2);
    for (place, name, value) in [(0, "a", "b"), (20, "", "größe")] {
        let item = items + place;
        assert_eq!(bytes(&mut run, item, 1), name.as_bytes());
        assert_eq!(number(&mut run, item + 8), 1);
        assert_eq!(bytes(&mut run, item + 12, 1), value.as_bytes());
    }
}

#[test]
fn what_is_longer_than_the_canonical_abi_passes_on_traps() {
    let long = String::from_utf8(vec![0; 1 << 28]).unwrap();
    let answer = Answer::List(vec![text("a"), Answer::Text(long)]);
    let mut run = Run::answering(list(Type::String), answer);
    let too_long = "wasi-virt: a list or string has more than 2^28 - 1 bytes";
    assert_trap(run.call(&[TO as u64]), too_long, "a constant string");
}
