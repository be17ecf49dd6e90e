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

#[track_caller]
fn expect(path: &str, intent: Intent, expected: Option<(&str, Flags, bool)>) {
    let image = image();
    let root = Open::new(Nodes::new(Sections::new(&image)), 0);
    let found = find(root, SYMLINK_FOLLOW, path.as_bytes(), intent);
    let expected = expected.map(|(path, flags, is_read_only)| HostPath {
        path: path.as_bytes().to_vec(),
        flags,
        is_read_only,
    });
    assert_eq!(found, expected, "{path}");
}

#[test]
fn paths_lead_to_the_host() {
    use Intent::Look;
    expect("rw", Look, Some(("/host/rw", 1, false)));
    expect("rw/", Look, Some(("/host/rw/", 0, false)));
    expect("rw/a/../b", Look, Some(("/host/rw/a/../b", 0, false)));
    expect("dir/../rw/a", Look, Some(("/host/rw/a", 0, false)));
    expect("link", Look, Some(("/host/rw/inner", 0, false)));
    expect("link/x", Look, Some(("/host/rw/inner/x", 0, false)));
    expect("dir/up/x", Look, Some(("/host/rw/x", 0, false)));
    expect("ro/x", Look, Some(("/host/ro/x", 0, true)));
    expect("file", Look, Some(("/host/file", 1, true)));
    expect("rw/../file", Look, Some(("/host/file", 1, true)));
    for path in [
        "rw/..",
        "rw/../dir",
        "dir",
        "missing",
        "../rw",
        "/rw",
        "rw/../../rw",
    ] {
        expect(path, Look, None);
    }
}

#[test]
fn what_may_not_be_changed_stays_with_the_tree() {
    use Intent::{Change, ChangeEntry};
    for intent in [Change, ChangeEntry] {
        expect("rw/x", intent, Some(("/host/rw/x", 0, false)));
        for path in ["ro", "ro/x", "file", "file/x"] {
            expect(path, intent, None);
        }
    }
    expect("rw", Change, Some(("/host/rw", 1, false)));
    expect("rw", ChangeEntry, None);
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
