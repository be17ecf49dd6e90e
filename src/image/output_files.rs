//! The files that standard output and standard error are appended to.

use image_format::{Directory, Entry as Node, Tree, Writable};

use crate::error::{OutputFileError, OutputFileProblem};
use crate::policy::Subsystem;
use crate::profile::guest_names;

/// Where a file is, as the adapter finds it: the index of the writable directory, and the path from there.
///
/// # Errors
///
/// When it can be in none, as far as is known before the guest changes something.
pub(super) fn find(
    stream: Subsystem,
    path: &str,
    tree: Option<&Tree>,
    writable: &[Writable],
) -> Result<Vec<u8>, OutputFileError> {
    let refuse = |problem| OutputFileError::new(stream, path, problem);
    let names: Vec<&str> = guest_names(path).collect();
    let preopens = tree.map_or(&[][..], |tree| &tree.preopens);
    // The one that is the furthest down has the path.
    let (place, rest) = preopens
        .iter()
        .zip(0..)
        .filter_map(|((opened, _), place)| {
            let opened: Vec<&str> = guest_names(opened).collect();
            Some((place, names.strip_prefix(opened.as_slice())?))
        })
        .min_by_key(|(_, rest)| rest.len())
        .ok_or_else(|| refuse(OutputFileProblem::NotWritable))?;
    if !writable.iter().any(|writable| writable.root == place) {
        return Err(refuse(OutputFileProblem::NotWritable));
    }
    let (_, directory) = &preopens[place as usize];
    check(directory, rest).map_err(refuse)?;
    Ok([&place.to_le_bytes(), rest.join("/").as_bytes()].concat())
}

/// Whether there is a file at a path, or can be.
fn check(directory: &Directory, path: &[&str]) -> Result<(), OutputFileProblem> {
    let [name, rest @ ..] = path else {
        return Err(OutputFileProblem::NoFile);
    };
    match (directory.entries.get(*name), rest) {
        (None | Some(Node::File { .. }), []) => Ok(()),
        (Some(Node::Directory(directory)), [_, ..]) => check(directory, rest),
        (_, []) => Err(OutputFileProblem::NoFile),
        (_, [_, ..]) => Err(OutputFileProblem::NoDirectory),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// `/w`, which is writable, has a file, a link and a directory; `/w/ro`, below it, is not.
    fn found(path: &str) -> Result<(u32, String), OutputFileProblem> {
        let file = Node::File {
            content: 0,
            time: None,
        };
        let link = Node::Symlink {
            target: "file".to_string(),
            time: None,
        };
        let entries = BTreeMap::from([
            ("file".to_string(), file),
            ("link".to_string(), link),
            ("sub".to_string(), Node::Directory(Directory::default())),
        ]);
        let directory = Directory {
            entries,
            time: None,
        };
        let tree = Tree {
            preopens: vec![
                ("/other".to_string(), Directory::default()),
                ("/w".to_string(), directory),
                ("/w/ro".to_string(), Directory::default()),
            ],
            content_sizes: vec![10],
        };
        let writable = [Writable {
            root: 1,
            bytes: 10,
            entries: 10,
        }];
        let place = find(Subsystem::Stdout, path, Some(&tree), &writable);
        let place = place.map_err(|error| error.problem)?;
        let (root, path) = place.split_first_chunk().unwrap();
        let path = String::from_utf8(path.to_vec()).unwrap();
        Ok((u32::from_le_bytes(*root), path))
    }

    #[test]
    fn files_are_found_in_what_is_writable() {
        for (path, expected) in [
            ("/w/new", "new"),
            ("//w/./file", "file"),
            ("/w/sub/new", "sub/new"),
        ] {
            assert_eq!(found(path), Ok((1, expected.to_string())), "{path}");
        }
    }

    #[test]
    fn what_no_file_can_be_is_refused() {
        for (path, expected) in [
            ("/w", OutputFileProblem::NoFile),
            ("/w/sub", OutputFileProblem::NoFile),
            ("/w/link", OutputFileProblem::NoFile),
            ("/w/absent/new", OutputFileProblem::NoDirectory),
            ("/w/file/new", OutputFileProblem::NoDirectory),
            ("/w/ro/new", OutputFileProblem::NotWritable),
            ("/other/new", OutputFileProblem::NotWritable),
            ("/elsewhere", OutputFileProblem::NotWritable),
        ] {
            assert_eq!(found(path), Err(expected), "{path}");
        }
    }
}
