//! What standard output and standard error cannot be appended to.

use crate::policy::Subsystem;
use crate::words::Directive;

/// A file that a standard stream cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is to be appended to `{path}`, which {problem}", stream.name())]
#[non_exhaustive]
pub struct OutputFileError {
    /// The stream.
    pub stream: Subsystem,
    /// The path.
    pub path: String,
    /// What is wrong with it.
    pub problem: OutputFileProblem,
}

impl OutputFileError {
    pub(crate) fn new(stream: Subsystem, path: &str, problem: OutputFileProblem) -> Self {
        OutputFileError {
            stream,
            path: path.escape_debug().to_string(),
            problem,
        }
    }
}

/// What is wrong with such a file, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OutputFileProblem {
    /// The guest cannot find anything at the path.
    #[error("{0}; write an absolute path such as `/tmp/log`")]
    Path(&'static str),
    /// Nothing can be written there.
    #[error(
        "is in no directory that is writable in memory; mount an empty one with `{}`",
        Directive::Tmpfs
    )]
    NotWritable,
    /// There is no directory that it is in.
    #[error("is in a directory that is not there; name a file in one that is")]
    NoDirectory,
    /// A directory is there, or a link.
    #[error("is no file; name another one")]
    NoFile,
}
