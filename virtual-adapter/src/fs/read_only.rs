//! Descriptors of the host's through which nothing may be changed: those of preopens for reading, and all that were
//! opened through them. They stay the host's handles; here is only known which they are.

use alloc::vec::Vec;

use crate::growth::push;

const BITS: u32 = u32::BITS;

/// Handles in a region.
const REGION: u32 = 1 << 20;

/// A set of the host's handles.
#[derive(Debug)]
pub struct ReadOnly {
    /// The host gives out the lowest handles that are free, so that one region is enough. Where another layer stands for
    /// the host, that layer's handles are dense as well, from its bit on.
    regions: Vec<Region>,
}

/// The handles from a multiple of [`REGION`] on.
#[derive(Debug)]
struct Region {
    number: u32,
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
        ReadOnly {
            regions: Vec::new(),
        }
    }

    /// Adds a handle.
    pub fn add(&mut self, handle: u32) {
        let number = handle / REGION;
        if self.region(number).is_none() {
            let bits = Vec::new();
            push(&mut self.regions, Region { number, bits });
        }
        let Some(region) = self.region(number) else {
            return;
        };
        let place = (handle % REGION / BITS) as usize;
        while region.bits.len() <= place {
            push(&mut region.bits, 0);
        }
        if let Some(bits) = region.bits.get_mut(place) {
            *bits |= 1 << (handle % BITS);
        }
    }

    /// Forgets a handle that was dropped: the host will give it out again for something else.
    pub fn remove(&mut self, handle: u32) {
        if let Some(bits) = self.word(handle) {
            *bits &= !(1 << (handle % BITS));
        }
    }

    /// Whether nothing may be changed through this handle.
    pub fn has(&mut self, handle: u32) -> bool {
        self.word(handle)
            .is_some_and(|bits| *bits >> (handle % BITS) & 1 == 1)
    }

    fn region(&mut self, number: u32) -> Option<&mut Region> {
        let mut regions = self.regions.iter_mut();
        regions.find(|region| region.number == number)
    }

    fn word(&mut self, handle: u32) -> Option<&mut u32> {
        let region = self.region(handle / REGION)?;
        region.bits.get_mut((handle % REGION / BITS) as usize)
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

    #[test]
    fn handles_of_another_layer_take_no_more_room() {
        let mut handles = ReadOnly::new();
        let far = image_format::FIRST_VIRTUAL_BIT;
        handles.add(far + 3);
        handles.add(5);
        assert!(handles.has(far + 3) && handles.has(5));
        assert!(!handles.has(3) && !handles.has(far + 5) && !handles.has(REGION + 5));
        handles.remove(far + 3);
        assert!(!handles.has(far + 3) && handles.has(5));
        let words: usize = handles.regions.iter().map(|region| region.bits.len()).sum();
        assert_eq!(words, 2);
    }
}
