//! Where all that is known of a file is its path, size and times.

use std::ffi::OsStr;
use std::fs::{File, FileType, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::{Found, Kind, Name, OpenError};

/// Where it is.
pub(in crate::image) type FileId = PathBuf;

/// A directory by its path.
#[derive(Debug)]
pub(in crate::image) struct Directory(PathBuf);

/// A time before 1970 is as good as any other that does not change.
fn since_1970(time: io::Result<SystemTime>) -> (i64, u32) {
    let since = time
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or((-1, 0), |since| {
        (since.as_secs() as i64, since.subsec_nanos())
    })
}

fn kind(file_type: FileType) -> Kind {
    if file_type.is_dir() {
        Kind::Directory
    } else if file_type.is_file() {
        Kind::File
    } else if file_type.is_symlink() {
        Kind::Symlink
    } else {
        Kind::Special
    }
}

fn found(metadata: &Metadata, path: &Path) -> Found {
    let kind = kind(metadata.file_type());
    Found {
        kind,
        size: metadata.len(),
        modified: since_1970(metadata.modified()),
        changed: since_1970(metadata.created()),
        id: if kind == Kind::Directory {
            path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
        } else {
            path.to_path_buf()
        },
        is_linked: false,
    }
}

/// What is at a path; a link is an entry of its own.
pub(super) fn find_here(path: &Path) -> io::Result<Found> {
    Ok(found(&path.symlink_metadata()?, path))
}

pub(super) fn find(path: &Path) -> io::Result<Found> {
    Ok(found(&path.metadata()?, path))
}

pub(super) fn describe(file: &File, path: &Path) -> io::Result<Found> {
    Ok(found(&file.metadata()?, path))
}

pub(super) fn open(path: &Path) -> Result<File, OpenError> {
    if find_here(path)?.kind != Kind::File {
        return Err(OpenError::Replaced);
    }
    let mut options = OpenOptions::new();
    options.read(true);
    // A link that has come since is opened itself, and is no file.
    #[cfg(windows)]
    {
        use std::os::windows::fs::OpenOptionsExt;
        const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
        options.custom_flags(FILE_FLAG_OPEN_REPARSE_POINT);
    }
    Ok(options.open(path)?)
}

impl Directory {
    pub(in crate::image) fn open_any(path: &Path) -> io::Result<Self> {
        Ok(Directory(path.to_path_buf()))
    }

    pub(in crate::image) fn open(path: &Path, found: &Found) -> Result<Self, OpenError> {
        let now = find_here(path)?;
        if (now.kind, &now.id) != (found.kind, &found.id) {
            return Err(OpenError::Replaced);
        }
        Ok(Directory(path.to_path_buf()))
    }

    pub(super) fn unsorted_names(&self, most: usize) -> io::Result<Vec<Name>> {
        let entries = std::fs::read_dir(&self.0)?;
        let names = entries.map(|entry| {
            entry.map(|entry| Name {
                name: entry.file_name(),
                kind: entry.file_type().ok().map(kind),
            })
        });
        names.take(most).collect()
    }

    pub(in crate::image) fn find(&self, name: &OsStr) -> io::Result<Found> {
        find_here(&self.0.join(name))
    }

    pub(in crate::image) fn read_link(&self, name: &OsStr) -> io::Result<PathBuf> {
        std::fs::read_link(self.0.join(name))
    }

    pub(in crate::image) fn open_file(&self, name: &OsStr) -> Result<(File, Found), OpenError> {
        let path = self.0.join(name);
        let file = open(&path)?;
        let found = describe(&file, &path)?;
        Ok((file, found))
    }

    pub(in crate::image) fn find_below(&self, below: &Path) -> io::Result<Found> {
        find_here(&self.0.join(below))
    }
}
