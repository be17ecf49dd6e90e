//! `wasi:config/store`: configuration values.

use image_format::Sections;

use crate::environment::Variables;

/// The `error` of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum ConfigError<T> {
    /// The source failed.
    Upstream(T),
    /// Reading failed.
    Io(T),
}

/// What a guarded look-up says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// The value, or that there is none.
    Known(Option<&'a [u8]>),
    /// The host is to be asked.
    AskHost,
}

/// Looks up `key` where the host's values may be visible.
pub fn guard<'a>(image: Sections<'a>, key: &[u8]) -> Answer<'a> {
    let values = Variables::config(image);
    match values.set.value(key) {
        None if values.rule.allows(key) => Answer::AskHost,
        value => Answer::Known(value),
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{Given, List, Optional, Outcome, Owned, OwnedPair, Pair, Text},
    crate::environment::Set,
    crate::module::{Global, image, list, reply},
    adapter_abi::config,
    image_format::Kind,
};

#[cfg(target_arch = "wasm32")]
type Value = Outcome<Optional<Text>, ConfigError<Text>>;

#[cfg(target_arch = "wasm32")]
type Values = Outcome<List<Pair>, ConfigError<Text>>;

#[cfg(target_arch = "wasm32")]
type HostValues = Outcome<Owned<OwnedPair>, ConfigError<Owned<u8>>>;

/// The host's values, which the last result points into.
#[cfg(target_arch = "wasm32")]
static HOST: Global<HostValues> = Global::new(Outcome::Ok(Owned::new()));

exports! { access =>
    config::GET
    fn get(key: Given<u8>, key_length: usize) -> *const Value {
        let set = Set::new(image(), Kind::Config);
        reply(Outcome::Ok(set.value(&key.list(key_length)).map(Text::from).into()))
    }

    config::GET_ALL
    fn get_all() -> *const Values {
        let set = Set::new(image(), Kind::Config);
        reply(Outcome::Ok(list(set.clone().count(), set.map(Pair::from))))
    }

    // As `config#get`, or null where the host is to be asked.
    config::GUARD_GET
    fn guard_get(key: Given<u8>, key_length: usize) -> *const Value {
        match guard(image(), &key.list(key_length)) {
            Answer::Known(value) => reply(Outcome::Ok(value.map(Text::from).into())),
            Answer::AskHost => core::ptr::null(),
        }
    }

    // `host` is the result of the host's `get-all`.
    config::FILTER_GET_ALL
    fn filter_get_all(host: Given<HostValues>) -> *const Values {
        let values = Variables::config(image());
        HOST.with(access, |held| {
            *held = host.value();
            reply(match held {
                Outcome::Ok(held) => {
                    let count = values.set.clone().count() + held.len();
                    let merged = values.merge(held.iter().map(OwnedPair::borrowed));
                    Outcome::Ok(list(count, merged.map(Pair::from)))
                }
                Outcome::Err(ConfigError::Upstream(message)) => {
                    Outcome::Err(ConfigError::Upstream(Text::from(&**message)))
                }
                Outcome::Err(ConfigError::Io(message)) => Outcome::Err(ConfigError::Io(Text::from(&**message))),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image_format::{Body, HostRule, Image, Kind};

    #[track_caller]
    fn look_up(config_rule: HostRule, key: &str, expected: Answer) {
        let config = vec![("set".to_owned(), "value".to_owned())];
        let image = Image::default()
            .with(Kind::Config, Body::Pairs(config))
            .with(Kind::ConfigRule, Body::Rule(config_rule))
            .layout()
            .unwrap()
            .head;
        assert_eq!(guard(Sections::new(&image), key.as_bytes()), expected);
    }

    #[test]
    fn a_set_value_is_never_asked_of_the_host() {
        look_up(HostRule::All, "set", Answer::Known(Some(b"value")));
        look_up(HostRule::None, "set", Answer::Known(Some(b"value")));
    }

    #[test]
    fn only_allowed_keys_are_asked_of_the_host() {
        look_up(HostRule::All, "other", Answer::AskHost);
        look_up(
            HostRule::Only(vec!["other".into()]),
            "other",
            Answer::AskHost,
        );
        look_up(
            HostRule::Only(vec!["other".into()]),
            "another",
            Answer::Known(None),
        );
        look_up(
            HostRule::Only(vec!["oth*".into()]),
            "other",
            Answer::AskHost,
        );
        look_up(
            HostRule::Only(vec!["oth*".into()]),
            "another",
            Answer::Known(None),
        );
        look_up(HostRule::None, "other", Answer::Known(None));
        let all_but = || HostRule::AllBut(vec!["other".into(), "set".into()]);
        look_up(all_but(), "other", Answer::Known(None));
        look_up(all_but(), "another", Answer::AskHost);
        look_up(all_but(), "set", Answer::Known(Some(b"value")));
    }
}
