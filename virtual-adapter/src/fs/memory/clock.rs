//! What time it is, for what keeps times.
//!
//! The adapter has no clock. Where the profile leaves the guest the host's, shifted or not, glue tells what that says before
//! each call that may change something. Where the guest's clock stands still, so do these times. Else time begins at 1980,
//! and each change comes a nanosecond after the one before: what is newer is newer, and the same calls give the same times.

use image_format::{DEFAULT_TIME, Kind, Sections, Time};

use crate::clocks::Datetime;

const SECOND: u64 = 1_000_000_000;

/// What time it is.
#[derive(Debug)]
pub struct Clock {
    /// Where the guest's clock stands, or what the host's has said, if it was asked.
    told: Option<Time>,
    /// How much later than the host's clock the guest's is.
    shift: (i64, u32),
    /// How many changes there were.
    count: u64,
}

impl Clock {
    /// That of an image.
    pub fn new(image: Sections<'_>) -> Self {
        let fixed = image.datetime(Kind::WallClock);
        Clock {
            told: fixed.map(|(seconds, nanoseconds)| Datetime::new(seconds, nanoseconds).of_file()),
            shift: image.datetime(Kind::WallClockShift).unwrap_or_default(),
            count: 0,
        }
    }

    /// Takes what the host's clock says.
    pub fn tell(&mut self, time: Datetime) {
        let time = time.later_in_0_3(self.shift).unwrap_or(time);
        self.told = Some(time.of_file());
    }

    /// The time of a change.
    pub fn now(&mut self) -> Time {
        self.told.unwrap_or_else(|| {
            let count = self.count;
            self.count += 1;
            Time {
                seconds: DEFAULT_TIME + count / SECOND,
                nanoseconds: (count % SECOND) as u32,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image_format::{Body, Image};

    fn clock(kind: Kind, (seconds, nanoseconds): (i64, u32)) -> Clock {
        let image = Image::default().with(kind, Body::Datetime(seconds, nanoseconds));
        Clock::new(Sections::new(&image.layout().unwrap().head))
    }

    fn time(seconds: u64, nanoseconds: u32) -> Time {
        Time {
            seconds,
            nanoseconds,
        }
    }

    #[test]
    fn a_clock_that_stands_still_gives_one_time() {
        let mut clock = clock(Kind::WallClock, (1_700_000_000, 5));
        assert_eq!(clock.now(), time(1_700_000_000, 5));
        assert_eq!(clock.now(), time(1_700_000_000, 5));
    }

    #[test]
    fn the_hosts_clock_is_shifted() {
        let mut clock = clock(Kind::WallClockShift, (-3600, 999_999_999));
        clock.tell(Datetime::new(10_000, 1));
        assert_eq!(clock.now(), time(6401, 0));
        // No file is from before 1970.
        clock.tell(Datetime::new(3, 0));
        assert_eq!(clock.now(), time(0, 0));
    }
}
