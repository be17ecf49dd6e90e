//! `wasi-virt inspect FILE`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use serde::Serialize;
use wasi_virt::input::{Import, ImportKind};
use wasi_virt::plan::Subsystem;
use wasi_virt::{Inspection, Record};

use crate::{files, table};

/// Options of `inspect`.
#[derive(Args)]
pub struct Options {
    /// The component or preview1 module; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Document<'i> {
    /// Functions by import, by subsystem.
    imports: BTreeMap<&'static str, BTreeMap<String, Vec<&'i str>>>,
    records: &'i [Record],
    /// How many records this version cannot read.
    unreadable_records: usize,
}

impl Options {
    pub fn run(self) -> Result<()> {
        let bytes = files::read_guest(&self.file)?;
        let inspection = wasi_virt::inspect(&bytes)
            .with_context(|| format!("cannot inspect `{}`", self.file.display()))?;
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
            };
            files::print_report(&format!("{}\n", serde_json::to_string_pretty(&document)?))?;
        } else {
            files::print_report(&report(&imports, &inspection)?)?;
        }
        if inspection.unreadable_records > 0 {
            files::print_warning(
                "the file has a profile that this version cannot read; use the version that made it",
            );
        }
        Ok(())
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
    for record in &inspection.records {
        let Record {
            version, profile, ..
        } = record;
        let recorded = serde_json::to_string_pretty(profile)?;
        let version = files::printable(version);
        report.push_str(&format!("\nprofile, recorded by wasi-virt {version}:\n"));
        for line in recorded.lines() {
            report.push_str(&files::printable(line));
            report.push('\n');
        }
    }
    Ok(report)
}
