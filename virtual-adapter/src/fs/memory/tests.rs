//! The file system of a guest beside a real directory, which is called with the same.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt, symlink};
use std::path::{Path, PathBuf};

use adapter_abi::wasi::descriptor_flags::{READ, WRITE};
use adapter_abi::wasi::open_flags::{CREATE, EXCLUSIVE, TRUNCATE};
use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
use image_format::{Body, Entry, Image, Kind, Nodes, Sections, Tree, Writable};
use proptest::prelude::*;

use super::listing::Start;
use super::node::At;
use super::open::Opened;
use super::streams::{Failure, Position};
use super::*;
use crate::abi::Optional;
use crate::fs::mutation::NewTimestamp;
use crate::fs::sample::directory;

const CONTENTS: [&str; 3] = ["", "hello world", "in another mount"];

/// An image with a writable directory, which has another mount in it that is not.
fn image(bytes: u64, entries: u64) -> Vec<u8> {
    let file = |content| Entry::File {
        content,
        time: None,
    };
    let link = |target: &str| Entry::Symlink {
        target: target.to_owned(),
        time: None,
    };
    let inner = directory([("deep", file(1)), ("up", link("../file"))]);
    let root = directory([
        ("file", file(1)),
        ("empty", file(0)),
        ("a", Entry::Directory(inner)),
        ("link", link("a")),
        ("dangling", link("nothing")),
        ("mount", Entry::Preopen(1)),
    ]);
    let tree = Tree {
        preopens: vec![
            ("/w".to_owned(), root),
            ("/w/mount".to_owned(), directory([("inside", file(2))])),
        ],
        content_sizes: CONTENTS.map(|text| text.len() as u64).to_vec(),
    };
    let image = Image {
        tree: Some(tree),
        ..Image::default()
    };
    let writable = Writable {
        root: 0,
        bytes,
        entries,
    };
    let image = image.with(Kind::Writable, Body::Writable(vec![writable]));
    image.layout().unwrap().fill(&CONTENTS)
}

fn memory(image: &[u8]) -> (Memory<'_>, At) {
    let sections = Sections::new(image);
    let memory = Memory::new(sections, Nodes::new(sections));
    let root = memory.preopened(0);
    assert_eq!(root.system, 1);
    (memory, root)
}

fn roomy() -> Vec<u8> {
    image(64 << 20, 65_536)
}

/// The directory that is compared, in one that nothing leads out of.
const INNER: &str = "inner";

/// What a real directory has that the image has, but for the mount.
fn real() -> tempfile::TempDir {
    let real = tempfile::tempdir().unwrap();
    let root = real.path().join(INNER);
    fs::create_dir(&root).unwrap();
    fs::write(root.join("file"), CONTENTS[1]).unwrap();
    fs::write(root.join("empty"), "").unwrap();
    fs::create_dir(root.join("a")).unwrap();
    fs::write(root.join("a/deep"), CONTENTS[1]).unwrap();
    symlink("../file", root.join("a/up")).unwrap();
    symlink("a", root.join("link")).unwrap();
    symlink("nothing", root.join("dangling")).unwrap();
    real
}

#[derive(Clone, Debug)]
enum Operation {
    CreateDirectory(String),
    RemoveDirectory(String),
    Unlink(String),
    Symlink(String, String),
    Link(String, String),
    Rename(String, String),
    Open {
        path: String,
        creates: bool,
        is_new: bool,
        truncates: bool,
        writes: bool,
    },
    Close(usize),
    Write(usize, u64, usize),
    Resize(usize, u64),
    List(String),
}

fn path() -> impl Strategy<Value = String> {
    let name = || prop::sample::select(vec!["file", "a", "b", "c", "deep", "link", "up", "empty"]);
    let names = prop::collection::vec(name(), 1..4);
    let end = prop::sample::select(vec!["", "", "", "", "", "/", "/."]);
    (names, end).prop_map(|(names, end)| format!("{}{end}", names.join("/")))
}

fn operation() -> impl Strategy<Value = Operation> {
    prop_oneof![
        3 => path().prop_map(Operation::CreateDirectory),
        1 => path().prop_map(Operation::RemoveDirectory),
        2 => path().prop_map(Operation::Unlink),
        1 => (path(), path()).prop_map(|(target, path)| Operation::Symlink(target, path)),
        2 => (path(), path()).prop_map(|(old, new)| Operation::Link(old, new)),
        5 => (path(), path()).prop_map(|(old, new)| Operation::Rename(old, new)),
        6 => (path(), any::<[bool; 4]>()).prop_map(|(path, [creates, is_new, truncates, writes])| {
            Operation::Open { path, creates, is_new: is_new && creates, truncates: truncates && writes, writes }
        }),
        2 => (0..8usize).prop_map(Operation::Close),
        4 => (0..8usize, 0..9000u64, 0..6000usize).prop_map(|(file, at, count)| Operation::Write(file, at, count)),
        2 => (0..8usize, 0..9000u64).prop_map(|(file, size)| Operation::Resize(file, size)),
        2 => path().prop_map(Operation::List),
    ]
}

/// The `error-code` of an error of the system's.
fn code(error: &io::Error) -> ErrorCode {
    match error.raw_os_error().unwrap() {
        1 => ErrorCode::NotPermitted,
        2 => ErrorCode::NoEntry,
        9 => ErrorCode::BadDescriptor,
        16 => ErrorCode::Busy,
        17 => ErrorCode::Exist,
        20 => ErrorCode::NotDirectory,
        21 => ErrorCode::IsDirectory,
        22 => ErrorCode::Invalid,
        39 => ErrorCode::NotEmpty,
        40 => ErrorCode::Loop,
        other => panic!("error {other}: {error}"),
    }
}

/// What is open, on both sides.
type Files = Vec<Option<(Opened, File)>>;

struct Both<'n> {
    memory: Memory<'n>,
    root: At,
    real: PathBuf,
    files: Files,
}

impl Both<'_> {
    fn run(&mut self, operation: &Operation) -> [FsResult<String>; 2] {
        let Both {
            memory, root, real, ..
        } = self;
        let root = *root;
        let at = |path: &str| real.join(path);
        let done = |result: FsResult<()>| result.map(|()| String::new());
        let really =
            |result: io::Result<()>| result.map(|()| String::new()).map_err(|error| code(&error));
        match operation {
            Operation::CreateDirectory(path) => [
                done(memory.create_directory(root, path.as_bytes())),
                really(fs::create_dir(at(path))),
            ],
            Operation::RemoveDirectory(path) => [
                done(memory.remove_directory(root, path.as_bytes())),
                really(fs::remove_dir(at(path))),
            ],
            Operation::Unlink(path) => [
                done(memory.unlink(root, path.as_bytes())),
                really(fs::remove_file(at(path))),
            ],
            Operation::Symlink(target, path) => [
                done(memory.symlink(root, target.as_bytes(), path.as_bytes())),
                really(symlink(target, at(path))),
            ],
            Operation::Link(old, new) => [
                done(memory.link((root, old.as_bytes()), (root, new.as_bytes()), false)),
                really(fs::hard_link(at(old), at(new))),
            ],
            Operation::Rename(old, new) => [
                done(memory.rename((root, old.as_bytes()), (root, new.as_bytes()))),
                really(fs::rename(at(old), at(new))),
            ],
            Operation::List(path) => {
                let listed = memory
                    .look(root, SYMLINK_FOLLOW, path.as_bytes())
                    .and_then(|found| list(memory, found));
                let names = fs::read_dir(at(path)).map(|entries| {
                    let names = entries.map(|entry| entry.unwrap().file_name().into_string());
                    let mut names: Vec<String> = names.map(Result::unwrap).collect();
                    names.sort_unstable();
                    names
                });
                [
                    listed.map(|names| names.join(" ")),
                    names
                        .map(|names| names.join(" "))
                        .map_err(|error| code(&error)),
                ]
            }
            _ => self.run_on_file(operation),
        }
    }

    fn run_on_file(&mut self, operation: &Operation) -> [FsResult<String>; 2] {
        let nothing = || [Ok(String::new()), Ok(String::new())];
        match operation {
            Operation::Open {
                path,
                creates,
                is_new,
                truncates,
                writes,
            } => self.open(path, [*creates, *is_new, *truncates, *writes]),
            Operation::Close(file) => {
                if let Some(Some((opened, _))) = self.files.get_mut(*file).map(Option::take) {
                    self.memory.let_go(opened.at);
                }
                nothing()
            }
            Operation::Write(file, at, count) => {
                let Some(Some((opened, real))) = self.files.get(*file) else {
                    return nothing();
                };
                let bytes = vec![(*at % 251) as u8; *count];
                let written = self.memory.write(*opened, &bytes, *at);
                let really = real.write_at(&bytes, *at);
                if *count == 0 {
                    return nothing();
                }
                [
                    written.map(|count| count.to_string()),
                    really
                        .map(|count| count.to_string())
                        .map_err(|error| code(&error)),
                ]
            }
            Operation::Resize(file, size) => {
                let Some(Some((opened, real))) = self.files.get(*file) else {
                    return nothing();
                };
                if real.metadata().unwrap().is_dir() {
                    // WASI has `bad-descriptor` for what is no file.
                    return nothing();
                }
                let result = self.memory.set_size(*opened, *size);
                let really = real.set_len(*size);
                [
                    result.map(|()| String::new()),
                    really.map(|()| String::new()).map_err(|error| code(&error)),
                ]
            }
            _ => nothing(),
        }
    }

    fn open(
        &mut self,
        path: &str,
        [creates, is_new, truncates, writes]: [bool; 4],
    ) -> [FsResult<String>; 2] {
        let flag = |is_set: bool, flag| if is_set { flag } else { 0 };
        let open_flags =
            flag(creates, CREATE) | flag(is_new, EXCLUSIVE) | flag(truncates, TRUNCATE);
        let flags = READ | flag(writes, WRITE);
        let opened = self.memory.open_at(
            self.root,
            SYMLINK_FOLLOW,
            path.as_bytes(),
            open_flags,
            flags,
        );
        // The library refuses to create for reading only, and Linux does not.
        let custom = [
            flag(creates && !is_new, 0o100),
            flag(is_new, 0o300),
            flag(truncates, 0o1000),
        ];
        let really = OpenOptions::new()
            .read(true)
            .write(writes)
            .custom_flags_of(custom.iter().fold(0, |all, flag| all | flag))
            .open(self.real.join(path));
        match (opened, really) {
            (Ok(opened), Ok(real)) => {
                self.files.push(Some((opened, real)));
                [Ok(String::new()), Ok(String::new())]
            }
            (opened, really) => [
                opened.map(|_| "opened".to_owned()),
                really
                    .map(|_| "opened".to_owned())
                    .map_err(|error| code(&error)),
            ],
        }
    }

    /// All that there is on both sides.
    fn trees(&mut self) -> [BTreeMap<String, String>; 2] {
        let mut trees = [BTreeMap::new(), BTreeMap::new()];
        tell(&mut self.memory, self.root, "", &mut trees[0]);
        tell_real(&self.real, "", &mut trees[1]);
        trees
    }

    /// What the open files hold on both sides, whatever became of their names.
    fn contents(&mut self) -> Vec<[(Vec<u8>, u64); 2]> {
        let mut contents = Vec::new();
        for (opened, real) in self.files.iter().flatten() {
            if self.memory.check_file(opened.at).is_err() {
                continue;
            }
            let read = self
                .memory
                .read_file(opened.at, 65_536, 0)
                .unwrap()
                .to_vec();
            let links = self.memory.stat(opened.at).link_count;
            let mut bytes = vec![0; 65_536];
            let count = real.read_at(&mut bytes, 0).unwrap();
            bytes.truncate(count);
            contents.push([(read, links), (bytes, real.metadata().unwrap().nlink())]);
        }
        contents
    }
}

trait CustomFlags {
    fn custom_flags_of(&mut self, flags: u32) -> &mut Self;
}

impl CustomFlags for OpenOptions {
    fn custom_flags_of(&mut self, flags: u32) -> &mut Self {
        use std::os::unix::fs::OpenOptionsExt;
        self.custom_flags(flags as i32).mode(0o644)
    }
}

/// The names in a directory, sorted, but for the mount.
fn list(memory: &mut Memory<'_>, at: At) -> FsResult<Vec<String>> {
    let mut names = Vec::new();
    match memory.list(at)? {
        Start::Embedded(nodes) => {
            for index in nodes {
                names.push(memory.nodes.get(index).unwrap().name().to_vec());
            }
        }
        Start::Own(listing) => {
            while let Some((_, name)) = memory.next_entry(listing) {
                names.push(name.to_vec());
            }
            memory.end_listing(listing);
        }
    }
    let names = names
        .into_iter()
        .map(|name| String::from_utf8(name).unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "mount").collect();
    names.sort_unstable();
    Ok(names)
}

fn tell(memory: &mut Memory<'_>, at: At, path: &str, tree: &mut BTreeMap<String, String>) {
    for name in list(memory, at).unwrap() {
        let child = memory.child(at, name.as_bytes()).unwrap();
        let path = format!("{path}/{name}");
        let stat = memory.stat(child);
        match memory.kind(child.id) {
            NodeKind::Directory => {
                tree.insert(path.clone(), "directory".to_owned());
                tell(memory, child, &path, tree);
            }
            NodeKind::Symlink => {
                let target = String::from_utf8(memory.target(child.id).to_vec()).unwrap();
                tree.insert(path, format!("link to {target}, {}", stat.link_count));
            }
            _ => {
                let content = memory.read_file(child, 65_536, 0).unwrap().to_vec();
                let told = format!("{} {} {content:?}", stat.size, stat.link_count);
                tree.insert(path, told);
            }
        }
    }
}

fn tell_real(at: &Path, path: &str, tree: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(at).unwrap().map(Result::unwrap) {
        let path = format!("{path}/{}", entry.file_name().to_str().unwrap());
        let metadata = entry.path().symlink_metadata().unwrap();
        if metadata.is_dir() {
            tree.insert(path.clone(), "directory".to_owned());
            tell_real(&entry.path(), &path, tree);
        } else if metadata.is_symlink() {
            let target = fs::read_link(entry.path()).unwrap();
            let target = target.to_str().unwrap();
            tree.insert(path, format!("link to {target}, {}", metadata.nlink()));
        } else {
            let content = fs::read(entry.path()).unwrap();
            let told = format!("{} {} {content:?}", metadata.len(), metadata.nlink());
            tree.insert(path, told);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn it_is_what_a_real_directory_is(operations in prop::collection::vec(operation(), 1..60)) {
        let (image, real) = (roomy(), real());
        let (memory, root) = memory(&image);
        let mut both = Both { memory, root, real: real.path().join(INNER), files: Vec::new() };
        for operation in operations {
            let [here, there] = both.run(&operation);
            // A link that was moved can lead out of the directory, where the real one has something else.
            if here != Err(ErrorCode::NotPermitted) {
                prop_assert_eq!(here, there, "{:?}", operation);
            }
            let [here, there] = both.trees();
            prop_assert_eq!(here, there, "{:?}", operation);
            for [here, there] in both.contents() {
                prop_assert_eq!(here, there, "{:?}", operation);
            }
        }
        both.check_that_nothing_leaks();
    }
}

impl Both<'_> {
    /// Once all is closed and removed, no page is used.
    fn check_that_nothing_leaks(&mut self) {
        for (opened, _) in std::mem::take(&mut self.files).into_iter().flatten() {
            self.memory.let_go(opened.at);
        }
        remove_all(&mut self.memory, self.root, self.root, "");
        assert_eq!(self.memory.pages_of(1), 0);
        let mut nodes = self.memory.table.iter();
        let used = nodes
            .by_ref()
            .filter(|node| !matches!(node.body, Body_::Vacant(_)));
        // The root has names of its own now.
        assert!(used.count() <= 1);
    }
}

use super::node::Body as Body_;

fn remove_all(memory: &mut Memory<'_>, root: At, at: At, path: &str) {
    for name in list(memory, at).unwrap() {
        let child = memory.child(at, name.as_bytes()).unwrap();
        let path = format!("{path}{name}");
        if memory.kind(child.id) == NodeKind::Directory {
            remove_all(memory, root, child, &format!("{path}/"));
            memory.remove_directory(root, path.as_bytes()).unwrap();
        } else {
            memory.unlink(root, path.as_bytes()).unwrap();
        }
    }
}

fn create(memory: &mut Memory<'_>, root: At, path: &str) -> FsResult<Opened> {
    memory.open_at(root, 0, path.as_bytes(), CREATE, READ | WRITE)
}

#[test]
fn what_is_read_only_stays_so() {
    let image = roomy();
    let (mut memory, root) = memory(&image);
    let refused = create(&mut memory, root, "mount/new");
    assert_eq!(refused.err(), Some(ErrorCode::ReadOnly));
    let refused = memory.open_at(root, 0, b"mount/inside", 0, READ | WRITE);
    assert_eq!(refused, Err(ErrorCode::ReadOnly));
    assert_eq!(
        memory.rename((root, b"mount/inside"), (root, b"new")),
        Err(ErrorCode::CrossDevice)
    );
    assert_eq!(
        memory.link((root, b"mount/inside"), (root, b"new"), false),
        Err(ErrorCode::CrossDevice)
    );
    assert_eq!(
        memory.rename((root, b"mount"), (root, b"new")),
        Err(ErrorCode::Busy)
    );
    assert_eq!(
        memory.remove_directory(root, b"mount"),
        Err(ErrorCode::Busy)
    );
    let opened = memory.open_at(root, 0, b"mount/inside", 0, READ).unwrap();
    assert_eq!(memory.read(opened, 100, 3), Ok(&b"another mount"[..]));
    let back = memory.look(root, 0, b"mount/../mount/inside").unwrap();
    assert_eq!(back, opened.at);
    let none = memory.look(root, 0, b"mount/../..");
    assert_eq!(none, Err(ErrorCode::NotPermitted));
}

#[test]
fn limits_are_kept() {
    let image = image(10 * PAGE as u64, 3);
    let (mut memory, root) = memory(&image);
    let full = Err(ErrorCode::InsufficientSpace);
    for name in ["x", "y", "z"] {
        let opened = create(&mut memory, root, name).unwrap();
        memory.let_go(opened.at);
    }
    assert_eq!(memory.create_directory(root, b"more"), full);
    memory.rename((root, b"x"), (root, b"w")).unwrap();
    memory.rename((root, b"w"), (root, b"y")).unwrap();
    memory.create_directory(root, b"more").unwrap();
    assert_eq!(memory.create_directory(root, b"too-many"), full);
    let opened = create(&mut memory, root, "z").unwrap();
    let written = memory.write(opened, &[1; 20 * PAGE], 0).unwrap();
    assert_eq!(written, 9 * PAGE as u64);
    let more = memory.write(opened, b"x", written);
    assert_eq!(more, Err(ErrorCode::InsufficientSpace));
    let over = memory.write(opened, b"x", 0);
    assert_eq!(over, Ok(1));
    memory.unlink(root, b"z").unwrap();
    assert_eq!(memory.pages_of(1), 10);
    memory.let_go(opened.at);
    assert_eq!(memory.pages_of(1), 0);
}

#[test]
fn numbers_of_files_are_not_used_again() {
    let image = roomy();
    let (mut memory, root) = memory(&image);
    let mut known = std::collections::BTreeSet::new();
    for _ in 0..5 {
        let opened = create(&mut memory, root, "new").unwrap();
        let hash = memory.metadata_hash(opened.at);
        assert!(known.insert((hash.lower, hash.upper)));
        memory.unlink(root, b"new").unwrap();
        assert_eq!(memory.metadata_hash(opened.at), hash);
        memory.let_go(opened.at);
    }
    assert_eq!(memory.table.len(), 2);
    let before = memory.look(root, 0, b"file").unwrap();
    let hash = memory.metadata_hash(before);
    memory.rename((root, b"file"), (root, b"a/moved")).unwrap();
    let after = memory.look(root, 0, b"link/moved").unwrap();
    assert_eq!((after, memory.metadata_hash(after)), (before, hash));
}

#[test]
fn a_listing_has_each_entry_once() {
    let image = roomy();
    let (mut memory, root) = memory(&image);
    memory.create_directory(root, b"d").unwrap();
    for number in 0..10 {
        let opened = create(&mut memory, root, &format!("d/{number}")).unwrap();
        memory.let_go(opened.at);
    }
    let directory = memory.look(root, 0, b"d").unwrap();
    let Ok(Start::Own(listing)) = memory.list(directory) else {
        panic!("the image has it");
    };
    let mut seen = Vec::new();
    while let Some((_, name)) = memory.next_entry(listing) {
        let name = String::from_utf8(name.to_vec()).unwrap();
        let (old, new) = (format!("d/{name}"), format!("d/{name}-renamed"));
        memory
            .rename((root, old.as_bytes()), (root, new.as_bytes()))
            .unwrap();
        if name == "3" {
            memory.unlink(root, b"d/4").unwrap();
            memory.unlink(root, b"d/5").unwrap();
        }
        seen.push(name);
    }
    assert_eq!(seen, ["0", "1", "2", "3", "6", "7", "8", "9"]);
    memory.end_listing(listing);
}

#[test]
fn a_removed_directory_takes_nothing() {
    let image = roomy();
    let (mut memory, root) = memory(&image);
    memory.create_directory(root, b"d").unwrap();
    let opened = memory.open_at(root, 0, b"d", 0, READ).unwrap();
    memory.remove_directory(root, b"d").unwrap();
    let made = memory.create_directory(opened.at, b"below");
    assert_eq!(made, Err(ErrorCode::NoEntry));
    assert_eq!(list(&mut memory, opened.at), Ok(Vec::new()));
}

#[test]
fn what_is_newer_is_newer() {
    let image = roomy();
    let (mut memory, root) = memory(&image);
    let time = |memory: &Memory<'_>, path: &[u8]| {
        let stat = memory.stat(memory.look(root, 0, path).unwrap());
        match stat.data_modification_timestamp {
            Optional::Some(time) => (time.seconds, time.nanoseconds),
            Optional::None => panic!("no time"),
        }
    };
    let first = create(&mut memory, root, "first").unwrap();
    create(&mut memory, root, "second").unwrap();
    assert!(time(&memory, b"first") < time(&memory, b"second"));
    memory.write(first, b"x", 0).unwrap();
    assert!(time(&memory, b"first") > time(&memory, b"second"));
    let set = [NewTimestamp::new(0, 0, 0), NewTimestamp::new(2, 7, 8)];
    memory.set_times(first.at, set).unwrap();
    assert_eq!(time(&memory, b"first"), (7, 8));
    let inside = memory.look(root, 0, b"mount/inside").unwrap();
    assert_eq!(memory.set_times(inside, set), Err(ErrorCode::ReadOnly));
}

#[test]
fn streams_go_on_from_where_they_are() {
    let image = roomy();
    let (mut memory, root) = memory(&image);
    let opened = memory.open_at(root, 0, b"file", 0, READ | WRITE).unwrap();
    let input = memory.stream(opened, Position::At(6), READ).unwrap();
    assert_eq!(memory.read_stream(input, 3), Ok(&b"wor"[..]));
    let output = memory.stream(opened, Position::End, WRITE).unwrap();
    memory.write_stream(output, b", again").unwrap();
    assert_eq!(memory.read_stream(input, 100), Ok(&b"ld, again"[..]));
    assert_eq!(memory.read_stream(input, 100), Err(Failure::Closed));
    let copy = create(&mut memory, root, "copy").unwrap();
    let output = memory.stream(copy, Position::At(0), WRITE).unwrap();
    let input = memory.stream(opened, Position::At(0), READ).unwrap();
    assert_eq!(memory.splice(output, input, 5), Ok(5));
    assert_eq!(memory.splice(output, input, 100), Ok(13));
    assert_eq!(memory.splice(output, input, 100), Err(Failure::Closed));
    let text = memory.read(copy, 100, 0).map(<[u8]>::to_vec);
    assert_eq!(text, Ok(b"hello world, again".to_vec()));
}

#[test]
fn nothing_is_taken_that_cannot_be_written() {
    let image = image(11 * PAGE as u64, 10);
    let (mut memory, root) = memory(&image);
    let opened = create(&mut memory, root, "new").unwrap();
    let output = memory.stream(opened, Position::At(0), WRITE).unwrap();
    assert_eq!(memory.room(output, 1 << 20), 2 * PAGE as u64);
    assert_eq!(
        memory.spliced(output, Some(&[1; 2 * PAGE])),
        Ok(2 * PAGE as u64)
    );
    assert_eq!(memory.room(output, 10), 0);
    let full = Failure::Error(ErrorCode::InsufficientSpace);
    assert_eq!(memory.spliced(output, None), Err(full));
    assert_eq!(memory.check_stream(output), Err(Failure::Closed));
}

#[test]
fn rights_are_what_was_asked_for() {
    let image = roomy();
    let (mut memory, root) = memory(&image);
    let read = memory.open_at(root, 0, b"file", 0, READ).unwrap();
    assert_eq!(memory.write(read, b"x", 0), Err(ErrorCode::BadDescriptor));
    assert_eq!(memory.set_size(read, 0), Err(ErrorCode::Invalid));
    let write = memory.open_at(root, 0, b"file", 0, WRITE).unwrap();
    assert_eq!(memory.read(write, 1, 0), Err(ErrorCode::BadDescriptor));
    assert_eq!(memory.write(write, b"x", 0), Ok(1));
    assert_eq!(Opened::from_pair(write.to_pair(), &memory), write);
}
