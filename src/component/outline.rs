//! Reads and validates an output from outside, piece by piece.

use std::error::Error;
use std::io::Read;
use std::ops::Range;

use wasmparser::types::Types;
use wasmparser::{
    Chunk, Encoding, FuncValidatorAllocations, Parser, Payload, ValidPayload, Validator,
};

use super::limits::{Census, Exceeded};
use super::parse::{ImportName, ValidModules, features};

/// The outside of a component: what [`outline`] finds.
pub(crate) struct Outline {
    /// Names of the imports, in order.
    pub(crate) imports: Vec<ImportName>,
    /// Names of the exports, in order.
    pub(crate) exports: Vec<String>,
    pub(crate) types: Types,
    /// How many bytes it is of.
    pub(crate) size: usize,
}

/// A part of a component that is read.
pub(crate) enum Piece<'p> {
    /// Bytes of the guest, and the range of it that they begin: what they are not all of goes on in the next piece.
    Guest(&'p [u8], Range<usize>),
    /// Bytes in memory.
    Bytes(&'p [u8]),
    /// Bytes that come from elsewhere.
    Reader(Box<dyn Read + 'p>),
}

/// What has been read of a component and not been parsed. Pieces in memory are parsed where they are, unless
/// something goes on from one to the next.
struct Window<'p, I> {
    pieces: I,
    /// The piece that is being parsed in place, or read from.
    current: Option<Piece<'p>>,
    /// What is parsed next; if there is anything, it comes before `current`.
    buffer: Vec<u8>,
    start: usize,
}

impl<'p, I: Iterator<Item = Piece<'p>>> Window<'p, I> {
    fn data(&self) -> &[u8] {
        match &self.current {
            Some(Piece::Bytes(bytes) | Piece::Guest(bytes, _))
                if self.start == self.buffer.len() =>
            {
                bytes
            }
            _ => &self.buffer[self.start..],
        }
    }

    fn consume(&mut self, count: usize) {
        match &mut self.current {
            Some(piece) if self.start == self.buffer.len() => piece.skip(count),
            _ => self.start += count,
        }
    }

    /// Where in the guest the next bytes are, if all of these are the guest's.
    fn place_in_guest(&mut self, size: u64) -> std::io::Result<Option<Range<u64>>> {
        if self.data().is_empty() {
            self.extend(READ_SIZE)?;
        }
        Ok(match &self.current {
            Some(Piece::Guest(_, range))
                if self.start == self.buffer.len() && size <= range.len() as u64 =>
            {
                Some(range.start as u64..range.start as u64 + size)
            }
            _ => None,
        })
    }

    /// Gets at least one byte more, about `wanted` of them; `false` at the end.
    fn extend(&mut self, wanted: usize) -> std::io::Result<bool> {
        self.buffer.drain(..self.start);
        self.start = 0;
        loop {
            match &mut self.current {
                Some(piece @ (Piece::Bytes(_) | Piece::Guest(..))) => {
                    let bytes = piece.bytes();
                    if !bytes.is_empty() {
                        let now = wanted.min(bytes.len());
                        self.buffer.extend(&bytes[..now]);
                        piece.skip(now);
                        return Ok(true);
                    }
                }
                Some(Piece::Reader(reader)) => {
                    let count = reader.take(wanted as u64).read_to_end(&mut self.buffer)?;
                    if count > 0 {
                        return Ok(true);
                    }
                }
                None => {}
            }
            self.current = self.pieces.next();
            match &self.current {
                None => return Ok(false),
                Some(piece) if self.buffer.is_empty() && !piece.bytes().is_empty() => {
                    return Ok(true);
                }
                Some(_) => {}
            }
        }
    }
}

impl<'p> Piece<'p> {
    /// What of it is in memory.
    fn bytes(&self) -> &'p [u8] {
        match self {
            Piece::Bytes(bytes) | Piece::Guest(bytes, _) => bytes,
            Piece::Reader(_) => &[],
        }
    }

    fn skip(&mut self, count: usize) {
        match self {
            Piece::Bytes(bytes) => *bytes = &bytes[count..],
            Piece::Guest(bytes, range) => {
                *bytes = &bytes[count..];
                range.start += count;
            }
            Piece::Reader(_) => {}
        }
    }
}

/// Why an output cannot be read.
#[derive(Debug)]
pub(crate) enum OutlineError {
    /// It is not a valid component, for what the validator found.
    Invalid(Box<dyn Error + Send + Sync>),
    /// It has more of something than engines take.
    Exceeded(Exceeded),
}

impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for OutlineError {
    fn from(error: E) -> Self {
        OutlineError::Invalid(error.into())
    }
}

/// Which function bodies are validated when an outline is read.
#[derive(Clone, Copy)]
pub(crate) enum Check<'m> {
    /// None: what is made of the outline is read again.
    Outside,
    /// All but those of the guest's own modules.
    ///
    /// These were validated when the guest was read. A core module refers to nothing around it, so that its bodies are
    /// as valid in the output as they were in the guest, as long as all of its bytes are the same. They are if the whole
    /// module is in one range of the guest, where the guest has a module of that size. Whatever else is in the output, such
    /// as a module that shares only a part with one of the guest's, is validated here.
    AllButGuests(&'m ValidModules),
}

/// Reads and validates a component piece by piece, holding no more than one section that is not in memory.
///
/// # Errors
///
/// When it is not a valid component, or one that is too large for engines.
pub(crate) fn outline<'p>(
    pieces: impl Iterator<Item = Piece<'p>>,
    check: Check<'_>,
) -> Result<Outline, OutlineError> {
    let mut validator = Validator::new_with_features(features());
    let mut allocations = FuncValidatorAllocations::default();
    let mut census = Census::default();
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    let mut parser = Parser::new(0);
    let mut around: Vec<Parser> = Vec::new();
    let mut checks_bodies = true;
    let mut size = 0;
    let mut at_end = false;
    let mut window = Window {
        pieces,
        current: None,
        buffer: Vec::new(),
        start: 0,
    };
    loop {
        let (payload, consumed) = match parser.parse(window.data(), at_end)? {
            Chunk::Parsed { payload, consumed } => (payload, consumed),
            Chunk::NeedMoreData(hint) => {
                at_end = !window.extend(hint.max(READ_SIZE))?;
                continue;
            }
        };
        census.add(&payload)?;
        if census.is_over() {
            // The validator would stop here. What there is too much of is counted to its end.
            if matches!(payload, Payload::End(_)) && around.is_empty() {
                census.finish().map_err(OutlineError::Exceeded)?;
                return Err("too much of something".into());
            }
        } else {
            match validator.payload(&payload)? {
                ValidPayload::Func(function, body) if checks_bodies => {
                    let mut function = function.into_validator(allocations);
                    function.validate(&body)?;
                    allocations = function.into_allocations();
                }
                ValidPayload::End(types) if around.is_empty() => {
                    return Ok(Outline {
                        imports,
                        exports,
                        types,
                        size,
                    });
                }
                _ => {}
            }
        }
        let mut module_size = None;
        match payload {
            Payload::Version {
                encoding: Encoding::Module,
                ..
            } if around.is_empty() => return Err("a core module, not a component".into()),
            Payload::ComponentImportSection(section) if around.is_empty() => {
                for import in section {
                    imports.push(ImportName::new(&import?.name));
                }
            }
            Payload::ComponentExportSection(section) if around.is_empty() => {
                for export in section {
                    exports.push(export?.name.name.to_string());
                }
            }
            Payload::ModuleSection {
                parser: inner,
                unchecked_range,
            } => {
                module_size = Some(unchecked_range.end - unchecked_range.start);
                around.push(std::mem::replace(&mut parser, inner));
            }
            Payload::ComponentSection { parser: inner, .. } => {
                around.push(std::mem::replace(&mut parser, inner));
            }
            Payload::End(_) => {
                if let Some(outer) = around.pop() {
                    parser = outer;
                }
            }
            _ => {}
        }
        window.consume(consumed);
        size += consumed;
        if let (Some(size), Check::AllButGuests(valid)) = (module_size, check) {
            let place = window.place_in_guest(size)?;
            checks_bodies = !place.is_some_and(|place| valid.contains(&place));
        } else if module_size.is_some() {
            checks_bodies = false;
        }
    }
}

/// Counts what is in a component.
///
/// # Errors
///
/// When engines take less of something.
pub(crate) fn check_limits(bytes: &[u8]) -> Result<(), Exceeded> {
    let mut census = Census::default();
    for payload in Parser::new(0).parse_all(bytes) {
        // What cannot be read has no numbers: that is for the validator to say.
        let Ok(payload) = payload else { break };
        if census.add(&payload).is_err() {
            break;
        }
    }
    census.finish()
}

/// How much is read at a time.
const READ_SIZE: usize = 64 << 10;

#[cfg(test)]
mod tests {
    use super::*;

    /// A component of one module, whose body is not valid, and where that is.
    fn broken() -> (Vec<u8>, Range<usize>) {
        let module = wat::parse_str("(module (func i32.add drop))").unwrap();
        let mut component = wasm_encoder::Component::new();
        component.section(&wasm_encoder::RawSection {
            id: wasm_encoder::ComponentSectionId::CoreModule as u8,
            data: &module,
        });
        let bytes = component.finish();
        let place = bytes.len() - module.len()..bytes.len();
        (bytes, place)
    }

    fn is_taken(pieces: Vec<Piece<'_>>, known: &Range<usize>) -> bool {
        let mut valid = ValidModules::default();
        valid.add(&(known.start as u64..known.end as u64));
        outline(pieces.into_iter(), Check::AllButGuests(&valid)).is_ok()
    }

    /// Bodies are left out for the bytes of a module that was validated, and for nothing else.
    #[test]
    fn only_whole_modules_of_the_guest_are_not_validated_again() {
        let (bytes, place) = broken();
        let (head, module) = bytes.split_at(place.start);
        let (start, end) = module.split_at(9);
        let from = |at: usize, bytes: &'_ [u8]| at..at + bytes.len();
        let at = place.start;
        assert!(is_taken(
            vec![Piece::Guest(&bytes, from(0, &bytes))],
            &place
        ));
        assert!(is_taken(
            vec![Piece::Bytes(head), Piece::Guest(module, place.clone())],
            &place
        ));
        // In two pieces, of one range.
        assert!(is_taken(
            vec![
                Piece::Bytes(head),
                Piece::Guest(start, place.clone()),
                Piece::Guest(end, at + start.len()..place.end)
            ],
            &place
        ));
        // The same bytes, but not from the guest, or from elsewhere in it.
        assert!(!is_taken(vec![Piece::Bytes(&bytes)], &place));
        assert!(!is_taken(
            vec![Piece::Guest(&bytes, from(1, &bytes))],
            &place
        ));
        assert!(!is_taken(
            vec![
                Piece::Bytes(head),
                Piece::Guest(module, from(at + 1, module))
            ],
            &place
        ));
        // Parts of it beside something else.
        assert!(!is_taken(
            vec![
                Piece::Bytes(head),
                Piece::Guest(start, from(at, start)),
                Piece::Bytes(end)
            ],
            &place
        ));
        // A module of another size.
        assert!(!is_taken(
            vec![Piece::Guest(&bytes, from(0, &bytes))],
            &(place.start..place.end - 1)
        ));
    }
}
