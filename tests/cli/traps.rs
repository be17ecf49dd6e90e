//! What is told of denied calls that trap.

use serde_json::{Value, json};

use super::workspace::{PLAIN, Workspace, component};

/// The warnings of a run about calls that trap.
fn warnings(workspace: &Workspace, arguments: &[&str]) -> Vec<String> {
    let run = workspace.assert_done(arguments);
    let lines = run.messages.lines();
    let warnings = lines.filter(|line| line.contains("these calls trap"));
    warnings.map(str::to_string).collect()
}

#[test]
fn a_build_warns_of_calls_that_trap_one_line_for_each_subsystem() {
    let workspace = Workspace::with_guest(&component("p1-calls"));
    let expected = [
        "warning: clocks is denied, and these calls trap, for they have no error to return: `monotonic-clock#now`, \
         `monotonic-clock#resolution`, `monotonic-clock#subscribe-duration`, `monotonic-clock#subscribe-instant`, \
         `wall-clock#now` and 1 more; if the guest is to make them, write `--allow-clocks`",
        "warning: random is denied, and these calls trap, for they have no error to return: \
         `random#get-random-bytes`; if the guest is to make them, write `--allow-random`",
        "warning: exit is denied, and these calls trap, for they have no error to return: `exit#exit`; if the guest \
         is to make them, write `--allow-exit`",
    ];
    for how in ["--link=fused", "--link=composed"] {
        assert_eq!(warnings(&workspace, &[PLAIN, &[how]].concat()), expected);
    }
    assert_eq!(warnings(&workspace, &["explain", "guest.wasm"]), expected);
    let some = [PLAIN, &["--allow-clocks", "--allow-exit"]].concat();
    assert_eq!(warnings(&workspace, &some), expected[1..2]);
}

#[test]
fn nothing_is_said_of_traps_that_were_asked_for() {
    let workspace = Workspace::with_guest(&component("p1-calls"));
    for options in [
        &["--on-deny=trap"][..],
        &["--quiet"],
        &["--allow-all"],
        &["--allow-clocks", "--allow-exit", "--allow-random"],
        &[
            "--deny-import=wasi:clocks",
            "--deny-import=wasi:random",
            "--deny-import=wasi:cli/exit",
        ],
    ] {
        let found = warnings(&workspace, &[PLAIN, options].concat());
        assert!(found.is_empty(), "{options:?}: {found:?}");
    }
    // An adapter is for any guest.
    assert!(warnings(&workspace, &["-o", "virt.wasm"]).is_empty());
}

#[test]
fn the_exit_of_a_handler_is_a_trap_to_every_host() {
    let workspace = Workspace::with_guest(&component("http-handler"));
    let run = workspace.assert_done(&["explain", "guest.wasm", "--base=handler", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let rows = report["functions"].as_array().expect("a list of functions");
    let exit = rows.iter().find(|row| row["function"] == "exit");
    assert_eq!(exit.expect("it imports it")["traps"], json!(true));
    let found = warnings(&workspace, &[PLAIN, &["--base=handler"]].concat());
    assert!(found.is_empty(), "{found:?}");
}

/// What is denied with an error, or cannot be called because there is nothing to call it on, is no warning.
#[test]
fn nothing_is_said_of_calls_that_get_an_error() {
    let workspace = Workspace::with_guest(&component("sockets"));
    let allowed = ["--allow-clocks", "--allow-exit", "--allow-random"];
    assert!(warnings(&workspace, &[PLAIN, &allowed].concat()).is_empty());
    let run = workspace.assert_done(&["explain", "guest.wasm", "--functions"]);
    let row = |function: &str| {
        let mut rows = run.text().lines();
        let row = rows.find(|row| row.contains(function));
        row.unwrap_or_else(|| panic!("no row for `{function}`"))
    };
    assert!(row(" create-tcp-socket ").contains(" deny (error) "));
    assert!(row("tcp-socket.start-connect ").contains(" deny (traps) "));
}

#[test]
fn reports_tell_what_traps_from_what_gets_an_error() {
    let workspace = Workspace::with_guest(&component("env"));
    let row = |options: &[&str], function: &str| {
        let run = workspace.assert_done(&[&["explain", "guest.wasm", "--json"], options].concat());
        let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
        let rows = report["functions"].as_array().expect("a list of functions");
        let row = rows.iter().find(|row| row["function"] == function);
        let row = row.unwrap_or_else(|| panic!("no row for `{function}`"));
        (row["decision"].clone(), row["traps"].clone())
    };
    let denied = |traps| (json!("deny"), json!(traps));
    assert_eq!(row(&[], "exit"), denied(true));
    assert_eq!(row(&[], "get-environment"), denied(false));
    assert_eq!(row(&["--on-deny=trap"], "get-environment"), denied(true));
    let allowed = (json!("allow"), json!(false));
    assert_eq!(row(&["--allow-exit"], "exit"), allowed);

    let run = workspace.assert_done(&["explain", "guest.wasm", "--allow-env", "--functions"]);
    let decision = |function: &str| {
        let rows = run.text().lines();
        let cells = rows.map(|row| row.split("  ").filter(|cell| !cell.is_empty()));
        let mut rows = cells.map(|cells| cells.map(str::trim).collect::<Vec<_>>());
        rows.find(|row| row.get(1) == Some(&function))
            .expect("a row")[3]
            .to_string()
    };
    assert_eq!(decision("exit"), "deny (traps)");
    assert_eq!(decision("get-stdin"), "deny (error)");
    assert_eq!(decision("get-environment"), "allow");
}
