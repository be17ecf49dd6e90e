//! Contents of embedded files: which there are, each once, and how they get to the output.

use std::collections::HashMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::progress::{Observer, Progress};
use crate::error::ImageError;

/// Bytes of one or more embedded files.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    source: Source,
    /// Other local files, which have the same bytes and are not read again.
    duplicates: Vec<PathBuf>,
}

/// Where a content comes from.
#[derive(Debug, Clone)]
enum Source {
    /// A local file, read when the output is written.
    File {
        path: PathBuf,
        /// Its size when it was found. Another one later is an error.
        size: u64,
    },
    /// Bytes in memory.
    Bytes(Vec<u8>),
}

impl From<Source> for Content {
    fn from(source: Source) -> Self {
        Content {
            source,
            duplicates: Vec::new(),
        }
    }
}

impl Content {
    /// The number of bytes.
    pub(crate) fn size(&self) -> u64 {
        match &self.source {
            Source::File { size, .. } => *size,
            Source::Bytes(bytes) => bytes.len() as u64,
        }
    }

    /// The local files that have these bytes.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.file()
            .into_iter()
            .chain(&self.duplicates)
            .map(PathBuf::as_path)
    }

    fn file(&self) -> Option<&PathBuf> {
        match &self.source {
            Source::File { path, .. } => Some(path),
            Source::Bytes(_) => None,
        }
    }

    /// A reader that gives exactly [`Content::size`] bytes, or fails.
    pub(crate) fn open(&self) -> Reader<'_> {
        match &self.source {
            Source::Bytes(bytes) => Reader::Bytes(bytes),
            Source::File { path, size } => Reader::File(Steady {
                path,
                file: None,
                left: *size,
            }),
        }
    }
}

/// Reads a content.
pub(crate) enum Reader<'c> {
    Bytes(&'c [u8]),
    File(Steady<'c>),
}

impl Reader<'_> {
    /// Reads some bytes into a buffer that is not empty; none at the end.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ImageError> {
        match self {
            Reader::Bytes(bytes) => {
                let (read, left) = bytes.split_at(bytes.len().min(buffer.len()));
                buffer[..read.len()].copy_from_slice(read);
                *bytes = left;
                Ok(read.len())
            }
            Reader::File(file) => file.read(buffer),
        }
    }
}

/// A file that must have kept its size, opened when it is first read.
pub(crate) struct Steady<'c> {
    path: &'c Path,
    file: Option<File>,
    left: u64,
}

impl Steady<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ImageError> {
        // At the end, one more byte tells whether the file grew.
        let left = usize::try_from(self.left).unwrap_or(usize::MAX).max(1);
        let limit = left.min(buffer.len());
        let count = self
            .read_file(&mut buffer[..limit])
            .map_err(|cause| ImageError::Read {
                path: self.path.to_path_buf(),
                cause,
            })?;
        let is_end = count == 0;
        if is_end != (self.left == 0) {
            return Err(ImageError::Changed {
                path: self.path.to_path_buf(),
            });
        }
        self.left -= count as u64;
        Ok(count)
    }

    fn read_file(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(File::open(self.path)?),
        };
        loop {
            match file.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return result,
            }
        }
    }
}

/// All contents of a profile.
#[derive(Debug, Default)]
pub(super) struct Contents {
    all: Vec<Content>,
    /// How many of them are local files, and how large these are together.
    found: (u64, u64),
    observer: Observer,
}

/// The contents that remain, each once, and for each content that was added the one that stands for it.
pub(super) struct Unique {
    pub(super) contents: Vec<Content>,
    pub(super) stands_for: Vec<u32>,
}

impl Contents {
    pub(super) fn told_to(observer: &Observer) -> Self {
        Contents {
            observer: observer.clone(),
            ..Contents::default()
        }
    }

    pub(super) fn add_bytes(&mut self, bytes: &[u8]) -> u32 {
        self.add(Source::Bytes(bytes.to_vec()))
    }

    pub(super) fn add_file(&mut self, path: &Path, size: u64) -> u32 {
        let (files, bytes) = &mut self.found;
        *files += 1;
        *bytes = bytes.saturating_add(size);
        self.observer.tell(Progress::Found {
            files: *files,
            bytes: *bytes,
        });
        self.add(Source::File {
            path: path.to_path_buf(),
            size,
        })
    }

    fn add(&mut self, source: Source) -> u32 {
        self.all.push(source.into());
        (self.all.len() - 1) as u32
    }

    /// Finds contents that are the same: by size, then by their first bytes, and only then by all of them.
    pub(super) fn deduplicate(self) -> Result<Unique, ImageError> {
        // What is empty is not read again: files of the kernel's only say that they are.
        for empty in self.all.iter().filter(|content| content.size() == 0) {
            empty.open().read(&mut [0])?;
        }
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
        let mut compared = 0;
        let mut compare = |count: usize| {
            compared += count as u64;
            self.observer.tell(Progress::Compared { bytes: compared });
        };
        let mut by_hash: HashMap<(u64, [u8; 32]), u32> = HashMap::new();
        let mut unique = Unique {
            contents: Vec::new(),
            stands_for: Vec::with_capacity(self.all.len()),
        };
        for (content, start) in self.all.into_iter().zip(starts) {
            let next = unique.contents.len() as u32;
            let place = match start {
                Some(start) if by_start[&start] > 1 => *by_hash
                    .entry((content.size(), full_hash(&content, &mut compare)?))
                    .or_insert(next),
                _ => next,
            };
            if place == next {
                unique.contents.push(content);
            } else {
                let files = content.file().cloned();
                unique.contents[place as usize].duplicates.extend(files);
            }
            unique.stands_for.push(place);
        }
        Ok(unique)
    }
}

/// How much is read at a time.
pub(crate) const COPY_SIZE: usize = 256 << 10;

/// Files up to this size are told apart in one reading.
const START: u64 = 4096;

fn start_hash(content: &Content) -> Result<u64, ImageError> {
    let mut start = vec![0; START.min(content.size()) as usize];
    let mut reader = content.open();
    let mut filled = 0;
    while filled < start.len() {
        filled += reader.read(&mut start[filled..])?;
    }
    let mut hasher = DefaultHasher::new();
    start.hash(&mut hasher);
    Ok(hasher.finish())
}

fn full_hash(content: &Content, tell: &mut dyn FnMut(usize)) -> Result<[u8; 32], ImageError> {
    let mut hasher = Sha256::new();
    let mut reader = content.open();
    let mut buffer = vec![0; COPY_SIZE];
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(hasher.finalize().into()),
            count => {
                hasher.update(&buffer[..count]);
                tell(count);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

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
        let read = |size| -> Result<Vec<u8>, ImageError> {
            let content = Content::from(Source::File {
                path: path.clone(),
                size,
            });
            let mut bytes = Vec::new();
            let mut reader = content.open();
            let mut buffer = [0; 2];
            loop {
                match reader.read(&mut buffer)? {
                    0 => return Ok(bytes),
                    count => bytes.extend(&buffer[..count]),
                }
            }
        };
        assert_eq!(read(5).unwrap(), b"12345");
        for size in [0, 4, 6] {
            let changed =
                |error| matches!(error, ImageError::Changed { path: named } if named == path);
            assert!(read(size).is_err_and(changed), "{size}");
        }
        std::fs::remove_file(&path).unwrap();
        let unreadable =
            |error| matches!(error, ImageError::Read { path: named, .. } if named == path);
        assert!(read(5).is_err_and(unreadable));
    }

    #[test]
    fn an_observer_is_told_of_files_and_of_what_is_compared() {
        let directory = tempfile::tempdir().unwrap();
        let told = Arc::new(Mutex::new(Vec::new()));
        let telling = told.clone();
        let observer = Observer::new(move |progress| telling.lock().unwrap().push(progress));
        let mut contents = Contents::told_to(&observer);
        contents.add_bytes(b"from memory");
        for (name, text) in [("a", "same"), ("b", "same"), ("c", "other")] {
            let path = directory.path().join(name);
            std::fs::write(&path, text).unwrap();
            contents.add_file(&path, text.len() as u64);
        }
        contents.deduplicate().unwrap();
        let found = [(1, 4), (2, 8), (3, 13)];
        let found = found.map(|(files, bytes)| Progress::Found { files, bytes });
        let compared = [4, 8].map(|bytes| Progress::Compared { bytes });
        assert_eq!(*told.lock().unwrap(), [&found[..], &compared].concat());
    }

    #[test]
    fn files_with_the_same_bytes_are_all_known() {
        let directory = tempfile::tempdir().unwrap();
        let mut contents = Contents::default();
        contents.add_bytes(b"same");
        let paths = ["a", "b", "c"].map(|name| directory.path().join(name));
        for (path, text) in paths.iter().zip(["same", "other", "same"]) {
            std::fs::write(path, text).unwrap();
            contents.add_file(path, text.len() as u64);
        }
        let unique = contents.deduplicate().unwrap();
        let files: Vec<Vec<&Path>> = unique
            .contents
            .iter()
            .map(|content| content.files().collect())
            .collect();
        assert_eq!(files, [[&paths[0], &paths[2]].as_slice(), &[&paths[1]]]);
    }
}
