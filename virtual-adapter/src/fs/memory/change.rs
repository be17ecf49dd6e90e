//! Changes of directories: names that come, go and move. What is answered, and which error comes first where several
//! apply, is what Linux says.

use image_format::{NodeKind, Time};

use super::Memory;
use super::entries::{self, Name};
use super::file::File;
use super::node::{At, Body, Id, Node, READ_ONLY, Times};
use super::walk::{Last, LastName, Spot, walk};
use crate::abi::Owned;
use crate::fs::change::{Action, Change, judge_by};
use crate::fs::descriptor::descriptor_type;
use crate::fs::mutation::{NewTimestamp, check_times};
use crate::fs::path::PATH_LIMIT;
use crate::fs::{ErrorCode, Flags, FsResult};
use crate::growth::has_room;

/// Whether a name that comes or goes counts for the limit of names: one that only moves does not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    Yes,
    No,
}

/// A path, and the directory that it begins in.
pub type From<'p> = (At, &'p [u8]);

impl<'n> Memory<'n> {
    /// Makes a directory.
    pub fn create_directory(&mut self, base: At, path: &[u8]) -> FsResult<()> {
        let spot = walk(self, base, path, Last::Entry)?;
        let (directory, name) = self.vacant_spot(spot)?;
        let body = Body::Directory(entries::Listed::NONE);
        self.make(directory, &name, body)?;
        Ok(())
    }

    /// Makes a file.
    pub(super) fn make_file(&mut self, directory: At, name: &[u8]) -> FsResult<At> {
        if directory.system == READ_ONLY {
            return Err(ErrorCode::ReadOnly);
        }
        self.make(directory, name, Body::File(File::of_image(0..0)))
    }

    /// Makes a symbolic link. One to an absolute path would tell of what is outside.
    pub fn symlink(&mut self, base: At, target: &[u8], path: &[u8]) -> FsResult<()> {
        self.directory(base)?;
        if target.starts_with(b"/") {
            return Err(ErrorCode::NotPermitted);
        }
        let spot = walk(self, base, path, Last::Entry)?;
        if spot.found.is_none() && spot.has_slash {
            return Err(ErrorCode::NoEntry);
        }
        match target {
            [] => return Err(ErrorCode::NoEntry),
            _ if target.contains(&0) => return Err(ErrorCode::Invalid),
            _ if target.len() >= PATH_LIMIT => return Err(ErrorCode::NameTooLong),
            _ => {}
        }
        let (directory, name) = self.vacant_spot(spot)?;
        let target = copy(target)?;
        self.make(directory, &name, Body::Symlink(target))?;
        Ok(())
    }

    /// Where something can be made.
    fn vacant_spot(&self, spot: Spot) -> FsResult<(At, LastName)> {
        if spot.found.is_some() {
            return Err(ErrorCode::Exist);
        }
        if spot.directory.system == READ_ONLY {
            return Err(ErrorCode::ReadOnly);
        }
        Ok((spot.directory, spot.name))
    }

    /// Makes a node with a name in a directory.
    fn make(&mut self, directory: At, name: &[u8], body: Body) -> FsResult<At> {
        let now = self.clock.now();
        let serial = self.serial;
        let place = self.keep(Node {
            at: At {
                id: Id::of_image(0),
                system: directory.system,
            },
            serial,
            links: 0,
            opens: 0,
            parent: directory.id,
            is_changed: true,
            times: Times::all(now),
            body,
        })?;
        self.serial += 1;
        let node = self.node_mut(place);
        node.at.id = Id::made(place);
        let at = node.at;
        let added = self.add_name(directory, name, at, now, Counted::Yes);
        if added.is_ok() {
            self.node_mut(place).links = 1;
        } else {
            self.settle(place);
        }
        added.map(|()| at)
    }

    /// Adds a name to a directory that does not have it.
    fn add_name(
        &mut self,
        directory: At,
        name: &[u8],
        node: At,
        now: Time,
        counted: Counted,
    ) -> FsResult<()> {
        let place = self.load(directory)?;
        let added = self.add_name_in(place, name, node, counted);
        match added {
            Ok(()) => self.touch(directory, now),
            Err(_) => self.settle(place),
        }
        added
    }

    fn add_name_in(&mut self, place: u32, name: &[u8], node: At, counted: Counted) -> FsResult<()> {
        let directory = self.node(place).at;
        if self.node(place).links == 0 {
            return Err(ErrorCode::NoEntry);
        }
        self.unfold(place)?;
        let name = Name::Own(copy(name)?);
        if counted == Counted::Yes {
            self.system(directory.system)?.names.take()?;
        }
        let Memory { table, entries, .. } = self;
        let is_added = match table.get_mut(place as usize).map(|node| &mut node.body) {
            Some(Body::Directory(listed)) => entries.add(directory.id, listed, name, node.id),
            _ => false,
        };
        if !is_added {
            if counted == Counted::Yes {
                self.system(directory.system)?.names.give();
            }
            return Err(ErrorCode::InsufficientMemory);
        }
        Ok(())
    }

    /// Takes a name out of a directory, whose names are unfolded.
    fn remove_name(
        &mut self,
        directory: At,
        name: &[u8],
        now: Time,
        counted: Counted,
    ) -> FsResult<()> {
        let Some(place) = self.place(directory.id) else {
            return Err(ErrorCode::NoEntry);
        };
        let Some(entry) = self.entries.find(directory.id, name) else {
            return Err(ErrorCode::NoEntry);
        };
        self.listings.skip(entry, self.entries.next(entry));
        let Memory { table, entries, .. } = self;
        if let Some(Body::Directory(listed)) =
            table.get_mut(place as usize).map(|node| &mut node.body)
        {
            entries.remove(listed, entry);
        }
        if counted == Counted::Yes {
            self.system(directory.system)?.names.give();
        }
        self.touch(directory, now);
        Ok(())
    }

    /// Takes one name from what a node has.
    fn unlink_node(&mut self, place: u32, now: Time) {
        let node = self.node_mut(place);
        node.links = node.links.saturating_sub(1);
        node.is_changed = true;
        node.times.change = now;
        self.settle(place);
    }

    /// Gives a directory names of its own, and what has one of them a place, so that it can be taken away without fail.
    fn prepare_removal(&mut self, directory: At, node: At) -> FsResult<u32> {
        let place = self.load(directory)?;
        self.unfold(place)?;
        self.load(node)
    }

    /// Removes a file, or a symbolic link.
    pub fn unlink(&mut self, base: At, path: &[u8]) -> FsResult<()> {
        let spot = walk(self, base, path, Last::Entry)?;
        if spot.is_dots() {
            return Err(ErrorCode::IsDirectory);
        }
        self.check_changeable(spot.directory)?;
        let found = spot.found.ok_or(ErrorCode::NoEntry)?;
        match self.kind(found.id) {
            NodeKind::File | NodeKind::Symlink if spot.has_slash => Err(ErrorCode::NotDirectory),
            NodeKind::File | NodeKind::Symlink => self.remove(spot.directory, &spot.name, found),
            NodeKind::HostFile => Err(ErrorCode::Busy),
            _ => Err(ErrorCode::IsDirectory),
        }
    }

    /// Removes an empty directory.
    pub fn remove_directory(&mut self, base: At, path: &[u8]) -> FsResult<()> {
        let spot = walk(self, base, path, Last::Entry)?;
        match &*spot.name {
            b"." => return Err(ErrorCode::Invalid),
            b".." => return Err(ErrorCode::NotEmpty),
            _ => {}
        }
        self.check_changeable(spot.directory)?;
        let found = spot.found.ok_or(ErrorCode::NoEntry)?;
        match self.kind(found.id) {
            NodeKind::File | NodeKind::Symlink | NodeKind::HostFile => Err(ErrorCode::NotDirectory),
            _ if self.is_fixed(found) => Err(ErrorCode::Busy),
            _ if !self.is_empty(found.id) => Err(ErrorCode::NotEmpty),
            _ => self.remove(spot.directory, &spot.name, found),
        }
    }

    fn remove(&mut self, directory: At, name: &[u8], node: At) -> FsResult<()> {
        let place = self.prepare_removal(directory, node)?;
        let now = self.clock.now();
        self.remove_name(directory, name, now, Counted::Yes)?;
        self.unlink_node(place, now);
        Ok(())
    }

    /// Whether something in a directory may be changed.
    fn check_changeable(&self, directory: At) -> FsResult<()> {
        match directory.system {
            READ_ONLY => Err(ErrorCode::ReadOnly),
            _ => Ok(()),
        }
    }

    /// Gives a file another name.
    pub fn link(&mut self, old: From<'_>, new: From<'_>, follow: bool) -> FsResult<()> {
        self.directory(old.0)?;
        self.directory(new.0)?;
        let last = if follow { Last::Follow } else { Last::Keep };
        let source = walk(self, old.0, old.1, last)?;
        let found = source.found.ok_or(ErrorCode::NoEntry)?;
        let target = walk(self, new.0, new.1, Last::Entry)?;
        if target.found.is_some() {
            return Err(ErrorCode::Exist);
        }
        if target.has_slash {
            return Err(ErrorCode::NoEntry);
        }
        self.check_changeable(target.directory)?;
        if found.system != target.directory.system {
            return Err(ErrorCode::CrossDevice);
        }
        match self.kind(found.id) {
            NodeKind::File | NodeKind::Symlink => {}
            NodeKind::Directory => return Err(ErrorCode::NotPermitted),
            _ => return Err(ErrorCode::CrossDevice),
        }
        self.add_link(found, target.directory, &target.name)
    }

    fn add_link(&mut self, node: At, directory: At, name: &[u8]) -> FsResult<()> {
        let place = self.load(node)?;
        if self.node(place).links == u32::MAX {
            return Err(ErrorCode::TooManyLinks);
        }
        let now = self.clock.now();
        let added = self.add_name(directory, name, node, now, Counted::Yes);
        if added.is_ok() {
            let node = self.node_mut(place);
            node.links += 1;
            node.is_changed = true;
            node.times.change = now;
        }
        self.settle(place);
        added
    }

    /// Renames what has a name, over what has the new one.
    pub fn rename(&mut self, old: From<'_>, new: From<'_>) -> FsResult<()> {
        self.directory(old.0)?;
        self.directory(new.0)?;
        let source = walk(self, old.0, old.1, Last::Entry)?;
        let target = match walk(self, new.0, new.1, Last::Entry) {
            Err(ErrorCode::ReadOnly) if source.directory.system != READ_ONLY => {
                return Err(ErrorCode::CrossDevice);
            }
            target => target?,
        };
        if source.directory.system != target.directory.system {
            return Err(ErrorCode::CrossDevice);
        }
        if source.is_dots() || target.is_dots() {
            return Err(ErrorCode::Busy);
        }
        self.check_changeable(source.directory)?;
        let moved = source.found.ok_or(ErrorCode::NoEntry)?;
        self.check_rename(&source, moved, &target)?;
        let (from, to) = (
            (source.directory, &*source.name),
            (target.directory, &*target.name),
        );
        match target.found {
            Some(replaced) if replaced == moved => Ok(()),
            Some(replaced) => self.replace(from, moved, to, replaced),
            None => self.give_name(from, moved, to),
        }
    }

    fn check_rename(&self, source: &Spot, moved: At, target: &Spot) -> FsResult<()> {
        let is_directory = |at: At| {
            !matches!(
                self.kind(at.id),
                NodeKind::File | NodeKind::Symlink | NodeKind::HostFile
            )
        };
        let moves_directory = is_directory(moved);
        if moves_directory && self.is_within(target.directory.id, moved.id) {
            return Err(ErrorCode::Invalid);
        }
        if !moves_directory && (source.has_slash || target.has_slash) {
            return Err(ErrorCode::NotDirectory);
        }
        if let Some(replaced) = target.found {
            match (moves_directory, is_directory(replaced)) {
                (true, false) => return Err(ErrorCode::NotDirectory),
                (false, true) if self.is_within(source.directory.id, replaced.id) => {
                    return Err(ErrorCode::NotEmpty);
                }
                (false, true) => return Err(ErrorCode::IsDirectory),
                _ => {}
            }
        }
        let mut fixed = [Some(moved), target.found].into_iter().flatten();
        if fixed.any(|at| self.is_fixed(at)) {
            return Err(ErrorCode::Busy);
        }
        match target.found {
            Some(replaced)
                if replaced != moved && moves_directory && !self.is_empty(replaced.id) =>
            {
                Err(ErrorCode::NotEmpty)
            }
            _ => Ok(()),
        }
    }

    /// Whether a directory is another one, or somewhere in it.
    fn is_within(&self, mut id: Id, other: Id) -> bool {
        loop {
            if id == other {
                return true;
            }
            let parent = self.parent(id);
            if parent == id || self.system_of(id).is_some() {
                return false;
            }
            id = parent;
        }
    }

    /// Renames to a name that is already there.
    fn replace(&mut self, from: From<'_>, moved: At, to: From<'_>, replaced: At) -> FsResult<()> {
        let place = self.prepare_removal(from.0, moved)?;
        let gone = match self.prepare_removal(to.0, replaced) {
            Ok(gone) => gone,
            Err(error) => {
                self.settle(place);
                return Err(error);
            }
        };
        let now = self.clock.now();
        let Some(entry) = self.entries.find(to.0.id, to.1) else {
            return Err(ErrorCode::NoEntry);
        };
        self.entries.set_node(entry, moved.id);
        self.remove_name(from.0, from.1, now, Counted::Yes)?;
        self.touch(to.0, now);
        self.move_to(place, to.0, now);
        self.unlink_node(gone, now);
        Ok(())
    }

    /// Renames to a name that is not there.
    fn give_name(&mut self, from: From<'_>, moved: At, to: From<'_>) -> FsResult<()> {
        let place = self.prepare_removal(from.0, moved)?;
        let now = self.clock.now();
        let added = self.add_name(to.0, to.1, moved, now, Counted::No);
        if added.is_err() {
            self.settle(place);
            return added;
        }
        self.remove_name(from.0, from.1, now, Counted::No)?;
        self.move_to(place, to.0, now);
        Ok(())
    }

    fn move_to(&mut self, place: u32, directory: At, now: Time) {
        let node = self.node_mut(place);
        node.parent = directory.id;
        node.is_changed = true;
        node.times.change = now;
    }

    /// Sets the times of a node.
    pub fn set_times(&mut self, at: At, times: [NewTimestamp; 2]) -> FsResult<()> {
        check_times(times)?;
        if at.system == READ_ONLY {
            return Err(ErrorCode::ReadOnly);
        }
        let place = self.load(at)?;
        let now = self.clock.now();
        let node = self.node_mut(place);
        let [access, modification] = times;
        node.times = Times {
            access: access.time(node.times.access, now),
            modification: modification.time(node.times.modification, now),
            change: now,
        };
        node.is_changed = true;
        Ok(())
    }

    /// Sets the times of what a path leads to.
    pub fn set_times_at(
        &mut self,
        base: At,
        path_flags: Flags,
        path: &[u8],
        times: [NewTimestamp; 2],
    ) -> FsResult<()> {
        self.directory(base)?;
        check_times(times)?;
        let at = self.look(base, path_flags, path)?;
        self.set_times(at, times)
    }

    /// What a path leads to.
    pub fn look(&self, base: At, path_flags: Flags, path: &[u8]) -> FsResult<At> {
        let spot = walk(self, base, path, Last::new(path_flags))?;
        spot.found.ok_or(ErrorCode::NoEntry)
    }

    /// Where a symbolic link at a path leads.
    pub fn readlink(&self, base: At, path: &[u8]) -> FsResult<&[u8]> {
        let at = self.look(base, 0, path)?;
        match (self.kind(at.id), self.target(at.id)) {
            (NodeKind::Symlink, [b'/', ..]) => Err(ErrorCode::NotPermitted),
            (NodeKind::Symlink, target) => Ok(target),
            _ => Err(ErrorCode::Invalid),
        }
    }

    /// What a change is answered with that was refused for something read-only: what is wrong with its paths comes first.
    pub fn judge(&self, change: Change, paths: [From<'_>; 2]) -> FsResult<()> {
        let [(first, path), (second, new)] = paths;
        judge_by(change, [path, new], |question| {
            let base = if question.place == 0 { first } else { second };
            let found = self.look(base, question.follow.into(), question.path)?;
            Ok(descriptor_type(self.kind(found.id)) as u8)
        })
    }

    /// The answer to a change by a path: of several errors, the one that a read-only file system has.
    pub fn answer(
        &self,
        action: Action,
        paths: [From<'_>; 2],
        result: FsResult<()>,
    ) -> FsResult<()> {
        match result {
            Err(ErrorCode::ReadOnly) => self.judge(Change::new(action, false), paths),
            result => result,
        }
    }
}

/// A copy, if there is memory for it.
fn copy(bytes: &[u8]) -> FsResult<Owned<u8>> {
    match has_room(bytes.len()) {
        true => Ok(Owned::from(bytes)),
        false => Err(ErrorCode::InsufficientMemory),
    }
}
