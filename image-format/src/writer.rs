//! Writing of images.

use alloc::string::String;
use alloc::vec::Vec;

use crate::section::READ_ONLY;
use crate::tree_writer::put_tree;
use crate::{Kind, Layout, LayoutError, MAGIC, Tree, VERSION};

/// Contents of an image.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Files.
    pub tree: Option<Tree>,
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
    /// Writes an image without files. The result is empty when everything has its default.
    ///
    /// # Panics
    ///
    /// When a section reaches 4 GiB: no adapter's memory could hold it. And when there is a tree.
    pub fn encode(&self) -> Vec<u8> {
        assert!(self.tree.is_none(), "files are laid out");
        self.encode_sections()
    }

    /// Lays the image out, but for what is in the files.
    ///
    /// # Panics
    ///
    /// When a section before the files reaches 4 GiB.
    pub fn layout(&self) -> Result<Layout, LayoutError> {
        let mut head = self.encode_sections();
        let Some(tree) = &self.tree else {
            return Ok(Layout {
                length: head.len() as u64,
                contents: Vec::new(),
                head,
            });
        };
        if head.is_empty() {
            head = start();
        }
        put_tree(head, tree)
    }

    fn encode_sections(&self) -> Vec<u8> {
        let mut sections = Vec::new();
        put_pairs(&mut sections, Kind::Environment, &self.environment);
        put_rule(&mut sections, Kind::EnvironmentRule, &self.environment_rule);
        if let Some(arguments) = &self.arguments {
            let mut body = Vec::new();
            arguments
                .iter()
                .for_each(|argument| put_bytes(&mut body, argument.as_bytes()));
            put_section(&mut sections, Kind::Arguments, &body);
        }
        if let Some(path) = &self.initial_cwd {
            put_section(&mut sections, Kind::InitialCwd, path.as_bytes());
        }
        put_pairs(&mut sections, Kind::Config, &self.config);
        put_rule(&mut sections, Kind::ConfigRule, &self.config_rule);
        put_host_directories(&mut sections, &self.host_directories);
        if sections.is_empty() {
            return sections;
        }
        let mut image = start();
        image.extend(sections);
        image
    }
}

/// What comes before the first section.
fn start() -> Vec<u8> {
    [&MAGIC[..], &VERSION.to_le_bytes()].concat()
}

fn put_pairs(sections: &mut Vec<u8>, kind: Kind, pairs: &[(String, String)]) {
    if pairs.is_empty() {
        return;
    }
    let mut body = Vec::new();
    for (name, value) in pairs {
        put_bytes(&mut body, name.as_bytes());
        put_bytes(&mut body, value.as_bytes());
    }
    put_section(sections, kind, &body);
}

fn put_host_directories(sections: &mut Vec<u8>, directories: &[HostPath]) {
    if directories.is_empty() {
        return;
    }
    let mut body = Vec::new();
    for directory in directories {
        put_bytes(&mut body, directory.guest.as_bytes());
        put_bytes(&mut body, directory.host.as_bytes());
        let access = if directory.is_read_only {
            READ_ONLY
        } else {
            b""
        };
        put_bytes(&mut body, access);
    }
    put_section(sections, Kind::HostDirectories, &body);
}

fn put_rule(sections: &mut Vec<u8>, kind: Kind, rule: &HostRule) {
    let mut body = Vec::new();
    match rule {
        HostRule::None => return,
        HostRule::All => body.push(1),
        HostRule::Only(names) => {
            body.push(2);
            names
                .iter()
                .for_each(|name| put_bytes(&mut body, name.as_bytes()));
        }
    }
    put_section(sections, kind, &body);
}

fn put_section(sections: &mut Vec<u8>, kind: Kind, body: &[u8]) {
    sections.extend((kind as u32).to_le_bytes());
    put_bytes(sections, body);
}

fn put_bytes(target: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).expect("a section is smaller than 4 GiB");
    target.extend(length.to_le_bytes());
    target.extend(bytes);
}
