//! Streams, polling and errors: shared by all subsystems, decided by who makes the handles.

use super::Rule;
use crate::profile::Profile;

pub(super) fn rule(interface: &str, function: &str, profile: &Profile) -> Rule {
    let has_files = !profile.fs.mounts.is_empty();
    match (interface, function) {
        ("poll", "poll") => Rule::Poll,
        ("streams", "[method]output-stream.splice") => Rule::Splice {
            blocking: false,
            has_files,
        },
        ("streams", "[method]output-stream.blocking-splice") => Rule::Splice {
            blocking: true,
            has_files,
        },
        _ => Rule::ByHandle {
            absent: "nothing that is allowed makes such a handle".to_string(),
        },
    }
}
