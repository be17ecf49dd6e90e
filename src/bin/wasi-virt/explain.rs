//! `wasi-virt explain GUEST`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use serde::Serialize;
use wasi_virt::input::Preview1;
use wasi_virt::plan::{Plan, Policy, Subsystem, Trace};
use wasi_virt::{Linking, Match, Offer, WasiVirt, match_adapter};

use crate::options::{GuestOptions, ProfileOptions};
use crate::{files, table};

/// Options of `explain`.
#[derive(Args)]
pub struct Options {
    /// The component or preview1 module; `-` for standard input
    #[arg(value_name = "GUEST")]
    guest: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Show what this adapter, made without a guest, has for each import instead
    #[arg(long, value_name = "FILE")]
    adapter: Option<PathBuf>,
    #[command(flatten)]
    reading: GuestOptions,
    #[command(flatten)]
    profile: ProfileOptions,
}

/// One imported function and its decision.
#[derive(Serialize)]
struct Row<'p> {
    import: &'p str,
    function: &'p str,
    subsystem: Option<Subsystem>,
    decision: Policy,
    reason: &'p str,
}

/// How the result is put together.
#[derive(Serialize)]
struct Link<'p> {
    how: Linking,
    why: &'p str,
}

#[derive(Serialize)]
struct Document<'p> {
    functions: Vec<Row<'p>>,
    preview1: Option<Preview1>,
    linking: Option<Link<'p>>,
    trace: Option<&'p Trace>,
    notes: &'p [String],
}

impl Options {
    pub fn run(self) -> Result<()> {
        if let Some(adapter) = &self.adapter {
            return self.match_with(adapter);
        }
        let (profile, warnings) = self.profile.profile(Some(&self.guest))?;
        let bytes = files::read_guest(&self.guest)?;
        let plan = WasiVirt::from(profile)
            .preview1(self.reading.preview1())
            .link(self.reading.link())
            .guest_bytes(bytes)
            .explain()
            .with_context(|| format!("cannot explain `{}`", self.guest.display()))?;
        if self.json {
            let document = Document {
                functions: rows(&plan),
                preview1: plan.preview1,
                linking: plan
                    .linking
                    .as_ref()
                    .map(|(how, why)| Link { how: *how, why }),
                trace: plan.trace.as_ref(),
                notes: &plan.notes,
            };
            files::print_report(&format!("{}\n", serde_json::to_string_pretty(&document)?))?;
        } else {
            files::print_report(&report(&plan))?;
            plan.notes
                .iter()
                .for_each(|note| files::print_warning(note));
        }
        warnings
            .iter()
            .for_each(|warning| files::print_warning(warning));
        Ok(())
    }

    fn match_with(&self, adapter: &Path) -> Result<()> {
        let offered = files::read_guest(adapter)?;
        let guest = files::read_guest(&self.guest)?;
        let matches = match_adapter(&offered, &guest).with_context(|| {
            format!(
                "cannot hold `{}` against `{}`",
                self.guest.display(),
                adapter.display()
            )
        })?;
        let report = if self.json {
            format!("{}\n", serde_json::to_string_pretty(&matches)?)
        } else {
            report_matches(&matches)
        };
        files::print_report(&report)
    }
}

fn rows(plan: &Plan) -> Vec<Row<'_>> {
    let rows = plan.imports.iter().flat_map(|import| {
        import.functions.iter().map(|function| Row {
            import: &import.name,
            function: &function.name,
            subsystem: function.subsystem,
            decision: function.policy,
            reason: &function.reason,
        })
    });
    rows.collect()
}

fn report(plan: &Plan) -> String {
    let mut report = String::new();
    match plan.preview1 {
        Some(Preview1::Own) => report
            .push_str("a preview1 module, made a component with a front end of its own memory\n\n"),
        Some(Preview1::Shared) => report.push_str(
            "a preview1 module, made a component with the published adapter in its memory\n\n",
        ),
        None => {}
    }
    let rows = rows(plan);
    if rows.is_empty() {
        report.push_str("the guest imports no function: there is nothing to decide\n");
        return report;
    }
    let mut cells = vec![
        ["IMPORT", "FUNCTION", "SUBSYSTEM", "DECISION", "WHY"]
            .map(str::to_string)
            .to_vec(),
    ];
    for row in rows {
        let function = if row.function.is_empty() {
            "-"
        } else {
            row.function
        };
        let subsystem = row.subsystem.map_or("-", Subsystem::name);
        cells.push(
            [
                row.import,
                function,
                subsystem,
                row.decision.name(),
                row.reason,
            ]
            .map(str::to_string)
            .to_vec(),
        );
    }
    report.push_str(&table::align(&cells));
    if let Some(trace) = &plan.trace {
        report.push_str(&format!(
            "\n{} of these calls, drops of resources counted in, are printed on the host's standard error, so that the \
             result imports {}\n",
            trace.calls.len(),
            trace.through.join(" and ")
        ));
    }
    report.push_str(&match &plan.linking {
        Some((Linking::Composed, why)) => format!("\nlinked composed: {why}\n"),
        Some((_, why)) => format!("\nlinked fused: {why}\n"),
        None => "\nnot linked: the guest stays as it is\n".to_string(),
    });
    report
}

/// What an adapter has for each import.
fn report_matches(matches: &[Match]) -> String {
    let mut cells = vec![["IMPORT", "ADAPTER"].map(str::to_string).to_vec()];
    for Match { import, offer } in matches {
        let offer = match offer {
            Offer::Same => "has it".to_string(),
            Offer::OtherVersion(export) => format!(
                "has `{export}`, which `wac` takes; for `wasm-tools compose` make the adapter with `--wasi-version`"
            ),
            Offer::Unfit { export, problems } => {
                format!(
                    "has `{export}`, which does not fit: {}",
                    problems.join("; ")
                )
            }
            Offer::Nothing => "has nothing: it stays with the host".to_string(),
        };
        cells.push(vec![import.clone(), offer]);
    }
    table::align(&cells)
}
