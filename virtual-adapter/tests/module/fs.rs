//! Embedded files, called as glue calls the adapter.

use std::collections::BTreeMap;

use image_format::{Body, Directory, Entry, Image, Kind, Time, Tree};
use wasmtime::Val;

use crate::adapter::{Adapter, int};
use crate::{STALE, VIRTUAL, pair};

const NO_ENTRY: u8 = 20;
const READ_ONLY: u8 = 33;
const CROSS_DEVICE: u8 = 36;

const LONG: Val = Val::I64(0);

fn method(name: &str) -> String {
    format!("wasi:filesystem/types#[method]descriptor.{name}")
}

/// An adapter with one directory, `/data`, that has a file and a link to it.
fn adapter() -> (Adapter, Vec<u8>) {
    let time = Some(Time {
        seconds: (1 << 40) + 3,
        nanoseconds: 4,
    });
    let content: Vec<u8> = (0..100_000u32).map(|number| number as u8).collect();
    let link = Entry::Symlink {
        target: "file".into(),
        time: None,
    };
    let entries = BTreeMap::from([
        ("file".to_owned(), Entry::File { content: 0, time }),
        ("link".to_owned(), link),
    ]);
    let tree = Tree {
        preopens: vec![(
            "/data".to_owned(),
            Directory {
                entries,
                time: None,
            },
        )],
        content_sizes: vec![content.len() as u64],
    };
    let image = Image {
        tree: Some(tree),
        ..Image::default()
    };
    let image = image.with(Kind::Config, Body::Pairs(vec![pair("odd", "")]));
    let bytes = image.layout().unwrap().fill(&[&content]);
    (Adapter::with_image(&bytes), content)
}

/// Opens the one preopened directory.
fn preopen(adapter: &mut Adapter) -> u32 {
    let list = adapter.call("preopens#get-virtual", &[]);
    let [item] = adapter.items(list, 12).collect::<Vec<_>>()[..] else {
        panic!("one preopen");
    };
    assert_eq!(adapter.text(item + 4), "/data");
    adapter.number(item)
}

fn drop_descriptor(adapter: &mut Adapter, descriptor: u32) {
    adapter.call(
        "wasi:filesystem/types#[resource-drop]descriptor",
        &[int(descriptor)],
    );
}

/// Calls what takes a descriptor, flags and a path, then other parameters.
fn call_at(adapter: &mut Adapter, name: &str, directory: u32, path: &str, rest: &[Val]) -> u32 {
    let [start, length] = adapter.give(path);
    let parameters = [&[int(directory), int(1), start, length], rest].concat();
    adapter.call(&method(name), &parameters)
}

fn open(adapter: &mut Adapter, directory: u32, path: &str) -> u32 {
    let result = call_at(adapter, "open-at", directory, path, &[int(0), int(1)]);
    assert_eq!(adapter.byte(result), 0);
    adapter.number(result + 4)
}

fn long(adapter: &Adapter, address: u32) -> u64 {
    u64::from(adapter.number(address)) | u64::from(adapter.number(address + 4)) << 32
}

#[test]
fn without_files_there_are_no_preopens() {
    let mut adapter = Adapter::new(&Image::default());
    let list = adapter.call("preopens#get-virtual", &[]);
    assert_eq!(adapter.number(list + 4), 0);
}

#[test]
fn files_are_opened_read_and_dropped() {
    let (mut adapter, content) = adapter();
    adapter.repeat(|adapter| {
        let directory = preopen(adapter);
        let file = open(adapter, directory, "link");
        let result = adapter.call(
            &method("read"),
            &[int(file), Val::I64(-1), Val::I64(40_000)],
        );
        assert_eq!((adapter.byte(result), adapter.byte(result + 12)), (0, 0));
        let (start, length) = (adapter.number(result + 4), adapter.number(result + 8));
        assert_eq!(length, 60_000);
        let bytes = &adapter.memory.data(&adapter.store)[start as usize..][..length as usize];
        assert_eq!(bytes, &content[40_000..]);
        let result = adapter.call(
            &method("read"),
            &[int(file), Val::I64(1), Val::I64(100_000)],
        );
        assert_eq!((adapter.byte(result), adapter.byte(result + 12)), (0, 1));
        drop_descriptor(adapter, file);
        let result = call_at(adapter, "open-at", directory, "missing", &[int(0), int(1)]);
        assert_eq!(
            (adapter.byte(result), adapter.byte(result + 4)),
            (1, NO_ENTRY)
        );
        drop_descriptor(adapter, directory);
    });
}

#[test]
fn streams_give_the_whole_file() {
    let (mut adapter, content) = adapter();
    adapter.repeat(|adapter| {
        let directory = preopen(adapter);
        let file = open(adapter, directory, "file");
        let result = adapter.call(&method("read-via-stream"), &[int(file), Val::I64(1)]);
        assert_eq!(adapter.byte(result), 0);
        let stream = adapter.number(result + 4);
        drop_descriptor(adapter, file);
        drop_descriptor(adapter, directory);
        let input = |name: &str| format!("wasi:io/streams#[method]input-stream.{name}");
        let pollable = adapter.call(&input("subscribe"), &[int(stream)]);
        assert_eq!(
            adapter.call("wasi:io/poll#[method]pollable.ready", &[int(pollable)]),
            1
        );
        adapter.call("wasi:io/poll#[resource-drop]pollable", &[int(pollable)]);
        let mut read = 1;
        for (name, expected) in [("read", 1 << 16), ("blocking-skip", 1000), ("skip", 33_463)] {
            let length = Val::I64(if name == "blocking-skip" { 1000 } else { -1 });
            let result = adapter.call(&input(name), &[int(stream), length]);
            assert_eq!(adapter.byte(result), 0);
            if name == "read" {
                let start = adapter.number(result + 4) as usize;
                assert_eq!(adapter.number(result + 8), expected);
                assert_eq!(adapter.memory.data(&adapter.store)[start], content[1]);
            } else {
                assert_eq!(long(adapter, result + 8), u64::from(expected));
            }
            read += expected;
        }
        assert_eq!(read as usize, content.len());
        let result = adapter.call(&input("blocking-read"), &[int(stream), Val::I64(1)]);
        assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (1, 1));
        adapter.call(
            "wasi:io/streams#[resource-drop]input-stream",
            &[int(stream)],
        );
    });
}

#[test]
fn results_have_their_layout() {
    let (mut adapter, _) = adapter();
    let directory = preopen(&mut adapter);
    let result = call_at(&mut adapter, "stat-at", directory, "link", &[]);
    assert_eq!((adapter.byte(result), adapter.byte(result + 8)), (0, 6));
    assert_eq!(long(&adapter, result + 16), 1);
    assert_eq!(long(&adapter, result + 24), 100_000);
    assert_eq!(adapter.byte(result + 32), 0);
    assert_eq!(adapter.byte(result + 56), 1);
    assert_eq!(long(&adapter, result + 64), (1 << 40) + 3);
    assert_eq!(adapter.number(result + 72), 4);
    assert_eq!(adapter.byte(result + 80), 0);

    let file = open(&mut adapter, directory, "file");
    let result = adapter.call(&method("metadata-hash"), &[int(file)]);
    let hash = (long(&adapter, result + 8), long(&adapter, result + 16));
    let result = call_at(&mut adapter, "metadata-hash-at", directory, "link", &[]);
    let hash_at = (long(&adapter, result + 8), long(&adapter, result + 16));
    assert_eq!(hash, hash_at);
    for (name, expected) in [("get-flags", 1), ("get-type", 6)] {
        let result = adapter.call(&method(name), &[int(file)]);
        assert_eq!(
            (adapter.byte(result), adapter.byte(result + 1)),
            (0, expected)
        );
    }
    let path = adapter.give("link");
    let result = adapter.call(
        &method("readlink-at"),
        &[&[int(directory)][..], &path].concat(),
    );
    assert_eq!(adapter.byte(result), 0);
    assert_eq!(adapter.text(result + 4), "file");
}

#[test]
fn directories_are_listed() {
    let (mut adapter, _) = adapter();
    adapter.repeat(|adapter| {
        let directory = preopen(adapter);
        let result = adapter.call(&method("read-directory"), &[int(directory)]);
        assert_eq!(adapter.byte(result), 0);
        let stream = adapter.number(result + 4);
        let next = "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry";
        for (kind, name) in [(6, "file"), (5, "link")] {
            let result = adapter.call(next, &[int(stream)]);
            assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (0, 1));
            assert_eq!(adapter.byte(result + 8), kind);
            assert_eq!(adapter.text(result + 12), name);
        }
        let result = adapter.call(next, &[int(stream)]);
        assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (0, 0));
        let end = "wasi:filesystem/types#[resource-drop]directory-entry-stream";
        adapter.call(end, &[int(stream)]);
        drop_descriptor(adapter, directory);
    });
}

#[test]
fn every_change_is_refused_and_frees_what_it_is_given() {
    let (mut adapter, _) = adapter();
    adapter.repeat(|adapter| {
        let directory = preopen(adapter);
        let file = open(adapter, directory, "file");
        for (name, descriptor, parameters, error) in [
            ("write", file, "pl", 8),
            ("set-size", file, "l", 1),
            ("set-times", file, "tt", 1),
            ("write-via-stream", file, "l", 4),
            ("append-via-stream", file, "", 4),
            ("create-directory-at", directory, "p", 1),
            ("remove-directory-at", directory, "p", 1),
            ("unlink-file-at", directory, "p", 1),
            ("symlink-at", directory, "pp", 1),
            ("link-at", directory, "ifdp", 1),
            ("rename-at", directory, "pdp", 1),
            ("set-times-at", directory, "iftt", 1),
        ] {
            let mut all = vec![int(descriptor)];
            for parameter in parameters.chars() {
                match parameter {
                    'd' => all.push(int(directory)),
                    'f' => all.extend(adapter.give("file")),
                    'i' => all.push(int(0)),
                    'l' => all.push(LONG),
                    't' => all.extend([int(2), Val::I64(5), int(6)]),
                    _ => all.extend(adapter.give("x".repeat(200))),
                }
            }
            let result = adapter.call(&method(name), &all);
            let answer = (adapter.byte(result), adapter.byte(result + error));
            assert_eq!(answer, (1, READ_ONLY), "{name}");
        }
        for (name, parameters) in [
            ("sync", vec![int(file)]),
            ("sync-data", vec![int(directory)]),
            ("advise", vec![int(file), LONG, LONG, int(3)]),
        ] {
            let result = adapter.call(&method(name), &parameters);
            assert_eq!(adapter.byte(result), 0, "{name}");
        }
        drop_descriptor(adapter, file);
        drop_descriptor(adapter, directory);
    });
}

#[test]
fn one_of_two_descriptors_may_be_the_hosts() {
    let (mut adapter, _) = adapter();
    let directory = preopen(&mut adapter);
    let same = preopen(&mut adapter);
    let file = open(&mut adapter, directory, "file");
    let host = 5;
    for (one, other, expected) in [
        (directory, same, 1),
        (directory, file, 0),
        (directory, host, 0),
        (host, directory, 0),
    ] {
        let result = adapter.call(&method("is-same-object"), &[int(one), int(other)]);
        assert_eq!(result, expected);
    }
    for (one, other) in [(directory, host), (host, directory)] {
        let (from, to) = (adapter.give("a"), adapter.give("b"));
        let parameters = [&[int(one)], &from[..], &[int(other)], &to[..]].concat();
        let result = adapter.call(&method("rename-at"), &parameters);
        assert_eq!(
            (adapter.byte(result), adapter.byte(result + 1)),
            (1, CROSS_DEVICE)
        );
    }
    adapter.trap(&method("is-same-object"), &[int(host), int(host)], STALE);
    let forged = VIRTUAL | 0x100;
    adapter.trap(&method("is-same-object"), &[int(host), int(forged)], STALE);
}

#[test]
fn the_hosts_preopens_follow() {
    let (mut adapter, _) = adapter();
    adapter.repeat(|adapter| {
        let mut numbers = Vec::new();
        for (handle, path) in [(7, "/"), (8, "/tmp")] {
            let path = adapter.give(path).map(|value| value.unwrap_i32() as u32);
            numbers.extend([handle, path[0], path[1]]);
        }
        let start = adapter.give_numbers(&numbers);
        let cell = adapter.give_numbers(&[start, 2]);
        adapter.call("preopens#hold", &[int(cell)]);
        let list = adapter.call("preopens#finish", &[int(1)]);
        let items: Vec<u32> = adapter.items(list, 12).collect();
        let paths: Vec<String> = items.iter().map(|item| adapter.text(item + 4)).collect();
        assert_eq!(paths, ["/data", "/", "/tmp"]);
        let handles: Vec<u32> = items.iter().map(|item| adapter.number(*item)).collect();
        assert_eq!(handles[1..], [7, 8]);
        assert_ne!(handles[0] & VIRTUAL, 0);
        drop_descriptor(adapter, handles[0]);
    });
}

#[test]
fn descriptors_are_checked() {
    let (mut adapter, _) = adapter();
    let directory = preopen(&mut adapter);
    let stream = {
        let result = adapter.call(&method("read-directory"), &[int(directory)]);
        adapter.number(result + 4)
    };
    drop_descriptor(&mut adapter, directory);
    for handle in [directory, stream, 0, VIRTUAL | 0x1000] {
        adapter.trap(&method("stat"), &[int(handle)], STALE);
        adapter.trap(&method("read"), &[int(handle), LONG, LONG], STALE);
    }
}
