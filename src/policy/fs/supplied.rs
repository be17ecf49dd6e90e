//! Contents of embedded files from an output that has them, so that a guest can be virtualized again where the files
//! themselves are gone.
//!
//! An output is a file like any other: what is read here may be damaged or made up. So an image is taken only as its
//! checked reader has it, and a content only by its digest.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use image_format::{MAGIC, NodeKind, Reader};
use sha2::{Digest as _, Sha256};
use wasmparser::{DataSectionReader, Parser, Payload};

use super::{Digest, Embedded};
use crate::error::ProfileError;

/// The custom section that our outputs have.
const RECORD_SECTION: &str = "wasi-virt";

/// Contents by their digests.
#[derive(Clone, PartialEq, Eq)]
pub struct Supplied {
    output: Arc<[u8]>,
    places: HashMap<Digest, Range<usize>>,
}

impl fmt::Debug for Supplied {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Supplied")
            .field("contents", &self.places.len())
            .finish_non_exhaustive()
    }
}

/// A content in an output.
#[derive(Debug, Clone)]
pub(crate) struct SuppliedContent {
    output: Arc<[u8]>,
    place: Range<usize>,
}

impl SuppliedContent {
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.output[self.place.clone()]
    }
}

impl Supplied {
    /// Finds the contents of what is embedded in an output's images: it has several if it was virtualized several times.
    pub(super) fn read(output: Arc<[u8]>, embedded: &Embedded) -> Result<Self, ProfileError> {
        let images = images(&output)?;
        if images.is_empty() {
            return Err(ProfileError::NoImage);
        }
        let sizes: HashSet<u64> = embedded.files().map(|(_, size, _)| size).collect();
        let mut places = HashMap::new();
        for image in images {
            add_contents(&output, image, &sizes, &mut places);
        }
        let supplied = Supplied { output, places };
        let missing = embedded
            .files()
            .find(|(_, size, digest)| supplied.content(*digest, *size).is_none());
        match missing {
            Some((path, _, digest)) => Err(ProfileError::NoContent {
                path: path.to_string(),
                digest: digest.to_string(),
            }),
            None => Ok(supplied),
        }
    }

    /// The content of this digest and size.
    pub(crate) fn content(&self, digest: Digest, size: u64) -> Option<SuppliedContent> {
        let place = self.places.get(&digest)?.clone();
        (place.len() as u64 == size).then(|| SuppliedContent {
            output: Arc::clone(&self.output),
            place,
        })
    }
}

/// Where images with files are in an output: each is a data segment of an adapter.
fn images(output: &[u8]) -> Result<Vec<Range<usize>>, ProfileError> {
    let mut has_record = false;
    let mut images = Vec::new();
    for payload in Parser::new(0).parse_all(output) {
        match payload.map_err(unreadable)? {
            Payload::CustomSection(section) => has_record |= section.name() == RECORD_SECTION,
            Payload::DataSection(section) => add_images(section, &mut images)?,
            _ => {}
        }
    }
    match has_record {
        true => Ok(images),
        false => Err(ProfileError::NoRecord),
    }
}

fn unreadable(error: wasmparser::BinaryReaderError) -> ProfileError {
    ProfileError::Output {
        problem: error.message().to_string(),
    }
}

fn add_images(
    section: DataSectionReader<'_>,
    images: &mut Vec<Range<usize>>,
) -> Result<(), ProfileError> {
    for segment in section {
        let segment = segment.map_err(unreadable)?;
        let has_files = |image: Reader<'_>| image.nodes().count() > 0;
        let is_image =
            segment.data.starts_with(&MAGIC) && Reader::parse(segment.data).is_ok_and(has_files);
        // The data ends where its segment does.
        let end = usize::try_from(segment.range.end).ok();
        let start = end.and_then(|end| end.checked_sub(segment.data.len()));
        if let (true, Some(start), Some(end)) = (is_image, start, end) {
            images.push(start..end);
        }
    }
    Ok(())
}

/// Adds the contents that have one of the sizes: others are not asked for, and need not be hashed.
fn add_contents(
    output: &[u8],
    image: Range<usize>,
    sizes: &HashSet<u64>,
    places: &mut HashMap<Digest, Range<usize>>,
) {
    let Ok(reader) = Reader::parse(&output[image.clone()]) else {
        return;
    };
    let nodes = reader.nodes();
    let files = (0..nodes.count()).filter_map(|index| nodes.get(index));
    let files = files.filter(|node| node.kind() == NodeKind::File);
    let contents: HashSet<Range<u32>> = files.map(|node| node.place()).collect();
    for place in contents {
        let place = image.start + place.start as usize..image.start + place.end as usize;
        if sizes.contains(&(place.len() as u64)) {
            let digest = Sha256::digest(&output[place.clone()]);
            places.insert(Digest(digest.into()), place);
        }
    }
}
