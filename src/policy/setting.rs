//! A subsystem that is one value.

use super::switch::{Switch, Switched, Value};
use super::{Decided, Part};

/// A value from the host, from the file, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Setting<T> {
    /// The host's.
    Allow,
    /// Empty or none.
    Deny,
    /// This one.
    Set(T),
}

impl<T> Setting<T> {
    /// What a flag says: that the host's value is to be had, or not.
    #[cfg(feature = "cli")]
    pub(super) fn of_flag(allowed: bool) -> Self {
        match allowed {
            true => Setting::Allow,
            false => Setting::Deny,
        }
    }

    /// The value that is set, if one is.
    pub(super) fn value(&self) -> Option<&T> {
        match self {
            Setting::Set(value) => Some(value),
            Setting::Allow | Setting::Deny => None,
        }
    }
}

impl<T> Decided for Setting<T> {
    fn allowed() -> Self {
        Setting::Allow
    }

    fn denied() -> Self {
        Setting::Deny
    }
}

impl<T: Clone> Part for Option<Setting<T>> {
    type Decided = Setting<T>;

    fn over(self, below: Self) -> Self {
        self.or(below)
    }

    fn on(self, base: Setting<T>) -> Setting<T> {
        self.unwrap_or(base)
    }

    fn of(decided: &Setting<T>) -> Self {
        Some(decided.clone())
    }
}

impl<T: Value> Switched for Setting<T> {
    type Value = T;

    fn from_switch(switch: Switch<T>) -> Self {
        match switch {
            Switch::Host(true) => Setting::Allow,
            Switch::Host(false) => Setting::Deny,
            Switch::Value(value) => Setting::Set(value),
        }
    }

    fn to_switch(&self) -> Switch<&T> {
        match self {
            Setting::Allow => Switch::Host(true),
            Setting::Deny => Switch::Host(false),
            Setting::Set(value) => Switch::Value(value),
        }
    }
}
