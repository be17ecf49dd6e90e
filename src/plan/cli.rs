//! Standard streams and terminals.

use super::{Answer, Decision, Policy, Route, Rule, Subsystem, denial};
use crate::profile::{Profile, Stream};

pub(super) fn stream(subsystem: Subsystem, interface: &str, profile: &Profile) -> Rule {
    let stream = match subsystem {
        Subsystem::Stdin => profile.stdio.stdin,
        Subsystem::Stdout => profile.stdio.stdout,
        _ => profile.stdio.stderr,
    };
    if interface.starts_with("wasi:cli/terminal-") {
        let policy = if stream == Stream::Ignore {
            Policy::Ignore
        } else {
            Policy::Deny
        };
        let reason = format!("no terminal: {} is not the host's", subsystem.name());
        return Decision::rule(policy, Route::Answer(Answer::None), reason);
    }
    let is_input = subsystem == Subsystem::Stdin;
    let (policy, name, reason) = match (stream, is_input) {
        (Stream::Allow, _) => return Decision::allow(subsystem),
        (Stream::Deny, true) => (Policy::Deny, "streams#closed-input", denial(subsystem)),
        (Stream::Deny, false) => (Policy::Deny, "streams#closed-output", denial(subsystem)),
        (Stream::Ignore, true) => (
            Policy::Ignore,
            "streams#closed-input",
            "at its end".to_string(),
        ),
        (Stream::Ignore, false) => (
            Policy::Ignore,
            "streams#ignored-output",
            "writes are accepted and dropped".to_string(),
        ),
    };
    Decision::rule(policy, Route::Adapter(name.to_string()), reason)
}
