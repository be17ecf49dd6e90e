//! Listing of directories, whatever is changed meanwhile: each entry that was there from the start and still is comes once,
//! and what is added later does not come.

use image_format::NodeKind;

use super::node::{At, Body};
use super::slots::Slots;
use super::{Memory, entries};
use crate::fs::FsResult;

/// A directory that is being listed.
#[derive(Clone, Copy, Debug)]
struct Listing {
    directory: At,
    /// The next entry.
    next: u32,
    /// The number of the first entry that was made after the listing began.
    end: u64,
}

/// All directories that are being listed.
#[derive(Debug, Default)]
pub struct Listings(Slots<Listing>);

impl Listings {
    /// None.
    pub const fn new() -> Self {
        Listings(Slots::new())
    }

    /// Goes on with another entry where this one would be next, as it goes.
    pub fn skip(&mut self, entry: u32, next: u32) {
        if self.0.is_empty() {
            return;
        }
        for listing in self.0.values() {
            if listing.next == entry {
                listing.next = next;
            }
        }
    }
}

/// How a directory is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// These nodes of the image.
    Embedded(core::ops::Range<u32>),
    /// What is listed here under this number.
    Own(u32),
}

impl Memory<'_> {
    /// Begins to list a directory.
    pub fn list(&mut self, at: At) -> FsResult<Start> {
        self.directory(at)?;
        let Some(Body::Directory(listed)) = self.known(at.id).map(|node| &node.body) else {
            return Ok(Start::Embedded(self.embedded(at.id).children()));
        };
        let listing = Listing {
            directory: at,
            next: listed.first(),
            end: self.entries.next_serial(),
        };
        let place = self.listings.0.add(listing)?;
        self.hold(at)?;
        Ok(Start::Own(place))
    }

    /// Takes the next entry of a listing: its kind and its name.
    pub fn next_entry(&mut self, place: u32) -> Option<(NodeKind, &[u8])> {
        let listing = self.listings.0.get(place);
        let (entry, end) = (listing.next, listing.end);
        if entry == entries::NONE || self.entries.serial(entry) >= end {
            return None;
        }
        listing.next = self.entries.next(entry);
        let kind = self.kind(self.entries.node(entry));
        Some((kind, self.entries.name(entry)))
    }

    /// Ends a listing.
    pub fn end_listing(&mut self, place: u32) {
        let directory = self.listings.0.remove(place).directory;
        self.let_go(directory);
    }
}
