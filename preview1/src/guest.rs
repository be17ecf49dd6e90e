//! The guest's memory: words where they must be aligned, and bytes.

use crate::host::Host;
use crate::trap;

/// Reads numbers of this size.
pub fn load<const SIZE: usize, const N: usize>(
    host: &mut impl Host,
    pointer: u32,
) -> [[u8; SIZE]; N] {
    check_alignment(pointer, SIZE);
    let mut numbers = [[0; SIZE]; N];
    host.load(pointer, numbers.as_flattened_mut());
    numbers
}

/// Writes numbers of this size.
pub fn store<const SIZE: usize>(host: &mut impl Host, pointer: u32, numbers: &[[u8; SIZE]]) {
    check_alignment(pointer, SIZE);
    host.store(pointer, numbers.as_flattened());
}

/// Writes bytes. If there are none, the pointer may be anything.
pub fn store_bytes(host: &mut impl Host, pointer: u32, bytes: &[u8]) {
    if !bytes.is_empty() {
        host.store(pointer, bytes);
    }
}

/// Writes bytes, and gives the pointer behind them. As in hosts of preview1, there has to be one: bytes that end with the
/// last address have none.
pub fn write(host: &mut impl Host, pointer: u32, bytes: &[u8]) -> u32 {
    store_bytes(host, pointer, bytes);
    advance(pointer, bytes.len() as u32)
}

fn check_alignment(pointer: u32, size: usize) {
    if !pointer.is_multiple_of(size as u32) {
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
