//! Reads what is to be embedded: names, kinds and sizes, not contents.

use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;

use image_format::{Directory, Entry as Node, Time};

use super::contents::Contents;
use crate::error::ImageError;
use crate::profile::{Embedding, Entry};

/// Directories may be this deep.
const DEEPEST: usize = 256;

/// One mount may have this many entries; followed links can make many of few.
const MOST_ENTRIES: usize = 20_000_000;

/// A walk over one mount.
pub(super) struct Walk<'w> {
    pub(super) embedding: &'w Embedding,
    pub(super) patterns: &'w [glob::Pattern],
    pub(super) contents: &'w mut Contents,
    /// What was left out, to be told.
    pub(super) skipped: &'w mut Vec<String>,
    /// How many entries were found.
    pub(super) entries: usize,
    /// The directories that the walk is in, without links, where links are followed.
    pub(super) above: Vec<PathBuf>,
}

impl Walk<'_> {
    /// The nodes of an entry; `None` when it is left out.
    pub(super) fn entry(&mut self, entry: &Entry) -> Result<Option<Node>, ImageError> {
        match entry {
            Entry::Local(path) => {
                let path = &without_trailing_slash(path);
                // The mount itself may be given through a link.
                let metadata = std::fs::metadata(path).map_err(|cause| ImageError::Source {
                    path: path.clone(),
                    cause,
                })?;
                let root = if metadata.is_dir() {
                    path.as_path()
                } else {
                    path.parent().unwrap_or(path)
                };
                self.local(root, path, &metadata, 0)
            }
            Entry::Directory(entries) => {
                let mut nodes = BTreeMap::new();
                for (name, entry) in entries {
                    check_name(name)?;
                    if let Some(node) = self.entry(entry)? {
                        nodes.insert(name.clone(), node);
                    }
                }
                Ok(Some(Node::Directory(Directory {
                    entries: nodes,
                    time: None,
                })))
            }
            Entry::File(bytes) => Ok(Some(Node::File {
                content: self.contents.add_bytes(bytes),
                time: None,
            })),
            Entry::Symlink(target) => Ok(Some(Node::Symlink {
                target: target.clone(),
                time: None,
            })),
            Entry::HostDirectory(path) => Ok(Some(Node::HostDirectory {
                path: path.clone(),
                is_read_only: false,
            })),
            Entry::HostFile(path) => Ok(Some(Node::HostFile(path.clone()))),
        }
    }

    fn local(
        &mut self,
        root: &Path,
        path: &Path,
        metadata: &Metadata,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        let time = self
            .embedding
            .preserve_times
            .then(|| time_of(metadata))
            .flatten();
        let kind = metadata.file_type();
        if kind.is_dir() {
            self.directory(root, path, time, depth)
        } else if kind.is_file() {
            self.file(path, metadata, time)
        } else if kind.is_symlink() {
            self.symlink(root, path, time, depth)
        } else if self.embedding.skip_special {
            self.skipped.push(format!(
                "`{}`: neither a file nor a directory",
                path.display()
            ));
            Ok(None)
        } else {
            Err(ImageError::Special {
                path: path.to_path_buf(),
            })
        }
    }

    fn directory(
        &mut self,
        root: &Path,
        path: &Path,
        time: Option<Time>,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        if depth > DEEPEST {
            return Err(ImageError::TooDeep {
                path: path.to_path_buf(),
                limit: DEEPEST,
            });
        }
        if self.embedding.follow_symlinks {
            let place = std::fs::canonicalize(path).map_err(|cause| unreadable(path, cause))?;
            if self.above.contains(&place) {
                return self.circle(path);
            }
            self.above.push(place);
        }
        let listed = self.list(root, path, time, depth);
        if self.embedding.follow_symlinks {
            self.above.pop();
        }
        listed
    }

    fn circle(&mut self, path: &Path) -> Result<Option<Node>, ImageError> {
        if self.embedding.skip_unreadable {
            let path = path.display();
            self.skipped
                .push(format!("`{path}`: it leads to a directory that it is in"));
            return Ok(None);
        }
        Err(ImageError::Circle {
            path: path.to_path_buf(),
        })
    }

    fn list(
        &mut self,
        root: &Path,
        path: &Path,
        time: Option<Time>,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        let mut entries = BTreeMap::new();
        let listed = match std::fs::read_dir(path) {
            Ok(listed) => listed,
            Err(cause) => return self.skip_unreadable(path, cause),
        };
        for entry in listed {
            self.entries += 1;
            if self.entries > MOST_ENTRIES {
                return Err(ImageError::TooMany {
                    path: root.to_path_buf(),
                    limit: MOST_ENTRIES,
                });
            }
            let entry = entry.map_err(|cause| unreadable(path, cause))?;
            let inner = entry.path();
            if self.is_excluded(root, &inner) {
                continue;
            }
            let name = match entry.file_name().into_string() {
                Ok(name) => name,
                Err(_) if self.embedding.skip_unreadable => {
                    self.skipped
                        .push(format!("`{}`: its name is not UTF-8", inner.display()));
                    continue;
                }
                Err(_) => return Err(ImageError::Name { path: inner }),
            };
            // Not followed: a link is an entry of its own.
            let metadata = match entry.metadata() {
                Ok(metadata) => metadata,
                Err(cause) => {
                    self.skip_unreadable(&inner, cause)?;
                    continue;
                }
            };
            if let Some(node) = self.local(root, &inner, &metadata, depth + 1)? {
                entries.insert(name, node);
            }
        }
        Ok(Some(Node::Directory(Directory { entries, time })))
    }

    fn file(
        &mut self,
        path: &Path,
        metadata: &Metadata,
        time: Option<Time>,
    ) -> Result<Option<Node>, ImageError> {
        // Contents are read when they are written, which is too late to leave a file out.
        if self.embedding.skip_unreadable
            && let Err(cause) = File::open(path)
        {
            return self.skip_unreadable(path, cause);
        }
        let content = self.contents.add_file(path, metadata.len());
        Ok(Some(Node::File { content, time }))
    }

    fn symlink(
        &mut self,
        root: &Path,
        path: &Path,
        time: Option<Time>,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        if self.embedding.follow_symlinks {
            return match std::fs::metadata(path) {
                Ok(metadata) => self.local(root, path, &metadata, depth + 1),
                Err(cause) if self.embedding.skip_unreadable => self.skip_unreadable(path, cause),
                Err(cause) => Err(ImageError::Link {
                    path: path.to_path_buf(),
                    cause,
                }),
            };
        }
        let target = std::fs::read_link(path).map_err(|cause| unreadable(path, cause))?;
        if leaves(root, path, &target) {
            return Err(ImageError::Escape {
                path: path.to_path_buf(),
                target,
            });
        }
        match target.into_os_string().into_string() {
            Ok(target) => Ok(Some(Node::Symlink { target, time })),
            Err(_) => Err(ImageError::Name {
                path: path.to_path_buf(),
            }),
        }
    }

    fn skip_unreadable(
        &mut self,
        path: &Path,
        cause: std::io::Error,
    ) -> Result<Option<Node>, ImageError> {
        if self.embedding.skip_unreadable {
            self.skipped.push(format!("`{}`: {cause}", path.display()));
            return Ok(None);
        }
        Err(unreadable(path, cause))
    }

    fn is_excluded(&self, root: &Path, path: &Path) -> bool {
        let below = path.strip_prefix(root).unwrap_or(path);
        let is_match = |pattern: &glob::Pattern| {
            pattern.matches_path(below)
                || below
                    .file_name()
                    .is_some_and(|name| pattern.matches_path(Path::new(name)))
        };
        self.patterns.iter().any(is_match)
    }
}

fn unreadable(path: &Path, cause: std::io::Error) -> ImageError {
    ImageError::Read {
        path: path.to_path_buf(),
        cause,
    }
}

/// `dir/` and `dir` are one mount.
fn without_trailing_slash(path: &Path) -> PathBuf {
    path.components().collect()
}

/// A name in a directory that the builder was given.
fn check_name(name: &str) -> Result<(), ImageError> {
    if name.is_empty() || name == "." || name == ".." || name.contains(['/', '\0']) {
        return Err(ImageError::EntryName {
            name: name.to_string(),
        });
    }
    Ok(())
}

/// Whether a link's target is outside of the mount, by its words alone.
fn leaves(root: &Path, link: &Path, target: &Path) -> bool {
    let below = link.strip_prefix(root).ok().and_then(Path::parent);
    let mut depth = below.map_or(0, |directory| directory.components().count());
    for component in target.components() {
        match component {
            Component::Prefix(_) | Component::RootDir => return true,
            Component::CurDir => {}
            Component::ParentDir if depth == 0 => return true,
            Component::ParentDir => depth -= 1,
            Component::Normal(_) => depth += 1,
        }
    }
    false
}

/// When it was modified, if that is after 1970.
fn time_of(metadata: &Metadata) -> Option<Time> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(Time {
        seconds: since.as_secs(),
        nanoseconds: since.subsec_nanos(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_held_inside_by_their_words() {
        let check =
            |link: &str, target: &str| leaves(Path::new("m"), Path::new(link), Path::new(target));
        assert!(!check("m/a/link", "../b"));
        assert!(!check("m/a/link", "./c/../../b"));
        assert!(check("m/a/link", "../../b"));
        assert!(check("m/link", ".."));
        assert!(check("m/link", "/etc/passwd"));
        assert!(!check("m/link", "a/b"));
    }
}
