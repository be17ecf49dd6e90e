//! What a gate asks of files: what they may do beyond a profile, and what they were made of.

use std::fs;

use serde_json::{Value, json};

use crate::workspace::{Workspace, component};

/// A workspace with a guest, and a profile to require.
fn workspace(guest: &str, required: &str) -> Workspace {
    let workspace = Workspace::with_guest(&component(guest));
    write(&workspace, "required.toml", required.as_bytes());
    workspace
}

fn write(workspace: &Workspace, name: &str, bytes: &[u8]) {
    fs::write(workspace.path(name), bytes).expect("the directory is writable");
}

const INSPECT: &[&str] = &["inspect", "--require", "required.toml", "out.wasm"];
const VERIFY: &[&str] = &["verify", "out.wasm", "--guest", "guest.wasm"];
const VERIFY_REQUIRED: &[&str] = &[
    "verify",
    "out.wasm",
    "--guest",
    "guest.wasm",
    "--require",
    "required.toml",
];

/// Virtualizes the guest with options.
#[track_caller]
fn make(workspace: &Workspace, options: &[&str]) {
    workspace.assert_done(&[&["guest.wasm", "-o", "out.wasm"], options].concat());
}

/// The gate must not hold: these lines, the exit code for that, and no file made.
#[track_caller]
fn assert_beyond(workspace: &Workspace, arguments: &[&str], lines: &[&str]) {
    let before = workspace.files();
    let run = workspace.run(arguments);
    assert_eq!(run.exit, Some(3), "{}{}", run.text(), run.messages);
    assert_eq!(workspace.files(), before, "files were made");
    let told = run.text().lines();
    let told: Vec<&str> = told.filter(|line| line.contains(": it imports")).collect();
    assert_eq!(told.len(), lines.len(), "{told:#?}");
    for (line, expected) in told.iter().zip(lines) {
        assert!(line.contains(expected), "no `{expected}` in: {line}");
    }
    let things = match lines.len() {
        1 => "1 thing beyond `required.toml`".to_string(),
        count => format!("{count} things beyond `required.toml`"),
    };
    assert!(run.messages.contains(&things), "{}", run.messages);
}

#[test]
fn a_file_with_the_imports_that_are_allowed_holds() {
    let workspace = workspace("clock", "base = \"command\"");
    make(&workspace, &["--base=command"]);
    let run = workspace.assert_done(INSPECT);
    let expected = "`out.wasm` may do nothing beyond `required.toml`, as far as its imports tell\n";
    assert_eq!((run.text(), &*run.messages), (expected, ""));
}

#[test]
fn what_is_not_allowed_is_told_import_by_import() {
    let workspace = workspace("clock", "stdio = \"allow\"\nexit = true\nenv.allow = true");
    fs::copy(workspace.path("guest.wasm"), workspace.path("out.wasm")).expect("it is there");
    let lines = [
        "clocks: it imports `wasi:clocks/monotonic-clock@0.2.",
        "clocks: it imports `wasi:clocks/wall-clock@0.2.",
    ];
    assert_beyond(&workspace, INSPECT, &lines);
}

#[test]
fn an_import_counts_as_wholly_allowed_until_it_is_proven() {
    let workspace = workspace(
        "env",
        "stdio = \"allow\"\nexit = true\nenv.allow = [\"LA*\"]",
    );
    make(
        &workspace,
        &["--stdio=allow", "--allow-exit", "--allow-env=LANG"],
    );
    let line =
        "env: it imports `wasi:cli/environment@0.2.6` (`get-environment`), which gives all of env";
    assert_beyond(&workspace, INSPECT, &[line]);
    let run = workspace.assert_done(VERIFY_REQUIRED);
    assert!(
        run.text().ends_with("with the recorded profile in force\n"),
        "{}",
        run.text()
    );
    make(
        &workspace,
        &["--stdio=allow", "--allow-exit", "--allow-env=LANG,TERM"],
    );
    let line = "through which the recorded profile gives more of env than the profile does";
    assert_beyond(&workspace, VERIFY_REQUIRED, &[line]);
    write(
        &workspace,
        "required.toml",
        b"stdio = \"allow\"\nexit = true",
    );
    assert_beyond(&workspace, VERIFY_REQUIRED, &["and the profile denies env"]);
}

#[test]
fn a_guard_of_files_is_proven() {
    let required = "stdio = \"allow\"\nexit = true\nenv.allow = true\nfs.host-preopens = { \"/\" = \"/srv:ro\" }";
    let workspace = workspace("fs", required);
    let common = ["--stdio=allow", "--allow-exit", "--allow-env"];
    let with = |preopen| [&common[..], &["--preopen", preopen]].concat();
    make(&workspace, &with("/data=/srv:ro"));
    workspace.assert_done(VERIFY_REQUIRED);
    assert_beyond(&workspace, INSPECT, &["all of fs", "all of fs"]);
    for preopen in ["/data=/srv", "/data=/other:ro"] {
        make(&workspace, &with(preopen));
        assert_beyond(&workspace, VERIFY_REQUIRED, &["more of fs", "more of fs"]);
    }
}

#[test]
fn calls_that_are_printed_reach_standard_error() {
    let workspace = workspace("env", "stdio.stdout = \"allow\"\nexit = true");
    let options = ["--stdout=allow", "--allow-exit", "-e", "A=b"];
    make(&workspace, &options);
    workspace.assert_done(VERIFY_REQUIRED);
    make(&workspace, &[&options[..], &["--debug"]].concat());
    assert_beyond(
        &workspace,
        VERIFY_REQUIRED,
        &["and the profile denies stderr"],
    );
    let required = b"tracing = true\nstdio.stdout = \"allow\"\nexit = true";
    write(&workspace, "required.toml", required);
    workspace.assert_done(VERIFY_REQUIRED);
    assert_beyond(&workspace, INSPECT, &["all of stderr"]);
}

#[test]
fn what_is_not_wasi_has_to_be_allowed_by_name() {
    let workspace = workspace("custom-import", "base = \"allow-all\"");
    fs::copy(workspace.path("guest.wasm"), workspace.path("out.wasm")).expect("it is there");
    let line = "other: it imports `test:host/api` (`answer`), which is not WASI";
    assert_beyond(&workspace, INSPECT, &[line]);
    let named = b"base = \"allow-all\"\nallow-import = [\"test:host/api\"]";
    write(&workspace, "required.toml", named);
    workspace.assert_done(INSPECT);
    let denied = b"base = \"allow-all\"\ndeny-import = [\"test:host/api\"]";
    write(&workspace, "required.toml", denied);
    assert_beyond(
        &workspace,
        INSPECT,
        &["and the profile denies `test:host/api`"],
    );
}

#[test]
fn what_is_not_known_has_to_be_allowed_by_name() {
    for (guest, import, name) in [
        ("unknown-package", "wasi:nn/tensor@0.2.0-rc", "wasi:nn"),
        (
            "unstable-timezone",
            "wasi:clocks/timezone@0.2.0",
            "wasi:clocks/timezone",
        ),
    ] {
        let workspace = workspace(guest, "base = \"allow-all\"");
        fs::copy(workspace.path("guest.wasm"), workspace.path("out.wasm")).expect("it is there");
        let run = workspace.run(INSPECT);
        assert_eq!(run.exit, Some(3), "{}", run.messages);
        let expected = format!("other: it imports `{import}`");
        assert!(run.text().starts_with(&expected), "{}", run.text());
        assert!(
            run.text().contains("not a stable part of WASI"),
            "{}",
            run.text()
        );
        let named = format!("base = \"allow-all\"\nallow-import = [\"{name}\"]");
        write(&workspace, "required.toml", named.as_bytes());
        workspace.assert_done(INSPECT);
    }
}

#[test]
fn wasi_0_3_is_of_the_same_subsystems() {
    let workspace = workspace("wasi-0.3.wasm", "base = \"allow-all\"");
    fs::copy(workspace.path("guest.wasm"), workspace.path("out.wasm")).expect("it is there");
    workspace.assert_done(INSPECT);
    write(&workspace, "required.toml", b"base = \"deny-all\"");
    let run = workspace.run(INSPECT);
    assert_eq!(run.exit, Some(3), "{}", run.text());
}

#[test]
fn a_handler_keeps_the_messages_that_it_is_handed() {
    let workspace = workspace("http-handler", "base = \"handler\"");
    make(&workspace, &["--base=handler"]);
    workspace.assert_done(INSPECT);
    let workspace = Workspace::with_guest(&component("http-out"));
    write(
        &workspace,
        "required.toml",
        b"base = \"command\"\nenv.allow = true",
    );
    fs::copy(workspace.path("guest.wasm"), workspace.path("out.wasm")).expect("it is there");
    let run = workspace.run(INSPECT);
    assert_eq!(run.exit, Some(3));
    assert!(run.text().starts_with("http: it imports"), "{}", run.text());
}

#[test]
fn types_and_streams_alone_give_nothing() {
    let text = r#"(component
        (import "wasi:clocks/wall-clock@0.2.0" (instance
            (type $datetime' (record (field "seconds" u64) (field "nanoseconds" u32)))
            (export "datetime" (type (eq $datetime')))))
        (import "wasi:io/poll@0.2.0" (instance
            (export "pollable" (type $pollable (sub resource)))
            (export "[method]pollable.block" (func (param "self" (borrow $pollable))))))
        (import "acme:types/all" (instance (export "t" (type (sub resource))))))"#;
    let workspace = workspace("env", "");
    write(&workspace, "out.wasm", text.as_bytes());
    workspace.assert_done(INSPECT);
}

#[test]
fn a_preview1_module_is_judged_as_the_component_that_it_becomes() {
    let workspace = workspace("p1-hello", "base = \"command\"\nenv.allow = true");
    fs::copy(workspace.path("guest.wasm"), workspace.path("out.wasm")).expect("it is there");
    let run = workspace.run(INSPECT);
    assert_eq!(run.exit, Some(3));
    assert!(
        run.text().lines().all(|line| line.starts_with("fs: ")),
        "{}",
        run.text()
    );
    let bytes = component("p1-custom-import");
    write(&workspace, "out.wasm", &bytes);
    write(&workspace, "required.toml", b"base = \"allow-all\"");
    let run = workspace.run(INSPECT);
    assert_eq!(run.exit, Some(3));
    assert!(run.text().contains("which is not WASI"), "{}", run.text());
}

#[test]
fn in_json_it_is_a_field_of_the_document() {
    let workspace = workspace("env", "base = \"command\"");
    let document = |exit, json: &[&str]| -> Value {
        let run = workspace.run(&[INSPECT, json].concat());
        assert_eq!(run.exit, Some(exit), "{}", run.messages);
        serde_json::from_slice(&run.stdout).expect("the report is JSON")
    };
    make(&workspace, &["--base=command", "--allow-env"]);
    let beyond = &document(3, &["--json"])["beyond"];
    let expected = json!([{
        "subsystem": "env",
        "import": "wasi:cli/environment@0.2.6",
        "functions": ["get-environment"],
        "why": "denied",
        "message": "it imports `wasi:cli/environment@0.2.6` (`get-environment`), and the profile denies env",
    }]);
    assert_eq!(*beyond, expected);
    make(&workspace, &["--base=command"]);
    assert_eq!(document(0, &["--json"])["beyond"], json!([]));
    let run = workspace.assert_done(&["inspect", "--json", "out.wasm"]);
    let without: Value = serde_json::from_slice(&run.stdout).expect("the report is JSON");
    assert!(without.get("beyond").is_none());
}

#[test]
fn a_profile_that_cannot_be_required_is_refused() {
    let workspace = workspace("env", "env.allow = [\"A*B\"]");
    make(&workspace, &[]);
    workspace.assert_refused(INSPECT, 1, &["`required.toml` cannot be required", "A*B"]);
    write(&workspace, "required.toml", b"sockts = true");
    workspace.assert_refused(VERIFY_REQUIRED, 1, &["sockts"]);
    workspace.assert_refused(&["verify", "out.wasm"], 2, &["--guest"]);
}

#[test]
fn what_a_profile_has_embedded_is_not_looked_at() {
    let workspace = workspace("fs", "");
    fs::create_dir(workspace.path("tree")).expect("the directory is writable");
    write(&workspace, "tree/file", b"text");
    make(&workspace, &["--base=command", "--mount", "/data=tree"]);
    let printed = workspace.assert_done(&["inspect", "out.wasm"]);
    write(&workspace, "required.toml", &printed.stdout);
    workspace.assert_done(INSPECT);
}

#[test]
fn every_way_to_build_is_repeated() {
    let mounted = ["--mount", "/data=tree", "--preserve-times"];
    for (guest, options, shown) in [
        ("fs", &["--base=command"][..], ""),
        ("fs", &["--link=fused"], ""),
        ("fs", &["--link=composed"], "--link=composed"),
        ("fs", &["--allow-all"], ""),
        ("fs", &["--strip", "--strict", "--base=deny-all"], "--strip"),
        ("fs", &mounted, ""),
        ("composition", &["--base=command"], ""),
        (
            "p1-hello",
            &["--link=composed", "--strip"],
            "--link=composed --strip",
        ),
        ("p1-hello", &["--preview1=shared"], "--preview1=shared"),
        (
            "p1-hello",
            &["--wasi-version=0.2.12"],
            "--wasi-version 0.2.12",
        ),
        ("p1-hello", &["--wasi-version=0.2.0"], ""),
    ] {
        let workspace = Workspace::with_guest(&component(guest));
        fs::create_dir(workspace.path("tree")).expect("the directory is writable");
        write(&workspace, "tree/file", b"text");
        write(&workspace, "tree/empty", b"");
        make(&workspace, options);
        // Nothing but the output and the guest is looked at.
        fs::remove_dir_all(workspace.path("tree")).expect("it is there");
        let before = workspace.files();
        let run = workspace.assert_done(VERIFY);
        assert_eq!(workspace.files(), before);
        let text = run.text();
        let told = text
            .lines()
            .find_map(|line| line.strip_prefix("  options  "));
        assert_eq!(told.unwrap_or(""), shown, "{options:?}");
        let inspected = workspace.assert_done(&["inspect", "out.wasm"]);
        let comment = format!("# built with {shown}\n");
        assert_eq!(inspected.text().contains(&comment), !shown.is_empty());
    }
}

#[test]
fn what_is_proven_is_told() {
    let workspace = Workspace::with_guest(&component("fs"));
    fs::create_dir(workspace.path("tree")).expect("the directory is writable");
    write(&workspace, "tree/a", b"text");
    write(&workspace, "tree/b", b"text");
    make(&workspace, &["--mount", "/data=tree"]);
    let run = workspace.assert_done(VERIFY);
    let sha256 = |bytes: &[u8]| {
        use sha2::Digest as _;
        let digest = sha2::Sha256::digest(bytes);
        let digits: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("sha256:{}", digits.concat())
    };
    let output = workspace.read("out.wasm");
    let inspected = workspace.assert_done(&["inspect", "--json", "out.wasm"]);
    let document: Value = serde_json::from_slice(&inspected.stdout).expect("the report is JSON");
    let profile = &document["records"][0]["profile"];
    let embedded = field_text(&output, "embedded", &profile["fs"]["embedded"]);
    let expected = format!(
        "`out.wasm` is, byte for byte, what wasi-virt {} makes of:\n  guest    `guest.wasm`, {}\n  profile  as `wasi-virt \
         inspect` prints it, {}\n  files    2 of 8 bytes, their paths and contents {}\n  output   {} bytes, {}\n",
        env!("CARGO_PKG_VERSION"),
        sha256(&workspace.read("guest.wasm")),
        sha256(field_text(&output, "profile", profile).as_bytes()),
        sha256(embedded.as_bytes()),
        output.len(),
        sha256(&output),
    );
    assert_eq!(run.text(), expected);
}

#[test]
fn what_is_proven_is_told_in_json() {
    let workspace = workspace("env", "base = \"command\"");
    make(&workspace, &["--base=command", "--allow-env", "--strip"]);
    let document = |exit, options: &[&str]| -> Value {
        let run = workspace.run(&[VERIFY, &["--json"], options].concat());
        assert_eq!(run.exit, Some(exit), "{}", run.messages);
        serde_json::from_slice(&run.stdout).expect("the report is JSON")
    };
    let proven = document(0, &[]);
    let fields: Vec<&String> = proven.as_object().expect("an object").keys().collect();
    assert_eq!(
        fields,
        [
            "build", "files", "guest", "output", "profile", "schema", "version"
        ]
    );
    assert_eq!(proven["build"], json!({ "strip": true }));
    assert_eq!(proven["files"], Value::Null);
    assert!(
        proven["guest"]
            .as_str()
            .expect("a text")
            .starts_with("sha256:")
    );
    write(&workspace, "wide.toml", b"base = \"allow-all\"");
    let judged = document(3, &["--require", "required.toml"]);
    assert_eq!(judged["beyond"][0]["subsystem"], "env");
    assert_eq!(judged["beyond"][0]["why"], "denied");
    let run = workspace.assert_done(&[VERIFY, &["--json", "--require", "wide.toml"]].concat());
    let held: Value = serde_json::from_slice(&run.stdout).expect("the report is JSON");
    assert_eq!(held["beyond"], json!([]));
}

/// The text of a field of a record, which has to be what JSON says of it.
fn field_text(output: &[u8], name: &str, expected: &Value) -> String {
    let start = format!("\"{name}\":");
    let mut places = output.windows(start.len());
    let at = places.rposition(|part| part == start.as_bytes());
    let rest = &output[at.expect("it is there") + start.len()..];
    let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<Value>();
    let value = values.next().expect("a value").expect("it is JSON");
    assert_eq!(value, *expected);
    String::from_utf8_lossy(&rest[..values.byte_offset()]).into_owned()
}

#[test]
fn an_output_of_an_output_is_verified_with_the_one_that_it_is_of() {
    let workspace = Workspace::with_guest(&component("env"));
    make(&workspace, &["--base=command", "--allow-env"]);
    fs::rename(workspace.path("out.wasm"), workspace.path("first.wasm")).expect("it is there");
    let again = ["first.wasm", "--base=command", "-o", "out.wasm"];
    workspace.assert_done(&again);
    workspace.assert_done(&["verify", "out.wasm", "--guest", "first.wasm"]);
    let parts = [
        "the output has 2, and the guest none",
        "the last time, which has one",
    ];
    workspace.assert_refused(VERIFY, 1, &parts);
    let itself = ["verify", "first.wasm", "--guest", "first.wasm"];
    let parts = ["the output has one, and the guest one", "which has none"];
    workspace.assert_refused(&itself, 1, &parts);
}

/// The output with a text in its record replaced by one that is as long.
fn changed(output: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut changed = output.to_vec();
    let mut places = output.windows(from.len());
    let at = places
        .rposition(|part| part == from.as_bytes())
        .expect("it is there");
    changed[at..at + to.len()].copy_from_slice(to.as_bytes());
    changed
}

#[test]
fn a_record_that_says_otherwise_is_found_out() {
    let workspace = Workspace::with_guest(&component("clock"));
    make(&workspace, &["--base=command", "--allow-clocks=false"]);
    let output = workspace.read("out.wasm");
    // It says more, and less, than is in force.
    let says = changed(&output, r#""clocks":false"#, r#""clocks":true "#);
    write(&workspace, "out.wasm", &says);
    let parts = [
        "byte ",
        "what is made imports `wasi:clocks/",
        "and the output does not",
    ];
    workspace.assert_refused(VERIFY, 1, &parts);
    let workspace = Workspace::with_guest(&component("env"));
    make(&workspace, &["--base=command", "--allow-env"]);
    let output = workspace.read("out.wasm");
    let says = changed(&output, r#""allow":true}"#, r#""allow":[  ]}"#);
    write(&workspace, "out.wasm", &says);
    let parts = [
        "what is made does not import `wasi:cli/environment",
        "and the output does",
    ];
    workspace.assert_refused(VERIFY, 1, &parts);
}

#[test]
fn another_guest_is_found_out() {
    let workspace = Workspace::with_guest(&component("clock"));
    make(&workspace, &["--base=command"]);
    write(&workspace, "guest.wasm", &component("env"));
    let parts = [
        "is not what wasi-virt",
        "byte ",
        "what is made does not import `wasi:",
        "name the guest that it was made of",
    ];
    workspace.assert_refused(VERIFY, 1, &parts);
    write(&workspace, "guest.wasm", b"not wasm");
    workspace.assert_refused(
        VERIFY,
        1,
        &["the build cannot be repeated", "not WebAssembly"],
    );
}

#[test]
fn another_version_is_the_reason() {
    let workspace = Workspace::with_guest(&component("clock"));
    make(&workspace, &["--base=command"]);
    let own = env!("CARGO_PKG_VERSION");
    let from = format!(r#""version":"{own}""#);
    let to = format!(r#""version":"{}""#, "9".repeat(own.len()));
    let other = changed(&workspace.read("out.wasm"), &from, &to);
    write(&workspace, "out.wasm", &other);
    let parts = ["made by wasi-virt 999", "install wasi-virt 999"];
    workspace.assert_refused(VERIFY, 1, &parts);
}

/// A component with nothing but a record.
fn with_record(record: &Value) -> Vec<u8> {
    let text = record
        .to_string()
        .replace('\\', "\\5c")
        .replace('"', "\\22");
    wat::parse_str(format!("(component (@custom \"wasi-virt\" \"{text}\"))")).expect("it is text")
}

#[test]
fn a_record_that_no_output_has_is_refused() {
    let workspace = Workspace::with_guest(b"(component)");
    let version = env!("CARGO_PKG_VERSION");
    let record = |profile: Value| json!({ "version": version, "profile": profile });
    let secret = json!({ "/a": "/etc/passwd" });
    let entries = |entry: Value| json!({ "preopens": ["/"], "entries": { "/": entry } });
    let digest = format!("sha256:{}", "0".repeat(64));
    for (record, part) in [
        (
            record(json!({ "schema": 1, "fs": { "mounts": secret } })),
            "`fs.mounts`",
        ),
        (
            record(json!({ "schema": 1, "fs": { "embedding": { "skip-special": true } } })),
            "`fs.embedding`",
        ),
        (record(json!({ "schema": 1, "later": 1 })), "`later`"),
        (record(json!({ "schema": 2 })), "`schema`"),
        (
            json!({ "version": version, "profile": { "schema": 1 }, "build": { "link": "both" } }),
            "`build`",
        ),
        (
            record(json!({ "schema": 1, "fs": { "embedded": entries(json!(["directory"])) } })),
            "has not the files that its record lists",
        ),
        (
            record(
                json!({ "schema": 1, "fs": { "embedded": entries(json!(["file", 7, digest])) } }),
            ),
            "has not the files that its record lists",
        ),
        (record(json!({ "schema": 1 })), "byte "),
        (json!({ "version": version }), "cannot read"),
        (json!({}), "cannot read"),
    ] {
        write(&workspace, "out.wasm", &with_record(&record));
        workspace.assert_refused(VERIFY, 1, &[part]);
    }
    write(&workspace, "out.wasm", &component("env"));
    workspace.assert_refused(VERIFY, 1, &["no record of wasi-virt"]);
    write(&workspace, "out.wasm", b"");
    workspace.assert_refused(VERIFY, 1, &["the output cannot be read"]);
    workspace.assert_refused(
        &["verify", "none.wasm", "--guest", "guest.wasm"],
        1,
        &["none.wasm"],
    );
}
