//! Buffers that a call is given: the `iovec`s and `ciovec`s of preview1.

use crate::guest;
use crate::host::Host;

/// A range of the guest's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buffer {
    /// Its first byte.
    pub start: u32,
    /// Its length.
    pub length: u32,
}

/// The first buffer that is not empty, which is the only one that a call uses. An empty one if there is none.
pub fn first(host: &mut impl Host, buffers: u32, count: u32) -> Buffer {
    let mut place = buffers;
    for index in 0..count {
        if index != 0 {
            place = guest::advance(place, 8);
        }
        let [start, length] = guest::load(host, place).map(u32::from_le_bytes);
        if length != 0 {
            return Buffer { start, length };
        }
    }
    Buffer {
        start: 0,
        length: 0,
    }
}
