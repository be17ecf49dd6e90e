//! How observations are spelled: one line `call(arguments) -> result` each.

use std::fmt::Display;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::wasi::{self, Fdstat, Filestat, Result};

/// Longest text that is printed as it is.
const LONGEST: usize = 60;

/// Where lines go, as long as standard output has its number.
static OUTPUT: AtomicU32 = AtomicU32::new(1);

/// Has lines go to another descriptor from now on.
pub fn print_to(fd: u32) {
    OUTPUT.store(fd, Ordering::Relaxed);
}

/// Where lines go now.
pub fn output() -> u32 {
    OUTPUT.load(Ordering::Relaxed)
}

/// Prints one observation.
pub fn line(call: impl Display, result: impl Display) {
    print(&format!("{call} -> {result}\n"));
}

/// Prints all of a text, however much a call takes.
pub fn print(text: &str) {
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        let Ok(written) = wasi::write(output(), &[rest]) else {
            return;
        };
        rest = &rest[written as usize..];
    }
}

/// The value, or the name of the error.
pub fn outcome<T: Display>(result: Result<T>) -> String {
    match result {
        Ok(value) => value.to_string(),
        Err(failure) => failure.to_string(),
    }
}

/// `success`, or the name of the error.
pub fn done<T>(result: Result<T>) -> String {
    outcome(result.map(|_| "success"))
}

/// Bytes in quotes, their number and a checksum if there are many.
pub fn text(bytes: &[u8]) -> String {
    if bytes.len() <= LONGEST {
        return format!("\"{}\"", bytes.escape_ascii());
    }
    let sum = bytes.iter().fold(0_u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
    });
    format!("{} bytes {sum:08x}", bytes.len())
}

/// A count, and what each piece of memory holds.
pub fn filled((count, parts): (u32, Vec<Vec<u8>>)) -> String {
    let parts: Vec<_> = parts.iter().map(|part| text(part)).collect();
    format!("{count}: {}", parts.join(" "))
}

/// The numbers with `+` between them.
pub fn sum(sizes: &[usize]) -> String {
    match sizes.len() {
        0 => "none".to_string(),
        1..=8 => sizes
            .iter()
            .map(usize::to_string)
            .collect::<Vec<_>>()
            .join("+"),
        count => format!("{count} times {}", sizes[0]),
    }
}

pub fn file_type(number: u8) -> String {
    const NAMES: [&str; 8] = [
        "unknown",
        "block device",
        "character device",
        "directory",
        "regular file",
        "datagram socket",
        "stream socket",
        "symbolic link",
    ];
    NAMES
        .get(usize::from(number))
        .map_or_else(|| format!("type {number}"), |name| (*name).to_string())
}

/// All that a descriptor says of itself.
pub fn fdstat(stat: Fdstat) -> String {
    format!(
        "{}, {}, rights {:08x} {:08x}",
        file_type(stat.file_type),
        fd_flags(u32::from(stat.flags)),
        stat.rights,
        stat.inheriting
    )
}

/// What does not depend on where a file lies, nor on when it was made.
pub fn filestat(stat: Filestat) -> String {
    match file_type(stat.file_type) {
        directory if directory == "directory" => directory,
        other => format!("{other}, {} bytes, {} links", stat.size, stat.links),
    }
}

pub fn lookup(flags: u32) -> String {
    names(flags, &["follow"])
}

pub fn open_flags(flags: u32) -> String {
    names(flags, &["create", "directory", "exclusive", "truncate"])
}

pub fn fd_flags(flags: u32) -> String {
    names(flags, &["append", "dsync", "nonblock", "rsync", "sync"])
}

pub fn time_flags(flags: u32) -> String {
    names(flags, &["atim", "atim-now", "mtim", "mtim-now"])
}

/// What the rights that decide how something is opened are.
pub fn rights(rights: u64) -> String {
    match (rights & wasi::READ != 0, rights & wasi::WRITE != 0) {
        _ if rights == wasi::ALL_RIGHTS => "all rights",
        (false, false) => "no rights",
        (true, false) => "read",
        (false, true) => "write",
        (true, true) => "read|write",
    }
    .to_string()
}

/// The names of the bits that are set.
fn names(flags: u32, names: &[&str]) -> String {
    let set: Vec<_> = names
        .iter()
        .enumerate()
        .filter(|(bit, _)| flags >> bit & 1 == 1)
        .map(|(_, name)| *name)
        .collect();
    if set.is_empty() {
        "-".to_string()
    } else {
        set.join("|")
    }
}
