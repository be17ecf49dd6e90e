//! Paths that lead from embedded directories to the host's.

use crate::{List, NONE};

numbered! {
    /// What a call is about.
    pub enum Intent {
        /// What the path leads to.
        Object = 0,
        /// The entry: what the directory has under that name.
        Entry = 1,
        /// The entry, where it is a symbolic link.
        ReadLink = 2,
    }
}

numbered! {
    /// Whether the host has to follow a path.
    pub enum Found {
        /// It need not.
        Here = 0,
        /// It has to.
        Host = 1,
        /// It has to, from a descriptor that is its own already.
        FromHost = 2,
    }
}

/// In the place of a descriptor: the path leads nowhere.
pub const NOWHERE: u32 = NONE;

/// What a path became for the host. `T` is its type.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Located<T = List> {
    /// What the host is called with, or [`NOWHERE`].
    pub descriptor: u32,
    /// The path from there.
    pub path: T,
    /// `path-flags` to add to the call's.
    pub flags: u32,
    /// Whether nothing may be changed there.
    pub is_read_only: u32,
    /// Whether it is what stands in the tree itself.
    pub is_node: u32,
    /// The `error-code`, if it leads nowhere.
    pub error: u32,
}

functions! { host_path {
    /// Takes a path of the call in hand: its place among them, descriptor, `path-flags`, path, and [`Intent`]. Says
    /// what is [`Found`].
    FIND = "host-path#find"(I32, I32, I32, I32, I32, I32) -> I32;
    /// The address of the next request ([`super::preopens::Request`]) for the path at this place, or null.
    NEXT = "host-path#next"(I32) -> I32;
    /// The request has its answer.
    OPENED = "host-path#opened"(I32);
    /// The request has the answer of a host of WASI 0.3.
    OPENED_0_3 = "host-path@0.3#opened"(I32);
    /// The address of what the path at this place became: [`Located`].
    LOCATE = "host-path#locate"(I32) -> I32;
    /// The same in WASI 0.3: the `error-code` is the number of a case.
    LOCATE_0_3 = "host-path@0.3#locate"(I32) -> I32;
    /// The address for the host's result.
    RESULT = "host-path#result"() -> I32;
    /// Keeps a text of the call in hand until the next one, and gives its address.
    KEEP = "host-path#keep"(I32, I32) -> I32;
    /// Keeps the text in a `result` that the host has returned.
    KEEP_RESULT = "host-path#keep-result"(I32);
}}
