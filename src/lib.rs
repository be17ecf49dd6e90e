//! Gives a WebAssembly program its sandbox at build time.
//!
//! In go a component, or a preview1 module, and a profile: what each subsystem of WASI may do. Out comes a component in
//! which every WASI import is decided: removed, answered from inside the file, narrowed, or left to the host. The host
//! needs no settings of its own. The output is checked before it is returned, and the same inputs give the same bytes.
//!
//! ```
//! # fn main() -> Result<(), wasi_virt::Error> {
//! # let guest = wat::parse_str("(component)").unwrap();
//! let mut virt = wasi_virt::WasiVirt::new();
//! virt.allow_all();
//! virt.stdio().ignore();
//! virt.env().allow(&["LANG"]).overrides(&[("GREETING", "hello")]);
//!
//! let output = virt.guest_bytes(guest).finish()?;
//! for import in &output.plan().imports {
//!     println!("{}", import.name);
//! }
//! let bytes: Vec<u8> = output.into();
//! # assert!(wasmparser::validate(&bytes).is_ok());
//! # Ok(())
//! # }
//! ```
//!
//! # Where things are
//!
//! | to | see |
//! |---|---|
//! | say what a guest may do, call by call | [`WasiVirt`], and what its methods [`env`](WasiVirt::env), [`fs`](WasiVirt::fs), [`stdio`](WasiVirt::stdio) and [`config`](WasiVirt::config) return |
//! | say it as data, or read and write it as TOML | [`profile::Profile`], [`profile::ProfileFile`]; `WasiVirt::from` takes a profile |
//! | start from what programs of a kind need | [`profile::Profile::command`], [`profile::Profile::handler`] |
//! | make the output, in memory or as it is written | [`WasiVirt::finish`] gives an [`Output`], [`WasiVirt::finish_streamed`] a [`Streamed`] |
//! | know what is decided, and why, without an output | [`WasiVirt::explain`], [`plan::Plan`] |
//! | show what a guest asks for and is given, a line for each subsystem | [`plan::Plan::summary`], [`Inspection::summary`], [`summary`] |
//! | know what is denied, what of that traps, and what is left to import | [`plan::Plan::denied`], [`plan::Plan::traps`], [`plan::Plan::imports_left`] |
//! | make it for hosts of a world, or for hosts without multi-memory | [`WasiVirt::fits`], [`WasiVirt::multi_memory`] |
//! | see what a file imports, and the profile that it was made with | [`inspect`] |
//! | know what a file may do beyond a profile, as far as its imports tell | [`Inspection::beyond`] |
//! | prove which guest and profile an output was made of | [`prove`], and [`Proof::beyond`] |
//! | see whether an adapter and a guest can be composed | [`match_adapter`] |
//! | look at a guest's imports and exports, and their types | [`input::Guest`], [`types`] |
//! | show how far the reading of embedded files has come | [`WasiVirt::on_progress`], [`Progress`] |
//! | tell failures apart | [`Error`], which has a type for each stage |
//!
//! # The stages
//!
//! [`WasiVirt::finish`] runs them in this order, and each needs only what those before it made:
//!
//! 1. Reading: [`input::to_component`] makes a component of a preview1 module, [`input::Guest`] decodes it.
//! 2. Planning: [`plan::plan`] decides every function of every import.
//! 3. The image: what calls are answered with, embedded files included, found on the disk and laid out.
//! 4. Linking: the guest is rewritten, with the adapter in it or beside it, see [`Linking`].
//! 5. Verifying: the output is parsed again, validated, and compared with the plan, and with the world that it is for.
//!
//! Embedded files are read last, while the output is written.
//!
//! # Errors
//!
//! A message ends with what to do about it. An error that has a cause does not repeat it: `source()` is the cause. The
//! alternate form, `{error:#}`, is the whole message on one line, with the causes before what to do; the command line
//! prints that.
//!
//! # Features
//!
//! * `cli`, a default: the command `wasi-virt`, and with it `profile::Flags`, the command line's options, which are of
//!   clap. Without it, the library depends neither on clap nor on what the command draws with.

#![deny(missing_debug_implementations, unnameable_types)]
#![forbid(unsafe_code)]

mod adapter;
mod builder;
mod component;
mod compose;
mod error;
mod fits;
mod glue;
mod image;
pub mod input;
mod link;
mod matching;
mod note;
mod output;
mod pipeline;
pub mod plan;
mod policy;
mod prebuilt;
pub mod profile;
mod proof;
mod record;
mod require;
mod short_name;
mod single_memory;
pub mod summary;
pub mod types;
mod verify;
mod wit;
mod words;

pub use builder::{Explanation, WasiVirt};
pub use error::{
    Close, ComposedFix, Error, FitsError, ImageError, InputError, Lack, Lacking, LinkError,
    Lowering, MemoryError, Otherwise, OutputFileError, OutputFileProblem, PlanError, ProfileError,
    ProofError, Retained, VerifyError, WritableError, WritableProblem, WriteError,
};
pub use image::Progress;
pub use input::preview1::Preview1;
pub use link::{LinkReason, Linked, Linking};
pub use matching::{Crossing, Fit, Match, Offer, match_adapter};
pub use note::Note;
pub use output::{Output, Streamed};
pub use policy::{ConfigBuilder, EnvBuilder, FsBuilder, FsEntry, StdioBuilder};
pub use proof::{Difference, EmbeddedFiles, Proof, prove};
pub use record::{BuildOptions, Inspection, Record, inspect};
pub use require::{Beyond, Excess};
pub use semver::Version;
pub use words::{Directive, InFlags, in_flags};

/// The README's program, compiled and run with the documentation's examples.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
