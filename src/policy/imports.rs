//! What is said of imports by name, and of denied calls whatever they are of: policies of no subsystem.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// What a denied call does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum OnDeny {
    /// It returns the interface's own error, and traps only where there is none.
    Error,
    /// It traps.
    Trap,
}

/// The imports that are allowed and denied by name over those below: what one allows, it no longer denies.
pub(super) fn over(
    (allowed, denied): (&BTreeSet<String>, &BTreeSet<String>),
    (below_allowed, below_denied): (&BTreeSet<String>, &BTreeSet<String>),
) -> (BTreeSet<String>, BTreeSet<String>) {
    let allow = allowed | &(below_allowed - denied);
    let deny = denied | &(below_denied - allowed);
    (allow, deny)
}

/// The flags for imports by name, and for denied calls.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Leave an import to the host that no policy decides: an interface, package or interface#function
    #[arg(long, value_name = "NAME")]
    allow_import: Vec<String>,
    /// Replace the functions of an import by traps: of an interface or package, or, of a core module, what it imports from
    /// a module, or MODULE#FUNCTION
    #[arg(long, value_name = "NAME")]
    deny_import: Vec<String>,
    /// What a denied call does
    #[arg(long, value_name = "REACTION")]
    on_deny: Option<Reaction>,
}

#[cfg(feature = "cli")]
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Reaction {
    /// Return the interface's own error, and trap only where there is none: what is done without the option
    Error,
    /// Trap
    Trap,
}

#[cfg(feature = "cli")]
impl Flags {
    /// The imports that are allowed, and those that are denied.
    pub(super) fn names(&self) -> (BTreeSet<String>, BTreeSet<String>) {
        let names = |names: &[String]| names.iter().cloned().collect();
        (names(&self.allow_import), names(&self.deny_import))
    }

    pub(super) fn on_deny(&self) -> Option<OnDeny> {
        self.on_deny.map(|reaction| match reaction {
            Reaction::Error => OnDeny::Error,
            Reaction::Trap => OnDeny::Trap,
        })
    }
}
