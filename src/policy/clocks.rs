//! Clocks and timers: denied calls have no error to give.
//!
//! The wall clock and the monotonic clock are decided one by one. Each is the host's, denied, or answered from inside: a
//! wall clock that stands still, and a monotonic clock that only moves when it is looked at, whose timers wait for nothing.
//! With these a program takes the same way wherever it runs. A wall clock that is shifted is the host's, behind a guard.

mod values;

use image_format::{Body, Image, Kind};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use adapter_abi::clocks as adapter;

pub use values::{ClockError, Datetime, MonotonicClock, WallClock};

use super::subsystem::{Definition, Function};
use super::{Access, Decided, Part, Profile, Subsystem};
use crate::error::PlanError;
use crate::plan::{Decision, Policy, Reason, Route, Rule};
use crate::summary::Grant;
use crate::wit::{Generation, qualified};
use crate::words::Wording;

/// What is decided of clocks and timers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clocks {
    /// The time of day.
    pub wall: WallClock,
    /// The clock that never goes back, and timers.
    pub monotonic: MonotonicClock,
}

impl Clocks {
    /// The same of both.
    pub const fn all(access: Access) -> Self {
        match access {
            Access::Allow => Clocks {
                wall: WallClock::Allow,
                monotonic: MonotonicClock::Allow,
            },
            Access::Deny => Clocks {
                wall: WallClock::Deny,
                monotonic: MonotonicClock::Deny,
            },
        }
    }

    /// Whether the monotonic clock steps, so that timers are answered from inside.
    pub(crate) fn steps(&self) -> bool {
        matches!(self.monotonic, MonotonicClock::Step(_))
    }

    /// What both are, if that is the same.
    fn access(self) -> Option<Access> {
        let both = [Access::Allow, Access::Deny].into_iter();
        both.into_iter().find(|access| self == Clocks::all(*access))
    }
}

/// All of the host's, or nothing.
impl From<Access> for Clocks {
    fn from(access: Access) -> Self {
        Clocks::all(access)
    }
}

/// `true` for the host's, and `false` for nothing.
impl From<bool> for Clocks {
    fn from(allowed: bool) -> Self {
        Access::from(allowed).into()
    }
}

impl Decided for Clocks {
    fn allowed() -> Self {
        Clocks::all(Access::Allow)
    }

    fn denied() -> Self {
        Clocks::all(Access::Deny)
    }
}

/// What a profile says of clocks and timers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `wall` and `monotonic`"
)]
pub struct ClocksPart {
    /// The time of day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wall: Option<WallClock>,
    /// The clock that never goes back, and timers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monotonic: Option<MonotonicClock>,
}

impl From<Clocks> for ClocksPart {
    fn from(Clocks { wall, monotonic }: Clocks) -> Self {
        ClocksPart {
            wall: Some(wall),
            monotonic: Some(monotonic),
        }
    }
}

impl Part for ClocksPart {
    type Decided = Clocks;

    fn over(self, below: Self) -> Self {
        ClocksPart {
            wall: self.wall.or(below.wall),
            monotonic: self.monotonic.or(below.monotonic),
        }
    }

    fn on(self, base: Clocks) -> Clocks {
        Clocks {
            wall: self.wall.unwrap_or(base.wall),
            monotonic: self.monotonic.unwrap_or(base.monotonic),
        }
    }

    fn of(decided: &Clocks) -> Self {
        (*decided).into()
    }
}

/// Clocks in a file: one word for both where that says it.
pub(super) mod written {
    use super::*;

    pub fn serialize<S: Serializer>(part: &ClocksPart, serializer: S) -> Result<S::Ok, S::Error> {
        let both = part.wall.zip(part.monotonic);
        let both = both.and_then(|(wall, monotonic)| Clocks { wall, monotonic }.access());
        match both {
            Some(access) => serializer.serialize_bool(access == Access::Allow),
            None => part.serialize(serializer),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ClocksPart, D::Error> {
        deserializer.deserialize_any(ClocksVisitor)
    }
}

struct ClocksVisitor;

impl<'de> Visitor<'de> for ClocksVisitor {
    type Value = ClocksPart;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("`true`, `false`, or a table of `wall` and `monotonic`")
    }

    fn visit_bool<E: de::Error>(self, allowed: bool) -> Result<ClocksPart, E> {
        Ok(Clocks::from(allowed).into())
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<ClocksPart, A::Error> {
        ClocksPart::deserialize(MapAccessDeserializer::new(fields))
    }
}

pub(super) const DEFINITION: Definition = Definition {
    name: "clocks",
    allow: Wording::new("--allow-clocks", "clocks(true)"),
    deny: Wording::new("--allow-clocks=false", "clocks(false)"),
    closed_fix: None,
    package: "clocks",
    has: |_, _| true,
    is_allowed: |profile| profile.clocks == Clocks::all(Access::Allow),
    grant,
    is_within,
    rule,
    makes: &["wasi:io/poll/pollable"],
    errors: &[],
    check,
    put,
    notes: Definition::NO_RULES,
};

/// The flags for clocks and timers.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Allow clocks and timers
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    allow_clocks: Option<bool>,
    /// Decide the time of day: `allow`, `deny`, a time at which it stands still, such as `2026-01-01T00:00:00Z`, or how
    /// far it is from the host's, such as `+3600s` or `-1h30m`
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    wall_clock: Option<WallClock>,
    /// Decide the monotonic clock and timers: `allow`, `deny`, or `step:1ms` for a clock that each reading moves on by as
    /// much, and timers that wait for nothing
    #[arg(long, value_name = "CLOCK")]
    monotonic_clock: Option<MonotonicClock>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> ClocksPart {
        let both = self.allow_clocks.map(Clocks::from).map(ClocksPart::from);
        let single = ClocksPart {
            wall: self.wall_clock,
            monotonic: self.monotonic_clock,
        };
        // The more a flag says, the more it weighs.
        single.over(both.unwrap_or_default())
    }
}

fn grant(profile: &Profile) -> Grant {
    match profile.clocks.access() {
        Some(access) => Grant::host_or_denied(access == Access::Allow, true),
        None => Grant::Clocks {
            wall: profile.clocks.wall.to_string(),
            monotonic: profile.clocks.monotonic.to_string(),
        },
    }
}

/// A clock that is answered from inside reaches nothing. Of one that is shifted the guest knows the host's if it knows by how
/// much.
fn is_within(given: &Profile, most: &Profile) -> bool {
    let (given, most) = (given.clocks, most.clocks);
    let wall = match given.wall {
        WallClock::Allow => most.wall == WallClock::Allow,
        WallClock::Shifted(_) => most.wall == WallClock::Allow || most.wall == given.wall,
        WallClock::Deny | WallClock::Fixed(_) => true,
    };
    let monotonic = match given.monotonic {
        MonotonicClock::Allow => most.monotonic == MonotonicClock::Allow,
        MonotonicClock::Deny | MonotonicClock::Step(_) => true,
    };
    wall && monotonic
}

/// Refuses clocks that no file could say.
fn check(profile: &Profile) -> Result<(), PlanError> {
    let Clocks { wall, monotonic } = profile.clocks;
    let (wall_text, monotonic_text) = (wall.to_string(), monotonic.to_string());
    if wall_text.parse() != Ok(wall) {
        let problem = "is outside of the years 0 to 9999, which are all that a profile's file can say; set another one";
        return Err(PlanError::value("wall clock", &wall_text, problem));
    }
    if monotonic_text.parse() != Ok(monotonic) {
        let problem = "moves on by more than a year, which is all that a profile's file can say; set a shorter step";
        return Err(PlanError::value(
            "monotonic clock",
            &monotonic_text,
            problem,
        ));
    }
    Ok(())
}

fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    match (function.interface, function.name) {
        (
            "wasi:clocks/monotonic-clock",
            "now" | "resolution" | "subscribe-duration" | "subscribe-instant" | "get-resolution"
            | "wait-for" | "wait-until",
        ) => Some(monotonic_rule(function, profile.clocks.monotonic)),
        ("wasi:clocks/wall-clock", "now" | "resolution")
        | ("wasi:clocks/system-clock", "now" | "get-resolution") => {
            Some(wall_rule(function, profile.clocks.wall))
        }
        _ => None,
    }
}

fn wall_rule(function: &Function<'_>, clock: WallClock) -> Rule {
    let is_0_3 = function.generation == Generation::V0_3;
    match clock {
        WallClock::Allow => Decision::allow(Subsystem::Clocks),
        WallClock::Deny => denied(function),
        WallClock::Fixed(_) => {
            let answered = match (function.name, is_0_3) {
                ("now", _) => adapter::FIXED,
                (_, false) => adapter::FIXED_RESOLUTION,
                (_, true) => adapter::FIXED_RESOLUTION_IN_0_3,
            };
            let reason = Reason::Policy(format!("stands still at {clock}").into());
            Decision::rule(Policy::Virtual, Route::adapter(answered), reason)
        }
        // A shifted clock ticks as the host's does.
        WallClock::Shifted(_) if function.name != "now" => {
            let reason = Reason::Policy("the host's".into());
            Decision::rule(Policy::Allow, Route::host(), reason)
        }
        WallClock::Shifted(_) => {
            let shift = match is_0_3 {
                true => adapter::SHIFT_IN_0_3,
                false => adapter::SHIFT,
            };
            let reason = Reason::Policy(format!("the host's, {clock}").into());
            Decision::rule(Policy::Guard, Route::filter(shift), reason)
        }
    }
}

fn monotonic_rule(function: &Function<'_>, clock: MonotonicClock) -> Rule {
    match clock {
        MonotonicClock::Allow => Decision::allow(Subsystem::Clocks),
        MonotonicClock::Deny => denied(function),
        MonotonicClock::Step(_) => {
            let (answered, how) = match function.name {
                "now" => (adapter::NOW, "each reading moves it on"),
                "subscribe-duration" => (adapter::SUBSCRIBE_DURATION, "waits for nothing"),
                "subscribe-instant" => (adapter::SUBSCRIBE_INSTANT, "waits for nothing"),
                "wait-for" => (adapter::WAIT_FOR, "waits for nothing"),
                "wait-until" => (adapter::WAIT_UNTIL, "waits for nothing"),
                _ => (adapter::STEP, "the step"),
            };
            let reason = Reason::Policy(format!("{clock}: {how}").into());
            Decision::rule(Policy::Virtual, Route::adapter(answered), reason)
        }
    }
}

fn denied(function: &Function<'_>) -> Rule {
    let name = qualified(function.interface, function.name);
    Decision::trap(Subsystem::Clocks, &name)
}

fn put(profile: &Profile, image: &mut Image) {
    let Clocks { wall, monotonic } = profile.clocks;
    match wall {
        WallClock::Fixed(time) => image.set(Kind::WallClock, time.body()),
        WallClock::Shifted(by) => image.set(Kind::WallClockShift, by.body()),
        WallClock::Allow | WallClock::Deny => {}
    }
    if let MonotonicClock::Step(step) = monotonic {
        image.set(Kind::MonotonicStep, Body::Number(step.get()));
    }
}

impl Datetime {
    fn body(self) -> Body {
        Body::Datetime(self.seconds, self.nanoseconds)
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU64;

    use super::super::subsystem::refuse;
    use super::*;

    fn profile(wall: &str, monotonic: &str) -> Profile {
        let mut profile = Profile::deny_all();
        profile.clocks.wall = wall.parse().unwrap();
        profile.clocks.monotonic = monotonic.parse().unwrap();
        profile
    }

    #[test]
    fn a_clock_is_within_what_shows_as_much_of_the_hosts() {
        let within = |given: (&str, &str), most: (&str, &str)| {
            is_within(&profile(given.0, given.1), &profile(most.0, most.1))
        };
        let none = ("deny", "deny");
        assert!(within(("2026-01-01T00:00:00Z", "step:1ms"), none));
        assert!(!within(("+1s", "deny"), none));
        assert!(within(("+1s", "deny"), ("allow", "deny")));
        assert!(within(("+1s", "deny"), ("+1000ms", "deny")));
        assert!(!within(("+1s", "deny"), ("+2s", "deny")));
        assert!(!within(("allow", "deny"), ("+1s", "allow")));
        assert!(!within(("allow", "allow"), ("allow", "step:1s")));
    }

    #[test]
    fn a_clock_is_one_that_a_file_can_say() {
        let at = |seconds| WallClock::Fixed(Datetime::new(seconds, 0));
        let shifted = |seconds| WallClock::Shifted(Datetime::new(seconds, 5));
        for wall in [at(i64::MAX), at(i64::MIN), at(-62_167_219_201)] {
            refuse(|profile| profile.clocks.wall = wall, "set another one");
        }
        for wall in [at(-62_167_219_200), at(253_402_207_200), shifted(-1 << 40)] {
            let profile = Profile {
                clocks: Clocks {
                    wall,
                    ..Clocks::denied()
                },
                ..Profile::deny_all()
            };
            assert!(profile.check().is_ok(), "{wall}");
        }
        let step = MonotonicClock::Step(NonZeroU64::MAX);
        refuse(
            |profile| profile.clocks.monotonic = step,
            "set a shorter step",
        );
    }

    #[test]
    fn one_word_says_both_clocks() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct File {
            #[serde(with = "written")]
            clocks: ClocksPart,
        }
        for (text, written) in [
            ("clocks = true", "clocks = true\n"),
            (
                "clocks = { wall = \"deny\", monotonic = \"deny\" }",
                "clocks = false\n",
            ),
            (
                "clocks = { wall = \"2026-01-01T00:00:00.500Z\" }",
                "[clocks]\nwall = \"2026-01-01T00:00:00.5Z\"\n",
            ),
            (
                "clocks = { wall = \"-1h\", monotonic = \"step:1000us\" }",
                "[clocks]\nwall = \"-3600s\"\nmonotonic = \"step:1ms\"\n",
            ),
        ] {
            let read: File = toml::from_str(text).unwrap();
            assert_eq!(toml::to_string(&read).unwrap(), written);
            assert_eq!(toml::from_str::<File>(written).unwrap(), read);
        }
    }
}
