//! Lists of uses of addresses and of names: how options say them, what is refused and told of them, and what a gate proves.

use std::fs;

use crate::workspace::{Workspace, component};

const PRINT: &str = "--print-profile";

/// What options come to, as a profile has it.
#[track_caller]
fn printed(workspace: &Workspace, options: &[&str]) -> Vec<String> {
    let run = workspace.assert_done(&[options, &[PRINT]].concat());
    let is_meant = |line: &&str| line.starts_with("sockets") || line.starts_with("dns");
    run.text()
        .lines()
        .filter(is_meant)
        .map(str::to_string)
        .collect()
}

#[test]
fn sockets_and_names_are_said_apart() {
    let workspace = Workspace::new();
    let options = [
        "--allow-sockets=tcp-connect:[::ffff:10.0.0.0]/104:5432,tcp-listen:127.0.0.1:8080",
        "--allow-sockets=tcp-connect:dns:443",
        "--allow-dns=API.example.com.,*.svc.internal",
    ];
    let expected = [
        "sockets = [\"tcp-connect:10.0.0.0/8:5432\", \"tcp-listen:127.0.0.1:8080\", \"tcp-connect:dns:443\"]",
        "dns = [\"api.example.com\", \"*.svc.internal\"]",
    ];
    assert_eq!(printed(&workspace, &options), expected);
    assert_eq!(printed(&workspace, &["--allow-dns"]), ["dns = true"]);
    assert_eq!(
        printed(&workspace, &["--allow-sockets"]),
        ["sockets = true"]
    );
}

#[test]
fn what_is_no_rule_is_refused_with_one_that_is() {
    let workspace = Workspace::new();
    for (flag, suggested) in [
        (
            "--allow-sockets=tcp-connect:api.example.com:443",
            "tcp-connect:dns:443",
        ),
        (
            "--allow-sockets=tcp-connect:10.0.0.1/8:443",
            "tcp-connect:10.0.0.0/8:443",
        ),
        ("--allow-sockets=10.0.0.1:443", "tcp-connect:10.0.0.1:443"),
        ("--allow-dns=https://api.example.com", "api.example.com"),
        ("--allow-dns=10.0.0.1", "10.0.0.1"),
    ] {
        workspace.assert_refused(&[flag, PRINT], 2, &[suggested]);
    }
    let both = ["--allow-dns", "--allow-dns=api.example.com", PRINT];
    workspace.assert_refused(&both, 2, &["leave out `--allow-dns`"]);
}

#[test]
fn rules_that_mean_nothing_are_told_of() {
    let workspace = Workspace::with_guest(&component("network"));
    let make = |flags: &[&str]| {
        let arguments = [&["guest.wasm", "-o", "out.wasm", "--base=command"], flags].concat();
        workspace.assert_done(&arguments).messages
    };
    for (flag, expected) in [
        (
            "--allow-sockets=tcp-listen:127.0.0.1:*,tcp-bind:127.0.0.1:8080",
            "`tcp-listen:127.0.0.1:*`",
        ),
        (
            "--allow-sockets=tcp-connect:dns:443",
            "no name may be looked up",
        ),
        (
            "--allow-sockets=udp-send:192.0.2.7:53",
            "udp-bind:0.0.0.0:*",
        ),
    ] {
        let messages = make(&[flag]);
        assert!(messages.contains(expected), "{messages}");
    }
    let of_both = [
        "--allow-sockets=tcp-connect:dns:443,udp-bind:0.0.0.0:*,udp-send:192.0.2.7:53",
        "--allow-dns=api.example.com",
    ];
    assert_eq!(make(&of_both), "");
    let other = Workspace::with_guest(&component("env"));
    let arguments = [
        "guest.wasm",
        "-o",
        "out.wasm",
        "--base=command",
        of_both[0],
        of_both[1],
    ];
    let messages = other.assert_done(&arguments).messages;
    assert!(
        messages.contains("dns rules are for: `api.example.com`"),
        "{messages}"
    );
    assert!(
        messages.contains("sockets rules are for: `tcp-connect:dns:443`"),
        "{messages}"
    );
}

#[test]
fn reports_show_rules_by_use() {
    let workspace = Workspace::with_guest(&component("network"));
    let flags = [
        "--base=command",
        "--allow-sockets=tcp-connect:10.0.0.0/8:5432,tcp-listen:127.0.0.1:8080,tcp-connect:192.0.2.7:80",
        "--allow-dns=api.example.com",
    ];
    let expected = "tcp-connect: 10.0.0.0/8:5432, 192.0.2.7:80; tcp-listen: 127.0.0.1:8080; names: api.example.com";
    let explained = workspace.assert_done(&[&["explain", "guest.wasm"], &flags[..]].concat());
    assert!(explained.text().contains(expected), "{}", explained.text());
    workspace.assert_done(&[&["guest.wasm", "-o", "out.wasm"], &flags[..]].concat());
    let inspected = workspace.assert_done(&["inspect", "out.wasm"]);
    let record = "dns = [\"api.example.com\"]";
    assert!(inspected.text().contains(record), "{}", inspected.text());
}

#[test]
fn a_gate_proves_lists_and_compares_their_rules() {
    let workspace = Workspace::with_guest(&component("network"));
    let list = "--allow-sockets=tcp-connect:10.0.0.0/8:5432,tcp-listen:127.0.0.1:8080";
    workspace.assert_done(&["guest.wasm", "-o", "out.wasm", "--base=command", list]);
    let verify = [
        "verify",
        "out.wasm",
        "--guest",
        "guest.wasm",
        "--require",
        "required.toml",
    ];
    for (sockets, holds) in [
        ("true", true),
        (
            "[\"tcp-connect:0.0.0.0/0:*\", \"tcp-listen:127.0.0.0/8:8080\"]",
            true,
        ),
        (
            "[\"tcp-connect:0.0.0.0/0:*\", \"tcp-bind:127.0.0.0/8:8080\"]",
            false,
        ),
        ("[]", false),
        ("false", false),
    ] {
        let required = format!("base = \"command\"\nsockets = {sockets}");
        fs::write(workspace.path("required.toml"), required).expect("it is writable");
        let run = workspace.run(&verify);
        let exit = if holds { 0 } else { 3 };
        assert_eq!(
            run.exit,
            Some(exit),
            "{sockets}: {}{}",
            run.text(),
            run.messages
        );
        // Imports alone prove no list.
        let run = workspace.run(&["inspect", "--require", "required.toml", "out.wasm"]);
        let exit = if sockets == "true" { 0 } else { 3 };
        assert_eq!(
            run.exit,
            Some(exit),
            "{sockets}: {}{}",
            run.text(),
            run.messages
        );
    }
}
