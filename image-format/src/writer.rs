//! Writing of images.

use alloc::string::String;
use alloc::vec::Vec;

use crate::section::READ_ONLY;
use crate::tree_writer::{LONGEST, put_numbers, put_tree};
use crate::{DEFAULT_TIME, HEADER, Kind, Layout, LayoutError, MAGIC, Tree, VERSION};

/// Contents of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Environment variables set by the profile.
    pub environment: Vec<(String, String)>,
    /// Which of the host's environment variables are visible.
    pub environment_rule: HostRule,
    /// Command line arguments.
    pub arguments: Option<Vec<String>>,
    /// Initial working directory.
    pub initial_cwd: Option<String>,
    /// Configuration values set by the profile.
    pub config: Vec<(String, String)>,
    /// Which of the host's configuration values are visible.
    pub config_rule: HostRule,
    /// Directories of the host's.
    pub host_directories: Vec<HostPath>,
    /// When files without a time of their own were modified, in seconds since 1970.
    pub time: u64,
    /// Files.
    pub tree: Option<Tree>,
}

impl Default for Image {
    fn default() -> Self {
        Image {
            environment: Vec::new(),
            environment_rule: HostRule::None,
            arguments: None,
            initial_cwd: None,
            config: Vec::new(),
            config_rule: HostRule::None,
            host_directories: Vec::new(),
            time: DEFAULT_TIME,
            tree: None,
        }
    }
}

/// A directory of the host's that the guest finds under another path.
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
    /// These names.
    Only(Vec<String>),
}

impl Image {
    /// Lays the image out: all of it, but for what is in the files. It is empty when everything has its default.
    pub fn layout(&self) -> Result<Layout, LayoutError> {
        let time = self.time.to_le_bytes();
        let head = encode(&self.sections(&time))?;
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

    /// The sections before the tree.
    fn sections<'a>(&'a self, time: &'a [u8]) -> Vec<Section<'a>> {
        let sections = [
            pairs(Kind::Environment, &self.environment),
            rule(Kind::EnvironmentRule, &self.environment_rule),
            self.arguments.as_ref().map(|arguments| {
                let arguments = arguments.iter().map(String::as_bytes);
                Section::new(Kind::Arguments, b"", arguments.collect())
            }),
            self.initial_cwd
                .as_ref()
                .map(|path| Section::new(Kind::InitialCwd, path.as_bytes(), Vec::new())),
            pairs(Kind::Config, &self.config),
            rule(Kind::ConfigRule, &self.config_rule),
            host_directories(&self.host_directories),
            (self.time != DEFAULT_TIME).then(|| Section::new(Kind::Time, time, Vec::new())),
        ];
        sections.into_iter().flatten().collect()
    }
}

/// What comes before the first section.
fn start() -> Vec<u8> {
    [&MAGIC[..], &VERSION.to_le_bytes()].concat()
}

/// A section before the tree. Its body begins with some bytes, and goes on with strings.
struct Section<'a> {
    kind: Kind,
    start: &'a [u8],
    strings: Vec<&'a [u8]>,
}

impl<'a> Section<'a> {
    fn new(kind: Kind, start: &'a [u8], strings: Vec<&'a [u8]>) -> Self {
        Section {
            kind,
            start,
            strings,
        }
    }

    fn body_size(&self) -> u64 {
        let strings = self.strings.iter().map(|string| 4 + string.len() as u64);
        self.start.len() as u64 + strings.sum::<u64>()
    }
}

fn pairs(kind: Kind, pairs: &[(String, String)]) -> Option<Section<'_>> {
    let strings = pairs
        .iter()
        .flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()]);
    (!pairs.is_empty()).then(|| Section::new(kind, b"", strings.collect()))
}

fn rule(kind: Kind, rule: &HostRule) -> Option<Section<'_>> {
    match rule {
        HostRule::None => None,
        HostRule::All => Some(Section::new(kind, &[1], Vec::new())),
        HostRule::Only(names) => {
            let names = names.iter().map(String::as_bytes);
            Some(Section::new(kind, &[2], names.collect()))
        }
    }
}

fn host_directories(directories: &[HostPath]) -> Option<Section<'_>> {
    let strings = directories.iter().flat_map(|directory| {
        let access = if directory.is_read_only {
            READ_ONLY
        } else {
            b""
        };
        [
            directory.guest.as_bytes(),
            directory.host.as_bytes(),
            access,
        ]
    });
    (!directories.is_empty()).then(|| Section::new(Kind::HostDirectories, b"", strings.collect()))
}

/// Writes the sections, if there are any. No number in them is larger than the image.
fn encode(sections: &[Section<'_>]) -> Result<Vec<u8>, LayoutError> {
    if sections.is_empty() {
        return Ok(Vec::new());
    }
    let sizes = sections.iter().map(|section| 8 + section.body_size());
    let length = HEADER as u64 + sizes.sum::<u64>();
    if length > LONGEST {
        return Err(LayoutError::TooLarge(length));
    }
    let mut image = start();
    image.reserve_exact(length as usize - HEADER);
    for section in sections {
        put_numbers(
            &mut image,
            &[section.kind as u32, section.body_size() as u32],
        );
        image.extend(section.start);
        for string in &section.strings {
            put_numbers(&mut image, &[string.len() as u32]);
            image.extend(*string);
        }
    }
    Ok(image)
}
