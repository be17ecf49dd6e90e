//! `wasi-virt inspect FILE`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde::Serialize;
use wasi_virt::input::{Import, ImportKind};
use wasi_virt::plan::Subsystem;
use wasi_virt::profile::ProfileFile;
use wasi_virt::{Inspection, Record};

use crate::require::{self, Gate, Judged};
use crate::{files, table};

/// Options of `inspect`.
#[derive(Args)]
pub struct Options {
    /// The component or preview1 module, binary or text (WAT); `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print only what FILE may do beyond a profile, a line each, and exit with 3 if that is anything. FILE is judged by its
    /// imports alone, and may be of any origin: an import that it has counts as wholly allowed. What an output keeps to
    /// behind its imports, `wasi-virt verify` proves
    #[arg(long, value_name = "PROFILE")]
    require: Option<PathBuf>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Document<'i> {
    /// Functions by import, by subsystem.
    imports: BTreeMap<&'static str, BTreeMap<String, Vec<&'i str>>>,
    records: &'i [Record],
    /// How many records this version cannot read.
    unreadable_records: usize,
    /// What the file may do beyond the profile that is required.
    #[serde(skip_serializing_if = "Option::is_none")]
    beyond: Option<Vec<require::Entry>>,
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
        let mut imports = by_subsystem(&inspection.imports);
        for function in &inspection.untyped_imports {
            let others = imports.entry("other").or_default();
            let known = others.entry(function.module.clone()).or_default();
            known.push(&function.name);
        }
        if self.json {
            let document = Document {
                imports,
                records: &inspection.records,
                unreadable_records: inspection.unreadable_records,
                beyond: judged.as_ref().map(Judged::entries),
            };
            files::print_report(&format!("{}\n", serde_json::to_string_pretty(&document)?))?;
        } else {
            files::print_report(&report(&imports, &inspection)?)?;
        }
        warnings(&inspection.records).for_each(|warning| files::print_warning(&warning));
        if inspection.unreadable_records > 0 {
            files::print_warning(
                "the file has a profile that this version cannot read; use the version that made it",
            );
        }
        judged.map_or(Ok(()), |judged| judged.ended())
    }
}

fn by_subsystem(imports: &[Import]) -> BTreeMap<&'static str, BTreeMap<String, Vec<&str>>> {
    let mut found: BTreeMap<&'static str, BTreeMap<String, Vec<&str>>> = BTreeMap::new();
    for import in imports {
        let functions = import.functions();
        if functions.is_empty() {
            let what = match import.kind {
                ImportKind::Instance(_) | ImportKind::Other("type") => "types",
                ImportKind::Function(_) | ImportKind::Other(_) => "other",
            };
            found
                .entry(what)
                .or_default()
                .entry(import.label())
                .or_default();
        }
        for (function, _) in functions {
            let subsystem = match import.wasi() {
                Some(interface) => {
                    Subsystem::of(&interface, function).map_or("io", Subsystem::name)
                }
                None => "other",
            };
            found
                .entry(subsystem)
                .or_default()
                .entry(import.label())
                .or_default()
                .push(function);
        }
    }
    found
}

fn report(
    imports: &BTreeMap<&'static str, BTreeMap<String, Vec<&str>>>,
    inspection: &Inspection,
) -> Result<String> {
    let imports = report_imports(imports);
    if inspection.records.is_empty() {
        return Ok(imports);
    }
    // All but the profile is a comment, so that a profile can be read from the report.
    let mut report = String::new();
    for line in imports.lines() {
        report.push_str(&format!("# {line}\n"));
    }
    let count = inspection.records.len();
    for (place, record) in (1..).zip(&inspection.records) {
        let version = files::printable(&record.version);
        let which = match count {
            1 => String::new(),
            _ => format!(", {place} of {count}, the oldest first"),
        };
        report.push_str(&format!(
            "\n# profile, recorded by wasi-virt {version}{which}\n"
        ));
        if !record.build.is_default() {
            let build = record.build.in_flags();
            report.push_str(&format!("# built with {build}\n"));
        }
        report.push_str(&profile_text(record)?);
    }
    Ok(report)
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

fn report_imports(imports: &BTreeMap<&'static str, BTreeMap<String, Vec<&str>>>) -> String {
    let mut report = String::new();
    if imports.is_empty() {
        report.push_str("no imports\n");
    } else {
        let mut cells = vec![
            ["SUBSYSTEM", "IMPORT", "FUNCTIONS"]
                .map(str::to_string)
                .to_vec(),
        ];
        for (subsystem, imports) in imports {
            for (import, functions) in imports {
                let functions = functions
                    .iter()
                    .filter(|name| !name.is_empty())
                    .copied()
                    .collect::<Vec<_>>();
                cells.push(vec![
                    subsystem.to_string(),
                    import.to_string(),
                    functions.join(" "),
                ]);
            }
        }
        report.push_str(&table::align(&cells));
    }
    report
}
