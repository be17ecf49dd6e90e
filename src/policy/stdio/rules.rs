//! What becomes of the functions of the standard streams, and of the terminals that these might be.

use adapter_abi::fs::memory;
use adapter_abi::{stdin, streams};

use super::super::Subsystem;
use super::super::subsystem::Function;
use super::{Input, Stream, To, Way};
use crate::plan::{Answer, Decision, Policy, ReadyFuture, Reason, Route, Rule, Step};
use crate::wit::FunctionName;
use crate::wit::called::{GET_STDERR, GET_STDOUT, STDERR_VIA_STREAM, STDOUT_VIA_STREAM};

/// What becomes of standard input. `None` for a function that is not named here.
pub(super) fn of_input(function: &Function<'_>, input: &Input) -> Option<Rule> {
    let subsystem = Subsystem::Stdin;
    let stream = match input {
        Input::Allow => Stream::Allow,
        Input::Deny => Stream::Deny,
        Input::Ignore => Stream::Ignore,
        Input::Bytes(_) | Input::Local(_) => return embedded(function),
    };
    match (function.interface, function.name) {
        ("wasi:cli/stdin", "get-stdin") => Some(ended(subsystem, stream)),
        ("wasi:cli/stdin", "read-via-stream") => Some(ended_of_0_3(subsystem, stream)),
        ("wasi:cli/terminal-stdin", "get-terminal-stdin") => Some(terminal(subsystem, stream)),
        _ => None,
    }
}

/// Standard input that is embedded.
fn embedded(function: &Function<'_>) -> Option<Rule> {
    let answered = match (function.interface, function.name) {
        ("wasi:cli/stdin", "get-stdin") => stdin::GET,
        ("wasi:cli/stdin", "read-via-stream") => stdin::READ_VIA_STREAM,
        ("wasi:cli/terminal-stdin", "get-terminal-stdin") => {
            return Some(no_terminal(Subsystem::Stdin, Policy::Virtual));
        }
        _ => return None,
    };
    let reason = Reason::Policy("embedded input".into());
    Some(Decision::rule(
        Policy::Virtual,
        Route::adapter(answered),
        reason,
    ))
}

/// What becomes of standard output or standard error. `None` for a function that is not named here.
pub(super) fn of_output(
    subsystem: Subsystem,
    function: &Function<'_>,
    way: Way<'_>,
) -> Option<Rule> {
    let rule = match (function.interface, function.name) {
        ("wasi:cli/stdout", "get-stdout") => output(subsystem, way, GET_STDERR),
        ("wasi:cli/stderr", "get-stderr") => output(subsystem, way, GET_STDOUT),
        ("wasi:cli/stdout", "write-via-stream") => output_of_0_3(subsystem, way, STDERR_VIA_STREAM),
        ("wasi:cli/stderr", "write-via-stream") => output_of_0_3(subsystem, way, STDOUT_VIA_STREAM),
        ("wasi:cli/terminal-stdout", "get-terminal-stdout")
        | ("wasi:cli/terminal-stderr", "get-terminal-stderr") => {
            // It is the other one's, if there is one, and nobody asks for that here.
            match (way.is_other, way.to) {
                (true, _) | (_, To::File(_)) => no_terminal(subsystem, Policy::Virtual),
                (false, To::Stream(stream)) => terminal(subsystem, stream),
            }
        }
        _ => return None,
    };
    Some(rule)
}

fn ended(subsystem: Subsystem, stream: Stream) -> Rule {
    let closed = Route::adapter(streams::CLOSED_INPUT);
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => Decision::rule(Policy::Deny, closed, Reason::Denied(subsystem)),
        Stream::Ignore => {
            Decision::rule(Policy::Ignore, closed, Reason::Policy("at its end".into()))
        }
    }
}

/// Standard input of 0.3: as in 0.2, one that is closed is at its end.
fn ended_of_0_3(subsystem: Subsystem, stream: Stream) -> Rule {
    let ended = ReadyFuture::new(Answer::Ok(Box::new(Answer::None)));
    let ended = Route::of([Step::Enter, Step::EndStream(ended)]);
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => Decision::rule(Policy::Deny, ended, Reason::Denied(subsystem)),
        Stream::Ignore => {
            Decision::rule(Policy::Ignore, ended, Reason::Policy("at its end".into()))
        }
    }
}

/// The host's stream, or the other one of the host's, whose function that is.
fn of_host(subsystem: Subsystem, way: Way<'_>, other: FunctionName) -> Rule {
    match way.is_other {
        true => Rule::Redirected {
            subsystem,
            to: other,
        },
        false => Decision::allow(subsystem),
    }
}

/// Why writes are dropped, or streams closed.
fn reason(subsystem: Subsystem, way: Way<'_>) -> Reason {
    match (way.to, way.is_other) {
        (To::File(path), _) => Reason::Policy(format!("appended to `{path}`").into()),
        (To::Stream(Stream::Ignore), false) => {
            Reason::Policy("writes are accepted and dropped".into())
        }
        (To::Stream(Stream::Ignore), true) => {
            Reason::Policy("goes where the other stream does, which is dropped".into())
        }
        (_, true) => Reason::Policy("goes where the other stream does, which is denied".into()),
        (_, false) => Reason::Denied(subsystem),
    }
}

/// Standard output of 0.3: one that is closed drops the guest's stream, and says why.
fn output_of_0_3(subsystem: Subsystem, way: Way<'_>, other: FunctionName) -> Rule {
    let reason = reason(subsystem, way);
    let (policy, step) = match way.to {
        To::Stream(Stream::Allow) => return of_host(subsystem, way, other),
        To::Stream(Stream::Deny) => {
            let closed = ReadyFuture::new(Answer::Err("pipe"));
            (Policy::Deny, Step::RefuseStream(closed))
        }
        To::Stream(Stream::Ignore) => (Policy::Ignore, Step::Sink),
        To::File(_) => {
            let write = match subsystem {
                Subsystem::Stderr => memory::WRITE_STDERR,
                _ => memory::WRITE_STDOUT,
            };
            (Policy::Virtual, Step::WriteStream(write.into()))
        }
    };
    Decision::rule(policy, Route::of([Step::Enter, step]), reason)
}

fn output(subsystem: Subsystem, way: Way<'_>, other: FunctionName) -> Rule {
    let reason = reason(subsystem, way);
    let (policy, function) = match way.to {
        To::Stream(Stream::Allow) => return of_host(subsystem, way, other),
        To::Stream(Stream::Deny) => (Policy::Deny, streams::CLOSED_OUTPUT),
        To::Stream(Stream::Ignore) => (Policy::Ignore, streams::IGNORED_OUTPUT),
        To::File(_) => match subsystem {
            Subsystem::Stderr => (Policy::Virtual, memory::STDERR),
            _ => (Policy::Virtual, memory::STDOUT),
        },
    };
    Decision::rule(policy, Route::adapter(function), reason)
}

fn terminal(subsystem: Subsystem, stream: Stream) -> Rule {
    match stream {
        Stream::Allow => Decision::allow(subsystem),
        Stream::Deny => no_terminal(subsystem, Policy::Deny),
        Stream::Ignore => no_terminal(subsystem, Policy::Ignore),
    }
}

fn no_terminal(subsystem: Subsystem, policy: Policy) -> Rule {
    let reason = format!("no terminal: {} is not the host's", subsystem.name());
    Decision::rule(
        policy,
        Route::answer(Answer::None),
        Reason::Policy(reason.into()),
    )
}
