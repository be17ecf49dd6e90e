//! Where listings of directories go on.

use crate::directory::Output;
use crate::errno::{Errno, Result};
use crate::host::Host;
use crate::lists::Lists;
use crate::metadata::filetype;
use crate::program::file_result;
use crate::storage::{self, zero_struct};

/// Number of the first entry that is the host's.
pub const FIRST: u64 = 2;

/// Longest name that is listed. Hosts have file systems with names of 255 characters, of three bytes each.
const LONGEST_NAME: usize = 1000;

/// Where a listing goes on.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    /// Number of the next entry.
    pub next: u64,
    /// The host's stream.
    pub stream: u32,
    /// Length of the next entry's name; zero if the stream has not given it yet.
    pub length: u32,
    /// Its inode.
    pub inode: u64,
    /// Its `filetype`.
    pub filetype: u8,
    /// Whether the host has told the inode.
    is_described: bool,
    name: [u8; LONGEST_NAME],
    /// The cursor that was freed before this one, by its index and one.
    freed: u32,
}

zero_struct!(Cursor {
    next,
    stream,
    length,
    inode,
    filetype,
    is_described,
    name,
    freed
});

impl Cursor {
    fn begin(&mut self, stream: u32) {
        self.next = FIRST;
        self.stream = stream;
        self.length = 0;
    }

    /// The name of the next entry.
    pub fn name(&self) -> &[u8] {
        self.name.get(..self.length as usize).unwrap_or(&self.name)
    }

    /// Goes behind the next entry.
    pub fn pass(&mut self) {
        self.next += 1;
        self.length = 0;
    }

    /// Goes behind the next entry, if there is one.
    pub fn skip(&mut self, host: &mut impl Host, lists: &mut Lists) -> Result<bool> {
        if self.length == 0 {
            let aimed = lists.aim(0, 0);
            let entry = file_result(host.read_directory_entry(aimed, self.stream))?;
            if entry.option().is_none() {
                return Ok(false);
            }
        }
        self.pass();
        Ok(true)
    }

    /// Finds the next entry, if there is one. After an error it may be asked for again.
    pub fn find(
        &mut self,
        host: &mut impl Host,
        lists: &mut Lists,
        directory: u32,
        output: &Output,
    ) -> Result<bool> {
        while self.length == 0 || !self.is_described {
            if self.length == 0 && !self.read(host, lists, output)? {
                return Ok(false);
            }
            match file_result(host.metadata_hash_at(directory, 0, self.name())) {
                Ok(hash) => {
                    self.inode = hash.lower;
                    self.is_described = true;
                }
                // It was removed since the host has read the directory.
                Err(Errno::NOENT) => self.length = 0,
                Err(errno) => return Err(errno),
            }
        }
        Ok(true)
    }

    /// Reads the next entry's name and type. The linker may copy the name to the output, where it belongs to, unless
    /// the entry was removed.
    fn read(&mut self, host: &mut impl Host, lists: &mut Lists, output: &Output) -> Result<bool> {
        let aimed = lists.aim(output.start, output.length);
        let entry = file_result(host.read_directory_entry(aimed, self.stream))?;
        let Some(entry) = entry.option() else {
            return Ok(false);
        };
        let length = entry.name.length();
        if length > LONGEST_NAME {
            return Err(Errno::NAMETOOLONG);
        }
        self.filetype = filetype(entry.kind);
        self.length = length as u32;
        self.is_described = false;
        if entry.name.is_direct() {
            host.load(
                output.start,
                self.name.get_mut(..length).unwrap_or_default(),
            );
        } else {
            storage::copy(entry.name.items(), &mut self.name);
        }
        Ok(true)
    }
}

/// The cursors of all open directories.
#[derive(Debug)]
pub struct Cursors {
    cursors: &'static mut [Cursor],
    length: usize,
    /// The cursor that was freed last, by its index and one.
    freed: u32,
}

impl Cursors {
    /// None.
    pub const fn new() -> Self {
        Cursors {
            cursors: &mut [],
            length: 0,
            freed: 0,
        }
    }

    /// The cursor with this index.
    pub fn get(&mut self, index: u32) -> Result<&mut Cursor> {
        // There is one for each index that is given out.
        self.cursors.get_mut(index as usize).ok_or(Errno::BADF)
    }

    /// A new cursor, before the first entry of a stream.
    pub fn insert(&mut self, stream: u32) -> Result<u32> {
        if self.freed == 0 {
            self.grow()?;
            self.length += 1;
            self.freed = self.length as u32;
        }
        let index = self.freed - 1;
        let cursor = self.get(index)?;
        let freed = cursor.freed;
        cursor.begin(stream);
        self.freed = freed;
        Ok(index)
    }

    /// Makes room for one more.
    fn grow(&mut self) -> Result<()> {
        if self.length < self.cursors.len() {
            return Ok(());
        }
        self.cursors = storage::grown(self.cursors, 4)?;
        Ok(())
    }

    /// Frees a cursor, and gives its stream.
    pub fn remove(&mut self, index: u32) -> Result<u32> {
        let freed = self.freed;
        let cursor = self.get(index)?;
        cursor.freed = freed;
        let stream = cursor.stream;
        self.freed = index + 1;
        Ok(stream)
    }
}

impl Default for Cursors {
    fn default() -> Self {
        Cursors::new()
    }
}
