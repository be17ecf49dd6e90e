//! `wasi:cli/stdin` of embedded bytes. All its streams are one: what is read through one of them is gone for the others.
//! So a stream has no position of its own, as streams of embedded files have, but a mark in its place.

use crate::abi::Outcome;
use crate::handles::{Handles, ResourceType};
use crate::streams::{self, Output, READ_AT_ONCE, StreamError, StreamResult};

/// Where a stream begins that has no bytes of its own: no others begin there, behind their end.
const MARK: u32 = u32::MAX;

/// How much was read.
#[derive(Debug, Default)]
pub struct Cursor {
    position: u32,
}

impl Cursor {
    /// At the start.
    pub const fn new() -> Self {
        Cursor { position: 0 }
    }

    /// Takes up to so many of the bytes of the input.
    pub fn take<'a>(&mut self, input: &'a [u8], length: u64) -> &'a [u8] {
        let rest = input.get(self.position as usize..).unwrap_or_default();
        let length = length.min(rest.len() as u64) as usize;
        let taken = rest.get(..length).unwrap_or_default();
        self.position += taken.len() as u32;
        taken
    }
}

/// Makes a stream.
pub fn get(handles: &mut Handles) -> u32 {
    handles.insert(ResourceType::InputStream, MARK)
}

/// Takes bytes from an input stream, which is of standard input or another one.
pub fn read<'a>(
    cursor: &mut Cursor,
    input: &'a [u8],
    handles: &mut Handles,
    image: &'a [u8],
    stream: u32,
    length: u64,
) -> StreamResult<&'a [u8]> {
    if handles.get(ResourceType::InputStream, stream) != MARK {
        return streams::read(handles, image, stream, length);
    }
    if cursor.position as usize >= input.len() {
        return Outcome::Err(StreamError::Closed);
    }
    Outcome::Ok(cursor.take(input, length.min(READ_AT_ONCE)))
}

/// Moves bytes from an input stream to an output stream.
pub fn splice(
    cursor: &mut Cursor,
    input: &[u8],
    handles: &mut Handles,
    image: &[u8],
    streams: [u32; 2],
    length: u64,
) -> StreamResult<u64> {
    let [output, source] = streams;
    match streams::kind(handles, output) {
        Output::Closed => Outcome::Err(StreamError::Closed),
        Output::Ignored => {
            read(cursor, input, handles, image, source, length).map(|bytes| bytes.len() as u64)
        }
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::Text,
    crate::ends,
    crate::fs::v0_3::Reading,
    crate::handles::HANDLES,
    crate::module::{Global, image, reply},
    adapter_abi::stdin,
    image_format::Kind,
    module_support::Access,
};

#[cfg(target_arch = "wasm32")]
static CURSOR: Global<Cursor> = Global::new(Cursor::new());

#[cfg(target_arch = "wasm32")]
fn input() -> &'static [u8] {
    image().find(Kind::Input).unwrap_or_default()
}

/// Takes bytes from an input stream that is of no file: of standard input or another one.
#[cfg(target_arch = "wasm32")]
pub(crate) fn read_any(
    access: &mut Access<0>,
    stream: u32,
    length: u64,
) -> StreamResult<&'static [u8]> {
    CURSOR.with_inner(access, |cursor, access| {
        HANDLES.with(access, |handles| {
            read(cursor, input(), handles, image().bytes(), stream, length)
        })
    })
}

/// Moves bytes between streams that are of no files.
#[cfg(target_arch = "wasm32")]
pub(crate) fn splice_any(
    access: &mut Access<0>,
    streams: [u32; 2],
    length: u64,
) -> StreamResult<u64> {
    CURSOR.with_inner(access, |cursor, access| {
        HANDLES.with(access, |handles| {
            splice(cursor, input(), handles, image().bytes(), streams, length)
        })
    })
}

exports! { access =>
    stdin::GET
    fn get_stdin() -> u32 {
        HANDLES.with(access, get)
    }

    // Of several streams the first has all that is left: what it is given to read ahead is gone.
    stdin::READ_VIA_STREAM
    fn read_via_stream() -> *const Reading {
        let rest = CURSOR.with(access, |cursor| cursor.take(input(), u64::MAX));
        let start = rest.as_ptr().addr() as u32;
        let end = start.wrapping_add(rest.len() as u32);
        let [stream, result] = ends::with(access, |ends, handles| ends::open(handles, ends, start, end));
        reply(Reading { stream, result })
    }

    stdin::READ
    fn read_stream(stream: u32, length: u64) -> *const StreamResult<Text> {
        reply(read_any(access, stream, length).map(Text::from))
    }

    stdin::SKIP
    fn skip_stream(stream: u32, length: u64) -> *const StreamResult<u64> {
        reply(read_any(access, stream, length).map(|bytes| bytes.len() as u64))
    }

    stdin::SPLICE
    fn splice_streams(output: u32, source: u32, length: u64) -> *const StreamResult<u64> {
        reply(splice_any(access, [output, source], length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(taken: StreamResult<&[u8]>) -> Result<&str, StreamError> {
        match taken {
            Outcome::Ok(bytes) => Ok(core::str::from_utf8(bytes).unwrap()),
            Outcome::Err(error) => Err(error),
        }
    }

    #[test]
    fn streams_of_standard_input_are_one() {
        let (mut handles, mut cursor) = (Handles::new(), Cursor::new());
        let [first, second] = [(); 2].map(|()| get(&mut handles));
        let mut read = |stream, length| {
            text(read(
                &mut cursor,
                b"standard",
                &mut handles,
                b"",
                stream,
                length,
            ))
        };
        assert_eq!(read(first, 3), Ok("sta"));
        assert_eq!(read(second, 0), Ok(""));
        assert_eq!(read(second, 2), Ok("nd"));
        assert_eq!(read(first, u64::MAX), Ok("ard"));
        assert_eq!(read(first, 0), Err(StreamError::Closed));
        assert_eq!(read(second, 1), Err(StreamError::Closed));
    }

    #[test]
    fn other_streams_are_read_as_ever() {
        let (mut handles, mut cursor) = (Handles::new(), Cursor::new());
        let closed = streams::closed_input(&mut handles);
        let file = streams::embedded_input(&mut handles, 1..4).unwrap();
        let mut read = |stream, length| {
            text(read(
                &mut cursor,
                b"standard",
                &mut handles,
                b"-file-",
                stream,
                length,
            ))
        };
        assert_eq!(read(closed, 1), Err(StreamError::Closed));
        assert_eq!(read(file, 2), Ok("fi"));
        assert_eq!(read(file, 2), Ok("l"));
        assert_eq!(cursor.take(b"standard", 1), b"s");
    }

    #[test]
    fn a_splice_takes_what_an_ignored_stream_gets() {
        let (mut handles, mut cursor) = (Handles::new(), Cursor::new());
        let input = get(&mut handles);
        let ignored = streams::output(&mut handles, Output::Ignored);
        let closed = streams::output(&mut handles, Output::Closed);
        let mut splice = |output, length| {
            splice(
                &mut cursor,
                b"standard",
                &mut handles,
                b"",
                [output, input],
                length,
            )
        };
        assert_eq!(splice(closed, 3), Outcome::Err(StreamError::Closed));
        assert_eq!(splice(ignored, 3), Outcome::Ok(3));
        assert_eq!(splice(ignored, 9), Outcome::Ok(5));
        assert_eq!(splice(ignored, 9), Outcome::Err(StreamError::Closed));
    }
}
