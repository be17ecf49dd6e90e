//! Reading of images from anywhere.

use core::fmt;

use crate::section::{READ_ONLY, Strings, WRITABLE_SIZE, take_bytes, take_number, take_tree};
use crate::tree_check::check_tree;
use crate::{Form, Kind, MAGIC, Nodes, Rule, Sections, VERSION, Writable};

/// An image that was checked as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    sections: Sections<'a>,
    /// The body of the tree's section, or its start.
    tree: &'a [u8],
}

/// Why bytes are not an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// The first bytes are not [`MAGIC`].
    Magic,
    /// The layout is of this version, not of [`VERSION`].
    Version(u32),
    /// The bytes end inside the header or a section.
    Truncated,
    /// A section has a kind that this version does not know.
    UnknownSection(u32),
    /// A section comes twice, or after one that must follow it.
    SectionOrder(Kind),
    /// The body of a section does not follow its layout.
    Body(Kind),
    /// A string is not UTF-8.
    Utf8(Kind),
}

impl fmt::Display for FormatError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FormatError::Magic => {
                write!(formatter, "not an image: the first bytes are not its magic")
            }
            FormatError::Version(version) => {
                write!(formatter, "image version `{version}` is not `{VERSION}`")
            }
            FormatError::Truncated => write!(formatter, "image ends too early"),
            FormatError::UnknownSection(number) => {
                write!(formatter, "image section `{number}` is unknown")
            }
            FormatError::SectionOrder(kind) => {
                write!(formatter, "image section `{kind:?}` is out of order")
            }
            FormatError::Body(kind) => write!(formatter, "image section `{kind:?}` is malformed"),
            FormatError::Utf8(kind) => write!(
                formatter,
                "image section `{kind:?}` holds a string that is not utf-8"
            ),
        }
    }
}

impl core::error::Error for FormatError {}

impl<'a> Reader<'a> {
    /// Checks `image`.
    pub fn parse(image: &'a [u8]) -> Result<Self, FormatError> {
        Reader::parse_head(image, image.len() as u64)
    }

    /// Checks an image of `length` bytes of which there are only those of `image`: what follows are contents of files.
    /// They are where the nodes say, and not to be had from these.
    pub fn parse_head(image: &'a [u8], length: u64) -> Result<Self, FormatError> {
        let mut reader = Reader {
            sections: Sections::new(image),
            tree: &[],
        };
        let missing = length.checked_sub(image.len() as u64);
        let missing = missing.ok_or(FormatError::Truncated)?;
        if image.is_empty() && missing == 0 {
            return Ok(reader);
        }
        let mut rest = image.strip_prefix(&MAGIC).ok_or(FormatError::Magic)?;
        let version = take_number(&mut rest).ok_or(FormatError::Truncated)?;
        if version != VERSION {
            return Err(FormatError::Version(version));
        }
        let mut previous = None;
        while !rest.is_empty() {
            let number = take_number(&mut rest).ok_or(FormatError::Truncated)?;
            let is_tree = number == Kind::Tree as u32;
            let body = match is_tree {
                true => take_tree(&mut rest, missing),
                false => take_bytes(&mut rest),
            };
            let body = body.ok_or(FormatError::Truncated)?;
            let kind = Kind::from_number(number).ok_or(FormatError::UnknownSection(number))?;
            if previous >= Some(kind) {
                return Err(FormatError::SectionOrder(kind));
            }
            previous = Some(kind);
            check_body(kind, body, image, length)?;
            if is_tree {
                reader.tree = body;
            }
        }
        // Behind what is there, there is nothing but contents, and these are the tree's.
        if missing > 0 && reader.tree.is_empty() {
            return Err(FormatError::Truncated);
        }
        Ok(reader)
    }

    /// Names and values in the section of this kind; none when it is absent.
    pub fn pairs(&self, kind: Kind) -> impl Iterator<Item = (&'a str, &'a str)> {
        let mut strings = self.sections.strings(kind);
        core::iter::from_fn(move || strings.pair()).map(|(name, value)| (text(name), text(value)))
    }

    /// Which of the host's names the section of this kind makes visible.
    pub fn rule(&self, kind: Kind) -> Rule<'a> {
        self.sections.rule(kind)
    }

    /// The number in the section of this kind.
    pub fn number(&self, kind: Kind) -> Option<u64> {
        self.sections.number(kind)
    }

    /// What somebody else laid out in the section of this kind.
    pub fn bytes(&self, kind: Kind) -> Option<&'a [u8]> {
        self.sections.find(kind)
    }

    /// The seconds and nanoseconds in the section of this kind.
    pub fn datetime(&self, kind: Kind) -> Option<(i64, u32)> {
        self.sections.datetime(kind)
    }

    /// Host directories: guest path, host path, whether nothing may be changed.
    pub fn host_directories(&self) -> impl Iterator<Item = (&'a str, &'a str, bool)> {
        let directories = self.sections.host_directories();
        directories.map(|directory| {
            let is_read_only = directory.is_read_only;
            (text(directory.guest), text(directory.host), is_read_only)
        })
    }

    /// Directories that can be changed.
    pub fn writable(&self) -> impl Iterator<Item = Writable> + 'a {
        self.sections.writable()
    }

    /// Files.
    pub fn nodes(&self) -> Nodes<'a> {
        Nodes::of_body(self.sections.bytes(), self.tree)
    }
}

/// Strings of a section that was checked.
#[derive(Clone, Debug)]
pub struct Texts<'a>(Strings<'a>);

impl<'a> From<Strings<'a>> for Texts<'a> {
    fn from(strings: Strings<'a>) -> Self {
        Texts(strings)
    }
}

impl<'a> Iterator for Texts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        self.0.next().map(text)
    }
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap_or_default()
}

fn check_body(kind: Kind, body: &[u8], image: &[u8], length: u64) -> Result<(), FormatError> {
    match kind.form() {
        Form::HostDirectories => {
            let count = check_strings(kind, body)?;
            let accesses = Strings { rest: body }.skip(2).step_by(3);
            let mut accesses = accesses.map(|access| access.is_empty() || access == READ_ONLY);
            if count % 3 == 0 && accesses.all(|is_known| is_known) {
                Ok(())
            } else {
                Err(FormatError::Body(kind))
            }
        }
        Form::Pairs => {
            let count = check_strings(kind, body)?;
            if count % 2 == 0 {
                Ok(())
            } else {
                Err(FormatError::Body(kind))
            }
        }
        Form::Rule => match body {
            [1] => Ok(()),
            [2 | 3, names @ ..] => check_strings(kind, names).map(|_| ()),
            _ => Err(FormatError::Body(kind)),
        },
        Form::Number if body.len() == size_of::<u64>() => Ok(()),
        Form::Bytes if !body.is_empty() => Ok(()),
        Form::Writable if body.len().is_multiple_of(WRITABLE_SIZE) => Ok(()),
        Form::Datetime => match body.split_first_chunk::<8>() {
            Some((_, nanoseconds)) if is_below_a_second(nanoseconds) => Ok(()),
            _ => Err(FormatError::Body(kind)),
        },
        Form::Number | Form::Bytes | Form::Writable => Err(FormatError::Body(kind)),
        Form::Tree => check_tree(image, body, length),
    }
}

fn is_below_a_second(nanoseconds: &[u8]) -> bool {
    let nanoseconds = nanoseconds
        .as_array()
        .map(|bytes| u32::from_le_bytes(*bytes));
    nanoseconds.is_some_and(|nanoseconds| nanoseconds < 1_000_000_000)
}

/// Returns how many strings there are.
fn check_strings(kind: Kind, body: &[u8]) -> Result<usize, FormatError> {
    let mut rest = body;
    let mut count = 0;
    while !rest.is_empty() {
        check_text(kind, take_bytes(&mut rest).ok_or(FormatError::Body(kind))?)?;
        count += 1;
    }
    Ok(count)
}

fn check_text(kind: Kind, bytes: &[u8]) -> Result<(), FormatError> {
    str::from_utf8(bytes)
        .map(|_| ())
        .map_err(|_| FormatError::Utf8(kind))
}
