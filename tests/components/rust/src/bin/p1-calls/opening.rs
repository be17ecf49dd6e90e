//! `path_open` with combinations of its flags and rights.

use crate::mutations::renew;
use crate::report::{fd_flags, line, lookup, open_flags, outcome, rights};
use crate::wasi::{
    self, ALL_RIGHTS, CREATE, DIRECTORY, EXCLUSIVE, FOLLOW, READ, TRUNCATE, WRITE, path_open,
};
use crate::{ROOT, raw, report};

const PATHS: [&str; 9] = [
    "work/file",
    "work/directory",
    "work/missing",
    "work/link",
    "work/dangling",
    "work/file/",
    "work/missing/",
    "work/missing/x",
    "../out",
];

pub fn probe() {
    for path in PATHS {
        for lookup in [0, FOLLOW] {
            for flags in 0..16 {
                attempt(lookup, path, flags, READ, 0);
                attempt(lookup, path, flags, READ | WRITE, 0);
            }
        }
        for rights in [0, WRITE, ALL_RIGHTS] {
            for flags in [0, DIRECTORY, CREATE, TRUNCATE] {
                attempt(FOLLOW, path, flags, rights, 0);
            }
        }
    }
    for path in ["work/file", "work/directory"] {
        for flags in 0..32 {
            attempt(0, path, 0, READ, flags);
        }
        for flags in [wasi::APPEND, wasi::DSYNC, wasi::RSYNC, wasi::SYNC, 31] {
            attempt(0, path, 0, READ | WRITE, flags);
        }
    }
    for path in ["", "/", ".", ".."] {
        attempt(FOLLOW, path, CREATE, READ | WRITE, 0);
        attempt(FOLLOW, path, CREATE | DIRECTORY, READ, 0);
        attempt(FOLLOW, path, CREATE | EXCLUSIVE, READ, 0);
    }
    below_others();
}

fn attempt(lookup_flags: u32, path: &str, flags: u32, base: u64, descriptor_flags: u32) {
    renew();
    let call = format!(
        "path_open({}, {path:?}, {}, {}, {})",
        lookup(lookup_flags),
        open_flags(flags),
        rights(base),
        fd_flags(descriptor_flags)
    );
    let opened = path_open(
        ROOT,
        lookup_flags,
        path.as_bytes(),
        flags,
        base,
        descriptor_flags,
    );
    let found = opened.and_then(|fd| {
        let stat = wasi::fdstat(fd);
        let size = wasi::filestat(fd).map(report::filestat);
        raw::fd_close(fd);
        Ok(format!("{}, {}", report::fdstat(stat?), size?))
    });
    line(call, outcome(found));
}

/// Opens below directories other than the preopened one.
fn below_others() {
    let Ok(nested) = wasi::open(ROOT, "nested", READ) else {
        line("path_open(\"nested\")", "failed");
        return;
    };
    for path in [
        "file.txt",
        "inner/deep.txt",
        ".",
        "..",
        "../data.txt",
        "inner/up",
        "inner/escape",
        "inner/../file.txt",
        "/nested/file.txt",
    ] {
        let opened = path_open(nested, FOLLOW, path.as_bytes(), 0, READ, 0);
        let found = opened.and_then(|fd| {
            let stat = wasi::filestat(fd);
            raw::fd_close(fd);
            stat.map(report::filestat)
        });
        line(
            format!("path_open({path:?}) below \"nested\""),
            outcome(found),
        );
    }
    raw::fd_close(nested);
}
