//! Which custom sections of a guest an output has, and the guest without the others.
//!
//! No result of a call depends on them. So they can be left out where they are: what stands between them goes on to be
//! ranges of the guest, and only the sizes of the modules and components around them are written anew.

use std::ops::Range;

use wasm_encoder::{ComponentSectionId, Encode, SectionId};
use wasmparser::{BinaryReader, BinaryReaderError, Name, NameSectionReader, Parser};

use super::emit::Chunk;

/// Which custom sections of a guest an output has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Customs {
    /// All.
    #[default]
    All,
    /// Those that are not for debuggers and other tools alone.
    Needed,
}

/// The section with the profile of an output.
pub(crate) const RECORD: &str = "wasi-virt";

/// What the names of sections begin with that engines read: hints for those who compile code.
const HINTS: &str = "metadata.code.";

/// What the names of modules begin with that are made here. The names of their functions are messages, which a host prints
/// when one of them traps: those of an earlier layer, and of the front end of preview1.
const OURS: &str = "wasi-virt";

impl Customs {
    /// Whether an output has the sections of this name. A module made here has its names as well.
    pub(crate) fn have(self, name: &str) -> bool {
        match self {
            Customs::All => true,
            Customs::Needed => name == RECORD || name.starts_with(HINTS),
        }
    }

    /// What an output has of a module or component, which is this range of a guest. The guest is valid.
    pub(crate) fn chunks(self, guest: &[u8], range: Range<usize>) -> Vec<Chunk> {
        match self {
            Customs::All => vec![Chunk::Guest(range)],
            Customs::Needed => needed(guest, range).expect("a valid guest has sections").0,
        }
    }
}

/// Ranges of a guest that follow each other in an output, and sizes in between.
#[derive(Default)]
struct Kept(Vec<Chunk>);

impl Kept {
    fn push(&mut self, range: Range<usize>) {
        match self.0.last_mut() {
            Some(Chunk::Guest(last)) if last.end == range.start => last.end = range.end,
            _ => self.0.push(Chunk::Guest(range)),
        }
    }

    /// Adds what is kept of a nested module or component.
    fn push_section(&mut self, id: u8, contents: Vec<Chunk>) {
        let mut head = vec![id];
        contents
            .iter()
            .map(Chunk::size)
            .sum::<u64>()
            .encode(&mut head);
        self.0.push(Chunk::Made(head));
        self.0.extend(contents);
    }
}

/// What is needed of a module or component.
fn needed(guest: &[u8], range: Range<usize>) -> Result<Kept, BinaryReaderError> {
    let bytes = &guest[range.clone()];
    let is_component = Parser::is_component(bytes);
    let mut kept = Kept::default();
    let header = wasm_encoder::Module::HEADER.len();
    kept.push(range.start..range.start + header);
    let mut reader = BinaryReader::new(&bytes[header..], 0);
    while !reader.eof() {
        let start = range.start + header + reader.current_position();
        let id = reader.read_u8()?;
        let size = reader.read_var_u32()? as usize;
        let contents = range.start + header + reader.current_position();
        let contents = contents..contents + size;
        let section = reader.read_bytes(size)?;
        if id == SectionId::Custom as u8 {
            if is_needed(section)? {
                kept.push(start..contents.end);
            }
        } else if is_component && is_binary(id) {
            let inner = needed(guest, contents.clone())?;
            match inner.0.as_slice() {
                [Chunk::Guest(whole)] if *whole == contents => kept.push(start..contents.end),
                _ => kept.push_section(id, inner.0),
            }
        } else {
            kept.push(start..contents.end);
        }
    }
    Ok(kept)
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

/// Whether a custom section is needed, by its contents with its name before them.
fn is_needed(section: &[u8]) -> Result<bool, BinaryReaderError> {
    let mut reader = BinaryReader::new(section, 0);
    let name = reader.read_string()?;
    let rest = &section[reader.current_position()..];
    Ok(Customs::Needed.have(name) || name == "name" && has_messages(rest))
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
        let chunks = Customs::Needed.chunks(&guest, 0..guest.len());
        assert!(matches!(&chunks[..], [Chunk::Guest(range)] if *range == (0..guest.len())));
    }
}
