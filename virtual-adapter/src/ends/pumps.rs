//! Pumps: what moves bytes while the guest does something else.
//!
//! One that writes has bytes of ours for a stream that has left the guest; one that drains reads what a sink was given. A
//! copy that the engine cannot make at once waits in a set that some task of the guest's waits on, see [`super::tasks`].

use adapter_abi::ends::Operation;

use super::Ends;
use super::requests::{BLOCKED, Then, count, goes_on};
use super::rows::Kind;
use super::streams::{NO_FUTURE, SCRATCH};
use crate::growth::push;

/// Most bytes that one copy is of.
///
/// Source: `Buffer.MAX_LENGTH` in the component model's `CanonicalABI.md`.
const LONGEST: u32 = (1 << 28) - 1;

impl Ends {
    /// Makes an end a pump, and has it begin.
    pub(super) fn pump(&mut self, end: u32, kind: Kind) {
        self.rows.put(end, kind);
        self.begin(end);
    }

    /// Has a pump begin that has its row.
    pub(super) fn begin(&mut self, end: u32) {
        push(&mut self.pumps, end);
        self.step(end);
    }

    /// Asks for the next copy, if there is one to make.
    fn step(&mut self, end: u32) {
        self.refill(end);
        let (operation, at, length) = match self.rows.kind(end) {
            Kind::Feed {
                start, end: stop, ..
            } if start == stop => return self.stop(end),
            Kind::Feed {
                start, end: stop, ..
            } => (Operation::StreamWrite, start, (stop - start).min(LONGEST)),
            Kind::Drain { future } => (Operation::StreamRead, self.room_for(future, true), SCRATCH),
            _ => return,
        };
        let then = Then::Pumped(end);
        self.requests.add_then(operation, [end, at, length], then);
    }

    /// Takes what a copy came to.
    pub(super) fn pumped(&mut self, end: u32, code: u32) {
        if code == BLOCKED {
            return;
        }
        if let Kind::Feed {
            start, end: stop, ..
        } = &mut self.rows.at(end).kind
        {
            *start += count(code).min(*stop - *start);
        }
        if !self.take_drained(end, count(code)) {
            return self.stop(end);
        }
        match goes_on(code) {
            true => self.step(end),
            false => self.stop(end),
        }
    }

    /// Ends a pump: all is written, or nobody reads it, or all is drained.
    fn stop(&mut self, end: u32) {
        let (drop, future) = match self.rows.kind(end) {
            Kind::Feed { future, .. } => (Operation::StreamDropWritable, future),
            Kind::Drain { future } => (Operation::StreamDropReadable, future),
            _ => return,
        };
        self.stop_in_memory(end);
        self.put(end, 0);
        self.requests.add(drop, end);
        self.rows.clear(end);
        if let Some(place) = self.pumps.iter().position(|pump| *pump == end) {
            self.pumps.swap_remove(place);
        }
        if future != NO_FUTURE {
            self.resolve(future);
        }
    }

    /// Whether an event is about a pump.
    pub(super) fn is_pump(&self, end: u32) -> bool {
        matches!(self.rows.kind(end), Kind::Feed { .. } | Kind::Drain { .. })
    }
}
