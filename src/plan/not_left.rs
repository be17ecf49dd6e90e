//! What an adapter's profile does not leave to the host.

use std::fmt::{self, Display, Formatter};

use serde::{Serialize, Serializer};

use super::names::matching;
use super::{Subsystem, check_known};
use crate::input::{Import, ImportKind};
use crate::policy::Profile;
use crate::words::{Directive, print_in_flags};

/// Why a profile does not leave an import to the host.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotLeft {
    /// It denies it by this name.
    Denied(String),
    /// No policy decides it.
    Undecided,
    /// It does not leave all of a subsystem to the host.
    Subsystem(Subsystem),
    /// It is not known what it leaves: the adapter does not tell its profile.
    Untold,
}

print_in_flags!(NotLeft);

impl Display for NotLeft {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            NotLeft::Denied(name) => {
                let denied = Directive::DenyImport(name.clone());
                write!(f, "`{denied}` is in its profile")
            }
            NotLeft::Undecided => f.write_str("no policy decides it"),
            NotLeft::Subsystem(subsystem) => write!(
                f,
                "its profile does not leave {} to the host",
                subsystem.name()
            ),
            NotLeft::Untold => f.write_str("the adapter does not say what it leaves to the host"),
        }
    }
}

/// As a report of the command line has it.
impl Serialize for NotLeft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.in_flags())
    }
}

/// Why a profile does not leave an import to the host, where it does not.
pub(crate) fn why_not_left(import: &Import, profile: &Profile) -> Option<NotLeft> {
    if let Some(name) = matching(&profile.deny_imports, import, "") {
        return Some(NotLeft::Denied(name.to_string()));
    }
    if matching(&profile.allow_imports, import, "").is_some() || !import.mentions_wasi() {
        return None;
    }
    let interface = import.wasi().filter(|wasi| Subsystem::knows(&wasi.package));
    let (Some(interface), ImportKind::Instance(_)) = (interface, &import.kind) else {
        return Some(NotLeft::Undecided);
    };
    let mut functions = import.functions().into_iter();
    functions.find_map(|(function, _)| {
        if let Some(name) = matching(&profile.deny_imports, import, function) {
            return Some(NotLeft::Denied(name.to_string()));
        }
        if matching(&profile.allow_imports, import, function).is_some() {
            return None;
        }
        let subsystem = Subsystem::of(&interface, function);
        let is_known = check_known(import, function, &interface).is_ok();
        match subsystem {
            _ if !is_known => Some(NotLeft::Undecided),
            Some(subsystem) if !subsystem.is_allowed(profile) => {
                Some(NotLeft::Subsystem(subsystem))
            }
            // What becomes of streams and the like is decided where they are made.
            Some(_) | None => None,
        }
    })
}
