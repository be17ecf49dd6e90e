//! A profile: what each subsystem may do. Plain data, the same from flags, builder or file.

mod file;
mod locals;

pub use file::{Base, EmbeddingPart, FilesPart, ProfileFile, StdioPart, VariablesPart};
pub use locals::{Locals, locate};

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use image_format::DEFAULT_TIME;
use serde::{Deserialize, Serialize};

use crate::error::ProfileError;

/// Decides every subsystem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Profile {
    /// Environment variables.
    pub env: Variables,
    /// Program arguments.
    pub args: Setting<Vec<String>>,
    /// The initial working directory.
    pub cwd: Setting<String>,
    /// `wasi:config`.
    pub config: Variables,
    /// Standard input, output and error.
    pub stdio: Stdio,
    /// Files.
    pub fs: Files,
    /// Wall clock, monotonic clock and timers.
    pub clocks: Access,
    /// Random numbers, secure or not.
    pub random: Access,
    /// Leaving the program early.
    pub exit: Access,
    /// TCP, UDP and name lookup.
    pub sockets: Access,
    /// Outgoing HTTP requests.
    pub http: Access,
    /// Imports that stay with the host though no rule knows them.
    pub allow_imports: BTreeSet<String>,
    /// Imports that are replaced by traps.
    pub deny_imports: BTreeSet<String>,
    /// What a denied call does.
    pub on_deny: OnDeny,
    /// Which calls are printed.
    #[serde(default, skip_serializing_if = "Tracing::is_off")]
    pub tracing: Tracing,
}

/// Which of the calls that do not simply stay with the host are printed on the host's standard error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Tracing {
    /// None.
    #[default]
    Off,
    /// All.
    All,
    /// Those of interfaces with or without their version, of packages, or of `interface#function`.
    Only(BTreeSet<String>),
}

impl Tracing {
    /// Whether nothing is printed.
    pub fn is_off(&self) -> bool {
        *self == Tracing::Off
    }
}

/// Whether a subsystem stays with the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Access {
    /// Untouched.
    Allow,
    /// Gone: calls get the interface's own error, or trap where there is none.
    Deny,
}

/// Named values: some from the host, some set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Variables {
    /// Which of the host's the guest sees.
    pub host: HostVariables,
    /// Values in the file. They win over the host's.
    pub set: BTreeMap<String, String>,
}

/// Which of the host's variables a guest sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum HostVariables {
    /// None.
    Deny,
    /// All.
    Allow,
    /// Those with these names.
    Only(BTreeSet<String>),
}

/// A value from the host, from the file, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Setting<T> {
    /// The host's.
    Allow,
    /// Empty or none.
    Deny,
    /// This one.
    Set(T),
}

/// The three standard streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Stdio {
    /// Standard input.
    pub stdin: Stream,
    /// Standard output.
    pub stdout: Stream,
    /// Standard error.
    pub stderr: Stream,
}

/// What a standard stream is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Stream {
    /// The host's.
    Allow,
    /// Closed.
    Deny,
    /// At its end when read; writes are accepted and dropped.
    Ignore,
}

/// Files: the host's, and those embedded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Files {
    /// The host's preopened directories.
    pub host: Access,
    /// What is embedded, read-only, in the order in which the guest finds it.
    pub mounts: Vec<Mount>,
    /// Directories of the host's under paths of the guest's, after what is embedded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preopens: Vec<HostPreopen>,
    /// How local files are read.
    pub embedding: Embedding,
}

/// A directory of the host's that the guest finds under a path of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HostPreopen {
    /// The absolute path at which the guest finds it.
    pub guest: String,
    /// Where it is on the host: the name of one of its preopens, or a path under one.
    pub host: String,
    /// Whether nothing in it may be changed.
    pub read_only: bool,
}

/// What is behind a path of the host's in which nothing may be changed.
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
    fn written(&self) -> Option<String> {
        let mark = if self.read_only { READ_ONLY } else { "" };
        let text = format!("{}{mark}", self.host);
        let read = HostPreopen::read(&*self.guest, &text);
        read.is_ok_and(|read| read == *self).then_some(text)
    }
}

/// An embedded directory or file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Mount {
    /// The absolute path at which the guest finds it.
    pub guest: String,
    /// What is there. Not recorded: the output must not tell of the machine that made it.
    #[serde(skip)]
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
    /// A directory of the host's: the name of one of its preopens, or a path under one.
    HostDirectory(String),
    /// A file of the host's, by its path under one of the host's preopens, for reading.
    HostFile(String),
}

impl Default for Entry {
    fn default() -> Self {
        Entry::Directory(BTreeMap::new())
    }
}

/// How local files are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Embedding {
    /// Patterns of paths below a mount that are left out.
    pub exclude: Vec<String>,
    /// What becomes of symbolic links.
    pub symlinks: Symlinks,
    /// Local directories outside of a mount that links may be followed into. Not recorded, as local paths are not.
    #[serde(skip)]
    pub follow_into: Vec<PathBuf>,
    /// Whether modification times are kept.
    pub preserve_times: bool,
    /// When files were modified of which no time is kept, in seconds since 1970: 1980-01-01T00:00:00Z if nothing else is
    /// said, the first time that a zip archive can hold.
    #[serde(skip_serializing_if = "is_default_time")]
    pub time: u64,
    /// Whether entries that cannot be read are left out.
    pub skip_unreadable: bool,
    /// Whether sockets, pipes and devices are left out.
    pub skip_special: bool,
}

impl Default for Embedding {
    fn default() -> Self {
        Embedding {
            exclude: Vec::new(),
            symlinks: Symlinks::Keep,
            follow_into: Vec::new(),
            preserve_times: false,
            time: DEFAULT_TIME,
            skip_unreadable: false,
            skip_special: false,
        }
    }
}

fn is_default_time(time: &u64) -> bool {
    *time == DEFAULT_TIME
}

/// What becomes of the symbolic links in a mount.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Symlinks {
    /// They stay links. An absolute one begins at its mount, as its root; one that leads out of the mount is an error.
    #[default]
    Keep,
    /// What they point to is embedded in their place. It has to be in the mount, or in a directory of
    /// [`Embedding::follow_into`].
    Follow,
    /// Each is an error.
    Refuse,
}

impl Files {
    /// Nothing embedded.
    pub fn host(host: Access) -> Self {
        Files {
            host,
            mounts: Vec::new(),
            preopens: Vec::new(),
            embedding: Embedding::default(),
        }
    }

    /// Puts an entry at a path of the guest's. A directory of the host's is not embedded, but opened.
    pub(crate) fn put(&mut self, guest: String, entry: Entry) {
        match entry {
            Entry::HostDirectory(host) => self.preopens.push(HostPreopen {
                guest,
                host,
                read_only: false,
            }),
            entry => self.mounts.push(Mount { guest, entry }),
        }
    }

    /// Whether the guest sees exactly what the host offers.
    pub fn is_untouched(&self) -> bool {
        self.host == Access::Allow && self.mounts.is_empty() && self.preopens.is_empty()
    }

    /// Whether a path can lead from what is embedded to what is the host's.
    pub(crate) fn leads_to_host(&self, locals: &Locals) -> bool {
        self.mounts.iter().any(|mount| {
            let is_directory = mount.entry.is_directory(locals);
            let opened = guest_names(&mount.guest).collect::<Vec<_>>();
            // Around a file, its directory is opened.
            let opened = &opened[..opened.len().saturating_sub(usize::from(!is_directory))];
            let below = self.preopens.iter().any(|preopen| {
                let names: Vec<&str> = guest_names(&preopen.guest).collect();
                names.starts_with(opened)
            });
            below || mount.entry.has_host_entries()
        })
    }

    /// Whether there is something of the host's that may not be changed, and so has to be told apart.
    pub(crate) fn has_read_only_host_entries(&self) -> bool {
        self.preopens.iter().any(|preopen| preopen.read_only)
            || self.mounts.iter().any(|mount| mount.entry.has_host_files())
    }
}

/// What is wrong with a path at which the guest is to find something, if anything is.
pub fn guest_path_problem(path: &str) -> Option<&'static str> {
    if !path.starts_with('/') {
        return Some("is relative");
    }
    if guest_names(path).any(|name| name == "..") {
        return Some("has a `..`");
    }
    path.contains('\0').then_some("has a NUL")
}

/// What is wrong with a path of the host's, if anything is.
pub fn host_path_problem(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("is empty; name one of the host's preopens, or a path under one");
    }
    if guest_names(path).any(|name| name == "..") {
        return Some("has a `..`; write where that leads");
    }
    path.contains('\0').then_some("has a NUL; leave that out")
}

/// The names in a path of the guest's.
pub(crate) fn guest_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|name| !matches!(*name, "" | "."))
}

impl Entry {
    fn is_directory(&self, locals: &Locals) -> bool {
        match self {
            Entry::Local(path) => locals.is_directory(path),
            Entry::Directory(_) | Entry::HostDirectory(_) => true,
            Entry::File(_) | Entry::Symlink(_) | Entry::HostFile(_) => false,
        }
    }

    fn has_host_entries(&self) -> bool {
        match self {
            Entry::HostDirectory(_) | Entry::HostFile(_) => true,
            Entry::Directory(entries) => entries.values().any(Entry::has_host_entries),
            Entry::Local(_) | Entry::File(_) | Entry::Symlink(_) => false,
        }
    }

    fn has_host_files(&self) -> bool {
        match self {
            Entry::HostFile(_) => true,
            Entry::Directory(entries) => entries.values().any(Entry::has_host_files),
            Entry::HostDirectory(_) | Entry::Local(_) | Entry::File(_) | Entry::Symlink(_) => false,
        }
    }
}

/// What a denied call does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum OnDeny {
    /// It returns the interface's own error, and traps only where there is none.
    Error,
    /// It traps.
    Trap,
}

impl Variables {
    /// The host's, untouched.
    pub const fn allow() -> Self {
        Variables {
            host: HostVariables::Allow,
            set: BTreeMap::new(),
        }
    }

    /// None.
    pub const fn deny() -> Self {
        Variables {
            host: HostVariables::Deny,
            set: BTreeMap::new(),
        }
    }

    /// Whether the guest sees exactly what the host offers.
    pub fn is_untouched(&self) -> bool {
        self.host == HostVariables::Allow && self.set.is_empty()
    }
}

impl Stdio {
    /// The same for all three.
    pub const fn all(stream: Stream) -> Self {
        Stdio {
            stdin: stream,
            stdout: stream,
            stderr: stream,
        }
    }
}

impl Profile {
    /// Everything stays with the host: where the builder starts.
    pub fn allow_all() -> Self {
        Profile {
            env: Variables::allow(),
            args: Setting::Allow,
            cwd: Setting::Allow,
            config: Variables::allow(),
            stdio: Stdio::all(Stream::Allow),
            fs: Files::host(Access::Allow),
            clocks: Access::Allow,
            random: Access::Allow,
            exit: Access::Allow,
            sockets: Access::Allow,
            http: Access::Allow,
            allow_imports: BTreeSet::new(),
            deny_imports: BTreeSet::new(),
            on_deny: OnDeny::Error,
            tracing: Tracing::Off,
        }
    }

    /// Nothing stays with the host: where the command line starts.
    pub fn deny_all() -> Self {
        Profile {
            env: Variables::deny(),
            args: Setting::Deny,
            cwd: Setting::Deny,
            config: Variables::deny(),
            stdio: Stdio::all(Stream::Deny),
            fs: Files::host(Access::Deny),
            clocks: Access::Deny,
            random: Access::Deny,
            exit: Access::Deny,
            sockets: Access::Deny,
            http: Access::Deny,
            allow_imports: BTreeSet::new(),
            deny_imports: BTreeSet::new(),
            on_deny: OnDeny::Error,
            tracing: Tracing::Off,
        }
    }

    /// The profile as JSON in one line, the same bytes for the same profile.
    ///
    /// # Errors
    ///
    /// When it holds what JSON cannot, which no profile does.
    pub fn to_canonical_json(&self) -> Result<String, ProfileError> {
        serde_json::to_string(self).map_err(|error| ProfileError::Record {
            problem: error.to_string(),
        })
    }
}
