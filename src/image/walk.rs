//! Reads what is to be embedded: names, kinds and sizes, not contents.

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsStr;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use image_format::{Directory as Listing, Entry as Node, Time};

use super::contents::Contents;
use super::disk::{self, Directory, FileId, Found, Kind, Name, OpenError, Place};
use super::links;
use super::patterns::Patterns;
use super::reading::{Reading, SmallReader};
use super::report::{AbsoluteLink, Report};
use crate::error::ImageError;
use crate::profile::{Embedding, Entry, Symlinks, host_path_problem};

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
    /// Directories outside of the mount that links may lead into.
    reach: &'w [Base],
    patterns: &'w mut Patterns,
    contents: &'w mut Contents,
    report: &'w mut Report,
    small: SmallReader,
    /// The names on the way to where the walk is, from the guest's root on.
    names: Vec<String>,
    /// How many entries were found.
    entries: usize,
    /// The directories that the walk is in.
    above: Vec<FileId>,
    followed: Followed,
}

/// What is known if links are followed.
#[derive(Default)]
struct Followed {
    /// All directories that the walk was in.
    seen: HashSet<FileId>,
    /// How many entries were found in directories that it was in before.
    repeated: usize,
    /// The last link on the way to where it is.
    link: Option<PathBuf>,
}

/// A directory that links may lead into.
pub(super) struct Base {
    /// Its path without links.
    path: PathBuf,
    directory: Directory,
}

impl Base {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let directory = Directory::open_any(path)?;
        let path = std::fs::canonicalize(path)?;
        let base = Base { path, directory };
        base.check(&disk::find(&base.path)?)?;
        Ok(base)
    }

    /// Checks that it is what was found.
    fn check(&self, found: &Found) -> io::Result<()> {
        if self.directory.find_below(Path::new(""))?.id != found.id {
            return Err(io::Error::other("it was replaced while it was opened"));
        }
        Ok(())
    }
}

/// A local directory that is mounted.
struct Root {
    /// As messages give it.
    path: PathBuf,
    /// All that it is called on this machine, for links that have that in their target.
    known_as: Vec<PathBuf>,
    /// Itself, if links are followed.
    base: Option<Base>,
    /// How many of the walk's names are those above it.
    depth: usize,
}

impl Root {
    /// The path from the mount on of a place, by its own name.
    fn below<'p>(&self, path: &'p Path) -> &'p Path {
        path.strip_prefix(&self.path).unwrap_or(path)
    }

    /// The path from the mount on of a place without links, if it is in the mount.
    fn real_below<'p>(&self, real: &'p Path) -> Option<&'p Path> {
        real.strip_prefix(&self.base.as_ref()?.path).ok()
    }
}

/// An entry of a directory that was looked at while that was open.
struct Listed {
    name: String,
    found: Found,
    held: Held,
}

/// What an entry was seen to hold while it was looked at.
enum Held {
    /// Nothing yet.
    Unknown,
    /// A small file's content.
    Content(Reading),
    /// A link's target.
    Target(PathBuf),
}

impl<'w> Walk<'w> {
    /// A walk over what is mounted at the path that has these names.
    pub(super) fn new(
        embedding: &'w Embedding,
        reach: &'w [Base],
        names: &[String],
        patterns: &'w mut Patterns,
        contents: &'w mut Contents,
        report: &'w mut Report,
    ) -> Self {
        Walk {
            embedding,
            reach,
            patterns,
            contents,
            report,
            small: SmallReader::default(),
            names: names.to_vec(),
            entries: 0,
            above: Vec::new(),
            followed: Followed::default(),
        }
    }

    /// The nodes of an entry; `None` when it is left out or refused, which the report tells.
    pub(super) fn entry(&mut self, entry: &Entry) -> Result<Option<Node>, ImageError> {
        self.entry_below(entry, self.names.len())
    }

    /// As [`Walk::entry`], in the mount that has this many of the walk's names.
    fn entry_below(&mut self, entry: &Entry, mount: usize) -> Result<Option<Node>, ImageError> {
        match entry {
            Entry::Local(path) => self.mounted(path),
            Entry::Directory(entries) => {
                let mut nodes = BTreeMap::new();
                for (name, entry) in entries {
                    check_name(name)?;
                    self.names.push(name.clone());
                    if let Some(node) = self.entry_below(entry, mount)? {
                        nodes.insert(name.clone(), node);
                    }
                    self.names.pop();
                }
                Ok(Some(Node::Directory(Listing {
                    entries: nodes,
                    time: None,
                })))
            }
            Entry::File(bytes) => Ok(Some(Node::File {
                content: self.contents.add_bytes(bytes),
                time: None,
            })),
            Entry::Symlink(target) => Ok(Some(Node::Symlink {
                target: self.given_link(target, mount),
                time: None,
            })),
            Entry::HostDirectory(path) => Ok(Some(Node::HostDirectory {
                path: checked_host_path(path)?,
                is_read_only: false,
            })),
            Entry::HostFile(path) => Ok(Some(Node::HostFile(checked_host_path(path)?))),
        }
    }

    /// What a link that was given by its target leads to. One that leaves the mount was asked for.
    fn given_link(&mut self, target: &str, mount: usize) -> String {
        // A link that is mounted itself is in the directory of its path.
        let root = if self.names.len() > mount { mount } else { 0 };
        let depth = (self.names.len() - root).saturating_sub(1);
        match links::within(depth, &[], target) {
            Some(text) => {
                self.note_absolute(target, &text);
                text
            }
            None => target.to_string(),
        }
    }

    fn note_absolute(&mut self, target: &str, text: &str) {
        if links::is_absolute(target) {
            self.report.absolute_links.push(AbsoluteLink {
                names: self.names.clone(),
                target: target.to_string(),
                text: text.to_string(),
            });
        }
    }

    /// What is mounted, which may be given through a link. What has a slash behind it has to be a directory.
    fn mounted(&mut self, path: &Path) -> Result<Option<Node>, ImageError> {
        let refuse = |cause| ImageError::Source {
            path: path.to_path_buf(),
            cause,
        };
        let (place, found, root) = match self.find_mounted(path) {
            Ok(mounted) => mounted,
            Err(cause) => return self.refuse(refuse(cause)),
        };
        match self.try_place(&place, &found) {
            Ok(held) => self.local(&root, place, found, held, 0),
            Err(error) => self.unopened(&place.shown, error),
        }
    }

    fn find_mounted(&self, path: &Path) -> io::Result<(Place, Found, Root)> {
        let mut found = disk::find(path)?;
        let mut place = Place {
            // `dir/` and `dir` are one mount.
            shown: path.components().collect(),
            real: None,
        };
        if place.shown.is_symlink() {
            let real = std::fs::canonicalize(path)?;
            found = disk::find(&real)?;
            place.real = Some(real);
        }
        let mut root = Root {
            path: place.shown.clone(),
            known_as: Vec::new(),
            base: None,
            depth: self.names.len(),
        };
        if found.kind == Kind::Directory {
            root.known_as = vec![std::path::absolute(path)?, std::fs::canonicalize(path)?];
            if self.embedding.symlinks == Symlinks::Follow {
                let base = Base::open(place.real())?;
                base.check(&found)?;
                root.base = Some(base);
            }
        }
        Ok((place, found, root))
    }

    /// What a file holds, if it is read at once. Others are opened only: contents are read when they are written, which is
    /// too late to leave a file out.
    fn try_place(&mut self, place: &Place, found: &Found) -> Result<Held, OpenError> {
        match found.kind {
            Kind::File => self.try_file(&mut disk::open(place.real(), found)?, found),
            Kind::Directory | Kind::Symlink | Kind::Special => Ok(Held::Unknown),
        }
    }

    fn try_file(&mut self, file: &mut File, found: &Found) -> Result<Held, OpenError> {
        if let Some(reading) = self.small.read(file, found)? {
            return Ok(Held::Content(reading));
        }
        if self.embedding.skip_unreadable {
            let _count = file.read(&mut [0])?;
        }
        Ok(Held::Unknown)
    }

    fn local(
        &mut self,
        root: &Root,
        place: Place,
        found: Found,
        held: Held,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        match found.kind {
            Kind::Directory => self.directory(root, &place, &found, depth),
            Kind::File => {
                let time = self.time(&found);
                let reading = match held {
                    Held::Content(reading) => Some(reading),
                    Held::Unknown | Held::Target(_) => None,
                };
                let content = self.contents.add_file(place, found, reading);
                Ok(Some(Node::File { content, time }))
            }
            // A link that has taken the place of what a link led to.
            Kind::Symlink => self.unopened(&place.shown, OpenError::Replaced),
            Kind::Special if self.embedding.skip_special => {
                let path = place.shown.display();
                let note = format!("`{path}`: neither a file nor a directory");
                self.report.skipped.push(note);
                Ok(None)
            }
            Kind::Special => self.refuse(ImageError::Special { path: place.shown }),
        }
    }

    fn time(&self, found: &Found) -> Option<Time> {
        self.embedding.preserve_times.then(|| time_of(found))
    }

    fn directory(
        &mut self,
        root: &Root,
        place: &Place,
        found: &Found,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        if depth > DEEPEST {
            return self.refuse(ImageError::TooDeep {
                path: place.shown.clone(),
                limit: DEEPEST,
            });
        }
        if self.above.contains(&found.id) {
            let why = "it leads to a directory that it is in";
            return match self.followed.link {
                Some(_) => self.skip(&place.shown, why, |path| ImageError::Circle { path }),
                None => self.skip(&place.shown, why, |path| ImageError::MountedInside { path }),
            };
        }
        let follows = self.embedding.symlinks == Symlinks::Follow;
        let is_repeated = follows && !self.followed.seen.insert(found.id.clone());
        self.above.push(found.id.clone());
        let nodes = self.list(root, place, found, depth, is_repeated);
        self.above.pop();
        nodes
    }

    fn list(
        &mut self,
        root: &Root,
        place: &Place,
        found: &Found,
        depth: usize,
        is_repeated: bool,
    ) -> Result<Option<Node>, ImageError> {
        let directory = match Directory::open(place.real(), found) {
            Ok(directory) => directory,
            Err(error) => return self.unopened(&place.shown, error),
        };
        // A directory that cannot be listed to its end is left out with all that is in it.
        let names = match directory.names(MOST_ENTRIES - self.entries + 1) {
            Ok(names) => names,
            Err(cause) => return self.unreadable(&place.shown, cause),
        };
        self.count(root, place, names.len(), is_repeated)?;
        let mut listed = Vec::with_capacity(names.len());
        for name in names {
            listed.extend(self.look_at(root, place, &directory, &name));
        }
        // One after the other is open, however deep they are.
        drop(directory);
        let mut entries = Vec::with_capacity(listed.len());
        for entry in listed {
            let inner = place.join(&entry.name);
            self.names.push(entry.name.clone());
            let node = match entry.held {
                Held::Target(target) => {
                    self.symlink(root, &inner, target, &entry.found, depth + 1)?
                }
                held => self.local(root, inner, entry.found, held, depth + 1)?,
            };
            self.names.pop();
            entries.extend(node.map(|node| (entry.name, node)));
        }
        let time = self.time(found);
        // All at once: nodes of a map that grows in order are half empty.
        let entries = entries.into_iter().collect();
        Ok(Some(Node::Directory(Listing { entries, time })))
    }

    fn count(
        &mut self,
        root: &Root,
        place: &Place,
        entries: usize,
        is_repeated: bool,
    ) -> Result<(), ImageError> {
        self.entries += entries;
        if self.entries > MOST_ENTRIES {
            return Err(ImageError::TooMany {
                path: root.path.clone(),
                limit: MOST_ENTRIES,
            });
        }
        if is_repeated {
            self.followed.repeated += entries;
            if self.followed.repeated > MOST_REPEATED {
                let link = self.followed.link.as_ref().unwrap_or(&place.shown);
                return Err(ImageError::Repeated {
                    path: link.clone(),
                    limit: MOST_REPEATED,
                });
            }
        }
        Ok(())
    }

    /// All that has to be known of an entry while its directory is open; `None` when it is left out or refused.
    fn look_at(
        &mut self,
        root: &Root,
        place: &Place,
        directory: &Directory,
        Name { name, kind }: &Name,
    ) -> Option<Listed> {
        let kind = match kind {
            Some(kind) => Ok(*kind),
            None => directory.find(name).map(|found| found.kind),
        };
        if self.is_excluded(root, place, name, kind.as_ref().ok().copied()) {
            return None;
        }
        let Some(text) = name.to_str() else {
            let why = "its name is not UTF-8";
            let path = place.shown.join(name);
            self.note_skip(&path, why, |path| ImageError::Name { path });
            return None;
        };
        let looked_at = kind.map_err(OpenError::from);
        match looked_at.and_then(|kind| self.look_into(directory, name, kind)) {
            Ok((found, held)) => Some(Listed {
                name: text.to_string(),
                found,
                held,
            }),
            Err(error) => {
                self.note_unopened(&place.shown.join(name), error);
                None
            }
        }
    }

    /// Finds what is of this kind. A file is found as it is opened, to be looked up once.
    fn look_into(
        &mut self,
        directory: &Directory,
        name: &OsStr,
        kind: Kind,
    ) -> Result<(Found, Held), OpenError> {
        if kind == Kind::File {
            let (mut file, found) = directory.open_file(name)?;
            return match found.kind {
                Kind::File => Ok((found.clone(), self.try_file(&mut file, &found)?)),
                Kind::Directory | Kind::Symlink | Kind::Special => Err(OpenError::Replaced),
            };
        }
        let found = directory.find(name)?;
        let held = match found.kind {
            found if found != kind => return Err(OpenError::Replaced),
            Kind::Symlink => Held::Target(directory.read_link(name)?),
            Kind::Directory | Kind::File | Kind::Special => Held::Unknown,
        };
        Ok((found, held))
    }

    fn is_excluded(
        &mut self,
        root: &Root,
        place: &Place,
        name: &OsStr,
        kind: Option<Kind>,
    ) -> bool {
        if self.patterns.is_empty() {
            return false;
        }
        let follows = self.embedding.symlinks == Symlinks::Follow;
        let path = place.shown.join(name);
        let real = place.real.as_ref().map(|real| real.join(name));
        let is_directory = || match kind {
            Some(Kind::Symlink) if follows => real.as_deref().unwrap_or(&path).is_dir(),
            kind => kind == Some(Kind::Directory),
        };
        let mut is_excluded = self.patterns.exclude(root.below(&path), is_directory);
        // By the path that it has without the links that led here, too.
        if let Some(below) = real.as_deref().and_then(|real| root.real_below(real)) {
            is_excluded |= self.patterns.exclude(below, is_directory);
        }
        is_excluded
    }

    fn symlink(
        &mut self,
        root: &Root,
        place: &Place,
        target: PathBuf,
        found: &Found,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        let path = place.shown.clone();
        match self.embedding.symlinks {
            Symlinks::Keep => self.keep(root, path, target, found),
            Symlinks::Follow => self.follow(root, place, depth),
            Symlinks::Refuse => self.refuse(ImageError::Symlink { path }),
        }
    }

    /// A link that stays one. An absolute target is resolved in the mount as its root, and so is made relative.
    fn keep(
        &mut self,
        root: &Root,
        path: PathBuf,
        target: PathBuf,
        found: &Found,
    ) -> Result<Option<Node>, ImageError> {
        let Some(words) = target.to_str() else {
            let why = "its target is not UTF-8";
            return self.skip(&path, why, |path| ImageError::LinkTarget { path });
        };
        // The last name is its own.
        let depth = self.names.len() - root.depth - 1;
        let Some(text) = links::within(depth, &root.known_as, words) else {
            return self.refuse(ImageError::Escape { path, target });
        };
        self.note_absolute(words, &text);
        Ok(Some(Node::Symlink {
            target: text,
            time: self.time(found),
        }))
    }

    /// What a link leads to, in its place.
    fn follow(
        &mut self,
        root: &Root,
        place: &Place,
        depth: usize,
    ) -> Result<Option<Node>, ImageError> {
        let real = match std::fs::canonicalize(place.real()) {
            Ok(real) => real,
            Err(cause) => return self.broken(&place.shown, cause),
        };
        let mut bases = root.base.iter().chain(self.reach);
        let reached = bases.find_map(|base| Some((base, real.strip_prefix(&base.path).ok()?)));
        let Some((base, below)) = reached else {
            return self.refuse(ImageError::Outside {
                path: place.shown.clone(),
                target: real,
            });
        };
        // Links that have come since are not passed through.
        let found = match base.directory.find_below(below) {
            Ok(found) => found,
            Err(cause) => return self.broken(&place.shown, cause),
        };
        let is_directory = found.kind == Kind::Directory;
        let is_excluded = match root.real_below(&real) {
            Some(below) => self.patterns.exclude_on_way(below, is_directory),
            None => self.patterns.exclude_names(below, is_directory),
        };
        if is_excluded {
            return Ok(None);
        }
        let place = Place {
            shown: place.shown.clone(),
            real: Some(real),
        };
        let held = match self.try_place(&place, &found) {
            Ok(held) => held,
            Err(error) => return self.unopened(&place.shown, error),
        };
        let outer = self.followed.link.replace(place.shown.clone());
        let node = self.local(root, place, found, held, depth + 1);
        self.followed.link = outer;
        node
    }

    fn broken(&mut self, path: &Path, cause: io::Error) -> Result<Option<Node>, ImageError> {
        let why = cause.to_string();
        self.skip(path, why, |path| ImageError::Link { path, cause })
    }

    fn unreadable(&mut self, path: &Path, cause: io::Error) -> Result<Option<Node>, ImageError> {
        self.unopened(path, OpenError::Failed(cause))
    }

    fn unopened(&mut self, path: &Path, error: OpenError) -> Result<Option<Node>, ImageError> {
        self.note_unopened(path, error);
        Ok(None)
    }

    fn note_unopened(&mut self, path: &Path, error: OpenError) {
        match error {
            OpenError::Failed(cause) => {
                let why = cause.to_string();
                self.note_skip(path, why, |path| ImageError::Read { path, cause });
            }
            error => self.report.problems.push(ImageError::unopened(path, error)),
        }
    }

    fn refuse(&mut self, error: ImageError) -> Result<Option<Node>, ImageError> {
        self.report.problems.push(error);
        Ok(None)
    }

    fn skip(
        &mut self,
        path: &Path,
        why: impl Display,
        error: impl FnOnce(PathBuf) -> ImageError,
    ) -> Result<Option<Node>, ImageError> {
        self.note_skip(path, why, error);
        Ok(None)
    }

    /// Leaves out what cannot be read, and notes why, if that is asked for.
    fn note_skip(
        &mut self,
        path: &Path,
        why: impl Display,
        error: impl FnOnce(PathBuf) -> ImageError,
    ) {
        if self.embedding.skip_unreadable {
            let note = format!("`{}`: {why}", path.display());
            self.report.skipped.push(note);
        } else {
            self.report.problems.push(error(path.to_path_buf()));
        }
    }
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

/// A host path that the builder or a profile was given.
fn checked_host_path(path: &str) -> Result<String, ImageError> {
    match host_path_problem(path) {
        Some(problem) => Err(ImageError::HostPath {
            path: path.to_string(),
            problem,
        }),
        None => Ok(path.to_string()),
    }
}

/// When it was modified; before 1970 there is no time.
fn time_of(found: &Found) -> Time {
    match found.modified {
        (seconds @ 0.., nanoseconds) => Time {
            seconds: seconds as u64,
            nanoseconds,
        },
        _ => Time {
            seconds: 0,
            nanoseconds: 0,
        },
    }
}

#[cfg(test)]
mod tests;
