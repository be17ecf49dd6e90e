//! Gives a WebAssembly program its sandbox at build time.
//!
//! A component, or a preview1 module, and a profile become a component in which every WASI import is decided:
//! removed, answered from inside the file, narrowed, or left to the host.
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
//! The stages, each a module: [`input`] decodes, [`profile`] says what is wanted, [`plan`] decides every import,
//! linking rewrites the guest, and a verifier reads the result again and checks it against the plan.

#![deny(missing_docs, missing_debug_implementations, unnameable_types)]
#![forbid(unsafe_code)]

mod adapter;
mod builder;
mod component;
mod compose;
mod error;
mod glue;
mod image;
pub mod input;
mod link;
mod matching;
mod output;
mod pipeline;
pub mod plan;
mod policy;
mod prebuilt;
pub mod profile;
mod record;
pub mod types;
mod verify;
mod wit;

pub use builder::{Explanation, WasiVirt};
pub use error::{
    Error, ImageError, InputError, LinkError, Lowering, PlanError, ProfileError, VerifyError,
    WriteError,
};
pub use image::Progress;
pub use input::preview1::Preview1;
pub use link::{Linked, Linking};
pub use matching::{Crossing, Fit, Match, Offer, match_adapter};
pub use output::{Output, Streamed};
pub use policy::{ConfigBuilder, EnvBuilder, FsBuilder, FsEntry, StdioBuilder};
pub use record::{Inspection, Record, inspect};
pub use semver::Version;

/// The README's program, compiled and run with the documentation's examples.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
