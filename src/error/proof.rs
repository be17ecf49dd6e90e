//! Why it is not proven what an output was made of.

use std::fmt::{self, Formatter};

use super::{Error, ProfileError, write_failure};
use crate::proof::Difference;

/// Why nothing is proven.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProofError {
    /// The output is no component.
    #[error(fmt = of_output)]
    Output(#[source] Error),
    /// There is no record in the output.
    #[error(
        "the output has no record of wasi-virt in it, so that nothing says how it was made; name a file that wasi-virt wrote, before other tools stripped it"
    )]
    NoRecord,
    /// A record is in no form that is known here.
    #[error(
        "the output has a record that wasi-virt {own} cannot read; use the version that made it"
    )]
    Unreadable {
        /// This version.
        own: &'static str,
    },
    /// Another version made the output.
    #[error(
        "the output was made by wasi-virt {recorded}, and this is {own}, which makes other bytes; install wasi-virt {recorded}, and verify with it"
    )]
    OtherVersion {
        /// The version in the record.
        recorded: String,
        /// This version.
        own: &'static str,
    },
    /// The record says what no record of this version does.
    #[error(
        "the record says what wasi-virt {own} does not write: {}; it was changed: build the output anew",
        quoted(fields)
    )]
    Foreign {
        /// This version.
        own: &'static str,
        /// The fields.
        fields: Vec<String>,
    },
    /// The output was virtualized more often than the guest, and not once more.
    #[error(
        "each time that something is virtualized adds a record: the output has {}, and the guest {}; name the guest of the last time, which has {}",
        records(*output), records(*guest), records(output.saturating_sub(1))
    )]
    Layers {
        /// The records in the output.
        output: usize,
        /// The records in the guest.
        guest: usize,
    },
    /// It was made for hosts of a world that only a file has.
    #[error(
        "the output was made to fit `{world}`, which is no world of WASI, so that its build cannot be repeated from what is in it; make it to fit a world of WASI, or without one, and prove that"
    )]
    World {
        /// The world.
        world: String,
    },
    /// The output has not the files that its record lists.
    #[error(fmt = of_files)]
    Files(#[source] ProfileError),
    /// Nothing can be made of the guest and the recorded profile.
    #[error(fmt = of_build)]
    Build(#[source] Error),
    /// What is made is another file.
    #[error(
        "the output is not what wasi-virt {own} makes of this guest and the recorded profile: {difference}; name the guest that it was made of; if this is it, the output was changed: build it anew"
    )]
    Different {
        /// This version.
        own: &'static str,
        /// How it differs.
        difference: Difference,
    },
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn records(count: usize) -> String {
    match count {
        0 => "none".to_string(),
        1 => "one".to_string(),
        count => count.to_string(),
    }
}

fn of_output(cause: &Error, f: &mut Formatter<'_>) -> fmt::Result {
    let what = format_args!("the output cannot be read");
    write_failure(f, what, cause, "name a component that wasi-virt wrote")
}

fn of_files(cause: &ProfileError, f: &mut Formatter<'_>) -> fmt::Result {
    let what = format_args!("the output has not the files that its record lists");
    write_failure(f, what, cause, "it was changed: build the output anew")
}

fn of_build(cause: &Error, f: &mut Formatter<'_>) -> fmt::Result {
    let what = format_args!("the build cannot be repeated with this guest");
    let fix = "name the guest that the output was made of; if this is it, the output was changed: build it anew";
    write_failure(f, what, cause, fix)
}
