//! `read` at all offsets and lengths that may matter.

use wasip2::filesystem::types::{Descriptor, DescriptorType, ErrorCode};

use super::open_or_report;
use super::report::{bytes, line, outcome};

const LENGTHS: [u64; 9] = [0, 1, 7, 4096, 65_535, 65_536, 65_537, 1 << 32, u64::MAX];

/// Reads three files, and a directory.
pub fn probe(directory: &Descriptor) {
    for path in ["data.txt", "empty.txt", "large.txt", "nested"] {
        let Some(object) = open_or_report(directory, path) else {
            continue;
        };
        // How large a directory is, a host makes up.
        let size = match object.stat() {
            Ok(stat) if stat.type_ == DescriptorType::RegularFile => stat.size,
            _ => 2,
        };
        let mut offsets = vec![
            0,
            1,
            size / 2,
            size.saturating_sub(1),
            size,
            size + 1,
            1 << 32,
        ];
        offsets.extend([
            i64::MAX as u64 - 65_536,
            i64::MAX as u64,
            i64::MAX as u64 + 1,
            u64::MAX,
        ]);
        offsets.sort_unstable();
        offsets.dedup();
        for offset in offsets {
            for length in LENGTHS {
                let part = object.read(length, offset);
                let part = part.map(|(part, is_end)| format!("{}, end: {is_end}", bytes(&part)));
                line(
                    &format!("read({path:?}, {length}, {offset})"),
                    outcome(part),
                );
            }
        }
        line(
            &format!("read({path:?}) to the end"),
            outcome(read_all(&object)),
        );
    }
}

fn read_all(object: &Descriptor) -> Result<String, ErrorCode> {
    let mut all = Vec::new();
    loop {
        let (part, is_end) = object.read(10_000, all.len() as u64)?;
        all.extend(part);
        if is_end {
            return Ok(bytes(&all));
        }
    }
}
