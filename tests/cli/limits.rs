//! Mounts that are larger than anything can hold. Their files are sparse: sizes are known before contents are read.

use super::workspace::{Workspace, component};
use std::fs::{self, File};
use std::process::{Command, Stdio};

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// What the adapter and the tree may add to the contents.
const OVERHEAD: u64 = 256 << 10;

/// The arguments that mount both directories of a workspace.
const MOUNTS: &[&str] = &[
    "guest.wasm",
    "--mount",
    "/first=first",
    "--mount",
    "/second=second",
];

/// A workspace with a guest that reads files, and a file in each of two directories.
fn workspace(sizes: [u64; 2]) -> Workspace {
    let workspace = Workspace::with_guest(&component("fs"));
    for (name, size) in ["first", "second"].into_iter().zip(sizes) {
        let directory = workspace.path(name);
        fs::create_dir(&directory).expect("the workspace is writable");
        File::create(directory.join("file"))
            .and_then(|file| file.set_len(size))
            .expect("the file system has sparse files");
    }
    workspace
}

/// The number behind some words of a message.
fn number_after(message: &str, words: &str) -> u64 {
    let (_, rest) = message
        .split_once(words)
        .unwrap_or_else(|| panic!("no `{words}` in: {message}"));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number follows")
}

/// The tool must refuse these files, name what they take behind `words`, and what there is room for.
#[track_caller]
fn assert_too_large(sizes: [u64; 2], words: &str, room: &str) {
    let workspace = workspace(sizes);
    let arguments = [MOUNTS, &["-o", "out.wasm"]].concat();
    workspace.assert_refused(&arguments, 1, &[words, room, "embed less"]);
    let taken = number_after(&workspace.run(&arguments).messages, words);
    let contents: u64 = sizes.iter().sum();
    assert!(
        (contents..contents + OVERHEAD).contains(&taken),
        "{contents} bytes are said to take {taken}"
    );
}

#[test]
fn more_than_engines_take_of_a_module_is_refused() {
    let (words, room) = ("makes a module of ", "engines take 1073741824");
    assert_too_large([600 * MIB, 500 * MIB], words, room);
    assert_too_large([GIB, 0], words, room);
    assert_too_large([GIB - 1, 1], words, room);
}

#[test]
fn more_than_a_memory_or_the_format_holds_is_refused() {
    let (words, room) = ("makes a module of ", "engines take 1073741824");
    assert_too_large([4 * GIB - 66_000, 0], words, room);
    assert_too_large([3 * GIB, 2 * GIB], words, room);
    assert_too_large([0, 5 * GIB], words, room);
}

/// Files of one size could be the same, but to read these would have no end. That none is read is shown by there being no
/// progress but that of files found: the test of `image::contents` has files that cannot be read at all.
#[test]
fn files_that_are_too_large_alone_are_refused_at_once() {
    for size in [GIB + 1, 2 << 40] {
        let workspace = workspace([size, size]);
        let arguments = [MOUNTS, &["-o", "out.wasm"]].concat();
        let told = format!("makes a module of {size} bytes and more, and engines take 1073741824");
        let largest = format!("`second/file`, of {size} bytes");
        workspace.assert_refused(&arguments, 1, &[&told, &largest, "`--mount-exclude`"]);
    }
}

/// The limit is no lower than it is said to be. What is read and written are zeros that no disk holds.
#[test]
fn as_much_as_engines_take_is_embedded() {
    let workspace = workspace([500 * MIB, GIB - 500 * MIB - OVERHEAD]);
    let done = Command::new(env!("CARGO_BIN_EXE_wasi-virt"))
        .current_dir(workspace.path(""))
        .args(MOUNTS)
        .args(["-o", "-"])
        .stdout(Stdio::null())
        .output()
        .expect("the tool starts");
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}
