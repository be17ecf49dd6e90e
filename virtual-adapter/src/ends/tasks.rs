//! Sets, and the tasks that wait on them.
//!
//! Pumps have no task of their own. They are in sets that tasks of the guest's wait on, so that their events come to glue,
//! which takes them before the guest sees them. A task of the guest's that is at its end stays, on a set of ours, while
//! there are pumps that nobody waits for.
//!
//! Pumps are moved only when nobody waits on the set that they are in: wasmtime fails when an event is gone that it has
//! promised to a waiting task. Which task runs is never asked for: rows tell in which set a waitable is, and how many
//! tasks wait on a set, so that an event tells whose turn it is.

use adapter_abi::NONE;
use adapter_abi::ends::{EVENT, HANDLE, Operation, Outcome};

use super::Ends;
use super::requests::{Then, refuse};
use super::rows::Kind;
use crate::handles::{Handles, ResourceType, virtual_bit};

/// What a task returns to the engine, in the lowest bits; above them is the set that it waits on.
///
/// Source: `CallbackCode` and `EventCode` in the component model's `CanonicalABI.md`.
const EXIT: u32 = 0;
const YIELD: u32 = 1;
const WAIT: u32 = 2;

/// Events.
const NO_EVENT: u32 = 0;
const STREAM_READ: u32 = 2;
const STREAM_WRITE: u32 = 3;
const FUTURE_READ: u32 = 4;
const TASK_CANCELLED: u32 = 6;

/// What a call ends with, once its requests are done.
#[derive(Clone, Copy, Debug)]
pub enum Finally {
    Nothing,
    /// A task waits on a set again.
    Wait(u32),
    /// A task at its end, on this set of ours, stays or ends.
    Stay(u32),
}

/// The event is the guest's.
const GUESTS: Outcome = Outcome {
    code: NONE,
    handle: 0,
    buffer: NONE,
};

fn waiting_on(set: u32) -> u32 {
    set << 4 | WAIT
}

impl Ends {
    /// The guest has made a set.
    pub fn new_set(&mut self, set: u32) {
        self.put_set(set, false);
    }

    fn put_set(&mut self, set: u32, is_ours: bool) {
        let kind = Kind::Set {
            is_ours,
            waiters: 0,
            pumps: 0,
        };
        self.rows.put(set, kind);
    }

    /// A set of ours is as one that there is not.
    fn check_set(&self, set: u32) {
        match self.rows.kind(set) {
            Kind::Set { is_ours: true, .. } => refuse(),
            Kind::Set { .. } => {}
            // What is no set, the engine refuses.
            _ => self.check(set),
        }
    }

    /// Before the guest drops a set: one with something in it cannot be dropped.
    pub fn drop_set(&mut self, set: u32) {
        self.check_set(set);
        if matches!(self.rows.kind(set), Kind::Set { .. }) {
            self.empty_set(set);
        }
    }

    /// Takes all pumps out of a set, which is dropped then.
    fn empty_set(&mut self, set: u32) {
        for place in 0..self.pumps.len() {
            if let Some(pump) = self.pumps.get(place).copied()
                && self.rows.set(pump) == set
            {
                self.put(pump, 0);
            }
        }
        self.rows.clear(set);
    }

    /// Before the guest puts a waitable into a set, or takes it out: whether it is the engine's.
    pub fn join(&mut self, handles: &mut Handles, waitable: u32, set: u32) -> bool {
        self.check_set(set);
        if waitable & virtual_bit() != 0 {
            // Nobody else looks at the set then.
            if set != 0 && !matches!(self.rows.kind(set), Kind::Set { .. }) {
                refuse();
            }
            if handles.is(ResourceType::Future, waitable) {
                self.join_future(handles, waitable, set);
            } else if !handles.is(ResourceType::Listing, waitable) {
                // Nothing is ever pending on a readable end of ours.
                handles.get(ResourceType::ReadableEnd, waitable);
            }
            return false;
        }
        self.check(waitable);
        self.rows.at(waitable).set = set;
        true
    }

    /// Puts a pump into a set, or out of all.
    pub(super) fn put(&mut self, pump: u32, set: u32) {
        let old = core::mem::replace(&mut self.rows.at(pump).set, set);
        if old == set {
            return;
        }
        self.requests.join(pump, set);
        self.count_pumps(old, false);
        self.count_pumps(set, true);
    }

    fn count_pumps(&mut self, set: u32, is_more: bool) {
        if set == 0 {
            return;
        }
        if let Kind::Set { waiters, pumps, .. } = &mut self.rows.at(set).kind {
            let is_served = *waiters > 0;
            change(pumps, is_more);
            if is_served {
                match is_more {
                    true => self.served += 1,
                    false => self.served -= 1,
                }
            }
        }
    }

    /// A task more waits on a set, or one less.
    fn count_waiters(&mut self, set: u32, is_more: bool) {
        if set == 0 {
            return;
        }
        if let Kind::Set { waiters, pumps, .. } = &mut self.rows.at(set).kind {
            let was_served = *waiters > 0;
            change(waiters, is_more);
            let is_served = *waiters > 0;
            let pumps = *pumps as usize;
            match (was_served, is_served) {
                (false, true) => self.served += pumps,
                (true, false) => self.served -= pumps,
                _ => {}
            }
        }
    }

    /// Whether there are pumps that nobody waits for.
    fn has_orphans(&self) -> bool {
        self.served < self.pumps.len()
    }

    fn is_orphan(&self, pump: u32) -> bool {
        match self.rows.kind(self.rows.set(pump)) {
            Kind::Set { waiters, .. } => waiters == 0,
            _ => true,
        }
    }

    /// Whether somebody gets bytes of ours, and nobody waits for that. What is drained, nobody gets.
    fn owes_bytes(&self) -> bool {
        let is_owed = |pump: &u32| {
            matches!(self.rows.kind(*pump), Kind::Feed { .. }) && self.is_orphan(*pump)
        };
        self.has_orphans() && self.pumps.iter().any(is_owed)
    }

    /// Puts every pump that nobody waits for into a set.
    fn gather(&mut self, set: u32) {
        if !self.has_orphans() || !matches!(self.rows.kind(set), Kind::Set { .. }) {
            return;
        }
        for place in 0..self.pumps.len() {
            let Some(pump) = self.pumps.get(place).copied() else {
                break;
            };
            if self.is_orphan(pump) {
                self.put(pump, set);
            }
        }
    }

    /// A task waits on a set from now on: with it, for the pumps that nobody waits for.
    pub fn wait(&mut self, set: u32) {
        self.check_set(set);
        self.begin_wait(set);
    }

    fn begin_wait(&mut self, set: u32) {
        self.gather(set);
        self.count_waiters(set, true);
    }

    /// A task that has waited on a set got an event.
    pub fn woken(&mut self, set: u32, event: u32, handle: u32, code: u32) {
        self.count_waiters(set, false);
        self.outcome = GUESTS;
        self.take(set, event, handle, code);
    }

    /// Takes an event, if it is not the guest's; the task waits on the set again then.
    fn take(&mut self, set: u32, event: u32, handle: u32, code: u32) {
        self.outcome.handle = handle;
        match (event, self.rows.kind(handle)) {
            (STREAM_READ | STREAM_WRITE, _) if self.is_pump(handle) => {
                self.outcome.code = waiting_on(set);
                self.finally = match self.rows.kind(set) {
                    Kind::Set { is_ours: true, .. } => Finally::Stay(set),
                    _ => Finally::Wait(set),
                };
                self.pumped(handle, code);
            }
            (FUTURE_READ, Kind::Real { future }) => {
                let [handle, buffer] = self.arrived(future);
                self.outcome.handle = handle;
                self.outcome.buffer = buffer;
            }
            _ => {}
        }
    }

    /// Before a task's callback gets an event.
    pub fn before(&mut self, event: u32, handle: u32, code: u32) {
        self.outcome = GUESTS;
        self.outcome.handle = handle;
        match event {
            // A task that has let others run.
            NO_EVENT => {}
            // Where it waited is not told.
            TASK_CANCELLED => {
                if let Some(set) = self.rows.only_waited_on() {
                    self.count_waiters(set, false);
                }
            }
            _ => {
                let set = self.rows.set(handle);
                self.count_waiters(set, false);
                self.take(set, event, handle, code);
            }
        }
    }

    /// After a task's function or callback: what it returns to the engine.
    pub fn after(&mut self, code: u32) {
        self.outcome = Outcome { code, ..GUESTS };
        match code & 15 {
            EXIT if self.owes_bytes() => {
                self.requests
                    .add_then(Operation::SetNew, [0; 3], Then::Stay);
            }
            YIELD => self.poll(),
            WAIT => self.wait(code >> 4),
            _ => {}
        }
    }

    /// A task at its end has a set of ours to wait on.
    pub(super) fn stay(&mut self, set: u32) {
        self.put_set(set, true);
        self.begin_wait(set);
        self.outcome.code = waiting_on(set);
    }

    /// A task lets others run, and waits for nothing: the pumps that nobody waits for go on as far as they can.
    pub fn poll(&mut self) {
        if !self.has_orphans() {
            return;
        }
        match self.polled {
            0 => self
                .requests
                .add_then(Operation::SetNew, [0; 3], Then::Poll),
            set => self.poll_once(set),
        }
    }

    pub(super) fn poll_set(&mut self, set: u32) {
        self.put_set(set, true);
        self.polled = set;
        self.poll_once(set);
    }

    fn poll_once(&mut self, set: u32) {
        self.gather(set);
        let poll = [set, self.scratch, 0];
        self.requests
            .add_then(Operation::SetPoll, poll, Then::Polled);
    }

    pub(super) fn polled(&mut self, result: u64) {
        if result >> EVENT == 0 {
            return;
        }
        let handle = (result >> HANDLE) as u32 & ((1 << (EVENT - HANDLE)) - 1);
        self.pumped(handle, result as u32);
        self.poll_once(self.polled);
    }

    /// Does what a call ends with.
    pub(super) fn finish(&mut self) {
        match core::mem::replace(&mut self.finally, Finally::Nothing) {
            Finally::Nothing => {}
            Finally::Wait(set) => self.begin_wait(set),
            Finally::Stay(set) => {
                if self.owes_bytes() {
                    self.begin_wait(set);
                } else {
                    self.empty_set(set);
                    self.requests.add(Operation::SetDrop, set);
                    self.outcome.code = EXIT;
                }
            }
        }
    }
}

fn change(number: &mut u32, is_more: bool) {
    *number = match is_more {
        true => *number + 1,
        false => number.saturating_sub(1),
    };
}
