//! The contents of files in an output: which they are, and the zeros between them.
//!
//! There can be a great many files. So all contents are one chunk, which is shared and not copied, with a few bytes for each.

use std::sync::Arc;

use super::outline::Piece;

/// What stands between contents is less than this, as each begins at a multiple of it.
const ALIGNMENT: usize = image_format::CONTENT_ALIGNMENT as usize;

/// The zeros behind a content.
const ZEROS: [u8; ALIGNMENT] = [0; ALIGNMENT];

/// Contents, one behind the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Contents {
    parts: Arc<[Part]>,
    size: u64,
}

/// A content and the zeros behind it.
#[derive(Debug, Clone, Copy)]
struct Part {
    size: u64,
    index: u32,
    zeros: u8,
}

impl Contents {
    /// Contents, by their places in the image's list, with their sizes and where they begin; and where all of them end.
    ///
    /// `None` if they do not follow each other, with less between them than alignment needs.
    pub(crate) fn new(
        contents: impl ExactSizeIterator<Item = (u32, u64, u64)>,
        end: u64,
    ) -> Option<Self> {
        let mut parts: Vec<Part> = Vec::with_capacity(contents.len());
        let (mut first, mut written) = (None, 0);
        for (index, size, start) in contents {
            match parts.last_mut() {
                Some(last) => last.zeros = zeros(written, start)?,
                None => first = Some(start),
            }
            written = start.checked_add(size)?;
            parts.push(Part {
                size,
                index,
                zeros: 0,
            });
        }
        if let Some(last) = parts.last_mut() {
            last.zeros = zeros(written, end)?;
        }
        Some(Contents {
            parts: parts.into(),
            size: first.map_or(0, |first| end - first),
        })
    }

    /// The number of bytes.
    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    /// What they are written as, in order.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = Piece<'_>> + Clone {
        self.parts.iter().flat_map(|part| {
            let index = part.index as usize;
            let size = part.size;
            [
                Piece::Content { index, size },
                Piece::Bytes(&ZEROS[..usize::from(part.zeros)]),
            ]
        })
    }
}

/// How many zeros there are up to where the next begins.
fn zeros(written: u64, start: u64) -> Option<u8> {
    let count = start.checked_sub(written)?;
    u8::try_from(count)
        .ok()
        .filter(|count| usize::from(*count) < ALIGNMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_and_what_is_between_them_are_all_bytes() {
        let contents = Contents::new([(3, 5, 32), (0, 16, 48)].into_iter(), 64).unwrap();
        assert_eq!(contents.size(), 32);
        let pieces: Vec<Piece<'_>> = contents.pieces().collect();
        assert_eq!(
            pieces,
            [
                Piece::Content { index: 3, size: 5 },
                Piece::Bytes(&[0; 11]),
                Piece::Content { index: 0, size: 16 },
                Piece::Bytes(&[]),
            ]
        );
    }

    #[test]
    fn what_does_not_follow_is_none() {
        for (contents, end) in [
            ([(0, 5, 0), (1, 5, 4)], 9),
            ([(0, 5, 0), (1, 5, 21)], 26),
            ([(0, 5, 0), (1, 5, 16)], 20),
            ([(0, 5, 0), (1, 5, 16)], 37),
            ([(0, u64::MAX, 16), (1, 5, 32)], 37),
        ] {
            assert!(Contents::new(contents.into_iter(), end).is_none());
        }
        assert_eq!(Contents::new([].into_iter(), 9).unwrap().size(), 0);
    }
}
