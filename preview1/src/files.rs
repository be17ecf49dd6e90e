//! Files and directories by their numbers.

use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::parameters;
use crate::program::{Program, file_result};
use crate::table::{Entry, Kind, NONE};

/// From the begin of the file.
const SET: u32 = 0;
/// From the position.
const CURRENT: u32 = 1;

impl<H: Host> Program<H> {
    /// What is a file. Preopens are not, so they may stay unknown.
    pub fn file(&mut self, fd: u32) -> Result<&mut Entry> {
        let entry = self.resolve(fd)?;
        if entry.kind == Kind::File {
            Ok(entry)
        } else {
            Err(Errno::BADF)
        }
    }

    /// What has a position.
    fn seekable(&mut self, fd: u32) -> Result<&mut Entry> {
        if self.table.get(fd)?.kind.is_stream() {
            return Err(Errno::SPIPE);
        }
        self.file(fd)
    }

    /// Remembers the position after a read or write. What could be read or written is a file.
    pub fn used(&mut self, fd: u32, position: u64) -> Result<()> {
        let entry = self.table.get(fd)?;
        entry.kind = Kind::File;
        entry.position = position;
        Ok(())
    }

    /// `fd_advise`.
    pub fn fd_advise(&mut self, fd: u32, offset: u64, length: u64, advice: u32) -> Result<()> {
        let advice = parameters::choice(advice, 6);
        let descriptor = self.file(fd)?.handle;
        file_result(self.host.advise(descriptor, offset, length, advice))
    }

    /// `fd_allocate`.
    pub fn fd_allocate(&mut self, fd: u32, _offset: u64, _length: u64) -> Result<()> {
        self.file(fd)?;
        Err(Errno::NOTSUP)
    }

    /// `fd_datasync`.
    pub fn fd_datasync(&mut self, fd: u32) -> Result<()> {
        let descriptor = self.file(fd)?.handle;
        file_result(self.host.sync_data(descriptor))
    }

    /// `fd_sync`.
    pub fn fd_sync(&mut self, fd: u32) -> Result<()> {
        let descriptor = self.file(fd)?.handle;
        file_result(self.host.sync(descriptor))
    }

    /// `fd_filestat_set_size`.
    pub fn fd_filestat_set_size(&mut self, fd: u32, size: u64) -> Result<()> {
        let descriptor = self.file(fd)?.handle;
        file_result(self.host.set_size(descriptor, size))
    }

    /// `fd_seek`.
    pub fn fd_seek(&mut self, fd: u32, offset: i64, whence: u32, result: u32) -> Result<()> {
        let whence = parameters::choice(whence, 3);
        let entry = *self.seekable(fd)?;
        let base = match whence {
            SET => 0,
            CURRENT => entry.position,
            _ => self.size(entry.handle)?,
        };
        let position = base.checked_add_signed(offset).ok_or(Errno::INVAL)?;
        self.table.get(fd)?.position = position;
        guest::store(&mut self.host, result, &[position.to_le_bytes()]);
        Ok(())
    }

    /// `fd_tell`.
    pub fn fd_tell(&mut self, fd: u32, result: u32) -> Result<()> {
        let position = self.seekable(fd)?.position;
        guest::store(&mut self.host, result, &[position.to_le_bytes()]);
        Ok(())
    }

    /// `fd_close`.
    pub fn fd_close(&mut self, fd: u32) -> Result<()> {
        self.entry(fd)?;
        let entry = self.table.close(fd)?;
        match entry.kind {
            kind if kind.is_stream() && entry.handle == NONE => {}
            Kind::Stdin => self.host.drop_input(entry.handle),
            kind if kind.is_output() => self.host.drop_output(entry.handle),
            kind => {
                if kind.is_directory() {
                    self.free_cursor(entry.companion)?;
                } else if entry.companion != NONE {
                    self.host.drop_output(entry.companion);
                }
                self.host.drop_descriptor(entry.handle);
            }
        }
        Ok(())
    }

    /// `fd_renumber`.
    pub fn fd_renumber(&mut self, from: u32, to: u32) -> Result<()> {
        self.entry(from)?;
        self.entry(to)?;
        if from == to {
            return Ok(());
        }
        self.fd_close(to)?;
        self.table.renumber(from, to)
    }
}
