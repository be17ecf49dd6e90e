//! How calls and results are spelled.

use std::cell::RefCell;
use std::fmt::{Arguments, Display, Write};

use wasip3::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};

use super::calls::Outcome;

/// Longest path that is printed as it is.
const LONGEST: usize = 80;

thread_local! {
    /// What is not printed yet: to wait for a stream at each line takes long.
    static LINES: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Notes one observation.
pub fn line(call: &str, result: impl Display) {
    text(format_args!("{call} -> {result}"));
}

/// Notes a line.
pub fn text(line: Arguments<'_>) {
    LINES.with_borrow_mut(|lines| {
        let _ = writeln!(lines, "{line}");
    });
}

/// Prints what was noted.
pub async fn flush() {
    crate::print(LINES.take()).await;
}

/// A value, or the name of the error.
pub fn outcome<T: Display>(result: Outcome<T>) -> String {
    match result {
        Ok(value) => value.to_string(),
        Err(error) => error.to_string(),
    }
}

/// `ok`, or the name of the error.
pub fn done<T>(result: Outcome<T>) -> String {
    outcome(result.map(|_| "ok"))
}

/// A path in quotes, cut if it is long.
pub fn path(path: &str) -> String {
    match path.get(..LONGEST) {
        Some(start) => format!("{start:?}.. of {}", path.len()),
        None => format!("{path:?}"),
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
