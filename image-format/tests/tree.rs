//! Trees are laid out so that what is written is read again, and faults are refused.

mod walk;

use std::collections::BTreeMap;

use image_format::{
    Body, CONTENT_ALIGNMENT, Directory, Entry, FormatError, Image, Kind, Layout, LayoutError,
    MAGIC, NodeKind, Nodes, Placement, Reader, Sections, Time, Tree, VERSION,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

type Contents = Vec<Vec<u8>>;

prop_compose! {
    fn time()(seconds: u64, nanoseconds in 0u32..1_000_000_000) -> Time {
        Time { seconds, nanoseconds }
    }
}

fn name() -> impl Strategy<Value = String> {
    "[a-cé. ]{1,3}".prop_filter("a path leads elsewhere", |name| name != "." && name != "..")
}

fn entry() -> impl Strategy<Value = Entry> {
    let leaf = prop_oneof![
        (0u32..3, option::of(time())).prop_map(|(content, time)| Entry::File { content, time }),
        (".{0,8}", option::of(time())).prop_map(|(target, time)| Entry::Symlink { target, time }),
        (".{0,8}", any::<bool>())
            .prop_map(|(path, is_read_only)| Entry::HostDirectory { path, is_read_only }),
        ".{0,8}".prop_map(Entry::HostFile),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        directory_of(inner).prop_map(Entry::Directory)
    })
}

fn directory_of(entry: impl Strategy<Value = Entry>) -> impl Strategy<Value = Directory> {
    (btree_map(name(), entry, 0..4), option::of(time()))
        .prop_map(|(entries, time)| Directory { entries, time })
}

fn tree() -> impl Strategy<Value = (Tree, Contents)> {
    let preopens = vec((".{0,8}", directory_of(entry())), 0..3);
    let contents = vec(vec(any::<u8>(), 0..40), 3);
    (preopens, contents).prop_map(|(preopens, contents)| {
        let content_sizes = contents
            .iter()
            .map(|content| content.len() as u64)
            .collect();
        (
            Tree {
                preopens,
                content_sizes,
            },
            contents,
        )
    })
}

fn image(tree: Tree) -> Image {
    Image {
        tree: Some(tree),
        ..Image::default()
    }
    .with(
        Kind::Environment,
        Body::Pairs(vec![("odd".into(), String::new())]),
    )
}

fn encode(tree: &Tree, contents: &[Vec<u8>]) -> Vec<u8> {
    image(tree.clone()).layout().unwrap().fill(contents)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Compares a directory with what it was written from.
fn compare(nodes: Nodes<'_>, index: u32, expected: &Directory, contents: &[Vec<u8>]) {
    let directory = nodes.get(index).unwrap();
    assert_eq!(nodes.own_time(index), expected.time);
    assert_eq!(directory.children().len(), expected.entries.len());
    for (child, (name, entry)) in directory.children().zip(&expected.entries) {
        let node = nodes.get(child).unwrap();
        assert_eq!(text(node.name()), *name);
        assert_eq!(node.parent(), index);
        assert_eq!(node.identity(), child);
        assert_eq!(nodes.child(directory, name.as_bytes()), Some(child));
        match entry {
            Entry::Directory(directory) => compare(nodes, child, directory, contents),
            Entry::File { content, time } => {
                assert_eq!(node.kind(), NodeKind::File);
                assert_eq!(node.content(), contents[*content as usize]);
                assert_eq!(nodes.own_time(child), *time);
                assert!(node.content().is_empty() || node.place().start.is_multiple_of(16));
            }
            Entry::Symlink { target, time } => {
                assert_eq!(node.kind(), NodeKind::Symlink);
                assert_eq!(text(node.content()), *target);
                assert_eq!(nodes.own_time(child), *time);
            }
            Entry::HostDirectory { path, is_read_only } => {
                let kind = match is_read_only {
                    true => NodeKind::ReadOnlyHostDirectory,
                    false => NodeKind::HostDirectory,
                };
                assert_eq!((node.kind(), text(node.content())), (kind, path.clone()));
            }
            Entry::HostFile(path) => {
                assert_eq!(node.kind(), NodeKind::HostFile);
                assert_eq!(text(node.content()), *path);
            }
            Entry::Preopen(_) => unreachable!("none is made here"),
        }
    }
    for missing in ["", "zz", "b\0"] {
        assert_eq!(nodes.child(directory, missing.as_bytes()), None);
    }
}

/// Reads the bytes with both readers.
fn walk(bytes: &[u8]) {
    if let Ok(reader) = Reader::parse(bytes) {
        walk::checked(reader);
    }
    walk::unchecked(bytes);
}

/// An image that is a tree whose section is these numbers. The first is at offset 20.
fn of_numbers(numbers: &[u32]) -> Vec<u8> {
    let header = [VERSION, Kind::Tree as u32, numbers.len() as u32 * 4];
    let numbers = header.iter().chain(numbers);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(numbers.flat_map(|number| number.to_le_bytes()));
    bytes
}

proptest! {
    #[test]
    fn written_trees_are_read_again((tree, contents) in tree()) {
        let bytes = encode(&tree, &contents);
        let nodes = Reader::parse(&bytes).unwrap().nodes();
        prop_assert_eq!(nodes.preopens().len(), tree.preopens.len());
        for (index, (path, directory)) in (0..).zip(&tree.preopens) {
            prop_assert_eq!(&text(nodes.get(index).unwrap().name()), path);
            compare(nodes, index, directory, &contents);
        }
    }

    #[test]
    fn heads_are_read_without_contents(
        (tree, contents) in tree(),
        cut in any::<prop::sample::Index>(),
        (place, byte) in (any::<prop::sample::Index>(), any::<u8>()),
    ) {
        let whole = encode(&tree, &contents);
        let Layout { mut head, length, .. } = image(tree).layout().unwrap();
        let of_whole = Reader::parse(&whole).unwrap().nodes();
        let of_head = Reader::parse_head(&head, length).unwrap().nodes();
        prop_assert_eq!(of_head.count(), of_whole.count());
        for index in 0..of_whole.count() {
            let [node, other] = [of_head, of_whole].map(|nodes| nodes.get(index).unwrap());
            prop_assert_eq!(node.name(), other.name());
            prop_assert_eq!(node.place(), other.place());
            prop_assert_eq!(of_head.own_time(index), of_whole.own_time(index));
        }
        // Any other length, and any shorter head, is another image's.
        for other in [length - 1, length + 1, 0, u64::MAX] {
            prop_assert!(Reader::parse_head(&head, other).is_err());
        }
        prop_assert!(Reader::parse_head(&head[..cut.index(head.len())], length).is_err());
        // What is damaged in the head is found in it as in the whole, but for contents, which are not there.
        let place = place.index(head.len());
        head[place] = byte;
        let whole = [&head[..], &whole[head.len()..]].concat();
        let is_taken = Reader::parse_head(&head, length).is_ok();
        prop_assert!(!is_taken || Reader::parse(&whole).is_ok());
    }

    #[test]
    fn contents_are_aligned_and_apart(sizes in vec(0u64..100, 0..10)) {
        let tree = Tree { preopens: Vec::new(), content_sizes: sizes.clone() };
        let layout = image(tree).layout().unwrap();
        let mut end = layout.head.len() as u64;
        for Placement { content, offset } in layout.contents {
            prop_assert!(offset >= end && offset < end + CONTENT_ALIGNMENT);
            prop_assert_eq!(offset % CONTENT_ALIGNMENT, 0);
            end = offset + sizes[content as usize];
        }
        prop_assert_eq!(layout.length, end);
    }

    #[test]
    fn damaged_trees_do_no_harm(
        (tree, contents) in tree(),
        places in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        length in any::<prop::sample::Index>(),
    ) {
        let mut bytes = encode(&tree, &contents);
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        walk(&bytes);
        bytes.truncate(length.index(bytes.len()));
        walk(&bytes);
    }

    #[test]
    fn trees_of_any_nodes_do_no_harm(
        nodes in vec(small_node(), 0..4),
        preopens in 0u32..3,
        times in prop_oneof![3 => Just(0), 1 => 0u32..100],
        rest in vec(any::<u32>(), 0..12),
    ) {
        let header = [36, nodes.len() as u32, preopens, times];
        walk(&of_numbers(&[&header[..], nodes.as_flattened(), &rest].concat()));
    }
}

/// A node whose numbers are as small as in a small image. Names are parts of the magic.
fn small_node() -> impl Strategy<Value = [u32; 6]> {
    let first = (0u32..7, 0u32..4).prop_map(|(kind, identity)| identity << 3 | kind);
    (first, 1u32..8, 0u32..3, 0u32..4, 0u32..5, 0u32..4).prop_map(<[u32; 6]>::from)
}

fn file(content: u32) -> Entry {
    Entry::File {
        content,
        time: None,
    }
}

fn directory<const N: usize>(entries: [(&str, Entry); N]) -> Directory {
    let entries = entries.map(|(name, entry)| (name.to_owned(), entry));
    Directory {
        entries: BTreeMap::from(entries),
        time: None,
    }
}

fn one_preopen(directory: Directory, content_sizes: &[u64]) -> Tree {
    Tree {
        preopens: vec![("/".to_owned(), directory)],
        content_sizes: content_sizes.to_vec(),
    }
}

/// A small image, and where its nodes are.
fn small() -> (Vec<u8>, usize) {
    let inner = directory([("x", file(0))]);
    let tree = one_preopen(
        directory([
            ("a", Entry::Directory(inner)),
            ("b", file(0)),
            (
                "c",
                Entry::Symlink {
                    target: "b".into(),
                    time: None,
                },
            ),
        ]),
        &[3],
    );
    let bytes = encode(&tree, &[b"abc".to_vec()]);
    let header = bytes.len() - Sections::new(&bytes).find(Kind::Tree).unwrap().len();
    let nodes = u32::from_le_bytes(bytes[header..header + 4].try_into().unwrap());
    (bytes, nodes as usize)
}

/// Sets a number of a node and expects the fault.
#[track_caller]
fn refuse(node: usize, field: usize, value: u32) {
    let (mut bytes, nodes) = small();
    let place = nodes + node * 24 + field * 4;
    assert!(Reader::parse(&bytes).is_ok());
    bytes[place..place + 4].copy_from_slice(&value.to_le_bytes());
    refuse_image(&bytes);
}

#[test]
fn faults_of_nodes_are_refused() {
    // The nodes are the preopen, `a`, `b`, `c` and `a/x`.
    refuse(2, 0, 3); // no such kind
    refuse(0, 0, 1); // a preopen that is a file
    refuse(2, 1, u32::MAX); // a name outside
    refuse(2, 2, u32::MAX);
    refuse(2, 2, 0); // no name
    refuse(2, 4, u32::MAX); // a content outside
    refuse(3, 5, u32::MAX); // a target outside
    refuse(0, 3, 1); // a preopen in a directory
    refuse(4, 3, 0); // a node in another directory than its parent
    refuse(0, 5, 2); // nodes in no directory
    refuse(0, 5, 4); // a node in two directories
    refuse(1, 4, 1); // a directory in itself
    refuse(1, 4, 0); // a directory in what is in it
    refuse(1, 5, 100); // more nodes than there are
}

#[test]
fn no_directory_is_in_itself() {
    // Each directory is named `w`, as the magic is. One that no other has a claim on could claim itself.
    let tree = |preopens: u32, nodes: &[[u32; 6]]| {
        let header = [36, nodes.len() as u32, preopens, 0];
        of_numbers(&[&header[..], nodes.as_flattened()].concat())
    };
    let directory = |identity: u32, parent, children, count| {
        let (kind, name, length) = (identity << 3, 1, 1);
        [kind, name, length, parent, children, count]
    };
    let sound = tree(1, &[directory(0, 0, 1, 1), directory(1, 0, 2, 0)]);
    walk::checked(Reader::parse(&sound).unwrap());
    refuse_image(&tree(1, &[directory(0, 0, 1, 0), directory(1, 1, 1, 1)]));
    refuse_image(&tree(0, &[directory(0, 0, 0, 1)]));
}

#[track_caller]
fn refuse_image(bytes: &[u8]) {
    assert_eq!(
        Reader::parse(bytes).unwrap_err(),
        FormatError::Body(Kind::Tree)
    );
}

#[test]
fn names_are_sorted_and_lead_to_nodes() {
    let (bytes, nodes) = small();
    let name = |node: usize| {
        let place = nodes + node * 24 + 4;
        u32::from_le_bytes(bytes[place..place + 4].try_into().unwrap())
    };
    refuse(1, 1, name(3)); // `c` before `b`
    refuse(1, 1, name(2)); // `b` twice
    refuse(2, 1, name(0)); // `/`
    let mut bytes = bytes.clone();
    bytes[name(3) as usize] = 0xff;
    assert_eq!(
        Reader::parse(&bytes).unwrap_err(),
        FormatError::Utf8(Kind::Tree)
    );
}

#[test]
fn what_cannot_be_laid_out_is_refused() {
    let refuse = |tree: Tree| image(tree).layout().unwrap_err();
    for name in ["", ".", "..", "a/b", "a\0"] {
        let error = refuse(one_preopen(directory([(name, file(0))]), &[1]));
        assert_eq!(error, LayoutError::Name(name.into()));
    }
    let error = refuse(one_preopen(directory([("a", file(1))]), &[1]));
    assert_eq!(error, LayoutError::Content(1));
    let LayoutError::TooLarge(length) = refuse(one_preopen(directory([]), &[3 << 30, 1 << 30]))
    else {
        panic!("it fits");
    };
    assert!(length > 1 << 32 && length < (1 << 32) + 1000);
    let error = refuse(one_preopen(directory([]), &[u64::MAX, u64::MAX]));
    assert!(matches!(error, LayoutError::TooLarge(_)));
    assert_eq!(
        LayoutError::TooLarge(5_000_000_000).to_string(),
        "image of `5000000000` bytes is longer than the `4294967295` that are possible"
    );
}

#[test]
fn a_large_content_is_not_needed_to_place_it() {
    let tree = one_preopen(
        directory([("a", file(0)), ("b", file(0))]),
        &[4_000_000_000],
    );
    let layout = image(tree).layout().unwrap();
    assert!(layout.head.len() < 1000);
    assert_eq!(layout.contents.len(), 1);
    assert_eq!(layout.length, layout.contents[0].offset + 4_000_000_000);
}

#[test]
fn what_is_found_in_several_preopens_is_the_same_file() {
    let below = directory([("file", file(0))]);
    let data = directory([("below", Entry::Preopen(2)), ("own", file(0))]);
    let root = directory([("a", file(0)), ("data", Entry::Preopen(1))]);
    let mut tree = one_preopen(root, &[3]);
    tree.preopens.push(("/data".to_owned(), data));
    tree.preopens.push(("/data/below".to_owned(), below));
    let bytes = encode(&tree, &[b"abc".to_vec()]);
    let nodes = Reader::parse(&bytes).unwrap().nodes();
    let identity = |path: &[&str]| {
        let mut node = nodes.get(0).unwrap();
        for name in path {
            node = nodes
                .get(nodes.child(node, name.as_bytes()).unwrap())
                .unwrap();
        }
        node.identity()
    };
    let own = |preopen: u32, name: &str| nodes.child(nodes.get(preopen).unwrap(), name.as_bytes());
    assert_eq!(identity(&["data"]), 1);
    assert_eq!(Some(identity(&["data", "own"])), own(1, "own"));
    assert_eq!(identity(&["data", "below"]), 2);
    assert_eq!(Some(identity(&["data", "below", "file"])), own(2, "file"));
    assert_eq!(Some(identity(&["a"])), own(0, "a"));

    tree.preopens[2].1 = directory([("up", Entry::Preopen(0))]);
    assert_eq!(image(tree).layout(), Err(LayoutError::Preopen(0)));
}

#[test]
fn deep_trees_take_no_stack() {
    let mut deep = Directory::default();
    for _ in 0..200_000 {
        deep = directory([("d", Entry::Directory(deep))]);
    }
    let image = image(one_preopen(deep, &[]));
    let bytes = image.layout().unwrap().head;
    assert_eq!(Reader::parse(&bytes).unwrap().nodes().count(), 200_001);
}

#[test]
fn large_directories_are_searched_by_halves() {
    let entries = (0..100_000).map(|number| (format!("file-{number}"), file(0)));
    let entries = entries.collect();
    let tree = one_preopen(
        Directory {
            entries,
            time: None,
        },
        &[0],
    );
    let bytes = image(tree).layout().unwrap().head;
    let nodes = Reader::parse(&bytes).unwrap().nodes();
    let root = nodes.get(0).unwrap();
    for number in 0..100_000 {
        let name = format!("file-{number}");
        let found = nodes.child(root, name.as_bytes()).unwrap();
        assert_eq!(nodes.get(found).unwrap().name(), name.as_bytes());
    }
}
