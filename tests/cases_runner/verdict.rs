//! Compares what happened with what a case expects. Each mismatch is one text.

use super::case::{Case, Expectation};
use super::component;
use super::execution::{End, Outcome};
use super::tool::Processed;
use anyhow::Result;
use std::fmt::Debug;

/// Checks the tool's exit code, messages, and whether it wrote its output.
pub fn of_tool(expect: &Expectation, processed: &Processed) -> Vec<String> {
    let mut mismatches = Mismatches::default();
    let failure = expect.tool_error.is_some();
    let exit = expect.tool_exit.unwrap_or(i32::from(failure));
    mismatches.compare("tool-exit", &Some(exit), &processed.exit);
    mismatches.compare("output written", &(exit == 0), &processed.output.is_some());
    for part in expect.tool_error.iter().chain(&expect.tool_warning) {
        mismatches.contains("the tool's messages", &processed.messages, part);
    }
    if processed.messages.contains("panicked") {
        mismatches.add("the tool panicked".to_owned());
    }
    mismatches.0
}

/// Checks the output's bytes.
pub fn of_component(expect: &Expectation, guest: &[u8], output: &[u8]) -> Result<Vec<String>> {
    component::validate(output)?;
    let mut mismatches = Mismatches::default();
    let imports = component::imports(output)?;
    if let Some(expected) = &expect.imports {
        let mut expected = expected.clone();
        expected.sort();
        mismatches.compare("imports", &expected, &imports);
    }
    mismatches.some_prefixed("imports", &imports, &expect.imports_contain);
    mismatches.none_prefixed("imports", &imports, &expect.imports_absent);
    if let Some(expected) = expect.unchanged {
        let same = component::sections(guest)? == component::sections(output)?;
        mismatches.compare("unchanged", &expected, &same);
    }
    Ok(mismatches.0)
}

/// Checks what the output did.
pub fn of_execution(case: &Case, outcome: &Outcome) -> Vec<String> {
    let expect = &case.expect;
    let mut mismatches = Mismatches::default();
    match (&outcome.end, &expect.trap) {
        (End::Exit(code), None) => {
            mismatches.compare("exit", &expect.exit.unwrap_or(0), code);
        }
        (End::Exit(code), Some(part)) => {
            mismatches.add(format!(
                "expected a trap with `{part}`, but the program exited with {code}"
            ));
        }
        (End::Trap(text), Some(part)) => mismatches.contains("the trap", text, part),
        (End::Trap(text), None) => mismatches.add(format!("the program trapped: {text}")),
    }
    if let Some(expected) = &expect.stdout {
        mismatches.compare_text("stdout", expected, &outcome.stdout);
    }
    if let Some(expected) = &expect.stderr {
        mismatches.compare_text("stderr", expected, &outcome.stderr);
    }
    for part in &expect.stdout_contains {
        mismatches.contains("stdout", &outcome.stdout, part);
    }
    for part in &expect.stderr_contains {
        mismatches.contains("stderr", &outcome.stderr, part);
    }
    for part in &expect.stdout_absent {
        if outcome.stdout.contains(part) {
            mismatches.add(format!("stdout has `{part}`:\n{}", outcome.stdout));
        }
    }
    let status = outcome.response.as_ref().map(|response| response.status);
    if expect.status.is_some() {
        mismatches.compare("status", &expect.status, &status);
    }
    if let Some(expected) = &expect.body {
        let body = outcome
            .response
            .as_ref()
            .map_or("", |response| &response.body);
        mismatches.compare_text("body", expected, body);
    }
    if expect.body_length.is_some() {
        let length = outcome
            .response
            .as_ref()
            .map(|response| response.body.len());
        mismatches.compare("body-length", &expect.body_length, &length);
    }
    for (invocation, result) in case.invocations.iter().zip(&outcome.results) {
        mismatches.compare(&invocation.export, &invocation.result, result);
    }
    mismatches.some_prefixed("host calls", &outcome.calls, &expect.host_calls_contain);
    mismatches.none_prefixed("host calls", &outcome.calls, &expect.host_calls_absent);
    if let Some(expected) = expect.host_call_count
        && outcome.calls.len() != expected
    {
        let found = outcome.calls.len();
        mismatches.add(format!(
            "expected {expected} host calls, found {found}: {:?}",
            outcome.calls
        ));
    }
    mismatches.compare("servers", &expect.servers, &outcome.servers);
    mismatches.compare("elsewhere", &expect.elsewhere, &outcome.elsewhere);
    mismatches.compare("lookups", &expect.lookups, &outcome.lookups);
    mismatches.0
}

/// Compares the output's run with the guest's own.
pub fn of_comparison(guest: &Outcome, output: &Outcome) -> Vec<String> {
    let mut mismatches = Mismatches::default();
    mismatches.compare("end, compared with the guest", &guest.end, &output.end);
    mismatches.compare_text(
        "stdout, compared with the guest",
        &guest.stdout,
        &output.stdout,
    );
    let noted = |outcome: &Outcome| (outcome.servers.clone(), outcome.elsewhere.clone());
    let what = "servers and elsewhere, compared with the guest";
    mismatches.compare(what, &noted(guest), &noted(output));
    mismatches.0
}

#[derive(Default)]
struct Mismatches(Vec<String>);

impl Mismatches {
    fn add(&mut self, text: String) {
        self.0.push(text);
    }

    fn compare<T: Debug + PartialEq>(&mut self, what: &str, expected: &T, found: &T) {
        if expected != found {
            self.add(format!("{what}: expected {expected:?}, found {found:?}"));
        }
    }

    fn compare_text(&mut self, what: &str, expected: &str, found: &str) {
        if expected != found {
            self.add(format!("{what}: expected\n{expected}\nfound\n{found}"));
        }
    }

    fn contains(&mut self, what: &str, text: &str, part: &str) {
        if !text.contains(part) {
            self.add(format!("{what}: expected `{part}` in\n{text}"));
        }
    }

    fn some_prefixed(&mut self, what: &str, names: &[String], prefixes: &[String]) {
        for prefix in prefixes {
            if !names.iter().any(|name| name.starts_with(prefix)) {
                self.add(format!("{what}: expected one with `{prefix}` in {names:?}"));
            }
        }
    }

    fn none_prefixed(&mut self, what: &str, names: &[String], prefixes: &[String]) {
        for prefix in prefixes {
            if let Some(name) = names.iter().find(|name| name.starts_with(prefix)) {
                self.add(format!("{what}: `{name}` must not be among them"));
            }
        }
    }
}
