//! Random trees, in an image and in a directory.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use image_format::{Directory, Entry, Image, Tree};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

/// What files hold.
const CONTENTS: [&[u8]; 3] = [b"", b"content", &[7; 70_000]];

fn name() -> impl Strategy<Value = String> {
    "[abc]"
}

/// Paths with everything that resolution treats in its own way.
pub fn path() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => name(),
        2 => Just("..".to_owned()),
        1 => Just(".".to_owned()),
        1 => Just(String::new()),
    ];
    let odd = prop_oneof![
        Just("a".repeat(255)),
        Just("a".repeat(256)),
        Just("a/".repeat(2047) + "a"),
        Just("./".repeat(2048)),
        Just("a\0".to_owned()),
        Just(String::new()),
    ];
    let joined = vec(part, 1..5).prop_map(|parts| parts.join("/"));
    prop_oneof![30 => joined, 1 => odd]
}

fn entry() -> impl Strategy<Value = Entry> {
    let target = path().prop_filter("a target that the directory can have", |target| {
        !target.is_empty() && !target.contains('\0') && target.len() < 4096
    });
    let leaf = prop_oneof![
        1 => (0..3u32).prop_map(|content| Entry::File { content, time: None }),
        2 => target.prop_map(|target| Entry::Symlink { target, time: None }),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        btree_map(name(), inner, 0..4).prop_map(|entries| Entry::Directory(directory(entries)))
    })
}

pub fn directory(entries: BTreeMap<String, Entry>) -> Directory {
    Directory {
        entries,
        time: None,
    }
}

pub fn tree() -> impl Strategy<Value = Directory> {
    btree_map(name(), entry(), 1..4).prop_map(directory)
}

/// An image with a tree for its one preopen.
pub fn image(root: Directory) -> Vec<u8> {
    let tree = Tree {
        preopens: vec![("/".to_owned(), root)],
        content_sizes: CONTENTS.map(|content| content.len() as u64).to_vec(),
    };
    let image = Image {
        tree: Some(tree),
        ..Image::default()
    };
    image.layout().unwrap().fill(&CONTENTS)
}

/// Writes a tree to a directory that exists.
pub fn write(place: &Path, root: &Directory) {
    for (name, entry) in &root.entries {
        let place = place.join(name);
        match entry {
            Entry::Directory(directory) => {
                fs::create_dir(&place).unwrap();
                write(&place, directory);
            }
            Entry::File { content, .. } => {
                fs::write(place, CONTENTS[*content as usize]).unwrap();
            }
            Entry::Symlink { target, .. } => symlink(target, place).unwrap(),
            Entry::Preopen(_) | Entry::HostDirectory { .. } | Entry::HostFile(_) => {
                unreachable!("none is made here")
            }
        }
    }
}
