//! The result: pieces of the guest and of what was made, and the sections that tell where it comes from.

mod hashing;

use std::fmt;
use std::io::{self, Read as _, Write};
use std::path::Path;
use std::sync::Arc;

use wasm_encoder::{ComponentSection as _, CustomSection, RawCustomSection};
use wasm_metadata::Producers;

use crate::component::emit::Chunk;
use crate::component::outline::Piece;
use crate::error::{ImageError, ProfileError, WriteError};
use crate::image::{COPY_SIZE, Content, Listing};
use crate::plan::Plan;
use crate::profile::{Digest, Profile};
use crate::record::Record;

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
    guest: Arc<Vec<u8>>,
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
        self.pieces.for_each(&mut |bytes| {
            let written = target.write_all(bytes);
            written.map_err(|cause| WriteError::Target { cause })
        })
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
        guest: Arc<Vec<u8>>,
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
        let mut buffer = vec![0; COPY_SIZE];
        let known = self.contents.iter().map(Content::known_digest);
        let mut digests: Vec<Option<Digest>> = known.collect();
        for chunk in &self.chunks {
            match chunk {
                Chunk::Content { index, .. } => {
                    let content = &self.contents[*index];
                    let mut reader = content.open();
                    match &mut digests[*index] {
                        Some(_) => loop {
                            match reader.read(&mut buffer)? {
                                0 => break,
                                count => take(&buffer[..count])?,
                            }
                        },
                        digest => {
                            let read = |part: &mut [u8]| Ok(reader.read(part)?);
                            *digest = Some(hashing::copy(content.size(), read, &mut *take)?);
                        }
                    }
                }
                Chunk::Guest(range) => take(&self.guest[range.clone()])?,
                Chunk::Made(bytes) => take(bytes)?,
            }
        }
        take(&self.record.fill(&self.contents, digests)?)
    }

    /// How many bytes they are.
    fn size(&self) -> u64 {
        let chunks: u64 = self.chunks.iter().map(Chunk::size).sum();
        chunks + self.record.blank.len() as u64
    }

    /// The output's bytes, as they will be written, but for the contents of files, and digests of these.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Piece<'_>> {
        let pieces = self.chunks.iter().map(|chunk| match chunk {
            Chunk::Guest(range) => Piece::Guest(&self.guest[range.clone()], range.start),
            Chunk::Made(bytes) => Piece::Bytes(bytes),
            // Data, whatever it is: to read it once is enough.
            Chunk::Content { size, .. } => Piece::Reader(Box::new(io::repeat(0).take(*size))),
        });
        pieces.chain([Piece::Bytes(&self.record.blank)])
    }
}

/// The sections that say which version made an output, from which profile. They come last.
///
/// The digests of contents are part of them, and known when the contents were read, which is when they are written. So
/// these are the sections with room for digests, which are as long as each other.
#[derive(Debug)]
pub(crate) struct RecordSections {
    blank: Vec<u8>,
    /// Where a digest goes, and of which content.
    slots: Vec<(usize, u32)>,
}

impl RecordSections {
    /// The record of a profile and of what is embedded, and the guest's producers and us.
    pub(crate) fn new(
        profile: &Profile,
        listing: Option<&Listing>,
        producers: &[&[u8]],
    ) -> Result<Self, ProfileError> {
        let write = |digest| {
            let embedded = listing.map(|listing| listing.with_digest(digest));
            Ok(section(&Record::of(profile, embedded).to_canonical_json()?))
        };
        let mut blank = write(Digest([0; 32]))?;
        let slots = match listing {
            None => Vec::new(),
            // They differ in all digits of all digests, and in nothing else.
            Some(listing) => {
                let other = write(Digest([0xff; 32]))?;
                let differing = blank.iter().zip(&other).enumerate();
                let differing = differing.filter(|(_, (byte, other))| byte != other);
                let starts = differing.map(|(place, _)| place).step_by(DIGITS);
                starts.zip(listing.contents.iter().copied()).collect()
            }
        };
        RawCustomSection(&add_producer(producers, VERSION)).append_to_component(&mut blank);
        Ok(RecordSections { blank, slots })
    }

    /// The sections with digests. A content that was not read on the way, as nothing is in it, is read now.
    fn fill(
        &self,
        contents: &[Content],
        mut digests: Vec<Option<Digest>>,
    ) -> Result<Vec<u8>, ImageError> {
        let mut bytes = self.blank.clone();
        for (start, content) in &self.slots {
            let index = *content as usize;
            let digest = match digests[index] {
                Some(digest) => digest,
                None => *digests[index].insert(contents[index].read_digest()?),
            };
            bytes[*start..*start + DIGITS].copy_from_slice(digest.digits().as_bytes());
        }
        Ok(bytes)
    }
}

/// The version of this tool.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How many digits a digest has.
const DIGITS: usize = 64;

fn section(record: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let section = CustomSection {
        name: RECORD_SECTION.into(),
        data: record.as_bytes().into(),
    };
    section.append_to_component(&mut bytes);
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
