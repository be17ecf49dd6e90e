//! What is wrong with a profile, or its file.

use std::path::PathBuf;

/// Why a profile cannot be read from a file, or be written as one.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileError {
    /// The file cannot be read.
    #[error("cannot read the profile `{path}`: {cause}; name a TOML file that can be read")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file is not TOML.
    #[error(
        "the profile `{path}` is not TOML: {place}: {problem}; fix that line: strings are quoted, and a part begins with its name in brackets, such as `[env]`"
    )]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line and column.
        place: String,
        /// What the parser said.
        problem: String,
    },
    /// The file is TOML, and says what no profile can.
    #[error("the profile `{path}`, {place}: {problem}; correct that, or leave it out")]
    Field {
        /// The file.
        path: PathBuf,
        /// Line and column, and the field.
        place: String,
        /// What is wrong and what was expected.
        problem: String,
    },
    /// The file is a record in the form of an early version.
    #[error(
        "the record `{path}` was written by an earlier version, under other names; take the profile as `wasi-virt inspect` prints it"
    )]
    EarlierRecord {
        /// The file.
        path: PathBuf,
    },
    /// Two entries at one path, of which a file can hold one.
    #[error("`{guest}` is given twice, and a profile has one entry for a path; leave one out")]
    GivenTwice {
        /// The path of the guest's.
        guest: String,
    },
    /// Something else than `ro` behind a path of the host's.
    #[error(
        "`{text}` has `:{access}` behind the path, and only `:ro` can be there: write `{path}:ro` for reading only, `{path}` for all that the host allows, or `{path}:{access}/` if the colon is part of the path"
    )]
    HostAccess {
        /// Path and access.
        text: String,
        /// What is behind the colon.
        access: String,
        /// What is before it.
        path: String,
    },
    /// A value that TOML cannot hold.
    #[error("the profile cannot be written as TOML: {problem}; use names that are UTF-8")]
    Write {
        /// What the writer said.
        problem: String,
    },
    /// Contents are given for embedded files, and the profile has none.
    #[error(
        "the profile has no embedded entries, so there is nothing to take from an output; leave out `--files-from`, or name the profile that `wasi-virt inspect` prints of the output"
    )]
    NothingEmbedded,
    /// What contents are to be taken from is no WebAssembly.
    #[error(
        "the output cannot be read: {problem}; name a file that wasi-virt wrote, in the binary format"
    )]
    Output {
        /// What the parser said.
        problem: String,
    },
    /// What contents are to be taken from was not made by this tool, or was stripped.
    #[error(
        "the file has no record of wasi-virt in it; name a file that wasi-virt wrote, before other tools stripped it"
    )]
    NoRecord,
    /// What contents are to be taken from has no files in it.
    #[error(
        "the output has no embedded files in it; name the output that the profile is of, or mount the files with `--mount`"
    )]
    NoImage,
    /// A content that the output does not have.
    #[error(
        "the output has no content `{digest}`, which is that of `{path}`; name the output that the profile is of, or mount the files with `--mount`"
    )]
    NoContent {
        /// The path of the guest's.
        path: String,
        /// The digest.
        digest: String,
    },
    /// A profile that cannot be put into a result: a defect of this tool.
    #[error(
        "the profile cannot be recorded: {problem}; this is a defect of wasi-virt: please report it with the profile"
    )]
    Record {
        /// What the writer said.
        problem: String,
    },
}
