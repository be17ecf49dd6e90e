//! Futures whose value becomes known later. It is `ok`: nothing that is answered inside of the file fails halfway, but for
//! what is written to files in memory.
//!
//! The guest's handle is virtual. Only if it reads one that is not resolved yet, a real future without a value is made
//! behind it, for the guest to wait for.

use alloc::vec::Vec;

use adapter_abi::NONE;
use adapter_abi::ends::{Operation, UNKNOWN};

use super::Ends;
use super::requests::{Then, both};
use super::rows::Kind;
use crate::futures::LATE;
use crate::growth::push;
use crate::handles::{Handles, ResourceType};
use crate::trap;

/// A future.
#[derive(Clone, Copy, Debug)]
struct Late {
    /// The guest's handle, or 0 if that is dropped.
    handle: u32,
    /// Whether somebody is to resolve it.
    is_open: bool,
    /// Whether the guest has had the value.
    was_read: bool,
    /// Where a read that goes on wants the value, or [`NONE`].
    buffer: u32,
    /// The set that the guest has put it into, or 0.
    set: u32,
    /// Both ends of the real one, or 0.
    real: [u32; 2],
}

/// The futures that are not resolved, or not dropped by the guest.
#[derive(Debug)]
pub struct Futures {
    all: Vec<Late>,
    vacant: Vec<u32>,
}

impl Futures {
    pub const fn new() -> Self {
        Futures {
            all: Vec::new(),
            vacant: Vec::new(),
        }
    }

    /// Makes one; its place, by which it is resolved, and the guest's handle.
    pub fn add(&mut self, handles: &mut Handles) -> [u32; 2] {
        let place = match self.vacant.pop() {
            Some(place) => place,
            None => self.all.len() as u32,
        };
        let Some(handle) = handles.insert_pair(ResourceType::Future, [place, LATE]) else {
            trap::too_many_handles()
        };
        let late = Late {
            handle,
            is_open: true,
            was_read: false,
            buffer: NONE,
            set: 0,
            real: [0; 2],
        };
        match self.all.get_mut(place as usize) {
            Some(vacant) => *vacant = late,
            None => push(&mut self.all, late),
        }
        [place, handle]
    }

    /// Whether the guest has the handle of one.
    #[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
    pub fn is_known(&mut self, place: u32) -> bool {
        self.at(place).handle != 0
    }

    fn at(&mut self, place: u32) -> &mut Late {
        match self.all.get_mut(place as usize) {
            Some(late) => late,
            None => trap::defect(),
        }
    }

    /// Frees the place of one that nobody knows any more.
    fn free(&mut self, place: u32) {
        let late = self.at(place);
        if late.handle == 0 && !late.is_open {
            push(&mut self.vacant, place);
        }
    }
}

/// The place of a future, or the value of one that always had one.
enum Found {
    Late(u32),
    Ready,
}

fn find(handles: &mut Handles, future: u32) -> Found {
    match *handles.pair(ResourceType::Future, future) {
        [place, LATE] => Found::Late(place),
        _ => Found::Ready,
    }
}

impl Ends {
    /// A future is `ok` from now on. If the guest waits for it, the engine wakes the guest.
    pub(super) fn resolve(&mut self, place: u32) {
        self.end_sink(place);
        let late = self.futures.at(place);
        late.is_open = false;
        let is_read = late.buffer != NONE;
        let [_, writable] = late.real;
        if is_read {
            late.real[1] = 0;
            self.requests.add(Operation::FutureWrite, writable);
            self.requests.add(Operation::FutureDropWritable, writable);
            self.rows.clear(writable);
        }
        self.futures.free(place);
    }

    /// Reads a future to an address: its value, or [`UNKNOWN`] if the guest has to wait.
    pub fn read_future(&mut self, handles: &mut Handles, future: u32, buffer: u32) -> u32 {
        let Found::Late(place) = find(handles, future) else {
            return crate::futures::read(handles, future);
        };
        let late = self.futures.at(place);
        if late.was_read {
            trap::future_was_read();
        }
        if late.buffer != NONE {
            trap::future_is_read();
        }
        if !late.is_open {
            late.was_read = true;
            return self.value_of(place);
        }
        late.buffer = buffer;
        let then = Then::Made { future: place };
        self.requests.add_then(Operation::FutureNew, [0; 3], then);
        UNKNOWN
    }

    pub(super) fn made_real(&mut self, place: u32, result: u64) {
        let [readable, writable] = both(result);
        self.rows.put(writable, Kind::Hidden);
        self.rows.put(readable, Kind::Real { future: place });
        let late = self.futures.at(place);
        late.real = [readable, writable];
        let set = late.set;
        self.requests.add(Operation::FutureRead, readable);
        if set != 0 {
            self.rows.at(readable).set = set;
            self.requests.join(readable, set);
        }
    }

    /// Cancels a read that goes on. Whatever the engine says, the value stays, and the next read gets it.
    pub fn cancel_future(&mut self, handles: &mut Handles, future: u32) {
        let Found::Late(place) = find(handles, future) else {
            trap::nothing_pending()
        };
        let late = self.futures.at(place);
        if late.buffer == NONE {
            trap::nothing_pending();
        }
        late.buffer = NONE;
        let [readable, _] = late.real;
        // What is in a set cannot be waited for in another way.
        self.requests.join(readable, 0);
        self.requests.add(Operation::FutureCancelRead, readable);
        self.retire(place);
    }

    /// Drops a future that is not being read.
    pub fn drop_future(&mut self, handles: &mut Handles, future: u32) {
        let found = find(handles, future);
        handles.remove(ResourceType::Future, future);
        if let Found::Late(place) = found {
            let late = self.futures.at(place);
            if late.buffer != NONE {
                trap::future_is_read();
            }
            late.handle = 0;
            self.futures.free(place);
            self.forget_value(place);
        }
    }

    /// The read of a real future is over: the handle and the buffer of the one that it is behind.
    pub(super) fn arrived(&mut self, place: u32) -> [u32; 2] {
        let late = self.futures.at(place);
        late.was_read = true;
        let buffer = core::mem::replace(&mut late.buffer, NONE);
        let handle = late.handle;
        let [readable, _] = late.real;
        self.requests.join(readable, 0);
        self.retire(place);
        self.value_of(place);
        [handle, buffer]
    }

    /// Drops the real future behind one, which is in no set, and of which no read goes on.
    fn retire(&mut self, place: u32) {
        let late = self.futures.at(place);
        let [readable, writable] = core::mem::take(&mut late.real);
        self.requests.add(Operation::FutureDropReadable, readable);
        self.rows.clear(readable);
        if writable != 0 {
            // A writable end cannot be dropped before it is written to.
            self.requests.add(Operation::FutureWrite, writable);
            self.requests.add(Operation::FutureDropWritable, writable);
            self.rows.clear(writable);
        }
    }

    /// The guest puts a future into a set, or takes it out.
    pub(super) fn join_future(&mut self, handles: &mut Handles, future: u32, set: u32) {
        let state = handles.pair(ResourceType::Future, future);
        let [place, LATE] = *state else {
            return;
        };
        let late = self.futures.at(place);
        late.set = set;
        let [readable, _] = late.real;
        if readable != 0 {
            self.rows.at(readable).set = set;
            self.requests.join(readable, set);
        }
    }
}
