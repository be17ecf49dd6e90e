//! What changes directories and times. All of it happens in `work`, which is made again before each call.

use crate::report::{done, filestat, line, lookup, outcome, text, time_flags};
use crate::wasi::{self, CREATE, FOLLOW, READ, READDIR, Result, TRUNCATE, WRITE, open, path_open};
use crate::{ROOT, raw};

/// Paths that exist, that do not, and that lead nowhere.
const PATHS: [&[u8]; 22] = [
    b"work/file",
    b"work/file/",
    b"work/file/x",
    b"work/directory",
    b"work/directory/",
    b"work/full",
    b"work/full/",
    b"work/link",
    b"work/to-full",
    b"work/to-full/",
    b"work/dangling",
    b"work/new",
    b"work/new/",
    b"work/missing/new",
    b"work/full/../new",
    b"work/.",
    b"work/full/..",
    b"",
    b"..",
    b"../new",
    b"/new",
    b"work/\xff",
];

/// Where two paths are asked for.
const TARGETS: [&[u8]; 16] = [
    b"work/file",
    b"work/other",
    b"work/directory",
    b"work/directory/",
    b"work/full",
    b"work/full/inner",
    b"work/link",
    b"work/dangling",
    b"work/new",
    b"work/new/",
    b"work/missing/new",
    b"",
    b".",
    b"../new",
    b"/new",
    b"work/\xff",
];

/// Makes `work` what it was at first, as far as it can be changed.
pub fn renew() {
    remove_all("work");
    for path in ["work/directory", "work/full"] {
        let _ = wasi::on_path(raw::path_create_directory, ROOT, path.as_bytes());
    }
    for (path, content) in [
        ("work/file", &b"file\n"[..]),
        ("work/other", b"other\n"),
        ("work/full/inner", b"inner\n"),
    ] {
        if let Ok(file) = path_open(ROOT, 0, path.as_bytes(), CREATE | TRUNCATE, WRITE, 0) {
            let _ = wasi::write(file, &[content]);
            raw::fd_close(file);
        }
    }
    for (target, path) in [
        ("file", "link"),
        ("full", "to-full"),
        ("nowhere", "dangling"),
    ] {
        let _ = wasi::symlink(target.as_bytes(), ROOT, format!("work/{path}").as_bytes());
    }
}

fn remove_all(directory: &str) {
    for name in names(directory).unwrap_or_default() {
        let path = format!("{directory}/{name}");
        if wasi::on_path(raw::path_unlink_file, ROOT, path.as_bytes()).is_err() {
            remove_all(&path);
            let _ = wasi::on_path(raw::path_remove_directory, ROOT, path.as_bytes());
        }
    }
}

pub fn probe() {
    one_path();
    two_paths();
    between_directories();
    links();
    times();
    sizes();
    renew();
}

fn one_path() {
    for path in PATHS {
        for (function, call) in [
            (
                "path_create_directory",
                raw::path_create_directory as extern "C" fn(_, _, _) -> _,
            ),
            ("path_remove_directory", raw::path_remove_directory),
            ("path_unlink_file", raw::path_unlink_file),
        ] {
            renew();
            let shown = format!("{function}({})", text(path));
            line(&shown, done(wasi::on_path(call, ROOT, path)));
            line(format!("{shown}, work"), contents());
        }
        for target in [
            &b"file"[..],
            b"",
            b"/absolute",
            b"../../..",
            b"\xff",
            b"a\0b",
        ] {
            renew();
            let shown = format!("path_symlink({}, {})", text(target), text(path));
            line(&shown, done(wasi::symlink(target, ROOT, path)));
            let made = wasi::readlink(ROOT, path, 100);
            let made = made.map(|(used, buffer)| text(&buffer[..used as usize]));
            line(format!("{shown}, path_readlink"), outcome(made));
        }
    }
    let long = [&b"work/"[..], &[b'x'; 300]].concat();
    line(
        "path_create_directory(too long)",
        done(wasi::on_path(raw::path_create_directory, ROOT, &long)),
    );
    line(
        "path_symlink(4095 bytes)",
        done(wasi::symlink(&[b'x'; 4095], ROOT, b"work/new")),
    );
    renew();
    line(
        "path_symlink(4096 bytes)",
        done(wasi::symlink(&[b'x'; 4096], ROOT, b"work/new")),
    );
}

fn two_paths() {
    for old in PATHS {
        for new in TARGETS {
            renew();
            let arguments = format!("({}, {})", text(old), text(new));
            line(
                format!("path_rename{arguments}"),
                done(wasi::rename(ROOT, old, ROOT, new)),
            );
            line(format!("path_rename{arguments}, work"), contents());
            for flags in [0, FOLLOW] {
                renew();
                let call = format!("path_link({}, {}, {})", lookup(flags), text(old), text(new));
                line(&call, done(wasi::link(ROOT, flags, old, ROOT, new)));
                line(format!("{call}, work"), contents());
            }
        }
    }
}

/// Everything in `work`, in order, with the types of what is there.
fn contents() -> String {
    let mut found: Vec<String> = Vec::new();
    for directory in ["work", "work/directory", "work/full", "work/new"] {
        let Ok(listing) = names(directory) else {
            continue;
        };
        found.extend(listing.iter().map(|name| {
            let path = format!("{directory}/{name}");
            match wasi::path_filestat(ROOT, 0, path.as_bytes()) {
                Ok(stat) => format!("{}={}", &path["work/".len()..], short(&stat)),
                Err(failure) => format!("{path}={failure}"),
            }
        }));
    }
    found.sort();
    found.join(" ")
}

fn short(stat: &wasi::Filestat) -> String {
    match stat.file_type {
        3 => "d".to_string(),
        7 => "l".to_string(),
        _ => format!("{}x{}", stat.size, stat.links),
    }
}

fn names(path: &str) -> Result<Vec<String>> {
    let directory = path_open(ROOT, 0, path.as_bytes(), wasi::DIRECTORY, READ | READDIR, 0)?;
    let mut buffer = vec![0; 4096];
    let (address, room) = (buffer.as_mut_ptr() as usize, buffer.len() as u32);
    let used: Result<u32> = wasi::result(|used| raw::fd_readdir(directory, address, room, 2, used));
    raw::fd_close(directory);
    let mut rest = &buffer[..used? as usize];
    let mut names = Vec::new();
    while let Some((header, after)) = rest.split_at_checked(24) {
        let length = u32::from_le_bytes([header[16], header[17], header[18], header[19]]) as usize;
        let Some((name, after)) = after.split_at_checked(length) else {
            break;
        };
        names.push(String::from_utf8_lossy(name).into_owned());
        rest = after;
    }
    Ok(names)
}

/// With directories other than the preopened one.
fn between_directories() {
    renew();
    let both = open(ROOT, "work/full", READ)
        .and_then(|full| Ok((full, open(ROOT, "work/directory", READ)?)));
    let (full, directory) = match both {
        Ok(both) => both,
        Err(failure) => return line("path_open(work)", failure),
    };
    line(
        "path_rename(full: inner, directory: file)",
        done(wasi::rename(full, b"inner", directory, b"file")),
    );
    line(
        "path_rename(full: inner, directory: file), work",
        contents(),
    );
    line(
        "path_link(directory: file, full: inner)",
        done(wasi::link(directory, 0, b"file", full, b"inner")),
    );
    line("path_link(directory: file, full: inner), work", contents());
    line(
        "path_rename(full: ../file, full: file)",
        done(wasi::rename(full, b"../file", full, b"file")),
    );
    line(
        "path_unlink_file(full: file)",
        done(wasi::on_path(raw::path_unlink_file, full, b"file")),
    );
    line(
        "path_symlink(full: file)",
        done(wasi::symlink(b"../other", full, b"file")),
    );
    let found = path_open(full, FOLLOW, b"file", 0, READ, 0).map(|fd| {
        raw::fd_close(fd);
    });
    line("path_open(full: file), a link out of it", done(found));
    line(
        "path_create_directory(directory: made)",
        done(wasi::on_path(
            raw::path_create_directory,
            directory,
            b"made",
        )),
    );
    line(
        "path_remove_directory(directory: made)",
        done(wasi::on_path(
            raw::path_remove_directory,
            directory,
            b"made",
        )),
    );
    line(
        "path_rename(of a directory into itself)",
        done(wasi::rename(ROOT, b"work/full", full, b"x")),
    );
    raw::fd_close(full);
    raw::fd_close(directory);
}

/// Files that are open while their names change.
fn links() {
    renew();
    let Ok(file) = open(ROOT, "work/file", READ) else {
        return;
    };
    let read = || outcome(wasi::pread(file, &[5], 0).map(crate::report::filled));
    line(
        "path_link(to an open file)",
        done(wasi::link(ROOT, 0, b"work/file", ROOT, b"work/new")),
    );
    line(
        "fd_filestat_get(two names)",
        outcome(wasi::filestat(file).map(filestat)),
    );
    line(
        "path_unlink_file(of two)",
        done(wasi::on_path(raw::path_unlink_file, ROOT, b"work/file")),
    );
    line(
        "fd_filestat_get(one name)",
        outcome(wasi::filestat(file).map(filestat)),
    );
    line(
        "path_unlink_file(the last)",
        done(wasi::on_path(raw::path_unlink_file, ROOT, b"work/new")),
    );
    line(
        "fd_filestat_get(no name)",
        outcome(wasi::filestat(file).map(filestat)),
    );
    line("fd_pread(no name)", read());
    raw::fd_close(file);
}

/// What a file's times were, in nanoseconds, before each call.
const BEFORE: (u64, u64) = (5_000_000_005, 6_000_000_006);

/// What the calls ask for.
const GIVEN: (u64, u64) = (1_000_000_001, 2_500_000_002);

fn times() {
    renew();
    let path = b"work/file";
    let (address, length) = (path.as_ptr() as usize, path.len());
    let by_path = |lookup, (accessed, modified), flags| {
        raw::path_filestat_set_times(ROOT, lookup, address, length, accessed, modified, flags)
    };
    let file = open(ROOT, "work/file", READ | WRITE).or_else(|_| open(ROOT, "work/file", READ));
    let file = file.unwrap_or(u32::MAX);
    for flags in 0..16 {
        let shown = time_flags(flags);
        by_path(0, BEFORE, 5);
        line(
            format!("path_filestat_set_times({shown})"),
            done(wasi::done(by_path(0, GIVEN, flags))),
        );
        line(
            format!("path_filestat_set_times({shown}), times"),
            found_times(),
        );
        by_path(0, BEFORE, 5);
        let errno = raw::fd_filestat_set_times(file, GIVEN.0, GIVEN.1, flags);
        line(
            format!("fd_filestat_set_times({shown})"),
            done(wasi::done(errno)),
        );
        line(
            format!("fd_filestat_set_times({shown}), times"),
            found_times(),
        );
    }
    raw::fd_close(file);
    for path in PATHS {
        for flags in [0, FOLLOW] {
            renew();
            let call = format!("path_filestat_set_times({}, {})", lookup(flags), text(path));
            let (address, length) = (path.as_ptr() as usize, path.len());
            let errno = raw::path_filestat_set_times(ROOT, flags, address, length, 1, 1, 5);
            line(call, done(wasi::done(errno)));
        }
    }
}

fn found_times() -> String {
    outcome(wasi::path_filestat(ROOT, 0, b"work/file").map(|stat| {
        let name = |time, before, given| match time {
            time if time == before => "kept",
            time if time == given => "given",
            0 => "zero",
            _ => "other",
        };
        let accessed = name(stat.accessed, BEFORE.0, GIVEN.0);
        let modified = name(stat.modified, BEFORE.1, GIVEN.1);
        format!("accessed {accessed}, modified {modified}")
    }))
}

fn sizes() {
    renew();
    let Ok(file) = open(ROOT, "work/file", WRITE) else {
        return line("path_open(\"work/file\", write)", "failed");
    };
    for size in [3, 0, 100, 1 << 20, 1 << 63, u64::MAX, 1] {
        let errno = raw::fd_filestat_set_size(file, size);
        line(
            format!("fd_filestat_set_size({size})"),
            done(wasi::done(errno)),
        );
        let call = format!("fd_filestat_set_size({size}), fd_filestat_get");
        line(call, outcome(wasi::filestat(file).map(filestat)));
    }
    raw::fd_close(file);
}
