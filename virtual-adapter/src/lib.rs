//! The adapter: the core module that answers what a profile takes away from the host.
//!
//! It has no imports. Each function is exported in the form that a lifted component function has, under the name
//! `INTERFACE#FUNCTION`, so that a linker can put it in the place of a host function:
//!
//! * Parameters are flat. A list is a pointer and a length, allocated with `cabi_realloc`, and belongs to the adapter.
//! * A result of more than one value is returned as a pointer into the adapter's memory. What it points to is valid
//!   until the next call. There is no post-return function.
//! * The caller has checked everything that lifting checks, except handles, which are checked here.
//! * Calls never nest.
//!
//! Names with `wasi:` are WASI's functions. The others are the adapter's own and are described where they are defined.
//! What a profile sets comes from the image, see [`image_format`].

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

#[macro_use]
pub mod export;

pub mod abi;
#[cfg(target_arch = "wasm32")]
mod allocator;
pub mod clocks;
pub mod config;
pub mod ends;
pub mod environment;
pub mod fs;
pub mod futures;
pub mod growth;
pub mod handles;
pub mod http;
#[cfg(target_arch = "wasm32")]
mod module;
pub mod poll;
pub mod random;
pub mod sockets;
pub mod stdin;
pub mod streams;
pub mod trace_log;
pub mod trap;
