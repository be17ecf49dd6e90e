//! The local disk. What was found there is read only while it is the same: no link, pipe or other file that has taken its
//! place since.

use std::ffi::OsString;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

#[cfg(not(unix))]
mod portable;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
use portable as system;
#[cfg(unix)]
use unix as system;

pub(super) use system::{Directory, FileId};

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Directory,
    File,
    Symlink,
    /// A pipe, a socket or a device.
    Special,
}

/// What an entry was when it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) size: u64,
    /// When it was modified: seconds since 1970, and nanoseconds.
    pub(super) modified: (i64, u32),
    /// When anything about it was changed; no program can set that.
    pub(super) changed: (i64, u32),
    /// Which of all files it is.
    pub(super) id: FileId,
    /// Whether the file has other names.
    pub(super) is_linked: bool,
}

/// Why what was found is not read.
#[derive(Debug)]
pub(crate) enum OpenError {
    /// The system refuses it.
    Failed(io::Error),
    /// Something else is there, or the same file with another content.
    Replaced,
    /// It has another size.
    Resized,
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        OpenError::Failed(error)
    }
}

impl Found {
    /// Checks that what is there now is what was found.
    fn check(&self, now: &Found) -> Result<(), OpenError> {
        if now == self {
            return Ok(());
        }
        let is_resized = now.id == self.id && now.kind == self.kind && now.size != self.size;
        Err(if is_resized {
            OpenError::Resized
        } else {
            OpenError::Replaced
        })
    }

    /// Checks that a file that was opened is still what was found.
    pub(super) fn check_file(&self, file: &File, path: &Path) -> Result<(), OpenError> {
        self.check(&system::describe(file, path)?)
    }

    /// Checks that what is at a path is still what was found there, without opening it.
    pub(super) fn check_place(&self, path: &Path) -> Result<(), OpenError> {
        self.check(&system::find_here(path)?)
    }
}

/// A name in a directory.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    pub(super) name: OsString,
    /// What has this name, if the directory tells that.
    pub(super) kind: Option<Kind>,
}

/// Finds what a path leads to, through links.
pub(super) fn find(path: &Path) -> io::Result<Found> {
    system::find(path)
}

/// Opens a file that was found.
pub(super) fn open(path: &Path, found: &Found) -> Result<File, OpenError> {
    let file = system::open(path)?;
    found.check_file(&file, path)?;
    Ok(file)
}

impl Directory {
    /// The names of what is in it, sorted; no more than `most`.
    pub(super) fn names(&self, most: usize) -> io::Result<Vec<Name>> {
        let mut names = self.unsorted_names(most)?;
        names.sort_unstable();
        Ok(names)
    }
}

/// A local entry: its path as messages give it, and where that leads if there are links on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) shown: PathBuf,
    pub(super) real: Option<PathBuf>,
}

impl Place {
    pub(super) fn real(&self) -> &Path {
        self.real.as_deref().unwrap_or(&self.shown)
    }

    pub(super) fn join(&self, name: &str) -> Place {
        // There are many, so none has room for more.
        let join = |path: &Path| {
            let mut joined = PathBuf::with_capacity(path.as_os_str().len() + 1 + name.len());
            joined.push(path);
            joined.push(name);
            joined
        };
        Place {
            shown: join(&self.shown),
            real: self.real.as_deref().map(join),
        }
    }
}

#[cfg(test)]
mod tests;
