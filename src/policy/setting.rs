//! A subsystem that is one value.

use serde::Serialize;

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

/// `true` for the host's, and `false` for nothing.
impl<T> From<bool> for Setting<T> {
    fn from(allowed: bool) -> Self {
        match allowed {
            true => Setting::Allow,
            false => Setting::Deny,
        }
    }
}

/// This text.
impl From<&str> for Setting<String> {
    fn from(text: &str) -> Self {
        Setting::Set(text.to_string())
    }
}

/// This text.
impl From<String> for Setting<String> {
    fn from(text: String) -> Self {
        Setting::Set(text)
    }
}

/// These texts.
impl<S: AsRef<str>> From<&[S]> for Setting<Vec<String>> {
    fn from(texts: &[S]) -> Self {
        let texts = texts.iter().map(|text| text.as_ref().to_string());
        Setting::Set(texts.collect())
    }
}

/// These texts.
impl<S: AsRef<str>> From<Vec<S>> for Setting<Vec<String>> {
    fn from(texts: Vec<S>) -> Self {
        texts.as_slice().into()
    }
}

/// These texts.
impl<S: AsRef<str>> From<&Vec<S>> for Setting<Vec<String>> {
    fn from(texts: &Vec<S>) -> Self {
        texts.as_slice().into()
    }
}

/// These texts.
impl<S: AsRef<str>, const N: usize> From<[S; N]> for Setting<Vec<String>> {
    fn from(texts: [S; N]) -> Self {
        texts.as_slice().into()
    }
}

impl<T> Setting<T> {
    /// Whether the guest reaches no more of the host's than with another.
    pub(super) fn is_within(&self, most: &Setting<T>) -> bool {
        match self {
            Setting::Allow => matches!(most, Setting::Allow),
            Setting::Deny | Setting::Set(_) => true,
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

impl<T: Value + Serialize> Switched for Setting<T> {
    type Value = T;

    fn from_switch(switch: Switch<T>) -> Self {
        match switch {
            Switch::Host(true) => Setting::Allow,
            Switch::Host(false) => Setting::Deny,
            Switch::Value(value) => Setting::Set(value),
        }
    }

    fn to_switch(&self) -> Switch<impl Serialize> {
        match self {
            Setting::Allow => Switch::Host(true),
            Setting::Deny => Switch::Host(false),
            Setting::Set(value) => Switch::Value(value),
        }
    }
}
