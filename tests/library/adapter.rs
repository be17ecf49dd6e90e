//! Adapters without a guest, composed with guests by other tools.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use wac_graph::types::Package;
use wac_graph::{CompositionGraph, EncodeOptions, PlugError, plug};
use wasi_virt::input::to_component;
use wasi_virt::plan::{NotLeft, Subsystem};
use wasi_virt::profile::{Access, Profile};
use wasi_virt::{
    Error, Fit, FsEntry, InputError, Offer, Output, Preview1, Version, WasiVirt, inspect,
    match_adapter,
};

use super::host::{run, run_whole};

fn guest(name: &str) -> Vec<u8> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    std::fs::read(directory.join(format!("{name}.wasm"))).unwrap()
}

/// The adapter of a profile, for a version.
fn adapter(version: (u64, u64, u64), base: Profile, change: impl FnOnce(&mut WasiVirt)) -> Vec<u8> {
    let mut virt = WasiVirt::from(base);
    let (major, minor, patch) = version;
    virt.wasi_version(Version::new(major, minor, patch));
    change(&mut virt);
    virt.finish().unwrap().into_bytes()
}

/// As `wac plug GUEST --plug ADAPTER`.
pub fn plugged(guest: Vec<u8>, adapter: Vec<u8>) -> Vec<u8> {
    try_plugged(guest, adapter).unwrap().unwrap()
}

/// As [`plugged`]; `None` if the two have nothing in common.
fn try_plugged(guest: Vec<u8>, adapter: Vec<u8>) -> Result<Option<Vec<u8>>, String> {
    let mut graph = CompositionGraph::new();
    let package = |graph: &mut CompositionGraph, name: &str, bytes: Vec<u8>| {
        let package = Package::from_bytes(name, None, bytes, graph.types_mut()).unwrap();
        graph.register_package(package).unwrap()
    };
    let adapter = package(&mut graph, "virt:adapter", adapter);
    let guest = package(&mut graph, "test:guest", guest);
    match plug(&mut graph, vec![adapter], guest) {
        Ok(()) => {}
        Err(PlugError::NoPlugHappened) => return Ok(None),
        Err(error) => panic!("{error}"),
    }
    let encoded = graph.encode(EncodeOptions::default());
    encoded.map(Some).map_err(|error| error.to_string())
}

/// As `wasm-tools compose GUEST -d ADAPTER`.
fn composed(guest: &[u8], adapter: &[u8]) -> Vec<u8> {
    let directory = tempfile::tempdir().unwrap();
    let [guest_path, adapter_path] =
        ["guest.wasm", "virt.wasm"].map(|name| directory.path().join(name));
    std::fs::write(&guest_path, guest).unwrap();
    std::fs::write(&adapter_path, adapter).unwrap();
    let config = wasm_compose::config::Config {
        dir: directory.path().to_path_buf(),
        definitions: vec![adapter_path],
        ..wasm_compose::config::Config::default()
    };
    wasm_compose::composer::ComponentComposer::new(&guest_path, &config)
        .compose()
        .unwrap()
}

fn imports(component: &[u8]) -> Vec<String> {
    let inspection = inspect(component).unwrap();
    inspection
        .imports
        .into_iter()
        .map(|import| import.name)
        .collect()
}

fn nowhere() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn an_adapter_is_plugged_into_guests_of_any_version() {
    let host = nowhere();
    for version in [(0, 2, 0), (0, 2, 3), (0, 2, 6), (0, 2, 12)] {
        let virt = adapter(version, Profile::deny_all(), |virt| {
            virt.env().overrides(&[("GREETING", "hello")]);
            virt.stdio().allow();
        });
        let component = plugged(guest("env"), virt);
        let printed = run(&component, host.path());
        assert_eq!(printed, "env: 1\nGREETING=hello\n", "{version:?}");
        let found = imports(&component);
        assert!(
            !found.iter().any(|name| name.contains("environment")),
            "{found:?}"
        );
    }
}

#[test]
fn an_adapter_is_composed_with_a_guest_of_its_version() {
    let host = nowhere();
    for (is_shown, expected) in [(true, "env: 1\nGREETING=hello\n"), (false, "")] {
        let virt = adapter((0, 2, 6), Profile::deny_all(), |virt| {
            virt.env().overrides(&[("GREETING", "hello")]);
            if is_shown {
                virt.stdio().allow();
            } else {
                virt.stdio().ignore();
            }
        });
        let component = composed(&guest("env"), &virt);
        assert_eq!(run(&component, host.path()), expected);
        let found = imports(&component);
        assert_eq!(found.is_empty(), !is_shown, "{found:?}");
        assert!(
            !found.iter().any(|name| name.contains("environment")),
            "{found:?}"
        );
    }
}

#[test]
fn files_in_an_adapter_are_read() {
    let host = nowhere();
    let entries = BTreeMap::from([("data.txt", FsEntry::Source("embedded"))]);
    let virt = adapter((0, 2, 12), Profile::deny_all(), |virt| {
        virt.fs().preopen("/", FsEntry::Dir(entries));
        virt.stdio().allow();
    });
    let component = plugged(guest("fs"), virt);
    let printed = run(&component, host.path());
    assert!(printed.contains("read data.txt: embedded"), "{printed}");
    assert!(printed.contains("write new.txt: error"), "{printed}");
}

#[test]
fn only_what_is_named_is_in_an_adapter() {
    let virt = adapter((0, 2, 12), Profile::allow_all(), |virt| {
        virt.env().overrides(&[("GREETING", "hello")]);
    });
    let fit = match_adapter(&virt, &guest("mixed-versions"), Preview1::Own).unwrap();
    for found in fit.imports {
        let is_environment = found.import.starts_with("wasi:cli/environment");
        assert_eq!(found.offer != Offer::Nothing, is_environment, "{found:?}");
    }
    let nothing = WasiVirt::new().finish();
    assert!(matches!(nothing, Err(Error::NothingVirtual)));
    let unknown = WasiVirt::from(Profile::deny_all())
        .wasi_version(Version::new(0, 3, 0))
        .finish();
    assert!(matches!(
        unknown,
        Err(Error::Input(InputError::Version { .. }))
    ));
}

/// What the user of the command line is told.
fn notes(output: &Output) -> String {
    let notes = output.plan().notes.iter();
    let notes: Vec<String> = notes.map(|note| note.in_flags().to_string()).collect();
    notes.join("\n")
}

#[test]
fn what_shares_streams_is_passed_on() {
    let mut virt = WasiVirt::new();
    virt.stdio().ignore();
    let output = virt.finish().unwrap();
    let notes = notes(&output);
    assert!(notes.contains("`wasi:http/types@0.2.12`"), "{notes}");
    assert!(notes.contains("`wasi:sockets/tcp@0.2.12`"), "{notes}");
}

#[test]
fn a_host_has_to_have_what_is_passed_on_only() {
    let host = nowhere();
    let virt = adapter((0, 2, 6), Profile::allow_all(), |virt| {
        virt.stdio().ignore();
        virt.http(Access::Deny);
    });
    let found = imports(&virt);
    let has = |package: &str| found.iter().any(|name| name.starts_with(package));
    assert!(has("wasi:sockets/") && !has("wasi:http/"), "{found:?}");
    // This host has no `wasi:http`.
    assert_eq!(run(&plugged(guest("env"), virt), host.path()), "");
}

#[test]
fn a_guest_is_compared_with_an_adapter() {
    let virt = adapter((0, 2, 12), Profile::deny_all(), |_| {});
    let offer = |name: &str, import: &str| {
        let fit = match_adapter(&virt, &guest(name), Preview1::Own).unwrap();
        let found = fit.imports.into_iter().find(|found| found.import == import);
        found.unwrap().offer
    };
    assert_eq!(
        offer("mixed-versions", "wasi:cli/environment@0.2.12"),
        Offer::Same
    );
    assert_eq!(
        offer("mixed-versions", "wasi:cli/environment@0.2.6"),
        Offer::Taken {
            export: "wasi:cli/environment@0.2.12".to_string(),
            by: "wasi:cli/environment@0.2.12".to_string(),
        }
    );
    assert_eq!(
        offer("mixed-versions", "wasi:cli/stdout@0.2.0"),
        Offer::OtherVersion("wasi:cli/stdout@0.2.12".to_string())
    );
    assert_eq!(
        offer("fs", "wasi:filesystem/types@0.2.12"),
        Offer::Same,
        "resource types are told by their names"
    );
    assert_eq!(offer("custom-import", "test:host/api"), Offer::Nothing);
    assert_eq!(
        offer("wasi-0.3", "wasi:clocks/monotonic-clock@0.3.0"),
        Offer::Lacking {
            why: NotLeft::Subsystem(Subsystem::Clocks)
        }
    );
    assert!(matches!(
        offer("wasi-twice", "wasi:cli/environment@0.2.6 as variables"),
        Offer::Lacking { .. }
    ));
    assert!(matches!(
        offer("unknown-package", "wasi:nn/tensor@0.2.0-rc"),
        Offer::Lacking { .. }
    ));
    let old = adapter((0, 2, 3), Profile::deny_all(), |_| {});
    let fit = match_adapter(&old, &guest("exit-code"), Preview1::Own).unwrap();
    let exit = fit
        .imports
        .iter()
        .find(|found| found.import.starts_with("wasi:cli/exit"));
    let expected = vec!["it has no `exit-with-code`".to_string()];
    assert!(
        matches!(&exit.unwrap().offer, Offer::Unfit { problems, .. } if *problems == expected),
        "{exit:?}"
    );
}

/// The prebuilt guests that are components with code.
fn components() -> Vec<String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    let files = std::fs::read_dir(directory).unwrap();
    let names = files.filter_map(|file| {
        let name = file.unwrap().file_name().into_string().unwrap();
        let name = name.strip_suffix(".wasm")?.to_string();
        let is_component = guest(&name)[4..8] == [0x0d, 0, 1, 0];
        (is_component && inspect(&guest(&name)).is_ok()).then_some(name)
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    assert!(names.len() > 30, "{names:?}");
    names
}

fn unversioned(name: &str) -> &str {
    name.split(['@', ' ']).next().unwrap()
}

/// Compares what is told of a guest and an adapter with what `wac` makes of them.
fn assert_told(name: &str, adapter: &[u8], fit: &Fit) {
    let fails = fit.imports.iter().any(|found| !found.shares.is_empty())
        || fit.exports.iter().any(|found| found.fails);
    let is_left = |offer: &Offer| !matches!(offer, Offer::Same | Offer::OtherVersion(_));
    let passed_on = imports(adapter);
    let left = fit.imports.iter().filter(|found| is_left(&found.offer));
    let left = left.map(|found| &found.import).chain(&passed_on);
    // Versions of one interface that are left become one.
    let left: BTreeSet<&str> = left.map(|import| unversioned(import)).collect();
    match try_plugged(guest(name), adapter.to_vec()) {
        Ok(None) => assert!(
            fit.imports.iter().all(|found| is_left(&found.offer)),
            "{name}: {fit:?}"
        ),
        Ok(Some(component)) => {
            assert!(!fails, "{name}: {fit:?}");
            let found = inspect(&component).unwrap().imports;
            // What is left names types of other interfaces, which come with it, without a function.
            let found = found.iter().filter(|import| {
                !import.functions().is_empty() || left.contains(unversioned(&import.name))
            });
            let found: BTreeSet<&str> = found.map(|import| unversioned(&import.name)).collect();
            assert_eq!(found, left, "{name}: {fit:?}");
        }
        Err(error) => assert!(
            fails || !fit.failures.is_empty(),
            "{name}: {error}: {fit:?}"
        ),
    }
}

#[test]
fn what_is_told_of_a_guest_is_what_composing_gives() {
    for version in [(0, 2, 3), (0, 2, 6), (0, 2, 12)] {
        let denying = adapter(version, Profile::deny_all(), |_| {});
        let setting = adapter(version, Profile::allow_all(), |virt| {
            virt.env().overrides(&[("GREETING", "hello")]);
        });
        for name in components() {
            for adapter in [&denying, &setting] {
                let fit = match_adapter(adapter, &guest(&name), Preview1::Own).unwrap();
                assert_told(&name, adapter, &fit);
            }
        }
    }
}

#[test]
fn several_versions_and_wrapped_types_cannot_be_composed() {
    let virt = adapter((0, 2, 12), Profile::deny_all(), |_| {});
    let fit = |name: &str| match_adapter(&virt, &guest(name), Preview1::Own).unwrap();
    assert!(fit("env").is_whole());
    let mixed = fit("mixed-versions");
    assert!(!mixed.is_whole());
    let left: Vec<&str> = mixed.left_out().map(|left| &*left.import).collect();
    assert!(left.contains(&"wasi:cli/environment@0.2.6"), "{left:?}");
    let echo = fit("echo");
    let left: Vec<_> = echo.left_out().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(left[0].import, "test:host/echo");
    assert_eq!(left[0].shares, ["wasi:io/streams/input-stream"]);
    let crossing = |name: &str| {
        let fit = fit(name);
        assert!(!fit.is_whole());
        let mut exports = fit.exports.into_iter();
        let found = exports.find(|found| !found.types.is_empty()).unwrap();
        (found.export, found.fails)
    };
    assert_eq!(crossing("reader"), ("test:reader/api".to_string(), true));
    assert_eq!(
        crossing("named-types"),
        ("test:names/api".to_string(), true)
    );
    let handler = "wasi:http/incoming-handler@0.2.12".to_string();
    assert_eq!(crossing("http-handler"), (handler, false));
}

#[test]
fn an_adapter_is_spoken_of_as_it_is_exported() {
    let host = nowhere();
    let mut virt = WasiVirt::from(Profile::deny_all());
    virt.wasi_version(Version::new(0, 2, 6))
        .trace("wasi:cli/environment@0.2.6")
        .deny_import("wasi:random/random@0.2.6");
    virt.env().overrides(&[("GREETING", "hello")]);
    virt.stdio().allow();
    let output = virt.finish().unwrap();
    let traced = output
        .plan()
        .trace
        .as_ref()
        .map(|trace| trace.calls.clone());
    let call = "wasi:cli/environment@0.2.6#get-environment".to_string();
    assert!(traced.unwrap().contains(&call));
    let notes = notes(&output);
    assert!(!notes.contains("--trace"), "{notes}");
    let virt = output.into_bytes();
    let found = imports(&virt);
    assert!(
        found.iter().all(|name| name.ends_with("@0.2.5")),
        "{found:?}"
    );
    let written = run_whole(&plugged(guest("env"), virt), host.path());
    assert_eq!(written.stdout, "env: 1\nGREETING=hello\n");
    assert!(written.stderr.contains(&call), "{}", written.stderr);
}

#[test]
fn an_adapter_is_composed_with_a_guest_of_the_first_version() {
    let host = nowhere();
    let virt = adapter((0, 2, 0), Profile::deny_all(), |virt| {
        virt.env().overrides(&[("NAME", "of the adapter")]);
        virt.stdio().allow();
        virt.clocks(Access::Allow);
    });
    let found = imports(&virt);
    assert!(
        found.iter().all(|name| name.ends_with("@0.2.1")),
        "{found:?}"
    );
    let module = guest("p1-hello");
    let first = to_component(&module, Preview1::Own).unwrap().component;
    let component = composed(&first, &virt);
    let printed = run(&component, host.path());
    assert!(
        printed.contains("NAME: Some(\"of the adapter\")\n"),
        "{printed}"
    );
    let found = imports(&component);
    assert!(
        !found.iter().any(|name| name.contains("environment")),
        "{found:?}"
    );
}
