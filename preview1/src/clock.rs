//! Clocks.

use crate::abi::Datetime;
use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::parameters;
use crate::program::Program;

/// Number of clocks that have a number.
pub const CLOCKS: u32 = 4;
/// Time of day.
pub const REALTIME: u32 = 0;
/// Time that only grows.
pub const MONOTONIC: u32 = 1;

/// A `timestamp`, if it is in range.
pub fn timestamp(time: &Datetime) -> Result<u64> {
    const SECOND: u64 = 1_000_000_000;
    // Without a multiplication of 128 bits.
    if time.seconds > u64::MAX / SECOND {
        return Err(Errno::OVERFLOW);
    }
    (time.seconds * SECOND)
        .checked_add(time.nanoseconds.into())
        .ok_or(Errno::OVERFLOW)
}

impl<H: Host> Program<H> {
    /// `clock_res_get`.
    pub fn clock_res_get(&mut self, clock: u32, resolution: u32) -> Result<()> {
        let time = match parameters::choice(clock, CLOCKS) {
            REALTIME => timestamp(&self.host.wall_resolution())?,
            MONOTONIC => self.host.monotonic_resolution(),
            _ => return Err(Errno::BADF),
        };
        guest::store(&mut self.host, resolution, &[time.to_le_bytes()]);
        Ok(())
    }

    /// `clock_time_get`.
    pub fn clock_time_get(&mut self, clock: u32, _precision: u64, time: u32) -> Result<()> {
        let now = match parameters::choice(clock, CLOCKS) {
            REALTIME => timestamp(&self.host.wall_now())?,
            MONOTONIC => self.host.monotonic_now(),
            _ => return Err(Errno::BADF),
        };
        guest::store(&mut self.host, time, &[now.to_le_bytes()]);
        Ok(())
    }
}
