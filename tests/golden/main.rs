//! What glue and wiring look like, and what is planned: for each file under `tests/golden/cases/` the plan as text and the
//! output as WAT, compared with the files beside it. `UPDATE=1 cargo test --test golden` rewrites them.
//!
//! `tests/README.md` says what such a file may hold.

mod glue;
mod guest;
#[path = "../numbers/mod.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod numbers;
mod sizes;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use guest::Guest;
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use sizes::{REAL, Real, Sizes};
use wasi_virt::profile::{Profile, ProfileFile};
use wasi_virt::{Linking, Output, Preview1, WasiVirt, in_flags};

/// How to rewrite what differs.
const REWRITE: &str = "UPDATE=1 cargo test --test golden";

/// One file: a guest, and what is done to it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Golden {
    /// Name of a guest in `tests/components/`, without `.wasm`.
    guest: Option<String>,
    /// In place of it, functions that a guest imports, as `interface#function`,
    #[serde(default)]
    imports: Vec<String>,
    /// interfaces that it exports,
    #[serde(default = "command")]
    exports: Vec<String>,
    /// and interfaces of its own in WIT, which are exported by their plain names.
    #[serde(default)]
    wit: String,
    /// The profile of an earlier output, which is the guest.
    below: Option<toml::Table>,
    /// Every way in which an output is made.
    #[serde(default = "both")]
    linkers: Vec<Linker>,
    /// What makes a component of a guest that is a module.
    #[serde(default)]
    preview1: Preview1,
    /// The world that the output is to fit.
    fits: Option<String>,
    /// Whether calls are printed.
    #[serde(default)]
    debug: bool,
    /// As in the file that `--profile` takes.
    #[serde(default)]
    profile: toml::Table,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Linker {
    Fused,
    Composed,
    /// The adapter without a guest.
    Adapter,
}

fn command() -> Vec<String> {
    vec!["wasi:cli/run".to_string()]
}

fn both() -> Vec<Linker> {
    vec![Linker::Fused, Linker::Composed]
}

impl Linker {
    /// Where the plan is, which is the same for all linkers of a guest.
    fn plan(self, golden: &Path) -> PathBuf {
        golden.with_extension("plan")
    }

    fn name(self) -> &'static str {
        match self {
            Linker::Fused => "fused",
            Linker::Composed => "composed",
            Linker::Adapter => "adapter",
        }
    }

    /// Where the output is.
    fn wat(self, golden: &Path) -> PathBuf {
        golden.with_extension(format!("{}.wat", self.name()))
    }
}

impl Golden {
    fn read(path: &Path) -> Result<Golden> {
        let golden: Golden = toml::from_str(&fs::read_to_string(path)?)?;
        if golden.linkers.is_empty() {
            bail!("a golden without linkers compares nothing");
        }
        if golden.guest.is_some() && !golden.imports.is_empty() {
            bail!("`guest` and `imports` exclude each other");
        }
        Ok(golden)
    }

    fn guest(&self) -> Result<Vec<u8>> {
        let guest = self.innermost()?;
        let Some(below) = &self.below else {
            return Ok(guest);
        };
        let mut virt = WasiVirt::from(profile(below)?);
        Ok(virt.guest_bytes(guest).finish()?.into_bytes())
    }

    fn innermost(&self) -> Result<Vec<u8>> {
        match &self.guest {
            Some(name) => component(name),
            None => self.made().component(),
        }
    }

    fn made(&self) -> Guest<'_> {
        Guest {
            imports: &self.imports,
            exports: &self.exports,
            wit: &self.wit,
        }
    }

    fn output(&self, linker: Linker) -> Result<Output> {
        let mut virt = WasiVirt::from(profile(&self.profile)?);
        virt.debug(self.debug).preview1(self.preview1);
        if let Some(world) = &self.fits {
            virt.fits(world);
        }
        match linker {
            Linker::Fused => virt.guest_bytes(self.guest()?).link(Linking::Fused),
            Linker::Composed => virt.guest_bytes(self.guest()?).link(Linking::Composed),
            Linker::Adapter => &mut virt,
        };
        Ok(virt.finish()?)
    }

    /// The plan as text, and the output as WAT.
    fn make(&self, linker: Linker) -> Result<(String, String)> {
        let output = self.output(linker)?;
        let plan = in_flags(output.plan()).to_string();
        Ok((plan, glue::print(output.as_ref())?))
    }

    /// What the bytes of the output are.
    fn sizes(&self, name: &str, linker: Linker) -> Result<String> {
        let guest = match linker {
            Linker::Fused | Linker::Composed => self.guest()?,
            Linker::Adapter => Vec::new(),
        };
        let output = self.output(linker)?;
        Sizes::line(
            &format!("{name}.{}", linker.name()),
            output.as_ref(),
            &guest,
        )
    }
}

/// A guest in `tests/components/`.
fn component(name: &str) -> Result<Vec<u8>> {
    let path = tests().join("components").join(name);
    let path = path.with_added_extension("wasm");
    fs::read(&path).with_context(|| path.display().to_string())
}

fn profile(table: &toml::Table) -> Result<Profile> {
    let text = toml::to_string(table)?;
    // Relative local paths count from `tests/`, as in cases.
    Ok(ProfileFile::parse(&text, &tests().join("profile.toml"))?.into())
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// All files, sorted.
fn files() -> Vec<PathBuf> {
    let directory = tests().join("golden/cases");
    let entries = fs::read_dir(directory).expect("a directory of goldens is readable");
    let paths = entries.map(|entry| entry.expect("a directory entry is readable").path());
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.sort();
    paths
}

/// Those that say what is made, with their names.
fn goldens() -> impl Iterator<Item = (String, PathBuf)> {
    let is_golden = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "toml");
    let goldens = files().into_iter().filter(is_golden);
    goldens.filter_map(|path| {
        let name = path.file_stem()?.to_str()?.to_string();
        Some((name, path))
    })
}

/// A path as it is from the project's folder.
fn shown(path: &Path) -> String {
    let inner = path.strip_prefix(env!("CARGO_MANIFEST_DIR"));
    inner.unwrap_or(path).display().to_string()
}

/// Fails if there are files that nothing is compared with.
fn check_leftovers() -> Result<()> {
    let mut known = BTreeSet::new();
    for (_, path) in goldens() {
        let golden = Golden::read(&path)?;
        for linker in &golden.linkers {
            known.extend([linker.plan(&path), linker.wat(&path)]);
        }
        known.insert(path);
    }
    let left: Vec<String> = files()
        .iter()
        .filter(|path| !known.contains(*path))
        .map(|path| shown(path))
        .collect();
    match left.is_empty() {
        true => Ok(()),
        false => bail!(
            "nothing is compared with these files; delete them:\n{}",
            left.join("\n")
        ),
    }
}

/// Compares what the bytes of all outputs are.
fn check_sizes() -> Result<()> {
    let mut lines = vec![sizes::head()];
    for Real {
        guest: name,
        label,
        made,
    } in REAL
    {
        let guest = component(name)?;
        let output = match made {
            Some((text, options)) => {
                let mut virt = WasiVirt::from(profile(&text.parse()?)?);
                options(&mut virt);
                virt.guest_bytes(guest.clone()).finish()?.into_bytes()
            }
            None => guest.clone(),
        };
        lines.push(Sizes::line(&format!("{name}: {label}"), &output, &guest)?);
    }
    for (name, path) in goldens() {
        let golden = Golden::read(&path)?;
        for linker in &golden.linkers {
            lines.push(golden.sizes(&name, *linker)?);
        }
    }
    let path = tests().join("golden/sizes.txt");
    differences(compare(&path, &(lines.join("\n") + "\n"))?)
}

/// Fails if anything differs.
fn differences(found: impl IntoIterator<Item = String>) -> Result<()> {
    let found: Vec<String> = found.into_iter().collect();
    match found.is_empty() {
        true => Ok(()),
        false => bail!(
            "{}\nIf that is as it should be, `{REWRITE}` rewrites the files; review the changes",
            found.join("\n")
        ),
    }
}

/// Makes what a golden is of, and compares it.
fn check(path: &Path) -> Result<()> {
    let golden = Golden::read(path)?;
    let mut found = Vec::new();
    for linker in &golden.linkers {
        let (plan, wat) = golden.make(*linker)?;
        found.extend(compare(&linker.plan(path), &plan)?);
        found.extend(compare(&linker.wat(path), &wat)?);
    }
    differences(found)
}

/// How a text differs from the file that it should be, if it does.
fn compare(path: &Path, text: &str) -> Result<Option<String>> {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, text)?;
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    if committed == text {
        return Ok(None);
    }
    let (mut before, mut after) = (committed.lines(), text.lines());
    let mut place = 0;
    let (line, made) = loop {
        place += 1;
        let pair = (before.next(), after.next());
        if pair.0 != pair.1 || pair.0.is_none() {
            break pair;
        }
    };
    let quoted =
        |line: Option<&str>| line.map_or("its end".to_string(), |line| format!("`{line}`"));
    Ok(Some(format!(
        "{} differs from line {place} on, where there is {} and should now be {}",
        shown(path),
        quoted(line),
        quoted(made),
    )))
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let failed = |error: anyhow::Error| Failed::from(format!("{error:#}"));
    let goldens = goldens();
    let goldens =
        goldens.map(|(name, path)| Trial::test(name, move || check(&path).map_err(failed)));
    let mut trials: Vec<Trial> = goldens.collect();
    trials.push(Trial::test("sizes", move || check_sizes().map_err(failed)));
    trials.push(Trial::test("no file is left over", move || {
        check_leftovers().map_err(failed)
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}
