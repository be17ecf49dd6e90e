//! Values by numbers, which are used again.

use alloc::vec::Vec;

use crate::fs::{ErrorCode, FsResult};
use crate::growth::try_push;
use crate::trap;

/// Values by numbers.
#[derive(Debug)]
pub struct Slots<T> {
    slots: Vec<Option<T>>,
    /// No slot before this one is vacant.
    lowest: usize,
    count: usize,
}

impl<T> Slots<T> {
    /// No values.
    pub const fn new() -> Self {
        Slots {
            slots: Vec::new(),
            lowest: 0,
            count: 0,
        }
    }

    /// Keeps a value.
    pub fn add(&mut self, value: T) -> FsResult<u32> {
        let rest = self.slots.get(self.lowest..).unwrap_or_default();
        let vacant = rest.iter().position(Option::is_none);
        let place = self.lowest + vacant.unwrap_or(rest.len());
        if vacant.is_none() && !try_push(&mut self.slots, None) {
            return Err(ErrorCode::InsufficientMemory);
        }
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = Some(value);
        }
        self.lowest = place + 1;
        self.count += 1;
        Ok(place as u32)
    }

    /// A value.
    pub fn get(&mut self, place: u32) -> &mut T {
        match self.slots.get_mut(place as usize) {
            Some(Some(value)) => value,
            _ => trap::defect(),
        }
    }

    /// Gives a value back.
    pub fn remove(&mut self, place: u32) -> T {
        let slot = self.slots.get_mut(place as usize);
        let Some(value) = slot.and_then(Option::take) else {
            trap::defect()
        };
        self.lowest = self.lowest.min(place as usize);
        self.count -= 1;
        value
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// All values.
    pub fn values(&mut self) -> impl Iterator<Item = &mut T> {
        self.slots.iter_mut().flatten()
    }
}

impl<T> Default for Slots<T> {
    fn default() -> Self {
        Slots::new()
    }
}
