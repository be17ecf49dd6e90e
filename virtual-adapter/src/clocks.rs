//! `wasi:clocks`: wall clocks that stand still or are shifted, and a monotonic clock that steps.
//!
//! A stepping clock moves on when it is looked at, and when something waits for a timer: then it moves on to the timer's
//! end at once. So timers are over in the order of their ends. A look at a timer that is not over counts as a reading,
//! so that a program which does nothing else comes to its end as well. Beside the host's pollables the clock waits only
//! where none of these is ready: nothing here can wait for the host.

use image_format::Time;

use crate::handles::{Handles, ResourceType};
use crate::trap;

/// A `datetime` of 0.2, or an `instant` of 0.3: the same bytes, of which the first eight are a number with a sign there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Datetime {
    seconds: u64,
    nanoseconds: u32,
}

const SECOND: u32 = 1_000_000_000;

impl Datetime {
    /// A nanosecond: what a time that stands still is exact to.
    pub const RESOLUTION: Datetime = Datetime {
        seconds: 0,
        nanoseconds: 1,
    };

    /// So many seconds and nanoseconds.
    pub fn new(seconds: i64, nanoseconds: u32) -> Self {
        Datetime {
            seconds: seconds as u64,
            nanoseconds,
        }
    }

    /// The same as a time of a file. None is older than 1970.
    pub fn of_file(self) -> Time {
        let is_before = self.seconds > i64::MAX as u64;
        match is_before {
            true => Time {
                seconds: 0,
                nanoseconds: 0,
            },
            false => Time {
                seconds: self.seconds,
                nanoseconds: self.nanoseconds,
            },
        }
    }

    /// This time of 0.2, and so much later. There is none before 1970.
    pub fn later(self, by: (i64, u32)) -> Option<Self> {
        let (carry, nanoseconds) = self.sum_of_nanoseconds(by.1);
        let seconds = self.seconds.checked_add(carry)?;
        Some(Datetime {
            seconds: seconds.checked_add_signed(by.0)?,
            nanoseconds,
        })
    }

    /// This time of 0.3, and so much later.
    pub fn later_in_0_3(self, by: (i64, u32)) -> Option<Self> {
        let (carry, nanoseconds) = self.sum_of_nanoseconds(by.1);
        let seconds = (self.seconds as i64).checked_add_unsigned(carry)?;
        Some(Datetime {
            seconds: seconds.checked_add(by.0)? as u64,
            nanoseconds,
        })
    }

    /// Whole seconds, and the rest. The host's nanoseconds may be any number.
    fn sum_of_nanoseconds(self, more: u32) -> (u64, u32) {
        let sum = u64::from(self.nanoseconds) + u64::from(more);
        let second = u64::from(SECOND);
        (sum / second, (sum % second) as u32)
    }
}

/// A clock that steps. Before the first reading it is all zeros, which take no place in a file.
#[derive(Debug, Default)]
pub struct Stepping {
    now: u64,
    /// The end of the first timer that was found not to be over in the list that is looked at; 0 if none was.
    first: u64,
    /// Whether the clock has moved on to that, and the list is looked at again.
    has_waited: bool,
}

impl Stepping {
    /// Before the first reading.
    pub const fn new() -> Self {
        Stepping {
            now: 0,
            first: 0,
            has_waited: false,
        }
    }

    /// A reading. None is 0: programs take that for no time at all.
    pub fn read(&mut self, step: u64) -> u64 {
        self.now = self.now.saturating_add(step);
        self.now
    }

    /// Moves on to an instant, unless it is over.
    pub fn wait_until(&mut self, instant: u64) {
        self.now = self.now.max(instant);
    }

    /// When a duration that begins now is over.
    pub fn after(&self, duration: u64) -> u64 {
        self.now.saturating_add(duration)
    }

    /// Whether an instant is over. If it is not, that was a reading.
    pub fn is_over(&mut self, instant: u64, step: u64) -> bool {
        let is_over = instant <= self.now;
        if !is_over {
            self.read(step);
        }
        is_over
    }

    /// Polls pollables that are ready from these instants on: those that are ready are over by the result. Where there is
    /// none, the clock moves on to the first. What is not over was looked at.
    pub fn poll(&mut self, ends: impl Iterator<Item = u64> + Clone, step: u64) -> u64 {
        let is_any_ready = ends.clone().any(|end| end <= self.now);
        if !is_any_ready {
            self.wait_until(ends.min().unwrap_or_default());
            return self.now;
        }
        let over = self.now;
        if ends.into_iter().any(|end| end > over) {
            self.read(step);
        }
        over
    }

    /// Looks at a pollable of a list, which is ready from an instant on.
    pub fn check(&mut self, instant: u64) -> bool {
        let is_over = instant <= self.now;
        if !is_over && (self.first == 0 || instant < self.first) {
            self.first = instant;
        }
        is_over
    }

    /// Ends a look at a list: whether nothing in it was ready, so that the clock has moved on to the end of the first timer,
    /// and the list is to be looked at again.
    pub fn waits(&mut self, is_any_ready: bool, step: u64) -> bool {
        let first = core::mem::take(&mut self.first);
        if core::mem::take(&mut self.has_waited) || first == 0 {
            return false;
        }
        if is_any_ready {
            self.read(step);
            return false;
        }
        self.wait_until(first);
        self.has_waited = true;
        true
    }
}

/// A pollable in a list. Lists of numbers are dropped by code that polling without timers has by itself, and would share.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Listed(u32);

/// Makes a pollable that is ready from an instant on. All others are from the start on.
pub fn timer(handles: &mut Handles, end: u64) -> u32 {
    match handles.insert_pair(ResourceType::Pollable, [end as u32, (end >> 32) as u32]) {
        Some(pollable) => pollable,
        None => trap::too_many_handles(),
    }
}

/// From when on a pollable is ready.
pub fn end(handles: &Handles, pollable: u32) -> u64 {
    let [low, high] = handles.pair_of(ResourceType::Pollable, pollable);
    u64::from(high) << 32 | u64::from(low)
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{Given, List},
    crate::handles::HANDLES,
    crate::module::{Global, image, list, reply},
    crate::poll::READY,
    adapter_abi::clocks,
    image_format::Kind,
};

#[cfg(target_arch = "wasm32")]
static CLOCK: Global<Stepping> = Global::new(Stepping::new());

#[cfg(target_arch = "wasm32")]
fn step() -> u64 {
    image().number(Kind::MonotonicStep).unwrap_or(1)
}

#[cfg(target_arch = "wasm32")]
fn shift() -> (i64, u32) {
    image().datetime(Kind::WallClockShift).unwrap_or_default()
}

#[cfg(target_arch = "wasm32")]
fn shifted(time: Option<Datetime>) -> *const Datetime {
    match time {
        Some(time) => reply(time),
        None => trap::clock_out_of_range(),
    }
}

exports! { access =>
    clocks::FIXED
    fn fixed() -> *const Datetime {
        let (seconds, nanoseconds) = image().datetime(Kind::WallClock).unwrap_or_default();
        reply(Datetime::new(seconds, nanoseconds))
    }

    clocks::FIXED_RESOLUTION
    fn fixed_resolution() -> *const Datetime {
        reply(Datetime::RESOLUTION)
    }

    clocks::FIXED_RESOLUTION_IN_0_3
    fn fixed_resolution_in_0_3() -> u64 {
        Datetime::RESOLUTION.nanoseconds.into()
    }

    clocks::SHIFT
    fn shift_host(host: Given<Datetime>) -> *const Datetime {
        shifted(host.value().later(shift()))
    }

    clocks::SHIFT_IN_0_3
    fn shift_host_in_0_3(host: Given<Datetime>) -> *const Datetime {
        shifted(host.value().later_in_0_3(shift()))
    }

    clocks::NOW
    fn now() -> u64 {
        CLOCK.with(access, |clock| clock.read(step()))
    }

    clocks::STEP
    fn resolution() -> u64 {
        step()
    }

    clocks::SUBSCRIBE_INSTANT
    fn subscribe_instant(instant: u64) -> u32 {
        HANDLES.with(access, |handles| timer(handles, instant))
    }

    clocks::SUBSCRIBE_DURATION
    fn subscribe_duration(duration: u64) -> u32 {
        let end = CLOCK.with(access, |clock| clock.after(duration));
        HANDLES.with(access, |handles| timer(handles, end))
    }

    clocks::WAIT_UNTIL
    fn wait_until(instant: u64) {
        CLOCK.with(access, |clock| clock.wait_until(instant));
    }

    clocks::WAIT_FOR
    fn wait_for(duration: u64) {
        CLOCK.with(access, |clock| clock.wait_until(clock.after(duration)));
    }

    clocks::READY
    fn ready(pollable: u32) -> bool {
        let end = HANDLES.with(access, |handles| end(handles, pollable));
        CLOCK.with(access, |clock| clock.is_over(end, step()))
    }

    clocks::BLOCK
    fn block(pollable: u32) {
        let end = HANDLES.with(access, |handles| end(handles, pollable));
        CLOCK.with(access, |clock| clock.wait_until(end));
    }

    clocks::POLL
    fn poll(pollables: Given<Listed>, length: usize) -> *const List<u32> {
        let pollables = pollables.list(length);
        if pollables.is_empty() {
            trap::empty_poll();
        }
        CLOCK.with_inner(access, |clock, access| {
            HANDLES.with(access, |handles| {
                let ends = pollables.iter().map(|Listed(pollable)| end(handles, *pollable));
                let over = clock.poll(ends.clone(), step());
                let ready = (0..).zip(ends).filter(|(_, end)| *end <= over);
                reply(list(length, ready.map(|(index, _)| index)))
            })
        })
    }

    clocks::CHECK
    fn check(pollable: u32) -> bool {
        let end = HANDLES.with(access, |handles| end(handles, pollable));
        CLOCK.with(access, |clock| clock.check(end))
    }

    clocks::WAITS
    fn waits() -> bool {
        let is_any_ready = READY.with(access, |ready| !ready.indices().is_empty());
        CLOCK.with(access, |clock| clock.waits(is_any_ready, step()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEP: u64 = 10;

    #[test]
    fn each_reading_moves_the_clock_on() {
        let mut clock = Stepping::new();
        assert_eq!([clock.read(STEP), clock.read(STEP)], [10, 20]);
        clock.wait_until(5);
        assert_eq!(clock.read(STEP), 30);
        clock.wait_until(clock.after(1000));
        assert_eq!(clock.read(STEP), 1040);
        clock.wait_until(u64::MAX);
        assert_eq!(clock.read(STEP), u64::MAX);
        assert_eq!(clock.after(1), u64::MAX);
    }

    #[test]
    fn a_timer_that_is_only_asked_about_is_over_in_the_end() {
        let mut clock = Stepping::new();
        let asked = [0; 4].map(|_| clock.is_over(25, STEP));
        assert_eq!(asked, [false, false, false, true]);
    }

    #[test]
    fn timers_are_over_in_the_order_of_their_ends() {
        let mut clock = Stepping::new();
        let mut open = vec![300, 100, 200, 100];
        let mut order = Vec::new();
        while !open.is_empty() {
            let over = clock.poll(open.iter().copied(), STEP);
            order.extend(
                open.extract_if(.., |end| *end <= over)
                    .map(|end| (end, over)),
            );
        }
        assert_eq!(order, [(100, 100), (100, 100), (200, 200), (300, 300)]);
    }

    #[test]
    fn a_list_of_virtual_pollables_is_polled_as_one_beside_the_hosts() {
        let ends = [0, 30, 20, 20, 500];
        let (mut at_once, mut one_by_one) = (Stepping::new(), Stepping::new());
        for from in [0, 1, 0, 1, 2, 4, 4, 0] {
            let ends = &ends[from..];
            let over = at_once.poll(ends.iter().copied(), STEP);
            let expected: Vec<bool> = ends.iter().map(|end| *end <= over).collect();
            let ready = loop {
                let ready: Vec<bool> = ends.iter().map(|end| one_by_one.check(*end)).collect();
                if !one_by_one.waits(ready.contains(&true), STEP) {
                    break ready;
                }
            };
            assert_eq!(ready, expected);
            assert_eq!(one_by_one.after(0), at_once.after(0));
        }
    }

    #[test]
    fn a_timer_waits_for_what_is_ready_but_not_for_ever() {
        let mut clock = Stepping::new();
        let polled = [0; 4].map(|_| clock.poll([0, 25].into_iter(), STEP));
        assert_eq!(polled, [0, 10, 20, 30]);
        assert_eq!(clock.after(0), 30);
    }

    #[test]
    fn timers_keep_their_ends_in_their_handles() {
        let mut handles = Handles::new();
        for time in [0, 1, u64::from(u32::MAX) + 1, u64::MAX] {
            let pollable = timer(&mut handles, time);
            assert_eq!(end(&handles, pollable), time);
        }
        let stream = handles.insert(ResourceType::Pollable, 0);
        assert_eq!(end(&handles, stream), 0);
    }

    #[test]
    fn times_are_shifted_as_far_as_their_types_go() {
        let time = |seconds, nanoseconds| Datetime::new(seconds, nanoseconds);
        let both = |from: Datetime, by| [from.later(by), from.later_in_0_3(by)];
        assert_eq!(both(time(5, 0), (3600, 5)), [Some(time(3605, 5)); 2]);
        let below = (-1, 750_000_000);
        assert_eq!(
            both(time(0, 500_000_000), below),
            [Some(time(0, 250_000_000)); 2]
        );
        assert_eq!(both(time(0, 0), below), [None, Some(time(-1, 750_000_000))]);
        assert_eq!(
            both(time(1, u32::MAX), (0, 0)),
            [Some(time(5, 294_967_295)); 2]
        );
        assert_eq!(time(-1, 0).later((1, 0)), None);
        assert_eq!(time(i64::MAX, 0).later_in_0_3((1, 0)), None);
    }
}
