//! `explain` and `inspect`.

use super::workspace::{Workspace, component};
use serde_json::{Value, json};

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

/// The line of a report that begins with a label.
fn line<'r>(report: &'r str, label: &str) -> Option<&'r str> {
    let mut lines = report.lines();
    let line = lines.find_map(|line| line.strip_prefix(label)?.strip_prefix("  "))?;
    Some(line.trim_start())
}

#[test]
fn explain_has_a_line_for_each_subsystem_that_is_asked_for() {
    let workspace = Workspace::with_guest(&component("paths"));
    std::fs::create_dir(workspace.path("tree")).expect("the directory is writable");
    for (name, size) in [("a", 1500), ("b", 1)] {
        std::fs::write(workspace.path("tree").join(name), vec![0; size]).expect("it is writable");
    }
    let given = |options: &[&str], label: &str| {
        let run = workspace.assert_done(&[&["explain", "guest.wasm"], options].concat());
        line(run.text(), label).map(str::to_string)
    };
    let told = |options: &[&str], label: &str, expected: &str| {
        assert_eq!(
            given(options, label).as_deref(),
            Some(expected),
            "{options:?}"
        );
    };
    assert_eq!(given(&["--allow-all"], "sockets"), None);
    told(&[], "environment", "denied; calls get an empty list");
    told(&["--on-deny=trap"], "environment", "denied; calls trap");
    told(&["--allow-env"], "environment", "left to the host");
    let some = ["--allow-env=A,B*", "-eC=1", "-eD=2"];
    told(
        &some,
        "environment",
        "2 of the host's by name (A, B*), 2 set (C, D)",
    );
    told(&["-eC=1"], "environment", "1 set (C), none of the host's");
    let but = ["--allow-env", "--deny-env=T"];
    told(&but, "environment", "the host's but 1 by name (T)");
    told(&["--arg=a"], "arguments", "1 set");
    told(&[], "exit", "denied; calls trap");
    told(&["--allow-exit"], "exit", "left to the host");
    let named = ["--allow-exit", "--deny-import=wasi:cli/exit"];
    told(
        &named,
        "exit",
        "denied; calls trap; denied by name: wasi:cli/exit",
    );
    told(&["--stdio=ignore"], "stdin", "ignored; it is at its end");
    told(
        &["--stdio=ignore"],
        "stderr",
        "ignored; what is written vanishes",
    );
    told(&["--stdio=allow"], "stdout", "left to the host");
    told(&[], "files", "denied; calls find no directory");
    told(&["--allow-fs"], "files", "left to the host");
    let mount = ["--mount=/data=tree"];
    let embedded = "/data: 2 files, 1.5 KiB, read-only; nothing of the host";
    told(&mount, "files", embedded);
    let opened = ["--mount=/data=tree", "--preopen=/s=/srv:ro"];
    let there = "/data: 2 files, 1.5 KiB, read-only; /s: the host's `/srv`, read-only; nothing else of the host";
    told(&opened, "files", there);
    let both = ["--mount=/data=tree", "--allow-fs"];
    let beside = "/data: 2 files, 1.5 KiB, read-only; the host's directories as well";
    told(&both, "files", beside);
}

#[test]
fn explain_tells_what_the_result_imports_and_exports() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&["explain", "guest.wasm"]);
    assert_eq!(line(run.text(), "guest"), Some("a component"));
    assert_eq!(line(run.text(), "imports left"), Some("nothing"));
    assert_eq!(line(run.text(), "exports"), Some("wasi:cli/run@0.2.0"));
    let run = workspace.assert_done(&["explain", "guest.wasm", "--allow-env"]);
    let left = line(run.text(), "imports left");
    assert_eq!(left, Some("wasi:cli/environment@0.2.6"));
    let run =
        Workspace::with_guest(&component("no-imports")).assert_done(&["explain", "guest.wasm"]);
    assert!(
        run.text().starts_with("the guest asks for nothing\n"),
        "{}",
        run.text()
    );
}

#[test]
fn inspect_tells_what_is_asked_for_in_words() {
    let asked = |guest: &str, label: &str| {
        let run = Workspace::with_guest(&component(guest)).assert_done(&["inspect", "guest.wasm"]);
        line(run.text(), label).map(str::to_string)
    };
    let told = |guest: &str, label: &str, expected: &str| {
        assert_eq!(asked(guest, label).as_deref(), Some(expected), "{guest}");
    };
    let random = "insecure random numbers, a seed for hash maps, random numbers";
    told("random", "random", random);
    told("env", "environment", "environment variables");
    told("env", "file", "a component");
    assert_eq!(asked("env", "sockets"), None);
    let module = "a preview1 module; what it imports is told as of the component that it becomes";
    told("p1-hello", "file", module);
}

/// A package that is not known is no part of `wasi:io`.
#[test]
fn packages_that_are_not_known_have_their_own_names() {
    let text = r#"(component
        (import "wasi:keyvalue/store@0.2.0" (instance (export "open" (func))))
        (import "wasi:logging/logging" (instance (export "log" (func))))
        (import "wasi:cli/run@0.2.0" (instance (export "run" (func))))
        (import "wasi:io/poll@0.2.0" (instance (export "poll" (func))))
        (import "acme:db/query" (instance (export "run" (func))))
        (import "log" (func)))"#;
    let workspace = Workspace::with_guest(&wat::parse_str(text).expect("the guest is valid"));
    let run = workspace.assert_done(&["inspect", "guest.wasm"]);
    let unknown = "store: a WASI package that is not known here";
    assert_eq!(line(run.text(), "wasi:keyvalue"), Some(unknown));
    assert_eq!(line(run.text(), "acme:db"), Some("query: not WASI"));
    assert_eq!(line(run.text(), "log"), Some("not WASI"));
    let run = workspace.assert_done(&["inspect", "guest.wasm", "--functions"]);
    let groups = run.text().lines().skip(1);
    let groups = groups.filter_map(|row| row.split_once("  ").map(|(group, _)| group));
    let groups: Vec<&str> = groups.collect();
    let expected = [
        "io",
        "other",
        "other",
        "wasi:cli",
        "wasi:keyvalue",
        "wasi:logging",
    ];
    assert_eq!(groups, expected);
}

#[test]
fn imports_that_are_not_wasi_are_told_at_the_build() {
    let import = |name: &str| format!(r#"(import "{name}" (instance (export "run" (func))))"#);
    let with = |names: &[&str]| {
        let imports: String = names.iter().map(|name| import(name)).collect();
        let text = format!("(component {imports})");
        Workspace::with_guest(&wat::parse_str(text).expect("the guest is valid"))
    };
    let notes = |workspace: &Workspace, options: &[&str]| {
        let run = workspace.assert_done(&[&["guest.wasm", "-o", "out.wasm"], options].concat());
        let lines = run.messages.lines();
        let notes = lines.filter(|line| line.starts_with("note: "));
        notes.map(str::to_string).collect::<Vec<_>>()
    };
    let one = with(&["acme:db/query@1.0.0"]);
    let expected = "note: `acme:db/query` stays with the host, for it is not WASI; deny it with `--deny-import \
                    acme:db/query`, or say that it is meant to stay with `--allow-import acme:db/query`";
    assert_eq!(notes(&one, &[]), [expected]);
    assert_eq!(notes(&one, &["--allow-all"]), [expected]);
    for option in [
        "-q",
        "--deny-import=acme:db/query",
        "--allow-import=acme:db",
    ] {
        assert!(notes(&one, &[option]).is_empty(), "{option}");
    }
    let many = with(&[
        "a:a/a", "a:b/b", "a:c/c", "a:d/d", "a:e/e", "a:f/f", "a:g/g",
    ]);
    let [note] = &notes(&many, &[])[..] else {
        panic!("one line tells of all");
    };
    assert!(
        note.contains("`a:e/e` and 2 more stay with the host"),
        "{note}"
    );
    assert!(!note.contains("a:f"), "{note}");
    let explained = many.assert_done(&["explain", "guest.wasm"]).messages;
    assert!(explained.contains(note), "{explained}");
}

#[test]
fn inspect_draws_what_is_embedded() {
    let workspace = Workspace::with_guest(&component("fs"));
    std::fs::create_dir_all(workspace.path("tree/in")).expect("the directory is writable");
    std::fs::write(workspace.path("tree/in/x\u{202e}"), "text").expect("it is writable");
    std::fs::write(workspace.path("tree/large"), vec![0; 3000]).expect("it is writable");
    workspace.assert_done(&["guest.wasm", "--mount=/data=tree", "-o", "out.wasm"]);
    let run = workspace.assert_done(&["inspect", "out.wasm", "--files"]);
    let expected = "\
/data  2 files, 2.9 KiB
├── in  1 file, 4 B
│   └── x\\u{202e}  4 B
└── large  2.9 KiB
";
    assert_eq!(run.text(), expected);
    let run = workspace.assert_done(&["inspect", "guest.wasm", "--files"]);
    assert_eq!(run.text(), "no record lists embedded files\n");
    for other in ["--json", "--functions"] {
        let both = ["inspect", "out.wasm", "--files", other];
        workspace.assert_refused(&both, 2, &["--files", other]);
    }
}

/// What a record claims is told apart from what the imports prove, and nothing is claimed that the record does not say.
#[test]
fn inspect_tells_claims_from_what_is_proven() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = [
        "guest.wasm",
        "--allow-env=A",
        "--stdout=ignore",
        "-o",
        "out.wasm",
    ];
    workspace.assert_done(&run);
    let run = workspace.assert_done(&["inspect", "out.wasm"]);
    let (proven, claimed) = run.text().split_once("\n#\n").expect("there are two parts");
    assert!(
        proven.contains("# environment  environment variables"),
        "{proven}"
    );
    assert!(claimed.contains("by name (A)"), "{claimed}");
    assert!(
        claimed.contains("# stdout          ignored; what is written vanishes"),
        "{claimed}"
    );
    assert!(
        claimed.contains("# denied (traps)  clocks, random, exit\n"),
        "{claimed}"
    );
    assert!(
        claimed.contains(
            "# denied (error)  arguments, working directory, config, stdin, stderr, files, "
        ),
        "{claimed}"
    );
}

#[test]
fn explain_prints_a_table() {
    let workspace = Workspace::with_guest(&component("env"));
    let run = workspace.assert_done(&["explain", "guest.wasm", "--functions"]);
    let row = run
        .text()
        .lines()
        .find(|line| line.contains("get-environment"));
    let row = row.expect("a row for each function");
    assert!(row.contains("deny") && row.contains("--allow-env"), "{row}");
}

#[test]
fn functions_of_a_module_that_are_denied_are_told() {
    let workspace = Workspace::with_guest(&component("p1-host-imports"));
    let run = workspace.assert_done(&["inspect", "guest.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let rows = report["functions"].as_array().expect("a list of functions");
    let of_host = |row: &&Value| !row["import"].as_str().unwrap().starts_with("wasi:");
    let others: Vec<[&Value; 2]> = rows
        .iter()
        .filter(of_host)
        .map(|row| [&row["import"], &row["function"]])
        .collect();
    let expected = json!([
        ["my_host", "call"],
        ["my_host", "vector"],
        ["my_host", "register"],
        ["env", "log"],
    ]);
    assert_eq!(json!(others), expected);
    let run = workspace.assert_done(&["inspect", "guest.wasm", "--functions"]);
    let rows: Vec<Vec<&str>> = run
        .text()
        .lines()
        .map(|row| row.split_whitespace().collect())
        .collect();
    let row = ["other", "my_host", "call", "vector", "register"];
    assert!(rows.iter().any(|found| *found == row), "{}", run.text());

    let explain = ["explain", "guest.wasm"];
    let refused = "`--deny-import my_host --deny-import env` makes traps";
    workspace.assert_refused(&explain, 1, &[refused]);
    let denied = ["--deny-import=my_host", "--deny-import=env#log"];
    for option in ["--link=fused", "--link=composed", "--allow-all"] {
        let arguments = [&explain[..], &denied[..], &[option, "--json"]].concat();
        let run = workspace.assert_done(&arguments);
        let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
        let rows = report["functions"].as_array().expect("a list of functions");
        let found: Vec<[&Value; 4]> = rows
            .iter()
            .filter(|row| row["reason"].as_str().unwrap().starts_with("--deny-import"))
            .map(|row| ["import", "function", "decision", "reason"].map(|field| &row[field]))
            .collect();
        let row = |import, function, reason| [import, function, "deny", reason];
        let expected = [
            row("my_host", "call", "--deny-import my_host"),
            row("my_host", "vector", "--deny-import my_host"),
            row("my_host", "register", "--deny-import my_host"),
            row("env", "log", "--deny-import env#log"),
        ];
        assert_eq!(json!(found), json!(expected), "{option}");
    }

    let mut unknown = denied.to_vec();
    unknown.extend(["--deny-import=other", "guest.wasm", "-o", "out.wasm"]);
    let refused =
        "`--deny-import other` matches no import; the imports are: `wasi:cli/environment@0.2.0`";
    workspace.assert_refused(&unknown, 1, &[refused, "`env`, `my_host`"]);
}

#[test]
fn version_of_a_module_is_explained() {
    let workspace = Workspace::with_guest(&component("p1-hello"));
    let note = "calls `proc_exit`";
    let run = workspace.assert_done(&["explain", "guest.wasm", "--allow-exit"]);
    assert!(run.messages.contains(note), "{}", run.messages);
    let run = workspace.assert_done(&["explain", "guest.wasm"]);
    assert!(!run.messages.contains(note), "{}", run.messages);
    let versioned = [
        "explain",
        "guest.wasm",
        "--allow-exit",
        "--wasi-version=0.2.12",
    ];
    let run = workspace.assert_done(&versioned);
    assert!(!run.messages.contains(note), "{}", run.messages);
    assert!(
        run.text().contains("wasi:cli/exit@0.2.12"),
        "{}",
        run.text()
    );
    assert!(!run.text().contains("@0.2.0"), "{}", run.text());
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
    let row = json!({
        "import": "wasi:cli/environment@0.2.6",
        "function": "get-environment",
        "subsystem": "env",
    });
    let rows = report["functions"].as_array().expect("a list of functions");
    assert!(rows.contains(&row), "{rows:?}");
    let imports = report["imports"].as_array().expect("a list of imports");
    assert!(imports.contains(&row["import"]), "{imports:?}");
    assert_eq!(report["records"], json!([]));
}

#[test]
fn inspect_shows_the_profile_that_made_a_file() {
    let workspace = Workspace::with_guest(&component("env"));
    workspace.assert_done(&["guest.wasm", "-e", "A=1", "-o", "out.wasm"]);
    let run = workspace.assert_done(&["inspect", "out.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["imports"], json!([]));
    assert_eq!(
        report["records"][0]["profile"]["env"]["overrides"],
        json!({ "A": "1" })
    );

    let run = workspace.assert_done(&["inspect", "out.wasm"]);
    let start = "# asks its host for nothing\n#\n";
    assert!(run.text().starts_with(start), "{}", run.text());
    let line = run.text().lines().find(|line| line.contains("recorded by"));
    let version = env!("CARGO_PKG_VERSION");
    let expected = format!("# profile, recorded by wasi-virt {version}");
    assert_eq!(line, Some(expected.as_str()));
}

#[test]
fn inspect_tells_of_profiles_that_it_cannot_read() {
    let mut guest = component("env");
    let data = b"{\"version\":\"99.0.0\",\"profile\":{\"new\":true}}";
    let section = wasm_encoder::CustomSection {
        name: "wasi-virt".into(),
        data: data.into(),
    };
    wasm_encoder::ComponentSection::append_to_component(&section, &mut guest);
    let workspace = Workspace::with_guest(&guest);
    workspace.assert_done(&["guest.wasm", "-e", "A=1", "-o", "out.wasm"]);
    let run = workspace.assert_done(&["inspect", "out.wasm", "--json"]);
    assert!(run.messages.contains("cannot read"), "{}", run.messages);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["unreadable-records"], json!(1));
    assert_eq!(report["records"].as_array().map(Vec::len), Some(1));

    let run =
        Workspace::with_guest(&component("env")).assert_done(&["inspect", "guest.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["unreadable-records"], json!(0));
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

#[test]
fn explain_tells_what_makes_a_component_of_a_module() {
    let workspace = Workspace::with_guest(&component("p1-hello"));
    let run = workspace.assert_done(&["explain", "guest.wasm"]);
    assert!(
        run.text().contains("a front end of its own memory"),
        "{}",
        run.text()
    );
    let run = workspace.assert_done(&["explain", "guest.wasm", "--preview1=shared", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["preview1"], "shared");
}

const AGAINST: &[&str] = &["explain", "guest.wasm", "--adapter", "virt.wasm"];

/// A workspace with a guest and an adapter that denies everything.
fn with_adapter(guest: &str, version: &str) -> Workspace {
    with_adapter_for(&component(guest), version)
}

fn with_adapter_for(guest: &[u8], version: &str) -> Workspace {
    let workspace = Workspace::with_guest(guest);
    workspace.assert_done(&["--wasi-version", version, "-o", "virt.wasm"]);
    workspace
}

#[test]
fn explain_compares_a_guest_with_an_adapter() {
    let workspace = with_adapter("env", "0.2.6");
    let row = "wasi:cli/environment@0.2.6      has it";
    let run = workspace.assert_done(AGAINST);
    assert!(run.text().lines().any(|line| line == row), "{}", run.text());
    let run = workspace.assert_done(&[AGAINST, &["--json"]].concat());
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let rows = report["imports"].as_array().expect("a list of imports");
    assert!(rows.contains(&json!({ "import": "wasi:cli/environment@0.2.6", "offer": "same" })));
}

/// A guest that imports variables, and what is put before and into the type of that import.
fn imports_variables(before: &str, within: &str) -> Vec<u8> {
    let text = format!(
        r#"(component {before}
            (import "wasi:random/random@0.2.12" (instance (export "get-random-u64" (func (result u64)))))
            (import "wasi:cli/environment@0.2.12" (instance {within}
                (export "get-environment" (func (result (list (tuple string string))))))))"#
    );
    wat::parse_str(text).expect("the guest is valid")
}

#[test]
fn explain_tells_of_whatever_is_left_with_the_host() {
    let plain = r#"(import "variables" (implements "wasi:cli/environment@0.2.12") (instance
        (export "get-environment" (func (result (list (tuple string string)))))))"#;
    let unknown = r#"(import "wasi:nn/tensor@0.2.0" (instance (export "count" (func))))"#;
    let later =
        r#"(import "wasi:random/random@0.3.0" (instance (export "get-random-u64" (func))))"#;
    let enumeration = r#"(type $x (enum "a")) (export "junk" (type (eq $x)))"#;
    for (before, within, expected) in [
        (
            "",
            enumeration,
            "does not fit, so that it stays with the host: it has no `junk`",
        ),
        (
            "",
            r#"(export "junk" (type (sub resource)))"#,
            "it has no `junk`",
        ),
        ("", r#"(export "junk" (func))"#, "it has no `junk`"),
        ("", r#"(export "junk" (instance))"#, "it has no `junk`"),
        (
            "",
            r#"(export "get-arguments" (func (result (list u8))))"#,
            "its `get-arguments` is of another type",
        ),
        (
            plain,
            "",
            "though its profile does not leave env to the host",
        ),
        (unknown, "", "though no policy decides it"),
        (
            later,
            "",
            "though its profile does not leave random to the host",
        ),
    ] {
        let workspace = with_adapter_for(&imports_variables(before, within), "0.2.12");
        let run = workspace.run(AGAINST);
        assert_eq!(run.exit, Some(1), "{within}: {}", run.text());
        assert!(run.text().contains(expected), "{}", run.text());
        assert!(run.messages.contains("1 import would"), "{}", run.messages);
    }
    with_adapter_for(&imports_variables("", ""), "0.2.12").assert_done(AGAINST);
    // What is not WASI stays with the host whatever the adapter is for.
    let other = r#"(import "test:host/api" (instance (export "answer" (func))))"#;
    with_adapter_for(&imports_variables(other, ""), "0.2.12").assert_done(AGAINST);
}

#[test]
fn explain_tells_what_composing_fails_for() {
    let run = with_adapter("no-imports", "0.2.12").run(AGAINST);
    assert_eq!(run.exit, Some(1), "{}", run.text());
    let nothing = "composing fails, or may fail: the adapter has nothing that the guest imports";
    assert!(run.text().contains(nothing), "{}", run.text());
    assert!(
        run.messages.contains("has nothing that the guest imports"),
        "{}",
        run.messages
    );
}

#[test]
fn explain_reads_what_is_embedded() {
    let workspace = Workspace::with_guest(&component("fs"));
    for command in [&["explain"][..], &["-o", "out.wasm"]] {
        let run = workspace.run(&[command, &["guest.wasm", "--mount", "/data=missing"]].concat());
        assert_eq!(run.exit, Some(1), "{}", run.messages);
        // The cause is told once, before what to do.
        let told = "cannot mount `missing`: No such file or directory (os error 2); name a local";
        let ends = "directory or file that can be read";
        assert!(run.messages.contains(told), "{}", run.messages);
        assert!(run.messages.trim_end().ends_with(ends), "{}", run.messages);
        let is_explained = run.text().contains("/data: read-only; nothing of the host");
        assert_eq!(is_explained, command == ["explain"], "{}", run.text());
        assert_eq!(run.text().contains(told), is_explained, "{}", run.text());
    }
}

/// What `explain --adapter` prints on a guest that cannot be composed with an adapter that denies everything.
fn explain_misfit(guest: &str, expected: &[&str]) -> String {
    let workspace = with_adapter(guest, "0.2.12");
    let run = workspace.run(AGAINST);
    assert_eq!(run.exit, Some(1), "{}", run.messages);
    for expected in expected {
        assert!(run.messages.contains(expected), "{}", run.messages);
    }
    run.text().to_owned()
}

#[test]
fn explain_fails_for_a_guest_that_cannot_be_composed() {
    let fix = "virtualize the guest itself, with the options that made the adapter: `wasi-virt guest.wasm -o FILE`";
    let report = explain_misfit("mixed-versions", &["5 imports", fix]);
    let taken = "wasi:cli/environment@0.2.6   has `wasi:cli/environment@0.2.12`, which `wac` gives to \
                 `wasi:cli/environment@0.2.12` only: it stays with the host";
    assert!(report.lines().any(|line| line == taken), "{report}");
    let report = explain_misfit("echo", &["1 import would", fix]);
    let shared = "it stays with the host; composing fails, because the adapter's exports also use \
                  `wasi:io/streams/input-stream`";
    assert!(report.contains(shared), "{report}");
    let report = explain_misfit("reader", &["1 export would", fix]);
    assert!(
        report.contains("which the export uses: composing fails"),
        "{report}"
    );
    let report = explain_misfit("http-handler", &["1 export would", fix]);
    let uncalled = "which the export uses: the host cannot call it with its own";
    assert!(report.contains(uncalled), "{report}");
}

/// A guest that is lent a stream.
const BORROWER: &str = r#"(component
    (import "wasi:io/streams@0.2.6" (instance $streams
        (export "input-stream" (type $input-stream (sub resource)))
        (export "[method]input-stream.subscribe" (func (param "self" (borrow $input-stream))))
    ))
    (alias export $streams "input-stream" (type $input-stream))
    (core module $main (func (export "look") (param i32)))
    (core instance $main (instantiate $main))
    (func $look (param "stream" (borrow $input-stream)) (canon lift (core func $main "look")))
    (instance $viewer (export "input-stream" (type $input-stream)) (export "look" (func $look)))
    (export "test:guest/viewer" (instance $viewer))
)"#;

#[test]
fn explain_refuses_to_link_as_virtualizing_does() {
    let composition = component("composition");
    let borrower = wat::parse_str(BORROWER).expect("the guest is valid");
    for (guest, options, expected) in [
        (
            &composition,
            ["--link=fused", "-eA=b"],
            "the guest is a composition",
        ),
        (
            &borrower,
            ["--link=composed", "--deny-import=wasi:io/streams"],
            "borrowed handles",
        ),
    ] {
        let workspace = Workspace::with_guest(guest);
        let virtualized =
            workspace.run(&[&["guest.wasm", "-o", "out.wasm"], &options[..]].concat());
        assert_eq!(virtualized.exit, Some(1), "{}", virtualized.messages);
        let run = workspace.run(&[&["explain", "guest.wasm"], &options[..]].concat());
        assert_eq!(run.exit, Some(1), "{}", run.messages);
        assert!(run.messages.contains(expected), "{}", run.messages);
        assert!(
            virtualized.messages.contains(expected),
            "{}",
            virtualized.messages
        );
        let line = run.text().lines().last().unwrap_or_default();
        assert!(
            line.starts_with("cannot be linked ") && line.contains(expected),
            "{line}"
        );
        let run = workspace.run(&[&["explain", "guest.wasm", "--json"], &options[..]].concat());
        assert_eq!(run.exit, Some(1), "{}", run.messages);
        let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
        let refusal = report["linking"]["refusal"].as_str().unwrap_or_default();
        assert!(refusal.contains(expected), "{refusal}");
    }
}

#[test]
fn what_makes_a_component_of_a_module_decides_what_an_adapter_has() {
    let workspace = with_adapter("p1-hello", "0.2.12");
    let offers = |options: &[&str]| {
        let run = workspace.assert_done(&[AGAINST, options].concat());
        (
            run.text().contains("@0.2.0 "),
            run.text().contains("@0.2.12 "),
        )
    };
    // Ours imports what has been there from the first version on.
    assert_eq!(offers(&[]), (true, false));
    assert_eq!(offers(&["--preview1=own"]), (true, false));
    assert_eq!(offers(&["--preview1=shared"]), (false, true));
}

#[test]
fn options_that_an_adapter_has_no_use_for_are_refused() {
    let workspace = with_adapter("env", "0.2.6");
    for option in [
        "--profile=missing.toml",
        "--deny-import=foo",
        "--link=fused",
        "--strip",
        "--allow-all",
        "--allow-env",
        "-eA=1",
        "--mount=/a=b",
        "--debug",
        "--trace=wasi:cli",
        "--on-deny=trap",
    ] {
        let name = if option.starts_with("--") {
            option.split('=').next().unwrap_or(option)
        } else {
            "--env"
        };
        let arguments = [AGAINST, &[option]].concat();
        workspace.assert_refused(&arguments, 2, &["--adapter", "cannot be used with", name]);
    }
}

#[test]
fn standard_input_is_one_file() {
    let workspace = Workspace::new();
    let arguments = ["explain", "-", "--adapter", "-"];
    let expected = "standard input cannot be both the guest and the adapter; name a file";
    workspace.assert_refused(&arguments, 1, &[expected]);
}

#[test]
fn explain_tells_how_the_guest_is_linked_and_why() {
    let linking = |guest: &str, arguments: &[&str]| {
        let workspace = Workspace::with_guest(&component(guest));
        let run = workspace.assert_done(&[&["explain", "guest.wasm"], arguments].concat());
        run.text().lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(
        linking("env", &[]),
        "linked fused: the guest is one component"
    );
    assert_eq!(
        linking("env", &["--link=composed"]),
        "linked composed: as asked for"
    );
    assert_eq!(
        linking("nested", &[]),
        "linked composed: the guest's nested component 0 takes `wasi:random/random@0.2.0`"
    );
    assert_eq!(
        linking("nested", &["--allow-random"]),
        "not linked: the guest stays as it is"
    );
}

#[test]
fn what_was_decided_before_is_told_after_composing() {
    let workspace = Workspace::with_guest(&component("composition"));
    workspace.assert_done(&[
        "guest.wasm",
        "--allow-all",
        "--allow-env=false",
        "-o",
        "once.wasm",
    ]);
    workspace.assert_done(&["once.wasm", "--stdio=ignore", "-o", "twice.wasm"]);
    let run = workspace.assert_done(&["inspect", "twice.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let profiles = report["records"].as_array().expect("a list of records");
    let env = |place: usize| profiles[place]["profile"]["env"]["allow"].clone();
    assert_eq!((env(0), env(1)), (json!(false), json!(false)));
    assert_eq!(profiles[0]["profile"]["clocks"], json!(true));
    assert_eq!(profiles[1]["profile"]["clocks"], json!(false));
    let run = workspace.assert_done(&["inspect", "twice.wasm"]);
    for which in [
        "1 of 2, the oldest first\nschema = 1\n",
        "2 of 2, the oldest first\nschema = 1\n",
    ] {
        assert!(run.text().contains(which), "{}", run.text());
    }
}

#[test]
fn explain_tells_which_calls_are_printed_and_what_stays_for_that() {
    let workspace = Workspace::with_guest(&component("env"));
    let arguments = ["explain", "guest.wasm", "--trace", "wasi:cli/environment"];
    let run = workspace.assert_done(&[&arguments[..], &["--json"]].concat());
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    let write = "wasi:io/streams@0.2.6#[method]output-stream.blocking-write-and-flush";
    assert_eq!(
        report["trace"],
        json!({
            "calls": ["wasi:cli/environment@0.2.6#get-environment"],
            "through": ["wasi:cli/stderr@0.2.6#get-stderr", write],
        })
    );
    let run = workspace.assert_done(&arguments);
    let line = run.text().lines().find(|line| line.contains(write));
    assert!(
        line.is_some_and(|line| line.contains("wasi:cli/stderr@0.2.6#get-stderr")),
        "{}",
        run.text()
    );
    let run = workspace.assert_done(&["explain", "guest.wasm", "--json"]);
    let report: Value = serde_json::from_str(run.text()).expect("the report is JSON");
    assert_eq!(report["trace"], Value::Null);
}
