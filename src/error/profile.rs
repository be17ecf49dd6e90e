//! What is wrong with a profile, or its file.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{Cause, write_failure};

/// Why a profile cannot be read from a file, or be written as one.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileError {
    /// The file cannot be read.
    #[error(fmt = read)]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// The file is not TOML.
    #[error(fmt = syntax)]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line and column.
        place: String,
        /// What the parser said.
        #[source]
        cause: Cause,
    },
    /// The file is TOML, and says what no profile can.
    #[error(fmt = field)]
    Field {
        /// The file.
        path: PathBuf,
        /// Line and column, and the field.
        place: String,
        /// What is wrong and what was expected.
        #[source]
        cause: Cause,
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
    #[error(fmt = write)]
    Write {
        /// What the writer said.
        #[source]
        cause: toml::ser::Error,
    },
    /// A profile that cannot be put into a result: a defect of this tool.
    #[error(fmt = record)]
    Record {
        /// What the writer said.
        #[source]
        cause: serde_json::Error,
    },
}

fn read(path: &Path, cause: &std::io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("cannot read the profile `{}`", path.display());
    write_failure(f, what, cause, "name a TOML file that can be read")
}

fn syntax(path: &Path, place: &str, cause: &Cause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the profile `{}` is not TOML: {place}", path.display());
    let fix = "fix that line: strings are quoted, and a part begins with its name in brackets, such as `[env]`";
    write_failure(f, what, &OneLine(cause), fix)
}

fn field(path: &Path, place: &str, cause: &Cause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the profile `{}`, {place}", path.display());
    write_failure(f, what, &OneLine(cause), "correct that, or leave it out")
}

fn write(cause: &toml::ser::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the profile cannot be written as TOML");
    write_failure(f, what, cause, "use names that are UTF-8")
}

fn record(cause: &serde_json::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the profile cannot be recorded");
    let fix = "this is a defect of wasi-virt: please report it with the profile";
    write_failure(f, what, cause, fix)
}

/// What is wrong with a file, without the picture of the place that its parser draws. A name in it can be any text, and a
/// message is one line.
#[derive(Debug)]
struct OneLine<'e>(&'e Cause);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = match self.0.downcast_ref::<toml::de::Error>() {
            Some(error) => error.message().to_string(),
            None => self.0.to_string(),
        };
        f.write_str(&problem.replace('\n', "\\n"))
    }
}

impl std::error::Error for OneLine<'_> {}
