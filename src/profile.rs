//! A profile: what each subsystem may do. Plain data, the same from flags, builder or file.
//!
//! What a subsystem's part of it means, each subsystem's own module says.

#[cfg(feature = "cli")]
pub use crate::policy::Flags;
pub(crate) use crate::policy::guest_names;
pub use crate::policy::{
    Access, AllowList, Args, ArgsPart, Base, ClockError, Clocks, ClocksPart, Config, ConfigPart,
    Cwd, CwdPart, Datetime, Digest, Dns, Embedded, EmbeddedEntry, Embedding, EmbeddingPart, Entry,
    Env, EnvPart, Exit, ExitPart, Files, FilesPart, HostPreopen, HostVariables, Http, HttpPart,
    HttpRule, Input, Limits, ListRule, Locals, MonotonicClock, Mount, NameRule, OnDeny, Output,
    Profile, ProfileFile, Random, RandomPart, RandomSource, RuleError, RuleList, Schema, Setting,
    SocketRule, Sockets, SocketsPart, Stdio, StdioPart, Stream, Strict, Supplied, Symlinks,
    Tracing, UnknownOutput, Variables, VariablesPart, WallClock, guest_path_problem,
    host_path_problem, locate,
};
