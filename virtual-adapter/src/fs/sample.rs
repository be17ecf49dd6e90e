//! A tree for tests.

use image_format::{Directory, Entry, Image, Nodes, Sections, Time, Tree};

use super::Open;

/// An image with the tree, beside an empty directory.
///
/// ```text
/// /            modified at 7.5
///   empty      no bytes
///   dir/
///     file     11 bytes
///     inner/
///       up     -> ../file
///   link       -> dir
///   slash      -> dir/file/
///   out        -> dir/../../x
///   root       -> /dir
///   loop       -> loop
///   dangling   -> nothing
/// /second
/// ```
pub fn image() -> Vec<u8> {
    let file = |content| Entry::File {
        content,
        time: None,
    };
    let link = |target: &str| Entry::Symlink {
        target: target.to_owned(),
        time: None,
    };
    let inner = directory([("up", link("../file"))]);
    let mut root = directory([
        ("empty", file(0)),
        (
            "dir",
            Entry::Directory(directory([
                ("file", file(1)),
                ("inner", Entry::Directory(inner)),
            ])),
        ),
        ("link", link("dir")),
        ("slash", link("dir/file/")),
        ("out", link("dir/../../x")),
        ("root", link("/dir")),
        ("loop", link("loop")),
        ("dangling", link("nothing")),
    ]);
    root.time = Some(Time {
        seconds: 7,
        nanoseconds: 500_000_000,
    });
    let tree = Tree {
        preopens: vec![
            ("/".to_owned(), root),
            ("/second".to_owned(), Directory::default()),
        ],
        content_sizes: vec![0, 11],
    };
    let image = Image {
        tree: Some(tree),
        ..Image::default()
    };
    image.layout().unwrap().fill(&["", "hello world"])
}

/// A directory with these entries.
pub fn directory<const N: usize>(entries: [(&str, Entry); N]) -> Directory {
    let entries = entries.map(|(name, entry)| (name.to_owned(), entry));
    Directory {
        entries: entries.into(),
        time: None,
    }
}

/// Opens what a path leads to.
pub fn open<'a>(image: &'a [u8], path: &str) -> Open<'a> {
    let root = Open::new(Nodes::new(Sections::new(image)), 0);
    root.at(0, path.as_bytes()).unwrap()
}
