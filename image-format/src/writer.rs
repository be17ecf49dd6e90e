//! Writing of images.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::section::READ_ONLY;
use crate::tree_writer::{LONGEST, put_numbers, put_tree};
use crate::{Form, HEADER, Kind, Layout, LayoutError, MAGIC, Tree, VERSION, Writable};

/// Contents of an image.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    /// The sections that say something else than their default, but for the tree.
    pub sections: BTreeMap<Kind, Body>,
    /// Files.
    pub tree: Option<Tree>,
}

/// What a section before the tree says. Each kind has one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Names and values.
    Pairs(Vec<(String, String)>),
    /// Which names of the host are visible.
    Rule(HostRule),
    /// A number; any is something else than no section.
    Number(u64),
    /// Seconds and nanoseconds.
    Datetime(i64, u32),
    /// Host directories.
    HostDirectories(Vec<HostPath>),
    /// What somebody else has laid out.
    Bytes(Vec<u8>),
    /// Directories that can be changed.
    Writable(Vec<Writable>),
}

impl Body {
    fn form(&self) -> Form {
        match self {
            Body::Pairs(_) => Form::Pairs,
            Body::Rule(_) => Form::Rule,
            Body::Number(_) => Form::Number,
            Body::Datetime(..) => Form::Datetime,
            Body::HostDirectories(_) => Form::HostDirectories,
            Body::Bytes(_) => Form::Bytes,
            Body::Writable(_) => Form::Writable,
        }
    }

    /// Whether it says what no section says.
    fn is_default(&self) -> bool {
        match self {
            Body::Pairs(pairs) => pairs.is_empty(),
            Body::Rule(rule) => *rule == HostRule::None,
            Body::HostDirectories(directories) => directories.is_empty(),
            Body::Bytes(bytes) => bytes.is_empty(),
            Body::Writable(directories) => directories.is_empty(),
            Body::Number(_) | Body::Datetime(..) => false,
        }
    }
}

/// A host directory that the guest finds under another path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostPath {
    /// Where the guest finds it.
    pub guest: String,
    /// Where it is on the host: the name of one of its preopens, or a path under one.
    pub host: String,
    /// Whether nothing in it may be changed.
    pub is_read_only: bool,
}

/// Which names of the host are visible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum HostRule {
    /// No name.
    #[default]
    None,
    /// Every name.
    All,
    /// These names, and those that begin as one with a `*` at its end does.
    Only(Vec<String>),
    /// Every name but these.
    AllBut(Vec<String>),
}

impl Image {
    /// Says something in the section of a kind, in place of what was said there.
    pub fn set(&mut self, kind: Kind, body: Body) {
        if body.is_default() {
            self.sections.remove(&kind);
        } else {
            self.sections.insert(kind, body);
        }
    }

    /// As [`Image::set`], of an image that is being built.
    #[must_use]
    pub fn with(mut self, kind: Kind, body: Body) -> Self {
        self.set(kind, body);
        self
    }

    /// Lays the image out: all of it, but for what is in the files. It is empty when everything has its default.
    pub fn layout(&self) -> Result<Layout, LayoutError> {
        let head = self.head()?;
        match &self.tree {
            Some(tree) if head.is_empty() => put_tree(start(), tree),
            Some(tree) => put_tree(head, tree),
            None => Ok(Layout {
                length: head.len() as u64,
                contents: Vec::new(),
                head,
            }),
        }
    }

    /// Writes the sections before the tree, if there are any. No number in them is larger than the image.
    fn head(&self) -> Result<Vec<u8>, LayoutError> {
        if self.sections.is_empty() {
            return Ok(Vec::new());
        }
        let sizes = self.sections.values().map(|body| 8 + body.size());
        let length = HEADER as u64 + sizes.sum::<u64>();
        if length > LONGEST {
            return Err(LayoutError::TooLarge(length));
        }
        let mut image = start();
        image.reserve_exact(length as usize - HEADER);
        for (kind, body) in &self.sections {
            if kind.form() != body.form() {
                return Err(LayoutError::Form(*kind));
            }
            put_numbers(&mut image, &[*kind as u32, body.size() as u32]);
            body.parts(&mut |part| part.put(&mut image));
        }
        Ok(image)
    }
}

/// What comes before the first section.
fn start() -> Vec<u8> {
    [&MAGIC[..], &VERSION.to_le_bytes()].concat()
}

/// A part of a body.
enum Part<'a> {
    /// Bytes as they are.
    Bytes(&'a [u8]),
    /// A string, with its length before it.
    String(&'a [u8]),
}

impl Part<'_> {
    fn size(&self) -> u64 {
        match self {
            Part::Bytes(bytes) => bytes.len() as u64,
            Part::String(string) => 4 + string.len() as u64,
        }
    }

    fn put(&self, image: &mut Vec<u8>) {
        match self {
            Part::Bytes(bytes) => image.extend(*bytes),
            Part::String(string) => {
                put_numbers(image, &[string.len() as u32]);
                image.extend(*string);
            }
        }
    }
}

/// A rule of names.
fn put_rule(number: u8, names: &[String], each: &mut impl FnMut(Part<'_>)) {
    each(Part::Bytes(&[number]));
    let names = names.iter();
    names.for_each(|name| each(Part::String(name.as_bytes())));
}

impl Body {
    fn size(&self) -> u64 {
        let mut size = 0;
        self.parts(&mut |part| size += part.size());
        size
    }

    /// What the body is made of, one after the other.
    fn parts(&self, each: &mut impl FnMut(Part<'_>)) {
        let mut string = |string: &[u8]| each(Part::String(string));
        match self {
            Body::Pairs(pairs) => pairs.iter().for_each(|(name, value)| {
                string(name.as_bytes());
                string(value.as_bytes());
            }),
            Body::HostDirectories(directories) => directories.iter().for_each(|directory| {
                string(directory.guest.as_bytes());
                string(directory.host.as_bytes());
                string(if directory.is_read_only {
                    READ_ONLY
                } else {
                    b""
                });
            }),
            Body::Writable(directories) => directories
                .iter()
                .for_each(|directory| each(Part::Bytes(&directory.to_bytes()))),
            Body::Rule(HostRule::None) => {}
            Body::Rule(HostRule::All) => each(Part::Bytes(&[1])),
            Body::Rule(HostRule::Only(names)) => put_rule(2, names, each),
            Body::Rule(HostRule::AllBut(names)) => put_rule(3, names, each),
            Body::Number(number) => each(Part::Bytes(&number.to_le_bytes())),
            Body::Bytes(bytes) => each(Part::Bytes(bytes)),
            Body::Datetime(seconds, nanoseconds) => {
                each(Part::Bytes(&seconds.to_le_bytes()));
                each(Part::Bytes(&nanoseconds.to_le_bytes()));
            }
        }
    }
}
