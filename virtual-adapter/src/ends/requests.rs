//! What the engine is to do, and what is done with what comes of it.

use alloc::vec::Vec;

use adapter_abi::ends::{Operation, Request};

use super::Ends;
use crate::growth::push;
use crate::trap;

/// What is done with the result of a request.
#[derive(Clone, Copy, Debug)]
pub enum Then {
    /// Nothing.
    Nothing,
    /// A stream was made for bytes that leave, with this future.
    Left { start: u32, end: u32, future: u32 },
    /// A pump has read or written.
    Pumped(u32),
    /// A stream was read that a sink gets.
    Emptied { readable: u32, future: u32 },
    /// The read of one that has nothing more was cancelled.
    Settled { readable: u32, future: u32 },
    /// The real future behind one was made.
    Made { future: u32 },
    /// A set for a task at its end was made.
    Stay,
    /// The set to poll was made.
    Poll,
    /// It was polled.
    Polled,
}

/// The requests that were not performed yet, in their order.
#[derive(Debug)]
pub struct Requests {
    waiting: Vec<(Request, Then)>,
    /// How many of these are performed already.
    first: usize,
    /// What is done with the result of the one that is being performed.
    then: Then,
}

impl Requests {
    pub const fn new() -> Self {
        Requests {
            waiting: Vec::new(),
            first: 0,
            then: Then::Nothing,
        }
    }

    /// Adds one with one parameter, whose result does not matter.
    pub fn add(&mut self, operation: Operation, a: u32) {
        self.add_then(operation, [a, 0, 0], Then::Nothing);
    }

    pub fn join(&mut self, waitable: u32, set: u32) {
        self.add_then(Operation::Join, [waitable, set, 0], Then::Nothing);
    }

    pub fn add_then(&mut self, operation: Operation, [a, b, c]: [u32; 3], then: Then) {
        let operation = operation as u32;
        push(&mut self.waiting, (Request { operation, a, b, c }, then));
    }

    fn next(&mut self) -> Option<Request> {
        match self.waiting.get(self.first) {
            Some((request, then)) => {
                self.first += 1;
                self.then = *then;
                Some(*request)
            }
            None => {
                self.waiting.clear();
                self.first = 0;
                None
            }
        }
    }
}

impl Ends {
    /// The next request. When there is none left, what the call is to end with is done, which can make more.
    pub fn next_request(&mut self) -> Option<Request> {
        if let Some(request) = self.requests.next() {
            return Some(request);
        }
        self.finish();
        self.requests.next()
    }

    /// Takes the result of the request that was returned last.
    pub fn done(&mut self, result: u64) {
        let code = result as u32;
        match core::mem::replace(&mut self.requests.then, Then::Nothing) {
            Then::Nothing => {}
            Then::Left { start, end, future } => self.left(result, start, end, future),
            Then::Pumped(pump) => self.pumped(pump, code),
            Then::Emptied { readable, future } => self.emptied(readable, future, code),
            Then::Settled { readable, future } => self.settled(readable, future),
            Then::Made { future } => self.made_real(future, result),
            Then::Stay => self.stay(code),
            Then::Poll => self.poll_set(code),
            Then::Polled => self.polled(result),
        }
    }
}

/// Both ends of a new stream or future: the readable and the writable one.
pub fn both(result: u64) -> [u32; 2] {
    [result as u32, (result >> 32) as u32]
}

/// What a read or write returns that waits.
pub const BLOCKED: u32 = u32::MAX;

/// How many elements a read or write came to.
pub fn count(code: u32) -> u32 {
    code >> 4
}

/// Whether the other end is still there.
pub fn goes_on(code: u32) -> bool {
    code & 15 == 0
}

/// A handle that is not the guest's to use is as one that there is not.
pub fn refuse() -> ! {
    trap::stale_handle()
}
