//! The functions of WASI 0.3: those of 0.2, over the same tree and the same handles, in other layouts.
//!
//! An `error-code` and a `descriptor-type` are variants there, in another order and with a last case that has a text,
//! which nothing here is. Times have a sign.

use adapter_abi::wasi::DescriptorType;

use super::mutation::refuse_file;
use super::stat::{Datetime, stat};
use super::{ErrorCode, Open};
use crate::abi::{Optional, Text};
use crate::ends::{self, Ends};
use crate::futures::ready;
use crate::handles::Handles;
use crate::trap;

/// A case of a variant whose last one, `other`, has an `option<string>`.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Case {
    number: u8,
    other: Optional<Text>,
}

impl Case {
    const fn new(number: u8) -> Self {
        let other = Optional::None;
        Case { number, other }
    }

    /// Its number.
    pub fn number(self) -> u8 {
        self.number
    }
}

impl From<ErrorCode> for Case {
    fn from(error: ErrorCode) -> Self {
        Case::new(error.number_in_0_3())
    }
}

impl From<DescriptorType> for Case {
    fn from(kind: DescriptorType) -> Self {
        Case::new(kind.number_in_0_3())
    }
}

/// The `instant` of `wasi:clocks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub struct Instant {
    pub seconds: i64,
    pub nanoseconds: u32,
}

impl From<Datetime> for Instant {
    fn from(time: Datetime) -> Self {
        Instant {
            // What is embedded has no time that 64 bits do not have.
            seconds: i64::try_from(time.seconds).unwrap_or(i64::MAX),
            nanoseconds: time.nanoseconds,
        }
    }
}

/// The `descriptor-stat` of the interface.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub struct DescriptorStat {
    pub kind: Case,
    pub link_count: u64,
    pub size: u64,
    pub data_access_timestamp: Optional<Instant>,
    pub data_modification_timestamp: Optional<Instant>,
    pub status_change_timestamp: Optional<Instant>,
}

impl From<super::stat::DescriptorStat> for DescriptorStat {
    fn from(stat: super::stat::DescriptorStat) -> Self {
        DescriptorStat {
            kind: stat.kind.into(),
            link_count: stat.link_count,
            size: stat.size,
            data_access_timestamp: stat.data_access_timestamp.map(Instant::from),
            data_modification_timestamp: stat.data_modification_timestamp.map(Instant::from),
            status_change_timestamp: stat.status_change_timestamp.map(Instant::from),
        }
    }
}

/// A stream of what a descriptor stands for, and what becomes of reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
#[allow(
    missing_docs,
    reason = "the names are those of the interface's comments"
)]
pub struct Reading {
    pub stream: u32,
    pub result: u32,
}

/// Makes a stream that reads a file from an offset on. There is none of a directory, which the future tells.
pub fn read_via_stream(
    open: Open<'_>,
    ends: &mut Ends,
    handles: &mut Handles,
    offset: u64,
) -> Reading {
    let Ok(file) = open.file() else {
        let [stream, result] = ends::open(handles, ends, 0, 0);
        ends.drop_future(handles, result);
        let result = failed(handles, ErrorCode::IsDirectory);
        return Reading { stream, result };
    };
    let content = file.content();
    let skipped = offset.min(content.len() as u64) as usize;
    let rest = content.get(skipped..).unwrap_or_default();
    let start = rest.as_ptr().addr() as u32;
    let [stream, result] = ends::open(handles, ends, start, start.wrapping_add(rest.len() as u32));
    Reading { stream, result }
}

/// Refuses to write to a file: a future that tells why.
pub fn refuse_stream(open: Open<'_>, handles: &mut Handles) -> u32 {
    match refuse_file(open) {
        Ok(()) => trap::defect(),
        Err(error) => failed(handles, error),
    }
}

/// A future with an error: glue takes zero for `ok`.
pub fn failed(handles: &mut Handles, error: ErrorCode) -> u32 {
    ready(handles, 1 + u32::from(error.number_in_0_3()))
}

/// Describes a node.
pub fn stat_of(open: Open<'_>) -> DescriptorStat {
    stat(open).into()
}

#[cfg(target_arch = "wasm32")]
use {
    super::change::{Action, Change},
    super::descriptor::{descriptor_type, open_at, readlink_at},
    super::mutation::{
        NewTimestamp, opened_two, refuse_path, refuse_times, refuse_times_at, refuse_two,
    },
    super::stat::{MetadataHash, metadata_hash},
    super::{Flags, FsResult, opened},
    crate::abi::{Given, Outcome},
    crate::handles::HANDLES,
    crate::module::reply,
    adapter_abi::wasi::descriptor_flags::READ,
    adapter_abi::wasi::path_flags::SYMLINK_FOLLOW,
};

/// Places a result where its caller finds it.
#[cfg(target_arch = "wasm32")]
pub(super) fn answer<T: Copy>(result: FsResult<T>) -> *const Outcome<T, Case> {
    reply(Outcome::from(result.map_err(Case::from)))
}

exports! { access =>
    "wasi:filesystem/types@0.3#[method]descriptor.advise"
    fn export_advise(
        descriptor: u32,
        _offset: u64,
        _length: u64,
        _advice: u32
    ) -> *const Outcome<(), Case> {
        answer(opened(access, descriptor).file().map(|_| ()))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.sync"
    fn export_sync(descriptor: u32) -> *const Outcome<(), Case> {
        opened(access, descriptor);
        answer(Ok(()))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.sync-data"
    fn export_sync_data(descriptor: u32) -> *const Outcome<(), Case> {
        opened(access, descriptor);
        answer(Ok(()))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.get-flags"
    fn export_get_flags(descriptor: u32) -> *const Outcome<u8, Case> {
        opened(access, descriptor);
        answer(Ok(READ as u8))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.get-type"
    fn export_get_type(descriptor: u32) -> *const Outcome<Case, Case> {
        answer(Ok(descriptor_type(opened(access, descriptor).node.kind()).into()))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.stat"
    fn export_stat(descriptor: u32) -> *const Outcome<DescriptorStat, Case> {
        answer(Ok(stat_of(opened(access, descriptor))))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.stat-at"
    fn export_stat_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<DescriptorStat, Case> {
        answer(opened(access, descriptor).at(path_flags, &path.list(length)).map(stat_of))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.metadata-hash"
    fn export_metadata_hash(descriptor: u32) -> *const Outcome<MetadataHash, Case> {
        answer(Ok(metadata_hash(opened(access, descriptor))))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.metadata-hash-at"
    fn export_metadata_hash_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<MetadataHash, Case> {
        answer(opened(access, descriptor).at(path_flags, &path.list(length)).map(metadata_hash))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.is-same-object"
    fn export_is_same_object(descriptor: u32, other: u32) -> bool {
        match opened_two(access, [descriptor, other]) {
            [Some(first), Some(second)] => first.identity() == second.identity(),
            _ => false,
        }
    }

    "wasi:filesystem/types@0.3#[method]descriptor.open-at"
    fn export_open_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        open_flags: Flags,
        flags: Flags
    ) -> *const Outcome<u32, Case> {
        let open = opened(access, descriptor);
        let path = path.list(length);
        answer(HANDLES.with(access, |handles| open_at(open, handles, path_flags, &path, open_flags, flags)))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.read-via-stream"
    fn export_read_via_stream(descriptor: u32, offset: u64) -> *const Reading {
        let open = opened(access, descriptor);
        reply(ends::with(access, |ends, handles| read_via_stream(open, ends, handles, offset)))
    }

    // The caller drops the streams.
    "wasi:filesystem/types@0.3#[method]descriptor.write-via-stream"
    fn export_write_via_stream(descriptor: u32, _stream: u32, _offset: u64) -> u32 {
        let open = opened(access, descriptor);
        HANDLES.with(access, |handles| refuse_stream(open, handles))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.append-via-stream"
    fn export_append_via_stream(descriptor: u32, _stream: u32) -> u32 {
        let open = opened(access, descriptor);
        HANDLES.with(access, |handles| refuse_stream(open, handles))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.readlink-at"
    fn export_readlink_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<Text, Case> {
        answer(readlink_at(opened(access, descriptor), &path.list(length)).map(Text::from))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.set-size"
    fn export_set_size(descriptor: u32, _size: u64) -> *const Outcome<(), Case> {
        answer(refuse_file(opened(access, descriptor)))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.set-times"
    fn export_set_times(
        descriptor: u32,
        accessed: u32,
        accessed_seconds: i64,
        accessed_nanoseconds: u32,
        modification: u32,
        modification_seconds: i64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), Case> {
        opened(access, descriptor);
        answer(refuse_times([
            NewTimestamp::signed(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::signed(modification, modification_seconds, modification_nanoseconds),
        ]))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.set-times-at"
    fn export_set_times_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        accessed: u32,
        accessed_seconds: i64,
        accessed_nanoseconds: u32,
        modification: u32,
        modification_seconds: i64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), Case> {
        let path = path.list(length);
        answer(refuse_times_at(opened(access, descriptor), path_flags, &path, [
            NewTimestamp::signed(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::signed(modification, modification_seconds, modification_nanoseconds),
        ]))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.create-directory-at"
    fn export_create_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        let path = path.list(length);
        answer(refuse_path(Action::CreateDirectory, opened(access, descriptor), &path))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.remove-directory-at"
    fn export_remove_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        let path = path.list(length);
        answer(refuse_path(Action::RemoveDirectory, opened(access, descriptor), &path))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.unlink-file-at"
    fn export_unlink_file_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        let path = path.list(length);
        answer(refuse_path(Action::Unlink, opened(access, descriptor), &path))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.symlink-at"
    fn export_symlink_at(
        descriptor: u32,
        target: Given<u8>,
        target_length: usize,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        drop(target.list(target_length));
        let path = path.list(length);
        answer(refuse_path(Action::Symlink, opened(access, descriptor), &path))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.link-at"
    fn export_link_at(
        descriptor: u32,
        old_path_flags: Flags,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), Case> {
        let (old_path, new_path) = (old_path.list(old_length), new_path.list(new_length));
        let change = Change::new(Action::Link, old_path_flags & SYMLINK_FOLLOW != 0);
        let directories = opened_two(access, [descriptor, new_descriptor]);
        answer(refuse_two(change, directories, [&old_path, &new_path]))
    }

    "wasi:filesystem/types@0.3#[method]descriptor.rename-at"
    fn export_rename_at(
        descriptor: u32,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), Case> {
        let (old_path, new_path) = (old_path.list(old_length), new_path.list(new_length));
        let change = Change::new(Action::Rename, false);
        let directories = opened_two(access, [descriptor, new_descriptor]);
        answer(refuse_two(change, directories, [&old_path, &new_path]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::sample::{image, open};

    #[test]
    fn what_is_known_of_a_node_is_what_0_2_says() {
        let image = image();
        for name in ["dir/file", "link", "."] {
            let (before, after) = (stat(open(&image, name)), stat_of(open(&image, name)));
            assert_eq!(after.kind.number(), before.kind as u8 - 1);
            assert_eq!((after.size, after.link_count), (before.size, 1));
            let (Optional::Some(before), Optional::Some(after)) = (
                before.data_modification_timestamp,
                after.data_modification_timestamp,
            ) else {
                panic!("`{name}` has no time");
            };
            assert_eq!(after, Instant::from(before));
            assert_eq!(after.seconds, before.seconds as i64);
        }
    }

    #[test]
    fn streams_are_of_files_and_nothing_is_written() {
        let image = image();
        let (mut ends, mut handles) = (Ends::new(), Handles::new());
        let value =
            |ends: &mut Ends, handles: &mut Handles, future| ends.read_future(handles, future, 0);
        let (file, directory) = (open(&image, "dir/file"), open(&image, "dir"));
        for (offset, left) in [(0, 11), (4, 7), (11, 0), (12, 0), (u64::MAX, 0)] {
            let reading = read_via_stream(file, &mut ends, &mut handles, offset);
            let bytes = ends.read(&mut handles, reading.stream, 100);
            assert_eq!(bytes.map_or(0, |bytes| bytes.length), left);
            assert_eq!(value(&mut ends, &mut handles, reading.result), 0);
        }
        let reading = read_via_stream(directory, &mut ends, &mut handles, 0);
        assert_eq!(ends.read(&mut handles, reading.stream, 1), None);
        let is_directory = 1 + u32::from(ErrorCode::IsDirectory.number_in_0_3());
        assert_eq!(value(&mut ends, &mut handles, reading.result), is_directory);
        for (open, error) in [
            (file, ErrorCode::ReadOnly),
            (directory, ErrorCode::BadDescriptor),
        ] {
            let future = refuse_stream(open, &mut handles);
            let error = 1 + u32::from(error.number_in_0_3());
            assert_eq!(value(&mut ends, &mut handles, future), error);
        }
    }

    #[test]
    fn errors_have_the_numbers_of_0_3() {
        for (error, number) in [
            (ErrorCode::Access, 0),
            (ErrorCode::Already, 1),
            (ErrorCode::NoEntry, 19),
            (ErrorCode::CrossDevice, 35),
            (ErrorCode::WouldBlock, ErrorCode::Io as u8 - 1),
        ] {
            assert_eq!(Case::from(error).number(), number);
        }
    }
}
