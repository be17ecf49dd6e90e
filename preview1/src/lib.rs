//! The preview1 front end: `wasi_snapshot_preview1` over WASI 0.2, for core modules that the tool makes components of.
//!
//! It is built as a core module, committed as `lib/preview1.wasm`, and linked into every such output with only the
//! functions that the guest imports. Nothing of it lies in the guest's memory: it has its own.
//!
//! # Imports
//!
//! * `env.memory`: its own memory, with as many pages as the module asks for. It uses what is before `LISTS` of
//!   [`adapter_abi::module`], and the pages that it grew itself. Behind that are the lists that it gets, and the data of the
//!   adapter if the memory is the adapter's too. For then, the linker has it import the global with the place in the stack,
//!   which is the first that the module defines.
//! * `guest.load(own, guest, length)` copies from the guest's memory to its own, `guest.store(guest, own, length)` the
//!   other way. Both trap where the guest has no memory, even if the length is zero.
//! * `guest.aim(guest, room)`: see below.
//! * `guest._start()` runs a command.
//! * `own.reset()` frees what results have placed in its memory. It is called before each call whose result has a list.
//! * Functions of WASI 0.2.0, and `exit-with-code` of later versions, named as interface without version and function,
//!   with the canonical ABI's core signature. Strings and lists are in its own memory, encoded in UTF-8.
//!
//! # Exports
//!
//! * Each function of preview1, under its name and with its core signature.
//! * `proc-exit-with-code`: `proc_exit` for hosts that can learn the code, which calls `exit-with-code` in the place of
//!   `exit`. A program is linked with one of the two.
//! * `run() -> i32`, the core function of `wasi:cli/run.run`. It returns when the command's `_start` does.
//! * Traps, which no one calls: their names say why it trapped.
//!
//! Its functions are called while the guest's code is on the stack, and never nest: nothing that they call may call the
//! guest or the module. There are no constants to fill in, and there is nothing to call first.
//!
//! # Lists that are copied to the guest
//!
//! A call of `descriptor.read`, `input-stream.blocking-read` or `directory-entry-stream.read-directory-entry` comes
//! after `guest.aim(address, room)`. If the result's list is no longer than `room`, whoever answers may copy it to
//! `address` in the guest's memory, and say so with the list's pointer, `0xffff_ffff`. The range is part of a buffer that
//! the guest has passed to be written. It is empty where the contents are not used.
//!
//! # Behaviour
//!
//! Errors and results are those of wasmtime's own preview1. `docs/preview1.md` lists what cannot be, or need not.

#![cfg_attr(target_arch = "wasm32", no_std)]

pub mod abi;
pub mod buffers;
pub mod clock;
pub mod cursors;
pub mod directory;
pub mod errno;
#[cfg(target_arch = "wasm32")]
mod export;
#[cfg(test)]
mod fake;
pub mod files;
pub mod guest;
pub mod host;
pub mod lists;
pub mod metadata;
#[cfg(target_arch = "wasm32")]
mod module;
pub mod parameters;
pub mod paths;
pub mod poll;
pub mod preopens;
pub mod process;
pub mod program;
pub mod read;
pub mod rights;
pub mod sockets;
pub mod storage;
pub mod strings;
pub mod table;
#[cfg(test)]
mod tests;
pub mod trap;
pub mod write;
