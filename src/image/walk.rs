//! Reads what is to be embedded: names, kinds and sizes, not contents.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Display;
use std::fs::{DirEntry, File, Metadata};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;

use image_format::{Directory, Entry as Node, Time};

use super::contents::Contents;
use super::patterns::Patterns;
use crate::error::ImageError;
use crate::profile::{Embedding, Entry, host_path_problem};

/// Directories may be this deep.
const DEEPEST: usize = 256;

/// One mount may have this many entries.
const MOST_ENTRIES: usize = 20_000_000;

/// In one mount, directories that followed links lead to again may have this many entries: a few links can make any
/// number of few directories.
const MOST_REPEATED: usize = 1_000_000;

/// A walk over one mount.
pub(super) struct Walk<'w> {
    embedding: &'w Embedding,
    patterns: &'w mut Patterns,
    contents: &'w mut Contents,
    /// What was left out, to be told.
    skipped: &'w mut Vec<String>,
    /// How many entries were found.
    entries: usize,
    followed: Followed,
}

/// Where a walk is, and was, if it follows links.
#[derive(Default)]
struct Followed {
    /// The directories that the walk is in, without links.
    above: Vec<PathBuf>,
    /// All directories that it was in.
    seen: HashSet<PathBuf>,
    /// How many entries were found in directories that it was in before.
    repeated: usize,
    /// The last link on the way to where it is.
    link: Option<PathBuf>,
}

impl<'w> Walk<'w> {
    pub(super) fn new(
        embedding: &'w Embedding,
        patterns: &'w mut Patterns,
        contents: &'w mut Contents,
        skipped: &'w mut Vec<String>,
    ) -> Self {
        Walk {
            embedding,
            patterns,
            contents,
            skipped,
            entries: 0,
            followed: Followed::default(),
        }
    }

    /// The nodes of an entry; `None` when it is left out.
    pub(super) fn entry(&mut self, entry: &Entry) -> Result<Option<Node>, ImageError> {
        match entry {
            Entry::Local(path) => {
                // The mount itself may be given through a link. What has a slash behind it has to be a directory.
                let metadata = std::fs::metadata(path).map_err(|cause| ImageError::Source {
                    path: path.clone(),
                    cause,
                })?;
                let path = &without_trailing_slash(path);
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
                path: checked_host_path(path)?,
                is_read_only: false,
            })),
            Entry::HostFile(path) => Ok(Some(Node::HostFile(checked_host_path(path)?))),
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
        let mut is_repeated = false;
        if self.embedding.follow_symlinks {
            let place = match std::fs::canonicalize(path) {
                Ok(place) => place,
                Err(cause) => return self.unreadable(path, cause),
            };
            if self.followed.above.contains(&place) {
                let why = "it leads to a directory that it is in";
                return self.skip(path, why, |path| ImageError::Circle { path });
            }
            is_repeated = !self.followed.seen.insert(place.clone());
            self.followed.above.push(place);
        }
        let listed = self.list(root, path, time, depth, is_repeated);
        if self.embedding.follow_symlinks {
            self.followed.above.pop();
        }
        listed
    }

    fn list(
        &mut self,
        root: &Path,
        path: &Path,
        time: Option<Time>,
        depth: usize,
        is_repeated: bool,
    ) -> Result<Option<Node>, ImageError> {
        let mut entries = BTreeMap::new();
        // A directory that cannot be listed to its end is left out with all that is in it.
        let listed = match list_at_most(path, MOST_ENTRIES - self.entries + 1) {
            Ok(listed) => listed,
            Err(cause) => return self.unreadable(path, cause),
        };
        self.entries += listed.len();
        if self.entries > MOST_ENTRIES {
            return Err(ImageError::TooMany {
                path: root.to_path_buf(),
                limit: MOST_ENTRIES,
            });
        }
        if is_repeated {
            self.followed.repeated += listed.len();
            if self.followed.repeated > MOST_REPEATED {
                let link = self.followed.link.as_deref().unwrap_or(path);
                return Err(ImageError::Repeated {
                    path: link.to_path_buf(),
                    limit: MOST_REPEATED,
                });
            }
        }
        for entry in listed {
            let inner = entry.path();
            if self.is_excluded(root, &inner, &entry) {
                continue;
            }
            let name = match entry.file_name().into_string() {
                Ok(name) => name,
                Err(_) => {
                    let why = "its name is not UTF-8";
                    self.skip(&inner, why, |path| ImageError::Name { path })?;
                    continue;
                }
            };
            // Not followed: a link is an entry of its own.
            let metadata = match entry.metadata() {
                Ok(metadata) => metadata,
                Err(cause) => {
                    self.unreadable(&inner, cause)?;
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
            && let Err(cause) = File::open(path).and_then(|mut file| file.read(&mut [0]))
        {
            return self.unreadable(path, cause);
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
                Ok(metadata) => {
                    let outer = self.followed.link.replace(path.to_path_buf());
                    let node = self.local(root, path, &metadata, depth + 1);
                    self.followed.link = outer;
                    node
                }
                Err(cause) => {
                    let why = cause.to_string();
                    self.skip(path, why, |path| ImageError::Link { path, cause })
                }
            };
        }
        let target = match std::fs::read_link(path) {
            Ok(target) => target,
            Err(cause) => return self.unreadable(path, cause),
        };
        if leaves(root, path, &target) {
            return Err(ImageError::Escape {
                path: path.to_path_buf(),
                target,
            });
        }
        match target.into_os_string().into_string() {
            Ok(target) => Ok(Some(Node::Symlink { target, time })),
            Err(_) => {
                let why = "its target is not UTF-8";
                self.skip(path, why, |path| ImageError::LinkTarget { path })
            }
        }
    }

    fn unreadable(&mut self, path: &Path, cause: io::Error) -> Result<Option<Node>, ImageError> {
        let why = cause.to_string();
        self.skip(path, why, |path| ImageError::Read { path, cause })
    }

    /// Leaves out what cannot be read, and notes why, if that is asked for.
    fn skip(
        &mut self,
        path: &Path,
        why: impl Display,
        error: impl FnOnce(PathBuf) -> ImageError,
    ) -> Result<Option<Node>, ImageError> {
        if self.embedding.skip_unreadable {
            self.skipped.push(format!("`{}`: {why}", path.display()));
            return Ok(None);
        }
        Err(error(path.to_path_buf()))
    }

    fn is_excluded(&mut self, root: &Path, path: &Path, entry: &DirEntry) -> bool {
        let follows = self.embedding.follow_symlinks;
        let is_directory = || match entry.file_type() {
            Ok(kind) if follows && kind.is_symlink() => path.is_dir(),
            kind => kind.is_ok_and(|kind| kind.is_dir()),
        };
        let below = path.strip_prefix(root).unwrap_or(path);
        self.patterns.exclude(below, is_directory)
    }
}

fn list_at_most(path: &Path, count: usize) -> io::Result<Vec<DirEntry>> {
    std::fs::read_dir(path)?.take(count).collect()
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

/// A path of the host's that the builder or a profile was given.
fn checked_host_path(path: &str) -> Result<String, ImageError> {
    match host_path_problem(path) {
        Some(problem) => Err(ImageError::HostPath {
            path: path.to_string(),
            problem,
        }),
        None => Ok(path.to_string()),
    }
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

    /// What a walk makes of a path, and what it left out.
    fn walk(
        embedding: &Embedding,
        read: impl FnOnce(&mut Walk<'_>) -> Result<Option<Node>, ImageError>,
    ) -> (Result<Option<Node>, ImageError>, Vec<String>) {
        let mut skipped = Vec::new();
        let (mut patterns, mut contents) = (Patterns::default(), Contents::default());
        let node = read(&mut Walk::new(
            embedding,
            &mut patterns,
            &mut contents,
            &mut skipped,
        ));
        (node, skipped)
    }

    /// A path is named if it cannot be read, or left out if that is asked for.
    fn assert_unreadable(
        path: &Path,
        embedding: Embedding,
        read: impl Fn(&mut Walk<'_>) -> Result<Option<Node>, ImageError>,
    ) {
        let (node, skipped) = walk(&embedding, &read);
        let is_named = matches!(&node, Err(ImageError::Read { path: named, .. }) if named == path);
        assert!(is_named && skipped.is_empty(), "{node:?} {skipped:?}");
        let skipping = Embedding {
            skip_unreadable: true,
            ..embedding
        };
        let (node, skipped) = walk(&skipping, &read);
        assert!(matches!(node, Ok(None)), "{node:?}");
        let start = format!("`{}`: ", path.display());
        let is_told = skipped.iter().all(|entry| entry.starts_with(&start));
        assert!(skipped.len() == 1 && is_told, "{skipped:?}");
    }

    /// What was found and is no more, or is something else by now.
    #[test]
    fn what_changes_before_it_is_read_is_refused_or_left_out() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        let [file, missing] = ["file", "missing"].map(|name| root.join(name));
        std::fs::write(&file, b"text").unwrap();
        let plain = Embedding::default;
        let following = || Embedding {
            follow_symlinks: true,
            ..plain()
        };
        for path in [&file, &missing] {
            assert_unreadable(path, plain(), |walk| walk.symlink(root, path, None, 0));
            assert_unreadable(path, plain(), |walk| walk.directory(root, path, None, 0));
        }
        assert_unreadable(&missing, following(), |walk| {
            walk.directory(root, &missing, None, 0)
        });
        // Without the option, a file is opened when it is written.
        let skipping = Embedding {
            skip_unreadable: true,
            ..plain()
        };
        let metadata = root.metadata().unwrap();
        let (node, skipped) = walk(&skipping, |walk| walk.file(&missing, &metadata, None));
        assert!(matches!(node, Ok(None)) && skipped.len() == 1);
    }

    #[test]
    fn a_path_of_the_hosts_that_leads_nowhere_is_refused() {
        for path in ["", "/x/../../y", "../y", "/a\0"] {
            for entry in [
                Entry::HostFile(path.to_string()),
                Entry::HostDirectory(path.to_string()),
            ] {
                let inner = Entry::Directory([("name".to_string(), entry)].into());
                let (node, _) = walk(&Embedding::default(), |walk| walk.entry(&inner));
                assert!(
                    matches!(node, Err(ImageError::HostPath { path: named, .. }) if named == path)
                );
            }
        }
    }

    /// Directories of two links to the next: each doubles what there is below it.
    #[cfg(unix)]
    #[test]
    fn links_that_lead_to_the_same_directories_without_end_are_refused() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        for level in 0..12 {
            let inner = root.join(format!("d{level}"));
            std::fs::create_dir(&inner).unwrap();
            for name in ["a", "b"] {
                let next = format!("../d{}", level + 1);
                std::os::unix::fs::symlink(next, inner.join(name)).unwrap();
            }
        }
        std::fs::create_dir(root.join("d12")).unwrap();
        let embedding = Embedding {
            follow_symlinks: true,
            ..Embedding::default()
        };
        let read = |repeated| {
            walk(&embedding, |walk| {
                walk.followed.repeated = repeated;
                walk.entry(&Entry::Local(root.join("d0")))
            })
        };
        // So few are no trouble.
        assert!(matches!(read(0), (Ok(Some(_)), _)));
        let (node, _) = read(MOST_REPEATED - 1000);
        let is_named = |path: &Path| path.starts_with(root) && path.is_symlink();
        assert!(matches!(node, Err(ImageError::Repeated { path, .. }) if is_named(&path)));
    }
}
