//! What is promised of every output: whole or not at all, and the same bytes for the same inputs.

use super::workspace::{PLAIN, Workspace, component};
use std::fs;
use std::thread;

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
fn the_same_name_twice_is_told() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&["guest.wasm", "-e", "A=1", "-e", "A=2", "-o", "out.wasm"]);
    assert!(run.messages.contains("`-e A`"), "{}", run.messages);
}

#[test]
fn silence_when_there_is_nothing_to_say() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&[PLAIN, &["--allow-exit"]].concat());
    assert_eq!(run.messages, "");
    assert!(run.stdout.is_empty());
}

#[test]
fn a_guest_without_imports_stays_as_it_is_and_that_is_said() {
    let guest = component("no-imports");
    let workspace = Workspace::with_guest(&guest);
    fs::write(workspace.path("empty.toml"), "").expect("the directory is writable");
    for options in [&[] as &[&str], &["--profile", "empty.toml"]] {
        let run = workspace.assert_done(&[PLAIN, options].concat());
        let note = "the guest imports nothing, so there was nothing to decide";
        assert_eq!(run.messages.matches(note).count(), 1, "{}", run.messages);
        // What is not the guest's comes behind it, and is custom sections.
        let output = workspace.read("out.wasm");
        let (same, added) = output.split_at(guest.len());
        assert!(same == guest, "the guest was changed");
        assert_eq!(added[0], 0);
        let text = String::from_utf8_lossy(added);
        assert!(text.contains("wasi-virt") && text.contains("\"profile\""));
    }
    let run = workspace.assert_done(&[PLAIN, &["--quiet"]].concat());
    assert_eq!(run.messages, "");
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
fn text_as_a_guest() {
    let guest = component("env");
    let workspace = Workspace::with_guest(&guest);
    let text = wasmprinter::print_bytes(&guest).expect("the guest is valid");
    // Its names and records are in the text, so that it is the guest, byte for byte or nearly.
    let binary = wat::parse_str(&text).expect("what was printed can be read");
    fs::write(workspace.path("binary.wasm"), binary).expect("the directory is writable");
    fs::write(workspace.path("guest.wat"), format!(";; text\n{text}")).expect("it is writable");
    let virtualize = |guest: &str, input: &[u8]| {
        let run = workspace.run_with_input(&[guest, "-e", "A=1", "-o", "-"], input);
        assert_eq!(run.exit, Some(0), "{}", run.messages);
        run.stdout
    };
    let expected = virtualize("binary.wasm", b"");
    assert!(virtualize("guest.wat", b"") == expected);
    assert!(virtualize("-", text.as_bytes()) == expected);
    let report = |guest| workspace.assert_done(&["explain", guest]).stdout;
    assert!(report("guest.wat") == report("guest.wasm"));
    let report = |guest| workspace.assert_done(&["inspect", guest]).stdout;
    assert!(report("guest.wat") == report("guest.wasm"));
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
    let output = workspace.read("out.wasm");
    let mut windows = output.windows(guest.len());
    assert!(!windows.any(|window| window == guest.as_bytes()));
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

#[cfg(unix)]
#[test]
fn a_pipe_is_written_to_and_a_link_followed() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let workspace = Workspace::with_guest(&component("no-imports"));
    let made = std::process::Command::new("mkfifo")
        .arg(workspace.path("pipe"))
        .status();
    assert!(made.expect("`mkfifo` is there").success());
    let pipe = workspace.path("pipe");
    let reader = thread::spawn(move || fs::read(pipe).expect("the pipe is readable"));
    workspace.assert_done(&["guest.wasm", "-o", "pipe"]);
    let read = reader.join().expect("the reader ends");
    workspace.assert_done(PLAIN);
    assert_eq!(read, workspace.read("out.wasm"));
    let kind = fs::symlink_metadata(workspace.path("pipe")).expect("the pipe is there");
    assert!(kind.file_type().is_fifo());

    symlink("out.wasm", workspace.path("link")).expect("the directory is writable");
    workspace.assert_done(&["guest.wasm", "--allow-exit", "-o", "link"]);
    let kind = fs::symlink_metadata(workspace.path("link")).expect("the link is there");
    assert!(kind.is_symlink());
}

#[test]
fn names_from_files_do_not_speak_to_the_terminal() {
    let workspace = Workspace::with_guest(&component("fs"));
    fs::create_dir(workspace.path("d")).expect("the directory is writable");
    let name = "d/\u{1b}[31m\u{9b}\u{202e}";
    fs::write(workspace.path(name), "").expect("the directory is writable");
    let entry = format!("/={name}");
    let run = workspace.run(&["guest.wasm", "--mount", &entry, "-o", "out.wasm"]);
    let missing = format!("/x={name}/missing");
    let other = workspace.run(&["guest.wasm", "--mount", &missing, "-o", "out.wasm"]);
    for run in [run, other] {
        assert_eq!(run.exit, Some(1));
        let is_obeyed = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!run.messages.contains(is_obeyed), "{:?}", run.messages);
    }
    assert!(
        workspace
            .run(&["guest.wasm", "--mount", &missing, "-o", "out.wasm"])
            .messages
            .contains(r"\u{1b}[31m\u{9b}\u{202e}")
    );
}

#[test]
fn a_message_is_one_line_whatever_it_names() {
    let workspace = Workspace::with_guest(&component("fs"));
    let mount = "/x=a\nerror: b";
    let run = workspace.run(&["guest.wasm", "--mount", mount, "-o", "out.wasm"]);
    assert_eq!(run.exit, Some(1));
    assert_eq!(run.messages.lines().count(), 1, "{}", run.messages);
    assert!(run.messages.contains(r"`a\nerror: b`"), "{}", run.messages);
}
