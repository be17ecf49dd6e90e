//! Writing to files and streams.

use crate::buffers::{self, Buffer};
use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::program::{BUFFER_SIZE, Program, file_result};
use crate::table::{Entry, Kind, NONE};

/// Most bytes that a stream takes without a question before.
const UNASKED: u32 = 4096;

impl<H: Host> Program<H> {
    /// `fd_write`.
    pub fn fd_write(&mut self, fd: u32, buffers: u32, count: u32, size: u32) -> Result<()> {
        let buffer = buffers::first(&mut self.host, buffers, count);
        let entry = *self.table.get(fd)?;
        let length = match entry.kind {
            Kind::Stdout | Kind::Stderr => {
                let stream = self.output_stream(fd)?;
                self.write_stream(stream, buffer)?;
                buffer.length
            }
            Kind::File | Kind::Opened => self.write_on(fd, entry, buffer)?,
            _ => return Err(Errno::BADF),
        };
        guest::store(&mut self.host, size, &[length.to_le_bytes()]);
        Ok(())
    }

    /// `fd_pwrite`.
    pub fn fd_pwrite(
        &mut self,
        fd: u32,
        buffers: u32,
        count: u32,
        offset: u64,
        size: u32,
    ) -> Result<()> {
        let buffer = buffers::first(&mut self.host, buffers, count);
        let entry = *self.table.get(fd)?;
        let length = match entry.kind {
            Kind::File | Kind::Opened => self.write_file(fd, entry, buffer, offset)?,
            kind if kind.is_output() => return Err(Errno::SPIPE),
            _ => return Err(Errno::BADF),
        };
        guest::store(&mut self.host, size, &[length.to_le_bytes()]);
        Ok(())
    }

    /// Writes to a file at its position or end, and moves the position.
    fn write_on(&mut self, fd: u32, entry: Entry, buffer: Buffer) -> Result<u32> {
        let length = self.write_file(fd, entry, buffer, entry.position)?;
        let position = if entry.mode.append {
            self.size(entry.handle)?
        } else {
            entry
                .position
                .checked_add(length.into())
                .ok_or(Errno::OVERFLOW)?
        };
        self.used(fd, position)?;
        Ok(length)
    }

    /// Writes to a file at an offset, or at its end if it was opened so.
    fn write_file(&mut self, fd: u32, entry: Entry, buffer: Buffer, offset: u64) -> Result<u32> {
        if !entry.mode.write {
            // For a directory, the buffer may be anywhere.
            self.file(fd)?;
            guest::check(&mut self.host, buffer.start, buffer.length);
            return Err(Errno::BADF);
        }
        let written = if entry.mode.append {
            self.append(fd, entry, buffer)
        } else {
            self.write_at(entry.handle, buffer, offset)
        };
        match written {
            Ok(length) => Ok(length),
            // The error of a directory is to be that of preview1.
            Err(errno) => self.file(fd).and(Err(errno)),
        }
    }

    /// Writes to a file at an offset.
    fn write_at(&mut self, descriptor: u32, buffer: Buffer, offset: u64) -> Result<u32> {
        guest::check(&mut self.host, buffer.start, buffer.length);
        let mut total = 0;
        loop {
            let bytes = self.buffer.of_size(part_size(buffer, total))?;
            let bytes = load_part(&mut self.host, bytes, buffer, total, BUFFER_SIZE as u32);
            let offset = offset.checked_add(total.into()).ok_or(Errno::OVERFLOW)?;
            let written = match file_result(self.host.write(descriptor, bytes, offset)) {
                Err(errno) if total == 0 => return Err(errno),
                result => result.unwrap_or(0).min(bytes.len() as u64) as u32,
            };
            let is_whole = written as usize == bytes.len();
            total += written;
            if !is_whole || total == buffer.length {
                return Ok(total);
            }
        }
    }

    /// Writes to a file at its end. The stream that does so is kept, unless it fails.
    fn append(&mut self, fd: u32, entry: Entry, buffer: Buffer) -> Result<u32> {
        let stream = if entry.companion == NONE {
            let stream = file_result(self.host.append_via_stream(entry.handle))?;
            self.table.get(fd)?.companion = stream;
            stream
        } else {
            entry.companion
        };
        if let Err(errno) = self.write_stream(stream, buffer) {
            self.table.get(fd)?.companion = NONE;
            self.host.drop_output(stream);
            return Err(errno);
        }
        Ok(buffer.length)
    }

    /// Writes all to a stream, and waits until it has gone on.
    fn write_stream(&mut self, stream: u32, buffer: Buffer) -> Result<()> {
        guest::check(&mut self.host, buffer.start, buffer.length);
        let mut total = 0;
        let mut flushed = true;
        while total < buffer.length {
            let permit = if buffer.length - total > UNASKED {
                let result = self.host.check_write(stream);
                Self::stream_result(&mut self.host, result)?.ok_or(Errno::IO)?
            } else {
                0
            };
            flushed = permit <= u64::from(UNASKED);
            let bytes = self.buffer.of_size(part_size(buffer, total))?;
            let host = &mut self.host;
            let result = if flushed {
                let bytes = load_part(host, bytes, buffer, total, UNASKED);
                total += bytes.len() as u32;
                host.blocking_write_and_flush(stream, bytes)
            } else {
                let bytes = load_part(
                    host,
                    bytes,
                    buffer,
                    total,
                    permit.min(BUFFER_SIZE as u64) as u32,
                );
                total += bytes.len() as u32;
                host.write_stream(stream, bytes)
            };
            Self::stream_result(&mut self.host, result)?.ok_or(Errno::IO)?;
        }
        if !flushed {
            // What was taken counts as written, even if the stream takes no more.
            let result = self.host.blocking_flush(stream);
            Self::stream_result(&mut self.host, result)?;
        }
        Ok(())
    }
}

/// How many bytes of what comes behind the first `total` bytes are written at once, at most.
fn part_size(buffer: Buffer, total: u32) -> usize {
    (buffer.length - total).min(BUFFER_SIZE as u32) as usize
}

/// Loads what comes behind the first `total` bytes, at most `limit` bytes.
fn load_part<'a>(
    host: &mut impl Host,
    bytes: &'a mut [u8],
    buffer: Buffer,
    total: u32,
    limit: u32,
) -> &'a [u8] {
    let length = (buffer.length - total).min(limit) as usize;
    let bytes = bytes.get_mut(..length).unwrap_or_default();
    host.load(buffer.start + total, bytes);
    bytes
}
