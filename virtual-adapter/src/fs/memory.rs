//! Writable memory: directories and files that a guest makes and changes, for as long as the instance lives.
//!
//! Each writable directory of a profile is a file system of its own, with its own limits, at a preopen of the image's tree.
//! What was embedded there is copied on write: a node is the image's until it is opened or changed, and only then has a
//! place in the table here ([`node`]); a directory's names are the image's until one is added or taken away ([`entries`]);
//! and of a file, only the pages that were written are kept ([`file`]). What is read-only is found through here as well,
//! and stays the image's.
//!
//! Nothing here knows the streams of any version of WASI, and nothing traps: what finds no memory or no room says so.

pub mod change;
pub mod clock;
pub mod entries;
#[cfg(target_arch = "wasm32")]
pub(crate) mod export;
pub mod file;
pub mod listing;
pub mod node;
pub mod open;
pub mod pages;
pub mod slots;
pub mod streams;
#[cfg(test)]
mod tests;
pub mod walk;

use alloc::vec::Vec;

use image_format::{Node as Embedded, NodeKind, Nodes, Sections};

use super::descriptor::descriptor_type;
use super::stat::{DescriptorStat, MetadataHash, hash};
use super::{ErrorCode, FsResult};
use crate::abi::Optional;
use crate::growth::try_push;
use crate::trap;
use clock::Clock;
use entries::{Entries, Name};
use file::{Budget, File, Store};
use listing::Listings;
use node::{At, Body, Id, Node, READ_ONLY, SystemId, Times};
use pages::PAGE;
use streams::Streams;

/// A writable file system.
#[derive(Debug)]
pub struct System {
    /// The directory at its top, a preopen.
    root: Id,
    /// Pages.
    pages: Budget,
    /// Names.
    names: Budget,
}

/// All writable file systems, and what is read-only beside them.
#[derive(Debug)]
pub struct Memory<'n> {
    nodes: Nodes<'n>,
    /// What files are made of.
    pub store: Store<'n>,
    table: Vec<Node>,
    vacant: u32,
    /// For each node of the image, its place in the table and one more.
    places: Vec<u32>,
    entries: Entries<'n>,
    systems: Vec<System>,
    /// Directories that are being listed.
    pub listings: Listings,
    /// Streams of files.
    pub streams: Streams,
    /// What time it is.
    pub clock: Clock,
    serial: u64,
}

const NO_PLACE: u32 = u32::MAX;

impl<'n> Memory<'n> {
    /// What the image says is writable.
    pub fn new(image: Sections<'n>, nodes: Nodes<'n>) -> Self {
        let mut systems = Vec::new();
        for system in image.writable() {
            let system = System {
                root: Id::of_image(system.root),
                pages: Budget {
                    used: 0,
                    limit: system.bytes / PAGE as u64,
                },
                names: Budget {
                    used: 0,
                    limit: system.entries,
                },
            };
            if !try_push(&mut systems, system) {
                trap::out_of_memory();
            }
        }
        Memory {
            nodes,
            store: Store::new(image.bytes()),
            table: Vec::new(),
            vacant: NO_PLACE,
            places: Vec::new(),
            entries: Entries::new(),
            systems,
            listings: Listings::new(),
            streams: Streams::new(),
            clock: Clock::new(image),
            serial: 0,
        }
    }

    /// A preopen.
    pub fn preopened(&self, index: u32) -> At {
        let id = Id::of_image(index);
        At {
            id,
            system: self.system_of(id).unwrap_or(READ_ONLY),
        }
    }

    /// The file system that a node is the top of.
    fn system_of(&self, id: Id) -> Option<SystemId> {
        let identity = id.in_image()?;
        if !self.nodes.preopens().contains(&identity) {
            return None;
        }
        let mut systems = self.systems.iter();
        let place = systems.position(|system| system.root == id);
        Some(place.map_or(READ_ONLY, |place| place as SystemId + 1))
    }

    /// A node that is found in a directory of a file system.
    fn at(&self, system: SystemId, id: Id) -> At {
        let system = self.system_of(id).unwrap_or(system);
        At { id, system }
    }

    fn system(&mut self, system: SystemId) -> FsResult<&mut System> {
        let place = usize::from(system).wrapping_sub(1);
        self.systems.get_mut(place).ok_or(ErrorCode::ReadOnly)
    }

    /// The place of a node in the table, if it has one.
    fn place(&self, id: Id) -> Option<u32> {
        match id.in_image() {
            None => id.place(),
            Some(identity) => self.places.get(identity as usize)?.checked_sub(1),
        }
    }

    fn node(&self, place: u32) -> &Node {
        match self.table.get(place as usize) {
            Some(node) => node,
            None => trap::defect(),
        }
    }

    fn node_mut(&mut self, place: u32) -> &mut Node {
        match self.table.get_mut(place as usize) {
            Some(node) => node,
            None => trap::defect(),
        }
    }

    /// A node that has a place in the table.
    fn known(&self, id: Id) -> Option<&Node> {
        self.table.get(self.place(id)? as usize)
    }

    /// What the image has of a node; an empty directory where it has none, which stands for one that is not there.
    fn embedded(&self, id: Id) -> Embedded<'n> {
        let node = id.in_image().and_then(|identity| self.nodes.get(identity));
        node.unwrap_or(Embedded::EMPTY_DIRECTORY)
    }

    /// What a node is.
    pub fn kind(&self, id: Id) -> NodeKind {
        match self.known(id).map(|node| &node.body) {
            Some(Body::Directory(_)) => NodeKind::Directory,
            Some(Body::File(_)) => NodeKind::File,
            Some(Body::Symlink(_)) => NodeKind::Symlink,
            Some(Body::Embedded | Body::Vacant(_)) | None => self.embedded(id).kind(),
        }
    }

    /// Refuses what is no directory, or one that is not there.
    pub fn directory(&self, at: At) -> FsResult<()> {
        match self.kind(at.id) {
            NodeKind::Directory if at.id.number() == super::open::ABSENT => Err(ErrorCode::NoEntry),
            NodeKind::Directory => Ok(()),
            _ => Err(ErrorCode::NotDirectory),
        }
    }

    /// Where a symbolic link leads.
    pub fn target(&self, id: Id) -> &[u8] {
        match self.known(id).map(|node| &node.body) {
            Some(Body::Symlink(target)) => target,
            _ => self.embedded(id).content(),
        }
    }

    /// What has a name in a directory.
    pub fn child(&self, directory: At, name: &[u8]) -> Option<At> {
        let id = match self.known(directory.id).map(|node| &node.body) {
            Some(Body::Directory(_)) => {
                let entry = self.entries.find(directory.id, name)?;
                self.entries.node(entry)
            }
            _ => {
                let index = self.nodes.child(self.embedded(directory.id), name)?;
                Id::of_image(self.nodes.get(index)?.identity())
            }
        };
        Some(self.at(directory.system, id))
    }

    /// Whether a directory has nothing in it.
    fn is_empty(&self, id: Id) -> bool {
        match self.known(id).map(|node| &node.body) {
            Some(Body::Directory(listed)) => listed.count == 0,
            _ => self.embedded(id).children().is_empty(),
        }
    }

    /// The directory that a directory is in.
    fn parent(&self, id: Id) -> Id {
        match self.known(id) {
            Some(node) => node.parent,
            None => self.embedded_parent(id),
        }
    }

    fn embedded_parent(&self, id: Id) -> Id {
        let parent = self.nodes.get(self.embedded(id).parent());
        Id::of_image(parent.map_or(0, Embedded::identity))
    }

    /// Whether a node is at the top of a file system, or the host's: what keeps its place.
    fn is_fixed(&self, at: At) -> bool {
        self.system_of(at.id).is_some() || self.kind(at.id).is_of_host()
    }

    /// Gives a node of a writable file system a place in the table.
    fn load(&mut self, at: At) -> FsResult<u32> {
        if let Some(place) = self.place(at.id) {
            return Ok(place);
        }
        let Some(identity) = at.id.in_image() else {
            trap::defect()
        };
        self.make_places()?;
        let embedded = self.embedded(at.id);
        let body = match embedded.kind() {
            NodeKind::File => Body::File(File::of_image(embedded.place())),
            _ => Body::Embedded,
        };
        let place = self.keep(Node {
            at,
            serial: 0,
            links: 1,
            opens: 0,
            parent: self.embedded_parent(at.id),
            is_changed: false,
            times: Times::all(self.nodes.time(identity)),
            body,
        })?;
        if let Some(known) = self.places.get_mut(identity as usize) {
            *known = place + 1;
        }
        Ok(place)
    }

    /// Makes room for the places of the image's nodes.
    fn make_places(&mut self) -> FsResult<()> {
        let count = self.nodes.count() as usize;
        if self.places.len() >= count {
            return Ok(());
        }
        while self.places.len() < count {
            if !try_push(&mut self.places, 0) {
                return Err(ErrorCode::InsufficientMemory);
            }
        }
        Ok(())
    }

    /// Puts a node into the table.
    fn keep(&mut self, node: Node) -> FsResult<u32> {
        let vacant = self.vacant;
        if let Some(place) = self.table.get_mut(vacant as usize) {
            if let Body::Vacant(next) = place.body {
                self.vacant = next;
            }
            *place = node;
            return Ok(vacant);
        }
        let place = self.table.len() as u32;
        match try_push(&mut self.table, node) {
            true => Ok(place),
            false => Err(ErrorCode::InsufficientMemory),
        }
    }

    /// Lets go of a node that nobody has open, if it has no name any more, or is as the image has it.
    fn settle(&mut self, place: u32) {
        let node = self.node(place);
        if node.opens > 0 || node.links > 0 && node.is_changed {
            return;
        }
        let at = node.at;
        let vacant = self.vacant;
        let body = core::mem::replace(&mut self.node_mut(place).body, Body::Vacant(vacant));
        self.vacant = place;
        if let Some(identity) = at.id.in_image()
            && let Some(known) = self.places.get_mut(identity as usize)
        {
            *known = 0;
        }
        if let Body::File(mut file) = body {
            self.with_pages(at.system, |store, pages| file.set_size(store, pages, 0));
        }
    }

    /// Does something with a file system's pages.
    fn with_pages<R>(
        &mut self,
        system: SystemId,
        action: impl FnOnce(&mut Store<'n>, &mut Budget) -> R,
    ) -> R {
        let place = usize::from(system).wrapping_sub(1);
        match self.systems.get_mut(place) {
            Some(system) => action(&mut self.store, &mut system.pages),
            None => trap::defect(),
        }
    }

    /// Opens a node of a writable file system: it stays until it is closed.
    pub fn hold(&mut self, at: At) -> FsResult<()> {
        if at.system != READ_ONLY {
            let place = self.load(at)?;
            self.node_mut(place).opens += 1;
        }
        Ok(())
    }

    /// Closes a node that was opened.
    pub fn let_go(&mut self, at: At) {
        if at.system == READ_ONLY {
            return;
        }
        if let Some(place) = self.place(at.id) {
            let node = self.node_mut(place);
            node.opens = node.opens.saturating_sub(1);
            self.settle(place);
        }
    }

    /// Gives a directory names of its own: those that the image has.
    fn unfold(&mut self, place: u32) -> FsResult<()> {
        let Node { at, body, .. } = self.node(place);
        let id = at.id;
        if !matches!(body, Body::Embedded) {
            return Ok(());
        }
        let mut listed = entries::Listed::NONE;
        for index in self.embedded(id).children() {
            let Some(child) = self.nodes.get(index) else {
                break;
            };
            let name = Name::Embedded(child.name());
            let child = Id::of_image(child.identity());
            if !self.entries.add(id, &mut listed, name, child) {
                while listed.count > 0 {
                    let first = listed.first();
                    self.entries.remove(&mut listed, first);
                }
                return Err(ErrorCode::InsufficientMemory);
            }
        }
        let node = self.node_mut(place);
        node.body = Body::Directory(listed);
        node.is_changed = true;
        Ok(())
    }

    /// Describes a node.
    pub fn stat(&self, at: At) -> DescriptorStat {
        let known = self.known(at.id);
        let size = match known.map(|node| &node.body) {
            Some(Body::File(file)) => file.size(),
            Some(Body::Symlink(target)) => target.len() as u64,
            Some(Body::Directory(_)) => 0,
            Some(Body::Embedded | Body::Vacant(_)) | None => {
                self.embedded(at.id).place().len() as u64
            }
        };
        let times = match (known, at.id.in_image()) {
            (Some(node), _) => node.times,
            (None, identity) => Times::all(self.nodes.time(identity.unwrap_or_default())),
        };
        let is_writable = at.system != READ_ONLY;
        DescriptorStat {
            kind: descriptor_type(self.kind(at.id)),
            link_count: known.map_or(1, |node| u64::from(node.links)),
            size,
            data_access_timestamp: Optional::from(is_writable.then(|| times.access.into())),
            data_modification_timestamp: Optional::Some(times.modification.into()),
            status_change_timestamp: Optional::from(is_writable.then(|| times.change.into())),
        }
    }

    /// A number that no other node has had.
    pub fn metadata_hash(&self, at: At) -> MetadataHash {
        match (at.id.in_image(), self.known(at.id)) {
            (None, Some(node)) => hash(1 << 32 | node.serial << 33),
            _ => hash(at.id.number().into()),
        }
    }

    /// How many pages a file system uses.
    #[cfg(test)]
    fn pages_of(&mut self, system: SystemId) -> u64 {
        self.system(system).unwrap().pages.used
    }
}
