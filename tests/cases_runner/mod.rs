//! A case, from its file to a verdict: `case` reads it, `tool` virtualizes the guest, `host` and
//! its neighbours run the output, `verdict` compares what happened with what the case expects, and
//! `comparison` with what the guest itself does elsewhere.

mod calls;
mod case;
mod comparison;
mod component;
mod execution;
mod host;
mod http;
mod tool;
mod tree;
mod verdict;

use anyhow::{Context, Result, bail};
use case::{Case, Comparison};
use std::fs;
use std::path::{Path, PathBuf};

/// The directory that guests, fixtures and relative paths of a case are looked up in.
fn tests_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Every case file with its name: the path below `tests/cases/`, without the extension.
pub fn case_files() -> Vec<(String, PathBuf)> {
    let root = tests_directory().join("cases");
    let mut found = Vec::new();
    let mut pending = vec![root.clone()];
    while let Some(directory) = pending.pop() {
        let entries = fs::read_dir(&directory).expect("a directory of cases is readable");
        for entry in entries {
            let path = entry.expect("a directory entry is readable").path();
            if path.is_dir() {
                pending.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "toml")
            {
                let name = path.with_extension("");
                let name = name
                    .strip_prefix(&root)
                    .expect("the path is below its root");
                found.push((name.display().to_string().replace('\\', "/"), path));
            }
        }
    }
    found.sort();
    found
}

/// Runs one case file.
pub fn run(path: &Path) -> Result<()> {
    let directory = tempfile::tempdir()?;
    let place = directory.path().display().to_string();
    let text = fs::read_to_string(path)?.replace(tree::PLACEHOLDER, &place);
    let case: Case = toml::from_str(&text)?;
    case.check()?;
    tree::make(&case.tree, directory.path())?;

    let guest = tests_directory()
        .join("components")
        .join(format!("{}.wasm", case.guest));
    let guest_bytes =
        fs::read(&guest).with_context(|| format!("guest `{}` is not readable", case.guest))?;
    let processed = tool::virtualize(&guest, &case.args)?;

    let mut mismatches = verdict::of_tool(&case.expect, &processed);
    if let Some(output) = &processed.output {
        mismatches.extend(verdict::of_component(&case.expect, &guest_bytes, output)?);
        if case.needs_execution() {
            let outcome = execution::execute(&case, &case.host, output)?;
            mismatches.extend(verdict::of_execution(&case, &outcome));
            if case.expect.same_as_guest.is_some() {
                let original = execution::execute(&case, &case.host, &guest_bytes)?;
                mismatches.extend(verdict::of_comparison(&case.expect, &original, &outcome));
            }
            // Hosts answer as their system does, and Linux is the one to compare with.
            if let Some(Comparison { host, differences }) = &case.comparison
                && cfg!(target_os = "linux")
            {
                let original = execution::execute(&case, host, &guest_bytes)?;
                let found = comparison::mismatches(differences, &original.stdout, &outcome.stdout);
                mismatches.extend(found);
            }
        }
    }
    if !mismatches.is_empty() {
        bail!(
            "{}\n\ntool's messages:\n{}",
            mismatches.join("\n"),
            processed.messages
        );
    }
    Ok(())
}
