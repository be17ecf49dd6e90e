//! Standard output and standard error that are appended to files. Such a file is opened whenever the guest asks for the
//! stream, and made if it is not there any more.

use adapter_abi::fs::memory;
use adapter_abi::wasi::descriptor_flags::WRITE;
use adapter_abi::wasi::open_flags::CREATE;
use image_format::Kind;
use module_support::Access;

use super::super::Memory;
use super::super::streams::Position;
use super::v0_3::write_begun;
use super::{begin_writing, with};
use crate::ends::in_memory::Errors;
use crate::fs::{ErrorCode, FsResult};
use crate::handles::ResourceType;
use crate::module::image;
use crate::streams::{self, Output};

/// Begins a stream that is appended to what a section names. If the guest has put a link there, there is no such file.
fn begin(memory: &mut Memory<'static>, kind: Kind) -> FsResult<u32> {
    let body = image().find(kind).unwrap_or_default();
    let (root, path) = body.split_first_chunk().ok_or(ErrorCode::NoEntry)?;
    let root = memory.preopened(u32::from_le_bytes(*root));
    let opened = memory.open_at(root, 0, path, CREATE, WRITE)?;
    let begun = begin_writing(memory, opened, Position::End);
    // The stream holds the file by itself.
    memory.let_go(opened.at);
    begun
}

/// A stream of 0.2; one that is closed where nothing can be appended.
fn output(access: &mut Access<0>, kind: Kind) -> u32 {
    with(access, |memory, handles| {
        let Ok(stream) = begin(memory, kind) else {
            return streams::output(handles, Output::Closed);
        };
        match handles.insert_pair(ResourceType::FileOutput, [stream, 0]) {
            Some(handle) => handle,
            None => crate::trap::too_many_handles(),
        }
    })
}

/// Takes a stream of 0.3.
fn write(access: &mut Access<0>, kind: Kind, stream: u32) -> u32 {
    let begun = with(access, |memory, _| begin(memory, kind));
    write_begun(access, stream, begun, Errors::OfOutput)
}

exports! { access =>
    memory::STDOUT
    fn export_stdout() -> u32 {
        output(access, Kind::StdoutFile)
    }

    memory::STDERR
    fn export_stderr() -> u32 {
        output(access, Kind::StderrFile)
    }

    memory::WRITE_STDOUT
    fn export_write_stdout(stream: u32) -> u32 {
        write(access, Kind::StdoutFile, stream)
    }

    memory::WRITE_STDERR
    fn export_write_stderr(stream: u32) -> u32 {
        write(access, Kind::StderrFile, stream)
    }
}
