//! What would change files. All of it is refused; the kind of the descriptor is checked first.

use super::{ErrorCode, FsResult, Open};

/// Refuses to change a file through its descriptor.
pub fn refuse_file<T>(open: Open<'_>) -> FsResult<T> {
    open.file()?;
    Err(ErrorCode::ReadOnly)
}

/// Refuses to change something in a directory.
pub fn refuse_directory<T>(open: Open<'_>) -> FsResult<T> {
    open.directory()?;
    Err(ErrorCode::ReadOnly)
}

/// Refuses an operation on two directories. One without a node is the host's.
pub fn refuse_two(directories: [Option<Open<'_>>; 2]) -> ErrorCode {
    for open in directories.iter().flatten() {
        if let Err(error) = open.directory() {
            return error;
        }
    }
    match directories {
        [Some(_), Some(_)] => ErrorCode::ReadOnly,
        _ => ErrorCode::CrossDevice,
    }
}

/// A `new-timestamp` of the interface in its flat form.
#[derive(Clone, Copy, Debug)]
pub struct NewTimestamp {
    case: u32,
    seconds: u64,
    nanoseconds: u32,
}

/// The case of a time that the caller gives.
const TIMESTAMP: u32 = 2;

impl NewTimestamp {
    /// One with this case, and this time if the case has one.
    pub fn new(case: u32, seconds: u64, nanoseconds: u32) -> Self {
        NewTimestamp {
            case,
            seconds,
            nanoseconds,
        }
    }

    /// Whether files can have the time.
    fn check(self) -> FsResult<()> {
        let carried = u64::from(self.nanoseconds / 1_000_000_000);
        if self.case == TIMESTAMP && self.seconds > i64::MAX as u64 - carried {
            return Err(ErrorCode::Overflow);
        }
        Ok(())
    }
}

/// Refuses to set times.
pub fn refuse_times(times: [NewTimestamp; 2]) -> FsResult<()> {
    let [access, modification] = times;
    access.check()?;
    modification.check()?;
    Err(ErrorCode::ReadOnly)
}

#[cfg(target_arch = "wasm32")]
use {
    super::{Flags, answer, opened},
    crate::abi::{Given, Outcome},
    crate::handles::virtual_bit,
    crate::trap,
};

/// The nodes of two descriptors, at least one of which is virtual.
#[cfg(target_arch = "wasm32")]
fn opened_two(descriptors: [u32; 2]) -> [Option<Open<'static>>; 2] {
    let [first, second] = descriptors;
    if (first | second) & virtual_bit() == 0 {
        trap::stale_handle();
    }
    [opened_virtual(first), opened_virtual(second)]
}

#[cfg(target_arch = "wasm32")]
fn opened_virtual(descriptor: u32) -> Option<Open<'static>> {
    (descriptor & virtual_bit() != 0).then(|| opened(descriptor))
}

exports! {
    "wasi:filesystem/types#[method]descriptor.write"
    fn export_write(
        descriptor: u32,
        contents: Given<u8>,
        length: usize,
        _offset: u64
    ) -> *const Outcome<u64, ErrorCode> {
        drop(contents.list(length));
        answer(refuse_file(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.write-via-stream"
    fn export_write_via_stream(descriptor: u32, _offset: u64) -> *const Outcome<u32, ErrorCode> {
        answer(refuse_file(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.append-via-stream"
    fn export_append_via_stream(descriptor: u32) -> *const Outcome<u32, ErrorCode> {
        answer(refuse_file(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.set-size"
    fn export_set_size(descriptor: u32, _size: u64) -> *const Outcome<(), ErrorCode> {
        answer(refuse_file(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.set-times"
    fn export_set_times(
        descriptor: u32,
        access: u32,
        access_seconds: u64,
        access_nanoseconds: u32,
        modification: u32,
        modification_seconds: u64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), ErrorCode> {
        opened(descriptor);
        answer(refuse_times([
            NewTimestamp::new(access, access_seconds, access_nanoseconds),
            NewTimestamp::new(modification, modification_seconds, modification_nanoseconds),
        ]))
    }

    "wasi:filesystem/types#[method]descriptor.set-times-at"
    fn export_set_times_at(
        descriptor: u32,
        _path_flags: Flags,
        path: Given<u8>,
        length: usize,
        access: u32,
        access_seconds: u64,
        access_nanoseconds: u32,
        modification: u32,
        modification_seconds: u64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), ErrorCode> {
        drop(path.list(length));
        answer(opened(descriptor).directory().and_then(|_| refuse_times([
            NewTimestamp::new(access, access_seconds, access_nanoseconds),
            NewTimestamp::new(modification, modification_seconds, modification_nanoseconds),
        ])))
    }

    "wasi:filesystem/types#[method]descriptor.create-directory-at"
    fn export_create_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        drop(path.list(length));
        answer(refuse_directory(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.remove-directory-at"
    fn export_remove_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        drop(path.list(length));
        answer(refuse_directory(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.unlink-file-at"
    fn export_unlink_file_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        drop(path.list(length));
        answer(refuse_directory(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.symlink-at"
    fn export_symlink_at(
        descriptor: u32,
        target: Given<u8>,
        target_length: usize,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        drop(target.list(target_length));
        drop(path.list(length));
        answer(refuse_directory(opened(descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.link-at"
    fn export_link_at(
        descriptor: u32,
        _old_path_flags: Flags,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), ErrorCode> {
        drop(old_path.list(old_length));
        drop(new_path.list(new_length));
        answer(Err(refuse_two(opened_two([descriptor, new_descriptor]))))
    }

    "wasi:filesystem/types#[method]descriptor.rename-at"
    fn export_rename_at(
        descriptor: u32,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), ErrorCode> {
        drop(old_path.list(old_length));
        drop(new_path.list(new_length));
        answer(Err(refuse_two(opened_two([descriptor, new_descriptor]))))
    }

    "wasi:filesystem/types#[method]descriptor.is-same-object"
    fn export_is_same_object(descriptor: u32, other: u32) -> bool {
        match opened_two([descriptor, other]) {
            [Some(first), Some(second)] => first.identity() == second.identity(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::sample::{image, open};
    use ErrorCode::{BadDescriptor, CrossDevice, NotDirectory, Overflow, ReadOnly};

    #[test]
    fn changes_are_refused_after_the_descriptor_is_checked() {
        let image = image();
        let (directory, file) = (open(&image, "dir"), open(&image, "dir/file"));
        assert_eq!(refuse_file::<()>(directory), Err(BadDescriptor));
        assert_eq!(refuse_file::<()>(file), Err(ReadOnly));
        assert_eq!(refuse_directory::<()>(file), Err(NotDirectory));
        assert_eq!(refuse_directory::<()>(directory), Err(ReadOnly));
        assert_eq!(refuse_two([Some(directory), Some(directory)]), ReadOnly);
        assert_eq!(refuse_two([Some(directory), None]), CrossDevice);
        assert_eq!(refuse_two([None, Some(directory)]), CrossDevice);
        assert_eq!(refuse_two([None, Some(file)]), NotDirectory);
        assert_eq!(refuse_two([Some(file), None]), NotDirectory);
    }

    #[test]
    fn times_beyond_the_hosts_overflow() {
        let set = |case, seconds, nanoseconds| {
            let unchanged = NewTimestamp::new(0, 0, 0);
            refuse_times([unchanged, NewTimestamp::new(case, seconds, nanoseconds)])
        };
        assert_eq!(set(2, i64::MAX as u64, 999_999_999), Err(ReadOnly));
        assert_eq!(set(2, i64::MAX as u64, 1_000_000_000), Err(Overflow));
        assert_eq!(set(2, u64::MAX, u32::MAX), Err(Overflow));
        assert_eq!(set(1, u64::MAX, 0), Err(ReadOnly));
    }
}
