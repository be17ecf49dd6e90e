//! Errors of preview1, and what they are made from.

use core::num::NonZeroU8;

use crate::abi::ErrorCode;

/// An `errno` other than success. Zero is left to results, which then are one number and not two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Errno(NonZeroU8);

/// Result of a function of preview1.
pub type Result<T> = core::result::Result<T, Errno>;

macro_rules! errnos {
    ($($name:ident $number:literal)*) => {
        impl Errno {
            $(
                #[doc = concat!("`errno` ", $number, ".")]
                pub const $name: Errno = Errno(NonZeroU8::new($number).unwrap());
            )*
        }
    };
}

errnos! {
    ACCES 2
    AGAIN 6
    ALREADY 7
    BADF 8
    BUSY 10
    DEADLK 16
    DQUOT 19
    EXIST 20
    FBIG 22
    ILSEQ 25
    INPROGRESS 26
    INTR 27
    INVAL 28
    IO 29
    ISDIR 31
    LOOP 32
    MLINK 34
    MSGSIZE 35
    NAMETOOLONG 37
    NFILE 41
    NODEV 43
    NOENT 44
    NOLCK 46
    NOMEM 48
    NOSPC 51
    NOTDIR 54
    NOTEMPTY 55
    NOTRECOVERABLE 56
    NOTSOCK 57
    NOTSUP 58
    NOTTY 59
    NXIO 60
    OVERFLOW 61
    PERM 63
    PIPE 64
    RANGE 68
    ROFS 69
    SPIPE 70
    TXTBSY 74
    XDEV 75
}

/// For each `error-code` of `wasi:filesystem`, in its order.
const FROM_ERROR_CODE: [Errno; adapter_abi::wasi::ErrorCode::ALL.len()] = [
    Errno::ACCES,
    Errno::AGAIN,
    Errno::ALREADY,
    Errno::BADF,
    Errno::BUSY,
    Errno::DEADLK,
    Errno::DQUOT,
    Errno::EXIST,
    Errno::FBIG,
    Errno::ILSEQ,
    Errno::INPROGRESS,
    Errno::INTR,
    Errno::INVAL,
    Errno::IO,
    Errno::ISDIR,
    Errno::LOOP,
    Errno::MLINK,
    Errno::MSGSIZE,
    Errno::NAMETOOLONG,
    Errno::NODEV,
    Errno::NOENT,
    Errno::NOLCK,
    Errno::NOMEM,
    Errno::NOSPC,
    Errno::NOTDIR,
    Errno::NOTEMPTY,
    Errno::NOTRECOVERABLE,
    Errno::NOTSUP,
    Errno::NOTTY,
    Errno::NXIO,
    Errno::OVERFLOW,
    Errno::PERM,
    Errno::PIPE,
    Errno::ROFS,
    Errno::SPIPE,
    Errno::TXTBSY,
    Errno::XDEV,
];

impl From<ErrorCode> for Errno {
    #[inline(never)]
    fn from(code: ErrorCode) -> Self {
        match FROM_ERROR_CODE.get(usize::from(code)) {
            Some(&errno) => errno,
            None => Errno::IO,
        }
    }
}

/// What a function of preview1 returns.
pub fn code(result: Result<()>) -> u32 {
    match result {
        Ok(()) => 0,
        Err(errno) => u32::from(errno.0.get()),
    }
}
