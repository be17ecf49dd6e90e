//! The guest's memory: words where they must be aligned, and bytes.

use crate::host::Host;
use crate::trap;

/// A type of numbers in memory.
#[allow(unsafe_code)]
mod word {
    use core::slice;

    /// A number.
    ///
    /// # Safety
    ///
    /// It has no padding, and all bytes make a value.
    pub unsafe trait Word: Copy + Default {}

    // SAFETY: an integer.
    unsafe impl Word for u32 {}

    // SAFETY: an integer.
    unsafe impl Word for u64 {}

    /// The bytes of numbers.
    pub fn bytes<W: Word>(words: &[W]) -> &[u8] {
        // SAFETY: they have no padding.
        unsafe { slice::from_raw_parts(words.as_ptr().cast(), size_of_val(words)) }
    }

    /// The bytes of numbers.
    pub fn bytes_mut<W: Word>(words: &mut [W]) -> &mut [u8] {
        // SAFETY: they have no padding, and all bytes make values.
        unsafe { slice::from_raw_parts_mut(words.as_mut_ptr().cast(), size_of_val(words)) }
    }
}

pub use word::{Word, bytes};

/// Reads numbers.
pub fn load<W: Word, const N: usize>(host: &mut impl Host, pointer: u32) -> [W; N] {
    check_alignment::<W>(pointer);
    let mut words = [W::default(); N];
    host.load(pointer, word::bytes_mut(&mut words));
    words
}

/// Writes numbers.
pub fn store<W: Word>(host: &mut impl Host, pointer: u32, words: &[W]) {
    check_alignment::<W>(pointer);
    host.store(pointer, word::bytes(words));
}

/// Writes bytes. If there are none, the pointer may be anything.
pub fn store_bytes(host: &mut impl Host, pointer: u32, bytes: &[u8]) {
    if !bytes.is_empty() {
        host.store(pointer, bytes);
    }
}

fn check_alignment<W>(pointer: u32) {
    if !pointer.is_multiple_of(size_of::<W>() as u32) {
        trap::misaligned_pointer();
    }
}

/// A pointer so many bytes behind another.
pub fn advance(pointer: u32, distance: u32) -> u32 {
    match pointer.checked_add(distance) {
        Some(pointer) => pointer,
        None => trap::pointer_overflow(),
    }
}

/// Traps unless there is memory behind a pointer. For ranges of which a part may not be used.
pub fn check(host: &mut impl Host, pointer: u32, length: u32) {
    if let Some(last) = length.checked_sub(1) {
        host.load(advance(pointer, last), &mut [0]);
    }
}
