//! Names in directories: one table for all, found by directory and name, and listed in the order in which they came.

use alloc::vec::Vec;

use super::node::Id;
use crate::abi::Owned;
use crate::growth::{has_room, try_push};
use crate::trap;

/// In the place of an entry's number: there is none.
pub const NONE: u32 = u32::MAX;

/// A name.
#[derive(Debug)]
pub enum Name<'n> {
    /// One of the image's.
    Embedded(&'n [u8]),
    /// One that was made.
    Own(Owned<u8>),
}

impl Name<'_> {
    fn bytes(&self) -> &[u8] {
        match self {
            Name::Embedded(name) => name,
            Name::Own(name) => name,
        }
    }
}

/// A name in a directory.
#[derive(Debug)]
struct Entry<'n> {
    name: Name<'n>,
    /// What it is the name of; of what is not in use, the number of the next.
    node: Id,
    directory: Id,
    hash: u32,
    /// The next one in its bucket.
    chained: u32,
    previous: u32,
    next: u32,
    /// Which number it has among all that were ever made.
    serial: u64,
}

/// What a directory knows of its entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    first: u32,
    last: u32,
    /// How many there are.
    pub count: u32,
}

impl Listed {
    /// No entries.
    pub const NONE: Listed = Listed {
        first: NONE,
        last: NONE,
        count: 0,
    };

    /// The first entry.
    pub fn first(self) -> u32 {
        self.first
    }
}

/// All names.
#[derive(Debug)]
pub struct Entries<'n> {
    entries: Vec<Entry<'n>>,
    vacant: u32,
    used: usize,
    /// The first entry of each bucket.
    buckets: Vec<u32>,
    serial: u64,
}

impl<'n> Entries<'n> {
    /// No names.
    pub const fn new() -> Self {
        Entries {
            entries: Vec::new(),
            vacant: NONE,
            used: 0,
            buckets: Vec::new(),
            serial: 0,
        }
    }

    fn get(&self, entry: u32) -> &Entry<'n> {
        match self.entries.get(entry as usize) {
            Some(entry) => entry,
            None => trap::defect(),
        }
    }

    fn get_mut(&mut self, entry: u32) -> &mut Entry<'n> {
        match self.entries.get_mut(entry as usize) {
            Some(entry) => entry,
            None => trap::defect(),
        }
    }

    /// The entry of a name in a directory.
    pub fn find(&self, directory: Id, name: &[u8]) -> Option<u32> {
        let hash = hash(directory, name);
        let mut entry = self.bucket(hash)?;
        while entry != NONE {
            let found = self.get(entry);
            if found.hash == hash && found.directory == directory && found.name.bytes() == name {
                return Some(entry);
            }
            entry = found.chained;
        }
        None
    }

    /// The first entry of the bucket of a hash; `None` where there are no buckets.
    fn bucket(&self, hash: u32) -> Option<u32> {
        self.buckets.get(self.place(hash)).copied()
    }

    fn place(&self, hash: u32) -> usize {
        hash as usize & self.buckets.len().wrapping_sub(1)
    }

    /// What an entry is the name of.
    pub fn node(&self, entry: u32) -> Id {
        self.get(entry).node
    }

    /// Gives a name to something else.
    pub fn set_node(&mut self, entry: u32, node: Id) {
        self.get_mut(entry).node = node;
    }

    /// The name.
    pub fn name(&self, entry: u32) -> &[u8] {
        self.get(entry).name.bytes()
    }

    /// The entry that comes after another in its directory.
    pub fn next(&self, entry: u32) -> u32 {
        self.get(entry).next
    }

    /// Which number an entry has among all that were ever made.
    pub fn serial(&self, entry: u32) -> u64 {
        self.get(entry).serial
    }

    /// The number that the next entry will have.
    pub fn next_serial(&self) -> u64 {
        self.serial
    }

    /// Adds a name at the end of a directory. Whether there was memory for it.
    pub fn add(&mut self, directory: Id, listed: &mut Listed, name: Name<'n>, node: Id) -> bool {
        if !self.make_buckets() {
            return false;
        }
        let hash = hash(directory, name.bytes());
        let entry = Entry {
            name,
            node,
            directory,
            hash,
            chained: NONE,
            previous: listed.last,
            next: NONE,
            serial: self.serial,
        };
        let Some(number) = self.keep(entry) else {
            return false;
        };
        self.serial += 1;
        self.used += 1;
        self.chain(number);
        match listed.last {
            NONE => listed.first = number,
            last => self.get_mut(last).next = number,
        }
        listed.last = number;
        listed.count += 1;
        true
    }

    fn keep(&mut self, entry: Entry<'n>) -> Option<u32> {
        let vacant = self.vacant;
        if vacant != NONE {
            let place = self.get_mut(vacant);
            let next = place.chained;
            *place = entry;
            self.vacant = next;
            return Some(vacant);
        }
        let number = self.entries.len() as u32;
        try_push(&mut self.entries, entry).then_some(number)
    }

    fn chain(&mut self, entry: u32) {
        let place = self.place(self.get(entry).hash);
        if let Some(bucket) = self.buckets.get_mut(place) {
            let first = core::mem::replace(bucket, entry);
            self.get_mut(entry).chained = first;
        }
    }

    /// Sees to it that there are about as many buckets as names. Without memory for more there stay fewer.
    fn make_buckets(&mut self) -> bool {
        let count = self.buckets.len();
        if self.used < count {
            return true;
        }
        let larger = (count * 2).max(16);
        if !has_room(larger.saturating_mul(2 * size_of::<u32>())) {
            return count > 0;
        }
        let mut buckets = Vec::new();
        for _ in 0..larger {
            if !try_push(&mut buckets, NONE) {
                return count > 0;
            }
        }
        let old = core::mem::replace(&mut self.buckets, buckets);
        old.iter().for_each(|first| self.chain_all(*first));
        true
    }

    /// Puts all entries of an old bucket into the new ones.
    fn chain_all(&mut self, first: u32) {
        let mut entry = first;
        while entry != NONE {
            let next = self.get(entry).chained;
            self.chain(entry);
            entry = next;
        }
    }

    /// Takes a name out of its directory.
    pub fn remove(&mut self, listed: &mut Listed, entry: u32) {
        self.unchain(entry);
        let Entry { previous, next, .. } = *self.get(entry);
        match previous {
            NONE => listed.first = next,
            previous => self.get_mut(previous).next = next,
        }
        match next {
            NONE => listed.last = previous,
            next => self.get_mut(next).previous = previous,
        }
        listed.count -= 1;
        self.used -= 1;
        let vacant = self.vacant;
        let removed = self.get_mut(entry);
        removed.name = Name::Embedded(&[]);
        removed.chained = vacant;
        self.vacant = entry;
    }

    fn unchain(&mut self, entry: u32) {
        let Entry { hash, chained, .. } = *self.get(entry);
        let place = self.place(hash);
        let Some(bucket) = self.buckets.get_mut(place) else {
            trap::defect()
        };
        if *bucket == entry {
            *bucket = chained;
            return;
        }
        let mut before = *bucket;
        while self.get(before).chained != entry {
            before = self.get(before).chained;
        }
        self.get_mut(before).chained = chained;
    }
}

impl Default for Entries<'_> {
    fn default() -> Self {
        Entries::new()
    }
}

/// A number that spreads names over buckets.
fn hash(directory: Id, name: &[u8]) -> u32 {
    const PRIME: u32 = 0x0100_0193;
    let mut hash = directory.number().wrapping_mul(0x9e37_79b9) ^ 0x811c_9dc5;
    for byte in name {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(PRIME);
    }
    hash ^ (hash >> 15)
}
