//! Numbers of WASI's own types that both sides write: the tests compare them with WASI's definitions.

/// Defines flags, each with its name in WASI, and all of their names.
macro_rules! flags {
    ($(#[$attribute:meta])* $module:ident { $($constant:ident $name:literal $bit:literal;)* }) => {
        $(#[$attribute])*
        pub mod $module {
            $(
                #[doc = concat!("`", $name, "`")]
                pub const $constant: u32 = 1 << $bit;
            )*

            /// The flags with their names.
            pub const NAMED: &[(&str, u32)] = &[$(($name, $constant)),*];
        }
    };
}

flags! {
    /// The `path-flags` of `wasi:filesystem/types`.
    path_flags {
        SYMLINK_FOLLOW "symlink-follow" 0;
    }
}

flags! {
    /// The `open-flags` of `wasi:filesystem/types`.
    open_flags {
        CREATE "create" 0;
        DIRECTORY "directory" 1;
        EXCLUSIVE "exclusive" 2;
        TRUNCATE "truncate" 3;
    }
}

flags! {
    /// The `descriptor-flags` of `wasi:filesystem/types`.
    descriptor_flags {
        READ "read" 0;
        WRITE "write" 1;
        FILE_INTEGRITY_SYNC "file-integrity-sync" 2;
        DATA_INTEGRITY_SYNC "data-integrity-sync" 3;
        REQUESTED_WRITE_SYNC "requested-write-sync" 4;
        MUTATE_DIRECTORY "mutate-directory" 5;
    }
}

/// Defines an enum of WASI's by those of its cases that are used, each with its name there.
macro_rules! cases {
    ($(#[$attribute:meta])* $enum:ident { $($case:ident $name:literal $number:literal;)* }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "the names are those of the interface")]
        pub enum $enum {
            $($case = $number,)*
        }

        impl $enum {
            /// The cases with their names, in their order.
            pub const NAMED: &[(&str, $enum)] = &[$(($name, $enum::$case)),*];

            /// The cases, in their order.
            pub const ALL: &[$enum] = &[$($enum::$case),*];

            /// The case of this number.
            pub const fn of_number(number: u8) -> Option<Self> {
                match number {
                    $($number => Some($enum::$case),)*
                    _ => None,
                }
            }
        }
    };
}

cases! {
    /// The `descriptor-type` of `wasi:filesystem/types`, as far as embedded files have it.
    DescriptorType {
        Directory "directory" 3;
        SymbolicLink "symbolic-link" 5;
        RegularFile "regular-file" 6;
    }
}

impl DescriptorType {
    /// Its number in WASI 0.3, which knows no `unknown`.
    pub const fn number_in_0_3(self) -> u8 {
        self as u8 - 1
    }
}

cases! {
    /// The `error-code` of `wasi:filesystem/types`.
    ErrorCode {
        Access "access" 0;
        WouldBlock "would-block" 1;
        Already "already" 2;
        BadDescriptor "bad-descriptor" 3;
        Busy "busy" 4;
        Deadlock "deadlock" 5;
        Quota "quota" 6;
        Exist "exist" 7;
        FileTooLarge "file-too-large" 8;
        IllegalByteSequence "illegal-byte-sequence" 9;
        InProgress "in-progress" 10;
        Interrupted "interrupted" 11;
        Invalid "invalid" 12;
        Io "io" 13;
        IsDirectory "is-directory" 14;
        Loop "loop" 15;
        TooManyLinks "too-many-links" 16;
        MessageSize "message-size" 17;
        NameTooLong "name-too-long" 18;
        NoDevice "no-device" 19;
        NoEntry "no-entry" 20;
        NoLock "no-lock" 21;
        InsufficientMemory "insufficient-memory" 22;
        InsufficientSpace "insufficient-space" 23;
        NotDirectory "not-directory" 24;
        NotEmpty "not-empty" 25;
        NotRecoverable "not-recoverable" 26;
        Unsupported "unsupported" 27;
        NoTty "no-tty" 28;
        NoSuchDevice "no-such-device" 29;
        Overflow "overflow" 30;
        NotPermitted "not-permitted" 31;
        Pipe "pipe" 32;
        ReadOnly "read-only" 33;
        InvalidSeek "invalid-seek" 34;
        TextFileBusy "text-file-busy" 35;
        CrossDevice "cross-device" 36;
    }
}

impl ErrorCode {
    /// Its number in WASI 0.3, which knows no `would-block`: in place of that is `io`.
    pub const fn number_in_0_3(self) -> u8 {
        match self {
            ErrorCode::Access => 0,
            ErrorCode::WouldBlock => ErrorCode::Io.number_in_0_3(),
            other => other as u8 - 1,
        }
    }

    /// The case of this number in WASI 0.3. The last one there, `other`, is `io`.
    pub fn from_0_3(number: u8) -> ErrorCode {
        // Looked up before 0 is told apart: so the compiler needs no table, which every output would have.
        let later = ErrorCode::of_number(number.saturating_add(1)).unwrap_or(ErrorCode::Io);
        match number {
            0 => ErrorCode::Access,
            _ => later,
        }
    }
}
