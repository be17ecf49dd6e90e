//! `--env-file`: what a file of variables says, and what is refused because tools read it in different ways.

use super::workspace::{Run, Workspace, component};
use std::fs;

fn workspace(variables: &[u8]) -> Workspace {
    let workspace = Workspace::with_guest(&component("env"));
    fs::write(workspace.path("vars.env"), variables).expect("the directory is writable");
    workspace
}

#[track_caller]
fn printed(workspace: &Workspace, options: &[&str]) -> Run {
    workspace.assert_done(&[&["--print-profile", "--env-file", "vars.env"], options].concat())
}

#[test]
fn lines_comments_and_blanks() {
    let file = "\u{feff}A=1\r\n\n  # a comment\n  B=x=y, z$5 c:\\dir#1\n\t#\nEMPTY=\nLAST=end";
    let run = printed(&workspace(file.as_bytes()), &[]);
    assert_eq!(run.messages, "");
    let expected =
        "[env.overrides]\nA = \"1\"\nB = 'x=y, z$5 c:\\dir#1'\nEMPTY = \"\"\nLAST = \"end\"\n";
    assert!(run.text().ends_with(expected), "{}", run.text());
}

#[test]
fn variables_for_an_adapter_that_holds_its_own() {
    let workspace = workspace(b"A=1\n");
    let adapter = ["explain", "guest.wasm", "--adapter", "adapter.wasm"];
    let arguments = [&adapter[..], &["--env-file", "vars.env"]].concat();
    workspace.assert_refused(
        &arguments,
        2,
        &["'--env-file <FILE>'", "'--adapter <FILE>'"],
    );
}

#[test]
fn what_is_nearer_wins() {
    let workspace = workspace(b"A=file\nB=file\nC=file\n");
    fs::write(workspace.path("later.env"), "B=later\nC=later\n").expect("it is writable");
    fs::write(
        workspace.path("profile.toml"),
        "env.overrides = { A = \"profile\", D = \"profile\" }",
    )
    .expect("it is writable");
    let run = printed(
        &workspace,
        &[
            "-e",
            "C=flag",
            "--env-file",
            "later.env",
            "--profile",
            "profile.toml",
        ],
    );
    let expected = "A = \"file\"\nB = \"later\"\nC = \"flag\"\nD = \"profile\"\n";
    assert!(run.text().ends_with(expected), "{}", run.text());
}

#[test]
fn the_same_bytes_as_with_options() {
    let workspace = workspace(b"# both\nA=1\nB=2\n");
    workspace.assert_done(&["guest.wasm", "--env-file", "vars.env", "-o", "file.wasm"]);
    workspace.assert_done(&["guest.wasm", "-e", "A=1", "-e", "B=2", "-o", "flags.wasm"]);
    assert!(workspace.read("file.wasm") == workspace.read("flags.wasm"));
}

#[test]
fn variable_given_twice_is_told() {
    let run = printed(&workspace(b"A=1\nA=2\n"), &[]);
    let expected = "warning: `A` is given again in line 2 of `vars.env`; the last value is taken";
    assert!(run.messages.contains(expected), "{}", run.messages);
    assert!(run.text().contains("A = \"2\""), "{}", run.text());
}

#[test]
fn what_tools_read_in_different_ways() {
    for (line, problem) in [
        (&b"A=\"secret\""[..], "the value of `A` begins with a quote"),
        (b"A='secret'", "the value of `A` begins with a quote"),
        (b"A=secret # comment", "the value of `A` has a `#`"),
        (b"A=#secret", "the value of `A` has a `#`"),
        (b"A= secret", "begins or ends with a space"),
        (b"A=secret ", "begins or ends with a space"),
        (b"A=secret$B", "has a `$` that could refer"),
        (b"A=secret${B}", "has a `$` that could refer"),
        (b"A =secret", "a space or a quote before the `=`"),
        (b"\"A\"=secret", "a space or a quote before the `=`"),
        (
            b"export A=secret",
            "`export` is for shells; write `NAME=VALUE`",
        ),
        (b"=secret", "the name is empty; write `NAME=VALUE`"),
        (b"A", "there is no `=`; write `NAME=VALUE`"),
        (b"A=\xff", "not UTF-8"),
    ] {
        let workspace = workspace(&[b"# first\n", line].concat());
        let arguments = ["guest.wasm", "--env-file", "vars.env", "-o", "out.wasm"];
        workspace.assert_refused(&arguments, 1, &["`vars.env`, line 2: ", problem]);
        let run = workspace.run(&arguments);
        assert!(!run.messages.contains("secret"), "{}", run.messages);
    }
}

#[test]
fn file_that_is_not_there_or_is_the_output() {
    let workspace = workspace(b"A=1\n");
    workspace.assert_refused(
        &["guest.wasm", "--env-file", "missing", "-o", "out.wasm"],
        1,
        &["cannot read variables from `missing`: ", "NAME=VALUE"],
    );
    workspace.assert_refused(
        &["guest.wasm", "--env-file", "vars.env", "-o", "vars.env"],
        1,
        &["the output `vars.env` is the file of variables itself"],
    );
    assert_eq!(workspace.read("vars.env"), b"A=1\n");
}
