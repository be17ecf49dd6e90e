//! What would change files. All of it is refused: through a descriptor, after its kind is checked; by a path, as
//! [`change`](super::change) has it.

use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
use image_format::Time;

use super::change::{Action, Change, judge_embedded};
use super::{ErrorCode, Flags, FsResult, Open};

/// Refuses to change a file through its descriptor.
pub fn refuse_file<T>(open: Open<'_>) -> FsResult<T> {
    open.file()?;
    Err(ErrorCode::ReadOnly)
}

/// Refuses an operation on what a path leads to.
pub fn refuse_path(action: Action, open: Open<'_>, path: &[u8]) -> FsResult<()> {
    open.directory()?;
    judge_embedded(Change::new(action, false), [(open, path); 2])
}

/// Refuses an operation on two paths. A directory without a node is the host's.
pub fn refuse_two(
    change: Change,
    directories: [Option<Open<'_>>; 2],
    [path, new_path]: [&[u8]; 2],
) -> FsResult<()> {
    for open in directories.iter().flatten() {
        open.directory()?;
    }
    match directories {
        [Some(old), Some(new)] => judge_embedded(change, [(old, path), (new, new_path)]),
        _ => Err(ErrorCode::CrossDevice),
    }
}

/// A `new-timestamp` of the interface in its flat form.
#[derive(Clone, Copy, Debug)]
pub struct NewTimestamp {
    case: u32,
    /// Since 1970, or before.
    seconds: u64,
    is_before: bool,
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
            is_before: false,
            nanoseconds,
        }
    }

    /// One of 0.3, whose seconds have a sign. wasmtime takes the nanoseconds of what is before 1970 away, too.
    pub fn signed(case: u32, seconds: i64, nanoseconds: u32) -> Self {
        NewTimestamp {
            is_before: seconds < 0,
            ..NewTimestamp::new(case, seconds.unsigned_abs(), nanoseconds)
        }
    }

    /// The time that a file has then: of which it had one before, and it is now.
    pub fn time(self, before: Time, now: Time) -> Time {
        const SECOND: u32 = 1_000_000_000;
        match self.case {
            0 => before,
            TIMESTAMP if self.is_before => Time {
                seconds: 0,
                nanoseconds: 0,
            },
            TIMESTAMP => Time {
                seconds: self.seconds + u64::from(self.nanoseconds / SECOND),
                nanoseconds: self.nanoseconds % SECOND,
            },
            _ => now,
        }
    }

    /// Whether files can have the time.
    fn check(self) -> FsResult<()> {
        const SECOND: u32 = 1_000_000_000;
        let (carried, rest) = (self.nanoseconds / SECOND, self.nanoseconds % SECOND);
        // The earliest second is one farther away from 1970 than the last.
        let farthest = i64::MAX as u64 + u64::from(self.is_before && rest == 0);
        if self.case == TIMESTAMP && self.seconds > farthest - u64::from(carried) {
            return Err(ErrorCode::Overflow);
        }
        Ok(())
    }
}

/// Refuses to set times.
pub fn refuse_times(times: [NewTimestamp; 2]) -> FsResult<()> {
    check_times(times)?;
    Err(ErrorCode::ReadOnly)
}

/// Refuses to set the times of what a path leads to.
pub fn refuse_times_at(
    open: Open<'_>,
    path_flags: Flags,
    path: &[u8],
    times: [NewTimestamp; 2],
) -> FsResult<()> {
    open.directory()?;
    check_times(times)?;
    let change = Change::new(Action::SetTimes, path_flags & SYMLINK_FOLLOW != 0);
    judge_embedded(change, [(open, path); 2])
}

/// Refuses times that no file can have.
pub fn check_times([access, modification]: [NewTimestamp; 2]) -> FsResult<()> {
    access.check()?;
    modification.check()
}

#[cfg(target_arch = "wasm32")]
use {
    super::{answer, opened},
    crate::abi::{Given, Outcome},
    crate::handles::virtual_bit,
    crate::trap,
    module_support::Access,
};

/// The nodes of two descriptors, at least one of which is virtual.
#[cfg(target_arch = "wasm32")]
pub(super) fn opened_two(
    access: &mut Access<0>,
    descriptors: [u32; 2],
) -> [Option<Open<'static>>; 2] {
    let [first, second] = descriptors;
    if (first | second) & virtual_bit() == 0 {
        trap::stale_handle();
    }
    [
        opened_virtual(access, first),
        opened_virtual(access, second),
    ]
}

#[cfg(target_arch = "wasm32")]
fn opened_virtual(access: &mut Access<0>, descriptor: u32) -> Option<Open<'static>> {
    (descriptor & virtual_bit() != 0).then(|| opened(access, descriptor))
}

exports! { access =>
    "wasi:filesystem/types#[method]descriptor.write"
    fn export_write(
        descriptor: u32,
        contents: Given<u8>,
        length: usize,
        _offset: u64
    ) -> *const Outcome<u64, ErrorCode> {
        drop(contents.list(length));
        answer(refuse_file(opened(access, descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.write-via-stream"
    fn export_write_via_stream(descriptor: u32, _offset: u64) -> *const Outcome<u32, ErrorCode> {
        answer(refuse_file(opened(access, descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.append-via-stream"
    fn export_append_via_stream(descriptor: u32) -> *const Outcome<u32, ErrorCode> {
        answer(refuse_file(opened(access, descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.set-size"
    fn export_set_size(descriptor: u32, _size: u64) -> *const Outcome<(), ErrorCode> {
        answer(refuse_file(opened(access, descriptor)))
    }

    "wasi:filesystem/types#[method]descriptor.set-times"
    fn export_set_times(
        descriptor: u32,
        accessed: u32,
        accessed_seconds: u64,
        accessed_nanoseconds: u32,
        modification: u32,
        modification_seconds: u64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), ErrorCode> {
        opened(access, descriptor);
        answer(refuse_times([
            NewTimestamp::new(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::new(modification, modification_seconds, modification_nanoseconds),
        ]))
    }

    "wasi:filesystem/types#[method]descriptor.set-times-at"
    fn export_set_times_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        accessed: u32,
        accessed_seconds: u64,
        accessed_nanoseconds: u32,
        modification: u32,
        modification_seconds: u64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), ErrorCode> {
        let path = path.list(length);
        answer(refuse_times_at(opened(access, descriptor), path_flags, &path, [
            NewTimestamp::new(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::new(modification, modification_seconds, modification_nanoseconds),
        ]))
    }

    "wasi:filesystem/types#[method]descriptor.create-directory-at"
    fn export_create_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let path = path.list(length);
        answer(refuse_path(Action::CreateDirectory, opened(access, descriptor), &path))
    }

    "wasi:filesystem/types#[method]descriptor.remove-directory-at"
    fn export_remove_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let path = path.list(length);
        answer(refuse_path(Action::RemoveDirectory, opened(access, descriptor), &path))
    }

    "wasi:filesystem/types#[method]descriptor.unlink-file-at"
    fn export_unlink_file_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let path = path.list(length);
        answer(refuse_path(Action::Unlink, opened(access, descriptor), &path))
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
        let path = path.list(length);
        answer(refuse_path(Action::Symlink, opened(access, descriptor), &path))
    }

    "wasi:filesystem/types#[method]descriptor.link-at"
    fn export_link_at(
        descriptor: u32,
        old_path_flags: Flags,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let (old_path, new_path) = (old_path.list(old_length), new_path.list(new_length));
        let change = Change::new(Action::Link, old_path_flags & SYMLINK_FOLLOW != 0);
        let directories = opened_two(access, [descriptor, new_descriptor]);
        answer(refuse_two(change, directories, [&old_path, &new_path]))
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
        let (old_path, new_path) = (old_path.list(old_length), new_path.list(new_length));
        let change = Change::new(Action::Rename, false);
        let directories = opened_two(access, [descriptor, new_descriptor]);
        answer(refuse_two(change, directories, [&old_path, &new_path]))
    }

    "wasi:filesystem/types#[method]descriptor.is-same-object"
    fn export_is_same_object(descriptor: u32, other: u32) -> bool {
        match opened_two(access, [descriptor, other]) {
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
        let make = |open| refuse_path(Action::CreateDirectory, open, b"new");
        assert_eq!(make(file), Err(NotDirectory));
        assert_eq!(make(directory), Err(ReadOnly));
        let rename = |directories| {
            let change = Change::new(Action::Rename, false);
            refuse_two(change, directories, [b"file", b"new"])
        };
        assert_eq!(rename([Some(directory), Some(directory)]), Err(ReadOnly));
        assert_eq!(rename([Some(directory), None]), Err(CrossDevice));
        assert_eq!(rename([None, Some(directory)]), Err(CrossDevice));
        assert_eq!(rename([None, Some(file)]), Err(NotDirectory));
        assert_eq!(rename([Some(file), None]), Err(NotDirectory));
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
        let set = |case, seconds, nanoseconds| {
            refuse_times([NewTimestamp::signed(case, seconds, nanoseconds); 2])
        };
        assert_eq!(set(2, i64::MAX, 999_999_999), Err(ReadOnly));
        assert_eq!(set(2, i64::MAX, 1_000_000_000), Err(Overflow));
        assert_eq!(set(2, -1, 0), Err(ReadOnly));
        assert_eq!(set(2, i64::MIN, 0), Err(ReadOnly));
        assert_eq!(set(2, i64::MIN, 1), Err(Overflow));
        assert_eq!(set(2, i64::MIN, 1_000_000_000), Err(Overflow));
        assert_eq!(set(2, i64::MIN + 1, 1_000_000_000), Err(ReadOnly));
        assert_eq!(set(2, i64::MIN + 1, 1_000_000_001), Err(Overflow));
        assert_eq!(set(0, i64::MIN, 1), Err(ReadOnly));
        let image = image();
        let too_late = [NewTimestamp::new(2, u64::MAX, 0); 2];
        let set_at = |name| refuse_times_at(open(&image, name), 0, b"missing", too_late);
        assert_eq!(set_at("dir"), Err(Overflow));
        assert_eq!(set_at("dir/file"), Err(NotDirectory));
    }
}
