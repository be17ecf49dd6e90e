//! Handles that the guest does not have: forged, dropped, given away, or of another type.

use wasmtime::Result;

use crate::profile::Sandbox;
use crate::puppet::{DATA, Import, Puppet, RESULT};
use crate::stage::{Guest, Stage};
use crate::violations::End::{self, Trap, Value};
use crate::violations::{MAX, assert_none, compare};

/// The adapter's bit.
pub const VIRTUAL: u64 = adapter_abi::module::FIRST_VIRTUAL_BIT as u64;

/// Resources that a guest can get.
pub const RESOURCES: [&str; 11] = [
    "input-stream",
    "output-stream",
    "pollable",
    "network",
    "fields",
    "outgoing-request",
    "request-options",
    "outgoing-response",
    "outgoing-body",
    "descriptor",
    "directory-entry-stream",
];

/// The adapter's bit, others, and numbers a host could give.
const FORGED: [u64; 14] = [
    0,
    1,
    7,
    0x07ff_ffff,
    0x0800_0040,
    0x0fff_ffff,
    0x1000_0000,
    0x2000_0040,
    0x4fff_ffff,
    0x7fff_ffff,
    0x8000_0000,
    0xbfff_ffff,
    0xa000_0000,
    0xffff_ffff,
];

/// Functions that give a constant: an error or nothing, whatever they are asked about.
const CONSTANT: [&str; 3] = [
    "ip-name-lookup.resolve-addresses",
    "types.http-error-code",
    "types.filesystem-error-code",
];

const STALE: End = Trap("wasi-virt: handle is not a live resource of this type");

/// A new handle of a resource; where no files are embedded, zero for those of files.
pub fn make(guest: &mut dyn Guest, resource: &str) -> Result<u64> {
    match resource {
        "input-stream" => guest.call("stdin.get-stdin", &[]),
        "output-stream" => guest.call("stdout.get-stdout", &[]),
        "network" => guest.call("instance-network.instance-network", &[]),
        "fields" | "request-options" => guest.call(&format!("new {resource}"), &[]),
        "pollable" => {
            let stream = make(guest, "output-stream")?;
            guest.call("output-stream.subscribe", &[stream])
        }
        "outgoing-request" | "outgoing-response" => {
            let headers = make(guest, "fields")?;
            guest.call(&format!("new {resource}"), &[headers])
        }
        "descriptor" => Ok(preopens(guest)?.first().copied().unwrap_or_default()),
        "directory-entry-stream" => match make(guest, "descriptor")? {
            0 => Ok(0),
            directory => {
                guest.call("descriptor.read-directory", &[directory, RESULT])?;
                Ok(guest.load(RESULT)? >> 32)
            }
        },
        _ => {
            let request = make(guest, "outgoing-request")?;
            guest.call("outgoing-request.body", &[request, RESULT])?;
            Ok(guest.load(RESULT)? >> 32)
        }
    }
}

/// The preopened directories: first those embedded, then the host's.
pub fn preopens(guest: &mut dyn Guest) -> Result<Vec<u64>> {
    const SIZE: u64 = 12;
    guest.call("preopens.get-directories", &[RESULT])?;
    let list = guest.load(RESULT)?;
    let (start, count) = (list & MAX, list >> 32);
    (0..count)
        .map(|place| Ok(guest.load(start + SIZE * place)? & MAX))
        .collect()
}

/// Opens what a path leads to in a directory.
pub fn open(guest: &mut dyn Guest, directory: u64, path: &str) -> Result<u64> {
    guest.write(DATA, path.as_bytes())?;
    let length = path.len() as u64;
    let arguments = [directory, 0, DATA, length, 0, 1, RESULT];
    guest.call("descriptor.open-at", &arguments)?;
    let result = guest.load(RESULT)?;
    assert_eq!(result & 0xff, 0, "`{path}` cannot be opened");
    Ok(result >> 32)
}

/// Opens the embedded file.
pub fn file(guest: &mut dyn Guest) -> Result<u64> {
    let directory = make(guest, "descriptor")?;
    open(guest, directory, "file")
}

/// A stream that reads a file.
pub fn contents(guest: &mut dyn Guest, file: u64) -> Result<u64> {
    guest.call("descriptor.read-via-stream", &[file, 0, RESULT])?;
    Ok(guest.load(RESULT)? >> 32)
}

/// These values in the places of an import's core parameters, new handles where it wants others, and zeros.
pub fn arguments(
    guest: &mut dyn Guest,
    import: &Import,
    values: &[(usize, u64)],
) -> Result<Vec<u64>> {
    let mut arguments = Vec::new();
    for (i, resource) in import.handles.iter().enumerate() {
        let is_last = i + 1 == import.handles.len();
        let given = values.iter().find(|(place, _)| *place == i);
        arguments.push(match (given, resource) {
            (Some((_, value)), _) => *value,
            (None, Some(resource)) if RESOURCES.contains(&resource.as_str()) => {
                make(guest, resource)?
            }
            _ if import.has_result_pointer && is_last => RESULT,
            _ => 0,
        });
    }
    Ok(arguments)
}

/// Calls `import` with these values and what else it takes. `data` is at `DATA`.
pub fn call_with(
    guest: &mut dyn Guest,
    import: &Import,
    values: &[(usize, u64)],
    data: &[u8],
) -> Result<u64> {
    let arguments = arguments(guest, import, values)?;
    guest.write(DATA, data)?;
    guest.call(&import.name, &arguments)
}

/// Tries a handle from `source` in each parameter that is one, in each sandbox.
fn try_all(what: &str, handles: &dyn Fn(&str) -> Vec<(String, Source)>) {
    let mut failures = Vec::new();
    for import in &Puppet::get().imports {
        if CONSTANT.contains(&import.name.as_str()) {
            continue;
        }
        for (place, resource) in import.handles.iter().enumerate() {
            let Some(resource) = resource else { continue };
            for ((described, source), sandbox) in handles(resource)
                .into_iter()
                .flat_map(|handle| Sandbox::ALL.map(|sandbox| (handle.clone(), sandbox)))
                .filter(|((_, source), sandbox)| source.exists_in(*sandbox))
            {
                let mut stage = Stage::new(sandbox);
                let handle = source.take(&mut stage);
                let ended = call_with(&mut stage, import, &[(place, handle)], b"");
                let expected = match &ended {
                    Ok(found) if is_told_apart(&mut stage, import, handle, *found) => Value(*found),
                    // A host's output from which nothing is taken: its number says nothing, for the input is at its end.
                    Ok(found) if is_end_of_splice(&mut stage, import, place) => Value(*found),
                    Err(error) if format!("{error:?}").contains("cannot be called: ") => Trap(""),
                    _ => Trap("handle"),
                };
                if let Some(why) = compare(ended, expected) {
                    let name = &import.name;
                    failures.push(format!(
                        "`{name}` of {what} {described} ({sandbox:?}): {why}"
                    ));
                }
            }
        }
    }
    assert_none(&failures);
}

fn is_end_of_splice(guest: &mut dyn Guest, import: &Import, place: usize) -> bool {
    let is_output = import.name.ends_with("splice") && place == 0;
    is_output && guest.load(RESULT).unwrap() & 0xff == 1
}

/// Whether a number that could be the host's was told apart from an embedded file, which needs no look at what it is.
fn is_told_apart(guest: &mut dyn Guest, import: &Import, handle: u64, found: u64) -> bool {
    const CROSS_DEVICE: u64 = 36;
    let is_virtual = handle & VIRTUAL != 0;
    let answer = match import.name.as_str() {
        "descriptor.is-same-object" => found == 0,
        "descriptor.link-at" | "descriptor.rename-at" => {
            guest.load(RESULT).unwrap() & 0xffff == CROSS_DEVICE << 8 | 1
        }
        _ => false,
    };
    answer && !is_virtual
}

/// Where a bad handle comes from.
#[derive(Clone, Copy)]
enum Source {
    Number(u64),
    Live(&'static str),
    Dropped(&'static str),
}

impl Source {
    fn exists_in(self, sandbox: Sandbox) -> bool {
        match self {
            Source::Number(_) => true,
            Source::Live(resource) | Source::Dropped(resource) => {
                let is_of_files = matches!(resource, "descriptor" | "directory-entry-stream");
                sandbox.has_files() || !is_of_files
            }
        }
    }

    fn take(self, guest: &mut dyn Guest) -> u64 {
        match self {
            Source::Number(number) => number,
            Source::Live(resource) => make(guest, resource).unwrap(),
            Source::Dropped(resource) => {
                // The handles for the other parameters are made in the places of those that were dropped later.
                let handles = [(); 4].map(|()| make(guest, resource).unwrap());
                for handle in handles {
                    guest.call(&format!("drop {resource}"), &[handle]).unwrap();
                }
                handles[0]
            }
        }
    }
}

#[test]
fn forged_handles_are_refused_everywhere() {
    try_all("a forged handle", &|_| {
        FORGED
            .map(|number| (format!("{number:#x}"), Source::Number(number)))
            .to_vec()
    });
}

#[test]
fn handles_of_another_type_are_refused_everywhere() {
    try_all("a handle of another type,", &|resource| {
        let others = RESOURCES.into_iter().filter(|other| *other != resource);
        others
            .map(|other| (other.to_string(), Source::Live(other)))
            .collect()
    });
}

#[test]
fn dropped_handles_are_refused_everywhere() {
    try_all("a dropped handle,", &|resource| {
        let same = RESOURCES.into_iter().filter(|known| *known == resource);
        same.map(|known| (known.to_string(), Source::Dropped(known)))
            .collect()
    });
}

#[test]
fn constants_say_no_whatever_the_handle() {
    for (name, tag) in CONSTANT.into_iter().zip([1, 0, 0]) {
        for number in FORGED {
            let mut stage = Stage::new(Sandbox::Closed);
            let import = &Puppet::get().imports[Puppet::get().position(name) as usize];
            if call_with(&mut stage, import, &[(0, number)], b"").is_ok() {
                assert_eq!(stage.load(RESULT).unwrap() & 0xff, tag, "`{name}`");
            }
        }
    }
}

/// A name, the attack, and how it must end.
pub type Attack = (&'static str, fn(&mut dyn Guest) -> Result<u64>, End);

/// Polls these pollables; returns the length of the result.
fn poll(guest: &mut dyn Guest, pollables: &[u64]) -> Result<u64> {
    for (i, pair) in pollables.chunks(2).enumerate() {
        let word = pair[0] | pair.get(1).copied().unwrap_or_default() << 32;
        guest.store(DATA + 8 * i as u64, word)?;
    }
    guest.call("poll.poll", &[DATA, pollables.len() as u64, RESULT])?;
    Ok(guest.load(RESULT)? >> 32)
}

fn timer(guest: &mut dyn Guest, nanoseconds: u64) -> Result<u64> {
    guest.call("monotonic-clock.subscribe-duration", &[nanoseconds])
}

fn dropped(guest: &mut dyn Guest, resource: &str) -> Result<u64> {
    let handle = make(guest, resource)?;
    guest.call(&format!("drop {resource}"), &[handle])?;
    Ok(handle)
}

fn handle(guest: &mut dyn Guest, request: u64, options: u64) -> Result<u64> {
    guest.call("outgoing-handler.handle", &[request, 1, options, RESULT])?;
    Ok(guest.load(RESULT)? & 0xff)
}

/// `splice`: the tag of the result.
fn splice(guest: &mut dyn Guest, output: u64, input: u64) -> Result<u64> {
    guest.call("output-stream.splice", &[output, input, 4, RESULT])?;
    Ok(guest.load(RESULT)? & 0xff)
}

/// The last preopened directory, which is the host's where it has any.
fn host(guest: &mut dyn Guest) -> Result<u64> {
    Ok(preopens(guest)?.last().copied().unwrap_or_default())
}

use Sandbox::{Beside, Closed, Mixed, Spliced};

#[rustfmt::skip]
const ATTACKS: &[(Sandbox, Attack)] = &[
    (Closed, ("poll of two", |g| { let p = make(g, "pollable")?; poll(g, &[p, p]) }, Value(2))),
    (Closed, ("poll of a forged one", |g| { let p = make(g, "pollable")?; poll(g, &[p, VIRTUAL | 0x40]) }, STALE)),
    (Closed, ("poll of a stream", |g| { let s = make(g, "output-stream")?; poll(g, &[s]) }, STALE)),
    (Closed, ("poll of a dropped one", |g| { let p = dropped(g, "pollable")?; poll(g, &[p]) }, STALE)),
    (Closed, ("poll of a host number", |g| { let p = make(g, "pollable")?; poll(g, &[p, p, 1]) }, STALE)),
    (Mixed, ("mixed poll of both", |g| { let i = make(g, "input-stream")?; let p = [make(g, "pollable")?, g.call("input-stream.subscribe", &[i])?]; poll(g, &p) }, Value(2))),
    (Mixed, ("mixed poll does not wait", |g| { let p = [timer(g, 1 << 60)?, make(g, "pollable")?]; poll(g, &p) }, Value(1))),
    (Mixed, ("mixed poll of the host's", |g| { let p = [timer(g, 0)?]; poll(g, &p) }, Value(1))),
    (Mixed, ("mixed poll of none", |g| poll(g, &[]), Trap("wasi-virt: poll "))),
    (Mixed, ("mixed poll of a forged virtual one", |g| { let p = [timer(g, 0)?, VIRTUAL | 0x40]; poll(g, &p) }, STALE)),
    (Mixed, ("mixed poll of a forged host's", |g| { let p = [make(g, "pollable")?, 99]; poll(g, &p) }, Trap("handle"))),
    (Mixed, ("mixed poll of zero", |g| { let p = [make(g, "pollable")?, 0]; poll(g, &p) }, Trap("handle"))),
    (Mixed, ("mixed poll of a forged host's alone", |g| poll(g, &[99]), Trap("handle"))),
    (Mixed, ("mixed poll of a virtual stream", |g| { let p = [timer(g, 0)?, make(g, "output-stream")?]; poll(g, &p) }, STALE)),
    (Mixed, ("mixed poll of a host's stream", |g| { let p = [make(g, "pollable")?, make(g, "input-stream")?]; poll(g, &p) }, Trap("handle"))),
    (Mixed, ("mixed poll of a dropped one", |g| { let p = [timer(g, 0)?, dropped(g, "pollable")?]; poll(g, &p) }, STALE)),
    (Mixed, ("mixed poll of two high bits", |g| { let p = [timer(g, 0)?, 0x8000_0000 | VIRTUAL]; poll(g, &p) }, STALE)),
    (Closed, ("handle with options", |g| { let h = [make(g, "outgoing-request")?, make(g, "request-options")?]; handle(g, h[0], h[1]) }, Value(1))),
    (Closed, ("handle with forged options", |g| { let r = make(g, "outgoing-request")?; handle(g, r, VIRTUAL | 0x40) }, STALE)),
    (Closed, ("handle with zero as options", |g| { let r = make(g, "outgoing-request")?; handle(g, r, 0) }, STALE)),
    (Closed, ("handle with dropped options", |g| { let h = [make(g, "outgoing-request")?, dropped(g, "request-options")?]; handle(g, h[0], h[1]) }, STALE)),
    (Closed, ("handle with itself as options", |g| { let r = make(g, "outgoing-request")?; handle(g, r, r) }, STALE)),
    (Closed, ("handle twice", |g| { let r = make(g, "outgoing-request")?; g.call("outgoing-handler.handle", &[r, 0, 0, RESULT])?; g.call("outgoing-handler.handle", &[r, 0, 0, RESULT]) }, STALE)),
    (Closed, ("options after handle", |g| { let h = [make(g, "outgoing-request")?, make(g, "request-options")?]; handle(g, h[0], h[1])?; g.call("drop request-options", &[h[1]]) }, STALE)),
    (Closed, ("headers after the request took them", |g| { let h = make(g, "fields")?; g.call("new outgoing-request", &[h])?; g.call("fields.clone", &[h]) }, STALE)),
    (Closed, ("headers taken twice", |g| { let h = make(g, "fields")?; g.call("new outgoing-request", &[h])?; g.call("new outgoing-response", &[h]) }, STALE)),
    (Closed, ("headers dropped after they were taken", |g| { let h = make(g, "fields")?; g.call("new outgoing-response", &[h])?; g.call("drop fields", &[h]) }, STALE)),
    (Closed, ("body after it was finished", |g| { let b = make(g, "outgoing-body")?; g.call("outgoing-body.finish", &[b, 0, 0, RESULT])?; g.call("outgoing-body.write", &[b, RESULT]) }, STALE)),
    (Closed, ("forged trailers", |g| { let b = make(g, "outgoing-body")?; g.call("outgoing-body.finish", &[b, 1, 0, RESULT]) }, STALE)),
    (Closed, ("body as its own trailers", |g| { let b = make(g, "outgoing-body")?; g.call("outgoing-body.finish", &[b, 1, b, RESULT]) }, STALE)),
    (Closed, ("trailers after they were taken", |g| { let h = [make(g, "outgoing-body")?, make(g, "fields")?]; g.call("outgoing-body.finish", &[h[0], 1, h[1], RESULT])?; g.call("fields.clone", &[h[1]]) }, STALE)),
    (Closed, ("dropped twice", |g| { let h = dropped(g, "fields")?; g.call("drop fields", &[h]) }, STALE)),
    (Closed, ("dropped and made again as another", |g| { let h = dropped(g, "fields")?; let other = make(g, "network")?; assert_eq!(h, other); g.call("fields.clone", &[h]) }, STALE)),
    (Closed, ("descriptor dropped twice", |g| { let h = dropped(g, "descriptor")?; g.call("drop descriptor", &[h]) }, STALE)),
    (Closed, ("descriptor dropped and made again as a stream", |g| { let d = make(g, "descriptor")?; let h = file(g)?; g.call("drop descriptor", &[h])?; g.call("descriptor.read-directory", &[d, RESULT])?; assert_eq!(g.load(RESULT)? >> 32, h); g.call("descriptor.stat", &[h, RESULT]) }, STALE)),
    (Closed, ("stream dropped and made again as a descriptor", |g| { let f = file(g)?; let h = contents(g, f)?; g.call("drop input-stream", &[h])?; let d = make(g, "descriptor")?; assert_eq!(d, h); g.call("input-stream.read", &[h, 1, RESULT]) }, STALE)),
    (Closed, ("stream after its descriptor was dropped", |g| { let f = file(g)?; let h = contents(g, f)?; g.call("drop descriptor", &[f])?; g.call("input-stream.read", &[h, 64, RESULT])?; Ok(g.load(RESULT + 8)? & MAX) }, Value(11))),
    (Closed, ("directory stream after its descriptor was dropped", |g| { let d = make(g, "descriptor")?; g.call("descriptor.read-directory", &[d, RESULT])?; let h = g.load(RESULT)? >> 32; g.call("drop descriptor", &[d])?; g.call("directory-entry-stream.read-directory-entry", &[h, RESULT])?; Ok(g.load(RESULT)? & 0xff) }, Value(0))),
    (Closed, ("pollable after its stream of a file was dropped", |g| { let f = file(g)?; let h = contents(g, f)?; let p = g.call("input-stream.subscribe", &[h])?; g.call("drop input-stream", &[h])?; poll(g, &[p]) }, Value(1))),
    (Closed, ("rename into a stream", |g| { let h = [make(g, "descriptor")?, make(g, "directory-entry-stream")?]; g.call("descriptor.rename-at", &[h[0], DATA, 0, h[1], DATA, 0, RESULT]) }, STALE)),
    (Closed, ("rename into a dropped descriptor", |g| { let h = [make(g, "descriptor")?, dropped(g, "descriptor")?]; g.call("descriptor.rename-at", &[h[0], DATA, 0, h[1], DATA, 0, RESULT]) }, STALE)),
    (Closed, ("same object as itself", |g| { let h = file(g)?; g.call("descriptor.is-same-object", &[h, h]) }, Value(1))),
    (Closed, ("same object as zero and zero", |g| g.call("descriptor.is-same-object", &[0, 0]), STALE)),
    (Beside, ("host's descriptor dropped twice", |g| { let h = host(g)?; g.call("drop descriptor", &[h])?; g.call("drop descriptor", &[h]) }, Trap("handle"))),
    (Beside, ("host's descriptor with the adapter's bit", |g| { let h = host(g)?; g.call("descriptor.stat", &[h | VIRTUAL | 0x40, RESULT]) }, STALE)),
    (Beside, ("embedded descriptor without the adapter's bit", |g| { let h = make(g, "descriptor")?; g.call("descriptor.stat", &[(h ^ VIRTUAL) | 0x40, RESULT]) }, Trap("handle"))),
    (Beside, ("rename between a dropped embedded descriptor and the host's", |g| { let h = [host(g)?, dropped(g, "descriptor")?]; g.call("descriptor.rename-at", &[h[0], DATA, 0, h[1], DATA, 0, RESULT]) }, STALE)),
    (Beside, ("link from a stream to the host's", |g| { let h = [make(g, "directory-entry-stream")?, host(g)?]; g.call("descriptor.link-at", &[h[0], 0, DATA, 0, h[1], DATA, 0, RESULT]) }, STALE)),
    (Beside, ("splice of a file into the host's output", |g| { let f = file(g)?; let h = [g.call("stderr.get-stderr", &[])?, contents(g, f)?]; splice(g, h[0], h[1]) }, Value(0))),
    (Beside, ("splice of a file into a forged host's output", |g| { let f = file(g)?; let i = contents(g, f)?; splice(g, 99, i) }, Trap("handle"))),
    (Beside, ("splice of a descriptor into the host's output", |g| { let h = [g.call("stderr.get-stderr", &[])?, file(g)?]; splice(g, h[0], h[1]) }, STALE)),
    (Beside, ("splice of a dropped file into the host's output", |g| { let f = file(g)?; let h = [g.call("stderr.get-stderr", &[])?, contents(g, f)?]; g.call("drop input-stream", &[h[1]])?; splice(g, h[0], h[1]) }, STALE)),
    (Spliced, ("splice of a forged host's input", |g| { let o = make(g, "output-stream")?; splice(g, o, 7) }, Trap("handle"))),
    (Spliced, ("splice of zero", |g| { let o = make(g, "output-stream")?; splice(g, o, 0) }, Trap("handle"))),
    (Spliced, ("splice of a virtual input", |g| { let h = [make(g, "output-stream")?, make(g, "input-stream")?]; splice(g, h[0], h[1]) }, Value(1))),
    (Spliced, ("splice into the host's", |g| { let h = [g.call("stderr.get-stderr", &[])?, make(g, "input-stream")?]; splice(g, h[0], h[1]) }, Value(1))),
    (Spliced, ("splice into a forged host's output", |g| { let i = make(g, "input-stream")?; splice(g, 99, i) }, Value(1))),
    (Mixed, ("splice of the host's input", |g| { let h = [make(g, "output-stream")?, make(g, "input-stream")?]; splice(g, h[0], h[1]) }, Value(0))),
    (Mixed, ("splice of a virtual number as the host's", |g| { let h = [g.call("stderr.get-stderr", &[])?, VIRTUAL]; splice(g, h[0], h[1]) }, Trap("handle"))),
    (Mixed, ("splice of a forged input into the host's", |g| { let o = g.call("stderr.get-stderr", &[])?; splice(g, o, 99) }, Trap("handle"))),
];

/// The attacks on a sandbox.
pub fn attacks(sandbox: Sandbox) -> impl Iterator<Item = Attack> {
    let these = ATTACKS.iter().filter(move |(of, _)| *of == sandbox);
    these.map(|(_, attack)| *attack)
}

#[test]
fn handles_in_lists_and_options_and_after_use() {
    let mut failures = Vec::new();
    for sandbox in Sandbox::ALL {
        for (name, attack, expected) in attacks(sandbox) {
            if let Some(why) = compare(attack(&mut Stage::new(sandbox)), expected) {
                failures.push(format!("{name}: {why}"));
            }
        }
    }
    assert_none(&failures);
}

#[test]
fn handles_are_limited() {
    let mut stage = Stage::new(Sandbox::Closed);
    for _ in 0..1000 {
        stage
            .call("instance-network.instance-network", &[])
            .unwrap();
    }
    let last = stage
        .call("instance-network.instance-network", &[])
        .unwrap();
    assert_eq!(last, VIRTUAL + 1000);
}
