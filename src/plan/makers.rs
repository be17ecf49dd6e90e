//! What of WASI makes the handles of a resource type, whether a guest imports it or not.

use super::Subsystem;
use crate::profile::Profile;

/// Whoever hands out streams of input.
const INPUTS: &[Subsystem] = &[
    Subsystem::Stdin,
    Subsystem::Fs,
    Subsystem::Sockets,
    Subsystem::Http,
];

/// Whoever hands out streams of output.
const OUTPUTS: &[Subsystem] = &[
    Subsystem::Stdout,
    Subsystem::Stderr,
    Subsystem::Fs,
    Subsystem::Sockets,
    Subsystem::Http,
];

/// Whoever hands out streams, whose errors are told of.
const STREAMS: &[Subsystem] = &[
    Subsystem::Stdin,
    Subsystem::Stdout,
    Subsystem::Stderr,
    Subsystem::Fs,
    Subsystem::Sockets,
    Subsystem::Http,
];

/// Whoever hands out something to wait for: streams, timers, sockets and answers.
const POLLABLES: &[Subsystem] = &[
    Subsystem::Stdin,
    Subsystem::Stdout,
    Subsystem::Stderr,
    Subsystem::Fs,
    Subsystem::Clocks,
    Subsystem::Sockets,
    Subsystem::Http,
];

/// The subsystems that make handles of a resource type, named with its interface and without a version. `None` for a
/// type whose makers are not known here.
fn of(resource: &str) -> Option<&'static [Subsystem]> {
    let makers: &[Subsystem] = match resource {
        "wasi:io/error/error" => STREAMS,
        "wasi:io/poll/pollable" => POLLABLES,
        "wasi:io/streams/input-stream" => INPUTS,
        "wasi:io/streams/output-stream" => OUTPUTS,
        "wasi:cli/terminal-input/terminal-input" => &[Subsystem::Stdin],
        "wasi:cli/terminal-output/terminal-output" => &[Subsystem::Stdout, Subsystem::Stderr],
        "wasi:filesystem/types/descriptor" | "wasi:filesystem/types/directory-entry-stream" => {
            &[Subsystem::Fs]
        }
        _ if resource.starts_with("wasi:sockets/") => &[Subsystem::Sockets],
        _ if resource.starts_with("wasi:http/") => &[Subsystem::Http],
        _ => return None,
    };
    Some(makers)
}

/// Whether all that could make handles of a resource type is left to the host.
pub(super) fn are_all_allowed(resource: &str, profile: &Profile) -> bool {
    let Some(makers) = of(resource) else {
        return false;
    };
    makers
        .iter()
        .all(|maker| maker.is_allowed(profile) && !is_denied(packages(*maker), profile))
        && !is_denied(&["io"], profile)
}

/// Whether any import of these packages is denied by name.
fn is_denied(packages: &[&str], profile: &Profile) -> bool {
    profile.deny_imports.iter().any(|name| {
        let rest = name.strip_prefix("wasi:");
        let package = rest.and_then(|rest| rest.split(['/', '@']).next());
        package.is_some_and(|package| packages.contains(&package))
    })
}

/// The packages of WASI with what a subsystem makes handles by.
fn packages(maker: Subsystem) -> &'static [&'static str] {
    match maker {
        Subsystem::Clocks => &["clocks"],
        Subsystem::Fs => &["filesystem"],
        Subsystem::Sockets => &["sockets"],
        Subsystem::Http => &["http"],
        Subsystem::Config => &["config"],
        Subsystem::Random => &["random"],
        Subsystem::Env
        | Subsystem::Args
        | Subsystem::Cwd
        | Subsystem::Stdin
        | Subsystem::Stdout
        | Subsystem::Stderr
        | Subsystem::Exit => &["cli"],
    }
}
