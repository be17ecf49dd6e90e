//! Where files have numbers, and directories can be held open.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Component, Path, PathBuf};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, Stat, fstat, openat, readlinkat, statat};
use rustix::io::Errno;

use super::{Found, Kind, Name, OpenError};

/// Which of all files it is. As elsewhere, it is not copied without being told to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::image) struct FileId {
    device: u64,
    number: u64,
}

/// A directory that is open, whatever is at its path by now.
#[derive(Debug)]
pub(in crate::image) struct Directory(OwnedFd);

const READ: OFlags = OFlags::RDONLY.union(OFlags::CLOEXEC);

/// To open a pipe must not wait for a writer, and to open a terminal must not take it.
const FILE: OFlags = READ
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::NOCTTY);

/// What is only passed through need not be readable.
#[cfg(target_os = "linux")]
const PASSED: OFlags = OFlags::PATH
    .union(OFlags::CLOEXEC)
    .union(OFlags::DIRECTORY)
    .union(OFlags::NOFOLLOW);
#[cfg(not(target_os = "linux"))]
const PASSED: OFlags = READ.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW);

fn kind(file_type: FileType) -> Kind {
    match file_type {
        FileType::Directory => Kind::Directory,
        FileType::RegularFile => Kind::File,
        FileType::Symlink => Kind::Symlink,
        _ => Kind::Special,
    }
}

#[allow(
    clippy::unnecessary_cast,
    clippy::cast_lossless,
    reason = "the types of the fields depend on the system"
)]
fn found(stat: &Stat) -> Found {
    Found {
        kind: kind(FileType::from_raw_mode(stat.st_mode)),
        size: stat.st_size as u64,
        modified: (stat.st_mtime as i64, stat.st_mtime_nsec as u32),
        changed: (stat.st_ctime as i64, stat.st_ctime_nsec as u32),
        id: FileId {
            device: stat.st_dev as u64,
            number: stat.st_ino as u64,
        },
        is_linked: stat.st_nlink > 1,
    }
}

pub(super) fn find(path: &Path) -> io::Result<Found> {
    Ok(found(&rustix::fs::stat(path)?))
}

/// What is at a path; a link is an entry of its own.
pub(super) fn find_here(path: &Path) -> Result<Found, OpenError> {
    Ok(found(&rustix::fs::lstat(path).map_err(refused)?))
}

pub(super) fn describe(file: &File, _: &Path) -> io::Result<Found> {
    Ok(found(&fstat(file)?))
}

pub(super) fn open(path: &Path) -> Result<File, OpenError> {
    let opened = rustix::fs::open(path, FILE, Mode::empty());
    opened.map(File::from).map_err(refused)
}

/// What links, sockets and other kinds say to those who expect a file or a directory.
fn refused(error: Errno) -> OpenError {
    match error {
        Errno::LOOP | Errno::MLINK | Errno::NXIO | Errno::NOTDIR => OpenError::Replaced,
        error => OpenError::Failed(error.into()),
    }
}

impl Directory {
    /// Opens what a path leads to, through links.
    pub(in crate::image) fn open_any(path: &Path) -> io::Result<Self> {
        let flags = READ.union(OFlags::DIRECTORY);
        Ok(Directory(rustix::fs::open(path, flags, Mode::empty())?))
    }

    /// Opens a directory that was found. That there are other entries in it by now is no difference.
    pub(in crate::image) fn open(path: &Path, found: &Found) -> Result<Self, OpenError> {
        let flags = READ.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW);
        let opened = rustix::fs::open(path, flags, Mode::empty()).map_err(refused)?;
        let now = self::found(&fstat(&opened).map_err(io::Error::from)?);
        if now.id != found.id {
            return Err(OpenError::Replaced);
        }
        Ok(Directory(opened))
    }

    pub(super) fn unsorted_names(&self, most: usize) -> io::Result<Vec<Name>> {
        let entries = Dir::new(self.0.try_clone()?)?;
        let names = entries.filter_map(|entry| match entry {
            Ok(entry) => match entry.file_name().to_bytes() {
                b"." | b".." => None,
                name => Some(Ok(Name {
                    name: OsString::from_vec(name.to_vec()),
                    // Some file systems do not say.
                    kind: match entry.file_type() {
                        FileType::Unknown => None,
                        file_type => Some(kind(file_type)),
                    },
                })),
            },
            Err(error) => Some(Err(error.into())),
        });
        names.take(most).collect()
    }

    /// What has a name in it; a link is an entry of its own.
    pub(in crate::image) fn find(&self, name: &OsStr) -> io::Result<Found> {
        let stat = statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)?;
        Ok(found(&stat))
    }

    pub(in crate::image) fn read_link(&self, name: &OsStr) -> io::Result<PathBuf> {
        let target = readlinkat(&self.0, name, Vec::new())?;
        Ok(OsStr::from_bytes(target.to_bytes()).into())
    }

    /// Opens a file in it, and finds what it is.
    pub(in crate::image) fn open_file(&self, name: &OsStr) -> Result<(File, Found), OpenError> {
        let opened = openat(&self.0, name, FILE, Mode::empty()).map_err(refused)?;
        let found = found(&fstat(&opened).map_err(io::Error::from)?);
        Ok((opened.into(), found))
    }

    /// What is at a path below it that has no links.
    pub(in crate::image) fn find_below(&self, below: &Path) -> io::Result<Found> {
        let mut names = below.components().filter_map(|component| match component {
            Component::Normal(name) => Some(name),
            _ => None,
        });
        let Some(last) = names.next_back() else {
            return Ok(found(&fstat(&self.0)?));
        };
        let mut passed = None::<OwnedFd>;
        for name in names {
            let above = passed.as_ref().unwrap_or(&self.0);
            passed = Some(openat(above, name, PASSED, Mode::empty())?);
        }
        let above = passed.as_ref().unwrap_or(&self.0);
        let stat = statat(above.as_fd(), last, AtFlags::SYMLINK_NOFOLLOW)?;
        Ok(found(&stat))
    }
}
