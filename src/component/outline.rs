//! Reads and validates an output from outside, as a stream of pieces.
//!
//! Nothing of embedded contents is held, nor is anything read again that is known: contents are passed over in the data
//! segments that they are in ([`segments`]), and of a module that was validated as the guest was read only what its
//! component knows of it, which is its type.

mod segments;
mod window;

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::ops::Range;

use wasm_encoder::SectionId;
use wasmparser::types::Types;
use wasmparser::{
    Chunk, Encoding, FuncValidatorAllocations, Parser, Payload, ValidPayload, Validator,
};

use super::limits::{Census, Exceeded};
use super::memories::Memories;
use super::names::RECORD;
use super::parse::{ImportName, ValidModules, features};
pub(crate) use segments::{Placed, Segment};
pub(crate) use window::Piece;
use window::Window;

/// The outside of a component, and where contents are in it: what [`outline`] finds.
pub(crate) struct Outline<'p> {
    /// Names of the imports, in order.
    pub(crate) imports: Vec<ImportName>,
    /// Names of the exports, in order.
    pub(crate) exports: Vec<String>,
    pub(crate) types: Types,
    /// How many bytes it is of.
    pub(crate) size: usize,
    /// The data segments of modules other than the guest's that have images or contents.
    pub(crate) segments: Vec<Segment<'p>>,
    /// The last record in it.
    pub(crate) record: Option<Cow<'p, [u8]>>,
    /// Whether a core module in it has more than one memory.
    pub(crate) has_several_memories: bool,
}

/// A content that is not inside of one data segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Misplaced {
    /// Its number.
    pub(crate) content: usize,
}

impl fmt::Display for Misplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the embedded content {} is not inside of one data segment",
            self.content
        )
    }
}

impl Error for Misplaced {}

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

/// What of core modules is read.
#[derive(Clone, Copy)]
pub(crate) enum Check<'m> {
    /// Of all of them their types: what is made of the outline is read again.
    Outside,
    /// All but what is known of the guest's own modules.
    ///
    /// These were validated when the guest was read, with their bodies and data segments. A core module refers to nothing
    /// around it, so that it is as valid in the output as it was in the guest, as long as all of its bytes are the same.
    /// They are if the whole module is bytes of the guest in their order, where the guest has a module of that size: then
    /// only its type is read. Whatever else is in the output, such as a module that shares only a part with one of the
    /// guest's, is validated here.
    AllButGuests(&'m ValidModules),
}

/// Reads and validates a component piece by piece, holding no more than one section that is not in memory, and no data.
///
/// # Errors
///
/// When it is not a valid component, one that is too large for engines, or one with a content outside of its data.
pub(crate) fn outline<'p>(
    pieces: impl Iterator<Item = Piece<'p>> + Clone,
    check: Check<'_>,
) -> Result<Outline<'p>, OutlineError> {
    let mut window = Window::new(pieces);
    let mut checks = Checks::default();
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    let (mut segments, mut record) = (Vec::new(), None);
    let mut parser = Parser::new(0);
    let mut around: Vec<Parser> = Vec::new();
    let mut at_end = false;
    loop {
        let (payload, consumed) = match parser.parse(window.data(), at_end)? {
            Chunk::Parsed { payload, consumed } => (payload, consumed),
            Chunk::NeedMoreData(hint) => {
                at_end = !window.extend(hint)?;
                continue;
            }
        };
        let types = checks.add(&payload)?;
        let mut module = None;
        match payload {
            Payload::Version {
                encoding: Encoding::Module,
                ..
            } => return Err("a core module, not a component".into()),
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
            Payload::CustomSection(section) if around.is_empty() && section.name() == RECORD => {
                let start = consumed - section.data().len();
                record = Some(window.keep(start..consumed));
            }
            Payload::ModuleSection {
                unchecked_range, ..
            } => module = Some(unchecked_range),
            Payload::ComponentSection { parser: inner, .. } => {
                around.push(std::mem::replace(&mut parser, inner));
            }
            Payload::End(_) => match around.pop() {
                Some(outer) => parser = outer,
                None => {
                    return Ok(Outline {
                        imports,
                        exports,
                        types: checks.finish(types)?,
                        size: window.position() as usize,
                        segments,
                        record,
                        has_several_memories: checks.memories.are_several(),
                    });
                }
            },
            _ => {}
        }
        window.consume(consumed);
        if let Some(place) = module {
            let size = place.end - place.start;
            let is_known = check.knows(|| window.place_in_guest(size));
            let around = window.narrow(size);
            match is_known {
                true => read_type(&mut window, &mut checks, &place)?,
                false => read_module(&mut window, &mut checks, &place, &mut segments)?,
            }
            window.widen(around);
        }
    }
}

impl Check<'_> {
    /// Whether only the type of a module has to be read, which is at this place in the guest if it is the guest's.
    fn knows(self, place: impl FnOnce() -> Option<Range<u64>>) -> bool {
        match self {
            Check::Outside => true,
            Check::AllButGuests(valid) => place().is_some_and(|place| valid.contains(&place)),
        }
    }
}

/// What everything is checked by, as it is read.
struct Checks {
    validator: Validator,
    allocations: FuncValidatorAllocations,
    census: Census,
    memories: Memories,
}

impl Default for Checks {
    fn default() -> Self {
        Checks {
            validator: Validator::new_with_features(features()),
            allocations: FuncValidatorAllocations::default(),
            census: Census::default(),
            memories: Memories::default(),
        }
    }
}

impl Checks {
    /// Checks what is next; returns the types of what has ended.
    fn add(&mut self, payload: &Payload<'_>) -> Result<Option<Types>, OutlineError> {
        self.census.add(payload)?;
        self.memories.add(payload)?;
        // The validator would stop here. What there is too much of is counted to its end.
        if self.census.is_over() {
            return Ok(None);
        }
        match self.validator.payload(payload)? {
            ValidPayload::Func(function, body) => {
                let allocations = std::mem::take(&mut self.allocations);
                let mut function = function.into_validator(allocations);
                function.validate(&body)?;
                self.allocations = function.into_allocations();
                Ok(None)
            }
            ValidPayload::End(types) => Ok(Some(types)),
            _ => Ok(None),
        }
    }

    /// The types of the outermost component, with which everything has ended.
    fn finish(&self, types: Option<Types>) -> Result<Types, OutlineError> {
        self.census.finish().map_err(OutlineError::Exceeded)?;
        types.ok_or_else(|| "too much of something".into())
    }
}

/// Reads and validates a core module, which is all that is shown.
fn read_module<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    window: &mut Window<'p, I>,
    checks: &mut Checks,
    place: &Range<u64>,
    found: &mut Vec<Segment<'p>>,
) -> Result<(), OutlineError> {
    // Not the parser that the section came with: that one counts what is left of it, and data is not shown to it.
    let mut parser = Parser::new(place.start);
    let mut bodies = 0;
    loop {
        if bodies == 0 && window.first()? == Some(SectionId::Data as u8) {
            let section = segments::read(window, found)?;
            match parser.parse(&section, false)? {
                Chunk::Parsed { payload, .. } => checks.add(&payload)?,
                Chunk::NeedMoreData(_) => return Err("data before the start of a module".into()),
            };
            continue;
        }
        match read_part(&mut parser, window, checks)? {
            Part::Code { count } => bodies = count,
            Part::Body => bodies -= 1,
            Part::End => return Ok(()),
            Part::Other => {}
        }
    }
}

/// Reads no more of a core module, which is all that is shown, than makes up its type.
fn read_type<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    window: &mut Window<'p, I>,
    checks: &mut Checks,
    place: &Range<u64>,
) -> Result<(), OutlineError> {
    let mut parser = Parser::new(place.start);
    while !window.first()?.is_some_and(is_behind_type) {
        if let Part::End = read_part(&mut parser, window, checks)? {
            return Ok(());
        }
    }
    window.skip_all()?;
    checks.add(&Payload::End(place.end))?;
    Ok(())
}

/// A part of a core module.
enum Part {
    /// The start of the code, and how many bodies follow.
    Code {
        count: u32,
    },
    Body,
    End,
    Other,
}

/// Reads and checks what is next in a core module, which is all that is shown.
fn read_part<'p, I: Iterator<Item = Piece<'p>> + Clone>(
    parser: &mut Parser,
    window: &mut Window<'p, I>,
    checks: &mut Checks,
) -> Result<Part, OutlineError> {
    loop {
        let at_end = window.data().len() as u64 == window.left();
        let (payload, consumed) = match parser.parse(window.data(), at_end)? {
            Chunk::Parsed { payload, consumed } => (payload, consumed),
            Chunk::NeedMoreData(hint) => match window.extend(hint)? {
                true => continue,
                false => return Err(CUT_SHORT.into()),
            },
        };
        checks.add(&payload)?;
        let part = match payload {
            Payload::Version {
                encoding: Encoding::Component,
                ..
            } => return Err("a component in the place of a core module".into()),
            Payload::CodeSectionStart { count, .. } => Part::Code { count },
            Payload::CodeSectionEntry(_) => Part::Body,
            Payload::End(_) => Part::End,
            _ => Part::Other,
        };
        window.consume(consumed);
        return Ok(part);
    }
}

/// What is wrong with a component whose pieces are fewer than it says.
const CUT_SHORT: &str = "it ends inside of a core module";

/// Whether a section comes behind all that a module's type is made of: imports, exports, and what these are.
fn is_behind_type(id: u8) -> bool {
    const BEHIND: [SectionId; 5] = [
        SectionId::Start,
        SectionId::Element,
        SectionId::DataCount,
        SectionId::Code,
        SectionId::Data,
    ];
    BEHIND.into_iter().any(|behind| behind as u8 == id)
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

#[cfg(test)]
mod tests;
