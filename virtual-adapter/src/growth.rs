//! Growing a vector. `Vec::push` does it with 600 bytes more of code, and its panics bring formatting into the module.

#![allow(unsafe_code)]

use alloc::alloc::{alloc, realloc};
use alloc::vec::Vec;
use core::alloc::Layout;
use core::mem::{self, ManuallyDrop};

use crate::trap;

/// Adds a value.
pub fn push<T>(items: &mut Vec<T>, value: T) {
    const { assert!(size_of::<T>() != 0) }
    let length = items.len();
    if length == items.capacity() {
        let mut old = ManuallyDrop::new(mem::take(items));
        let capacity = length * 2 + 4;
        let start = grow(
            old.as_mut_ptr().cast(),
            Layout::array::<T>(length).ok(),
            Layout::array::<T>(capacity).ok(),
        );
        // SAFETY: `grow` has moved the items to memory from the global allocator, which has the layout of the new capacity,
        // and the old vector is forgotten.
        *items = unsafe { Vec::from_raw_parts(start.cast(), length, capacity) };
    }
    // SAFETY: the capacity is more than the length now, if it was not before, and the item is written before it counts.
    unsafe {
        items.as_mut_ptr().add(length).write(value);
        items.set_len(length + 1);
    }
}

/// Adds a value, if there is memory for it.
pub fn try_push<T>(items: &mut Vec<T>, value: T) -> bool {
    let length = items.len();
    let is_full = length == items.capacity();
    let needed = size_of::<T>().saturating_mul(length * 2 + 4);
    if is_full && !has_room(needed) {
        return false;
    }
    push(items, value);
    true
}

/// Whether a block of this size can be allocated, which the next allocation can count on.
#[cfg(target_arch = "wasm32")]
pub use crate::allocator::has_room;

/// Whether a block of this size can be allocated, which the next allocation can count on.
#[cfg(not(target_arch = "wasm32"))]
pub const fn has_room(_: usize) -> bool {
    true
}

/// Moves items to larger memory.
fn grow(start: *mut u8, old: Option<Layout>, new: Option<Layout>) -> *mut u8 {
    let (Some(old), Some(new)) = (old, new) else {
        trap::out_of_memory()
    };
    // SAFETY: the new size is not zero, for no item's is and there is at least one. Where the old one is not, the vector
    // was full, so that its memory has the layout of its length, and came from the same allocator.
    let start = unsafe {
        if old.size() == 0 {
            alloc(new)
        } else {
            realloc(start, old, new.size())
        }
    };
    if start.is_null() {
        trap::out_of_memory();
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stay_when_the_vector_grows() {
        let mut items = Vec::new();
        let expected: Vec<String> = (0..1000).map(|number| number.to_string()).collect();
        expected
            .iter()
            .for_each(|text| push(&mut items, text.clone()));
        assert_eq!(items, expected);
        items.truncate(3);
        push(&mut items, String::new());
        assert_eq!(items, ["0", "1", "2", ""]);
    }

    #[test]
    fn vectors_made_elsewhere_grow() {
        let mut items = Vec::with_capacity(1);
        items.push(1u8);
        items.shrink_to_fit();
        push(&mut items, 2);
        assert_eq!(items, [1, 2]);
    }
}
