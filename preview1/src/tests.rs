//! Tests of the functions, on a host that is none.

mod clocks;
mod directories;
mod files;
mod inputs;
mod parameters;
mod paths;
mod polls;
mod processes;
mod reads;
mod strings;
mod writes;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::errno::{Errno, Result};
use crate::fake::Fake;
use crate::program::Program;

/// Where the tests place what they pass.
const PATH: u32 = 0x100;
const BUFFERS: u32 = 0x200;
const RESULT: u32 = 0x300;
const DATA: u32 = 0x1000;

/// Rights to read and to write.
const READ: u64 = 2;
const WRITE: u64 = 64;

/// Opens a path in the preopen with these `oflags`, rights and `fdflags`.
#[track_caller]
fn open(program: &mut Program<Fake>, path: &str, oflags: u32, rights: u64, flags: u32) -> u32 {
    program.host.put(PATH, path.as_bytes());
    let opened = program.path_open(
        3,
        1,
        PATH,
        path.len() as u32,
        oflags,
        rights,
        0,
        flags,
        RESULT,
    );
    assert_eq!(opened, Ok(()));
    program.host.calls();
    program.host.word(RESULT)
}

/// Passes one buffer at `DATA`.
fn pass(program: &mut Program<Fake>, length: u32) {
    program.host.put_words(BUFFERS, &[DATA, length]);
}

/// The number that a function stored, or its error.
fn stored(program: &Program<Fake>, result: Result<()>) -> Result<u32> {
    result.map(|()| program.host.word(RESULT))
}

/// What a call returns, or why it traps.
fn returned<T>(call: impl FnOnce() -> T) -> std::result::Result<T, String> {
    catch_unwind(AssertUnwindSafe(call)).map_err(|panic| {
        let reason = panic.downcast_ref::<&str>().copied().map(str::to_owned);
        let reason = reason.or_else(|| panic.downcast_ref::<String>().cloned());
        reason.unwrap_or_default()
    })
}

#[test]
fn error_codes_become_their_errno() {
    assert_eq!(Errno::from(0), Errno::ACCES);
    assert_eq!(Errno::from(20), Errno::NOENT);
    assert_eq!(Errno::from(33), Errno::ROFS);
    assert_eq!(Errno::from(36), Errno::XDEV);
    assert_eq!(Errno::from(37), Errno::IO);
    assert_eq!(crate::errno::code(Err(Errno::XDEV)), 75);
    assert_eq!(crate::errno::code(Ok(())), 0);
}
