//! The directory of a case: files, links and empty directories, made anew for each run.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Stands for the path of the directory in a case file.
pub const PLACEHOLDER: &str = "{tree}";

/// Path below the directory to what is there.
pub type Tree = BTreeMap<String, Entry>;

/// Something in a directory.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Entry {
    File(String),
    RepeatedFile(Repeated),
    Link(Link),
    EmptyDirectory(EmptyDirectory),
}

/// The content of a file too long to spell out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeated {
    text: String,
    times: usize,
}

/// A symbolic link.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    link: String,
}

/// A table without keys.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmptyDirectory {}

/// Makes everything of `tree` in `directory`, and the directories that it takes.
pub fn make(tree: &Tree, directory: &Path) -> io::Result<()> {
    for (name, entry) in tree {
        let path = directory.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        match entry {
            Entry::File(content) => fs::write(path, content)?,
            Entry::RepeatedFile(Repeated { text, times }) => fs::write(path, text.repeat(*times))?,
            Entry::Link(Link { link }) => make_link(Path::new(link), &path)?,
            Entry::EmptyDirectory(EmptyDirectory {}) => fs::create_dir_all(path)?,
        }
    }
    Ok(())
}

/// Makes a symbolic link.
#[cfg(unix)]
pub fn make_link(target: &Path, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

/// Fails, for what a link points to would have to be known.
#[cfg(not(unix))]
pub fn make_link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
