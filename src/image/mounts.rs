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
            entries: 0,
            above: Vec::new(),
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
    let content_sizes = unique.contents.iter().map(Content::size).collect();
    Ok(Embedded {
        tree: Some(Tree {
            preopens: preopens(mounted),
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

/// The directories that the guest finds opened: each mounted one, and those around mounted files.
///
/// A guest opens a path in the preopen with the longest matching path, so whatever is mounted below another mount has
/// to appear in that one as well, and a file must not make a preopen that hides what else is in its directory.
fn preopens(mounted: Vec<(Vec<String>, Node)>) -> Vec<(String, Directory)> {
    let mut opened: Vec<(Vec<String>, Node)> = Vec::new();
    let mut files = Vec::new();
    for (path, node) in mounted {
        if matches!(node, Node::Directory(_)) {
            appear_above(&mut opened, &path, &node);
            opened.push((path, node));
        } else {
            files.push((path, node));
        }
    }
    for (path, node) in files {
        let directory = &path[..path.len() - 1];
        if !opened.iter().any(|(above, _)| directory.starts_with(above)) {
            let mut made = Node::Directory(Directory::default());
            for (below, inner) in &opened {
                if let Some(below) = below.strip_prefix(directory) {
                    put(&mut made, below, inner);
                }
            }
            opened.push((directory.to_vec(), made));
        }
        appear_above(&mut opened, &path, &node);
    }
    let preopens = opened.into_iter().filter_map(|(path, node)| match node {
        Node::Directory(directory) => Some((format!("/{}", path.join("/")), directory)),
        Node::File { .. } | Node::Symlink { .. } => None,
    });
    preopens.collect()
}

/// Puts a node into all that is opened above its path, over what is there.
fn appear_above(opened: &mut [(Vec<String>, Node)], path: &[String], node: &Node) {
    for (above, tree) in opened {
        if let Some(below) = path.strip_prefix(above.as_slice())
            && !below.is_empty()
        {
            put(tree, below, node);
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
    fn a_mounted_file_hides_nothing_beside_it() {
        let file = || Entry::File(b"hi".to_vec());
        let tree = |mounts: &[(&str, Entry)]| embed_at(mounts).unwrap().tree.unwrap().preopens;
        let root = directory(&[("etc", directory(&[("hosts", file())]))]);
        let preopens = tree(&[("/", root), ("/etc/motd", file())]);
        assert_eq!(preopens.len(), 1);
        let Node::Directory(etc) = &preopens[0].1.entries["etc"] else {
            panic!()
        };
        assert_eq!(Vec::from_iter(etc.entries.keys()), ["hosts", "motd"]);
        let preopens = tree(&[
            ("/etc/a", file()),
            ("/etc/sub/b", file()),
            ("/etc/c", file()),
        ]);
        assert_eq!(preopens.len(), 1);
        assert_eq!(
            Vec::from_iter(preopens[0].1.entries.keys()),
            ["a", "c", "sub"]
        );
        let preopens = tree(&[("/etc/sub/b", file()), ("/etc/a", file())]);
        let paths: Vec<&str> = preopens.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["/etc/sub", "/etc"]);
        assert_eq!(Vec::from_iter(preopens[1].1.entries.keys()), ["a", "sub"]);
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
