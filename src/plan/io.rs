//! Streams, polling and errors: shared by all subsystems, decided by who makes the handles.

use super::Rule;

pub(super) fn rule(interface: &str, function: &str) -> Rule {
    match (interface, function) {
        ("poll", "poll") => Rule::Poll,
        ("streams", "[method]output-stream.splice") => Rule::Splice { blocking: false },
        ("streams", "[method]output-stream.blocking-splice") => Rule::Splice { blocking: true },
        _ => Rule::ByHandle {
            absent: "nothing that is allowed makes such a handle".to_string(),
        },
    }
}
