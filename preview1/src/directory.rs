//! Listing directories.
//!
//! A listing is numbered: `.` is 0, `..` is 1, then come the entries in the host's order. The cookie of a call is the
//! number to begin with. Calls mostly go on where the last one ended, so the host's stream is kept, and with it the
//! entry that did not fit.

use core::mem;

use crate::cursors::{Cursor, FIRST};
use crate::errno::Result;
use crate::guest;
use crate::host::Host;
use crate::metadata::DIRECTORY;
use crate::program::{Program, file_result};
use crate::table::NONE;

/// Size of a `dirent`.
const HEADER: usize = size_of::<[u64; 3]>();

/// The part of the guest's buffer that is not written yet.
pub struct Output {
    /// Where it begins.
    pub start: u32,
    /// How long it is.
    pub length: u32,
}

impl Output {
    /// Nowhere.
    pub const NONE: Output = Output {
        start: 0,
        length: 0,
    };

    /// Writes as much of the bytes as there is room for.
    fn write(&mut self, host: &mut impl Host, bytes: &[u8]) {
        let bytes = bytes.get(..self.length as usize).unwrap_or(bytes);
        self.start = guest::write(host, self.start, bytes);
        self.length -= bytes.len() as u32;
    }

    /// Writes an entry of which there may be the begin of the name only.
    fn entry(&mut self, host: &mut impl Host, header: &[[u8; 8]; 3], name: &[u8]) {
        self.write(host, header.as_flattened());
        self.write(host, name);
    }
}

/// A `dirent`.
pub fn header(number: u64, inode: u64, filetype: u8, name_length: u32) -> [[u8; 8]; 3] {
    [
        number + 1,
        inode,
        u64::from(name_length) | u64::from(filetype) << 32,
    ]
    .map(u64::to_le_bytes)
}

impl<H: Host> Program<H> {
    /// `fd_readdir`.
    pub fn fd_readdir(
        &mut self,
        fd: u32,
        buffer: u32,
        length: u32,
        cookie: u64,
        result: u32,
    ) -> Result<()> {
        let directory = self.directory(fd)?;
        let mut output = Output {
            start: buffer,
            length,
        };
        if cookie < FIRST {
            // The listing begins anew.
            self.forget_cursor(fd)?;
            self.list_first(directory, cookie, &mut output)?;
        }
        if output.length != 0 {
            // After an error the cursor stays where it is: a new one would count entries that were removed since.
            let can_go_on = self.list(fd, directory, cookie.max(FIRST), &mut output)?;
            if !can_go_on {
                self.forget_cursor(fd)?;
            }
        }
        guest::store(
            &mut self.host,
            result,
            &[(length - output.length).to_le_bytes()],
        );
        Ok(())
    }

    /// Lists the two entries that hosts leave out. The second has the inode of the directory too.
    fn list_first(&mut self, directory: u32, cookie: u64, output: &mut Output) -> Result<()> {
        let inode = file_result(self.host.metadata_hash(directory))?.lower;
        for (number, name) in [(0, &b"."[..]), (1, b"..")] {
            if number >= cookie && output.length != 0 {
                let header = header(number, inode, DIRECTORY, name.len() as u32);
                output.entry(&mut self.host, &header, name);
            }
        }
        Ok(())
    }

    /// Lists the host's entries from this number on, as far as there is room. Says whether the cursor can go on: not
    /// if all were listed.
    fn list(&mut self, fd: u32, directory: u32, number: u64, output: &mut Output) -> Result<bool> {
        let index = self.cursor_before(fd, directory, number)?;
        let cursor = self.cursors.get(index)?;
        let (host, lists) = (&mut self.host, &mut self.lists);
        while cursor.next < number {
            if !cursor.skip(host, lists)? {
                return Ok(false);
            }
        }
        while output.length != 0 {
            if !cursor.find(host, lists, directory, output)? {
                return Ok(false);
            }
            write_next(cursor, host, output);
        }
        Ok(true)
    }

    /// A cursor that is not beyond this number.
    fn cursor_before(&mut self, fd: u32, directory: u32, number: u64) -> Result<u32> {
        let index = self.table.get(fd)?.companion;
        if index != NONE && self.cursors.get(index)?.next <= number {
            return Ok(index);
        }
        self.forget_cursor(fd)?;
        let stream = file_result(self.host.read_directory(directory))?;
        match self.cursors.insert(stream) {
            Ok(index) => {
                self.table.get(fd)?.companion = index;
                Ok(index)
            }
            Err(errno) => {
                self.host.drop_entries(stream);
                Err(errno)
            }
        }
    }

    /// Ends the listing of a directory.
    pub fn forget_cursor(&mut self, fd: u32) -> Result<()> {
        let index = mem::replace(&mut self.table.get(fd)?.companion, NONE);
        self.free_cursor(index)
    }

    /// Drops what a cursor holds.
    pub fn free_cursor(&mut self, index: u32) -> Result<()> {
        if index != NONE {
            let stream = self.cursors.remove(index)?;
            self.host.drop_entries(stream);
        }
        Ok(())
    }
}

/// Writes the entry that a cursor has found, and moves the cursor behind it if there was room for all.
fn write_next(cursor: &mut Cursor, host: &mut impl Host, output: &mut Output) {
    let room = output.length as usize;
    let header = header(cursor.next, cursor.inode, cursor.filetype, cursor.length);
    let name = cursor.name();
    output.entry(host, &header, name);
    if room >= HEADER + cursor.length as usize {
        cursor.pass();
    }
}
