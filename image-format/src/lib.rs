//! Layout of the image: the data that the tool places in the adapter's memory.
//!
//! All numbers are little-endian `u32`s. Nothing is aligned.
//!
//! | part | bytes |
//! |---|---|
//! | magic | `\0wvimage`, 8 bytes |
//! | version | number, [`VERSION`] |
//! | sections | each: kind (number), length of the body (number), body |
//!
//! A section is present when it says something else than its default, at most once, in ascending order of kind. An
//! image without any bytes is valid and holds every default.
//!
//! | kind | section | body | default |
//! |---|---|---|---|
//! | 1 | environment | strings: name, value, name, value, ... | empty |
//! | 2 | environment rule | rule | nothing of the host's |
//! | 3 | arguments | strings | none |
//! | 4 | initial working directory | the bytes of one string, without a length | none |
//! | 5 | configuration | as environment | empty |
//! | 6 | configuration rule | rule | nothing of the host's |
//!
//! A string is its length (number) and that many bytes of UTF-8; strings follow each other to the end of the body.
//! A rule is one byte, 1 for all names of the host or 2 for those that follow as strings.
//!
//! [`Image`] writes this layout and [`Reader`] checks all of it. [`Sections`] reads without checking first, for the
//! adapter, where every byte of code counts: on bytes that are no image it finds less, but stays inside them.

#![no_std]
#![deny(missing_docs)]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod reader;
mod section;
#[cfg(feature = "alloc")]
mod writer;

pub use reader::{FormatError, Reader, Texts};
pub use section::{Kind, Rule, Sections, Strings};
#[cfg(feature = "alloc")]
pub use writer::{HostRule, Image};

/// First bytes of every image.
pub const MAGIC: [u8; 8] = *b"\0wvimage";

/// Version of the layout that this crate reads and writes.
pub const VERSION: u32 = 1;

/// Bytes before the first section.
const HEADER: usize = MAGIC.len() + size_of::<u32>();
