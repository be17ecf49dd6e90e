//! What is refused, and how: exit code, message, and no file.

use super::workspace::{PLAIN, Workspace, component};
use std::fs;

#[test]
fn bytes_that_are_no_wasm() {
    let workspace = Workspace::with_guest(b"#!/bin/sh\necho hello\n");
    workspace.assert_refused(PLAIN, 1, &["not WebAssembly", "guest.wasm"]);
}

#[test]
fn text_that_cannot_be_read() {
    let text = "(component\n  (core modul))";
    let workspace = Workspace::with_guest(text.as_bytes());
    let expected = "`guest.wasm` cannot be read as text, line 2, column 4: ";
    workspace.assert_refused(PLAIN, 1, &[expected, "; fix the text, or"]);
    workspace.assert_refused(&["inspect", "guest.wasm"], 1, &[expected]);
    let run = workspace.run_with_input(&["-", "-o", "out.wasm"], text.as_bytes());
    assert_eq!(run.exit, Some(1));
    let expected = "standard input cannot be read as text, line 2";
    assert!(run.messages.contains(expected), "{}", run.messages);
    // By the name only, since it begins as no text does.
    fs::write(workspace.path("other.wat"), "component").expect("the directory is writable");
    let expected = "`other.wat` cannot be read as text, line 1, column 1: ";
    workspace.assert_refused(&["other.wat", "-o", "out.wasm"], 1, &[expected]);
    fs::write(workspace.path("bytes.wat"), b"(component)\n;; \xff").expect("it is writable");
    let expected = "`bytes.wat` is no text: line 2 has bytes that are not UTF-8";
    workspace.assert_refused(&["bytes.wat", "-o", "out.wasm"], 1, &[expected]);
}

#[test]
fn text_that_nests_without_end() {
    let workspace = Workspace::with_guest("(component ".repeat(100_000).as_bytes());
    workspace.assert_refused(
        PLAIN,
        1,
        &["`guest.wasm` cannot be read as text", "nesting"],
    );
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
    let expected = "the output `missing/out.wasm` is in the directory `missing`, which does not exist; make it, or";
    workspace.assert_refused(&arguments, 1, &[expected]);
    let arguments = ["guest.wasm", "-o", "guest.wasm/out.wasm"];
    let expected = "is in `guest.wasm`, which is a file; name an output in a directory";
    workspace.assert_refused(&arguments, 1, &[expected]);
    fs::create_dir(workspace.path("missing")).expect("the directory is writable");
    workspace.assert_done(&["guest.wasm", "-o", "missing/out.wasm"]);
}

#[cfg(target_os = "linux")]
#[test]
fn output_behind_a_link_to_nothing() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    std::os::unix::fs::symlink("missing", workspace.path("link"))
        .expect("the directory is writable");
    let arguments = ["guest.wasm", "-o", "link/out.wasm"];
    workspace.assert_refused(&arguments, 1, &["`link`, which does not exist; make it"]);
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
fn output_that_is_the_profile() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    let profile = "clocks = true\n";
    fs::write(workspace.path("profile.toml"), profile).expect("the directory is writable");
    let arguments = [
        "guest.wasm",
        "--profile",
        "profile.toml",
        "-o",
        "./profile.toml",
    ];
    workspace.assert_refused(
        &arguments,
        1,
        &["`./profile.toml` is the profile", "another file"],
    );
    assert_eq!(workspace.read("profile.toml"), profile.as_bytes());
}

#[test]
fn output_that_is_embedded() {
    let workspace = Workspace::with_guest(&component("fs"));
    fs::create_dir(workspace.path("files")).expect("the directory is writable");
    // Files with the same bytes are embedded once, and none of them is an output.
    for name in ["files/a", "files/b", "files/c"] {
        fs::write(workspace.path(name), "precious").expect("the directory is writable");
    }
    fs::write(workspace.path("files/alone"), "alone").expect("the directory is writable");
    for name in ["files/a", "./files/b", "files/c", "files/alone"] {
        let arguments = ["guest.wasm", "--mount", "/data=files", "-o", name];
        let embedded = format!("the output `{name}` is a file that is embedded");
        workspace.assert_refused(&arguments, 1, &[&embedded, "another", "--mount-exclude"]);
        let adapter = &arguments[1..];
        workspace.assert_refused(adapter, 1, &[&embedded]);
        let text = [&arguments[..], &["-t"]].concat();
        workspace.assert_refused(&text, 1, &[&embedded]);
    }
    for name in ["files/a", "files/b", "files/c"] {
        assert_eq!(workspace.read(name), b"precious");
    }
    assert_eq!(workspace.read("files/alone"), b"alone");
}

#[cfg(unix)]
#[test]
fn output_that_is_embedded_through_a_link() {
    let workspace = Workspace::with_guest(&component("fs"));
    fs::create_dir(workspace.path("files")).expect("the directory is writable");
    fs::write(workspace.path("precious"), "precious").expect("the directory is writable");
    std::os::unix::fs::symlink("../precious", workspace.path("files/link"))
        .expect("the directory is writable");
    let mount = [
        "guest.wasm",
        "--mount",
        "/data=files",
        "--follow-symlinks",
        "--follow-into",
        ".",
    ];
    for name in ["precious", "files/link"] {
        let arguments = [&mount[..], &["-o", name]].concat();
        workspace.assert_refused(&arguments, 1, &["is a file that is embedded"]);
    }
    assert_eq!(workspace.read("precious"), b"precious");
}

#[test]
fn output_in_a_mounted_directory() {
    let workspace = Workspace::with_guest(&component("fs"));
    fs::create_dir(workspace.path("files")).expect("the directory is writable");
    fs::write(workspace.path("files/data.txt"), "data").expect("the directory is writable");
    let arguments = [
        "guest.wasm",
        "--mount",
        "/data=files",
        "-o",
        "files/out.wasm",
    ];
    // What was not there when the directory was walked is no part of it, and the next time it is.
    workspace.assert_done(&arguments);
    let first = workspace.read("files/out.wasm");
    workspace.assert_refused(&arguments, 1, &["`files/out.wasm`", "--mount-exclude"]);
    assert!(workspace.read("files/out.wasm") == first, "it was changed");
    let excluded = [&arguments[..], &["--mount-exclude", "out.wasm"]].concat();
    workspace.assert_done(&excluded);
    workspace.assert_done(&excluded);
}

#[cfg(target_os = "linux")]
#[test]
fn output_without_room() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    workspace.assert_refused(
        &["guest.wasm", "-o", "/dev/full"],
        1,
        &[
            "cannot write to `/dev/full`: No space left",
            "; name an output",
        ],
    );
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_without_room() {
    use std::process::{Command, Stdio};
    let workspace = Workspace::with_guest(&component("no-imports"));
    for arguments in [&["guest.wasm", "-o", "-"][..], &["inspect", "guest.wasm"]] {
        let full = fs::File::create("/dev/full").expect("the device is there");
        let run = Command::new(env!("CARGO_BIN_EXE_wasi-virt"))
            .current_dir(workspace.path(""))
            .args(arguments)
            .stdout(Stdio::from(full))
            .output()
            .expect("the tool starts");
        assert_eq!(run.status.code(), Some(1));
        let message = String::from_utf8_lossy(&run.stderr);
        let expected = "cannot write to standard output: No space left";
        assert!(message.contains(expected), "{message}");
        assert!(message.contains("; free some"), "{message}");
    }
}

/// A run whose reader has stopped before anything was written: of standard output, or of messages.
#[cfg(unix)]
fn run_unread(workspace: &Workspace, arguments: &[&str], is_read: bool) -> super::workspace::Run {
    use std::process::{Command, Stdio};
    let (reader, writer) = std::io::pipe().expect("a pipe can be made");
    drop(reader);
    let mut command = Command::new(env!("CARGO_BIN_EXE_wasi-virt"));
    command.current_dir(workspace.path("")).args(arguments);
    match is_read {
        true => command.stderr(Stdio::from(writer)).stdout(Stdio::piped()),
        false => command.stdout(Stdio::from(writer)).stderr(Stdio::piped()),
    };
    let child = command.stdin(Stdio::null()).spawn();
    let output = child.and_then(|child| child.wait_with_output());
    output.expect("the tool runs").into()
}

#[cfg(unix)]
#[test]
fn standard_output_that_nobody_reads() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    let run = run_unread(&workspace, &["guest.wasm", "-o", "-"], false);
    assert_eq!(run.exit, Some(1), "{}", run.messages);
    let expected =
        "cannot write to standard output: its reader has stopped; what it has is not whole";
    assert!(run.messages.contains(expected), "{}", run.messages);
    // A reader that has seen enough of a report is no error.
    let run = run_unread(&workspace, &["inspect", "guest.wasm"], false);
    assert_eq!((run.exit, run.messages.as_str()), (Some(0), ""));
}

#[cfg(unix)]
#[test]
fn messages_that_nobody_reads() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    // One that has a warning, and one that fails.
    let run = run_unread(&workspace, &["guest.wasm", "-o", "-"], true);
    assert_eq!(run.exit, Some(0));
    assert!(wasmparser::Parser::is_component(&run.stdout));
    let run = run_unread(&workspace, &["inspect", "missing.wasm"], true);
    assert_eq!(run.exit, Some(1));
}

#[test]
fn pattern_that_is_none() {
    let workspace = Workspace::with_guest(&component("fs"));
    fs::create_dir(workspace.path("files")).expect("the directory is writable");
    let mount = ["guest.wasm", "--mount", "/=files", "-o", "out.wasm"];
    let arguments = [&mount[..], &["--mount-exclude", "[a"]].concat();
    let expected = "`[a` is not a pattern: invalid range pattern at character 1; write";
    workspace.assert_refused(&arguments, 1, &[expected]);
}

#[test]
fn no_output_named() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    workspace.assert_refused(&["guest.wasm"], 2, &["-o FILE"]);
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
fn version_of_a_guest() {
    let workspace = Workspace::with_guest(&component("env"));
    workspace.assert_refused(
        &["guest.wasm", "--wasi-version", "0.2.3", "-o", "out.wasm"],
        2,
        &["`--wasi-version 0.2.3` is for preview1 modules"],
    );
}

#[test]
fn options_for_a_guest_without_one() {
    let workspace = Workspace::new();
    for (option, name) in [
        ("--link=fused", "--link"),
        ("--preview1=own", "--preview1"),
        ("--strip", "--strip"),
    ] {
        let expected = format!("`{name}` is for a guest, and there is none");
        workspace.assert_refused(&[option, "-o", "out.wasm"], 2, &[&expected]);
    }
}

#[test]
fn adapter_for_nothing_and_for_no_version() {
    let workspace = Workspace::new();
    workspace.assert_refused(
        &["--allow-all", "-o", "out.wasm"],
        1,
        &["nothing to virtualize", "name a guest"],
    );
    workspace.assert_refused(
        &["--wasi-version", "0.3.0", "-o", "out.wasm"],
        1,
        &["no WASI `0.3.0`", "from `0.2.0` to `0.2.12`"],
    );
}

#[test]
fn preopen_with_another_access_than_for_reading() {
    let workspace = Workspace::with_guest(&component("fs"));
    for access in [":rw", ":RO", ":Rw", ":", ":ro:rw", ":x:ro"] {
        let preopen = format!("/a=/b{access}");
        let arguments = ["guest.wasm", "--preopen", &preopen, "-o", "out.wasm"];
        workspace.assert_refused(&arguments, 2, &["`/b", "behind the path, and only `:ro`"]);
    }
}
