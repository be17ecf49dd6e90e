//! What cannot be changed in memory, or not so far as is asked for.

use crate::words::Directive;

/// A directory that cannot be writable, or not with these limits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the writable directory `{guest}` {problem}")]
#[non_exhaustive]
pub struct WritableError {
    /// Its path.
    pub guest: String,
    /// What is wrong with it.
    pub problem: WritableProblem,
}

impl WritableError {
    pub(crate) fn new(guest: &str, problem: WritableProblem) -> Self {
        WritableError {
            guest: guest.escape_debug().to_string(),
            problem,
        }
    }
}

/// What is wrong with a writable directory, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WritableProblem {
    /// The guest cannot find anything at the path.
    #[error("{0}; write an absolute path such as `/data`")]
    Path(&'static str),
    /// It holds nothing.
    #[error("has a size of 0; give one such as `64MiB`")]
    Empty,
    /// It holds more than there can be.
    #[error("has a size of {size} bytes, and a memory holds {largest}; give at most `4GiB`")]
    TooLarge {
        /// The size.
        size: u64,
        /// The largest that there is.
        largest: u64,
    },
    /// A host directory is there.
    #[error(
        "is the host's, which decides that itself; leave it out of `fs.writable`, or open it for reading only with `{}`",
        Directive::ReadOnly
    )]
    OfHost,
    /// Nothing is there.
    #[error(
        "is not mounted; mount a directory there with `{}`, or an empty one with `{}`",
        Directive::Mount,
        Directive::Tmpfs
    )]
    NotMounted,
    /// A file is there.
    #[error("is no directory; mount the directory that it is in, and make that writable")]
    NoDirectory,
    /// More bytes are mounted than it may hold.
    #[error(
        "may hold {size} bytes, and what is mounted there has {mounted}; give it a size of more than that"
    )]
    TooManyBytes {
        /// How many it may hold.
        size: u64,
        /// How many there are.
        mounted: u64,
    },
    /// More entries are mounted than it may hold.
    #[error("may hold {limit} entries, and {mounted} are mounted there; give it more than that")]
    TooManyEntries {
        /// How many it may hold.
        limit: u32,
        /// How many there are.
        mounted: u64,
    },
}
