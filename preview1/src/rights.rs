//! The `rights` of preview1. Nothing checks them; programs ask which a descriptor has.

/// The right to `fd_datasync`, and so on, in the order of the interface.
const fn right(number: u32) -> u64 {
    1 << number
}

/// Reading.
pub const FD_READ: u64 = right(1);
/// Seeking.
pub const FD_SEEK: u64 = right(2);
/// Writing.
pub const FD_WRITE: u64 = right(6);
/// Listing a directory.
pub const FD_READDIR: u64 = right(14);
/// Changing the size of a file by its path.
pub const PATH_FILESTAT_SET_SIZE: u64 = right(19);
/// Changing the size of a file.
pub const FD_FILESTAT_SET_SIZE: u64 = right(22);
/// Each of them.
pub const ALL: u64 = right(30) - 1;

/// What directories lack that were opened from others.
pub const NOT_OF_DIRECTORIES: u64 = FD_SEEK | FD_FILESTAT_SET_SIZE | PATH_FILESTAT_SET_SIZE;

/// Those of a preopened directory: all about paths but changing a size, listing, and its own metadata.
pub const PREOPEN: u64 = {
    let paths = (right(19) - 1) & !(right(9) - 1);
    let rest = right(20) | right(21) | right(23) | right(24) | right(25) | right(26);
    paths | rest
};

/// Those of what is opened from a preopened directory: its own, and all about open files.
pub const PREOPEN_INHERITING: u64 = PREOPEN | (right(9) - 1) | FD_FILESTAT_SET_SIZE | right(27);
