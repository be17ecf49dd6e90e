//! Contents of embedded files: which there are, each once, and how they get to the output.

use std::collections::HashMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Where a content comes from.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// A local file, read when the output is written.
    File {
        path: PathBuf,
        /// Its size when it was found. Another one later is an error.
        size: u64,
    },
    /// Bytes in memory.
    Bytes(Vec<u8>),
}

impl Content {
    /// The number of bytes.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Content::File { size, .. } => *size,
            Content::Bytes(bytes) => bytes.len() as u64,
        }
    }

    /// A reader that gives exactly [`Content::size`] bytes, or fails.
    pub(crate) fn open(&self) -> Box<dyn Read + '_> {
        match self {
            Content::Bytes(bytes) => Box::new(bytes.as_slice()),
            Content::File { path, size } => Box::new(Steady {
                path,
                file: None,
                left: *size,
            }),
        }
    }
}

/// A file that must have kept its size, opened when it is first read.
struct Steady<'p> {
    path: &'p Path,
    file: Option<File>,
    left: u64,
}

impl Read for Steady<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let path = self.path.display();
        let name = |cause: io::Error| {
            io::Error::new(cause.kind(), format!("cannot read `{path}`: {cause}"))
        };
        let changed = || {
            io::Error::other(format!(
                "`{path}` changed its size while it was read; run again when it is at rest"
            ))
        };
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(File::open(self.path).map_err(name)?),
        };
        if self.left == 0 {
            // One more byte tells whether the file grew.
            let grew = !buffer.is_empty() && file.read(&mut [0])? > 0;
            return if grew { Err(changed()) } else { Ok(0) };
        }
        let left = usize::try_from(self.left).unwrap_or(usize::MAX);
        let limit = left.min(buffer.len());
        let count = file.read(&mut buffer[..limit]).map_err(name)?;
        if count == 0 && limit > 0 {
            return Err(changed());
        }
        self.left -= count as u64;
        Ok(count)
    }
}

/// All contents of a profile.
#[derive(Debug, Default)]
pub(super) struct Contents {
    all: Vec<Content>,
}

/// The contents that remain, each once, and for each content that was added the one that stands for it.
pub(super) struct Unique {
    pub(super) contents: Vec<Content>,
    pub(super) stands_for: Vec<u32>,
}

impl Contents {
    pub(super) fn add_bytes(&mut self, bytes: &[u8]) -> u32 {
        self.add(Content::Bytes(bytes.to_vec()))
    }

    pub(super) fn add_file(&mut self, path: &Path, size: u64) -> u32 {
        self.add(Content::File {
            path: path.to_path_buf(),
            size,
        })
    }

    fn add(&mut self, content: Content) -> u32 {
        self.all.push(content);
        (self.all.len() - 1) as u32
    }

    /// Finds contents that are the same: by size, then by their first bytes, and only then by all of them.
    pub(super) fn deduplicate(self) -> io::Result<Unique> {
        let mut by_size: HashMap<u64, u32> = HashMap::new();
        for content in &self.all {
            *by_size.entry(content.size()).or_default() += 1;
        }
        let mut by_start: HashMap<(u64, u64), u32> = HashMap::new();
        let mut starts = Vec::with_capacity(self.all.len());
        for content in &self.all {
            let start = if by_size[&content.size()] > 1 {
                Some((content.size(), start_hash(content)?))
            } else {
                None
            };
            if let Some(start) = start {
                *by_start.entry(start).or_default() += 1;
            }
            starts.push(start);
        }
        let mut by_hash: HashMap<(u64, [u8; 32]), u32> = HashMap::new();
        let mut unique = Unique {
            contents: Vec::new(),
            stands_for: Vec::with_capacity(self.all.len()),
        };
        for (content, start) in self.all.into_iter().zip(starts) {
            let next = unique.contents.len() as u32;
            let place = match start {
                Some(start) if by_start[&start] > 1 => *by_hash
                    .entry((content.size(), full_hash(&content)?))
                    .or_insert(next),
                _ => next,
            };
            if place == next {
                unique.contents.push(content);
            }
            unique.stands_for.push(place);
        }
        Ok(unique)
    }
}

/// Files up to this size are told apart in one reading.
const START: u64 = 4096;

fn start_hash(content: &Content) -> io::Result<u64> {
    let mut start = Vec::new();
    content
        .open()
        .take(START.min(content.size()))
        .read_to_end(&mut start)?;
    let mut hasher = DefaultHasher::new();
    start.hash(&mut hasher);
    Ok(hasher.finish())
}

fn full_hash(content: &Content) -> io::Result<[u8; 32]> {
    let mut hasher = Sha256::new();
    io::copy(&mut content.open(), &mut hasher)?;
    Ok(hasher.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_contents_are_kept_once() {
        let mut contents = Contents::default();
        let long = vec![7; 10_000];
        let mut other = long.clone();
        other[9_999] = 8;
        for bytes in [&b"one"[..], b"two", b"one", b"", &long, &other, &long, b""] {
            contents.add_bytes(bytes);
        }
        let unique = contents.deduplicate().unwrap();
        assert_eq!(unique.stands_for, [0, 1, 0, 2, 3, 4, 3, 2]);
        assert_eq!(unique.contents.len(), 5);
    }

    #[test]
    fn a_file_that_changes_its_size_is_an_error() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file");
        std::fs::write(&path, b"12345").unwrap();
        let read = |size| {
            let content = Content::File {
                path: path.clone(),
                size,
            };
            let mut bytes = Vec::new();
            content.open().read_to_end(&mut bytes).map(|_| bytes)
        };
        assert_eq!(read(5).unwrap(), b"12345");
        assert!(
            read(4)
                .unwrap_err()
                .to_string()
                .contains("changed its size")
        );
        assert!(
            read(6)
                .unwrap_err()
                .to_string()
                .contains("changed its size")
        );
    }
}
