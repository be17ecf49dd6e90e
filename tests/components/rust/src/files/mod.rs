//! Calls every function of `wasi:filesystem`, and what `wasi:io` does with a file: one line `call(arguments) -> result`
//! per observation. The names it asks for are those of the tree in the test case `mount/differences`; in another tree
//! they give other lines.

mod changes;
mod contents;
mod directories;
mod many;
mod mutations;
mod objects;
mod opening;
mod paths;
mod report;
mod streams;

use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{Descriptor, DescriptorFlags, ErrorCode, OpenFlags, PathFlags};

use report::line;

/// The flags of a path that follow a link at its end.
const FOLLOW: PathFlags = PathFlags::SYMLINK_FOLLOW;

/// Probes each preopened directory, then each pair of them.
pub fn probe_preopens() {
    let preopens = get_directories();
    let names: Vec<_> = preopens.iter().map(|(_, name)| name).collect();
    line("get-directories()", format_args!("{names:?}"));
    let again = get_directories();
    line("get-directories() once more", again.len());
    for ((directory, name), (other, _)) in preopens.iter().zip(&again) {
        println!("# {name}");
        line(
            "is-same-object(opened once more)",
            directory.is_same_object(other),
        );
        paths::probe(directory);
        opening::probe(directory);
        objects::probe(directory);
        contents::probe(directory);
        directories::probe(directory);
        mutations::probe(directory);
        streams::probe(directory);
        many::probe(directory);
    }
    for (first, first_name) in &preopens {
        for (second, second_name) in &preopens {
            if first_name != second_name {
                mutations::probe_pair(first, second, &format!("{first_name} to {second_name}"));
            }
        }
    }
}

/// Changes each preopened directory, then moves between each pair of them.
pub fn change_preopens() {
    let preopens = get_directories();
    for (directory, name) in &preopens {
        println!("# {name}");
        changes::probe(directory);
    }
    for (first, first_name) in &preopens {
        for (second, second_name) in &preopens {
            if first_name != second_name {
                println!("# {first_name} to {second_name}");
                changes::probe_pair(first, second);
            }
        }
    }
}

/// Opens a path for reading, following links.
fn open(directory: &Descriptor, path: &str) -> Result<Descriptor, ErrorCode> {
    directory.open_at(FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ)
}

/// Opens a path for reading, and says so if it cannot.
fn open_or_report(directory: &Descriptor, path: &str) -> Option<Descriptor> {
    open(directory, path)
        .inspect_err(|error| line(&format!("open-at({path:?})"), error.name()))
        .ok()
}
