//! What is wrong with a guest.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{Cause, write_failure};

/// Why bytes are no guest.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InputError {
    /// The file cannot be read.
    #[error(fmt = read)]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// There are no bytes.
    #[error("the guest is empty; expected a WebAssembly component or a preview1 module")]
    Empty,
    /// The bytes are no WebAssembly.
    #[error(
        "the guest is not WebAssembly: it starts with {start}, not with `\\0asm`; pass a component or a preview1 module in the binary format (`wasm-tools parse` makes it from text)"
    )]
    NotWasm {
        /// The first bytes, printable.
        start: String,
    },
    /// The bytes are WebAssembly that does not validate.
    #[error(fmt = invalid)]
    Invalid {
        /// What the validator said, with the place.
        #[source]
        cause: Cause,
    },
    /// Instance types with so many functions, used so many times, that all of them together are too many.
    #[error(
        "the guest's imports and exports have more than {limit} bytes of names, each interface counted as often as it is imported or exported; leave out imports and exports that have the same type as others"
    )]
    Repeated {
        /// How many bytes there may be.
        limit: usize,
    },
    /// Components inside of components inside of components.
    #[error(
        "the guest nests components more than {limit} deep; compose its parts side by side, not inside of each other"
    )]
    Nested {
        /// How deep they may nest.
        limit: usize,
    },
    /// A WIT package in its binary form.
    #[error(
        "the guest is a WIT package: it has types and no code; pass the component that implements it (`wasm-tools component wit` shows a package)"
    )]
    WitPackage,
    /// A core module that is not written against preview1.
    #[error(
        "the guest is a core module, but no preview1 program: {reason}; pass a component, or a module built for `wasm32-wasip1`"
    )]
    NotPreview1 {
        /// What speaks against it.
        reason: String,
    },
    /// Functions that a core module imports, that nothing answers, and that can be denied.
    #[error(
        "the guest is a core module, and nothing could answer all that it calls: {reason}; `{options}` makes traps of these functions"
    )]
    Unanswered {
        /// Which, and why.
        reason: String,
        /// What denies them.
        options: String,
    },
    /// A version of WASI that is not known here.
    #[error(
        "there is no WASI `{version}` to make a component for; name one from `0.2.0` to `0.2.12`"
    )]
    Version {
        /// The version.
        version: String,
    },
    /// A version of WASI for what speaks another.
    #[error(
        "the adapter of `--preview1=shared` speaks the version of WASI that it was published for; leave out `--wasi-version {version}`, or `--preview1=shared`"
    )]
    FixedVersion {
        /// The version.
        version: String,
    },
    /// The preview1 module could not be made a component.
    #[error(fmt = componentize)]
    Componentize {
        /// What the encoder said.
        #[source]
        cause: Cause,
        /// What to do about it.
        fix: String,
    },
}

fn read(path: &Path, cause: &std::io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("cannot read `{}`", path.display());
    let fix = "name a component or a preview1 module that can be read";
    write_failure(f, what, cause, fix)
}

fn invalid(cause: &Cause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the guest is not valid WebAssembly");
    let fix = "it may be cut short or damaged: build or copy it again";
    write_failure(f, what, &**cause, fix)
}

fn componentize(cause: &Cause, fix: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the preview1 module cannot be made a component");
    write_failure(f, what, &**cause, fix)
}
