//! A case, from its file to a verdict: `case` reads it, `tool` virtualizes the guest, `host` and
//! its neighbours run the output, `verdict` compares what happened with what the case expects, and
//! `comparison` with what the guest itself does elsewhere.

mod calls;
mod case;
mod comparison;
mod component;
mod elsewhere;
mod execution;
mod host;
mod http;
mod kept;
mod lookups;
mod proof;
mod requests;
mod servers;
mod tool;
mod tree;
mod verdict;

use anyhow::{Context, Result, ensure};
pub use case::{Below, Linker};
use case::{Case, Comparison, Recording};
use comparison::Comparing;
use execution::Program;
use servers::Servers;
use std::fs;
use std::path::{Path, PathBuf};
use tool::Processed;

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

/// Whether a case file is to be run with a linker. One that cannot be read is, so that it fails.
pub fn applies_to(path: &Path, linker: Linker) -> bool {
    let text = fs::read_to_string(path).unwrap_or_default();
    toml::from_str(&text).map_or(true, |case: Case| case.applies_to(linker))
}

/// What a case file is run over, if it is. One that cannot be read is run as it is, so that it fails.
pub fn below(path: &Path) -> Option<Below> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let case: Case = toml::from_str(&text).ok()?;
    case.below()
}

/// Whether a case file is run with a guest of WASI 0.3 as well.
pub fn is_in_0_3(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap_or_default();
    let case: Result<Case, _> = toml::from_str(&text);
    case.is_ok_and(|case| {
        case.not_in_0_3.is_none()
            && case.applies_to(Linker::Auto)
            && guest(&case.in_0_3().guest).is_file()
    })
}

/// Whether a case file cannot be run here: it needs an IPv6 loopback, and this machine has none.
pub fn lacks_ipv6(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap_or_default();
    servers::need_ipv6(&text) && !servers::has_ipv6()
}

/// Runs one case file with the guest of WASI 0.3 that does what its guest does, as the trial of this name.
pub fn run_in_0_3(trial: &str, path: &Path) -> Result<()> {
    let directory = tempfile::tempdir()?;
    let case = read(&fs::read_to_string(path)?, directory.path())?.in_0_3();
    let processed = process(&case, Linker::Auto)?;
    kept::keep(trial, processed.output.as_deref())
}

/// Runs one case file with a linker, as the trial of this name.
pub fn run(trial: &str, path: &Path, linker: Linker) -> Result<()> {
    let processed = process_and_judge(&fs::read_to_string(path)?, linker)?;
    kept::keep(trial, processed.output.as_deref())
}

/// Runs a case, given as the text of its file, with a linker.
pub fn run_text(text: &str, linker: Linker) -> Result<()> {
    process_and_judge(text, linker).map(|_| ())
}

fn process_and_judge(text: &str, linker: Linker) -> Result<Processed> {
    let directory = tempfile::tempdir()?;
    process(&read(text, directory.path())?, linker)
}

fn process(case: &Case, linker: Linker) -> Result<Processed> {
    // Beside the case's own tree, which it may embed.
    let beside = tempfile::tempdir()?;
    let mut guest = guest(&case.guest);
    for (number, options) in case.layers.iter().enumerate() {
        let layer = tool::virtualize(&guest, options, Linker::Auto)?;
        let mut bytes = layer.output.with_context(|| layer.messages.clone())?;
        if case.strip {
            bytes = component::stripped(&bytes)?;
        }
        guest = beside.path().join(format!("{number}.wasm"));
        fs::write(&guest, bytes)?;
    }
    let processed = tool::virtualize(&guest, &case.args, linker)?;
    let mistakes = tool::mistakes_of_explain(&guest, &case.args, linker, &processed)?;
    let mut mistakes = Vec::from_iter(mistakes);
    if let Some(output) = &processed.output {
        mistakes.extend(proof::mistakes_of_gate(&guest, output)?);
    }
    report(&mistakes, &processed)?;
    judge(case, &fs::read(guest)?, &processed, linker)?;
    Ok(processed)
}

/// Runs a case file, as the trial of this name, on an output in the guest's place: one that makes handles of its own, and
/// that the program does not notice.
pub fn run_over_another(trial: &str, path: &Path, below: Below) -> Result<()> {
    let directory = tempfile::tempdir()?;
    let case = read(&fs::read_to_string(path)?, directory.path())?;
    let guest = guest(&case.guest);
    let other = tool::virtualize(&guest, &below.options(), Linker::Auto)?;
    let Some(bytes) = other.output else {
        // What no profile makes an output of has none to go over.
        ensure!(case.expect.tool_error.is_some(), "{}", other.messages);
        return Ok(());
    };
    // Beside the case's own tree, which it may embed.
    let beside = tempfile::tempdir()?;
    let other = beside.path().join("other.wasm");
    fs::write(&other, &bytes)?;
    let processed = tool::virtualize(&other, &case.args, Linker::Auto)?;
    let mut mismatches = verdict::of_tool(&case.expect, &processed);
    if let Some(output) = &processed.output {
        mismatches.extend(verdict::of_component(&case.expect, &bytes, output)?);
        if case.needs_execution() {
            mismatches.extend(run_all(&case, &fs::read(guest)?, output)?);
        }
    }
    report(&mismatches, &processed)?;
    kept::keep(trial, processed.output.as_deref())
}

/// Runs a command line in the tree of a case, where `component.wasm` is the guest and `virt.wasm` the result. Returns
/// the latter.
pub fn run_line(line: &str, text: &str, component: &[u8]) -> Result<Vec<u8>> {
    let directory = tempfile::tempdir()?;
    let case = read(text, directory.path())?;
    fs::write(directory.path().join("component.wasm"), component)?;
    let processed = tool::run_line(line, directory.path(), "virt.wasm")?;
    judge(&case, component, &processed, Linker::Auto)?;
    processed.output.context("the tool wrote nothing")
}

/// The path of a prebuilt guest.
pub fn guest(name: &str) -> PathBuf {
    let components = tests_directory().join("components");
    components.join(name).with_added_extension("wasm")
}

/// Reads a case, makes its tree, and binds its servers.
fn read(text: &str, directory: &Path) -> Result<Case> {
    let text = text.replace(tree::PLACEHOLDER, &directory.display().to_string());
    let servers = Servers::of(&text)?;
    let mut case: Case = toml::from_str(&servers.fill(&text)?)?;
    case.check()?;
    case.servers = servers;
    tree::make(&case.tree, directory)?;
    Ok(case)
}

/// Holds what the tool did, and what its output does, against what the case expects.
fn judge(case: &Case, guest: &[u8], processed: &Processed, linker: Linker) -> Result<()> {
    let mut mismatches = verdict::of_tool(&case.expect, processed);
    if let Some(output) = &processed.output {
        mismatches.extend(verdict::of_component(&case.expect, guest, output)?);
        // What our front end makes of a core module has two memories of its own.
        let is_composed = linker == Linker::Composed && component::is_component(guest);
        if is_composed || case.args.iter().any(|arg| arg == "--no-multi-memory") {
            component::validate_for_one_memory(output)?;
        }
        if case.needs_execution() {
            mismatches.extend(run_all(case, guest, output)?);
        }
    }
    report(&mismatches, processed)
}

/// Fails if there is any mismatch.
fn report(mismatches: &[String], processed: &Processed) -> Result<()> {
    ensure!(
        mismatches.is_empty(),
        "{}\n\ntool's messages:\n{}",
        mismatches.join("\n"),
        processed.messages
    );
    Ok(())
}

/// How what was printed differs from what was recorded.
fn compare_with_recording(recording: &Recording, printed: &str) -> Result<Vec<String>> {
    let path = tests_directory().join(&recording.file);
    let recorded = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut comparing = Comparing::new(&recording.differences);
    let mut mismatches = comparing.lines(&recorded, printed);
    mismatches.extend(comparing.unused());
    Ok(mismatches)
}

/// Runs the output, and the guest itself where the case compares the two.
fn run_all(case: &Case, guest: &[u8], output: &[u8]) -> Result<Vec<String>> {
    // Hosts answer as their system does, and Linux is the one to compare with.
    let comparison = case
        .comparison
        .as_ref()
        .filter(|_| cfg!(target_os = "linux"));
    let is_compared = comparison.is_some() || case.expect.same_as_guest;
    let guest = is_compared.then(|| Program::new(guest)).transpose()?;
    let output = Program::new(output)?;
    let mut comparing = Comparing::new(comparison.map_or(&[], |found| &found.differences));
    let mut mismatches = Vec::new();
    for argument in case.runs() {
        let offer = case.host.with_argument(argument);
        let outcome = output.execute(case, &offer)?;
        let mut found = verdict::of_execution(case, &outcome);
        if let Some(recording) = &case.recording {
            found.extend(compare_with_recording(recording, &outcome.stdout)?);
        }
        if let Some(guest) = &guest {
            if case.expect.same_as_guest {
                let original = guest.execute(case, &offer)?;
                found.extend(verdict::of_comparison(&original, &outcome));
            }
            if let Some(Comparison { host, .. }) = comparison {
                let original = guest.execute(case, &host.with_argument(argument))?;
                found.extend(comparing.mismatches(&original, &outcome));
            }
        }
        mismatches.extend(found.into_iter().map(|mismatch| match argument {
            Some(argument) => format!("`{argument}`: {mismatch}"),
            None => mismatch,
        }));
    }
    mismatches.extend(comparing.unused());
    Ok(mismatches)
}
