//! Mounts: which trees there are, under which paths.

use image_format::{Directory, Entry as Node, Tree};

use super::contents::{Content, Contents};
use super::walk::Walk;
use crate::error::ImageError;
use crate::profile::Files;

/// Everything that is embedded.
#[derive(Default)]
pub(super) struct Embedded {
    pub(super) tree: Option<Tree>,
    pub(super) contents: Vec<Content>,
    pub(super) skipped: Vec<String>,
}

/// Reads all mounts.
pub(super) fn embed(files: &Files) -> Result<Embedded, ImageError> {
    if files.mounts.is_empty() {
        return Ok(Embedded::default());
    }
    let patterns = files.embedding.exclude.iter().map(|pattern| {
        glob::Pattern::new(pattern).map_err(|error| ImageError::Pattern {
            pattern: pattern.clone(),
            message: error.to_string(),
        })
    });
    let patterns = patterns.collect::<Result<Vec<_>, _>>()?;
    let mut contents = Contents::default();
    let mut skipped = Vec::new();
    let mut mounted: Vec<(Vec<String>, Node)> = Vec::new();
    for mount in &files.mounts {
        let path = guest_path(&mount.guest)?;
        if mounted.iter().any(|(known, _)| *known == path) {
            return Err(ImageError::MountedTwice {
                guest: mount.guest.clone(),
            });
        }
        let mut walk = Walk {
            embedding: &files.embedding,
            patterns: &patterns,
            contents: &mut contents,
            skipped: &mut skipped,
        };
        let problem = "names a file, and has to be a path in a directory";
        match walk.entry(&mount.entry)? {
            Some(Node::File { .. } | Node::Symlink { .. }) if path.is_empty() => {
                return Err(ImageError::GuestPath {
                    guest: mount.guest.clone(),
                    problem,
                });
            }
            Some(node) => mounted.push((path, node)),
            None => {
                return Err(ImageError::NothingMounted {
                    guest: mount.guest.clone(),
                });
            }
        }
    }
    let unique = contents
        .deduplicate()
        .map_err(|cause| ImageError::Contents { cause })?;
    for (_, node) in &mut mounted {
        replace_contents(node, &unique.stands_for);
    }
    graft(&mut mounted);
    let content_sizes = unique.contents.iter().map(Content::size).collect();
    let preopens = mounted.into_iter().map(preopen).collect();
    Ok(Embedded {
        tree: Some(Tree {
            preopens,
            content_sizes,
        }),
        contents: unique.contents,
        skipped,
    })
}

/// The components of an absolute guest path.
fn guest_path(guest: &str) -> Result<Vec<String>, ImageError> {
    let problem = |problem| {
        Err(ImageError::GuestPath {
            guest: guest.to_string(),
            problem,
        })
    };
    let Some(rest) = guest.strip_prefix('/') else {
        return problem("is relative");
    };
    let components: Vec<String> = rest
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
        .map(str::to_string)
        .collect();
    if components.iter().any(|part| part == "..") {
        return problem("has a `..`");
    }
    if guest.contains('\0') {
        return problem("has a NUL");
    }
    Ok(components)
}

/// A preopen is a directory: a mounted file is the only entry of the one around it.
fn preopen((mut path, node): (Vec<String>, Node)) -> (String, Directory) {
    let directory = match node {
        Node::Directory(directory) => directory,
        entry => {
            let name = path.pop().unwrap_or_default();
            let mut directory = Directory::default();
            directory.entries.insert(name, entry);
            directory
        }
    };
    (format!("/{}", path.join("/")), directory)
}

/// Puts later mounts into the earlier ones above them, over what is there.
fn graft(mounted: &mut [(Vec<String>, Node)]) {
    for later in 1..mounted.len() {
        let (before, after) = mounted.split_at_mut(later);
        let (path, node) = &after[0];
        for (above, tree) in before {
            if let Some(below) = path.strip_prefix(above.as_slice())
                && !below.is_empty()
            {
                put(tree, below, node);
            }
        }
    }
}

fn put(tree: &mut Node, below: &[String], node: &Node) {
    let Some((name, rest)) = below.split_first() else {
        *tree = node.clone();
        return;
    };
    if !matches!(tree, Node::Directory(_)) {
        *tree = Node::Directory(Directory::default());
    }
    if let Node::Directory(directory) = tree {
        let next = directory.entries.entry(name.clone());
        let next = next.or_insert_with(|| Node::Directory(Directory::default()));
        put(next, rest, node);
    }
}

/// Names the content that stands for each.
fn replace_contents(node: &mut Node, stands_for: &[u32]) {
    match node {
        Node::Directory(directory) => {
            let entries = directory.entries.values_mut();
            entries.for_each(|node| replace_contents(node, stands_for));
        }
        Node::File { content, .. } => *content = stands_for[*content as usize],
        Node::Symlink { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Access, Entry, Mount};

    fn embed_at(mounts: &[(&str, Entry)]) -> Result<Embedded, ImageError> {
        let mut files = Files::host(Access::Deny);
        files.mounts = mounts
            .iter()
            .map(|(guest, entry)| Mount {
                guest: guest.to_string(),
                entry: entry.clone(),
            })
            .collect();
        embed(&files)
    }

    fn directory(entries: &[(&str, Entry)]) -> Entry {
        Entry::Directory(
            entries
                .iter()
                .map(|(name, entry)| (name.to_string(), entry.clone()))
                .collect(),
        )
    }

    #[test]
    fn later_mounts_appear_in_those_above() {
        let root = directory(&[("data", Entry::File(b"hidden".to_vec()))]);
        let data = directory(&[("file", Entry::File(b"seen".to_vec()))]);
        let tree = embed_at(&[("/", root), ("/data", data)])
            .unwrap()
            .tree
            .unwrap();
        let Node::Directory(data) = &tree.preopens[0].1.entries["data"] else {
            panic!()
        };
        assert!(data.entries.contains_key("file"));
        assert_eq!(tree.preopens[1].0, "/data");
    }

    #[test]
    fn a_mounted_file_stands_in_its_directory() {
        let tree = embed_at(&[("/etc/motd", Entry::File(b"hi".to_vec()))])
            .unwrap()
            .tree
            .unwrap();
        assert_eq!(tree.preopens[0].0, "/etc");
        assert!(tree.preopens[0].1.entries.contains_key("motd"));
    }

    #[test]
    fn odd_guest_paths_are_refused() {
        for guest in ["data", "/a/../b", "", "/a\0"] {
            assert!(
                matches!(
                    embed_at(&[(guest, directory(&[]))]),
                    Err(ImageError::GuestPath { .. })
                ),
                "{guest:?}"
            );
        }
        let twice = embed_at(&[("/a", directory(&[])), ("/a/", directory(&[]))]);
        assert!(matches!(twice, Err(ImageError::MountedTwice { .. })));
        let name = embed_at(&[("/a", directory(&[("b/c", Entry::File(Vec::new()))]))]);
        assert!(matches!(name, Err(ImageError::EntryName { .. })));
    }
}
