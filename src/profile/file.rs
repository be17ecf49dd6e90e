//! A profile as people write it: everything is optional, and what is not said is left to the base.
//!
//! `docs/profile.md` says what it may hold. What is kept of it, and recorded, is a [`Profile`].

mod written;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{
    Access, Embedding, Entry, Files, HostPreopen, HostVariables, Mount, OnDeny, Profile, Setting,
    Stdio, Stream, Symlinks, Tracing, Variables, guest_names,
};
use crate::error::ProfileError;

/// What a profile says. A file, or the flags of a command line, of which the latter can be put over the former.
///
/// ```
/// use std::path::Path;
/// use wasi_virt::WasiVirt;
/// use wasi_virt::profile::{Profile, ProfileFile};
///
/// let file = ProfileFile::read(Path::new("tests/fixtures/profile.toml"))?;
/// let virt = WasiVirt::from(Profile::from(file));
/// # assert_eq!(virt.profile().env.set["GREETING"], "hello");
/// # Ok::<(), wasi_virt::ProfileError>(())
/// ```
///
#[doc = include_str!("../../docs/profile.md")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct ProfileFile {
    /// What is meant where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// Program arguments.
    #[serde(with = "written::switch", skip_serializing_if = "Option::is_none")]
    pub args: Option<Setting<Vec<String>>>,
    /// The initial working directory.
    #[serde(with = "written::switch", skip_serializing_if = "Option::is_none")]
    pub cwd: Option<Setting<String>>,
    /// Whether clocks and timers stay with the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clocks: Option<bool>,
    /// Whether random numbers stay with the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub random: Option<bool>,
    /// Whether the program may be left early.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit: Option<bool>,
    /// Whether TCP, UDP and name lookup stay with the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sockets: Option<bool>,
    /// Whether outgoing HTTP requests stay with the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http: Option<bool>,
    /// What a denied call does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_deny: Option<OnDeny>,
    /// Imports that stay with the host though no rule knows them.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub allow_import: BTreeSet<String>,
    /// Imports that are replaced by traps.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub deny_import: BTreeSet<String>,
    /// Standard input, output and error.
    #[serde(with = "written::stdio", skip_serializing_if = "is_default")]
    pub stdio: StdioPart,
    /// Environment variables.
    #[serde(skip_serializing_if = "is_default")]
    pub env: VariablesPart,
    /// `wasi:config`.
    #[serde(skip_serializing_if = "is_default")]
    pub config: VariablesPart,
    /// Files.
    #[serde(skip_serializing_if = "is_default")]
    pub fs: FilesPart,
}

/// What is meant where a profile says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Base {
    /// Denied.
    DenyAll,
    /// The host's.
    AllowAll,
}

/// What a profile says of named values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `allow` and `overrides`"
)]
pub struct VariablesPart {
    /// Which of the host's the guest sees.
    #[serde(with = "written::switch", skip_serializing_if = "Option::is_none")]
    pub allow: Option<HostVariables>,
    /// Values that win over the host's.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<String, String>,
}

/// What a profile says of the standard streams.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `stdin`, `stdout` and `stderr`"
)]
pub struct StdioPart {
    /// Standard input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stdin: Option<Stream>,
    /// Standard output.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stdout: Option<Stream>,
    /// Standard error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stderr: Option<Stream>,
}

/// What a profile says of files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `allow-host-preopens`, `mounts`, `host-preopens` and `embedding`"
)]
pub struct FilesPart {
    /// Whether the host's preopens stay as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_host_preopens: Option<bool>,
    /// What is embedded, in the order in which the guest finds it.
    #[serde(with = "written::table", skip_serializing_if = "Vec::is_empty")]
    pub mounts: Vec<Mount>,
    /// Directories of the host's under paths of the guest's.
    #[serde(with = "written::table", skip_serializing_if = "Vec::is_empty")]
    pub host_preopens: Vec<HostPreopen>,
    /// How local files are read.
    #[serde(skip_serializing_if = "is_default")]
    pub embedding: EmbeddingPart,
}

/// What a profile says of how local files are read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    default,
    try_from = "written::EmbeddingTable"
)]
pub struct EmbeddingPart {
    /// Patterns of paths below a mount that are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
    /// What becomes of symbolic links. In a file, `follow-symlinks = true` says the same as `symlinks = "follow"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symlinks: Option<Symlinks>,
    /// Local directories outside of a mount that links may be followed into.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub follow_into: Vec<PathBuf>,
    /// Whether modification times are kept.
    pub preserve_times: bool,
    /// Whether entries that cannot be read are left out.
    pub skip_unreadable: bool,
    /// Whether sockets, pipes and devices are left out.
    pub skip_special: bool,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl ProfileFile {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is no profile: the message names the place.
    pub fn read(path: &Path) -> Result<Self, ProfileError> {
        let bytes = std::fs::read(path).map_err(|cause| ProfileError::Read {
            path: path.to_path_buf(),
            cause,
        })?;
        let text = std::str::from_utf8(&bytes).map_err(|error| ProfileError::Syntax {
            path: path.to_path_buf(),
            place: position(&String::from_utf8_lossy(&bytes), error.valid_up_to()),
            problem: "bytes that are not UTF-8".to_string(),
        })?;
        ProfileFile::parse(text, path)
    }

    /// As [`ProfileFile::read`], of the text of the file at `path`.
    ///
    /// # Errors
    ///
    /// When the text is no profile.
    pub fn parse(text: &str, path: &Path) -> Result<Self, ProfileError> {
        // A name in the message can be any text, and a message is one line.
        let problem = |error: &toml::de::Error| error.message().replace('\n', "\\n");
        let place = |error: &toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            position(text, start)
        };
        let table = toml::de::DeTable::parse(text).map_err(|error| ProfileError::Syntax {
            path: path.to_path_buf(),
            place: place(&error),
            problem: problem(&error),
        })?;
        if let Some(start) = too_deep(&table) {
            dismantle(table.into_inner());
            return Err(ProfileError::Field {
                path: path.to_path_buf(),
                place: position(text, start),
                problem: format!(
                    "tables are nested more than {MOST_NESTED} deep, where a local directory could be"
                ),
            });
        }
        let deserializer = toml::de::Deserializer::from(table);
        let mut file =
            ProfileFile::deserialize(deserializer).map_err(|error| ProfileError::Field {
                path: path.to_path_buf(),
                place: match field(error.clone()) {
                    Some(field) => format!("{}, in `{field}`", place(&error)),
                    None => place(&error),
                },
                problem: problem(&error),
            })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        for mount in &mut file.fs.mounts {
            mount.entry.start_from(folder);
        }
        for directory in &mut file.fs.embedding.follow_into {
            *directory = folder.join(&*directory);
        }
        Ok(file)
    }

    /// The text of a file that says the same, if it is put where relative local paths are to count from.
    ///
    /// # Errors
    ///
    /// When two entries are at one path, or a local path is not UTF-8.
    pub fn to_toml(&self) -> Result<String, ProfileError> {
        let mounts = self.fs.mounts.iter().map(|mount| &mount.guest);
        let preopens = self.fs.host_preopens.iter().map(|preopen| &preopen.guest);
        for guests in [mounts.collect::<Vec<_>>(), preopens.collect()] {
            let mut known = BTreeSet::new();
            if let Some(guest) = guests.into_iter().find(|guest| !known.insert(*guest)) {
                return Err(ProfileError::GivenTwice {
                    guest: guest.clone(),
                });
            }
        }
        toml::to_string(self).map_err(|error| ProfileError::Write {
            problem: error.to_string(),
        })
    }

    /// Both together; what this one says wins.
    pub fn over(self, below: ProfileFile) -> ProfileFile {
        let without = |names: &BTreeSet<String>, gone: &BTreeSet<String>| names - gone;
        ProfileFile {
            base: self.base.or(below.base),
            args: self.args.or(below.args),
            cwd: self.cwd.or(below.cwd),
            clocks: self.clocks.or(below.clocks),
            random: self.random.or(below.random),
            exit: self.exit.or(below.exit),
            sockets: self.sockets.or(below.sockets),
            http: self.http.or(below.http),
            on_deny: self.on_deny.or(below.on_deny),
            allow_import: &self.allow_import | &without(&below.allow_import, &self.deny_import),
            deny_import: &self.deny_import | &without(&below.deny_import, &self.allow_import),
            stdio: self.stdio.over(below.stdio),
            env: self.env.over(below.env),
            config: self.config.over(below.config),
            fs: self.fs.over(below.fs),
        }
    }
}

/// How deep tables may be nested: less than what TOML is read with, however it is written, and 30 directories.
const MOST_NESTED: usize = 64;

/// Where tables are nested too deep, if they are. Dotted keys nest deeper than what a stack is sure to hold.
fn too_deep(table: &toml::Spanned<toml::de::DeTable<'_>>) -> Option<usize> {
    let mut pending: Vec<_> = table.get_ref().values().map(|value| (value, 1)).collect();
    while let Some((value, depth)) = pending.pop() {
        if depth > MOST_NESTED {
            return Some(value.span().start);
        }
        match value.get_ref() {
            toml::de::DeValue::Table(table) => {
                pending.extend(table.values().map(|value| (value, depth + 1)));
            }
            toml::de::DeValue::Array(values) => {
                pending.extend(values.iter().map(|value| (value, depth + 1)));
            }
            _ => {}
        }
    }
    None
}

/// Drops a table from the outside in: what it would do by itself takes a stack as deep as it is.
fn dismantle(table: toml::de::DeTable<'_>) {
    let mut pending: Vec<_> = table.into_iter().map(|(_, value)| value).collect();
    while let Some(value) = pending.pop() {
        match value.into_inner() {
            toml::de::DeValue::Table(table) => {
                pending.extend(table.into_iter().map(|(_, value)| value));
            }
            toml::de::DeValue::Array(values) => pending.extend(values),
            _ => {}
        }
    }
}

/// Line and column of a byte.
fn position(text: &str, start: usize) -> String {
    let before = text.get(..start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    format!("line {line}, column {column}")
}

/// The field that an error is in. It is shown where there is no text to show.
fn field(mut error: toml::de::Error) -> Option<String> {
    error.set_input(None);
    let shown = error.to_string();
    let rest = shown.strip_prefix(error.message())?.trim();
    let field = rest.strip_prefix("in `")?.strip_suffix('`')?;
    Some(field.replace('\n', "\\n"))
}

impl Entry {
    /// Makes relative local paths count from a folder.
    fn start_from(&mut self, folder: &Path) {
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

impl StdioPart {
    /// The same for all three.
    pub const fn all(stream: Stream) -> Self {
        StdioPart {
            stdin: Some(stream),
            stdout: Some(stream),
            stderr: Some(stream),
        }
    }

    /// Both together; what this one says wins.
    pub fn over(self, below: StdioPart) -> StdioPart {
        StdioPart {
            stdin: self.stdin.or(below.stdin),
            stdout: self.stdout.or(below.stdout),
            stderr: self.stderr.or(below.stderr),
        }
    }

    fn on(self, base: Stdio) -> Stdio {
        Stdio {
            stdin: self.stdin.unwrap_or(base.stdin),
            stdout: self.stdout.unwrap_or(base.stdout),
            stderr: self.stderr.unwrap_or(base.stderr),
        }
    }
}

impl VariablesPart {
    fn over(self, below: VariablesPart) -> VariablesPart {
        let mut overrides = below.overrides;
        overrides.extend(self.overrides);
        VariablesPart {
            allow: self.allow.or(below.allow),
            overrides,
        }
    }

    fn on(self, base: Variables) -> Variables {
        Variables {
            host: self.allow.unwrap_or(base.host),
            set: self.overrides,
        }
    }
}

impl FilesPart {
    fn over(self, below: FilesPart) -> FilesPart {
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
        FilesPart {
            allow_host_preopens: self.allow_host_preopens.or(below.allow_host_preopens),
            mounts,
            host_preopens,
            embedding: self.embedding.over(below.embedding),
        }
    }

    fn on(self, base: Access) -> Files {
        let mut files = Files {
            preopens: self.host_preopens,
            embedding: self.embedding.into(),
            ..Files::host(access(self.allow_host_preopens, base))
        };
        self.mounts
            .into_iter()
            .for_each(|mount| files.put(mount.guest, mount.entry));
        files
    }
}

impl EmbeddingPart {
    fn over(self, below: EmbeddingPart) -> EmbeddingPart {
        let mut exclude = below.exclude;
        exclude.extend(self.exclude);
        let mut follow_into = below.follow_into;
        follow_into.extend(self.follow_into);
        EmbeddingPart {
            exclude,
            symlinks: self.symlinks.or(below.symlinks),
            follow_into,
            preserve_times: self.preserve_times || below.preserve_times,
            skip_unreadable: self.skip_unreadable || below.skip_unreadable,
            skip_special: self.skip_special || below.skip_special,
        }
    }
}

impl From<EmbeddingPart> for Embedding {
    fn from(part: EmbeddingPart) -> Embedding {
        Embedding {
            exclude: part.exclude,
            symlinks: part.symlinks.unwrap_or_default(),
            follow_into: part.follow_into,
            preserve_times: part.preserve_times,
            skip_unreadable: part.skip_unreadable,
            skip_special: part.skip_special,
            ..Embedding::default()
        }
    }
}

fn access(said: Option<bool>, base: Access) -> Access {
    match said {
        Some(true) => Access::Allow,
        Some(false) => Access::Deny,
        None => base,
    }
}

impl From<ProfileFile> for Profile {
    fn from(file: ProfileFile) -> Profile {
        let base = match file.base {
            Some(Base::AllowAll) => Profile::allow_all(),
            Some(Base::DenyAll) | None => Profile::deny_all(),
        };
        Profile {
            env: file.env.on(base.env),
            args: file.args.unwrap_or(base.args),
            cwd: file.cwd.unwrap_or(base.cwd),
            config: file.config.on(base.config),
            stdio: file.stdio.on(base.stdio),
            fs: file.fs.on(base.fs.host),
            clocks: access(file.clocks, base.clocks),
            random: access(file.random, base.random),
            exit: access(file.exit, base.exit),
            sockets: access(file.sockets, base.sockets),
            http: access(file.http, base.http),
            allow_imports: file.allow_import,
            deny_imports: file.deny_import,
            on_deny: file.on_deny.unwrap_or(base.on_deny),
            // What is printed is no part of what is allowed.
            tracing: Tracing::Off,
        }
    }
}

#[cfg(test)]
mod tests;
