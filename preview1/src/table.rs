//! The table of file descriptors.

use crate::errno::{Errno, Result};
use crate::metadata::DIRECTORY;
use crate::storage::{self, zero_enum, zero_struct};

/// No handle of a resource, or no index.
pub const NONE: u32 = u32::MAX;

/// Most numbers that are in use at a time.
const LIMIT: usize = 1 << 16;

/// What a number stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// Nothing.
    Closed,
    /// The input stream of the program.
    Stdin,
    /// The output stream of the program.
    Stdout,
    /// The error stream of the program.
    Stderr,
    /// A directory that is open from the start.
    Preopen,
    /// Another directory.
    Directory,
    /// What is not a directory.
    File,
    /// A directory or a file: nobody has asked yet.
    Opened,
}

zero_enum!(Kind::Closed);

impl Kind {
    /// Whether it is an output stream of the program.
    pub fn is_output(self) -> bool {
        matches!(self, Kind::Stdout | Kind::Stderr)
    }

    /// Whether it is a stream of the program.
    pub fn is_stream(self) -> bool {
        self == Kind::Stdin || self.is_output()
    }

    /// Whether it is known to be a directory.
    pub fn is_directory(self) -> bool {
        matches!(self, Kind::Preopen | Kind::Directory)
    }
}

/// How a file was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mode {
    /// It can be written.
    pub write: bool,
    /// Writes go to the end.
    pub append: bool,
    /// Reads and writes should not block. Remembered, and without effect.
    pub nonblock: bool,
}

zero_struct!(Mode {
    write,
    append,
    nonblock
});

/// A file descriptor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it stands for.
    pub kind: Kind,
    /// How it was opened, if it is a file.
    pub mode: Mode,
    /// The descriptor, or the stream if one was asked for.
    pub handle: u32,
    /// The stream that appends to a file; the cursor in a directory.
    pub companion: u32,
    /// The position in a file; of a preopen, the place of its path.
    pub position: u64,
}

zero_struct!(Entry {
    kind,
    mode,
    handle,
    companion,
    position
});

impl Entry {
    /// A descriptor without any more.
    pub const fn new(kind: Kind, handle: u32) -> Self {
        Entry {
            kind,
            mode: Mode {
                write: false,
                append: false,
                nonblock: false,
            },
            handle,
            companion: NONE,
            position: 0,
        }
    }

    /// Learns what something opened is.
    pub fn opened_as(&mut self, filetype: u8) {
        if self.kind == Kind::Opened {
            self.kind = if filetype == DIRECTORY {
                Kind::Directory
            } else {
                Kind::File
            };
        }
        if self.kind.is_directory() {
            // Flags of files have no effect on directories.
            self.mode = Mode::default();
        }
    }

    const CLOSED: Entry = Entry::new(Kind::Closed, NONE);
}

/// The table. All numbers below its length are in use or were closed.
#[derive(Debug)]
pub struct Table {
    entries: &'static mut [Entry],
    length: usize,
    closed: usize,
    /// No number above this one is closed.
    highest_closed: usize,
}

impl Table {
    /// The table that a program begins with.
    pub const fn new() -> Self {
        Table {
            entries: &mut [],
            length: 0,
            closed: 0,
            highest_closed: 0,
        }
    }

    /// What a number stands for.
    pub fn get(&mut self, number: u32) -> Result<&mut Entry> {
        self.begin()?;
        match self.entries.get_mut(number as usize) {
            Some(entry) if entry.kind != Kind::Closed => Ok(entry),
            _ => Err(Errno::BADF),
        }
    }

    /// Opens the three streams of the program, the first time.
    fn begin(&mut self) -> Result<()> {
        if self.length == 0 {
            for kind in [Kind::Stdin, Kind::Stdout, Kind::Stderr] {
                self.append(Entry::new(kind, NONE))?;
            }
        }
        Ok(())
    }

    /// Gives an entry the number behind the others.
    pub fn append(&mut self, entry: Entry) -> Result<u32> {
        self.grow()?;
        let number = self.length;
        if let Some(place) = self.entries.get_mut(number) {
            *place = entry;
        }
        self.length += 1;
        Ok(number as u32)
    }

    /// Makes room for one more.
    fn grow(&mut self) -> Result<()> {
        if self.length < self.entries.len() {
            return Ok(());
        }
        if self.length >= LIMIT {
            return Err(Errno::NFILE);
        }
        self.entries = storage::grown(self.entries, 16)?;
        Ok(())
    }

    /// Fails unless one more number can be given.
    pub fn reserve(&mut self) -> Result<()> {
        self.begin()?;
        if self.closed == 0 {
            self.grow()
        } else {
            Ok(())
        }
    }

    /// Gives an entry the highest number that was closed, else the next.
    pub fn insert(&mut self, entry: Entry) -> Result<u32> {
        self.begin()?;
        if self.closed == 0 {
            return self.append(entry);
        }
        let candidates = self
            .entries
            .iter_mut()
            .enumerate()
            .take(self.highest_closed + 1);
        for (number, place) in candidates.rev() {
            if place.kind == Kind::Closed {
                *place = entry;
                self.closed -= 1;
                self.highest_closed = number;
                return Ok(number as u32);
            }
        }
        Err(Errno::NFILE)
    }

    /// Closes a number.
    pub fn close(&mut self, number: u32) -> Result<Entry> {
        let place = self.get(number)?;
        let entry = *place;
        *place = Entry::CLOSED;
        self.closed += 1;
        self.highest_closed = self.highest_closed.max(number as usize);
        Ok(entry)
    }

    /// Gives an entry another number, which was just closed.
    pub fn renumber(&mut self, from: u32, to: u32) -> Result<()> {
        let entry = self.close(from)?;
        if let Some(place) = self.entries.get_mut(to as usize) {
            *place = entry;
            self.closed -= 1;
        }
        Ok(())
    }
}

impl Default for Table {
    fn default() -> Self {
        Table::new()
    }
}
