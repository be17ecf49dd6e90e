//! The `error-code` of the interface.

macro_rules! error_codes {
    ($($name:ident)*) => {
        /// Why a call failed: the cases of the interface, in its order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "the names are those of the interface")]
        pub enum ErrorCode {
            $($name,)*
        }

        const ALL: &[ErrorCode] = &[$(ErrorCode::$name,)*];
    };
}

error_codes! {
    Access WouldBlock Already BadDescriptor Busy Deadlock Quota Exist FileTooLarge IllegalByteSequence InProgress
    Interrupted Invalid Io IsDirectory Loop TooManyLinks MessageSize NameTooLong NoDevice NoEntry NoLock
    InsufficientMemory InsufficientSpace NotDirectory NotEmpty NotRecoverable Unsupported NoTty NoSuchDevice Overflow
    NotPermitted Pipe ReadOnly InvalidSeek TextFileBusy CrossDevice
}

impl From<u8> for ErrorCode {
    /// The case of this number in a result of the host.
    fn from(number: u8) -> Self {
        match ALL.get(usize::from(number)) {
            Some(error) => *error,
            None => ErrorCode::Io,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_have_the_numbers_of_the_interface() {
        for (number, error) in [
            (0, ErrorCode::Access),
            (7, ErrorCode::Exist),
            (20, ErrorCode::NoEntry),
            (33, ErrorCode::ReadOnly),
            (36, ErrorCode::CrossDevice),
        ] {
            assert_eq!(error as u8, number);
            assert_eq!(ErrorCode::from(number), error);
        }
        assert_eq!(ErrorCode::from(37), ErrorCode::Io);
    }
}
