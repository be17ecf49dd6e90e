//! `wasi-virt inspect FILE`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use anyhow::{Context, Result, ensure};
use clap::Args;
use wasi_virt::input::ImportKind;
use wasi_virt::plan::Subsystem;
use wasi_virt::profile::{ProfileFile, RandomSource};
use wasi_virt::{Inspection, Record};

use crate::documents::{Inspected, exports, imported_functions, imports};
use crate::require::{Gate, Judged};
use crate::{files, summary, table, terminal, tree};

/// Options of `inspect`.
#[derive(Args)]
pub struct Options {
    /// The component or preview1 module, binary or text (WAT); `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Show every imported function
    #[arg(long, conflicts_with = "json")]
    functions: bool,
    /// Draw the tree of the files that its records list as embedded, with sizes
    #[arg(long, conflicts_with_all = ["json", "functions"])]
    files: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print only what FILE may do beyond a profile, a line each, and exit with 3 if that is anything. FILE is judged by its
    /// imports alone, and may be of any origin: an import that it has counts as wholly allowed. What an output keeps to
    /// behind its imports, `wasi-virt verify` proves
    #[arg(long, value_name = "PROFILE", conflicts_with_all = ["files", "functions"])]
    require: Option<PathBuf>,
}

impl Options {
    pub fn run(self) -> Result<()> {
        let bytes = files::read_guest(&self.file)?;
        let inspection = wasi_virt::inspect(&bytes)
            .with_context(|| format!("cannot inspect `{}`", self.file.display()))?;
        let gate = self.require.as_deref().map(Gate::read).transpose()?;
        let judged = gate.as_ref().map(|gate| {
            let beyond = inspection.beyond(gate.profile());
            gate.judge(&self.file, &beyond)
        });
        if let Some(judged) = judged.as_ref().filter(|_| !self.json) {
            judged.print_by_imports()?;
            return judged.ended();
        }
        if self.json {
            let beyond = judged.as_ref().map(Judged::entries);
            files::print_json(&Inspected::of(&inspection, beyond))?;
        } else if self.files {
            files::print_report(&embedded_files(&inspection.records))?;
        } else {
            self.print(&inspection)?;
        }
        warnings(&inspection.records).for_each(|warning| files::print_warning(&warning));
        if inspection.unreadable_records > 0 {
            files::print_warning(
                "the file has a profile that this version cannot read; use the version that made it",
            );
        }
        judged.map_or(Ok(()), |judged| judged.ended())
    }

    /// Prints what the file imports and exports, and its profiles.
    fn print(&self, inspection: &Inspection) -> Result<()> {
        let is_profile = !inspection.records.is_empty();
        let taken = if is_profile { COMMENT.len() } else { 0 };
        let width = terminal::width_of_output().map(|width| width.saturating_sub(taken));
        let report = match self.functions {
            true => functions(inspection, width),
            false => overview(inspection, width),
        };
        match is_profile {
            false => files::print_styled(&report),
            // No styles: TOML has none in its comments.
            true => {
                files::print_report(&with_profiles(&strip_str(&report).to_string(), inspection)?)
            }
        }
    }
}

/// What makes a line a comment in a profile.
const COMMENT: &str = "# ";

/// What a file asks its host for, what its records claim that it answers itself, and what it imports and exports.
fn overview(inspection: &Inspection, width: Option<usize>) -> String {
    let mut report = String::new();
    let mut block = |title: &str, rows: &[Vec<String>]| {
        let title = terminal::wrapped(title, width, 0);
        report.push_str(&format!("{title}\n{}\n", table::labelled(rows, width)));
    };
    if inspection.records.iter().any(makes_no_secrets) {
        block(NO_SECRETS, &[]);
    }
    let asked = summary::asked(&inspection.summary());
    match asked.is_empty() {
        true => block("asks its host for nothing", &[]),
        false => block("asks its host for:", &asked),
    }
    for (record, which) in inspection.records.iter().zip(places(&inspection.records)) {
        let claimed = summary::claimed(&record.summary());
        match claimed.is_empty() {
            true => block(&format!("claims to answer nothing itself{which}"), &[]),
            false => block(
                &format!("claims to answer itself{which}, which only its record says:"),
                &claimed,
            ),
        }
    }
    let file = match inspection.is_module {
        true => "a preview1 module; what it imports is told as of the component that it becomes",
        false => "a component",
    };
    let exports: Vec<&str> = exports(inspection).collect();
    let mut rows = vec![["file", file].map(str::to_string).to_vec()];
    rows.extend(table::list("imports", &imports(inspection)));
    rows.extend(table::list("exports", &exports));
    report.push_str(&table::labelled(&rows, width));
    report
}

/// Shown before all else, so that nobody overlooks it.
const NO_SECRETS: &str =
    "its secrets guard nothing: its random numbers for them are made of a seed in the file";

/// Whether a record says that random numbers for secrets come from a seed. Nobody claims that to look better.
fn makes_no_secrets(record: &Record) -> bool {
    matches!(record.profile.random.secure, Some(RandomSource::Seed(_)))
}

/// Which of several records each is.
fn places(records: &[Record]) -> impl Iterator<Item = String> {
    let count = records.len();
    (1..).map(move |place| match count {
        1 => String::new(),
        _ => format!(", {place} of {count}, the oldest first"),
    })
}

/// A report, and the profiles: all but these is a comment, so that a profile can be read from it.
fn with_profiles(report: &str, inspection: &Inspection) -> Result<String> {
    let mut text = String::new();
    for line in report.lines() {
        text.push_str(format!("{COMMENT}{line}").trim_end());
        text.push('\n');
    }
    for (record, which) in inspection.records.iter().zip(places(&inspection.records)) {
        let version = files::printable(&record.version);
        text.push_str(&format!(
            "\n# profile, recorded by wasi-virt {version}{which}\n"
        ));
        if !record.build.is_default() {
            let build = record.build.in_flags();
            text.push_str(&format!("# built with {build}\n"));
        }
        text.push_str(&profile_text(record)?);
    }
    Ok(text)
}

/// The embedded files of all records.
fn embedded_files(records: &[Record]) -> String {
    let mut text = String::new();
    for (record, which) in records.iter().zip(places(records)) {
        if let Some(embedded) = &record.profile.fs.embedded {
            if records.len() > 1 {
                text.push_str(&format!("{}:\n", which.trim_start_matches(", ")));
            }
            text.push_str(&tree::draw(embedded));
        }
    }
    match text.is_empty() {
        true => "no record lists embedded files\n".to_string(),
        false => text,
    }
}

/// What a file imports, function by function.
fn functions(inspection: &Inspection, width: Option<usize>) -> String {
    let mut rows: BTreeMap<(String, String), Vec<&str>> = BTreeMap::new();
    for row in imported_functions(inspection) {
        let group = group(row.subsystem, &row.import);
        let functions = rows.entry((group, row.import)).or_default();
        functions.extend(Some(row.function).filter(|function| !function.is_empty()));
    }
    for import in &inspection.imports {
        if import.functions().is_empty() {
            let what = match import.kind {
                ImportKind::Instance(_) | ImportKind::Other("type") => "types",
                ImportKind::Function(_) | ImportKind::Other(_) => "other",
            };
            rows.entry((what.to_string(), import.label())).or_default();
        }
    }
    if rows.is_empty() {
        return "no imports\n".to_string();
    }
    let heading = ["SUBSYSTEM", "IMPORT", "FUNCTIONS"].map(str::to_string);
    let rows = rows.into_iter();
    let rows = rows.map(|((group, import), functions)| vec![group, import, functions.join(" ")]);
    let cells: Vec<Vec<String>> = std::iter::once(heading.to_vec()).chain(rows).collect();
    table::align(&cells, width)
}

/// What functions are listed under: their subsystem, a WASI package that is of none, or what is not WASI.
fn group(subsystem: Option<Subsystem>, import: &str) -> String {
    let package = || import.split(['/', '@']).next().unwrap_or(import);
    match subsystem {
        Some(subsystem) => subsystem.name().to_string(),
        None if package() == "wasi:io" => "io".to_string(),
        None if import.starts_with("wasi:") => package().to_string(),
        None => "other".to_string(),
    }
}

/// The profile as the file that `--profile` reads, with what a terminal would obey spelled out.
fn profile_text(record: &Record) -> Result<String> {
    let text = record.profile.to_toml()?;
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match files::is_obeyed(character) && character != '\n' {
            true => shown.push_str(&format!("\\u{:04X}", u32::from(character))),
            false => shown.push(character),
        }
    }
    let is_same = shown == text
        || ProfileFile::parse(&shown, Path::new("")).is_ok_and(|read| read == record.profile);
    ensure!(
        is_same,
        "the recorded profile has characters that a terminal obeys, and cannot be shown as text; print it with `--json`"
    );
    Ok(shown)
}

/// What of records is not shown.
fn warnings(records: &[Record]) -> impl Iterator<Item = String> {
    let quoted = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    };
    records.iter().flat_map(move |record| {
        let later = (!record.unknown.is_empty()).then(|| {
            format!(
                "the profile recorded by wasi-virt {} was written by a later version; these fields are not known here: {}",
                record.version,
                quoted(&record.unknown)
            )
        });
        let earlier = (!record.unlisted.is_empty()).then(|| {
            format!(
                "the profile recorded by wasi-virt {} was written by an earlier version, which did not list what it \
                 embedded on {}",
                record.version,
                quoted(&record.unlisted)
            )
        });
        later.into_iter().chain(earlier)
    })
}
