//! Calls that would change what is read-only.

use super::HostResult;
use crate::{List, NONE};

numbered! {
    /// What a call would do to what its paths lead to.
    pub enum Action {
        /// `create-directory-at`
        CreateDirectory = 0,
        /// `symlink-at`
        Symlink = 1,
        /// `unlink-file-at`
        Unlink = 2,
        /// `remove-directory-at`
        RemoveDirectory = 3,
        /// `rename-at`
        Rename = 4,
        /// `link-at`
        Link = 5,
        /// `set-times-at`
        SetTimes = 6,
        /// `open-at` that creates, empties or opens for writing.
        Open = 7,
    }
}

/// The verdict on a call that may go on. Any other is the `error-code` that it is answered with.
pub const GOES_ON: u32 = NONE;

/// What the host is to look up with `stat-at`. `T` is the path's type.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Query<T = List> {
    /// The host's descriptor.
    pub descriptor: u32,
    /// The `path-flags`.
    pub path_flags: u32,
    /// The path.
    pub path: T,
    /// Where the host's answer goes.
    pub result: HostResult,
}

functions! { change {
    /// Takes a path of the call in hand: its place among them, the host's descriptor, and the path.
    PATH = "change#path"(I32, I32, I32, I32);
    /// Takes the path at this place that was followed to the host.
    LOCATED = "change#located"(I32);
    /// The address of the next [`Query`], or null: for an [`Action`] with `path-flags`, `open-flags` and
    /// `descriptor-flags`.
    NEXT = "change#next"(I32, I32, I32, I32) -> I32;
    /// The query has its answer.
    ANSWERED = "change#answered"();
    /// The query has the answer of a host of WASI 0.3.
    ANSWERED_0_3 = "change@0.3#answered"();
    /// The `error-code` that the call is answered with, or [`GOES_ON`].
    VERDICT = "change#verdict"() -> I32;
    /// The same in WASI 0.3: the `error-code` is the number of a case.
    VERDICT_0_3 = "change@0.3#verdict"() -> I32;
}}
