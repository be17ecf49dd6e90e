//! How calls and results are spelled.

use std::fmt::Display;

use wasip2::filesystem::types::{DescriptorFlags, DescriptorType, ErrorCode, OpenFlags, PathFlags};

/// Longest path that is printed as it is.
const LONGEST: usize = 80;

/// Prints one observation.
pub fn line(call: &str, result: impl Display) {
    println!("{call} -> {result}");
}

/// A value, or the name of the error.
pub fn outcome<T: Display>(result: Result<T, ErrorCode>) -> String {
    match result {
        Ok(value) => value.to_string(),
        Err(error) => error.name().to_string(),
    }
}

/// `ok`, or the name of the error.
pub fn done<T>(result: Result<T, ErrorCode>) -> String {
    outcome(result.map(|_| "ok"))
}

/// A path in quotes, cut if it is long.
pub fn path(path: &str) -> String {
    match path.get(..LONGEST) {
        Some(start) => format!("{start:?}.. of {}", path.len()),
        None => format!("{path:?}"),
    }
}

/// How many bytes there are, and a checksum.
pub fn bytes(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0_u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
    });
    format!("{} bytes {sum:08x}", bytes.len())
}

/// The name of a type in the interface.
pub fn kind(kind: DescriptorType) -> &'static str {
    match kind {
        DescriptorType::Unknown => "unknown",
        DescriptorType::BlockDevice => "block-device",
        DescriptorType::CharacterDevice => "character-device",
        DescriptorType::Directory => "directory",
        DescriptorType::Fifo => "fifo",
        DescriptorType::SymbolicLink => "symbolic-link",
        DescriptorType::RegularFile => "regular-file",
        DescriptorType::Socket => "socket",
    }
}

/// Whether a link at the end of a path is followed.
pub fn path_flags(flags: PathFlags) -> &'static str {
    if flags.contains(PathFlags::SYMLINK_FOLLOW) {
        "follow"
    } else {
        "-"
    }
}

/// The names of the flags that are set.
pub fn open_flags(flags: OpenFlags) -> String {
    names(&[
        ("create", flags.contains(OpenFlags::CREATE)),
        ("directory", flags.contains(OpenFlags::DIRECTORY)),
        ("exclusive", flags.contains(OpenFlags::EXCLUSIVE)),
        ("truncate", flags.contains(OpenFlags::TRUNCATE)),
    ])
}

/// The names of the flags that are set.
pub fn descriptor_flags(flags: DescriptorFlags) -> String {
    names(&[
        ("read", flags.contains(DescriptorFlags::READ)),
        ("write", flags.contains(DescriptorFlags::WRITE)),
        (
            "file-sync",
            flags.contains(DescriptorFlags::FILE_INTEGRITY_SYNC),
        ),
        (
            "data-sync",
            flags.contains(DescriptorFlags::DATA_INTEGRITY_SYNC),
        ),
        (
            "read-sync",
            flags.contains(DescriptorFlags::REQUESTED_WRITE_SYNC),
        ),
        ("mutate", flags.contains(DescriptorFlags::MUTATE_DIRECTORY)),
    ])
}

fn names(flags: &[(&str, bool)]) -> String {
    let set: Vec<_> = flags
        .iter()
        .filter(|flag| flag.1)
        .map(|flag| flag.0)
        .collect();
    if set.is_empty() {
        "-".to_string()
    } else {
        set.join("|")
    }
}
