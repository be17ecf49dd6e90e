//! Which custom sections of a guest an output has, and the guest without the others.
//!
//! No result of a call depends on them. So they can be left out where they are: what stands between them goes on to be
//! ranges of the guest, and only the sizes of the modules and components around them are written anew. That is done before
//! anything is planned, so that no emitter has to know of it. Only what has the guest as a whole asks for it here.

use std::ops::Range;

use wasm_encoder::{ComponentSectionId, Encode, SectionId};
use wasmparser::{BinaryReader, BinaryReaderError, Name, NameSectionReader, Parser};

use super::emit::Chunk;
use super::names::{PRODUCERS, RECORD};
use super::source::Source;
use super::{Bytes, Component, Definition, DefinitionId, Nested};

/// Which custom sections of a guest an output has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Customs {
    /// All.
    #[default]
    All,
    /// Those that are not for debuggers and other tools alone.
    Needed,
}

/// What the names of sections begin with that engines read: hints for those who compile code.
const HINTS: &str = "metadata.code.";

/// What the names of modules begin with that are made here. The names of their functions are messages, which a host prints
/// when one of them traps: those of an earlier layer, and of the front end of preview1.
const OURS: &str = "wasi-virt";

impl Customs {
    /// What an output has of a guest that it has as a whole. The guest is valid.
    pub(crate) fn chunks(self, guest: &Source<'_>) -> Vec<Chunk> {
        let whole = 0..guest.len();
        match self {
            Customs::All => vec![Chunk::Guest(whole)],
            Customs::Needed => Kept::of(guest, whole).into_chunks(),
        }
    }
}

/// What is left of the definitions of a component that have custom sections which an output is not to have.
#[derive(Default)]
pub(crate) struct Stripped {
    modules: Vec<(DefinitionId, Vec<Chunk>)>,
    /// These can refer to what is around them, and are read again for that.
    components: Vec<(DefinitionId, Vec<u8>)>,
}

impl Stripped {
    /// The component is that of the guest, which is valid.
    pub(crate) fn new(component: &Component<'_>, guest: &Source<'_>) -> Stripped {
        let mut stripped = Stripped::default();
        for (place, definition) in component.iter() {
            match definition {
                Definition::CoreModule(Bytes::Guest(range)) => {
                    let kept = Kept::of(guest, range.clone());
                    if !kept.is_all_of(range) {
                        stripped.modules.push((place, kept.into_chunks()));
                    }
                }
                Definition::Component(nested) => {
                    let (nested, whole) = (Source::as_read(nested.bytes), 0..nested.bytes.len());
                    let kept = Kept::of(&nested, whole.clone());
                    if !kept.is_all_of(&whole) {
                        stripped.components.push((place, kept.to_bytes(&nested)));
                    }
                }
                _ => {}
            }
        }
        stripped
    }

    /// Puts it in the place of these definitions, and drops the outermost sections, but for the producers: these are written
    /// anew.
    pub(crate) fn put_into<'a>(&'a self, component: &mut Component<'a>) {
        let customs = &mut component.customs;
        customs.retain(|custom| has_needed_name(custom.name) || custom.name == PRODUCERS);
        for (place, chunks) in &self.modules {
            component.replace(*place, Definition::CoreModule(Bytes::Pieces(chunks)));
        }
        for (place, bytes) in &self.components {
            component.replace(*place, Definition::Component(Nested { bytes, place: None }));
        }
    }
}

/// A part of what is kept.
enum Part {
    /// A range of the guest.
    Guest(Range<usize>),
    /// The head of a section whose size is another one.
    Head(Vec<u8>),
}

impl Part {
    fn size(&self) -> usize {
        match self {
            Part::Guest(range) => range.len(),
            Part::Head(bytes) => bytes.len(),
        }
    }
}

/// What an output has of a module or component of a guest, in order.
#[derive(Default)]
struct Kept(Vec<Part>);

impl Kept {
    /// What is needed of a module or component, which is this range of a guest. The guest is valid.
    fn of(guest: &Source<'_>, range: Range<usize>) -> Kept {
        needed(guest, range).expect("a valid guest has sections")
    }

    /// Whether nothing of that range is dropped.
    fn is_all_of(&self, range: &Range<usize>) -> bool {
        matches!(&self.0[..], [Part::Guest(all)] if all == range)
    }

    fn push(&mut self, range: Range<usize>) {
        match self.0.last_mut() {
            Some(Part::Guest(last)) if last.end == range.start => last.end = range.end,
            _ => self.0.push(Part::Guest(range)),
        }
    }

    /// Adds what is kept of a nested module or component.
    fn push_section(&mut self, id: u8, contents: Kept) {
        let size: usize = contents.0.iter().map(Part::size).sum();
        let mut head = vec![id];
        size.encode(&mut head);
        self.0.push(Part::Head(head));
        self.0.extend(contents.0);
    }

    fn into_chunks(self) -> Vec<Chunk> {
        let chunks = self.0.into_iter().map(|part| match part {
            Part::Guest(range) => Chunk::Guest(range),
            Part::Head(bytes) => Chunk::Made(bytes),
        });
        chunks.collect()
    }

    fn to_bytes(&self, guest: &Source<'_>) -> Vec<u8> {
        let mut bytes = Vec::new();
        for part in &self.0 {
            match part {
                Part::Guest(range) => guest
                    .slices(range.clone())
                    .for_each(|slice| bytes.extend(slice)),
                Part::Head(head) => bytes.extend(head),
            }
        }
        bytes
    }
}

fn needed(guest: &Source<'_>, range: Range<usize>) -> Result<Kept, BinaryReaderError> {
    let is_component = Parser::is_component(guest.first(&range));
    let mut kept = Kept::default();
    let mut end = range.start + wasm_encoder::Module::HEADER.len();
    kept.push(range.start..end);
    while end < range.end {
        let section = Section::read(guest, end)?;
        end = section.contents.end;
        if section.id == SectionId::Custom as u8 {
            if is_needed(guest.first(&section.contents))? {
                kept.push(section.whole());
            }
        } else if is_component && is_binary(section.id) {
            let inner = needed(guest, section.contents.clone())?;
            if inner.is_all_of(&section.contents) {
                kept.push(section.whole());
            } else {
                kept.push_section(section.id, inner);
            }
        } else {
            kept.push(section.whole());
        }
    }
    Ok(kept)
}

/// Where a section is in a guest.
struct Section {
    id: u8,
    start: usize,
    contents: Range<usize>,
}

impl Section {
    fn read(guest: &Source<'_>, start: usize) -> Result<Section, BinaryReaderError> {
        let mut reader = BinaryReader::new(guest.first(&(start..guest.len())), 0);
        let id = reader.read_u8()?;
        let size = reader.read_var_u32()? as usize;
        let first = start + reader.current_position();
        Ok(Section {
            id,
            start,
            contents: first..first + size,
        })
    }

    fn whole(&self) -> Range<usize> {
        self.start..self.contents.end
    }
}

/// Whether a section of a component is a module or a component.
fn is_binary(id: u8) -> bool {
    [
        ComponentSectionId::CoreModule,
        ComponentSectionId::Component,
    ]
    .iter()
    .any(|binary| *binary as u8 == id)
}

/// Whether custom sections of this name are not for debuggers and other tools alone.
fn has_needed_name(name: &str) -> bool {
    name == RECORD || name.starts_with(HINTS)
}

/// Whether a custom section is needed, by its contents with its name before them.
fn is_needed(section: &[u8]) -> Result<bool, BinaryReaderError> {
    let mut reader = BinaryReader::new(section, 0);
    let name = reader.read_string()?;
    let rest = &section[reader.current_position()..];
    Ok(has_needed_name(name) || name == "name" && has_messages(rest))
}

/// Whether a section of names is that of a module which was made here.
fn has_messages(names: &[u8]) -> bool {
    let reader = NameSectionReader::new(BinaryReader::new(names, 0));
    let mut names = reader.into_iter().map_while(Result::ok);
    names.any(|name| matches!(name, Name::Module { name, .. } if name.starts_with(OURS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Verification knows a module of the guest by its range, and does not validate its bodies again.
    #[test]
    fn what_has_nothing_to_drop_is_one_range() {
        let text = r#"(component
            (core module (@custom "metadata.code.hint" "") (func))
            (component (core module (func))))"#;
        let guest = wat::parse_str(text).unwrap();
        let chunks = Customs::Needed.chunks(&Source::as_read(&guest));
        assert!(matches!(&chunks[..], [Chunk::Guest(range)] if *range == (0..guest.len())));
    }
}
