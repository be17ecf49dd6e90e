//! `open-at` with combinations of its flags.

use wasip3::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};

use super::report::{descriptor_flags, line, open_flags, outcome, path_flags};
use super::{Descriptor, FOLLOW, open};

const PATHS: [&str; 8] = [
    "data.txt",
    "nested",
    ".",
    "missing",
    "link",
    "to-nested",
    "dangling",
    "../out",
];

/// Opens files, directories, links and nothing.
pub fn probe(directory: &Descriptor) {
    let read = DescriptorFlags::READ;
    let write = DescriptorFlags::WRITE;
    let mutate = DescriptorFlags::MUTATE_DIRECTORY;
    for path in PATHS {
        for bits in 0..16 {
            attempt(
                directory,
                PathFlags::empty(),
                path,
                OpenFlags::from_bits_truncate(bits),
                read,
            );
        }
        for flags in [
            OpenFlags::empty(),
            OpenFlags::DIRECTORY,
            OpenFlags::EXCLUSIVE,
        ] {
            for rights in [
                DescriptorFlags::empty(),
                write,
                read | write,
                mutate,
                read | mutate,
                read | write | mutate,
                read | DescriptorFlags::FILE_INTEGRITY_SYNC,
                read | DescriptorFlags::DATA_INTEGRITY_SYNC,
                read | DescriptorFlags::REQUESTED_WRITE_SYNC,
                DescriptorFlags::all(),
            ] {
                attempt(directory, FOLLOW, path, flags, rights);
            }
        }
        let everything = OpenFlags::all() - OpenFlags::DIRECTORY;
        attempt(directory, FOLLOW, path, everything, DescriptorFlags::all());
    }
    for path in ["", "/", "/data.txt", ".."] {
        attempt(directory, FOLLOW, path, OpenFlags::CREATE, read | write);
        attempt(directory, FOLLOW, path, OpenFlags::DIRECTORY, read);
    }
    if let Ok(file) = open(directory, "data.txt") {
        for path in ["data.txt", ".", "..", ""] {
            let opened = open(&file, path).map(|_| "opened");
            line(&format!("open-at({path:?}) below a file"), outcome(opened));
        }
    }
    if let Ok(nested) = open(directory, "nested") {
        for path in [
            "file.txt",
            "inner/deep.txt",
            "..",
            "../data.txt",
            "inner/up",
            "inner/home",
            "inner/../file.txt",
        ] {
            let opened = open(&nested, path).map(|_| "opened");
            line(
                &format!("open-at({path:?}) below \"nested\""),
                outcome(opened),
            );
        }
    }
}

fn attempt(
    directory: &Descriptor,
    follow: PathFlags,
    path: &str,
    flags: OpenFlags,
    rights: DescriptorFlags,
) {
    let call = format!(
        "open-at({}, {path:?}, {}, {})",
        path_flags(follow),
        open_flags(flags),
        descriptor_flags(rights)
    );
    let opened = directory.open_at(follow, path, flags, rights);
    let opened = opened.and_then(|opened| opened.get_flags());
    line(
        &call,
        outcome(opened.map(|flags| format!("opened, {}", descriptor_flags(flags)))),
    );
}
