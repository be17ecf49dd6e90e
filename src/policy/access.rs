//! A subsystem that is the host's, or is not there.

use super::{Decided, Part};

/// Whether a subsystem stays with the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Access {
    /// Untouched.
    Allow,
    /// Gone: calls get the interface's own error, or trap where there is none.
    Deny,
}

impl Access {
    /// Whether the guest reaches no more than with another.
    pub(super) fn is_within(self, most: Access) -> bool {
        match self {
            Access::Allow => most == Access::Allow,
            Access::Deny => true,
        }
    }
}

/// `true` for the host's, and `false` for nothing.
impl From<bool> for Access {
    fn from(allowed: bool) -> Self {
        match allowed {
            true => Access::Allow,
            false => Access::Deny,
        }
    }
}

impl Decided for Access {
    fn allowed() -> Self {
        Access::Allow
    }

    fn denied() -> Self {
        Access::Deny
    }
}

/// `true` for the host's, and `false` for nothing.
impl Part for Option<bool> {
    type Decided = Access;

    fn over(self, below: Self) -> Self {
        self.or(below)
    }

    fn on(self, base: Access) -> Access {
        self.map_or(base, Access::from)
    }

    fn of(decided: &Access) -> Self {
        Some(*decided == Access::Allow)
    }
}
