//! What a guest finds: entries that are embedded, and host directories that are opened.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Locals;
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
