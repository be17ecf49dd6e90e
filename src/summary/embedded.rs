//! How much is embedded, by the directories that a guest finds opened.

use std::collections::HashMap;

use super::{Contents, EmbeddedRoot, Opened};
use crate::image::{Listing, What};
use crate::policy::{Embedded, EmbeddedEntry, HostPreopen};

/// What a guest finds.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) embedded: Vec<EmbeddedRoot>,
    pub(crate) opened: Vec<Opened>,
}

/// What was found when mounts were read, and the host directories of the profile.
pub(crate) fn of_listing(listing: Option<&Listing>, preopens: &[HostPreopen]) -> Found {
    let mut found = listing.map_or_else(Found::default, |listing| {
        let entries = listing.entries.iter().map(|listed| {
            let kind = match &listed.what {
                What::File { size, .. } => Kind::File(*size),
                What::Other(entry) => Kind::of(entry),
            };
            (&*listed.path, kind)
        });
        count(&listing.embedded.preopens, entries)
    });
    found.opened.extend(preopens.iter().map(Opened::of));
    found
}

/// What a profile lists.
pub(crate) fn of_entries(embedded: &Embedded) -> Found {
    let entries = embedded.entries.iter();
    let entries = entries.map(|(path, entry)| (path.as_str(), Kind::of(entry)));
    count(&embedded.preopens, entries)
}

enum Kind<'e> {
    Directory,
    File(u64),
    Link,
    Host { path: &'e str, read_only: bool },
}

impl Kind<'_> {
    fn of(entry: &EmbeddedEntry) -> Kind<'_> {
        match entry {
            EmbeddedEntry::Directory { .. } => Kind::Directory,
            EmbeddedEntry::File { size, .. } => Kind::File(*size),
            EmbeddedEntry::Symlink { .. } => Kind::Link,
            EmbeddedEntry::HostDirectory(path) => Kind::Host {
                path,
                read_only: false,
            },
            EmbeddedEntry::HostFile(path) => Kind::Host {
                path,
                read_only: true,
            },
        }
    }
}

/// Counts entries, of which a directory comes before what is in it.
fn count<'e>(preopens: &[String], entries: impl Iterator<Item = (&'e str, Kind<'e>)>) -> Found {
    let opened: HashMap<&str, usize> = preopens.iter().map(String::as_str).zip(0..).collect();
    let mut counts = vec![Contents::default(); preopens.len()];
    // For directories, the opened one that they are in.
    let mut roots: HashMap<&str, usize> = HashMap::new();
    let mut host = Vec::new();
    for (path, kind) in entries {
        let itself = opened.get(path).copied();
        let root = itself.or_else(|| roots.get(parent(path)).copied());
        let mut none = Contents::default();
        let contents = root.map_or(&mut none, |root| &mut counts[root]);
        match kind {
            Kind::Directory => {
                contents.directories += u64::from(itself.is_none());
                roots.extend(root.map(|root| (path, root)));
            }
            Kind::File(size) => {
                contents.files += 1;
                contents.bytes = contents.bytes.saturating_add(size);
            }
            Kind::Link => contents.links += 1,
            Kind::Host {
                path: there,
                read_only,
            } => host.push(Opened {
                path: path.to_string(),
                host: there.to_string(),
                read_only,
            }),
        }
    }
    let embedded = preopens.iter().zip(counts);
    let embedded = embedded.map(|(path, contents)| EmbeddedRoot {
        path: path.clone(),
        contents: Some(contents),
        writable: false,
    });
    Found {
        embedded: embedded.collect(),
        opened: host,
    }
}

/// The directory that an entry is in.
fn parent(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some(("", _)) | None => "/",
        Some((parent, _)) => parent,
    }
}
