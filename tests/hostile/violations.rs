//! Violations in the parameters and result pointers of single calls.

use wasmtime::Result;

use crate::profile::Sandbox;
use crate::puppet::{DATA, END, RESULT};
use crate::stage::{Guest, Stage};

/// What an attack must end with.
#[derive(Clone, Copy)]
pub enum End {
    /// A trap with this in its message or backtrace.
    Trap(&'static str),
    /// The value that the attack returns.
    Value(u64),
}

use End::{Trap, Value};

/// A name, the attack, and what it must end with.
type Violation = (&'static str, Attack, End);

/// What an attack does; it returns what is worth comparing.
pub type Attack = fn(&mut dyn Guest) -> Result<u64>;

pub const BOUNDS: End = Trap("wasi-virt: a list or string is out of bounds of memory");
pub const ALIGNMENT: End = Trap("wasi-virt: a list or string is not aligned");
pub const RESULT_ALIGNMENT: End = Trap("wasi-virt: the pointer for a result is not aligned");
pub const DISCRIMINANT: End = Trap("wasi-virt: an enum or variant has an invalid discriminant");
pub const FLAGS: End = Trap("wasi-virt: flags have bits without a label");
pub const UTF8: End = Trap("wasi-virt: a string is not valid UTF-8");
/// The engine's own message, from an access in the glue.
pub const WRITE: End = Trap("out of bounds memory access");

pub const MAX: u64 = u32::MAX as u64;
pub const OUTSIDE: u64 = 0xffff_fff0;

fn fields(guest: &mut dyn Guest) -> Result<u64> {
    guest.call("new fields", &[])
}

fn request(guest: &mut dyn Guest) -> Result<u64> {
    let headers = fields(guest)?;
    guest.call("new outgoing-request", &[headers])
}

fn has(guest: &mut dyn Guest, pointer: u64, length: u64) -> Result<u64> {
    let fields = fields(guest)?;
    guest.call("fields.has", &[fields, pointer, length])
}

/// `set` of the name `a`, with the values in a list.
fn set(guest: &mut dyn Guest, pointer: u64, length: u64) -> Result<u64> {
    let fields = fields(guest)?;
    guest.write(DATA, b"a")?;
    guest.call("fields.set", &[fields, DATA, 1, pointer, length, RESULT])
}

/// `from-list` of one pair: pointers and lengths of name and value.
fn pair(guest: &mut dyn Guest, words: [u32; 4]) -> Result<u64> {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    guest.write(DATA, &bytes)?;
    guest.call("fields.from-list", &[DATA, 1, RESULT])
}

/// Calls a setter of a request, twice, and drops the request.
fn set_twice(guest: &mut dyn Guest, name: &str, arguments: &[u64]) -> Result<u64> {
    let request = request(guest)?;
    let arguments = [&[request], arguments].concat();
    let first = guest.call(name, &arguments)?;
    let second = guest.call(name, &arguments)?;
    guest.call("drop outgoing-request", &[request])?;
    Ok(first | second)
}

fn set_part(guest: &mut dyn Guest, name: &str, arguments: &[u64]) -> Result<u64> {
    let request = request(guest)?;
    guest.call(name, &[&[request], arguments].concat())
}

/// Absent paths that lie all over the adapter's memory, and after them some that it has to keep.
fn scatter(guest: &mut dyn Guest) -> Result<u64> {
    let name = "outgoing-request.set-path-with-query";
    for pointer in (0..END).step_by(1 << 9) {
        for length in [8, 16, 32, 64] {
            set_part(guest, name, &[0, pointer, length])?;
        }
    }
    guest.write(DATA, &[b'/'; 64])?;
    let lengths = (1..=64).cycle().take(512);
    lengths
        .map(|length| set_part(guest, name, &[1, DATA, length]))
        .sum()
}

fn output(guest: &mut dyn Guest, name: &str, arguments: &[u64]) -> Result<u64> {
    let stream = guest.call("stdout.get-stdout", &[])?;
    guest.call(name, &[&[stream], arguments].concat())
}

fn handle(guest: &mut dyn Guest, options: [u64; 2], result: u64) -> Result<u64> {
    let request = request(guest)?;
    guest.call(
        "outgoing-handler.handle",
        &[request, options[0], options[1], result],
    )
}

/// `set-status-code`, and the code that is set then.
fn status(guest: &mut dyn Guest, code: u64) -> Result<u64> {
    let headers = fields(guest)?;
    let response = guest.call("new outgoing-response", &[headers])?;
    let refused = guest.call("outgoing-response.set-status-code", &[response, code])?;
    let found = guest.call("outgoing-response.status-code", &[response])?;
    Ok(refused << 32 | found)
}

#[rustfmt::skip]
const STRINGS: &[Violation] = &[
    ("begins outside", |g| has(g, END + 1, 0), BOUNDS),
    ("begins at the last address", |g| has(g, MAX, 1), BOUNDS),
    ("ends outside", |g| has(g, END - 3, 4), BOUNDS),
    ("wraps around", |g| has(g, OUTSIDE, 0x20), BOUNDS),
    ("wraps around to its start", |g| has(g, DATA, MAX), BOUNDS),
    ("both are the largest", |g| has(g, MAX, MAX), BOUNDS),
    ("empty at the end is legal", |g| has(g, END, 0), Value(0)),
    ("up to the end is legal", |g| has(g, END - 4, 4), Value(0)),
    ("of the store", |g| g.call("store.get", &[OUTSIDE, 4, RESULT]), BOUNDS),
    ("of the store ends outside", |g| g.call("store.get", &[END - 1, 2, RESULT]), BOUNDS),
    ("of a name to resolve", |g| g.call("ip-name-lookup.resolve-addresses", &[0, END - 1, 2, RESULT]), BOUNDS),
    ("of an option", |g| set_part(g, "outgoing-request.set-path-with-query", &[1, OUTSIDE, 4]), BOUNDS),
    ("of a variant", |g| set_part(g, "outgoing-request.set-method", &[9, END, 1]), BOUNDS),
    ("of a variant in an option", |g| set_part(g, "outgoing-request.set-scheme", &[1, 2, END, 1]), BOUNDS),
];

#[rustfmt::skip]
const LISTS: &[Violation] = &[
    ("bytes begin outside", |g| output(g, "output-stream.write", &[END + 1, 0, RESULT]), BOUNDS),
    ("bytes wrap around", |g| output(g, "output-stream.write", &[OUTSIDE, 0x10, RESULT]), BOUNDS),
    ("bytes of a blocking write", |g| output(g, "output-stream.blocking-write-and-flush", &[DATA, MAX, RESULT]), BOUNDS),
    ("pairs are not aligned", |g| g.call("fields.from-list", &[DATA + 1, 1, RESULT]), ALIGNMENT),
    ("no pairs, not aligned", |g| g.call("fields.from-list", &[DATA + 2, 0, RESULT]), ALIGNMENT),
    ("pairs end outside", |g| g.call("fields.from-list", &[END - 8, 1, RESULT]), BOUNDS),
    ("pairs of 2^32 bytes", |g| g.call("fields.from-list", &[DATA, 0x1000_0000, RESULT]), BOUNDS),
    ("pairs of 2^32 bytes and one", |g| g.call("fields.from-list", &[DATA, 0x1000_0001, RESULT]), BOUNDS),
    ("pairs of 2^35 bytes", |g| g.call("fields.from-list", &[DATA, 0x8000_0000, RESULT]), BOUNDS),
    ("most pairs", |g| g.call("fields.from-list", &[DATA, MAX, RESULT]), BOUNDS),
    ("a name inside is outside", |g| pair(g, [END as u32, 1, 0, 0]), BOUNDS),
    ("a value inside is outside", |g| pair(g, [0, 0, END as u32 - 1, 2]), BOUNDS),
    ("a value inside wraps around", |g| pair(g, [0, 0, 0xffff_ffff, 2]), BOUNDS),
    ("values are not aligned", |g| set(g, DATA + 1, 1), ALIGNMENT),
    ("values of 2^32 bytes", |g| set(g, DATA, 0x2000_0000), BOUNDS),
    ("values end outside", |g| set(g, END - 8, 2), BOUNDS),
    ("values inside are outside", |g| { g.store(DATA + 8, u64::MAX)?; set(g, DATA + 8, 1) }, BOUNDS),
    ("pollables are not aligned", |g| g.call("poll.poll", &[DATA + 2, 1, RESULT]), ALIGNMENT),
    ("pollables of 2^32 bytes", |g| g.call("poll.poll", &[DATA, 0x4000_0000, RESULT]), BOUNDS),
    ("pollables of 2^32 bytes and one", |g| g.call("poll.poll", &[DATA, 0x4000_0001, RESULT]), BOUNDS),
    ("no pollables", |g| g.call("poll.poll", &[DATA, 0, RESULT]), Trap("wasi-virt: poll ")),
];

#[rustfmt::skip]
const RESULTS: &[Violation] = &[
    ("aligned to 4 for 8", |g| output(g, "output-stream.check-write", &[RESULT + 4]), RESULT_ALIGNMENT),
    ("aligned to 1 for 4", |g| g.call("environment.get-environment", &[RESULT + 1]), RESULT_ALIGNMENT),
    ("of a look-up", |g| g.call("store.get", &[DATA, 0, RESULT + 2]), RESULT_ALIGNMENT),
    ("of a constant list", |g| g.call("environment.get-arguments", &[RESULT + 3]), RESULT_ALIGNMENT),
    ("of a constant option", |g| g.call("environment.initial-cwd", &[RESULT + 2]), RESULT_ALIGNMENT),
    ("of a constant error", |g| handle(g, [0, 0], RESULT + 4), RESULT_ALIGNMENT),
    ("of a variant", |g| set_part(g, "outgoing-request.method", &[RESULT + 2]), RESULT_ALIGNMENT),
    ("outside", |g| g.call("environment.get-environment", &[END]), WRITE),
    ("half outside", |g| g.call("environment.get-environment", &[END - 4]), WRITE),
    ("at the last address", |g| g.call("environment.get-environment", &[MAX - 3]), WRITE),
    ("half outside, 16 bytes", |g| output(g, "output-stream.check-write", &[END - 8]), WRITE),
    ("half outside, a look-up", |g| g.call("store.get", &[DATA, 0, END - 8]), WRITE),
    ("half outside, a constant option", |g| g.call("environment.initial-cwd", &[END - 4]), WRITE),
    ("half outside, a constant list", |g| g.call("environment.get-arguments", &[END - 4]), WRITE),
    ("half outside, a constant error", |g| handle(g, [0, 0], END - 16), WRITE),
    ("outside, a constant error", |g| g.call("tcp-create-socket.create-tcp-socket", &[0, END]), WRITE),
];

#[rustfmt::skip]
const DISCRIMINANTS: &[Violation] = &[
    ("enum", |g| g.call("tcp-create-socket.create-tcp-socket", &[2, RESULT]), DISCRIMINANT),
    ("enum, the largest", |g| g.call("tcp-create-socket.create-tcp-socket", &[MAX, RESULT]), DISCRIMINANT),
    ("variant", |g| set_part(g, "outgoing-request.set-method", &[10]), DISCRIMINANT),
    ("variant, negative", |g| set_part(g, "outgoing-request.set-method", &[0x8000_0000]), DISCRIMINANT),
    ("variant, one byte of which is legal", |g| set_part(g, "outgoing-request.set-method", &[0x100]), DISCRIMINANT),
    ("option", |g| set_part(g, "outgoing-request.set-path-with-query", &[2]), DISCRIMINANT),
    ("option of a number", |g| { let o = g.call("new request-options", &[])?; g.call("request-options.set-connect-timeout", &[o, 2, 0]) }, DISCRIMINANT),
    ("option of a variant", |g| set_part(g, "outgoing-request.set-scheme", &[2]), DISCRIMINANT),
    ("variant in an option", |g| set_part(g, "outgoing-request.set-scheme", &[1, 3]), DISCRIMINANT),
    ("variant in no option", |g| set_twice(g, "outgoing-request.set-scheme", &[0, 3, OUTSIDE, 8]), Value(0)),
    ("option of a handle", |g| handle(g, [2, 0], RESULT), DISCRIMINANT),
    ("option of a handle, the largest", |g| handle(g, [MAX, 0], RESULT), DISCRIMINANT),
];

/// What is in the place of a payload that the case does not have says nothing, whatever it is.
#[rustfmt::skip]
const ABSENT_PAYLOADS: &[Violation] = &[
    ("option, wherever the adapter has something", scatter, Value(0)),
    ("option, outside", |g| set_twice(g, "outgoing-request.set-path-with-query", &[0, OUTSIDE, 8]), Value(0)),
    ("option, inside", |g| set_twice(g, "outgoing-request.set-path-with-query", &[0, 64, 1 << 12]), Value(0)),
    ("option, of the authority", |g| set_twice(g, "outgoing-request.set-authority", &[0, OUTSIDE, 8]), Value(0)),
    ("variant", |g| set_twice(g, "outgoing-request.set-method", &[0, OUTSIDE, 8]), Value(0)),
    ("variant in an option", |g| set_twice(g, "outgoing-request.set-scheme", &[1, 0, OUTSIDE, 8]), Value(0)),
    ("handle", |g| { handle(g, [0, MAX], RESULT)?; g.load(RESULT).map(|word| word & 0xff) }, Value(1)),
    ("length", |g| set_twice(g, "outgoing-request.set-path-with-query", &[0, DATA, MAX]), Value(0)),
];

#[rustfmt::skip]
const NUMBERS: &[Violation] = &[
    ("u16 with higher bits is masked", |g| status(g, 0xffff_0000 | 201), Value(201)),
    ("u16 with one higher bit is masked", |g| status(g, 0x1_0000 | 404), Value(404)),
    ("u16 of the wrong range is refused", |g| status(g, 99), Value(1 << 32 | 200)),
];

const TABLES: [(&str, &[Violation]); 6] = [
    ("string", STRINGS),
    ("list", LISTS),
    ("result pointer", RESULTS),
    ("discriminant", DISCRIMINANTS),
    ("absent payload", ABSENT_PAYLOADS),
    ("number", NUMBERS),
];

/// Why an attack did not end as it must, if so.
pub fn compare(ended: Result<u64>, expected: End) -> Option<String> {
    match (ended, expected) {
        (Ok(found), Value(value)) if found == value => None,
        (Err(error), Trap(message)) if format!("{error:?}").contains(message) => None,
        (Ok(found), Value(value)) => Some(format!("returned {found:#x} in place of {value:#x}")),
        (Ok(found), Trap(message)) => Some(format!("returned {found:#x} in place of `{message}`")),
        (Err(error), Value(_)) => Some(format!("trapped: {}", reason(&error))),
        (Err(error), Trap(message)) => Some(format!(
            "trapped, but not with `{message}`: {}",
            reason(&error)
        )),
    }
}

/// The cause of a trap, and the name of the innermost function.
fn reason(error: &wasmtime::Error) -> String {
    let text = format!("{error:?}");
    let innermost = text
        .lines()
        .find(|line| line.contains(" 0: "))
        .unwrap_or_default();
    format!("{}, in {}", error.root_cause(), innermost.trim())
}

#[track_caller]
pub fn assert_none(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{}:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// All of the tables: kind, name, attack and end.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str, Attack, End)> {
    TABLES.into_iter().flat_map(|(kind, table)| {
        table
            .iter()
            .map(move |(name, attack, end)| (kind, *name, *attack, *end))
    })
}

#[test]
fn every_violation_ends_as_it_must() {
    let mut failures = Vec::new();
    for (kind, name, attack, expected) in all() {
        for sandbox in Sandbox::ALL {
            let mut stage = Stage::new(sandbox);
            if let Some(why) = compare(attack(&mut stage), expected) {
                failures.push(format!("{kind}: {name} ({sandbox:?}): {why}"));
            }
        }
    }
    assert_none(&failures);
}

#[rustfmt::skip]
const BROKEN: &[&[u8]] = &[
    b"\x80", b"\xbf", b"a\x80", b"\xc0\x80", b"\xc1\xbf", b"\xc2", b"\xc2a", b"\xc2\xc2", b"\xe0\x80\x80",
    b"\xe0\x9f\xbf", b"\xe1\x80", b"\xe1\x80a", b"\xe1\x80\xc0", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xee\x80",
    b"\xf0\x80\x80\x80", b"\xf0\x8f\xbf\xbf", b"\xf0\x90\x80", b"\xf1\x80\x80\x7f", b"\xf1\x80\x80\xc0",
    b"\xf4\x90\x80\x80", b"\xf4\xbf\xbf\xbf", b"\xf5\x80\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xfe", b"\xff",
    b"abcdefg\xe2\x82", b"\xf4\x8f\xbf", b"\xc2\x80\x80", b"\xf0\x9f\x98\x80\xed\xa0\x80",
];

#[rustfmt::skip]
const WHOLE: &[&[u8]] = &[
    b"", b"\0", b"a", b"\x7f", b"\xc2\x80", b"\xdf\xbf", b"\xe0\xa0\x80", b"\xed\x9f\xbf", b"\xee\x80\x80",
    b"\xef\xbf\xbf", b"\xf0\x90\x80\x80", b"\xf1\x80\x80\x80", b"\xf3\xbf\xbf\xbf", b"\xf4\x8f\xbf\xbf",
    b"a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z",
];

/// Passes that many bytes from `DATA` as a string.
type Text = fn(&mut dyn Guest, u64) -> Result<u64>;

/// Copied and then checked, checked where it is, and as a part of a list.
const TEXTS: [Text; 3] = [
    |guest, length| has(guest, DATA, length),
    |guest, length| {
        guest
            .call(
                "ip-name-lookup.resolve-addresses",
                &[0, DATA, length, RESULT],
            )
            .map(|_| 0)
    },
    |guest, length| {
        guest.store(DATA + 64, DATA | length << 32)?;
        guest.store(DATA + 72, 0)?;
        guest
            .call("fields.from-list", &[DATA + 64, 1, RESULT])
            .map(|_| 0)
    },
];

#[test]
fn strings_are_utf8() {
    let mut failures = Vec::new();
    let broken = BROKEN.iter().map(|bytes| (bytes, UTF8));
    let whole = WHOLE.iter().map(|bytes| (bytes, Value(0)));
    for (bytes, expected) in broken.chain(whole) {
        for attack in TEXTS {
            let mut stage = Stage::new(Sandbox::Closed);
            stage.write(DATA, bytes).unwrap();
            if let Some(why) = compare(attack(&mut stage, bytes.len() as u64), expected) {
                failures.push(format!("{bytes:x?}: {why}"));
            }
        }
    }
    assert_none(&failures);
}
