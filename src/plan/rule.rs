//! What is decided of a function, as data: policies make it, and the planner turns it into a plan. Nothing here knows
//! either, so that both can stand on it.

use adapter_abi::AdapterFunction;
use serde::Serialize;

use super::reason::Reason;
use super::route::{AtPath, Protection, Route};
use super::sockets::{Check, Names};
use crate::policy::Subsystem;
use crate::wit::FunctionName;

/// A decision, in the words of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// The import stays with the host, untouched.
    Allow,
    /// The import is gone; calls get the interface's own error, or trap.
    Deny,
    /// The import is gone; calls succeed and do nothing.
    Ignore,
    /// The import is gone; calls are answered from what is in the file.
    Virtual,
    /// The import stays, behind a check on each call.
    Guard,
}

impl Policy {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Policy::Allow => "allow",
            Policy::Deny => "deny",
            Policy::Ignore => "ignore",
            Policy::Virtual => "virtual",
            Policy::Guard => "guard",
        }
    }
}

/// A function's rule, before it is known whose handles there are.
pub(crate) enum Rule {
    /// Decided whatever handles there are.
    Fixed(Decision),
    /// Follows the handle in the first parameter. Where none can exist, `absent` says why.
    ByHandle { absent: Reason },
    /// As `ByHandle`, for functions that are given a stream, which the adapter takes nothing from, but for files in memory.
    RefusesStream {
        absent: Reason,
        /// Whether there are descriptors of the host's that it must not change.
        is_protected: bool,
    },
    /// As `ByHandle`, for functions that give the body of a message back. `take` is what the adapter has for it.
    TakesBody {
        absent: Reason,
        take: AdapterFunction,
    },
    /// As `ByHandle`, for functions of two handles that the adapter answers if either is its own.
    ByEitherHandle { absent: Reason },
    /// As `ByHandle`, where read-only descriptors, or paths from the tree to the host, are
    /// told apart.
    ByDescriptor {
        absent: Reason,
        protection: Option<Protection>,
        at_path: Option<AtPath>,
    },
    /// As `ByHandle`, where the host's handles are worked on as far as rules of addresses allow it, which `reason` names.
    Checked {
        absent: Reason,
        check: Check,
        reason: Reason,
    },
    /// `resolve-addresses`, of the names that rules allow.
    LookUp { names: Names, reason: Reason },
    /// The host's function of another import of the guest's, which has the same type.
    Redirected {
        subsystem: Subsystem,
        to: FunctionName,
    },
    /// `get-directories`: renamed host directories, and all of them if the guest may see them.
    Preopens {
        renames: bool,
        shows_host: bool,
        reason: Reason,
    },
    /// `wasi:io/poll.poll`: follows the handles in the list.
    Poll,
    /// Sends the request in the first parameter, if it meets the rules. Where none can exist, `absent` says why.
    Sends { rules: Reason, absent: Reason },
    /// Reaches what no rule of a list can judge: it is refused, or decided by its name.
    Unjudged,
    /// Splicing follows the handles in the first two parameters.
    Splice { blocking: bool, has_files: bool },
}

impl Rule {
    /// Why there can be no handle.
    pub(super) fn absent(&self) -> Reason {
        match self {
            Rule::ByHandle { absent }
            | Rule::RefusesStream { absent, .. }
            | Rule::TakesBody { absent, .. }
            | Rule::ByEitherHandle { absent }
            | Rule::Checked { absent, .. }
            | Rule::ByDescriptor { absent, .. }
            | Rule::Sends { absent, .. } => absent.clone(),
            Rule::Fixed(_)
            | Rule::LookUp { .. }
            | Rule::Redirected { .. }
            | Rule::Preopens { .. }
            | Rule::Poll
            | Rule::Unjudged
            | Rule::Splice { .. } => Reason::NoHandle,
        }
    }
}

/// A policy, the route that enforces it, and why.
pub(crate) struct Decision {
    pub(crate) policy: Policy,
    pub(crate) route: Route,
    pub(crate) reason: Reason,
}

impl Decision {
    /// The rule of a function that is decided whatever handles there are.
    pub(crate) fn rule(policy: Policy, route: Route, reason: Reason) -> Rule {
        Rule::Fixed(Decision {
            policy,
            route,
            reason,
        })
    }
}
