//! The tree of an image, and the entries that a profile lists it by: each is made of the other.
//!
//! What a record says of an image has to be all that the image depends on. So contents are numbered as the tree has them,
//! not as they were found on disk, and one that nothing leads to is not kept.

use std::collections::{BTreeMap, HashMap, HashSet};

use image_format::{Directory, Entry as Node, Time, Tree};

use super::contents::Content;
use super::mounts::{self, Mounts};
use crate::error::ImageError;
use crate::policy::seconds_of;
use crate::profile::{Digest, Embedded, EmbeddedEntry, Files, guest_names};

/// What is listed of an image before its contents were read: digests are still to come.
#[derive(Debug)]
pub(crate) struct Listing {
    /// What is not listed by entry. There are no entries in it.
    pub(crate) embedded: Embedded,
    /// The entries, in the order of their paths.
    pub(crate) entries: Vec<Listed>,
}

/// An entry that is listed.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) path: Box<str>,
    pub(crate) what: What,
}

/// What an entry is.
#[derive(Debug)]
pub(crate) enum What {
    /// A file, by the number of its content.
    File {
        content: u32,
        size: u64,
        time: Option<(u64, u32)>,
    },
    /// Anything else.
    Other(Box<EmbeddedEntry>),
}

/// Numbers contents in the order in which the tree has them, and leaves out those that it does not have.
pub(super) fn renumber(tree: &mut Tree, contents: Vec<Content>) -> Vec<Content> {
    let mut numbers = vec![None; contents.len()];
    let mut order = Vec::new();
    for (_, directory) in &mut tree.preopens {
        renumber_in(directory, &mut numbers, &mut order);
    }
    let kept = in_order(contents, order);
    tree.content_sizes = kept.iter().map(Content::size).collect();
    kept
}

fn in_order(contents: Vec<Content>, order: Vec<usize>) -> Vec<Content> {
    // As a rule they were found in the order of the tree.
    if order.len() == contents.len() && order.is_sorted() {
        return contents;
    }
    let mut contents: Vec<Option<Content>> = contents.into_iter().map(Some).collect();
    let kept = order.into_iter().filter_map(|old| contents[old].take());
    kept.collect()
}

fn renumber_in(directory: &mut Directory, numbers: &mut [Option<u32>], order: &mut Vec<usize>) {
    for node in directory.entries.values_mut() {
        match node {
            Node::Directory(directory) => renumber_in(directory, numbers, order),
            Node::File { content, .. } => {
                let old = *content as usize;
                *content = *numbers[old].get_or_insert_with(|| {
                    order.push(old);
                    (order.len() - 1) as u32
                });
            }
            Node::Symlink { .. }
            | Node::Preopen(_)
            | Node::HostDirectory { .. }
            | Node::HostFile(_) => {}
        }
    }
}

/// Lists a tree. What the profile's own preopens put into it is left out: the profile says that itself.
pub(super) fn list(tree: &Tree, files: &Files, time: u64) -> Listing {
    let opened = files.host_preopens.iter();
    let opened = opened.map(|preopen| {
        let names: Vec<&str> = guest_names(&preopen.guest).collect();
        format!("/{}", names.join("/"))
    });
    let mut lister = Lister {
        host_preopens: opened.collect(),
        content_sizes: &tree.content_sizes,
        entries: Vec::new(),
    };
    for (path, directory) in &tree.preopens {
        lister.add_directory(path, directory);
    }
    let mut entries = lister.entries;
    // No two have one path.
    entries.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Listing {
        embedded: Embedded {
            time,
            preopens: tree.preopens.iter().map(|(path, _)| path.clone()).collect(),
            entries: BTreeMap::new(),
        },
        entries,
    }
}

struct Lister<'t> {
    host_preopens: HashSet<String>,
    content_sizes: &'t [u64],
    entries: Vec<Listed>,
}

impl Lister<'_> {
    fn add_directory(&mut self, path: &str, directory: &Directory) {
        let time = seconds_of(directory.time);
        self.entries.push(Listed {
            path: path.into(),
            what: What::Other(EmbeddedEntry::Directory { time }.into()),
        });
        for (name, node) in &directory.entries {
            let path = match path {
                "/" => format!("/{name}"),
                path => format!("{path}/{name}"),
            };
            self.add(path, node);
        }
    }

    fn add(&mut self, path: String, node: &Node) {
        let other = match node {
            Node::Directory(directory) => return self.add_directory(&path, directory),
            // It is listed by itself.
            Node::Preopen(_) => return,
            Node::HostDirectory { .. } if self.host_preopens.contains(&path) => return,
            Node::HostDirectory { path, .. } => EmbeddedEntry::HostDirectory(path.clone()),
            Node::HostFile(path) => EmbeddedEntry::HostFile(path.clone()),
            Node::Symlink { target, time } => EmbeddedEntry::Symlink {
                target: target.clone(),
                time: seconds_of(*time),
            },
            Node::File { content, time } => {
                let what = What::File {
                    content: *content,
                    size: self.content_sizes[*content as usize],
                    time: seconds_of(*time),
                };
                let path = path.into();
                return self.entries.push(Listed { path, what });
            }
        };
        self.entries.push(Listed {
            path: path.into(),
            what: What::Other(other.into()),
        });
    }
}

/// Makes the tree of entries again, with what their files hold.
pub(super) fn unlist(files: &Files, embedded: &Embedded) -> Result<Mounts, ImageError> {
    let mut contents = Contents::default();
    let mut root = mounts::empty();
    for (path, entry) in &embedded.entries {
        let node = contents.node(files, path, entry)?;
        let path: Vec<String> = guest_names(path).map(str::to_string).collect();
        // Parents come before what is in them.
        if let Ok(place) = mounts::place(&mut root, &path, 0, &mut Vec::new()) {
            *place = node;
        }
    }
    let opened = embedded.preopens.iter();
    let opened: Vec<Vec<String>> = opened
        .map(|path| guest_names(path).map(str::to_string).collect())
        .collect();
    Ok(Mounts {
        root,
        opened,
        contents: contents.all,
    })
}

#[derive(Default)]
struct Contents {
    all: Vec<Content>,
    by_digest: HashMap<Digest, u32>,
}

impl Contents {
    fn node(
        &mut self,
        files: &Files,
        path: &str,
        entry: &EmbeddedEntry,
    ) -> Result<Node, ImageError> {
        Ok(match entry {
            EmbeddedEntry::Directory { time } => Node::Directory(Directory {
                entries: BTreeMap::new(),
                time: time_of(*time),
            }),
            EmbeddedEntry::File { size, digest, time } => Node::File {
                content: self.content(files, path, *digest, *size)?,
                time: time_of(*time),
            },
            EmbeddedEntry::Symlink { target, time } => Node::Symlink {
                target: target.clone(),
                time: time_of(*time),
            },
            EmbeddedEntry::HostDirectory(path) => Node::HostDirectory {
                path: path.clone(),
                is_read_only: false,
            },
            EmbeddedEntry::HostFile(path) => Node::HostFile(path.clone()),
        })
    }

    fn content(
        &mut self,
        files: &Files,
        path: &str,
        digest: Digest,
        size: u64,
    ) -> Result<u32, ImageError> {
        let supplied = files.supplied.as_ref();
        let supplied = supplied.and_then(|supplied| supplied.content(digest, size));
        let Some(content) = supplied else {
            return Err(ImageError::NoContent {
                path: path.to_string(),
                digest: digest.to_string(),
            });
        };
        Ok(*self.by_digest.entry(digest).or_insert_with(|| {
            self.all.push(Content::supplied(content, digest));
            (self.all.len() - 1) as u32
        }))
    }
}

fn time_of(time: Option<(u64, u32)>) -> Option<Time> {
    time.map(|(seconds, nanoseconds)| Time {
        seconds,
        nanoseconds,
    })
}
