//! What a descriptor refers to.

use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
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

/// In the place of an index: a host directory that is not there. As in a directory that was removed while it
/// was open, nothing is found in it and nothing can be made there.
pub const ABSENT: u32 = u32::MAX;

impl<'a> Open<'a> {
    /// Opens the node of this index.
    #[inline(always)]
    pub fn new(nodes: Nodes<'a>, index: u32) -> Self {
        let node = match nodes.get(index) {
            Some(node) => node,
            None if index == ABSENT => Node::EMPTY_DIRECTORY,
            None => trap::defect(),
        };
        Open { nodes, index, node }
    }

    /// Goes to the node of this index.
    pub fn go(&mut self, index: u32) {
        *self = Open::new(self.nodes, index);
    }

    /// The node as a file.
    pub fn file(self) -> FsResult<Node<'a>> {
        match self.node.kind() {
            NodeKind::Directory => Err(ErrorCode::BadDescriptor),
            _ => Ok(self.node),
        }
    }

    /// The node as a directory.
    pub fn directory(self) -> FsResult<Self> {
        match self.node.kind() {
            NodeKind::Directory if self.index == ABSENT => Err(ErrorCode::NoEntry),
            NodeKind::Directory => Ok(self),
            _ => Err(ErrorCode::NotDirectory),
        }
    }

    /// What a path leads to from here.
    pub fn at(self, path_flags: Flags, path: &[u8]) -> FsResult<Self> {
        let follow = path_flags & SYMLINK_FOLLOW != 0;
        let directory = self.directory()?;
        let mut open = directory;
        if path::descend(&mut open, path) {
            return Ok(open);
        }
        let path::Found { open, rest } = path::resolve(directory, path, follow)?;
        // In a host directory, which is asked instead, or below what is a file here.
        match open.node.kind() {
            _ if rest.is_empty() => Ok(open),
            NodeKind::HostFile => Err(ErrorCode::NotDirectory),
            _ if rest.iter().all(|byte| *byte == b'/') => Ok(open),
            _ => Err(ErrorCode::NotPermitted),
        }
    }

    /// A number that stands for the file, whichever preopen it was found in.
    pub fn identity(self) -> u32 {
        if self.index == ABSENT {
            ABSENT
        } else {
            self.node.identity()
        }
    }
}
