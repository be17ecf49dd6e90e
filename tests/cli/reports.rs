//! `explain` and `inspect`.

use super::workspace::{Workspace, component};
use serde_json::{Value, json};

#[test]
fn explain_lists_every_function_with_its_decision() {
    let workspace = Workspace::with_guest(&component("env"));
    let arguments = [
        "explain",
        "guest.wasm",
        "-e",
        "A=1",
        "--stdout=allow",
        "--json",
    ];
    let run = workspace.assert_done(&arguments);
    assert_eq!(workspace.files(), ["guest.wasm"], "it writes nothing");

    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let rows = report["functions"].as_array().expect("a list of functions");
    let decision = |import: &str, function: &str| {
        let row = rows
            .iter()
            .find(|row| row["import"] == import && row["function"] == function);
        let row = row.unwrap_or_else(|| panic!("no row for `{import}` `{function}`"));
        (row["subsystem"].clone(), row["decision"].clone())
    };
    let environment = decision("wasi:cli/environment@0.2.6", "get-environment");
    assert_eq!(environment, (json!("env"), json!("virtual")));
    let stdout = decision("wasi:cli/stdout@0.2.6", "get-stdout");
    assert_eq!(stdout, (json!("stdout"), json!("allow")));
    let stdin = decision("wasi:cli/stdin@0.2.6", "get-stdin");
    assert_eq!(stdin, (json!("stdin"), json!("deny")));
    let exit = decision("wasi:cli/exit@0.2.6", "exit");
    assert_eq!(exit, (json!("exit"), json!("deny")));
    let write = decision("wasi:io/streams@0.2.6", "[method]output-stream.write");
    assert_eq!(write, (Value::Null, json!("guard")));
}

#[test]
fn explain_prints_a_table() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&["explain", "guest.wasm"]);
    let row = run
        .text()
        .lines()
        .find(|line| line.contains("get-environment"));
    let row = row.expect("a row for each function");
    assert!(row.contains("deny") && row.contains("--allow-env"), "{row}");
}

#[test]
fn explain_fails_where_the_tool_would() {
    let workspace = Workspace::with_guest(&component("unknown-package"));
    workspace.assert_refused(
        &["explain", "guest.wasm"],
        1,
        &["`wasi:nn/tensor@0.2.0-rc`"],
    );
}

#[test]
fn inspect_lists_imports_by_subsystem() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&["inspect", "guest.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(
        report["imports"]["env"]["wasi:cli/environment@0.2.6"],
        json!(["get-environment"])
    );
    assert_eq!(report["records"], json!([]));
}

#[test]
fn inspect_shows_the_profile_that_made_a_file() {
    let workspace = Workspace::with_guest(&component("env"));
    workspace.assert_done(&["guest.wasm", "-e", "A=1", "-o", "out.wasm"]);
    let run = workspace.assert_done(&["inspect", "out.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["imports"], json!({}));
    assert_eq!(
        report["records"][0]["profile"]["env"]["set"],
        json!({ "A": "1" })
    );

    let run = workspace.assert_done(&["inspect", "out.wasm"]);
    assert!(run.text().starts_with("no imports"), "{}", run.text());
}

#[test]
fn inspect_refuses_what_is_no_wasm() {
    let workspace = Workspace::with_guest(b"no wasm");
    workspace.assert_refused(
        &["inspect", "guest.wasm"],
        1,
        &["not WebAssembly", "guest.wasm"],
    );
}

#[test]
fn explain_tells_what_makes_a_component_of_a_module() {
    let workspace = Workspace::with_guest(&component("p1-hello"));
    let run = workspace.assert_done(&["explain", "guest.wasm"]);
    assert!(
        run.text().contains("a front end of its own memory"),
        "{}",
        run.text()
    );
    let run = workspace.assert_done(&["explain", "guest.wasm", "--preview1=shared", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["preview1"], "shared");
}

#[test]
fn explain_tells_how_the_guest_is_linked_and_why() {
    let linking = |guest: &str, arguments: &[&str]| {
        let workspace = Workspace::with_guest(&component(guest));
        let run = workspace.assert_done(&[&["explain", "guest.wasm"], arguments].concat());
        run.text().lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(
        linking("env", &[]),
        "linked fused: the guest is one component"
    );
    assert_eq!(
        linking("env", &["--link=composed"]),
        "linked composed: as asked for"
    );
    assert_eq!(
        linking("nested", &[]),
        "linked composed: the guest's nested component 0 takes `wasi:random/random@0.2.0`"
    );
    assert_eq!(
        linking("nested", &["--allow-random"]),
        "not linked: the guest stays as it is"
    );
}

#[test]
fn what_was_decided_before_is_told_after_composing() {
    let workspace = Workspace::with_guest(&component("composition"));
    workspace.assert_done(&[
        "guest.wasm",
        "--allow-all",
        "--allow-env=false",
        "-o",
        "once.wasm",
    ]);
    workspace.assert_done(&["once.wasm", "--stdio=ignore", "-o", "twice.wasm"]);
    let run = workspace.assert_done(&["inspect", "twice.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let profiles = report["records"].as_array().expect("a list of records");
    let env = |place: usize| profiles[place]["profile"]["env"]["host"].clone();
    assert_eq!((env(0), env(1)), (json!("deny"), json!("deny")));
    assert_eq!(profiles[0]["profile"]["clocks"], json!("allow"));
    assert_eq!(profiles[1]["profile"]["clocks"], json!("deny"));
}

#[test]
fn explain_tells_which_calls_are_printed_and_what_stays_for_that() {
    let workspace = Workspace::with_guest(&component("env"));
    let arguments = ["explain", "guest.wasm", "--trace", "wasi:cli/environment"];
    let run = workspace.assert_done(&[&arguments[..], &["--json"]].concat());
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let write = "wasi:io/streams@0.2.6#[method]output-stream.blocking-write-and-flush";
    assert_eq!(
        report["trace"],
        json!({
            "calls": ["wasi:cli/environment@0.2.6#get-environment"],
            "through": ["wasi:cli/stderr@0.2.6#get-stderr", write],
        })
    );
    let run = workspace.assert_done(&arguments);
    let line = run.text().lines().find(|line| line.contains(write));
    assert!(
        line.is_some_and(|line| line.contains("wasi:cli/stderr@0.2.6#get-stderr")),
        "{}",
        run.text()
    );
    let run = workspace.assert_done(&["explain", "guest.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["trace"], Value::Null);
}
