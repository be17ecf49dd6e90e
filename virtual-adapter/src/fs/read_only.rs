//! Descriptors of the host's through which nothing may be changed: those of preopens for reading, and all that were
//! opened through them. They stay the host's handles; here is only known which they are.

use alloc::vec::Vec;

use crate::growth::push;

const BITS: u32 = u32::BITS;

/// A set of the host's handles.
#[derive(Debug)]
pub struct ReadOnly {
    bits: Vec<u32>,
}

impl Default for ReadOnly {
    fn default() -> Self {
        ReadOnly::new()
    }
}

impl ReadOnly {
    /// No handles.
    pub const fn new() -> Self {
        ReadOnly { bits: Vec::new() }
    }

    /// Adds a handle. The host gives out the lowest ones that are free, so that the set stays small.
    pub fn add(&mut self, handle: u32) {
        let place = (handle / BITS) as usize;
        while self.bits.len() <= place {
            push(&mut self.bits, 0);
        }
        if let Some(bits) = self.bits.get_mut(place) {
            *bits |= 1 << (handle % BITS);
        }
    }

    /// Forgets a handle that was dropped: the host will give it out again for something else.
    pub fn remove(&mut self, handle: u32) {
        if let Some(bits) = self.bits.get_mut((handle / BITS) as usize) {
            *bits &= !(1 << (handle % BITS));
        }
    }

    /// Whether nothing may be changed through this handle.
    pub fn has(&self, handle: u32) -> bool {
        let bits = self.bits.get((handle / BITS) as usize);
        bits.is_some_and(|bits| bits >> (handle % BITS) & 1 == 1)
    }
}

#[cfg(target_arch = "wasm32")]
use crate::module::Global;

/// The handles of the module.
#[cfg(target_arch = "wasm32")]
pub static READ_ONLY: Global<ReadOnly> = Global::new(ReadOnly::new());

exports! {
    "read-only#add"
    fn add(descriptor: u32) {
        READ_ONLY.with(|handles| handles.add(descriptor));
    }

    "read-only#remove"
    fn remove(descriptor: u32) {
        READ_ONLY.with(|handles| handles.remove(descriptor));
    }

    "read-only#has"
    fn has(descriptor: u32) -> bool {
        READ_ONLY.with(|handles| handles.has(descriptor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_in_the_set_until_it_is_dropped() {
        let mut handles = ReadOnly::new();
        handles.remove(1000);
        assert!(!handles.has(3) && !handles.has(u32::MAX));
        handles.add(3);
        handles.add(64);
        assert!(handles.has(3) && handles.has(64));
        assert!(!handles.has(2) && !handles.has(4) && !handles.has(35));
        handles.remove(3);
        assert!(!handles.has(3) && handles.has(64));
    }
}
