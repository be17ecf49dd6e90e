//! Descriptors and directories of WASI 0.2.

use adapter_abi::wasi::descriptor_flags::{READ, WRITE};
use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
use image_format::NodeKind;

use super::super::listing::Start;
use super::super::streams::Position;
use super::super::{FsResult, Memory};
use super::{opened, opened_two, with, with_opened, with_two};
use crate::abi::{Given, Optional, Outcome, Text};
use crate::fs::change::{Action, Change};
use crate::fs::descriptor::{DescriptorType, Part, descriptor_type};
use crate::fs::directory::read_entry;
use crate::fs::memory::open::Opened;
use crate::fs::mutation::NewTimestamp;
use crate::fs::stat::{DescriptorStat, MetadataHash};
use crate::fs::{ErrorCode, Flags, answer};
use crate::handles::{Handles, ResourceType};
use crate::module::nodes;

/// The `directory-entry` of the interface.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
struct DirectoryEntry {
    kind: DescriptorType,
    name: Text,
}

impl From<(NodeKind, &[u8])> for DirectoryEntry {
    fn from((kind, name): (NodeKind, &[u8])) -> Self {
        DirectoryEntry {
            kind: descriptor_type(kind),
            name: name.into(),
        }
    }
}

/// Makes the handle of a stream of a file.
fn stream(
    memory: &mut Memory<'_>,
    handles: &mut Handles,
    resource: ResourceType,
    opened: Opened,
    position: Position,
) -> FsResult<u32> {
    let right = match resource {
        ResourceType::FileInput => READ,
        _ => WRITE,
    };
    let stream = memory.stream(opened, position, right)?;
    let handle = handles.insert_pair(resource, [stream, 0]);
    if handle.is_none() {
        memory.end_stream(stream);
    }
    handle.ok_or(ErrorCode::InsufficientMemory)
}

exports! { access =>
    "wasi:filesystem/types@memory#[method]descriptor.open-at"
    fn export_open_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        open_flags: Flags,
        flags: Flags
    ) -> *const Outcome<u32, ErrorCode> {
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

    "wasi:filesystem/types@memory#[method]descriptor.read"
    fn export_read(descriptor: u32, length: u64, offset: u64) -> *const Outcome<Part, ErrorCode> {
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.read(opened, length, offset).map(Part::from)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.write"
    fn export_write(
        descriptor: u32,
        contents: Given<u8>,
        length: usize,
        offset: u64
    ) -> *const Outcome<u64, ErrorCode> {
        let contents = contents.list(length);
        answer(with_opened(access, descriptor, |memory, opened| memory.write(opened, &contents, offset)))
    }

    "wasi:filesystem/types@memory#[method]descriptor.read-via-stream"
    fn export_read_via_stream(descriptor: u32, offset: u64) -> *const Outcome<u32, ErrorCode> {
        answer(with(access, |memory, handles| {
            let opened = opened(memory, handles, descriptor);
            memory.check_read(opened)?;
            stream(memory, handles, ResourceType::FileInput, opened, Position::At(offset))
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.write-via-stream"
    fn export_write_via_stream(descriptor: u32, offset: u64) -> *const Outcome<u32, ErrorCode> {
        answer(with(access, |memory, handles| {
            let opened = opened(memory, handles, descriptor);
            memory.check_stream_to(opened)?;
            stream(memory, handles, ResourceType::FileOutput, opened, Position::At(offset))
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.append-via-stream"
    fn export_append_via_stream(descriptor: u32) -> *const Outcome<u32, ErrorCode> {
        answer(with(access, |memory, handles| {
            let opened = opened(memory, handles, descriptor);
            memory.check_stream_to(opened)?;
            stream(memory, handles, ResourceType::FileOutput, opened, Position::End)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.set-size"
    fn export_set_size(descriptor: u32, size: u64) -> *const Outcome<(), ErrorCode> {
        answer(with_opened(access, descriptor, |memory, opened| memory.set_size(opened, size)))
    }

    "wasi:filesystem/types@memory#[method]descriptor.advise"
    fn export_advise(
        descriptor: u32,
        _offset: u64,
        _length: u64,
        _advice: u32
    ) -> *const Outcome<(), ErrorCode> {
        answer(with_opened(access, descriptor, |memory, opened| memory.check_file(opened.at)))
    }

    "wasi:filesystem/types@memory#[method]descriptor.get-flags"
    fn export_get_flags(descriptor: u32) -> *const Outcome<u8, ErrorCode> {
        answer(with_opened(access, descriptor, |_, opened| Ok(opened.rights as u8)))
    }

    "wasi:filesystem/types@memory#[method]descriptor.get-type"
    fn export_get_type(descriptor: u32) -> *const Outcome<DescriptorType, ErrorCode> {
        answer(with_opened(access, descriptor, |memory, opened| {
            Ok(descriptor_type(memory.kind(opened.at.id)))
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.stat"
    fn export_stat(descriptor: u32) -> *const Outcome<DescriptorStat, ErrorCode> {
        answer(with_opened(access, descriptor, |memory, opened| Ok(memory.stat(opened.at))))
    }

    "wasi:filesystem/types@memory#[method]descriptor.stat-at"
    fn export_stat_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<DescriptorStat, ErrorCode> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.look(opened.at, path_flags, &path).map(|at| memory.stat(at))
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.metadata-hash"
    fn export_metadata_hash(descriptor: u32) -> *const Outcome<MetadataHash, ErrorCode> {
        answer(with_opened(access, descriptor, |memory, opened| Ok(memory.metadata_hash(opened.at))))
    }

    "wasi:filesystem/types@memory#[method]descriptor.metadata-hash-at"
    fn export_metadata_hash_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<MetadataHash, ErrorCode> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.look(opened.at, path_flags, &path).map(|at| memory.metadata_hash(at))
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.is-same-object"
    fn export_is_same_object(descriptor: u32, other: u32) -> bool {
        with(access, |memory, handles| match opened_two(memory, handles, [descriptor, other]) {
            [Some(first), Some(second)] => first.at.id == second.at.id,
            _ => false,
        })
    }

    "wasi:filesystem/types@memory#[method]descriptor.readlink-at"
    fn export_readlink_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<Text, ErrorCode> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.readlink(opened.at, &path).map(Text::from)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.set-times"
    fn export_set_times(
        descriptor: u32,
        accessed: u32,
        accessed_seconds: u64,
        accessed_nanoseconds: u32,
        modification: u32,
        modification_seconds: u64,
        modification_nanoseconds: u32
    ) -> *const Outcome<(), ErrorCode> {
        let times = [
            NewTimestamp::new(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::new(modification, modification_seconds, modification_nanoseconds),
        ];
        answer(with_opened(access, descriptor, |memory, opened| memory.set_times(opened.at, times)))
    }

    "wasi:filesystem/types@memory#[method]descriptor.set-times-at"
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
        let times = [
            NewTimestamp::new(accessed, accessed_seconds, accessed_nanoseconds),
            NewTimestamp::new(modification, modification_seconds, modification_nanoseconds),
        ];
        answer(with_opened(access, descriptor, |memory, opened| {
            memory.set_times_at(opened.at, path_flags, &path, times)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.create-directory-at"
    fn export_create_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.create_directory(opened.at, &path);
            memory.answer(Action::CreateDirectory, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.remove-directory-at"
    fn export_remove_directory_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.remove_directory(opened.at, &path);
            memory.answer(Action::RemoveDirectory, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.unlink-file-at"
    fn export_unlink_file_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let path = path.list(length);
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.unlink(opened.at, &path);
            memory.answer(Action::Unlink, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.symlink-at"
    fn export_symlink_at(
        descriptor: u32,
        target: Given<u8>,
        target_length: usize,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let (target, path) = (target.list(target_length), path.list(length));
        answer(with_opened(access, descriptor, |memory, opened| {
            let result = memory.symlink(opened.at, &target, &path);
            memory.answer(Action::Symlink, [(opened.at, &*path); 2], result)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.link-at"
    fn export_link_at(
        descriptor: u32,
        old_path_flags: Flags,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), ErrorCode> {
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

    "wasi:filesystem/types@memory#[method]descriptor.rename-at"
    fn export_rename_at(
        descriptor: u32,
        old_path: Given<u8>,
        old_length: usize,
        new_descriptor: u32,
        new_path: Given<u8>,
        new_length: usize
    ) -> *const Outcome<(), ErrorCode> {
        let (old, new) = (old_path.list(old_length), new_path.list(new_length));
        answer(with_two(access, [descriptor, new_descriptor], |memory, first, second| {
            let result = memory.rename((first, &*old), (second, &*new));
            memory.answer(Action::Rename, [(first, &*old), (second, &*new)], result)
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.read-directory"
    fn export_read_directory(descriptor: u32) -> *const Outcome<u32, ErrorCode> {
        answer(with(access, |memory, handles| {
            let opened = opened(memory, handles, descriptor);
            let handle = match memory.list(opened.at)? {
                Start::Embedded(nodes) => {
                    handles.insert_pair(ResourceType::DirectoryEntryStream, [nodes.start, nodes.end])
                }
                Start::Own(listing) => {
                    let handle = handles.insert_pair(ResourceType::MemoryListing, [listing, 0]);
                    if handle.is_none() {
                        memory.end_listing(listing);
                    }
                    handle
                }
            };
            handle.ok_or(ErrorCode::InsufficientMemory)
        }))
    }

    "wasi:filesystem/types@memory#[method]directory-entry-stream.read-directory-entry"
    fn export_read_directory_entry(
        stream: u32
    ) -> *const Outcome<Optional<DirectoryEntry>, ErrorCode> {
        let nodes = nodes(access);
        answer(Ok(with(access, |memory, handles| {
            let entry = if handles.is(ResourceType::MemoryListing, stream) {
                let listing = handles.get(ResourceType::MemoryListing, stream);
                memory.next_entry(listing)
            } else {
                read_entry(nodes, handles, stream).map(|node| (node.kind(), node.name()))
            };
            entry.map(DirectoryEntry::from).into()
        })))
    }

    "wasi:filesystem/types@memory#[resource-drop]directory-entry-stream"
    fn export_drop_listing(stream: u32) {
        with(access, |memory, handles| {
            if handles.is(ResourceType::MemoryListing, stream) {
                let listing = handles.remove(ResourceType::MemoryListing, stream);
                memory.end_listing(listing);
            } else {
                handles.remove(ResourceType::DirectoryEntryStream, stream);
            }
        });
    }

    "wasi:filesystem/types@memory#[method]descriptor.sync"
    fn export_sync(descriptor: u32) -> *const Outcome<(), ErrorCode> {
        answer(with_opened(access, descriptor, |_, _| Ok(())))
    }

    "wasi:filesystem/types@memory#[method]descriptor.sync-data"
    fn export_sync_data(descriptor: u32) -> *const Outcome<(), ErrorCode> {
        answer(with_opened(access, descriptor, |_, _| Ok(())))
    }

    "wasi:filesystem/types@memory#[resource-drop]descriptor"
    fn export_drop(descriptor: u32) {
        with(access, |memory, handles| {
            let pair = *handles.pair(ResourceType::Descriptor, descriptor);
            handles.remove(ResourceType::Descriptor, descriptor);
            // Preopens have a node only, which stays.
            if pair[1] != 0 {
                memory.let_go(Opened::from_pair(pair, memory).at);
            }
        });
    }
}
