//! The result: pieces of the guest and of what was made, and the sections that tell where it comes from.

use std::io::{self, Read, Write};

use wasm_encoder::{ComponentSection as _, CustomSection};

use crate::component::emit::Chunk;
use crate::plan::Plan;
use crate::profile::Profile;

/// The custom section with the profile.
pub(crate) const RECORD_SECTION: &str = "wasi-virt";

/// A virtualized component.
pub struct Output {
    guest: Vec<u8>,
    chunks: Vec<Chunk>,
    plan: Plan,
}

impl Output {
    pub(crate) fn new(guest: Vec<u8>, chunks: Vec<Chunk>, plan: Plan) -> Self {
        Output {
            guest,
            chunks,
            plan,
        }
    }

    /// The decisions that are in force in it.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its size in bytes.
    pub fn size(&self) -> usize {
        self.pieces().map(<[u8]>::len).sum()
    }

    /// Writes it. What comes from the guest is not copied in between.
    ///
    /// # Errors
    ///
    /// When `target` fails.
    pub fn write_to(&self, target: &mut dyn Write) -> io::Result<()> {
        self.pieces().try_for_each(|piece| target.write_all(piece))
    }

    /// Its bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.size());
        self.pieces().for_each(|piece| bytes.extend(piece));
        bytes
    }

    fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        self.chunks.iter().map(|chunk| match chunk {
            Chunk::Guest(range) => &self.guest[range.clone()],
            Chunk::Made(bytes) => bytes.as_slice(),
        })
    }

    /// Reads its bytes, as a file's.
    pub(crate) fn reader(&self) -> impl Read {
        let empty: Box<dyn Read> = Box::new(io::empty());
        self.pieces()
            .fold(empty, |before, piece| Box::new(before.chain(piece)))
    }
}

impl From<Output> for Vec<u8> {
    fn from(output: Output) -> Vec<u8> {
        output.into_bytes()
    }
}

/// The sections that say which version made an output, from which profile.
pub(crate) fn record(profile: &Profile, producers: Option<&[u8]>) -> Chunk {
    let mut bytes = Vec::new();
    let version = env!("CARGO_PKG_VERSION");
    let record = format!(
        "{{\"version\":\"{version}\",\"profile\":{}}}",
        profile.to_canonical_json()
    );
    let section = CustomSection {
        name: RECORD_SECTION.into(),
        data: record.as_bytes().into(),
    };
    section.append_to_component(&mut bytes);
    add_producer(producers, version).append_to_component(&mut bytes);
    Chunk::Made(bytes)
}

/// The guest's producers section, and us in it.
fn add_producer(known: Option<&[u8]>, version: &str) -> wasm_encoder::ProducersSection {
    let mut fields = known.and_then(read_producers).unwrap_or_default();
    let processed_by = "processed-by".to_string();
    let place = fields
        .iter()
        .position(|(name, _)| *name == processed_by)
        .unwrap_or_else(|| {
            fields.push((processed_by, Vec::new()));
            fields.len() - 1
        });
    let values = &mut fields[place].1;
    values.retain(|(name, _)| name != RECORD_SECTION);
    values.push((RECORD_SECTION.to_string(), version.to_string()));
    let mut section = wasm_encoder::ProducersSection::new();
    for (name, values) in &fields {
        let mut field = wasm_encoder::ProducersField::new();
        values.iter().for_each(|(name, version)| {
            field.value(name, version);
        });
        section.field(name, &field);
    }
    section
}

type ProducerFields = Vec<(String, Vec<(String, String)>)>;

/// A section that cannot be read is replaced, as it is of no use to anyone.
fn read_producers(bytes: &[u8]) -> Option<ProducerFields> {
    let reader = wasmparser::BinaryReader::new(bytes, 0);
    let mut fields = Vec::new();
    for field in wasmparser::ProducersSectionReader::new(reader).ok()? {
        let field = field.ok()?;
        let mut values = Vec::new();
        for value in field.values {
            let value = value.ok()?;
            values.push((value.name.to_string(), value.version.to_string()));
        }
        fields.push((field.name.to_string(), values));
    }
    Some(fields)
}
