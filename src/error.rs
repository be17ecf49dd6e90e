//! Everything that can go wrong, as types: one for each stage.
//!
//! An error that another one caused has it as its `source()`, and does not say it again: printers of chains would have it
//! twice. But what to do comes last in a message, and the cause belongs before it. So `{error:#}` is the whole message,
//! the cause and its own causes in their place, and this is what the command line prints.

use std::error::Error as StdError;
use std::fmt;

mod image;
mod input;
mod link;
mod plan;
mod profile;

pub use image::{ImageError, WriteError};
pub use input::InputError;
pub use link::{LinkError, Lowering, VerifyError};
pub use plan::PlanError;
pub use profile::ProfileError;

/// A cause whose type is none of our interface: a release of the library that it comes from would be one of ours.
pub(crate) type Cause = Box<dyn StdError + Send + Sync>;

/// Writes what failed, all causes where the whole message is asked for, and what to do.
fn write_failure(
    f: &mut fmt::Formatter<'_>,
    what: fmt::Arguments<'_>,
    cause: &dyn StdError,
    fix: &str,
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

/// Why a guest could not be virtualized.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no guest, and a profile that leaves everything to the host.
    #[error(
        "there is nothing to virtualize, and so no adapter to write: everything is left to the host; name a guest, or decide a subsystem (`wasi-virt --help` lists them)"
    )]
    NothingVirtual,
    /// The profile cannot be read or written.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// The guest is not something that can be virtualized.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The profile and the guest's imports do not go together.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// What is to be embedded cannot be.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// The guest cannot be linked in the way that the plan asks for.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The result is not what the plan promised; it was thrown away.
    #[error(transparent)]
    Verify(#[from] VerifyError),
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;
    use std::path::PathBuf;

    /// That a message does not have its causes, and the whole message has each once, before what to do.
    #[track_caller]
    fn assert_told(error: &dyn StdError, causes: &[&str], whole: &str) {
        assert_eq!(format!("{error:#}"), whole);
        let mut next = error.source();
        for cause in causes {
            let found = next.expect("a cause is missing");
            assert_eq!(found.to_string(), *cause);
            assert!(!error.to_string().contains(cause), "{error}");
            assert_eq!(whole.matches(cause).count(), 1);
            next = found.source();
        }
        assert!(next.is_none());
    }

    #[test]
    fn a_cause_is_the_source() {
        let read = InputError::Read {
            path: PathBuf::from("a.wasm"),
            cause: io::Error::other("it is gone"),
        };
        let whole = "cannot read `a.wasm`: it is gone; name a component or a preview1 module that can be read";
        assert_told(&read, &["it is gone"], whole);
        // As a part of what all stages fail with.
        assert_told(&Error::from(read), &["it is gone"], whole);
    }

    #[test]
    fn causes_of_causes_are_told() {
        let parsed = anyhow::Error::msg("the innermost").context("the outer");
        let error = InputError::Componentize {
            cause: parsed.into(),
            fix: "build it again".to_string(),
        };
        let whole = "the preview1 module cannot be made a component: the outer: the innermost; build it again";
        assert_told(&error, &["the outer", "the innermost"], whole);
    }

    #[test]
    fn what_the_validator_found_is_of_its_type() {
        let error = crate::input::Guest::decode(b"\0asm\x0d\0\x01\0\x01").unwrap_err();
        let source = error.source().unwrap();
        assert!(source.is::<wasmparser::BinaryReaderError>(), "{source:?}");
    }

    #[test]
    fn a_parser_draws_a_picture_only_as_the_source() {
        let error =
            crate::profile::ProfileFile::parse("clocks = 1", "p.toml".as_ref()).unwrap_err();
        let source = error.source().unwrap();
        assert!(source.is::<toml::de::Error>(), "{source:?}");
        assert!(source.to_string().contains('\n'));
        assert!(!format!("{error:#}").contains('\n'), "{error:#}");
    }

    #[test]
    fn of_several_each_is_told_with_its_cause() {
        let read = |name: &str| ImageError::Read {
            path: PathBuf::from(name),
            cause: io::Error::other("it is gone"),
        };
        let several = ImageError::Several {
            problems: vec![read("a"), read("b")],
            more: 0,
        };
        let told = several.to_string();
        assert_eq!(told.matches("it is gone").count(), 2, "{told}");
        assert_eq!(told, format!("{several:#}"));
    }
}
