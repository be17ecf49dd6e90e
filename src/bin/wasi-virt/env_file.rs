//! Files of variables, a line each: `NAME=VALUE`.
//!
//! There is no standard for them. Shells, container tools and libraries agree on plain lines, comments and blank lines,
//! and on little else: quotes, comments behind a value, spaces around it and references to other variables are taken as
//! they stand by some, and as more than that by others. What is read differently is refused with its line, because a
//! wrong value is found out only when the guest runs. No message shows a value: it can be a secret.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, anyhow, bail};

/// The variables in a file. Warnings about it are added to those that there are.
pub fn read(path: &Path, warnings: &mut Vec<String>) -> Result<BTreeMap<String, String>> {
    let file = path.display();
    let bytes = std::fs::read(path).map_err(|cause| {
        anyhow!("cannot read variables from `{file}`: {cause}; name a file of lines `NAME=VALUE`")
    })?;
    let mut variables = BTreeMap::new();
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    for (index, line) in text.split(|byte| *byte == b'\n').enumerate() {
        let number = index + 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let variable = match std::str::from_utf8(line) {
            Ok(line) => variable(line),
            Err(_) => Err("there are bytes that are not UTF-8; write it in UTF-8".to_string()),
        };
        match variable {
            Ok(None) => {}
            Ok(Some((name, value))) => {
                if variables
                    .insert(name.to_string(), value.to_string())
                    .is_some()
                {
                    warnings.push(format!(
                        "`{name}` is given again in line {number} of `{file}`; the last value is taken"
                    ));
                }
            }
            Err(problem) => bail!("`{file}`, line {number}: {problem}"),
        }
    }
    Ok(variables)
}

/// The variable in a line, if there is one.
fn variable(line: &str) -> Result<Option<(&str, &str)>, String> {
    let line = line.trim_start();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let Some((name, value)) = line.split_once('=') else {
        return Err(
            "there is no `=`; write `NAME=VALUE`, or leave the line out and have the host's value with `--allow-env=NAME`"
                .to_string(),
        );
    };
    if let Some(problem) = name_problem(name) {
        return Err(problem.to_string());
    }
    match value_problem(value) {
        Some(problem) => Err(format!(
            "the value of `{name}` {problem}, which tools read in different ways; write it without that, or set the \
             variable with `-e`"
        )),
        None => Ok(Some((name, value))),
    }
}

fn name_problem(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        return Some("the name is empty; write `NAME=VALUE`");
    }
    if name.starts_with("export ") {
        return Some("`export` is for shells; write `NAME=VALUE` without it");
    }
    name.contains(|c: char| c.is_whitespace() || c == '"' || c == '\'')
        .then_some(
            "there is a space or a quote before the `=`; write `NAME=VALUE` without any around the name",
        )
}

/// What is in a value that not every tool reads as it stands.
fn value_problem(value: &str) -> Option<&'static str> {
    if value.starts_with(['"', '\'', '`']) {
        return Some("begins with a quote");
    }
    if value.trim() != value {
        return Some("begins or ends with a space");
    }
    if value.starts_with('#') || value.contains(" #") || value.contains("\t#") {
        return Some("has a `#` that could begin a comment");
    }
    refers_to_another(value).then_some("has a `$` that could refer to another variable")
}

fn refers_to_another(value: &str) -> bool {
    let mut behind = value.split('$').skip(1);
    behind.any(|behind| {
        behind.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '{' | '('))
    })
}
