//! Attacks through the guest's realloc, which runs while a result is half copied.

use wasmtime::Result;

use crate::handles::{self, make};
use crate::parameters::is_absent;
use crate::profile::{CONTENTS, HOST_CONTENTS, Sandbox};
use crate::puppet::{Breakable, DATA, END, Puppet, RESULT};
use crate::stage::{Guest, Realloc, SECRET, Stage};
use crate::violations::End::{self, Trap, Value};
use crate::violations::{MAX, assert_none, compare};

const NESTED: End = Trap("wasi-virt: realloc must not call imports");

pub type Call = (&'static str, fn(&mut dyn Guest) -> Result<u64>);

fn fields(guest: &mut dyn Guest) -> Result<u64> {
    guest.write(DATA, b"name")?;
    guest.write(DATA + 8, b"value")?;
    let fields = guest.call("new fields", &[])?;
    guest.call("fields.append", &[fields, DATA, 4, DATA + 8, 5, RESULT])?;
    Ok(fields)
}

fn config(guest: &mut dyn Guest, key: &[u8]) -> Result<u64> {
    guest.write(DATA, key)?;
    guest.call("store.get", &[DATA, key.len() as u64, RESULT])
}

/// Calls whose results take memory from realloc.
#[rustfmt::skip]
const ALLOCATING: &[Call] = &[
    ("environment", |g| g.call("environment.get-environment", &[RESULT])),
    ("no arguments", |g| g.call("environment.get-arguments", &[RESULT])),
    ("look-up", |g| config(g, b"key")),
    ("all values", |g| g.call("store.get-all", &[RESULT])),
    ("entries", |g| { let f = fields(g)?; g.call("fields.entries", &[f, RESULT]) }),
    ("values of a name", |g| { let f = fields(g)?; g.call("fields.get", &[f, DATA, 4, RESULT]) }),
    ("ready", |g| {
        let stream = g.call("stdout.get-stdout", &[])?;
        let pollable = g.call("output-stream.subscribe", &[stream])?;
        g.store(DATA, pollable)?;
        g.call("poll.poll", &[DATA, 1, RESULT])
    }),
    ("path", |g| {
        let headers = g.call("new fields", &[])?;
        let request = g.call("new outgoing-request", &[headers])?;
        g.write(DATA, b"/path")?;
        g.call("outgoing-request.set-path-with-query", &[request, 1, DATA, 5])?;
        g.call("outgoing-request.path-with-query", &[request, RESULT])
    }),
];

/// The same of files.
const ALLOCATING_OF_FILES: &[Call] = &[
    ("preopens", preopens),
    ("part of a file", contents),
    ("part of a stream", |g| {
        let file = handles::file(g)?;
        let stream = handles::contents(g, file)?;
        g.call("input-stream.read", &[stream, 64, RESULT])
    }),
    ("link", target),
    ("entry", entry),
];

/// Calls whose results take memory from realloc in a sandbox.
pub fn allocating(sandbox: Sandbox) -> Vec<Call> {
    let of_files = if sandbox.has_files() {
        ALLOCATING_OF_FILES
    } else {
        &[]
    };
    [ALLOCATING, of_files].concat()
}

/// How many directories are preopened.
fn preopens(guest: &mut dyn Guest) -> Result<u64> {
    Ok(handles::preopens(guest)?.len() as u64)
}

/// How many bytes of a file are read.
fn contents(guest: &mut dyn Guest) -> Result<u64> {
    let file = handles::file(guest)?;
    guest.call("descriptor.read", &[file, 64, 0, RESULT])?;
    Ok(guest.load(RESULT + 8)? & MAX)
}

/// How long the target of a link is.
fn target(guest: &mut dyn Guest) -> Result<u64> {
    let directory = make(guest, "descriptor")?;
    guest.write(DATA, b"link")?;
    guest.call("descriptor.readlink-at", &[directory, DATA, 4, RESULT])?;
    Ok(guest.load(RESULT + 8)? & MAX)
}

/// How long the name of the first entry of a directory is.
fn entry(guest: &mut dyn Guest) -> Result<u64> {
    let stream = make(guest, "directory-entry-stream")?;
    let name = "directory-entry-stream.read-directory-entry";
    guest.call(name, &[stream, RESULT])?;
    Ok(guest.load(RESULT + 16)? & MAX)
}

/// Whether a call in a sandbox stays in the file, so that calling it from realloc is for the glue to refuse.
fn is_replaced(name: &str, sandbox: Sandbox) -> bool {
    let host: &[&str] = match sandbox {
        Sandbox::Closed => &[],
        Sandbox::Beside => &[
            "stderr.",
            "drop error",
            "error.",
            "types.filesystem-error-code",
        ],
        _ => &[
            "monotonic-clock.",
            "wall-clock.",
            "random.",
            "stderr.",
            "stdin.",
            "input-stream.",
            "drop input-stream",
            "drop error",
            "error.",
        ],
    };
    !host.iter().any(|prefix| name.starts_with(prefix))
}

/// Functions that answer with a number that is in the glue itself: nothing can be half copied there.
const CONSTANT: &[&str] = &[
    "environment.initial-cwd",
    "tcp-create-socket.create-tcp-socket",
    "ip-name-lookup.resolve-addresses",
    "types.http-error-code",
    "types.filesystem-error-code",
];

#[test]
fn realloc_calls_no_import() {
    let mut failures = Vec::new();
    for sandbox in [Sandbox::Closed, Sandbox::Mixed, Sandbox::Beside] {
        for (outer, call) in allocating(sandbox) {
            for import in &Puppet::get().imports {
                let inner = import.name.as_str();
                if CONSTANT.contains(&inner) || !is_replaced(inner, sandbox) {
                    continue;
                }
                let mut stage = Stage::new(sandbox);
                stage.pass_nested(&[RESULT; 17], &[]).unwrap();
                stage.arm(Realloc::Call(&import.name), 0).unwrap();
                let ended = call(&mut stage);
                if is_absent(&ended) {
                    continue;
                }
                if let Some(why) = compare(ended, NESTED) {
                    failures.push(format!("{outer}, from it `{inner}` ({sandbox:?}): {why}"));
                }
            }
        }
    }
    assert_none(&failures);
}

/// A first call, whatever it is, must not open the way for a second.
#[test]
fn realloc_calls_no_import_after_another() {
    let mut failures = Vec::new();
    for sandbox in [Sandbox::Mixed, Sandbox::Beside] {
        for (outer, call) in allocating(sandbox) {
            for import in &Puppet::get().imports {
                let inner = import.name.as_str();
                let mut stage = Stage::new(sandbox);
                stage
                    .pass_nested(&[0, 0, 0, RESULT], &[RESULT + 64])
                    .unwrap();
                let both = Realloc::CallBoth(inner, "environment.get-environment");
                stage.arm(both, 0).unwrap();
                if let Some(why) = compare(call(&mut stage), Trap("")) {
                    failures.push(format!(
                        "{outer}, from it `{inner}` and another ({sandbox:?}): {why}"
                    ));
                }
            }
        }
    }
    assert_none(&failures);
}

/// A function of the host's calls realloc too. The engine lets no other of the host's be called then, and the adapter,
/// which is at rest, is called as at any other time: what is read stays what it is.
#[test]
fn realloc_disturbs_no_call_of_the_host() {
    let mut failures = Vec::new();
    for import in &Puppet::get().imports {
        let mut stage = Stage::new(Sandbox::Beside);
        let preopens = handles::preopens(&mut stage).unwrap();
        let embedded = handles::open(&mut stage, preopens[0], "file").unwrap();
        let host = handles::open(&mut stage, *preopens.last().unwrap(), "data.txt").unwrap();
        let mut arguments = handles::arguments(&mut stage, import, &[]).unwrap();
        if import.has_result_pointer {
            *arguments.last_mut().unwrap() = RESULT + 512;
        }
        stage.pass_nested(&arguments, &[]).unwrap();
        stage.arm(Realloc::Call(&import.name), 0).unwrap();
        match read(&mut stage, host) {
            Err(_) => continue,
            Ok(bytes) if bytes == HOST_CONTENTS.as_bytes() => {}
            Ok(bytes) => failures.push(format!("`{}`: {bytes:x?} of the host's", import.name)),
        }
        match read(&mut stage, embedded) {
            Ok(bytes) if bytes == CONTENTS.as_bytes() => {}
            found => failures.push(format!("`{}`: {found:x?} of an embedded file", import.name)),
        }
    }
    assert_none(&failures);
}

/// What is read at once of a file.
fn read(guest: &mut dyn Guest, file: u64) -> Result<Vec<u8>> {
    guest.call("descriptor.read", &[file, 64, 0, RESULT])?;
    let start = guest.load(RESULT)? >> 32;
    let length = guest.load(RESULT + 8)? & MAX;
    (start..start + length)
        .map(|address| Ok(guest.load(address)? as u8))
        .collect()
}

/// Realloc is given the very handle that is being read, and ends it or uses it.
#[test]
fn realloc_does_nothing_to_what_is_read() {
    let reading: [(&str, &str, &[u64]); 3] = [
        ("descriptor.read", "drop descriptor", &[64, 0, RESULT]),
        ("input-stream.read", "drop input-stream", &[64, RESULT]),
        (
            "directory-entry-stream.read-directory-entry",
            "drop directory-entry-stream",
            &[RESULT],
        ),
    ];
    let mut failures = Vec::new();
    for sandbox in [Sandbox::Closed, Sandbox::Beside] {
        for (name, drop, rest) in reading {
            for inner in [drop, name] {
                let mut stage = Stage::new(sandbox);
                let file = handles::file(&mut stage).unwrap();
                let handle = match name {
                    "descriptor.read" => file,
                    "input-stream.read" => handles::contents(&mut stage, file).unwrap(),
                    _ => make(&mut stage, "directory-entry-stream").unwrap(),
                };
                let arguments = [&[handle], rest].concat();
                stage.pass_nested(&arguments, &[]).unwrap();
                stage.arm(Realloc::Call(inner), 0).unwrap();
                if let Some(why) = compare(stage.call(name, &arguments), NESTED) {
                    failures.push(format!("{name}, from it `{inner}` ({sandbox:?}): {why}"));
                }
            }
        }
    }
    assert_none(&failures);
}

const OUTSIDE: u32 = 0xffff_fff8;
const MISALIGNED: End = Trap("wasi-virt: realloc returned a pointer that is not aligned");
const WRITE: End = Trap("out of bounds memory access");

/// A name, what realloc does and after how many calls, a call that needs it, and how that must end.
pub type Attack = (
    &'static str,
    Realloc,
    u32,
    fn(&mut dyn Guest) -> Result<u64>,
    End,
);

/// How many pairs the environment has.
fn environment(guest: &mut dyn Guest) -> Result<u64> {
    guest.call("environment.get-environment", &[RESULT])?;
    Ok(guest.load(RESULT)? >> 32)
}

fn arguments(guest: &mut dyn Guest) -> Result<u64> {
    guest.call("environment.get-arguments", &[RESULT])?;
    Ok(guest.load(RESULT)? >> 32)
}

use Sandbox::{Beside, Closed, Mixed};

#[rustfmt::skip]
const ATTACKS: &[(Sandbox, Attack)] = &[
    (Closed, ("not aligned", Realloc::Return(DATA as u32 + 1), 0, environment, MISALIGNED)),
    (Mixed, ("not aligned to 4", Realloc::Return(DATA as u32 + 2), 0, environment, MISALIGNED)),
    (Closed, ("not aligned, empty list", Realloc::Return(DATA as u32 + 2), 0, arguments, MISALIGNED)),
    (Closed, ("strings need no alignment", Realloc::Return(DATA as u32 + 1), 1, environment, Value(2))),
    (Closed, ("outside", Realloc::Return(OUTSIDE), 0, environment, WRITE)),
    (Closed, ("ends outside", Realloc::Return(END as u32 - 8), 0, environment, WRITE)),
    (Closed, ("string outside", Realloc::Return(OUTSIDE), 1, environment, WRITE)),
    (Mixed, ("last string outside", Realloc::Return(OUTSIDE), 6, environment, WRITE)),
    (Closed, ("empty list outside", Realloc::Return(END as u32 + 4), 0, arguments, Trap(""))),
    (Closed, ("the result itself", Realloc::Return(RESULT as u32), 0, |g| environment(g).map(|_| 0), Value(0))),
    (Closed, ("string over the result", Realloc::Return(RESULT as u32), 1, |g| environment(g).map(|_| 0), Value(0))),
    (Mixed, ("string over its list", Realloc::Return(8192), 1, environment, Value(3))),
    (Closed, ("null", Realloc::Return(0), 0, environment, Value(2))),
    (Closed, ("memory grows", Realloc::Grow(3), 0, environment, Value(2))),
    (Mixed, ("memory grows for a string", Realloc::Grow(1), 2, environment, Value(3))),
    (Closed, ("the list is overwritten", Realloc::Overwrite(0xff), 1, |g| environment(g).map(|_| 0), Value(0))),
    (Mixed, ("the list is overwritten by pointers", Realloc::Overwrite(0x10), 2, |g| environment(g).map(|_| 0), Value(0))),
    (Mixed, ("the list is overwritten at the end", Realloc::Overwrite(0x10), 6, |g| environment(g).map(|_| 0), Value(0))),
    (Closed, ("preopens are not aligned", Realloc::Return(DATA as u32 + 2), 0, preopens, MISALIGNED)),
    (Beside, ("preopens of both are not aligned", Realloc::Return(DATA as u32 + 1), 0, preopens, MISALIGNED)),
    (Closed, ("preopens outside", Realloc::Return(OUTSIDE), 0, preopens, WRITE)),
    (Closed, ("path of the last preopen outside", Realloc::Return(OUTSIDE), 2, preopens, WRITE)),
    (Beside, ("path of the host's preopen outside", Realloc::Return(OUTSIDE), 3, preopens, WRITE)),
    (Closed, ("path over the list of preopens", Realloc::Return(8192), 1, preopens, Value(2))),
    (Beside, ("the list of preopens is overwritten", Realloc::Overwrite(0x10), 3, |g| g.call("preopens.get-directories", &[RESULT]).map(|_| 0), Value(0))),
    (Closed, ("contents outside", Realloc::Return(OUTSIDE), 3, contents, WRITE)),
    (Closed, ("contents end outside", Realloc::Return(END as u32 - 10), 3, contents, WRITE)),
    (Closed, ("contents up to the end", Realloc::Return(END as u32 - 11), 3, contents, Value(11))),
    (Closed, ("contents need no alignment", Realloc::Return(DATA as u32 + 1), 3, contents, Value(11))),
    (Closed, ("contents over the result", Realloc::Return(RESULT as u32), 3, |g| contents(g).map(|_| 0), Value(0))),
    (Closed, ("memory grows for contents", Realloc::Grow(3), 3, contents, Value(11))),
    (Closed, ("the result of a read is overwritten", Realloc::Overwrite(0xff), 3, |g| contents(g).map(|_| 0), Value(0))),
    (Closed, ("target of a link outside", Realloc::Return(OUTSIDE), 3, target, WRITE)),
    (Closed, ("target of a link over its path", Realloc::Return(DATA as u32), 3, target, Value(4))),
    (Closed, ("name of an entry outside", Realloc::Return(OUTSIDE), 3, entry, WRITE)),
    (Closed, ("the entry is overwritten", Realloc::Overwrite(0x01), 3, |g| entry(g).map(|_| 0), Value(0))),
    (Closed, ("the tag is overwritten", Realloc::Overwrite(0x01), 0, |g| config(g, b"key").map(|_| 0), Value(0))),
];

/// The attacks on a sandbox.
pub fn attacks(sandbox: Sandbox) -> impl Iterator<Item = Attack> {
    let these = ATTACKS.iter().filter(move |(of, _)| *of == sandbox);
    these.map(|(_, attack)| *attack)
}

#[test]
fn pointers_from_realloc_are_checked() {
    let mut failures = Vec::new();
    for sandbox in Sandbox::ALL {
        for (name, realloc, countdown, attack, expected) in attacks(sandbox) {
            let mut stage = Stage::new(sandbox);
            stage.arm(realloc, countdown).unwrap();
            if let Some(why) = compare(attack(&mut stage), expected) {
                failures.push(format!("{name}: {why}"));
            }
        }
    }
    assert_none(&failures);
}

fn assert_hidden(stage: &mut Stage, what: &str) {
    let memory = stage.dump().unwrap();
    let found = memory
        .windows(SECRET.len())
        .position(|bytes| bytes == SECRET);
    assert_eq!(found, None, "{what}");
}

/// Wherever realloc strikes, no part of a hidden value gets into the guest's memory.
#[test]
fn hidden_values_stay_hidden_from_realloc() {
    let filtered: [Call; 3] = [ALLOCATING[0], ALLOCATING[2], ALLOCATING[3]];
    for (name, call) in filtered {
        for countdown in 0..8 {
            let mut attacks: Vec<Realloc> = (0..=255).step_by(5).map(Realloc::Overwrite).collect();
            attacks.extend([0, 8, 1024, 1028, 8192, 8200].map(Realloc::Return));
            attacks.push(Realloc::Grow(1));
            for attack in attacks {
                let mut stage = Stage::new(Sandbox::Mixed);
                stage.arm(attack, countdown).unwrap();
                call(&mut stage).unwrap();
                assert_hidden(&mut stage, &format!("{name}, {attack:?} after {countdown}"));
            }
        }
    }
}

/// What results leave undefined (absent payloads, padding) is copied with them; none of it is a hidden value, which
/// the adapter's memory is full of here.
#[test]
fn undefined_bytes_of_results_hold_nothing_hidden() {
    let mut stage = Stage::new(Sandbox::Mixed);
    for round in 0..50 {
        environment(&mut stage).unwrap();
        stage.call("store.get-all", &[RESULT]).unwrap();
        for (name, call) in ALLOCATING {
            call(&mut stage).unwrap();
            assert_hidden(&mut stage, &format!("{name} in round {round}"));
        }
        let headers = stage.call("new fields", &[]).unwrap();
        let request = stage.call("new outgoing-request", &[headers]).unwrap();
        let options = stage.call("new request-options", &[]).unwrap();
        for (resource, handle) in [("outgoing-request", request), ("request-options", options)] {
            for import in &Puppet::get().imports {
                let is_getter = import.name.starts_with(&format!("{resource}."))
                    && import.handles.len() == 2
                    && import.has_result_pointer;
                if is_getter {
                    stage.call(&import.name, &[handle, RESULT]).unwrap();
                    assert_hidden(&mut stage, &format!("`{}` in round {round}", import.name));
                }
            }
        }
    }
}

#[test]
fn undefined_bytes_of_files_hold_nothing_hidden() {
    let mut stage = Stage::new(Sandbox::Beside);
    let imports = Puppet::get().imports.iter();
    let answering =
        imports.filter(|import| import.is_of_descriptors() && import.has_result_pointer);
    for import in answering {
        for path in ["file", "none"] {
            environment(&mut stage).unwrap();
            stage.call("store.get-all", &[RESULT]).unwrap();
            let paths = import.breakable.iter();
            let paths = paths.filter(|(_, kind)| *kind == Breakable::String);
            let values: Vec<_> = paths
                .flat_map(|(place, _)| [(*place, DATA), (place + 1, path.len() as u64)])
                .collect();
            handles::call_with(&mut stage, import, &values, path.as_bytes()).unwrap();
            assert_hidden(&mut stage, &format!("`{}` of {path}", import.name));
        }
    }
}
