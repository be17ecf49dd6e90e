//! The bytes of a component in pieces: what was read, where it was read to, and what was made between.
//!
//! What a module becomes is mostly the module. Its bytes are some of the pieces, so that a guest is in memory once, however
//! large it is. Places are those in the component as a whole.

use std::ops::Range;
use std::sync::Arc;

use super::emit::Chunk;

/// A part of a component.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// A range of what was read.
    Read(Range<usize>),
    /// New bytes.
    Made(Vec<u8>),
}

impl Part {
    /// What is emitted for what was read. Only an adapter holds contents, and it is linked later: `None` for one.
    pub(crate) fn of(chunk: Chunk) -> Option<Part> {
        match chunk {
            Chunk::Guest(range) => Some(Part::Read(range)),
            Chunk::Made(bytes) => Some(Part::Made(bytes)),
            Chunk::Contents(_) => None,
        }
    }
}

/// What a component is of.
#[derive(Debug)]
pub(crate) enum Layout {
    /// What was read, as it was.
    AsRead,
    /// Parts of a module that was read, and what was made around and between them.
    OfModule(Vec<Part>),
}

/// A component, and what it was read from, to be shared with what is made of it.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) read: Arc<Vec<u8>>,
    pub(crate) layout: Layout,
}

impl Shared {
    /// What was read, as it was.
    pub(crate) fn as_read(read: Arc<Vec<u8>>) -> Self {
        let layout = Layout::AsRead;
        Shared { read, layout }
    }

    /// Its bytes.
    pub(crate) fn source(&self) -> Source<'_> {
        Source::new(&self.read, &self.layout)
    }
}

/// The bytes of a component.
#[derive(Debug, Clone)]
pub(crate) struct Source<'a> {
    pieces: Vec<Piece<'a>>,
    /// The module that it was made of, if it was made.
    pub(crate) module: Option<&'a [u8]>,
}

/// Bytes that follow each other in memory, and their place in the component.
#[derive(Debug, Clone, Copy)]
struct Piece<'a> {
    start: usize,
    bytes: &'a [u8],
}

impl Piece<'_> {
    fn end(&self) -> usize {
        self.start + self.bytes.len()
    }
}

impl<'a> Source<'a> {
    pub(crate) fn new(read: &'a [u8], layout: &'a Layout) -> Self {
        let parts = match layout {
            Layout::AsRead => return Source::as_read(read),
            Layout::OfModule(parts) => parts,
        };
        let mut start = 0;
        let pieces = parts.iter().map(|part| {
            let bytes = match part {
                Part::Read(range) => &read[range.clone()],
                Part::Made(bytes) => bytes,
            };
            let piece = Piece { start, bytes };
            start = piece.end();
            piece
        });
        Source {
            pieces: pieces.filter(|piece| !piece.bytes.is_empty()).collect(),
            module: Some(read),
        }
    }

    /// What was read, as it was.
    pub(crate) fn as_read(bytes: &'a [u8]) -> Self {
        Source {
            pieces: vec![Piece { start: 0, bytes }],
            module: None,
        }
    }

    /// How many bytes it has.
    pub(crate) fn len(&self) -> usize {
        self.pieces.last().map_or(0, Piece::end)
    }

    /// The bytes of a range that lies in one piece.
    pub(crate) fn get(&self, range: &Range<usize>) -> Option<&'a [u8]> {
        let mut all = self.slices(range.clone());
        let first = all.next().unwrap_or_default();
        (first.len() == range.len()).then_some(first)
    }

    /// The first bytes of a range, as far as they are in one piece. Pieces end where sections, their heads and function
    /// bodies do: so each of these is whole.
    pub(crate) fn first(&self, range: &Range<usize>) -> &'a [u8] {
        self.slices(range.clone()).next().unwrap_or_default()
    }

    /// The bytes of a range, piece by piece.
    pub(crate) fn slices(&self, range: Range<usize>) -> impl Iterator<Item = &'a [u8]> {
        let first = self
            .pieces
            .partition_point(|piece| piece.end() <= range.start);
        let pieces = self.pieces[first..].iter();
        let pieces = pieces.take_while(move |piece| piece.start < range.end);
        pieces.map(move |piece| {
            let start = range.start.saturating_sub(piece.start);
            &piece.bytes[start..piece.bytes.len().min(range.end - piece.start)]
        })
    }

    /// A copy of all of its bytes.
    pub(crate) fn to_vec(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.len());
        self.all().for_each(|piece| bytes.extend(piece));
        bytes
    }

    /// All of its bytes, piece by piece.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'a [u8]> {
        self.pieces.iter().map(|piece| piece.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> Layout {
        Layout::OfModule(vec![
            Part::Made(b"ab".to_vec()),
            Part::Read(1..4),
            Part::Made(Vec::new()),
            Part::Made(b"c".to_vec()),
        ])
    }

    #[test]
    fn ranges_are_found_wherever_they_are() {
        let layout = layout();
        let source = Source::new(b"01234", &layout);
        let all = b"ab123c";
        assert_eq!(source.to_vec(), all);
        assert_eq!(source.len(), all.len());
        assert_eq!(source.all().count(), 3);
        for start in 0..=all.len() {
            for end in start..=all.len() {
                let slices: Vec<&[u8]> = source.slices(start..end).collect();
                assert_eq!(slices.concat(), all[start..end], "{start}..{end}");
                let found = source.get(&(start..end));
                let is_in_one = slices.len() < 2;
                assert_eq!(
                    found,
                    is_in_one.then_some(&all[start..end]),
                    "{start}..{end}"
                );
            }
        }
        assert_eq!(source.get(&(4..7)), None);
        assert_eq!(source.get(&(5..7)), None);
    }

    #[test]
    fn what_is_read_is_not_copied() {
        let (read, layout) = (b"01234", layout());
        let source = Source::new(read, &layout);
        assert_eq!(
            source.get(&(2..5)).unwrap().as_ptr_range(),
            read[1..4].as_ptr_range()
        );
        assert_eq!(source.module, Some(&read[..]));
        assert_eq!(Source::as_read(read).module, None);
    }
}
