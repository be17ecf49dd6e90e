//! What a clock can be set to, as profiles and flags write it.

use std::fmt::{self, Display, Formatter};
use std::num::NonZeroU64;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::policy::Access;

const NANOSECONDS: i128 = 1_000_000_000;

/// What the wall clock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum WallClock {
    /// The host's.
    Allow,
    /// None: calls trap.
    Deny,
    /// It stands still at this time.
    Fixed(Datetime),
    /// The host's, and so much later; earlier, if that is negative.
    Shifted(Datetime),
}

/// A time since 1970, or a length of time: seconds, and nanoseconds on top of them, which are less than a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Datetime {
    /// Whole seconds, rounded down.
    pub seconds: i64,
    /// What is above that.
    pub nanoseconds: u32,
}

/// What the monotonic clock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum MonotonicClock {
    /// The host's.
    Allow,
    /// None: calls trap.
    Deny,
    /// Each reading moves it on by so many nanoseconds, and timers wait for nothing.
    Step(NonZeroU64),
}

/// Why a text is no clock.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ClockError {
    /// It is neither a time nor a length of time.
    #[error(
        "`{0}` is no wall clock; write `allow`, `deny`, a time such as `2026-01-01T00:00:00Z` or `2026-01-01T01:00:00+01:00`, or how far it is from the host's, such as `+3600s` or `-1h30m`"
    )]
    Wall(String),
    /// It is no step.
    #[error(
        "`{0}` is no monotonic clock; write `allow`, `deny`, or `step:` and how far each reading moves it on, such as `step:1ms`"
    )]
    Monotonic(String),
    /// A step that does not move on.
    #[error(
        "`{0}` would be a clock that no reading moves on, and programs that wait for it would never end; write `step:1ms`"
    )]
    NoStep(String),
    /// A step that goes back, or that no clock can hold.
    #[error("the step of `{0}` is not between a nanosecond and a year; write `step:1ms`")]
    StepOutOfRange(String),
}

/// The longest step, a year: no clock of 64 bits is at its end after a few readings.
const LONGEST_STEP: i128 = 366 * 24 * 3600 * NANOSECONDS;

impl Datetime {
    /// So many seconds, and nanoseconds on top of them; those above a second are carried over.
    pub const fn new(seconds: i64, nanoseconds: u32) -> Self {
        Datetime {
            seconds: seconds.saturating_add((nanoseconds / 1_000_000_000) as i64),
            nanoseconds: nanoseconds % 1_000_000_000,
        }
    }

    fn of_nanoseconds(nanoseconds: i128) -> Option<Self> {
        Some(Datetime {
            seconds: i64::try_from(nanoseconds.div_euclid(NANOSECONDS)).ok()?,
            nanoseconds: nanoseconds.rem_euclid(NANOSECONDS) as u32,
        })
    }

    fn as_nanoseconds(self) -> i128 {
        i128::from(self.seconds) * NANOSECONDS + i128::from(self.nanoseconds)
    }
}

/// As a time, in UTC; as seconds since 1970 if it is outside of the years that have four digits.
impl Display for Datetime {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match Timestamp::from_nanosecond(self.as_nanoseconds()) {
            Ok(time) => Display::fmt(&time, f),
            Err(_) => write!(f, "{} s since 1970", self.seconds),
        }
    }
}

/// The host's, or none.
impl From<Access> for WallClock {
    fn from(access: Access) -> Self {
        match access {
            Access::Allow => WallClock::Allow,
            Access::Deny => WallClock::Deny,
        }
    }
}

/// `true` for the host's, and `false` for none.
impl From<bool> for WallClock {
    fn from(allowed: bool) -> Self {
        Access::from(allowed).into()
    }
}

/// It stands still at this time.
impl From<Datetime> for WallClock {
    fn from(time: Datetime) -> Self {
        WallClock::Fixed(time)
    }
}

impl MonotonicClock {
    /// One that each reading moves on by a millisecond.
    pub const STEP: MonotonicClock = match NonZeroU64::new(1_000_000) {
        Some(step) => MonotonicClock::Step(step),
        None => MonotonicClock::Deny,
    };
}

/// The host's, or none.
impl From<Access> for MonotonicClock {
    fn from(access: Access) -> Self {
        match access {
            Access::Allow => MonotonicClock::Allow,
            Access::Deny => MonotonicClock::Deny,
        }
    }
}

/// `true` for the host's, and `false` for none.
impl From<bool> for MonotonicClock {
    fn from(allowed: bool) -> Self {
        Access::from(allowed).into()
    }
}

impl FromStr for WallClock {
    type Err = ClockError;

    fn from_str(text: &str) -> Result<Self, ClockError> {
        let wrong = || ClockError::Wall(text.escape_debug().to_string());
        match text {
            "allow" => return Ok(WallClock::Allow),
            "deny" => return Ok(WallClock::Deny),
            _ => {}
        }
        if text.starts_with(['+', '-']) {
            let by: SignedDuration = text.parse().map_err(|_| wrong())?;
            let by = Datetime::of_nanoseconds(by.as_nanos()).ok_or_else(wrong)?;
            return Ok(WallClock::Shifted(by));
        }
        let time: Timestamp = text.parse().map_err(|_| wrong())?;
        let time = Datetime::of_nanoseconds(time.as_nanosecond()).ok_or_else(wrong)?;
        Ok(WallClock::Fixed(time))
    }
}

impl FromStr for MonotonicClock {
    type Err = ClockError;

    fn from_str(text: &str) -> Result<Self, ClockError> {
        let told = || text.escape_debug().to_string();
        match text {
            "allow" => return Ok(MonotonicClock::Allow),
            "deny" => return Ok(MonotonicClock::Deny),
            _ => {}
        }
        let step = text.strip_prefix("step:").map(str::parse::<SignedDuration>);
        let Some(Ok(step)) = step else {
            return Err(ClockError::Monotonic(told()));
        };
        match step.as_nanos() {
            0 => Err(ClockError::NoStep(told())),
            nanoseconds @ 1..=LONGEST_STEP => u64::try_from(nanoseconds)
                .ok()
                .and_then(NonZeroU64::new)
                .map(MonotonicClock::Step)
                .ok_or_else(|| ClockError::StepOutOfRange(told())),
            _ => Err(ClockError::StepOutOfRange(told())),
        }
    }
}

impl Display for WallClock {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            WallClock::Allow => f.write_str("allow"),
            WallClock::Deny => f.write_str("deny"),
            WallClock::Fixed(time) => time.fmt(f),
            WallClock::Shifted(by) => write_shift(by.as_nanoseconds(), f),
        }
    }
}

/// In seconds, with a sign.
fn write_shift(nanoseconds: i128, f: &mut Formatter<'_>) -> fmt::Result {
    let sign = if nanoseconds < 0 { '-' } else { '+' };
    let length = nanoseconds.unsigned_abs();
    let second = NANOSECONDS.unsigned_abs();
    write!(f, "{sign}{}", length / second)?;
    match length % second {
        0 => {}
        rest => write!(f, ".{}", format!("{rest:09}").trim_end_matches('0'))?,
    }
    f.write_str("s")
}

impl Display for MonotonicClock {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            MonotonicClock::Allow => f.write_str("allow"),
            MonotonicClock::Deny => f.write_str("deny"),
            MonotonicClock::Step(step) => write!(f, "step:{}", length(step.get())),
        }
    }
}

/// In the largest unit that it is a whole number of.
fn length(nanoseconds: u64) -> String {
    let units = [(1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "us")];
    let mut units = units.into_iter();
    match units.find(|(unit, _)| nanoseconds.is_multiple_of(*unit)) {
        Some((unit, name)) => format!("{}{name}", nanoseconds / unit),
        None => format!("{nanoseconds}ns"),
    }
}

impl TryFrom<String> for WallClock {
    type Error = ClockError;

    fn try_from(text: String) -> Result<Self, ClockError> {
        text.parse()
    }
}

impl From<WallClock> for String {
    fn from(clock: WallClock) -> String {
        clock.to_string()
    }
}

impl TryFrom<String> for MonotonicClock {
    type Error = ClockError;

    fn try_from(text: String) -> Result<Self, ClockError> {
        text.parse()
    }
}

impl From<MonotonicClock> for String {
    fn from(clock: MonotonicClock) -> String {
        clock.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> WallClock {
        text.parse().unwrap()
    }

    #[test]
    fn times_are_read_as_they_are_written() {
        for (text, seconds, nanoseconds) in [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("2026-01-01T00:00:00Z", 1_767_225_600, 0),
            ("2026-01-01T01:00:00+01:00", 1_767_225_600, 0),
            ("1969-12-31T23:59:59.75Z", -1, 750_000_000),
            ("1900-01-01T00:00:00.000000001Z", -2_208_988_800, 1),
        ] {
            let time = Datetime::new(seconds, nanoseconds);
            assert_eq!(wall(text), WallClock::Fixed(time), "{text}");
            assert_eq!(wall(&wall(text).to_string()), wall(text));
        }
        assert_eq!(
            wall("2026-01-01T01:00:00+01:00").to_string(),
            "2026-01-01T00:00:00Z"
        );
    }

    #[test]
    fn shifts_are_read_as_they_are_written() {
        for (text, seconds, nanoseconds, written) in [
            ("+3600s", 3600, 0, "+3600s"),
            ("-1h30m", -5400, 0, "-5400s"),
            ("-250ms", -1, 750_000_000, "-0.25s"),
            ("+1.000000001s", 1, 1, "+1.000000001s"),
        ] {
            let by = Datetime::new(seconds, nanoseconds);
            assert_eq!(wall(text), WallClock::Shifted(by), "{text}");
            assert_eq!(wall(text).to_string(), written);
            assert_eq!(wall(written), wall(text));
        }
    }

    #[test]
    fn steps_are_read_as_they_are_written() {
        for (text, nanoseconds, written) in [
            ("step:1ms", 1_000_000, "step:1ms"),
            ("step:1s", 1_000_000_000, "step:1s"),
            ("step:1500us", 1_500_000, "step:1500us"),
            ("step:7ns", 7, "step:7ns"),
            ("step:1m", 60_000_000_000, "step:60s"),
        ] {
            let clock: MonotonicClock = text.parse().unwrap();
            let step = NonZeroU64::new(nanoseconds).unwrap();
            assert_eq!(clock, MonotonicClock::Step(step));
            assert_eq!(clock.to_string(), written);
        }
    }

    #[test]
    fn what_is_no_clock_is_refused_with_what_is_one() {
        for text in [
            "",
            "noon",
            "2026-01-01",
            "2026-01-01T00:00:00",
            "3600s",
            "+",
            "+1",
            "+1y",
            "2026-13-01T00:00:00Z",
        ] {
            let error = text.parse::<WallClock>().unwrap_err();
            assert_eq!(error, ClockError::Wall(text.to_string()), "{text}");
        }
        let monotonic = |text: &str| text.parse::<MonotonicClock>().unwrap_err();
        for text in ["", "1ms", "step", "step:", "step:1", "step:fast"] {
            assert_eq!(monotonic(text), ClockError::Monotonic(text.to_string()));
        }
        assert_eq!(
            monotonic("step:0s"),
            ClockError::NoStep("step:0s".to_string())
        );
        for text in ["step:-1ms", "step:9000h"] {
            assert_eq!(
                monotonic(text),
                ClockError::StepOutOfRange(text.to_string())
            );
        }
    }
}
