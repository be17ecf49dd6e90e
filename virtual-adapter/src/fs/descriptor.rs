//! Opening and reading.

pub use adapter_abi::wasi::DescriptorType;
#[cfg(target_arch = "wasm32")]
use adapter_abi::wasi::descriptor_flags::READ;
use adapter_abi::wasi::descriptor_flags::{
    DATA_INTEGRITY_SYNC, FILE_INTEGRITY_SYNC, REQUESTED_WRITE_SYNC, WRITE,
};
use adapter_abi::wasi::open_flags::{CREATE, DIRECTORY, EXCLUSIVE, TRUNCATE};
use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
use image_format::NodeKind;

use super::change::{Action, Change, judge_embedded};
use super::{ErrorCode, Flags, FsResult, Open};
use crate::abi::Text;
use crate::handles::{Handles, ResourceType};
use crate::streams::{READ_AT_ONCE, embedded_input};

/// The `descriptor-type` of a node.
pub fn descriptor_type(kind: NodeKind) -> DescriptorType {
    match kind {
        NodeKind::Directory | NodeKind::HostDirectory | NodeKind::ReadOnlyHostDirectory => {
            DescriptorType::Directory
        }
        NodeKind::File | NodeKind::HostFile => DescriptorType::RegularFile,
        NodeKind::Symlink => DescriptorType::SymbolicLink,
    }
}

/// A part of a file: its bytes, and whether nothing is there any more.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Part {
    bytes: Text,
    is_end: bool,
}

impl From<&[u8]> for Part {
    fn from(bytes: &[u8]) -> Self {
        Part {
            bytes: bytes.into(),
            is_end: bytes.is_empty(),
        }
    }
}

/// What asks to write through at once, in ways that no embedded file needs.
const SYNC: Flags = FILE_INTEGRITY_SYNC | DATA_INTEGRITY_SYNC | REQUESTED_WRITE_SYNC;

/// Opens what a path leads to.
pub fn open_at(
    open: Open<'_>,
    handles: &mut Handles,
    path_flags: Flags,
    path: &[u8],
    open_flags: Flags,
    flags: Flags,
) -> FsResult<u32> {
    let open = open.directory()?;
    if flags & SYNC != 0 {
        return Err(ErrorCode::Unsupported);
    }
    if open_flags & DIRECTORY != 0 && open_flags & (CREATE | EXCLUSIVE | TRUNCATE) != 0 {
        return Err(ErrorCode::Invalid);
    }
    if open_flags & (CREATE | TRUNCATE) != 0 || flags & WRITE != 0 {
        let change = Change {
            action: Action::Open,
            follow: path_flags & SYMLINK_FOLLOW != 0,
            open_flags,
            flags,
        };
        judge_embedded(change, [(open, path); 2])?;
    }
    let found = open.at(path_flags, path)?;
    match found.node.kind() {
        NodeKind::Symlink => return Err(ErrorCode::Loop),
        NodeKind::File if open_flags & DIRECTORY != 0 => return Err(ErrorCode::NotDirectory),
        NodeKind::File | NodeKind::Directory => {}
        _ => return Err(ErrorCode::NotPermitted),
    }
    handles
        .insert_pair(ResourceType::Descriptor, [found.index, 0])
        .ok_or(ErrorCode::InsufficientMemory)
}

/// Reads a part of a file.
pub fn read(open: Open<'_>, length: u64, offset: u64) -> FsResult<&[u8]> {
    let content = open.file()?.content();
    let length = length.min(READ_AT_ONCE);
    if offset > i64::MAX as u64 - length {
        return Err(ErrorCode::Invalid);
    }
    let start = offset.min(content.len() as u64) as usize;
    let end = content.len().min(start + length as usize);
    Ok(content.get(start..end).unwrap_or_default())
}

/// Makes a stream that reads a file from an offset on.
pub fn read_via_stream(open: Open<'_>, handles: &mut Handles, offset: u64) -> FsResult<u32> {
    let Ok(file) = open.file() else {
        return Err(ErrorCode::IsDirectory);
    };
    let mut place = file.place();
    let skipped = u64::from(place.end - place.start).min(offset);
    place.start += skipped as u32;
    embedded_input(handles, place).ok_or(ErrorCode::InsufficientMemory)
}

/// The target of a symbolic link. An absolute one would tell of what is outside.
pub fn readlink_at<'a>(open: Open<'a>, path: &[u8]) -> FsResult<&'a [u8]> {
    let node = open.at(0, path)?.node;
    match (node.kind(), node.content()) {
        (NodeKind::Symlink, [b'/', ..]) => Err(ErrorCode::NotPermitted),
        (NodeKind::Symlink, target) => Ok(target),
        _ => Err(ErrorCode::Invalid),
    }
}

#[cfg(target_arch = "wasm32")]
use {
    super::{answer, opened},
    crate::abi::{Given, Outcome},
    crate::handles::HANDLES,
};

exports! { access =>
    "wasi:filesystem/types#[method]descriptor.open-at"
    fn export_open_at(
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        open_flags: Flags,
        flags: Flags
    ) -> *const Outcome<u32, ErrorCode> {
        let open = opened(access, descriptor);
        let path = path.list(length);
        answer(HANDLES.with(access, |handles| open_at(open, handles, path_flags, &path, open_flags, flags)))
    }

    "wasi:filesystem/types#[method]descriptor.read"
    fn export_read(descriptor: u32, length: u64, offset: u64) -> *const Outcome<Part, ErrorCode> {
        answer(read(opened(access, descriptor), length, offset).map(Part::from))
    }

    "wasi:filesystem/types#[method]descriptor.read-via-stream"
    fn export_read_via_stream(descriptor: u32, offset: u64) -> *const Outcome<u32, ErrorCode> {
        let open = opened(access, descriptor);
        answer(HANDLES.with(access, |handles| read_via_stream(open, handles, offset)))
    }

    "wasi:filesystem/types#[method]descriptor.readlink-at"
    fn export_readlink_at(
        descriptor: u32,
        path: Given<u8>,
        length: usize
    ) -> *const Outcome<Text, ErrorCode> {
        answer(readlink_at(opened(access, descriptor), &path.list(length)).map(Text::from))
    }

    "wasi:filesystem/types#[method]descriptor.advise"
    fn export_advise(
        descriptor: u32,
        _offset: u64,
        _length: u64,
        _advice: u32
    ) -> *const Outcome<(), ErrorCode> {
        answer(opened(access, descriptor).file().map(|_| ()))
    }

    "wasi:filesystem/types#[method]descriptor.sync"
    fn export_sync(descriptor: u32) -> *const Outcome<(), ErrorCode> {
        opened(access, descriptor);
        answer(Ok(()))
    }

    "wasi:filesystem/types#[method]descriptor.sync-data"
    fn export_sync_data(descriptor: u32) -> *const Outcome<(), ErrorCode> {
        opened(access, descriptor);
        answer(Ok(()))
    }

    "wasi:filesystem/types#[method]descriptor.get-flags"
    fn export_get_flags(descriptor: u32) -> *const Outcome<u8, ErrorCode> {
        opened(access, descriptor);
        answer(Ok(READ as u8))
    }

    "wasi:filesystem/types#[method]descriptor.get-type"
    fn export_get_type(descriptor: u32) -> *const Outcome<DescriptorType, ErrorCode> {
        answer(Ok(descriptor_type(opened(access, descriptor).node.kind())))
    }

    "wasi:filesystem/types#[resource-drop]descriptor"
    fn export_drop(descriptor: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::Descriptor, descriptor));
    }
}

#[cfg(test)]
mod tests;
