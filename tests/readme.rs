//! Runs the commands that the README and the recipe for a gate show, and compares what they print; and looks for what the
//! documents link to.

use std::path::Path;
use std::process::Command;

use wasi_virt::profile::ProfileFile;

const README: &str = include_str!("../README.md");

/// The recipe for a gate in a pipeline.
const GATE: &str = include_str!("../docs/gate.md");

/// The fenced blocks of the README in a language.
fn blocks(language: &str) -> Vec<&'static str> {
    blocks_of(README, language)
}

/// The fenced blocks of a document in a language.
fn blocks_of(document: &'static str, language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let parts = document.split(fence.as_str()).skip(1);
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

/// Whether what is shown is what was printed, where a line `...` stands for any lines, but at least one.
fn shows(shown: &[&str], printed: &[&str]) -> bool {
    match (shown, printed) {
        ([], printed) => printed.is_empty(),
        (["...", shown @ ..], printed) => {
            (1..=printed.len()).any(|left_out| shows(shown, &printed[left_out..]))
        }
        ([first, shown @ ..], [line, printed @ ..]) => first == line && shows(shown, printed),
        ([_, ..], []) => false,
    }
}

fn lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().collect()
}

/// Writes the profiles in a document to the files that they name.
fn write_profiles(document: &'static str, directory: &Path) {
    for profile in blocks_of(document, "toml") {
        let (name, _) = profile.split_once('\n').unwrap();
        let name = name
            .strip_prefix("# ")
            .expect("a profile begins with its name");
        std::fs::write(directory.join(name), profile).unwrap();
    }
}

/// A directory with the guests and the profiles that the README names.
fn workspace() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    write_profiles(README, directory.path());
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
            assert!(
                shows(&lines(expected), &lines(&printed)),
                "`{command}` prints\n{printed}and not\n{expected}"
            );
        }
    }
}

/// Runs a command of a shell in `directory`; returns what it prints, messages too.
#[cfg(unix)]
fn run_in_shell(command: &str, directory: &Path) -> String {
    let tool = Path::new(env!("CARGO_BIN_EXE_wasi-virt")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let output = Command::new("sh")
        .args(["-c", &format!("{{ {command}; }} 2>&1")])
        .env("PATH", format!("{}:{path}", tool.display()))
        .current_dir(directory)
        .output()
        .unwrap();
    assert!(output.status.success(), "`{command}`");
    String::from_utf8(output.stdout).unwrap()
}

#[cfg(unix)]
#[test]
fn the_recipe_for_a_gate_prints_what_it_shows() {
    let directory = tempfile::tempdir().unwrap();
    write_profiles(GATE, directory.path());
    let guests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    for (guest, name) in [
        ("clock", "app"),
        ("sockets", "newer"),
        ("c-files", "stranger"),
    ] {
        let [from, to] = [guests.join(guest), directory.path().join(name)];
        std::fs::copy(from.with_extension("wasm"), to.with_extension("wasm")).unwrap();
    }
    let blocks = blocks_of(GATE, "console");
    assert_eq!(blocks.len(), 4);
    for block in blocks {
        let (command, expected) = block.strip_prefix("$ ").unwrap().split_once('\n').unwrap();
        let printed = run_in_shell(command, directory.path());
        assert!(
            shows(&lines(expected), &lines(&printed)),
            "`{command}` prints\n{printed}and not\n{expected}"
        );
    }
}

#[test]
fn what_is_left_out_hides_no_wrong_line() {
    let printed = ["a", "b", "c", "d", "e"];
    let shown: [&[&str]; 5] = [
        &["a", "b", "c", "d", "e"],
        &["a", "...", "e"],
        &["...", "c", "..."],
        &["a", "...", "c", "...", "e"],
        &["a", "b", "..."],
    ];
    for shown in shown {
        assert!(shows(shown, &printed), "{shown:?}");
    }
    let wrong: [&[&str]; 11] = [
        &["a", "...", "x", "...", "e"],
        &["a", "...", "x"],
        &["x", "...", "e"],
        &["...", "x", "..."],
        // The first line that is shown is the first, and the last the last.
        &["b", "...", "e"],
        &["a", "...", "d"],
        // Lines follow each other as they are shown.
        &["a", "...", "d", "...", "c", "...", "e"],
        &["a", "c", "...", "e"],
        // Nothing is no lines.
        &["a", "b", "...", "c", "d", "e"],
        &["a", "b", "c", "d", "e", "..."],
        &["a", "b", "c", "d", "e", "f"],
    ];
    for shown in wrong {
        assert!(!shows(shown, &printed), "{shown:?}");
    }
    assert!(shows(&[], &[]) && !shows(&["..."], &[]));
}

#[test]
fn profiles_can_be_read() {
    assert!(!blocks("toml").is_empty());
    for profile in blocks("toml") {
        ProfileFile::parse(profile, Path::new("README.md")).unwrap();
    }
}

#[test]
fn links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = std::fs::read_dir(root.join("docs")).unwrap();
    let mut documents: Vec<_> = documents.map(|entry| entry.unwrap().path()).collect();
    documents.extend(["README.md", "CONTRIBUTING.md"].map(|name| root.join(name)));
    for document in documents {
        let text = std::fs::read_to_string(&document).unwrap();
        // Every other part is between fences.
        let prose = text.split("```").step_by(2);
        let targets = prose.flat_map(|part| part.split("](").skip(1));
        for target in targets.filter_map(|rest| rest.split(')').next()) {
            // What is on the network is not looked at.
            if target.starts_with("https://") {
                continue;
            }
            let path = target.split('#').next().unwrap();
            let place = document.parent().unwrap().join(path);
            assert!(place.exists(), "{}: {target}", document.display());
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
