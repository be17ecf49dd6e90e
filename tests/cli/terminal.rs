//! What is printed on a terminal, and in a pipe: colours, widths, and the line that tells of a result.

use super::workspace::{Run, Workspace, component};

/// What begins a style.
const ESCAPE: &str = "\u{1b}[";

/// Runs the tool with a terminal of 60 columns for its standard streams, and variables as shells take them; `None` where
/// there is no terminal to be had. What it prints is all on one stream then.
#[cfg(target_os = "linux")]
fn on_terminal(workspace: &Workspace, variables: &str, arguments: &str) -> Option<Run> {
    use std::process::{Command, Stdio};
    const SIZE: &str = "stty -F /dev/tty rows 24 cols 60";
    let script = |line: &str| {
        let mut command = Command::new("script");
        command
            .args(["-qec", line, "/dev/null"])
            .current_dir(workspace.path(""))
            .stdin(Stdio::null());
        command
    };
    let is_there = script(SIZE).output().is_ok_and(|run| run.status.success());
    let tool = env!("CARGO_BIN_EXE_wasi-virt");
    let mut command = script(&format!("{SIZE} && {variables} {tool} {arguments}"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.env("TERM", "xterm");
    let mut run: Run = is_there.then(|| command.output().ok())??.into();
    let text = run.text().replace("\r\n", "\n");
    run.stdout = text.into_bytes();
    Some(run)
}

#[test]
fn in_a_pipe_nothing_is_coloured_or_broken_into_lines() {
    let workspace = Workspace::with_guest(&component("p1-calls"));
    for arguments in [
        &["guest.wasm", "-o", "out.wasm"][..],
        &["explain", "guest.wasm"],
        &["explain", "guest.wasm", "--functions"],
        &["inspect", "guest.wasm"],
        &["inspect", "missing.wasm"],
        &["--frobnicate"],
    ] {
        let run = workspace.run(arguments);
        assert!(!run.text().contains(ESCAPE), "{}", run.text());
        assert!(!run.messages.contains(ESCAPE), "{}", run.messages);
        let messages = run.messages.lines();
        let is_whole = |line: &str| line.starts_with("warning: ") || line.starts_with("error: ");
        let is_usage = run.exit == Some(2);
        assert!(
            is_usage || messages.into_iter().all(is_whole),
            "{}",
            run.messages
        );
        assert!(!run.messages.contains("written"), "{}", run.messages);
    }
}

#[test]
fn colours_are_as_asked_for() {
    let mut workspace = Workspace::with_guest(&component("p1-calls"));
    let is_coloured = |workspace: &Workspace, arguments: &[&str]| {
        let run = workspace.run(arguments);
        run.text().contains(ESCAPE) || run.messages.contains(ESCAPE)
    };
    // Reports, our own messages, and the parser's.
    let commands: [&[&str]; 3] = [
        &["inspect", "guest.wasm"],
        &["inspect", "missing.wasm"],
        &["inspect", "--frobnicate"],
    ];
    for command in commands {
        assert!(!is_coloured(&workspace, command));
        for always in ["--color=always", "--color"] {
            let value = (always == "--color").then_some("always");
            let option: Vec<&str> = [always].into_iter().chain(value).collect();
            assert!(is_coloured(&workspace, &[command, &option].concat()));
            assert!(is_coloured(&workspace, &[&option, command].concat()));
        }
        assert!(!is_coloured(
            &workspace,
            &[command, &["--color=never"]].concat()
        ));
    }
    workspace.set("CLICOLOR_FORCE", "1");
    for command in commands {
        assert!(is_coloured(&workspace, command));
        assert!(!is_coloured(
            &workspace,
            &[command, &["--color=never"]].concat()
        ));
    }
    workspace.assert_refused(
        &["inspect", "guest.wasm", "--color=blue"],
        2,
        &["--color", "always"],
    );
}

#[test]
fn profiles_have_no_colours_in_their_comments() {
    let workspace = Workspace::with_guest(&component("env"));
    workspace.assert_done(&["guest.wasm", "-o", "out.wasm"]);
    let run = workspace.assert_done(&["--color=always", "inspect", "out.wasm"]);
    assert!(!run.text().contains(ESCAPE), "{}", run.text());
    std::fs::write(workspace.path("p.toml"), run.stdout).expect("the directory is writable");
    workspace.assert_done(&["guest.wasm", "--profile=p.toml", "-o", "again.wasm"]);
    assert!(workspace.read("out.wasm") == workspace.read("again.wasm"));
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_lines_fit_and_no_word_is_broken() {
    let workspace = Workspace::with_guest(&component("p1-calls"));
    for arguments in [
        "--color=never explain guest.wasm --on-deny=trap",
        "--color=never explain guest.wasm",
        "--color=never explain guest.wasm --functions",
        "--color=never inspect missing.wasm",
    ] {
        let Some(run) = on_terminal(&workspace, "", arguments) else {
            return;
        };
        let words = |text: &str| {
            let words = text.split_whitespace();
            words.map(str::to_string).collect::<Vec<_>>()
        };
        for line in run.text().lines() {
            let is_one_word = words(line).len() == 1;
            assert!(line.chars().count() <= 60 || is_one_word, "{line}");
        }
        let piped = workspace.run(&words(arguments));
        let mut printed = words(piped.text());
        printed.extend(words(&piped.messages));
        let mut found = words(run.text());
        found.sort();
        printed.sort();
        assert_eq!(found, printed, "{arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_told_what_was_written() {
    let workspace = Workspace::with_guest(&component("env"));
    let told = |arguments: &str| {
        let run = on_terminal(&workspace, "", arguments)?;
        let text = run.text().to_string();
        Some(
            text.lines()
                .any(|line| line.contains("written: "))
                .then_some(text),
        )
    };
    let Some(text) = told("guest.wasm --base=command --color=never -o out.wasm") else {
        return;
    };
    let text = text.expect("a terminal is told");
    let start = text.find("written: out.wasm, ").expect("the file is named");
    let line = text[start..]
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let size = std::fs::metadata(workspace.path("out.wasm")).unwrap().len();
    let expected = format!("written: out.wasm, {:.1} KiB in ", size as f64 / 1024.0);
    assert!(line.starts_with(&expected), "{line}");
    assert!(line.contains("; it imports wasi:"), "{line}");
    assert!(line.contains(" and "), "{line}");
    let sealed = told("guest.wasm --color=never -o out.wasm").flatten();
    assert!(sealed.is_some_and(|text| text.contains("it imports nothing")));
    assert_eq!(told("guest.wasm -q -o out.wasm"), Some(None));
    assert_eq!(told("guest.wasm -o - | cat > piped.wasm"), Some(None));
    assert_eq!(told("guest.wasm -o out.wasm 2> messages"), Some(None));
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_has_colours_unless_it_is_asked_for_none() {
    let workspace = Workspace::with_guest(&component("p1-calls"));
    let is_coloured = |variables: &str, arguments: &str| {
        let run = on_terminal(&workspace, variables, arguments)?;
        Some(run.text().contains(ESCAPE))
    };
    if is_coloured("", "inspect guest.wasm").is_none() {
        return;
    }
    for command in [
        "inspect guest.wasm",
        "inspect missing.wasm",
        "inspect --frobnicate",
    ] {
        assert_eq!(is_coloured("", command), Some(true), "{command}");
        let never = format!("{command} --color=never");
        assert_eq!(is_coloured("", &never), Some(false), "{command}");
        assert_eq!(is_coloured("NO_COLOR=1", command), Some(false), "{command}");
    }
}
