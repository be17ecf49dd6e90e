//! The folders that a reader can copy, copied and run.

#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of a folder of `examples/`.
struct Copied(tempfile::TempDir);

/// What a script did.
struct Ran {
    code: Option<i32>,
    printed: String,
    messages: String,
}

impl Copied {
    fn new(name: &str) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(name);
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().path();
            fs::copy(&file, directory.path().join(file.file_name().unwrap())).unwrap();
        }
        Copied(directory)
    }

    fn run(&self, script: &str, guest: &str) -> Ran {
        let tool = Path::new(env!("CARGO_BIN_EXE_wasi-virt")).parent().unwrap();
        let path = std::env::var("PATH").unwrap();
        let output = Command::new("sh")
            .arg(self.0.path().join(script))
            .arg(component(guest))
            .env("PATH", format!("{}:{path}", tool.display()))
            .output()
            .unwrap();
        Ran {
            code: output.status.code(),
            printed: String::from_utf8(output.stdout).unwrap(),
            messages: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    fn has(&self, name: &str) -> bool {
        self.0.path().join(name).exists()
    }
}

fn component(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    directory.join(name).with_extension("wasm")
}

#[test]
fn gate_lets_through_what_keeps_to_the_policy() {
    let copied = Copied::new("gate");
    let built = copied.run("build.sh", "env");
    assert_eq!(built.code, Some(0), "{}", built.messages);
    let ran = copied.run("gate.sh", "env");
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert!(ran.printed.ends_with("deploy it\n"), "{}", ran.printed);
    let ran = copied.run("gate.sh", "clock");
    assert_eq!(ran.code, Some(1), "{}", ran.messages);
    assert!(ran.printed.contains("it is not known"), "{}", ran.printed);
    assert!(ran.messages.contains("differs"), "{}", ran.messages);
}

#[test]
fn gate_stops_what_may_do_more() {
    let copied = Copied::new("gate");
    copied.write("app.toml", "base = \"command\"\nenv = { allow = true }\n");
    let built = copied.run("build.sh", "env");
    assert_eq!(built.code, Some(0), "{}", built.messages);
    let ran = copied.run("gate.sh", "env");
    assert_eq!(ran.code, Some(3), "{}", ran.messages);
    assert!(ran.printed.contains("env: it imports"), "{}", ran.printed);
}

#[test]
fn gate_builds_nothing_that_asks_for_more() {
    let copied = Copied::new("gate");
    let built = copied.run("build.sh", "sockets");
    assert_eq!(built.code, Some(1));
    assert!(built.messages.contains("sockets ("), "{}", built.messages);
    assert!(!copied.has("sealed.wasm"));
}
