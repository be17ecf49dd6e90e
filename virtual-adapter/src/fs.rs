//! `wasi:filesystem`: embedded files, which nothing can change.
//!
//! What a call answers, and which error when several apply, is what wasmtime answers for a directory that was opened
//! for reading only, on Linux. There are these differences:
//!
//! * What would change a file gets what Linux says on a read-only file system ([`change`]), where wasmtime says
//!   `not-permitted`.
//! * A trailing slash asks for a directory everywhere, where wasmtime forgets it in a path of one name to `stat-at`.
//! * Every link count is 1, which programs take for "not counted" with directories, and directories have no size.
//! * A stream that begins where no file can reach is at its end, where wasmtime's fails.
//! * Nobody keeps times but that of modification, and a tree without times has not even that.
//!
//! Host directories can stand among them ([`preopens`], [`host`]), and be kept from changes ([`read_only`]).

pub mod change;
pub mod descriptor;
pub mod directory;
pub mod error;
pub mod host;
pub mod listing;
#[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
pub mod memory;
pub mod mutation;
pub mod open;
pub mod path;
pub mod preopens;
pub mod read_only;
#[cfg(test)]
mod sample;
pub mod stat;
pub mod v0_3;

pub use error::ErrorCode;
pub use open::Open;

/// Result of an operation on files.
pub type FsResult<T> = Result<T, ErrorCode>;

/// A `path-flags` or another set of flags in a parameter.
pub type Flags = u32;

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::Outcome,
    crate::handles::{HANDLES, ResourceType},
    crate::module::{nodes, reply},
    module_support::Access,
};

/// The node of a descriptor.
#[cfg(target_arch = "wasm32")]
fn opened(access: &mut Access<0>, descriptor: u32) -> Open<'static> {
    let index = HANDLES.with(access, |handles| {
        handles.get(ResourceType::Descriptor, descriptor)
    });
    Open::new(nodes(access), index)
}

/// Places a result where its caller finds it.
#[cfg(target_arch = "wasm32")]
fn answer<T: Copy>(result: FsResult<T>) -> *const Outcome<T, ErrorCode> {
    reply(Outcome::from(result))
}
