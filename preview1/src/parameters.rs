//! Parameters that not every number is a value of. The others trap, and before anything else is looked at.

use crate::trap;

/// An enum with `count` cases.
pub fn choice(value: u32, count: u32) -> u32 {
    if value >= count {
        trap::unknown_case();
    }
    value
}

/// Flags of which `all` are known.
pub fn flags(value: u64, all: u64) -> u64 {
    if value & !all != 0 {
        trap::unknown_flag();
    }
    value
}

/// `lookupflags`: whether to follow a symbolic link at the end. As `path-flags` they are the same number.
pub fn lookup_flags(value: u32) -> u32 {
    flags(value.into(), 1) as u32
}

/// `fdflags`.
pub fn descriptor_flags(value: u32) -> u16 {
    flags(value.into(), 0x1f) as u16
}

/// `rights`.
pub fn rights(value: u64) -> u64 {
    flags(value, crate::rights::ALL)
}
