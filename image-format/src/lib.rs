//! Layout of the image: the data that the tool places in the adapter's memory.
//!
//! All numbers are little-endian `u32`s. Nothing is aligned, except in the tree.
//!
//! | part | bytes |
//! |---|---|
//! | magic | `\0wvimage`, 8 bytes |
//! | version | number, [`VERSION`] |
//! | sections | each: kind (number), length of the body (number), body |
//!
//! A section is present when it says something else than its default, at most once, in ascending order of kind. An
//! image without any bytes is valid and holds every default. Bodies have a few forms ([`Form`]): writer and reader know
//! those, and which kind has which is said where the kinds are listed.
//!
//! | kind | section | body | default |
//! |---|---|---|---|
//! | 1 | environment | strings: name, value, name, value, ... | empty |
//! | 2 | environment rule | rule | nothing of the host's |
//! | 5 | configuration | as environment | empty |
//! | 6 | configuration rule | rule | nothing of the host's |
//! | 7 | host directories | strings: guest path, host path, access, ... | none |
//! | 8 | time | seconds since 1970 (8 bytes): when nodes without a time of their own were modified | [`DEFAULT_TIME`] |
//! | 9 | HTTP rules | bytes | none: no list decides |
//! | 10 | socket rules | bytes | as HTTP rules |
//! | 11 | name rules | bytes | as HTTP rules |
//! | 12 | wall clock | the time at which it stands still: seconds since 1970 (8 bytes, signed), nanoseconds (number) | the host's, or denied |
//! | 13 | shift of the wall clock | how much later than the host's it is, as for 12 | none |
//! | 14 | step of the monotonic clock | nanoseconds (8 bytes) by which each reading moves it on | the host's, or denied |
//! | 15 | insecure seed | the seed (8 bytes) of insecure random numbers | the host's, or denied |
//! | 16 | writable directories | each: index (number), bytes and entries (8 bytes each) | none |
//! | 17 | secure seed | the same of those that are called secure | the host's, or denied |
//! | 18 | standard input | bytes | the host's, closed or at its end |
//! | 19 | file that standard output is appended to | index of a preopened directory (number), and the path from there | none |
//! | 20 | the same of standard error | as for 19 | none |
//! | 255 | tree | see below | no files |
//!
//! A string is its length (number) and that many bytes of UTF-8; strings follow each other to the end of the body.
//! A rule is one byte: 1 for all names of the host; 2 for those that follow as strings, of which one with a `*` at its
//! end stands for all names that begin with what is before that; or 3 for all but those that follow. The access to a
//! directory of the host's is `ro` where nothing may be changed, else empty. Bytes are what somebody else has laid out,
//! at least one; whoever reads them has to trust them. A writable directory is a preopened one of the tree: that, and what
//! is below it but not in another preopened one, can be changed, until so many bytes are written and so many names added.
//!
//! The tree begins with four numbers: offset of the nodes, count of the nodes, count of the preopens, and offset of the
//! times or 0. Its kind is the last of all, because the contents of the files end the image: they are written without
//! being in memory at once. All its offsets count from the start of the image.
//!
//! | part | bytes |
//! |---|---|
//! | nodes | each: kind, offset and length of the name, index of the directory it is in, and two numbers |
//! | times | for each node: seconds (8 bytes), nanoseconds (number, the largest for none) |
//! | strings | names of the nodes and targets of the symbolic links |
//! | contents | of the files, each at a multiple of [`CONTENT_ALIGNMENT`] |
//!
//! | kind | node | its two numbers |
//! |---|---|---|
//! | 0 | directory | index of the first node in it, and how many there are |
//! | 1 | file | offset and length of the content |
//! | 2 | symbolic link | offset and length of the target |
//! | 3 | host directory | offset and length of its path there |
//! | 4 | the same, where nothing may be changed | the same |
//! | 5 | host file, which nothing may change | the same |
//!
//! The kind takes the three lowest bits of its number. The others are the index of the first node that is the same
//! file: most nodes have their own, but a directory can be found in several preopens.
//!
//! First come the preopened directories, each with its path for a name and its own index for a directory. Then comes
//! what is in each directory, sorted by the bytes of the names, in the order of the directories.
//!
//! [`Image`] writes this layout and [`Reader`] checks all of it. [`Sections`] reads without checking first, for the
//! adapter, where every byte of code counts: on bytes that are no image it finds less, but stays inside them.

#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod reader;
mod section;
mod tree;
mod tree_check;
#[cfg(feature = "alloc")]
mod tree_writer;
#[cfg(feature = "alloc")]
mod writer;

pub use reader::{FormatError, Reader, Texts};
pub use section::{Form, HostDirectory, Kind, Rule, Sections, Strings, Writable, is_meant};
pub use tree::{Node, NodeKind, Nodes, Time};
#[cfg(feature = "alloc")]
pub use tree_writer::{Directory, Entry, Layout, LayoutError, Placement, Tree};
#[cfg(feature = "alloc")]
pub use writer::{Body, HostPath, HostRule, Image};

/// First bytes of every image.
pub const MAGIC: [u8; 8] = *b"\0wvimage";

/// Version of the layout that this crate reads and writes.
pub const VERSION: u32 = 1;

/// Alignment of the contents of files in the image.
pub const CONTENT_ALIGNMENT: u64 = 16;

/// When files were modified of which nothing else is said, in seconds since 1970: at the start of 1980 in UTC, the
/// first time that a zip archive can hold.
pub const DEFAULT_TIME: u64 = 315_532_800;

/// Bytes before the first section.
const HEADER: usize = MAGIC.len() + size_of::<u32>();
