//! Entries of the host's among embedded ones.

use std::collections::BTreeMap;
use std::path::Path;

use wasi_virt::profile::{Setting, Stream};
use wasi_virt::{FsEntry, WasiVirt};

use super::host::run;
use super::numbers::Exports;

/// What the guest `paths` answers to each call, where the preopen `/` holds these entries.
fn answers(entries: BTreeMap<&str, FsEntry<'_>>, calls: &[&str]) -> Vec<String> {
    let directory = tempfile::tempdir().unwrap();
    std::fs::create_dir(directory.path().join("dir")).unwrap();
    std::fs::write(directory.path().join("file"), "of the host").unwrap();
    std::fs::write(directory.path().join("dir/inner"), "inside").unwrap();
    let mut virt = WasiVirt::new();
    virt.fs()
        .deny_host_preopens()
        .preopen("/", FsEntry::Dir(entries));
    virt.stdio().stdin(Stream::Deny);
    let args = ["paths"].iter().chain(calls).map(ToString::to_string);
    virt.args(Setting::Set(args.collect()));
    let guest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components/paths.wasm");
    let output = virt.guest(guest).finish().unwrap();
    let printed = run(&output.into_bytes(), directory.path());
    let left = std::fs::read_to_string(directory.path().join("file")).unwrap();
    assert_eq!(left, "of the host");
    printed.lines().skip(1).map(str::to_string).collect()
}

#[track_caller]
fn expect(entries: BTreeMap<&str, FsEntry<'_>>, expected: &[(&str, &str)]) {
    let calls: Vec<&str> = expected.iter().map(|(call, _)| *call).collect();
    let expected: Vec<String> = expected
        .iter()
        .map(|(call, answer)| format!("{call} -> {answer}"))
        .collect();
    assert_eq!(answers(entries, &calls), expected);
}

#[test]
fn a_runtime_file_is_read_when_the_guest_runs() {
    let entries = BTreeMap::from([
        ("own", FsEntry::Source("embedded")),
        ("host", FsEntry::RuntimeFile("/srv/file")),
        ("missing", FsEntry::RuntimeFile("/srv/nothing")),
        ("nowhere", FsEntry::RuntimeFile("/other/file")),
        ("link", FsEntry::Symlink("host")),
    ]);
    expect(
        entries,
        &[
            (
                "list:.",
                "host RegularFile, link SymbolicLink, missing RegularFile, nowhere RegularFile, own RegularFile",
            ),
            ("read:host", "\"of the host\""),
            ("read:link", "\"of the host\""),
            ("stat:host", "RegularFile"),
            ("flags:host", "DescriptorFlags(READ)"),
            ("same:host:link", "true, hashes true"),
            ("read:missing", "no-entry"),
            ("read:nowhere", "no-entry"),
            ("read:host/x", "not-directory"),
            ("create:host", "read-only"),
            ("write:host", "read-only"),
            ("touch:host", "read-only"),
            ("times:host", "read-only"),
            ("unlink:host", "read-only"),
            ("rename:host:own", "read-only"),
            ("link:host:other", "read-only"),
            ("readlink:host", "invalid"),
            ("read:own", "\"embedded\""),
        ],
    );
}

#[test]
fn a_runtime_directory_is_found_among_embedded_entries() {
    let inner = BTreeMap::from([("host", FsEntry::RuntimeDir("/srv/dir"))]);
    let entries = BTreeMap::from([
        ("deep", FsEntry::Dir(inner)),
        ("all", FsEntry::RuntimeDir("/srv")),
    ]);
    expect(
        entries,
        &[
            ("list:deep", "host Directory"),
            ("list:deep/host", "inner RegularFile"),
            ("read:deep/host/inner", "\"inside\""),
            ("create:all/new", "5 bytes"),
            ("rename:all/new:deep/host/moved", "ok"),
            ("list:all/dir", "inner RegularFile, moved RegularFile"),
            ("same:all/dir/moved:deep/host/moved", "true, hashes true"),
            ("unlink:deep/host/moved", "ok"),
            ("rename:all/file:deep/file", "cross-device"),
            ("rmdir:deep/host", "read-only"),
        ],
    );
}

#[test]
fn what_the_host_has_otherwise_is_not_there() {
    let entries = BTreeMap::from([
        ("directory", FsEntry::RuntimeFile("/srv/dir")),
        ("preopen", FsEntry::RuntimeFile("/srv")),
        ("file", FsEntry::RuntimeDir("/srv/file")),
    ]);
    expect(
        entries,
        &[
            (
                "list:.",
                "directory RegularFile, file Directory, preopen RegularFile",
            ),
            ("stat:directory", "no-entry"),
            ("list:directory", "no-entry"),
            ("read:directory/inner", "not-directory"),
            ("read:directory/../preopen", "not-directory"),
            ("stat:preopen", "no-entry"),
            ("list:preopen", "no-entry"),
            ("read:preopen/file", "not-directory"),
            ("stat:file", "not-directory"),
            ("read:file", "not-directory"),
            ("read:file/x", "not-directory"),
            ("read:file/../directory", "no-entry"),
            ("readlink:directory", "invalid"),
        ],
    );
}

/// The guest `env` with a variable set.
fn virtualized(decide: impl FnOnce(&mut WasiVirt)) -> Vec<u8> {
    let mut virt = WasiVirt::new();
    virt.env().overrides(&[("A", "1")]);
    decide(&mut virt);
    let guest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components/env.wasm");
    virt.guest(guest).finish().unwrap().into_bytes()
}

#[test]
fn nothing_of_tracing_is_in_what_is_not_traced() {
    let has = |bytes: &[u8], text: &str| {
        let mut places = bytes.windows(text.len());
        places.any(|place| place == text.as_bytes())
    };
    let adapter = Exports::read();
    let traces = |bytes: &[u8]| {
        let mut kept = adapter.kept_in(bytes).into_iter();
        kept.any(|name| name.starts_with("trace#"))
    };
    let plain = virtualized(|_| {});
    assert!(!traces(&plain));
    for text in ["trace_log", "\"tracing\""] {
        assert!(!has(&plain, text), "{text}");
    }
    let undone = virtualized(|virt| {
        virt.debug(true).debug(false);
    });
    assert_eq!(plain, undone);
    let unused = virtualized(|virt| {
        virt.debug(true).trace("wasi:random");
    });
    assert!(!traces(&unused));
    let traced = virtualized(|virt| {
        virt.trace("wasi:random").trace("wasi:cli/environment");
    });
    assert!(traces(&traced) && has(&traced, "\"tracing\""));
}
