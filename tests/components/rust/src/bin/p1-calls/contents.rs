//! Reading and writing at positions, into one piece of memory and into many.

use crate::mutations::renew;
use crate::report::{self, filestat, line, outcome, sum};
use crate::wasi::{self, APPEND, FOLLOW, READ, WRITE, open, path_open};
use crate::{ROOT, raw};

/// Sizes of the memory that one call reads into.
const READS: &[&[usize]] = &[
    &[],
    &[0],
    &[1],
    &[17],
    &[100],
    &[5, 5],
    &[0, 5],
    &[5, 0, 5],
    &[0, 0, 0],
    &[1; 17],
    &[1; 1024],
    &[0; 1025],
    &[4096],
    &[65_536],
    &[65_537],
    &[400_000],
    &[100_000, 100_000],
];

pub fn probe() {
    for path in ["data.txt", "empty.txt", "large.txt"] {
        read_all_ways(path);
        positions(path);
    }
    at_offsets();
    writes(0);
    writes(APPEND);
    flags_in_use();
    standard_input();
}

fn read_all_ways(path: &str) {
    let Ok(file) = open(ROOT, path, READ) else {
        line(format!("path_open({path:?})"), "failed");
        return;
    };
    for sizes in READS {
        let shown = sum(sizes);
        let _ = wasi::seek(file, 0, 0);
        let found = wasi::read(file, sizes).map(summary);
        line(format!("fd_read({path:?}, {shown})"), outcome(found));
        line(
            format!("fd_read({path:?}, {shown}), fd_tell"),
            outcome(wasi::tell(file)),
        );
        let found = wasi::pread(file, sizes, 3).map(summary);
        line(format!("fd_pread({path:?}, {shown}, 3)"), outcome(found));
        line(
            format!("fd_pread({path:?}, {shown}, 3), fd_tell"),
            outcome(wasi::tell(file)),
        );
    }
    let _ = wasi::seek(file, 0, 0);
    let mut total = 0;
    while let Ok((count, _)) = wasi::read(file, &[1000]) {
        total += count;
        if count == 0 {
            break;
        }
    }
    line(format!("fd_read({path:?}, 1000) until the end"), total);
    raw::fd_close(file);
}

/// What was read, put together: how much of it each piece of memory holds is the caller's.
fn summary((count, parts): (u32, Vec<Vec<u8>>)) -> String {
    let all = parts.concat();
    let (read, rest) = all.split_at_checked(count as usize).unwrap_or((&all, &[]));
    let kept = rest.iter().all(|byte| *byte == b'_');
    format!(
        "{count}: {}{}",
        report::text(read),
        if kept { "" } else { ", and writes more" }
    )
}

fn positions(path: &str) {
    let Ok(file) = open(ROOT, path, READ) else {
        return;
    };
    for (offset, whence) in [
        (5, 0),
        (3, 1),
        (-2, 1),
        (-100, 1),
        (0, 1),
        (0, 2),
        (-4, 2),
        (10, 2),
        (-1_000_000, 2),
        (-1, 0),
        (i64::MIN, 0),
        (i64::MIN, 1),
        (i64::MIN, 2),
        (1 << 40, 0),
        (i64::MAX, 0),
        (1, 1),
        (i64::MAX, 1),
        (2, 1),
        (i64::MAX, 2),
        (7, 0),
    ] {
        let call = format!(
            "fd_seek({path:?}, {offset}, {})",
            ["set", "cur", "end"][whence as usize]
        );
        line(&call, outcome(wasi::seek(file, offset, whence)));
        line(format!("{call}, fd_tell"), outcome(wasi::tell(file)));
        line(
            format!("{call}, fd_read"),
            outcome(wasi::read(file, &[2]).map(report::filled)),
        );
        line(
            format!("{call}, fd_read, fd_tell"),
            outcome(wasi::tell(file)),
        );
    }
    raw::fd_close(file);
}

fn at_offsets() {
    let Ok(file) = open(ROOT, "data.txt", READ) else {
        return;
    };
    for offset in [0, 16, 17, 18, 1 << 40, i64::MAX as u64, 1 << 63, u64::MAX] {
        for sizes in [&[4][..], &[0], &[]] {
            let call = format!("fd_pread(\"data.txt\", {}, {offset})", sum(sizes));
            line(
                call,
                outcome(wasi::pread(file, sizes, offset).map(report::filled)),
            );
        }
    }
    raw::fd_close(file);
}

/// Writes to a file of its own, whose content is read after each.
fn writes(flags: u32) {
    renew();
    let kind = if flags == APPEND { "appended" } else { "plain" };
    let opened = path_open(ROOT, FOLLOW, b"work/file", 0, READ | WRITE, flags);
    let Ok(file) = opened else {
        line(format!("path_open({kind})"), outcome(opened));
        return;
    };
    let large = vec![b'l'; 150_000];
    let pieces = vec![&b"p"[..]; 1024];
    let nothing = vec![&b""[..]; 1025];
    let parts: [&[&[u8]]; 10] = [
        &[],
        &[b""],
        &[b"one"],
        &[b"", b"two"],
        &[b"th", b"", b"ree"],
        &pieces,
        &nothing,
        &[&large],
        &[&large, b"end"],
        &[b"end"],
    ];
    for parts in parts {
        let sizes: Vec<_> = parts.iter().map(|part| part.len()).collect();
        let shown = sum(&sizes);
        let call = format!("fd_write({kind}, {shown})");
        line(&call, outcome(wasi::write(file, parts)));
        after(&call, file);
        let call = format!("fd_pwrite({kind}, {shown}, 4)");
        line(&call, outcome(wasi::pwrite(file, parts, 4)));
        after(&call, file);
    }
    for offset in [1 << 20, i64::MAX as u64, 1 << 63, u64::MAX] {
        let call = format!("fd_pwrite({kind}, 3, {offset})");
        line(&call, outcome(wasi::pwrite(file, &[b"far"], offset)));
        after(&call, file);
    }
    for (offset, whence) in [(0, 0), (3, 0), (100, 2), (i64::MAX, 0)] {
        let _ = wasi::seek(file, offset, whence);
        let call = format!("fd_seek({kind}, {offset}, {whence}), fd_write(3)");
        line(&call, outcome(wasi::write(file, &[b"now"])));
        after(&call, file);
    }
    for size in [0, 5, 1000] {
        line(
            format!("fd_filestat_set_size({kind}, {size})"),
            report::done(wasi::done(raw::fd_filestat_set_size(file, size))),
        );
        after(&format!("fd_filestat_set_size({kind}, {size})"), file);
    }
    raw::fd_close(file);
}

fn after(call: &str, file: u32) {
    line(format!("{call}, fd_tell"), outcome(wasi::tell(file)));
    line(
        format!("{call}, fd_filestat_get"),
        outcome(wasi::filestat(file).map(filestat)),
    );
    line(
        format!("{call}, start"),
        outcome(wasi::pread(file, &[40], 0).map(summary)),
    );
}

/// What the flags that can be set later do.
fn flags_in_use() {
    renew();
    let Ok(file) = open(ROOT, "work/file", READ | WRITE) else {
        return;
    };
    for flags in [APPEND, wasi::NONBLOCK, 0] {
        raw::fd_fdstat_set_flags(file, flags);
        let _ = wasi::seek(file, 1, 0);
        let call = format!("fd_fdstat_set_flags({}), fd_write", report::fd_flags(flags));
        line(&call, outcome(wasi::write(file, &[b"F"])));
        after(&call, file);
    }
    raw::fd_close(file);
}

fn standard_input() {
    for sizes in [&[][..], &[0], &[2], &[0, 3], &[1, 1], &[100_000]] {
        let call = format!("fd_read(stdin, {})", sum(sizes));
        line(call, outcome(wasi::read(0, sizes).map(report::filled)));
    }
    for _ in 0..2 {
        line(
            "fd_read(stdin, 10) at its end",
            outcome(wasi::read(0, &[10]).map(report::filled)),
        );
    }
}
