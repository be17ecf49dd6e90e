//! Standard streams and terminals.

use super::{Answer, Decision, Policy, Route, Rule, Subsystem, denial};
use crate::profile::Stream;

/// What becomes of a stream, and of the terminal that it might be. `None` for a function that is not named here.
pub(super) fn rule(
    subsystem: Subsystem,
    interface: &str,
    function: &str,
    stream: Stream,
) -> Option<Rule> {
    let rule = match (interface, function) {
        ("wasi:cli/stdin", "get-stdin") => input(subsystem, stream),
        ("wasi:cli/stdout", "get-stdout") | ("wasi:cli/stderr", "get-stderr") => {
            output(subsystem, stream)
        }
        ("wasi:cli/terminal-stdin", "get-terminal-stdin")
        | ("wasi:cli/terminal-stdout", "get-terminal-stdout")
        | ("wasi:cli/terminal-stderr", "get-terminal-stderr") => terminal(subsystem, stream),
        _ => return None,
    };
    Some(rule)
}

fn input(subsystem: Subsystem, stream: Stream) -> Rule {
    let closed = Route::adapter(adapter_abi::streams::CLOSED_INPUT);
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => Decision::rule(Policy::Deny, closed, denial(subsystem)),
        Stream::Ignore => Decision::rule(Policy::Ignore, closed, "at its end"),
    }
}

fn output(subsystem: Subsystem, stream: Stream) -> Rule {
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => Decision::rule(
            Policy::Deny,
            Route::adapter(adapter_abi::streams::CLOSED_OUTPUT),
            denial(subsystem),
        ),
        Stream::Ignore => Decision::rule(
            Policy::Ignore,
            Route::adapter(adapter_abi::streams::IGNORED_OUTPUT),
            "writes are accepted and dropped",
        ),
    }
}

fn terminal(subsystem: Subsystem, stream: Stream) -> Rule {
    let policy = match stream {
        Stream::Allow => return Decision::allow(subsystem),
        Stream::Deny => Policy::Deny,
        Stream::Ignore => Policy::Ignore,
    };
    let reason = format!("no terminal: {} is not the host's", subsystem.name());
    Decision::rule(policy, Route::answer(Answer::None), reason)
}
