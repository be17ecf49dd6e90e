//! Runs the commands that the README shows, and compares what they print.

use std::path::Path;
use std::process::Command;

const README: &str = include_str!("../README.md");

/// The fenced blocks in a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let parts = README.split(fence.as_str()).skip(1);
    parts
        .map(|part| part.split("```").next().unwrap())
        .collect()
}

/// Runs a command of the README in `directory`, which has the repository's tests; returns what it prints.
fn run(command: &str, directory: &Path) -> String {
    let words: Vec<&str> = command.split_whitespace().collect();
    let arguments = words
        .strip_prefix(["wasi-virt"].as_slice())
        .or_else(|| words.strip_prefix(["cargo", "run", "--release", "--"].as_slice()))
        .unwrap_or_else(|| panic!("`{command}` is not a command that this test can run"));
    let output = Command::new(env!("CARGO_BIN_EXE_wasi-virt"))
        .args(arguments)
        .current_dir(directory)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "`{command}`: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// A directory with the guests that the README names.
fn workspace() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    let guests = directory.path().join("tests/components");
    std::fs::create_dir_all(&guests).unwrap();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    for guest in std::fs::read_dir(source).unwrap() {
        let guest = guest.unwrap().path();
        if guest
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            std::fs::copy(&guest, guests.join(guest.file_name().unwrap())).unwrap();
        }
    }
    directory
}

#[test]
fn console_blocks_print_what_they_show() {
    let directory = workspace();
    let blocks = blocks("console");
    assert!(blocks.len() >= 3);
    for block in blocks {
        for part in block.split("$ ").skip(1) {
            let (command, expected) = part.split_once('\n').unwrap();
            let printed = run(command, directory.path());
            assert_eq!(printed.trim_end(), expected.trim_end(), "`{command}`");
        }
    }
}

#[test]
fn set_up_commands_work() {
    let directory = workspace();
    let lines: Vec<&str> = blocks("sh").into_iter().flat_map(str::lines).collect();
    assert!(
        lines.contains(&"cargo test --workspace"),
        "the README names the command that runs this test"
    );
    let others = lines
        .into_iter()
        .filter(|line| *line != "cargo test --workspace");
    for line in others {
        run(line, directory.path());
        let made = line.split_whitespace().last().unwrap();
        assert!(
            directory.path().join(made).is_file(),
            "`{line}` makes `{made}`"
        );
    }
}
