//! Listings of directories in WASI 0.3: readable ends of streams of entries, which are virtual handles. All that there is to
//! read is there from the start, and nothing can go wrong, so that the future of one is known when it is made.

use core::ops::Range;

use image_format::Node;

use super::Open;
use super::descriptor::descriptor_type;
use super::v0_3::{Case, Reading, failed};
use crate::abi::Text;
use crate::futures::ready;
use crate::handles::{Handles, Pair, ResourceType};
use crate::trap;

/// Most entries that are read at once, however many there is room for: they are gathered in memory.
pub const AT_ONCE: u32 = 256;

/// The value of a future of what went well.
const OK: u32 = 0;

/// In the place of what is left: the guest was told that it is nothing.
pub const OVER: Pair = [1, 0];

/// The `directory-entry` of the interface.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct DirectoryEntry {
    kind: Case,
    name: Text,
}

impl From<Node<'_>> for DirectoryEntry {
    fn from(node: Node<'_>) -> Self {
        DirectoryEntry {
            kind: descriptor_type(node.kind()).into(),
            name: node.name().into(),
        }
    }
}

/// Lists a directory. There is nothing in what is none, which the future tells.
pub fn read_directory(open: Open<'_>, handles: &mut Handles) -> Reading {
    let (children, result) = match open.directory() {
        Ok(directory) => (directory.node.children(), ready(handles, OK)),
        Err(error) => (0..0, failed(handles, error)),
    };
    let left = [children.start, children.end];
    match handles.insert_pair(ResourceType::Listing, left) {
        Some(stream) => Reading { stream, result },
        None => trap::too_many_handles(),
    }
}

/// Takes the next nodes, of which there may be so many. `None` at the end, about which the guest is told once.
pub fn read(handles: &mut Handles, listing: u32, length: u32) -> Option<Range<u32>> {
    let left = handles.pair(ResourceType::Listing, listing);
    let [next, end] = *left;
    if *left == OVER {
        trap::stream_is_over();
    }
    if next == end {
        *left = OVER;
        return None;
    }
    let last = end.min(next.saturating_add(length.min(AT_ONCE)));
    *left = [last, end];
    Some(next..last)
}

#[cfg(target_arch = "wasm32")]
use {
    super::opened,
    crate::abi::List,
    crate::handles::HANDLES,
    crate::module::{list, nodes, reply},
    adapter_abi::fs::listing,
};

exports! { access =>
    "wasi:filesystem/types@0.3#[method]descriptor.read-directory"
    fn export_read_directory(descriptor: u32) -> *const Reading {
        let open = opened(access, descriptor);
        reply(HANDLES.with(access, |handles| read_directory(open, handles)))
    }

    listing::READ
    fn export_read(stream: u32, length: u32) -> *const List<DirectoryEntry> {
        let nodes = nodes(access);
        let Some(found) = HANDLES.with(access, |handles| read(handles, stream, length)) else {
            return core::ptr::null();
        };
        let count = found.len();
        // Programs look at what they have listed.
        nodes.remember(found.start);
        let found = found.filter_map(|index| nodes.get(index));
        reply(list(count, found.map(DirectoryEntry::from)))
    }

    listing::DROP
    fn export_drop(stream: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::Listing, stream));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::ErrorCode;
    use crate::fs::sample::{image, open};

    #[test]
    fn a_listing_is_read_in_parts_to_its_end() {
        let image = image();
        let mut handles = Handles::new();
        let root = open(&image, ".");
        let listing = read_directory(root, &mut handles);
        assert_eq!(crate::futures::read(&mut handles, listing.result), 0);
        let mut names = Vec::new();
        for length in [3, 0, 1, u32::MAX] {
            let found = read(&mut handles, listing.stream, length).unwrap();
            assert!(found.len() as u32 <= length);
            names.extend(found.map(|index| root.nodes.get(index).unwrap().name()));
        }
        let expected = [
            "dangling", "dir", "empty", "link", "loop", "out", "root", "slash",
        ];
        assert_eq!(names, expected.map(str::as_bytes));
        assert_eq!(read(&mut handles, listing.stream, 1), None);
    }

    #[test]
    fn nothing_is_in_what_is_no_directory() {
        let image = image();
        let mut handles = Handles::new();
        let empty = read_directory(open(&image, "empty"), &mut handles);
        assert_eq!(read(&mut handles, empty.stream, 9), None);
        let file = read_directory(open(&image, "dir/file"), &mut handles);
        assert_eq!(read(&mut handles, file.stream, 9), None);
        let error = 1 + u32::from(ErrorCode::NotDirectory.number_in_0_3());
        assert_eq!(crate::futures::read(&mut handles, file.result), error);
    }

    #[test]
    #[should_panic(expected = "wasi-virt: a stream is used after its end")]
    fn the_end_is_told_once() {
        let image = image();
        let mut handles = Handles::new();
        let listing = read_directory(open(&image, "empty"), &mut handles);
        read(&mut handles, listing.stream, 1);
        read(&mut handles, listing.stream, 1);
    }
}
