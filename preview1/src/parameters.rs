//! Parameters that not every number is a value of.

use crate::errno::{Errno, Result};

/// An enum whose tag has one byte: one of `count` cases.
pub fn small_choice(value: u32, count: u32) -> Result<u32> {
    if value > 0xff {
        return Err(Errno::OVERFLOW);
    }
    choice(value, count)
}

/// An enum whose tag has four bytes: one of `count` cases.
pub fn choice(value: u32, count: u32) -> Result<u32> {
    if (value as i32) < 0 {
        Err(Errno::OVERFLOW)
    } else if value >= count {
        Err(Errno::INVAL)
    } else {
        Ok(value)
    }
}

/// Flags of which `all` are known. Those in bits that their type lacks are ignored.
pub fn flags(value: u64, width: u32, all: u64) -> Result<u64> {
    let value = value & (u64::MAX >> (64 - width));
    if value & !all == 0 {
        Ok(value)
    } else {
        Err(Errno::INVAL)
    }
}

/// `lookupflags`: whether to follow a symbolic link at the end. As `path-flags` they are the same number.
pub fn lookup_flags(value: u32) -> Result<u32> {
    Ok(flags(value.into(), 32, 1)? as u32)
}

/// `fdflags`.
pub fn descriptor_flags(value: u32) -> Result<u16> {
    Ok(flags(value.into(), 16, 0x1f)? as u16)
}

/// `rights`.
pub fn rights(value: u64) -> Result<u64> {
    flags(value, 64, crate::rights::ALL)
}
