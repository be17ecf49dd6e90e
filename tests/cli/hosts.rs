//! Which hosts a result is for.

use std::fs;

use serde_json::Value;

use super::workspace::{Workspace, component};

#[test]
fn the_plan_tells_what_is_answered_for_hosts_that_lack_it() {
    let workspace = Workspace::with_guest(&component("http-words"));
    let seed = |options: &[&str]| {
        let base = ["explain", "guest.wasm", "--base=handler", "--json"];
        let run = workspace.assert_done(&[&base, options].concat());
        let report: Value = serde_json::from_str(run.text()).unwrap();
        let functions = report["functions"].as_array().unwrap().clone();
        let mut functions = functions.into_iter();
        let seed = functions.find(|row| row["function"] == "insecure-seed");
        let seed = seed.unwrap();
        [seed["decision"].clone(), seed["reason"].clone()]
    };
    assert_eq!(seed(&[]), ["allow", "random is allowed"]);
    let made =
        "made of two of the host's random numbers: hosts of `wasi:http/proxy@0.2.12` have none";
    for how in ["--link=fused", "--link=composed"] {
        assert_eq!(seed(&["--fits=wasi:http/proxy", how]), ["virtual", made]);
    }
}

#[test]
fn a_result_that_does_not_fit_is_not_written() {
    let workspace = Workspace::with_guest(&component("http-words"));
    fs::write(workspace.path("out.wasm"), "before").unwrap();
    let options = ["--base=handler", "--allow-env", "--fits=wasi:http/proxy"];
    let lacking = "its hosts lack `wasi:cli/environment@0.2.12` (`--allow-env=false` denies it";
    let build = [&["guest.wasm", "-o", "out.wasm"][..], &options].concat();
    workspace.assert_refused(&build, 1, &[lacking]);
    assert_eq!(fs::read(workspace.path("out.wasm")).unwrap(), b"before");
    let explain = [&["explain", "guest.wasm"][..], &options].concat();
    let explained = workspace.run(&explain);
    assert_eq!(explained.exit, Some(1));
    assert!(explained.messages.contains(lacking));
    assert!(
        explained
            .text()
            .contains("cannot be written: the result does not fit")
    );
    // What the fix says is one.
    let fixed: Vec<&str> = build
        .iter()
        .map(|argument| match *argument {
            "--allow-env" => "--allow-env=false",
            argument => argument,
        })
        .collect();
    workspace.assert_done(&fixed);
}

#[test]
fn worlds_that_there_are_not_are_named() {
    let workspace = Workspace::with_guest(&component("http-words"));
    fs::write(
        workspace.path("two.wit"),
        "package a:b; world one {} world two {}",
    )
    .unwrap();
    fs::write(workspace.path("none.wit"), "package a:b; interface i {}").unwrap();
    fs::write(workspace.path("broken.wit"), "package a:b; wrld one {}").unwrap();
    for (world, expected) in [
        ("wasi:http/prxy", "the worlds are `wasi:cli/command`, "),
        (
            "wasi:http/proxy@0.2.13",
            "the latest versions are 0.2.12 and 0.3.2",
        ),
        ("nothing.wit", "there is no file or directory `nothing.wit`"),
        (
            "two.wit",
            "are `one`, `two`; name one of them: `two.wit#one`",
        ),
        ("two.wit#three", "are `one`, `two`; name one of them"),
        ("none.wit", "there is no world in `none.wit`"),
        ("broken.wit", "cannot read a world from `broken.wit`"),
    ] {
        let arguments = ["guest.wasm", "-o", "out.wasm", "--fits", world];
        workspace.assert_refused(&arguments, 1, &[expected]);
    }
}

#[test]
fn the_file_of_a_world_is_not_written_over() {
    let workspace = Workspace::with_guest(&component("http-words"));
    fs::write(workspace.path("host.wit"), "package a:b; world one {}").unwrap();
    for world in ["host.wit", "host.wit#one"] {
        let arguments = ["guest.wasm", "-o", "host.wit", "--fits", world];
        workspace.assert_refused(&arguments, 1, &["`host.wit`", "world"]);
    }
}

#[test]
fn options_for_hosts_need_a_guest() {
    for option in ["--fits=wasi:cli/command", "--no-multi-memory"] {
        let name = option.split('=').next().unwrap();
        let expected = format!("`{name}` is for a guest, and there is none");
        Workspace::new().assert_refused(&["-o", "out.wasm", option], 2, &[&expected]);
    }
}

#[test]
fn explain_tells_whether_the_host_needs_multi_memory() {
    let memory = |guest: &str, options: &[&str]| {
        let workspace = Workspace::with_guest(&component(guest));
        let explain = [&["explain", "guest.wasm"][..], options].concat();
        let run = workspace.assert_done(&explain);
        let text = run.text().to_owned();
        let run = workspace.assert_done(&[&explain[..], &["--json"]].concat());
        let report: Value = serde_json::from_str(run.text()).unwrap();
        let needs = report["multi-memory"].as_bool().unwrap();
        let line = match needs {
            true => "needs multi-memory;",
            false => "needs no multi-memory",
        };
        assert!(
            text.lines()
                .any(|found| found.starts_with("host ") && found.contains(line)),
            "{text}"
        );
        needs
    };
    assert!(memory("http-handler", &[]));
    assert!(!memory("http-handler", &["--link=composed"]));
    assert!(!memory("http-handler", &["--no-multi-memory"]));
    assert!(!memory("http-handler", &["--allow-all"]));
    // The front end has a memory of its own, however the result is linked.
    assert!(memory("p1-hello", &["--allow-all"]));
    assert!(memory("p1-hello", &["--link=composed"]));
    assert!(!memory("p1-hello", &["--no-multi-memory"]));
}

#[test]
fn explain_tells_which_way_does_without_multi_memory() {
    let workspace = Workspace::with_guest(&component("http-handler"));
    let run = workspace.assert_done(&["explain", "guest.wasm", "--no-multi-memory"]);
    let linked = "linked composed: so that no module has several memories";
    assert_eq!(run.text().lines().last(), Some(linked));
    let refused = ["explain", "guest.wasm", "--no-multi-memory", "--link=fused"];
    let explained = workspace.run(&refused);
    assert_eq!(explained.exit, Some(1));
    let fix = "leave out `--link=fused`, or `--no-multi-memory`";
    assert!(explained.messages.contains(fix));
}
