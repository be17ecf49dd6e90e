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

/// How what `explain` says of `guest` and the same options differs from what the tool did, if it does: it fails where the
/// tool does, for the same reason, and has the same warnings.
pub fn mistakes_of_explain(
    guest: &Path,
    arguments: &[String],
    linker: Linker,
    processed: &Processed,
) -> Result<Option<String>> {
    let mut command = tool(&super::tests_directory());
    command
        .arg("explain")
        .arg(guest)
        .args(arguments)
        .args(linker.option());
    let output = command.output()?;
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    // What cannot be virtualized may be what cannot be explained, and has warnings besides.
    let reason = |messages: &str| match messages.split_once("error: cannot ") {
        Some((_, error)) => error
            .split_once(&format!("`{}`", guest.display()))
            .map_or(error, |(_, reason)| reason)
            .to_string(),
        None => messages.to_string(),
    };
    let is_same =
        output.status.code() == processed.exit && reason(&messages) == reason(&processed.messages);
    Ok((!is_same).then(|| {
        let exit = output.status.code();
        format!("`explain` ends with {exit:?}, and says otherwise: {messages}")
    }))
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
