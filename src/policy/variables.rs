//! Named values, some from the host and some set: what environment variables and `wasi:config` have in common.

use std::collections::{BTreeMap, BTreeSet};

use image_format::{Body, HostRule};
use serde::{Deserialize, Serialize};

use super::{Decided, Part, Setting, is_default, switch};
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
    /// All but those with these names.
    AllBut(BTreeSet<String>),
}

/// Whether a name that is written, or a pattern, allows a name.
fn allows(written: &str, name: &str) -> bool {
    image_format::is_meant(written.as_bytes(), name.as_bytes())
}

impl HostVariables {
    /// Without those of these names, or, of patterns, what these stand for. A pattern that stands for one of them goes as a
    /// whole: nothing that is denied is let through.
    fn narrowed(self, names: BTreeSet<String>) -> Self {
        match self {
            host if names.is_empty() => host,
            HostVariables::Deny => HostVariables::Deny,
            HostVariables::Allow => HostVariables::AllBut(names),
            HostVariables::Only(mut allowed) => {
                let meets =
                    |written: &str, name: &str| allows(written, name) || allows(name, written);
                allowed.retain(|written| !names.iter().any(|name| meets(written, name)));
                HostVariables::Only(allowed)
            }
            HostVariables::AllBut(denied) => HostVariables::AllBut(&denied | &names),
        }
    }

    /// Whether all names that it stands for, but for those that are `hidden`, are among those of another.
    fn is_within(&self, most: &HostVariables, hidden: &dyn Fn(&str) -> bool) -> bool {
        use HostVariables::{AllBut, Allow, Deny, Only};
        match (self, most) {
            (Deny, _) | (_, Allow) => true,
            (Only(names), most) => names
                .iter()
                .all(|written| hidden(written) || most.has_all_of(written)),
            (Allow, AllBut(denied)) => denied.iter().all(|name| hidden(name)),
            (AllBut(own), AllBut(denied)) => {
                denied.iter().all(|name| own.contains(name) || hidden(name))
            }
            (Allow | AllBut(_), Deny | Only(_)) => false,
        }
    }

    /// Whether it has every name that a written one stands for.
    fn has_all_of(&self, written: &str) -> bool {
        match self {
            HostVariables::Deny => false,
            HostVariables::Allow => true,
            // A pattern stands for what begins as it does, and so for what another one does that begins so.
            HostVariables::Only(names) => names.iter().any(|name| allows(name, written)),
            HostVariables::AllBut(denied) => !denied.iter().any(|name| allows(written, name)),
        }
    }

    /// Refuses what looks as if it allowed or denied more than it does.
    pub(super) fn check(&self, what: &'static str) -> Result<(), PlanError> {
        let names = match self {
            HostVariables::Deny | HostVariables::Allow => return Ok(()),
            HostVariables::Only(names) => return check_stars(what, names),
            HostVariables::AllBut(names) => names,
        };
        match names.iter().find(|name| name.contains('*')) {
            Some(name) => {
                let problem = "is denied, and a name is no pattern: the `*` in it stands for itself; write each name";
                Err(PlanError::value(what, name, problem))
            }
            None => Ok(()),
        }
    }

    /// The names that it has.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        let names = match self {
            HostVariables::Deny | HostVariables::Allow => None,
            HostVariables::Only(names) | HostVariables::AllBut(names) => Some(names),
        };
        names.into_iter().flatten()
    }
}

impl From<Setting<BTreeSet<String>>> for HostVariables {
    fn from(allowed: Setting<BTreeSet<String>>) -> Self {
        match allowed {
            Setting::Allow => HostVariables::Allow,
            Setting::Deny => HostVariables::Deny,
            Setting::Set(names) => HostVariables::Only(names),
        }
    }
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

    /// Whether the guest sees none of the host's that it does not see with another. What is set is not the host's, also
    /// where the host has a value of that name.
    pub(super) fn is_within(&self, most: &Variables) -> bool {
        let Variables { host, overrides } = self;
        // A pattern stands for names that are not set, too.
        let is_set = |name: &str| overrides.contains_key(name) && !name.ends_with('*');
        host.is_within(&most.host, &is_set)
    }

    /// Where the values come from; all of the host's and none set is no case, for then nothing is virtualized.
    pub(super) fn source(&self) -> Source {
        match &self.host {
            HostVariables::Allow | HostVariables::AllBut(_) => Source::Filtered,
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
            HostVariables::AllBut(names) => {
                format!("the host's but {} by name, and {set} set", names.len())
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
            HostVariables::AllBut(names) => HostRule::AllBut(names.iter().cloned().collect()),
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
fn check_stars(what: &'static str, names: &BTreeSet<String>) -> Result<(), PlanError> {
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
    expecting = "a table of `allow`, `deny` and `overrides`"
)]
pub struct VariablesPart {
    /// Which of the host's the guest sees.
    #[serde(with = "switch", skip_serializing_if = "Option::is_none")]
    pub allow: Option<Setting<BTreeSet<String>>>,
    /// Which of those it does not see all the same.
    #[serde(skip_serializing_if = "is_default")]
    pub deny: BTreeSet<String>,
    /// Values that win over the host's.
    #[serde(skip_serializing_if = "is_default")]
    pub overrides: BTreeMap<String, String>,
}

impl Part for VariablesPart {
    type Decided = Variables;

    fn over(self, below: Self) -> Self {
        let mut overrides = below.overrides;
        overrides.extend(self.overrides);
        // What one allows by its name, it no longer denies.
        let mut deny = below.deny;
        if let Some(Setting::Set(allowed)) = &self.allow {
            deny.retain(|name| !allowed.contains(name));
        }
        deny.extend(self.deny);
        VariablesPart {
            allow: self.allow.or(below.allow),
            deny,
            overrides,
        }
    }

    fn on(self, base: Variables) -> Variables {
        let mut overrides = base.overrides;
        overrides.extend(self.overrides);
        Variables {
            host: self
                .allow
                .map_or(base.host, HostVariables::from)
                .narrowed(self.deny),
            overrides,
        }
    }

    fn of(decided: &Variables) -> Self {
        let (allow, deny) = match decided.host.clone() {
            HostVariables::Deny => (Setting::Deny, BTreeSet::new()),
            HostVariables::Allow => (Setting::Allow, BTreeSet::new()),
            HostVariables::Only(names) => (Setting::Set(names), BTreeSet::new()),
            HostVariables::AllBut(names) => (Setting::Allow, names),
        };
        VariablesPart {
            allow: Some(allow),
            deny,
            overrides: decided.overrides.clone(),
        }
    }
}

impl VariablesPart {
    /// Names that it denies though none is allowed.
    pub(super) fn denied_in_vain(&self, base: &Variables) -> Option<&BTreeSet<String>> {
        let is_closed = match &self.allow {
            Some(allowed) => *allowed == Setting::Deny,
            None => base.host == HostVariables::Deny,
        };
        (is_closed && !self.deny.is_empty()).then_some(&self.deny)
    }

    /// A name that it denies, and a pattern of its own that allows it.
    pub(super) fn denied_of_pattern(&self) -> Option<(&str, &str)> {
        let Some(Setting::Set(allowed)) = &self.allow else {
            return None;
        };
        let patterns = allowed.iter().filter(|written| written.ends_with('*'));
        let mut pairs =
            patterns.flat_map(|pattern| self.deny.iter().map(move |name| (name, pattern)));
        let (name, pattern) = pairs.find(|(name, pattern)| allows(pattern, name))?;
        Some((name, pattern))
    }

    /// A name that it denies as if it were a pattern.
    pub(super) fn denied_pattern(&self) -> Option<&str> {
        let mut denied = self.deny.iter();
        denied.find(|name| name.contains('*')).map(String::as_str)
    }
}

/// What flags say of named values: of the host's, all or some by name, and not these; and pairs given with `flag`.
#[cfg(feature = "cli")]
pub(super) fn said(
    flag: &str,
    allowed: Option<&str>,
    denied: &[BTreeSet<String>],
    pairs: &[(String, String)],
    warnings: &mut Vec<String>,
) -> VariablesPart {
    let allow = allowed.map(|names| match names {
        "true" => Setting::Allow,
        "false" | "" => Setting::Deny,
        names => Setting::Set(names_in(names)),
    });
    let mut overrides = BTreeMap::new();
    for (name, value) in pairs {
        if overrides.insert(name.clone(), value.clone()).is_some() {
            warnings.push(format!(
                "`{flag} {name}` is given more than once; the last value is taken"
            ));
        }
    }
    VariablesPart {
        allow,
        deny: denied.iter().flatten().cloned().collect(),
        overrides,
    }
}

/// Names with commas between them.
#[cfg(feature = "cli")]
fn names_in(text: &str) -> BTreeSet<String> {
    let names = text.split(',').map(str::trim);
    let names = names.filter(|name| !name.is_empty());
    names.map(str::to_string).collect()
}

/// Names that are denied, at least one.
#[cfg(feature = "cli")]
pub(super) fn parse_names(text: &str) -> Result<BTreeSet<String>, String> {
    let names = names_in(text);
    match names.is_empty() {
        true => Err("no name is given; write the names, with commas between them".to_string()),
        false => Ok(names),
    }
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
            pub fn allow<S: AsRef<str>>(&mut self, names: &[S]) -> &mut Self {
                self.0.let_through(names);
                self
            }

            /// Lets all of the host's values through but those with these names, also where none was let through before.
            /// Where only some are, by [`allow`](Self::allow), it takes these from them.
            pub fn deny<S: AsRef<str>>(&mut self, names: &[S]) -> &mut Self {
                self.0.keep_back(names);
                self
            }

            /// Lets all of the host's values through.
            pub fn allow_all(&mut self) -> &mut Self {
                self.0.host = super::HostVariables::Allow;
                self
            }

            /// Lets none of the host's values through.
            pub fn deny_all(&mut self) -> &mut Self {
                self.0.host = super::HostVariables::Deny;
                self
            }

            /// Sets values. They win over the host's.
            pub fn overrides<N: AsRef<str>, V: AsRef<str>>(
                &mut self,
                pairs: &[(N, V)],
            ) -> &mut Self {
                self.0.override_with(pairs);
                self
            }
        }
    };
}

pub(super) use values_builder;

impl Variables {
    pub(super) fn override_with(&mut self, pairs: &[(impl AsRef<str>, impl AsRef<str>)]) {
        let pairs = pairs
            .iter()
            .map(|(name, value)| (name.as_ref().to_string(), value.as_ref().to_string()));
        self.overrides.extend(pairs);
    }

    pub(super) fn let_through(&mut self, names: &[impl AsRef<str>]) {
        let names = names.iter().map(|name| name.as_ref().to_string());
        match &mut self.host {
            HostVariables::Only(known) => known.extend(names),
            host => *host = HostVariables::Only(names.collect()),
        }
    }

    pub(super) fn keep_back(&mut self, names: &[impl AsRef<str>]) {
        let names = names.iter().map(|name| name.as_ref().to_string());
        let open = match std::mem::replace(&mut self.host, HostVariables::Allow) {
            HostVariables::Deny => HostVariables::Allow,
            host => host,
        };
        self.host = open.narrowed(names.collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| name.to_string()).collect()
    }

    /// Whatever is denied is not let through, by a pattern either.
    #[test]
    fn what_is_denied_is_taken_out_of_what_is_allowed() {
        for (allowed, denied, left) in [
            (&["A", "B"][..], &["A"][..], &["B"][..]),
            (&["NA*", "B"], &["NAB"], &["B"]),
            (&["NAB", "B"], &["NA*"], &["B"]),
            (&["NA*", "B"], &["NAB*"], &["B"]),
            (&["NAB*", "B"], &["NA*"], &["B"]),
            (&["NA*", "B"], &["N", "C*"], &["NA*", "B"]),
        ] {
            let narrowed = HostVariables::Only(names(allowed)).narrowed(names(denied));
            assert_eq!(narrowed, HostVariables::Only(names(left)), "{denied:?}");
        }
    }
}

#[cfg(test)]
mod within {
    use super::*;

    /// What could be one of the host's names.
    const NAMES: [&str; 6] = ["A", "AB", "ABC", "B", "C", "X"];

    fn names(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| name.to_string()).collect()
    }

    fn sees(variables: &Variables, name: &str) -> bool {
        let host = match &variables.host {
            HostVariables::Deny => false,
            HostVariables::Allow => true,
            HostVariables::Only(written) => written.iter().any(|written| allows(written, name)),
            HostVariables::AllBut(denied) => !denied.contains(name),
        };
        host && !variables.overrides.contains_key(name)
    }

    #[test]
    fn what_is_within_sees_no_other_of_the_hosts() {
        let only = [
            &[][..],
            &["A"],
            &["A*"],
            &["AB*", "B"],
            &["A*", "B", "C"],
            &["AB"],
        ];
        let but = [&["A"][..], &["AB", "B"], &["ABC"], &["A", "AB", "ABC", "B"]];
        let mut hosts = vec![HostVariables::Deny, HostVariables::Allow];
        hosts.extend(only.map(|written| HostVariables::Only(names(written))));
        hosts.extend(but.map(|denied| HostVariables::AllBut(names(denied))));
        for given in &hosts {
            for most in &hosts {
                for set in [&[][..], &["A"], &["AB", "A*"]] {
                    let pairs = set.iter().map(|name| (name.to_string(), String::new()));
                    let given = Variables {
                        host: given.clone(),
                        overrides: pairs.collect(),
                    };
                    let most = Variables {
                        host: most.clone(),
                        overrides: BTreeMap::new(),
                    };
                    let seen = NAMES.iter().filter(|name| sees(&given, name));
                    let is_within = { seen }.all(|name| sees(&most, name));
                    // What is set can hide the last name that a pattern stands for: that is not looked for.
                    let is_told = given.is_within(&most);
                    assert!(is_within || !is_told, "{given:?} within {most:?}");
                    assert!(
                        is_told || !is_within || !set.is_empty(),
                        "{given:?} within {most:?}"
                    );
                }
            }
        }
    }
}
