//! What is known of a node without reading it.

use image_format::Time;

use super::Open;
use super::descriptor::{DescriptorType, descriptor_type};
use crate::abi::Optional;

/// The `descriptor-stat` of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub struct DescriptorStat {
    pub kind: DescriptorType,
    pub link_count: u64,
    pub size: u64,
    pub data_access_timestamp: Optional<Datetime>,
    pub data_modification_timestamp: Optional<Datetime>,
    pub status_change_timestamp: Optional<Datetime>,
}

/// The `datetime` of `wasi:clocks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub struct Datetime {
    pub seconds: u64,
    pub nanoseconds: u32,
}

impl From<Time> for Datetime {
    fn from(time: Time) -> Self {
        Datetime {
            seconds: time.seconds,
            nanoseconds: time.nanoseconds,
        }
    }
}

/// The `metadata-hash-value` of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub struct MetadataHash {
    pub lower: u64,
    pub upper: u64,
}

/// Describes a node.
pub fn stat(open: Open<'_>) -> DescriptorStat {
    let time = open.nodes.time(open.index);
    DescriptorStat {
        kind: descriptor_type(open.node.kind()),
        link_count: 1,
        size: open.node.place().len() as u64,
        data_access_timestamp: Optional::None,
        data_modification_timestamp: Optional::Some(time.into()),
        status_change_timestamp: Optional::None,
    }
}

/// A number that no other node has, and hardly a file of another file system.
pub fn metadata_hash(open: Open<'_>) -> MetadataHash {
    hash(open.identity().into())
}

/// Makes a hash of a number: different ones have different hashes.
#[inline(always)]
pub fn hash(number: u64) -> MetadataHash {
    // The digits of the square roots of 2 and 3.
    let lower = mix(number ^ 0x6a09_e667_f3bc_c908);
    let upper = mix(lower ^ 0xbb67_ae85_84ca_a73b);
    MetadataHash { lower, upper }
}

/// Spreads the bits of a number. Each step can be undone, so different numbers stay different.
fn mix(number: u64) -> u64 {
    let spread = (number ^ (number >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let spread = (spread ^ (spread >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    spread ^ (spread >> 32)
}

#[cfg(target_arch = "wasm32")]
use {
    super::{ErrorCode, Flags, answer, opened},
    crate::abi::{Given, Outcome},
};

exports! { access =>
    "wasi:filesystem/types#[method]descriptor.stat"
    fn export_stat(descriptor: u32) -> *const Outcome<DescriptorStat, ErrorCode> {
        answer(Ok(stat(opened(access, descriptor))))
    }

    "wasi:filesystem/types#[method]descriptor.stat-at"
    fn export_stat_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<DescriptorStat, ErrorCode> {
        answer(opened(access, descriptor).at(path_flags, &path.list(length)).map(stat))
    }

    "wasi:filesystem/types#[method]descriptor.metadata-hash"
    fn export_metadata_hash(descriptor: u32) -> *const Outcome<MetadataHash, ErrorCode> {
        answer(Ok(metadata_hash(opened(access, descriptor))))
    }

    "wasi:filesystem/types#[method]descriptor.metadata-hash-at"
    fn export_metadata_hash_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<MetadataHash, ErrorCode> {
        answer(opened(access, descriptor).at(path_flags, &path.list(length)).map(metadata_hash))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::sample::{image, open};

    #[test]
    fn stat_tells_type_size_and_time() {
        let image = image();
        let file = stat(open(&image, "dir/file"));
        assert_eq!((file.kind, file.size), (DescriptorType::RegularFile, 11));
        let link = stat(open(&image, "link"));
        assert_eq!((link.kind, link.size), (DescriptorType::SymbolicLink, 3));
        let root = stat(open(&image, "."));
        assert_eq!((root.kind, root.size), (DescriptorType::Directory, 0));
        let time = root.data_modification_timestamp;
        assert!(matches!(time, Optional::Some(time) if time.seconds == 7));
        let time = file.data_modification_timestamp;
        assert!(matches!(time, Optional::Some(time) if time.seconds == image_format::DEFAULT_TIME));
    }

    #[test]
    fn hashes_tell_nodes_apart() {
        let image = image();
        let root = open(&image, ".");
        let mut hashes: Vec<u64> = (0..root.nodes.count())
            .map(|index| metadata_hash(Open::new(root.nodes, index)))
            .flat_map(|hash| [hash.lower, hash.upper])
            .collect();
        let count = hashes.len();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), count);
    }
}
