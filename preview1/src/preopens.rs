//! Directories that are open from the start. They are asked for when a number beyond the program's three streams can
//! stand for one: not for reading and writing, which no directory allows.

use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::program::Program;
use crate::storage;
use crate::table::{Entry, Kind};

/// Numbers of the program's streams.
const STREAMS: u32 = 3;

/// What is kept of them beside the table.
#[derive(Debug)]
pub struct Preopens {
    opened: bool,
    paths: &'static [u8],
}

impl Preopens {
    /// Not asked for yet.
    pub const fn new() -> Self {
        Preopens {
            opened: false,
            paths: &[],
        }
    }

    /// The path of a preopen.
    fn path(&self, entry: &Entry) -> &'static [u8] {
        let start = entry.position as u32 as usize;
        let length = (entry.position >> 32) as usize;
        let path = self.paths.get(start..).and_then(|path| path.get(..length));
        path.unwrap_or_default()
    }
}

impl Default for Preopens {
    fn default() -> Self {
        Preopens::new()
    }
}

impl<H: Host> Program<H> {
    /// What a number stands for, preopens included.
    pub fn entry(&mut self, fd: u32) -> Result<&mut Entry> {
        if fd >= STREAMS && !self.preopens.opened {
            self.preopen()?;
        }
        self.table.get(fd)
    }

    /// Opens them. Nothing else was opened before, so they are numbered from 3 on.
    fn preopen(&mut self) -> Result<()> {
        self.table.reserve()?;
        let directories = self.host.get_directories(&mut self.lists);
        self.preopens.opened = true;
        let size = directories
            .items()
            .iter()
            .map(|directory| directory.path.length())
            .sum();
        let paths = storage::zeroed(size)?;
        let mut start = 0;
        for directory in directories.items() {
            let path = directory.path.items();
            storage::copy(path, paths.get_mut(start..).unwrap_or_default());
            let mut entry = Entry::new(Kind::Preopen, directory.descriptor);
            entry.position = start as u64 | (path.len() as u64) << 32;
            self.table.append(entry)?;
            start += path.len();
        }
        self.preopens.paths = paths;
        Ok(())
    }

    /// The descriptor of what is a directory.
    pub fn directory(&mut self, fd: u32) -> Result<u32> {
        self.entry(fd)?;
        let entry = self.resolve(fd)?;
        if entry.kind.is_directory() {
            Ok(entry.handle)
        } else {
            Err(Errno::BADF)
        }
    }

    /// The descriptor of what is a directory or a file.
    pub fn descriptor(&mut self, fd: u32) -> Result<u32> {
        let entry = self.entry(fd)?;
        if entry.kind.is_stream() {
            Err(Errno::BADF)
        } else {
            Ok(entry.handle)
        }
    }

    /// The path of a preopen; nothing for another descriptor.
    fn preopen_path(&mut self, fd: u32) -> Result<Option<&'static [u8]>> {
        let entry = *self.entry(fd)?;
        Ok((entry.kind == Kind::Preopen).then(|| self.preopens.path(&entry)))
    }

    /// `fd_prestat_get`.
    pub fn fd_prestat_get(&mut self, fd: u32, result: u32) -> Result<()> {
        let path = self.preopen_path(fd)?.ok_or(Errno::BADF)?;
        // The tag of a directory.
        guest::store(
            &mut self.host,
            result,
            &[0, path.len() as u32].map(u32::to_le_bytes),
        );
        Ok(())
    }

    /// `fd_prestat_dir_name`.
    pub fn fd_prestat_dir_name(&mut self, fd: u32, buffer: u32, length: u32) -> Result<()> {
        let path = self.preopen_path(fd)?.ok_or(Errno::NOTDIR)?;
        if path.len() > length as usize {
            return Err(Errno::NAMETOOLONG);
        }
        guest::write(&mut self.host, buffer, path);
        Ok(())
    }
}
