//! A program of preview1: its state, and what its calls have in common.
//!
//! Each function of preview1 is a method with its name, in the module of its subject. Their parameters are numbers and
//! pointers as the guest passed them; what they point to is checked where it is used, and results are stored last.

use crate::abi::{ErrorCode, FileResult, StreamError, StreamResult};
use crate::cursors::Cursors;
use crate::errno::{Errno, Result};
use crate::host::Host;
use crate::lists::Lists;
use crate::metadata::filetype;
use crate::preopens::Preopens;
use crate::storage;
use crate::table::{Entry, Kind, NONE, Table};

/// Size of the buffer, unless a path needs more.
pub const BUFFER_SIZE: usize = 64 << 10;

/// Its size at first: most paths fit, and what programs print.
const FIRST_BUFFER_SIZE: usize = 1 << 10;

/// A program.
pub struct Program<H> {
    /// What it can call.
    pub host: H,
    /// Where the lists lie that the host returns.
    pub lists: Lists,
    /// Its file descriptors.
    pub table: Table,
    /// The directories that are open from the start.
    pub preopens: Preopens,
    /// Where listings of directories go on.
    pub cursors: Cursors,
    /// Handles, for as long as a poll takes.
    pub handles: &'static mut [u32],
    /// What the guest passes by pointer, on its way to the host.
    pub buffer: Scratch,
}

impl<H: Host> Program<H> {
    /// A program that has not begun.
    pub const fn new(host: H, lists: Lists) -> Self {
        Program {
            host,
            lists,
            table: Table::new(),
            preopens: Preopens::new(),
            cursors: Cursors::new(),
            handles: &mut [],
            buffer: Scratch(&mut []),
        }
    }

    /// The stream that the program reads.
    pub fn input_stream(&mut self, fd: u32) -> Result<u32> {
        let entry = self.table.get(fd)?;
        if entry.handle == NONE {
            entry.handle = self.host.get_stdin();
        }
        Ok(entry.handle)
    }

    /// One of the streams that the program writes.
    pub fn output_stream(&mut self, fd: u32) -> Result<u32> {
        let entry = self.table.get(fd)?;
        if entry.handle == NONE {
            entry.handle = if entry.kind == Kind::Stdout {
                self.host.get_stdout()
            } else {
                self.host.get_stderr()
            };
        }
        Ok(entry.handle)
    }

    /// Learns whether something opened is a directory or a file.
    pub fn resolve(&mut self, fd: u32) -> Result<&mut Entry> {
        let entry = self.table.get(fd)?;
        if entry.kind == Kind::Opened {
            let kind = file_result(self.host.get_type(entry.handle))?;
            entry.opened_as(filetype(kind));
        }
        Ok(entry)
    }

    /// Result of an operation on a stream: nothing if that is at its end.
    #[inline(always)]
    pub fn stream_result<T>(host: &mut H, result: StreamResult<T>) -> Result<Option<T>> {
        match result.result() {
            Ok(value) => Ok(Some(value)),
            Err(StreamError::Closed) => Ok(None),
            Err(StreamError::LastOperationFailed(error)) => Err(Self::stream_error(host, error)),
        }
    }

    /// What an error of a stream is.
    fn stream_error(host: &mut H, error: u32) -> Errno {
        let code = host.filesystem_error_code(error).option();
        host.drop_error(error);
        code.map_or(Errno::IO, Errno::from)
    }
}

/// A buffer that grows.
pub struct Scratch(&'static mut [u8]);

impl Scratch {
    /// The buffer, which has at least this size. What was in it may be lost.
    pub fn of_size(&mut self, size: usize) -> Result<&mut [u8]> {
        if self.0.len() < size {
            let size = match size {
                0..=FIRST_BUFFER_SIZE => FIRST_BUFFER_SIZE,
                _ => size
                    .checked_next_power_of_two()
                    .ok_or(Errno::NOMEM)?
                    .max(BUFFER_SIZE),
            };
            self.0 = storage::zeroed(size)?;
        }
        Ok(self.0)
    }
}

/// Result of an operation on a descriptor.
#[inline(always)]
pub fn file_result<T>(result: FileResult<T>) -> Result<T> {
    result.result().map_err(|code: ErrorCode| Errno::from(code))
}
