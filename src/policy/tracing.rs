//! Which calls are printed while the program runs: of no subsystem, and nothing that is allowed or denied.

use std::collections::BTreeSet;

use serde::Serialize;

use super::switch::{Switch, Switched};

/// Which of the calls that do not simply stay with the host are printed on the host's standard error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Tracing {
    /// None.
    #[default]
    Off,
    /// All.
    All,
    /// Those of interfaces with or without their version, of packages, or of `interface#function`.
    Only(BTreeSet<String>),
}

impl Tracing {
    /// Whether nothing is printed.
    pub fn is_off(&self) -> bool {
        *self == Tracing::Off
    }

    /// Whether no call is printed that another does not print.
    pub(super) fn is_within(&self, most: &Tracing) -> bool {
        match (self, most) {
            (Tracing::Off, _) | (_, Tracing::All) => true,
            (Tracing::Only(names), Tracing::Only(most)) => names.is_subset(most),
            (Tracing::All, _) | (Tracing::Only(_), Tracing::Off) => false,
        }
    }
}

impl Switched for Tracing {
    type Value = BTreeSet<String>;

    fn from_switch(switch: Switch<Self::Value>) -> Self {
        match switch {
            Switch::Host(true) => Tracing::All,
            Switch::Host(false) => Tracing::Off,
            Switch::Value(names) => Tracing::Only(names),
        }
    }

    fn to_switch(&self) -> Switch<impl Serialize> {
        match self {
            Tracing::All => Switch::Host(true),
            Tracing::Off => Switch::Host(false),
            Tracing::Only(names) => Switch::Value(names),
        }
    }
}

/// The flags that print calls.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Print each call that does not simply stay with the host, and its result, on the host's standard error
    #[arg(long)]
    debug: bool,
    /// As `--debug`, for some calls only: an interface, package or interface#function; repeat for more
    #[arg(long, value_name = "FILTER")]
    trace: Vec<String>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> Option<Tracing> {
        match (self.debug, self.trace.as_slice()) {
            (false, []) => None,
            (true, []) => Some(Tracing::All),
            (_, names) => Some(Tracing::Only(names.iter().cloned().collect())),
        }
    }
}
