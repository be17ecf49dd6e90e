//! `wasi:io/streams`: input streams of embedded bytes or none, and output streams that are closed or ignore what is
//! written to them.

use core::ops::Range;

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
pub const IGNORED_AT_ONCE: u64 = 1 << 20;

/// Most bytes that are read at a time, from a stream or a file: as many as hosts give.
pub const READ_AT_ONCE: u64 = 64 << 10;

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

/// Makes an input stream of these bytes of the image, unless there are too many handles.
pub fn embedded_input(handles: &mut Handles, place: Range<u32>) -> Option<u32> {
    handles.insert_pair(ResourceType::InputStream, [place.start, place.end])
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

/// Takes bytes from an input stream.
#[inline(always)]
pub fn read<'a>(
    handles: &mut Handles,
    image: &'a [u8],
    stream: u32,
    length: u64,
) -> StreamResult<&'a [u8]> {
    let [position, end] = handles.pair(ResourceType::InputStream, stream);
    let rest = image.get(*position as usize..*end as usize);
    let rest = rest.unwrap_or_default();
    if rest.is_empty() {
        return Outcome::Err(StreamError::Closed);
    }
    let length = rest.len().min(length.min(READ_AT_ONCE) as usize);
    *position += length as u32;
    Outcome::Ok(rest.get(..length).unwrap_or_default())
}

/// Takes bytes from an input stream, and says how many.
pub fn skip(handles: &mut Handles, image: &[u8], stream: u32, length: u64) -> StreamResult<u64> {
    read(handles, image, stream, length).map(|bytes| bytes.len() as u64)
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
pub fn splice(
    handles: &mut Handles,
    image: &[u8],
    stream: u32,
    source: u32,
    length: u64,
) -> StreamResult<u64> {
    handles.get(ResourceType::InputStream, source);
    match kind(handles, stream) {
        Output::Closed => Outcome::Err(StreamError::Closed),
        Output::Ignored => skip(handles, image, source, length),
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{Given, Text},
    crate::handles::HANDLES,
    crate::module::{image, reply},
    adapter_abi::streams,
};

exports! { access =>
    streams::CLOSED_INPUT
    fn make_closed_input() -> u32 {
        HANDLES.with(access, closed_input)
    }

    streams::CLOSED_OUTPUT
    fn make_closed_output() -> u32 {
        HANDLES.with(access, |handles| output(handles, Output::Closed))
    }

    streams::IGNORED_OUTPUT
    fn make_ignored_output() -> u32 {
        HANDLES.with(access, |handles| output(handles, Output::Ignored))
    }

    // Whether writes to this output stream succeed.
    streams::ACCEPTS
    fn accepts(stream: u32) -> bool {
        HANDLES.with(access, |handles| kind(handles, stream)) == Output::Ignored
    }

    "wasi:io/streams#[method]input-stream.read"
    fn input_read(stream: u32, length: u64) -> *const StreamResult<Text> {
        reply(HANDLES.with(access, |handles| read(handles, image().bytes(), stream, length).map(Text::from)))
    }

    "wasi:io/streams#[method]input-stream.blocking-read"
    fn input_blocking_read(stream: u32, length: u64) -> *const StreamResult<Text> {
        reply(HANDLES.with(access, |handles| read(handles, image().bytes(), stream, length).map(Text::from)))
    }

    "wasi:io/streams#[method]input-stream.skip"
    fn input_skip(stream: u32, length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(access, |handles| skip(handles, image().bytes(), stream, length)))
    }

    "wasi:io/streams#[method]input-stream.blocking-skip"
    fn input_blocking_skip(stream: u32, length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(access, |handles| skip(handles, image().bytes(), stream, length)))
    }

    "wasi:io/streams#[method]input-stream.subscribe"
    fn input_subscribe(stream: u32) -> u32 {
        HANDLES.with(access, |handles| subscribe(handles, ResourceType::InputStream, stream))
    }

    "wasi:io/streams#[resource-drop]input-stream"
    fn input_drop(stream: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::InputStream, stream));
    }

    "wasi:io/streams#[method]output-stream.check-write"
    fn output_check_write(stream: u32) -> *const StreamResult<u64> {
        reply(HANDLES.with(access, |handles| check_write(handles, stream)))
    }

    "wasi:io/streams#[method]output-stream.write"
    fn output_write(stream: u32, contents: Given<u8>, length: usize) -> *const StreamResult<()> {
        drop(contents.list(length));
        reply(HANDLES.with(access, |handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.blocking-write-and-flush"
    fn output_blocking_write_and_flush(
        stream: u32, contents: Given<u8>, length: usize
    ) -> *const StreamResult<()> {
        drop(contents.list(length));
        reply(HANDLES.with(access, |handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.flush"
    fn output_flush(stream: u32) -> *const StreamResult<()> {
        reply(HANDLES.with(access, |handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.blocking-flush"
    fn output_blocking_flush(stream: u32) -> *const StreamResult<()> {
        reply(HANDLES.with(access, |handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.subscribe"
    fn output_subscribe(stream: u32) -> u32 {
        HANDLES.with(access, |handles| subscribe(handles, ResourceType::OutputStream, stream))
    }

    "wasi:io/streams#[method]output-stream.write-zeroes"
    fn output_write_zeroes(stream: u32, _length: u64) -> *const StreamResult<()> {
        reply(HANDLES.with(access, |handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush"
    fn output_blocking_write_zeroes_and_flush(stream: u32, _length: u64) -> *const StreamResult<()> {
        reply(HANDLES.with(access, |handles| write(handles, stream, ())))
    }

    "wasi:io/streams#[method]output-stream.splice"
    fn output_splice(stream: u32, source: u32, length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(access, |handles| splice(handles, image().bytes(), stream, source, length)))
    }

    "wasi:io/streams#[method]output-stream.blocking-splice"
    fn output_blocking_splice(stream: u32, source: u32, length: u64) -> *const StreamResult<u64> {
        reply(HANDLES.with(access, |handles| splice(handles, image().bytes(), stream, source, length)))
    }

    "wasi:io/streams#[resource-drop]output-stream"
    fn output_drop(stream: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::OutputStream, stream));
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
        let handles = &mut handles;
        assert_eq!(
            read(handles, b"image", input, 1),
            Outcome::Err(StreamError::Closed)
        );
        assert_eq!(
            skip(handles, b"image", input, 1),
            Outcome::Err(StreamError::Closed)
        );
        assert_eq!(
            write(handles, closed, ()),
            Outcome::Err(StreamError::Closed)
        );
        assert_eq!(
            splice(handles, b"image", closed, input, 1),
            Outcome::Err(StreamError::Closed)
        );
    }

    #[test]
    fn embedded_bytes_are_read_to_their_end() {
        let mut handles = Handles::new();
        let handles = &mut handles;
        let input = embedded_input(handles, 2..7).unwrap();
        assert_eq!(read(handles, b"--bytes--", input, 0), Outcome::Ok(&b""[..]));
        assert_eq!(
            read(handles, b"--bytes--", input, 2),
            Outcome::Ok(&b"by"[..])
        );
        assert_eq!(skip(handles, b"--bytes--", input, 1), Outcome::Ok(1));
        assert_eq!(
            read(handles, b"--bytes--", input, u64::MAX),
            Outcome::Ok(&b"es"[..])
        );
        assert_eq!(
            read(handles, b"--bytes--", input, 0),
            Outcome::Err(StreamError::Closed)
        );
        let long = [0; 100_000];
        let input = embedded_input(handles, 0..100_000).unwrap();
        assert_eq!(
            skip(handles, &long, input, u64::MAX),
            Outcome::Ok(READ_AT_ONCE)
        );
    }

    #[test]
    fn a_splice_takes_what_an_ignored_stream_gets() {
        let mut handles = Handles::new();
        let handles = &mut handles;
        let input = embedded_input(handles, 0..5).unwrap();
        let closed = output(handles, Output::Closed);
        let ignored = output(handles, Output::Ignored);
        assert_eq!(
            splice(handles, b"bytes", closed, input, 3),
            Outcome::Err(StreamError::Closed)
        );
        assert_eq!(splice(handles, b"bytes", ignored, input, 3), Outcome::Ok(3));
        assert_eq!(splice(handles, b"bytes", ignored, input, 3), Outcome::Ok(2));
        assert_eq!(
            splice(handles, b"bytes", ignored, input, 3),
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
        let _ = read(&mut handles, b"", ignored, 1);
    }
}
