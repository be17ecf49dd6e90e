//! The result: pieces of the guest and of what was made, and the sections that tell where it comes from.

mod copying;
mod hashing;
mod processors;
mod runs;

use std::fmt;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use wasm_encoder::{ComponentSection as _, Encode as _, RawCustomSection, SectionId};
use wasm_metadata::Producers;

use crate::component::contents::Contents;
use crate::component::emit::Chunk;
use crate::component::outline::Piece;
use crate::component::source::{Shared, Source};
use crate::error::{ImageError, ProfileError, WriteError};
use crate::image::{COPY_SIZE, Content, Listing, What};
use crate::plan::Plan;
use crate::profile::{Digest, Embedded, EmbeddedEntry, Profile};
use crate::record::{BuildOptions, Record};
use copying::Copying;
use processors::Processors;

pub(crate) use crate::component::names::RECORD as RECORD_SECTION;

/// A virtualized component in memory.
#[derive(Debug, Clone)]
pub struct Output {
    bytes: Vec<u8>,
    plan: Plan,
}

impl Output {
    /// The decisions that are in force in it.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl AsRef<[u8]> for Output {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl From<Output> for Vec<u8> {
    fn from(output: Output) -> Vec<u8> {
        output.bytes
    }
}

/// A virtualized component whose embedded files are still where they were: they are read as it is written.
pub struct Streamed {
    pieces: Pieces,
    plan: Plan,
}

/// What an output is put together from: parts of the guest, of what was made, and of local files.
pub(crate) struct Pieces {
    guest: Arc<Shared>,
    chunks: Vec<Chunk>,
    contents: Vec<Content>,
    record: RecordSections,
}

impl fmt::Debug for Streamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Streamed")
            .field("size", &self.size())
            .field("plan", &self.plan)
            .finish_non_exhaustive()
    }
}

impl Streamed {
    pub(crate) fn new(pieces: Pieces, plan: Plan) -> Self {
        Streamed { pieces, plan }
    }

    /// The decisions that are in force in it.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        self.pieces.size()
    }

    /// Whether `path` leads to a local file that is embedded: writing there overwrites an input.
    pub fn embeds(&self, path: &Path) -> bool {
        let (Ok(place), Ok(metadata)) = (path.canonicalize(), path.metadata()) else {
            return false;
        };
        // There may be many files. Where those of other sizes are does not matter.
        let contents = self.pieces.contents.iter();
        let may_be = contents.filter(|content| content.size() == metadata.len());
        may_be
            .flat_map(Content::files)
            .any(|file| file.canonicalize().is_ok_and(|file| file == place))
    }

    /// Writes it. What comes from the guest or from files is not held in between.
    ///
    /// # Errors
    ///
    /// When `target` fails, or an embedded file cannot be read or has changed its size.
    pub fn write_to(&self, target: &mut dyn Write) -> Result<(), WriteError> {
        // Pieces may be many and small.
        let mut target = BufWriter::with_capacity(COPY_SIZE, target);
        let failed = |cause| WriteError::Target { cause };
        self.pieces
            .for_each(&mut |bytes| target.write_all(bytes).map_err(failed))?;
        target.flush().map_err(failed)
    }

    /// Writes it to an empty file, which must not be one that is appended to. Embedded files are read and hashed on several
    /// processors, and written where they belong, which is faster than [`Streamed::write_to`] if they are large. `wrote` is
    /// told how much was written each time.
    ///
    /// # Errors
    ///
    /// As [`Streamed::write_to`]. If several embedded files cannot be read, it is the error of the first in the output. Any
    /// parts of the file may have been written then.
    pub fn write_to_file(
        &self,
        file: &File,
        wrote: &(dyn Fn(u64) + Sync),
    ) -> Result<(), WriteError> {
        runs::write(&self.pieces, file, Processors::of_machine(), wrote)
    }

    /// Reads all of it into memory.
    ///
    /// # Errors
    ///
    /// When an embedded file cannot be read or has changed its size.
    pub fn load(self) -> Result<Output, ImageError> {
        let mut bytes = Vec::with_capacity(self.size() as usize);
        self.pieces.for_each(&mut |piece| {
            bytes.extend_from_slice(piece);
            Ok::<_, ImageError>(())
        })?;
        Ok(Output {
            bytes,
            plan: self.plan,
        })
    }
}

impl Pieces {
    pub(crate) fn new(
        guest: Arc<Shared>,
        chunks: Vec<Chunk>,
        contents: Vec<Content>,
        record: RecordSections,
    ) -> Self {
        Pieces {
            guest,
            chunks,
            contents,
            record,
        }
    }

    /// Reads them one after the other.
    fn for_each<E: From<ImageError>>(
        &self,
        take: &mut dyn FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let copying = Copying::new(&self.contents, Processors::of_machine());
        let mut copy = copying.start();
        self.body().try_for_each(|piece| copy.copy(piece, take))?;
        self.record
            .fill(&self.contents, copying.into_digests(), take)
    }

    /// How many bytes they are.
    fn size(&self) -> u64 {
        let chunks: u64 = self.chunks.iter().map(Chunk::size).sum();
        chunks + self.record.blank.len() as u64
    }

    /// The output's bytes, as they will be written, but for the contents of files, and with their numbers for digests.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Piece<'_>> + Clone {
        self.body().chain([Piece::Bytes(&self.record.blank)])
    }

    /// What comes before the record.
    fn body(&self) -> impl Iterator<Item = Piece<'_>> + Clone + Send {
        let guest = self.guest.source();
        self.chunks.iter().flat_map(move |chunk| {
            let (bytes, contents) = match chunk {
                Chunk::Guest(range) => (guest_pieces(&guest, range.clone()), None),
                Chunk::Made(bytes) => (vec![Piece::Bytes(bytes)], None),
                Chunk::Contents(contents) => (Vec::new(), Some(contents)),
            };
            let contents = contents.into_iter().flat_map(Contents::pieces);
            bytes.into_iter().chain(contents)
        })
    }

    /// The size of a content, by its number.
    pub(crate) fn content_size(&self, index: usize) -> Option<u64> {
        self.contents.get(index).map(Content::size)
    }
}

/// A range of the guest, which may be of several pieces.
fn guest_pieces<'p>(guest: &Source<'p>, mut range: Range<usize>) -> Vec<Piece<'p>> {
    let slices = guest.slices(range.clone());
    let pieces = slices.map(|bytes| {
        let piece = Piece::Guest(bytes, range.start);
        range.start += bytes.len();
        piece
    });
    pieces.collect()
}

/// The sections that say which version made an output, from which profile. They come last.
///
/// The digests of contents are part of them, and known when the contents were read, which is when they are written. So
/// these are the sections with room for digests, which are as long as each other, and with the numbers of the contents in
/// it, so that it can be verified of which content each digest will be.
#[derive(Debug)]
pub(crate) struct RecordSections {
    blank: Vec<u8>,
    slots: Vec<Slot>,
}

/// Where a digest goes, and of which content.
#[derive(Debug)]
struct Slot {
    start: usize,
    content: u32,
}

impl RecordSections {
    /// The record of a profile and of what is embedded, and the guest's producers and us.
    pub(crate) fn new(
        profile: &Profile,
        build: &BuildOptions,
        listing: Option<Listing>,
        producers: &[&[u8]],
    ) -> Result<Self, ProfileError> {
        let (mut blank, mut slots) = match listing {
            None => {
                let record = Record::of(profile, None, build).to_canonical_json()?;
                (record.into_bytes(), Vec::new())
            }
            Some(listing) => text_with_entries(profile, build, listing)?,
        };
        let header = header(&blank);
        slots.iter_mut().for_each(|slot| slot.start += header.len());
        blank.splice(..0, header);
        RawCustomSection(&add_producer(producers, VERSION)).append_to_component(&mut blank);
        Ok(RecordSections { blank, slots })
    }

    /// The sections with digests. A content that was not read on the way, as nothing is in it, is read now.
    fn fill<E: From<ImageError>>(
        &self,
        contents: &[Content],
        mut digests: Vec<Option<Digest>>,
        take: &mut dyn FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut taken = 0;
        for Slot { start, content } in &self.slots {
            let index = *content as usize;
            let digest = match digests[index] {
                Some(digest) => digest,
                None => *digests[index].insert(contents[index].read_digest()?),
            };
            take(&self.blank[taken..*start])?;
            take(digest.digits().as_bytes())?;
            taken = start + DIGITS;
        }
        take(&self.blank[taken..])
    }
}

/// The text of a record with room for digests, and where a digest goes, and of which content.
///
/// There may be a great many entries. So the record is not made as a whole: their text is put into that of a record
/// that has none.
fn text_with_entries(
    profile: &Profile,
    build: &BuildOptions,
    listing: Listing,
) -> Result<(Vec<u8>, Vec<Slot>), ProfileError> {
    let (mut text, tail) = around_entries(profile, build, listing.embedded)?;
    let mut slots = Vec::new();
    let failed = |cause| ProfileError::Record { cause };
    for (index, listed) in listing.entries.into_iter().enumerate() {
        if index > 0 {
            text.push(b',');
        }
        serde_json::to_writer(&mut text, &listed.path).map_err(failed)?;
        text.push(b':');
        let start = text.len();
        match listed.what {
            What::Other(entry) => serde_json::to_writer(&mut text, &entry).map_err(failed)?,
            What::File {
                content,
                size,
                time,
            } => {
                let digest = Digest::of_number(content);
                let entry = EmbeddedEntry::File { size, digest, time };
                serde_json::to_writer(&mut text, &entry).map_err(failed)?;
                let start = start + digits_at(&text[start..]);
                slots.push(Slot { start, content });
            }
        }
    }
    text.extend(tail);
    Ok((text, slots))
}

/// What comes before and behind the entries in the text of a record.
fn around_entries(
    profile: &Profile,
    build: &BuildOptions,
    mut embedded: Embedded,
) -> Result<(Vec<u8>, Vec<u8>), ProfileError> {
    let write = |embedded: &Embedded| {
        let record = Record::of(profile, Some(embedded.clone()), build);
        record.to_canonical_json().map(String::into_bytes)
    };
    let mut without = write(&embedded)?;
    let root = EmbeddedEntry::Directory { time: None };
    embedded.entries.insert("/".to_string(), root);
    let with = write(&embedded)?;
    let same = without.iter().zip(&with).take_while(|(a, b)| a == b);
    let tail = without.split_off(same.count());
    Ok((without, tail))
}

/// The version of this tool.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How many digits a digest has.
const DIGITS: usize = 64;

/// Where the digits of a digest are in the text of a file's entry. What is before them are numbers.
fn digits_at(entry: &[u8]) -> usize {
    let name = Digest::ALGORITHM.as_bytes();
    let at = entry.windows(name.len()).position(|part| part == name);
    at.expect("the entry of a file has its digest") + name.len()
}

/// What comes before the text of a record in its section.
fn header(text: &[u8]) -> Vec<u8> {
    let mut name = Vec::new();
    RECORD_SECTION.encode(&mut name);
    let mut bytes = vec![SectionId::Custom as u8];
    (name.len() + text.len()).encode(&mut bytes);
    bytes.extend(name);
    bytes
}

/// The guest's producers sections in one, and us in it.
fn add_producer(known: &[&[u8]], version: &str) -> Vec<u8> {
    let mut all = Producers::empty();
    // A section that cannot be read is left out, as it is of no use to anyone.
    let readable = known
        .iter()
        .flat_map(|bytes| Producers::from_bytes(bytes, 0));
    readable.for_each(|section| all.merge(&section));
    all.add("processed-by", RECORD_SECTION, version);
    all.raw_custom_section()
}
