//! Streams of files, whatever becomes of the file meanwhile: a place in it, or its end.

use super::Memory;
use super::file::LARGEST;
use super::node::At;
use super::open::Opened;
use super::pages::PAGE;
use super::slots::Slots;
use crate::abi::Owned;
use crate::fs::{ErrorCode, Flags, FsResult};
use crate::growth::has_room;
use crate::streams::READ_AT_ONCE;

/// Most bytes that are written at a time.
pub const WRITE_AT_ONCE: u64 = 1 << 20;

/// Pages of numbers that a write can take, and parts of pages at its ends.
const PAGES_AROUND: u64 = 9;

/// Where a stream is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// At this offset.
    At(u64),
    /// Always at the end.
    End,
}

/// A stream of a file.
#[derive(Clone, Copy, Debug)]
struct Stream {
    at: At,
    position: Position,
    /// Whether its descriptor was opened for what it does: else it fails when it does it, as on a host.
    is_allowed: bool,
    /// Whether it has failed, and is closed since.
    is_over: bool,
}

/// All streams of files.
#[derive(Debug, Default)]
pub struct Streams {
    open: Slots<Stream>,
    /// Why there is no room for what is to be spliced.
    refusal: Option<ErrorCode>,
}

impl Streams {
    /// None.
    pub const fn new() -> Self {
        Streams {
            open: Slots::new(),
            refusal: None,
        }
    }
}

/// Why a stream gives or takes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It is at its end, or has failed before.
    Closed,
    /// It fails now.
    Error(ErrorCode),
}

impl From<ErrorCode> for Failure {
    fn from(error: ErrorCode) -> Self {
        Failure::Error(error)
    }
}

impl Memory<'_> {
    /// Begins a stream of a file, which needs this right.
    pub fn stream(&mut self, opened: Opened, position: Position, right: Flags) -> FsResult<u32> {
        self.hold(opened.at)?;
        let added = self.streams.open.add(Stream {
            at: opened.at,
            position,
            is_allowed: opened.rights & right != 0,
            is_over: false,
        });
        if added.is_err() {
            self.let_go(opened.at);
        }
        added
    }

    /// Ends a stream.
    pub fn end_stream(&mut self, stream: u32) {
        let at = self.streams.open.remove(stream).at;
        self.let_go(at);
    }

    /// Takes bytes from a stream.
    pub fn read_stream(&mut self, stream: u32, length: u64) -> Result<&[u8], Failure> {
        self.check_allowed(stream)?;
        let Stream { at, position, .. } = *self.streams.open.get(stream);
        let offset = match position {
            Position::At(offset) => offset,
            Position::End => u64::MAX,
        };
        let left = self.size(at).saturating_sub(offset);
        if left == 0 {
            return Err(Failure::Closed);
        }
        let length = length.min(READ_AT_ONCE).min(left);
        self.streams.open.get(stream).position = Position::At(offset + length);
        Ok(self.read_file(at, length, offset)?)
    }

    /// Fails if the descriptor of a stream was opened for something else, once.
    fn check_allowed(&mut self, stream: u32) -> Result<(), Failure> {
        let stream = self.streams.open.get(stream);
        match (stream.is_allowed, stream.is_over) {
            (true, _) => Ok(()),
            (false, true) => Err(Failure::Closed),
            (false, false) => {
                stream.is_over = true;
                Err(Failure::Error(match stream.position {
                    Position::At(offset) if offset > LARGEST => ErrorCode::Invalid,
                    _ => ErrorCode::BadDescriptor,
                }))
            }
        }
    }

    /// Whether a stream that reads has nothing more to give, as its file is now.
    pub fn is_at_end(&mut self, stream: u32) -> bool {
        let Stream { at, position, .. } = *self.streams.open.get(stream);
        match position {
            Position::At(offset) => offset >= self.size(at),
            Position::End => true,
        }
    }

    /// How many bytes a stream takes.
    pub fn check_stream(&mut self, stream: u32) -> Result<u64, Failure> {
        match self.streams.open.get(stream).is_over {
            true => Err(Failure::Closed),
            false => Ok(WRITE_AT_ONCE),
        }
    }

    /// Writes all bytes to a stream. One that fails is closed after that.
    pub fn write_stream(&mut self, stream: u32, bytes: &[u8]) -> Result<(), Failure> {
        self.check_stream(stream)?;
        if bytes.is_empty() {
            return Ok(());
        }
        self.check_allowed(stream)?;
        let mut rest = bytes;
        while !rest.is_empty() {
            match self.write_part(stream, rest) {
                Ok(written) => rest = rest.get(written as usize..).unwrap_or_default(),
                Err(error) => {
                    self.streams.open.get(stream).is_over = true;
                    return Err(Failure::Error(error));
                }
            }
        }
        Ok(())
    }

    /// Writes as many bytes as there is room for, at least one.
    fn write_part(&mut self, stream: u32, bytes: &[u8]) -> FsResult<u64> {
        let Stream { at, position, .. } = *self.streams.open.get(stream);
        let offset = match position {
            Position::At(offset) => offset,
            Position::End => self.size(at),
        };
        let written = self.write_file(at, bytes, offset)?;
        if position != Position::End {
            self.streams.open.get(stream).position = Position::At(offset + written);
        }
        Ok(written)
    }

    /// Writes zeros to a stream.
    pub fn write_zeros(&mut self, stream: u32, length: u64) -> Result<(), Failure> {
        self.check_stream(stream)?;
        // Not a static, which would be in every output.
        let zeros = [0; 512];
        let mut left = length;
        while left > 0 {
            let count = left.min(zeros.len() as u64);
            self.write_stream(stream, zeros.get(..count as usize).unwrap_or_default())?;
            left -= count;
        }
        Ok(())
    }

    /// Moves bytes from a stream of a file to another. What is not written is not taken.
    pub fn splice(&mut self, stream: u32, source: u32, length: u64) -> Result<u64, Failure> {
        self.check_stream(stream)?;
        self.check_allowed(stream)?;
        let before = self.streams.open.get(source).position;
        let bytes = self.read_stream(source, length)?;
        if !has_room(bytes.len()) {
            self.streams.open.get(source).position = before;
            return Err(Failure::Error(ErrorCode::InsufficientMemory));
        }
        let bytes = Owned::from(bytes);
        if bytes.is_empty() {
            return Ok(0);
        }
        let written = self.write_part(stream, &bytes);
        let moved = written.unwrap_or_default();
        if let Position::At(offset) = before {
            self.streams.open.get(source).position = Position::At(offset + moved);
        }
        if written.is_err() {
            self.streams.open.get(stream).is_over = true;
        }
        Ok(written?)
    }

    /// How many of so many bytes can be written to a stream for certain: what a host stream gives cannot be given back.
    pub fn room(&mut self, stream: u32, length: u64) -> u64 {
        self.streams.refusal = None;
        let Stream {
            at,
            is_allowed,
            is_over,
            ..
        } = *self.streams.open.get(stream);
        if !is_allowed {
            self.streams.refusal = Some(ErrorCode::BadDescriptor);
            return 0;
        }
        let Ok(system) = self.system(at.system) else {
            return 0;
        };
        let pages = system.pages.limit.saturating_sub(system.pages.used);
        let room = pages.saturating_sub(PAGES_AROUND) * PAGE as u64;
        let room = room.min(length).min(READ_AT_ONCE);
        if is_over || length == 0 {
            return 0;
        }
        if room == 0 {
            self.streams.refusal = Some(ErrorCode::InsufficientSpace);
        } else if !self.store.pool.reserve(room / PAGE as u64 + PAGES_AROUND) {
            self.streams.refusal = Some(ErrorCode::InsufficientMemory);
            return 0;
        }
        room
    }

    /// Writes what a host stream gave, once there was room for it; `None` if there was not.
    pub fn spliced(&mut self, stream: u32, bytes: Option<&[u8]>) -> Result<u64, Failure> {
        self.check_stream(stream)?;
        match (bytes, self.streams.refusal) {
            (Some(bytes), _) => {
                self.write_stream(stream, bytes)?;
                Ok(bytes.len() as u64)
            }
            (None, Some(error)) => {
                self.streams.open.get(stream).is_over = true;
                Err(Failure::Error(error))
            }
            (None, None) => Ok(0),
        }
    }
}
