//! Reading from files and streams.

use crate::buffers::{self, Buffer};
use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::lists::Text;
use crate::program::{Program, file_result};
use crate::table::{Entry, Kind};

/// Most bytes that hosts give at a time.
const AT_ONCE: u32 = 64 << 10;

impl<H: Host> Program<H> {
    /// `fd_read`.
    pub fn fd_read(&mut self, fd: u32, buffers: u32, count: u32, size: u32) -> Result<()> {
        let buffer = buffers::first(&mut self.host, buffers, count);
        let entry = *self.table.get(fd)?;
        let length = match entry.kind {
            Kind::Stdin => self.read_stream(fd, buffer)?,
            Kind::File | Kind::Opened => self.read_on(fd, entry, buffer)?,
            _ => return Err(Errno::BADF),
        };
        guest::store(&mut self.host, size, &[length.to_le_bytes()]);
        Ok(())
    }

    /// `fd_pread`.
    pub fn fd_pread(
        &mut self,
        fd: u32,
        buffers: u32,
        count: u32,
        offset: u64,
        size: u32,
    ) -> Result<()> {
        let mut buffer = buffers::first(&mut self.host, buffers, count);
        let entry = *self.table.get(fd)?;
        match entry.kind {
            Kind::File | Kind::Opened => {}
            Kind::Stdin => return Err(Errno::SPIPE),
            _ => return Err(Errno::BADF),
        }
        buffer.length = buffer.length.min(AT_ONCE);
        let length = self.read_file(fd, entry, buffer, offset)?;
        guest::store(&mut self.host, size, &[length.to_le_bytes()]);
        Ok(())
    }

    /// Reads from a stream as soon as there is something.
    fn read_stream(&mut self, fd: u32, buffer: Buffer) -> Result<u32> {
        let stream = self.input_stream(fd)?;
        let aimed = self.lists.aim(buffer.start, buffer.length);
        let result = self.host.blocking_read(aimed, stream, buffer.length.into());
        match Self::stream_result(&mut self.host, result)? {
            None => Ok(0),
            Some(bytes) if bytes.length() == 0 => Err(Errno::INTR),
            Some(bytes) => Self::place(&mut self.host, buffer, bytes),
        }
    }

    /// Reads from a file at its position, and moves that.
    fn read_on(&mut self, fd: u32, entry: Entry, buffer: Buffer) -> Result<u32> {
        let mut total = 0;
        loop {
            let rest = Buffer {
                start: buffer.start + total,
                length: buffer.length - total,
            };
            let position = entry
                .position
                .checked_add(total.into())
                .ok_or(Errno::OVERFLOW)?;
            let read = self.read_file(fd, entry, rest, position);
            // For a directory, the buffer may be anywhere, and only the call has told what it is.
            if total == 0 && !self.table.get(fd)?.kind.is_directory() {
                guest::check(&mut self.host, buffer.start, buffer.length);
            }
            let length = match read {
                Err(errno) if total == 0 => return Err(errno),
                result => result.unwrap_or(0),
            };
            total += length;
            // A host that gives less has no more, or does not want to give it now.
            if length < AT_ONCE || total == buffer.length {
                break;
            }
        }
        let position = entry
            .position
            .checked_add(total.into())
            .ok_or(Errno::OVERFLOW)?;
        self.used(fd, position)?;
        Ok(total)
    }

    /// Reads from a file at an offset.
    fn read_file(&mut self, fd: u32, entry: Entry, buffer: Buffer, offset: u64) -> Result<u32> {
        let aimed = self.lists.aim(buffer.start, buffer.length);
        let result = self
            .host
            .read(aimed, entry.handle, buffer.length.into(), offset);
        match file_result(result) {
            Ok(read) => Self::place(&mut self.host, buffer, read.bytes),
            // The error of a directory is to be that of preview1.
            Err(errno) => self.file(fd).and(Err(errno)),
        }
    }

    /// Copies what was read to the buffer, unless it is there already.
    fn place(host: &mut H, buffer: Buffer, bytes: Text<'_>) -> Result<u32> {
        let length = bytes.length();
        if length > buffer.length as usize {
            return Err(Errno::RANGE);
        }
        if !bytes.is_direct() {
            guest::store_bytes(host, buffer.start, bytes.items());
        }
        Ok(length as u32)
    }
}
