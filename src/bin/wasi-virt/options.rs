//! The flags that make a profile.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use wasi_virt::Linking;
use wasi_virt::input::Preview1;
use wasi_virt::profile::{
    Access, Embedding, Entry, Files, HostPreopen, HostVariables, Mount, OnDeny, Profile, Setting,
    Stdio, Stream, Tracing, Variables,
};

/// How the guest is read, and linked.
#[derive(Args)]
pub struct GuestOptions {
    /// How the result is put together
    #[arg(long, value_name = "HOW", default_value = "auto")]
    link: LinkOption,
    /// What makes a component of a preview1 module
    #[arg(long, value_name = "HOW", default_value = "own")]
    preview1: FrontEnd,
}

impl GuestOptions {
    /// How the result is put together.
    pub fn link(&self) -> Linking {
        match self.link {
            LinkOption::Auto => Linking::Auto,
            LinkOption::Fused => Linking::Fused,
            LinkOption::Composed => Linking::Composed,
        }
    }

    /// What makes a component of a preview1 module.
    pub fn preview1(&self) -> Preview1 {
        match self.preview1 {
            FrontEnd::Own => Preview1::Own,
            FrontEnd::Shared => Preview1::Shared,
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
pub struct ProfileOptions {
    /// Allow everything that no other flag decides
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
    #[arg(long, value_name = "GUEST=LOCAL", value_parser = parse_mount)]
    mount: Vec<(String, PathBuf)>,
    /// Open a directory of the host's, one of its preopens or a path under one, at an absolute path of the guest's; with
    /// `:ro` behind it, nothing in it can be changed; repeat for more
    #[arg(long, value_name = "GUEST=HOST[:ro]", value_parser = parse_preopen)]
    preopen: Vec<HostPreopen>,
    /// Leave out of mounts what matches a pattern such as `*.tmp` or `target/**`
    #[arg(long, value_name = "GLOB", requires = "mount")]
    mount_exclude: Vec<String>,
    /// Embed what symbolic links point to, instead of the links
    #[arg(long, requires = "mount")]
    follow_symlinks: bool,
    /// Keep the times of embedded files; without it, the same files give the same bytes anywhere
    #[arg(long, requires = "mount")]
    preserve_times: bool,
    /// Leave out of mounts what cannot be read, and list it
    #[arg(long, requires = "mount")]
    skip_unreadable: bool,
    /// Leave pipes, sockets and devices out of mounts, and list them
    #[arg(long, requires = "mount")]
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
    /// Replace the functions of an import by traps
    #[arg(long, value_name = "NAME")]
    deny_import: Vec<String>,
    /// What a denied call does
    #[arg(long, value_name = "REACTION", default_value = "error")]
    on_deny: Reaction,
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
    /// Return the interface's own error; trap only where there is none
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

fn parse_mount(text: &str) -> Result<(String, PathBuf), String> {
    let (guest, local) = parse_pair(text).map_err(|_| {
        format!(
            "`{text}` is not GUEST=LOCAL; write an absolute path of the guest's, `=`, and a local path: `/data=./data`"
        )
    })?;
    if local.is_empty() {
        return Err("the local path is empty; name a directory or a file".to_string());
    }
    Ok((guest, local.into()))
}

fn parse_preopen(text: &str) -> Result<HostPreopen, String> {
    let (guest, host) = parse_pair(text).map_err(|_| {
        format!(
            "`{text}` is not GUEST=HOST; write an absolute path of the guest's, `=`, and a directory of the host's: \
             `/data=/srv/data`, or `/data=/srv/data:ro` for reading only"
        )
    })?;
    let (host, read_only) = match host.strip_suffix(":ro") {
        Some(host) => (host.to_string(), true),
        None => (host, false),
    };
    Ok(HostPreopen {
        guest,
        host,
        read_only,
    })
}

impl ProfileOptions {
    /// The profile, and warnings about the flags.
    pub fn profile(&self) -> (Profile, Vec<String>) {
        let base = if self.allow_all {
            Profile::allow_all()
        } else {
            Profile::deny_all()
        };
        let mut warnings = Vec::new();
        let env = variables(
            "-e",
            &base.env,
            self.allow_env.as_deref(),
            &self.env,
            &mut warnings,
        );
        let config = variables(
            "-c",
            &base.config,
            self.allow_config.as_deref(),
            &self.config,
            &mut warnings,
        );
        let args = if self.args.is_empty() {
            setting(self.allow_args, base.args.clone())
        } else {
            Setting::Set(self.args.clone())
        };
        let cwd = match &self.cwd {
            Some(directory) => Setting::Set(directory.clone()),
            None => setting(self.allow_cwd, base.cwd.clone()),
        };
        let profile = Profile {
            env,
            args,
            cwd,
            config,
            stdio: self.streams(base.stdio),
            fs: self.files(base.fs.host),
            clocks: access(self.allow_clocks, base.clocks),
            random: access(self.allow_random, base.random),
            exit: access(self.allow_exit, base.exit),
            sockets: access(self.allow_sockets, base.sockets),
            http: access(self.allow_http, base.http),
            allow_imports: self.allow_import.iter().cloned().collect(),
            deny_imports: self.deny_import.iter().cloned().collect(),
            on_deny: match self.on_deny {
                Reaction::Error => OnDeny::Error,
                Reaction::Trap => OnDeny::Trap,
            },
            tracing: self.tracing(),
        };
        (profile, warnings)
    }

    fn tracing(&self) -> Tracing {
        match (self.debug, self.trace.as_slice()) {
            (false, []) => Tracing::Off,
            (true, []) => Tracing::All,
            (_, names) => Tracing::Only(names.iter().cloned().collect()),
        }
    }

    fn files(&self, base: Access) -> Files {
        let mounts = self.mount.iter().map(|(guest, local)| Mount {
            guest: guest.clone(),
            entry: Entry::Local(local.clone()),
        });
        Files {
            host: access(self.allow_fs, base),
            mounts: mounts.collect(),
            preopens: self.preopen.clone(),
            embedding: Embedding {
                exclude: self.mount_exclude.clone(),
                follow_symlinks: self.follow_symlinks,
                preserve_times: self.preserve_times,
                skip_unreadable: self.skip_unreadable,
                skip_special: self.skip_special,
            },
        }
    }

    /// The more a flag says, the later it is applied.
    fn streams(&self, base: Stdio) -> Stdio {
        let mut stdio = match self.allow_stdio {
            Some(true) => Stdio::all(Stream::Allow),
            Some(false) => Stdio::all(Stream::Deny),
            None => base,
        };
        if let Some(policy) = self.stdio {
            stdio = Stdio::all(policy.into());
        }
        let streams = [
            (&mut stdio.stdin, self.stdin),
            (&mut stdio.stdout, self.stdout),
            (&mut stdio.stderr, self.stderr),
        ];
        for (stream, policy) in streams {
            if let Some(policy) = policy {
                *stream = policy.into();
            }
        }
        stdio
    }
}

fn access(flag: Option<bool>, base: Access) -> Access {
    match flag {
        Some(true) => Access::Allow,
        Some(false) => Access::Deny,
        None => base,
    }
}

fn setting<T>(flag: Option<bool>, base: Setting<T>) -> Setting<T> {
    match flag {
        Some(true) => Setting::Allow,
        Some(false) => Setting::Deny,
        None => base,
    }
}

fn variables(
    flag: &str,
    base: &Variables,
    allowed: Option<&str>,
    pairs: &[(String, String)],
    warnings: &mut Vec<String>,
) -> Variables {
    let host = match allowed {
        None => base.host.clone(),
        Some("true") => HostVariables::Allow,
        Some("false" | "") => HostVariables::Deny,
        Some(names) => {
            let names = names
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty());
            HostVariables::Only(names.map(str::to_string).collect::<BTreeSet<_>>())
        }
    };
    let mut set = BTreeMap::new();
    for (name, value) in pairs {
        if set.insert(name.clone(), value.clone()).is_some() {
            warnings.push(format!(
                "`{flag} {name}` is given more than once; the last value is taken"
            ));
        }
    }
    Variables { host, set }
}
