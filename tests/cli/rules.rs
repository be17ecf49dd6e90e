//! Lists of rules: how options and files say them, what is refused of them, and what a gate proves of them.

use std::fs;

use crate::workspace::{Workspace, component};

const PRINT: &[&str] = &["--print-profile"];
const VERIFY: &[&str] = &[
    "verify",
    "out.wasm",
    "--guest",
    "guest.wasm",
    "--require",
    "required.toml",
];

fn write(workspace: &Workspace, name: &str, text: &str) {
    fs::write(workspace.path(name), text).expect("the directory is writable");
}

/// What options come to, as a profile has it.
#[track_caller]
fn printed(workspace: &Workspace, options: &[&str]) -> String {
    let run = workspace.assert_done(&[options, PRINT].concat());
    let lines = run.text().lines().filter(|line| line.starts_with("http"));
    lines.collect()
}

#[test]
fn options_add_up_and_take_the_place_of_the_file() {
    let workspace = Workspace::new();
    write(&workspace, "profile.toml", "http = [\"c.example\"]");
    let rules = [
        "--allow-http=https://a.example,B.example.",
        "--allow-http=GET http://*:80",
    ];
    let expected = "http = [\"https://a.example\", \"https://b.example\", \"GET http://*\"]";
    assert_eq!(printed(&workspace, &rules), expected);
    let file = ["--profile=profile.toml"];
    assert_eq!(printed(&workspace, &file), "http = [\"https://c.example\"]");
    assert_eq!(printed(&workspace, &[&file[..], &rules].concat()), expected);
    for (flag, expected) in [
        ("--allow-http", "http = true"),
        ("--allow-http=true", "http = true"),
        ("--allow-http=false", "http = false"),
        ("--allow-http=", "http = []"),
    ] {
        assert_eq!(printed(&workspace, &[file[0], flag]), expected);
    }
}

#[test]
fn a_list_beside_all_or_nothing_is_refused() {
    let workspace = Workspace::new();
    let list = "--allow-http=https://a.example";
    for other in ["--allow-http", "--allow-http=false"] {
        let fix = format!("leave out `{other}`");
        let parts = ["a list of rules allows a part", &fix];
        workspace.assert_refused(&[list, other, PRINT[0]], 2, &parts);
        workspace.assert_refused(&[other, list, PRINT[0]], 2, &parts);
    }
    let both = ["--allow-http", "--allow-http=false", PRINT[0]];
    workspace.assert_refused(&both, 2, &["contradict each other"]);
}

#[test]
fn what_is_no_rule_is_refused_with_one_that_is() {
    let workspace = Workspace::new();
    let flag = ["--allow-http=https://a.example/v1", PRINT[0]];
    let parts = ["`https://a.example/v1`", "write `https://a.example`"];
    workspace.assert_refused(&flag, 2, &parts);
    write(
        &workspace,
        "profile.toml",
        "clocks = true\nhttp = [\"https://a.example/v1\"]",
    );
    let file = ["--profile=profile.toml", PRINT[0]];
    workspace.assert_refused(&file, 1, &[&["line 2", "in `http`"][..], &parts].concat());
    write(&workspace, "profile.toml", "http = \"https://a.example\"");
    workspace.assert_refused(&file, 1, &["a list of rules"]);
}

/// A guest that hands requests on: its type is not looked at, for it is refused by name before.
fn middleware(import: &str) -> String {
    format!(
        r#"(component
            (import "{import}" (instance (export "handle" (func))))
            (core module $main)
            (core instance (instantiate $main)))"#
    )
}

#[test]
fn a_handler_that_is_imported_is_refused_under_a_list() {
    for import in [
        "wasi:http/incoming-handler@0.2.12",
        "wasi:http/handler@0.3.0",
    ] {
        let workspace = Workspace::new();
        write(&workspace, "guest.wat", &middleware(import));
        let make = ["guest.wat", "-o", "out.wasm"];
        let listed = [&make[..], &["--allow-http=https://a.example"]].concat();
        let name = format!("`{import}#handle`");
        let [deny, allow] = ["deny", "allow"].map(|way| format!("--{way}-import {import}#handle"));
        workspace.assert_refused(&listed, 1, &[&name, &deny, &allow]);
        let explain = ["explain", "guest.wat", "--allow-http=https://a.example"];
        workspace.assert_refused(&explain, 1, &[&name]);
        for way in [deny, allow] {
            let (flag, name) = way.split_once(' ').expect("a flag and a name");
            workspace.assert_done(&[&listed[..], &[flag, name]].concat());
        }
        workspace.assert_done(&[&make[..], &["--allow-http"]].concat());
    }
}

#[test]
fn a_gate_proves_lists_and_compares_their_rules() {
    let workspace = Workspace::with_guest(&component("http-out"));
    let options = [
        "--base=command",
        "--allow-http=GET https://a.example,http://b.example:8080",
    ];
    workspace.assert_done(&[&["guest.wasm", "-o", "out.wasm"], &options[..]].concat());
    for (http, holds) in [
        ("true", true),
        (
            "[\"GET https://a.example\", \"http://b.example:8080\"]",
            true,
        ),
        (
            "[\"https://*.example\", \"http://*:8000-9000\", \"https://*\"]",
            true,
        ),
        ("[\"GET https://a.example\"]", false),
        (
            "[\"POST https://a.example\", \"http://b.example:8080\"]",
            false,
        ),
        ("[]", false),
        ("false", false),
    ] {
        let required = format!("base = \"command\"\nhttp = {http}");
        write(&workspace, "required.toml", &required);
        let run = workspace.run(VERIFY);
        let exit = if holds { 0 } else { 3 };
        assert_eq!(
            run.exit,
            Some(exit),
            "{http}: {}{}",
            run.text(),
            run.messages
        );
        // Imports alone prove no list.
        let inspect = ["inspect", "--require", "required.toml", "out.wasm"];
        let run = workspace.run(&inspect);
        let exit = if http == "true" { 0 } else { 3 };
        assert_eq!(
            run.exit,
            Some(exit),
            "{http}: {}{}",
            run.text(),
            run.messages
        );
    }
}

#[test]
fn all_of_http_is_beyond_a_list() {
    let workspace = Workspace::with_guest(&component("http-out"));
    workspace.assert_done(&[
        "guest.wasm",
        "-o",
        "out.wasm",
        "--base=command",
        "--allow-http",
    ]);
    write(
        &workspace,
        "required.toml",
        "base = \"command\"\nhttp = [\"https://*:*\", \"http://*:*\"]",
    );
    assert_eq!(workspace.run(VERIFY).exit, Some(3));
}
