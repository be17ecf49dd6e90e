//! Guests as text (WAT): made binary before anything else sees them.

use std::path::Path;

use anyhow::{Result, anyhow};
use wat::Detect;

use crate::files;

/// The binary of what is text, by its first characters or its file's name; anything else as it is.
pub fn to_binary(path: &Path, bytes: Vec<u8>) -> Result<Vec<u8>> {
    let is_text = match Detect::from_bytes(&bytes) {
        Detect::WasmText => true,
        Detect::WasmBinary => false,
        Detect::Unknown => path.extension().is_some_and(|extension| extension == "wat"),
    };
    if !is_text {
        return Ok(bytes);
    }
    let shown = match files::is_dash(path) {
        true => "standard input".to_string(),
        false => format!("`{}`", path.display()),
    };
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        anyhow!("{shown} is no text: line {line} has bytes that are not UTF-8; write it in UTF-8")
    })?;
    wat::parse_str(&text).map_err(|error| {
        let error = error.to_string();
        let (problem, place) = told(&error);
        anyhow!(
            "{shown} cannot be read as text{place}: {problem}; fix the text, or pass the binary format"
        )
    })
}

/// What the parser says is wrong, and where. It says so on several lines, with the place in the second, and the text
/// itself in the others.
fn told(error: &str) -> (&str, String) {
    let problem = error.lines().next().unwrap_or(error);
    let place = error.split_once("--> <anon>:").and_then(|(_, rest)| {
        let (line, column) = rest.lines().next()?.split_once(':')?;
        Some(format!(", line {line}, column {column}"))
    });
    (problem, place.unwrap_or_default())
}
