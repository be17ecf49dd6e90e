//! Runs the tool's binary on a guest.

use super::case::Linker;
use anyhow::Result;
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
    let output = Command::new(env!("CARGO_BIN_EXE_wasi-virt"))
        .current_dir(super::tests_directory())
        .arg(guest)
        .args(arguments)
        .args(linker.option())
        .arg("-o")
        .arg(&target)
        .output()?;
    Ok(Processed {
        exit: output.status.code(),
        messages: String::from_utf8_lossy(&output.stderr).into_owned(),
        output: target.exists().then(|| fs::read(&target)).transpose()?,
    })
}
