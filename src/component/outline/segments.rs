//! Reads the data section of a core module segment by segment, so that what is in the segments need not be in memory.
//!
//! The validator takes a data section as a whole, and looks at everything in it but the data: at how many segments there
//! are, in which memories, and at their offsets. So it is shown the same segments with nothing in them. That they fill the
//! section exactly, and where contents are in them, is found out here:
//!
//! ```text
//! section:  0b size   count  (flags memory offset size  data...)*
//! is shown: 0b size'  count  (flags memory offset 0)*
//! ```

use std::borrow::Cow;

use wasm_encoder::{Encode as _, SectionId};
use wasmparser::{BinaryReader, BinaryReaderError, ConstExpr};

use super::window::{Next, Piece, Window};
use super::{CUT_SHORT, OutlineError};

/// An image in a data segment: its bytes up to the first content, and what contents are in the segment.
#[derive(Debug, Default)]
pub(crate) struct Segment<'p> {
    /// The bytes before the first content; of data that is no image, none.
    pub(crate) head: Cow<'p, [u8]>,
    /// How many bytes the segment has.
    pub(crate) size: u64,
    /// In the order of their places.
    pub(crate) contents: Vec<Placed>,
}

/// Where a content is in its segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) offset: u64,
    pub(crate) size: u64,
    /// Which one it is.
    pub(crate) index: usize,
}

/// What a segment begins with that has an image.
const IMAGE: [u8; image_format::MAGIC.len()] = image_format::MAGIC;

/// Reads a data section, which is next, and adds the segments that have images or contents; returns the section that the
/// validator is to be shown.
pub(super) fn read<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    window: &mut Window<'p, I>,
    images: &mut Vec<Segment<'p>>,
) -> Result<Vec<u8>, OutlineError> {
    let size = number(window, |reader| {
        reader.read_u8()?;
        reader.read_var_u32()
    })?;
    if u64::from(size) > window.left() {
        return Err("the data section goes on behind its module".into());
    }
    let end = window.narrow(size.into());
    let count = number(window, |reader| reader.read_var_u32())?;
    let mut heads = Vec::new();
    for _ in 0..count {
        let size = segment_head(window, &mut heads)?;
        if u64::from(size) > window.left() {
            return Err("a data segment goes on behind its section".into());
        }
        let around = window.narrow(size.into());
        images.extend(segment(window)?);
        window.widen(around);
    }
    if window.left() > 0 {
        return Err("a data section has more than its segments".into());
    }
    window.widen(end);
    let mut contents = Vec::with_capacity(heads.len() + 5);
    count.encode(&mut contents);
    contents.extend(heads);
    let mut shown = vec![SectionId::Data as u8];
    contents.encode(&mut shown);
    Ok(shown)
}

fn number<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    window: &mut Window<'p, I>,
    read: impl Fn(&mut BinaryReader<'_>) -> Result<u32, BinaryReaderError>,
) -> Result<u32, OutlineError> {
    let (number, end) = peek(window, |reader| {
        Ok((read(reader)?, reader.current_position()))
    })?;
    window.consume(end);
    Ok(number)
}

/// Reads the front of a segment, and adds the same of an empty one; returns how many bytes there are in it.
fn segment_head<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    window: &mut Window<'p, I>,
    heads: &mut Vec<u8>,
) -> Result<u32, OutlineError> {
    let (size, size_at, end) = peek(window, |reader| {
        let flags = reader.read_var_u32()?;
        if flags == 2 {
            reader.read_var_u32()?;
        }
        // Other flags than these are the validator's to refuse, and nothing can be known of what is behind them.
        if flags != 1 {
            reader.read::<ConstExpr<'_>>()?;
        }
        let size_at = reader.current_position();
        Ok((reader.read_var_u32()?, size_at, reader.current_position()))
    })?;
    heads.extend_from_slice(&window.data()[..size_at]);
    heads.push(0);
    window.consume(end);
    Ok(size)
}

/// Reads what is small and may go on from one piece to the next, and leaves it where it is.
fn peek<'p, I: Iterator<Item = Piece<'p>> + Clone, T>(
    window: &mut Window<'p, I>,
    read: impl Fn(&mut BinaryReader<'_>) -> Result<T, BinaryReaderError>,
) -> Result<T, OutlineError> {
    loop {
        let data = window.data();
        let shown = data.len();
        let error = match read(&mut BinaryReader::new(data, window.position())) {
            Ok(read) => return Ok(read),
            Err(error) => error,
        };
        // What cannot be read in part may be read as a whole. Twice as much each time is twice the work in all.
        if !window.extend(shown)? {
            return Err(error.into());
        }
    }
}

/// Goes through the data of a segment, which is all that is shown.
fn segment<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    window: &mut Window<'p, I>,
) -> Result<Option<Segment<'p>>, OutlineError> {
    let (start, size) = (window.position(), window.left());
    let head = head(window)?;
    let mut contents = Vec::new();
    loop {
        match window.next() {
            Next::Bytes(count) => window.consume(count),
            Next::Content { index, size } => {
                let offset = window.position() - start;
                contents.push(Placed {
                    offset,
                    size,
                    index,
                });
                window.pass(index, size)?;
            }
            Next::End if window.left() > 0 => return Err(CUT_SHORT.into()),
            Next::End => break,
        }
    }
    let is_worth = !contents.is_empty() || !head.is_empty();
    Ok(is_worth.then_some(Segment {
        head,
        size,
        contents,
    }))
}

/// Takes the bytes before the first content, if they are of an image.
fn head<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    window: &mut Window<'p, I>,
) -> Result<Cow<'p, [u8]>, OutlineError> {
    let mut head: Cow<'p, [u8]> = Cow::default();
    while let Next::Bytes(count) = window.next() {
        let part = window.keep(0..count);
        window.consume(count);
        match head.is_empty() {
            true => head = part,
            false => head.to_mut().extend_from_slice(&part),
        }
        let known = head.len().min(IMAGE.len());
        if head[..known] != IMAGE[..known] {
            return Ok(Cow::default());
        }
    }
    Ok(head)
}
