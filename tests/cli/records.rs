//! The profile that is recorded in an output: one form with what `--profile` reads, and made again from an output.

use std::fs;

use serde_json::{Value, json};

use crate::workspace::{Workspace, component};

/// A workspace with a guest that reads files, and a tree to embed.
fn workspace() -> Workspace {
    let workspace = Workspace::with_guest(&component("fs"));
    for directory in ["tree/inner", "tree/a", "other"] {
        fs::create_dir_all(workspace.path(directory)).unwrap();
    }
    for (path, text) in [
        ("tree/a/first", "same"),
        ("tree/a-b", "before, if paths were compared by their bytes"),
        ("tree/inner/second", "same"),
        ("tree/empty", ""),
        ("tree/secret.tmp", "left out"),
        ("tree/large", &"0123456789".repeat(10_000)),
        ("other/hidden", "hidden"),
        ("motd", "welcome\n"),
    ] {
        fs::write(workspace.path(path), text).unwrap();
    }
    workspace
}

/// The profile that `inspect` prints, in a file.
fn save_profile(workspace: &Workspace, output: &str) -> String {
    let printed = workspace.assert_done(&["inspect", output]);
    assert_eq!(printed.messages, "");
    fs::write(workspace.path("printed.toml"), &printed.stdout).unwrap();
    printed.text().to_string()
}

/// The record in an output, as it is there: what is in an order keeps it.
fn record_in(output: &[u8]) -> String {
    let payloads = wasmparser::Parser::new(0).parse_all(output);
    let records = payloads.filter_map(|payload| match payload.unwrap() {
        wasmparser::Payload::CustomSection(section) if section.name() == "wasi-virt" => {
            Some(String::from_utf8(section.data().to_vec()).unwrap())
        }
        _ => None,
    });
    records.last().unwrap()
}

/// Virtualizes with options, and again with the profile that is recorded: the result is the same.
#[track_caller]
fn assert_again(workspace: &Workspace, given: &[&str], options: &[&str]) -> String {
    let run = [given, options, &["-o", "out.wasm"]].concat();
    workspace.assert_done(&run);
    let printed = save_profile(workspace, "out.wasm");
    let profile = ["--profile", "printed.toml", "-o", "again.wasm"];
    let supplied = ["--files-from", "out.wasm"];
    let supplied = match printed.contains("[fs.embedded]") {
        true => &supplied[..],
        false => &[],
    };
    workspace.assert_done(&[given, &profile, supplied].concat());
    assert!(
        workspace.read("out.wasm") == workspace.read("again.wasm"),
        "{options:?}: {printed}"
    );
    let record = record_in(&workspace.read("out.wasm"));
    fs::write(workspace.path("record.json"), &record).unwrap();
    let profile = ["--profile", "record.json", "-o", "again.wasm"];
    workspace.assert_done(&[given, &profile, supplied].concat());
    assert!(
        workspace.read("out.wasm") == workspace.read("again.wasm"),
        "{options:?}, from JSON: {record}"
    );
    printed
}

#[test]
fn what_inspect_prints_makes_the_same_output() {
    let workspace = Workspace::with_guest(&component("env"));
    let all: &[&[&str]] = &[
        &[],
        &["--allow-all"],
        &[
            "-e",
            "A=1",
            "-e",
            "B=\u{202e}\u{9b}\t",
            "-e",
            "C=\n\\\"",
            "--allow-env=C,D",
        ],
        &["--allow-config", "--config=key=value"],
        &["--arg=tool", "--arg=-v", "--cwd=/data"],
        &[
            "--stdio=ignore",
            "--stdin=allow",
            "--allow-clocks",
            "--allow-http",
        ],
        &["--preopen=/z=/srv", "--preopen=/a=/etc:ro", "--allow-fs"],
        &["--on-deny=trap", "--deny-import=wasi:cli/exit"],
        &["--allow-stdio", "--debug"],
        &["--trace=wasi:cli/environment", "--allow-stdio"],
    ];
    for options in all {
        assert_again(&workspace, &["guest.wasm"], options);
    }
}

#[test]
fn what_a_terminal_would_obey_is_spelled_out_or_told() {
    let workspace = Workspace::with_guest(&component("env"));
    workspace.assert_done(&["guest.wasm", "-e", "A=\u{202e}x", "-o", "out.wasm"]);
    let printed = save_profile(&workspace, "out.wasm");
    assert!(printed.contains("A = \"\\u202Ex\""), "{printed}");
    // TOML has texts with quotes and backslashes in which nothing is spelled out.
    workspace.assert_done(&["guest.wasm", "-e", "A=\u{202e}\\\"", "-o", "out.wasm"]);
    workspace.assert_refused(
        &["inspect", "out.wasm"],
        1,
        &["characters that a terminal obeys", "`--json`"],
    );
}

#[test]
fn what_is_embedded_is_taken_from_the_output() {
    let workspace = workspace();
    fs::write(
        workspace.path("entries.toml"),
        r#"
        [fs.mounts."/made".dir]
        "text" = { source = "same" }
        "link" = { symlink = "text" }
        "hosts" = { runtime-file = "/srv/hosts" }
        "srv" = { runtime-dir = "/srv" }
        "empty" = { dir = {} }
        "#,
    )
    .unwrap();
    let all: &[&[&str]] = &[
        &["--mount=/data=tree"],
        &["--mount=/=tree", "--link=composed"],
        &["--mount=/data=tree", "--preserve-times"],
        &["--mount=/motd=motd", "--mount=/data=tree"],
        &["--mount=/data/inner=tree", "--mount=/data/motd=motd"],
        &["--mount=/data=tree", "--mount=/data/inner/deep=other"],
        &[
            "--mount=/data=tree",
            "--preopen=/data/inner=/srv:ro",
            "--preopen=/x=/etc",
        ],
        &["--profile=entries.toml", "--mount=/data=tree"],
        &["--profile=entries.toml", "--allow-fs", "--link=composed"],
    ];
    for options in all {
        let link: Vec<&str> = options
            .iter()
            .copied()
            .filter(|it| it.starts_with("--link"))
            .collect();
        let printed = assert_again(
            &workspace,
            &[&["guest.wasm"], &link[..]].concat(),
            &options
                .iter()
                .copied()
                .filter(|it| !it.starts_with("--link"))
                .collect::<Vec<_>>(),
        );
        for local in ["tree", "other", "entries", "secret.tmp\"\n"] {
            assert!(!printed.contains(&format!("\"{local}\"")), "{printed}");
        }
    }
    assert_again(&workspace, &[], &["--mount=/data=tree"]);
}

#[cfg(unix)]
#[test]
fn links_and_times_are_taken_from_the_output() {
    let mut workspace = workspace();
    std::os::unix::fs::symlink("inner/second", workspace.path("tree/link")).unwrap();
    std::os::unix::fs::symlink("/inner", workspace.path("tree/absolute")).unwrap();
    let given = &["guest.wasm"];
    let printed = assert_again(
        &workspace,
        given,
        &["--mount=/data=tree", "--preserve-times"],
    );
    assert!(printed.contains("\"/data/link\" = [\"symlink\", \"inner/second\", ["));
    fs::remove_file(workspace.path("tree/absolute")).unwrap();
    assert_again(
        &workspace,
        given,
        &["--mount=/data=tree", "--follow-symlinks"],
    );
    // The time is that of the output, whatever the environment says.
    workspace.set("SOURCE_DATE_EPOCH", "1234567890");
    let printed = assert_again(&workspace, given, &["--mount=/data=tree"]);
    assert!(printed.contains("time = 1234567890"), "{printed}");
    workspace.set("SOURCE_DATE_EPOCH", "987654321");
    workspace.assert_done(&[
        "guest.wasm",
        "--profile=printed.toml",
        "--files-from=out.wasm",
        "-o",
        "later.wasm",
    ]);
    assert!(workspace.read("out.wasm") == workspace.read("later.wasm"));
}

#[test]
fn an_entry_has_a_path_a_kind_a_size_and_a_digest() {
    let workspace = workspace();
    let run = ["guest.wasm", "--mount=/etc/motd=motd", "-o", "out.wasm"];
    workspace.assert_done(&run);
    let run = workspace.assert_done(&["inspect", "out.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).unwrap();
    assert_eq!(
        report["records"][0]["profile"]["fs"],
        json!({
            "allow-host-preopens": false,
            "embedded": {
                "preopens": ["/etc"],
                "entries": {
                    "/etc": ["directory"],
                    "/etc/motd": [
                        "file",
                        8,
                        "sha256:77f44b9024fd19a6674a62d98939f4e7f1b77f64eac4c7559414c46bdaec494c"
                    ],
                },
            },
        })
    );
}

#[test]
fn what_is_left_out_and_where_files_were_leave_no_trace() {
    let workspace = workspace();
    let make = |options: &[&str]| {
        workspace.assert_done(&[&["guest.wasm", "-o", "made.wasm"], options].concat());
        workspace.read("made.wasm")
    };
    let plain = make(&["--mount=/data=other"]);
    fs::create_dir_all(workspace.path("moved")).unwrap();
    fs::write(workspace.path("moved/hidden"), "hidden").unwrap();
    fs::write(workspace.path("moved/x.tmp"), "left out").unwrap();
    for options in [
        &["--mount=/data=moved", "--mount-exclude=*.tmp"][..],
        &["--mount=/data=other", "--skip-special", "--skip-unreadable"],
        &["--mount=/data=other", "--symlinks=refuse"],
        &["--mount=/data/deep=tree", "--mount=/data=other"],
        &["--mount=//data/.=other"],
    ] {
        assert!(make(options) == plain, "{options:?}");
    }
    // Of mounts that a guest does not find, nothing is said at all.
    fs::write(workspace.path("guest.wasm"), component("env")).unwrap();
    assert!(make(&["--mount=/data=other"]) == make(&[]));
    assert!(!save_profile(&workspace, "made.wasm").contains("embedded"));
}

#[test]
fn contents_are_taken_from_any_layer() {
    let workspace = workspace();
    let inner = ["guest.wasm", "--mount=/data=tree", "-o", "inner.wasm"];
    workspace.assert_done(&inner);
    save_profile(&workspace, "inner.wasm");
    let layer = ["inner.wasm", "--mount=/b=other", "-o", "outer.wasm"];
    for how in ["--link=fused", "--link=composed"] {
        workspace.assert_done(&[&layer[..], &[how]].concat());
        workspace.assert_done(&[
            "guest.wasm",
            "--profile=printed.toml",
            "--files-from=outer.wasm",
            "-o",
            "again.wasm",
        ]);
        assert!(workspace.read("inner.wasm") == workspace.read("again.wasm"));
    }
}

#[test]
fn what_has_not_the_contents_is_refused() {
    let workspace = workspace();
    workspace.assert_done(&["guest.wasm", "--mount=/data=tree", "-o", "out.wasm"]);
    save_profile(&workspace, "out.wasm");
    workspace.assert_done(&["guest.wasm", "--mount=/data=other", "-o", "other.wasm"]);
    workspace.assert_done(&["guest.wasm", "--preopen=/data=/srv", "-o", "without.wasm"]);
    fs::write(workspace.path("text"), "text").unwrap();
    fs::write(workspace.path("empty.toml"), "").unwrap();
    let output = workspace.read("out.wasm");
    fs::write(workspace.path("cut.wasm"), &output[..output.len() / 2]).unwrap();
    let with = |option| {
        [
            "guest.wasm",
            "--profile=printed.toml",
            option,
            "-o",
            "x.wasm",
        ]
    };
    workspace.assert_refused(
        &with("-q"),
        1,
        &[
            "embedded entries, and not what is in them",
            "`--files-from OUT`",
        ],
    );
    let refuse = |option, part| {
        workspace.assert_refused(&with(option), 1, &["cannot take embedded files from", part]);
    };
    refuse("--files-from=guest.wasm", "has no record of wasi-virt");
    refuse("--files-from=without.wasm", "has no embedded files");
    refuse("--files-from=other.wasm", "has no content `sha256:");
    refuse("--files-from=cut.wasm", "cannot be read: ");
    refuse("--files-from=text", "cannot be read: ");
    workspace.assert_refused(
        &with("--files-from=missing"),
        1,
        &["cannot read the output `missing`"],
    );
    workspace.assert_refused(
        &["guest.wasm", "--files-from=out.wasm", "-o", "x.wasm"],
        2,
        &["--profile"],
    );
    workspace.assert_refused(
        &[
            "guest.wasm",
            "--profile=empty.toml",
            "--files-from=out.wasm",
            "-o",
            "x.wasm",
        ],
        1,
        &["no embedded entries", "leave out `--files-from OUT`"],
    );
    workspace.assert_refused(
        &[&with("--mount=/more=other")[..], &["--files-from=out.wasm"]].concat(),
        1,
        &["the mount on `/more` is beside embedded entries"],
    );
}

#[test]
fn entries_that_make_no_tree_are_refused() {
    let workspace = workspace();
    workspace.assert_done(&["guest.wasm", "--mount=/data=other", "-o", "out.wasm"]);
    let printed = save_profile(&workspace, "out.wasm");
    let refuse = |from: &str, to: &str, part: &str| {
        assert!(printed.contains(from), "{printed}");
        fs::write(workspace.path("changed.toml"), printed.replace(from, to)).unwrap();
        let run = [
            "guest.wasm",
            "--profile=changed.toml",
            "--files-from=out.wasm",
            "-o",
            "x.wasm",
        ];
        workspace.assert_refused(&run, 1, &[part]);
    };
    refuse(
        "\"/data/hidden\"",
        "\"/data/x/hidden\"",
        "`/data/x/hidden` is in no directory",
    );
    refuse("\"/data/hidden\"", "\"/data/../hidden\"", "has a `..`");
    let deep = format!("\"/data{}\"", "/x".repeat(2048));
    refuse("\"/data/hidden\"", &deep, "has more than 2048 names");
    refuse(
        "\"/data/hidden\"",
        "\"/data//hidden\"",
        "has a name that is `.` or empty",
    );
    refuse("\"/data/hidden\"", "\"data/hidden\"", "is relative");
    refuse(
        "[\"/data\"]",
        "[\"/data\", \"/data\"]",
        "`/data` is opened twice",
    );
    refuse(
        "[\"/data\"]",
        "[\"/other\"]",
        "`/other` is opened, and is no directory",
    );
    refuse(
        "[\"directory\"]",
        "[\"symlink\", \"x\"]",
        "`/data` is opened, and is no directory",
    );
    refuse("\"sha256:", "\"sha512:", "is not `sha256:` and 64 digits");
    refuse("\"sha256:", "\"sha256:0", "is not `sha256:` and 64 digits");
    refuse("[\"file\", 6,", "[\"file\", 7,", "has no content `sha256:");
    refuse("[\"file\"", "[\"pipe\"", "unknown variant `pipe`");
    refuse(
        "[\"directory\"]",
        "[\"directory\", [1, 1000000000]]",
        "are a second or more",
    );
    refuse(
        "[\"directory\"]",
        "[\"directory\", [1, 2], 3]",
        "the list is too long",
    );
    refuse("[\"directory\"]", "[]", "invalid length 0");
    refuse(
        "[fs.embedded]",
        "[fs.embedded]\nowner = 1",
        "unknown field `owner`",
    );
}

#[test]
fn other_schemas_are_refused_as_profiles() {
    let workspace = workspace();
    let refuse = |name: &str, text: &str, parts: &[&str]| {
        fs::write(workspace.path(name), text).unwrap();
        let run = ["guest.wasm", "--profile", name, "-o", "x.wasm"];
        workspace.assert_refused(&run, 1, parts);
    };
    let later =
        ["schema 2 is not known here, which is 1: use the version of wasi-virt that wrote this"];
    refuse("p.toml", "schema = 2", &later);
    refuse(
        "p.json",
        r#"{"version":"9.0.0","profile":{"schema":2}}"#,
        &later,
    );
    refuse("p.toml", "schema = \"1\"", &["invalid type"]);
    refuse(
        "p.json",
        r#"{"version":"0.1.0","profile":{"schema":1,"clock":true}}"#,
        &["`p.json`, line 1, column", "unknown field `clock`"],
    );
    refuse(
        "p.json",
        r#"{"version":"0.1.0","profile":{"schema":1},"more":1}"#,
        &["unknown field `more`"],
    );
    refuse(
        "p.json",
        r#"{"version":"0.1.0","profile":{"clocks":"deny"}}"#,
        &["by an earlier version", "`wasi-virt inspect`"],
    );
    refuse("p.json", "{", &["`p.json`, line 1, column 1: EOF"]);
    for (name, text) in [
        ("p.toml", "schema = 1\nclocks = true"),
        ("p.json", r#"{"schema":1,"clocks":true}"#),
    ] {
        fs::write(workspace.path(name), text).unwrap();
        workspace.assert_done(&["guest.wasm", "--profile", name, "-o", "x.wasm"]);
        assert!(save_profile(&workspace, "x.wasm").contains("\nclocks = true\n"));
    }
}

/// A guest with a record in it.
fn with_record(record: &str) -> Vec<u8> {
    let mut guest = component("env");
    let section = wasm_encoder::CustomSection {
        name: "wasi-virt".into(),
        data: record.as_bytes().into(),
    };
    wasm_encoder::ComponentSection::append_to_component(&section, &mut guest);
    guest
}

#[test]
fn records_of_later_versions_are_read_as_far_as_they_are_known() {
    let record = json!({
        "version": "9.0.0",
        "profile": {
            "schema": 2,
            "clocks": {"at": 5},
            "random": true,
            "stdio": {"stdin": "allow", "stdout": "log"},
            "env": {"allow": ["A"], "mask": ["B"]},
            "fs": {"host-preopens": {"/z": "/srv", "/a": "/etc:ro"}, "writable": true, "embedded": {
                "preopens": ["/d"],
                "entries": {"/d": ["directory"], "/d/p": ["pipe"]},
            }},
            "memory": {"pages": 3},
        },
        "signature": "abc",
    });
    let workspace = Workspace::with_guest(&with_record(&record.to_string()));
    let run = workspace.assert_done(&["inspect", "guest.wasm"]);
    let warning = run.messages.as_str();
    assert!(warning.starts_with("warning: the profile recorded by wasi-virt 9.0.0 was written by a later version; these fields are not known here: "), "{warning}");
    for field in [
        "`schema`",
        "`clocks.at`",
        "`stdio.stdout`",
        "`env.mask`",
        "`fs.writable`",
        "`memory`",
        "`signature`",
    ] {
        assert!(warning.contains(field), "no {field} in {warning}");
    }
    for known in ["random", "stdin", "host-preopens"] {
        assert!(!warning.contains(known), "{warning}");
    }
    for line in [
        "random = true",
        "stdin = \"allow\"",
        "allow = [\"A\"]",
        "\"/a\" = \"/etc:ro\"",
    ] {
        assert!(run.text().contains(line), "no {line} in {}", run.text());
    }
    assert!(!run.text().contains("clocks"), "{}", run.text());
    let run = workspace.assert_done(&["inspect", "guest.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).unwrap();
    assert_eq!(report["unreadable-records"], json!(0));
    assert_eq!(report["records"][0]["profile"]["random"], json!(true));
    assert!(
        report["records"][0]["unknown"]
            .as_array()
            .unwrap()
            .contains(&json!("env.mask"))
    );
}

#[test]
fn records_of_earlier_versions_are_read() {
    let record = r#"{"version":"0.1.0","profile":{"env":{"host":{"only":["L"]},"set":{"A":"1"}},"args":{"set":["tool"]},"cwd":"allow","config":{"host":"deny","set":{}},"stdio":{"stdin":"deny","stdout":"allow","stderr":"ignore"},"fs":{"host":"deny","mounts":[{"guest":"/data"}],"preopens":[{"guest":"/s","host":"/srv","read-only":true}],"embedding":{"exclude":["*.tmp"],"symlinks":"keep","preserve-times":false,"skip-unreadable":false,"skip-special":false}},"clocks":"allow","random":"deny","exit":"deny","sockets":"deny","http":"deny","allow-imports":[],"deny-imports":["wasi:cli/exit"],"on-deny":"trap","tracing":{"only":["x:y"]}}}"#;
    let workspace = Workspace::with_guest(&with_record(record));
    let run = workspace.assert_done(&["inspect", "guest.wasm"]);
    assert!(
        run.messages
            .contains("an earlier version, which did not list what it embedded on `/data`"),
        "{}",
        run.messages
    );
    fs::write(workspace.path("old.toml"), &run.stdout).unwrap();
    fs::write(workspace.path("plain.wasm"), component("env")).unwrap();
    workspace.assert_done(&["plain.wasm", "--profile=old.toml", "-o", "old.wasm"]);
    workspace.assert_done(&[
        "plain.wasm",
        "--allow-env=L",
        "-eA=1",
        "--arg=tool",
        "--allow-cwd",
        "--stdin=deny",
        "--stdout=allow",
        "--stderr=ignore",
        "--preopen=/s=/srv:ro",
        "--allow-clocks",
        "--deny-import=wasi:cli/exit",
        "--on-deny=trap",
        "--trace=x:y",
        "-o",
        "new.wasm",
    ]);
    assert!(workspace.read("old.wasm") == workspace.read("new.wasm"));
}
