//! Files: the host's, and those embedded.
//!
//! What is embedded is read when the image is made, in [`crate::image`]: here is what is to be read, and how.

mod builder;
mod checks;
mod embedded;
mod embedding;
mod entries;
#[cfg(feature = "cli")]
mod flags;
mod locals;
mod paths;
mod reached;
mod rules;
mod supplied;
mod writable;
mod written;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use image_format::{Body, HostPath, Image, Kind};
use serde::{Deserialize, Serialize};

use super::subsystem::{ClosedFix, Definition};
use super::{Access, Decided, Part, Profile, is_default};
use crate::error::ProfileError;
use crate::summary::{EmbeddedRoot, Grant, Opened, of_entries};
use crate::words::Wording;

pub use builder::{FsBuilder, FsEntry};
pub(crate) use embedded::seconds_of;
pub use embedded::{Digest, Embedded, EmbeddedEntry};
pub use embedding::{Embedding, EmbeddingPart, Symlinks};
pub use entries::{Entry, HostPreopen, Mount};
#[cfg(feature = "cli")]
pub(super) use flags::Flags;
pub use locals::{Locals, locate};
pub(crate) use paths::guest_names;
pub use paths::{guest_path_problem, host_path_problem};
pub(crate) use rules::{could_be_of_files, error_of_http};
pub use supplied::Supplied;
pub(crate) use supplied::SuppliedContent;
pub use writable::Limits;
pub(crate) use writable::{DEFAULT_ENTRIES, DEFAULT_SIZE};

pub(super) const DEFINITION: Definition = Definition {
    name: "fs",
    allow: Wording::new("--allow-fs", "fs().allow_host_preopens()"),
    deny: Wording::new("--allow-fs=false", "fs().deny_host_preopens()"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("--mount", "fs().virtual_preopen(guest, local)"),
        does: "embeds files",
    }),
    package: "filesystem",
    has: |_, _| true,
    is_allowed: |profile| profile.fs.is_untouched(),
    grant,
    is_within: |given, most| reached::is_within(&given.fs, &most.fs),
    rule: rules::rule,
    makes: &[
        "wasi:io/error/error",
        "wasi:io/poll/pollable",
        "wasi:io/streams/input-stream",
        "wasi:io/streams/output-stream",
        "wasi:filesystem/types/descriptor",
        "wasi:filesystem/types/directory-entry-stream",
    ],
    errors: &["not-permitted"],
    check: checks::check,
    put,
    notes: Definition::NO_RULES,
};

/// Files: the host's, and those embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Files {
    /// The host's preopened directories.
    pub host: Access,
    /// What is embedded, read-only, in the order in which the guest finds it.
    pub mounts: Vec<Mount>,
    /// The mounted directories that the guest can change, in memory, by their paths.
    pub writable: BTreeMap<String, Limits>,
    /// Host directories under paths of the guest's, after what is embedded.
    pub host_preopens: Vec<HostPreopen>,
    /// How local files are read.
    pub embedding: Embedding,
    /// What is embedded as an output has it, in place of mounts.
    pub embedded: Option<Embedded>,
    /// What the files of that hold.
    pub supplied: Option<Arc<Supplied>>,
}

impl Files {
    /// Nothing embedded.
    pub fn host(host: Access) -> Self {
        Files {
            host,
            mounts: Vec::new(),
            writable: BTreeMap::new(),
            host_preopens: Vec::new(),
            embedding: Embedding::default(),
            embedded: None,
            supplied: None,
        }
    }

    /// Takes the contents of embedded entries from an output that has them.
    ///
    /// # Errors
    ///
    /// When there are no such entries, or the output cannot be read or lacks a content.
    pub fn take_contents(&mut self, output: &[u8]) -> Result<(), ProfileError> {
        self.take_contents_of(output.into())
    }

    /// As [`Files::take_contents`], of an output that may be large.
    pub(crate) fn take_contents_of(&mut self, output: Arc<[u8]>) -> Result<(), ProfileError> {
        let embedded = self
            .embedded
            .as_ref()
            .ok_or(ProfileError::NothingEmbedded)?;
        self.supplied = Some(Arc::new(Supplied::read(output, embedded)?));
        Ok(())
    }

    /// How many directories and files are embedded by themselves.
    pub(crate) fn embedded_count(&self) -> usize {
        let embedded = self.embedded.as_ref();
        self.mounts.len() + embedded.map_or(0, |embedded| embedded.preopens.len())
    }

    /// Puts an entry at a guest path. A host directory is not embedded, but opened.
    pub(crate) fn put(&mut self, guest: String, entry: Entry) {
        match entry {
            Entry::HostDirectory(host) => self.host_preopens.push(HostPreopen {
                guest,
                host,
                read_only: false,
            }),
            entry => self.mounts.push(Mount { guest, entry }),
        }
    }

    /// Lets the guest change what is mounted at a path.
    pub(crate) fn make_writable(&mut self, guest: &str, limits: Limits) {
        self.writable.insert(normalized(guest), limits);
    }

    /// Whether a path is below a directory that the guest can change.
    pub(crate) fn is_writable_at(&self, path: &str) -> bool {
        let names: Vec<&str> = guest_names(path).collect();
        let mut writable = self.writable.keys();
        writable.any(|guest| {
            let below: Vec<&str> = guest_names(guest).collect();
            names.len() > below.len() && names.starts_with(&below)
        })
    }

    /// Whether the guest can change something of what is embedded.
    pub(crate) fn is_writable(&self) -> bool {
        !self.writable.is_empty()
    }

    /// Whether the guest sees exactly what the host offers.
    pub fn is_untouched(&self) -> bool {
        self.host == Access::Allow && self.embedded_count() == 0 && self.host_preopens.is_empty()
    }

    /// Whether a path can lead from what is embedded to what is the host's.
    pub(crate) fn leads_to_host(&self, locals: &Locals) -> bool {
        let embedded = self.embedded.as_ref();
        let leads = embedded.is_some_and(|embedded| {
            let mut opened = embedded.preopens.iter();
            opened.any(|path| self.has_preopen_below(&guest_names(path).collect::<Vec<_>>()))
                || embedded.has_host_entries()
        });
        leads
            || self.mounts.iter().any(|mount| {
                let is_directory = mount.entry.is_directory(locals);
                let opened = guest_names(&mount.guest).collect::<Vec<_>>();
                // Around a file, its directory is opened.
                let opened = &opened[..opened.len().saturating_sub(usize::from(!is_directory))];
                self.has_preopen_below(opened) || mount.entry.has_host_entries()
            })
    }

    /// Whether a host directory is at a path or below it.
    fn has_preopen_below(&self, opened: &[&str]) -> bool {
        self.host_preopens.iter().any(|preopen| {
            let names: Vec<&str> = guest_names(&preopen.guest).collect();
            names.starts_with(opened)
        })
    }

    /// Whether there is something of the host's that may not be changed, and so has to be told apart.
    pub(crate) fn has_read_only_host_entries(&self) -> bool {
        self.host_preopens.iter().any(|preopen| preopen.read_only)
            || self.mounts.iter().any(|mount| mount.entry.has_host_files())
            || self.embedded.as_ref().is_some_and(Embedded::has_host_files)
    }
}

/// What is given of files, as far as a profile says it: what mounts have in them is known when they are read.
fn grant(profile: &Profile) -> Grant {
    let files = &profile.fs;
    let found = files.embedded.as_ref().map(of_entries);
    let (mut embedded, mut opened) =
        found.map_or_else(Default::default, |found| (found.embedded, found.opened));
    embedded.extend(files.mounts.iter().map(EmbeddedRoot::unread));
    for root in &mut embedded {
        root.writable = files.writable.contains_key(&normalized(&root.path));
    }
    opened.extend(files.host_preopens.iter().map(Opened::of));
    let is_nothing = embedded.is_empty() && opened.is_empty();
    match files.host {
        Access::Allow if is_nothing => Grant::Host,
        Access::Deny if is_nothing => Grant::denied(false),
        host => Grant::Files {
            host: host == Access::Allow,
            embedded,
            opened,
        },
    }
}

impl Decided for Files {
    fn allowed() -> Self {
        Files::host(Access::Allow)
    }

    fn denied() -> Self {
        Files::host(Access::Deny)
    }
}

/// What a profile says of files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", from = "written::FilesTable")]
pub struct FilesPart {
    /// Whether the host's preopens stay as they are.
    #[serde(skip_serializing_if = "is_default")]
    pub allow_host_preopens: Option<bool>,
    /// What is embedded, in the order in which the guest finds it.
    #[serde(with = "written::table", skip_serializing_if = "is_default")]
    pub mounts: Vec<Mount>,
    /// Host directories under paths of the guest's.
    #[serde(with = "written::table", skip_serializing_if = "is_default")]
    pub host_preopens: Vec<HostPreopen>,
    /// The mounted directories that the guest can change, in memory, by their paths.
    #[serde(skip_serializing_if = "is_default")]
    pub writable: BTreeMap<String, Limits>,
    /// How local files are read.
    #[serde(skip_serializing_if = "is_default")]
    pub embedding: EmbeddingPart,
    /// What is embedded as an output has it.
    #[serde(skip_serializing_if = "is_default")]
    pub embedded: Option<Embedded>,
}

impl Part for FilesPart {
    type Decided = Files;

    fn over(self, below: Self) -> Self {
        let names = |guest: &str| guest_names(guest).map(str::to_string).collect();
        let mounts = self.mounts.iter().map(|mount| names(&mount.guest));
        let preopens = self.host_preopens.iter();
        let preopens = preopens.map(|preopen| names(&preopen.guest));
        let own: HashSet<Vec<String>> = mounts.chain(preopens).collect();
        let own = |guest: &str| own.contains(&names(guest));
        let mut mounts = below.mounts;
        mounts.retain(|mount| !own(&mount.guest));
        let mut host_preopens = below.host_preopens;
        host_preopens.retain(|preopen| !own(&preopen.guest));
        mounts.extend(self.mounts);
        host_preopens.extend(self.host_preopens);
        let mut writable = below.writable;
        writable.retain(|guest, _| !own(guest));
        writable.extend(self.writable);
        FilesPart {
            allow_host_preopens: self.allow_host_preopens.or(below.allow_host_preopens),
            mounts,
            writable,
            host_preopens,
            embedding: self.embedding.over(below.embedding),
            embedded: self.embedded.or(below.embedded),
        }
    }

    fn on(self, base: Files) -> Files {
        let mut files = Files {
            host: self.allow_host_preopens.on(base.host),
            mounts: base.mounts,
            writable: base.writable,
            host_preopens: [base.host_preopens, self.host_preopens].concat(),
            embedding: self.embedding.on(base.embedding),
            embedded: self.embedded.or(base.embedded),
            supplied: base.supplied,
        };
        self.mounts
            .into_iter()
            .for_each(|mount| files.put(mount.guest, mount.entry));
        for (guest, limits) in self.writable {
            files.make_writable(&guest, limits);
        }
        files
    }

    fn of(decided: &Files) -> Self {
        FilesPart {
            allow_host_preopens: Part::of(&decided.host),
            mounts: decided.mounts.clone(),
            writable: decided.writable.clone(),
            host_preopens: decided.host_preopens.clone(),
            embedding: Part::of(&decided.embedding),
            embedded: decided.embedded.clone(),
        }
    }
}

/// Host directories. What is embedded goes into the image's tree, which is made where it is read.
fn put(profile: &Profile, image: &mut Image) {
    let directories = profile.fs.host_preopens.iter().map(|preopen| HostPath {
        guest: normalized(&preopen.guest),
        host: preopen.host.clone(),
        is_read_only: preopen.read_only,
    });
    image.set(
        Kind::HostDirectories,
        Body::HostDirectories(directories.collect()),
    );
}

/// A guest path without what says nothing in it: libc compares paths byte by byte.
fn normalized(path: &str) -> String {
    let names: Vec<&str> = guest_names(path).collect();
    format!("/{}", names.join("/"))
}
