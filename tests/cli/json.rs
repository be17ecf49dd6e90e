//! What `--json` prints has the fields that `docs/json.md` lists, and no others.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::workspace::{Workspace, component};

const DOCUMENT: &str = include_str!("../../docs/json.md");

/// What is told of elsewhere: profiles, whose fields are those of their file, and what an adapter was found to have.
const ELSEWHERE: [&str; 2] = ["records[].profile", "imports[].offer"];

/// The fields that a section of the document lists.
fn documented(section: &str) -> BTreeSet<String> {
    let heading = format!("\n## `{section}`\n");
    let (_, text) = DOCUMENT.split_once(&heading).expect("the section is there");
    let text = text.split("\n## ").next().unwrap_or_default();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next())
        .map(str::to_string)
        .collect()
}

/// The fields of a value, each with the way to it.
fn fields(value: &Value, way: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => {
            let way = format!("{way}[]");
            values.iter().for_each(|value| fields(value, &way, found));
        }
        Value::Object(values) => {
            for (name, value) in values {
                let way = match way {
                    "" => name.clone(),
                    way => format!("{way}.{name}"),
                };
                if !ELSEWHERE.contains(&&*way) {
                    fields(value, &way, found);
                }
                found.insert(way);
            }
        }
        _ => {}
    }
}

fn report(workspace: &Workspace, arguments: &[&str]) -> Value {
    let run = workspace.run(&[arguments, &["--json"]].concat());
    serde_json::from_str(run.text()).expect("the report is JSON")
}

/// The fields of all reports, and the reports.
fn fields_of(reports: &[Value]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for report in reports {
        assert_eq!(report["schema"], json!(1));
        fields(report, "", &mut found);
    }
    found
}

fn workspace() -> Workspace {
    let workspace = Workspace::new();
    for (name, guest) in [
        ("files.wasm", "fs"),
        ("env.wasm", "env"),
        ("args.wasm", "args"),
        ("nested.wasm", "nested"),
        ("module.wasm", "p1-hello"),
        ("echo.wasm", "echo"),
        ("requests.wasm", "http-out"),
        ("network.wasm", "network"),
        ("clocks.wasm", "clock-values"),
        ("random.wasm", "random-values"),
    ] {
        fs::write(workspace.path(name), component(guest)).expect("the directory is writable");
    }
    fs::create_dir(workspace.path("tree")).expect("the directory is writable");
    fs::write(workspace.path("tree/file"), "text").expect("the directory is writable");
    workspace
}

/// Reports of `explain` that have all fields between them.
fn explained(workspace: &Workspace) -> Vec<Value> {
    let runs: [&[&str]; 14] = [
        &[
            "files.wasm",
            "--mount=/data=tree",
            "--tmpfs=/tmp",
            "--preopen=/s=/srv:ro",
        ],
        &["env.wasm", "--tmpfs=/tmp", "--stdout=file:/tmp/log"],
        &["files.wasm", "--mount=/data=missing"],
        &["env.wasm", "--allow-env=A", "--stdio=ignore"],
        &["env.wasm", "--allow-env", "--deny-env=A", "-eB=1"],
        &["args.wasm", "--arg=a", "--cwd=/", "--allow-exit"],
        &["nested.wasm", "--link=fused"],
        &["env.wasm", "--trace=wasi:cli/environment"],
        &["module.wasm"],
        &["requests.wasm", "--allow-http=https://a.example"],
        &["network.wasm", "--allow-sockets=tcp-listen:127.0.0.1:80"],
        &["clocks.wasm", "--wall-clock=+1h"],
        &["random.wasm", "--random-seed=7"],
        &["env.wasm", "--stdin-text=a", "--stdout=stderr"],
    ];
    let runs = runs.iter();
    runs.map(|run| report(workspace, &[&["explain"], *run].concat()))
        .collect()
}

#[test]
fn explain_has_the_fields_that_are_documented() {
    let found = fields_of(&explained(&workspace()));
    assert_eq!(found, documented("explain"));
}

#[test]
fn inspect_has_the_fields_that_are_documented() {
    let workspace = workspace();
    let run = ["files.wasm", "--mount=/data=tree", "-o", "out.wasm"];
    workspace.assert_done(&run);
    let unlisted = r#"{"version":"0.1.0","profile":{"env":{"host":"deny","set":{}},"args":"deny","cwd":"allow","config":{"host":"deny","set":{}},"stdio":{"stdin":"deny","stdout":"allow","stderr":"ignore"},"fs":{"host":"deny","mounts":[{"guest":"/data"}],"preopens":[],"embedding":{"exclude":[],"symlinks":"keep","preserve-times":false,"skip-unreadable":false,"skip-special":false}},"clocks":"allow","random":"deny","exit":"deny","sockets":"deny","http":"deny","allow-imports":[],"deny-imports":[],"on-deny":"trap","tracing":"off"}}"#;
    let later = r#"{"version":"9.0.0","profile":{"schema":2,"clocks":{"at":5}}}"#;
    for (name, record) in [("unlisted.wasm", unlisted), ("later.wasm", later)] {
        let section = wasm_encoder::CustomSection {
            name: "wasi-virt".into(),
            data: record.as_bytes().into(),
        };
        let mut guest = component("env");
        wasm_encoder::ComponentSection::append_to_component(&section, &mut guest);
        fs::write(workspace.path(name), guest).expect("the directory is writable");
    }
    built(&workspace);
    let files = [
        "out.wasm",
        "env.wasm",
        "module.wasm",
        "unlisted.wasm",
        "later.wasm",
        "shared.wasm",
        "composed.wasm",
        "fitting.wasm",
        "later-wasi.wasm",
    ];
    let mut reports = files
        .map(|file| report(&workspace, &["inspect", file]))
        .to_vec();
    let gate = ["inspect", "env.wasm", "--require", "nothing.toml"];
    reports.push(report(&workspace, &gate));
    let summaries = fields_of(&explained(&workspace));
    let found = fields_of(&reports);
    let is_summary = |field: &String| field.contains("summary[]");
    for field in found.iter().filter(|field| is_summary(field)) {
        let field = field.trim_start_matches("records[].");
        assert!(summaries.contains(field), "`{field}` is not of `explain`");
    }
    let others: BTreeSet<String> = found
        .into_iter()
        .filter(|field| !is_summary(field))
        .collect();
    assert_eq!(others, documented("inspect"));
}

/// Outputs that are put together in other ways than without options, and a profile that allows nothing.
fn built(workspace: &Workspace) {
    fs::write(workspace.path("nothing.toml"), "base = \"deny-all\"\n").expect("it is writable");
    fs::write(workspace.path("seed.wasm"), component("http-words")).expect("it is writable");
    let runs: [&[&str]; 4] = [
        &[
            "module.wasm",
            "--preview1=shared",
            "--strip",
            "-o",
            "shared.wasm",
        ],
        &[
            "module.wasm",
            "--wasi-version=0.2.12",
            "-o",
            "later-wasi.wasm",
        ],
        &["env.wasm", "--link=composed", "-o", "composed.wasm"],
        &[
            "seed.wasm",
            "--base=handler",
            "--fits=wasi:http/proxy",
            "-o",
            "fitting.wasm",
        ],
    ];
    for run in runs {
        workspace.assert_done(run);
    }
}

#[test]
fn verify_has_the_fields_that_are_documented() {
    let workspace = workspace();
    built(&workspace);
    workspace.assert_done(&["files.wasm", "--mount=/data=tree", "-o", "out.wasm"]);
    workspace.assert_done(&["env.wasm", "--allow-env", "-o", "open.wasm"]);
    let runs: [&[&str]; 3] = [
        &["out.wasm", "--guest", "files.wasm"],
        &["fitting.wasm", "--guest", "seed.wasm"],
        &[
            "open.wasm",
            "--guest",
            "env.wasm",
            "--require",
            "nothing.toml",
        ],
    ];
    let reports = runs.map(|run| report(&workspace, &[&["verify"], run].concat()));
    let is_elsewhere = |field: &String| field.contains("build.") || field.contains("beyond[].");
    let found = fields_of(&reports);
    let inspected = documented("inspect");
    for field in found.iter().filter(|field| is_elsewhere(field)) {
        let field = field.replacen("build.", "records[].build.", 1);
        assert!(inspected.contains(&field), "`{field}` is not of `inspect`");
    }
    let others: BTreeSet<String> = found
        .into_iter()
        .filter(|field| !is_elsewhere(field))
        .collect();
    assert_eq!(others, documented("verify"));
}

#[test]
fn comparing_has_the_fields_that_are_documented() {
    let workspace = workspace();
    workspace.assert_done(&["-o", "virt.wasm"]);
    fs::write(workspace.path("reader.wasm"), component("reader")).expect("it is writable");
    fs::write(workspace.path("none.wasm"), component("no-imports")).expect("it is writable");
    let guests = ["echo.wasm", "reader.wasm", "none.wasm"];
    let reports =
        guests.map(|guest| report(&workspace, &["explain", guest, "--adapter", "virt.wasm"]));
    assert_eq!(fields_of(&reports), documented("explain --adapter"));
}

/// Every word that stands for a kind of grant is in the document's table of them.
#[test]
fn kinds_of_grants_are_documented() {
    let mut kinds = BTreeSet::new();
    for report in explained(&workspace()) {
        for entry in report["summary"].as_array().expect("a list of entries") {
            kinds.insert(entry["grant"]["kind"].as_str().expect("a word").to_string());
        }
    }
    let (_, table) = DOCUMENT
        .split_once("| `grant.kind` | means |")
        .expect("the table is there");
    let table = table.split("\n\n").next().unwrap_or_default();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let documented: BTreeSet<String> = rows
        .filter_map(|row| row.split('`').next())
        .map(str::to_string)
        .collect();
    assert_eq!(kinds, documented);
}
