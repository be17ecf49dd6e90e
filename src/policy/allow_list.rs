//! A subsystem of which rules allow a part: what can be asked for over a network.
//!
//! The rules' grammar, and what they allow, is the crate `network_rules`: the tool writes with it what the adapter reads
//! with it, so that what is accepted is what is enforced. Here is what all lists have in common: how a profile has one,
//! how flags say it, and how two are compared.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use network_rules::split;
pub use network_rules::{List as RuleList, RuleError};
use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::Serialize;

use super::switch::{Switch, Switched, Value};
use super::{Access, Decided, Part};
#[cfg(feature = "cli")]
use crate::error::ProfileError;
use crate::note::Note;
use crate::words::Wording;

/// What all of a list is allowed by, and what denies it.
pub(crate) fn switches(list: RuleList) -> [Wording; 2] {
    let [allow, deny] = match list {
        RuleList::Http => [
            ("--allow-http", "http(true)"),
            ("--allow-http=false", "http(false)"),
        ],
        RuleList::Sockets => [
            ("--allow-sockets", "sockets(true)"),
            ("--allow-sockets=false", "sockets(false)"),
        ],
        RuleList::Names => [
            ("--allow-dns", "dns(true)"),
            ("--allow-dns=false", "dns(false)"),
        ],
    };
    [allow, deny].map(|(flag, call)| Wording::new(flag, call))
}

/// What a profile calls a list.
pub(crate) fn name_of(list: RuleList) -> &'static str {
    match list {
        RuleList::Http => "http",
        RuleList::Sockets => "sockets",
        RuleList::Names => "dns",
    }
}

/// A rule of a list. It is written as it is displayed.
pub trait ListRule: Clone + Debug + PartialEq + Display + FromStr<Err = RuleError> {
    /// Which list it is of.
    const LIST: RuleList;
    /// What a file should have that does not have it.
    const EXPECTED: &'static str;

    /// Whether it allows all that another one does.
    fn covers(&self, other: &Self) -> bool;
}

/// What of a subsystem is the host's: all, nothing, or what rules allow.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AllowList<R> {
    /// All.
    Allow,
    /// Nothing.
    Deny,
    /// What one of these rules allows; nothing, if there is none.
    Only(Vec<R>),
}

impl<R> AllowList<R> {
    /// The rules, where it is for them to decide.
    pub fn rules(&self) -> Option<&[R]> {
        match self {
            AllowList::Only(rules) if !rules.is_empty() => Some(rules),
            AllowList::Allow | AllowList::Deny | AllowList::Only(_) => None,
        }
    }

    /// Whether all is the host's.
    pub(super) fn is_all(&self) -> bool {
        matches!(self, AllowList::Allow)
    }
}

impl<R: ListRule> AllowList<R> {
    /// What rules allow that are written so, each for itself.
    ///
    /// # Errors
    ///
    /// When one of them is no rule: the error says why, and ends with one that could be meant.
    pub fn of<S: AsRef<str>>(rules: impl IntoIterator<Item = S>) -> Result<Self, RuleError> {
        let rules = rules.into_iter().map(|rule| rule.as_ref().parse());
        rules.collect::<Result<_, _>>().map(AllowList::Only)
    }

    /// Whether the guest reaches no more than with another.
    pub(super) fn is_within(&self, most: &AllowList<R>) -> bool {
        if most.is_all() {
            return true;
        }
        let most = most.rules().unwrap_or_default();
        match self {
            AllowList::Allow => false,
            AllowList::Deny => true,
            AllowList::Only(rules) => rules
                .iter()
                .all(|rule| most.iter().any(|wider| wider.covers(rule))),
        }
    }
}

/// `true` for all, and `false` for nothing.
impl<R> From<bool> for AllowList<R> {
    fn from(allowed: bool) -> Self {
        match allowed {
            true => AllowList::Allow,
            false => AllowList::Deny,
        }
    }
}

/// All or nothing.
impl<R> From<Access> for AllowList<R> {
    fn from(access: Access) -> Self {
        AllowList::from(access == Access::Allow)
    }
}

/// What these rules allow.
impl<R> From<Vec<R>> for AllowList<R> {
    fn from(rules: Vec<R>) -> Self {
        AllowList::Only(rules)
    }
}

/// What these rules allow.
impl<R, const N: usize> From<[R; N]> for AllowList<R> {
    fn from(rules: [R; N]) -> Self {
        AllowList::Only(rules.into())
    }
}

/// What rules allow that have commas between them.
impl<R: ListRule> FromStr for AllowList<R> {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        AllowList::of(split(text))
    }
}

impl<R> Decided for AllowList<R> {
    fn allowed() -> Self {
        AllowList::Allow
    }

    fn denied() -> Self {
        AllowList::Deny
    }
}

impl<R: Clone> Part for Option<AllowList<R>> {
    type Decided = AllowList<R>;

    fn over(self, below: Self) -> Self {
        self.or(below)
    }

    fn on(self, base: AllowList<R>) -> AllowList<R> {
        self.unwrap_or(base)
    }

    fn of(decided: &AllowList<R>) -> Self {
        Some(decided.clone())
    }
}

/// Rules as a file has them: texts.
pub(super) struct Written<R>(Vec<R>);

impl<'de, R: ListRule> Deserialize<'de> for Written<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        let rules = texts
            .iter()
            .map(|text| text.parse().map_err(D::Error::custom));
        rules.collect::<Result<_, _>>().map(Written)
    }
}

impl<R: ListRule> Value for Written<R> {
    const EXPECTED: &'static str = R::EXPECTED;
}

impl<R: ListRule> Switched for AllowList<R> {
    type Value = Written<R>;

    fn from_switch(switch: Switch<Written<R>>) -> Self {
        match switch {
            Switch::Host(allowed) => allowed.into(),
            Switch::Value(Written(rules)) => AllowList::Only(rules),
        }
    }

    fn to_switch(&self) -> Switch<impl Serialize> {
        match self {
            AllowList::Allow => Switch::Host(true),
            AllowList::Deny => Switch::Host(false),
            AllowList::Only(rules) => {
                let texts = rules.iter().map(R::to_string);
                Switch::Value(texts.collect::<Vec<String>>())
            }
        }
    }
}

/// What the user should know of a list: a rule that changes nothing beside another one, and rules for what the guest does
/// not import. `is_asked` says whether it imports what a rule is for.
pub(super) fn notes<R: ListRule>(list: &AllowList<R>, is_asked: impl Fn(&R) -> bool) -> Vec<Note> {
    let rules = list.rules().unwrap_or_default();
    let covered = covered(rules).map(|(rule, by)| (rule.to_string(), by.to_string()));
    let covered = Note::covered_rules(R::LIST, covered);
    let unused = rules.iter().filter(|rule| !is_asked(rule));
    let unused = Note::unused_rules(R::LIST, unused.map(R::to_string));
    covered.into_iter().chain(unused).collect()
}

/// The longest list in which each rule is compared with each other one: what a list of any length is for is worked out
/// without that.
const COMPARED: usize = 2000;

/// The rules that another one covers, each with the first of those. Of two that allow the same, that is the later one.
fn covered<R: ListRule>(rules: &[R]) -> impl Iterator<Item = (&R, &R)> {
    let rules = if rules.len() <= COMPARED { rules } else { &[] };
    rules.iter().enumerate().filter_map(move |(place, rule)| {
        let mut others = rules.iter().enumerate();
        let (_, by) = others.find(|(other, wider)| {
            *other != place && wider.covers(rule) && (*other < place || !rule.covers(wider))
        })?;
        Some((rule, by))
    })
}

/// What a flag says, each time that it is given.
#[cfg(feature = "cli")]
#[derive(Debug, Clone)]
pub(super) enum Said<R> {
    /// All, or nothing.
    Access(bool),
    /// What these rules allow.
    Rules(Vec<R>),
}

#[cfg(feature = "cli")]
impl<R: ListRule> FromStr for Said<R> {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        match text {
            "true" => Ok(Said::Access(true)),
            "false" => Ok(Said::Access(false)),
            rules => {
                let rules = split(rules).map(str::parse);
                rules.collect::<Result<_, _>>().map(Said::Rules)
            }
        }
    }
}

/// What a flag says that was given so often; nothing, if it was not given.
///
/// # Errors
///
/// When it is given for all or nothing, and for something else as well.
#[cfg(feature = "cli")]
pub(super) fn said<R: ListRule>(given: &[Said<R>]) -> Result<Option<AllowList<R>>, ProfileError> {
    let mut access = None;
    let mut rules = None;
    for said in given {
        match said {
            Said::Access(allowed) if access.is_some_and(|before| before != *allowed) => {
                return Err(ProfileError::AllAndNothing { list: R::LIST });
            }
            Said::Access(allowed) => access = Some(*allowed),
            Said::Rules(more) => rules
                .get_or_insert_with(Vec::new)
                .extend(more.iter().cloned()),
        }
    }
    match (access, rules) {
        (Some(allowed), Some(_)) => Err(ProfileError::AllAndListed {
            list: R::LIST,
            allowed,
        }),
        (Some(allowed), None) => Ok(Some(allowed.into())),
        (None, rules) => Ok(rules.map(AllowList::Only)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::HttpRule;

    fn list(rules: &str) -> AllowList<HttpRule> {
        rules.parse().unwrap()
    }

    #[test]
    fn a_list_is_within_what_covers_each_of_its_rules() {
        let all = AllowList::<HttpRule>::Allow;
        let none = AllowList::<HttpRule>::Deny;
        let narrow = list("GET https://a.example");
        let wide = list("https://*.example,https://a.example");
        for (given, most, expected) in [
            (&narrow, &all, true),
            (&narrow, &wide, true),
            (&narrow, &narrow, true),
            (&wide, &narrow, false),
            (&all, &wide, false),
            (&narrow, &none, false),
            (&none, &narrow, true),
            (&list(""), &none, true),
            (&none, &list(""), true),
            (&narrow, &list(""), false),
            (&all, &list(""), false),
        ] {
            assert_eq!(given.is_within(most), expected, "{given:?} in {most:?}");
        }
    }

    #[test]
    fn an_empty_list_leaves_nothing_to_rules() {
        assert_eq!(list(""), AllowList::Only(Vec::new()));
        assert!(list("").rules().is_none());
    }

    fn told(rules: &str, is_asked: bool) -> Vec<String> {
        let notes = notes(&list(rules), |_| is_asked);
        notes.iter().map(Note::to_string).collect()
    }

    #[test]
    fn rules_that_change_nothing_are_told_once() {
        assert!(told("https://a.example,http://a.example", true).is_empty());
        let covered = told("GET a.example,a.example,HEAD a.example,A.example:443", true);
        let [note] = &covered[..] else {
            panic!("{covered:?}");
        };
        assert!(note.contains("`GET https://a.example`"), "{note}");
        assert!(note.contains("`https://a.example`"), "{note}");
        assert!(note.contains("2 more rules are like it"), "{note}");
    }

    #[test]
    fn rules_that_nothing_can_meet_are_told() {
        let rules: Vec<String> = (0..7).map(|host| format!("h{host}.example")).collect();
        let told = told(&rules.join(","), false);
        let [note] = &told[..] else {
            panic!("{told:?}");
        };
        assert!(note.contains("`https://h4.example` and 2 more"), "{note}");
    }
}
