//! What a guest finds: entries that are embedded, and host directories that are opened.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::{Locals, guest_names};
use crate::error::ProfileError;

/// A host directory that the guest finds under a path of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPreopen {
    /// The absolute path at which the guest finds it.
    pub guest: String,
    /// Where it is on the host: the name of one of its preopens, or a path under one.
    pub host: String,
    /// Whether nothing in it may be changed.
    pub read_only: bool,
}

/// The suffix that marks a host path read-only.
const READ_ONLY: &str = ":ro";

impl HostPreopen {
    /// Reads `HOST` or `HOST:ro`, as the command line and profiles have it. The last name of a path with a colon in it
    /// has a slash behind it.
    ///
    /// # Errors
    ///
    /// When there is something else behind the colon.
    pub fn read(guest: impl Into<String>, text: &str) -> Result<Self, ProfileError> {
        let (host, read_only) = match text.strip_suffix(READ_ONLY) {
            Some(host) => (host, true),
            None => (text, false),
        };
        let last = host.rsplit('/').next().unwrap_or(host);
        if let Some((_, access)) = last.rsplit_once(':') {
            let path = &host[..host.len() - access.len() - 1];
            return Err(ProfileError::HostAccess {
                text: text.to_string(),
                access: access.to_string(),
                path: path.to_string(),
            });
        }
        Ok(HostPreopen {
            guest: guest.into(),
            host: host.to_string(),
            read_only,
        })
    }

    /// What is read as this one again, if there is such a text.
    pub(super) fn written(&self) -> Option<String> {
        let mark = if self.read_only { READ_ONLY } else { "" };
        let text = format!("{}{mark}", self.host);
        let read = HostPreopen::read(&*self.guest, &text);
        read.is_ok_and(|read| read == *self).then_some(text)
    }
}

/// An embedded directory or file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// The absolute path at which the guest finds it.
    pub guest: String,
    /// What is there.
    pub entry: Entry,
}

/// What makes a mounted directory writable. A local path that ends so is written with a slash behind it.
const WRITABLE: &str = ":rw";

/// Takes a local path apart into that and whether what is there is to be writable, as the command line and profiles have it.
pub(super) fn split_access(local: PathBuf) -> (PathBuf, bool) {
    let bytes = local.as_os_str().as_encoded_bytes();
    let Some(length) = bytes.strip_suffix(WRITABLE.as_bytes()).map(<[u8]>::len) else {
        return (local, false);
    };
    // The suffix is ASCII, so that what is before it is whole on every system.
    match local.to_str() {
        Some(text) => (text[..length].into(), true),
        None => (without_access(local.as_os_str(), length), true),
    }
}

#[cfg(unix)]
fn without_access(local: &OsStr, length: usize) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    OsStr::from_bytes(&local.as_bytes()[..length]).into()
}

#[cfg(not(unix))]
fn without_access(local: &OsStr, _: usize) -> PathBuf {
    let text = local.to_string_lossy();
    text.strip_suffix(WRITABLE).unwrap_or(&text).into()
}

/// Mounts an empty directory: before what is mounted in it, and after all else. The order of such and other mounts among
/// each other is not known.
pub(super) fn put_empty(mounts: &mut Vec<Mount>, guest: &str) {
    let path: Vec<&str> = guest_names(guest).collect();
    let is_inside = |mount: &Mount| {
        let names: Vec<&str> = guest_names(&mount.guest).collect();
        names.len() > path.len() && names.starts_with(&path)
    };
    let inside = mounts.iter().position(is_inside);
    let mount = Mount {
        guest: guest.to_string(),
        entry: Entry::default(),
    };
    mounts.insert(inside.unwrap_or(mounts.len()), mount);
}

/// What is embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entry {
    /// A local file, or a directory with all that is in it.
    Local(PathBuf),
    /// A directory.
    Directory(BTreeMap<String, Entry>),
    /// A file with these contents.
    File(Vec<u8>),
    /// A symbolic link.
    Symlink(String),
    /// A host directory: the name of one of its preopens, or a path under one.
    HostDirectory(String),
    /// A host file, by its path under one of the host's preopens, for reading.
    HostFile(String),
}

impl Default for Entry {
    fn default() -> Self {
        Entry::Directory(BTreeMap::new())
    }
}

impl Entry {
    pub(super) fn is_directory(&self, locals: &Locals) -> bool {
        match self {
            Entry::Local(path) => locals.is_directory(path),
            Entry::Directory(_) | Entry::HostDirectory(_) => true,
            Entry::File(_) | Entry::Symlink(_) | Entry::HostFile(_) => false,
        }
    }

    pub(super) fn has_host_entries(&self) -> bool {
        match self {
            Entry::HostDirectory(_) | Entry::HostFile(_) => true,
            Entry::Directory(entries) => entries.values().any(Entry::has_host_entries),
            Entry::Local(_) | Entry::File(_) | Entry::Symlink(_) => false,
        }
    }

    pub(super) fn has_host_files(&self) -> bool {
        match self {
            Entry::HostFile(_) => true,
            Entry::Directory(entries) => entries.values().any(Entry::has_host_files),
            Entry::HostDirectory(_) | Entry::Local(_) | Entry::File(_) | Entry::Symlink(_) => false,
        }
    }

    /// Makes relative local paths count from a folder.
    pub(in crate::policy) fn start_from(&mut self, folder: &Path) {
        match self {
            Entry::Local(path) => *path = folder.join(&*path),
            Entry::Directory(entries) => entries
                .values_mut()
                .for_each(|entry| entry.start_from(folder)),
            Entry::File(_) | Entry::Symlink(_) => {}
            Entry::HostDirectory(_) | Entry::HostFile(_) => {}
        }
    }
}
