//! Preopened directories.

use crate::{List, NONE};

/// In the place of a descriptor to drop: there is no more.
pub const NO_MORE: u32 = NONE;

/// A host directory to open. `T` is its path's type.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Request<T = List> {
    /// One of the host's descriptors.
    pub descriptor: u32,
    /// The directory's path in it.
    pub path: T,
    /// `descriptor-flags` to open it with.
    pub flags: u32,
    /// Where the host's answer goes: a `result` with a handle or an error, which in 0.3 can have a text.
    pub result: [u32; 5],
}

functions! { preopens {
    /// The list of the embedded ones.
    GET_VIRTUAL = "preopens#get-virtual"() -> I32;
    /// Takes the result of the host's `get-directories`.
    HOLD = "preopens#hold"(I32);
    /// The address of the next [`Request`], or null.
    NEXT = "preopens#next"() -> I32;
    /// The request has its answer, a descriptor of the type with this number.
    OPENED = "preopens#opened"(I32);
    /// The next descriptor to drop, or [`NO_MORE`].
    UNUSED = "preopens#unused"() -> I32;
    /// The list of all, with the host's own if the parameter is true.
    FINISH = "preopens#finish"(I32) -> I32;
}}
