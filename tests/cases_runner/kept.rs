//! Outputs that are kept after their trial: with those of another build of the tool they can be compared byte for byte.

use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::PathBuf;

/// The variable with the directory that they are kept in.
const VARIABLE: &str = "KEEP_OUTPUTS";

/// Writes a trial's output, if there is one and outputs are to be kept, to a file that has the trial's name.
pub fn keep(trial: &str, output: Option<&[u8]>) -> Result<()> {
    let (Some(root), Some(output)) = (env::var_os(VARIABLE), output) else {
        return Ok(());
    };
    let path = PathBuf::from(root).join(trial).with_added_extension("wasm");
    let written = path.parent().map_or(Ok(()), fs::create_dir_all);
    let written = written.and_then(|()| fs::write(&path, output));
    written.with_context(|| format!("{VARIABLE}: {}", path.display()))
}
