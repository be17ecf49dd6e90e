//! Why a function is decided as it is.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use super::Subsystem;
use crate::words::{Directive, print_in_flags};

/// Why a function is decided as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// It is left to the host by this name.
    AllowImport(String),
    /// It is denied by this name.
    DenyImport(String),
    /// It is not of WASI.
    NotWasi,
    /// Its subsystem is allowed.
    Allowed(Subsystem),
    /// Its subsystem is denied.
    Denied(Subsystem),
    /// What it works on does not exist, named first, because its subsystem is denied.
    NothingToWorkOn(&'static str, Subsystem),
    /// Nothing that is allowed makes a handle for it.
    NoHandle,
    /// All handles that it can be given are the host's.
    HostHandles,
    /// All handles that it can be given are virtual.
    VirtualHandles,
    /// It tells handles of both kinds apart.
    BothHandles,
    /// It would change what is for reading only.
    ReadOnly,
    /// Hosts of the world that the result is for have none, and it is answered from inside, in this way.
    NotInWorld {
        /// How it is answered.
        how: &'static str,
        /// The world.
        world: String,
    },
    /// What its policy says of itself.
    Policy(Cow<'static, str>),
}

print_in_flags!(Reason);

impl Display for Reason {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Reason::AllowImport(name) => Directive::AllowImport(name.clone()).fmt(f),
            Reason::DenyImport(name) => Directive::DenyImport(name.clone()).fmt(f),
            Reason::NotWasi => f.write_str("not WASI: stays with the host"),
            Reason::Allowed(subsystem) => write!(f, "{} is allowed", subsystem.name()),
            Reason::Denied(subsystem) => {
                write!(f, "{} is denied: {}", subsystem.name(), subsystem.fix())
            }
            Reason::NothingToWorkOn(what, subsystem) => write!(
                f,
                "no {what} exists, for {} is denied: {}",
                subsystem.name(),
                subsystem.fix()
            ),
            Reason::NoHandle => f.write_str("nothing that is allowed makes such a handle"),
            Reason::HostHandles => f.write_str("works on the host's handles only"),
            Reason::VirtualHandles => f.write_str("works on virtual handles only"),
            Reason::BothHandles => f.write_str("tells virtual handles from the host's"),
            Reason::ReadOnly => f.write_str("refuses to change what is read-only"),
            Reason::NotInWorld { how, world } => {
                write!(f, "{how}: hosts of `{world}` have none")
            }
            Reason::Policy(description) => f.write_str(description),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_name_calls_or_flags() {
        let name = || "wasi:x/y".to_string();
        let of_names = [Reason::AllowImport(name()), Reason::DenyImport(name())];
        let denied = Subsystem::ALL.iter().copied().map(Reason::Denied);
        let nothing = Subsystem::ALL.iter().copied();
        let nothing = nothing.map(|subsystem| Reason::NothingToWorkOn("socket", subsystem));
        for reason in of_names.into_iter().chain(denied).chain(nothing) {
            let called = reason.to_string();
            assert!(!called.contains("--"), "{called}");
            let flagged = reason.in_flags().to_string();
            assert!(flagged.contains("--"), "{flagged}");
            assert!(!flagged.contains('('), "{flagged}");
        }
    }
}
