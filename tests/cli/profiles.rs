//! Profiles in TOML files: what they make, what flags do to them, how they are printed, and what is refused.

use super::workspace::{Run, Workspace, component};
use std::fs;

/// A workspace with a guest that reads files, files to mount, and a profile in a folder of its own.
fn workspace(profile: &str) -> Workspace {
    let workspace = Workspace::with_guest(&component("fs"));
    for (name, content) in [
        ("settings/profile.toml", profile),
        ("settings/files/data.txt", "data"),
        ("settings/files/left.tmp", "left"),
        ("other/data.txt", "other"),
    ] {
        let path = workspace.path(name);
        let parent = path.parent().expect("a file is in a directory");
        fs::create_dir_all(parent).expect("the workspace is writable");
        fs::write(path, content).expect("the workspace is writable");
    }
    workspace
}

/// What the tool makes of the guest with these options.
#[track_caller]
fn output(workspace: &Workspace, options: &[&str]) -> Vec<u8> {
    let arguments = [&["guest.wasm", "-o", "-"], options].concat();
    workspace.assert_done(&arguments).stdout
}

#[track_caller]
fn assert_same(workspace: &Workspace, options: &[&str], other: &[&str]) {
    assert!(
        output(workspace, options) == output(workspace, other),
        "{options:?} and {other:?} give different bytes"
    );
}

const PROFILE: &[&str] = &["--profile", "settings/profile.toml"];

const ALL: &str = r#"
base = "allow-all"
args = ["tool", "--fast"]
cwd = "/data"
clocks = false
random = false
on-deny = "trap"
stdio = { stdin = "ignore", stdout = "allow" }

[env]
allow = ["LANG", "TERM"]
overrides = { GREETING = "hello, you" }

[fs]
allow-host-preopens = false
mounts = { "/data" = "files", "/one.txt" = "files/data.txt" }
host-preopens = { "/srv" = "/srv:ro" }
embedding = { exclude = ["*.tmp"], preserve-times = true }
"#;

const SAME_FLAGS: &[&str] = &[
    "--allow-all",
    "--arg=tool",
    "--arg=--fast",
    "--cwd=/data",
    "--allow-clocks=false",
    "--allow-random=false",
    "--on-deny=trap",
    "--stdin=ignore",
    "--stdout",
    "--allow-env=LANG,TERM",
    "-eGREETING=hello, you",
    "--allow-fs=false",
    "--mount=/data=settings/files",
    "--mount=/one.txt=settings/files/data.txt",
    "--preopen=/srv=/srv:ro",
    "--mount-exclude=*.tmp",
    "--preserve-times",
];

#[test]
fn a_file_makes_what_flags_make() {
    let workspace = workspace(ALL);
    assert_same(&workspace, PROFILE, SAME_FLAGS);
    // And not just anything.
    assert!(output(&workspace, PROFILE) != output(&workspace, &[]));
}

#[test]
fn relative_paths_count_from_the_folder_of_the_profile() {
    let workspace = workspace("fs.mounts.\"/data\" = \"files\"");
    assert_same(&workspace, PROFILE, &["--mount", "/data=settings/files"]);
    let absolute = workspace.path("settings/profile.toml");
    let absolute = absolute.to_str().expect("the path is text");
    assert_same(&workspace, PROFILE, &["--profile", absolute]);
}

#[test]
fn flags_win_over_the_file() {
    let workspace = workspace(ALL);
    let flags = [
        "--allow-clocks",
        "--stdin=deny",
        "--on-deny=error",
        "-eGREETING=bye",
        "-eMORE=1",
        "--mount=/data=other",
        "--arg=own",
        "--mount-exclude=*.bak",
    ];
    let mut replaced = SAME_FLAGS.to_vec();
    replaced.retain(|flag| {
        let name = flag.split_inclusive('=').next().unwrap_or(flag);
        let replaced = [
            "--arg=",
            "--allow-clocks=",
            "--stdin=",
            "--on-deny=",
            "-eGREETING=",
        ];
        !replaced.contains(&name) && !flag.starts_with("--mount=/data")
    });
    assert_eq!(replaced.len(), SAME_FLAGS.len() - 7);
    let with_file = [PROFILE, &flags].concat();
    assert_same(
        &workspace,
        &with_file,
        &[replaced.as_slice(), &flags].concat(),
    );
}

#[test]
fn allow_all_is_a_base_and_decides_nothing_that_the_file_decides() {
    let workspace = workspace("clocks = false");
    let flags = [PROFILE, &["--allow-all"]].concat();
    assert_same(&workspace, &flags, &["--allow-all", "--allow-clocks=false"]);
}

#[test]
fn a_base_is_where_the_other_options_start() {
    let workspace = workspace("base = \"handler\"\nrandom = false");
    assert_same(&workspace, &["--base=deny-all"], &[]);
    assert_same(&workspace, &["--base=allow-all"], &["--allow-all"]);
    assert_same(
        &workspace,
        &["--base=allow-all", "--allow-all"],
        &["--allow-all"],
    );
    let handler = ["--stderr=allow", "--allow-clocks", "--allow-random"];
    assert_same(&workspace, &["--base=handler"], &handler);
    let command = ["--stdio=allow", "--allow-args", "--allow-exit"];
    let command = [&command[..], &["--allow-clocks", "--allow-random"]].concat();
    assert_same(&workspace, &["--base=command"], &command);
    assert_same(&workspace, PROFILE, &handler[..2]);
    // It takes the place of the file's, and of nothing else in it.
    let over = [PROFILE, &["--base=command"]].concat();
    assert_same(&workspace, &over, &command[..4]);
    for base in ["deny-all", "command", "handler"] {
        let option = format!("--base={base}");
        let arguments = ["guest.wasm", "--allow-all", &option, "-o", "out.wasm"];
        let expected = format!("`{option}` and `--allow-all`, which is");
        workspace.assert_refused(&arguments, 2, &[&expected, "leave out `--allow-all`"]);
    }
}

/// Prints the profile of these options, saves it, and makes the same of it as of the options.
#[track_caller]
fn assert_printed(workspace: &Workspace, options: &[&str]) {
    let printed = workspace.assert_done(&[&["--print-profile"], options].concat());
    fs::write(workspace.path("printed.toml"), &printed.stdout).expect("the workspace is writable");
    assert_same(workspace, options, &["--profile", "printed.toml"]);
    let again = workspace.assert_done(&["--print-profile", "--profile", "printed.toml"]);
    assert_eq!(again.text(), printed.text());
}

#[test]
fn what_is_printed_makes_the_same_bytes() {
    let tree = r#"
        [fs.mounts]
        "/z" = "files"
        "/a" = { dir = { "text" = { source = "a\tb" }, "raw" = { file = [0, 255] }, "link" = { symlink = "text" } } }
    "#;
    let workspace = workspace(tree);
    assert_printed(&workspace, &[]);
    assert_printed(&workspace, &["--allow-all"]);
    assert_printed(&workspace, &["--base=command", "-eA=1"]);
    assert_printed(&workspace, &["--base=handler"]);
    assert_printed(
        &workspace,
        &["--allow-all", "--deny-env=A,B", "--deny-config=a", "-eA=1"],
    );
    assert_printed(&workspace, SAME_FLAGS);
    assert_printed(&workspace, PROFILE);
    assert_printed(&workspace, &[PROFILE, SAME_FLAGS].concat());
    assert_printed(
        &workspace,
        &[
            "--allow-env",
            "--allow-config=false",
            "--allow-args",
            "--allow-cwd=false",
            "-ck=\"q\" \\ \u{7f}\n",
        ],
    );
    assert_printed(
        &workspace,
        &[
            "--allow-stdio",
            "--stderr=ignore",
            "--cwd=true",
            "--allow-env=",
            "--allow-import=wasi:nn",
            "--allow-fs",
        ],
    );
    assert_printed(
        &workspace,
        &[
            "--mount=/b=other",
            "--mount=/a=other",
            "--preopen=/c=/srv",
            "--preopen=/b2=/etc:ro",
        ],
    );
}

#[test]
fn nothing_is_printed_for_no_options() {
    let run = Workspace::new().assert_done(&["--print-profile"]);
    assert_eq!((run.text(), run.messages.as_str()), ("", ""));
}

#[test]
fn a_profile_from_standard_input() {
    let workspace = workspace(ALL);
    let input = b"fs.mounts.\"/data\" = \"settings/files\"";
    let arguments = ["guest.wasm", "--profile", "-", "-o", "-"];
    let Run {
        exit,
        stdout,
        messages,
    } = workspace.run_with_input(&arguments, input);
    assert_eq!(exit, Some(0), "{messages}");
    assert!(stdout == output(&workspace, &["--mount", "/data=settings/files"]));
    let both = ["-", "--profile", "-", "-o", "out.wasm"];
    workspace.assert_refused(&both, 1, &["standard input cannot be both", "name a file"]);
}

#[test]
fn explain_takes_a_profile() {
    let workspace = workspace("stdio.stdout = \"allow\"");
    let run = workspace.assert_done(&[&["explain", "guest.wasm"], PROFILE].concat());
    let line = "stdout       left to the host\n";
    assert!(run.text().contains(line), "{}", run.text());
}

#[test]
fn options_about_mounts_do_for_mounts_in_the_file() {
    let workspace = workspace("fs.mounts.\"/data\" = \"files\"");
    let with_file = [PROFILE, &["--mount-exclude", "*.tmp"]].concat();
    let flags = [
        "--mount",
        "/data=settings/files",
        "--mount-exclude",
        "*.tmp",
    ];
    assert_same(&workspace, &with_file, &flags);
}

/// The profile must be refused, with these parts in the message.
#[track_caller]
fn refuse(profile: &str, parts: &[&str]) {
    let workspace = workspace(profile);
    let arguments = [&["guest.wasm", "-o", "out.wasm"], PROFILE].concat();
    workspace.assert_refused(
        &arguments,
        1,
        &[&["`settings/profile.toml`"], parts].concat(),
    );
}

#[test]
fn mistakes_are_refused_with_their_place() {
    refuse(
        "\n evn = 1",
        &[
            "line 2, column 2",
            "unknown field `evn`",
            "`env`",
            "correct that",
        ],
    );
    refuse(
        "[env]\nallow = 1",
        &["line 2, column 9", "in `env.allow`", "a list of names"],
    );
    refuse("[env", &["is not TOML", "line 1", "fix that line"]);
    refuse("clocks = true\nclocks = true", &["line 2", "duplicate key"]);
    refuse(
        "fs.mounts.\"/x\" = { source = \"\", virtualize = \"x\" }",
        &["line 1", "`source` and `virtualize` exclude each other"],
    );
}

#[test]
fn profiles_that_cannot_be_read_are_refused() {
    let workspace = workspace("");
    let with = |profile| ["guest.wasm", "-o", "out.wasm", "--profile", profile];
    workspace.assert_refused(
        &with("missing.toml"),
        1,
        &["`missing.toml`", "name a TOML file"],
    );
    workspace.assert_refused(&with("settings"), 1, &["`settings`", "name a TOML file"]);
    workspace.assert_refused(
        &with("guest.wasm"),
        1,
        &["`guest.wasm` is not TOML", "not UTF-8"],
    );
}

#[test]
fn what_a_profile_names_is_looked_for_from_its_folder() {
    let workspace = workspace("fs.mounts.\"/data\" = \"missing\"");
    let arguments = [&["guest.wasm", "-o", "out.wasm"], PROFILE].concat();
    workspace.assert_refused(&arguments, 1, &["`settings/missing`"]);
}

#[test]
fn printing_does_nothing_else() {
    let workspace = workspace("");
    workspace.assert_refused(
        &["--print-profile", "-o", "out.wasm"],
        2,
        &["--print-profile"],
    );
    // Whichever guest it is for.
    for guest in ["guest.wasm", "missing.wasm"] {
        let printed = workspace.assert_done(&[guest, "--print-profile", "--stdio=allow"]);
        let same = workspace.assert_done(&["--print-profile", "--stdio=allow"]);
        assert_eq!(printed.text(), same.text());
        assert_ne!(printed.text(), "");
    }
    // What is no part of a profile.
    for option in [
        "--link=fused",
        "--preview1=own",
        "--strip",
        "--debug",
        "--wasi-version=0.2.0",
    ] {
        workspace.assert_refused(&["--print-profile", option], 2, &["--print-profile"]);
    }
    let twice = ["--print-profile", "--mount=/a=other", "--mount=/a=settings"];
    workspace.assert_refused(&twice, 1, &["`/a` is given twice"]);
}
