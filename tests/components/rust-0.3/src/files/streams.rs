//! Streams of files: whole, in parts, several at a time, and into what nothing can be written.

use wasip3::filesystem::types::ErrorCode;
use wasip3::wit_bindgen::rt::async_support::FutureReader;
use wasip3::wit_bindgen::{StreamReader, StreamResult};

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
async fn take(stream: &mut StreamReader<u8>, length: usize) -> Vec<u8> {
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
    match end.await {
        Ok(()) => "ok".to_string(),
        Err(error) => super::report::kebab(&format!("{error:?}")),
    }
}

/// How many bytes there are, and a checksum.
fn bytes(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0_u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
    });
    format!("{} bytes {sum:08x}", bytes.len())
}
