//! What is known of the engine's handles, by their numbers.

use alloc::vec::Vec;

use crate::growth::push;
use crate::trap;

/// Most numbers that handles which must be known can have.
const LIMIT: u32 = 1 << 20;

/// What is known of a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: it is the guest's and the engine's affair.
    Other,
    /// The readable end of a stream that the guest has made; the other end, or 0 if that is dropped.
    Readable { writable: u32 },
    /// The writable end of such a stream; the other end, or 0 if that has left or is dropped.
    Writable { readable: u32 },
    /// The writable end of a stream that a sink has: writes are dropped, and the future is resolved when it is.
    Sunk { readable: u32, future: u32 },
    /// What the guest has no handle of: the readable end that a sink keeps, or an end of a future without a value.
    Hidden,
    /// Our writable end of a stream that has left: what is to be written yet.
    Feed { start: u32, end: u32, future: u32 },
    /// A readable end that is drained for a sink.
    Drain { future: u32 },
    /// The readable end of a future without a value, behind the future of this place.
    Real { future: u32 },
    /// A set: how many tasks wait on it, and how many pumps are in it.
    Set {
        is_ours: bool,
        waiters: u32,
        pumps: u32,
    },
}

/// What is known of a handle, and the set that it is in, or 0.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub kind: Kind,
    pub set: u32,
}

const UNKNOWN: Row = Row {
    kind: Kind::Other,
    set: 0,
};

/// The rows up to the last one that is known.
#[derive(Debug)]
pub struct Rows(Vec<Row>);

impl Rows {
    pub const fn new() -> Self {
        Rows(Vec::new())
    }

    pub fn kind(&self, number: u32) -> Kind {
        self.row(number).kind
    }

    pub fn set(&self, number: u32) -> u32 {
        self.row(number).set
    }

    fn row(&self, number: u32) -> Row {
        match self.0.get(number as usize) {
            Some(row) => *row,
            None => UNKNOWN,
        }
    }

    /// The row of a number, to change it.
    pub fn at(&mut self, number: u32) -> &mut Row {
        if number >= LIMIT {
            trap::too_many_handles();
        }
        while self.0.len() <= number as usize {
            push(&mut self.0, UNKNOWN);
        }
        match self.0.get_mut(number as usize) {
            Some(row) => row,
            None => trap::defect(),
        }
    }

    /// A number is of something new, which is in no set.
    pub fn put(&mut self, number: u32, kind: Kind) {
        *self.at(number) = Row { kind, set: 0 };
    }

    /// A number is nobody's from now on, or a handle of which nothing is known.
    pub fn clear(&mut self, number: u32) {
        if let Some(row) = self.0.get_mut(number as usize) {
            *row = UNKNOWN;
        }
    }

    /// The only set that tasks wait on, if there is just one.
    pub fn only_waited_on(&self) -> Option<u32> {
        let mut found = None;
        for (number, row) in (0..).zip(&self.0) {
            if let Kind::Set { waiters, .. } = row.kind
                && waiters > 0
                && found.replace(number).is_some()
            {
                return None;
            }
        }
        found
    }
}
