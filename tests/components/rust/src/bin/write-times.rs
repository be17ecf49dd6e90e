//! Changes files and directories, many times; prints `WORK NANOSECONDS` for each, for one time. For benches.
//!
//! Its arguments are an empty directory, how many files there are to be at once, how many MiB a file is to grow to, and a
//! file of a MiB or more whose pages are written to.

use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

const MIB: usize = 1 << 20;
const PAGE: usize = 4096;
const PIECE: usize = 64 << 10;
/// Names at once, where it is not about how many.
const NAMES: usize = 500;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [directory, files, mib, paged] = &arguments[..] else {
        panic!("DIRECTORY FILES MIB FILE");
    };
    let directory = Path::new(directory);
    pages(Path::new(paged));
    for size in [512, PAGE, PIECE] {
        writes(&directory.join("written"), size);
    }
    names(directory);
    many(directory, number(files));
    growth(&directory.join("grown"), number(mib));
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

/// Prints what one time takes of some.
fn told(work: &str, times: usize, done: impl FnOnce()) {
    let started = Instant::now();
    done();
    println!("{work} {}", started.elapsed().as_nanos() / times as u128);
}

/// One byte into each page of a file that was there before.
fn pages(path: &Path) {
    let mut file = OpenOptions::new()
        .write(true)
        .open(path)
        .expect("the file is there");
    let pages = file.metadata().expect("it has a size").len() as usize / PAGE;
    told("first-write", pages, || {
        for page in 0..pages {
            let start = SeekFrom::Start((page * PAGE) as u64);
            file.seek(start).expect("it is a file");
            file.write_all(&[1]).expect("there is room");
        }
    });
}

/// Pieces of one size over the same MiB.
fn writes(path: &Path, size: usize) {
    let piece = vec![7; size];
    let mut file = File::create(path).expect("the directory can be written to");
    let fill = |file: &mut File| {
        file.rewind().expect("it is a file");
        for _ in 0..MIB / size {
            file.write_all(&piece).expect("there is room");
        }
    };
    fill(&mut file);
    let times = if size < PIECE { 2 } else { 20 };
    told(&format!("write-{size}"), times * (MIB / size), || {
        (0..times).for_each(|_| fill(&mut file));
    });
    fs::remove_file(path).expect("it is there");
}

fn paths(directory: &Path, kind: &str, count: usize) -> Vec<PathBuf> {
    (0..count)
        .map(|number| directory.join(format!("{kind}-{number}")))
        .collect()
}

/// What changes names.
fn names(directory: &Path) {
    let files = paths(directory, "file", NAMES);
    let renamed = paths(directory, "renamed", NAMES);
    let directories = paths(directory, "directory", NAMES);
    told("create", NAMES, || {
        each(&files, |path| File::create(path).map(drop))
    });
    told("rename", NAMES, || {
        for (from, to) in files.iter().zip(&renamed) {
            fs::rename(from, to).expect("it is there");
        }
    });
    told("unlink", NAMES, || {
        each(&renamed, |path| fs::remove_file(path))
    });
    told("mkdir", NAMES, || {
        each(&directories, |path| fs::create_dir(path))
    });
    each(&directories, |path| fs::remove_dir(path));
}

fn each(paths: &[PathBuf], done: impl Fn(&Path) -> std::io::Result<()>) {
    for path in paths {
        done(path).expect("it can be done");
    }
}

/// Files, all there at once, and removed.
fn many(directory: &Path, count: usize) {
    let files = paths(directory, "many", count);
    told("create-and-remove", count, || {
        each(&files, |path| File::create(path).map(drop));
        each(&files, |path| fs::remove_file(path));
    });
}

/// A file that grows by appended pieces: what each takes in the first and in the last eighth.
fn growth(path: &Path, mib: usize) {
    let piece = vec![7; PIECE];
    let mut file = OpenOptions::new()
        .append(true)
        .create_new(true)
        .open(path)
        .expect("it is new");
    let eighth = mib * MIB / PIECE / 8;
    let mut append = |count: usize| {
        for _ in 0..count {
            file.write_all(&piece).expect("there is room");
        }
    };
    told("append-first", eighth, || append(eighth));
    append(6 * eighth);
    told("append-last", eighth, || append(eighth));
    drop(file);
    fs::remove_file(path).expect("it is there");
}
