//! Resolution of paths, as Linux does it beneath a directory.

use alloc::vec::Vec;

use image_format::{Node, NodeKind};

use super::{ErrorCode, FsResult, Open};
use crate::growth::push;

/// Bytes of a path, with the zero that ends it elsewhere.
pub const PATH_LIMIT: usize = 4096;

/// Bytes of a name.
pub const NAME_LIMIT: usize = 255;

/// Most symbolic links that one path leads through.
const EXPANSION_LIMIT: u32 = 40;

/// A path on its way.
struct Walk<'n, 'p> {
    base: u32,
    /// Where the walk is.
    at: Open<'n>,
    rest: &'p [u8],
    /// What follows the symbolic links that are being expanded.
    pending: Vec<&'p [u8]>,
    expansions: u32,
    follow: bool,
}

/// Where a path leads.
#[derive(Debug)]
pub struct Found<'n> {
    /// The node.
    pub open: Open<'n>,
    /// What of the path is left, where the node is a host directory, and begins with a slash.
    pub rest: Vec<u8>,
}

/// Finds the node that a path leads to from a directory. A symbolic link at the end is only followed if `follow` is
/// set, or if a slash comes after it.
pub fn resolve<'n: 'p, 'p>(base: Open<'n>, path: &'p [u8], follow: bool) -> FsResult<Found<'n>> {
    check(path)?;
    let mut walk = Walk {
        base: base.index,
        at: base,
        rest: path,
        pending: Vec::new(),
        expansions: 0,
        follow,
    };
    loop {
        if walk.is_at_host() {
            return Ok(Found {
                open: walk.at,
                rest: walk.remains(),
            });
        }
        match walk.rest.split_first() {
            Some((b'/', rest)) => {
                walk.directory()?;
                walk.rest = rest;
            }
            Some(_) => walk.step()?,
            None => match walk.pending.pop() {
                Some(rest) => walk.rest = rest,
                None => {
                    return Ok(Found {
                        open: walk.at,
                        rest: Vec::new(),
                    });
                }
            },
        }
    }
}

/// Goes where a path leads, if that is through embedded directories to one or to a file, by names alone: most paths
/// are like that, and [`resolve`] takes longer. No name in the tree is empty, a dot or two, or has a zero in it, so what
/// is found here is what would be found there.
pub fn descend(at: &mut Open<'_>, path: &[u8]) -> bool {
    if path.len() >= PATH_LIMIT {
        return false;
    }
    let mut rest = path;
    loop {
        let length = rest.iter().position(|byte| *byte == b'/');
        let length = length.unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or_default();
        let Some(index) = at.nodes.child_nearby(at.node, name) else {
            return false;
        };
        at.go(index);
        match rest.get(length + 1..) {
            Some(behind) => rest = behind,
            None => {
                at.nodes.remember(index);
                return matches!(at.node.kind(), NodeKind::Directory | NodeKind::File);
            }
        }
    }
}

#[allow(
    clippy::manual_contains,
    reason = "`contains` is 300 bytes more of code"
)]
fn check(path: &[u8]) -> FsResult<()> {
    if path.iter().any(|byte| *byte == 0) {
        return Err(ErrorCode::Invalid);
    }
    if path.len() >= PATH_LIMIT {
        return Err(ErrorCode::NameTooLong);
    }
    check_start(path)
}

/// Refuses what begins no relative path.
fn check_start(path: &[u8]) -> FsResult<()> {
    match path.first() {
        None => Err(ErrorCode::NoEntry),
        Some(b'/') => Err(ErrorCode::NotPermitted),
        Some(_) => Ok(()),
    }
}

impl<'n: 'p, 'p> Walk<'n, 'p> {
    /// The node that the walk is at, which must be a directory.
    fn directory(&self) -> FsResult<Node<'n>> {
        match self.at.node.kind() {
            NodeKind::Directory => Ok(self.at.node),
            _ => Err(ErrorCode::NotDirectory),
        }
    }

    /// Whether the walk is at something of the host's, and does not leave it at once.
    fn is_at_host(&mut self) -> bool {
        let node = self.at.node;
        if !node.kind().is_of_host() {
            return false;
        }
        // What says nothing may stand before the `..` that leads back.
        loop {
            self.rest = match self.rest {
                b"/." => b"/",
                [b'/', b'/', ..] => self.rest.get(1..).unwrap_or_default(),
                [b'/', b'.', b'/', ..] => self.rest.get(2..).unwrap_or_default(),
                b"" | b"/" => match self.pending.pop() {
                    Some(rest) => rest,
                    None => return true,
                },
                _ => break,
            };
        }
        match self.rest {
            [b'/', b'.', b'.'] | [b'/', b'.', b'.', b'/', ..]
                if node.kind() != NodeKind::HostFile =>
            {
                self.at.go(node.parent());
                self.rest = self.rest.get(3..).unwrap_or_default();
                false
            }
            _ => true,
        }
    }

    /// All of the path that is left.
    fn remains(&mut self) -> Vec<u8> {
        let mut remains = Vec::new();
        let mut part = Some(self.rest);
        while let Some(bytes) = part {
            bytes.iter().for_each(|byte| push(&mut remains, *byte));
            part = self.pending.pop();
        }
        remains
    }

    /// Goes where the next name leads.
    fn step(&mut self) -> FsResult<()> {
        let length = self.rest.iter().position(|byte| *byte == b'/');
        let (name, rest) = self
            .rest
            .split_at_checked(length.unwrap_or(self.rest.len()))
            .unwrap_or_default();
        self.rest = rest;
        let directory = self.directory()?;
        match name {
            b"." => Ok(()),
            b".." if self.at.index == self.base => Err(ErrorCode::NotPermitted),
            b".." => {
                self.at.go(directory.parent());
                Ok(())
            }
            _ => self.enter(directory, name),
        }
    }

    fn enter(&mut self, directory: Node<'n>, name: &[u8]) -> FsResult<()> {
        let Some(index) = self.at.nodes.child(directory, name) else {
            return Err(if name.len() > NAME_LIMIT {
                ErrorCode::NameTooLong
            } else {
                ErrorCode::NoEntry
            });
        };
        let found = Open::new(self.at.nodes, index);
        let is_last = self.rest.is_empty() && self.pending.is_empty();
        if found.node.kind() == NodeKind::Symlink && (self.follow || !is_last) {
            return self.expand(found.node.content());
        }
        self.at = found;
        Ok(())
    }

    /// Goes on with the target of a symbolic link in the directory that the walk is at.
    fn expand(&mut self, target: &'p [u8]) -> FsResult<()> {
        if self.expansions == EXPANSION_LIMIT {
            return Err(ErrorCode::Loop);
        }
        self.expansions += 1;
        check_start(target)?;
        if !self.rest.is_empty() {
            push(&mut self.pending, self.rest);
        }
        self.rest = target;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
