//! Standard input, output and error, and the terminals that they might be: three subsystems with one module, for one
//! word can decide all three.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::subsystem::{ClosedFix, Definition, Function};
use super::{Decided, Part, Profile, Subsystem};
use crate::plan::{Answer, Decision, Policy, ReadyFuture, Reason, Route, Rule, Step};
use crate::summary::Grant;
use crate::words::Wording;

/// The three standard streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
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

impl Stream {
    /// Whether the guest reaches no more than with another.
    fn is_within(self, most: Stream) -> bool {
        match self {
            Stream::Allow => most == Stream::Allow,
            Stream::Deny | Stream::Ignore => true,
        }
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
    grant: |profile| grant(profile.stdio.stdin),
    is_within: |given, most| given.stdio.stdin.is_within(most.stdio.stdin),
    rule: |function, profile| rule(Subsystem::Stdin, function, profile.stdio.stdin),
    makes: &[
        "wasi:io/error/error",
        "wasi:io/poll/pollable",
        "wasi:io/streams/input-stream",
        "wasi:cli/terminal-input/terminal-input",
    ],
    errors: &[],
    check: Definition::UNCHECKED,
    put: Definition::NOTHING,
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
    grant: |profile| grant(profile.stdio.stdout),
    is_within: |given, most| given.stdio.stdout.is_within(most.stdio.stdout),
    rule: |function, profile| rule(Subsystem::Stdout, function, profile.stdio.stdout),
    makes: OUTPUTS,
    errors: &[],
    check: Definition::UNCHECKED,
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
    grant: |profile| grant(profile.stdio.stderr),
    is_within: is_stderr_within,
    rule: |function, profile| rule(Subsystem::Stderr, function, profile.stdio.stderr),
    makes: OUTPUTS,
    errors: &[],
    check: Definition::UNCHECKED,
    put: Definition::NOTHING,
    notes: Definition::NO_RULES,
};

/// Standard error takes what the guest writes there, and the calls that are printed.
fn is_stderr_within(given: &Profile, most: &Profile) -> bool {
    let stream = most.stdio.stderr;
    let prints_within = stream == Stream::Allow || given.tracing.is_within(&most.tracing);
    given.stdio.stderr.is_within(stream) && prints_within
}

/// What both standard output and error make.
const OUTPUTS: &[&str] = &[
    "wasi:io/error/error",
    "wasi:io/poll/pollable",
    "wasi:io/streams/output-stream",
    "wasi:cli/terminal-output/terminal-output",
];

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
        StdioPart {
            stdin: Some(decided.stdin),
            stdout: Some(decided.stdout),
            stderr: Some(decided.stderr),
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
        match part.stdin {
            Some(stream) if *part == StdioPart::all(stream) => stream.serialize(serializer),
            _ => part.serialize(serializer),
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
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stdin: Option<StreamPolicy>,
    /// Decide standard output
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stdout: Option<StreamPolicy>,
    /// Decide standard error
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true, default_missing_value = "allow")]
    stderr: Option<StreamPolicy>,
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
            stdin: self.stdin.map(Stream::from),
            stdout: self.stdout.map(Stream::from),
            stderr: self.stderr.map(Stream::from),
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

    /// Standard input.
    pub fn stdin(&mut self, stream: Stream) -> &mut Self {
        self.streams.stdin = stream;
        self.unnamed.remove(&Subsystem::Stdin);
        self
    }

    /// Standard output.
    pub fn stdout(&mut self, stream: Stream) -> &mut Self {
        self.streams.stdout = stream;
        self.unnamed.remove(&Subsystem::Stdout);
        self
    }

    /// Standard error.
    pub fn stderr(&mut self, stream: Stream) -> &mut Self {
        self.streams.stderr = stream;
        self.unnamed.remove(&Subsystem::Stderr);
        self
    }

    fn all(&mut self, stream: Stream) -> &mut Self {
        self.stdin(stream).stdout(stream).stderr(stream)
    }
}

/// What is given of a stream.
fn grant(stream: Stream) -> Grant {
    match stream {
        Stream::Allow => Grant::Host,
        Stream::Deny => Grant::denied(false),
        Stream::Ignore => Grant::Ignored,
    }
}

/// What becomes of a stream, and of the terminal that it might be. `None` for a function that is not named here.
fn rule(subsystem: Subsystem, function: &Function<'_>, stream: Stream) -> Option<Rule> {
    let rule = match (function.interface, function.name) {
        ("wasi:cli/stdin", "get-stdin") => input(subsystem, stream),
        ("wasi:cli/stdin", "read-via-stream") => input_of_0_3(subsystem, stream),
        ("wasi:cli/stdout" | "wasi:cli/stderr", "write-via-stream") => {
            output_of_0_3(subsystem, stream)
        }
        ("wasi:cli/stdout", "get-stdout") | ("wasi:cli/stderr", "get-stderr") => {
            output(subsystem, stream)
        }
        ("wasi:cli/terminal-stdin", "get-terminal-stdin")
        | ("wasi:cli/terminal-stdout", "get-terminal-stdout")
        | ("wasi:cli/terminal-stderr", "get-terminal-stderr") => terminal(subsystem, stream),
        _ => return None,
    };
    Some(rule)
}

fn input(subsystem: Subsystem, stream: Stream) -> Rule {
    let closed = Route::adapter(adapter_abi::streams::CLOSED_INPUT);
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => Decision::rule(Policy::Deny, closed, Reason::Denied(subsystem)),
        Stream::Ignore => {
            Decision::rule(Policy::Ignore, closed, Reason::Policy("at its end".into()))
        }
    }
}

/// Standard input of 0.3: as in 0.2, one that is closed is at its end.
fn input_of_0_3(subsystem: Subsystem, stream: Stream) -> Rule {
    let ended = ReadyFuture::new(Answer::Ok(Box::new(Answer::None)));
    let ended = Route::of([Step::Enter, Step::EndStream(ended)]);
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => Decision::rule(Policy::Deny, ended, Reason::Denied(subsystem)),
        Stream::Ignore => {
            Decision::rule(Policy::Ignore, ended, Reason::Policy("at its end".into()))
        }
    }
}

/// Standard output of 0.3: one that is closed drops the guest's stream, and says why.
fn output_of_0_3(subsystem: Subsystem, stream: Stream) -> Rule {
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => {
            let closed = ReadyFuture::new(Answer::Err("pipe"));
            let closed = Route::of([Step::Enter, Step::RefuseStream(closed)]);
            Decision::rule(Policy::Deny, closed, Reason::Denied(subsystem))
        }
        Stream::Ignore => Decision::rule(
            Policy::Ignore,
            Route::of([Step::Enter, Step::Sink]),
            Reason::Policy("writes are accepted and dropped".into()),
        ),
    }
}

fn output(subsystem: Subsystem, stream: Stream) -> Rule {
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => Decision::rule(
            Policy::Deny,
            Route::adapter(adapter_abi::streams::CLOSED_OUTPUT),
            Reason::Denied(subsystem),
        ),
        Stream::Ignore => Decision::rule(
            Policy::Ignore,
            Route::adapter(adapter_abi::streams::IGNORED_OUTPUT),
            Reason::Policy("writes are accepted and dropped".into()),
        ),
    }
}

fn terminal(subsystem: Subsystem, stream: Stream) -> Rule {
    let policy = match stream {
        Stream::Allow => return Decision::allow(subsystem),
        Stream::Deny => Policy::Deny,
        Stream::Ignore => Policy::Ignore,
    };
    let reason = format!("no terminal: {} is not the host's", subsystem.name());
    Decision::rule(
        policy,
        Route::answer(Answer::None),
        Reason::Policy(reason.into()),
    )
}
