//! The command line: what is refused and how, standard streams, reports, repeatability.

use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use tempfile::TempDir;

/// What a run of the tool left.
struct Run {
    exit: Option<i32>,
    stdout: Vec<u8>,
    messages: String,
}

impl Run {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).expect("the report is text")
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Run {
            exit: output.status.code(),
            stdout: output.stdout,
            messages: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// A directory to run the tool in.
struct Workspace(TempDir);

impl Workspace {
    fn new() -> Self {
        Workspace(tempfile::tempdir().expect("a temporary directory can be made"))
    }

    /// One with `bytes` as its `guest.wasm`.
    fn with_guest(bytes: &[u8]) -> Self {
        let workspace = Workspace::new();
        fs::write(workspace.path("guest.wasm"), bytes).expect("the directory is writable");
        workspace
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file is there")
    }

    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("the directory is readable");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry is readable")
                    .file_name()
                    .to_string_lossy()
                    .into()
            })
            .collect();
        names.sort();
        names
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wasi-virt"));
        command.current_dir(self.0.path()).args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.command(arguments)
            .output()
            .expect("the tool starts")
            .into()
    }

    fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the tool starts");
        let mut stdin = child.stdin.take().expect("the input is a pipe");
        stdin.write_all(input).expect("the tool reads its input");
        drop(stdin);
        child.wait_with_output().expect("the tool ends").into()
    }

    /// The tool must refuse: one message with `parts`, the exit code, and no file made or changed.
    #[track_caller]
    fn assert_refused(&self, arguments: &[&str], exit: i32, parts: &[&str]) {
        let before: Vec<_> = self.files();
        let run = self.run(arguments);
        assert_eq!(run.exit, Some(exit), "{}", run.messages);
        assert_eq!(self.files(), before, "files were made");
        assert!(
            run.stdout.is_empty(),
            "something was written to standard output"
        );
        assert_eq!(
            run.messages.matches("error:").count(),
            1,
            "{}",
            run.messages
        );
        assert!(!run.messages.contains("panicked"), "{}", run.messages);
        for part in parts {
            assert!(
                run.messages.contains(part),
                "no `{part}` in: {}",
                run.messages
            );
        }
    }

    #[track_caller]
    fn assert_done(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.exit, Some(0), "{}", run.messages);
        run
    }
}

fn component(name: &str) -> Vec<u8> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    fs::read(directory.join(name).with_extension("wasm")).expect("the guest is there")
}

const PLAIN: &[&str] = &["guest.wasm", "-o", "out.wasm"];

#[test]
fn bytes_that_are_no_wasm() {
    let workspace = Workspace::with_guest(b"#!/bin/sh\necho hello\n");
    workspace.assert_refused(PLAIN, 1, &["not WebAssembly", "guest.wasm"]);
}

#[test]
fn text_format() {
    let workspace = Workspace::with_guest(b"(component)");
    workspace.assert_refused(PLAIN, 1, &["not WebAssembly", "`wasm-tools parse`"]);
}

#[test]
fn empty_file() {
    Workspace::with_guest(b"").assert_refused(PLAIN, 1, &["empty", "guest.wasm"]);
}

#[test]
fn truncated_component() {
    let bytes = component("env");
    let workspace = Workspace::with_guest(&bytes[..bytes.len() / 2]);
    workspace.assert_refused(PLAIN, 1, &["not valid WebAssembly", "guest.wasm"]);
}

#[test]
fn core_module_that_is_no_preview1_program() {
    let workspace = Workspace::with_guest(&component("core-module"));
    workspace.assert_refused(PLAIN, 1, &["core module", "preview1", "`env`"]);
}

#[test]
fn wit_package() {
    let workspace = Workspace::with_guest(&component("wit-package"));
    workspace.assert_refused(PLAIN, 1, &["WIT package"]);
}

#[test]
fn missing_guest() {
    Workspace::new().assert_refused(PLAIN, 1, &["`guest.wasm`"]);
}

#[test]
fn directory_as_guest() {
    let workspace = Workspace::new();
    fs::create_dir(workspace.path("guest.wasm")).expect("the directory is writable");
    workspace.assert_refused(PLAIN, 1, &["`guest.wasm`"]);
}

#[test]
fn output_in_a_directory_that_is_not_there() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    let arguments = ["guest.wasm", "-o", "missing/out.wasm"];
    workspace.assert_refused(&arguments, 1, &["missing"]);
}

#[test]
fn output_that_is_a_directory() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    fs::create_dir(workspace.path("out.wasm")).expect("the directory is writable");
    workspace.assert_refused(PLAIN, 1, &["`out.wasm`"]);
}

#[test]
fn output_that_is_the_guest() {
    let guest = component("no-imports");
    let workspace = Workspace::with_guest(&guest);
    let arguments = ["guest.wasm", "-o", "./guest.wasm"];
    workspace.assert_refused(&arguments, 1, &["./guest.wasm", "another file"]);
    assert!(
        workspace.read("guest.wasm") == guest,
        "the guest was changed"
    );
}

#[test]
fn no_output_named() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    workspace.assert_refused(&["guest.wasm"], 2, &["--out"]);
}

#[test]
fn variable_without_a_value() {
    let workspace = Workspace::with_guest(&component("env"));
    let arguments = ["guest.wasm", "-e", "NAME", "-o", "out.wasm"];
    workspace.assert_refused(&arguments, 2, &["NAME", "="]);
}

#[test]
fn variable_without_a_name() {
    let workspace = Workspace::with_guest(&component("env"));
    let arguments = ["guest.wasm", "-e", "=value", "-o", "out.wasm"];
    workspace.assert_refused(&arguments, 2, &["name"]);
}

#[test]
fn misspelt_flag() {
    let workspace = Workspace::with_guest(&component("env"));
    let arguments = ["guest.wasm", "--alow-env", "-o", "out.wasm"];
    workspace.assert_refused(&arguments, 2, &["--alow-env", "--allow-env"]);
}

#[test]
fn value_that_is_none_of_a_flag() {
    let workspace = Workspace::with_guest(&component("env"));
    let stream = ["guest.wasm", "--stdio=maybe", "-o", "out.wasm"];
    workspace.assert_refused(&stream, 2, &["maybe", "allow", "deny", "ignore"]);
    let access = ["guest.wasm", "--allow-clocks=maybe", "-o", "out.wasm"];
    workspace.assert_refused(&access, 2, &["maybe", "true", "false"]);
}

#[test]
fn an_existing_output_survives_a_failure() {
    let workspace = Workspace::with_guest(b"no wasm");
    fs::write(workspace.path("out.wasm"), "precious").expect("the directory is writable");
    workspace.assert_refused(PLAIN, 1, &["not WebAssembly"]);
    assert_eq!(workspace.read("out.wasm"), b"precious");
}

#[test]
fn an_existing_output_is_replaced() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    fs::write(workspace.path("out.wasm"), "old").expect("the directory is writable");
    workspace.assert_done(PLAIN);
    assert!(wasmparser::Parser::is_component(
        &workspace.read("out.wasm")
    ));
    assert_eq!(workspace.files(), ["guest.wasm", "out.wasm"]);
}

#[test]
fn a_guest_cut_anywhere_is_refused_or_still_valid() {
    let bytes = component("no-imports");
    for length in 0..bytes.len() {
        assert_no_panic(&bytes[..length], &format!("cut after {length} bytes"));
    }
}

#[test]
fn a_guest_damaged_anywhere_is_refused_or_still_valid() {
    let bytes = component("mixed-versions");
    for position in (0..bytes.len()).step_by(13) {
        let mut damaged = bytes.clone();
        damaged[position] ^= 0x55;
        assert_no_panic(&damaged, &format!("damaged at byte {position}"));
    }
}

fn assert_no_panic(guest: &[u8], how: &str) {
    let workspace = Workspace::with_guest(guest);
    let run = workspace.run(PLAIN);
    assert!(matches!(run.exit, Some(0 | 1)), "{how}: {}", run.messages);
    assert!(
        !run.messages.contains("panicked"),
        "{how}: {}",
        run.messages
    );
    let written = workspace.path("out.wasm").exists();
    assert_eq!(written, run.exit == Some(0), "{how}: {}", run.messages);
}

#[test]
fn the_same_name_twice_is_told() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&["guest.wasm", "-e", "A=1", "-e", "A=2", "-o", "out.wasm"]);
    assert!(run.messages.contains("`-e A`"), "{}", run.messages);
}

#[test]
fn silence_when_there_is_nothing_to_say() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    let run = workspace.assert_done(PLAIN);
    assert_eq!(run.messages, "");
    assert!(run.stdout.is_empty());
}

#[test]
fn standard_input_and_output() {
    let guest = component("env");
    let workspace = Workspace::with_guest(&guest);
    workspace.assert_done(&["guest.wasm", "-e", "A=1", "-o", "out.wasm"]);
    let run = workspace.run_with_input(&["-", "-e", "A=1", "-o", "-"], &guest);
    assert_eq!(run.exit, Some(0), "{}", run.messages);
    assert!(
        run.stdout == workspace.read("out.wasm"),
        "files and pipes give different bytes"
    );
}

#[test]
fn text_output() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&["guest.wasm", "-t", "-o", "-"]);
    assert!(run.text().starts_with("(component"));
}

#[test]
fn same_inputs_give_same_bytes() {
    let arguments = [
        "guest.wasm",
        "--allow-env=B,A",
        "-e",
        "Z=1",
        "-e",
        "C=2",
        "-o",
        "out.wasm",
    ];
    let outputs = [(); 2].map(|()| {
        let workspace = Workspace::with_guest(&component("env"));
        workspace.assert_done(&arguments);
        workspace.read("out.wasm")
    });
    assert!(outputs[0] == outputs[1], "two runs differ");
}

#[test]
fn the_order_of_flags_does_not_matter() {
    let workspace = Workspace::with_guest(&component("env"));
    workspace.assert_done(&[
        "guest.wasm",
        "-e",
        "A=1",
        "-e",
        "B=2",
        "--allow-env=C,D",
        "-o",
        "one.wasm",
    ]);
    workspace.assert_done(&[
        "--allow-env=D,C",
        "-o",
        "two.wasm",
        "-e",
        "B=2",
        "-e",
        "A=1",
        "guest.wasm",
    ]);
    assert!(
        workspace.read("one.wasm") == workspace.read("two.wasm"),
        "the orders differ"
    );
}

#[test]
fn no_path_of_this_machine_is_in_the_output() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    let guest = workspace.path("guest.wasm");
    let guest = guest.to_str().expect("the path is text");
    workspace.assert_done(&[guest, "-e", "A=1", "-o", "out.wasm"]);
    let directory = workspace
        .0
        .path()
        .to_str()
        .expect("the path is text")
        .as_bytes();
    let output = workspace.read("out.wasm");
    assert!(
        !output
            .windows(directory.len())
            .any(|window| window == directory)
    );
}

#[test]
fn parallel_runs_do_not_meet() {
    let workspace = Workspace::with_guest(&component("env"));
    let virtualize = |index: usize, output: &str| {
        let value = format!("NUMBER={index}");
        workspace.assert_done(&["guest.wasm", "-e", &value, "-o", output]);
        workspace.read(output)
    };
    let together: Vec<Vec<u8>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|index| scope.spawn(move || virtualize(index, &format!("out-{index}.wasm"))))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("the run succeeds"))
            .collect()
    });
    for (index, output) in together.iter().enumerate() {
        assert!(
            *output == virtualize(index, "alone.wasm"),
            "run {index} got another's profile"
        );
    }
}

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
