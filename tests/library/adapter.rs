//! Adapters without a guest, composed with guests by other tools.

use std::collections::BTreeMap;
use std::path::Path;

use semver::Version;
use wac_graph::types::Package;
use wac_graph::{CompositionGraph, EncodeOptions, plug};
use wasi_virt::profile::Profile;
use wasi_virt::{Error, FsEntry, InputError, Offer, WasiVirt, inspect, match_adapter};

use super::host::run;

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
fn plugged(guest: Vec<u8>, adapter: Vec<u8>) -> Vec<u8> {
    let mut graph = CompositionGraph::new();
    let package = |graph: &mut CompositionGraph, name: &str, bytes: Vec<u8>| {
        let package = Package::from_bytes(name, None, bytes, graph.types_mut()).unwrap();
        graph.register_package(package).unwrap()
    };
    let adapter = package(&mut graph, "virt:adapter", adapter);
    let guest = package(&mut graph, "test:guest", guest);
    plug(&mut graph, vec![adapter], guest).unwrap();
    graph.encode(EncodeOptions::default()).unwrap()
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
    let matches = match_adapter(&virt, &guest("mixed-versions")).unwrap();
    for found in matches {
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

#[test]
fn what_shares_streams_is_passed_on() {
    let mut virt = WasiVirt::new();
    virt.stdio().ignore();
    let output = virt.finish().unwrap();
    let notes = output.plan().notes.join("\n");
    assert!(notes.contains("`wasi:http/types@0.2.11`"), "{notes}");
    assert!(notes.contains("`wasi:sockets/tcp@0.2.11`"), "{notes}");
}

#[test]
fn a_guest_is_held_against_an_adapter() {
    let virt = adapter((0, 2, 12), Profile::deny_all(), |_| {});
    let offer = |name: &str, import: &str| {
        let matches = match_adapter(&virt, &guest(name)).unwrap();
        let found = matches.into_iter().find(|found| found.import == import);
        found.unwrap().offer
    };
    assert_eq!(
        offer("mixed-versions", "wasi:cli/environment@0.2.12"),
        Offer::Same
    );
    assert_eq!(
        offer("mixed-versions", "wasi:cli/environment@0.2.6"),
        Offer::OtherVersion("wasi:cli/environment@0.2.12".to_string())
    );
    assert_eq!(
        offer("fs", "wasi:filesystem/types@0.2.12"),
        Offer::Same,
        "resource types are told by their names"
    );
    assert_eq!(offer("custom-import", "test:host/api"), Offer::Nothing);
    assert_eq!(
        offer("wasi-0.3", "wasi:clocks/monotonic-clock@0.3.0"),
        Offer::Nothing
    );
    let old = adapter((0, 2, 3), Profile::deny_all(), |_| {});
    let matches = match_adapter(&old, &guest("exit-code")).unwrap();
    let exit = matches
        .iter()
        .find(|found| found.import.starts_with("wasi:cli/exit"));
    let expected = vec!["it has no `exit-with-code`".to_string()];
    assert!(
        matches!(&exit.unwrap().offer, Offer::Unfit { problems, .. } if *problems == expected),
        "{exit:?}"
    );
}
