//! What time it is, for what keeps times.
//!
//! The adapter has no clock. Where the profile leaves the guest the host's, glue tells what that says before each call that
//! may change something. Else time begins at 1980, and each change comes a nanosecond after the one before: what is newer
//! is newer, and the same calls give the same times.

use image_format::{DEFAULT_TIME, Time};

const SECOND: u64 = 1_000_000_000;

/// What time it is.
#[derive(Debug)]
pub struct Clock {
    /// What the host's clock has said, if it was asked.
    told: Option<Time>,
    /// How many changes there were.
    count: u64,
}

impl Clock {
    /// The start of 1980.
    pub const fn new() -> Self {
        Clock {
            told: None,
            count: 0,
        }
    }

    /// Takes what the host's clock says.
    pub fn tell(&mut self, time: Time) {
        self.told = Some(time);
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

impl Default for Clock {
    fn default() -> Self {
        Clock::new()
    }
}
