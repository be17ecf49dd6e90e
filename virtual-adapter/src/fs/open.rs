//! What a descriptor refers to.

use image_format::{Node, NodeKind, Nodes};

use super::{ErrorCode, Flags, FsResult, path};
use crate::trap;

/// An open node.
#[derive(Clone, Copy, Debug)]
pub struct Open<'a> {
    /// The tree that it is in.
    pub nodes: Nodes<'a>,
    /// Its index there.
    pub index: u32,
    /// The node.
    pub node: Node<'a>,
}

/// The `path-flags` that asks to follow a symbolic link at the end of a path.
const SYMLINK_FOLLOW: Flags = 1;

impl<'a> Open<'a> {
    /// Opens the node of this index.
    pub fn new(nodes: Nodes<'a>, index: u32) -> Self {
        match nodes.get(index) {
            Some(node) => Open { nodes, index, node },
            None => trap::defect(),
        }
    }

    /// The node as a file.
    pub fn file(self) -> FsResult<Node<'a>> {
        match self.node.kind() {
            NodeKind::Directory => Err(ErrorCode::BadDescriptor),
            NodeKind::File | NodeKind::Symlink => Ok(self.node),
        }
    }

    /// The node as a directory.
    pub fn directory(self) -> FsResult<Self> {
        match self.node.kind() {
            NodeKind::Directory => Ok(self),
            NodeKind::File | NodeKind::Symlink => Err(ErrorCode::NotDirectory),
        }
    }

    /// What a path leads to from here.
    pub fn at(self, path_flags: Flags, path: &[u8]) -> FsResult<Self> {
        let follow = path_flags & SYMLINK_FOLLOW != 0;
        let index = path::resolve(self.nodes, self.directory()?.index, path, follow)?;
        Ok(Open::new(self.nodes, index))
    }
}
