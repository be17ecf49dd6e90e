//! Writing of the tree of files. What the files hold stays with the caller: it learns where to write that.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::mem::{replace, take};

use crate::tree::{HEADER_SIZE, KIND_BITS, NO_TIME, NODE_SIZE, NodeKind, TIME_SIZE, Time, is_name};
use crate::{CONTENT_ALIGNMENT, Kind};

/// Longest image, which is limited by its offsets.
pub(crate) const LONGEST: u64 = u32::MAX as u64;

/// Files to embed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// Directories that the guest finds opened, and their paths.
    pub preopens: Vec<(String, Directory)>,
    /// How long each content is. Files refer to them by their place here, and two files may share one.
    pub content_sizes: Vec<u64>,
}

/// A directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// What is in it, by name.
    pub entries: BTreeMap<String, Entry>,
    /// When it was modified.
    pub time: Option<Time>,
}

/// What a directory holds under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A directory.
    Directory(Directory),
    /// A file.
    File {
        /// Place of its content's size.
        content: u32,
        /// When it was modified.
        time: Option<Time>,
    },
    /// A symbolic link.
    Symlink {
        /// The path that it stands for.
        target: String,
        /// When it was modified.
        time: Option<Time>,
    },
    /// The directory that is opened at this place in [`Tree::preopens`], whose path is longer than that of the preopen
    /// that this entry is in.
    Preopen(usize),
    /// A host directory.
    HostDirectory {
        /// Where it is on the host.
        path: String,
        /// Whether nothing in it may be changed.
        is_read_only: bool,
    },
    /// The host file at this path, which nothing may change.
    HostFile(String),
}

// The usual way would recurse, and deep trees overflow the stack.
impl Drop for Directory {
    fn drop(&mut self) {
        let mut pending: Vec<Entry> = take(&mut self.entries).into_values().collect();
        while let Some(entry) = pending.pop() {
            if let Entry::Directory(mut directory) = entry {
                pending.extend(take(&mut directory.entries).into_values());
            }
        }
    }
}

/// An image, but for the contents of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Everything before the contents.
    pub head: Vec<u8>,
    /// The contents that are not empty, in the order of their offsets. Zeros fill the gaps.
    pub contents: Vec<Placement>,
    /// Length of the whole image.
    pub length: u64,
}

/// Where a content goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Place of its size in [`Tree::content_sizes`].
    pub content: u32,
    /// Offset in the image, a multiple of [`CONTENT_ALIGNMENT`].
    pub offset: u64,
}

impl Layout {
    /// The whole image, from contents that are in memory.
    pub fn fill(self, contents: &[impl AsRef<[u8]>]) -> Vec<u8> {
        let mut image = self.head;
        for placement in self.contents {
            image.resize(placement.offset as usize, 0);
            image.extend(contents[placement.content as usize].as_ref());
        }
        image
    }
}

/// Why an image cannot be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayoutError {
    /// The image would have this many bytes.
    TooLarge(u64),
    /// A section of this kind was given a body of another form.
    Form(Kind),
    /// No node can have this name.
    Name(String),
    /// There is no content of this number.
    Content(u32),
    /// The preopen of this number cannot be found below another.
    Preopen(usize),
}

impl fmt::Display for LayoutError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LayoutError::TooLarge(length) => write!(
                formatter,
                "image of `{length}` bytes is longer than the `{LONGEST}` that are possible"
            ),
            LayoutError::Form(kind) => {
                write!(formatter, "image section `{kind:?}` is not of that form")
            }
            LayoutError::Name(name) => write!(formatter, "`{name}` cannot be the name of a file"),
            LayoutError::Preopen(preopen) => {
                write!(formatter, "preopen `{preopen}` is not below another")
            }
            LayoutError::Content(content) => write!(formatter, "no content is number `{content}`"),
        }
    }
}

impl core::error::Error for LayoutError {}

/// A node that has its index.
struct Planned<'t> {
    name: &'t str,
    parent: u32,
    /// Index of the first node that is the same file.
    identity: u32,
    /// Index of the first node in a directory, once that is known.
    children: u32,
    /// The preopen that the node is below.
    preopen: usize,
    subject: Subject<'t>,
    time: Option<Time>,
}

enum Subject<'t> {
    Directory(&'t Directory),
    File(u32),
    Path(NodeKind, &'t str),
}

/// Adds the section of a tree.
pub(crate) fn put_tree(mut head: Vec<u8>, tree: &Tree) -> Result<Layout, LayoutError> {
    let planned = plan(tree)?;
    let has_times = planned.iter().any(|node| node.time.is_some());
    let count = planned.len() as u64;
    let body_at = head.len() as u64 + 8;
    let nodes_at = (body_at + HEADER_SIZE as u64).next_multiple_of(8);
    let times_at = nodes_at + count * NODE_SIZE as u64;
    let strings_at = times_at + u64::from(has_times) * count * TIME_SIZE as u64;
    let strings: u64 = planned.iter().map(Planned::string_size).sum();
    let (contents, length) = place(&tree.content_sizes, strings_at + strings)?;

    let body_size = (length - body_at) as u32;
    let times_field = if has_times { times_at as u32 } else { 0 };
    let header = [
        nodes_at as u32,
        count as u32,
        tree.preopens.len() as u32,
        times_field,
    ];
    put_numbers(&mut head, &[Kind::Tree as u32, body_size]);
    put_numbers(&mut head, &header);
    head.resize(nodes_at as usize, 0);
    head.reserve_exact((strings_at + strings - nodes_at) as usize);
    put_nodes(&mut head, &planned, tree, &contents, strings_at as u32)?;
    if has_times {
        planned
            .iter()
            .for_each(|node| put_time(&mut head, node.time));
    }
    for node in &planned {
        head.extend(node.name.as_bytes());
        if let Subject::Path(_, path) = node.subject {
            head.extend(path.as_bytes());
        }
    }
    Ok(Layout {
        head,
        contents,
        length,
    })
}

/// Orders the nodes: the preopens, then what is in each directory, in the order of the directories.
fn plan(tree: &Tree) -> Result<Vec<Planned<'_>>, LayoutError> {
    let preopens = (0..).zip(&tree.preopens);
    let mut planned: Vec<Planned<'_>> = preopens
        .map(|(index, (path, directory))| Planned {
            name: path,
            parent: index,
            identity: index,
            children: 0,
            preopen: index as usize,
            subject: Subject::Directory(directory),
            time: directory.time,
        })
        .collect();
    let mut index = 0;
    while let Some(node) = planned.get(index) {
        if let Subject::Directory(directory) = node.subject {
            let (preopen, identity) = (node.preopen, node.identity as usize);
            let children = planned.len() as u32;
            planned[index].children = children;
            // A directory that was there before has its children in the same order.
            let first = planned[identity].children;
            for (child, (name, entry)) in (0..).zip(&directory.entries) {
                if !is_name(name.as_bytes()) {
                    return Err(LayoutError::Name(name.clone()));
                }
                let mut node = Planned::new(tree, preopen, name, entry)?;
                node.parent = index as u32;
                let is_repeated = identity != index;
                node.identity = match entry {
                    Entry::Preopen(preopen) => *preopen as u32,
                    _ if is_repeated => planned[(first + child) as usize].identity,
                    _ => children + child,
                };
                planned.push(node);
            }
        }
        index += 1;
    }
    Ok(planned)
}

impl<'t> Planned<'t> {
    /// A node for an entry below a preopen, as yet without its place.
    fn new(
        tree: &'t Tree,
        preopen: usize,
        name: &'t str,
        entry: &'t Entry,
    ) -> Result<Self, LayoutError> {
        let mut below = preopen;
        let (subject, time) = match entry {
            Entry::Directory(directory) => (Subject::Directory(directory), directory.time),
            Entry::File { content, time } => (Subject::File(*content), *time),
            Entry::Symlink { target, time } => (Subject::Path(NodeKind::Symlink, target), *time),
            Entry::Preopen(opened) => {
                let length = |place: usize| tree.preopens.get(place).map(|(path, _)| path.len());
                // So no directory is in itself.
                if length(*opened) <= length(preopen) {
                    return Err(LayoutError::Preopen(*opened));
                }
                below = *opened;
                let directory = &tree.preopens[*opened].1;
                (Subject::Directory(directory), directory.time)
            }
            Entry::HostDirectory { path, is_read_only } => {
                let kind = if *is_read_only {
                    NodeKind::ReadOnlyHostDirectory
                } else {
                    NodeKind::HostDirectory
                };
                (Subject::Path(kind, path), None)
            }
            Entry::HostFile(path) => (Subject::Path(NodeKind::HostFile, path), None),
        };
        Ok(Planned {
            name,
            parent: 0,
            identity: 0,
            children: 0,
            preopen: below,
            subject,
            time,
        })
    }

    fn string_size(&self) -> u64 {
        let path = match self.subject {
            Subject::Path(_, path) => path.len(),
            Subject::Directory(_) | Subject::File(_) => 0,
        };
        (self.name.len() + path) as u64
    }
}

/// Places contents one after the other, and returns where the last one ends.
fn place(sizes: &[u64], start: u64) -> Result<(Vec<Placement>, u64), LayoutError> {
    let mut contents = Vec::new();
    let mut end = start;
    for (content, &size) in (0..).zip(sizes) {
        if size > 0 {
            let offset = end.next_multiple_of(CONTENT_ALIGNMENT);
            contents.push(Placement { content, offset });
            end = offset
                .saturating_add(size)
                .min(u64::MAX - CONTENT_ALIGNMENT);
        }
    }
    if end > LONGEST {
        return Err(LayoutError::TooLarge(end));
    }
    Ok((contents, end))
}

fn put_nodes(
    target: &mut Vec<u8>,
    planned: &[Planned<'_>],
    tree: &Tree,
    contents: &[Placement],
    mut string: u32,
) -> Result<(), LayoutError> {
    let mut offsets = alloc::vec![0; tree.content_sizes.len()];
    for placement in contents {
        offsets[placement.content as usize] = placement.offset as u32;
    }
    let mut advance = |by: usize| {
        let next = string + by as u32;
        replace(&mut string, next)
    };
    for node in planned {
        let name = advance(node.name.len());
        let (kind, start, length) = match node.subject {
            Subject::Directory(directory) => {
                let count = directory.entries.len() as u32;
                (NodeKind::Directory, node.children, count)
            }
            Subject::File(content) => {
                let place = content as usize;
                let size = tree.content_sizes.get(place);
                let size = *size.ok_or(LayoutError::Content(content))? as u32;
                (NodeKind::File, offsets[place], size)
            }
            Subject::Path(kind, path) => {
                let length = path.len();
                (kind, advance(length), length as u32)
            }
        };
        let length_of_name = node.name.len() as u32;
        put_numbers(
            target,
            &[
                node.identity << KIND_BITS | kind as u32,
                name,
                length_of_name,
                node.parent,
                start,
                length,
            ],
        );
    }
    Ok(())
}

fn put_time(target: &mut Vec<u8>, time: Option<Time>) {
    let none = Time {
        seconds: 0,
        nanoseconds: NO_TIME,
    };
    let time = time.unwrap_or(none);
    target.extend(time.seconds.to_le_bytes());
    target.extend(time.nanoseconds.to_le_bytes());
}

pub(crate) fn put_numbers(target: &mut Vec<u8>, numbers: &[u32]) {
    numbers
        .iter()
        .for_each(|number| target.extend(number.to_le_bytes()));
}
