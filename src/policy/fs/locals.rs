//! What is on the local disk at the paths that a profile mounts.
//!
//! The plan needs it, because a file is found in its directory, which other entries then are in as well. It is found once,
//! before the plan, so that planning itself is a function of its arguments.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Entry, Files};

/// What local paths were when they were looked at.
#[derive(Debug, Clone, Default)]
pub struct Locals {
    directories: BTreeSet<PathBuf>,
}

/// Looks at each local path that is mounted. One with nothing there is no error before it is embedded: a guest without
/// files needs none.
pub fn locate(files: &Files) -> Locals {
    let paths = files.mounts.iter().filter_map(|mount| match &mount.entry {
        Entry::Local(path) => Some(path),
        _ => None,
    });
    let directories = paths.filter(|path| path.is_dir()).cloned();
    Locals {
        directories: directories.collect(),
    }
}

impl Locals {
    /// Whether a directory was at a path, or a link to one.
    pub(crate) fn is_directory(&self, path: &Path) -> bool {
        self.directories.contains(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Access, Mount};

    #[test]
    fn directories_are_what_they_were_when_they_were_looked_at() {
        let root = tempfile::tempdir().unwrap();
        let [directory, file, missing] =
            ["directory", "file", "missing"].map(|name| root.path().join(name));
        std::fs::create_dir(&directory).unwrap();
        std::fs::write(&file, "").unwrap();
        let mut files = Files::host(Access::Deny);
        for path in [&directory, &file, &missing] {
            files.mounts.push(Mount {
                guest: "/mount".to_string(),
                entry: Entry::Local(path.clone()),
            });
        }
        let locals = locate(&files);
        std::fs::remove_dir(&directory).unwrap();
        std::fs::create_dir(&missing).unwrap();
        assert!(locals.is_directory(&directory));
        assert!(!locals.is_directory(&file));
        assert!(!locals.is_directory(&missing));
    }
}
