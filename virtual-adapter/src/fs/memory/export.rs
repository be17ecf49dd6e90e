//! `wasi:filesystem` and the streams of files, where some can be changed. These take the place of the functions for what
//! cannot be, which stay as small and as fast as they are.

use image_format::NodeKind;

use crate::abi::Text;
use crate::fs::descriptor::{DescriptorType, descriptor_type};

/// The `directory-entry` of the interface.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct DirectoryEntry {
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

#[cfg(target_arch = "wasm32")]
use {
    super::listing::Start,
    super::node::At,
    super::open::Opened,
    super::streams::{Failure, Position},
    super::{FsResult, Memory},
    crate::abi::{Given, Optional, Outcome, Owned},
    crate::fs::change::{Action, Change},
    crate::fs::descriptor::Part,
    crate::fs::directory::read_entry,
    crate::fs::mutation::NewTimestamp,
    crate::fs::stat::{DescriptorStat, MetadataHash},
    crate::fs::{ErrorCode, Flags, answer},
    crate::handles::{HANDLES, Handles, ResourceType, virtual_bit},
    crate::module::{Global, image, nodes, reply},
    crate::streams::{self, StreamError, StreamResult},
    crate::trap,
    adapter_abi::fs::memory,
    adapter_abi::wasi::path_flags::SYMLINK_FOLLOW,
    image_format::{Nodes, Time},
    module_support::Access,
};

#[cfg(target_arch = "wasm32")]
static MEMORY: Global<Option<Memory<'static>>> = Global::new(None);

/// Does something with all files.
#[cfg(target_arch = "wasm32")]
fn with<R>(
    access: &mut Access<0>,
    action: impl FnOnce(&mut Memory<'static>, &mut Handles) -> R,
) -> R {
    let nodes = nodes(access);
    MEMORY.with_inner(access, |memory, access| {
        let memory = begun(memory, nodes);
        HANDLES.with(access, |handles| action(memory, handles))
    })
}

/// What there is, from the first call on.
#[cfg(target_arch = "wasm32")]
#[inline(never)]
fn begun<'m>(
    memory: &'m mut Option<Memory<'static>>,
    nodes: Nodes<'static>,
) -> &'m mut Memory<'static> {
    memory.get_or_insert_with(|| Memory::new(image(), nodes))
}

/// Does something with what a descriptor stands for.
#[cfg(target_arch = "wasm32")]
fn with_opened<R>(
    access: &mut Access<0>,
    descriptor: u32,
    action: impl FnOnce(&mut Memory<'static>, Opened) -> R,
) -> R {
    with(access, |memory, handles| {
        let opened = opened(memory, handles, descriptor);
        action(memory, opened)
    })
}

#[cfg(target_arch = "wasm32")]
fn opened(memory: &Memory<'_>, handles: &mut Handles, descriptor: u32) -> Opened {
    Opened::from_pair(*handles.pair(ResourceType::Descriptor, descriptor), memory)
}

/// Does something with two directories, of which at least one is virtual. From one to the host's nothing can be moved.
#[cfg(target_arch = "wasm32")]
fn with_two(
    access: &mut Access<0>,
    descriptors: [u32; 2],
    action: impl FnOnce(&mut Memory<'static>, At, At) -> FsResult<()>,
) -> FsResult<()> {
    with(access, |memory, handles| {
        let [first, second] = opened_two(memory, handles, descriptors);
        for opened in [first, second].into_iter().flatten() {
            memory.directory(opened.at)?;
        }
        match (first, second) {
            (Some(first), Some(second)) => action(memory, first.at, second.at),
            _ => Err(ErrorCode::CrossDevice),
        }
    })
}

#[cfg(target_arch = "wasm32")]
fn opened_two(
    memory: &Memory<'_>,
    handles: &mut Handles,
    descriptors: [u32; 2],
) -> [Option<Opened>; 2] {
    let [first, second] = descriptors;
    if (first | second) & virtual_bit() == 0 {
        trap::stale_handle();
    }
    descriptors.map(|descriptor| {
        (descriptor & virtual_bit() != 0).then(|| opened(memory, handles, descriptor))
    })
}

/// Makes the handle of a stream of a file.
#[cfg(target_arch = "wasm32")]
fn stream(
    memory: &mut Memory<'_>,
    handles: &mut Handles,
    resource: ResourceType,
    opened: Opened,
    position: Position,
) -> FsResult<u32> {
    let stream = memory.stream(opened, position)?;
    let handle = handles.insert_pair(resource, [stream, 0]);
    if handle.is_none() {
        memory.end_stream(stream);
    }
    handle.ok_or(ErrorCode::InsufficientMemory)
}

/// Makes what is told of a failure. Where there are too many handles to tell why, the stream is closed.
#[cfg(target_arch = "wasm32")]
fn failed(handles: &mut Handles, failure: Failure) -> StreamError {
    let Failure::Error(error) = failure else {
        return StreamError::Closed;
    };
    match handles.insert_pair(ResourceType::Error, [error as u32, 0]) {
        Some(handle) => StreamError::LastOperationFailed(handle),
        None => StreamError::Closed,
    }
}

#[cfg(target_arch = "wasm32")]
fn outcome<T>(handles: &mut Handles, result: Result<T, Failure>) -> StreamResult<T> {
    match result {
        Ok(value) => Outcome::Ok(value),
        Err(failure) => Outcome::Err(failed(handles, failure)),
    }
}

/// Takes bytes from a stream, of a file or not.
#[cfg(target_arch = "wasm32")]
fn read(access: &mut Access<0>, input: u32, length: u64) -> StreamResult<Text> {
    with(access, |memory, handles| {
        if !handles.is(ResourceType::FileInput, input) {
            return streams::read(handles, image().bytes(), input, length).map(Text::from);
        }
        let stream = handles.get(ResourceType::FileInput, input);
        let read = memory.read_stream(stream, length).map(Text::from);
        outcome(handles, read)
    })
}

/// Takes bytes from a stream, and says how many.
#[cfg(target_arch = "wasm32")]
fn skip(access: &mut Access<0>, input: u32, length: u64) -> StreamResult<u64> {
    with(access, |memory, handles| {
        if !handles.is(ResourceType::FileInput, input) {
            return streams::skip(handles, image().bytes(), input, length);
        }
        let stream = handles.get(ResourceType::FileInput, input);
        let read = memory.read_stream(stream, length);
        let skipped = read.map(|bytes| bytes.len() as u64);
        outcome(handles, skipped)
    })
}

/// Does something with an output stream of a file; to another, it is written, where success is `done`.
#[cfg(target_arch = "wasm32")]
fn output<T: Copy>(
    access: &mut Access<0>,
    output: u32,
    done: T,
    action: impl FnOnce(&mut Memory<'static>, u32) -> Result<T, Failure>,
) -> *const StreamResult<T> {
    reply(with(access, |memory, handles| {
        if !handles.is(ResourceType::FileOutput, output) {
            return streams::write(handles, output, done);
        }
        let stream = handles.get(ResourceType::FileOutput, output);
        let result = action(memory, stream);
        outcome(handles, result)
    }))
}

/// Moves bytes between streams of which each is of a file or not.
#[cfg(target_arch = "wasm32")]
fn splice(access: &mut Access<0>, output: u32, input: u32, length: u64) -> StreamResult<u64> {
    with(access, |memory, handles| {
        let is_file = [
            handles.is(ResourceType::FileOutput, output),
            handles.is(ResourceType::FileInput, input),
        ];
        let image = image().bytes();
        let result = match is_file {
            [false, false] => return streams::splice(handles, image, output, input, length),
            [true, true] => {
                let stream = handles.get(ResourceType::FileOutput, output);
                let source = handles.get(ResourceType::FileInput, input);
                memory.splice(stream, source, length)
            }
            [true, false] => {
                let stream = handles.get(ResourceType::FileOutput, output);
                let room = memory.room(stream, length);
                match streams::read(handles, image, input, room) {
                    Outcome::Ok(bytes) if room > 0 => memory.spliced(stream, Some(bytes)),
                    Outcome::Ok(_) => memory.spliced(stream, None),
                    Outcome::Err(error) => return Outcome::Err(error),
                }
            }
            [false, true] => match streams::kind(handles, output) {
                streams::Output::Closed => Err(Failure::Closed),
                streams::Output::Ignored => {
                    let source = handles.get(ResourceType::FileInput, input);
                    let read = memory.read_stream(source, length);
                    read.map(|bytes| bytes.len() as u64)
                }
            },
        };
        outcome(handles, result)
    })
}

/// Ends a handle of a stream, of a file or not.
#[cfg(target_arch = "wasm32")]
fn end(access: &mut Access<0>, stream: u32, of_file: ResourceType, other: ResourceType) {
    with(access, |memory, handles| {
        if handles.is(of_file, stream) {
            let place = handles.remove(of_file, stream);
            memory.end_stream(place);
        } else {
            handles.remove(other, stream);
        }
    });
}

/// Makes a pollable for a stream, of a file or not.
#[cfg(target_arch = "wasm32")]
fn subscribe(
    access: &mut Access<0>,
    stream: u32,
    of_file: ResourceType,
    other: ResourceType,
) -> u32 {
    HANDLES.with(access, |handles| {
        let resource = if handles.is(of_file, stream) {
            of_file
        } else {
            other
        };
        streams::subscribe(handles, resource, stream)
    })
}

/// The number of what went wrong, in words that are in the code: what is in the module's data is in every output.
#[cfg(target_arch = "wasm32")]
fn error_text(code: u32) -> u64 {
    let digits = u64::from(code / 10) << 48 | u64::from(code % 10) << 56;
    u64::from_le_bytes(*b"error 00") + digits
}

#[cfg(target_arch = "wasm32")]
static ERROR_TEXT: Global<[u8; 8]> = Global::new([0; 8]);

/// The time that the host's clock says, and whether it was asked for the call in hand.
#[cfg(target_arch = "wasm32")]
static CLOCK: Global<memory::Asked> = Global::new(memory::Asked {
    is_asked: 0,
    seconds: 0,
    nanoseconds: 0,
});

exports! { access =>
    // Where the host's clock writes the time; a null pointer when it was asked.
    memory::CLOCK
    fn export_clock() -> *const memory::Asked {
        CLOCK.with(access, |asked| {
            asked.is_asked ^= 1;
            if asked.is_asked == 0 { core::ptr::null() } else { &raw const *asked }
        })
    }

    // Takes the time.
    memory::TOLD
    fn export_told() {
        let (seconds, nanoseconds) = CLOCK.with(access, |asked| (asked.seconds, asked.nanoseconds));
        with(access, |memory, _| memory.clock.tell(Time { seconds, nanoseconds }));
    }

    // Whether an output stream is one of a file.
    memory::IS_FILE
    fn export_is_file(stream: u32) -> bool {
        HANDLES.with(access, |handles| handles.is(ResourceType::FileOutput, stream))
    }

    // How many of so many bytes can be written to a file for certain.
    memory::ROOM
    fn export_room(stream: u32, length: u64) -> u64 {
        with(access, |memory, handles| {
            let stream = handles.get(ResourceType::FileOutput, stream);
            memory.room(stream, length)
        })
    }

    // Writes what the host's `read` has answered; a null pointer where there was no room to ask it.
    memory::SPLICED
    fn export_spliced(
        stream: u32,
        read: Given<Outcome<Owned<u8>, StreamError>>,
        was_asked: u32
    ) -> *const StreamResult<u64> {
        let read = if was_asked == 0 { None } else { Some(read.value()) };
        reply(with(access, |memory, handles| {
            let stream = handles.get(ResourceType::FileOutput, stream);
            let result = match read {
                None => memory.spliced(stream, None),
                Some(Outcome::Ok(bytes)) => memory.spliced(stream, Some(&bytes)),
                Some(Outcome::Err(error)) => return Outcome::Err(error),
            };
            outcome(handles, result)
        }))
    }

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
            memory.check_write(opened)?;
            stream(memory, handles, ResourceType::FileOutput, opened, Position::At(offset))
        }))
    }

    "wasi:filesystem/types@memory#[method]descriptor.append-via-stream"
    fn export_append_via_stream(descriptor: u32) -> *const Outcome<u32, ErrorCode> {
        answer(with(access, |memory, handles| {
            let opened = opened(memory, handles, descriptor);
            memory.check_write(opened)?;
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

    "wasi:filesystem/types@memory#filesystem-error-code"
    fn export_error_code(error: u32) -> *const Optional<u8> {
        let code = HANDLES.with(access, |handles| handles.get(ResourceType::Error, error));
        reply(Optional::Some(code as u8))
    }

    "wasi:io/error@memory#[method]error.to-debug-string"
    fn export_error_text(error: u32) -> *const Text {
        let code = HANDLES.with(access, |handles| handles.get(ResourceType::Error, error));
        ERROR_TEXT.with(access, |text| {
            *text = error_text(code).to_le_bytes();
            reply(Text::from(&text[..]))
        })
    }

    "wasi:io/error@memory#[resource-drop]error"
    fn export_drop_error(error: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::Error, error));
    }

    "wasi:io/streams@memory#[method]input-stream.read"
    fn export_input_read(stream: u32, length: u64) -> *const StreamResult<Text> {
        reply(read(access, stream, length))
    }

    "wasi:io/streams@memory#[method]input-stream.blocking-read"
    fn export_input_blocking_read(stream: u32, length: u64) -> *const StreamResult<Text> {
        reply(read(access, stream, length))
    }

    "wasi:io/streams@memory#[method]input-stream.skip"
    fn export_input_skip(stream: u32, length: u64) -> *const StreamResult<u64> {
        reply(skip(access, stream, length))
    }

    "wasi:io/streams@memory#[method]input-stream.blocking-skip"
    fn export_input_blocking_skip(stream: u32, length: u64) -> *const StreamResult<u64> {
        reply(skip(access, stream, length))
    }

    "wasi:io/streams@memory#[method]input-stream.subscribe"
    fn export_input_subscribe(stream: u32) -> u32 {
        subscribe(access, stream, ResourceType::FileInput, ResourceType::InputStream)
    }

    "wasi:io/streams@memory#[resource-drop]input-stream"
    fn export_input_drop(stream: u32) {
        end(access, stream, ResourceType::FileInput, ResourceType::InputStream);
    }

    "wasi:io/streams@memory#[method]output-stream.check-write"
    fn export_check_write(stream: u32) -> *const StreamResult<u64> {
        output(access, stream, streams::IGNORED_AT_ONCE, |memory, stream| memory.check_stream(stream))
    }

    "wasi:io/streams@memory#[method]output-stream.write"
    fn export_output_write(stream: u32, contents: Given<u8>, length: usize) -> *const StreamResult<()> {
        let contents = contents.list(length);
        output(access, stream, (), |memory, stream| memory.write_stream(stream, &contents))
    }

    "wasi:io/streams@memory#[method]output-stream.blocking-write-and-flush"
    fn export_blocking_write_and_flush(
        stream: u32, contents: Given<u8>, length: usize
    ) -> *const StreamResult<()> {
        let contents = contents.list(length);
        output(access, stream, (), |memory, stream| memory.write_stream(stream, &contents))
    }

    "wasi:io/streams@memory#[method]output-stream.flush"
    fn export_flush(stream: u32) -> *const StreamResult<()> {
        output(access, stream, (), |memory, stream| memory.check_stream(stream).map(|_| ()))
    }

    "wasi:io/streams@memory#[method]output-stream.blocking-flush"
    fn export_blocking_flush(stream: u32) -> *const StreamResult<()> {
        output(access, stream, (), |memory, stream| memory.check_stream(stream).map(|_| ()))
    }

    "wasi:io/streams@memory#[method]output-stream.subscribe"
    fn export_output_subscribe(stream: u32) -> u32 {
        subscribe(access, stream, ResourceType::FileOutput, ResourceType::OutputStream)
    }

    "wasi:io/streams@memory#[method]output-stream.write-zeroes"
    fn export_write_zeroes(stream: u32, length: u64) -> *const StreamResult<()> {
        output(access, stream, (), |memory, stream| memory.write_zeros(stream, length))
    }

    "wasi:io/streams@memory#[method]output-stream.blocking-write-zeroes-and-flush"
    fn export_blocking_write_zeroes(stream: u32, length: u64) -> *const StreamResult<()> {
        output(access, stream, (), |memory, stream| memory.write_zeros(stream, length))
    }

    "wasi:io/streams@memory#[method]output-stream.splice"
    fn export_splice(stream: u32, source: u32, length: u64) -> *const StreamResult<u64> {
        reply(splice(access, stream, source, length))
    }

    "wasi:io/streams@memory#[method]output-stream.blocking-splice"
    fn export_blocking_splice(stream: u32, source: u32, length: u64) -> *const StreamResult<u64> {
        reply(splice(access, stream, source, length))
    }

    "wasi:io/streams@memory#[resource-drop]output-stream"
    fn export_output_drop(stream: u32) {
        end(access, stream, ResourceType::FileOutput, ResourceType::OutputStream);
    }
}
