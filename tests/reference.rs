//! The command lines that users of the tool of this name know, as they write them: each does what it says, and denies
//! what it does not say.
//!
//! Each line is run twice: as it is, where standard output is denied unless the line is about it, so that guests end at
//! their first `println!`; and with standard streams allowed as well, so that they can tell what they see. Both are
//! linked in both ways. Of a denied interface, an import of its types alone may be left, where allowed ones use them: so
//! calls of the host are looked at as well. The line without a guest, and that of `wasm-tools compose` after it, are in
//! `library/adapter.rs`.

#[allow(
    dead_code,
    reason = "the case runner's own test walks through files, and is told of linkers by them"
)]
mod cases_runner;

use serde::Deserialize;

/// A command line and what is to be seen of it. The texts are those of case files; see `tests/README.md`.
struct Line {
    command: &'static str,
    /// Guest, host and tree.
    given: &'static str,
    /// What is expected of the line as it is.
    alone: &'static str,
    /// What is expected if standard streams are allowed as well; empty for a line that decides them.
    seen: &'static str,
}

const LINES: &[Line] = &[
    Line {
        command: "wasi-virt component.wasm -o virt.wasm",
        given: ENVIRONMENT,
        alone: "imports = []\ntrap = 'unreachable'\nhost-call-count = 0",
        seen: "stdout = \"env: 0\\n\"\nhost-calls-absent = ['wasi:cli/environment']",
    },
    Line {
        command: "wasi-virt component.wasm --debug -o virt.wasm",
        given: ENVIRONMENT,
        alone: r#"
            stderr-contains = ["wasi:cli/environment@0.2.6#get-environment() -> []"]
            trap = "unreachable"
        "#,
        seen: "stderr-contains = ['get-environment() -> []']\nstdout = \"env: 0\\n\"",
    },
    Line {
        command: "wasi-virt component.wasm --allow-clocks -o virt.wasm",
        given: "guest = 'clock'",
        alone: r#"
            imports-contain = ["wasi:clocks/monotonic-clock@0.2.12", "wasi:clocks/wall-clock@0.2.12"]
            imports-absent = ["wasi:cli", "wasi:filesystem", "wasi:random", "wasi:sockets"]
            host-calls-contain = ["wasi:clocks"]
            host-calls-absent = ["wasi:io", "wasi:cli"]
            trap = "unreachable"
        "#,
        seen: "same-as-guest = true\nimports-absent = ['wasi:cli/environment', 'wasi:cli/exit']",
    },
    Line {
        command: "wasi-virt component.wasm -e CUSTOM=VAR -o virt.wasm",
        given: ENVIRONMENT,
        alone: "imports = []\ntrap = 'unreachable'\nhost-call-count = 0",
        seen: "stdout = \"env: 1\\nCUSTOM=VAR\\n\"\nhost-calls-absent = ['wasi:cli/environment']",
    },
    Line {
        command: "wasi-virt component.wasm -e CUSTOM=VAR --allow-env -o virt.wasm",
        given: ENVIRONMENT,
        alone: "imports = ['wasi:cli/environment@0.2.6']\ntrap = 'unreachable'\nhost-call-count = 1",
        seen: r#"stdout = "env: 4\nCUSTOM=VAR\nENV_VARS=2\nSECRET=x\nSOME=1\n""#,
    },
    Line {
        command: "wasi-virt component.wasm -e CUSTOM=VAR --allow-env=SOME,ENV_VARS -o virt.wasm",
        given: ENVIRONMENT,
        alone: "imports = ['wasi:cli/environment@0.2.6']\ntrap = 'unreachable'\nhost-call-count = 1",
        seen: r#"stdout = "env: 3\nCUSTOM=VAR\nENV_VARS=2\nSOME=1\n""#,
    },
    Line {
        command: "wasi-virt component.wasm --allow-exit -o virt.wasm",
        given: "guest = 'exit'",
        alone: "imports = ['wasi:cli/exit@0.2.6']\ntrap = 'unreachable'\nhost-call-count = 0",
        seen: r#"
            exit = 1
            stdout = "before exit\n"
            host-calls-contain = ["wasi:cli/exit#exit"]
            host-calls-absent = ["wasi:cli/environment", "wasi:filesystem"]
        "#,
    },
    Line {
        command: "wasi-virt component.wasm --mount /=./local-dir -o virt.wasm",
        given: FILES,
        alone: "imports = []\ntrap = 'unreachable'\nhost-call-count = 0",
        seen: r#"
            stdout-contains = [
                "preopens: 1\npreopen: /\nlist /: data.txt inner\n",
                "read data.txt: local\n",
                "stat data.txt: 5 bytes\n",
                "write new.txt: error ReadOnlyFilesystem\n",
            ]
            host-calls-absent = ["wasi:filesystem"]
        "#,
    },
    Line {
        command: "wasi-virt component.wasm --preopen /=/restricted/path -o virt.wasm",
        given: FILES,
        alone: r#"
            imports-contain = ["wasi:filesystem/preopens@0.2.12"]
            imports-absent = ["wasi:cli", "wasi:random", "wasi:sockets"]
            host-calls-contain = ["wasi:filesystem/preopens#get-directories"]
            host-calls-absent = ["wasi:cli", "wasi:clocks", "wasi:io"]
            trap = "unreachable"
        "#,
        seen: r#"
            stdout-contains = [
                "preopens: 1\npreopen: /\nlist /: data.txt\n",
                "read data.txt: restricted\n",
                "write new.txt: ok\n",
            ]
        "#,
    },
    Line {
        command: "wasi-virt component.wasm --mount /virt-dir=./local --preopen /host-dir=/host/path -o virt.wasm",
        given: r#"
            guest = "files"
            [tree]
            "local/own.txt" = "own"
            "host/kept.txt" = "host"
            "secret/key.txt" = "key"
            [host]
            preopens = { "/host/path" = "{tree}/host", "/secret" = "{tree}/secret" }
            stdin = "0123456789"
        "#,
        alone: r#"
            imports-contain = ["wasi:filesystem/preopens@0.2.12"]
            imports-absent = ["wasi:cli", "wasi:random", "wasi:sockets"]
            host-calls-contain = ["wasi:filesystem/preopens#get-directories"]
            host-calls-absent = ["wasi:cli", "wasi:clocks"]
            trap = "unreachable"
        "#,
        seen: r#"
            stdout-contains = [
                'get-directories() -> ["/virt-dir", "/host-dir"]',
                'read-directory(".") -> "own.txt":regular-file',
                '"kept.txt":regular-file',
            ]
            stdout-absent = ["key.txt", "secret"]
        "#,
    },
    Line {
        command: "wasi-virt component.wasm --allow-http -o virt.wasm",
        given: "guest = 'http-out'",
        alone: r#"
            imports-contain = ["wasi:http/outgoing-handler@0.2.12"]
            imports-absent = ["wasi:cli", "wasi:filesystem", "wasi:random", "wasi:sockets"]
            host-calls-contain = ["wasi:http/types"]
            host-calls-absent = ["wasi:cli", "wasi:clocks"]
            trap = "unreachable"
        "#,
        seen: r#"
            stdout-contains = ["handle: ok\nresponse: 200\ncontent: GET http://127.0.0.1:9/plain?q=1\n"]
            imports-absent = ["wasi:cli/environment", "wasi:filesystem", "wasi:sockets"]
        "#,
    },
    Line {
        command: "wasi-virt component.wasm --allow-random -o virt.wasm",
        given: "guest = 'random'",
        alone: r#"
            imports = ["wasi:random/insecure-seed@0.2.12", "wasi:random/insecure@0.2.12", "wasi:random/random@0.2.12"]
            host-calls-contain = ["wasi:random/random#get-random-bytes"]
            host-calls-absent = ["wasi:cli", "wasi:io"]
            trap = "unreachable"
        "#,
        seen: "same-as-guest = true\nimports-absent = ['wasi:cli/environment', 'wasi:clocks']",
    },
    Line {
        command: "wasi-virt component.wasm --allow-sockets -o virt.wasm",
        given: "guest = 'sockets'",
        alone: r#"
            imports-contain = ["wasi:sockets/tcp@0.2.12", "wasi:sockets/ip-name-lookup@0.2.12"]
            imports-absent = ["wasi:cli", "wasi:filesystem", "wasi:random"]
            host-calls-contain = ["wasi:sockets/instance-network"]
            host-calls-absent = ["wasi:cli", "wasi:clocks", "wasi:io"]
            trap = "unreachable"
        "#,
        seen: r#"
            stdout-contains = ["create-tcp-socket ipv4: ok\n", "start-bind: ok\nfinish-bind: ok\n"]
            host-calls-absent = ["wasi:clocks", "wasi:filesystem"]
        "#,
    },
    Line {
        command: "wasi-virt component.wasm --stdio=ignore -o virt.wasm",
        given: STREAMS,
        alone: "imports = []\nstdout = ''\nstderr = ''\nhost-call-count = 0",
        seen: "",
    },
    Line {
        command: "wasi-virt component.wasm --stdio=deny -o virt.wasm",
        given: STREAMS,
        // What fails, the guest tells by its exit, which is denied as well.
        alone: "imports = []\nstdout = ''\nstderr = ''\nhost-call-count = 0\ntrap = '--allow-exit'",
        seen: "",
    },
    Line {
        command: "wasi-virt component.wasm --stderr=allow -o virt.wasm",
        given: STREAMS,
        alone: r#"
            imports-contain = ["wasi:cli/stderr@0.2.6"]
            imports-absent = ["wasi:cli/stdin", "wasi:cli/stdout"]
            stdout = ""
            stderr = "to stderr\nfailed: 1\n"
            trap = "--allow-exit"
        "#,
        seen: "",
    },
];

const ENVIRONMENT: &str = r#"
    guest = "env"
    [host]
    env = { SOME = "1", ENV_VARS = "2", SECRET = "x" }
"#;

const FILES: &str = r#"
    guest = "fs"
    [tree]
    "local-dir/data.txt" = "local"
    "local-dir/inner/deep.txt" = "deep"
    "restricted/data.txt" = "restricted"
    "secret/data.txt" = "secret"
    [host]
    preopens = { "/" = "{tree}/secret", "/restricted/path" = "{tree}/restricted" }
"#;

const STREAMS: &str = r#"
    guest = "stdio"
    [host]
    stdin = "0123456789abcdefghijklmnop"
"#;

/// Runs a line, and runs it with further options, in both ways of linking.
fn run(line: &Line, options: &[&str], expected: &str) -> Vec<String> {
    let given: Case = toml::from_str(line.given).unwrap();
    let guest = std::fs::read(cases_runner::guest(&given.guest)).unwrap();
    let case = format!("{}\n[expect]\n{expected}", line.given);
    let mut failures = Vec::new();
    for options in options {
        let command = line.command.replace(" -o", &format!("{options} -o"));
        if let Err(error) = cases_runner::run_line(&command, &case, &guest) {
            failures.push(format!("`{command}`:\n{error:#}"));
        }
    }
    failures
}

/// The part of a case that says which guest it has.
#[derive(Deserialize)]
struct Case {
    guest: String,
}

#[test]
fn every_line_does_what_it_says() {
    let mut failures = Vec::new();
    for line in LINES {
        failures.extend(run(line, &["", " --link=composed"], line.alone));
        if !line.seen.is_empty() {
            let options = [" --stdio=allow", " --stdio=allow --link=composed"];
            failures.extend(run(line, &options, line.seen));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}
