//! Subsystems: one word for all the interfaces, in every version, that a policy decides.

use serde::Serialize;

use crate::profile::{Access, Profile, Setting, Stream};
use crate::wit::InterfaceName;

/// What a policy is given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subsystem {
    /// Environment variables.
    Env,
    /// Program arguments.
    Args,
    /// The initial working directory.
    Cwd,
    /// `wasi:config`.
    Config,
    /// Standard input.
    Stdin,
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
    /// Files.
    Fs,
    /// Clocks and timers.
    Clocks,
    /// Random numbers.
    Random,
    /// Leaving the program early.
    Exit,
    /// TCP, UDP and name lookup.
    Sockets,
    /// HTTP.
    Http,
}

/// The packages of WASI that are known here.
const PACKAGES: [&str; 8] = [
    "cli",
    "clocks",
    "config",
    "filesystem",
    "http",
    "io",
    "random",
    "sockets",
];

impl Subsystem {
    /// Whether a WASI package is known.
    pub(super) fn knows(package: &str) -> bool {
        PACKAGES.contains(&package)
    }

    /// The subsystem of a function. `wasi:io` has none: what becomes of a stream depends on who made it. Nor have
    /// interfaces that are for exporting, such as `wasi:cli/run`, and functions that could be of more than one.
    pub fn of(interface: &InterfaceName, function: &str) -> Option<Subsystem> {
        let subsystem = match (
            interface.package.as_str(),
            interface.interface.as_str(),
            function,
        ) {
            ("cli", "environment", "get-arguments") => Subsystem::Args,
            ("cli", "environment", "initial-cwd" | "get-initial-cwd") => Subsystem::Cwd,
            ("cli", "environment", "get-environment") => Subsystem::Env,
            ("cli", "stdin" | "terminal-stdin" | "terminal-input", _) => Subsystem::Stdin,
            ("cli", "stdout" | "terminal-stdout" | "terminal-output", _) => Subsystem::Stdout,
            ("cli", "stderr" | "terminal-stderr", _) => Subsystem::Stderr,
            ("cli", "exit", _) => Subsystem::Exit,
            ("clocks", _, _) => Subsystem::Clocks,
            ("config", _, _) => Subsystem::Config,
            ("filesystem", _, _) => Subsystem::Fs,
            ("http", _, _) => Subsystem::Http,
            ("random", _, _) => Subsystem::Random,
            ("sockets", _, _) => Subsystem::Sockets,
            _ => return None,
        };
        Some(subsystem)
    }

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Subsystem::Env => "env",
            Subsystem::Args => "args",
            Subsystem::Cwd => "cwd",
            Subsystem::Config => "config",
            Subsystem::Stdin => "stdin",
            Subsystem::Stdout => "stdout",
            Subsystem::Stderr => "stderr",
            Subsystem::Fs => "fs",
            Subsystem::Clocks => "clocks",
            Subsystem::Random => "random",
            Subsystem::Exit => "exit",
            Subsystem::Sockets => "sockets",
            Subsystem::Http => "http",
        }
    }

    /// The flag that allows it.
    pub fn flag(self) -> &'static str {
        match self {
            Subsystem::Env => "--allow-env",
            Subsystem::Args => "--allow-args",
            Subsystem::Cwd => "--allow-cwd",
            Subsystem::Config => "--allow-config",
            Subsystem::Stdin => "--stdin=allow",
            Subsystem::Stdout => "--stdout=allow",
            Subsystem::Stderr => "--stderr=allow",
            Subsystem::Fs => "--allow-fs",
            Subsystem::Clocks => "--allow-clocks",
            Subsystem::Random => "--allow-random",
            Subsystem::Exit => "--allow-exit",
            Subsystem::Sockets => "--allow-sockets",
            Subsystem::Http => "--allow-http",
        }
    }

    /// What to do to have it: first what keeps the host's own closed, where there is such a way.
    pub(super) fn fix(self) -> String {
        let closed = match self {
            Subsystem::Env => "-e sets one",
            Subsystem::Args => "--arg sets one",
            Subsystem::Cwd => "--cwd sets one",
            Subsystem::Config => "-c sets a value",
            Subsystem::Stdin => "--stdin=ignore makes it empty",
            Subsystem::Stdout => "--stdout=ignore drops what is written",
            Subsystem::Stderr => "--stderr=ignore drops what is written",
            Subsystem::Fs => "--mount embeds files",
            Subsystem::Clocks
            | Subsystem::Random
            | Subsystem::Exit
            | Subsystem::Sockets
            | Subsystem::Http => return format!("{} allows it", self.flag()),
        };
        format!("{closed}, {} allows the host's", self.flag())
    }

    /// Whether the profile leaves the whole subsystem to the host.
    pub fn is_allowed(self, profile: &Profile) -> bool {
        match self {
            Subsystem::Env => profile.env.is_untouched(),
            Subsystem::Args => profile.args == Setting::Allow,
            Subsystem::Cwd => profile.cwd == Setting::Allow,
            Subsystem::Config => profile.config.is_untouched(),
            Subsystem::Stdin => profile.stdio.stdin == Stream::Allow,
            Subsystem::Stdout => profile.stdio.stdout == Stream::Allow,
            Subsystem::Stderr => profile.stdio.stderr == Stream::Allow,
            Subsystem::Fs => profile.fs.is_untouched(),
            Subsystem::Clocks => profile.clocks == Access::Allow,
            Subsystem::Random => profile.random == Access::Allow,
            Subsystem::Exit => profile.exit == Access::Allow,
            Subsystem::Sockets => profile.sockets == Access::Allow,
            Subsystem::Http => profile.http == Access::Allow,
        }
    }
}
