//! Streams of files of WASI 0.2, and what goes wrong with them.

use adapter_abi::wasi::ErrorCode;
use module_support::Access;

use super::super::Memory;
use super::super::streams::Failure;
use super::with;
use crate::abi::{Given, Optional, Outcome, Text};
use crate::handles::{HANDLES, Handles, ResourceType};
use crate::module::reply;
use crate::stdin;
use crate::streams::{self, StreamError, StreamResult};

/// Makes what is told of a failure. Where there are too many handles to tell why, the stream is closed.
fn failed(handles: &mut Handles, failure: Failure) -> StreamError {
    let Failure::Error(error) = failure else {
        return StreamError::Closed;
    };
    match handles.insert_pair(ResourceType::Error, [error as u32, 0]) {
        Some(handle) => StreamError::LastOperationFailed(handle),
        None => StreamError::Closed,
    }
}

pub(super) fn outcome<T>(handles: &mut Handles, result: Result<T, Failure>) -> StreamResult<T> {
    match result {
        Ok(value) => Outcome::Ok(value),
        Err(failure) => Outcome::Err(failed(handles, failure)),
    }
}

/// Takes bytes from a stream, of a file or not.
fn read(access: &mut Access<0>, input: u32, length: u64) -> StreamResult<Text> {
    if !is_input_of_file(access, input) {
        return stdin::read_any(access, input, length).map(Text::from);
    }
    with(access, |memory, handles| {
        let stream = handles.get(ResourceType::FileInput, input);
        let read = memory.read_stream(stream, length).map(Text::from);
        outcome(handles, read)
    })
}

/// Takes bytes from a stream, and says how many.
fn skip(access: &mut Access<0>, input: u32, length: u64) -> StreamResult<u64> {
    if !is_input_of_file(access, input) {
        return stdin::read_any(access, input, length).map(|bytes| bytes.len() as u64);
    }
    with(access, |memory, handles| {
        let stream = handles.get(ResourceType::FileInput, input);
        let read = memory.read_stream(stream, length);
        let skipped = read.map(|bytes| bytes.len() as u64);
        outcome(handles, skipped)
    })
}

fn is_input_of_file(access: &mut Access<0>, input: u32) -> bool {
    HANDLES.with(access, |handles| handles.is(ResourceType::FileInput, input))
}

/// Does something with an output stream of a file; to another, it is written, where success is `done`.
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
fn splice(access: &mut Access<0>, output: u32, input: u32, length: u64) -> StreamResult<u64> {
    let to_file = HANDLES.with(access, |handles| {
        handles.is(ResourceType::FileOutput, output)
    });
    match (to_file, is_input_of_file(access, input)) {
        (false, false) => stdin::splice_any(access, [output, input], length),
        (true, false) => splice_into_file(access, output, input, length),
        (to_file, true) => with(access, |memory, handles| {
            let source = handles.get(ResourceType::FileInput, input);
            let result = match to_file {
                true => {
                    let stream = handles.get(ResourceType::FileOutput, output);
                    memory.splice(stream, source, length)
                }
                false => match streams::kind(handles, output) {
                    streams::Output::Closed => Err(Failure::Closed),
                    streams::Output::Ignored => {
                        let read = memory.read_stream(source, length);
                        read.map(|bytes| bytes.len() as u64)
                    }
                },
            };
            outcome(handles, result)
        }),
    }
}

/// Moves what there is room for from a stream that is of no file.
fn splice_into_file(
    access: &mut Access<0>,
    output: u32,
    input: u32,
    length: u64,
) -> StreamResult<u64> {
    let room = with(access, |memory, handles| {
        let stream = handles.get(ResourceType::FileOutput, output);
        memory.room(stream, length)
    });
    let bytes = match stdin::read_any(access, input, room) {
        Outcome::Ok(bytes) => Some(bytes).filter(|_| room > 0),
        Outcome::Err(error) => return Outcome::Err(error),
    };
    with(access, |memory, handles| {
        let stream = handles.get(ResourceType::FileOutput, output);
        let result = memory.spliced(stream, bytes);
        outcome(handles, result)
    })
}

/// Ends a handle of a stream, of a file or not.
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

exports! { access =>
    "wasi:filesystem/types@memory#filesystem-error-code"
    fn export_error_code(error: u32) -> *const Optional<u8> {
        let code = HANDLES.with(access, |handles| handles.get(ResourceType::Error, error));
        reply(Optional::Some(code as u8))
    }

    "wasi:io/error@memory#[method]error.to-debug-string"
    fn export_error_text(error: u32) -> *const Text {
        let code = HANDLES.with(access, |handles| handles.get(ResourceType::Error, error));
        let named = ErrorCode::NAMED.get(code as usize);
        reply(Text::from(named.map_or("", |(name, _)| *name).as_bytes()))
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
