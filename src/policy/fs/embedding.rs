//! How local files are read, and how that is written.

use std::path::PathBuf;

use image_format::DEFAULT_TIME;
use serde::{Deserialize, Serialize};

use crate::policy::Part;

/// How local files are read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Embedding {
    /// Patterns of paths below a mount that are left out.
    pub exclude: Vec<String>,
    /// What becomes of symbolic links.
    pub symlinks: Symlinks,
    /// Local directories outside of a mount that links may be followed into.
    pub follow_into: Vec<PathBuf>,
    /// Whether modification times are kept.
    pub preserve_times: bool,
    /// When files were modified of which no time is kept, in seconds since 1970: 1980-01-01T00:00:00Z if nothing else is
    /// said, the first time that a zip archive can hold.
    pub time: u64,
    /// Whether entries that cannot be read are left out.
    pub skip_unreadable: bool,
    /// Whether sockets, pipes and devices are left out.
    pub skip_special: bool,
}

impl Default for Embedding {
    fn default() -> Self {
        Embedding {
            exclude: Vec::new(),
            symlinks: Symlinks::Keep,
            follow_into: Vec::new(),
            preserve_times: false,
            time: DEFAULT_TIME,
            skip_unreadable: false,
            skip_special: false,
        }
    }
}

/// What becomes of the symbolic links in a mount.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Symlinks {
    /// They stay links. An absolute one begins at its mount, as its root; one that leads out of the mount is an error.
    #[default]
    Keep,
    /// What they point to is embedded in their place. It has to be in the mount, or in a directory of
    /// [`Embedding::follow_into`].
    Follow,
    /// Each is an error.
    Refuse,
}

/// What a profile says of how local files are read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default, try_from = "EmbeddingTable")]
pub struct EmbeddingPart {
    /// Patterns of paths below a mount that are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
    /// What becomes of symbolic links. In a file, `follow-symlinks = true` says the same as `symlinks = "follow"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symlinks: Option<Symlinks>,
    /// Local directories outside of a mount that links may be followed into.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub follow_into: Vec<PathBuf>,
    /// Whether modification times are kept.
    pub preserve_times: bool,
    /// When files were modified of which no time is kept, in seconds since 1970. No file says it: the environment does.
    #[serde(skip)]
    pub time: Option<u64>,
    /// Whether entries that cannot be read are left out.
    pub skip_unreadable: bool,
    /// Whether sockets, pipes and devices are left out.
    pub skip_special: bool,
}

impl Part for EmbeddingPart {
    type Decided = Embedding;

    fn over(self, below: Self) -> Self {
        let mut exclude = below.exclude;
        exclude.extend(self.exclude);
        let mut follow_into = below.follow_into;
        follow_into.extend(self.follow_into);
        EmbeddingPart {
            exclude,
            symlinks: self.symlinks.or(below.symlinks),
            follow_into,
            preserve_times: self.preserve_times || below.preserve_times,
            time: self.time.or(below.time),
            skip_unreadable: self.skip_unreadable || below.skip_unreadable,
            skip_special: self.skip_special || below.skip_special,
        }
    }

    fn on(self, base: Embedding) -> Embedding {
        let EmbeddingPart {
            exclude,
            symlinks,
            follow_into,
            preserve_times,
            time,
            skip_unreadable,
            skip_special,
        } = self;
        Embedding {
            exclude: [base.exclude, exclude].concat(),
            symlinks: symlinks.unwrap_or(base.symlinks),
            follow_into: [base.follow_into, follow_into].concat(),
            preserve_times: preserve_times || base.preserve_times,
            time: time.unwrap_or(base.time),
            skip_unreadable: skip_unreadable || base.skip_unreadable,
            skip_special: skip_special || base.skip_special,
        }
    }

    fn of(decided: &Embedding) -> Self {
        EmbeddingPart {
            exclude: decided.exclude.clone(),
            symlinks: Some(decided.symlinks),
            follow_into: decided.follow_into.clone(),
            preserve_times: decided.preserve_times,
            time: Some(decided.time),
            skip_unreadable: decided.skip_unreadable,
            skip_special: decided.skip_special,
        }
    }
}

/// How local files are read, as a file has it: links in one word or in another.
#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct EmbeddingTable {
    exclude: Vec<String>,
    symlinks: Option<Symlinks>,
    follow_symlinks: Option<bool>,
    follow_into: Vec<PathBuf>,
    preserve_times: bool,
    skip_unreadable: bool,
    skip_special: bool,
}

impl TryFrom<EmbeddingTable> for EmbeddingPart {
    type Error = &'static str;

    fn try_from(table: EmbeddingTable) -> Result<Self, Self::Error> {
        let symlinks = match (table.symlinks, table.follow_symlinks) {
            (symlinks, None) => symlinks,
            (None, Some(follows)) => follows.then_some(Symlinks::Follow),
            (Some(_), Some(_)) => {
                return Err(
                    "`symlinks` and `follow-symlinks` are one setting: leave out the latter",
                );
            }
        };
        Ok(EmbeddingPart {
            exclude: table.exclude,
            symlinks,
            follow_into: table.follow_into,
            preserve_times: table.preserve_times,
            time: None,
            skip_unreadable: table.skip_unreadable,
            skip_special: table.skip_special,
        })
    }
}
