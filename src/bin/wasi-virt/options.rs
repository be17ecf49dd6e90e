//! The flags that make a profile.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{ArgGroup, Args, ValueEnum};
use semver::Version;
use wasi_virt::profile::{
    Base, EmbeddingPart, Entry, FilesPart, HostPreopen, HostVariables, Mount, OnDeny, Profile,
    ProfileFile, Setting, StdioPart, Stream, Symlinks, Tracing, VariablesPart, guest_path_problem,
    host_path_problem,
};
use wasi_virt::{Linking, Preview1};

use crate::files;

/// How the guest is read, and linked.
#[derive(Args)]
pub struct GuestOptions {
    /// How the result is put together; `auto` if it is not said
    #[arg(long, value_name = "HOW")]
    link: Option<LinkOption>,
    /// What makes a component of a preview1 module; `own` if it is not said
    #[arg(long, value_name = "HOW")]
    preview1: Option<FrontEnd>,
    /// The version of WASI 0.2 that an adapter without a guest is for (0.2.12 if it is not said), or the component that a
    /// preview1 module becomes (0.2.0). Since 0.2.12 the host learns the code that a program exits with
    #[arg(long, value_name = "VERSION")]
    wasi_version: Option<Version>,
}

impl GuestOptions {
    /// How the result is put together.
    pub fn link(&self) -> Linking {
        match self.link {
            None | Some(LinkOption::Auto) => Linking::Auto,
            Some(LinkOption::Fused) => Linking::Fused,
            Some(LinkOption::Composed) => Linking::Composed,
        }
    }

    /// What makes a component of a preview1 module.
    pub fn preview1(&self) -> Preview1 {
        match self.preview1 {
            None | Some(FrontEnd::Own) => Preview1::Own,
            Some(FrontEnd::Shared) => Preview1::Shared,
        }
    }

    /// The version of WASI, if it was given.
    pub fn wasi_version(&self) -> Option<&Version> {
        self.wasi_version.as_ref()
    }

    /// Ends the program as it does for arguments that cannot be parsed, if a version was given for a guest that has its own.
    pub fn check_version(&self, guest: &[u8]) {
        if let Some(version) = &self.wasi_version
            && wasmparser::Parser::is_component(guest)
        {
            crate::refuse_arguments(&format!(
                "`--wasi-version {version}` is for preview1 modules, and for an adapter without a guest; leave it out: a \
                 component's own versions are kept"
            ));
        }
    }

    /// An option that was given and needs a guest.
    pub fn given(&self) -> Option<&'static str> {
        match (self.link, self.preview1) {
            (Some(_), _) => Some("--link"),
            (None, Some(_)) => Some("--preview1"),
            (None, None) => None,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FrontEnd {
    /// A front end with a memory of its own
    Own,
    /// The published adapter, in the module's memory, for hosts without multi-memory
    Shared,
}

/// What is allowed and set. Without any of these everything is denied.
#[derive(Args)]
#[command(next_help_heading = "Policy")]
#[group(id = "policy")]
#[command(group = ArgGroup::new("mounting").args(["mount", "profile"]).multiple(true))]
pub struct ProfileOptions {
    /// Start from a profile in a TOML file, `-` for standard input; the other options win over it. Relative paths in it
    /// count from its folder
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// Allow everything that nothing else decides
    #[arg(long)]
    allow_all: bool,
    /// Allow clocks and timers
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_clocks: Option<bool>,
    /// Allow leaving the program early
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_exit: Option<bool>,
    /// Allow outgoing HTTP requests
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_http: Option<bool>,
    /// Allow random numbers
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_random: Option<bool>,
    /// Allow sockets and name lookup
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_sockets: Option<bool>,
    /// Allow the host's preopened directories
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_fs: Option<bool>,
    /// Embed a local directory or file, read-only, at an absolute path of the guest's; repeat for more
    #[arg(long, value_name = "GUEST=LOCAL", value_parser = OsStringValueParser::new().try_map(parse_mount))]
    mount: Vec<(String, PathBuf)>,
    /// Open a directory of the host's, one of its preopens or a path under one, at an absolute path of the guest's; with
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
    /// Allow standard input, output and error
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_stdio: Option<bool>,
    /// Allow the host's environment variables: all, or those named
    #[arg(long, value_name = "NAME,..", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_env: Option<String>,
    /// Set an environment variable; it wins over the host's. One per flag: values may hold commas
    #[arg(short = 'e', long = "env", value_name = "NAME=VALUE", value_parser = parse_pair)]
    env: Vec<(String, String)>,
    /// Allow the host's `wasi:config` values: all, or those named
    #[arg(long, value_name = "KEY,..", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_config: Option<String>,
    /// Set a `wasi:config` value; it wins over the host's
    #[arg(short = 'c', long = "config", value_name = "KEY=VALUE", value_parser = parse_pair)]
    config: Vec<(String, String)>,
    /// Allow the host's program arguments
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_args: Option<bool>,
    /// Set one program argument; repeat for more. The first is the program's name (argv[0])
    #[arg(
        long = "arg",
        value_name = "ARG",
        allow_hyphen_values = true,
        conflicts_with = "allow_args"
    )]
    args: Vec<String>,
    /// Allow the host's initial working directory
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_cwd: Option<bool>,
    /// Set the initial working directory
    #[arg(long, value_name = "PATH", conflicts_with = "allow_cwd")]
    cwd: Option<String>,
    /// Decide standard input, output and error
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stdio: Option<StreamPolicy>,
    /// Decide standard input
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stdin: Option<StreamPolicy>,
    /// Decide standard output
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stdout: Option<StreamPolicy>,
    /// Decide standard error
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stderr: Option<StreamPolicy>,
    /// Leave an import to the host that no policy decides: an interface, package or interface#function
    #[arg(long, value_name = "NAME")]
    allow_import: Vec<String>,
    /// Replace the functions of an import by traps: of an interface or package, or, of a core module, what it imports from
    /// a module, or MODULE#FUNCTION
    #[arg(long, value_name = "NAME")]
    deny_import: Vec<String>,
    /// What a denied call does
    #[arg(long, value_name = "REACTION")]
    on_deny: Option<Reaction>,
    /// Print each call that does not simply stay with the host, and its result, on the host's standard error
    #[arg(long)]
    debug: bool,
    /// As `--debug`, for some calls only: an interface, package or interface#function; repeat for more
    #[arg(long, value_name = "FILTER")]
    trace: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum StreamPolicy {
    /// The host's
    Allow,
    /// Closed
    Deny,
    /// At its end when read; writes are dropped
    Ignore,
}

#[derive(Clone, Copy, ValueEnum)]
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

#[derive(Clone, Copy, ValueEnum)]
enum LinkOption {
    /// Fused where that can be, else composed
    Auto,
    /// Into the guest, which must be one component
    Fused,
    /// Beside the guest, which stays as it is
    Composed,
}

#[derive(Clone, Copy, ValueEnum)]
enum Reaction {
    /// Return the interface's own error, and trap only where there is none: what is done without the option
    Error,
    /// Trap
    Trap,
}

impl From<StreamPolicy> for Stream {
    fn from(policy: StreamPolicy) -> Stream {
        match policy {
            StreamPolicy::Allow => Stream::Allow,
            StreamPolicy::Deny => Stream::Deny,
            StreamPolicy::Ignore => Stream::Ignore,
        }
    }
}

fn parse_pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some(("", _)) => Err("the name is empty; write `NAME=VALUE`".to_string()),
        Some((name, value)) => Ok((name.to_string(), value.to_string())),
        None => Err(format!(
            "there is no `=`; write `{text}=VALUE`, with an empty VALUE for an empty value"
        )),
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
fn parse_mount(text: OsString) -> Result<(String, PathBuf), String> {
    let shown = text.to_string_lossy();
    let (guest, local) = split_mount(&text).ok_or_else(|| {
        format!(
            "`{shown}` is not GUEST=LOCAL; write an absolute path of the guest's, in UTF-8, `=`, and a local path: \
             `/data=./data`"
        )
    })?;
    check_guest_path(&guest)?;
    if local.as_os_str().is_empty() {
        return Err("the local path is empty; name a directory or a file".to_string());
    }
    Ok((guest, local))
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
            "`{text}` is not GUEST=HOST; write an absolute path of the guest's, `=`, and a directory of the host's: \
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

impl ProfileOptions {
    /// The profile's file, if there is one.
    pub fn file(&self) -> Option<&Path> {
        self.profile.as_deref()
    }

    /// The profile for a guest, if there is one, and warnings about the flags.
    pub fn profile(&self, guest: Option<&Path>) -> Result<(Profile, Vec<String>)> {
        let is_input = |path: &PathBuf| files::is_dash(path);
        ensure!(
            !(guest.is_some_and(files::is_dash) && self.profile.as_ref().is_some_and(is_input)),
            "standard input cannot be both the guest and the profile; name a file for one of them"
        );
        let (written, warnings) = self.written()?;
        let mut profile = Profile {
            tracing: self.tracing(),
            ..written.into()
        };
        if !profile.fs.mounts.is_empty()
            && let Some(time) = source_date()?
        {
            profile.fs.embedding.time = time;
        }
        Ok((profile, warnings))
    }

    /// What the profile's file says, and the flags over it; and warnings about the flags.
    pub fn written(&self) -> Result<(ProfileFile, Vec<String>)> {
        let mut warnings = Vec::new();
        let flags = self.flags(&mut warnings);
        let Some(path) = &self.profile else {
            return Ok((flags, warnings));
        };
        let file = if files::is_dash(path) {
            ProfileFile::parse(&files::read_profile_from_input()?, path)?
        } else {
            ProfileFile::read(path)?
        };
        Ok((flags.over(file), warnings))
    }

    fn flags(&self, warnings: &mut Vec<String>) -> ProfileFile {
        ProfileFile {
            base: self.allow_all.then_some(Base::AllowAll),
            args: if self.args.is_empty() {
                setting(self.allow_args)
            } else {
                Some(Setting::Set(self.args.clone()))
            },
            cwd: match &self.cwd {
                Some(directory) => Some(Setting::Set(directory.clone())),
                None => setting(self.allow_cwd),
            },
            clocks: self.allow_clocks,
            random: self.allow_random,
            exit: self.allow_exit,
            sockets: self.allow_sockets,
            http: self.allow_http,
            on_deny: self.on_deny.map(|reaction| match reaction {
                Reaction::Error => OnDeny::Error,
                Reaction::Trap => OnDeny::Trap,
            }),
            allow_import: self.allow_import.iter().cloned().collect(),
            deny_import: self.deny_import.iter().cloned().collect(),
            stdio: self.streams(),
            env: variables("-e", self.allow_env.as_deref(), &self.env, warnings),
            config: variables("-c", self.allow_config.as_deref(), &self.config, warnings),
            fs: self.files(),
        }
    }

    fn tracing(&self) -> Tracing {
        match (self.debug, self.trace.as_slice()) {
            (false, []) => Tracing::Off,
            (true, []) => Tracing::All,
            (_, names) => Tracing::Only(names.iter().cloned().collect()),
        }
    }

    fn files(&self) -> FilesPart {
        let mounts = self.mount.iter().map(|(guest, local)| Mount {
            guest: guest.clone(),
            entry: Entry::Local(local.clone()),
        });
        FilesPart {
            allow_host_preopens: self.allow_fs,
            mounts: mounts.collect(),
            host_preopens: self.preopen.clone(),
            embedding: EmbeddingPart {
                exclude: self.mount_exclude.clone(),
                symlinks: match self.follow_symlinks {
                    true => Some(Symlinks::Follow),
                    false => self.symlinks.map(Symlinks::from),
                },
                follow_into: self.follow_into.clone(),
                preserve_times: self.preserve_times,
                skip_unreadable: self.skip_unreadable,
                skip_special: self.skip_special,
            },
        }
    }

    /// The more a flag says, the more it weighs.
    fn streams(&self) -> StdioPart {
        let all = |policy: Option<Stream>| policy.map(StdioPart::all).unwrap_or_default();
        let allowed = self.allow_stdio.map(|allowed| match allowed {
            true => Stream::Allow,
            false => Stream::Deny,
        });
        let single = StdioPart {
            stdin: self.stdin.map(Stream::from),
            stdout: self.stdout.map(Stream::from),
            stderr: self.stderr.map(Stream::from),
        };
        single
            .over(all(self.stdio.map(Stream::from)))
            .over(all(allowed))
    }
}

/// When sources were last changed, as build systems tell it.
const SOURCE_DATE: &str = "SOURCE_DATE_EPOCH";

/// The time for embedded files that the environment gives, if it gives one.
fn source_date() -> Result<Option<u64>> {
    let Some(value) = std::env::var_os(SOURCE_DATE) else {
        return Ok(None);
    };
    let value = value.to_string_lossy();
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match value.parse() {
        Ok(time) if is_number => Ok(Some(time)),
        _ => bail!(
            "the environment variable `{SOURCE_DATE}` is `{value}`, and gives embedded files their time: write a whole \
             number of seconds since 1970, or unset it"
        ),
    }
}

fn setting<T>(flag: Option<bool>) -> Option<Setting<T>> {
    flag.map(|allowed| match allowed {
        true => Setting::Allow,
        false => Setting::Deny,
    })
}

fn variables(
    flag: &str,
    allowed: Option<&str>,
    pairs: &[(String, String)],
    warnings: &mut Vec<String>,
) -> VariablesPart {
    let allow = allowed.map(|names| match names {
        "true" => HostVariables::Allow,
        "false" | "" => HostVariables::Deny,
        names => {
            let names = names
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty());
            HostVariables::Only(names.map(str::to_string).collect())
        }
    });
    let mut overrides = BTreeMap::new();
    for (name, value) in pairs {
        if overrides.insert(name.clone(), value.clone()).is_some() {
            warnings.push(format!(
                "`{flag} {name}` is given more than once; the last value is taken"
            ));
        }
    }
    VariablesPart { allow, overrides }
}
