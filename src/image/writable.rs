//! What of the tree can be changed, and how far.

use std::collections::BTreeMap;

use image_format::{Directory, Entry as Node, Tree, Writable};

use crate::error::{WritableError, WritableProblem};
use crate::policy::{DEFAULT_ENTRIES, DEFAULT_SIZE, Files, Limits};
use crate::profile::guest_names;

/// Finds the writable directories in a tree. One that a later mount hides is not in it.
pub(super) fn find(files: &Files, tree: Option<&Tree>) -> Result<Vec<Writable>, WritableError> {
    let preopens = tree.map_or(&[][..], |tree| &tree.preopens);
    let places: BTreeMap<&str, u32> = preopens
        .iter()
        .zip(0..)
        .map(|((path, _), place)| (path.as_str(), place))
        .collect();
    let mut found = Vec::new();
    for (guest, limits) in &files.writable {
        match (places.get(guest.as_str()), tree) {
            (Some(place), Some(tree)) => found.push(writable(guest, *limits, tree, *place)?),
            _ if is_file(files, preopens, guest) => {
                return Err(WritableError::new(guest, WritableProblem::NoDirectory));
            }
            _ => {}
        }
    }
    found.sort_by_key(|writable| writable.root);
    Ok(found)
}

/// Whether there is a file at a path.
fn is_file(files: &Files, preopens: &[(String, Directory)], guest: &str) -> bool {
    let mut mounts = files.mounts.iter();
    let is_mounted = mounts.any(|mount| guest_names(&mount.guest).eq(guest_names(guest)));
    let path: Vec<&str> = guest_names(guest).collect();
    is_mounted
        && preopens.iter().any(|(opened, directory)| {
            let opened: Vec<&str> = guest_names(opened).collect();
            let below = path.strip_prefix(opened.as_slice());
            below.is_some_and(|below| leads_to_file(directory, below))
        })
}

fn leads_to_file(directory: &Directory, path: &[&str]) -> bool {
    match path {
        [] => false,
        [name, rest @ ..] => match directory.entries.get(*name) {
            Some(Node::Directory(directory)) => leads_to_file(directory, rest),
            Some(Node::File { .. } | Node::Symlink { .. }) => rest.is_empty(),
            _ => false,
        },
    }
}

fn writable(
    guest: &str,
    limits: Limits,
    tree: &Tree,
    root: u32,
) -> Result<Writable, WritableError> {
    let (_, directory) = &tree.preopens[root as usize];
    let mut mounted = Mounted::default();
    mounted.add(directory, &tree.content_sizes);
    let refuse = |problem| WritableError::new(guest, problem);
    let bytes = match limits.size {
        None => DEFAULT_SIZE,
        Some(size) => size.checked_sub(mounted.bytes).ok_or_else(|| {
            refuse(WritableProblem::TooManyBytes {
                size,
                mounted: mounted.bytes,
            })
        })?,
    };
    let entries = match limits.entries {
        None => DEFAULT_ENTRIES,
        Some(limit) => u64::from(limit)
            .checked_sub(mounted.entries)
            .ok_or_else(|| {
                refuse(WritableProblem::TooManyEntries {
                    limit,
                    mounted: mounted.entries,
                })
            })?,
    };
    Ok(Writable {
        root,
        bytes,
        entries,
    })
}

/// How much is mounted in a directory, but for what is mounted below it by itself.
#[derive(Default)]
struct Mounted {
    bytes: u64,
    entries: u64,
}

impl Mounted {
    fn add(&mut self, directory: &Directory, sizes: &[u64]) {
        for node in directory.entries.values() {
            self.entries += 1;
            match node {
                Node::Directory(directory) => self.add(directory, sizes),
                Node::File { content, .. } => self.bytes += sizes[*content as usize],
                Node::Symlink { .. }
                | Node::Preopen(_)
                | Node::HostDirectory { .. }
                | Node::HostFile(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Access, Entry, Mount};

    /// A directory with a file of 10 bytes, and a profile that makes it writable.
    fn find_with(limits: Limits) -> Result<Vec<Writable>, String> {
        let file = Node::File {
            content: 0,
            time: None,
        };
        let directory = Directory {
            entries: BTreeMap::from([("file".to_string(), file)]),
            time: None,
        };
        let tree = Tree {
            preopens: vec![
                ("/other".to_string(), Directory::default()),
                ("/data".to_string(), directory),
            ],
            content_sizes: vec![10],
        };
        let mut files = Files::host(Access::Deny);
        files.mounts.push(Mount {
            guest: "/data".to_string(),
            entry: Entry::default(),
        });
        files.make_writable("//data/", limits);
        find(&files, Some(&tree)).map_err(|error| error.to_string())
    }

    #[test]
    fn limits_count_what_is_mounted() {
        let found = |limits| find_with(limits).unwrap()[0];
        let unlimited = found(Limits::new());
        assert_eq!(unlimited.root, 1);
        assert_eq!((unlimited.bytes, unlimited.entries), (64 << 20, 65_536));
        let limited = found(Limits::new().size(5000).entries(3));
        assert_eq!((limited.bytes, limited.entries), (4990, 2));
    }

    #[test]
    fn limits_smaller_than_what_is_mounted_are_refused() {
        for (limits, expected) in [
            (
                Limits::new().size(9),
                "may hold 9 bytes, and what is mounted there has 10",
            ),
            (
                Limits::new().entries(0),
                "may hold 0 entries, and 1 are mounted there",
            ),
        ] {
            let error = find_with(limits).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
