//! `wasi:io/streams`: streams that are closed, and streams that ignore what is written to them.

use crate::abi::Outcome;
use crate::handles::{Handles, ResourceType};

/// The `stream-error` of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum StreamError {
    /// The operation failed; the error resource tells more.
    LastOperationFailed(u32),
    /// The stream is at its end.
    Closed,
}

/// Result of an operation on a stream.
pub type StreamResult<T> = Outcome<T, StreamError>;

/// Bytes that an ignored stream takes at a time.
const IGNORED_AT_ONCE: u64 = 1 << 20;

/// Kind of an output stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Every operation says that it is closed.
    Closed,
    /// Writes succeed, and go nowhere.
    Ignored,
}

/// Makes an input stream at its end.
pub fn closed_input(handles: &mut Handles) -> u32 {
    handles.insert(ResourceType::InputStream, 0)
}

/// Makes an output stream.
pub fn output(handles: &mut Handles, output: Output) -> u32 {
    handles.insert(ResourceType::OutputStream, output as u32)
}

/// Makes a pollable for a stream. A virtual stream is always ready.
pub fn subscribe(handles: &mut Handles, resource: ResourceType, stream: u32) -> u32 {
    handles.get(resource, stream);
    handles.insert(ResourceType::Pollable, 0)
}

/// Reads from an input stream, or skips.
pub fn read<T>(handles: &Handles, stream: u32) -> StreamResult<T> {
    handles.get(ResourceType::InputStream, stream);
    Outcome::Err(StreamError::Closed)
}

/// Kind of this output stream.
pub fn kind(handles: &Handles, stream: u32) -> Output {
    if handles.get(ResourceType::OutputStream, stream) == Output::Ignored as u32 {
        Output::Ignored
    } else {
        Output::Closed
    }
}

/// Writes to an output stream, where success is `done`.
pub fn write<T>(handles: &Handles, stream: u32, done: T) -> StreamResult<T> {
    match kind(handles, stream) {
        Output::Closed => Outcome::Err(StreamError::Closed),
        Output::Ignored => Outcome::Ok(done),
    }
}

/// Asks how many bytes an output stream takes.
pub fn check_write(handles: &Handles, stream: u32) -> StreamResult<u64> {
    write(handles, stream, IGNORED_AT_ONCE)
}

/// Moves bytes from an input stream to an output stream.
pub fn splice(handles: &Handles, stream: u32, source: u32) -> StreamResult<u64> {
    kind(handles, stream);
    read(handles, source)
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{Given, Text},
    crate::handles::HANDLES,
    crate::module::reply,
};

exports! {
    "streams#closed-input"
    fn make_closed_input() -> u32 {
        HANDLES.with(closed_input)
    }

    "streams#closed-output"
    fn make_closed_output() -> u32 {
        HANDLES.with(|handles| output(handles, Output::Closed))
    }

    "streams#ignored-output"
    fn make_ignored_output() -> u32 {
        HANDLES.with(|handles| output(handles, Output::Ignored))
    }

    // Whether writes to this output stream succeed.
    "streams#accepts"
    fn accepts(stream: u32) -> bool {
        HANDLES.with(|handles| kind(handles, stream)) == Output::Ignored
    }

    "wasi:io/streams#[method]input-stream.read"
    fn input_read(stream: u32, _length: u64) -> *const StreamResult<Text> {
        reply(HANDLES.with(|handles| read(handles, stream)))
    }

    "wasi:io/streams#[method]input-stream.blocking-read"
    fn input_blocking_read(stream: u32, _length: u64) -> *const StreamResult<Text> {
        reply(HANDLES.with(|handles| read(handles, stream)))
    }

    "wasi:io/streams#[method]input-stream.skip"
    fn input_skip(stream: u32, _length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(|handles| read(handles, stream)))
    }

    "wasi:io/streams#[method]input-stream.blocking-skip"
    fn input_blocking_skip(stream: u32, _length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(|handles| read(handles, stream)))
    }

    "wasi:io/streams#[method]input-stream.subscribe"
    fn input_subscribe(stream: u32) -> u32 {
        HANDLES.with(|handles| subscribe(handles, ResourceType::InputStream, stream))
    }

    "wasi:io/streams#[resource-drop]input-stream"
    fn input_drop(stream: u32) {
        HANDLES.with(|handles| handles.remove(ResourceType::InputStream, stream));
    }

    "wasi:io/streams#[method]output-stream.check-write"
    fn output_check_write(stream: u32) -> *const StreamResult<u64> {
        reply(HANDLES.with(|handles| check_write(handles, stream)))
    }

    "wasi:io/streams#[method]output-stream.write"
    fn output_write(stream: u32, contents: Given<u8>, length: usize) -> *const StreamResult<()> {
        drop(contents.list(length));
        reply(HANDLES.with(|handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.blocking-write-and-flush"
    fn output_blocking_write_and_flush(
        stream: u32, contents: Given<u8>, length: usize
    ) -> *const StreamResult<()> {
        drop(contents.list(length));
        reply(HANDLES.with(|handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.flush"
    fn output_flush(stream: u32) -> *const StreamResult<()> {
        reply(HANDLES.with(|handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.blocking-flush"
    fn output_blocking_flush(stream: u32) -> *const StreamResult<()> {
        reply(HANDLES.with(|handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.subscribe"
    fn output_subscribe(stream: u32) -> u32 {
        HANDLES.with(|handles| subscribe(handles, ResourceType::OutputStream, stream))
    }

    "wasi:io/streams#[method]output-stream.write-zeroes"
    fn output_write_zeroes(stream: u32, _length: u64) -> *const StreamResult<()> {
        reply(HANDLES.with(|handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush"
    fn output_blocking_write_zeroes_and_flush(stream: u32, _length: u64) -> *const StreamResult<()> {
        reply(HANDLES.with(|handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.splice"
    fn output_splice(stream: u32, source: u32, _length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(|handles| splice(handles, stream, source)))
    }

    "wasi:io/streams#[method]output-stream.blocking-splice"
    fn output_blocking_splice(stream: u32, source: u32, _length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(|handles| splice(handles, stream, source)))
    }

    "wasi:io/streams#[resource-drop]output-stream"
    fn output_drop(stream: u32) {
        HANDLES.with(|handles| handles.remove(ResourceType::OutputStream, stream));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_stream_is_at_its_end() {
        let mut handles = Handles::new();
        let input = closed_input(&mut handles);
        let closed = output(&mut handles, Output::Closed);
        assert_eq!(
            read::<u64>(&handles, input),
            Outcome::Err(StreamError::Closed)
        );
        assert_eq!(
            write(&handles, closed, ()),
            Outcome::Err(StreamError::Closed)
        );
        assert_eq!(
            splice(&handles, closed, input),
            Outcome::Err(StreamError::Closed)
        );
    }

    #[test]
    fn an_ignored_stream_takes_everything() {
        let mut handles = Handles::new();
        let ignored = output(&mut handles, Output::Ignored);
        assert_eq!(check_write(&handles, ignored), Outcome::Ok(1 << 20));
    }

    #[test]
    #[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
    fn an_output_stream_is_not_readable() {
        let mut handles = Handles::new();
        let ignored = output(&mut handles, Output::Ignored);
        read::<u64>(&handles, ignored);
    }
}
