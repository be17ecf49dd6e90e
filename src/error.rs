//! Everything that can go wrong, as types: one for each stage.
//!
//! An error that another one caused has it as its `source()`, and does not say it again: printers of chains would have it
//! twice. But what to do comes last in a message, and the cause belongs before it. So `{error:#}` is the whole message,
//! the cause and its own causes in their place, and this is what the command line prints.

use std::error::Error as StdError;
use std::fmt;

#[cfg(test)]
mod causes;
mod fits;
mod image;
mod input;
mod link;
mod output_file;
mod plan;
mod profile;
mod proof;
#[cfg(test)]
mod tests;
mod writable;

pub use fits::{Close, FitsError, Lack, Lacking, MemoryError};
pub use image::{ImageError, WriteError};
pub use input::InputError;
pub use link::{ComposedFix, LinkError, Lowering, Otherwise, VerifyError};
pub use output_file::{OutputFileError, OutputFileProblem};
pub use plan::{PlanError, Retained};
pub use profile::ProfileError;
pub use proof::ProofError;
pub use writable::{WritableError, WritableProblem};

/// A cause whose type is none of our interface: a release of the library that it comes from would be one of ours.
pub(crate) type Cause = Box<dyn StdError + Send + Sync>;

/// Writes what failed, all causes where the whole message is asked for, and what to do.
fn write_failure(
    f: &mut fmt::Formatter<'_>,
    what: fmt::Arguments<'_>,
    cause: &dyn StdError,
    fix: impl fmt::Display,
) -> fmt::Result {
    f.write_fmt(what)?;
    if f.alternate() {
        let mut next = Some(cause);
        while let Some(cause) = next {
            write!(f, ": {cause}")?;
            next = cause.source();
        }
    }
    write!(f, "; {fix}")
}

use crate::words::Directive;

/// Why a guest could not be virtualized.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no guest, and a profile that leaves everything to the host.
    #[error(
        "there is nothing to virtualize, and so no adapter to write: everything is left to the host; name a guest, or decide a subsystem (`{}` lists them)",
        Directive::Help
    )]
    NothingVirtual,
    /// The profile cannot be read or written.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// The guest is not something that can be virtualized.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The profile does not fit the guest's imports.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// What is to be embedded cannot be.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// The guest cannot be linked in the way that the plan asks for.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The result is not for the hosts that it is to run on.
    #[error(transparent)]
    Fits(#[from] FitsError),
    /// No result does without multi-memory.
    #[error(transparent)]
    Memory(#[from] MemoryError),
    /// The result is not what the plan promised; it was thrown away.
    #[error(transparent)]
    Verify(#[from] VerifyError),
}
