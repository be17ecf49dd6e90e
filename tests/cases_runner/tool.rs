//! Runs the tool's binary on a guest.

use super::case::Linker;
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the tool did.
pub struct Processed {
    /// Its exit code; none if a signal ended it.
    pub exit: Option<i32>,
    /// What it wrote on standard error.
    pub messages: String,
    /// The file it wrote, if any.
    pub output: Option<Vec<u8>>,
}

/// Virtualizes `guest` with the options `arguments`; relative paths in them start at `tests/`.
pub fn virtualize(guest: &Path, arguments: &[String], linker: Linker) -> Result<Processed> {
    let directory = tempfile::tempdir()?;
    let target = directory.path().join("out.wasm");
    let mut command = tool(&super::tests_directory());
    command
        .arg(guest)
        .args(arguments)
        .args(linker.option())
        .arg("-o")
        .arg(&target);
    process(&mut command, &target)
}

/// Runs a command line in `directory`, where it has its guest and writes `target`.
pub fn run_line(line: &str, directory: &Path, target: &str) -> Result<Processed> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some(arguments) = words.strip_prefix(["wasi-virt"].as_slice()) else {
        bail!("`{line}` is no command of this tool");
    };
    process(tool(directory).args(arguments), &directory.join(target))
}

fn tool(directory: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wasi-virt"));
    command.current_dir(directory);
    command
}

fn process(command: &mut Command, target: &Path) -> Result<Processed> {
    let output = command.output()?;
    Ok(Processed {
        exit: output.status.code(),
        messages: String::from_utf8_lossy(&output.stderr).into_owned(),
        output: target.exists().then(|| fs::read(target)).transpose()?,
    })
}
