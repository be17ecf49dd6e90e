//! Why a result is not for the hosts that it is to run on, and why none does without multi-memory.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

use semver::Version;

use super::{Cause, Error, write_failure};
use crate::input::Preview1;
use crate::link::Linking;
use crate::policy::Subsystem;
use crate::words::Directive;

const FITS: Directive = Directive::Fits(None);

/// Why a result does not fit a world, or there is no such world.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FitsError {
    /// A world of WASI that is not known here.
    #[error(
        "`{world}` is no world of WASI that is known here, of which the latest versions are {}; the worlds are {}; or name a WIT file or directory that has it",
        latest.iter().map(Version::to_string).collect::<Vec<_>>().join(" and "),
        quoted(known)
    )]
    Unknown {
        /// The name given.
        world: String,
        /// The worlds of WASI, without versions.
        known: Vec<String>,
        /// The latest versions of them: of 0.2 and of 0.3.
        latest: Vec<Version>,
    },
    /// Neither a world of WASI nor a file.
    #[error(
        "there is no file or directory `{}` to read a world from; name one of WIT, or a world of WASI, such as `wasi:http/proxy`",
        path.display()
    )]
    NoFile {
        /// The path given.
        path: PathBuf,
    },
    /// A file or directory that is not WIT.
    #[error(fmt = wit)]
    Wit {
        /// The file or directory.
        path: PathBuf,
        /// What the parser said.
        #[source]
        cause: Cause,
    },
    /// No world that could be meant, or several.
    #[error("{}", worlds_of(path, worlds))]
    Worlds {
        /// The file or directory.
        path: PathBuf,
        /// The worlds in it.
        worlds: Vec<String>,
    },
    /// There is no guest.
    #[error(
        "`{FITS}` is for a guest, and there is none: what is made is an adapter, which is no program; leave it out, or name a guest"
    )]
    NoGuest,
    /// A result that hosts of the world cannot run.
    #[error("{}", lacks(world, imports, exports))]
    Lacking {
        /// The world.
        world: String,
        /// The imports of the result that its hosts lack.
        imports: Vec<Lacking>,
        /// What they call, and the result has not.
        exports: Vec<String>,
    },
}

/// An import that hosts of a world lack.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lacking {
    /// The import.
    pub import: String,
    /// What they lack of it.
    pub what: Lack,
    /// What makes it go.
    pub fix: Close,
}

/// What hosts of a world lack of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lack {
    /// All of it.
    Nothing,
    /// They have another version.
    Version {
        /// What they have.
        has: String,
    },
    /// A function.
    Function {
        /// The function.
        function: String,
    },
    /// A function of the type that the result imports.
    Type {
        /// The function.
        function: String,
        /// The type in the result.
        found: String,
        /// The type in WASI.
        expected: String,
    },
}

/// What makes an import go: nothing of it opens anything.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Close {
    /// To deny its subsystem, or set what it asks for.
    Subsystem(Subsystem),
    /// To deny the import, or a function of it, by name.
    Import(String),
    /// To build the guest for hosts of this world.
    Rebuild,
    /// To take back that it is allowed by this name.
    Named(String),
    /// To open no host directories.
    Preopens,
    /// To print no calls.
    Tracing,
}

impl Display for Lacking {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Lacking { import, what, fix } = self;
        match what {
            Lack::Nothing => write!(f, "`{import}`")?,
            Lack::Version { has } => write!(f, "`{import}`, having `{has}`")?,
            Lack::Function { function } => write!(f, "`{function}` of `{import}`")?,
            Lack::Type {
                function,
                found,
                expected,
            } => write!(
                f,
                "`{function}` of `{import}` as `{found}`, having `{expected}`"
            )?,
        }
        write!(f, " ({fix})")
    }
}

impl Display for Close {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Close::Subsystem(subsystem) => {
                let deny = Directive::Deny(*subsystem);
                match subsystem.closed_fix() {
                    Some(set) => {
                        write!(f, "`{deny}` denies it, `{}` {} instead", set.what, set.does)
                    }
                    None => write!(f, "`{deny}` denies it"),
                }
            }
            Close::Import(name) => {
                let deny = Directive::DenyImport(name.clone());
                write!(f, "`{deny}` replaces it by traps")
            }
            Close::Rebuild => f.write_str("build the guest for this world"),
            Close::Named(name) => {
                let allow = Directive::AllowImport(name.clone());
                let deny = Directive::DenyImport(name.clone());
                write!(
                    f,
                    "leave out `{allow}`, or replace it by traps with `{deny}`"
                )
            }
            Close::Preopens => write!(
                f,
                "leave out `{}`, which opens host directories",
                Directive::Preopen
            ),
            Close::Tracing => write!(
                f,
                "leave out `{}` and `{}`, which print on it",
                Directive::Debug,
                Directive::Trace(None)
            ),
        }
    }
}

fn wit(path: &Path, cause: &Cause, f: &mut Formatter<'_>) -> fmt::Result {
    write_failure(
        f,
        format_args!("cannot read a world from `{}`", path.display()),
        &**cause,
        "name a WIT file, or a directory of WIT that has the packages that it uses in `deps/`; those of WASI are known here in the latest version",
    )
}

fn worlds_of(path: &Path, worlds: &[String]) -> String {
    let path = path.display();
    match worlds {
        [] => format!("there is no world in `{path}`; name a WIT file or directory that has one"),
        [first, ..] => format!(
            "the worlds in `{path}` are {}; name one of them: `{path}#{first}`",
            quoted(worlds)
        ),
    }
}

fn lacks(world: &str, imports: &[Lacking], exports: &[String]) -> String {
    let mut parts = Vec::new();
    if !imports.is_empty() {
        let imports: Vec<String> = imports.iter().map(Lacking::to_string).collect();
        parts.push(format!("its hosts lack {}", imports.join(", ")));
    }
    if !exports.is_empty() {
        parts.push(format!(
            "its hosts call {}, which the guest does not export (build it for this world, or name in `{FITS}` the one that \
             it is for)",
            quoted(exports)
        ));
    }
    format!(
        "the result does not fit `{world}`, and nothing was written: {}",
        parts.join("; ")
    )
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

const WISH: Directive = Directive::NoMultiMemory;

/// Why no result does without multi-memory.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MemoryError {
    /// A module of the guest's own has several memories.
    #[error(
        "a core module of the guest has several memories, and keeps them in whichever way it is linked; build the guest with one memory, or leave out `{WISH}`"
    )]
    Guest,
    /// Our own front end for preview1 was asked for.
    #[error(
        "`{own}` puts a front end before the module that works over a memory of its own and over the module's; leave out `{own}`, or `{WISH}`",
        own = Directive::Preview1(Preview1::Own)
    )]
    FrontEnd,
    /// Fused linking was asked for.
    #[error(
        "`{fused}` puts glue into the guest that works over the guest's memory and over that of the adapter; leave out `{fused}`, or `{WISH}`",
        fused = Directive::Link(Linking::Fused)
    )]
    Fused,
    /// The ways that would do without are refused.
    #[error(fmt = refused)]
    Refused {
        /// Why the last of them is.
        #[source]
        cause: Box<Error>,
    },
}

fn refused(cause: &Error, f: &mut Formatter<'_>) -> fmt::Result {
    write_failure(
        f,
        format_args!("no result does without multi-memory, as `{WISH}` asks for"),
        cause,
        format_args!("or leave out `{WISH}`"),
    )
}
