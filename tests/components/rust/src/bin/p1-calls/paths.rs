//! Forms of paths: what each leads to, with and without following a link at its end.

use crate::ROOT;
use crate::report::{self, filestat, line, lookup, outcome, text};
use crate::wasi::{self, FOLLOW, READ, path_open};

const PATHS: &[&[u8]] = &[
    // Dots and slashes.
    b"",
    b".",
    b"./",
    b"..",
    b"../",
    b"/",
    b"//",
    b"/data.txt",
    b"data.txt",
    b"./data.txt",
    b"data.txt/",
    b"data.txt/.",
    b"data.txt/..",
    b"data.txt/x",
    b"nested",
    b"nested/",
    b"nested/.",
    b"nested/..",
    b"nested//file.txt",
    b"nested/./file.txt",
    b"nested/../data.txt",
    b"nested/inner/../file.txt",
    b"empty",
    b"empty.txt",
    b"large.txt",
    // Out of the directory.
    b"../data.txt",
    b"nested/../..",
    b"nested/../../data.txt",
    b"/etc/passwd",
    b"to-nested/../../etc/passwd",
    b"..\\data.txt",
    // Nothing there.
    b"missing",
    b"missing/",
    b"missing/..",
    b"missing/x",
    // Links.
    b"link",
    b"link/",
    b"link/x",
    b"chain",
    b"to-nested",
    b"to-nested/",
    b"to-nested/file.txt",
    b"to-nested/..",
    b"nested/inner/up",
    b"nested/inner/escape",
    b"dangling",
    b"dangling/",
    b"loop",
    b"loop/x",
    b"absolute",
    // Odd names.
    b"Data.txt",
    b"data.txt ",
    "\u{fc}n\u{ef}.txt".as_bytes(),
    b"with space.txt",
    b"*",
    b"data.txt\0",
    b"\0",
    // Not UTF-8.
    b"\xff",
    b"data\xfftxt",
    b"nested/\xc3",
    b"\xed\xa0\x80",
    b"\xc0\x80",
];

pub fn probe() {
    for path in PATHS {
        probe_path(path);
    }
    for (length, prefix) in [
        (255, &b""[..]),
        (256, b""),
        (256, b"missing/"),
        (4094, b"./"),
        (65_535, b""),
        (65_536, b"/"),
        (200_000, b"nested/"),
    ] {
        let mut path = prefix.to_vec();
        path.resize(prefix.len() + length, b'x');
        probe_path(&path);
    }
    for (count, part) in [
        (2043, "./"),
        (2044, "./"),
        (40_000, "./"),
        (40, "here/"),
        (41, "here/"),
    ] {
        probe_path(format!("{}data.txt", part.repeat(count)).as_bytes());
    }
    for room in [0, 1, 7, 8, 9] {
        let result = wasi::readlink(ROOT, b"link", room);
        let result = result.map(|(used, buffer)| format!("{used}: {}", text(&buffer)));
        line(
            format!("path_readlink(\"link\", {room} bytes)"),
            outcome(result),
        );
    }
    probe_identity();
}

fn probe_path(path: &[u8]) {
    let shown = text(path);
    for flags in [0, FOLLOW] {
        let arguments = format!("({}, {shown})", lookup(flags));
        let stat = wasi::path_filestat(ROOT, flags, path);
        line(
            format!("path_filestat_get{arguments}"),
            outcome(stat.map(filestat)),
        );
        let opened = path_open(ROOT, flags, path, 0, READ, 0);
        let found = opened.and_then(|fd| {
            let stat = wasi::filestat(fd)?;
            let start = wasi::read(fd, &[8]).map(report::filled);
            crate::raw::fd_close(fd);
            Ok(format!("{}, {}", filestat(stat), outcome(start)))
        });
        line(format!("path_open{arguments}"), outcome(found));
    }
    let target = wasi::readlink(ROOT, path, 100);
    let target = target.map(|(used, buffer)| text(&buffer[..used as usize]));
    line(format!("path_readlink({shown})"), outcome(target));
}

/// What the numbers of devices, inodes and times are to each other.
fn probe_identity() {
    let at = |path: &str| wasi::path_filestat(ROOT, FOLLOW, path.as_bytes());
    let opened = |path: &str| {
        let fd = wasi::open(ROOT, path, READ)?;
        let stat = wasi::filestat(fd);
        crate::raw::fd_close(fd);
        stat
    };
    for path in ["data.txt", "nested", "nested/file.txt", "empty.txt", "."] {
        let both = at(path).and_then(|at| opened(path).map(|opened| (at, opened)));
        for (what, is) in [
            ("inode", both.map(|(at, opened)| at.inode == opened.inode)),
            (
                "device",
                both.map(|(at, opened)| at.device == opened.device),
            ),
            ("size", both.map(|(at, opened)| at.size == opened.size)),
            ("links", both.map(|(at, opened)| at.links == opened.links)),
            (
                "times",
                both.map(|(at, opened)| {
                    (at.modified, at.changed) == (opened.modified, opened.changed)
                }),
            ),
        ] {
            line(
                format!("{path:?} has the same {what} once open"),
                outcome(is),
            );
        }
        let known = at(path).map(|stat| {
            let is = |time| if time == 0 { "zero" } else { "nonzero" };
            let (accessed, modified) = (is(stat.accessed), is(stat.modified));
            format!(
                "accessed {accessed}, modified {modified}, changed {}",
                is(stat.changed)
            )
        });
        line(format!("path_filestat_get({path:?}) times"), outcome(known));
    }
    for (left, right) in [
        ("data.txt", "link"),
        ("data.txt", "same.txt"),
        ("nested", "to-nested"),
        (".", "here"),
    ] {
        let same = at(left).and_then(|left| at(right).map(|right| left.inode == right.inode));
        line(
            format!("{left:?} and {right:?} have one inode"),
            outcome(same),
        );
    }
}
