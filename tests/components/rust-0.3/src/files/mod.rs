//! Calls the functions of `wasi:filesystem`, as `../../rust/src/files` does it in 0.2: one line
//! `call(arguments) -> result` per observation. The names it asks for are those of the tree in the test case
//! `mount/differences`.

mod awaited;
mod calls;
mod changes;
mod mutations;
mod objects;
mod opening;
mod paths;
pub mod report;
pub mod streams;

use wasip3::filesystem::preopens::get_directories;
use wasip3::filesystem::types::{self, DescriptorFlags, ErrorCode, OpenFlags, PathFlags};
use wasip3::wit_bindgen::rt::async_support::FutureReader;
use wasip3::wit_bindgen::{StreamReader, StreamWriter};

pub use calls::Outcome;
use report::{flush, line, text};

/// What tells how a stream of a file ends.
type End = FutureReader<Result<(), ErrorCode>>;

/// A descriptor that is called without `async`.
pub struct Descriptor(types::Descriptor);

impl Descriptor {
    fn of(handle: u32) -> Descriptor {
        // SAFETY: the handle is what WASI has returned, and was not taken before.
        Descriptor(unsafe { types::Descriptor::from_handle(handle) })
    }

    /// A descriptor of a number that is so much before that of this one.
    pub fn forged(&self, before: u32) -> Descriptor {
        Descriptor::of(self.handle() - before)
    }

    fn handle(&self) -> u32 {
        self.0.handle()
    }

    /// A stream to the start of a file, and what tells how that ends.
    pub fn write(&self) -> (StreamWriter<u8>, End) {
        let (writer, reader) = wasip3::wit_stream::new();
        (writer, self.0.write_via_stream(reader, 0))
    }

    /// A stream to the end of a file.
    pub fn append(&self) -> (StreamWriter<u8>, End) {
        let (writer, reader) = wasip3::wit_stream::new();
        (writer, self.0.append_via_stream(reader))
    }

    /// Gives a stream to the end of a file.
    pub fn append_stream(&self, stream: StreamReader<u8>) -> End {
        self.0.append_via_stream(stream)
    }

    /// A stream of a file.
    pub fn read(&self) -> (StreamReader<u8>, End) {
        self.0.read_via_stream(0)
    }
}

/// The flags of a path that follow a link at its end.
pub const FOLLOW: PathFlags = PathFlags::SYMLINK_FOLLOW;

/// Probes each preopened directory, then each pair of them.
pub async fn probe_preopens() {
    let preopens = opened_directories();
    let names: Vec<_> = preopens.iter().map(|(_, name)| name).collect();
    line("get-directories()", format_args!("{names:?}"));
    let again = opened_directories();
    line("get-directories() once more", again.len());
    for ((directory, name), (other, _)) in preopens.iter().zip(&again) {
        text(format_args!("# {name}"));
        line(
            "is-same-object(opened once more)",
            directory.is_same_object(other),
        );
        paths::probe(directory);
        opening::probe(directory);
        objects::probe(directory);
        flush().await;
        mutations::probe(directory);
        flush().await;
    }
    for (first, first_name) in &preopens {
        for (second, second_name) in &preopens {
            if first_name != second_name {
                mutations::probe_pair(first, second, &format!("{first_name} to {second_name}"));
            }
        }
    }
    flush().await;
}

/// Calls a few functions of each kind with `async`.
pub async fn probe_awaited() {
    for (directory, name) in opened_directories() {
        text(format_args!("# {name}"));
        awaited::probe(&directory).await;
        flush().await;
    }
}

/// Reads and writes through streams.
pub async fn probe_streams() {
    for (directory, name) in opened_directories() {
        text(format_args!("# {name}"));
        streams::probe(&directory).await;
        flush().await;
    }
}

/// Changes each preopened directory, then moves between each pair of them.
pub async fn change_preopens() {
    let preopens = opened_directories();
    for (directory, name) in &preopens {
        text(format_args!("# {name}"));
        changes::probe(directory).await;
    }
    for (first, first_name) in &preopens {
        for (second, second_name) in &preopens {
            if first_name != second_name {
                text(format_args!("# {first_name} to {second_name}"));
                changes::probe_pair(first, second).await;
            }
        }
    }
    flush().await;
}

/// The preopened directories.
pub fn opened_directories() -> Vec<(Descriptor, String)> {
    let directories = get_directories().into_iter();
    directories
        .map(|(directory, name)| (Descriptor(directory), name))
        .collect()
}

/// Opens a path for reading, following links.
fn open(directory: &Descriptor, path: &str) -> Outcome<Descriptor> {
    directory.open_at(FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ)
}

/// Opens a path for reading, and says so if it cannot.
fn open_or_report(directory: &Descriptor, path: &str) -> Option<Descriptor> {
    open(directory, path)
        .inspect_err(|error| line(&format!("open-at({path:?})"), error))
        .ok()
}
