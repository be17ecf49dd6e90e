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
    /// Two entries at one path, of which a file can hold one.
    #[error("`{guest}` is given twice, and a profile has one entry for a path; leave one out")]
    GivenTwice {
        /// The guest path.
        guest: String,
    },
    /// Something else than `ro` as the suffix of a host path.
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
    /// A profile that cannot be put into a result: a defect of this tool.
    #[error(
        "the profile cannot be recorded: {problem}; this is a defect of wasi-virt: please report it with the profile"
    )]
    Record {
        /// What the writer said.
        problem: String,
    },
}
