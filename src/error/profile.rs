//! What is wrong with a profile, or its file.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{Cause, write_failure};
use crate::policy::{Base, RuleList, Subsystem, name_of, switches};
use crate::words::Directive;

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
    /// The file is a record in the form of an early version.
    #[error(
        "the record `{path}` was written by an earlier version, under other names; take the profile as `{}` prints it",
        Directive::Inspect
    )]
    EarlierRecord {
        /// The file.
        path: PathBuf,
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
    /// Two flags that name the base.
    #[error(
        "`--base={}` and `--allow-all`, which is `--base=allow-all`, are two places to start from; leave out `--allow-all`",
        base.name()
    )]
    Bases {
        /// The other one.
        base: Base,
    },
    /// A flag that is given for all and for nothing.
    #[error("`{}` and `{}` contradict each other; leave one out", switches(*list)[0], switches(*list)[1])]
    AllAndNothing {
        /// Of which list.
        list: RuleList,
    },
    /// A flag that is given with a list, and for all or nothing besides.
    #[error(fmt = all_and_listed)]
    AllAndListed {
        /// Of which list.
        list: RuleList,
        /// Whether it is given for all.
        allowed: bool,
    },
    /// Names that are denied where none is allowed.
    #[error(
        "the {} names {} are denied, where all of the host's are denied already; leave them out, or let the others through with `{}`",
        subsystem.name(), quoted(names), Directive::Allow(*subsystem)
    )]
    DeniedInVain {
        /// The names.
        names: Vec<String>,
        /// Of which subsystem.
        subsystem: Subsystem,
    },
    /// A name that is denied, though a pattern allows it.
    #[error(
        "the {} name `{name}` is denied, and `{pattern}` allows it with all others that begin so; write the names to let through in place of the pattern",
        subsystem.name()
    )]
    DeniedOfPattern {
        /// The name.
        name: String,
        /// The pattern.
        pattern: String,
        /// Of which subsystem.
        subsystem: Subsystem,
    },
    /// A name that is denied and looks like a pattern.
    #[error(
        "the {} name `{name}` is denied, and a denied name is no pattern: the `*` in it would stand for itself; write each name",
        subsystem.name()
    )]
    DeniedPattern {
        /// The name.
        name: String,
        /// Of which subsystem.
        subsystem: Subsystem,
    },
    /// A value that TOML cannot hold.
    #[error(fmt = write)]
    Write {
        /// What the writer said.
        #[source]
        cause: toml::ser::Error,
    },
    /// Contents are given for embedded files, and the profile has none.
    #[error(
        "the profile has no embedded entries, so there is nothing to take from an output; leave out `{}`, or name the profile that `{}` prints of the output",
        Directive::FilesFrom,
        Directive::Inspect
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
        "the output has no embedded files in it; name the output that the profile is of, or mount the files with `{}`",
        Directive::Mount
    )]
    NoImage,
    /// A content that the output does not have.
    #[error(
        "the output has no content `{digest}`, which is that of `{path}`; name the output that the profile is of, or mount the files with `{}`",
        Directive::Mount
    )]
    NoContent {
        /// The path of the guest's.
        path: String,
        /// The digest.
        digest: String,
    },
    /// A profile that cannot be put into a result: a defect of this tool.
    #[error(fmt = record)]
    Record {
        /// What the writer said.
        #[source]
        cause: serde_json::Error,
    },
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn all_and_listed(list: &RuleList, allowed: &bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let [allow, deny] = switches(*list);
    let (directive, what) = match allowed {
        true => (allow, "all"),
        false => (deny, "nothing"),
    };
    write!(
        f,
        "`{directive}` allows {what} of {name}, and a list of rules allows a part; leave out `{directive}` to keep to the list",
        name = name_of(*list)
    )
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
        let toml = self.0.downcast_ref::<toml::de::Error>();
        let json = self.0.downcast_ref::<serde_json::Error>();
        let problem = match (toml, json) {
            (Some(error), _) => error.message().to_string(),
            (None, Some(error)) => without_place(error),
            (None, None) => self.0.to_string(),
        };
        f.write_str(&problem.replace('\n', "\\n"))
    }
}

/// What is wrong with JSON; the place stands before it.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&place).unwrap_or(&message).to_string()
}

impl std::error::Error for OneLine<'_> {}
