//! That an output's image, its record and its contents agree on what is embedded.
//!
//! All three are read from the output. The image says where each file's content is; a content has to be exactly there, and
//! nowhere else is one. The record lists what there is by path, and has to list what the image has and nothing else. Where
//! the digest of a content will be, the record has the number of that content ([`Digest::of_number`]): so the digest that
//! is filled in is that of the bytes that are copied to where the image has the file.
//!
//! Contents themselves are not looked at. The time is in proportion to the entries, the record is not held in another
//! form, and for each node there is a bit.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use image_format::{FormatError, Node, NodeKind, Nodes, Reader};

use super::told::{self, Problem};
use crate::component::outline::{Placed, Segment};
use crate::error::VerifyError;
use crate::profile::{Digest, EmbeddedEntry, HostPreopen, guest_names};

/// What an output was made with.
pub(crate) struct Embedding<'e> {
    /// The size of each content.
    pub(crate) sizes: &'e dyn Fn(usize) -> Option<u64>,
    /// The host directories that the profile opens, which the record has elsewhere.
    pub(crate) opened: &'e [HostPreopen],
}

impl Embedding<'_> {
    /// Checks what was found in an output: data segments with images or contents, and its record.
    pub(super) fn check(
        &self,
        segments: &[Segment<'_>],
        record: Option<&[u8]>,
    ) -> Result<(), VerifyError> {
        let found = self.find(segments, record);
        found.map_err(|Problem { what, problem }| VerifyError::Embedded { what, problem })
    }

    fn find(&self, segments: &[Segment<'_>], record: Option<&[u8]>) -> Result<(), Problem> {
        let mut holding = segments
            .iter()
            .filter(|segment| !segment.contents.is_empty());
        let record = record.ok_or_else(|| Problem::of("the record", "is missing"))?;
        match (holding.next(), holding.next()) {
            (Some(image), None) => match self.compare(image, record)? {
                true => Ok(()),
                false => Err(Problem::of("the record", "does not tell what is embedded")),
            },
            (Some(_), Some(_)) => Err(Problem::of("the contents", "are in more than one image")),
            (None, _) => self.find_empty(segments, record),
        }
    }

    /// Without contents, there may be images of earlier outputs in the guest, which are as good as its own data.
    fn find_empty(&self, segments: &[Segment<'_>], record: &[u8]) -> Result<(), Problem> {
        let nothing = Segment::default();
        let mut found = self.compare(&nothing, record).map(|_| ());
        for image in segments {
            if found.is_ok() {
                break;
            }
            found = self.compare(image, record).map(|_| ());
        }
        found
    }

    /// Whether the record tells what is embedded; if it does, it is what this image has.
    fn compare(&self, segment: &Segment<'_>, record: &[u8]) -> Result<bool, Problem> {
        let image = Reader::parse_head(&segment.head, segment.size).map_err(malformed)?;
        let mut comparison = Comparison::new(self, image.nodes(), &segment.contents)?;
        let is_told = told::read(record, &mut comparison)?;
        if is_told {
            comparison.finish()?;
        }
        Ok(is_told)
    }
}

fn malformed(error: FormatError) -> Problem {
    Problem::of(&format!("an image ({error})"), "cannot be read")
}

/// A tree, and what of it was found in the record.
pub(super) struct Comparison<'c> {
    embedding: &'c Embedding<'c>,
    nodes: Nodes<'c>,
    contents: &'c [Placed],
    preopens: HashMap<&'c [u8], u32>,
    /// The directories so far, by their paths.
    directories: HashMap<String, u32>,
    /// Whether each node was told of.
    told: Vec<bool>,
    /// Whether each of the contents is a file's.
    used: Vec<bool>,
}

impl<'c> Comparison<'c> {
    fn new(
        embedding: &'c Embedding<'c>,
        nodes: Nodes<'c>,
        contents: &'c [Placed],
    ) -> Result<Self, Problem> {
        let differs = |placed: &&Placed| (embedding.sizes)(placed.index) != Some(placed.size);
        if let Some(placed) = contents.iter().find(differs) {
            let problem = "has another size than in its image";
            return Err(Problem::of_content(placed.index, problem));
        }
        let preopens = nodes.preopens();
        let preopens = preopens.filter_map(|index| Some((nodes.get(index)?.name(), index)));
        Ok(Comparison {
            embedding,
            nodes,
            contents,
            preopens: preopens.collect(),
            directories: HashMap::new(),
            told: vec![false; nodes.count() as usize],
            used: vec![false; contents.len()],
        })
    }

    /// The directories that are opened, in their order, and as many.
    pub(super) fn preopens(&self, paths: &[String]) -> Result<(), Problem> {
        let names = self.nodes.preopens();
        let names = names.filter_map(|index| Some(self.nodes.get(index)?.name()));
        match names.eq(paths.iter().map(String::as_bytes)) {
            true => Ok(()),
            false => Err(Problem::of("the preopens", "are not those of the record")),
        }
    }

    /// An entry, behind the directory that it is in.
    pub(super) fn entry(&mut self, path: &str, entry: &EmbeddedEntry) -> Result<(), Problem> {
        let missing = || Problem::of_path(path, "is not in the image");
        let index = self.index(path).ok_or_else(missing)?;
        let node = self.nodes.get(index).ok_or_else(missing)?;
        // What is found in another preopen is told of there.
        let is_first = node.identity() == index;
        if !is_first || std::mem::replace(&mut self.told[index as usize], true) {
            return Err(Problem::of_path(path, "is in the record twice"));
        }
        let own_time = self.nodes.own_time(index);
        if own_time.map(|time| (time.seconds, time.nanoseconds)) != entry.time() {
            return Err(Problem::of_path(
                path,
                "has another time than in the record",
            ));
        }
        if let EmbeddedEntry::Directory { .. } = entry {
            self.directories.insert(path.to_string(), index);
        }
        match self.is_same(node, entry)? {
            true => Ok(()),
            false => Err(Problem::of_path(
                path,
                "is something else than in the record",
            )),
        }
    }

    /// The node of a path.
    fn index(&self, path: &str) -> Option<u32> {
        if let Some(index) = self.preopens.get(path.as_bytes()) {
            return Some(*index);
        }
        let (parent, name) = path.rsplit_once('/')?;
        let parent = if parent.is_empty() { "/" } else { parent };
        let directory = self.nodes.get(*self.directories.get(parent)?)?;
        self.nodes.child(directory, name.as_bytes())
    }

    fn is_same(&mut self, node: Node<'_>, entry: &EmbeddedEntry) -> Result<bool, Problem> {
        let leads_to = |path: &str| node.content() == path.as_bytes();
        Ok(match (entry, node.kind()) {
            (EmbeddedEntry::Directory { .. }, NodeKind::Directory) => true,
            (EmbeddedEntry::File { size, digest, .. }, NodeKind::File) => {
                node.place().len() as u64 == *size && self.has_content(node.place(), *digest)
            }
            (EmbeddedEntry::Symlink { target, .. }, NodeKind::Symlink) => leads_to(target),
            (EmbeddedEntry::HostDirectory(path), kind) if is_host_directory(kind) => leads_to(path),
            (EmbeddedEntry::HostFile(path), NodeKind::HostFile) => leads_to(path),
            _ => false,
        })
    }

    /// Whether the content whose number stands for a digest is at a place of the image, and is all that is there.
    fn has_content(&mut self, place: Range<u32>, digest: Digest) -> bool {
        let Some(number) = digest.as_number() else {
            return false;
        };
        if place.is_empty() {
            return (self.embedding.sizes)(number) == Some(0);
        }
        let offset = u64::from(place.start);
        let found = self
            .contents
            .binary_search_by_key(&offset, |placed| placed.offset);
        found.is_ok_and(|found| {
            self.used[found] = true;
            let placed = self.contents[found];
            placed.index == number && placed.size == place.len() as u64
        })
    }

    /// All that is there was told of.
    pub(super) fn finish(&self) -> Result<(), Problem> {
        let opened = self.embedding.opened.iter();
        let opened: HashSet<String> = opened.map(|opened| plain(&opened.guest)).collect();
        for index in 0..self.nodes.count() {
            let node = self
                .nodes
                .get(index)
                .filter(|node| node.identity() == index);
            let Some(node) = node.filter(|_| !self.told[index as usize]) else {
                continue;
            };
            let path = self.path(index);
            if !is_host_directory(node.kind()) || !opened.contains(&path) {
                return Err(Problem::of_path(&path, "is not in the record"));
            }
        }
        match self.used.iter().position(|used| !used) {
            Some(place) => Err(Problem::of_content(
                self.contents[place].index,
                "is no file's",
            )),
            None => Ok(()),
        }
    }

    /// The path of a node, in the preopen that it is in.
    fn path(&self, mut index: u32) -> String {
        let mut names = Vec::new();
        while let Some(node) = self.nodes.get(index) {
            names.push(String::from_utf8_lossy(node.name()));
            if self.nodes.preopens().contains(&index) {
                break;
            }
            index = node.parent();
        }
        names.reverse();
        plain(&names.join("/"))
    }
}

/// A path as the record has it.
fn plain(path: &str) -> String {
    let names: Vec<&str> = guest_names(path).collect();
    format!("/{}", names.join("/"))
}

fn is_host_directory(kind: NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::HostDirectory | NodeKind::ReadOnlyHostDirectory
    )
}

#[cfg(test)]
mod tests;
