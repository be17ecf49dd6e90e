//! The result: pieces of the guest and of what was made, and the sections that tell where it comes from.

use std::fmt;
use std::io::{self, Read as _, Write};
use std::path::Path;
use std::sync::Arc;

use wasm_encoder::{ComponentSection as _, CustomSection, RawCustomSection};
use wasm_metadata::Producers;

use crate::component::emit::Chunk;
use crate::component::outline::Piece;
use crate::error::{ImageError, ProfileError, WriteError};
use crate::image::{COPY_SIZE, Content};
use crate::plan::Plan;
use crate::profile::Profile;

/// The custom section with the profile.
pub(crate) const RECORD_SECTION: &str = "wasi-virt";

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
        self.pieces.chunks.iter().map(Chunk::size).sum()
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
    pub(crate) fn new(guest: Arc<Vec<u8>>, chunks: Vec<Chunk>, contents: Vec<Content>) -> Self {
        Pieces {
            guest,
            chunks,
            contents,
        }
    }

    /// Reads them one after the other.
    fn for_each<E: From<ImageError>>(
        &self,
        take: &mut dyn FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut buffer = vec![0; COPY_SIZE];
        for chunk in &self.chunks {
            match chunk {
                Chunk::Content { index, .. } => {
                    let mut content = self.contents[*index].open();
                    loop {
                        match content.read(&mut buffer)? {
                            0 => break,
                            count => take(&buffer[..count])?,
                        }
                    }
                }
                Chunk::Guest(range) => take(&self.guest[range.clone()])?,
                Chunk::Made(bytes) => take(bytes)?,
            }
        }
        Ok(())
    }

    /// The output's bytes, as they will be written, but for the contents of files.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Piece<'_>> {
        self.chunks.iter().map(|chunk| match chunk {
            Chunk::Guest(range) => Piece::Guest(&self.guest[range.clone()], range.start),
            Chunk::Made(bytes) => Piece::Bytes(bytes),
            // Data, whatever it is: to read it once is enough.
            Chunk::Content { size, .. } => Piece::Reader(Box::new(io::repeat(0).take(*size))),
        })
    }
}

/// The sections that say which version made an output, from which profile.
pub(crate) fn record(profile: &Profile, producers: &[&[u8]]) -> Result<Chunk, ProfileError> {
    let mut bytes = Vec::new();
    let version = env!("CARGO_PKG_VERSION");
    let record = format!(
        "{{\"version\":\"{version}\",\"profile\":{}}}",
        profile.to_canonical_json()?
    );
    let section = CustomSection {
        name: RECORD_SECTION.into(),
        data: record.as_bytes().into(),
    };
    section.append_to_component(&mut bytes);
    RawCustomSection(&add_producer(producers, version)).append_to_component(&mut bytes);
    Ok(Chunk::Made(bytes))
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
