//! Files of WASI 0.3: what those of 0.2 do, in other layouts, and streams that are given instead of made.

use alloc::vec::Vec;

use adapter_abi::fs::memory;
use adapter_abi::wasi::descriptor_flags::READ;
use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
use image_format::NodeKind;

use super::super::listing::Start;
use super::super::open::Opened;
use super::super::streams::Position;
use super::{begin_writing, opened, opened_two, with, with_opened, with_two};
use crate::abi::{Given, List, Outcome, Text};
use crate::ends;
use crate::ends::in_memory::{self, Errors};
use crate::fs::change::{Action, Change};
use crate::fs::descriptor::descriptor_type;
use crate::fs::listing::{AT_ONCE, OVER, read};
use crate::fs::memory::Memory;
use crate::fs::mutation::NewTimestamp;
use crate::fs::stat::MetadataHash;
use crate::fs::v0_3::{Case, DescriptorStat, Reading, answer, failed};
use crate::fs::{ErrorCode, Flags, FsResult};
use crate::futures::ready;
use crate::growth::push;
use crate::handles::{Handles, ResourceType};
use crate::module::{list, nodes, reply};
use crate::trap;

/// In the place of the end of a listing's nodes: it is one in memory, and what is before it is its number.
const IN_MEMORY: u32 = u32::MAX;

/// The `directory-entry` of the interface.
#[derive(Clone, Copy)]
#[repr(C)]
struct DirectoryEntry {
    kind: Case,
    name: Text,
}

impl From<(NodeKind, &[u8])> for DirectoryEntry {
    fn from((kind, name): (NodeKind, &[u8])) -> Self {
        DirectoryEntry {
            kind: descriptor_type(kind).into(),
            name: name.into(),
        }
    }
}

/// Lists a directory. There is nothing in what is none, which the future tells.
fn read_directory(memory: &mut Memory<'_>, handles: &mut Handles, opened: Opened) -> Reading {
    let (left, result) = match memory.list(opened.at) {
        Ok(Start::Embedded(nodes)) => ([nodes.start, nodes.end], ready(handles, 0)),
        Ok(Start::Own(listing)) => ([listing, IN_MEMORY], ready(handles, 0)),
        Err(error) => ([0, 0], failed(handles, error)),
    };
    match handles.insert_pair(ResourceType::Listing, left) {
        Some(stream) => Reading { stream, result },
        None => trap::too_many_handles(),
    }
}

/// The number of a listing in memory, if it is one.
fn in_memory(handles: &mut Handles, stream: u32) -> Option<u32> {
    match *handles.pair(ResourceType::Listing, stream) {
        [listing, IN_MEMORY] => Some(listing),
        _ => None,
    }
}

/// Gives a stream to a file. The future says what became of it.
fn write_to(
    access: &mut module_support::Access<0>,
    descriptor: u32,
    stream: u32,
    position: Position,
) -> u32 {
    let begun: FsResult<u32> = with_opened(access, descriptor, |memory, opened| {
        begin_writing(memory, opened, position)
    });
    write_begun(access, stream, begun, Errors::OfFiles)
}

/// Gives a stream to what writes to a file, if there is such. The future says what became of it.
pub(super) fn write_begun(
    access: &mut module_support::Access<0>,
    stream: u32,
    begun: FsResult<u32>,
    errors: Errors,
) -> u32 {
    ends::with(access, |ends, handles| {
        ends.set_scratch(ends::take_scratch);
        ends.write_to(handles, stream, begun, errors);
        ends.made()
    })
}

exports! { access =>
    "wasi:filesystem/types@0.3@memory#[method]descriptor.open-at"
    fn export_open_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        open_flags: Flags,
        flags: Flags
    ) -> *const Outcome<u32, Case> {
        let path = path.list(length);
        answer(with(access, |memory, handles| {
            let base = opened(memory, handles, descriptor).at;
            let result = memory.open_at(base, path_flags, &path, open_flags, flags);
            if result == Err(ErrorCode::ReadOnly) {
                let follow = path_flags & SYMLINK_FOLLOW != 0;
                let change = Change { action: Action::Open, follow, open_flags, flags };
                memory.judge(change, [(base, &*path); 2])?;
            }
            let opened = result?;
            let handle = handles.insert_pair(ResourceType::Descriptor, opened.to_pair());
            if handle.is_none() {
                memory.let_go(opened.at);
            }
            handle.ok_or(ErrorCode::InsufficientMemory)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.set-size"
    fn export_set_size(descriptor: u32, size: u64) -> *const Outcome<(), Case> {
        answer(with_opened(access, descriptor, |memory, opened| memory.set_size(opened, size)))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.advise"
    fn export_advise(
        descriptor: u32,
        _offset: u64,
        _length: u64,
        _advice: u32
    ) -> *const Outcome<(), Case> {
        answer(with_opened(access, descriptor, |memory, opened| memory.check_file(opened.at)))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.sync"
    fn export_sync(descriptor: u32) -> *const Outcome<(), Case> {
        answer(with_opened(access, descriptor, |_, _| Ok(())))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.sync-data"
    fn export_sync_data(descriptor: u32) -> *const Outcome<(), Case> {
        answer(with_opened(access, descriptor, |_, _| Ok(())))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.get-flags"
    fn export_get_flags(descriptor: u32) -> *const Outcome<u8, Case> {
        answer(with_opened(access, descriptor, |_, opened| Ok(opened.rights as u8)))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.get-type"
    fn export_get_type(descriptor: u32) -> *const Outcome<Case, Case> {
        answer(with_opened(access, descriptor, |memory, opened| {
            Ok(descriptor_type(memory.kind(opened.at.id)).into())
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.stat"
    fn export_stat(descriptor: u32) -> *const Outcome<DescriptorStat, Case> {
        answer(with_opened(access, descriptor, |memory, opened| Ok(memory.stat(opened.at).into())))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.stat-at"
    fn export_stat_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<DescriptorStat, Case> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.look(opened.at, path_flags, &path).map(|at| memory.stat(at).into())
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.metadata-hash"
    fn export_metadata_hash(descriptor: u32) -> *const Outcome<MetadataHash, Case> {
        answer(with_opened(access, descriptor, |memory, opened| Ok(memory.metadata_hash(opened.at))))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.metadata-hash-at"
    fn export_metadata_hash_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<MetadataHash, Case> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.look(opened.at, path_flags, &path).map(|at| memory.metadata_hash(at))
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.is-same-object"
    fn export_is_same_object(descriptor: u32, other: u32) -> bool {
        with(access, |memory, handles| match opened_two(memory, handles, [descriptor, other]) {
            [Some(first), Some(second)] => first.at.id == second.at.id,
            _ => false,
        })
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.readlink-at"
    fn export_readlink_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<Text, Case> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.readlink(opened.at, &path).map(Text::from)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.set-times"
    fn export_set_times(
        descriptor: u32,
        accessed: u32,
        accessed_seconds: i64,
        accessed_nanoseconds: u32,
        modification: u32,
        modification_seconds: i64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), Case> {
        let times = [
            NewTimestamp::signed(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::signed(modification, modification_seconds, modification_nanoseconds),
        ];
        answer(with_opened(access, descriptor, |memory, opened| memory.set_times(opened.at, times)))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.set-times-at"
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
        let times = [
            NewTimestamp::signed(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::signed(modification, modification_seconds, modification_nanoseconds),
        ];
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.set_times_at(opened.at, path_flags, &path, times)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.create-directory-at"
    fn export_create_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.create_directory(opened.at, &path);
            memory.answer(Action::CreateDirectory, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.remove-directory-at"
    fn export_remove_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.remove_directory(opened.at, &path);
            memory.answer(Action::RemoveDirectory, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.unlink-file-at"
    fn export_unlink_file_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.unlink(opened.at, &path);
            memory.answer(Action::Unlink, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.symlink-at"
    fn export_symlink_at(
        descriptor: u32,
        target: Given<u8>,
        target_length: usize,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), Case> {
        let (target, path) = (target.list(target_length), path.list(length));
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.symlink(opened.at, &target, &path);
            memory.answer(Action::Symlink, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.link-at"
    fn export_link_at(
        descriptor: u32,
        old_path_flags: Flags,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), Case> {
        let (old, new) = (old_path.list(old_length), new_path.list(new_length));
        answer(with_two(access, [descriptor, new_descriptor], |memory, first, second| {
            let follow = old_path_flags & SYMLINK_FOLLOW != 0;
            match memory.link((first, &*old), (second, &*new), follow) {
                Err(ErrorCode::ReadOnly) => {
                    memory.judge(Change::new(Action::Link, follow), [(first, &*old), (second, &*new)])
                }
                result => result,
            }
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.rename-at"
    fn export_rename_at(
        descriptor: u32,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), Case> {
        let (old, new) = (old_path.list(old_length), new_path.list(new_length));
        answer(with_two(access, [descriptor, new_descriptor], |memory, first, second| {
            let result = memory.rename((first, &*old), (second, &*new));
            memory.answer(Action::Rename, [(first, &*old), (second, &*new)], result)
        }))
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.read-via-stream"
    fn export_read_via_stream(descriptor: u32, offset: u64) -> *const Reading {
        let begun: FsResult<u32> = with_opened(access, descriptor, |memory, opened| {
            memory.check_read(opened)?;
            memory.stream(opened, Position::At(offset), READ)
        });
        reply(ends::with(access, |ends, handles| {
            let [stream, result] = match begun {
                Ok(stream) => in_memory::open(handles, ends, stream),
                Err(error) => {
                    let [stream, result] = ends::open(handles, ends, 0, 0);
                    ends.drop_future(handles, result);
                    [stream, failed(handles, error)]
                }
            };
            Reading { stream, result }
        }))
    }

    // Makes requests.
    "wasi:filesystem/types@0.3@memory#[method]descriptor.write-via-stream"
    fn export_write_via_stream(descriptor: u32, stream: u32, offset: u64) -> u32 {
        write_to(access, descriptor, stream, Position::At(offset))
    }

    // See there.
    "wasi:filesystem/types@0.3@memory#[method]descriptor.append-via-stream"
    fn export_append_via_stream(descriptor: u32, stream: u32) -> u32 {
        write_to(access, descriptor, stream, Position::End)
    }

    "wasi:filesystem/types@0.3@memory#[method]descriptor.read-directory"
    fn export_read_directory(descriptor: u32) -> *const Reading {
        reply(with(access, |memory, handles| {
            let opened = opened(memory, handles, descriptor);
            read_directory(memory, handles, opened)
        }))
    }

    memory::READ_LISTING
    fn export_read_listing(stream: u32, length: u32) -> *const List<DirectoryEntry> {
        let nodes = nodes(access);
        let found = with(access, |memory, handles| match in_memory(handles, stream) {
            Some(listing) => {
                let mut found = Vec::new();
                while (found.len() as u32) < length.min(AT_ONCE)
                    && let Some(entry) = memory.next_entry(listing)
                {
                    push(&mut found, DirectoryEntry::from(entry));
                }
                if found.is_empty() && length > 0 {
                    memory.end_listing(listing);
                    *handles.pair(ResourceType::Listing, stream) = OVER;
                    return None;
                }
                Some(list(found.len(), found.into_iter()))
            }
            None => {
                let found = read(handles, stream, length)?;
                let count = found.len();
                let found = found.filter_map(|index| nodes.get(index));
                let entries = found.map(|node| DirectoryEntry::from((node.kind(), node.name())));
                Some(list(count, entries))
            }
        });
        found.map_or(core::ptr::null(), reply)
    }

    memory::DROP_LISTING
    fn export_drop_listing(stream: u32) {
        with(access, |memory, handles| {
            if let Some(listing) = in_memory(handles, stream) {
                memory.end_listing(listing);
            }
            handles.remove(ResourceType::Listing, stream);
        });
    }
}
