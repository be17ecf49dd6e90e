//! The canonical ABI: results of WASI's functions as they lie in memory.
//!
//! Types with `repr(C)` have their canonical layout in a 32-bit memory, so that a result is a plain Rust value.

use crate::lists::Text;

/// A `result`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum Outcome<T, E> {
    /// Success.
    Ok(T),
    /// Failure.
    Err(E),
}

impl<T, E> Outcome<T, E> {
    /// The same as Rust's own type.
    pub fn result(self) -> Result<T, E> {
        match self {
            Outcome::Ok(value) => Ok(value),
            Outcome::Err(error) => Err(error),
        }
    }
}

/// An `option`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum Optional<T> {
    /// Nothing.
    None,
    /// A value.
    Some(T),
}

impl<T> Optional<T> {
    /// The same as Rust's own type.
    pub fn option(self) -> Option<T> {
        match self {
            Optional::None => None,
            Optional::Some(value) => Some(value),
        }
    }
}

/// The `error-code` of `wasi:filesystem`, by its number.
pub type ErrorCode = u8;

/// The `stream-error` of `wasi:io/streams`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum StreamError {
    /// The operation failed; the error resource tells more.
    LastOperationFailed(u32),
    /// The stream is at its end.
    Closed,
}

/// Result of an operation on a descriptor.
pub type FileResult<T> = Outcome<T, ErrorCode>;

/// Result of an operation on a stream.
pub type StreamResult<T> = Outcome<T, StreamError>;

/// The `datetime` of the wall clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct Datetime {
    /// Since the epoch.
    pub seconds: u64,
    /// Below a billion.
    pub nanoseconds: u32,
}

/// What `descriptor.read` gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Read<'l> {
    /// The bytes.
    pub bytes: Text<'l>,
    /// Whether the end was seen.
    pub end: bool,
}

/// The `descriptor-stat` of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Stat {
    /// The `descriptor-type`, by its number.
    pub kind: u8,
    /// Number of hard links.
    pub link_count: u64,
    /// Size in bytes.
    pub size: u64,
    /// When it was last read.
    pub accessed: Optional<Datetime>,
    /// When it was last written.
    pub modified: Optional<Datetime>,
    /// When its status changed last.
    pub changed: Optional<Datetime>,
}

/// The `metadata-hash-value` of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct MetadataHash {
    /// First half.
    pub lower: u64,
    /// Second half.
    pub upper: u64,
}

/// The `directory-entry` of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct DirectoryEntry<'l> {
    /// The `descriptor-type`, by its number.
    pub kind: u8,
    /// Its name.
    pub name: Text<'l>,
}

/// A directory that is open from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Preopen<'l> {
    /// The directory.
    pub descriptor: u32,
    /// Its path.
    pub path: Text<'l>,
}

/// A variable of the environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Variable<'l> {
    /// Its name.
    pub name: Text<'l>,
    /// Its value.
    pub value: Text<'l>,
}

/// The `new-timestamp` of a file, in its flat form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewTimestamp {
    /// The case: no change, now, or a timestamp.
    pub case: u32,
    /// The timestamp; zero in the other cases.
    pub time: Datetime,
}

#[cfg(target_arch = "wasm32")]
const _: () = {
    assert!(size_of::<FileResult<Stat>>() == 104);
    assert!(size_of::<FileResult<Read>>() == 16);
    assert!(size_of::<FileResult<Optional<DirectoryEntry>>>() == 20);
    assert!(size_of::<FileResult<()>>() == 2);
    assert!(size_of::<FileResult<MetadataHash>>() == 24);
    assert!(size_of::<StreamResult<()>>() == 12);
    assert!(size_of::<StreamResult<Text>>() == 12);
    assert!(size_of::<StreamResult<u64>>() == 16);
    assert!(size_of::<Optional<ErrorCode>>() == 2);
    assert!(size_of::<Preopen>() == 12);
    assert!(size_of::<Variable>() == 16);
    assert!(size_of::<Datetime>() == 16);
};
