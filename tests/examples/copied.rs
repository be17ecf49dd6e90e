//! A copy of a folder of `examples/`, and what its scripts do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of a folder of `examples/`.
pub struct Copied(tempfile::TempDir);

/// What a script did.
pub struct Ran {
    pub code: Option<i32>,
    pub printed: String,
    pub messages: String,
}

impl Copied {
    pub fn new(name: &str) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        copy(&folder.join(name), directory.path());
        Copied(directory)
    }

    /// Runs a script with a component as its argument.
    pub fn run(&self, script: &str, component: &Path) -> Ran {
        let tool = Path::new(env!("CARGO_BIN_EXE_wasi-virt")).parent().unwrap();
        let path = std::env::var("PATH").unwrap();
        let output = Command::new("sh")
            .arg(self.path(script))
            .arg(component)
            .env("PATH", format!("{}:{path}", tool.display()))
            .output()
            .unwrap();
        Ran {
            code: output.status.code(),
            printed: String::from_utf8(output.stdout).unwrap(),
            messages: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The path of something in the copy.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }
}

/// Copies what is in a folder, but what cargo makes there.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if !path.is_dir() {
            fs::copy(&path, target).unwrap();
        } else if !path.ends_with("target") {
            copy(&path, &target);
        }
    }
}
