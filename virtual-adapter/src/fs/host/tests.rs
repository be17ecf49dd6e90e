use super::*;
use crate::abi::Owned;
use crate::fs::sample::directory;
use image_format::{Directory, Entry, Image, Nodes, Sections, Tree};

fn host(path: &str, is_read_only: bool) -> Entry {
    Entry::HostDirectory {
        path: path.to_owned(),
        is_read_only,
    }
}

/// ```text
/// /
///   rw        /host/rw
///   ro        /host/ro, nothing may be changed
///   file      the file /host/file
///   link      -> rw/inner
///   dir/
///     up      -> ../rw
/// ```
fn image() -> Vec<u8> {
    let link = |target: &str| Entry::Symlink {
        target: target.to_owned(),
        time: None,
    };
    let root: Directory = directory([
        ("rw", host("/host/rw", false)),
        ("ro", host("/host/ro", true)),
        ("file", Entry::HostFile("/host/file".to_owned())),
        ("link", link("rw/inner")),
        ("dir", Entry::Directory(directory([("up", link("../rw"))]))),
    ]);
    let tree = Tree {
        preopens: vec![("/".to_owned(), root)],
        content_sizes: Vec::new(),
    };
    let image = Image {
        tree: Some(tree),
        ..Image::default()
    };
    image.layout().unwrap().head
}

/// Where a path leads: the node on the host, and what is to be found from there, if it is not the node itself.
#[track_caller]
fn expect(path: &str, intent: Intent, expected: Option<(&str, Option<&str>)>) {
    let image = image();
    let root = Open::new(Nodes::new(Sections::new(&image)), 0);
    let found = find(root, SYMLINK_FOLLOW, path.as_bytes(), intent);
    let expected = expected.map(|(node, rest)| HostPath {
        node: node.as_bytes(),
        rest: rest.unwrap_or(".").into(),
        is_node: rest.is_none(),
        is_file: node == "/host/file",
        is_read_only: node != "/host/rw",
    });
    assert_eq!(found, expected, "{path}");
}

#[test]
fn paths_lead_to_the_host() {
    use Intent::Object;
    expect("rw", Object, Some(("/host/rw", None)));
    expect("rw/", Object, Some(("/host/rw", Some("."))));
    expect("rw/.", Object, Some(("/host/rw", Some("."))));
    expect("rw/a/../b", Object, Some(("/host/rw", Some("a/../b"))));
    expect("rw//a/", Object, Some(("/host/rw", Some("a/"))));
    expect("dir/../rw/a", Object, Some(("/host/rw", Some("a"))));
    expect("link", Object, Some(("/host/rw", Some("inner"))));
    expect("link/x", Object, Some(("/host/rw", Some("inner/x"))));
    expect("dir/up/x", Object, Some(("/host/rw", Some("x"))));
    expect("ro/x", Object, Some(("/host/ro", Some("x"))));
    expect("file", Object, Some(("/host/file", None)));
    for path in [
        "rw/../file",
        "rw/./../file",
        "rw//..//file",
        "rw/.//./../file",
        "dir/up/../file",
    ] {
        expect(path, Object, Some(("/host/file", None)));
    }
    for path in [
        "rw/..",
        "rw/./..",
        "rw/../dir",
        "dir",
        "missing",
        "../rw",
        "/rw",
        "rw/../../rw",
        "file/",
        "file/.",
        "file/x",
        "file/../rw",
    ] {
        expect(path, Object, None);
    }
}

#[test]
fn entries_of_the_tree_stay_with_it() {
    use Intent::{Entry, ReadLink};
    for intent in [Entry, ReadLink] {
        for path in ["rw", "ro", "file", "file/", "file/x"] {
            expect(path, intent, None);
        }
        expect("rw/x", intent, Some(("/host/rw", Some("x"))));
        expect("ro/x", intent, Some(("/host/ro", Some("x"))));
        expect("ro/x/", intent, Some(("/host/ro", Some("x/"))));
        expect("ro/.", intent, Some(("/host/ro", Some("."))));
        expect("rw/.//", intent, Some(("/host/rw", Some("."))));
    }
    for path in ["rw/", "ro/", "ro//", "dir/up//"] {
        expect(path, Entry, None);
    }
}

/// What came of a path: the flags of each request, what is to be dropped, and what the host is called with.
type Followed = (Vec<u32>, Vec<u32>, Result<(u32, String, Flags), u8>);

/// Follows a path on a host whose preopen 3 is `/host` and which gives `answers` when a directory is opened.
fn follow(path: HostPath<'_>, answers: &[[u32; 2]]) -> Followed {
    let host = preopens(&["/host"]);
    let mut target = Target::new(path);
    let (mut requests, mut opened) = (Vec::new(), Vec::new());
    let mut answers = answers.iter();
    while let Some(request) = target.next(&host) {
        assert_eq!(request.0.descriptor, 3);
        requests.push(request.0.flags);
        request.0.result[..2].copy_from_slice(answers.next().unwrap());
        opened.extend(target.take_answer());
    }
    assert_eq!(answers.next(), None);
    let located = target.located().map(|(descriptor, path, flags)| {
        let path = String::from_utf8(path.to_vec()).unwrap();
        (descriptor, path, flags)
    });
    (requests, opened, located)
}

fn host_path<'n>(node: &'n str, rest: &str) -> HostPath<'n> {
    HostPath {
        node: node.as_bytes(),
        rest: rest.into(),
        is_node: rest == ".",
        is_file: false,
        is_read_only: false,
    }
}

#[test]
fn a_directory_is_opened_before_the_path_goes_on() {
    let below = |descriptor| Ok((descriptor, "a/b".to_owned(), 0));
    let path = || host_path("/host/rw", "a/b");
    assert_eq!(follow(path(), &[[0, 7]]), (vec![33], vec![7], below(7)));
    // A host that lets nothing be changed.
    let refused = [1, 31];
    assert_eq!(
        follow(path(), &[refused, [0, 8]]),
        (vec![33, 1], vec![8], below(8))
    );
    // Not all of the bytes in the host's answer are its.
    assert_eq!(
        follow(path(), &[refused, [0xff01, 0xff14]]),
        (vec![33, 1], vec![], Err(20))
    );
    assert_eq!(
        follow(host_path("/host", "a/b"), &[]),
        (vec![], vec![], below(3))
    );
    assert_eq!(
        follow(host_path("/other", "a"), &[]),
        (vec![], vec![], Err(20))
    );
}

#[test]
fn what_stands_for_a_file_is_no_directory() {
    let file = |node| HostPath {
        is_file: true,
        is_read_only: true,
        ..host_path(node, ".")
    };
    assert_eq!(
        follow(file("/host/file"), &[[1, 24]]),
        (vec![1], vec![], Ok((3, "file".to_owned(), SYMLINK_FOLLOW)))
    );
    assert_eq!(
        follow(file("/host/file"), &[[0, 7]]),
        (vec![1], vec![7], Err(20))
    );
    assert_eq!(follow(file("/host"), &[]), (vec![], vec![], Err(20)));
}

fn preopens(paths: &[&str]) -> Vec<HostPreopen> {
    let preopens = (3..).zip(paths).map(|(descriptor, path)| HostPreopen {
        descriptor,
        path: Owned::from(path.as_bytes()),
    });
    preopens.collect()
}

#[test]
fn the_longest_preopen_has_a_path() {
    let host = preopens(&["/", "/data", ".", "sub/dir/", "/data/deep/"]);
    let locate = |path: &str| {
        let found = locate(&host, path.as_bytes());
        found.map(|(descriptor, rest)| (descriptor, str::from_utf8(rest).unwrap().to_owned()))
    };
    let at = |descriptor, rest: &str| Some((descriptor, rest.to_owned()));
    assert_eq!(locate("/data"), at(4, "."));
    assert_eq!(locate("/data/"), at(4, "."));
    assert_eq!(locate("//data/./x/y/"), at(4, "x/y/"));
    assert_eq!(locate("/database"), at(3, "database"));
    assert_eq!(locate("/data/deep/er"), at(7, "er"));
    assert_eq!(locate("/"), at(3, "."));
    assert_eq!(locate("."), at(5, "."));
    assert_eq!(locate("./sub"), at(5, "sub"));
    assert_eq!(locate("sub/dir"), at(6, "."));
    assert_eq!(locate("sub/dir/.."), at(6, ".."));
    let only = preopens(&["/data"]);
    for path in ["/", "data", "/dat", "/x/data", "."] {
        assert_eq!(super::locate(&only, path.as_bytes()), None, "{path}");
    }
}
