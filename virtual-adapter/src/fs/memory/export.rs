//! `wasi:filesystem` and the streams of files, where some can be changed. These take the place of the functions for what
//! cannot be, which stay as small and as fast as they are.

mod files;
mod output;
mod own;
mod streams;
mod v0_3;

use adapter_abi::wasi::descriptor_flags::WRITE;
use image_format::Nodes;
use module_support::Access;

use super::node::At;
use super::open::Opened;
use super::streams::Position;
use super::{FsResult, Memory};
use crate::fs::ErrorCode;
use crate::handles::{HANDLES, Handles, ResourceType, virtual_bit};
use crate::module::{Global, image, nodes};
use crate::trap;

static MEMORY: Global<Option<Memory<'static>>> = Global::new(None);

/// Does something with all files.
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
#[inline(never)]
fn begun<'m>(
    memory: &'m mut Option<Memory<'static>>,
    nodes: Nodes<'static>,
) -> &'m mut Memory<'static> {
    memory.get_or_insert_with(|| Memory::new(image(), nodes))
}

/// Does something with what a descriptor stands for.
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

fn opened(memory: &Memory<'_>, handles: &mut Handles, descriptor: u32) -> Opened {
    Opened::from_pair(*handles.pair(ResourceType::Descriptor, descriptor), memory)
}

/// Does something with two directories, of which at least one is virtual. From one to the host's nothing can be moved.
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

/// Takes all files, for as long as a call is about streams of WASI 0.3.
pub(crate) fn take(access: &mut Access<0>) -> Option<Memory<'static>> {
    MEMORY.with(access, Option::take)
}

/// Puts them back.
pub(crate) fn put_back(access: &mut Access<0>, files: Option<Memory<'static>>) {
    MEMORY.with(access, |memory| *memory = files);
}

/// Begins a stream that writes to a file.
fn begin_writing(memory: &mut Memory<'_>, opened: Opened, position: Position) -> FsResult<u32> {
    memory.check_stream_to(opened)?;
    memory.stream(opened, position, WRITE)
}
