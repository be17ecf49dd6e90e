//! Named values, some from the host and some set: what environment variables and `wasi:config` have in common.

use std::collections::{BTreeMap, BTreeSet};

use image_format::{Body, HostRule};
use serde::{Deserialize, Serialize};

use super::switch::{Switch, Switched};
use super::{Decided, Part, is_default, switch};
use crate::error::PlanError;
use crate::plan::{Answer, Reason};

/// Named values: some from the host, some set.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Variables {
    /// Which of the host's the guest sees.
    pub host: HostVariables,
    /// Values in the file. They win over the host's.
    pub overrides: BTreeMap<String, String>,
}

/// Which of the host's variables a guest sees.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HostVariables {
    /// None.
    Deny,
    /// All.
    Allow,
    /// Those with these names. A `*` at the end of one stands for any text: `APP_*` for all that begin with `APP_`.
    Only(BTreeSet<String>),
}

impl Variables {
    /// The host's, untouched.
    pub const fn allow() -> Self {
        Variables {
            host: HostVariables::Allow,
            overrides: BTreeMap::new(),
        }
    }

    /// None.
    pub const fn deny() -> Self {
        Variables {
            host: HostVariables::Deny,
            overrides: BTreeMap::new(),
        }
    }

    /// Whether the guest sees exactly what the host offers.
    pub fn is_untouched(&self) -> bool {
        self.host == HostVariables::Allow && self.overrides.is_empty()
    }

    /// Where the values come from; all of the host's and none set is no case, for then nothing is virtualized.
    pub(super) fn source(&self) -> Source {
        match &self.host {
            HostVariables::Allow => Source::Filtered,
            HostVariables::Only(names) if !names.is_empty() => Source::Filtered,
            HostVariables::Only(_) | HostVariables::Deny if self.overrides.is_empty() => {
                Source::Nothing
            }
            HostVariables::Only(_) | HostVariables::Deny => Source::Set,
        }
    }

    /// Says what values the guest sees.
    pub(super) fn describe(&self) -> Reason {
        let set = self.overrides.len();
        let described = match &self.host {
            HostVariables::Allow => format!("the host's, and {set} set"),
            HostVariables::Only(names) => {
                format!("{}, and {set} set", told_of(names))
            }
            HostVariables::Deny => format!("{set} set, none of the host's"),
        };
        Reason::Policy(described.into())
    }

    /// The values that are set, for the image.
    pub(super) fn pairs(&self) -> Body {
        let pairs = self.overrides.iter();
        let pairs = pairs.map(|(name, value)| (name.clone(), value.clone()));
        Body::Pairs(pairs.collect())
    }

    /// The values that are set, as pairs of a name and a value.
    pub(super) fn answer(&self) -> Answer {
        let pairs = self.overrides.iter();
        let pairs = pairs.map(|(name, value)| {
            let [name, value] = [name, value].map(|text| Answer::Text(text.clone()));
            Answer::Tuple(vec![name, value])
        });
        Answer::List(pairs.collect())
    }

    /// Which of the host's are seen, for the image.
    pub(super) fn host_rule(&self) -> Body {
        Body::Rule(match &self.host {
            HostVariables::Deny => HostRule::None,
            HostVariables::Allow => HostRule::All,
            HostVariables::Only(names) => HostRule::Only(names.iter().cloned().collect()),
        })
    }
}

/// How many names there are, and how many of them stand for more than one.
fn told_of(names: &BTreeSet<String>) -> String {
    let named = format!("{} of the host's by name", names.len());
    match names.iter().filter(|name| name.ends_with('*')).count() {
        0 => named,
        starts => format!("{named}, {starts} of them with a star"),
    }
}

/// Refuses stars but for one at the end of a name.
pub(super) fn check_stars(what: &'static str, names: &BTreeSet<String>) -> Result<(), PlanError> {
    let refused = names
        .iter()
        .find_map(|name| Some((name, star_problem(name)?)));
    match refused {
        Some((name, problem)) => Err(PlanError::value(what, name, problem)),
        None => Ok(()),
    }
}

fn star_problem(name: &str) -> Option<&'static str> {
    let start = name.strip_suffix('*').unwrap_or(name);
    if start.contains('*') {
        return Some(
            "has a star before its end; write the names one by one, or what they begin with and one star: `APP_*`",
        );
    }
    (name == "*").then_some(
        "is nothing but a star, which stands for every name; write what the names begin with before it: `APP_*`",
    )
}

/// How a set of named values is put together.
pub(super) enum Source {
    Nothing,
    Set,
    Filtered,
}

impl Decided for Variables {
    fn allowed() -> Self {
        Variables::allow()
    }

    fn denied() -> Self {
        Variables::deny()
    }
}

/// What a profile says of named values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `allow` and `overrides`"
)]
pub struct VariablesPart {
    /// Which of the host's the guest sees.
    #[serde(with = "switch", skip_serializing_if = "Option::is_none")]
    pub allow: Option<HostVariables>,
    /// Values that win over the host's.
    #[serde(skip_serializing_if = "is_default")]
    pub overrides: BTreeMap<String, String>,
}

impl Part for VariablesPart {
    type Decided = Variables;

    fn over(self, below: Self) -> Self {
        let mut overrides = below.overrides;
        overrides.extend(self.overrides);
        VariablesPart {
            allow: self.allow.or(below.allow),
            overrides,
        }
    }

    fn on(self, base: Variables) -> Variables {
        let mut overrides = base.overrides;
        overrides.extend(self.overrides);
        Variables {
            host: self.allow.unwrap_or(base.host),
            overrides,
        }
    }

    fn of(decided: &Variables) -> Self {
        VariablesPart {
            allow: Some(decided.host.clone()),
            overrides: decided.overrides.clone(),
        }
    }
}

impl Switched for HostVariables {
    type Value = BTreeSet<String>;

    fn from_switch(switch: Switch<Self::Value>) -> Self {
        match switch {
            Switch::Host(true) => HostVariables::Allow,
            Switch::Host(false) => HostVariables::Deny,
            Switch::Value(names) => HostVariables::Only(names),
        }
    }

    fn to_switch(&self) -> Switch<&Self::Value> {
        match self {
            HostVariables::Allow => Switch::Host(true),
            HostVariables::Deny => Switch::Host(false),
            HostVariables::Only(names) => Switch::Value(names),
        }
    }
}

/// What flags say of named values: of the host's, all or some by name, and pairs given with `flag`.
#[cfg(feature = "cli")]
pub(super) fn said(
    flag: &str,
    allowed: Option<&str>,
    pairs: &[(String, String)],
    warnings: &mut Vec<String>,
) -> VariablesPart {
    let allow = allowed.map(|names| match names {
        "true" => HostVariables::Allow,
        "false" | "" => HostVariables::Deny,
        names => {
            let names = names
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty());
            HostVariables::Only(names.map(str::to_string).collect())
        }
    });
    let mut overrides = BTreeMap::new();
    for (name, value) in pairs {
        if overrides.insert(name.clone(), value.clone()).is_some() {
            warnings.push(format!(
                "`{flag} {name}` is given more than once; the last value is taken"
            ));
        }
    }
    VariablesPart { allow, overrides }
}

/// A name and a value.
#[cfg(feature = "cli")]
pub(super) fn parse_pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some(("", _)) => Err("the name is empty; write `NAME=VALUE`".to_string()),
        Some((name, value)) => Ok((name.to_string(), value.to_string())),
        None => Err(format!(
            "there is no `=`; write `{text}=VALUE`, with an empty VALUE for an empty value"
        )),
    }
}

/// A builder of named values, some of them the host's.
macro_rules! values_builder {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name<'v>(&'v mut Variables);

        impl<'v> $name<'v> {
            pub(crate) fn over(variables: &'v mut Variables) -> Self {
                $name(variables)
            }

            /// Lets the host's values with these names through; a `*` at the end of one stands for any text.
            pub fn allow(&mut self, names: &[&str]) -> &mut Self {
                self.0.let_through(names);
                self
            }

            /// Lets all of the host's values through.
            pub fn allow_all(&mut self) -> &mut Self {
                self.0.host = HostVariables::Allow;
                self
            }

            /// Lets none of the host's values through.
            pub fn deny_all(&mut self) -> &mut Self {
                self.0.host = HostVariables::Deny;
                self
            }

            /// Sets values. They win over the host's.
            pub fn overrides(&mut self, pairs: &[(&str, &str)]) -> &mut Self {
                self.0.override_with(pairs);
                self
            }
        }
    };
}

pub(super) use values_builder;

impl Variables {
    pub(super) fn override_with(&mut self, pairs: &[(&str, &str)]) {
        let pairs = pairs
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        self.overrides.extend(pairs);
    }

    pub(super) fn let_through(&mut self, names: &[&str]) {
        let names = names.iter().map(ToString::to_string);
        match &mut self.host {
            HostVariables::Only(known) => known.extend(names),
            host => *host = HostVariables::Only(names.collect()),
        }
    }
}
