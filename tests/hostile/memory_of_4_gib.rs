//! Lists, strings and results in a memory that is as large as one can be: their last address is the last that 32 bits
//! can say, and a sum or product of the guest's numbers is 2^32.

use wasmtime::Result;

use crate::handles::{self, call_with};
use crate::parameters::is_absent;
use crate::profile::{CONTENTS, Way};
use crate::puppet::{Breakable, DATA, Import, Puppet, RESULT};
use crate::stage::{Guest, Realloc, Stage};
use crate::violations::End::{self, Trap, Value};
use crate::violations::{ALIGNMENT, BOUNDS, MAX, UTF8, WRITE, assert_none, compare};

/// Where memory ends.
const END: u64 = 1 << 32;

/// What no list or string may take.
const TOO_MUCH: u64 = 1 << 28;

const TOO_LONG: End = Trap("wasi-virt: a list or string has more than 2^28 - 1 bytes");
const STALE: End = Trap("wasi-virt: handle is not a live resource of this type");

/// Composed, the engine makes the checks, in words of its own, and does not bound lists.
const ANY_TRAP: End = Trap("");

/// Pointers and lengths for a list of items of this size and alignment, how a call with it must end, and whether the
/// engine says so as well.
fn spans(size: u64, alignment: u64) -> Vec<(u64, u64, End, bool)> {
    // As many as memory holds, where that can be said: in 32 bits, mostly as many bytes as none.
    let all = (END / size).min(MAX);
    let too_many = TOO_MUCH.div_ceil(size);
    let end = |length| (END - length * size) / alignment * alignment;
    let mut spans = vec![
        (0, all, TOO_LONG, true),
        (0, too_many, TOO_LONG, false),
        (end(too_many), too_many, TOO_LONG, false),
        (2 * alignment, all, BOUNDS, true),
        (end(1), MAX, BOUNDS, true),
        (end(1), 2, BOUNDS, true),
        (end(1), all, BOUNDS, true),
        (DATA, MAX, BOUNDS, true),
    ];
    if alignment > 1 {
        spans.push((MAX, 0, ALIGNMENT, true));
        spans.push((END - alignment / 2, 1, ALIGNMENT, true));
    }
    spans
}

#[test]
fn every_list_and_string_is_checked_at_both_ends() {
    let mut failures = Vec::new();
    let mut tried = 0;
    for way in Way::ALL {
        for (import, place, size, alignment) in lists() {
            for (pointer, length, expected, is_of_engine) in spans(size, alignment) {
                if way == Way::Composed && !is_of_engine {
                    continue;
                }
                let mut stage = Stage::with_most_memory(way);
                let values = [(place, pointer), (place + 1, length)];
                let ended = call_with(&mut stage, import, &values, b"");
                if is_absent(&ended) {
                    continue;
                }
                tried += 1;
                let expected = match way {
                    Way::Composed => ANY_TRAP,
                    _ => expected,
                };
                if let Some(why) = compare(ended, expected) {
                    let name = &import.name;
                    failures.push(format!("`{name}` of {values:x?} ({way:?}): {why}"));
                }
            }
        }
    }
    assert_none(&failures);
    assert!(tried > 500, "only {tried} calls were tried");
}

/// The parameters that are lists or strings: the import, the parameter's place, and size and alignment of an item.
fn lists() -> Vec<(&'static Import, usize, u64, u64)> {
    let imports = Puppet::get().imports.iter();
    let parameters = imports.flat_map(|import| {
        let breakable = import.breakable.iter();
        breakable.map(move |(place, kind)| (import, *place, *kind))
    });
    let lists = parameters.filter_map(|(import, place, kind)| match kind {
        Breakable::String => Some((import, place, 1, 1)),
        Breakable::List(alignment, size) => Some((import, place, size, alignment)),
        _ => None,
    });
    lists.collect()
}

#[test]
fn every_result_pointer_is_checked_at_the_end() {
    let mut failures = Vec::new();
    let mut answered = 0;
    for way in Way::ALL {
        let imports = Puppet::get().imports.iter();
        for import in imports.filter(|import| import.has_result_pointer) {
            let place = import.handles.len() - 1;
            let (size, alignment) = (import.result_size, import.result_alignment);
            let end = |pointer| {
                let mut stage = Stage::with_most_memory(way);
                call_with(&mut stage, import, &[(place, pointer)], b"")
            };
            let name = &import.name;
            let fits = end(END - size);
            if is_absent(&fits) || compare_stale(&fits) {
                continue;
            }
            answered += 1;
            if let Err(error) = fits {
                failures.push(format!("`{name}` to the end ({way:?}): {error:?}"));
            }
            let write = if way == Way::Composed {
                ANY_TRAP
            } else {
                WRITE
            };
            for pointer in [END - size + alignment, END - alignment] {
                if let Some(why) = compare(end(pointer), write) {
                    failures.push(format!("`{name}` to {pointer:x} ({way:?}): {why}"));
                }
            }
        }
    }
    assert_none(&failures);
    assert!(answered > 100, "only {answered} calls answered");
}

/// Whether a call ended because no handle could be made for it.
fn compare_stale(ended: &Result<u64>) -> bool {
    let Err(error) = ended else { return false };
    let text = format!("{error:?}");
    ["live resource", "unknown handle index"]
        .iter()
        .any(|why| text.contains(why))
}

/// A name, the attack, and what it must end with, fused.
type Attack = (&'static str, fn(&mut dyn Guest) -> Result<u64>, End);

fn fields(guest: &mut dyn Guest) -> Result<u64> {
    guest.call("new fields", &[])
}

/// Writes bytes so that they end where memory does.
fn at_the_end(guest: &mut dyn Guest, bytes: &[u8]) -> Result<(u64, u64)> {
    let mut padded = vec![0; bytes.len().next_multiple_of(8) - bytes.len()];
    padded.extend(bytes);
    guest.write(END - padded.len() as u64, &padded)?;
    Ok((END - bytes.len() as u64, bytes.len() as u64))
}

/// A string that is copied.
fn has(guest: &mut dyn Guest, name: &[u8]) -> Result<u64> {
    let fields = fields(guest)?;
    let (pointer, length) = at_the_end(guest, name)?;
    guest.call("fields.has", &[fields, pointer, length])
}

/// A string that is only looked at.
fn resolve(guest: &mut dyn Guest, name: &[u8]) -> Result<u64> {
    let (pointer, length) = at_the_end(guest, name)?;
    let function = "ip-name-lookup.resolve-addresses";
    let network = handles::make(guest, "network")?;
    guest.call(function, &[network, pointer, length, RESULT])?;
    Ok(guest.load(RESULT)? & 0xff)
}

/// `from-list` of pairs that end where memory does; they are words.
fn from_list(guest: &mut dyn Guest, words: &[u64]) -> Result<u64> {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    let (pointer, length) = at_the_end(guest, &bytes)?;
    guest.call("fields.from-list", &[pointer, length / 16, RESULT])?;
    Ok(guest.load(RESULT)? & 0xff)
}

/// `set` of the name `a` to values that end where memory does; they are words.
fn set(guest: &mut dyn Guest, words: &[u64]) -> Result<u64> {
    let fields = fields(guest)?;
    guest.write(DATA, b"a")?;
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    let (pointer, length) = at_the_end(guest, &bytes)?;
    guest.call(
        "fields.set",
        &[fields, DATA, 1, pointer, length / 8, RESULT],
    )?;
    guest.call("fields.get", &[fields, DATA, 1, RESULT])?;
    Ok(guest.load(RESULT)? >> 32)
}

/// Which of two pollables are ready, where their list ends with memory, and where it is at its begin.
fn poll(guest: &mut dyn Guest, first: Option<u64>) -> Result<u64> {
    let one = handles::make(guest, "pollable")?;
    let other = first.unwrap_or(one);
    let list = other | one << 32;
    guest.store(END - 8, list)?;
    guest.store(0, list)?;
    guest.call("poll.poll", &[0, 2, RESULT])?;
    let at_begin = guest.load(RESULT)? >> 32;
    guest.call("poll.poll", &[END - 8, 2, RESULT])?;
    Ok(at_begin << 32 | guest.load(RESULT)? >> 32)
}

/// A write of bytes that end where memory does.
fn write(guest: &mut dyn Guest, name: &str, length: u64) -> Result<u64> {
    let stream = handles::make(guest, "output-stream")?;
    guest.call(name, &[stream, END - length, length, RESULT])?;
    Ok(guest.load(RESULT)? & 0xff)
}

fn environment(guest: &mut dyn Guest, result: u64) -> Result<u64> {
    guest.call("environment.get-environment", &[result])?;
    guest.load(result)
}

/// The first name of the environment, whose list is at an address.
fn first_name(guest: &mut dyn Guest, list: u64) -> Result<u64> {
    let name = guest.load(list)?;
    assert_eq!(name >> 32, "GREETING".len() as u64);
    guest.load(name & MAX)
}

const GREETING: u64 = u64::from_le_bytes(*b"GREETING");

/// Bytes of an embedded file, read to the end of memory.
fn contents(guest: &mut dyn Guest, length: u64) -> Result<u64> {
    let file = handles::file(guest)?;
    let result = END - 16;
    guest.call("descriptor.read", &[file, length, 0, result])?;
    let (pointer, length) = (guest.load(result)? >> 32, guest.load(result + 8)? & MAX);
    assert_eq!(length, CONTENTS.len() as u64);
    guest.load(pointer)
}

const HELLO_WO: u64 = u64::from_le_bytes(*b"hello wo");

const NAME_IN_DATA: u64 = DATA | 1 << 32;

#[rustfmt::skip]
const ATTACKS: &[Attack] = &[
    ("a string to the end", |g| has(g, b"name"), Value(0)),
    ("a string that is broken at the end", |g| has(g, b"name\xe2\x82"), UTF8),
    ("a string of which nothing is right", |g| has(g, b"\xff"), UTF8),
    ("a string of eight bytes that is broken", |g| has(g, b"\xff\xff\xff\xff\xff\xff\xff\xff"), UTF8),
    ("a string that is looked at", |g| resolve(g, b"localhost"), Value(1)),
    ("a string that is looked at, with a long character last", |g| resolve(g, "a\u{10ffff}".as_bytes()), Value(1)),
    ("a string that is looked at and broken", |g| resolve(g, b"\xff"), UTF8),
    ("a string that is looked at and broken at the end", |g| resolve(g, b"localhost\xf0\x9f\x98"), UTF8),
    ("a string that is looked at and begins a character", |g| resolve(g, b"\xc3"), UTF8),
    ("an empty string at the end but one", |g| { let f = fields(g)?; g.call("fields.has", &[f, MAX, 0]) }, Value(0)),
    ("pairs", |g| { g.write(DATA, b"a")?; from_list(g, &[NAME_IN_DATA, NAME_IN_DATA]) }, Value(0)),
    ("pairs whose name is all of memory", |g| from_list(g, &[MAX << 32, NAME_IN_DATA]), TOO_LONG),
    ("pairs whose name is broken", |g| { g.write(DATA, b"\xff")?; from_list(g, &[NAME_IN_DATA, 0]) }, UTF8),
    ("pairs whose value wraps around", |g| { g.write(DATA, b"a")?; from_list(g, &[NAME_IN_DATA, 1 | MAX << 32]) }, TOO_LONG),
    ("pairs whose value begins at the last address", |g| { g.write(DATA, b"a")?; from_list(g, &[NAME_IN_DATA, MAX | 2 << 32]) }, BOUNDS),
    ("pairs whose value is the last byte", |g| { g.write(DATA, b"a")?; from_list(g, &[NAME_IN_DATA, (END - 16) | 1 << 32]) }, Value(1)),
    ("values", |g| set(g, &[NAME_IN_DATA, NAME_IN_DATA, NAME_IN_DATA]), Value(3)),
    ("values, one of all bytes that a list may not have", |g| set(g, &[NAME_IN_DATA, TOO_MUCH << 32]), TOO_LONG),
    ("pollables", |g| poll(g, None), Value(2 << 32 | 2)),
    ("pollables, one of which is none", |g| poll(g, Some(7)), ANY_TRAP),
    ("pollables, one of which is stale", |g| poll(g, Some(0x2000_ffff)), STALE),
    ("bytes", |g| write(g, "output-stream.write", 4096), Value(0)),
    ("bytes, one", |g| write(g, "output-stream.blocking-write-and-flush", 1), Value(0)),
    ("a list as result", |g| environment(g, END - 8).map(|list| list >> 32), Value(2)),
    ("a list at the begin as result", |g| environment(g, 0).map(|list| list >> 32), Value(2)),
    ("a list, aligned to nothing", |g| environment(g, END - 1), Trap("wasi-virt: the pointer for a result is not aligned")),
    ("half a list", |g| environment(g, END - 4), WRITE),
    ("names as result", |g| { let list = environment(g, END - 8)?; first_name(g, list & MAX) }, Value(GREETING)),
    ("contents of a file", |g| contents(g, 64), Value(HELLO_WO)),
    ("contents of a file, all that numbers can say", |g| contents(g, u64::MAX), Value(HELLO_WO)),
];

/// A name, what realloc returns and after how many honest calls, the attack, and what it must end with, fused.
type ReallocAttack = (
    &'static str,
    u32,
    u32,
    fn(&mut dyn Guest) -> Result<u64>,
    End,
);

#[rustfmt::skip]
const OF_REALLOC: &[ReallocAttack] = &[
    ("a list that ends with memory", 0xffff_ffe0, 0, |g| { let list = environment(g, RESULT)?; first_name(g, list & MAX) }, Value(GREETING)),
    ("a list that ends behind it", 0xffff_ffe4, 0, |g| environment(g, RESULT), WRITE),
    ("a list at the last address that is aligned", 0xffff_fffc, 0, |g| environment(g, RESULT), WRITE),
    ("a list at the last address", 0xffff_ffff, 0, |g| environment(g, RESULT), Trap("wasi-virt: realloc returned a pointer that is not aligned")),
    ("a string that ends with memory", 0xffff_fff8, 1, |g| { let list = environment(g, RESULT)?; first_name(g, list & MAX) }, Value(GREETING)),
    ("a string that ends behind it", 0xffff_fff9, 1, |g| environment(g, RESULT), WRITE),
    ("a string at the last address", 0xffff_ffff, 1, |g| environment(g, RESULT), WRITE),
    ("a list of nothing at the last address", 0xffff_fffc, 0, |g| { g.call("environment.get-arguments", &[RESULT])?; g.load(RESULT) }, Value(0xffff_fffc)),
    ("contents that end with memory", 0xffff_fff5, 3, |g| contents_by_realloc(g), Value(0xffff_fff5)),
    ("contents that end behind it", 0xffff_fff6, 3, |g| contents_by_realloc(g), WRITE),
    ("the indices of pollables that end with memory", 0xffff_fff8, 0, |g| poll_at(g), Value(0xffff_fff8)),
    ("the indices of pollables that end behind it", 0xffff_fffc, 0, |g| poll_at(g), WRITE),
];

/// Where the contents of a file are.
fn contents_by_realloc(guest: &mut dyn Guest) -> Result<u64> {
    let file = handles::file(guest)?;
    guest.call("descriptor.read", &[file, 64, 0, RESULT])?;
    Ok(guest.load(RESULT)? >> 32)
}

/// Where the indices of two pollables are.
fn poll_at(guest: &mut dyn Guest) -> Result<u64> {
    let pollable = handles::make(guest, "pollable")?;
    guest.store(DATA, pollable | pollable << 32)?;
    guest.call("poll.poll", &[DATA, 2, RESULT])?;
    Ok(guest.load(RESULT)? & MAX)
}

/// What an attack must end with, linked so.
fn expected(way: Way, fused: End) -> End {
    match (way, fused) {
        (Way::Composed, Trap(_)) => ANY_TRAP,
        _ => fused,
    }
}

#[test]
fn what_is_at_the_end_is_right_or_refused() {
    let mut failures = Vec::new();
    for way in Way::ALL {
        for (name, attack, fused) in ATTACKS {
            let ended = attack(&mut Stage::with_most_memory(way));
            if let Some(why) = compare(ended, expected(way, *fused)) {
                failures.push(format!("{name} ({way:?}): {why}"));
            }
        }
        for (name, pointer, countdown, attack, fused) in OF_REALLOC {
            let mut stage = Stage::with_most_memory(way);
            stage.arm(Realloc::Return(*pointer), *countdown).unwrap();
            if let Some(why) = compare(attack(&mut stage), expected(way, *fused)) {
                failures.push(format!("{name}, from realloc ({way:?}): {why}"));
            }
        }
    }
    assert_none(&failures);
}

/// The longest list there may be goes through: as bytes that nothing keeps, or as a path that is too long.
#[test]
fn the_longest_list_is_legal() {
    let longest = TOO_MUCH - 1;
    let mut stage = Stage::with_most_memory(Way::Fused);
    let function = "ip-name-lookup.resolve-addresses";
    let arguments = [0, END - longest, longest, RESULT];
    stage.call(function, &arguments).unwrap();
    assert_eq!(stage.load(RESULT).unwrap() & 0xff, 1);
}
