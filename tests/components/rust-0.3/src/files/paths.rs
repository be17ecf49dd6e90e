//! Forms of paths: what each leads to, with and without following a link at its end.

use wasip3::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};

use super::calls::Stat;
use super::report::{done, line, outcome, path as quoted, path_flags};
use super::{Descriptor, FOLLOW};

const PATHS: &[&str] = &[
    // Dots and slashes.
    ".",
    "./",
    "./.",
    ".//",
    "..",
    "../",
    "../.",
    "",
    "/",
    "//",
    "/.",
    "/data.txt",
    "//data.txt",
    "data.txt",
    "./data.txt",
    "././data.txt",
    ".//data.txt",
    ".///./data.txt",
    "data.txt/",
    "data.txt//",
    "data.txt/.",
    "data.txt/..",
    "data.txt/x",
    "data.txt/../data.txt",
    "nested",
    "nested/",
    "nested//",
    "nested/.",
    "nested/./",
    "nested/..",
    "nested/../",
    "nested/../.",
    "nested/file.txt",
    "nested//file.txt",
    "nested/./file.txt",
    "nested/../data.txt",
    "nested/../nested/file.txt",
    "nested/inner/deep.txt",
    "nested/inner/../file.txt",
    "nested/inner/../../data.txt",
    "nested/file.txt/",
    "empty",
    "empty/",
    "empty/.",
    "empty/..",
    "empty/x",
    "empty/x/y",
    "empty.txt",
    "large.txt",
    // Out of the directory.
    "../data.txt",
    "nested/../..",
    "nested/../../data.txt",
    "nested/inner/../../..",
    "nested/inner/../../../data.txt",
    "nested/../../nested/file.txt",
    "./../data.txt",
    "../../etc/passwd",
    "/etc/passwd",
    "nested/../../../../../../etc/passwd",
    "..//data.txt",
    ".././data.txt",
    "nested/./../../data.txt",
    "nested//..//..//data.txt",
    "nested/inner/home/../../etc/passwd",
    "to-nested/../../etc/passwd",
    "dangling/../../etc/passwd",
    "..\\..\\etc\\passwd",
    "nested\\..\\..\\etc\\passwd",
    "%2e%2e/%2e%2e/etc/passwd",
    "..%2f..%2fetc/passwd",
    "....//....//etc/passwd",
    ".. /.. /etc/passwd",
    "..\0/../etc/passwd",
    "\0../../etc/passwd",
    "\u{2025}/\u{2025}/etc/passwd",
    "\u{ff0e}\u{ff0e}/etc/passwd",
    "..;/etc/passwd",
    "file:///etc/passwd",
    "~/../etc/passwd",
    "etc/passwd",
    "/proc/self/root/etc/passwd",
    "C:\\Windows",
    "//?/C:/Windows",
    // Nothing there.
    "missing",
    "missing/",
    "missing/.",
    "missing/..",
    "missing/../data.txt",
    "missing/x",
    "nested/missing",
    // Links.
    "link",
    "link/",
    "link/.",
    "link/..",
    "link/x",
    "chain",
    "chain/",
    "to-nested",
    "to-nested/",
    "to-nested/.",
    "to-nested/file.txt",
    "to-nested/..",
    "to-nested/../data.txt",
    "to-nested/inner/deep.txt",
    "to-nested/inner/..",
    "to-nested-slash",
    "to-nested-slash/",
    "to-nested-slash/file.txt",
    "to-file-slash",
    "to-file-slash/",
    "through",
    "back",
    "nested/inner/up",
    "nested/inner/up/",
    "nested/inner/home",
    "nested/inner/home/",
    "nested/inner/home/data.txt",
    "nested/inner/home/..",
    "nested/inner/home/../data.txt",
    "nested/inner/escape",
    "nested/inner/escape/data.txt",
    "to-odd",
    "dangling",
    "dangling/",
    "dangling/x",
    "dangling/..",
    "to-dangling",
    "loop",
    "loop/",
    "loop/x",
    "loop/..",
    "loop-a",
    "loop-b/x",
    "here",
    "here/",
    "here/data.txt",
    "here/here/data.txt",
    "here/..",
    "here/../data.txt",
    // Odd names.
    "Data.txt",
    "data.tx",
    "data.txt0",
    " data.txt",
    "data.txt ",
    "nested\\file.txt",
    "back\\slash.txt",
    "ünï.txt",
    "u\u{308}nï.txt",
    "日本/語.txt",
    "日本",
    "with space.txt",
    "-dash",
    "...",
    "..dots",
    ".hidden",
    "tab\there",
    "new\nline",
    "quote\"'",
    "*",
    "?",
    "a:b",
    "~",
    "$HOME",
    "%2e%2e",
    "\u{fffd}",
    "\u{202e}",
    "nul\0",
    "data.txt\0",
    "data.txt\0/../..",
    "",
    "\u{7f}",
];

/// Calls what takes a path with each of them.
pub fn probe(directory: &Descriptor) {
    for path in PATHS {
        probe_path(directory, path);
    }
    for path in long_paths() {
        probe_path(directory, &path);
    }
}

/// Paths at the limits of length and of links.
fn long_paths() -> Vec<String> {
    let dots = |count| "./".repeat(count);
    vec![
        "x".repeat(255),
        "x".repeat(256),
        format!("{}/x", "x".repeat(256)),
        format!("missing/{}", "x".repeat(256)),
        format!("data.txt/{}", "x".repeat(256)),
        "ü".repeat(128),
        format!("{}data.txt", dots(2043)),
        format!("{}/data.txt", dots(2043)),
        format!("{}//data.txt", dots(2043)),
        format!("{}data.txt", dots(40_000)),
        format!("{}data.txt", "here/".repeat(40)),
        format!("{}data.txt", "here/".repeat(41)),
        format!("{}data.txt", "nested/../".repeat(300)),
        format!("{}etc/passwd", "../".repeat(300)),
    ]
}

fn probe_path(directory: &Descriptor, path: &str) {
    let shown = quoted(path);
    for flags in [PathFlags::empty(), FOLLOW] {
        let arguments = format!("({}, {shown})", path_flags(flags));
        let found = directory.stat_at(flags, path);
        line(
            &format!("stat-at{arguments}"),
            outcome(found.map(description)),
        );
        let opened = directory.open_at(flags, path, OpenFlags::empty(), DescriptorFlags::READ);
        line(
            &format!("open-at{arguments}"),
            outcome(
                opened
                    .as_ref()
                    .map_err(|error| *error)
                    .and_then(Descriptor::get_type),
            ),
        );
        let hash = directory.metadata_hash_at(flags, path);
        let call = format!("metadata-hash-at{arguments}");
        line(&call, done(hash));
        let same = opened.and_then(|opened| Ok(opened.metadata_hash()? == hash?));
        line(&format!("{call} is that of the descriptor"), outcome(same));
    }
    line(
        &format!("readlink-at({shown})"),
        outcome(directory.readlink_at(path)),
    );
}

fn description(stat: Stat) -> String {
    match stat.kind {
        "directory" => "directory".to_string(),
        other => format!("{other}, {} bytes", stat.size),
    }
}
