//! What has been read of a component and not been parsed.
//!
//! Pieces in memory are parsed where they are. Only what goes on from one piece to the next is copied, and no more of it
//! than is asked for. Contents are never in memory: they are passed over by their size, and cannot be parsed.

use std::borrow::Cow;
use std::ops::Range;

use super::{CUT_SHORT, Misplaced, OutlineError};

/// A part of a component that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'p> {
    /// Bytes of the guest, and where they are there.
    Guest(&'p [u8], usize),
    /// Bytes in memory.
    Bytes(&'p [u8]),
    /// An embedded content, by its number, which is data whatever it is.
    Content { index: usize, size: u64 },
}

impl<'p> Piece<'p> {
    /// How many bytes it is of.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Piece::Bytes(bytes) | Piece::Guest(bytes, _) => bytes.len() as u64,
            Piece::Content { size, .. } => *size,
        }
    }

    /// What of it is in memory.
    fn bytes(&self) -> &'p [u8] {
        match self {
            Piece::Bytes(bytes) | Piece::Guest(bytes, _) => bytes,
            Piece::Content { .. } => &[],
        }
    }

    /// Takes bytes from its front.
    fn take(&mut self, count: usize) -> &'p [u8] {
        let (Piece::Bytes(bytes) | Piece::Guest(bytes, _)) = self else {
            return &[];
        };
        let (taken, rest) = bytes.split_at(count);
        *bytes = rest;
        if let Piece::Guest(_, place) = self {
            *place += count;
        }
        taken
    }
}

/// What is next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// So many bytes, which [`Window::data`] shows.
    Bytes(usize),
    Content {
        index: usize,
        size: u64,
    },
    /// The end: of the pieces, or of what is shown of them.
    End,
}

/// A place in a sequence of pieces, and what is behind it.
pub(super) struct Window<'p, I> {
    pieces: I,
    /// The piece that is being parsed in place, or read from.
    current: Option<Piece<'p>>,
    /// What is parsed next; if there is anything, it comes before `current`.
    buffer: Vec<u8>,
    start: usize,
    position: u64,
    /// Where what is shown ends: nothing behind it belongs to what is parsed.
    end: u64,
}

impl<'p, I: Iterator<Item = Piece<'p>> + Clone> Window<'p, I> {
    pub(super) fn new(pieces: I) -> Self {
        Window {
            pieces,
            current: None,
            buffer: Vec::new(),
            start: 0,
            position: 0,
            end: u64::MAX,
        }
    }

    /// How many bytes were consumed.
    pub(super) fn position(&self) -> u64 {
        self.position
    }

    /// How many bytes are left, as far as that is known.
    pub(super) fn left(&self) -> u64 {
        self.end - self.position
    }

    /// Shows no more than so many bytes; returns where what is shown ended before.
    pub(super) fn narrow(&mut self, size: u64) -> u64 {
        let end = self.end.min(self.position.saturating_add(size));
        std::mem::replace(&mut self.end, end)
    }

    /// Shows again what there is up to an end.
    pub(super) fn widen(&mut self, end: u64) {
        self.end = end;
    }

    /// Whether the next bytes are in a piece, and not in the buffer.
    fn is_in_place(&self) -> bool {
        self.start == self.buffer.len()
    }

    pub(super) fn data(&self) -> &[u8] {
        let shown = match &self.current {
            Some(piece) if self.is_in_place() => piece.bytes(),
            _ => &self.buffer[self.start..],
        };
        let left = usize::try_from(self.left()).unwrap_or(usize::MAX);
        &shown[..shown.len().min(left)]
    }

    /// A part of what is shown, to be kept.
    pub(super) fn keep(&self, range: Range<usize>) -> Cow<'p, [u8]> {
        match &self.current {
            Some(piece) if self.is_in_place() => Cow::Borrowed(&piece.bytes()[range]),
            _ => Cow::Owned(self.data()[range].to_vec()),
        }
    }

    /// Goes behind bytes that are shown.
    pub(super) fn consume(&mut self, count: usize) {
        match &mut self.current {
            Some(piece) if self.start == self.buffer.len() => {
                piece.take(count);
            }
            _ => self.start += count,
        }
        self.position += count as u64;
    }

    /// Shows `wanted` bytes more, or some of them; `false` at the end.
    ///
    /// # Errors
    ///
    /// When a content is next.
    pub(super) fn extend(&mut self, wanted: usize) -> Result<bool, Misplaced> {
        if self.data().len() as u64 == self.left() {
            return Ok(false);
        }
        self.buffer.drain(..self.start);
        self.start = 0;
        if let (true, Some(piece)) = (self.buffer.is_empty(), &mut self.current) {
            let shown = piece.bytes().len();
            self.buffer.extend(piece.take(shown));
        }
        loop {
            match &mut self.current {
                Some(Piece::Content { index, .. }) => return Err(Misplaced { content: *index }),
                Some(piece) if !piece.bytes().is_empty() => {
                    if !self.buffer.is_empty() {
                        let count = wanted.clamp(1, piece.bytes().len());
                        self.buffer.extend(piece.take(count));
                    }
                    return Ok(true);
                }
                _ => self.current = self.pieces.next(),
            }
            if self.current.is_none() {
                return Ok(false);
            }
        }
    }

    /// What is next, whatever it is.
    pub(super) fn next(&mut self) -> Next {
        loop {
            if self.left() == 0 {
                return Next::End;
            }
            match (self.data().len(), self.current) {
                (0, Some(Piece::Content { index, size })) => return Next::Content { index, size },
                (0, _) => {
                    self.current = self.pieces.next();
                    if self.current.is_none() {
                        return Next::End;
                    }
                }
                (shown, _) => return Next::Bytes(shown),
            }
        }
    }

    /// The next byte, if there is one.
    ///
    /// # Errors
    ///
    /// When a content is next.
    pub(super) fn first(&mut self) -> Result<Option<u8>, Misplaced> {
        match self.next() {
            Next::Bytes(_) => Ok(self.data().first().copied()),
            Next::Content { index, .. } => Err(Misplaced { content: index }),
            Next::End => Ok(None),
        }
    }

    /// Goes behind all that is shown.
    ///
    /// # Errors
    ///
    /// When the pieces end before, or a content goes on behind it.
    pub(super) fn skip_all(&mut self) -> Result<(), OutlineError> {
        loop {
            match self.next() {
                Next::Bytes(count) => self.consume(count),
                Next::Content { index, size } => self.pass(index, size)?,
                Next::End if self.left() > 0 => return Err(CUT_SHORT.into()),
                Next::End => return Ok(()),
            }
        }
    }

    /// Goes behind a content, which is next.
    ///
    /// # Errors
    ///
    /// When it goes on behind what is shown.
    pub(super) fn pass(&mut self, content: usize, size: u64) -> Result<(), Misplaced> {
        if size > self.left() {
            return Err(Misplaced { content });
        }
        self.current = None;
        self.position += size;
        Ok(())
    }

    /// Where in the guest the next bytes are, if all of these are the guest's, one behind the other as they are there.
    pub(super) fn place_in_guest(&self, size: u64) -> Option<Range<u64>> {
        if !self.is_in_place() {
            return None;
        }
        let mut place: Option<Range<u64>> = None;
        for piece in self.current.into_iter().chain(self.pieces.clone()) {
            let (bytes, start) = match piece {
                Piece::Guest([], _) | Piece::Bytes([]) => continue,
                Piece::Guest(bytes, start) => (bytes.len() as u64, start as u64),
                Piece::Bytes(_) | Piece::Content { .. } => return None,
            };
            let known = place.get_or_insert(start..start);
            if known.end != start {
                return None;
            }
            known.end = start + bytes;
            if known.end - known.start >= size {
                return Some(known.start..known.start + size);
            }
        }
        None
    }
}
