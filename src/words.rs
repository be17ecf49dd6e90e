//! Words that differ between the library and the command line: what a user can set is a flag to one, and a call of the
//! builder to the other.
//!
//! A message that names such a thing has a [`Directive`] in it. So it is written once, with any derive of `Display`, and
//! whoever prints it says which words are meant: `Display` has those of the builder, [`in_flags`] those of the command
//! line. That is known to the thread while it prints and not handed down by arguments, because formatting hands on
//! nothing: an error in an error, or a directive in an error, would not learn of it, and each message would have to be
//! written by hand once more. A message must therefore keep what it names as data until it is printed.

use std::cell::Cell;
use std::fmt::{self, Display, Formatter};
use std::path::PathBuf;

use semver::Version;

use crate::input::Preview1;
use crate::link::Linking;
use crate::policy::{Subsystem, Symlinks};

thread_local! {
    static IN_FLAGS: Cell<bool> = const { Cell::new(false) };
}

/// A message with the flags of the command line in it, where its own `Display` has calls of the builder.
///
/// ```
/// use wasi_virt::{Directive, in_flags};
///
/// let directive = Directive::DenyImport("wasi:http/types".to_string());
/// assert_eq!(directive.to_string(), "deny_import(\"wasi:http/types\")");
/// assert_eq!(in_flags(&directive).to_string(), "--deny-import wasi:http/types");
/// ```
pub fn in_flags<M: Display + ?Sized>(message: &M) -> InFlags<'_, M> {
    InFlags(message)
}

/// What [`in_flags`] gives.
#[derive(Debug, Clone, Copy)]
pub struct InFlags<'m, M: ?Sized>(&'m M);

impl<M: Display + ?Sized> Display for InFlags<'_, M> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let _until_printed = Voice::flags();
        self.0.fmt(f)
    }
}

/// While it lives, this thread prints flags.
struct Voice {
    before: bool,
}

impl Voice {
    fn flags() -> Self {
        Voice {
            before: IN_FLAGS.replace(true),
        }
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        IN_FLAGS.set(self.before);
    }
}

/// Gives messages the method of that name.
macro_rules! print_in_flags {
    ($($message:ty),* $(,)?) => {
        $(impl $message {
            /// The same with the flags of the command line, where `Display` has calls of the builder.
            pub fn in_flags(&self) -> impl std::fmt::Display + '_ {
                $crate::words::in_flags(self)
            }
        })*
    };
}

pub(crate) use print_in_flags;

print_in_flags!(
    crate::error::Error,
    crate::error::FitsError,
    crate::error::ImageError,
    crate::error::InputError,
    crate::error::LinkError,
    crate::error::MemoryError,
    crate::error::PlanError,
    crate::error::ProfileError,
    crate::error::ProofError,
    crate::error::VerifyError,
    crate::error::WriteError,
);

/// How one thing that can be set is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wording {
    /// On the command line.
    pub(crate) flag: &'static str,
    /// With the builder.
    pub(crate) call: &'static str,
}

impl Wording {
    pub(crate) const fn new(flag: &'static str, call: &'static str) -> Self {
        Wording { flag, call }
    }
}

impl Display for Wording {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(if IN_FLAGS.get() { self.flag } else { self.call })
    }
}

/// What a message tells a user to set, to leave out, or to ask.
///
/// `Display` has the builder's words, as calls of [`WasiVirt`](crate::WasiVirt).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Directive {
    /// Leaves a subsystem to the host.
    Allow(Subsystem),
    /// Denies a subsystem.
    Deny(Subsystem),
    /// Denies what goes over the network.
    DenyNetwork,
    /// Allows names to be looked up.
    AllowNames,
    /// Leaves timers and the monotonic clock to the host.
    HostTimers,
    /// Makes random numbers of a seed that secrets are made of.
    SeedSecrets,
    /// Leaves an import to the host.
    AllowImport(String),
    /// Replaces an import by traps.
    DenyImport(String),
    /// Replaces several imports by traps.
    DenyImports(Vec<String>),
    /// Embeds local files.
    Mount,
    /// Mounts an empty directory that can be changed.
    Tmpfs,
    /// Takes the contents of embedded files from an output.
    FilesFrom,
    /// Opens host directories.
    Preopen,
    /// Has the host's files be for reading only.
    ReadOnly,
    /// Leaves out what matches a pattern when files are embedded.
    MountExclude,
    /// Decides what becomes of symbolic links.
    Symlinks(Symlinks),
    /// Lets links be followed into a directory: one with this path, or any.
    FollowInto(Option<PathBuf>),
    /// Leaves out what cannot be read.
    SkipUnreadable,
    /// Leaves out sockets, pipes and devices.
    SkipSpecial,
    /// Chooses how to link.
    Link(Linking),
    /// Chooses what makes a component of a preview1 module.
    Preview1(Preview1),
    /// Asks for a result that fits a world.
    Fits(Option<String>),
    /// Asks for a result that needs no multi-memory.
    NoMultiMemory,
    /// Chooses the version of WASI.
    WasiVersion(Version),
    /// Drops custom sections of the guest.
    Strip,
    /// Has every import be named.
    Strict,
    /// Repeats the build of an output, and compares it with a profile.
    Verify,
    /// Prints all calls.
    Debug,
    /// Prints calls: those of this name, or of any.
    Trace(Option<String>),
    /// Tells which subsystems there are.
    Help,
    /// Tells what a guest imports.
    Inspect,
    /// Tells what is decided of a guest.
    Explain,
}

impl Directive {
    /// On the command line.
    pub fn flag(&self) -> String {
        match self {
            Directive::Allow(subsystem) => subsystem.flag().to_string(),
            Directive::Deny(subsystem) => subsystem.deny().flag.to_string(),
            Directive::AllowNames => "--allow-dns=NAME".to_string(),
            Directive::DenyNetwork => "--allow-http=false --allow-sockets=false".to_string(),
            Directive::HostTimers => "--monotonic-clock=allow".to_string(),
            Directive::SeedSecrets => "--random-seed-secure".to_string(),
            Directive::AllowImport(name) => format!("--allow-import {name}"),
            Directive::DenyImport(name) => format!("--deny-import {name}"),
            Directive::DenyImports(names) => {
                let flags = names.iter();
                let flags: Vec<String> = flags
                    .map(|name| format!("--deny-import {}", quoted(name)))
                    .collect();
                flags.join(" ")
            }
            Directive::Mount => "--mount".to_string(),
            Directive::Tmpfs => "--tmpfs".to_string(),
            Directive::FilesFrom => "--files-from OUT".to_string(),
            Directive::Preopen => "--preopen".to_string(),
            Directive::ReadOnly => ":ro".to_string(),
            Directive::MountExclude => "--mount-exclude".to_string(),
            Directive::Symlinks(Symlinks::Keep) => "--symlinks=keep".to_string(),
            Directive::Symlinks(Symlinks::Follow) => "--symlinks=follow".to_string(),
            Directive::Symlinks(Symlinks::Refuse) => "--symlinks=refuse".to_string(),
            Directive::FollowInto(None) => "--follow-into".to_string(),
            Directive::FollowInto(Some(path)) => format!("--follow-into {}", path.display()),
            Directive::SkipUnreadable => "--skip-unreadable".to_string(),
            Directive::SkipSpecial => "--skip-special".to_string(),
            Directive::Link(Linking::Auto) => "--link=auto".to_string(),
            Directive::Link(Linking::Fused) => "--link=fused".to_string(),
            Directive::Link(Linking::Composed) => "--link=composed".to_string(),
            Directive::Preview1(Preview1::Own) => "--preview1=own".to_string(),
            Directive::Preview1(Preview1::Shared) => "--preview1=shared".to_string(),
            Directive::Fits(None) => "--fits".to_string(),
            Directive::Fits(Some(world)) => format!("--fits={world}"),
            Directive::NoMultiMemory => "--no-multi-memory".to_string(),
            Directive::WasiVersion(version) => format!("--wasi-version {version}"),
            Directive::Strip => "--strip".to_string(),
            Directive::Strict => "--strict".to_string(),
            Directive::Verify => "wasi-virt verify OUT --guest GUEST --require PROFILE".to_string(),
            Directive::Debug => "--debug".to_string(),
            Directive::Trace(None) => "--trace".to_string(),
            Directive::Trace(Some(name)) => format!("--trace {name}"),
            Directive::Help => "wasi-virt --help".to_string(),
            Directive::Inspect => "wasi-virt inspect".to_string(),
            Directive::Explain => "wasi-virt explain".to_string(),
        }
    }

    /// With the builder: a call of [`WasiVirt`](crate::WasiVirt), or what is done with what it gives.
    pub fn call(&self) -> String {
        match self {
            Directive::Allow(subsystem) => subsystem.call().to_string(),
            Directive::Deny(subsystem) => subsystem.deny().call.to_string(),
            Directive::AllowNames => "dns(names)".to_string(),
            Directive::DenyNetwork => "http(false).sockets(false)".to_string(),
            Directive::HostTimers => "monotonic_clock(true)".to_string(),
            Directive::SeedSecrets => "random_seed_secure(seed)".to_string(),
            Directive::AllowImport(name) => format!("allow_import({name:?})"),
            Directive::DenyImport(name) => format!("deny_import({name:?})"),
            Directive::DenyImports(names) => {
                let calls = names.iter().map(|name| format!("deny_import({name:?})"));
                calls.collect::<Vec<_>>().join(".")
            }
            Directive::Mount => "fs().virtual_preopen(guest, local)".to_string(),
            Directive::Tmpfs => "fs().tmpfs(guest, limits)".to_string(),
            Directive::FilesFrom => "fs().files_from(output)".to_string(),
            Directive::Preopen => "fs().host_preopen(guest, host)".to_string(),
            Directive::ReadOnly => "fs().read_only_host_preopen(guest, host)".to_string(),
            Directive::MountExclude => "fs().embedding().exclude.push(pattern)".to_string(),
            Directive::Symlinks(symlinks) => {
                format!("fs().embedding().symlinks = Symlinks::{symlinks:?}")
            }
            Directive::FollowInto(None) => {
                "fs().embedding().follow_into.push(directory)".to_string()
            }
            Directive::FollowInto(Some(path)) => {
                format!("fs().embedding().follow_into.push({path:?}.into())")
            }
            Directive::SkipUnreadable => "fs().embedding().skip_unreadable = true".to_string(),
            Directive::SkipSpecial => "fs().embedding().skip_special = true".to_string(),
            Directive::Link(linking) => format!("link(Linking::{linking:?})"),
            Directive::Preview1(preview1) => format!("preview1(Preview1::{preview1:?})"),
            Directive::Fits(None) => "fits(world)".to_string(),
            Directive::Fits(Some(world)) => format!("fits({world:?})"),
            Directive::NoMultiMemory => "multi_memory(false)".to_string(),
            Directive::WasiVersion(version) => format!("wasi_version(\"{version}\".parse()?)"),
            Directive::Strip => "strip(true)".to_string(),
            Directive::Strict => "strict(true)".to_string(),
            Directive::Verify => "wasi_virt::prove".to_string(),
            Directive::Debug => "debug(true)".to_string(),
            Directive::Trace(None) => "trace(name)".to_string(),
            Directive::Trace(Some(name)) => format!("trace({name:?})"),
            Directive::Help => "WasiVirt".to_string(),
            Directive::Inspect => "wasi_virt::inspect".to_string(),
            Directive::Explain => "WasiVirt::explain".to_string(),
        }
    }
}

impl Display for Directive {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&match IN_FLAGS.get() {
            true => self.flag(),
            false => self.call(),
        })
    }
}

/// A name as shells take it for one argument.
fn quoted(name: &str) -> String {
    let is_plain =
        |character: char| character.is_alphanumeric() || "_-./:@#%+,".contains(character);
    match !name.is_empty() && name.chars().all(is_plain) {
        true => name.to_string(),
        false => format!(
            "'{}'",
            name.escape_debug().to_string().replace("\\'", r"'\''")
        ),
    }
}

#[cfg(test)]
mod tests;
