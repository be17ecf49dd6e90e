//! What an image has in it, as a profile tells it: the one tree that all mounts became, without what any file holds.
//!
//! It says all that the image is made of and nothing of how that was put together, so that neither local paths nor what
//! was left out can be read from an output. An entry is a list, which JSON and TOML both have on one line: there may be
//! very many.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use image_format::{DEFAULT_TIME, Time};
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::{guest_names, guest_path_problem, host_path_problem};

/// What is embedded.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Embedded {
    /// When entries were modified that have no time of their own, in seconds since 1970.
    #[serde(
        default = "default_time",
        deserialize_with = "time_of_all",
        skip_serializing_if = "is_default_time"
    )]
    pub time: u64,
    /// The directories that the guest finds opened, in its order.
    pub preopens: Vec<String>,
    /// What there is, by its path.
    pub entries: BTreeMap<String, EmbeddedEntry>,
}

fn default_time() -> u64 {
    DEFAULT_TIME
}

fn is_default_time(time: &u64) -> bool {
    *time == DEFAULT_TIME
}

/// One entry of what is embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EmbeddedEntry {
    /// A directory.
    Directory {
        /// When it was modified, if that is kept: seconds since 1970, and nanoseconds.
        time: Option<(u64, u32)>,
    },
    /// A file.
    File {
        /// How many bytes it has.
        size: u64,
        /// What they are.
        digest: Digest,
        /// When it was modified, if that is kept.
        time: Option<(u64, u32)>,
    },
    /// A symbolic link.
    Symlink {
        /// Where it leads to.
        target: String,
        /// When it was modified, if that is kept.
        time: Option<(u64, u32)>,
    },
    /// A host directory, by its path there.
    HostDirectory(String),
    /// A host file, by its path there.
    HostFile(String),
}

/// The SHA-256 of a content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// What comes before its digits.
    pub(crate) const ALGORITHM: &str = "sha256:";

    /// Its digits, which are always as many.
    pub(crate) fn digits(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |value: u8| char::from(DIGITS[usize::from(value)]);
        let mut digits = String::with_capacity(2 * self.0.len());
        digits.extend(
            self.0
                .iter()
                .flat_map(|byte| [byte >> 4, byte & 15].map(digit)),
        );
        digits
    }

    /// What stands for the digest of a content that is not read yet: its number.
    pub(crate) fn of_number(number: u32) -> Self {
        let mut bytes = [0; 32];
        bytes[28..].copy_from_slice(&number.to_be_bytes());
        Digest(bytes)
    }

    /// The number that stands for a digest.
    pub(crate) fn as_number(self) -> Option<usize> {
        let (zeros, number) = self.0.split_last_chunk()?;
        let is_number = zeros.iter().all(|byte| *byte == 0);
        is_number.then_some(u32::from_be_bytes(*number) as usize)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", Self::ALGORITHM, self.digits())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl FromStr for Digest {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            let digits = text.strip_prefix(Self::ALGORITHM)?.as_bytes();
            let (pairs, []) = digits.as_chunks::<2>() else {
                return None;
            };
            let mut bytes = [0; 32];
            if pairs.len() != bytes.len() {
                return None;
            }
            for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
                *byte = digit(*high)? << 4 | digit(*low)?;
            }
            Some(bytes)
        };
        read().map(Digest).ok_or_else(|| {
            format!(
                "`{text}` is not `{}` and 64 digits of `0` to `9` and `a` to `f`",
                Self::ALGORITHM
            )
        })
    }
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

impl Embedded {
    /// Whether there is something of the host's in it.
    pub(super) fn has_host_entries(&self) -> bool {
        self.entries.values().any(|entry| {
            matches!(
                entry,
                EmbeddedEntry::HostDirectory(_) | EmbeddedEntry::HostFile(_)
            )
        })
    }

    /// Whether there is a host file in it.
    pub(super) fn has_host_files(&self) -> bool {
        let mut entries = self.entries.values();
        entries.any(|entry| matches!(entry, EmbeddedEntry::HostFile(_)))
    }

    /// All that there is.
    pub(super) fn all(&self) -> impl Iterator<Item = &EmbeddedEntry> {
        self.entries.values()
    }

    /// The files, in the order of the entries.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, u64, Digest)> {
        self.entries.iter().filter_map(|(path, entry)| match entry {
            EmbeddedEntry::File { size, digest, .. } => Some((path.as_str(), *size, *digest)),
            _ => None,
        })
    }

    /// The path of an entry that can be in no tree, and what is wrong with it.
    pub(super) fn problem(&self) -> Option<(&str, &'static str)> {
        let mut opened = BTreeSet::new();
        for path in &self.preopens {
            if !matches!(
                self.entries.get(path),
                Some(EmbeddedEntry::Directory { .. })
            ) {
                return Some((path, "is opened, and is no directory of the entries"));
            }
            if !opened.insert(path.as_str()) {
                return Some((path, "is opened twice"));
            }
        }
        let mut entries = self.entries.iter();
        entries.find_map(|(path, entry)| {
            let problem = path_problem(path)
                .or_else(|| entry.problem())
                .or_else(|| self.place_problem(path, &opened))?;
            Some((path.as_str(), problem))
        })
    }

    /// What is wrong with where an entry is: each is opened, or in a directory.
    fn place_problem(&self, path: &str, opened: &BTreeSet<&str>) -> Option<&'static str> {
        let parent = match path.rsplit_once('/') {
            Some(("", _)) | None => "/",
            Some((parent, _)) => parent,
        };
        let is_inside = parent != path
            && matches!(
                self.entries.get(parent),
                Some(EmbeddedEntry::Directory { .. })
            );
        let is_found = is_inside || opened.contains(path);
        (!is_found).then_some("is in no directory of the entries")
    }
}

/// How many names a path may have. A longer one could not be looked up: paths of 4096 bytes or more are an error.
const MOST_NAMES: usize = 2048;

/// Each entry has one path.
fn path_problem(path: &str) -> Option<&'static str> {
    let names: Vec<&str> = guest_names(path).collect();
    if names.len() > MOST_NAMES {
        return Some("has more than 2048 names");
    }
    guest_path_problem(path).or_else(|| {
        let is_plain = format!("/{}", names.join("/")) == path;
        (!is_plain).then_some("has a name that is `.` or empty")
    })
}

impl EmbeddedEntry {
    fn problem(&self) -> Option<&'static str> {
        match self {
            EmbeddedEntry::HostDirectory(path) | EmbeddedEntry::HostFile(path) => {
                host_path_problem(path)
            }
            EmbeddedEntry::Symlink { target, .. } if target.contains('\0') => {
                Some("leads to a path with a NUL")
            }
            EmbeddedEntry::Symlink { .. } => None,
            EmbeddedEntry::Directory { .. } | EmbeddedEntry::File { .. } => None,
        }
    }

    /// When it was modified, if that is kept.
    pub(crate) fn time(&self) -> Option<(u64, u32)> {
        match self {
            EmbeddedEntry::Directory { time }
            | EmbeddedEntry::File { time, .. }
            | EmbeddedEntry::Symlink { time, .. } => *time,
            EmbeddedEntry::HostDirectory(_) | EmbeddedEntry::HostFile(_) => None,
        }
    }
}

/// A time of the image's, as an entry has it.
pub(crate) fn seconds_of(time: Option<Time>) -> Option<(u64, u32)> {
    time.map(|time| (time.seconds, time.nanoseconds))
}

/// What an entry is: the first word of its list.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Directory,
    File,
    Symlink,
    HostDirectory,
    HostFile,
}

impl Serialize for EmbeddedEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        match self {
            EmbeddedEntry::Directory { .. } => list.serialize_element(&Kind::Directory)?,
            EmbeddedEntry::File { size, digest, .. } => {
                list.serialize_element(&Kind::File)?;
                list.serialize_element(size)?;
                list.serialize_element(&digest.to_string())?;
            }
            EmbeddedEntry::Symlink { target, .. } => {
                list.serialize_element(&Kind::Symlink)?;
                list.serialize_element(target)?;
            }
            EmbeddedEntry::HostDirectory(path) => {
                list.serialize_element(&Kind::HostDirectory)?;
                list.serialize_element(path)?;
            }
            EmbeddedEntry::HostFile(path) => {
                list.serialize_element(&Kind::HostFile)?;
                list.serialize_element(path)?;
            }
        }
        if let Some((seconds, nanoseconds)) = self.time() {
            list.serialize_element(&[seconds, u64::from(nanoseconds)])?;
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for EmbeddedEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(EntryVisitor)
    }
}

struct EntryVisitor;

/// A text that is not copied where it need not be.
#[derive(serde::Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

/// In an error: what was expected.
const ENTRY: &str = "`[\"directory\"]`, `[\"file\", SIZE, \"sha256:...\"]`, `[\"symlink\", TARGET]`, `[\"host-directory\", PATH]` or \
                     `[\"host-file\", PATH]`, the first three with `[SECONDS, NANOSECONDS]` behind them or without";

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = EmbeddedEntry;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(ENTRY)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<EmbeddedEntry, A::Error> {
        let entry = match next(&mut list, 0)? {
            Kind::Directory => EmbeddedEntry::Directory {
                time: time(&mut list)?,
            },
            Kind::File => EmbeddedEntry::File {
                size: within_toml(next(&mut list, 1)?)?,
                digest: next::<Text<'_>, A>(&mut list, 2)?
                    .0
                    .parse()
                    .map_err(de::Error::custom)?,
                time: time(&mut list)?,
            },
            Kind::Symlink => EmbeddedEntry::Symlink {
                target: next(&mut list, 1)?,
                time: time(&mut list)?,
            },
            Kind::HostDirectory => EmbeddedEntry::HostDirectory(next(&mut list, 1)?),
            Kind::HostFile => EmbeddedEntry::HostFile(next(&mut list, 1)?),
        };
        match list.next_element::<de::IgnoredAny>()? {
            None => Ok(entry),
            Some(_) => Err(de::Error::custom(format!(
                "the list is too long, expected {ENTRY}"
            ))),
        }
    }
}

fn next<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(
    list: &mut A,
    place: usize,
) -> Result<T, A::Error> {
    let value = list.next_element()?;
    value.ok_or_else(|| de::Error::invalid_length(place, &ENTRY))
}

fn time<'de, A: SeqAccess<'de>>(list: &mut A) -> Result<Option<(u64, u32)>, A::Error> {
    match list.next_element::<(u64, u32)>()? {
        Some((_, nanoseconds)) if nanoseconds >= 1_000_000_000 => Err(de::Error::custom(format!(
            "{nanoseconds} nanoseconds are a second or more"
        ))),
        Some((seconds, nanoseconds)) => Ok(Some((within_toml(seconds)?, nanoseconds))),
        None => Ok(None),
    }
}

/// A number that TOML can hold as well as JSON.
fn within_toml<E: de::Error>(number: u64) -> Result<u64, E> {
    match i64::try_from(number) {
        Ok(_) => Ok(number),
        Err(_) => Err(E::custom(format!("{number} is more than {}", i64::MAX))),
    }
}

fn time_of_all<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    within_toml(u64::deserialize(deserializer)?)
}
