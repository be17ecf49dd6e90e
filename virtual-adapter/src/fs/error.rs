//! The `error-code` of the interface.

/// The cases that a read-only tree needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub enum ErrorCode {
    BadDescriptor = 3,
    Invalid = 12,
    IsDirectory = 14,
    Loop = 15,
    NameTooLong = 18,
    NoEntry = 20,
    InsufficientMemory = 22,
    NotDirectory = 24,
    Unsupported = 27,
    Overflow = 30,
    NotPermitted = 31,
    ReadOnly = 33,
    CrossDevice = 36,
}
