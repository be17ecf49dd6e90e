//! The plan as text: all that linking is told, a line per function and one per step of what becomes of its calls. For
//! reviews: it says what a plan means, not how it is stored.

use std::fmt::{self, Display, Formatter};

use super::{
    Answer, AtPath, DescriptorRoute, FunctionPlan, ImportPlan, Origin, PathChange, Plan,
    Protection, Refusal, Route,
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
        let resources = self.resource_names.iter().zip(&self.origins);
        for ((name, origin), is_replaced) in resources.zip(&self.replaced_drops) {
            writeln!(f, "drop of {name}")?;
            let steps = match is_replaced {
                true => drop_steps(*origin),
                false => &["host"],
            };
            for step in steps {
                writeln!(f, "{INDENT}{step}")?;
            }
        }
        if self.forgets_read_only {
            writeln!(f, "each drop of a host descriptor: the adapter is told")?;
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
    let host = || "host".to_string();
    let or_host = || "else: host".to_string();
    match route {
        Route::Host => vec![host()],
        Route::Trap(message) => vec![trap(message)],
        Route::Answer(answer) => vec![format!("answer {answer}")],
        Route::Adapter(name) => vec![format!("adapter {name}")],
        Route::Split(name) => vec![format!("if virtual: adapter {name}"), or_host()],
        Route::SplitEither(name) => vec![format!("if any is virtual: adapter {name}"), or_host()],
        Route::OnlyVirtual {
            adapter,
            is_either,
            refusal,
        } => {
            let any = if *is_either { "any is " } else { "" };
            vec![
                format!("if {any}virtual: adapter {adapter}"),
                format!("else: {refusal}"),
            ]
        }
        Route::Guard(name) => vec![
            format!("adapter {name}"),
            "if it has no answer: host".to_string(),
        ],
        Route::Filter(name) => vec![host(), format!("adapter {name} changes the result")],
        Route::Poll => vec![
            "if the list is empty: trap".to_string(),
            "if none is virtual: host".to_string(),
            "for each virtual one: adapter wasi:io/poll#[method]pollable.ready".to_string(),
            "for each other one: host [method]pollable.ready".to_string(),
        ],
        Route::Preopens {
            renames,
            shows_host,
        } => preopen_steps(*renames, *shows_host),
        Route::Descriptor(route) => descriptor_steps(route),
        Route::Splice {
            adapter,
            blocking,
            skips,
            writes,
        } => splice_steps(adapter, *blocking, [*skips, *writes]),
    }
}

fn preopen_steps(renames: bool, shows_host: bool) -> Vec<String> {
    let mut steps = vec!["host, the result for the adapter".to_string()];
    if renames {
        steps.push("for each directory that it asks for: host [method]descriptor.open-at".into());
    }
    if !shows_host {
        steps.push("for each that it leaves unused: drop".to_string());
    }
    let shown = if shows_host { " and the host's" } else { "" };
    steps.push(format!(
        "adapter preopens#finish: those of the profile{shown}"
    ));
    steps
}

fn splice_steps(adapter: &str, blocking: bool, [skips, writes]: [bool; 2]) -> Vec<String> {
    let mut steps = Vec::new();
    if skips {
        let skip = match blocking {
            true => "[method]input-stream.blocking-skip",
            false => "[method]input-stream.skip",
        };
        steps.push(format!("if both are virtual: adapter {adapter}"));
        steps.push(format!(
            "if the output is virtual and takes something: host {skip}"
        ));
        steps.push(
            "if the output is virtual: adapter wasi:io/streams#[method]output-stream.check-write"
                .to_string(),
        );
    } else {
        steps.push(format!("if the output is virtual: adapter {adapter}"));
    }
    let read = "adapter wasi:io/streams#[method]input-stream";
    let input = match (writes, blocking) {
        (false, _) => format!("{read}.skip"),
        (true, true) => {
            format!("{read}.read, then host [method]output-stream.blocking-write-and-flush")
        }
        (true, false) => format!(
            "host [method]output-stream.check-write, then {read}.read, then host [method]output-stream.write"
        ),
    };
    steps.push(format!("if the input is virtual: {input}"));
    steps.push("else: host".to_string());
    steps
}

fn descriptor_steps(route: &DescriptorRoute) -> Vec<String> {
    let mut steps = Vec::new();
    match route.protection {
        Some(Protection::Refuse) => {
            steps.push("if any is read-only: answer err(read-only)".to_string());
        }
        Some(Protection::Path(change)) if route.has_host => {
            steps.push(format!(
                "if any is read-only and none virtual: {}",
                judging(change)
            ));
        }
        Some(Protection::Path(_) | Protection::Flags) | None => {}
    }
    if let Some(adapter) = &route.adapter {
        if let Some(at_path) = route.at_path {
            steps.push(format!(
                "if virtual and each path leads to the host: {}",
                at_host(at_path)
            ));
            if let Some(change) = route.change() {
                steps.push(format!(
                    "    before that, if read-only: {}",
                    judging(change)
                ));
            }
        }
        let is_all = !route.has_host && route.refusal.is_none();
        let condition = if is_all { "" } else { "if any is virtual: " };
        steps.push(format!("{condition}adapter {adapter}"));
        if is_all {
            return steps;
        }
    }
    match (&route.refusal, route.adapter.is_some()) {
        (Some(refusal), _) => {
            steps.push(format!("else: {refusal}"));
            return steps;
        }
        (None, true) => steps.push("else: host".to_string()),
        (None, false) => steps.push("host".to_string()),
    }
    match route.protection {
        Some(Protection::Path(PathChange::Open)) => {
            steps.push("what a read-only directory opened is read-only".to_string());
        }
        Some(Protection::Flags) => {
            steps.push("if read-only: the result has no flags that write".to_string());
        }
        Some(Protection::Refuse | Protection::Path(_)) | None => {}
    }
    steps
}

/// What is called where a path leads to the host.
fn at_host(at_path: AtPath) -> &'static str {
    match at_path {
        AtPath::Looks => "host there",
        AtPath::Hashes => "host there, and the adapter if the host has no such thing",
        AtPath::ReadsLink => "host there, where a link is not followed if it is last",
        AtPath::Opens => "host there, and what a read-only directory opened is read-only",
        AtPath::ChangesEntry => "host there, by a name in a directory",
    }
}

/// How a change of what is read-only is refused.
fn judging(change: PathChange) -> String {
    let change = match change {
        PathChange::CreateDirectory => "create-directory-at",
        PathChange::Symlink => "symlink-at",
        PathChange::Unlink => "unlink-file-at",
        PathChange::RemoveDirectory => "remove-directory-at",
        PathChange::Rename => "rename-at",
        PathChange::Link => "link-at",
        PathChange::SetTimes => "set-times-at",
        PathChange::Open => "open-at that asks to write",
    };
    format!("the adapter judges {change} by host [method]descriptor.stat-at")
}

fn drop_steps(origin: Origin) -> &'static [&'static str] {
    match (origin.host, origin.adapter) {
        (true, true) => &["if virtual: adapter", "else: host"],
        (true, false) => &["host"],
        (false, true) => &["adapter"],
        (false, false) => &["trap: there is no such handle"],
    }
}

fn trap(message: &str) -> String {
    format!("trap: {message}")
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Answer(answer) => write!(f, "answer {answer}"),
            Refusal::Trap(message) => f.write_str(&trap(message)),
        }
    }
}

impl Display for Answer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Empty => f.write_str("[]"),
            Answer::None => f.write_str("none"),
            Answer::Ok(answer) => write!(f, "ok({answer})"),
            Answer::Err("") => f.write_str("err"),
            Answer::Err(case) => write!(f, "err({case})"),
        }
    }
}
