//! Arguments that cannot be parsed: what was meant is told, with the exit code for arguments, and no file.

use super::workspace::{Workspace, component};

/// Each of these must be refused with the message.
#[track_caller]
fn assert_told(lines: &[(&[&str], &str)]) {
    let workspace = Workspace::with_guest(&component("env"));
    for (arguments, message) in lines {
        workspace.assert_refused(arguments, 2, &[message]);
    }
}

#[test]
fn value_apart_from_its_option() {
    assert_told(&[
        (
            &["guest.wasm", "--stdio", "allow", "-o", "out.wasm"],
            "the value of `--stdio` comes after `=`; write `--stdio=allow`",
        ),
        (
            &["--stdio", "allow", "guest.wasm", "-o", "out.wasm"],
            "write `--stdio=allow`",
        ),
        // Without a guest, the value is taken for one.
        (
            &["--stdio", "allow", "-o", "out.wasm"],
            "write `--stdio=allow`",
        ),
        (
            &["--allow-env", "NAME", "-o", "out.wasm"],
            "write `--allow-env=NAME`",
        ),
        (&["explain", "--stdin", "ignore"], "write `--stdin=ignore`"),
        (
            &["guest.wasm", "-o", "out.wasm", "--allow-env", "NAME"],
            "write `--allow-env=NAME`",
        ),
        (
            &["guest.wasm", "--allow-clocks", "false", "-o", "out.wasm"],
            "write `--allow-clocks=false`",
        ),
        (
            &["explain", "guest.wasm", "--stdio", "allow"],
            "write `--stdio=allow`",
        ),
    ]);
}

#[test]
fn file_behind_an_option_is_no_value_of_it() {
    assert_told(&[
        (
            &["--allow-env", "guest.wasm", "out.wasm"],
            "the output goes after `-o`; write `wasi-virt guest.wasm -o out.wasm`",
        ),
        (
            &["--stdio", "other", "guest.wasm", "-o", "out.wasm"],
            "`other` is one word too many",
        ),
    ]);
}

#[test]
fn output_without_its_option() {
    assert_told(&[
        (
            &["guest.wasm", "out.wasm"],
            "the output goes after `-o`; write `wasi-virt guest.wasm -o out.wasm`",
        ),
        (
            &["-e", "A=1", "guest.wasm", "out.wat"],
            "write `wasi-virt guest.wasm -o out.wat`",
        ),
        (
            &["guest.wasm", "-e", "A=1", "out.wasm"],
            "write `wasi-virt guest.wasm -o out.wasm`",
        ),
        (
            &["guest.wasm", "out"],
            "the output goes after `-o`: `-o out`",
        ),
    ]);
}

#[test]
fn two_guests() {
    assert_told(&[(
        &["guest.wasm", "other.wasm", "-o", "out.wasm"],
        "`guest.wasm` and `other.wasm` are two guests; virtualize one at a time",
    )]);
}

#[test]
fn one_option_for_several_values() {
    assert_told(&[
        (
            &["guest.wasm", "--arg", "a", "b", "-o", "out.wasm"],
            "`--arg` takes one value; for `b` as well, write `--arg b`",
        ),
        (
            &["--arg", "a", "b", "guest.wasm", "-o", "out.wasm"],
            "write `--arg b`",
        ),
        (
            &["guest.wasm", "-te", "A=1", "B=2", "-o", "out.wasm"],
            "`-e` takes one value; for `B=2` as well, write `-e B=2`",
        ),
        (
            &["explain", "guest.wasm", "--arg", "a", "b"],
            "write `--arg b`",
        ),
    ]);
}

#[test]
fn word_that_no_option_is_for() {
    assert_told(&[
        (
            &["guest.wasm", "-e", "A=1", "word", "-o", "out.wasm"],
            "`word` is one word too many; the program's arguments go after `--arg`, its name first: `--arg NAME --arg word`",
        ),
        (
            &["guest.wasm", "-o", "out.wasm", "--", "-x"],
            "`--arg NAME --arg -x`",
        ),
        (
            &["inspect", "guest.wasm", "word"],
            "`word` is one word too many; `inspect` takes one FILE",
        ),
        (
            &["explain", "guest.wasm", "word"],
            "`word` is one word too many; `explain` takes one GUEST",
        ),
    ]);
}

#[test]
fn command_that_is_none() {
    assert_told(&[
        (
            &["build", "guest.wasm"],
            "there is no command `build`; leave it out: `wasi-virt guest.wasm -o FILE`",
        ),
        (
            &["--stdio=allow", "build", "guest.wasm", "-o", "out.wasm"],
            "there is no command `build`",
        ),
        (
            &["explian", "guest.wasm"],
            "there is no command `explian`; did you mean `explain`: `wasi-virt explain guest.wasm`",
        ),
        (
            &["inspct", "--json", "guest.wasm"],
            "did you mean `inspect`: `wasi-virt inspect guest.wasm`",
        ),
    ]);
}

#[test]
fn command_behind_other_words() {
    let expected = "`explain` is a command, and comes before everything else; write `wasi-virt explain guest.wasm`";
    assert_told(&[
        (&["guest.wasm", "explain"], expected),
        (&["--stdio=allow", "explain", "guest.wasm"], expected),
    ]);
}

#[test]
fn options_of_other_tools() {
    assert_told(&[
        (
            &["--dir=.", "guest.wasm", "-o", "out.wasm"],
            "there is no `--dir`; write `--preopen /data=/srv/data:ro` to open a host directory for reading only, or \
             `--mount /data=./data`",
        ),
        (
            &["explain", "guest.wasm", "--mapdir", "/a::b"],
            "`--preopen /data=/srv/data:ro`",
        ),
        (
            &["guest.wasm", "-v", "/a:/b", "-o", "out.wasm"],
            "there is no `-v`; write `--preopen",
        ),
        (
            &["guest.wasm", "--allow-net=example.org", "-o", "out.wasm"],
            "there is no `--allow-net`; write `--allow-http=https://api.example.com` for HTTP requests, or `--allow-sockets=",
        ),
        (
            &["guest.wasm", "--allow-run", "-o", "out.wasm"],
            "there is no `--allow-run`: WASI has nothing of the kind to allow; leave it out",
        ),
        (
            &["guest.wasm", "--deny-fs", "-o", "out.wasm"],
            "there is no `--deny-fs`: what no option allows is denied; leave it out, or beside `--allow-all` write \
             `--allow-fs=false`",
        ),
        (
            &["guest.wasm", "--deny-dreams", "-o", "out.wasm"],
            "there is no `--deny-dreams`: what no option allows is denied; leave it out, or beside `--allow-all` write \
             `--deny-import NAME`",
        ),
    ]);
}

#[test]
fn what_is_alike_is_suggested_only_if_it_could_be_meant() {
    assert_told(&[
        (
            &["guest.wasm", "--allow-ramdom", "-o", "out.wasm"],
            "a similar argument exists: '--allow-random'",
        ),
        (
            &["guest.wasm", "--deny-inport", "wasi:io", "-o", "out.wasm"],
            "a similar argument exists: '--deny-import'",
        ),
        (
            &["guest.wasm", "--allow-dreams", "-o", "out.wasm"],
            "there is no `--allow-dreams`; what can be allowed: `--allow-clocks`, ",
        ),
        (
            &["guest.wasm", "--frobnicate", "-o", "out.wasm"],
            "there is no `--frobnicate`; `wasi-virt --help` lists",
        ),
        (
            &["inspect", "--frobnicate", "guest.wasm"],
            "`wasi-virt inspect --help` lists",
        ),
    ]);
}

#[test]
fn option_of_another_command() {
    assert_told(&[
        (
            &["explain", "guest.wasm", "-o", "out.wasm"],
            "`-o` is an option of `wasi-virt GUEST` only; leave it out here",
        ),
        (
            &["guest.wasm", "--json"],
            "`--json` is an option of `wasi-virt inspect`, `wasi-virt verify` and `wasi-virt explain` only",
        ),
        (
            &["inspect", "guest.wasm", "--stdio=allow"],
            "`--stdio` is an option of `wasi-virt GUEST` and `wasi-virt explain` only",
        ),
    ]);
}

#[test]
fn guest_with_the_name_of_a_command_that_is_none() {
    let workspace = Workspace::new();
    std::fs::write(workspace.path("explian"), component("env")).expect("the directory is writable");
    workspace.assert_done(&["explian", "-o", "out.wasm"]);
    workspace.assert_refused(
        &["explian", "other.wasm"],
        2,
        &["write `wasi-virt explian -o other.wasm`"],
    );
}

#[test]
fn help_is_no_mistake() {
    let workspace = Workspace::new();
    let run = workspace.assert_done(&["explian", "--help"]);
    assert!(run.text().contains("Usage: wasi-virt"), "{}", run.text());
    workspace.assert_done(&["explain", "--help"]);
    workspace.assert_done(&["--version"]);
}
