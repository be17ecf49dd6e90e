//! The embedded files of a record, as a tree.
//!
//! There may be very many, and whoever wrote the record may have meant harm: each entry is looked at a fixed number of
//! times, and nothing calls itself however deep the directories are.

use std::collections::{HashMap, HashSet};

use wasi_virt::profile::{Embedded, EmbeddedEntry};

use crate::amounts;
use crate::files::printable;

/// What a directory has in it, with all directories below it.
#[derive(Default, Clone, Copy)]
struct Total {
    files: u64,
    bytes: u64,
}

/// What is embedded, as a tree is read: the names in a directory, and what each directory comes to.
struct Tree<'e> {
    embedded: &'e Embedded,
    inside: HashMap<&'e str, Vec<&'e str>>,
    totals: HashMap<&'e str, Total>,
}

/// Draws what is embedded, from the directories on that the guest finds opened.
pub fn draw(embedded: &Embedded) -> String {
    let tree = Tree::read(embedded);
    let mut text = String::new();
    for root in tree.roots() {
        text.push_str(&format!("{}{}\n", printable(root), tree.told_of(root)));
        tree.draw_inside(root, &mut text);
    }
    text
}

impl<'e> Tree<'e> {
    fn read(embedded: &'e Embedded) -> Self {
        let mut inside: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut totals: HashMap<&str, Total> = HashMap::new();
        for path in embedded.entries.keys() {
            if let Some(parent) = parent(path) {
                inside.entry(parent).or_default().push(path);
            }
        }
        // What is in a directory comes after it.
        for (path, entry) in embedded.entries.iter().rev() {
            let total = match entry {
                EmbeddedEntry::File { size, .. } => Total {
                    files: 1,
                    bytes: *size,
                },
                _ => totals.get(path.as_str()).copied().unwrap_or_default(),
            };
            if let Some(parent) = parent(path) {
                let sum = totals.entry(parent).or_default();
                sum.files += total.files;
                sum.bytes = sum.bytes.saturating_add(total.bytes);
            }
        }
        Tree {
            embedded,
            inside,
            totals,
        }
    }

    /// The opened directories that are in no other.
    fn roots(&self) -> impl Iterator<Item = &'e str> {
        let mut seen = HashSet::new();
        let opened = self.embedded.preopens.iter().map(String::as_str);
        opened.filter(move |path| {
            let entries = &self.embedded.entries;
            let is_inside = parent(path).is_some_and(|parent| entries.contains_key(parent));
            !is_inside && seen.insert(*path)
        })
    }

    fn draw_inside(&self, root: &'e str, text: &mut String) {
        // For each directory that is being drawn, what is still to come in it; and what stands before its lines.
        let mut open = vec![self.names(root)];
        let mut before = String::new();
        while let Some(names) = open.last_mut() {
            let Some(path) = names.next() else {
                open.pop();
                before.truncate(before.len() - margin_end(&before));
                continue;
            };
            let is_last = names.len() == 0;
            let (branch, margin) = match is_last {
                true => ("└── ", "    "),
                false => ("├── ", "│   "),
            };
            let name = path.rsplit('/').next().unwrap_or(path);
            let told = self.told_of(path);
            text.push_str(&format!("{before}{branch}{}{told}\n", printable(name)));
            if self.inside.contains_key(path) {
                before.push_str(margin);
                open.push(self.names(path));
            }
        }
    }

    fn names(&self, directory: &str) -> std::iter::Copied<std::slice::Iter<'_, &'e str>> {
        let names = self.inside.get(directory);
        names.map_or(&[][..], Vec::as_slice).iter().copied()
    }

    /// What is told of an entry behind its name.
    fn told_of(&self, path: &str) -> String {
        match self.embedded.entries.get(path) {
            Some(EmbeddedEntry::File { size, .. }) => format!("  {}", amounts::size(*size)),
            Some(EmbeddedEntry::Symlink { target, .. }) => format!(" -> {}", printable(target)),
            Some(EmbeddedEntry::HostDirectory(host)) => {
                format!(" -> the host's `{}`", printable(host))
            }
            Some(EmbeddedEntry::HostFile(host)) => {
                format!(" -> the host's `{}`, read-only", printable(host))
            }
            _ => {
                let Total { files, bytes } = self.totals.get(path).copied().unwrap_or_default();
                let files = amounts::count(files, "file");
                format!("  {files}, {}", amounts::size(bytes))
            }
        }
    }
}

/// How long the last margin is, in bytes.
fn margin_end(before: &str) -> usize {
    let last = before.chars().rev().take(4);
    last.map(char::len_utf8).sum()
}

/// The directory that an entry is in.
fn parent(path: &str) -> Option<&str> {
    match path.rsplit_once('/')? {
        ("", "") => None,
        ("", _) => Some("/"),
        (parent, _) => Some(parent),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use wasi_virt::profile::Digest;

    use super::*;

    fn file(size: u64) -> EmbeddedEntry {
        serde_json::from_value(serde_json::json!([
            "file",
            size,
            Digest([0; 32]).to_string()
        ]))
        .unwrap()
    }

    fn directory() -> EmbeddedEntry {
        serde_json::from_value(serde_json::json!(["directory"])).unwrap()
    }

    fn link(target: &str) -> EmbeddedEntry {
        serde_json::from_value(serde_json::json!(["symlink", target])).unwrap()
    }

    fn embedded(preopens: &[&str], entries: Vec<(&str, EmbeddedEntry)>) -> Embedded {
        let entries = entries.into_iter();
        Embedded {
            time: 0,
            preopens: preopens.iter().map(|path| path.to_string()).collect(),
            entries: entries
                .map(|(path, entry)| (path.to_string(), entry))
                .collect(),
        }
    }

    #[test]
    fn directories_have_totals_and_links_their_targets() {
        let drawn = draw(&embedded(
            &["/data", "/data/in"],
            vec![
                ("/data", directory()),
                ("/data/a", file(2048)),
                ("/data/in", directory()),
                ("/data/in-between", file(1)),
                ("/data/in/x", directory()),
                ("/data/in/x/y", file(3)),
                ("/data/in/z\u{1b}[2J", link("../a\n")),
                ("/data/w", file(0)),
            ],
        ));
        let expected = "\
/data  4 files, 2.0 KiB
├── a  2.0 KiB
├── in  1 file, 3 B
│   ├── x  1 file, 3 B
│   │   └── y  3 B
│   └── z\\u{1b}[2J -> ../a\\n
├── in-between  1 B
└── w  0 B
";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn the_root_can_be_opened() {
        let drawn = draw(&embedded(
            &["/"],
            vec![("/", directory()), ("/a", file(1)), ("/b", directory())],
        ));
        let expected = "/  1 file, 1 B\n├── a  1 B\n└── b  0 files, 0 B\n";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn what_is_in_no_directory_ends_nothing() {
        let drawn = draw(&embedded(&["/x"], vec![("/y/z", file(1)), ("w", file(1))]));
        assert_eq!(drawn, "/x  0 files, 0 B\n");
        assert_eq!(draw(&embedded(&[], Vec::new())), "");
    }

    #[test]
    fn deep_and_wide_trees_are_drawn() {
        let mut entries = BTreeMap::from([("/d".to_string(), directory())]);
        let mut path = "/d".to_string();
        for _ in 0..2000 {
            path.push_str("/x");
            entries.insert(path.clone(), directory());
        }
        for number in 0..100_000 {
            entries.insert(format!("/d/{number}"), file(1));
        }
        let drawn = draw(&Embedded {
            time: 0,
            preopens: vec!["/d".to_string()],
            entries,
        });
        assert_eq!(drawn.lines().count(), 102_001);
        assert!(drawn.starts_with("/d  100000 files, 97.7 KiB\n"));
    }
}
