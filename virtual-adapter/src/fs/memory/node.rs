//! Nodes: what is in a writable file system, and was opened or changed.

use image_format::Time;

use super::entries::Listed;
use super::file::File;
use crate::abi::Owned;

/// Which node: one of the image's by its number there, or one that was made, by its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(u32);

/// Set in the numbers of nodes that were made. No image has so many nodes.
const MADE: u32 = 1 << 31;

impl Id {
    /// A node of the image. The first of those that are one file stands for all.
    pub const fn of_image(identity: u32) -> Self {
        Id(identity)
    }

    /// A node that was made.
    pub const fn made(place: u32) -> Self {
        Id(place | MADE)
    }

    /// As a payload of handles has it.
    pub const fn from_number(number: u32) -> Self {
        Id(number)
    }

    /// As a payload of handles has it.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// Its place in the table, if it was made.
    pub fn place(self) -> Option<u32> {
        (self.0 & MADE != 0).then_some(self.0 & !MADE)
    }

    /// Its number in the image, if it is one of its.
    pub fn in_image(self) -> Option<u32> {
        (self.0 & MADE == 0).then_some(self.0)
    }
}

/// Which file system: 0 is all that is read-only, and the others are writable.
pub type SystemId = u16;

/// All that is read-only.
pub const READ_ONLY: SystemId = 0;

/// A node, and the file system that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Which node.
    pub id: Id,
    /// Which file system.
    pub system: SystemId,
}

/// When something was done last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// To the data, but for changes.
    pub access: Time,
    /// Changes of the data.
    pub modification: Time,
    /// Changes of anything.
    pub change: Time,
}

impl Times {
    /// All at once.
    pub const fn all(time: Time) -> Self {
        Times {
            access: time,
            modification: time,
            change: time,
        }
    }
}

/// What is in a node.
#[derive(Debug)]
pub enum Body {
    /// A directory, or a symbolic link, as the image has it.
    Embedded,
    /// A directory with entries of its own.
    Directory(Listed),
    /// A file.
    File(File),
    /// A symbolic link.
    Symlink(Owned<u8>),
    /// Nothing: the place in the table is vacant, and this is the next such one.
    Vacant(u32),
}

/// A node in the table.
#[derive(Debug)]
pub struct Node {
    /// Which one.
    pub at: At,
    /// No other node that was ever made has this number.
    pub serial: u64,
    /// How many names it has.
    pub links: u32,
    /// How many descriptors, streams and listings have it open.
    pub opens: u32,
    /// The directory that a directory is in.
    pub parent: Id,
    /// Whether it differs from what the image has.
    pub is_changed: bool,
    /// When things were done.
    pub times: Times,
    /// What is in it.
    pub body: Body,
}
