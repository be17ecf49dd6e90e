//! Standard input, output and error, and the terminals that they might be: three subsystems with one module, for one
//! word can decide all three.
//!
//! Input can be embedded. Output and error can lead to one another, and then are what the other one is; where that is the
//! host's, its function is called in the place of the one that the guest calls. They can be appended to files that are
//! writable in memory.

mod kinds;
mod rules;

use std::collections::BTreeSet;
use std::fmt;
#[cfg(feature = "cli")]
use std::path::PathBuf;

use image_format::{Body, Kind};
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

pub use kinds::{Input, Output, UnknownOutput};

use super::subsystem::{ClosedFix, Definition};
use super::{Decided, Part, Profile, Subsystem, guest_path_problem};
use crate::error::{OutputFileError, OutputFileProblem, PlanError};
use crate::summary::Grant;
use crate::words::Wording;

/// The three standard streams.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stdio {
    /// Standard input.
    pub stdin: Input,
    /// Standard output.
    pub stdout: Output,
    /// Standard error.
    pub stderr: Output,
}

/// What any standard stream can be.
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

impl Stdio {
    /// The same for all three.
    pub fn all(stream: Stream) -> Self {
        Stdio {
            stdin: stream.into(),
            stdout: stream.into(),
            stderr: stream.into(),
        }
    }

    /// Where what is written to standard output goes.
    fn of_stdout(&self) -> Way<'_> {
        Way::of(&self.stdout, &self.stderr, &Output::Stderr)
    }

    /// Where what is written to standard error goes.
    fn of_stderr(&self) -> Way<'_> {
        Way::of(&self.stderr, &self.stdout, &Output::Stdout)
    }

    /// The files that standard output and standard error are, with the sections that say so.
    pub(crate) fn files(&self) -> impl Iterator<Item = (Subsystem, Kind, &str)> {
        let ways = [
            (Subsystem::Stdout, Kind::StdoutFile, self.of_stdout()),
            (Subsystem::Stderr, Kind::StderrFile, self.of_stderr()),
        ];
        ways.into_iter()
            .filter_map(|(subsystem, kind, way)| Some((subsystem, kind, way.to.file()?)))
    }

    /// Whether standard input is embedded, so that the adapter knows streams with contents.
    pub(crate) fn has_input(&self) -> bool {
        matches!(self.stdin, Input::Bytes(_) | Input::Local(_))
    }
}

/// Where what is written goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Way<'s> {
    to: To<'s>,
    /// Whether that is what the other one of both streams is.
    is_other: bool,
}

/// Where that is in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum To<'s> {
    Stream(Stream),
    /// A file of the guest's, by its path.
    File(&'s str),
}

impl<'s> To<'s> {
    fn file(self) -> Option<&'s str> {
        match self {
            To::Stream(_) => None,
            To::File(path) => Some(path),
        }
    }
}

impl<'s> Way<'s> {
    /// Of a stream that leads to the other one if it is `leads`. What leads in a circle, or to itself, is refused elsewhere.
    fn of(output: &'s Output, other: &'s Output, leads: &Output) -> Way<'s> {
        let is_other = output == leads;
        let output = if is_other { other } else { output };
        let to = match output {
            Output::Allow => To::Stream(Stream::Allow),
            Output::Ignore => To::Stream(Stream::Ignore),
            Output::Deny | Output::Stdout | Output::Stderr => To::Stream(Stream::Deny),
            Output::File(path) => To::File(path),
        };
        Way { to, is_other }
    }

    /// Whether the host's stream that it leads to is one that a guest may reach: `own`, or the `other` one.
    fn is_within(self, own: &Output, other: &Output) -> bool {
        let reached = if self.is_other { other } else { own };
        self.to != To::Stream(Stream::Allow) || *reached == Output::Allow
    }
}

impl Decided for Stdio {
    fn allowed() -> Self {
        Stdio::all(Stream::Allow)
    }

    fn denied() -> Self {
        Stdio::all(Stream::Deny)
    }
}

pub(super) const STDIN: Definition = Definition {
    name: "stdin",
    allow: Wording::new("--stdin=allow", "stdio().stdin(Stream::Allow)"),
    deny: Wording::new("--stdin=deny", "stdio().stdin(Stream::Deny)"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("--stdin=ignore", "stdio().stdin(Stream::Ignore)"),
        does: "makes it empty",
    }),
    package: "cli",
    has: |interface, _| matches!(interface, "stdin" | "terminal-stdin" | "terminal-input"),
    is_allowed: |profile| profile.stdio.stdin == Stream::Allow,
    grant: |profile| match &profile.stdio.stdin {
        Input::Allow => Grant::Host,
        Input::Deny => Grant::denied(false),
        Input::Ignore => Grant::Ignored,
        Input::Bytes(bytes) => Grant::Input {
            size: Some(bytes.len() as u64),
        },
        Input::Local(_) => Grant::Input { size: None },
    },
    is_within: |given, most| {
        given.stdio.stdin != Stream::Allow || most.stdio.stdin == Stream::Allow
    },
    rule: |function, profile| rules::of_input(function, &profile.stdio.stdin),
    makes: &[
        "wasi:io/error/error",
        "wasi:io/poll/pollable",
        "wasi:io/streams/input-stream",
        "wasi:cli/terminal-input/terminal-input",
    ],
    errors: &[],
    check: check_input,
    put: |profile, image| {
        if let Input::Bytes(bytes) = &profile.stdio.stdin {
            image.set(Kind::Input, Body::Bytes(bytes.clone()));
        }
    },
    notes: Definition::NO_RULES,
};

pub(super) const STDOUT: Definition = Definition {
    name: "stdout",
    allow: Wording::new("--stdout=allow", "stdio().stdout(Stream::Allow)"),
    deny: Wording::new("--stdout=deny", "stdio().stdout(Stream::Deny)"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("--stdout=ignore", "stdio().stdout(Stream::Ignore)"),
        does: "drops what is written",
    }),
    package: "cli",
    has: |interface, _| matches!(interface, "stdout" | "terminal-stdout" | "terminal-output"),
    is_allowed: |profile| profile.stdio.stdout == Stream::Allow,
    grant: |profile| grant(profile.stdio.of_stdout(), Subsystem::Stderr),
    is_within: |given, most| {
        let Stdio { stdout, stderr, .. } = &most.stdio;
        given.stdio.of_stdout().is_within(stdout, stderr)
    },
    rule: |function, profile| {
        rules::of_output(Subsystem::Stdout, function, profile.stdio.of_stdout())
    },
    makes: OUTPUTS,
    errors: &[],
    check: check_ways,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

pub(super) const STDERR: Definition = Definition {
    name: "stderr",
    allow: Wording::new("--stderr=allow", "stdio().stderr(Stream::Allow)"),
    deny: Wording::new("--stderr=deny", "stdio().stderr(Stream::Deny)"),
    closed_fix: Some(ClosedFix {
        what: Wording::new("--stderr=ignore", "stdio().stderr(Stream::Ignore)"),
        does: "drops what is written",
    }),
    package: "cli",
    has: |interface, _| matches!(interface, "stderr" | "terminal-stderr"),
    is_allowed: |profile| profile.stdio.stderr == Stream::Allow,
    grant: |profile| grant(profile.stdio.of_stderr(), Subsystem::Stdout),
    is_within: is_stderr_within,
    rule: |function, profile| {
        rules::of_output(Subsystem::Stderr, function, profile.stdio.of_stderr())
    },
    makes: OUTPUTS,
    errors: &[],
    // Of both together, where standard output is checked.
    check: Definition::UNCHECKED,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// Standard error takes what the guest writes there, and the calls that are printed.
fn is_stderr_within(given: &Profile, most: &Profile) -> bool {
    let Stdio { stdout, stderr, .. } = &most.stdio;
    let prints_within = *stderr == Output::Allow || given.tracing.is_within(&most.tracing);
    given.stdio.of_stderr().is_within(stderr, stdout) && prints_within
}

/// How much standard input may be embedded: a record has it as well, so that a build can be repeated.
pub(crate) const LARGEST_INPUT: u64 = 16 << 20;

/// Refuses input that is too large.
fn check_input(profile: &Profile) -> Result<(), PlanError> {
    match &profile.stdio.stdin {
        Input::Bytes(bytes) if bytes.len() as u64 > LARGEST_INPUT => Err(PlanError::LargeInput),
        _ => Ok(()),
    }
}

/// Refuses streams that lead nowhere.
fn check_ways(profile: &Profile) -> Result<(), PlanError> {
    let circle = |stream, over| Err(PlanError::Circle { stream, over });
    match (&profile.stdio.stdout, &profile.stdio.stderr) {
        (Output::Stdout, _) => return circle(Subsystem::Stdout, None),
        (_, Output::Stderr) => return circle(Subsystem::Stderr, None),
        (Output::Stderr, Output::Stdout) => {
            return circle(Subsystem::Stdout, Some(Subsystem::Stderr));
        }
        _ => {}
    }
    for (subsystem, _, path) in profile.stdio.files() {
        let problem = match guest_path_problem(path) {
            Some(problem) => Some(OutputFileProblem::Path(problem)),
            None => (!profile.fs.is_writable_at(path)).then_some(OutputFileProblem::NotWritable),
        };
        if let Some(problem) = problem {
            return Err(PlanError::OutputFile(OutputFileError::new(
                subsystem, path, problem,
            )));
        }
    }
    Ok(())
}

/// What both standard output and error make.
const OUTPUTS: &[&str] = &[
    "wasi:io/error/error",
    "wasi:io/poll/pollable",
    "wasi:io/streams/output-stream",
    "wasi:cli/terminal-output/terminal-output",
];

/// What a profile says of the standard streams.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `stdin`, `stdout` and `stderr`"
)]
pub struct StdioPart {
    /// Standard input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stdin: Option<Input>,
    /// Standard output.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stdout: Option<Output>,
    /// Standard error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stderr: Option<Output>,
}

impl StdioPart {
    /// The same for all three.
    pub fn all(stream: Stream) -> Self {
        Stdio::all(stream).into()
    }

    /// What all three are, if that is the same.
    fn stream(&self) -> Option<Stream> {
        let mut streams = [Stream::Allow, Stream::Deny, Stream::Ignore].into_iter();
        streams.find(|stream| *self == StdioPart::all(*stream))
    }

    /// Both together; what this one says wins.
    pub fn over(self, below: StdioPart) -> StdioPart {
        StdioPart {
            stdin: self.stdin.or(below.stdin),
            stdout: self.stdout.or(below.stdout),
            stderr: self.stderr.or(below.stderr),
        }
    }
}

impl Part for StdioPart {
    type Decided = Stdio;

    fn over(self, below: Self) -> Self {
        StdioPart::over(self, below)
    }

    fn on(self, base: Stdio) -> Stdio {
        Stdio {
            stdin: self.stdin.unwrap_or(base.stdin),
            stdout: self.stdout.unwrap_or(base.stdout),
            stderr: self.stderr.unwrap_or(base.stderr),
        }
    }

    fn of(decided: &Stdio) -> Self {
        decided.clone().into()
    }
}

impl From<Stdio> for StdioPart {
    fn from(
        Stdio {
            stdin,
            stdout,
            stderr,
        }: Stdio,
    ) -> Self {
        StdioPart {
            stdin: Some(stdin),
            stdout: Some(stdout),
            stderr: Some(stderr),
        }
    }
}

struct StdioVisitor;

impl<'de> Visitor<'de> for StdioVisitor {
    type Value = StdioPart;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "`\"allow\"`, `\"deny\"`, `\"ignore\"`, or a table of `stdin`, `stdout` and `stderr`",
        )
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<StdioPart, E> {
        Stream::deserialize(StrDeserializer::new(value)).map(StdioPart::all)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<StdioPart, A::Error> {
        StdioPart::deserialize(MapAccessDeserializer::new(fields))
    }
}

/// The standard streams in a file: one word for all three where they are the same.
pub(super) mod written {
    use serde::{Deserializer, Serialize, Serializer};

    use super::{StdioPart, StdioVisitor};

    pub fn serialize<S: Serializer>(part: &StdioPart, serializer: S) -> Result<S::Ok, S::Error> {
        match part.stream() {
            Some(stream) => stream.serialize(serializer),
            None => part.serialize(serializer),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<StdioPart, D::Error> {
        deserializer.deserialize_any(StdioVisitor)
    }
}

/// The flag that is named as those of other subsystems are. It has a struct of its own because help lists it beside them.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct AllowFlag {
    /// Allow standard input, output and error
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_stdio: Option<bool>,
}

#[cfg(feature = "cli")]
impl AllowFlag {
    pub(super) fn said(&self) -> StdioPart {
        let stream = self.allow_stdio.map(|allowed| match allowed {
            true => Stream::Allow,
            false => Stream::Deny,
        });
        stream.map(StdioPart::all).unwrap_or_default()
    }
}

/// The flags that take a policy.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct StreamFlags {
    /// Decide standard input, output and error
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stdio: Option<StreamPolicy>,
    /// Decide standard input
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow", conflicts_with_all = ["stdin_file", "stdin_text"])]
    stdin: Option<StreamPolicy>,
    /// Embed a local file as standard input
    #[arg(long, value_name = "LOCAL", conflicts_with = "stdin_text")]
    stdin_file: Option<PathBuf>,
    /// Embed a text as standard input
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    stdin_text: Option<String>,
    /// Decide standard output: `allow`, `deny`, `ignore`, where writes are dropped, `stderr` for what that is, or `file:`
    /// and the path of a file in a writable directory, which it is appended to
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow", value_parser = all_but(Output::Stdout))]
    stdout: Option<Output>,
    /// Decide standard error: as standard output, or `stdout` for what that is
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow", value_parser = all_but(Output::Stderr))]
    stderr: Option<Output>,
}

/// What a stream can be: all but itself.
#[cfg(feature = "cli")]
fn all_but(itself: Output) -> impl Fn(&str) -> Result<Output, UnknownOutput> + Clone {
    move |text| {
        let output: Output = text.parse()?;
        match output == itself {
            true => Err(UnknownOutput),
            false => Ok(output),
        }
    }
}

#[cfg(feature = "cli")]
impl StreamFlags {
    fn input(&self) -> Option<Input> {
        let policy = self.stdin.map(|policy| Stream::from(policy).into());
        let local = self.stdin_file.clone().map(Input::Local);
        policy
            .or(local)
            .or(self.stdin_text.as_deref().map(Input::from))
    }
}

#[cfg(feature = "cli")]
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum StreamPolicy {
    /// The host's
    Allow,
    /// Closed
    Deny,
    /// At its end when read; writes are dropped
    Ignore,
}

#[cfg(feature = "cli")]
impl From<StreamPolicy> for Stream {
    fn from(policy: StreamPolicy) -> Stream {
        match policy {
            StreamPolicy::Allow => Stream::Allow,
            StreamPolicy::Deny => Stream::Deny,
            StreamPolicy::Ignore => Stream::Ignore,
        }
    }
}

#[cfg(feature = "cli")]
impl StreamFlags {
    pub(super) fn said(&self) -> StdioPart {
        let single = StdioPart {
            stdin: self.input(),
            stdout: self.stdout.clone(),
            stderr: self.stderr.clone(),
        };
        let all = self.stdio.map(Stream::from).map(StdioPart::all);
        single.over(all.unwrap_or_default())
    }
}

/// What the guest's standard streams are. One that no call names stays as it was.
#[derive(Debug)]
pub struct StdioBuilder<'v> {
    streams: &'v mut Stdio,
    unnamed: &'v mut BTreeSet<Subsystem>,
}

impl<'v> StdioBuilder<'v> {
    /// Over these streams. Those that a call names are no longer `unnamed`.
    pub(crate) fn over(streams: &'v mut Stdio, unnamed: &'v mut BTreeSet<Subsystem>) -> Self {
        StdioBuilder { streams, unnamed }
    }

    /// The host's, all three.
    pub fn allow(&mut self) -> &mut Self {
        self.all(Stream::Allow)
    }

    /// Closed, all three.
    pub fn deny(&mut self) -> &mut Self {
        self.all(Stream::Deny)
    }

    /// At its end, and without effect, all three.
    pub fn ignore(&mut self) -> &mut Self {
        self.all(Stream::Ignore)
    }

    /// Standard input: a [`Stream`], or an [`Input`], which can be embedded.
    ///
    /// ```
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::{Input, Output, Stream};
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.stdio().stdin(Stream::Ignore).stderr(Output::Stdout);
    /// assert_eq!(virt.profile().stdio.stdin, Input::Ignore);
    /// virt.stdio().stdin("a line\n").stdin(Input::Local("input.txt".into()));
    /// ```
    pub fn stdin(&mut self, input: impl Into<Input>) -> &mut Self {
        self.streams.stdin = input.into();
        self.unnamed.remove(&Subsystem::Stdin);
        self
    }

    /// Standard output: a [`Stream`], or an [`Output`], which can be what standard error is, or a file in memory.
    pub fn stdout(&mut self, output: impl Into<Output>) -> &mut Self {
        self.streams.stdout = output.into();
        self.unnamed.remove(&Subsystem::Stdout);
        self
    }

    /// Standard error: a [`Stream`], or an [`Output`], which can be what standard output is, or a file in memory.
    pub fn stderr(&mut self, output: impl Into<Output>) -> &mut Self {
        self.streams.stderr = output.into();
        self.unnamed.remove(&Subsystem::Stderr);
        self
    }

    fn all(&mut self, stream: Stream) -> &mut Self {
        self.stdin(stream).stdout(stream).stderr(stream)
    }
}

/// What is given of a stream that can lead to another one.
fn grant(way: Way<'_>, other: Subsystem) -> Grant {
    match (way.is_other, way.to) {
        (true, _) => Grant::Redirected { to: other },
        (false, To::Stream(Stream::Allow)) => Grant::Host,
        (false, To::Stream(Stream::Deny)) => Grant::denied(false),
        (false, To::Stream(Stream::Ignore)) => Grant::Ignored,
        (false, To::File(path)) => Grant::Appended {
            path: path.to_string(),
        },
    }
}
