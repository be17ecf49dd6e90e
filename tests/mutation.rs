//! Runs every stage over damaged guests: the result is an error or a valid component, never a panic.
//!
//! Each seed makes one guest. `SEED=17 cargo test --test mutation` runs one alone. What overflows the stack cannot be
//! caught here: that is `nesting.rs`.

#[path = "random/mod.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod random;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use random::Random;
use wasi_virt::profile::{Access, HostVariables, OnDeny, Profile, Stdio, Stream, Tracing};
use wasi_virt::{Linking, Preview1, WasiVirt};
use wasmparser::{Validator, WasmFeatures};

const SEEDS: u64 = 6000;
/// Modules are first made components, so each takes longer.
const MODULE_SEEDS: u64 = 1500;

/// Seeds that found something, among many more than are tried each time.
const FOUND: [u64; 4] = [7441, 39_589, 68_557, 111_061];

/// Small guests of each shape, and programs with many imports.
const GUESTS: [&str; 12] = [
    "mixed-versions",
    "nested",
    "unstable-timezone",
    "wasi-0.3",
    "unknown-package",
    "no-imports",
    "mixed-versions",
    "composition",
    "c-hello",
    "mixed",
    "library",
    "http-types",
];

/// Preview1 modules: a reactor, some with a component-type section, some with start sections, and one with imports of a host
/// of its own.
const MODULES: [&str; 8] = [
    "p1-custom-import",
    "reactor",
    "p1-typed",
    "p1-hello",
    "p1-start-section",
    "p1-start-only",
    "p1-two-memories",
    "p1-host-imports",
];

/// What the last one imports from.
const HOSTS: [&str; 2] = ["my_host", "env"];

const PREAMBLE: usize = 8;
const VERSION: usize = 4;
const CORE_MODULE: u8 = 1;
const CODE: u8 = 10;

/// A binary as its sections, so that damage inside one leaves the others readable.
#[derive(Clone)]
struct Binary {
    preamble: Vec<u8>,
    sections: Vec<(u8, Vec<u8>)>,
}

impl Binary {
    fn read(bytes: &[u8]) -> Binary {
        let mut reader = wasmparser::BinaryReader::new(&bytes[PREAMBLE..], 0);
        let mut sections = Vec::new();
        while !reader.eof() {
            let id = reader.read_u8().unwrap();
            let size = reader.read_var_u32().unwrap() as usize;
            sections.push((id, reader.read_bytes(size).unwrap().to_vec()));
        }
        Binary {
            preamble: bytes[..PREAMBLE].to_vec(),
            sections,
        }
    }

    fn write(&self) -> Vec<u8> {
        let mut bytes = self.preamble.clone();
        for (id, content) in &self.sections {
            bytes.push(*id);
            let mut size = content.len();
            while size >= 0x80 {
                bytes.push(size as u8 | 0x80);
                size >>= 7;
            }
            bytes.push(size as u8);
            bytes.extend(content);
        }
        bytes
    }

    /// A section to damage; mostly none with code, which is long and never decoded.
    fn choose(&self, random: &mut Random) -> Option<usize> {
        let code = if self.preamble[VERSION] == 1 {
            CODE
        } else {
            CORE_MODULE
        };
        let chosen = random.below(self.sections.len());
        let (id, content) = self.sections.get(chosen)?;
        let is_worth = *id != code || random.below(16) == 0;
        (is_worth && !content.is_empty()).then_some(chosen)
    }
}

fn damage(binary: &mut Binary, donor: &Binary, random: &mut Random) {
    let Some(chosen) = binary.choose(random) else {
        return;
    };
    let length = binary.sections.len();
    match random.below(12) {
        0 => {
            binary.sections.remove(chosen);
        }
        1 => {
            let copy = binary.sections[chosen].clone();
            binary.sections.insert(random.below(length), copy);
        }
        2 => binary.sections.swap(chosen, random.below(length)),
        3 if !donor.sections.is_empty() => {
            let section = donor.sections[random.below(donor.sections.len())].clone();
            binary.sections.insert(chosen, section);
        }
        _ => damage_content(&mut binary.sections[chosen].1, random),
    }
}

fn damage_content(content: &mut Vec<u8>, random: &mut Random) {
    let place = random.below(content.len());
    match random.below(10) {
        0 => content[place] ^= 1 << random.below(8),
        1 => content[place] = [0, 1, 0x7f, 0x80, 0xff][random.below(5)],
        2 => content.insert(place, random.below(256) as u8),
        3 => {
            content.remove(place);
        }
        4 => content.truncate(place),
        5 => {
            let end = place + random.below((content.len() - place).min(64));
            let copy = content[place..end].to_vec();
            content.splice(place..place, copy);
        }
        6 => {
            let other = random.below(content.len());
            content.swap(place, other);
        }
        // Most of what is small is an index.
        _ if content[place] < 0x40 => {
            let step = 1 + random.below(3) as u8;
            content[place] = if random.below(2) == 0 {
                content[place] + step
            } else {
                content[place].saturating_sub(step)
            };
        }
        _ => content[place] = random.below(0x40) as u8,
    }
}

fn profile(random: &mut Random) -> Profile {
    let mut profile = Profile::deny_all();
    match random.below(5) {
        0 => {}
        1 => profile.on_deny = OnDeny::Trap,
        2 => {
            profile.stdio = Stdio::all(Stream::Ignore);
            profile
                .env
                .overrides
                .insert("NAME".to_string(), "value".to_string());
        }
        3 => {
            profile.stdio.stdout = Stream::Ignore.into();
            profile.stdio.stderr = Stream::Allow.into();
            profile.clocks = Access::Allow.into();
            profile.env.host = HostVariables::Only(["NAME".to_string()].into());
            profile.config.host = HostVariables::AllBut(["NAME".to_string()].into());
        }
        _ => {
            profile = Profile::allow_all();
            profile.http = Access::Deny.into();
            profile.stdio.stdin = Stream::Deny.into();
        }
    }
    if random.below(4) == 0 {
        profile.allow_imports.insert("wasi:clocks".to_string());
        profile.deny_imports.insert("wasi:io/streams".to_string());
    }
    if random.below(3) == 0 {
        profile.tracing = Tracing::All;
    }
    profile
}

/// Ways to link a guest.
const WAYS: [(Linking, Preview1); 2] = [
    (Linking::Auto, Preview1::Own),
    (Linking::Composed, Preview1::Own),
];
const MODULE_WAYS: [(Linking, Preview1); 3] = [
    (Linking::Auto, Preview1::Own),
    (Linking::Auto, Preview1::Shared),
    (Linking::Composed, Preview1::Own),
];

/// Whether a seed gave a component in each way; an error if one is not valid.
fn run(guests: &[Binary], ways: &[(Linking, Preview1)], seed: u64) -> Result<bool, String> {
    let mut random = Random::new(seed);
    let mut guest = guests[seed as usize % guests.len()].clone();
    let donor = &guests[random.below(guests.len())];
    for _ in 0..=random.below(3) {
        damage(&mut guest, donor, &mut random);
    }
    let mut bytes = guest.write();
    match random.below(40) {
        0 => bytes.truncate(random.below(bytes.len())),
        1 => {
            let place = random.below(bytes.len());
            bytes[place] ^= 1 << random.below(8);
        }
        _ => {}
    }
    let mut profile = profile(&mut random);
    if bytes.windows(7).any(|found| found == HOSTS[0].as_bytes()) {
        profile.deny_imports.extend(HOSTS.map(str::to_string));
    }
    ways.iter().try_fold(true, |linked, (linking, preview1)| {
        Ok(link(&profile, &bytes, *linking, *preview1)? && linked)
    })
}

fn link(
    profile: &Profile,
    guest: &[u8],
    linking: Linking,
    preview1: Preview1,
) -> Result<bool, String> {
    let mut virt = WasiVirt::from(profile.clone());
    virt.link(linking).preview1(preview1).guest_bytes(guest);
    let finished = catch_unwind(AssertUnwindSafe(|| virt.finish()));
    let Ok(output) = finished.map_err(|_| format!("{linking:?} panicked"))? else {
        return Ok(false);
    };
    let output: Vec<u8> = output.into();
    Validator::new_with_features(WasmFeatures::all())
        .validate_all(&output)
        .map_err(|error| format!("{linking:?} made what is not valid: {error}"))?;
    Ok(true)
}

/// Runs damaged guests. At least one in `share` has to pass: were all of them refused at the door, nothing behind it
/// would have been tried.
fn run_all(
    guests: &[&str],
    ways: &[(Linking, Preview1)],
    seeds: impl Iterator<Item = u64>,
    share: usize,
) {
    let components = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    let read = |name: &&str| {
        let path = components.join(name).with_added_extension("wasm");
        Binary::read(&std::fs::read(path).unwrap())
    };
    let guests: Vec<Binary> = guests.iter().map(read).collect();
    let seeds: Vec<u64> = match std::env::var("SEED") {
        Ok(seed) => vec![seed.parse().unwrap()],
        Err(_) => seeds.collect(),
    };
    let results: Vec<_> = seeds
        .iter()
        .map(|seed| (seed, run(&guests, ways, *seed)))
        .collect();
    let failures: Vec<String> = results
        .iter()
        .filter_map(|(seed, result)| Some(format!("seed {seed}: {}", result.as_ref().err()?)))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    let linked = results.iter().filter(|(_, result)| *result == Ok(true));
    assert!(seeds.len() == 1 || linked.count() > seeds.len() / share);
}

#[test]
fn damaged_guests_give_errors_or_valid_components() {
    run_all(&GUESTS, &WAYS, (0..SEEDS).chain(FOUND), 50);
}

#[test]
fn damaged_modules_give_errors_or_valid_components() {
    run_all(&MODULES, &MODULE_WAYS, 0..MODULE_SEEDS, 50);
}
