//! Parses and validates a component into an arena.

use std::io::Read;
use std::ops::Range;

use wasmparser::types::Types;
use wasmparser::{
    BinaryReaderError, Chunk, Encoding, FuncValidatorAllocations, Parser, Payload, ValidPayload,
    Validator, WasmFeatures,
};

use super::meter::Meter;
use super::{Bytes, Component, Custom, Definition};

/// Function bodies of guests up to this size are validated. Those of larger ones are left to the engine, which
/// validates them in any case: decoding 20 MB takes half a second, linking it takes a tenth of that.
const VALIDATED_GUEST: usize = 4 << 20;

/// Of an output, the bodies of modules up to this size are validated: all that linking makes. The guest's were
/// validated when it was read, and are the same bytes.
const VALIDATED_MODULE: u64 = 64 << 10;

/// How deep components may nest. Some stages recurse into them, and a stack is not without end.
pub(crate) const MAX_NESTING: usize = 100;

/// How much types that are used in many places may come to, counted once for each, for a component of `size` bytes.
/// Without such types it is no more than the component itself.
pub(crate) fn shared_limit(size: usize) -> usize {
    (1 << 20) + size.saturating_mul(8)
}

/// Whether the validator refuses a component because of the size of its types. It says so in words only.
pub(crate) fn is_type_limit(message: &str) -> bool {
    ["effective type size exceeds", "type nesting is too deep"]
        .iter()
        .any(|words| message.contains(words))
}

/// A parsed component, and what the validator found out about its types.
pub(crate) struct Parsed<'a> {
    pub(crate) component: Component<'a>,
    pub(crate) types: Types,
}

/// Why bytes are not a component that can be worked on.
#[derive(Debug)]
pub(crate) enum ParseError {
    /// Not valid, with the parser's own words and place.
    Invalid(BinaryReaderError),
    /// A core module where a component was expected.
    Module,
    /// A nested module or component goes on after the end.
    CutShort,
    /// Components nest deeper than [`MAX_NESTING`].
    Nested,
    /// Types would have to be copied too often.
    Repeated {
        /// How many bytes of them may be.
        limit: usize,
    },
}

impl From<BinaryReaderError> for ParseError {
    fn from(error: BinaryReaderError) -> Self {
        ParseError::Invalid(error)
    }
}

/// The features that guests may use: the engine that runs the output decides, not we.
pub(crate) fn features() -> WasmFeatures {
    WasmFeatures::all()
}

/// Parses a component.
///
/// # Errors
///
/// When the bytes are not a valid component.
pub(crate) fn parse(bytes: &[u8]) -> Result<Parsed<'_>, ParseError> {
    let mut validator = Validator::new_with_features(features());
    let mut allocations = FuncValidatorAllocations::default();
    let mut component = Component::default();
    let mut meter = Meter::new(bytes.len());
    let mut depth = 0;
    let validates_bodies = bytes.len() <= VALIDATED_GUEST;
    let mut section_start = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        if let Payload::Version {
            encoding: Encoding::Module,
            ..
        } = payload
            && depth == 0
        {
            return Err(ParseError::Module);
        }
        meter.count(&payload)?;
        match validator.payload(&payload)? {
            ValidPayload::Func(function, body) if validates_bodies => {
                let mut function = function.into_validator(allocations);
                function.validate(&body)?;
                allocations = function.into_allocations();
            }
            ValidPayload::End(types) if depth == 0 => return Ok(Parsed { component, types }),
            _ => {}
        }
        if depth == 0 {
            collect(&mut component, &payload, section_start)?;
            section_start = section_end(&payload).unwrap_or(section_start);
        }
        match payload {
            Payload::ModuleSection {
                unchecked_range, ..
            }
            | Payload::ComponentSection {
                unchecked_range, ..
            } => {
                // The parser reads on to the end that it finds, wherever the section says that it is.
                if unchecked_range.end > bytes.len() as u64 {
                    return Err(ParseError::CutShort);
                }
                depth += 1;
                if depth > MAX_NESTING {
                    return Err(ParseError::Nested);
                }
            }
            Payload::End(_) => depth -= 1,
            _ => {}
        }
    }
    // The parser yields an end or an error before it stops.
    Err(ParseError::Module)
}

/// Where a payload of a component ends.
fn section_end(payload: &Payload<'_>) -> Option<usize> {
    let end = match payload {
        Payload::Version { range, .. } => range.end,
        _ => payload.as_section()?.1.end,
    };
    Some(end as usize)
}

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

/// An import's name.
pub(crate) struct ImportName {
    /// As spelled.
    pub(crate) spelled: String,
    /// The name that decides what the import is: an import may have a plain name and say which interface it
    /// implements, and a version may be written in two parts.
    pub(crate) meant: String,
}

impl ImportName {
    pub(crate) fn new(name: &wasmparser::ComponentExternName<'_>) -> Self {
        let interface = name.implements.unwrap_or(name.name);
        ImportName {
            spelled: name.name.to_string(),
            meant: format!("{interface}{}", name.version_suffix.unwrap_or("")),
        }
    }
}

/// A part of a component that is read.
pub(crate) enum Piece<'p> {
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
            Some(Piece::Bytes(bytes)) if self.start == self.buffer.len() => bytes,
            _ => &self.buffer[self.start..],
        }
    }

    fn consume(&mut self, count: usize) {
        match &mut self.current {
            Some(Piece::Bytes(bytes)) if self.start == self.buffer.len() => {
                *bytes = &bytes[count..]
            }
            _ => self.start += count,
        }
    }

    /// Gets at least one byte more, about `wanted` of them; `false` at the end.
    fn extend(&mut self, wanted: usize) -> std::io::Result<bool> {
        self.buffer.drain(..self.start);
        self.start = 0;
        loop {
            match &mut self.current {
                Some(Piece::Bytes(bytes)) if !bytes.is_empty() => {
                    let (now, later) = bytes.split_at(wanted.min(bytes.len()));
                    self.buffer.extend(now);
                    *bytes = later;
                    return Ok(true);
                }
                Some(Piece::Reader(reader)) => {
                    let count = reader.take(wanted as u64).read_to_end(&mut self.buffer)?;
                    if count > 0 {
                        return Ok(true);
                    }
                }
                _ => {}
            }
            self.current = self.pieces.next();
            match &self.current {
                None => return Ok(false),
                Some(Piece::Bytes(bytes)) if self.buffer.is_empty() && !bytes.is_empty() => {
                    return Ok(true);
                }
                Some(_) => {}
            }
        }
    }
}

/// Reads and validates a component piece by piece, holding no more than one section that is not in memory.
///
/// # Errors
///
/// When it is not a valid component, in the validator's words.
pub(crate) fn outline<'p>(pieces: impl Iterator<Item = Piece<'p>>) -> Result<Outline, String> {
    let mut validator = Validator::new_with_features(features());
    let mut allocations = FuncValidatorAllocations::default();
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    let mut parser = Parser::new(0);
    let mut around: Vec<Parser> = Vec::new();
    let mut is_small = false;
    let mut size = 0;
    let mut at_end = false;
    let mut window = Window {
        pieces,
        current: None,
        buffer: Vec::new(),
        start: 0,
    };
    loop {
        let parsed = parser.parse(window.data(), at_end);
        let (payload, consumed) = match parsed.map_err(|error| error.to_string())? {
            Chunk::Parsed { payload, consumed } => (payload, consumed),
            Chunk::NeedMoreData(hint) => {
                let wanted = hint.max(READ_SIZE);
                at_end = !window.extend(wanted).map_err(|error| error.to_string())?;
                continue;
            }
        };
        match validator
            .payload(&payload)
            .map_err(|error| error.to_string())?
        {
            ValidPayload::Func(function, body) if is_small => {
                let mut function = function.into_validator(allocations);
                function
                    .validate(&body)
                    .map_err(|error| error.to_string())?;
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
        match payload {
            Payload::Version {
                encoding: Encoding::Module,
                ..
            } if around.is_empty() => {
                return Err("a core module, not a component".to_string());
            }
            Payload::ComponentImportSection(section) if around.is_empty() => {
                for import in section {
                    imports.push(ImportName::new(
                        &import.map_err(|error| error.to_string())?.name,
                    ));
                }
            }
            Payload::ComponentExportSection(section) if around.is_empty() => {
                for export in section {
                    exports.push(
                        export
                            .map_err(|error| error.to_string())?
                            .name
                            .name
                            .to_string(),
                    );
                }
            }
            Payload::ModuleSection {
                parser: inner,
                unchecked_range,
            } => {
                is_small = unchecked_range.end - unchecked_range.start <= VALIDATED_MODULE;
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
    }
}

/// How much is read at a time.
const READ_SIZE: usize = 64 << 10;

/// Validates a core module, its function bodies excepted.
///
/// # Errors
///
/// When it is not valid.
pub(crate) fn check_module(bytes: &[u8]) -> Result<(), BinaryReaderError> {
    let mut validator = Validator::new_with_features(features());
    for payload in Parser::new(0).parse_all(bytes) {
        validator.payload(&payload?)?;
    }
    Ok(())
}

fn collect<'a>(
    component: &mut Component<'a>,
    payload: &Payload<'a>,
    section_start: usize,
) -> Result<(), BinaryReaderError> {
    match payload {
        Payload::ModuleSection {
            unchecked_range, ..
        } => {
            component.add(Definition::CoreModule(Bytes::Guest(to_range(
                unchecked_range,
            ))));
        }
        Payload::ComponentSection {
            unchecked_range, ..
        } => {
            component.add(Definition::Component(Bytes::Guest(to_range(
                unchecked_range,
            ))));
        }
        Payload::CoreTypeSection(section) => {
            add_all(component, section.clone(), Definition::CoreType)?;
        }
        Payload::InstanceSection(section) => {
            add_all(component, section.clone(), Definition::CoreInstance)?;
        }
        Payload::ComponentInstanceSection(section) => {
            add_all(component, section.clone(), Definition::Instance)?;
        }
        Payload::ComponentAliasSection(section) => {
            add_all(component, section.clone(), Definition::Alias)?;
        }
        Payload::ComponentTypeSection(section) => {
            add_all(component, section.clone(), Definition::Type)?;
        }
        Payload::ComponentCanonicalSection(section) => {
            add_all(component, section.clone(), Definition::Canonical)?;
        }
        Payload::ComponentStartSection { start, .. } => {
            component.add(Definition::Start(start.clone()));
        }
        Payload::ComponentImportSection(section) => {
            add_all(component, section.clone(), Definition::Import)?;
        }
        Payload::ComponentExportSection(section) => {
            add_all(component, section.clone(), Definition::Export)?;
        }
        Payload::CustomSection(section) => {
            let end = section.range().end as usize;
            component.customs.push(Custom {
                name: section.name(),
                data: section.data_offset() as usize..end,
                section: section_start..end,
            });
        }
        _ => {}
    }
    Ok(())
}

fn to_range(range: &Range<u64>) -> Range<usize> {
    range.start as usize..range.end as usize
}

fn add_all<'a, T: wasmparser::FromReader<'a>>(
    component: &mut Component<'a>,
    section: wasmparser::SectionLimited<'a, T>,
    make: impl Fn(T) -> Definition<'a>,
) -> Result<(), BinaryReaderError> {
    for item in section {
        component.add(make(item?));
    }
    Ok(())
}
