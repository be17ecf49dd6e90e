//! Calls on a writable file system in memory, in any order and with any paths: no panic, and once all is closed and removed,
//! as much fits as at the start.

#![no_main]

use std::collections::BTreeMap;

use image_format::{Body, Directory, Entry, Image, Kind, NodeKind, Nodes, Sections, Tree, Writable};
use libfuzzer_sys::fuzz_target;
use virtual_adapter::fs::memory::Memory;
use virtual_adapter::fs::memory::listing::Start;
use virtual_adapter::fs::memory::node::At;
use virtual_adapter::fs::memory::open::Opened;
use virtual_adapter::fs::memory::streams::Position;

const PAGE: u64 = 4096;
const PAGES: u64 = 64;
const ENTRIES: u64 = 32;
const READ_WRITE: u32 = 3;
const CREATE: u32 = 1;
const DIRECTORY: u32 = 2;
const CONTENT: &str = "what is embedded is a bit longer than nothing";

/// A writable directory with a file, a directory and a link, and another mount inside.
fn image() -> Vec<u8> {
    let file = || Entry::File {
        content: 0,
        time: None,
    };
    let directory = |entries: Vec<(&str, Entry)>| Directory {
        entries: entries.into_iter().map(|(name, entry)| (name.to_string(), entry)).collect(),
        time: None,
    };
    let link = Entry::Symlink {
        target: "b".to_string(),
        time: None,
    };
    let inner = directory(vec![("a", file())]);
    let root = directory(vec![
        ("a", file()),
        ("b", Entry::Directory(inner)),
        ("c", link),
        ("d", Entry::Preopen(1)),
    ]);
    let tree = Tree {
        preopens: vec![
            ("/w".to_string(), root),
            ("/w/d".to_string(), directory(vec![("a", file())])),
        ],
        content_sizes: vec![CONTENT.len() as u64],
    };
    let image = Image {
        tree: Some(tree),
        ..Image::default()
    };
    let writable = Writable {
        root: 0,
        bytes: PAGES * PAGE,
        entries: ENTRIES,
    };
    let image = image.with(Kind::Writable, Body::Writable(vec![writable]));
    image.layout().unwrap().fill(&[CONTENT])
}

/// What the input says next.
struct Input<'d>(&'d [u8]);

impl<'d> Input<'d> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> u64 {
        let byte = u64::from(self.byte().unwrap_or_default());
        match byte >> 6 {
            0 => byte,
            1 => byte * 100,
            2 => byte * PAGE,
            _ => 1 << (byte & 63),
        }
    }

    /// Mostly a path that could lead somewhere.
    fn path(&mut self) -> Vec<u8> {
        let length = usize::from(self.byte().unwrap_or_default());
        if length >= 250 {
            return b"n".repeat(length + self.number() as usize % 5000);
        }
        let (path, rest) = self.0.split_at(self.0.len().min(length % 8));
        self.0 = rest;
        let letters = path.iter().map(|byte| match byte {
            0 => 0,
            _ => b"abcdef/../"[usize::from(*byte) % 10],
        });
        letters.collect()
    }
}

/// What is open.
#[derive(Default)]
struct Open {
    files: Vec<Opened>,
    streams: Vec<u32>,
    listings: Vec<u32>,
}

fn pick<T: Copy>(all: &[T], number: u64) -> Option<T> {
    let count = all.len().max(1) as u64;
    all.get((number % count) as usize).copied()
}

fn take<T>(all: &mut Vec<T>, number: u64) -> Option<T> {
    let count = all.len() as u64;
    (count > 0).then(|| all.swap_remove((number % count) as usize))
}

fn act(memory: &mut Memory<'_>, open: &mut Open, input: &mut Input<'_>, action: u8) {
    let number = input.number();
    let base = match open.files.len() as u64 + 1 {
        count if number % count == 0 => memory.preopened(0),
        count => open.files[(number % count) as usize - 1].at,
    };
    match action % 18 {
        0 => drop(memory.create_directory(base, &input.path())),
        1 => drop(memory.remove_directory(base, &input.path())),
        2 => drop(memory.unlink(base, &input.path())),
        3 => drop(memory.symlink(base, &input.path(), &input.path())),
        4 => drop(memory.link((base, &input.path()), (base, &input.path()), number & 1 == 0)),
        5 => drop(memory.rename((base, &input.path()), (base, &input.path()))),
        6 | 7 => {
            let flags = (input.number() as u32 & 15, number as u32 & 1, input.number() as u32 & 63);
            let opened = memory.open_at(base, flags.1, &input.path(), flags.0, flags.2);
            open.files.extend(opened);
        }
        8 => {
            if let Some(opened) = take(&mut open.files, number) {
                memory.let_go(opened.at);
            }
        }
        9 => {
            if let Some(opened) = pick(&open.files, number) {
                let bytes = vec![1; input.number() as usize % 20_000];
                let _ = memory.write(opened, &bytes, input.number());
            }
        }
        10 => {
            if let Some(opened) = pick(&open.files, number) {
                let _ = memory.set_size(opened, input.number());
            }
        }
        11 => {
            if let Some(opened) = pick(&open.files, number) {
                let _ = memory.read(opened, input.number(), input.number());
                memory.stat(opened.at);
                memory.metadata_hash(opened.at);
            }
        }
        12 => {
            if let Some(opened) = pick(&open.files, number)
                && memory.check_file(opened.at).is_ok()
            {
                let position = match input.number() {
                    7 => Position::End,
                    offset => Position::At(offset),
                };
                open.streams.extend(memory.stream(opened, position, number as u32 & READ_WRITE));
            }
        }
        13 => {
            if let Some(stream) = take(&mut open.streams, number) {
                memory.end_stream(stream);
            }
        }
        14 => {
            if let Some(stream) = pick(&open.streams, number) {
                let _ = memory.read_stream(stream, input.number());
            }
        }
        15 => {
            if let (Some(stream), Some(other)) =
                (pick(&open.streams, number), pick(&open.streams, input.number()))
            {
                let _ = memory.splice(stream, other, input.number());
                let room = memory.room(stream, input.number());
                let bytes = vec![2; room as usize];
                let _ = memory.spliced(stream, (room > 0).then_some(&bytes));
            }
        }
        16 => {
            if let Ok(Start::Own(listing)) = memory.list(base) {
                open.listings.push(listing);
            }
        }
        _ => {
            if let Some(listing) = pick(&open.listings, number) {
                memory.next_entry(listing);
            }
            if number & 3 == 0
                && let Some(listing) = take(&mut open.listings, number)
            {
                memory.end_listing(listing);
            }
        }
    }
}

fn names(memory: &mut Memory<'_>, directory: At) -> BTreeMap<Vec<u8>, NodeKind> {
    let nodes = match memory.list(directory) {
        Ok(Start::Embedded(nodes)) => nodes,
        Ok(Start::Own(listing)) => {
            let mut names = BTreeMap::new();
            while let Some((kind, name)) = memory.next_entry(listing) {
                names.insert(name.to_vec(), kind);
            }
            memory.end_listing(listing);
            return names;
        }
        Err(_) => return BTreeMap::new(),
    };
    let image = image();
    let all = Nodes::new(Sections::new(&image));
    let nodes = nodes.filter_map(|index| all.get(index));
    nodes.map(|node| (node.name().to_vec(), node.kind())).collect()
}

fn clear(memory: &mut Memory<'_>, directory: At) {
    for (name, kind) in names(memory, directory) {
        if kind == NodeKind::Directory {
            if let Ok(inner) = memory.look(directory, 0, &name) {
                clear(memory, inner);
            }
            let _ = memory.remove_directory(directory, &name);
        } else {
            let _ = memory.unlink(directory, &name);
        }
    }
}

fuzz_target!(|data: &[u8]| {
    let image = image();
    let sections = Sections::new(&image);
    let mut memory = Memory::new(sections, Nodes::new(sections));
    let mut open = Open::default();
    let mut input = Input(data);
    while let Some(action) = input.byte() {
        act(&mut memory, &mut open, &mut input, action);
    }
    open.listings.into_iter().for_each(|listing| memory.end_listing(listing));
    open.streams.into_iter().for_each(|stream| memory.end_stream(stream));
    open.files.into_iter().for_each(|opened| memory.let_go(opened.at));
    let root = memory.preopened(0);
    clear(&mut memory, root);
    assert_eq!(names(&mut memory, root).len(), 1, "the mount stays");
    // A page of these is of numbers.
    let file = memory.open_at(root, 0, b"all", CREATE, READ_WRITE).unwrap();
    let bytes = vec![3; ((PAGES + 1) * PAGE) as usize];
    assert_eq!(memory.write(file, &bytes, 0), Ok((PAGES - 1) * PAGE));
    for number in 1..ENTRIES {
        memory.create_directory(root, number.to_string().as_bytes()).unwrap();
    }
    assert!(memory.create_directory(root, b"one more").is_err());
    assert!(memory.open_at(root, 0, b"1", DIRECTORY, 1).is_ok());
});
