//! The plan as text: all that linking is told, a line per function and one per step of what becomes of its calls. For
//! reviews: it says what a plan means, not how it is stored.

use std::fmt::{self, Display, Formatter};

use super::{
    AdapterFunction, AdapterReady, Answer, Argument, AtPath, Condition, DropPlan, Errand, Follow,
    FunctionPlan, Hold, HostCall, HostFunction, ImportPlan, Mark, Plan, Room, Route, Step,
    TakenBody, Verdict,
};
use crate::input::Guest;
use crate::types::Resource;

/// What stands before a step.
const INDENT: &str = "    ";

/// The plan as text.
///
/// For each function its policy and the reason, below that the steps of a call; for each import what the output keeps of
/// it; then drops of resources, tracing and notes.
impl Display for Plan {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for import in &self.imports {
            import.write(f)?;
        }
        for import in &self.module_imports {
            for function in &import.functions {
                write_decision(f, &import.label(), function)?;
                writeln!(f, "{INDENT}trap inside of the module")?;
            }
        }
        for (value, answer) in self.set_values.iter() {
            writeln!(f, "{value}: {answer}")?;
        }
        self.write_drops(f)?;
        if let Some(trace) = &self.trace {
            for function in &trace.through {
                writeln!(f, "traced through {function}")?;
            }
        }
        for note in &self.notes {
            writeln!(f, "note: {note}")?;
        }
        Ok(())
    }
}

impl Plan {
    fn write_drops(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (name, drop) in self.resource_names.iter().zip(&self.drops) {
            writeln!(f, "drop of {name}")?;
            for step in drop_steps(drop) {
                writeln!(f, "{INDENT}{step}")?;
            }
        }
        Ok(())
    }
}

/// How the plan calls the resource types of a guest.
pub(super) fn resource_names(guest: &Guest<'_>) -> Vec<String> {
    let name = |resource: &Resource| match &resource.import {
        Some(import) => format!("{import} {}", resource.name),
        None => resource.name.clone(),
    };
    guest.resources.iter().map(name).collect()
}

impl ImportPlan {
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let label = self.label();
        for function in &self.functions {
            write_decision(f, &label, function)?;
            if self.traced.contains(&function.name) {
                writeln!(f, "{INDENT}traced")?;
            }
            for step in steps(&function.route) {
                writeln!(f, "{INDENT}{step}")?;
            }
        }
        if let Some(denied) = &self.denied {
            let urgency = match denied.has_to_go {
                true => "which has to go",
                false => "which goes if nothing uses it",
            };
            writeln!(
                f,
                "{label}: denied by `{}`, has types only, {urgency}",
                denied.name
            )?;
        }
        let decided = |name: &String| self.functions.iter().any(|known| known.name == *name);
        for drop in self.traced.iter().filter(|name| !decided(name)) {
            writeln!(f, "{label} {drop}: traced")?;
        }
        for kept in &self.kept {
            writeln!(f, "{} kept", named(&label, kept))?;
        }
        Ok(())
    }
}

fn write_decision(f: &mut Formatter<'_>, label: &str, function: &FunctionPlan) -> fmt::Result {
    let name = named(label, &function.name);
    let policy = function.policy.name();
    match function.subsystem {
        Some(subsystem) => write!(f, "{name}: {policy} of {}", subsystem.name())?,
        None => write!(f, "{name}: {policy}")?,
    }
    writeln!(f, " - {}", function.reason)
}

/// An import that is a function has no name in it.
fn named(label: &str, function: &str) -> String {
    match function {
        "" => label.to_string(),
        function => format!("{label} {function}"),
    }
}

/// What a call does, a line each.
fn steps(route: &Route) -> Vec<String> {
    let mut lines = Vec::new();
    write_steps(&mut lines, "", route.steps());
    lines
}

fn write_steps(lines: &mut Vec<String>, indent: &str, steps: &[Step]) {
    for step in steps {
        if let Step::If(condition, steps) | Step::When(condition, steps) = step {
            let ends = match step {
                Step::If(..) => ", and the call ends",
                _ => "",
            };
            lines.push(format!("{indent}if {condition}{ends}:"));
            write_steps(lines, &format!("{indent}{INDENT}"), steps);
        } else {
            lines.push(format!("{indent}{step}"));
            if let Step::Follow(follow) = step {
                let inner = format!("{indent}{INDENT}");
                lines.extend(
                    follow_lines(follow)
                        .into_iter()
                        .map(|line| inner.clone() + &line),
                );
            }
        }
    }
}

impl Display for Step {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Step::Enter => f.write_str("trap if called from realloc"),
            Step::CheckResult => f.write_str("check the place for the result"),
            Step::CheckParams => f.write_str("check the parameters"),
            Step::CheckNotEmpty => f.write_str("trap if the list is empty"),
            Step::If(..) | Step::When(..) => f.write_str("steps"),
            Step::Host => f.write_str("host"),
            Step::HostWaited => f.write_str("host, waited for"),
            Step::HostAtOnce => f.write_str("host, which takes the arguments at once"),
            Step::Send(send) => write!(
                f,
                "host with the datagrams before the first that adapter {}({}); if that is the first of all, {}",
                send.refuses,
                send.purpose,
                Step::from(send.refusal.clone())
            ),
            Step::LookUp(look_up) => {
                if !look_up.waits {
                    f.write_str("if asynchronous: host, which takes the name at once; else: ")?;
                }
                write!(
                    f,
                    "{} with a copy of the name; adapter {}",
                    look_up.host, look_up.remember
                )
            }
            Step::HostInstead(HostFunction { import, function }) => {
                write!(f, "in its place {} of {import}", function.name)
            }
            Step::HostWith { host, params } => write!(f, "{host} with {}", places(params)),
            Step::Pair(host) => write!(f, "{host} twice"),
            Step::Adapter(function) => write!(f, "{function}"),
            Step::AdapterWith { function, params } => {
                write!(f, "adapter {function} with {}", places(params))
            }
            Step::AdapterIfAny(function) => {
                write!(f, "adapter {function}; if it has an answer, the call ends")
            }
            Step::Filter { host, function } => {
                write!(f, "{host}; adapter {function} changes the result")
            }
            Step::Answer(answer) => write!(f, "answer {answer}"),
            Step::Trap(message) => f.write_str(&trap(message)),
            Step::Poll(poll) => {
                write!(
                    f,
                    "adapter {}; for each virtual one: adapter {}, for each other one: {}; adapter {} what is ready; ",
                    poll.begin,
                    poll.adapter_ready.name(),
                    poll.host_ready,
                    poll.push
                )?;
                if let AdapterReady::Timed { waits, .. } = poll.adapter_ready {
                    write!(f, "if adapter {waits}: once more; ")?;
                }
                write!(f, "adapter {}", poll.finish)
            }
            Step::Copy(copy) => {
                match &copy.room {
                    Room::Checked(check) => write!(f, "{check}; ")?,
                    Room::Fixed(bytes) => write!(f, "at most {bytes} bytes: ")?,
                }
                write!(f, "adapter {}; {}", copy.reader.name(), copy.write)
            }
            Step::CopyIn(copy) => {
                write!(
                    f,
                    "adapter {}; {}; adapter {}",
                    copy.room, copy.read, copy.written
                )
            }
            Step::Hold(hold) => write!(f, "{hold}"),
            Step::Serve(errand) => write!(f, "{errand}"),
            Step::Ask(inquiry) => write!(f, "{inquiry}"),
            Step::DropUnused(unused) => write!(f, "for each of adapter {unused}: drop"),
            Step::Finish { function, number } => write!(f, "adapter {function}({number})"),
            Step::Judge(judge) => {
                write!(
                    f,
                    "for each path: adapter {}; {}",
                    judge.path, judge.verdict
                )
            }
            Step::Follow(follow) => {
                write!(
                    f,
                    "for each path: adapter {}, {}; if all lead to the host:",
                    follow.find,
                    about(follow.at_path)
                )
            }
            Step::Mark(mark) => write!(f, "{mark}"),
            Step::EndStream(future) => write!(
                f,
                "a stream at its end, and adapter {} with {}",
                future.make, future.value
            ),
            Step::DropStream => f.write_str("drop the stream"),
            Step::DropFuture => f.write_str("drop the future"),
            Step::TakeBody(TakenBody { take, future }) => write!(
                f,
                "drop the future; the stream of adapter {take}, or one at its end, and adapter {} with {}",
                future.make, future.value
            ),
            Step::WriteStream(function) => write!(f, "the stream to adapter {function}"),
            Step::Sink => f.write_str("the adapter drops all that comes through the stream"),
            Step::RefuseStream(future) => {
                write!(
                    f,
                    "drop the stream; adapter {} with {}",
                    future.make, future.value
                )
            }
            Step::MaskFlags => f.write_str("take the flags that write out of the result"),
        }
    }
}

fn follow_lines(follow: &Follow) -> Vec<String> {
    let mut lines = vec![
        follow.hold.to_string(),
        format!(
            "for each path: {}, then adapter {}",
            follow.open, follow.locate
        ),
    ];
    if let Some(there) = &follow.change {
        lines.push(format!(
            "if read-only: for each path: adapter {}; {}",
            there.located, there.verdict
        ));
    }
    if let Some(keep) = &follow.keep {
        lines.push(format!("adapter {keep} of the string that is no path"));
    }
    lines.push(format!(
        "{} there, into adapter {}",
        follow.host, follow.result
    ));
    if let Some(keep) = &follow.keep_result {
        lines.push(format!("adapter {keep} of the string in the result"));
    }
    lines.push(format!("for each of adapter {}: drop", follow.unused));
    if let Some(mark) = &follow.mark {
        lines.push(format!("if read-only: {mark}"));
    }
    lines
}

fn about(at_path: AtPath) -> &'static str {
    match at_path {
        AtPath::Looks => "for what is there",
        AtPath::Hashes => "for what is there, or in the tree",
        AtPath::ReadsLink => "for the link that is there",
        AtPath::Opens => "for what it opens",
        AtPath::ChangesEntry => "for a name in a directory",
    }
}

fn places(params: &[usize]) -> String {
    let params: Vec<String> = params.iter().map(|place| format!("#{place}")).collect();
    format!("parameters {}", params.join(" "))
}

impl Display for Condition {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Condition::Virtual(place) => write!(f, "#{place} is virtual"),
            Condition::AnyVirtual => f.write_str("any handle is virtual"),
            Condition::AnyListed => f.write_str("any in the list is virtual"),
            Condition::Adapter(function, with) => {
                let with: Vec<String> = with.iter().map(Argument::to_string).collect();
                write!(f, "adapter {function}({})", with.join(", "))
            }
            Condition::AnyDescriptor(function) => write!(f, "adapter {function}(any handle)"),
            Condition::OpensForChanges => f.write_str("it opens for changes"),
            Condition::Succeeded => f.write_str("the result is ok"),
            Condition::Not(condition) => write!(f, "not ({condition})"),
            Condition::All(conditions) => {
                let all: Vec<String> = conditions.iter().map(Condition::to_string).collect();
                f.write_str(&all.join(" and "))
            }
        }
    }
}

impl Display for AdapterFunction {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "adapter {}", self.name())
    }
}

impl Display for Argument {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Argument::Number(number) => write!(f, "{number}"),
            Argument::Place => f.write_str("the path's place"),
            Argument::Field(_) => f.write_str("a field"),
            Argument::AddressOf(_) => f.write_str("the address of a field"),
            Argument::Param(place) => write!(f, "#{place}"),
        }
    }
}

impl Display for HostCall {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            HostCall::Own => f.write_str("host"),
            HostCall::OwnWaited => f.write_str("host, waited for"),
            HostCall::OwnOverAdapter => f.write_str("host over the adapter's memory"),
            HostCall::Instead(HostFunction { function, .. })
            | HostCall::Other(HostFunction { function, .. }) => write!(f, "host {}", function.name),
            HostCall::OtherOverAdapter(HostFunction { function, .. }) => {
                write!(f, "host {} over the adapter's memory", function.name)
            }
        }
    }
}

impl Display for Hold {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}; adapter {}", self.list, self.hold)
    }
}

impl Display for Errand {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "while adapter {}: {}; adapter {}",
            self.next, self.host, self.done
        )
    }
}

impl Display for Verdict {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}; adapter {}", self.look, self.verdict)
    }
}

impl Display for Mark {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "adapter {}({}, the handle)", self.add, self.number)
    }
}

fn drop_steps(drop: &DropPlan) -> Vec<String> {
    let forget = drop.forget.iter();
    let forget = forget.map(|forget| {
        format!(
            "then adapter {}({}, the handle)",
            forget.remove, forget.number
        )
    });
    let mut host = vec!["host".to_string()];
    host.extend(forget);
    let host = host.join(", ");
    match (drop.host, &drop.adapter) {
        _ if !drop.is_replaced => vec!["host".to_string()],
        (true, Some(adapter)) => vec![format!("if virtual: {adapter}"), format!("else: {host}")],
        (true, None) => vec![host],
        (false, Some(adapter)) => vec![adapter.to_string()],
        (false, None) => vec!["trap: there is no such handle".to_string()],
    }
}

fn trap(message: &str) -> String {
    format!("trap: {message}")
}

fn write_all(f: &mut Formatter<'_>, open: char, items: &[Answer], close: char) -> fmt::Result {
    write!(f, "{open}")?;
    for (place, item) in items.iter().enumerate() {
        let comma = if place > 0 { ", " } else { "" };
        write!(f, "{comma}{item}")?;
    }
    write!(f, "{close}")
}

impl Display for Answer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Empty => f.write_str("[]"),
            Answer::List(items) => write_all(f, '[', items, ']'),
            Answer::Tuple(items) => write_all(f, '(', items, ')'),
            Answer::Text(text) => write!(f, "{text:?}"),
            Answer::Set(value) => write!(f, "the {value}"),
            Answer::None => f.write_str("none"),
            Answer::Some(answer) => write!(f, "some({answer})"),
            Answer::Ok(answer) => write!(f, "ok({answer})"),
            Answer::Err("") => f.write_str("err"),
            Answer::Err(case) => write!(f, "err({case})"),
        }
    }
}
