//! Listing of directories.

use wasip2::filesystem::types::{Descriptor, DirectoryEntryStream};

use super::report::{kind, line};
use super::{open, open_or_report};

/// Lists directories, and what is none.
pub fn probe(directory: &Descriptor) {
    for path in [
        ".",
        "nested",
        "nested/inner",
        "empty",
        "日本",
        "to-nested",
        "data.txt",
    ] {
        let Some(object) = open_or_report(directory, path) else {
            continue;
        };
        let call = format!("read-directory({path:?})");
        let stream = match object.read_directory() {
            Ok(stream) => stream,
            Err(error) => {
                line(&call, error.name());
                continue;
            }
        };
        // A stream needs its directory no more.
        drop(object);
        let names = rest(&stream);
        let mut sorted = names.clone();
        sorted.sort();
        line(&format!("{call} is sorted"), names == sorted);
        line(&call, sorted.join(" "));
        line(&format!("{call} after the end"), rest(&stream).len());
    }
    probe_two(directory);
}

/// Two streams of one directory do not meet, and one begins anew each time.
fn probe_two(directory: &Descriptor) {
    let Ok(nested) = open(directory, "nested") else {
        return;
    };
    let (Ok(first), Ok(second)) = (nested.read_directory(), nested.read_directory()) else {
        return;
    };
    let taken = first
        .read_directory_entry()
        .is_ok_and(|entry| entry.is_some());
    line("read-directory-entry(of one stream)", taken);
    line(
        "read-directory-entry(of the other) to the end",
        rest(&second).len(),
    );
    line(
        "read-directory-entry(of the one) to the end",
        rest(&first).len(),
    );
    drop(first);
    line(
        "read-directory-entry(after a drop of the one)",
        rest(&second).len(),
    );
}

fn rest(stream: &DirectoryEntryStream) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        match stream.read_directory_entry() {
            Ok(Some(entry)) => names.push(format!("{:?}:{}", entry.name, kind(entry.type_))),
            Ok(None) => return names,
            Err(error) => {
                names.push(error.name().to_string());
                return names;
            }
        }
    }
}
