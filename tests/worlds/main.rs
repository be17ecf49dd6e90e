//! Guests of random WIT worlds: types nested over several interfaces, with handles of WASI and of their own in them.
//!
//! Each seed makes one world. `SEED=17 cargo test --test worlds` runs one alone.

mod found;
mod host;
mod package;
#[path = "../random/mod.rs"]
mod random;
mod reflection;
mod wit;

use std::panic::{AssertUnwindSafe, catch_unwind};

use host::Host;
use package::{ABI, component, random_world, wasi, world};
use wasi_virt::plan::Subsystem;
use wasi_virt::profile::{Access, HostPreopen, Profile, Stream, Tracing};
use wasi_virt::{Error, LinkError, Linking, PlanError, WasiVirt};
use wasmparser::{Validator, WasmFeatures};
use wit::Functions;
use wit_component::{StringEncoding, dummy_module};
use wit_parser::{Function, LiveTypes, Resolve, TypeId, TypeOwner, WorldId, WorldItem};

/// How many worlds are linked.
const LINKED: u64 = 80;

/// How many worlds are run.
const RUN: u64 = 12;

/// What strings are lowered in.
const ENCODINGS: [StringEncoding; 3] = [
    StringEncoding::UTF8,
    StringEncoding::UTF16,
    StringEncoding::CompactUTF16,
];

fn encoding(seed: u64) -> StringEncoding {
    ENCODINGS[seed as usize % ENCODINGS.len()]
}

/// The way to link a guest that works inside of it, where strings allow that.
fn inside(encoding: StringEncoding) -> Linking {
    match encoding {
        StringEncoding::UTF8 => Linking::Fused,
        _ => Linking::Auto,
    }
}

fn seeds(count: u64) -> Vec<u64> {
    match std::env::var("SEED") {
        Ok(seed) => vec![seed.parse().unwrap()],
        Err(_) => (0..count).collect(),
    }
}

/// Profiles that change nothing for interfaces that are not WASI, but that these share types with what is virtual.
fn transparent_profiles() -> Vec<Profile> {
    let mut input = Profile::allow_all();
    input.stdio.stdin = Stream::Ignore;
    vec![input, Profile::deny_all()]
}

fn profiles() -> Vec<Profile> {
    let mut environment = Profile::deny_all();
    environment
        .env
        .overrides
        .insert("A".to_string(), "b".to_string());
    let mut http = Profile::allow_all();
    http.deny_imports.insert("wasi:http/types".to_string());
    http.tracing = Tracing::All;
    let mut preopen = Profile::allow_all();
    preopen.fs.host_preopens.push(HostPreopen {
        guest: "/a".to_string(),
        host: "/b".to_string(),
        read_only: false,
    });
    let mut own = preopen.clone();
    own.deny_imports.insert("test:worlds/i0".to_string());
    let mut profiles = transparent_profiles();
    profiles.extend([environment, http, preopen, own]);
    profiles
}

/// The output; none if the guest was refused by name, as some exports are when linked composed.
fn link(profile: &Profile, linking: Linking, guest: &[u8]) -> Result<Option<Vec<u8>>, String> {
    let mut virt = WasiVirt::from(profile.clone());
    virt.link(linking).guest_bytes(guest);
    let finished = catch_unwind(AssertUnwindSafe(|| virt.finish()));
    match finished.map_err(|_| "panicked".to_string())? {
        Ok(output) => {
            let output = output.into_bytes();
            Validator::new_with_features(WasmFeatures::all())
                .validate_all(&output)
                .map_err(|error| format!("made what is not valid: {error}"))?;
            if let Some(function) = denied_function(profile, &output) {
                return Err(format!("imports `{function}`, which is denied"));
            }
            Ok(Some(output))
        }
        Err(Error::Plan(PlanError::NoSuchImport { .. })) => Ok(None),
        Err(Error::Link(LinkError::Export { .. })) if linking != Linking::Fused => Ok(None),
        Err(error) => Err(format!("{:#}", wasi_virt::in_flags(&error))),
    }
}

/// A function that an output imports though its subsystem is denied.
fn denied_function(profile: &Profile, output: &[u8]) -> Option<String> {
    let has_host_files = profile.fs.host == Access::Allow || !profile.fs.host_preopens.is_empty();
    let is_denied = |subsystem: Subsystem| match subsystem {
        Subsystem::Fs => !has_host_files,
        Subsystem::Stderr if !profile.tracing.is_off() => false,
        subsystem => !subsystem.is_allowed(profile),
    };
    let imports = wasi_virt::inspect(output).unwrap().imports;
    imports.iter().find_map(|import| {
        let interface = import.wasi()?;
        let mut functions = import.functions().into_iter();
        let of = |function| Subsystem::of(&interface, function).is_some_and(is_denied);
        functions
            .find(|(function, _)| of(function))
            .map(|(function, _)| format!("{}#{function}", import.name))
    })
}

/// Links a world's guest in all ways; returns how many were tried, and how many were not refused.
fn link_all(
    resolve: &Resolve,
    world: WorldId,
    encoding: StringEncoding,
) -> Result<(usize, usize), String> {
    let module = dummy_module(resolve, world, ABI);
    let guest = component(resolve, world, module, encoding);
    let (mut tried, mut linked) = (0, 0);
    for (number, profile) in profiles().iter().enumerate() {
        for linking in [inside(encoding), Linking::Composed] {
            let output = link(profile, linking, &guest)
                .map_err(|error| format!("profile {number}, {linking:?}: {error}"))?;
            tried += 1;
            linked += usize::from(output.is_some());
        }
    }
    Ok((tried, linked))
}

#[test]
fn random_worlds_are_linked_or_refused_by_name() {
    let wasi = wasi();
    let mut failures = Vec::new();
    let (mut tried, mut linked) = (0, 0);
    let seeds = seeds(LINKED);
    for seed in seeds.iter().copied() {
        let Some((resolve, world, text)) = random_world(&wasi, seed, Functions::Any) else {
            continue;
        };
        match link_all(&resolve, world, encoding(seed)) {
            // Where strings decide how it is linked, it is linked the same way twice.
            Ok(counts) if inside(encoding(seed)) == Linking::Fused => {
                (tried, linked) = (tried + counts.0, linked + counts.1);
            }
            Ok(_) => {}
            Err(error) => failures.push(format!("seed {seed}, {error}\n{text}")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    // Were most of them refused, little would have been tried.
    let are_most = linked * 3 > tried * 2;
    assert!(seeds.len() == 1 || are_most, "{linked} of {tried}");
}

/// What a guest is refused for that has streams, futures or asynchronous functions.
fn is_refused_by_name(error: &str, linking: Linking) -> bool {
    let beside = error.contains("which composed linking cannot pass on");
    error.contains("streams are answered inside of the file, which needs the guest's tasks")
        || error.contains("so that each of its ends has to be known")
        || (beside && linking != Linking::Fused)
}

/// Streams, futures and asynchronous functions that are not WASI's stay as they are beside those of WASI that are decided.
#[test]
fn random_worlds_of_streams_are_linked_or_refused_by_name() {
    let wasi = wasi();
    let mut failures = Vec::new();
    let (mut tried, mut linked) = (0, 0);
    let seeds = seeds(LINKED);
    for seed in seeds.iter().copied() {
        let Some((resolve, world, text)) = random_world(&wasi, seed, Functions::Asynchronous)
        else {
            continue;
        };
        let module = dummy_module(&resolve, world, ABI);
        let guest = component(&resolve, world, module, StringEncoding::UTF8);
        for (number, profile) in profiles().iter().enumerate() {
            for linking in [Linking::Fused, Linking::Composed] {
                let is_inside = linking == Linking::Fused;
                tried += usize::from(is_inside);
                match link(profile, linking, &guest) {
                    Ok(output) => linked += usize::from(is_inside && output.is_some()),
                    Err(error) if is_refused_by_name(&error, linking) => {}
                    Err(error) => {
                        failures.push(format!(
                            "seed {seed}, profile {number}, {linking:?}: {error}\n{text}"
                        ));
                    }
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    // Were most of them refused, little would have been tried.
    assert!(
        seeds.len() == 1 || linked * 2 > tried,
        "{linked} of {tried}"
    );
}

/// Whether a function that is not WASI's takes or returns descriptors.
fn passes_descriptors(resolve: &Resolve, world: WorldId) -> bool {
    let is_descriptor = |id: TypeId| {
        let ty = &resolve.types[id];
        let TypeOwner::Interface(interface) = ty.owner else {
            return false;
        };
        let name = resolve.id_of(interface).unwrap_or_default();
        name.starts_with("wasi:filesystem/types@") && ty.name.as_deref() == Some("descriptor")
    };
    let passes = |function: &Function| {
        let mut types = LiveTypes::default();
        types.add_func(resolve, function);
        types.iter().any(is_descriptor)
    };
    let world = &resolve.worlds[world];
    world
        .imports
        .values()
        .chain(world.exports.values())
        .any(|item| match item {
            WorldItem::Interface { id, .. } => {
                let name = resolve.id_of(*id).unwrap_or_default();
                let mut functions = resolve.interfaces[*id].functions.values();
                !name.starts_with("wasi:") && functions.any(passes)
            }
            WorldItem::Function(function) => passes(function),
            WorldItem::Type { .. } => false,
        })
}

/// Whatever the types are in which descriptors are, and whoever passes them.
#[test]
fn worlds_that_pass_descriptors_are_refused_with_read_only_ones() {
    let wasi = wasi();
    let mut profile = Profile::allow_all();
    profile.fs.host_preopens.push(HostPreopen {
        guest: "/a".to_string(),
        host: "/b".to_string(),
        read_only: true,
    });
    let mut counts = [0, 0];
    let seeds = seeds(LINKED);
    for seed in seeds.iter().copied() {
        let Some((resolve, world, text)) = random_world(&wasi, seed, Functions::Any) else {
            continue;
        };
        let expected = passes_descriptors(&resolve, world);
        counts[usize::from(expected)] += 1;
        let guest = component(
            &resolve,
            world,
            dummy_module(&resolve, world, ABI),
            StringEncoding::UTF8,
        );
        let mut virt = WasiVirt::from(profile.clone());
        let error = virt.guest_bytes(guest).explain().err();
        let is_refused = matches!(error, Some(Error::Plan(PlanError::ReadOnlyLeaves { .. })));
        assert!(error.is_none() || is_refused, "seed {seed}: {error:?}");
        assert_eq!(is_refused, expected, "seed {seed}: {error:?}\n{text}");
    }
    assert!(seeds.len() == 1 || !counts.contains(&0), "{counts:?}");
}

#[test]
fn worlds_that_failed_once_are_linked() {
    let wasi = wasi();
    for (name, text) in found::LINKED {
        let linked = world(&wasi, &format!("package test:worlds;\n{text}"))
            .and_then(|(resolve, world)| link_all(&resolve, world, StringEncoding::UTF8));
        // Two of the profiles deny what it does not import.
        assert_eq!(linked, Ok((12, 8)), "{name}");
    }
}

/// Runs a world's guest by itself and linked; returns how many handles it was given.
fn run(
    host: &Host,
    resolve: &Resolve,
    world: WorldId,
    encoding: StringEncoding,
) -> Result<u32, String> {
    let module = reflection::module(resolve, world);
    let guest = component(resolve, world, module, encoding);
    let handles = host.compare(&guest)?;
    let link_and_compare = |profile: &Profile, linking, guest: &[u8]| {
        let output = link(profile, linking, guest)?.ok_or("it is refused")?;
        host.compare(&output).map(|_| output)
    };
    for (number, profile) in transparent_profiles().iter().enumerate() {
        let place = |error| format!("profile {number}: {error}");
        link_and_compare(profile, inside(encoding), &guest).map_err(place)?;
        let composed = link_and_compare(profile, Linking::Composed, &guest).map_err(place)?;
        // That is a composition, and so a guest of another kind.
        for profile in transparent_profiles() {
            link_and_compare(&profile, Linking::Auto, &composed)
                .map_err(|error| place(format!("as a composition: {error}")))?;
        }
    }
    Ok(handles)
}

#[test]
fn values_pass_through_random_worlds() {
    let (wasi, host) = (wasi(), Host::new());
    let mut failures = Vec::new();
    let mut passed = 0;
    let seeds = seeds(RUN);
    for seed in seeds.iter().copied() {
        let Some((resolve, world, text)) = random_world(&wasi, seed, Functions::Reflected) else {
            continue;
        };
        match run(&host, &resolve, world, encoding(seed)) {
            Ok(handles) => passed += handles,
            Err(error) => failures.push(format!("seed {seed}: {error}\n{text}")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(seeds.len() == 1 || passed > 0, "no handle was passed");
}

#[test]
fn values_pass_through_worlds_that_failed_once() {
    let (wasi, host) = (wasi(), Host::new());
    for (number, (name, text)) in (1..).zip(found::WORLDS) {
        for encoding in [StringEncoding::UTF8, encoding(number)] {
            let ran = world(&wasi, &format!("package test:worlds;\n{text}"))
                .and_then(|(resolve, world)| run(&host, &resolve, world, encoding));
            assert!(ran.is_ok(), "{name}, {encoding:?}: {ran:?}");
        }
    }
}
