//! How long changes of files take in the first preopen: for each kind a line of its name, how many calls were made, `ops`,
//! and the nanoseconds of one, on standard error. The argument is how many bytes are written in all.

use wasip2::clocks::monotonic_clock::now;
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{Descriptor, DescriptorFlags, OpenFlags, PathFlags};

const NONE: PathFlags = PathFlags::empty();
const COUNT: u64 = 2000;

fn main() {
    let bytes = std::env::args().nth(1).and_then(|bytes| bytes.parse().ok());
    let bytes: u64 = bytes.unwrap_or(64 << 20);
    let directories = get_directories();
    let (directory, _) = directories.first().expect("there is a directory");
    let size = 8 << 20;
    for block in [512, 4096, 65_536] {
        let content = vec![1; block as usize];
        let file = open(directory, "big", OpenFlags::CREATE);
        // The pages are there before that is measured.
        for at in (0..size).step_by(65_536) {
            file.write(&[0; 65_536], at).expect("there is room");
        }
        measure(&format!("write-{block}"), bytes / block, |call| {
            let written = file.write(&content, call * block % size);
            assert_eq!(written, Ok(block));
        });
    }
    directory.unlink_file_at("big").expect("it is there");
    let name = |call: u64| format!("file-{call}");
    measure("create", COUNT, |call| drop(open(directory, &name(call), OpenFlags::CREATE)));
    measure("rename", COUNT, |call| {
        let renamed = directory.rename_at(&name(call), directory, &format!("other-{call}"));
        renamed.expect("it is there");
    });
    measure("unlink", COUNT, |call| {
        directory.unlink_file_at(&format!("other-{call}")).expect("it is there");
    });
    measure("mkdir", COUNT, |call| {
        directory.create_directory_at(&name(call)).expect("it is not there");
    });
    measure("rmdir", COUNT, |call| {
        directory.remove_directory_at(&name(call)).expect("it is there");
    });
    let grown = open(directory, "grown", OpenFlags::CREATE);
    let part = vec![2; 65_536];
    measure("append-65536", bytes / 65_536, |_| {
        let size = grown.stat().expect("it is open").size;
        grown.write(&part, size).expect("there is room");
    });
    drop(grown);
    directory.unlink_file_at("grown").expect("it is there");
    // What is embedded is copied when it is written to first.
    if let Ok(file) = directory.open_at(NONE, "embedded", OpenFlags::empty(), DescriptorFlags::WRITE) {
        let size = file.stat().expect("it is open").size;
        measure("first-write", size / 4096, |call| {
            file.write(b"x", call * 4096).expect("there is room");
        });
    }
}

fn open(directory: &Descriptor, path: &str, open_flags: OpenFlags) -> Descriptor {
    let flags = DescriptorFlags::READ | DescriptorFlags::WRITE;
    directory.open_at(NONE, path, open_flags, flags).expect("it can be opened")
}

fn measure(name: &str, count: u64, mut call: impl FnMut(u64)) {
    let before = now();
    (0..count).for_each(&mut call);
    let time = (now() - before) as f64 / count.max(1) as f64;
    eprintln!("{name} {count} ops {time:.1}");
}
