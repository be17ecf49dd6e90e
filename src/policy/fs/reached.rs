//! What of the host's files a profile lets a guest reach.
//!
//! Host paths are compared as they are written. That one lies below another says nothing: a host can have a preopen of that
//! name which is another directory.

use std::collections::{BTreeMap, BTreeSet};

use super::{Embedded, EmbeddedEntry, Entry, Files, HostPreopen, guest_names};
use crate::policy::Access;

/// What a guest may do with what is at a host path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    ReadFile,
    ReadDirectory,
    ChangeDirectory,
}

/// What is used of the host, by its path there.
type Uses = BTreeMap<String, BTreeSet<Use>>;

/// What of the host's files a profile lets a guest reach.
enum Reached {
    All,
    Only(Uses),
}

/// Whether a guest reaches nothing with `given` that it does not reach with `most`.
pub(super) fn is_within(given: &Files, most: &Files) -> bool {
    match (reached(given), reached(most)) {
        (_, Reached::All) => true,
        (Reached::All, Reached::Only(_)) => false,
        (Reached::Only(given), Reached::Only(most)) => given.iter().all(|(path, uses)| {
            most.get(path)
                .is_some_and(|most| uses.iter().all(|used| is_use_within(*used, most)))
        }),
    }
}

/// A directory is no file, and what opens one does not open the other.
fn is_use_within(used: Use, most: &BTreeSet<Use>) -> bool {
    match used {
        Use::ReadFile | Use::ChangeDirectory => most.contains(&used),
        Use::ReadDirectory => most.contains(&used) || most.contains(&Use::ChangeDirectory),
    }
}

fn reached(files: &Files) -> Reached {
    let Files {
        host,
        mounts,
        host_preopens,
        // How local files are read, what is in them, and what is changed in memory, is inside of the file.
        writable: _,
        embedding: _,
        embedded,
        supplied: _,
    } = files;
    if *host == Access::Allow {
        return Reached::All;
    }
    let mut found = Found(BTreeMap::new());
    for HostPreopen {
        guest: _,
        host,
        read_only,
    } in host_preopens
    {
        let used = match read_only {
            true => Use::ReadDirectory,
            false => Use::ChangeDirectory,
        };
        found.add(host, used);
    }
    for mount in mounts {
        found.add_entry(&mount.entry);
    }
    for entry in embedded.iter().flat_map(Embedded::all) {
        found.add_embedded(entry);
    }
    Reached::Only(found.0)
}

struct Found(Uses);

impl Found {
    fn add(&mut self, path: &str, used: Use) {
        self.0.entry(plain(path)).or_default().insert(used);
    }

    fn add_entry(&mut self, entry: &Entry) {
        match entry {
            Entry::HostDirectory(path) => self.add(path, Use::ChangeDirectory),
            Entry::HostFile(path) => self.add(path, Use::ReadFile),
            Entry::Directory(entries) => entries.values().for_each(|entry| self.add_entry(entry)),
            Entry::Local(_) | Entry::File(_) | Entry::Symlink(_) => {}
        }
    }

    fn add_embedded(&mut self, entry: &EmbeddedEntry) {
        match entry {
            EmbeddedEntry::HostDirectory(path) => self.add(path, Use::ChangeDirectory),
            EmbeddedEntry::HostFile(path) => self.add(path, Use::ReadFile),
            EmbeddedEntry::Directory { .. }
            | EmbeddedEntry::File { .. }
            | EmbeddedEntry::Symlink { .. } => {}
        }
    }
}

/// A host path without what says nothing in it.
fn plain(path: &str) -> String {
    let root = if path.starts_with('/') { "/" } else { "" };
    let names: Vec<&str> = guest_names(path).collect();
    format!("{root}{}", names.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Mount;

    fn opened(host: &str, read_only: bool) -> Files {
        let mut files = Files::host(Access::Deny);
        files.host_preopens.push(HostPreopen {
            guest: "/guest".to_string(),
            host: host.to_string(),
            read_only,
        });
        files
    }

    fn mounted(entry: Entry) -> Files {
        let mut files = Files::host(Access::Deny);
        files.mounts.push(Mount {
            guest: "/guest".to_string(),
            entry: Entry::Directory(BTreeMap::from([("inner".to_string(), entry)])),
        });
        files
    }

    #[test]
    fn what_is_opened_for_reading_is_within_what_is_opened() {
        let [read, write] = [true, false].map(|read_only| opened("/srv/data", read_only));
        assert!(is_within(&read, &write));
        assert!(!is_within(&write, &read));
        assert!(is_within(&read, &opened("/srv//data/.", true)));
        assert!(is_within(&write, &Files::host(Access::Allow)));
        assert!(!is_within(&read, &Files::host(Access::Deny)));
    }

    #[test]
    fn a_path_below_another_is_another_path() {
        let below = opened("/srv/data/inner", true);
        assert!(!is_within(&below, &opened("/srv/data", false)));
        assert!(!is_within(&opened("srv", true), &opened("/srv", true)));
    }

    #[test]
    fn a_file_is_no_directory() {
        let file = mounted(Entry::HostFile("/srv/data".to_string()));
        let directory = mounted(Entry::HostDirectory("/srv/data".to_string()));
        assert!(is_within(&file, &file) && is_within(&directory, &directory));
        assert!(!is_within(&file, &directory) && !is_within(&directory, &file));
        assert!(is_within(&opened("/srv/data", true), &directory));
        assert!(!is_within(&directory, &opened("/srv/data", true)));
    }

    #[test]
    fn what_is_embedded_reaches_nothing() {
        let embedded = mounted(Entry::File(b"text".to_vec()));
        assert!(is_within(&embedded, &Files::host(Access::Deny)));
    }
}
