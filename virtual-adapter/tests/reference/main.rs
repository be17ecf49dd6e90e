//! Embedded files answer as wasmtime's files do: the same random tree is in an image and in a directory, and each call
//! is made on both.

#![cfg(target_os = "linux")]

mod host;
mod tree;

use std::collections::BTreeMap;

use host::{Handle, Host, Numbered};
use image_format::{Directory, NodeKind, Nodes, Sections};
use proptest::collection::vec;
use proptest::prelude::*;
use virtual_adapter::fs::descriptor::{open_at, read, read_via_stream, readlink_at};
use virtual_adapter::fs::directory::{read_directory, read_entry};
use virtual_adapter::fs::{ErrorCode, FsResult, Open};
use virtual_adapter::handles::{Handles, ResourceType};

/// A directory beside its image.
struct Pair<'a> {
    nodes: Nodes<'a>,
    handles: Handles,
    host: Host,
    root: Handle,
    /// Nodes by what identifies their files.
    by_hash: BTreeMap<u64, u32>,
}

impl<'a> Pair<'a> {
    fn new(image: &'a [u8], directory: &std::path::Path) -> Self {
        let nodes = Nodes::new(Sections::new(image));
        let (mut host, root) = Host::new(directory);
        let mut paths: Vec<String> = vec![".".to_owned()];
        let mut by_hash = BTreeMap::new();
        for index in 0..nodes.count() {
            let node = nodes.get(index).unwrap();
            if index > 0 {
                let name = str::from_utf8(node.name()).unwrap();
                paths.push(format!("{}/{name}", paths[node.parent() as usize]));
            }
            let hash = host.metadata_hash_at(root, 0, &paths[index as usize]);
            by_hash.insert(hash.unwrap(), index);
        }
        assert_eq!(by_hash.len(), nodes.count() as usize);
        Pair {
            nodes,
            handles: Handles::new(),
            host,
            root,
            by_hash,
        }
    }

    fn open(&self, index: u32) -> Open<'a> {
        Open::new(self.nodes, index)
    }

    /// Compares everything that takes a path, from a directory that is open on both sides.
    fn compare_path(&mut self, index: u32, handle: Handle, path: &str, flags: [u32; 3]) {
        let open = self.open(index);
        let [path_flags, open_flags, flags] = flags;
        let ours = open_at(
            open,
            &mut self.handles,
            path_flags,
            path.as_bytes(),
            open_flags,
            flags,
        );
        let theirs = self
            .host
            .open_at(handle, path_flags, path, open_flags, flags);
        let asks_for_changes = open_flags & !DIRECTORY != 0 || flags & WRITE != 0;
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => {
                let opened = self.handles.get(ResourceType::Descriptor, ours);
                let hash = self.host.metadata_hash(theirs).unwrap();
                assert_eq!(self.by_hash[&hash], opened, "{path:?} opens another node");
                self.compare_descriptor(opened, theirs);
            }
            // Wasmtime refuses what asks for changes before it looks; the cases `as-linux` have what comes of looking.
            (ours, Err(refusal)) if asks_for_changes && refusal == NOT_PERMITTED => {
                let makes_only = open_flags == CREATE && flags & WRITE == 0;
                assert!(
                    ours.is_err() || makes_only,
                    "{path:?} is opened for changes"
                );
            }
            (ours, theirs) => assert_same("open-at", path, ours, theirs),
        }
        let ours = open.at(path_flags, path.as_bytes());
        // See the differences that the documentation of the module lists.
        if path_flags == 1 || !ends_like_a_directory(path) {
            let theirs = self.host.metadata_hash_at(handle, path_flags, path);
            let theirs = theirs.map(|hash| self.by_hash[&hash]);
            assert_same("stat-at", path, ours.map(|open| open.index), theirs);
            if let Ok(found) = ours {
                let theirs = self.host.stat_at(handle, path_flags, path).unwrap();
                assert_eq!(
                    found.node.kind() == NodeKind::Symlink,
                    format!("{:?}", theirs.type_).contains("Symbolic")
                );
            }
        }
        let ours = readlink_at(open, path.as_bytes());
        let ours = ours.map(|target| String::from_utf8(target.to_vec()).unwrap());
        assert_same(
            "readlink-at",
            path,
            ours,
            self.host.readlink_at(handle, path),
        );
    }

    /// Compares everything else.
    fn compare_descriptor(&mut self, index: u32, handle: Handle) {
        let open = self.open(index);
        for (length, offset) in [
            (3, 0),
            (3, 5),
            (0, 0),
            (u64::MAX, 0),
            (100_000, 10_000),
            (1, u64::MAX),
            (1, i64::MAX as u64),
            (0, i64::MAX as u64),
            (1, i64::MAX as u64 - 1),
        ] {
            let ours = read(open, length, offset).map(|bytes| (bytes.to_vec(), bytes.is_empty()));
            let theirs = self.host.read(handle, length, offset);
            assert_same("read", &format!("{length} at {offset}"), ours, theirs);
        }
        let ours = read_via_stream(open, &mut self.handles, 0).map(|_| ());
        assert_same("read-via-stream", "", ours, self.host.can_stream(handle));
        let ours = open.file().map(|_| ());
        assert_same("advise", "", ours, self.host.advise(handle));
        assert_eq!(self.host.get_flags(handle), Ok(1));
        let names = self.names(open);
        assert_same("read-directory", "", names, self.host.names(handle));
        if open.node.kind() == NodeKind::File {
            let stat = self.host.stat(handle).unwrap();
            let ours = virtual_adapter::fs::stat::stat(open);
            assert_eq!((ours.link_count, ours.size), (stat.link_count, stat.size));
        }
    }

    fn names(&mut self, open: Open<'_>) -> FsResult<Vec<String>> {
        let stream = read_directory(open, &mut self.handles)?;
        let names = std::iter::from_fn(|| read_entry(self.nodes, &mut self.handles, stream));
        Ok(names
            .map(|node| String::from_utf8(node.name().to_vec()).unwrap())
            .collect())
    }
}

/// Flags of `open-at`, and what wasmtime says to changes.
const CREATE: u32 = 1;
const DIRECTORY: u32 = 2;
const WRITE: u32 = 2;
const NOT_PERMITTED: u8 = ErrorCode::NotPermitted as u8;

fn ends_like_a_directory(path: &str) -> bool {
    path.ends_with('/') || path.ends_with("/.")
}

#[track_caller]
fn assert_same<T: PartialEq + std::fmt::Debug>(
    call: &str,
    path: &str,
    ours: FsResult<T>,
    theirs: Numbered<T>,
) {
    let ours = ours.map_err(|error| match error {
        ErrorCode::ReadOnly => ErrorCode::NotPermitted as u8,
        error => error as u8,
    });
    assert_eq!(ours, theirs, "`{call}` of {path:?}");
}

fn compare(root: &Directory, paths: &[(String, String, [u32; 3])]) {
    let directory = tempfile::tempdir().unwrap();
    tree::write(directory.path(), root);
    let image = tree::image(root.clone());
    let mut pair = Pair::new(&image, directory.path());
    let handle = pair.root;
    pair.compare_descriptor(0, handle);
    for (base, path, flags) in paths {
        pair.compare_path(0, handle, path, *flags);
        // The same from below: what is outside of a directory is outside of its descriptor.
        let opened = open_at(pair.open(0), &mut pair.handles, 1, base.as_bytes(), 0, 1);
        if let Ok(opened) = opened {
            let index = pair.handles.get(ResourceType::Descriptor, opened);
            let below = pair.host.open_at(handle, 1, base, 0, 1).unwrap();
            pair.compare_path(index, below, path, *flags);
        }
    }
}

fn flags() -> impl Strategy<Value = [u32; 3]> {
    let open_flags = prop_oneof![4 => Just(0), 1 => Just(2), 1 => 0u32..16];
    let flags = prop_oneof![4 => Just(1), 1 => Just(0), 1 => 0u32..64];
    (0..2u32, open_flags, flags).prop_map(|(path, open, flags)| [path, open, flags])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn random_paths_in_random_trees(
        root in tree::tree(),
        paths in vec((tree::path(), tree::path(), flags()), 1..20),
    ) {
        compare(&root, &paths);
    }
}

#[test]
fn chains_of_links_end_after_forty() {
    let mut entries = BTreeMap::new();
    for number in 0..45 {
        let target = format!("{}", number + 1);
        let link = image_format::Entry::Symlink { target, time: None };
        entries.insert(number.to_string(), link);
    }
    let file = image_format::Entry::File {
        content: 1,
        time: None,
    };
    entries.insert("45".to_owned(), file);
    let root = tree::directory(entries);
    let paths: Vec<(String, String, [u32; 3])> = (0..10)
        .flat_map(|number| [0, 1].map(|follow| (".".into(), number.to_string(), [follow, 0, 1])))
        .collect();
    compare(&root, &paths);
}
