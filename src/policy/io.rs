//! Streams, polling and errors: shared by all subsystems, decided by who makes the handles.

use super::{Function, Profile};
use crate::plan::{Reason, Rule};

/// What becomes of a function; `None` if it is not named here.
pub(crate) fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    let splice = |blocking| Rule::Splice {
        blocking,
        has_files: profile.fs.embedded_count() > 0,
    };
    let rule = match (function.interface, function.name) {
        ("wasi:io/poll", "poll") => Rule::Poll,
        ("wasi:io/streams", "[method]output-stream.splice") => splice(false),
        ("wasi:io/streams", "[method]output-stream.blocking-splice") => splice(true),
        ("wasi:io/error", "[method]error.to-debug-string")
        | ("wasi:io/poll", "[method]pollable.block" | "[method]pollable.ready")
        | (
            "wasi:io/streams",
            "[method]input-stream.blocking-read"
            | "[method]input-stream.blocking-skip"
            | "[method]input-stream.read"
            | "[method]input-stream.skip"
            | "[method]input-stream.subscribe"
            | "[method]output-stream.blocking-flush"
            | "[method]output-stream.blocking-write-and-flush"
            | "[method]output-stream.blocking-write-zeroes-and-flush"
            | "[method]output-stream.check-write"
            | "[method]output-stream.flush"
            | "[method]output-stream.subscribe"
            | "[method]output-stream.write"
            | "[method]output-stream.write-zeroes",
        ) => Rule::ByHandle {
            absent: Reason::NoHandle,
        },
        _ => return None,
    };
    Some(rule)
}
