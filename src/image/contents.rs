//! Contents of embedded files: which there are, each once, and how they get to the output.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::disk::{self, FileId, Found, Place};
use super::progress::{Observer, Progress};
use super::reading::{Reading, Room, SMALL};
use super::{LARGEST_MODULE, LARGEST_READ};
use crate::error::ImageError;
use crate::policy::SuppliedContent;
use crate::profile::Digest as ContentDigest;

/// Bytes of one or more embedded files.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    source: Source,
    /// Other local files, which have the same bytes and are not read again.
    duplicates: Vec<Place>,
    /// What the bytes were when they were read first. Others later are an error.
    digest: Option<[u8; 32]>,
}

/// Where a content comes from.
#[derive(Debug, Clone)]
enum Source {
    /// A local file, read when the output is written.
    File {
        place: Place,
        /// What it was when it was found. Another one later is an error.
        found: Found,
        /// What it held, if that is kept.
        kept: Option<Box<[u8]>>,
    },
    /// Bytes in memory.
    Bytes(Vec<u8>),
    /// Bytes of an output.
    Supplied(SuppliedContent),
}

impl From<Source> for Content {
    fn from(source: Source) -> Self {
        Content {
            source,
            duplicates: Vec::new(),
            digest: None,
        }
    }
}

impl Content {
    /// The number of bytes.
    pub(crate) fn size(&self) -> u64 {
        match &self.source {
            Source::File { found, .. } => found.size,
            Source::Bytes(bytes) => bytes.len() as u64,
            Source::Supplied(content) => content.bytes().len() as u64,
        }
    }

    /// A content of an output, which was found by its digest.
    pub(super) fn supplied(content: SuppliedContent, digest: ContentDigest) -> Self {
        Content {
            digest: Some(digest.0),
            ..Source::Supplied(content).into()
        }
    }

    /// What the bytes are, if they were read as a whole before.
    pub(crate) fn known_digest(&self) -> Option<ContentDigest> {
        self.digest.map(ContentDigest)
    }

    /// What the bytes are. All of them are read.
    pub(crate) fn read_digest(&self) -> Result<ContentDigest, ImageError> {
        full_hash(self, &mut |_| {}).map(ContentDigest)
    }

    /// The local files that have these bytes.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.file()
            .into_iter()
            .chain(&self.duplicates)
            .map(Place::real)
    }

    fn file(&self) -> Option<&Place> {
        match &self.source {
            Source::File { place, .. } => Some(place),
            Source::Bytes(_) | Source::Supplied(_) => None,
        }
    }

    /// A reader that gives exactly the bytes that were found, or fails.
    pub(crate) fn open(&self) -> Reader<'_> {
        match &self.source {
            Source::Bytes(bytes) => Reader::Bytes(bytes),
            Source::Supplied(content) => Reader::Bytes(content.bytes()),
            Source::File {
                place,
                found,
                kept: Some(bytes),
            } => Reader::Kept(Kept {
                bytes,
                place,
                found,
            }),
            Source::File {
                place,
                found,
                kept: None,
            } => Reader::File(Steady {
                place,
                found,
                file: None,
                left: found.size,
                digest: self.digest.map(|digest| (Sha256::new(), digest)),
            }),
        }
    }

    /// Checks that nothing has happened to the file, if it is one, since it was found.
    fn check(&self) -> Result<(), ImageError> {
        match &self.source {
            Source::File { place, found, .. } => check_place(place, found),
            Source::Bytes(_) | Source::Supplied(_) => Ok(()),
        }
    }
}

fn check_place(place: &Place, found: &Found) -> Result<(), ImageError> {
    let checked = found.check_place(place.real());
    checked.map_err(|error| ImageError::unopened(&place.shown, error))
}

/// Reads a content.
pub(crate) enum Reader<'c> {
    Bytes(&'c [u8]),
    Kept(Kept<'c>),
    File(Steady<'c>),
}

impl Reader<'_> {
    /// Reads some bytes into a buffer that is not empty; none at the end.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ImageError> {
        match self {
            Reader::Kept(Kept {
                bytes,
                place,
                found,
            }) => {
                check_place(place, found)?;
                *self = Reader::Bytes(bytes);
                self.read(buffer)
            }
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

/// What a file held, and the file, of which is still to be checked that it is the same. It was opened as it was found: so
/// it held that all the time, as what was read in between.
pub(crate) struct Kept<'c> {
    bytes: &'c [u8],
    place: &'c Place,
    found: &'c Found,
}

/// A file that must be what was found, opened when it is first read.
pub(crate) struct Steady<'c> {
    place: &'c Place,
    found: &'c Found,
    file: Option<File>,
    left: u64,
    /// Of what was read so far, and what it has to be in the end.
    digest: Option<(Sha256, [u8; 32])>,
}

impl Steady<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ImageError> {
        // At the end, one more byte tells whether the file grew.
        let left = usize::try_from(self.left).unwrap_or(usize::MAX).max(1);
        let limit = left.min(buffer.len());
        let count = self.read_file(&mut buffer[..limit])?;
        let is_end = count == 0;
        if is_end != (self.left == 0) {
            return Err(ImageError::Changed {
                path: self.place.shown.clone(),
            });
        }
        self.left -= count as u64;
        if let Some((hasher, _)) = &mut self.digest {
            hasher.update(&buffer[..count]);
        }
        if is_end {
            self.check_end()?;
        }
        Ok(count)
    }

    fn read_file(&mut self, buffer: &mut [u8]) -> Result<usize, ImageError> {
        let file = match &mut self.file {
            Some(file) => file,
            None => {
                let opened = disk::open(self.place.real(), self.found);
                let opened = opened.map_err(|error| self.failed(error))?;
                self.file.insert(opened)
            }
        };
        loop {
            match file.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return result.map_err(|cause| self.failed(cause.into())),
            }
        }
    }

    /// Nothing was written to the file while it was read, nor since it was compared with others.
    fn check_end(&mut self) -> Result<(), ImageError> {
        if let Some(file) = &self.file {
            let checked = self.found.check_file(file, self.place.real());
            checked.map_err(|error| self.failed(error))?;
        }
        let Some((hasher, digest)) = self.digest.take() else {
            return Ok(());
        };
        if <[u8; 32]>::from(hasher.finalize()) != digest {
            return Err(self.failed(disk::OpenError::Replaced));
        }
        Ok(())
    }

    fn failed(&self, error: disk::OpenError) -> ImageError {
        ImageError::unopened(&self.place.shown, error)
    }
}

/// All contents of a profile.
#[derive(Debug, Default)]
pub(super) struct Contents {
    all: Vec<Content>,
    /// How many of them are local files, and how large these are together.
    found: (u64, u64),
    /// The contents of files that may be found again.
    by_id: HashMap<FileId, u32>,
    /// For what was read of them.
    room: Room,
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
        let content = self.add(Source::Bytes(bytes.to_vec()));
        if bytes.len() as u64 <= SMALL {
            self.all[content as usize].digest = Some(Sha256::digest(bytes).into());
        }
        content
    }

    /// A file that has other names is one content, whichever it is found by.
    pub(super) fn add_file(&mut self, place: Place, found: Found, reading: Option<Reading>) -> u32 {
        let (files, bytes) = &mut self.found;
        *files += 1;
        *bytes = bytes.saturating_add(found.size);
        self.observer.tell(Progress::Found {
            files: *files,
            bytes: *bytes,
        });
        let may_come_again = found.is_linked || place.real.is_some();
        if may_come_again && let Some(&known) = self.by_id.get(&found.id) {
            self.all[known as usize].duplicates.push(place);
            return known;
        }
        if may_come_again {
            self.by_id.insert(found.id.clone(), self.all.len() as u32);
        }
        let is_kept = reading.is_some() && self.room.take(found.size);
        let (digest, bytes) = reading
            .map(|Reading { digest, bytes }| (digest, bytes))
            .unzip();
        let kept = bytes.filter(|_| is_kept);
        let content = self.add(Source::File { place, found, kept });
        self.all[content as usize].digest = digest;
        content
    }

    fn add(&mut self, source: Source) -> u32 {
        self.all.push(source.into());
        (self.all.len() - 1) as u32
    }

    fn limit(&self) -> Limit {
        let all = self.all.iter();
        let files = all.filter_map(|content| Some((content.size(), content.file()?)));
        let largest = files.max_by_key(|(size, _)| *size);
        Limit {
            taken: 0,
            largest: largest.map(|(size, place)| (place.shown.clone(), size)),
        }
    }

    fn sum(&self) -> u64 {
        let sizes = self.all.iter().map(Content::size);
        sizes.fold(0, u64::saturating_add)
    }

    /// What the contents take at least: those of different sizes differ.
    fn least(&self) -> u64 {
        let sizes: HashSet<u64> = self.all.iter().map(Content::size).collect();
        sizes.into_iter().fold(0, u64::saturating_add)
    }

    /// Finds contents that are the same: by size, then by their first bytes, and only then by all of them. Small files
    /// were read as they were found. What can be known to be too large is refused before anything else is read.
    pub(super) fn deduplicate(self) -> Result<Unique, ImageError> {
        let mut limit = self.limit();
        limit.refuse(self.least())?;
        limit.refuse_reading(self.sum())?;
        // Files of the kernel's only say that they are empty: then there is no digest.
        let empty = |content: &&Content| content.size() == 0 && content.digest.is_none();
        for empty in self.all.iter().filter(empty) {
            empty.open().read(&mut [0])?;
        }
        let starts = self.starts()?;
        let (repeated, least) = repeated(&starts);
        limit.refuse(least)?;
        let mut compared = 0;
        let mut compare = |count: usize| {
            compared += count as u64;
            self.observer.tell(Progress::Compared { bytes: compared });
        };
        let mut by_hash: HashMap<(u64, [u8; 32]), u32> = HashMap::new();
        let mut contents = self.all;
        let mut stands_for = Vec::with_capacity(contents.len());
        // Those that stay are moved to the front, into the places of those that do not.
        let mut kept = 0;
        for (index, start) in starts.into_iter().enumerate() {
            let content = &mut contents[index];
            let mut place = kept as u32;
            if start.is_some_and(|start| repeated.contains(&start)) {
                let digest = match content.digest {
                    Some(digest) => {
                        compare(content.size() as usize);
                        digest
                    }
                    None => *content.digest.insert(full_hash(content, &mut compare)?),
                };
                place = *by_hash.entry((content.size(), digest)).or_insert(place);
            }
            stands_for.push(place);
            if place == kept as u32 {
                limit.add(content.size())?;
                contents.swap(kept, index);
                kept += 1;
            } else {
                // It is not read again, so nothing else tells whether it was all the time what was read.
                content.check()?;
                let files = content.file().cloned();
                let duplicates = std::mem::take(&mut content.duplicates);
                let known = &mut contents[place as usize].duplicates;
                known.extend(files.into_iter().chain(duplicates));
            }
        }
        contents.truncate(kept);
        contents.shrink_to_fit();
        Ok(Unique {
            contents,
            stands_for,
        })
    }

    /// What contents are told apart by that are of one size.
    fn starts(&self) -> Result<Vec<Option<Start>>, ImageError> {
        let mut by_size: HashMap<u64, u32> = HashMap::new();
        for content in &self.all {
            *by_size.entry(content.size()).or_default() += 1;
        }
        let starts = self.all.iter().map(|content| {
            let is_alone = by_size[&content.size()] == 1;
            (!is_alone).then(|| Start::of(content)).transpose()
        });
        starts.collect()
    }
}

/// What a content is told apart by: its size, and a hash of its first bytes, or of all of a small one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Start {
    size: u64,
    hash: u64,
}

impl Start {
    fn of(content: &Content) -> Result<Self, ImageError> {
        let size = content.size();
        let mut hasher = DefaultHasher::new();
        match content.digest {
            Some(digest) => digest.hash(&mut hasher),
            None if size <= SMALL => full_hash(content, &mut |_| {})?.hash(&mut hasher),
            None => first_bytes(content)?.hash(&mut hasher),
        }
        let hash = hasher.finish();
        Ok(Start { size, hash })
    }
}

/// The starts that several contents have, and how many bytes those are at least that have others.
fn repeated(starts: &[Option<Start>]) -> (HashSet<Start>, u64) {
    let mut sorted: Vec<Start> = starts.iter().flatten().copied().collect();
    sorted.sort_unstable();
    let mut repeated = HashSet::new();
    let mut least: u64 = 0;
    for same in sorted.chunk_by(Start::eq) {
        least = least.saturating_add(same[0].size);
        if same.len() > 1 {
            repeated.insert(same[0]);
        }
    }
    (repeated, least)
}

/// What of contents one module can hold.
struct Limit {
    taken: u64,
    /// The largest file, for whoever has to embed less.
    largest: Option<(PathBuf, u64)>,
}

impl Limit {
    /// Refuses a content of this size beside those that were added.
    fn add(&mut self, size: u64) -> Result<(), ImageError> {
        self.taken = self.taken.saturating_add(size);
        self.refuse(self.taken)
    }

    fn refuse(&self, size: u64) -> Result<(), ImageError> {
        if size <= LARGEST_MODULE {
            return Ok(());
        }
        let message = format!(
            "what is embedded makes a module of {size} bytes and more, and engines take {LARGEST_MODULE}{}",
            self.told_largest()
        );
        Err(ImageError::TooLarge { message })
    }

    /// Refuses more than is read to find out what of it is the same.
    fn refuse_reading(&self, sum: u64) -> Result<(), ImageError> {
        if sum <= LARGEST_READ {
            return Ok(());
        }
        let message = format!(
            "the files to embed are {sum} bytes, and at most {LARGEST_READ} are read to find those that are the same{}",
            self.told_largest()
        );
        Err(ImageError::TooLarge { message })
    }

    fn told_largest(&self) -> String {
        let largest = self.largest.as_ref();
        largest.map_or_else(String::new, |(path, size)| {
            format!(
                " (the largest file is `{}`, of {size} bytes)",
                path.display()
            )
        })
    }
}

/// How much is read at a time.
pub(crate) const COPY_SIZE: usize = 256 << 10;

/// How much of large files is read to tell them apart.
const START: usize = 4096;

fn first_bytes(content: &Content) -> Result<Vec<u8>, ImageError> {
    let mut start = vec![0; START];
    let mut reader = content.open();
    let mut filled = 0;
    while filled < start.len() {
        filled += reader.read(&mut start[filled..])?;
    }
    Ok(start)
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
    use crate::image::reading::SmallReader;
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

    fn place(path: &Path) -> Place {
        Place {
            shown: path.to_path_buf(),
            real: None,
        }
    }

    fn add(contents: &mut Contents, path: &Path) -> u32 {
        let found = disk::find(path).unwrap();
        let reading = SmallReader::default().read(&mut File::open(path).unwrap(), &found);
        contents.add_file(place(path), found, reading.unwrap())
    }

    fn read(content: &Content) -> Result<Vec<u8>, ImageError> {
        let mut bytes = Vec::new();
        let mut reader = content.open();
        let mut buffer = [0; 2];
        loop {
            match reader.read(&mut buffer)? {
                0 => return Ok(bytes),
                count => bytes.extend(&buffer[..count]),
            }
        }
    }

    #[test]
    fn a_file_that_changes_is_an_error() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file");
        std::fs::write(&path, b"12345").unwrap();
        let found = disk::find(&path).unwrap();
        let content = |size| {
            let mut found = found.clone();
            found.size = size;
            Content::from(Source::File {
                place: place(&path),
                found,
                kept: None,
            })
        };
        assert_eq!(read(&content(5)).unwrap(), b"12345");
        for size in [0, 4, 6] {
            let changed =
                |error| matches!(error, ImageError::Changed { path: named } if named == path);
            assert!(read(&content(size)).is_err_and(changed), "{size}");
        }
        let mut compared = content(5);
        compared.digest = Some(Sha256::digest(b"12345").into());
        assert_eq!(read(&compared).unwrap(), b"12345");
        compared.digest = Some(Sha256::digest(b"12346").into());
        let replaced =
            |error| matches!(error, ImageError::Replaced { path: named } if named == path);
        assert!(read(&compared).is_err_and(replaced));
        std::fs::remove_file(&path).unwrap();
        let unreadable =
            |error| matches!(error, ImageError::Read { path: named, .. } if named == path);
        assert!(read(&content(5)).is_err_and(unreadable));
    }

    /// A file that is said to be this large; its path is read from the error if it is read.
    fn add_size(contents: &mut Contents, directory: &Path, name: &str, size: u64) {
        let path = directory.join(name);
        std::fs::write(&path, name).unwrap();
        let mut found = disk::find(&path).unwrap();
        found.size = size;
        contents.add_file(place(&path), found, None);
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_is_read() {
        const TIB: u64 = 1 << 40;
        let directory = tempfile::tempdir().unwrap();
        let refuse = |sizes: &[u64]| {
            let mut contents = Contents::default();
            for (index, &size) in sizes.iter().enumerate() {
                add_size(&mut contents, directory.path(), &format!("f{index}"), size);
            }
            match contents.deduplicate() {
                Err(ImageError::TooLarge { message }) => message,
                other => panic!("{:?}", other.err()),
            }
        };
        let told = refuse(&[TIB, TIB]);
        assert!(
            told.contains("a module of 1099511627776 bytes and more"),
            "{told}"
        );
        let largest = directory.path().join("f1");
        assert!(told.contains(&format!("`{}`", largest.display())), "{told}");
        refuse(&[LARGEST_MODULE, 1]);
        let told = refuse(&[u64::MAX, u64::MAX - 1, 1]);
        assert!(
            told.contains("18446744073709551615 bytes and more"),
            "{told}"
        );
        // So many of one size could be one content, after all.
        let told = refuse(&[LARGEST_MODULE; 17]);
        assert!(told.contains("at most 17179869184 are read"), "{told}");
    }

    #[test]
    fn what_is_found_to_differ_is_refused_when_it_is_too_much() {
        let limit = |sizes: &[u64]| {
            let mut limit = Contents::default().limit();
            sizes.iter().try_for_each(|size| limit.add(*size))
        };
        assert!(limit(&[LARGEST_MODULE - 1, 1]).is_ok());
        assert!(limit(&[LARGEST_MODULE - 1, 1, 1]).is_err());
        assert!(limit(&[u64::MAX, u64::MAX]).is_err());
    }

    /// A file whose content is kept is not opened again. Its place is looked at before that is given.
    #[test]
    fn what_is_kept_is_given_while_the_file_is_the_same() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file");
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
        let changes: [&dyn Fn(); 4] = [
            &|| std::fs::write(&path, "less").unwrap(),
            &|| {
                let file = File::options().write(true).open(&path).unwrap();
                file.set_modified(later).unwrap();
            },
            &|| std::fs::remove_file(&path).unwrap(),
            &|| {
                std::fs::remove_file(&path).unwrap();
                std::fs::create_dir(&path).unwrap();
            },
        ];
        let refusals = changes.map(|change| {
            let _ = std::fs::remove_dir(&path);
            std::fs::write(&path, b"12345").unwrap();
            let mut contents = Contents::default();
            add(&mut contents, &path);
            let content = &contents.all[0];
            assert!(matches!(content.open(), Reader::Kept(_)));
            assert_eq!(read(content).unwrap(), b"12345");
            change();
            read(content).unwrap_err()
        });
        assert!(
            matches!(
                refusals,
                [
                    ImageError::Changed { .. },
                    ImageError::Replaced { .. },
                    ImageError::Read { .. },
                    ImageError::Replaced { .. }
                ]
            ),
            "{refusals:?}"
        );
    }

    /// What is the same as another is not looked at again when that is written.
    #[test]
    fn what_is_found_to_be_the_same_is_still_what_was_found() {
        let directory = tempfile::tempdir().unwrap();
        let paths = ["a", "b"].map(|name| directory.path().join(name));
        let mut contents = Contents::default();
        for path in &paths {
            std::fs::write(path, "same").unwrap();
            add(&mut contents, path);
        }
        std::fs::write(&paths[1], "other").unwrap();
        let refused = contents.deduplicate().map(drop).unwrap_err();
        assert!(
            matches!(&refused, ImageError::Changed { path } if *path == paths[1]),
            "{refused}"
        );
    }

    /// Files that are small, and that there was no room for: they are read when they are written.
    #[test]
    fn what_is_not_kept_is_compared_all_the_same() {
        let directory = tempfile::tempdir().unwrap();
        let mut contents = Contents {
            room: Room::of(0),
            ..Contents::default()
        };
        for name in ["a", "b", "c"] {
            let path = directory.path().join(name);
            let filling = if name == "b" { 1 } else { 2 };
            std::fs::write(&path, [filling; 1000]).unwrap();
            add(&mut contents, &path);
        }
        let unique = contents.deduplicate().unwrap();
        assert_eq!(unique.stands_for, [0, 1, 0]);
        for (content, filling) in unique.contents.iter().zip([2, 1]) {
            assert!(matches!(content.open(), Reader::File(_)));
            assert_eq!(read(content).unwrap(), [filling; 1000]);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_two_names_is_one_content() {
        let directory = tempfile::tempdir().unwrap();
        let [first, second] = ["a", "b"].map(|name| directory.path().join(name));
        std::fs::write(&first, "text").unwrap();
        std::fs::hard_link(&first, &second).unwrap();
        let told = Arc::new(Mutex::new(Vec::new()));
        let telling = told.clone();
        let observer = Observer::new(move |progress| telling.lock().unwrap().push(progress));
        let mut contents = Contents::told_to(&observer);
        assert_eq!(add(&mut contents, &first), add(&mut contents, &second));
        let unique = contents.deduplicate().unwrap();
        let files: Vec<&Path> = unique.contents[0].files().collect();
        assert_eq!(files, [&first, &second]);
        // They were not compared.
        let told = told.lock().unwrap();
        assert!(
            told.iter()
                .all(|progress| matches!(progress, Progress::Found { .. }))
        );
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
            add(&mut contents, &path);
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
            add(&mut contents, path);
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
