//! Random numbers, secure or not: denied calls have no error to give.
//!
//! Insecure ones, a seed for hash maps among them, and those for secrets are decided one by one. Both can come from a seed
//! in the file, so that a program does the same wherever it runs. What is made of a seed guards no secret: whoever has the
//! file has the seed, so a plan that answers `wasi:random/random` with it warns.

use std::fmt;

use adapter_abi::random as adapter;
use image_format::{Body, Image, Kind};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::subsystem::{Definition, Function};
use super::{Access, Decided, Part, Profile, Subsystem};
use crate::error::PlanError;
use crate::plan::{Decision, Policy, Reason, Route, Rule};
use crate::summary::Grant;
use crate::wit::qualified;
use crate::words::Wording;

/// What is decided of random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Random {
    /// `wasi:random/insecure` and `wasi:random/insecure-seed`: numbers that guard nothing, and a seed for hash maps.
    pub insecure: RandomSource,
    /// `wasi:random/random`: numbers that secrets are made of.
    pub secure: RandomSource,
}

/// Where random numbers come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RandomSource {
    /// The host.
    Allow,
    /// Nowhere: calls trap.
    Deny,
    /// This seed, which is at most [`RandomSource::LARGEST_SEED`]: the same numbers whenever the program runs.
    Seed(u64),
}

impl RandomSource {
    /// The largest seed: what a file in TOML can say.
    pub const LARGEST_SEED: u64 = i64::MAX as u64;

    const fn of(access: Access) -> Self {
        match access {
            Access::Allow => RandomSource::Allow,
            Access::Deny => RandomSource::Deny,
        }
    }

    fn is_within(self, most: RandomSource) -> bool {
        match self {
            RandomSource::Allow => most == RandomSource::Allow,
            RandomSource::Deny | RandomSource::Seed(_) => true,
        }
    }

    fn seed(self) -> Option<u64> {
        match self {
            RandomSource::Seed(seed) => Some(seed),
            RandomSource::Allow | RandomSource::Deny => None,
        }
    }
}

/// The host, or nowhere.
impl From<Access> for RandomSource {
    fn from(access: Access) -> Self {
        RandomSource::of(access)
    }
}

/// `true` for the host, and `false` for nowhere.
impl From<bool> for RandomSource {
    fn from(allowed: bool) -> Self {
        Access::from(allowed).into()
    }
}

impl Random {
    /// The same for both.
    pub const fn all(access: Access) -> Self {
        let source = RandomSource::of(access);
        Random {
            insecure: source,
            secure: source,
        }
    }

    /// What both are, if that is the same and no seed.
    fn access(self) -> Option<Access> {
        let mut both = [Access::Allow, Access::Deny].into_iter();
        both.find(|access| self == Random::all(*access))
    }
}

/// All of the host's, or nothing.
impl From<Access> for Random {
    fn from(access: Access) -> Self {
        Random::all(access)
    }
}

/// `true` for the host's, and `false` for nothing.
impl From<bool> for Random {
    fn from(allowed: bool) -> Self {
        Access::from(allowed).into()
    }
}

impl Decided for Random {
    fn allowed() -> Self {
        Random::all(Access::Allow)
    }

    fn denied() -> Self {
        Random::all(Access::Deny)
    }
}

/// What a profile says of random numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `insecure` and `secure`"
)]
pub struct RandomPart {
    /// Numbers that guard nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insecure: Option<RandomSource>,
    /// Numbers that secrets are made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secure: Option<RandomSource>,
}

impl From<Random> for RandomPart {
    fn from(Random { insecure, secure }: Random) -> Self {
        RandomPart {
            insecure: Some(insecure),
            secure: Some(secure),
        }
    }
}

impl Part for RandomPart {
    type Decided = Random;

    fn over(self, below: Self) -> Self {
        RandomPart {
            insecure: self.insecure.or(below.insecure),
            secure: self.secure.or(below.secure),
        }
    }

    fn on(self, base: Random) -> Random {
        Random {
            insecure: self.insecure.unwrap_or(base.insecure),
            secure: self.secure.unwrap_or(base.secure),
        }
    }

    fn of(decided: &Random) -> Self {
        (*decided).into()
    }
}

/// As `"allow"`, `"deny"`, or the seed.
impl Serialize for RandomSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            RandomSource::Allow => serializer.serialize_str("allow"),
            RandomSource::Deny => serializer.serialize_str("deny"),
            RandomSource::Seed(seed) => serializer.serialize_u64(*seed),
        }
    }
}

impl<'de> Deserialize<'de> for RandomSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SourceVisitor)
    }
}

struct SourceVisitor;

impl Visitor<'_> for SourceVisitor {
    type Value = RandomSource;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "`\"allow\"`, `\"deny\"`, or a seed from 0 to {}",
            RandomSource::LARGEST_SEED
        )
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<RandomSource, E> {
        match word {
            "allow" => Ok(RandomSource::Allow),
            "deny" => Ok(RandomSource::Deny),
            _ => Err(E::invalid_value(Unexpected::Str(word), &self)),
        }
    }

    fn visit_u64<E: de::Error>(self, seed: u64) -> Result<RandomSource, E> {
        match seed {
            ..=RandomSource::LARGEST_SEED => Ok(RandomSource::Seed(seed)),
            _ => Err(E::invalid_value(Unexpected::Unsigned(seed), &self)),
        }
    }

    fn visit_i64<E: de::Error>(self, seed: i64) -> Result<RandomSource, E> {
        match u64::try_from(seed) {
            Ok(seed) => self.visit_u64(seed),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(seed), &self)),
        }
    }
}

/// Random numbers in a file: one word for both where that says it.
pub(super) mod written {
    use super::*;

    pub fn serialize<S: Serializer>(part: &RandomPart, serializer: S) -> Result<S::Ok, S::Error> {
        let both = part.insecure.zip(part.secure);
        let both = both.and_then(|(insecure, secure)| Random { insecure, secure }.access());
        match both {
            Some(access) => serializer.serialize_bool(access == Access::Allow),
            None => part.serialize(serializer),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RandomPart, D::Error> {
        deserializer.deserialize_any(RandomVisitor)
    }
}

struct RandomVisitor;

impl<'de> Visitor<'de> for RandomVisitor {
    type Value = RandomPart;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("`true`, `false`, or a table of `insecure` and `secure`")
    }

    fn visit_bool<E: de::Error>(self, allowed: bool) -> Result<RandomPart, E> {
        Ok(Random::from(allowed).into())
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<RandomPart, A::Error> {
        RandomPart::deserialize(MapAccessDeserializer::new(fields))
    }
}

pub(super) const DEFINITION: Definition = Definition {
    name: "random",
    allow: Wording::new("--allow-random", "random(true)"),
    deny: Wording::new("--allow-random=false", "random(false)"),
    closed_fix: None,
    package: "random",
    has: |_, _| true,
    is_allowed: |profile| profile.random == Random::all(Access::Allow),
    grant,
    is_within: |given, most| {
        let (given, most) = (given.random, most.random);
        given.insecure.is_within(most.insecure) && given.secure.is_within(most.secure)
    },
    rule,
    makes: &[],
    errors: &[],
    check,
    put,
    notes: Definition::NO_RULES,
};

/// The flags for random numbers.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow random numbers
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_random: Option<bool>,
    /// Make insecure random numbers, and the seed for hash maps, of this number: they are the same in each run
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seed)]
    random_seed: Option<u64>,
    /// Make the random numbers of this number that secrets are made of: they guard nothing, for the number is in the file
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seed)]
    random_seed_secure: Option<u64>,
}

/// A seed, as a flag has it.
#[cfg(feature = "cli")]
fn seed(text: &str) -> Result<u64, String> {
    let seed = text.parse().ok();
    let seed = seed.filter(|seed| *seed <= RandomSource::LARGEST_SEED);
    seed.ok_or_else(|| {
        format!(
            "a seed is a whole number from 0 to {}",
            RandomSource::LARGEST_SEED
        )
    })
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> RandomPart {
        let both = self.allow_random.map(Random::from).map(RandomPart::from);
        let single = RandomPart {
            insecure: self.random_seed.map(RandomSource::Seed),
            secure: self.random_seed_secure.map(RandomSource::Seed),
        };
        // The more a flag says, the more it weighs.
        single.over(both.unwrap_or_default())
    }
}

fn grant(profile: &Profile) -> Grant {
    let Random { insecure, secure } = profile.random;
    match profile.random.access() {
        Some(access) => Grant::host_or_denied(access == Access::Allow, true),
        None => Grant::Random { insecure, secure },
    }
}

/// Refuses seeds that no file could say.
fn check(profile: &Profile) -> Result<(), PlanError> {
    let Random { insecure, secure } = profile.random;
    let seeds = [("random seed", insecure), ("secure random seed", secure)];
    for (what, source) in seeds {
        if source.seed() > Some(RandomSource::LARGEST_SEED) {
            let seed = source.seed().unwrap_or_default().to_string();
            let problem = "is above 9223372036854775807, the largest number in a profile's file; take a smaller one";
            return Err(PlanError::value(what, &seed, problem));
        }
    }
    Ok(())
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    let Random { insecure, secure } = profile.random;
    let (source, answered) = match (function.interface, function.name) {
        ("wasi:random/random", "get-random-bytes") => (secure, adapter::SECURE_BYTES),
        ("wasi:random/random", "get-random-u64") => (secure, adapter::SECURE_NUMBER),
        ("wasi:random/insecure", "get-insecure-random-bytes") => {
            (insecure, adapter::INSECURE_BYTES)
        }
        ("wasi:random/insecure", "get-insecure-random-u64") => (insecure, adapter::INSECURE_NUMBER),
        ("wasi:random/insecure-seed", "insecure-seed" | "get-insecure-seed") => {
            (insecure, adapter::HASH_SEED)
        }
        _ => return None,
    };
    Some(match source {
        RandomSource::Allow => Decision::allow(Subsystem::Random),
        RandomSource::Deny => {
            let name = qualified(function.interface, function.name);
            Decision::trap(Subsystem::Random, &name)
        }
        RandomSource::Seed(seed) => {
            let reason = Reason::Policy(format!("made of the seed {seed}").into());
            Decision::rule(Policy::Virtual, Route::adapter(answered), reason)
        }
    })
}

fn put(profile: &Profile, image: &mut Image) {
    let Random { insecure, secure } = profile.random;
    for (kind, source) in [(Kind::InsecureSeed, insecure), (Kind::SecureSeed, secure)] {
        if let Some(seed) = source.seed() {
            image.set(kind, Body::Number(seed));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::subsystem::refuse;
    use super::*;

    #[test]
    fn a_seed_reaches_nothing() {
        let profile = |insecure, secure| {
            let mut profile = Profile::deny_all();
            profile.random = Random { insecure, secure };
            profile
        };
        let within = |given: &Profile, most: &Profile| Subsystem::Random.is_within(given, most);
        let (allow, deny, seed) = (
            RandomSource::Allow,
            RandomSource::Deny,
            RandomSource::Seed(1),
        );
        assert!(within(&profile(seed, seed), &profile(deny, deny)));
        assert!(within(&profile(allow, seed), &profile(allow, deny)));
        assert!(!within(&profile(allow, seed), &profile(seed, allow)));
        assert!(!within(&profile(seed, allow), &profile(allow, seed)));
    }

    #[test]
    fn a_seed_is_a_number_that_a_file_can_say() {
        let largest = RandomSource::LARGEST_SEED;
        let above = RandomSource::Seed(largest + 1);
        refuse(
            |profile| profile.random.insecure = above,
            "take a smaller one",
        );
        refuse(
            |profile| profile.random.secure = above,
            "secure random seed",
        );
        let mut profile = Profile::deny_all();
        profile.random.secure = RandomSource::Seed(largest);
        assert!(profile.check().is_ok());
    }

    #[test]
    fn one_word_says_both_kinds() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct File {
            #[serde(with = "written")]
            random: RandomPart,
        }
        for (text, written) in [
            ("random = false", "random = false\n"),
            (
                "random = { insecure = \"allow\", secure = \"allow\" }",
                "random = true\n",
            ),
            (
                "random = { insecure = 7, secure = \"allow\" }",
                "[random]\ninsecure = 7\nsecure = \"allow\"\n",
            ),
            (
                "random.secure = 9223372036854775807",
                "[random]\nsecure = 9223372036854775807\n",
            ),
        ] {
            let read: File = toml::from_str(text).unwrap();
            assert_eq!(toml::to_string(&read).unwrap(), written);
            assert_eq!(toml::from_str::<File>(written).unwrap(), read);
        }
        for text in [
            "random.secure = -1",
            "random.secure = \"7\"",
            "random.secure = true",
        ] {
            let error = toml::from_str::<File>(text).unwrap_err().to_string();
            assert!(
                error.contains("or a seed from 0 to 9223372036854775807"),
                "{error}"
            );
        }
    }
}
