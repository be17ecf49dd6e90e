//! The builder's part for files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Embedding, Entry, Files, HostPreopen, Limits};
use crate::error::ProfileError;
use crate::policy::Access;

/// What the guest sees of files.
#[derive(Debug)]
pub struct FsBuilder<'v>(pub(crate) &'v mut Files);

impl FsBuilder<'_> {
    /// The host's preopens, as they are.
    pub fn allow_host_preopens(&mut self) -> &mut Self {
        self.0.host = Access::Allow;
        self
    }

    /// None of the host's preopens.
    pub fn deny_host_preopens(&mut self) -> &mut Self {
        self.0.host = Access::Deny;
        self
    }

    /// Embeds a local directory, with all that is in it, or a single file.
    pub fn virtual_preopen(
        &mut self,
        guest: impl Into<String>,
        local: impl Into<PathBuf>,
    ) -> &mut Self {
        self.0.put(guest.into(), Entry::Local(local.into()));
        self
    }

    /// An empty directory that the guest can change, in memory.
    pub fn tmpfs(&mut self, guest: impl Into<String>, limits: Limits) -> &mut Self {
        let guest = guest.into();
        self.0.make_writable(&guest, limits);
        self.0.put(guest, Entry::default());
        self
    }

    /// Embeds a local directory that the guest can change, in memory: what it does not write stays as it is embedded.
    pub fn writable_preopen(
        &mut self,
        guest: impl Into<String>,
        local: impl Into<PathBuf>,
        limits: Limits,
    ) -> &mut Self {
        let guest = guest.into();
        self.0.make_writable(&guest, limits);
        self.virtual_preopen(guest, local)
    }

    /// Opens a host directory, one of its preopens or a path under one, at another path.
    pub fn host_preopen(&mut self, guest: impl Into<String>, host: impl Into<String>) -> &mut Self {
        self.open(guest.into(), host.into(), false)
    }

    /// As [`FsBuilder::host_preopen`], but nothing in the directory can be changed.
    pub fn read_only_host_preopen(
        &mut self,
        guest: impl Into<String>,
        host: impl Into<String>,
    ) -> &mut Self {
        self.open(guest.into(), host.into(), true)
    }

    /// Puts an entry at a path.
    pub fn preopen(&mut self, guest: impl Into<String>, entry: FsEntry<'_>) -> &mut Self {
        self.0.put(guest.into(), entry.into());
        self
    }

    /// Takes the contents of a profile's embedded entries from an output that has them.
    ///
    /// # Errors
    ///
    /// When the profile has no such entries, or the output cannot be read or lacks a content.
    pub fn files_from(&mut self, output: &[u8]) -> Result<&mut Self, ProfileError> {
        self.0.take_contents(output)?;
        Ok(self)
    }

    /// How local files are read.
    pub fn embedding(&mut self) -> &mut Embedding {
        &mut self.0.embedding
    }

    fn open(&mut self, guest: String, host: String, read_only: bool) -> &mut Self {
        self.0.host_preopens.push(HostPreopen {
            guest,
            host,
            read_only,
        });
        self
    }
}

/// What a guest finds at a path.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum FsEntry<'e> {
    /// A directory of entries by name.
    Dir(BTreeMap<&'e str, FsEntry<'e>>),
    /// A file with these contents.
    File(Vec<u8>),
    /// A file with this text.
    Source(&'e str),
    /// What is at this local path when the guest is virtualized: a file, or a directory with all that is in it.
    Virtualize(&'e str),
    /// A symbolic link. An absolute one begins at the mount that it is in, as its root.
    Symlink(&'e str),
    /// The host directory that has this path when the guest runs: one of the host's preopens, or below one.
    RuntimeDir(&'e str),
    /// The host file that has this path, below one of its preopens, when the guest runs. For reading only.
    RuntimeFile(&'e str),
}

impl From<FsEntry<'_>> for Entry {
    fn from(entry: FsEntry<'_>) -> Entry {
        match entry {
            FsEntry::Dir(entries) => {
                let entries = entries
                    .into_iter()
                    .map(|(name, entry)| (name.to_string(), entry.into()));
                Entry::Directory(entries.collect())
            }
            FsEntry::File(bytes) => Entry::File(bytes),
            FsEntry::Source(text) => Entry::File(text.as_bytes().to_vec()),
            FsEntry::Virtualize(path) => Entry::Local(path.into()),
            FsEntry::Symlink(target) => Entry::Symlink(target.to_string()),
            FsEntry::RuntimeDir(path) => Entry::HostDirectory(path.to_string()),
            FsEntry::RuntimeFile(path) => Entry::HostFile(path.to_string()),
        }
    }
}
