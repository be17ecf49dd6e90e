//! Streams of files: whole, in parts, several at a time, and into what nothing can be written.

use wasip3::filesystem::types::{DirectoryEntry, ErrorCode};
use wasip3::wit_bindgen::rt::async_support::FutureReader;
use wasip3::wit_bindgen::{StreamReader, StreamResult};

use super::calls::Outcome;
use super::report::line;
use super::{Descriptor, open_or_report};

type End = FutureReader<Result<(), ErrorCode>>;

/// Reads files through streams, and tries to write to them.
pub async fn probe(directory: &Descriptor) {
    for path in ["data.txt", "empty.txt", "large.txt", "nested"] {
        let Some(object) = open_or_report(directory, path) else {
            continue;
        };
        let size = object.stat().map_or(0, |stat| stat.size);
        for offset in offsets(if path == "nested" { 2 } else { size }) {
            probe_reading(&object, path, offset).await;
        }
        // A stream may not be read once it has ended.
        if size > 6 && path != "nested" {
            probe_two(&object, path).await;
        }
        probe_writing(&object, path).await;
    }
    probe_lifetime(directory).await;
    probe_listing(directory).await;
}

fn offsets(size: u64) -> Vec<u64> {
    let mut offsets = vec![
        0,
        1,
        size / 2,
        size.saturating_sub(1),
        size,
        size + 1,
        1 << 32,
    ];
    offsets.extend([i64::MAX as u64, i64::MAX as u64 + 1, u64::MAX]);
    offsets.sort_unstable();
    offsets.dedup();
    offsets
}

async fn probe_reading(object: &Descriptor, path: &str, offset: u64) {
    let call = format!("read-via-stream({path:?}, {offset})");
    let (stream, end) = object.0.read_via_stream(offset);
    line(
        &format!("{call} to the end"),
        bytes(&stream.collect().await),
    );
    line(&format!("{call} then"), ended(end).await);

    let (mut stream, end) = object.0.read_via_stream(offset);
    line(
        &format!("{call} of four"),
        bytes(&take(&mut stream, 4).await),
    );
    drop(stream);
    line(&format!("{call} of four, then"), ended(end).await);

    let (stream, end) = object.0.read_via_stream(offset);
    drop(end);
    let rest = stream.collect().await;
    line(&format!("{call} without its end"), bytes(&rest));
}

/// The streams of one file do not meet.
async fn probe_two(object: &Descriptor, path: &str) {
    let call = format!("read-via-stream({path:?})");
    let (mut first, first_end) = object.0.read_via_stream(0);
    let (mut second, second_end) = object.0.read_via_stream(1);
    for length in [1, 2, 3] {
        let parts = [
            take(&mut first, length).await,
            take(&mut second, length).await,
        ];
        let parts = parts.map(|part| bytes(&part));
        line(
            &format!("{call} twice, {length} of each"),
            parts.join(" and "),
        );
    }
    drop(first);
    line(
        &format!("{call} the other's rest"),
        bytes(&second.collect().await),
    );
    line(&format!("{call} the other's end"), ended(second_end).await);
    line(
        &format!("{call} the first one's end"),
        ended(first_end).await,
    );
}

/// Lists directories, and what is none; at once, and one by one.
async fn probe_listing(directory: &Descriptor) {
    for path in [".", "nested", "empty", "data.txt"] {
        let Some(object) = open_or_report(directory, path) else {
            continue;
        };
        let call = format!("read-directory({path:?})");
        let (stream, end) = object.0.read_directory();
        line(&call, names(stream.collect().await));
        line(&format!("{call} then"), ended(end).await);

        let (mut stream, end) = object.0.read_directory();
        // A stream needs its directory no more.
        drop(object);
        let mut entries = Vec::new();
        while let Some(entry) = stream.next().await {
            entries.push(entry);
        }
        line(&format!("{call} one by one"), names(entries));
        drop(stream);
        line(&format!("{call} one by one, then"), ended(end).await);
    }
    let (mut first, first_end) = directory.0.read_directory();
    let (second, second_end) = directory.0.read_directory();
    line("read-directory(one of two)", first.next().await.is_some());
    drop(first);
    line("read-directory(the other)", names(second.collect().await));
    line("read-directory(the one, then)", ended(first_end).await);
    line("read-directory(the other, then)", ended(second_end).await);
}

fn names(entries: Vec<DirectoryEntry>) -> String {
    let entries = entries.into_iter();
    let names =
        entries.map(|entry| format!("{:?}:{}", entry.name, super::calls::kind(&entry.type_)));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.join(" ")
}

/// A stream outlives its descriptor.
async fn probe_lifetime(directory: &Descriptor) {
    let Some(file) = open_or_report(directory, "data.txt") else {
        return;
    };
    let (stream, end) = file.0.read_via_stream(0);
    drop(file);
    line(
        "read-via-stream without the descriptor",
        bytes(&stream.collect().await),
    );
    line(
        "read-via-stream without the descriptor, then",
        ended(end).await,
    );
}

async fn probe_writing(object: &Descriptor, path: &str) {
    for offset in [0, 5, u64::MAX] {
        let (mut writer, reader) = wasip3::wit_stream::new();
        let end = object.0.write_via_stream(reader, offset);
        let rest = writer.write_all(b"new".to_vec()).await;
        drop(writer);
        let call = format!("write-via-stream({path:?}, {offset})");
        line(&format!("{call} not taken"), rest.len());
        line(&call, ended(end).await);
    }
    let (writer, reader) = wasip3::wit_stream::new();
    drop(writer);
    let end = object.0.append_via_stream(reader);
    line(&format!("append-via-stream({path:?})"), ended(end).await);
}

/// Reads so many bytes, or all there are.
pub async fn take(stream: &mut StreamReader<u8>, length: usize) -> Vec<u8> {
    let mut taken = Vec::new();
    while taken.len() < length {
        let (result, part) = stream.read(Vec::with_capacity(length - taken.len())).await;
        taken.extend(part);
        if !matches!(result, StreamResult::Complete(_)) {
            break;
        }
    }
    taken
}

async fn ended(end: End) -> String {
    super::report::done(outcome(end.await))
}

/// The error by its name.
fn outcome(result: Result<(), ErrorCode>) -> Outcome<()> {
    result.map_err(|error| super::calls::error(&error))
}

/// All that is in a file.
pub async fn read_all(file: &Descriptor) -> Outcome<Vec<u8>> {
    let (stream, end) = file.0.read_via_stream(0);
    let bytes = stream.collect().await;
    outcome(end.await).map(|()| bytes)
}

/// Writes to the start of a file; how much was taken.
pub async fn write(file: &Descriptor, bytes: &[u8]) -> Outcome<usize> {
    let (mut writer, reader) = wasip3::wit_stream::new();
    let end = file.0.write_via_stream(reader, 0);
    let rest = writer.write_all(bytes.to_vec()).await;
    drop(writer);
    outcome(end.await).map(|()| bytes.len() - rest.len())
}

/// Appends nothing to a file.
pub async fn append(file: &Descriptor) -> Outcome<()> {
    let (writer, reader) = wasip3::wit_stream::new();
    drop(writer);
    outcome(file.0.append_via_stream(reader).await)
}

/// The names in a directory, each with its type.
pub async fn list(directory: &Descriptor) -> Outcome<Vec<(String, &'static str)>> {
    let (stream, end) = directory.0.read_directory();
    let entries = stream.collect().await.into_iter();
    let entries = entries.map(|entry| (entry.name, super::calls::kind(&entry.type_)));
    outcome(end.await).map(|()| entries.collect())
}

/// How many bytes there are, and a checksum.
pub fn bytes(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0_u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
    });
    format!("{} bytes {sum:08x}", bytes.len())
}
