//! Where paths lead, as on Linux beneath a directory.
//!
//! A walk keeps the directories that it came through, so that `..` leads back even where that is in another file system,
//! and never out of where it began.

use alloc::vec::Vec;
use core::ops::Deref;

use image_format::NodeKind;

use super::Memory;
use super::node::{At, READ_ONLY};
use crate::fs::path::{NAME_LIMIT, PATH_LIMIT};
use crate::fs::{ErrorCode, FsResult};
use crate::growth::push;

/// Most symbolic links that one path leads through.
const EXPANSION_LIMIT: u32 = 40;

/// What becomes of a symbolic link at the end of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    /// It is followed.
    Follow,
    /// It is what is found, unless a slash comes after it.
    Keep,
    /// It is what is found.
    Entry,
}

impl Last {
    /// What the `path-flags` of a call say.
    pub fn new(path_flags: u32) -> Self {
        match path_flags & adapter_abi::wasi::path_flags::SYMLINK_FOLLOW {
            0 => Last::Keep,
            _ => Last::Follow,
        }
    }
}

/// A name, whatever becomes of the path that it was in.
#[derive(Clone, Copy, Debug)]
pub struct LastName {
    bytes: [u8; NAME_LIMIT],
    length: usize,
}

impl LastName {
    /// What is longer than names can be is cut off: it was refused before.
    fn new(name: &[u8]) -> Self {
        let length = name.len().min(NAME_LIMIT);
        let mut bytes = [0; NAME_LIMIT];
        let from = name.get(..length).unwrap_or_default();
        bytes
            .get_mut(..length)
            .unwrap_or_default()
            .copy_from_slice(from);
        LastName { bytes, length }
    }
}

impl Deref for LastName {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// Where a path leads.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// The directory of the last name.
    pub directory: At,
    /// The last name: `.` or `..` where it is that.
    pub name: LastName,
    /// What has this name.
    pub found: Option<At>,
    /// Whether a slash comes after it.
    pub has_slash: bool,
}

impl Spot {
    /// Whether the last name is none that a directory could have.
    pub fn is_dots(&self) -> bool {
        matches!(&*self.name, b"." | b"..")
    }
}

struct Walk<'m, 'p> {
    memory: &'m Memory<'m>,
    /// The directories above the one where it is.
    above: Vec<At>,
    at: At,
    rest: &'p [u8],
    /// What follows the symbolic links that are being expanded.
    pending: Vec<&'p [u8]>,
    expansions: u32,
    last: Last,
    /// The last name so far, for what ends in `.` or `..`.
    name: &'p [u8],
}

/// Finds where a path leads from a directory.
pub fn walk<'p, 'm: 'p>(
    memory: &'m Memory<'m>,
    base: At,
    path: &'p [u8],
    last: Last,
) -> FsResult<Spot> {
    let mut walk = Walk::begin(memory, base, path, last)?;
    loop {
        if walk.is_at_host() && !walk.is_last() {
            // What leads there is the host's, and was found before.
            return Err(ErrorCode::NotPermitted);
        }
        match walk.rest.first() {
            None => match walk.pending.pop() {
                Some(rest) => walk.rest = rest,
                None => return Ok(walk.ended()),
            },
            Some(b'/') => {
                walk.check_directory()?;
                walk.rest = walk.rest.get(1..).unwrap_or_default();
            }
            Some(_) => {
                if let Some(spot) = walk.step()? {
                    return Ok(spot);
                }
            }
        }
    }
}

/// Finds where a path leads on the host, if it does: what stands for that in the tree, and what of the path is left, which
/// begins with a slash.
pub fn find_host<'p, 'm: 'p>(
    memory: &'m Memory<'m>,
    base: At,
    path: &'p [u8],
    last: Last,
) -> Option<(At, Vec<u8>)> {
    let mut walk = Walk::begin(memory, base, path, last).ok()?;
    loop {
        if walk.is_at_host() {
            let rest = walk.remains();
            return Some((walk.at, rest));
        }
        match walk.rest.first() {
            None => walk.rest = walk.pending.pop()?,
            Some(b'/') => {
                walk.check_directory().ok()?;
                walk.rest = walk.rest.get(1..).unwrap_or_default();
            }
            Some(_) => {
                if let Some(spot) = walk.step().ok()? {
                    walk.at = spot.found?;
                    let is_of_host = memory.kind(walk.at.id).is_of_host();
                    let rest = walk.remains();
                    return is_of_host.then_some((walk.at, rest));
                }
            }
        }
    }
}

fn check(path: &[u8]) -> FsResult<()> {
    if path.contains(&0) {
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

fn are_slashes(path: &[u8]) -> bool {
    path.iter().all(|byte| *byte == b'/')
}

impl<'m: 'p, 'p> Walk<'m, 'p> {
    fn begin(
        memory: &'m Memory<'m>,
        base: At,
        path: &'p [u8],
        last: Last,
    ) -> FsResult<Walk<'m, 'p>> {
        memory.directory(base)?;
        check(path)?;
        Ok(Walk {
            memory,
            above: Vec::new(),
            at: base,
            rest: path,
            pending: Vec::new(),
            expansions: 0,
            last,
            name: b".",
        })
    }

    /// Whether the walk is at something of the host's, and does not leave it at once by `..`.
    fn is_at_host(&mut self) -> bool {
        let kind = self.memory.kind(self.at.id);
        if !kind.is_of_host() {
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
        match (self.rest, kind) {
            ([b'/', b'.', b'.'] | [b'/', b'.', b'.', b'/', ..], kind)
                if kind != NodeKind::HostFile =>
            {
                if let Some(above) = self.above.pop() {
                    self.at = above;
                }
                self.name = b"..";
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

    /// The directory that the path ended in.
    fn ended(self) -> Spot {
        Spot {
            directory: self.at,
            name: LastName::new(self.name),
            found: Some(self.at),
            has_slash: false,
        }
    }

    fn check_directory(&self) -> FsResult<()> {
        match self.memory.kind(self.at.id) {
            NodeKind::Directory => Ok(()),
            // What leads to the host is followed before.
            NodeKind::HostDirectory | NodeKind::ReadOnlyHostDirectory => {
                Err(ErrorCode::NotPermitted)
            }
            _ => Err(ErrorCode::NotDirectory),
        }
    }

    /// Goes where the next name leads. That of the last one is the end.
    fn step(&mut self) -> FsResult<Option<Spot>> {
        let length = self.rest.iter().position(|byte| *byte == b'/');
        let (name, rest) = self
            .rest
            .split_at_checked(length.unwrap_or(self.rest.len()))
            .unwrap_or_default();
        self.check_directory()?;
        self.name = name;
        self.rest = rest;
        match name {
            b"." => Ok(None),
            b".." => {
                self.at = self.above.pop().ok_or(ErrorCode::NotPermitted)?;
                Ok(None)
            }
            _ if name.len() > NAME_LIMIT => Err(self.too_long()),
            _ => self.enter(name),
        }
    }

    /// What is wrong with a name that is too long: that nothing can be changed where it would be comes before that.
    fn too_long(&self) -> ErrorCode {
        match (self.last, self.at.system) {
            (Last::Entry, READ_ONLY) if self.is_last() => ErrorCode::ReadOnly,
            _ => ErrorCode::NameTooLong,
        }
    }

    /// Whether no name comes after this one.
    fn is_last(&self) -> bool {
        are_slashes(self.rest) && self.pending.iter().all(|rest| are_slashes(rest))
    }

    fn enter(&mut self, name: &'p [u8]) -> FsResult<Option<Spot>> {
        let is_last = self.is_last();
        let has_slash = !self.rest.is_empty() || !self.pending.is_empty();
        let found = self.memory.child(self.at, name);
        let kind = found.map(|found| self.memory.kind(found.id));
        let follows = match self.last {
            Last::Follow => true,
            Last::Keep => has_slash,
            Last::Entry => false,
        };
        match (found, kind) {
            (Some(found), Some(NodeKind::Symlink)) if follows || !is_last => {
                self.expand(self.memory.target(found.id))?;
                Ok(None)
            }
            _ if is_last => {
                let is_directory = matches!(
                    kind,
                    None | Some(
                        NodeKind::Directory
                            | NodeKind::HostDirectory
                            | NodeKind::ReadOnlyHostDirectory
                    )
                );
                if has_slash && !is_directory && self.last != Last::Entry {
                    return Err(ErrorCode::NotDirectory);
                }
                Ok(Some(Spot {
                    directory: self.at,
                    name: LastName::new(name),
                    found,
                    has_slash,
                }))
            }
            (Some(found), _) => {
                push(&mut self.above, self.at);
                self.at = found;
                Ok(None)
            }
            (None, _) => Err(ErrorCode::NoEntry),
        }
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
