//! Listing of directories.

use image_format::{Node, Nodes};

use super::descriptor::{DescriptorType, descriptor_type};
use super::{ErrorCode, FsResult, Open};
use crate::abi::Text;
use crate::handles::{Handles, ResourceType};

/// The `directory-entry` of the interface.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct DirectoryEntry {
    kind: DescriptorType,
    name: Text,
}

impl From<Node<'_>> for DirectoryEntry {
    fn from(node: Node<'_>) -> Self {
        DirectoryEntry {
            kind: descriptor_type(node.kind()),
            name: node.name().into(),
        }
    }
}

/// Makes a stream of what is in a directory.
pub fn read_directory(open: Open<'_>, handles: &mut Handles) -> FsResult<u32> {
    let children = open.directory()?.node.children();
    handles
        .insert_pair(
            ResourceType::DirectoryEntryStream,
            [children.start, children.end],
        )
        .ok_or(ErrorCode::InsufficientMemory)
}

/// Takes the next node from a stream.
pub fn read_entry<'a>(nodes: Nodes<'a>, handles: &mut Handles, stream: u32) -> Option<Node<'a>> {
    let [next, end] = handles.pair(ResourceType::DirectoryEntryStream, stream);
    let index = *next;
    if index == *end {
        return None;
    }
    *next += 1;
    nodes.remember(index);
    nodes.get(index)
}

#[cfg(target_arch = "wasm32")]
use {
    super::{answer, opened},
    crate::abi::{Optional, Outcome},
    crate::handles::HANDLES,
    crate::module::nodes,
};

exports! { access =>
    "wasi:filesystem/types#[method]descriptor.read-directory"
    fn export_read_directory(descriptor: u32) -> *const Outcome<u32, ErrorCode> {
        let open = opened(access, descriptor);
        answer(HANDLES.with(access, |handles| read_directory(open, handles)))
    }

    "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry"
    fn export_read_directory_entry(
        stream: u32
    ) -> *const Outcome<Optional<DirectoryEntry>, ErrorCode> {
        let nodes = nodes(access);
        let entry = HANDLES.with(access, |handles| read_entry(nodes, handles, stream));
        answer(Ok(entry.map(DirectoryEntry::from).into()))
    }

    "wasi:filesystem/types#[resource-drop]directory-entry-stream"
    fn export_drop(stream: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::DirectoryEntryStream, stream));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::sample::{image, open};

    #[test]
    fn directories_are_listed_in_order() {
        let image = image();
        let mut handles = Handles::new();
        let root = open(&image, ".");
        let stream = read_directory(root, &mut handles).unwrap();
        let mut names = Vec::new();
        while let Some(node) = read_entry(root.nodes, &mut handles, stream) {
            names.push(str::from_utf8(node.name()).unwrap());
        }
        let expected = [
            "dangling", "dir", "empty", "link", "loop", "out", "root", "slash",
        ];
        assert_eq!(names, expected);
        let file = open(&image, "dir/file");
        assert_eq!(
            read_directory(file, &mut handles),
            Err(ErrorCode::NotDirectory)
        );
    }
}
