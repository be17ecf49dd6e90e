//! Policies: what each subsystem may do, and what that means.
//!
//! A subsystem has one module, with its whole story on the tool's side: what a profile keeps of it, how that is written
//! in a file and said by flags, which values are refused, what becomes of its functions, and what of it goes into the
//! image. So a new policy of a subsystem is a change of its module. This file is the list of all subsystems, and the
//! only other place that a new subsystem has to be added to: its row, and its field in the profile, the file and the
//! flags, which the compiler asks for one after the other.
//!
//! Nothing here sees a guest's plan: rules are made of what is in [`crate::plan::rule`], and the planner reads them.

mod access;
mod allow_list;
mod args;
mod base;
mod clocks;
mod config;
mod cwd;
mod decision;
mod deterministic;
mod env;
mod exit;
mod file;
mod fs;
mod http;
mod imports;
mod io;
mod makers;
mod random;
mod schema;
mod setting;
mod sockets;
mod stdio;
mod strict;
mod subsystem;
mod switch;
mod tracing;
mod variables;

use std::collections::BTreeSet;
#[cfg(feature = "cli")]
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use access::Access;
pub use allow_list::{AllowList, ListRule, RuleError, RuleList};
pub(crate) use allow_list::{name_of, switches};
pub use args::{Args, ArgsPart};
pub use base::Base;
pub use clocks::{ClockError, Clocks, ClocksPart, Datetime, MonotonicClock, WallClock};
pub use config::{Config, ConfigBuilder, ConfigPart};
pub use cwd::{Cwd, CwdPart};
pub use env::{Env, EnvBuilder, EnvPart};
pub use exit::{Exit, ExitPart};
pub(crate) use fs::{DEFAULT_ENTRIES, DEFAULT_SIZE, could_be_of_files, error_of_http};
pub use fs::{
    Digest, Embedded, EmbeddedEntry, Embedding, EmbeddingPart, Entry, Files, FilesPart, FsBuilder,
    FsEntry, HostPreopen, Limits, Locals, Mount, Supplied, Symlinks, guest_path_problem,
    host_path_problem, locate,
};
pub use http::{Http, HttpPart, HttpRule};
pub use imports::OnDeny;
pub use random::{Random, RandomPart, RandomSource};
pub use schema::Schema;
pub use setting::Setting;
pub use sockets::{Dns, NameRule, SocketRule, Sockets, SocketsPart};
pub use stdio::{Input, Output, Stdio, StdioBuilder, StdioPart, Stream, UnknownOutput};
pub use strict::Strict;
pub use tracing::Tracing;
pub use variables::{HostVariables, Variables, VariablesPart};

pub(crate) use fs::{SuppliedContent, guest_names, seconds_of};
pub(crate) use http::{exported, is_handler};
pub(crate) use io::rule as shared_rule;
pub(crate) use makers::are_all_allowed;
pub(crate) use stdio::LARGEST_INPUT;
pub(crate) use subsystem::{Function, SHARED_PACKAGE};

use crate::error::{PlanError, ProfileError};
use crate::plan::SetValues;

subsystem::subsystems! {
    /// Environment variables.
    Env => env::DEFINITION,
    /// Program arguments.
    Args => args::DEFINITION,
    /// The initial working directory.
    Cwd => cwd::DEFINITION,
    /// `wasi:config`.
    Config => config::DEFINITION,
    /// Standard input.
    Stdin => stdio::STDIN,
    /// Standard output.
    Stdout => stdio::STDOUT,
    /// Standard error.
    Stderr => stdio::STDERR,
    /// Files.
    Fs => fs::DEFINITION,
    /// Clocks and timers.
    Clocks => clocks::DEFINITION,
    /// Random numbers.
    Random => random::DEFINITION,
    /// Leaving the program early.
    Exit => exit::DEFINITION,
    /// TCP, UDP and name lookup.
    Sockets => sockets::DEFINITION,
    /// HTTP.
    Http => http::DEFINITION,
}

/// The values that a profile sets and calls are answered with.
pub(crate) fn set_values(profile: &Profile) -> SetValues {
    let values = [
        env::value(profile),
        args::value(profile),
        cwd::value(profile),
    ];
    values.into_iter().flatten().collect()
}

/// Decides every subsystem.
/// It is written as the [`ProfileFile`] that says all of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "ProfileFile", from = "ProfileFile")]
#[non_exhaustive]
pub struct Profile {
    /// Environment variables.
    pub env: Env,
    /// Program arguments.
    pub args: Args,
    /// The initial working directory.
    pub cwd: Cwd,
    /// `wasi:config`.
    pub config: Config,
    /// Standard input, output and error.
    pub stdio: Stdio,
    /// Files.
    pub fs: Files,
    /// Wall clock, monotonic clock and timers.
    pub clocks: Clocks,
    /// Random numbers, secure or not.
    pub random: Random,
    /// Leaving the program early.
    pub exit: Exit,
    /// TCP and UDP; and name lookup, if [`dns`](Profile::dns) does not say otherwise.
    pub sockets: Sockets,
    /// Name lookup. Nothing: as sockets are, and closed where rules decide these.
    pub dns: Dns,
    /// Outgoing HTTP requests.
    pub http: Http,
    /// Imports that stay with the host though no rule knows them.
    pub allow_imports: BTreeSet<String>,
    /// Imports that are replaced by traps.
    pub deny_imports: BTreeSet<String>,
    /// What a denied call does.
    pub on_deny: OnDeny,
    /// Which calls are printed.
    pub tracing: Tracing,
    /// Whether it has to name all that is imported.
    pub strict: Strict,
}

/// What a profile says. A file, or the flags of a command line, of which the latter can be put over the former.
///
/// ```
/// use std::path::Path;
/// use wasi_virt::WasiVirt;
/// use wasi_virt::profile::{Profile, ProfileFile};
///
/// let file = ProfileFile::read(Path::new("tests/fixtures/profile.toml"))?;
/// let virt = WasiVirt::from(Profile::from(file));
/// # assert_eq!(virt.profile().env.overrides["GREETING"], "hello");
/// # Ok::<(), wasi_virt::ProfileError>(())
/// ```
///
#[doc = include_str!("../../docs/profile.md")]
// The order of the fields is that of a file: tables come after values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct ProfileFile {
    /// The form that it is written in.
    pub schema: Schema,
    /// What is meant where nothing is said.
    #[serde(skip_serializing_if = "is_default")]
    pub base: Option<Base>,
    /// Whether all that is imported has to be named.
    #[serde(skip_serializing_if = "is_default")]
    pub strict: Option<bool>,
    /// Whether the program is to do the same wherever it runs: [`Profile::deterministic`] of what is meant otherwise.
    #[serde(skip_serializing_if = "is_default")]
    pub deterministic: Option<bool>,
    /// Program arguments.
    #[serde(with = "switch", skip_serializing_if = "is_default")]
    pub args: ArgsPart,
    /// The initial working directory.
    #[serde(with = "switch", skip_serializing_if = "is_default")]
    pub cwd: CwdPart,
    /// What clocks and timers are.
    #[serde(with = "clocks::written", skip_serializing_if = "is_default")]
    pub clocks: ClocksPart,
    /// Where random numbers come from.
    #[serde(with = "random::written", skip_serializing_if = "is_default")]
    pub random: RandomPart,
    /// Whether the program may be left early.
    #[serde(skip_serializing_if = "is_default")]
    pub exit: ExitPart,
    /// Whether TCP, UDP and name lookup stay with the host, or what of sockets rules allow.
    #[serde(with = "switch", skip_serializing_if = "is_default")]
    pub sockets: SocketsPart,
    /// Whether name lookup stays with the host, or which names rules allow.
    #[serde(with = "switch", skip_serializing_if = "is_default")]
    pub dns: Dns,
    /// Which outgoing HTTP requests the host sends.
    #[serde(with = "switch", skip_serializing_if = "is_default")]
    pub http: HttpPart,
    /// What a denied call does.
    #[serde(skip_serializing_if = "is_default")]
    pub on_deny: Option<OnDeny>,
    /// Imports that stay with the host though no rule knows them.
    #[serde(skip_serializing_if = "is_default")]
    pub allow_import: BTreeSet<String>,
    /// Imports that are replaced by traps.
    #[serde(skip_serializing_if = "is_default")]
    pub deny_import: BTreeSet<String>,
    /// Which calls are printed.
    #[serde(with = "switch", skip_serializing_if = "is_default")]
    pub tracing: Option<Tracing>,
    /// Standard input, output and error.
    #[serde(with = "stdio::written", skip_serializing_if = "is_default")]
    pub stdio: StdioPart,
    /// Environment variables.
    #[serde(skip_serializing_if = "is_default")]
    pub env: EnvPart,
    /// `wasi:config`.
    #[serde(skip_serializing_if = "is_default")]
    pub config: ConfigPart,
    /// Files.
    #[serde(skip_serializing_if = "is_default")]
    pub fs: FilesPart,
}

/// The flags that make a profile. `--profile` is among them, but whoever has the flags reads the file.
// The order of the fields is that of `--help`.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Flags {
    /// Start from a profile in a TOML file, `-` for standard input; the other options win over it. Relative paths in it
    /// count from its folder
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    #[command(flatten)]
    base: base::Flags,
    #[command(flatten)]
    strict: strict::Flags,
    #[command(flatten)]
    deterministic: deterministic::Flags,
    #[command(flatten)]
    clocks: clocks::Flags,
    #[command(flatten)]
    exit: exit::Flags,
    #[command(flatten)]
    http: http::Flags,
    #[command(flatten)]
    random: random::Flags,
    #[command(flatten)]
    sockets: sockets::Flags,
    #[command(flatten)]
    fs: fs::Flags,
    #[command(flatten)]
    stdio: stdio::AllowFlag,
    #[command(flatten)]
    env: env::Flags,
    #[command(flatten)]
    config: config::Flags,
    #[command(flatten)]
    args: args::Flags,
    #[command(flatten)]
    cwd: cwd::Flags,
    #[command(flatten)]
    streams: stdio::StreamFlags,
    #[command(flatten)]
    imports: imports::Flags,
    #[command(flatten)]
    tracing: tracing::Flags,
}

/// What is decided of a subsystem, as a profile keeps it.
trait Decided {
    /// All of it is the host's.
    fn allowed() -> Self;
    /// The host's is denied, and there is nothing else.
    fn denied() -> Self;
}

/// What is written of a subsystem: all of what is decided, some of it, or nothing.
trait Part: Default {
    /// What a profile keeps of it.
    type Decided;

    /// Both together; what this one says wins.
    fn over(self, below: Self) -> Self;

    /// What it says, on what is decided where it says nothing.
    fn on(self, base: Self::Decided) -> Self::Decided;

    /// What says all that is decided.
    fn of(decided: &Self::Decided) -> Self;
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Profile {
    /// Everything stays with the host: where the builder starts.
    pub fn allow_all() -> Self {
        Profile {
            env: Decided::allowed(),
            args: Decided::allowed(),
            cwd: Decided::allowed(),
            config: Decided::allowed(),
            stdio: Decided::allowed(),
            fs: Decided::allowed(),
            clocks: Decided::allowed(),
            random: Decided::allowed(),
            exit: Decided::allowed(),
            sockets: Decided::allowed(),
            dns: None,
            http: Decided::allowed(),
            allow_imports: BTreeSet::new(),
            deny_imports: BTreeSet::new(),
            on_deny: OnDeny::Error,
            tracing: Tracing::Off,
            strict: Strict::Off,
        }
    }

    /// Nothing stays with the host: where the command line starts.
    pub fn deny_all() -> Self {
        Profile {
            env: Decided::denied(),
            args: Decided::denied(),
            cwd: Decided::denied(),
            config: Decided::denied(),
            stdio: Decided::denied(),
            fs: Decided::denied(),
            clocks: Decided::denied(),
            random: Decided::denied(),
            exit: Decided::denied(),
            sockets: Decided::denied(),
            dns: None,
            http: Decided::denied(),
            allow_imports: BTreeSet::new(),
            deny_imports: BTreeSet::new(),
            on_deny: OnDeny::Error,
            tracing: Tracing::Off,
            strict: Strict::Off,
        }
    }

    /// The profile as JSON in one line, the same bytes for the same profile: what a file says, in JSON.
    ///
    /// # Errors
    ///
    /// When it holds what JSON cannot, which no profile does.
    pub fn to_canonical_json(&self) -> Result<String, ProfileError> {
        serde_json::to_string(self).map_err(|cause| ProfileError::Record { cause })
    }

    /// Refuses names that look as if they allowed or denied more than they do, in a profile that a file is compared with.
    /// What it has embedded is inside of another file, and not looked at.
    ///
    /// # Errors
    ///
    /// When there are such names.
    pub fn check_required(&self) -> Result<(), PlanError> {
        let subsystems = Subsystem::ALL.iter();
        let mut subsystems = subsystems.filter(|subsystem| **subsystem != Subsystem::Fs);
        subsystems.try_for_each(|subsystem| (subsystem.definition().check)(self))
    }

    /// Refuses values that no program could be given.
    pub(crate) fn check(&self) -> Result<(), PlanError> {
        let mut subsystems = Subsystem::ALL.iter();
        subsystems.try_for_each(|subsystem| (subsystem.definition().check)(self))
    }
}

impl ProfileFile {
    /// Both together; what this one says wins.
    pub fn over(self, below: ProfileFile) -> ProfileFile {
        let (allow_import, deny_import) = imports::over(
            (&self.allow_import, &self.deny_import),
            (&below.allow_import, &below.deny_import),
        );
        ProfileFile {
            schema: Schema,
            base: self.base.or(below.base),
            strict: self.strict.or(below.strict),
            deterministic: self.deterministic.or(below.deterministic),
            args: self.args.over(below.args),
            cwd: self.cwd.over(below.cwd),
            clocks: self.clocks.over(below.clocks),
            random: self.random.over(below.random),
            exit: self.exit.over(below.exit),
            sockets: self.sockets.over(below.sockets),
            dns: self.dns.or(below.dns),
            http: self.http.over(below.http),
            on_deny: self.on_deny.or(below.on_deny),
            allow_import,
            deny_import,
            stdio: self.stdio.over(below.stdio),
            env: self.env.over(below.env),
            config: self.config.over(below.config),
            fs: self.fs.over(below.fs),
            tracing: self.tracing.or(below.tracing),
        }
    }
}

impl ProfileFile {
    /// What is meant where it says nothing.
    fn start(&self) -> Profile {
        let base = self.base.unwrap_or(Base::DenyAll).profile();
        match self.deterministic {
            Some(true) => base.deterministic(),
            Some(false) | None => base,
        }
    }

    /// Refuses names that are denied where none is allowed, that a pattern allows, or that are patterns: each could be
    /// taken for more, or less, than it does.
    ///
    /// # Errors
    ///
    /// When there are such names.
    pub fn check_denied_names(&self) -> Result<(), ProfileError> {
        let base = self.start();
        check_denied(&self.env, &base.env, Subsystem::Env)?;
        check_denied(&self.config, &base.config, Subsystem::Config)
    }
}

fn check_denied(
    part: &VariablesPart,
    base: &Variables,
    subsystem: Subsystem,
) -> Result<(), ProfileError> {
    if let Some(names) = part.denied_in_vain(base) {
        let names = names.iter().cloned().collect();
        return Err(ProfileError::DeniedInVain { names, subsystem });
    }
    if let Some(name) = part.denied_pattern() {
        let name = name.to_string();
        return Err(ProfileError::DeniedPattern { name, subsystem });
    }
    match part.denied_of_pattern() {
        Some((name, pattern)) => Err(ProfileError::DeniedOfPattern {
            name: name.to_string(),
            pattern: pattern.to_string(),
            subsystem,
        }),
        None => Ok(()),
    }
}

impl From<Profile> for ProfileFile {
    fn from(profile: Profile) -> ProfileFile {
        ProfileFile::from(&profile)
    }
}

impl From<ProfileFile> for Profile {
    fn from(file: ProfileFile) -> Profile {
        let strict = file.strictness();
        let base = file.start();
        Profile {
            strict,
            env: file.env.on(base.env),
            args: file.args.on(base.args),
            cwd: file.cwd.on(base.cwd),
            config: file.config.on(base.config),
            stdio: file.stdio.on(base.stdio),
            fs: file.fs.on(base.fs),
            clocks: file.clocks.on(base.clocks),
            random: file.random.on(base.random),
            exit: file.exit.on(base.exit),
            sockets: file.sockets.on(base.sockets),
            dns: file.dns,
            http: file.http.on(base.http),
            allow_imports: file.allow_import,
            deny_imports: file.deny_import,
            on_deny: file.on_deny.unwrap_or(base.on_deny),
            tracing: file.tracing.unwrap_or(base.tracing),
        }
    }
}

/// The file that says all of a profile, whatever the base: read again, it is the same profile. It names every subsystem, so
/// that what a strict profile does not name is not told.
impl From<&Profile> for ProfileFile {
    fn from(profile: &Profile) -> ProfileFile {
        ProfileFile {
            schema: Schema,
            base: None,
            strict: profile.strict.is_on().then_some(true),
            // What it means is said one by one.
            deterministic: None,
            args: Part::of(&profile.args),
            cwd: Part::of(&profile.cwd),
            clocks: Part::of(&profile.clocks),
            random: Part::of(&profile.random),
            exit: Part::of(&profile.exit),
            sockets: Part::of(&profile.sockets),
            dns: profile.dns.clone(),
            http: Part::of(&profile.http),
            on_deny: Some(profile.on_deny),
            allow_import: profile.allow_imports.clone(),
            deny_import: profile.deny_imports.clone(),
            stdio: Part::of(&profile.stdio),
            env: Part::of(&profile.env),
            config: Part::of(&profile.config),
            fs: Part::of(&profile.fs),
            // No base traces, and nothing of tracing is in what is not traced.
            tracing: Some(profile.tracing.clone()).filter(|tracing| !tracing.is_off()),
        }
    }
}

#[cfg(feature = "cli")]
impl Flags {
    /// The profile's file, if one is named.
    pub fn file(&self) -> Option<&Path> {
        self.profile.as_deref()
    }

    /// What the flags say, without the file. Warnings about them are added to those that there are.
    ///
    /// # Errors
    ///
    /// When they contradict each other.
    pub fn said(&self, warnings: &mut Vec<String>) -> Result<ProfileFile, ProfileError> {
        let (allow_import, deny_import) = self.imports.names();
        Ok(ProfileFile {
            schema: Schema,
            base: self.base.said()?,
            strict: self.strict.said(),
            deterministic: self.deterministic.said(),
            args: self.args.said(),
            cwd: self.cwd.said(),
            clocks: self.clocks.said(),
            random: self.random.said(),
            exit: self.exit.said(),
            sockets: self.sockets.said()?,
            dns: self.sockets.said_of_names()?,
            http: self.http.said()?,
            on_deny: self.imports.on_deny(),
            allow_import,
            deny_import,
            // The more a flag says, the more it weighs.
            stdio: self.streams.said().over(self.stdio.said()),
            env: self.env.said(warnings),
            config: self.config.said(warnings),
            fs: self.fs.said(),
            tracing: self.tracing.said(),
        })
    }

    /// The group of all of them, to be excluded by what takes none.
    pub fn group(name: &'static str) -> clap::ArgGroup {
        let flags = <Flags as clap::Args>::augment_args(clap::Command::new(name));
        let names = flags.get_arguments().map(|flag| flag.get_id().clone());
        clap::ArgGroup::new(name).multiple(true).args(names)
    }
}
