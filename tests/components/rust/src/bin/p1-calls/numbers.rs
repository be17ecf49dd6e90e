//! Which numbers descriptors get, and `fd_renumber`. At the end everything is closed, standard output last.

use crate::report::{self, done, line, outcome};
use crate::wasi::{self, READ, open};
use crate::{ROOT, raw};

pub fn probe() {
    reuse();
    renumber();
    move_output();
    close_standard();
}

fn open_file() -> wasi::Result<u32> {
    open(ROOT, "data.txt", READ)
}

fn close(fd: u32) -> String {
    done(wasi::done(raw::fd_close(fd)))
}

/// Numbers relative to the first one that is free.
fn reuse() {
    let opened: Vec<_> = (0..5).filter_map(|_| open_file().ok()).collect();
    let [first, second, third, fourth, fifth] = opened[..] else {
        return line("path_open(five files)", "failed");
    };
    let relative = |fd: wasi::Result<u32>| outcome(fd.map(|fd| i64::from(fd) - i64::from(first)));
    // Which of the numbers closed before are taken first is the host's choice, so all are taken.
    let mut sorted = opened.clone();
    sorted.sort_unstable();
    sorted.dedup();
    line("path_open(five files) gives five numbers", sorted.len());
    for (name, order) in [
        ("2nd", &[second][..]),
        ("2nd, 4th", &[second, fourth]),
        ("4th, 2nd", &[fourth, second]),
        ("5th", &[fifth]),
        ("1st, 3rd, 5th", &[first, third, fifth]),
        (
            "5th, 4th, 3rd, 2nd, 1st",
            &[fifth, fourth, third, second, first],
        ),
    ] {
        for fd in order {
            line(format!("fd_close({name})"), close(*fd));
        }
        for count in 0..order.len() {
            let call = format!("fd_close({name}), path_open number {count}");
            line(call, relative(open_file()));
        }
    }
    for fd in sorted {
        raw::fd_close(fd);
    }
}

fn renumber() {
    let files = open_file().and_then(|first| Ok((first, open_file()?)));
    let Ok((first, second)) = files else {
        return line("path_open(two files)", "failed");
    };
    let _ = wasi::seek(first, 5, 0);
    for (name, from, to) in [
        ("a file to itself", first, first),
        ("a file to 99", first, 99),
        ("99 to a file", 99, first),
        ("99 to 99", 99, 99),
        ("99 to -1", 99, u32::MAX),
        ("a file to -1", first, u32::MAX),
        ("one file to another", first, second),
        ("one file to another, once more", first, second),
    ] {
        line(
            format!("fd_renumber({name})"),
            done(wasi::done(raw::fd_renumber(from, to))),
        );
        line(
            format!("fd_renumber({name}), fd_tell of one"),
            outcome(wasi::tell(first)),
        );
        line(
            format!("fd_renumber({name}), fd_tell of another"),
            outcome(wasi::tell(second)),
        );
    }
    let opened = open_file();
    line(
        "fd_renumber frees a number",
        outcome(opened.map(|fd| fd == first)),
    );
    let first = opened.unwrap_or(first);
    // Onto a directory, and back from what was preopened.
    let directory = open(ROOT, "nested", READ).unwrap_or(u32::MAX);
    line(
        "fd_renumber(file to directory)",
        done(wasi::done(raw::fd_renumber(first, directory))),
    );
    line(
        "fd_filestat_get(file, was directory)",
        outcome(wasi::filestat(directory).map(report::filestat)),
    );
    line(
        "fd_renumber(root to file)",
        done(wasi::done(raw::fd_renumber(ROOT, directory))),
    );
    let name = wasi::preopen_name(directory).map(|name| format!("{name:?}"));
    line("fd_prestat_get(root, was file)", outcome(name));
    line("fd_prestat_get(3)", done(wasi::preopen_name(ROOT)));
    line(
        "path_open(root, was file)",
        done(open(directory, "data.txt", READ).inspect(|fd| {
            raw::fd_close(*fd);
        })),
    );
    line("path_open(3)", done(open_file()));
    line("path_open takes 3", take(directory, ROOT));
    let back = wasi::done(raw::fd_renumber(directory, ROOT));
    line("fd_renumber(root back)", done(back));
    line("fd_prestat_get(3), back", done(wasi::preopen_name(ROOT)));
    raw::fd_close(second);
}

/// Opens files until one has this number, which is free, and closes the others. Whether it is the first.
fn take(directory: u32, number: u32) -> bool {
    let mut opened = Vec::new();
    while !opened.contains(&number) && opened.len() < 20 {
        let Ok(fd) = open(directory, "data.txt", READ) else {
            break;
        };
        opened.push(fd);
    }
    for fd in opened.iter().filter(|fd| **fd != number) {
        raw::fd_close(*fd);
    }
    opened == [number]
}

/// Standard output and its number.
fn move_output() {
    let Ok(file) = open_file() else {
        return line("path_open(data.txt)", "failed");
    };
    let moved = raw::fd_renumber(1, file);
    report::print_to(if moved == 0 { file } else { 1 });
    line("fd_renumber(stdout to file)", done(wasi::done(moved)));
    line("fd_write(1)", outcome(wasi::write(1, &[b"lost\n"])));
    line(
        "fd_fdstat_get(stdout, was file)",
        outcome(wasi::fdstat(file).map(report::fdstat)),
    );
    line("path_open takes 1", take(ROOT, 1));
    line(
        "fd_read(1)",
        outcome(wasi::read(1, &[4]).map(report::filled)),
    );
    let back = raw::fd_renumber(file, 1);
    if back == 0 {
        report::print_to(1);
    }
    line("fd_renumber(stdout back)", done(wasi::done(back)));
    line(
        "fd_fdstat_get(stdout)",
        outcome(wasi::fdstat(1).map(report::fdstat)),
    );
}

fn close_standard() {
    line("fd_close(stdin)", close(0));
    line("fd_close(stdin) once more", close(0));
    line(
        "fd_read(stdin, closed)",
        outcome(wasi::read(0, &[4]).map(report::filled)),
    );
    line("fd_close(stderr)", close(2));
    line(
        "fd_write(stderr, closed)",
        outcome(wasi::write(2, &[b"lost\n"])),
    );
    let files = [open_file(), open_file(), open_file()];
    let low = files.iter().filter(|fd| matches!(fd, Ok(0 | 2))).count();
    line("path_open(three files) takes 0 and 2", low == 2);
    line("fd_close(root)", close(ROOT));
    line(
        "fd_prestat_get(root, closed)",
        done(wasi::preopen_name(ROOT)),
    );
    line("path_open(root, closed)", done(open_file()));
    line("fd_close(stdout)", "the last line");
    raw::fd_close(report::output());
    report::print("more than the last line\n");
}
