//! `wasi:cli/environment`: variables, where some are the host's. Constants are answered by glue.

use image_format::{Kind, Rule, Sections, Strings};

/// A name and its value.
pub type Variable<'a> = (&'a [u8], &'a [u8]);

/// Variables that the profile sets.
#[derive(Clone)]
pub struct Set<'a> {
    strings: Strings<'a>,
}

impl<'a> Set<'a> {
    /// Reads them from a section of pairs.
    pub fn new(image: Sections<'a>, kind: Kind) -> Self {
        Set {
            strings: image.strings(kind),
        }
    }

    /// Value of the variable of this name.
    pub fn value(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.clone()
            .find(|variable| variable.0 == name)
            .map(|variable| variable.1)
    }
}

impl<'a> Iterator for Set<'a> {
    type Item = Variable<'a>;

    fn next(&mut self) -> Option<Variable<'a>> {
        self.strings.pair()
    }
}

/// Variables that the guest sees: those that the profile sets, then those of the host that it allows and does not set.
/// Configuration values follow the same rules.
pub struct Variables<'a> {
    /// Variables that the profile sets.
    pub set: Set<'a>,
    /// Which of the host's it allows.
    pub rule: Rule<'a>,
}

impl<'a> Variables<'a> {
    /// Variables of the environment.
    pub fn environment(image: Sections<'a>) -> Self {
        Variables {
            set: Set::new(image, Kind::Environment),
            rule: image.rule(Kind::EnvironmentRule),
        }
    }

    /// Values of `wasi:config`.
    pub fn config(image: Sections<'a>) -> Self {
        Variables {
            set: Set::new(image, Kind::Config),
            rule: image.rule(Kind::ConfigRule),
        }
    }

    /// All of them, given the host's.
    pub fn merge(
        &self,
        host: impl Iterator<Item = Variable<'a>>,
    ) -> impl Iterator<Item = Variable<'a>> {
        self.set.clone().chain(
            host.filter(|(name, _)| self.rule.allows(name) && self.set.value(name).is_none()),
        )
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{Given, List, Owned, OwnedPair, Pair},
    crate::module::{Global, image, list, reply},
    adapter_abi::environment,
};

/// The host's variables, which the last result points into.
#[cfg(target_arch = "wasm32")]
static HOST: Global<Owned<OwnedPair>> = Global::new(Owned::new());

exports! { access =>
    // `host` is the result of the host's `get-environment`.
    environment::FILTER
    fn filter(host: Given<Owned<OwnedPair>>) -> *const List<Pair> {
        let variables = Variables::environment(image());
        HOST.with(access, |held| {
            *held = host.value();
            let count = variables.set.clone().count() + held.len();
            reply(list(count, variables.merge(held.iter().map(OwnedPair::borrowed)).map(Pair::from)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image_format::{Body, HostRule, Image};

    fn image(rule: HostRule) -> Vec<u8> {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let environment = vec![pair("A", "1"), pair("B", "2"), pair("EMPTY", "")];
        Image::default()
            .with(Kind::Environment, Body::Pairs(environment))
            .with(Kind::EnvironmentRule, Body::Rule(rule))
            .layout()
            .unwrap()
            .head
    }

    #[track_caller]
    fn merge(rule: HostRule, expected: &[&str]) {
        let image = image(rule);
        let host: [Variable; 3] = [(b"HOME", b"/"), (b"B", b"host"), (b"LANG", b"C")];
        let variables = Variables::environment(Sections::new(&image));
        let merged: Vec<String> = variables
            .merge(host.into_iter())
            .map(|(name, value)| {
                format!(
                    "{}={}",
                    str::from_utf8(name).unwrap(),
                    str::from_utf8(value).unwrap()
                )
            })
            .collect();
        assert_eq!(merged, expected);
    }

    #[test]
    fn nothing_of_the_host_without_a_rule() {
        merge(HostRule::None, &["A=1", "B=2", "EMPTY="]);
    }

    #[test]
    fn a_set_value_wins_over_the_host() {
        merge(HostRule::All, &["A=1", "B=2", "EMPTY=", "HOME=/", "LANG=C"]);
    }

    #[test]
    fn named_variables_pass() {
        merge(
            HostRule::Only(vec!["LANG".into(), "B".into()]),
            &["A=1", "B=2", "EMPTY=", "LANG=C"],
        );
        merge(
            HostRule::Only(vec!["lang".into(), "LAN".into()]),
            &["A=1", "B=2", "EMPTY="],
        );
    }

    #[test]
    fn variables_that_begin_alike_pass() {
        let begin = |start: &str| HostRule::Only(vec![start.into()]);
        merge(begin("LA*"), &["A=1", "B=2", "EMPTY=", "LANG=C"]);
        merge(begin("LANG*"), &["A=1", "B=2", "EMPTY=", "LANG=C"]);
        for none in ["LANG=*", "la*", "A*G", "*ANG", "ANG*"] {
            merge(begin(none), &["A=1", "B=2", "EMPTY="]);
        }
    }

    #[test]
    fn named_variables_are_kept_back() {
        merge(
            HostRule::AllBut(vec!["LANG".into(), "B".into()]),
            &["A=1", "B=2", "EMPTY=", "HOME=/"],
        );
        merge(
            HostRule::AllBut(vec!["lang".into(), "LAN".into(), "HOMES".into()]),
            &["A=1", "B=2", "EMPTY=", "HOME=/", "LANG=C"],
        );
    }

    #[test]
    fn values_are_found_by_whole_names() {
        let image = image(HostRule::None);
        let variables = Variables::environment(Sections::new(&image));
        assert_eq!(variables.set.value(b"B"), Some(&b"2"[..]));
        assert_eq!(variables.set.value(b"EMPTY"), Some(&b""[..]));
        assert_eq!(variables.set.value(b"EMP"), None);
        assert_eq!(variables.set.value(b"2"), None);
    }

    #[test]
    fn an_absent_image_sets_nothing() {
        let variables = Variables::environment(Sections::new(&[]));
        assert_eq!(variables.set.count(), 0);
        assert!(!variables.rule.allows(b"HOME"));
    }
}
