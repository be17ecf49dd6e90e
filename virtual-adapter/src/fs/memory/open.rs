//! Opening, reading and writing.

use adapter_abi::wasi::descriptor_flags::{
    DATA_INTEGRITY_SYNC, FILE_INTEGRITY_SYNC, MUTATE_DIRECTORY, READ, REQUESTED_WRITE_SYNC, WRITE,
};
use adapter_abi::wasi::open_flags::{CREATE, DIRECTORY, EXCLUSIVE, TRUNCATE};
use image_format::{NodeKind, Time};

use super::Memory;
use super::file::LARGEST;
use super::node::{At, Body, Id, READ_ONLY, SystemId};
use super::walk::{Last, Spot, walk};
pub use crate::fs::open::ABSENT;
use crate::fs::{ErrorCode, Flags, FsResult};
use crate::handles::Pair;
use crate::streams::READ_AT_ONCE;

/// What asks to write through at once, in ways that nothing in memory needs.
const SYNC: Flags = FILE_INTEGRITY_SYNC | DATA_INTEGRITY_SYNC | REQUESTED_WRITE_SYNC;

/// What a descriptor stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The node.
    pub at: At,
    /// What it was opened for, of the `descriptor-flags`.
    pub rights: Flags,
}

/// Where the file system is in the second number of a descriptor's payload; below are the rights.
const SYSTEM_SHIFT: u32 = 16;

impl Opened {
    /// As a handle has it.
    pub fn to_pair(self) -> Pair {
        let system = u32::from(self.at.system) << SYSTEM_SHIFT;
        [self.at.id.number(), system | self.rights]
    }

    /// What a handle has. A preopen has its node only.
    pub fn from_pair([number, rest]: Pair, memory: &Memory<'_>) -> Self {
        if rest == 0 {
            let at = memory.preopened(number);
            let mutates = if at.system == READ_ONLY {
                0
            } else {
                MUTATE_DIRECTORY
            };
            let rights = READ | mutates;
            return Opened { at, rights };
        }
        let at = At {
            id: Id::from_number(number),
            system: (rest >> SYSTEM_SHIFT) as SystemId,
        };
        let rights = rest & ((1 << SYSTEM_SHIFT) - 1);
        Opened { at, rights }
    }
}

impl<'n> Memory<'n> {
    /// Opens what a path leads to, or makes it.
    pub fn open_at(
        &mut self,
        base: At,
        path_flags: Flags,
        path: &[u8],
        open_flags: Flags,
        flags: Flags,
    ) -> FsResult<Opened> {
        self.directory(base)?;
        if flags & SYNC != 0 {
            return Err(ErrorCode::Unsupported);
        }
        if open_flags & DIRECTORY != 0 && open_flags & (CREATE | EXCLUSIVE | TRUNCATE) != 0 {
            return Err(ErrorCode::Invalid);
        }
        let creates = open_flags & CREATE != 0;
        let is_new = creates && open_flags & EXCLUSIVE != 0;
        let last = if is_new || creates && path.ends_with(b"/") {
            Last::Entry
        } else {
            Last::new(path_flags)
        };
        let spot = walk(self, base, path, last)?;
        let at = match spot.found {
            _ if creates && spot.has_slash && !spot.is_dots() => {
                return Err(ErrorCode::IsDirectory);
            }
            Some(_) if is_new => return Err(ErrorCode::Exist),
            Some(found) => {
                self.check_open(found, open_flags, flags)?;
                if open_flags & TRUNCATE != 0 {
                    self.set_size_of(found, 0)?;
                }
                found
            }
            None if creates => {
                let Spot {
                    directory, name, ..
                } = spot;
                self.make_file(directory, &name)?
            }
            None => return Err(ErrorCode::NoEntry),
        };
        self.hold(at)?;
        Ok(Opened {
            at,
            rights: self.rights(at, flags),
        })
    }

    fn check_open(&self, at: At, open_flags: Flags, flags: Flags) -> FsResult<()> {
        let changes = open_flags & TRUNCATE != 0 || flags & WRITE != 0;
        match self.kind(at.id) {
            NodeKind::Symlink => Err(ErrorCode::Loop),
            NodeKind::Directory if changes || open_flags & CREATE != 0 => {
                Err(ErrorCode::IsDirectory)
            }
            NodeKind::Directory => Ok(()),
            NodeKind::File if open_flags & DIRECTORY != 0 => Err(ErrorCode::NotDirectory),
            NodeKind::File if changes && at.system == READ_ONLY => Err(ErrorCode::ReadOnly),
            NodeKind::File => Ok(()),
            NodeKind::HostDirectory | NodeKind::ReadOnlyHostDirectory | NodeKind::HostFile => {
                Err(ErrorCode::NotPermitted)
            }
        }
    }

    /// What a descriptor is good for. One for neither reading nor writing is for reading, as hosts have it.
    fn rights(&self, at: At, flags: Flags) -> Flags {
        if self.kind(at.id) == NodeKind::Directory {
            let mutates = match at.system {
                READ_ONLY => 0,
                _ => flags & MUTATE_DIRECTORY,
            };
            return READ | mutates;
        }
        match flags & (READ | WRITE) {
            0 => READ,
            rights => rights,
        }
    }

    /// Refuses what is no file.
    pub fn check_file(&self, at: At) -> FsResult<()> {
        match self.kind(at.id) {
            NodeKind::Directory => Err(ErrorCode::BadDescriptor),
            _ => Ok(()),
        }
    }

    /// Refuses to read by a stream what is no file.
    pub fn check_read(&self, opened: Opened) -> FsResult<()> {
        let checked = self.check_file(opened.at);
        checked.map_err(|_| ErrorCode::IsDirectory)
    }

    /// Refuses to write by a stream what is no file, or cannot be changed.
    pub fn check_stream_to(&self, opened: Opened) -> FsResult<()> {
        self.check_file(opened.at)?;
        match opened.at.system {
            READ_ONLY => Err(ErrorCode::ReadOnly),
            _ => Ok(()),
        }
    }

    /// How many bytes a file has.
    pub fn size(&self, at: At) -> u64 {
        match self.known(at.id).map(|node| &node.body) {
            Some(Body::File(file)) => file.size(),
            _ => self.embedded(at.id).place().len() as u64,
        }
    }

    /// Reads a part of a file through its descriptor.
    pub fn read(&mut self, opened: Opened, length: u64, offset: u64) -> FsResult<&[u8]> {
        self.check_file(opened.at)?;
        if opened.rights & READ == 0 {
            return Err(ErrorCode::BadDescriptor);
        }
        let length = length.min(READ_AT_ONCE);
        if offset > LARGEST - length {
            return Err(ErrorCode::Invalid);
        }
        self.read_file(opened.at, length, offset)
    }

    /// Reads a part of a file.
    pub fn read_file(&mut self, at: At, length: u64, offset: u64) -> FsResult<&[u8]> {
        let place = self.place(at.id);
        match place.and_then(|place| self.table.get(place as usize)) {
            Some(node) => match &node.body {
                Body::File(file) => file.read(&mut self.store, offset, length),
                _ => Err(ErrorCode::BadDescriptor),
            },
            None => {
                let content = self.embedded(at.id).content();
                let start = offset.min(content.len() as u64) as usize;
                let length = length.min(READ_AT_ONCE) as usize;
                let end = content.len().min(start + length);
                Ok(content.get(start..end).unwrap_or_default())
            }
        }
    }

    /// Refuses to write to what is no file, or was not opened for that.
    pub fn check_write(&self, opened: Opened) -> FsResult<()> {
        self.check_file(opened.at)?;
        match (opened.at.system, opened.rights & WRITE) {
            (READ_ONLY, _) => Err(ErrorCode::ReadOnly),
            (_, 0) => Err(ErrorCode::BadDescriptor),
            _ => Ok(()),
        }
    }

    /// Writes to a file through its descriptor. Returns how many bytes were written.
    pub fn write(&mut self, opened: Opened, bytes: &[u8], offset: u64) -> FsResult<u64> {
        self.check_write(opened)?;
        self.write_file(opened.at, bytes, offset)
    }

    /// Writes to a file.
    pub fn write_file(&mut self, at: At, bytes: &[u8], offset: u64) -> FsResult<u64> {
        if offset > LARGEST || bytes.len() as u64 > LARGEST - offset {
            return Err(ErrorCode::Invalid);
        }
        let now = self.clock.now();
        let written = self.change_file(at, |file, store, pages| {
            file.write(store, pages, offset, bytes)
        })?;
        let written = written? as u64;
        if written > 0 {
            self.touch(at, now);
        }
        Ok(written)
    }

    /// Sets the size of a file through its descriptor.
    pub fn set_size(&mut self, opened: Opened, size: u64) -> FsResult<()> {
        match self.check_write(opened) {
            Err(ErrorCode::BadDescriptor) if self.check_file(opened.at).is_ok() => {
                return Err(ErrorCode::Invalid);
            }
            checked => checked?,
        }
        self.set_size_of(opened.at, size)
    }

    fn set_size_of(&mut self, at: At, size: u64) -> FsResult<()> {
        if size > LARGEST {
            return Err(ErrorCode::Invalid);
        }
        let now = self.clock.now();
        self.change_file(at, |file, store, pages| file.set_size(store, pages, size))?;
        self.touch(at, now);
        Ok(())
    }

    /// Does something with a file of a writable file system.
    fn change_file<R>(
        &mut self,
        at: At,
        action: impl FnOnce(
            &mut super::file::File,
            &mut super::file::Store<'n>,
            &mut super::file::Budget,
        ) -> R,
    ) -> FsResult<R> {
        let place = self.load(at)?;
        let system = usize::from(at.system).wrapping_sub(1);
        let (node, system) = (
            self.table.get_mut(place as usize),
            self.systems.get_mut(system),
        );
        let (Some(node), Some(system)) = (node, system) else {
            return Err(ErrorCode::ReadOnly);
        };
        node.is_changed = true;
        match &mut node.body {
            Body::File(file) => Ok(action(file, &mut self.store, &mut system.pages)),
            _ => Err(ErrorCode::BadDescriptor),
        }
    }

    /// Tells a node that its data were changed.
    pub fn touch(&mut self, at: At, now: Time) {
        if let Some(place) = self.place(at.id) {
            let node = self.node_mut(place);
            node.is_changed = true;
            node.times.modification = now;
            node.times.change = now;
        }
    }
}
