//! Parses and validates a component into an arena.

use std::collections::HashMap;
use std::error::Error;
use std::iter::Peekable;
use std::ops::Range;

use wasmparser::types::Types;
use wasmparser::{
    BinaryReaderError, Chunk, Encoding, Parser, Payload, ValidPayload, Validator, WasmFeatures,
};

use super::bodies::{Bodies, Found};
use super::memories::Memories;
use super::meter::Meter;
use super::source::Source;
use super::{Bytes, Component, Custom, Definition, Nested};

/// How deep components may nest. Some stages recurse into them, and a stack is not without end.
pub(crate) const MAX_NESTING: usize = 100;

/// Whether the validator refuses a component because of the size of its types. It says so in words only: its error is a
/// text and a place, of no kind.
pub(crate) fn is_type_limit(error: &dyn Error) -> bool {
    let message = error.to_string();
    ["effective type size exceeds", "type nesting is too deep"]
        .iter()
        .any(|words| message.contains(words))
}

/// A parsed component, and what the validator found out about its types.
pub(crate) struct Parsed<'a> {
    pub(crate) component: Component<'a>,
    pub(crate) types: Types,
    pub(crate) modules: ValidModules,
    /// Whether a core module, at whatever depth, has more than one memory.
    pub(crate) has_several_memories: bool,
}

/// Where the core modules of a guest are, at every depth. All of each is valid, function bodies too.
#[derive(Debug, Default)]
pub(crate) struct ValidModules(HashMap<u64, u64>);

impl ValidModules {
    pub(super) fn add(&mut self, range: &Range<u64>) {
        self.0.insert(range.start, range.end);
    }

    pub(super) fn contains(&self, range: &Range<u64>) -> bool {
        self.0.get(&range.start) == Some(&range.end)
    }
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
    /// A section, a function body or a nested component lies in two pieces.
    Apart,
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

/// Parses a component. All of it is validated, whatever its size: code on as many threads as there are processors.
///
/// # Errors
///
/// When the bytes are not a valid component.
pub(crate) fn parse(bytes: &[u8]) -> Result<Parsed<'_>, ParseError> {
    parse_source(&Source::as_read(bytes))
}

/// As [`parse`], for a component in pieces, which are parsed where they are.
pub(crate) fn parse_source<'a>(source: &Source<'a>) -> Result<Parsed<'a>, ParseError> {
    let (found, sender) = Found::new();
    let read = std::thread::scope(|scope| {
        let mut bodies = Bodies::new(scope, &found, sender);
        let read = read(source, &mut bodies);
        bodies.finish();
        read
    });
    // A body that is not valid comes before whatever ended the reading.
    match found.into_error() {
        Some(error) => Err(error.into()),
        None => read,
    }
}

fn read<'a>(
    source: &Source<'a>,
    bodies: &mut Bodies<'_, '_, 'a>,
) -> Result<Parsed<'a>, ParseError> {
    let mut validator = Validator::new_with_features(features());
    let mut component = Component::default();
    let mut modules = ValidModules::default();
    let mut memories = Memories::default();
    let mut meter = Meter::new(source.len());
    let mut depth = 0;
    let mut section_start = 0;
    let mut payloads = Payloads::new(source.all());
    loop {
        let payload = payloads.next()?;
        if let Payload::Version {
            encoding: Encoding::Module,
            ..
        } = payload
            && depth == 0
        {
            return Err(ParseError::Module);
        }
        meter.count(&payload)?;
        memories.add(&payload)?;
        if let Some(limit) = meter.exceeded() {
            return Err(ParseError::Repeated { limit });
        }
        match validator.payload(&payload)? {
            ValidPayload::Func(function, body) => {
                bodies.push(function, body);
                if bodies.has_failed() {
                    // The error is told in the place of this one.
                    return Err(ParseError::CutShort);
                }
            }
            ValidPayload::End(types) if depth == 0 => {
                return Ok(Parsed {
                    component,
                    types,
                    modules,
                    has_several_memories: memories.are_several(),
                });
            }
            _ => {}
        }
        if let Payload::ModuleSection {
            unchecked_range, ..
        }
        | Payload::ComponentSection {
            unchecked_range, ..
        } = &payload
            // The parser reads on to the end that it finds, wherever the section says that it is.
            && unchecked_range.end > source.len() as u64
        {
            return Err(ParseError::CutShort);
        }
        if depth == 0 {
            collect(&mut component, source, &payload, section_start)?;
            section_start = section_end(&payload).unwrap_or(section_start);
        }
        if let Payload::ModuleSection {
            unchecked_range, ..
        } = &payload
        {
            modules.add(unchecked_range);
        }
        match payload {
            Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => {
                depth += 1;
                if depth > MAX_NESTING {
                    return Err(ParseError::Nested);
                }
            }
            Payload::End(_) => depth -= 1,
            _ => {}
        }
    }
}

/// What the parser yields, up to the end of the outermost component or module, at every depth.
pub(crate) struct Payloads<'a, I: Iterator<Item = &'a [u8]>> {
    /// What is left of one piece, and the pieces after it.
    rest: &'a [u8],
    pieces: Peekable<I>,
    parser: Parser,
    around: Vec<Parser>,
}

impl<'a, I: Iterator<Item = &'a [u8]>> Payloads<'a, I> {
    pub(crate) fn new(pieces: I) -> Self {
        let mut pieces = pieces.peekable();
        Payloads {
            rest: pieces.next().unwrap_or_default(),
            pieces,
            parser: Parser::new(0),
            around: Vec::new(),
        }
    }

    pub(crate) fn next(&mut self) -> Result<Payload<'a>, ParseError> {
        loop {
            let is_last = self.pieces.peek().is_none();
            match self.parser.parse(self.rest, is_last)? {
                Chunk::Parsed { consumed, payload } => {
                    self.rest = &self.rest[consumed..];
                    self.follow(&payload);
                    return Ok(payload);
                }
                // Pieces end where what the parser yields does.
                Chunk::NeedMoreData(_) if !self.rest.is_empty() => return Err(ParseError::Apart),
                Chunk::NeedMoreData(_) => {
                    self.rest = self.pieces.next().ok_or(ParseError::CutShort)?;
                }
            }
        }
    }

    /// Enters what is nested, and leaves it at its end.
    fn follow(&mut self, payload: &Payload<'_>) {
        match payload {
            Payload::ModuleSection { parser, .. } | Payload::ComponentSection { parser, .. } => {
                let outer = std::mem::replace(&mut self.parser, parser.clone());
                self.around.push(outer);
            }
            Payload::End(_) => {
                if let Some(outer) = self.around.pop() {
                    self.parser = outer;
                }
            }
            _ => {}
        }
    }
}

/// Where a payload of a component ends.
fn section_end(payload: &Payload<'_>) -> Option<usize> {
    let end = match payload {
        Payload::Version { range, .. } => range.end,
        _ => payload.as_section()?.1.end,
    };
    Some(end as usize)
}

/// An import's name.
#[derive(Debug, Clone, Default)]
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

/// Validates a core module, function bodies too, one after the other.
///
/// # Errors
///
/// When it is not valid.
pub(crate) fn check_whole_module(bytes: &[u8]) -> Result<(), BinaryReaderError> {
    let mut validator = Validator::new_with_features(features());
    validator.validate_all(bytes).map(drop)
}

fn collect<'a>(
    component: &mut Component<'a>,
    source: &Source<'a>,
    payload: &Payload<'a>,
    section_start: usize,
) -> Result<(), ParseError> {
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
            let range = to_range(unchecked_range);
            component.add(Definition::Component(Nested {
                bytes: source.get(&range).ok_or(ParseError::Apart)?,
                place: Some(range.start),
            }));
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
            component.customs.push(Custom {
                name: section.name(),
                data: section.data(),
                section: section_start..section.range().end as usize,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::source::{Layout, Part};

    /// Pieces may end where a section, a function body or what is nested does. Elsewhere they are refused, and nowhere is
    /// anything else found than in one piece.
    #[test]
    fn pieces_end_where_sections_do() {
        let bytes = wat::parse_str(
            r#"(component
                (core module $m
                    (func (export "f") (result i32) (i32.const 1))
                    (func (export "g") (result i32) (i32.const 2)))
                (component (type u8) (export "t" (type 0)))
                (core instance (instantiate $m)))"#,
        )
        .unwrap();
        let whole = parse(&bytes).unwrap();
        let mut taken = Vec::new();
        for cut in 1..bytes.len() {
            let parts = vec![Part::Read(0..cut), Part::Read(cut..bytes.len())];
            let layout = Layout::OfModule(parts);
            match parse_source(&Source::new(&bytes, &layout)) {
                Ok(parsed) => {
                    let (found, known) = (parsed.component, &whole.component);
                    assert_eq!(format!("{found:?}"), format!("{known:?}"), "cut at {cut}");
                    assert_eq!(parsed.modules.0, whole.modules.0);
                    taken.push(cut);
                }
                Err(ParseError::Apart) => {}
                Err(error) => panic!("cut at {cut}: {error:?}"),
            }
        }
        let mut nested = 0..0;
        let mut ends = Vec::new();
        for payload in Parser::new(0).parse_all(&bytes) {
            let payload = payload.unwrap();
            if let Payload::ComponentSection {
                unchecked_range, ..
            } = &payload
            {
                nested = to_range(unchecked_range);
            }
            ends.extend(end(&payload));
        }
        // What is nested is kept as one slice.
        let is_inside = |end: usize| nested.start < end && end < nested.end;
        ends.retain(|end| *end < bytes.len() && !is_inside(*end));
        ends.sort_unstable();
        ends.dedup();
        assert_eq!(taken, ends);
    }

    /// Where a payload ends after which pieces may.
    fn end(payload: &Payload<'_>) -> Option<usize> {
        let end = match payload {
            Payload::Version { range, .. } => range.end,
            Payload::CodeSectionStart {
                unchecked_range,
                size,
                ..
            } => unchecked_range.end - u64::from(*size),
            Payload::CodeSectionEntry(body) => body.range().end,
            Payload::ModuleSection {
                unchecked_range, ..
            }
            | Payload::ComponentSection {
                unchecked_range, ..
            } => unchecked_range.start,
            Payload::End(end) => *end,
            _ => payload.as_section()?.1.end,
        };
        Some(end as usize)
    }
}
