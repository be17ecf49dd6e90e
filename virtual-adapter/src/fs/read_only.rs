//! Host descriptors through which nothing may be changed: those of preopens for reading, and all that were
//! opened through them. They stay the host's handles; here is only known which they are.

use alloc::vec::Vec;

use crate::growth::push;

const BITS: u32 = u32::BITS;

/// Handles in a region.
const REGION: u32 = 1 << 20;

/// A set of the host's handles.
#[derive(Debug)]
pub struct ReadOnly {
    /// The host gives out the lowest handles that are free, so that one region is enough for a type. Where another layer
    /// stands for the host, that layer's handles are dense as well, from its bit on.
    regions: Vec<Region>,
}

/// The handles of one type from a multiple of [`REGION`] on. A guest can import descriptors of several versions, and a
/// host may count the handles of each by themselves.
#[derive(Debug)]
struct Region {
    ty: u32,
    number: u32,
    /// A bit for each handle.
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

    /// Adds a handle of a type.
    pub fn add(&mut self, ty: u32, handle: u32) {
        let number = handle / REGION;
        if self.region(ty, number).is_none() {
            let bits = Vec::new();
            push(&mut self.regions, Region { ty, number, bits });
        }
        let Some(region) = self.region(ty, number) else {
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
    pub fn remove(&mut self, ty: u32, handle: u32) {
        let region = self.region(ty, handle / REGION);
        let place = (handle % REGION / BITS) as usize;
        if let Some(bits) = region.and_then(|region| region.bits.get_mut(place)) {
            *bits &= !(1 << (handle % BITS));
        }
    }

    /// Whether nothing may be changed through this handle. It may be of any type: a host may also take all of them for
    /// one, and then a handle of one version is one of another.
    pub fn has(&self, handle: u32) -> bool {
        let number = handle / REGION;
        let place = (handle % REGION / BITS) as usize;
        let mut regions = self.regions.iter();
        regions.any(|region| {
            let bits = region.bits.get(place).filter(|_| region.number == number);
            bits.is_some_and(|bits| bits >> (handle % BITS) & 1 == 1)
        })
    }

    fn region(&mut self, ty: u32, number: u32) -> Option<&mut Region> {
        let mut regions = self.regions.iter_mut();
        regions.find(|region| region.ty == ty && region.number == number)
    }
}

#[cfg(target_arch = "wasm32")]
use {crate::module::Global, adapter_abi::fs::read_only};

/// The handles of the module.
#[cfg(target_arch = "wasm32")]
pub static READ_ONLY: Global<ReadOnly> = Global::new(ReadOnly::new());

exports! { access =>
    read_only::ADD
    fn add(ty: u32, descriptor: u32) {
        READ_ONLY.with(access, |handles| handles.add(ty, descriptor));
    }

    read_only::REMOVE
    fn remove(ty: u32, descriptor: u32) {
        READ_ONLY.with(access, |handles| handles.remove(ty, descriptor));
    }

    read_only::HAS
    fn has(descriptor: u32) -> bool {
        READ_ONLY.with(access, |handles| handles.has(descriptor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_in_the_set_until_it_is_dropped() {
        let mut handles = ReadOnly::new();
        handles.remove(0, 1000);
        assert!(!handles.has(3) && !handles.has(u32::MAX));
        handles.add(0, 3);
        handles.add(0, 64);
        assert!(handles.has(3) && handles.has(64));
        assert!(!handles.has(2) && !handles.has(4) && !handles.has(35));
        handles.remove(0, 3);
        assert!(!handles.has(3) && handles.has(64));
    }

    #[test]
    fn a_dropped_handle_of_one_type_is_not_one_of_another() {
        let mut handles = ReadOnly::new();
        handles.add(1, 3);
        handles.remove(0, 3);
        handles.remove(2, 3);
        assert!(handles.has(3));
        handles.add(0, 3);
        handles.remove(1, 3);
        assert!(handles.has(3));
        handles.remove(0, 3);
        assert!(!handles.has(3));
    }

    #[test]
    fn handles_of_another_layer_take_no_more_room() {
        let mut handles = ReadOnly::new();
        let far = adapter_abi::module::FIRST_VIRTUAL_BIT;
        handles.add(0, far + 3);
        handles.add(0, 5);
        assert!(handles.has(far + 3) && handles.has(5));
        assert!(!handles.has(3) && !handles.has(far + 5) && !handles.has(REGION + 5));
        handles.remove(0, far + 3);
        assert!(!handles.has(far + 3) && handles.has(5));
        let words: usize = handles.regions.iter().map(|region| region.bits.len()).sum();
        assert_eq!(words, 2);
    }
}
