//! The flags for files.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{ArgGroup, ValueEnum};

use super::entries::{put_empty, split_access};
use super::writable::parse_size;
use super::{
    EmbeddingPart, Entry, FilesPart, HostPreopen, Limits, Mount, Symlinks, guest_path_problem,
    host_path_problem,
};
use crate::policy::variables::parse_pair;

/// The flags for files. How mounts are read can be said where there can be some: a profile can have them, too.
#[derive(Debug, clap::Args)]
#[group(skip)]
#[command(group = ArgGroup::new("mounting").args(["mount", "profile"]).multiple(true))]
pub(in crate::policy) struct Flags {
    /// Allow the host's preopened directories
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_fs: Option<bool>,
    /// Embed a local directory or file, read-only, at an absolute guest path; with `:rw` behind it, the guest can change
    /// what is in a directory, in memory; repeat for more
    #[arg(long, value_name = "GUEST=LOCAL[:rw]", value_parser = OsStringValueParser::new().try_map(parse_mount))]
    mount: Vec<MountFlag>,
    /// Mount an empty directory that the guest can change, in memory, at an absolute guest path, which holds 64 MiB or as
    /// much as is said, such as `16MiB`; repeat for more
    #[arg(long, value_name = "GUEST[=SIZE]", value_parser = parse_tmpfs)]
    tmpfs: Vec<(String, Limits)>,
    /// Open a host directory, one of its preopens or a path under one, at an absolute guest path; with
    /// `:ro` behind it, nothing in it can be changed; repeat for more
    #[arg(long, value_name = "GUEST=HOST[:ro]", value_parser = parse_preopen)]
    preopen: Vec<HostPreopen>,
    /// Leave out of mounts what matches a pattern such as `*.tmp` or `target/**`
    #[arg(long, value_name = "GLOB", requires = "mounting")]
    mount_exclude: Vec<String>,
    /// Decide what becomes of symbolic links in mounts; without it, they are kept
    #[arg(long, value_name = "POLICY", requires = "mounting")]
    symlinks: Option<SymlinkPolicy>,
    /// The same as `--symlinks=follow`
    #[arg(long, requires = "mounting", conflicts_with = "symlinks")]
    follow_symlinks: bool,
    /// Follow links out of a mount into this local directory; repeat for more
    #[arg(long, value_name = "LOCAL", requires = "mounting")]
    follow_into: Vec<PathBuf>,
    /// Keep the times of embedded files; without it, the same files give the same bytes anywhere
    #[arg(long, requires = "mounting")]
    preserve_times: bool,
    /// Leave out of mounts what cannot be read, and list it
    #[arg(long, requires = "mounting")]
    skip_unreadable: bool,
    /// Leave pipes, sockets and devices out of mounts, and list them
    #[arg(long, requires = "mounting")]
    skip_special: bool,
}

impl Flags {
    pub(in crate::policy) fn said(&self) -> FilesPart {
        let mounts = self.mount.iter().map(|mount| Mount {
            guest: mount.guest.clone(),
            entry: Entry::Local(mount.local.clone()),
        });
        let mut mounts: Vec<Mount> = mounts.collect();
        for (guest, _) in &self.tmpfs {
            put_empty(&mut mounts, guest);
        }
        let writable = self.mount.iter().filter(|mount| mount.is_writable);
        let writable = writable.map(|mount| (mount.guest.clone(), Limits::new()));
        FilesPart {
            allow_host_preopens: self.allow_fs,
            mounts,
            writable: writable.chain(self.tmpfs.iter().cloned()).collect(),
            host_preopens: self.preopen.clone(),
            embedding: EmbeddingPart {
                exclude: self.mount_exclude.clone(),
                symlinks: match self.follow_symlinks {
                    true => Some(Symlinks::Follow),
                    false => self.symlinks.map(Symlinks::from),
                },
                follow_into: self.follow_into.clone(),
                preserve_times: self.preserve_times,
                time: None,
                skip_unreadable: self.skip_unreadable,
                skip_special: self.skip_special,
            },
            embedded: None,
        }
    }
}

/// What is mounted.
#[derive(Debug, Clone)]
struct MountFlag {
    guest: String,
    local: PathBuf,
    is_writable: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SymlinkPolicy {
    /// As links; an absolute one begins at its mount, and one that leads out of it is an error
    Keep,
    /// As what they point to in the mount, or in a directory of `--follow-into`
    Follow,
    /// Each is an error
    Refuse,
}

impl From<SymlinkPolicy> for Symlinks {
    fn from(policy: SymlinkPolicy) -> Symlinks {
        match policy {
            SymlinkPolicy::Keep => Symlinks::Keep,
            SymlinkPolicy::Follow => Symlinks::Follow,
            SymlinkPolicy::Refuse => Symlinks::Refuse,
        }
    }
}

fn check_guest_path(guest: &str) -> Result<(), String> {
    match guest_path_problem(guest) {
        Some(problem) => Err(format!(
            "the guest path `{guest}` {problem}; write an absolute one such as `/data`"
        )),
        None => Ok(()),
    }
}

/// A local path can be any text of the system's, the guest's is UTF-8.
fn parse_mount(text: OsString) -> Result<MountFlag, String> {
    let shown = text.to_string_lossy();
    let (guest, local) = split_mount(&text).ok_or_else(|| {
        format!(
            "`{shown}` is not GUEST=LOCAL; write an absolute guest path, in UTF-8, `=`, and a local path: \
             `/data=./data`"
        )
    })?;
    check_guest_path(&guest)?;
    let (local, is_writable) = split_access(local);
    if local.as_os_str().is_empty() {
        return Err("the local path is empty; name a directory or a file".to_string());
    }
    Ok(MountFlag {
        guest,
        local,
        is_writable,
    })
}

fn parse_tmpfs(text: &str) -> Result<(String, Limits), String> {
    let (guest, size) = match text.split_once('=') {
        Some((guest, size)) => (guest, Some(size)),
        None => (text, None),
    };
    check_guest_path(guest)?;
    let limits = match size {
        Some(size) => Limits::new().size(parse_size(size)?),
        None => Limits::new(),
    };
    Ok((guest.to_string(), limits))
}

#[cfg(unix)]
fn split_mount(text: &OsStr) -> Option<(String, PathBuf)> {
    use std::os::unix::ffi::OsStrExt;
    let bytes = text.as_bytes();
    let end = bytes.iter().position(|byte| *byte == b'=')?;
    let guest = std::str::from_utf8(&bytes[..end]).ok()?;
    let local = OsStr::from_bytes(&bytes[end + 1..]);
    Some((guest.to_string(), local.into()))
}

#[cfg(not(unix))]
fn split_mount(text: &OsStr) -> Option<(String, PathBuf)> {
    let (guest, local) = text.to_str()?.split_once('=')?;
    Some((guest.to_string(), local.into()))
}

fn parse_preopen(text: &str) -> Result<HostPreopen, String> {
    let (guest, host) = parse_pair(text).map_err(|_| {
        format!(
            "`{text}` is not GUEST=HOST; write an absolute guest path, `=`, and a host directory: \
             `/data=/srv/data`, or `/data=/srv/data:ro` for reading only"
        )
    })?;
    check_guest_path(&guest)?;
    let preopen = HostPreopen::read(guest, &host).map_err(|error| error.to_string())?;
    match host_path_problem(&preopen.host) {
        Some(problem) => Err(format!("the host's path `{}` {problem}", preopen.host)),
        None => Ok(preopen),
    }
}
