//! Mounts: which trees there are, under which paths.

use image_format::{Directory, Entry as Node, Tree};

use super::contents::{Content, Contents};
use super::walk::Walk;
use crate::error::ImageError;
use crate::profile::{Files, guest_names, guest_path_problem};

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
            Some(node) if path.is_empty() && !matches!(node, Node::Directory(_)) => {
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
    for preopen in &files.preopens {
        let path = guest_path(&preopen.guest)?;
        let node = Node::HostDirectory {
            path: preopen.host.clone(),
            is_read_only: preopen.read_only,
        };
        // Those that nothing is mounted above are opened by themselves only.
        if mounted.iter().any(|(above, _)| path.starts_with(above)) {
            mounted.push((path, node));
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
    match guest_path_problem(guest) {
        Some(problem) => Err(ImageError::GuestPath {
            guest: guest.to_string(),
            problem,
        }),
        None => Ok(guest_names(guest).map(str::to_string).collect()),
    }
}

/// The directories that the guest finds opened: each mounted one, and those around mounted files.
///
/// A guest opens a path in the preopen with the longest matching path, so whatever is mounted below another mount has
/// to appear in that one as well, and a file must not make a preopen that hides what else is in its directory.
fn preopens(mounted: Vec<(Vec<String>, Node)>) -> Vec<(String, Directory)> {
    let mut opened: Vec<Opened> = Vec::new();
    let mut others = Vec::new();
    for (path, node) in mounted {
        if let Node::Directory(directory) = node {
            let place = opened.len();
            appear_above(&mut opened, &path, &Node::Preopen(place));
            opened.push((path, directory));
        } else {
            others.push((path, node));
        }
    }
    for (path, node) in others {
        let parent = &path[..path.len() - 1];
        if !opened.iter().any(|(above, _)| parent.starts_with(above)) {
            let mut made = Directory::default();
            for (place, (below, _)) in opened.iter().enumerate() {
                if let Some(below) = below.strip_prefix(parent) {
                    put(&mut made, below, &Node::Preopen(place));
                }
            }
            opened.push((parent.to_vec(), made));
        }
        appear_above(&mut opened, &path, &node);
    }
    let preopens = opened
        .into_iter()
        .map(|(path, directory)| (format!("/{}", path.join("/")), directory));
    preopens.collect()
}

/// A directory that the guest finds opened, and the names in its path.
type Opened = (Vec<String>, Directory);

/// Puts a node into all that is opened above its path, over what is there.
fn appear_above(opened: &mut [Opened], path: &[String], node: &Node) {
    for (above, directory) in opened {
        if let Some(below) = path.strip_prefix(above.as_slice()) {
            put(directory, below, node);
        }
    }
}

/// Puts a node into a directory, and makes what is missing on the way.
fn put(directory: &mut Directory, below: &[String], node: &Node) {
    let Some((name, rest)) = below.split_first() else {
        return;
    };
    if rest.is_empty() {
        directory.entries.insert(name.clone(), node.clone());
        return;
    }
    let next = directory.entries.entry(name.clone());
    let next = next.or_insert_with(|| Node::Directory(Directory::default()));
    match next {
        // What is opened by itself has the node, too.
        Node::Preopen(_) => {}
        Node::Directory(directory) => put(directory, rest, node),
        _ => {
            let mut made = Directory::default();
            put(&mut made, rest, node);
            *next = Node::Directory(made);
        }
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
        Node::Symlink { .. }
        | Node::Preopen(_)
        | Node::HostDirectory { .. }
        | Node::HostFile(_) => {}
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
        assert_eq!(tree.preopens[0].1.entries["data"], Node::Preopen(1));
        assert!(tree.preopens[1].1.entries.contains_key("file"));
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
