//! Every function that takes a descriptor, on every kind of descriptor.

use crate::report::{self, done, fd_flags, filestat, line, outcome, time_flags};
use crate::wasi::{self, ALL_RIGHTS, FOLLOW, READ, READDIR, Result, WRITE, open, path_open};
use crate::{ROOT, raw};

pub fn probe() {
    for fd in 0..=ROOT + 1 {
        let call = format!("fd_prestat_get({fd})");
        line(
            call,
            outcome(wasi::preopen_name(fd).map(|name| format!("{name:?}"))),
        );
    }
    let objects = [
        ("stdin", Ok(0)),
        ("stdout", Ok(1)),
        ("stderr", Ok(2)),
        ("root", Ok(ROOT)),
        ("file", open(ROOT, "data.txt", READ)),
        ("file without rights", open(ROOT, "data.txt", 0)),
        ("file for writing", open(ROOT, "work/file", WRITE)),
        ("file for both", open(ROOT, "work/file", READ | WRITE)),
        (
            "appended file",
            path_open(ROOT, FOLLOW, b"work/file", 0, READ | WRITE, wasi::APPEND),
        ),
        (
            "file with all flags",
            path_open(ROOT, FOLLOW, b"data.txt", 0, READ, 31),
        ),
        ("directory", open(ROOT, "nested", READ | READDIR)),
        ("directory without rights", open(ROOT, "nested", 0)),
        (
            "directory with all rights",
            open(ROOT, "nested", ALL_RIGHTS),
        ),
        // After all others, which would take its number.
        (
            "closed",
            open(ROOT, "data.txt", READ).inspect(|fd| {
                raw::fd_close(*fd);
            }),
        ),
        ("99", Ok(99)),
        ("2^31", Ok(1 << 31)),
        ("-1", Ok(u32::MAX)),
    ];
    for (name, fd) in &objects {
        match fd {
            Ok(fd) => probe_object(name, *fd),
            Err(failure) => line(name, failure),
        }
    }
    for (name, fd) in &objects {
        let fd = fd.unwrap_or(u32::MAX);
        if fd > ROOT && *name != "closed" {
            line(
                format!("fd_close({name})"),
                done(wasi::done(raw::fd_close(fd))),
            );
            line(
                format!("fd_close({name}) once more"),
                done(wasi::done(raw::fd_close(fd))),
            );
        }
    }
}

fn probe_object(name: &str, fd: u32) {
    line(
        format!("fd_fdstat_get({name})"),
        outcome(wasi::fdstat(fd).map(report::fdstat)),
    );
    line(
        format!("fd_filestat_get({name})"),
        outcome(wasi::filestat(fd).map(filestat)),
    );
    probe_names(name, fd);
    probe_advice(name, fd);
    probe_positions(name, fd);
    probe_contents(name, fd);
    probe_as_directory(name, fd);
    probe_changes(name, fd);
    probe_flags(name, fd);
}

fn probe_names(name: &str, fd: u32) {
    let prestat: Result<wasi::Prestat> = wasi::result(|prestat| raw::fd_prestat_get(fd, prestat));
    let shown =
        prestat.map(|prestat| format!("tag {}, {} bytes", prestat.tag, prestat.name_length));
    line(format!("fd_prestat_get({name})"), outcome(shown));
    for length in [0, 1, 2, 100] {
        let mut buffer = vec![b'_'; 100];
        let errno = raw::fd_prestat_dir_name(fd, buffer.as_mut_ptr() as usize, length);
        let end = buffer.iter().position(|byte| *byte == b'_').unwrap_or(100);
        let result = wasi::done(errno).map(|()| report::text(&buffer[..end]));
        line(
            format!("fd_prestat_dir_name({name}, {length} bytes)"),
            outcome(result),
        );
    }
}

fn probe_advice(name: &str, fd: u32) {
    for advice in 0..=5 {
        let errno = raw::fd_advise(fd, 0, 0, advice);
        line(
            format!("fd_advise({name}, 0, 0, {advice})"),
            done(wasi::done(errno)),
        );
    }
    for (offset, length) in [(5, 5), (1000, 1000), (0, u64::MAX), (u64::MAX, 1)] {
        let errno = raw::fd_advise(fd, offset, length, 0);
        line(
            format!("fd_advise({name}, {offset}, {length}, 0)"),
            done(wasi::done(errno)),
        );
    }
    for (offset, length) in [(0, 0), (0, 100), (u64::MAX, u64::MAX)] {
        let errno = raw::fd_allocate(fd, offset, length);
        line(
            format!("fd_allocate({name}, {offset}, {length})"),
            done(wasi::done(errno)),
        );
    }
}

fn probe_positions(name: &str, fd: u32) {
    line(format!("fd_tell({name})"), outcome(wasi::tell(fd)));
    for (offset, whence) in [(0, 0), (0, 1), (0, 2), (-1, 0)] {
        let call = format!("fd_seek({name}, {offset}, {whence})");
        line(call, outcome(wasi::seek(fd, offset, whence)));
    }
    let _ = wasi::seek(fd, 0, 0);
}

fn probe_contents(name: &str, fd: u32) {
    for sizes in [&[][..], &[0], &[4], &[0, 3], &[0, 0]] {
        let shown = report::sum(sizes);
        let result = wasi::read(fd, sizes).map(report::filled);
        line(format!("fd_read({name}, {shown})"), outcome(result));
        let result = wasi::pread(fd, sizes, 2).map(report::filled);
        line(format!("fd_pread({name}, {shown}, 2)"), outcome(result));
    }
    let parts: [&[&[u8]]; 4] = [&[], &[b""], &[b"line\n"], &[b"", b"line\n"]];
    for parts in parts {
        let sizes: Vec<_> = parts.iter().map(|part| part.len()).collect();
        let shown = report::sum(&sizes);
        line(
            format!("fd_write({name}, {shown})"),
            outcome(wasi::write(fd, parts)),
        );
        line(
            format!("fd_pwrite({name}, {shown}, 2)"),
            outcome(wasi::pwrite(fd, parts, 2)),
        );
    }
    let _ = wasi::seek(fd, 0, 0);
}

fn probe_as_directory(name: &str, fd: u32) {
    let mut buffer = [0_u64; 8];
    let address = buffer.as_mut_ptr() as usize;
    let used: Result<u32> = wasi::result(|used| raw::fd_readdir(fd, address, 24, 0, used));
    line(format!("fd_readdir({name}, 24 bytes)"), outcome(used));
    let used: Result<u32> = wasi::result(|used| raw::fd_readdir(fd, 0, 0, 0, used));
    line(format!("fd_readdir({name}, null, 0 bytes)"), outcome(used));
    for path in ["file.txt", "missing/x", ""] {
        let path = path.as_bytes();
        let shown = format!("({name}, {})", report::text(path));
        let stat = wasi::path_filestat(fd, 0, path).map(filestat);
        line(format!("path_filestat_get{shown}"), outcome(stat));
        let opened = path_open(fd, 0, path, 0, READ, 0).inspect(|fd| {
            raw::fd_close(*fd);
        });
        line(format!("path_open{shown}"), done(opened));
        line(
            format!("path_readlink{shown}"),
            done(wasi::readlink(fd, path, 9)),
        );
    }
    // On descriptors that are directories, `mutations` does this.
    if wasi::fdstat(fd).is_ok_and(|stat| stat.file_type == 3) {
        return;
    }
    for (function, call) in [
        (
            "path_create_directory",
            raw::path_create_directory as extern "C" fn(_, _, _) -> _,
        ),
        ("path_remove_directory", raw::path_remove_directory),
        ("path_unlink_file", raw::path_unlink_file),
    ] {
        line(
            format!("{function}({name}, \"x\")"),
            done(wasi::on_path(call, fd, b"x")),
        );
    }
    let address = b"x".as_ptr() as usize;
    let errno = raw::path_filestat_set_times(fd, 0, address, 1, 0, 0, 5);
    line(
        format!("path_filestat_set_times({name}, \"x\")"),
        done(wasi::done(errno)),
    );
    line(
        format!("path_symlink({name}, \"x\")"),
        done(wasi::symlink(b"y", fd, b"x")),
    );
    line(
        format!("path_link({name}, root)"),
        done(wasi::link(fd, 0, b"x", ROOT, b"new")),
    );
    line(
        format!("path_link(root, {name})"),
        done(wasi::link(ROOT, 0, b"data.txt", fd, b"x")),
    );
    line(
        format!("path_rename({name}, root)"),
        done(wasi::rename(fd, b"x", ROOT, b"new")),
    );
    line(
        format!("path_rename(root, {name})"),
        done(wasi::rename(ROOT, b"missing", fd, b"x")),
    );
}

fn probe_changes(name: &str, fd: u32) {
    line(
        format!("fd_datasync({name})"),
        done(wasi::done(raw::fd_datasync(fd))),
    );
    line(
        format!("fd_sync({name})"),
        done(wasi::done(raw::fd_sync(fd))),
    );
    for (base, inheriting) in [(0, 0), (READ, READ), (ALL_RIGHTS, ALL_RIGHTS)] {
        let errno = raw::fd_fdstat_set_rights(fd, base, inheriting);
        let call = format!("fd_fdstat_set_rights({name}, {base:#x}, {inheriting:#x})");
        line(call, done(wasi::done(errno)));
    }
    // Directories are left as they are.
    for flags in [0, 3, 12, 15] {
        let errno = raw::fd_filestat_set_times(fd, 1, 1, flags);
        let call = format!("fd_filestat_set_times({name}, {})", time_flags(flags));
        line(call, done(wasi::done(errno)));
    }
    for size in [0, 8, 1 << 63, u64::MAX] {
        let errno = raw::fd_filestat_set_size(fd, size);
        line(
            format!("fd_filestat_set_size({name}, {size})"),
            done(wasi::done(errno)),
        );
    }
    line(
        format!("fd_filestat_get({name}) afterwards"),
        outcome(wasi::filestat(fd).map(filestat)),
    );
}

fn probe_flags(name: &str, fd: u32) {
    for flags in [1, 4, 5, 2, 8, 16, 3, 31, 0] {
        let errno = raw::fd_fdstat_set_flags(fd, flags);
        let call = format!("fd_fdstat_set_flags({name}, {})", fd_flags(flags));
        line(&call, done(wasi::done(errno)));
        let found = wasi::fdstat(fd).map(|stat| fd_flags(u32::from(stat.flags)));
        line(format!("{call}, fd_fdstat_get"), outcome(found));
    }
}
