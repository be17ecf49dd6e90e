//! Paths from embedded directories to what is the host's.
//!
//! A tree can hold directories and files of the host's ([`NodeKind::HostDirectory`] and others). A path that leads
//! there is followed by the host, from the preopen that has it. The linker's glue asks for that and makes the call:
//! it offers each path with `host-path#find`, and if the host is needed, gives what `get-directories` returns to
//! `preopens#hold` and learns from `host-path#locate` what to call the host with. Afterwards it drops every directory
//! that `preopens#unused` names, so that the guest can reach none.

use alloc::vec::Vec;

use image_format::NodeKind;

use super::open::SYMLINK_FOLLOW;
use super::preopens::HostPreopen;
use super::{Flags, Open, path};
use crate::growth::push;

/// What a call does to what its path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// It looks only.
    Look,
    /// It changes the file, or opens it for that.
    Change,
    /// It changes the entry: what the directory has under that name.
    ChangeEntry,
}

impl From<u32> for Intent {
    fn from(number: u32) -> Self {
        match number {
            0 => Intent::Look,
            1 => Intent::Change,
            _ => Intent::ChangeEntry,
        }
    }
}

/// A path of the host's.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct HostPath {
    /// The path, from a preopen of the host's on.
    pub path: Vec<u8>,
    /// `path-flags` to add: what stands in the tree for a file is that file, whatever the host has for it.
    pub flags: Flags,
    /// Whether nothing may be changed through what is opened by it.
    pub is_read_only: bool,
}

/// The path of the host's that a path leads to from an embedded directory. `None` where it leads nowhere or into
/// embedded files, and where the tree has the answer: that nothing may be changed.
pub fn find(open: Open<'_>, path_flags: Flags, path: &[u8], intent: Intent) -> Option<HostPath> {
    let base = open.directory().ok()?;
    let follow = path_flags & SYMLINK_FOLLOW != 0;
    let found = path::resolve(base.nodes, base.index, path, follow).ok()?;
    let node = base.nodes.get(found.index)?;
    let is_read_only = match node.kind() {
        NodeKind::HostDirectory => false,
        NodeKind::ReadOnlyHostDirectory | NodeKind::HostFile => true,
        NodeKind::Directory | NodeKind::File | NodeKind::Symlink => return None,
    };
    let is_entry = found.rest.is_empty() && intent == Intent::ChangeEntry;
    if is_entry || is_read_only && intent != Intent::Look {
        return None;
    }
    let flags = if found.rest.is_empty() {
        SYMLINK_FOLLOW
    } else {
        0
    };
    let mut whole = Vec::new();
    node.content()
        .iter()
        .chain(&found.rest)
        .for_each(|byte| push(&mut whole, *byte));
    Some(HostPath {
        path: whole,
        flags,
        is_read_only,
    })
}

/// The preopen of the host's that has a path, and the path in it. Of several, that with the longest path.
pub fn locate<'p>(host: &[HostPreopen], path: &'p [u8]) -> Option<(u32, &'p [u8])> {
    let mut found: Option<(u32, &[u8])> = None;
    for preopen in host {
        let Some(rest) = below(&preopen.path, path) else {
            continue;
        };
        if found.is_none_or(|(_, known)| rest.len() < known.len()) {
            found = Some((preopen.descriptor, rest));
        }
    }
    let (descriptor, rest) = found?;
    Some((descriptor, if rest.is_empty() { b"." } else { rest }))
}

/// What is left of a path below another. `.` and slashes at an end say nothing.
fn below<'p>(mut above: &[u8], mut path: &'p [u8]) -> Option<&'p [u8]> {
    if (above.first() == Some(&b'/')) != (path.first() == Some(&b'/')) {
        return None;
    }
    loop {
        let (name, rest) = first_name(above);
        if name.is_empty() {
            // Nothing in front of what is left.
            let (name, _) = first_name(path);
            let skipped = name.as_ptr() as usize - path.as_ptr() as usize;
            return Some(path.get(skipped..).unwrap_or_default());
        }
        let (found, left) = first_name(path);
        if found != name {
            return None;
        }
        (above, path) = (rest, left);
    }
}

/// The first name in a path, and what follows it. The name is empty at the end.
fn first_name(path: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = path;
    loop {
        let length = rest.iter().position(|byte| *byte == b'/');
        let split = rest.split_at_checked(length.unwrap_or(rest.len()));
        let (name, after) = split.unwrap_or_default();
        match (name, after) {
            (b"" | b".", [_, after @ ..]) => rest = after,
            (b".", []) => return (after, after),
            _ => return (name, after),
        }
    }
}

#[cfg(target_arch = "wasm32")]
use {
    super::opened,
    super::preopens::HELD,
    crate::abi::{Given, Outcome, Owned, Text},
    crate::handles::VIRTUAL,
    crate::module::{Global, reply},
};

/// Most paths in one call.
#[cfg(target_arch = "wasm32")]
const PATHS: usize = 2;

/// A path of the call in hand, and the descriptor of the host's that it counts from, once there is one.
#[cfg(target_arch = "wasm32")]
struct Target {
    descriptor: Option<u32>,
    path: HostPath,
}

#[cfg(target_arch = "wasm32")]
static TARGETS: Global<[Option<Target>; PATHS]> = Global::new([None, None]);

/// A text that the host is passed, or has returned.
#[cfg(target_arch = "wasm32")]
static TEXT: Global<Owned<u8>> = Global::new(Owned::new());

/// What a path became for the host.
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy)]
#[repr(C)]
struct Located {
    descriptor: u32,
    path: Text,
    flags: Flags,
    is_read_only: u32,
}

/// In the place of a descriptor: no preopen of the host's has the path.
#[cfg(target_arch = "wasm32")]
const NOWHERE: u32 = u32::MAX;

/// Room for the result of any function on descriptors.
#[cfg(target_arch = "wasm32")]
type HostResult = [u64; 13];

#[cfg(target_arch = "wasm32")]
static RESULT: Global<HostResult> = Global::new([0; 13]);

exports! {
    // Takes a path of the call in hand. Whether the host has to follow it: 0 for no, 1 for yes, 2 where the descriptor
    // is the host's already.
    "host-path#find"
    fn export_find(
        place: usize,
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        intent: u32
    ) -> u32 {
        let path = path.list(length);
        let (target, answer) = if descriptor & VIRTUAL == 0 {
            let path = HostPath { path: path.into(), flags: 0, is_read_only: false };
            (Some(Target { descriptor: Some(descriptor), path }), 2)
        } else {
            match find(opened(descriptor), path_flags, &path, intent.into()) {
                Some(path) => (Some(Target { descriptor: None, path }), 1),
                None => (None, 0),
            }
        };
        TARGETS.with(|targets| if let Some(kept) = targets.get_mut(place) {
            *kept = target;
        });
        answer
    }

    "host-path#locate"
    fn export_locate(place: usize) -> *const Located {
        TARGETS.with(|targets| HELD.with(|held| {
            let Some(Some(target)) = targets.get(place) else {
                crate::trap::defect();
            };
            let HostPath { path, flags, is_read_only } = &target.path;
            let located = match target.descriptor {
                Some(descriptor) => Some((descriptor, &path[..])),
                None => locate(held.preopens(), path),
            };
            let (descriptor, path) = located.unwrap_or((NOWHERE, b""));
            reply(Located {
                descriptor,
                path: path.into(),
                flags: *flags,
                is_read_only: u32::from(*is_read_only),
            })
        }))
    }

    // Where the host's result may go.
    "host-path#result"
    fn export_result() -> *const HostResult {
        RESULT.with(|result| &raw const *result)
    }

    // Keeps a text of the call in hand until the next one.
    "host-path#keep"
    fn export_keep(text: Given<u8>, length: usize) -> *const u8 {
        TEXT.with(|kept| {
            *kept = text.list(length);
            kept.as_ptr()
        })
    }

    // Keeps the text in a `result` that the host has returned.
    "host-path#keep-result"
    fn export_keep_result(result: Given<Outcome<Owned<u8>, u32>>) {
        if let Some(text) = result.ok() {
            TEXT.with(|kept| *kept = text);
        }
    }
}

#[cfg(test)]
mod tests;
