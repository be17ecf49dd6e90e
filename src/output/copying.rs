//! Copying pieces of an output to where it is written.

use std::sync::Mutex;

use super::hashing::Copier;
use super::processors::Processors;
use crate::component::outline::Piece;
use crate::error::ImageError;
use crate::image::Content;
use crate::profile::Digest;

/// What copies of one output have in common: its contents, and what is known of them by then.
pub(super) struct Copying<'p> {
    contents: &'p [Content],
    digests: Mutex<Vec<Option<Digest>>>,
    pub(super) processors: Processors,
}

/// Copies pieces, one behind the other.
pub(super) struct Copy<'c> {
    of: &'c Copying<'c>,
    copier: Copier,
    /// Where in the output the next piece is.
    pub(super) place: u64,
}

impl<'p> Copying<'p> {
    pub(super) fn new(contents: &'p [Content], processors: Processors) -> Self {
        // What is empty is in no chunk, and so is not read.
        let known = contents.iter().map(|content| match content.size() {
            0 => None,
            _ => content.known_digest(),
        });
        Copying {
            contents,
            digests: Mutex::new(known.collect()),
            processors,
        }
    }

    pub(super) fn start(&self) -> Copy<'_> {
        Copy {
            of: self,
            copier: Copier::default(),
            place: 0,
        }
    }

    /// The digests that are known: those of all contents that were copied.
    pub(super) fn into_digests(self) -> Vec<Option<Digest>> {
        let digests = self.digests.into_inner();
        digests.unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn note(&self, index: usize, digest: Digest) {
        let mut digests = self
            .digests
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        digests[index] = Some(digest);
    }
}

impl Copy<'_> {
    /// Copies a piece. If it is a content, its digest is known then.
    pub(super) fn copy<E: From<ImageError>>(
        &mut self,
        piece: Piece<'_>,
        take: &mut dyn FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        match piece {
            Piece::Bytes(bytes) | Piece::Guest(bytes, _) => take(bytes)?,
            Piece::Content { index, .. } => self.copy_content(index, take)?,
        }
        self.place += piece.size();
        Ok(())
    }

    fn copy_content<E: From<ImageError>>(
        &mut self,
        index: usize,
        take: &mut dyn FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let content = &self.of.contents[index];
        let mut reader = content.open();
        let mut place = self.place;
        // Up to where the next part begins at a multiple of a part's size: of a file, such are faster to write, as they have
        // their pages to themselves.
        let read = |part: &mut [u8]| {
            let limit = part.len() - (place % part.len() as u64) as usize;
            let count = reader.read(&mut part[..limit])?;
            place += count as u64;
            Ok(count)
        };
        if content.known_digest().is_some() {
            return self.copier.copy_hashed(read, take);
        }
        let processors = &self.of.processors;
        let digest = self.copier.copy(content.size(), processors, read, take)?;
        self.of.note(index, digest);
        Ok(())
    }
}
