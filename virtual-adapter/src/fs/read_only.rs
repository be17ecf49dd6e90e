//! Descriptors of the host's through which nothing may be changed: those of preopens for reading, and all that were
//! opened through them. They stay the host's handles; here is only known which they are.

use alloc::vec::Vec;

use crate::growth::push;

const BITS: u32 = u32::BITS;

/// The host's handles, one set for each type of descriptors: a guest can import several versions, and a host may count
/// the handles of each type by themselves.
#[derive(Debug)]
pub struct ReadOnly {
    /// For each type, a bit for each handle.
    types: Vec<Vec<u32>>,
}

impl Default for ReadOnly {
    fn default() -> Self {
        ReadOnly::new()
    }
}

impl ReadOnly {
    /// No handles.
    pub const fn new() -> Self {
        ReadOnly { types: Vec::new() }
    }

    /// Adds a handle. The host gives out the lowest ones that are free, so that the set stays small.
    pub fn add(&mut self, ty: u32, handle: u32) {
        while self.types.len() <= ty as usize {
            push(&mut self.types, Vec::new());
        }
        let Some(bits) = self.types.get_mut(ty as usize) else {
            return;
        };
        let place = (handle / BITS) as usize;
        while bits.len() <= place {
            push(bits, 0);
        }
        if let Some(bits) = bits.get_mut(place) {
            *bits |= 1 << (handle % BITS);
        }
    }

    /// Forgets a handle that was dropped: the host will give it out again for something else.
    pub fn remove(&mut self, ty: u32, handle: u32) {
        let bits = self.types.get_mut(ty as usize);
        if let Some(bits) = bits.and_then(|bits| bits.get_mut((handle / BITS) as usize)) {
            *bits &= !(1 << (handle % BITS));
        }
    }

    /// Whether nothing may be changed through this handle. It may be of any type: a host may also take all of them for
    /// one, and then a handle of one version is one of another.
    pub fn has(&self, handle: u32) -> bool {
        self.types.iter().any(|bits| {
            let bits = bits.get((handle / BITS) as usize);
            bits.is_some_and(|bits| bits >> (handle % BITS) & 1 == 1)
        })
    }
}

#[cfg(target_arch = "wasm32")]
use crate::module::Global;

/// The handles of the module.
#[cfg(target_arch = "wasm32")]
pub static READ_ONLY: Global<ReadOnly> = Global::new(ReadOnly::new());

exports! {
    "read-only#add"
    fn add(ty: u32, descriptor: u32) {
        READ_ONLY.with(|handles| handles.add(ty, descriptor));
    }

    "read-only#remove"
    fn remove(ty: u32, descriptor: u32) {
        READ_ONLY.with(|handles| handles.remove(ty, descriptor));
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
}
