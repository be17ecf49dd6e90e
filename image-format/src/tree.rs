//! Reading of the tree of files, trusted to be well formed.

use core::cell::Cell;
use core::cmp::Ordering;
use core::ops::Range;

use crate::{Kind, Sections};

/// Numbers at the start of the section: where the nodes are, how many, how many of them are preopens, and where the
/// times are.
pub(crate) const HEADER_SIZE: usize = 16;

/// Bits of a node's first number that are its kind.
pub(crate) const KIND_BITS: u32 = 3;
pub(crate) const KIND: u32 = (1 << KIND_BITS) - 1;

/// Bytes of a node.
pub(crate) const NODE_SIZE: usize = 24;

/// Bytes of a time.
pub(crate) const TIME_SIZE: usize = 12;

/// Nanoseconds of a node that has no time.
pub(crate) const NO_TIME: u32 = u32::MAX;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum NodeKind {
    /// A directory.
    Directory = 0,
    /// A file.
    File = 1,
    /// A symbolic link.
    Symlink = 2,
    /// A host directory.
    HostDirectory = 3,
    /// A host directory, in which nothing may be changed.
    ReadOnlyHostDirectory = 4,
    /// A host file, which nothing may change.
    HostFile = 5,
}

impl NodeKind {
    /// Whether the node stands for something of the host's.
    pub fn is_of_host(self) -> bool {
        matches!(
            self,
            NodeKind::HostDirectory | NodeKind::ReadOnlyHostDirectory | NodeKind::HostFile
        )
    }
}

/// When a file was modified, since the epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// Whole seconds.
    pub seconds: u64,
    /// The rest of a second, below 1,000,000,000.
    pub nanoseconds: u32,
}

/// The nodes of a tree. The preopened directories are the first.
#[derive(Clone, Copy, Debug)]
pub struct Nodes<'a> {
    image: &'a [u8],
    nodes: &'a [[u8; NODE_SIZE]],
    times: &'a [u8],
    preopens: u32,
    recent: Option<&'a Cell<u32>>,
}

/// A node of a tree.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    image: &'a [u8],
    fields: &'a [u8; NODE_SIZE],
}

impl<'a> Nodes<'a> {
    /// Finds the tree of an image; without one there are no nodes.
    pub fn new(sections: Sections<'a>) -> Self {
        let body = sections.find(Kind::Tree).unwrap_or_default();
        Nodes::of_body(sections.bytes(), body)
    }

    /// The nodes of the tree whose section has this body, or at least the start of it.
    pub(crate) fn of_body(image: &'a [u8], body: &[u8]) -> Self {
        let field = |field| number(body, field);
        let nodes = image.get(field(0) as usize..).unwrap_or_default();
        let nodes = nodes.as_chunks().0;
        let times = match field(3) {
            0 => &[],
            start => image.get(start as usize..).unwrap_or_default(),
        };
        Nodes {
            image,
            nodes: nodes.get(..field(1) as usize).unwrap_or_default(),
            times,
            preopens: field(2),
            recent: None,
        }
    }

    /// The same nodes, with a place to remember one of them.
    pub fn remembering(mut self, place: &'a Cell<u32>) -> Self {
        self.recent = Some(place);
        self
    }

    /// Remembers the node of this index, for [`Nodes::child_nearby`].
    #[inline]
    pub fn remember(self, index: u32) {
        if let Some(recent) = self.recent {
            recent.set(index);
        }
    }

    /// How many nodes there are.
    pub fn count(self) -> u32 {
        self.nodes.len() as u32
    }

    /// The preopened directories, whose names are their paths.
    pub fn preopens(self) -> Range<u32> {
        0..self.preopens.min(self.count())
    }

    /// The node of this index.
    #[inline]
    pub fn get(self, index: u32) -> Option<Node<'a>> {
        let fields = self.nodes.get(index as usize)?;
        let image = self.image;
        Some(Node { image, fields })
    }

    /// When the node of this index was modified, if that is said of this node.
    pub fn own_time(self, index: u32) -> Option<Time> {
        let time = self.times.as_chunks::<TIME_SIZE>().0.get(index as usize)?;
        let nanoseconds = number(time, 2);
        (nanoseconds != NO_TIME).then_some(Time {
            seconds: u64::from(number(time, 1)) << 32 | u64::from(number(time, 0)),
            nanoseconds,
        })
    }

    /// When the node of this index was modified: as is said of it, or of all.
    pub fn time(self, index: u32) -> Time {
        let of_all = || Time {
            seconds: Sections::new(self.image).time(),
            nanoseconds: 0,
        };
        self.own_time(index).unwrap_or_else(of_all)
    }

    /// As [`Nodes::child`], but looks first at the node that was remembered and at the one behind it: programs look at
    /// what they have listed, in its order, and at one thing in several ways.
    pub fn child_nearby(self, directory: Node<'a>, name: &[u8]) -> Option<u32> {
        if let Some(recent) = self.recent {
            let children = directory.children();
            for index in [recent.get(), recent.get().wrapping_add(1)] {
                let is_child = children.contains(&index);
                if is_child && self.get(index).is_some_and(|node| node.name() == name) {
                    return Some(index);
                }
            }
        }
        self.child(directory, name)
    }

    /// Index of the node of this name in a directory.
    ///
    /// Names in a directory often begin alike. What stands between two names begins with all that both of them have in
    /// common with the one that is looked for, so no byte of that is compared again.
    pub fn child(self, directory: Node<'a>, name: &[u8]) -> Option<u32> {
        let range = directory.children();
        let children = self.nodes.get(range.start as usize..range.end as usize)?;
        let (mut start, mut end) = (0, children.len());
        let (mut before, mut behind) = (0, 0);
        while start < end {
            let middle = start + (end - start) / 2;
            let (image, fields) = (self.image, children.get(middle)?);
            let (order, common) = compare(Node { image, fields }.name(), name, before.min(behind));
            match order {
                Ordering::Less => (start, before) = (middle + 1, common),
                Ordering::Equal => return Some(range.start + middle as u32),
                Ordering::Greater => (end, behind) = (middle, common),
            }
        }
        None
    }
}

impl<'a> Node<'a> {
    /// A directory in no tree, with nothing in it.
    pub const EMPTY_DIRECTORY: Node<'static> = Node {
        image: &[],
        fields: &[0; NODE_SIZE],
    };

    /// What the node is.
    #[inline]
    pub fn kind(self) -> NodeKind {
        match self.field(0) & KIND {
            0 => NodeKind::Directory,
            2 => NodeKind::Symlink,
            3 => NodeKind::HostDirectory,
            4 => NodeKind::ReadOnlyHostDirectory,
            5 => NodeKind::HostFile,
            _ => NodeKind::File,
        }
    }

    /// Index of the first node that is the same file.
    pub fn identity(self) -> u32 {
        self.field(0) >> KIND_BITS
    }

    /// Name in the directory; of a preopen, its path.
    #[inline]
    pub fn name(self) -> &'a [u8] {
        let start = self.field(1);
        self.slice(start..start.saturating_add(self.field(2)))
    }

    /// Index of the directory that the node is in; of a preopen, its own.
    pub fn parent(self) -> u32 {
        self.field(3)
    }

    /// Indices of what is in a directory, in the order of the names' bytes. Nothing is in another node.
    pub fn children(self) -> Range<u32> {
        match self.kind() {
            NodeKind::Directory => self.range(),
            _ => 0..0,
        }
    }

    /// Where the content of a file, the target of a symbolic link or a host path is in the image.
    pub fn place(self) -> Range<u32> {
        match self.kind() {
            NodeKind::Directory => 0..0,
            _ => self.range(),
        }
    }

    /// Content of a file, target of a symbolic link, or host path.
    pub fn content(self) -> &'a [u8] {
        self.slice(self.place())
    }

    #[inline(always)]
    pub(crate) fn field(self, field: usize) -> u32 {
        number(self.fields, field)
    }

    fn range(self) -> Range<u32> {
        let start = self.field(4);
        start..start.saturating_add(self.field(5))
    }

    #[inline(always)]
    fn slice(self, range: Range<u32>) -> &'a [u8] {
        let range = range.start as usize..range.end as usize;
        self.image.get(range).unwrap_or_default()
    }
}

/// The order of two names that have so many first bytes in common, and how many they have.
#[inline(always)]
fn compare(one: &[u8], other: &[u8], mut common: usize) -> (Ordering, usize) {
    let shorter = one.len().min(other.len());
    while common < shorter
        && let (Some(first), Some(second)) = (one.get(common), other.get(common))
    {
        if first != second {
            return (first.cmp(second), common);
        }
        common += 1;
    }
    (one.len().cmp(&other.len()), common)
}

/// The number at this place of an array of numbers.
#[inline(always)]
pub(crate) fn number(bytes: &[u8], place: usize) -> u32 {
    let number = bytes.as_chunks().0.get(place);
    number.copied().map_or(0, u32::from_le_bytes)
}

/// Whether a path can lead to a node of this name in a directory.
pub(crate) fn is_name(name: &[u8]) -> bool {
    !matches!(name, b"" | b"." | b"..") && !name.contains(&b'/') && !name.contains(&0)
}
