//! `wasi-virt explain GUEST`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Error, Result, bail, ensure};
use clap::Args;
use wasi_virt::plan::{Plan, Policy, Subsystem, Trace};
use wasi_virt::{
    Crossing, Explanation, Fit, Linked, Match, Offer, Preview1, WasiVirt, in_flags, match_adapter,
};

use crate::documents::{Compared, DecidedFunction, Explained, decided_functions};
use crate::options::{GuestOptions, ProfileOptions};
use crate::{files, hosts, summary, table, terminal};

/// Options of `explain`.
#[derive(Args)]
pub struct Options {
    /// The component or preview1 module, binary or text (WAT); `-` for standard input
    #[arg(value_name = "GUEST")]
    guest: PathBuf,
    /// Show every imported function with its decision and why
    #[arg(long, conflicts_with_all = ["json", "adapter"])]
    functions: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Show what this adapter, made without a guest, has for each import instead. It holds its policy: options that
    /// make one, or say how to link, cannot be given
    #[arg(long, value_name = "FILE", conflicts_with_all = ["policy", "env_file", "link", "strip", "fits", "no_multi_memory", "wasi_version"])]
    adapter: Option<PathBuf>,
    #[command(flatten)]
    reading: GuestOptions,
    #[command(flatten)]
    profile: ProfileOptions,
}

impl Options {
    pub fn run(self) -> Result<()> {
        if let Some(adapter) = &self.adapter {
            return self.match_with(adapter);
        }
        let (profile, warnings) = self.profile.profile(Some(&self.guest))?;
        let bytes = files::read_guest(&self.guest)?;
        self.reading.check_version(&bytes);
        let mut virt = WasiVirt::from(profile);
        self.reading.apply(&mut virt);
        let explanation = virt
            .guest_bytes(bytes)
            .explain()
            .with_context(|| format!("cannot explain `{}`", self.guest.display()))?;
        let plan = &explanation.plan;
        if self.json {
            files::print_json(&Explained::of(&explanation))?;
        } else {
            files::print_styled(&self.report(&explanation))?;
        }
        warnings.iter().for_each(files::print_warning);
        if !self.json {
            plan.notes.iter().for_each(files::print_note);
        }
        match explanation.refusal {
            Some(refusal) => Err(Error::new(refusal)
                .context(format!("cannot virtualize `{}`", self.guest.display()))),
            None => Ok(()),
        }
    }

    fn report(&self, explanation: &Explanation) -> String {
        let width = terminal::width_of_output();
        let mut report = match self.functions {
            true => functions(&explanation.plan, width),
            false => overview(explanation, width),
        };
        let mut paragraph = |text: &str| {
            let text = terminal::wrapped(&files::printable(text), width, 0);
            report.push_str(&format!("\n{text}\n"));
        };
        if let Some(trace) = &explanation.plan.trace {
            paragraph(&traced(trace));
        }
        paragraph(&linking(explanation));
        report
    }

    fn match_with(&self, adapter: &Path) -> Result<()> {
        ensure!(
            !(files::is_dash(adapter) && files::is_dash(&self.guest)),
            "standard input cannot be both the guest and the adapter; name a file for one of them"
        );
        let offered = files::read_guest(adapter)?;
        let guest = files::read_guest(&self.guest)?;
        let fit = match_adapter(&offered, &guest, self.reading.preview1()).with_context(|| {
            format!(
                "cannot compare `{}` with `{}`",
                self.guest.display(),
                adapter.display()
            )
        })?;
        match self.json {
            true => files::print_json(&Compared::of(&fit))?,
            false => files::print_report(&report_fit(&fit))?,
        }
        if !fit.is_whole() {
            bail!(
                "`{guest}` cannot be composed with `{}` so that it is virtual as a whole: {}; virtualize the guest itself, \
                 with the options that made the adapter: `wasi-virt {guest} -o FILE`",
                adapter.display(),
                told_of_whole(&fit),
                guest = self.guest.display(),
            );
        }
        Ok(())
    }
}

/// What a guest asks for and is given, what is left of that to import, and what it exports.
fn overview(explanation: &Explanation, width: Option<usize>) -> String {
    let plan = &explanation.plan;
    let mut report = table::labelled(&summary::given(plan.summary()), width);
    if plan.summary().entries.is_empty() {
        report.push_str("the guest asks for nothing\n");
    }
    report.push('\n');
    let guest = match explanation.preview1 {
        None => "a component",
        Some(Preview1::Own) => {
            "a preview1 module, made a component with a front end of its own memory"
        }
        Some(Preview1::Shared) => {
            "a preview1 module, made a component with the published adapter in its memory"
        }
    };
    let mut rows = vec![["guest", guest].map(str::to_string).to_vec()];
    if let (Some(imports), Some(exports)) = (plan.imports_left(), plan.exports()) {
        rows.extend(table::list("imports left", imports));
        rows.extend(table::list("exports", exports));
    }
    let memory = hosts::memory(explanation.multi_memory);
    rows.extend(memory.map(|memory| ["host", memory].map(str::to_string).to_vec()));
    report.push_str(&table::labelled(&rows, width));
    report
}

/// Every function with its decision.
fn functions(plan: &Plan, width: Option<usize>) -> String {
    let mut cells = vec![
        ["IMPORT", "FUNCTION", "SUBSYSTEM", "DECISION", "WHY"]
            .map(str::to_string)
            .to_vec(),
    ];
    for row in decided_functions(plan) {
        let function = if row.function.is_empty() {
            "-"
        } else {
            row.function
        };
        let subsystem = row.subsystem.map_or("-", Subsystem::name);
        cells.push(
            [
                &row.import,
                function,
                subsystem,
                decision(&row),
                &row.reason,
            ]
            .map(str::to_string)
            .to_vec(),
        );
    }
    match cells.len() {
        1 => "the guest imports no function: there is nothing to decide\n".to_string(),
        _ => table::align(&cells, width),
    }
}

fn traced(trace: &Trace) -> String {
    format!(
        "{} of these calls, drops of resources counted in, are printed on the host's standard error, so that the result \
         imports {}",
        trace.calls.len(),
        trace.through.join(" and ")
    )
}

/// A decision in a word; of what is denied, also what calls get.
fn decision(row: &DecidedFunction<'_>) -> &'static str {
    match (row.decision, row.traps) {
        (Policy::Deny, true) => "deny (traps)",
        (Policy::Deny, false) => "deny (error)",
        (policy, _) => policy.name(),
    }
}

fn linking(explanation: &Explanation) -> String {
    let Some((how, why)) = &explanation.linking else {
        return match &explanation.refusal {
            Some(refusal) => format!("cannot be written: {:#}", refusal.in_flags()),
            None => "not linked: the guest stays as it is".to_string(),
        };
    };
    let how = match how {
        Linked::Composed => "composed",
        Linked::Fused => "fused",
    };
    match &explanation.refusal {
        Some(refusal) if hosts::refuse(refusal) => {
            format!("cannot be written: {:#}", refusal.in_flags())
        }
        Some(refusal) => format!("cannot be linked {how}: {:#}", refusal.in_flags()),
        None => format!("linked {how}: {}", in_flags(why)),
    }
}

/// What an adapter has for each import, and which exports cannot be called with it.
fn report_fit(fit: &Fit) -> String {
    let width = terminal::width_of_output();
    let row = |name: &str, told: String| vec![name.to_string(), told];
    let mut cells = vec![row("IMPORT", "ADAPTER".to_string())];
    let imports = fit.imports.iter();
    cells.extend(imports.map(|found| row(&found.import, told_of_import(found))));
    let mut report = table::align(&cells, width);
    if !fit.exports.is_empty() {
        let mut cells = vec![row("EXPORT", "ADAPTER".to_string())];
        let exports = fit.exports.iter();
        cells.extend(exports.map(|found| row(&found.export, told_of_export(found))));
        report.push('\n');
        report.push_str(&table::align(&cells, width));
    }
    if !fit.failures.is_empty() {
        report.push('\n');
    }
    for failure in &fit.failures {
        report.push_str(&format!("composing fails, or may fail: {failure}\n"));
    }
    report
}

/// What is not the adapter's, in numbers.
fn told_of_whole(fit: &Fit) -> String {
    let counted = |count: usize, what: &str| {
        let plural = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {what}{plural}"))
    };
    let imports = counted(fit.left_out().count(), "import");
    let exports = counted(fit.exports.len(), "export");
    let found: Vec<String> = imports.into_iter().chain(exports).collect();
    let left = (!found.is_empty()).then(|| {
        format!(
            "{} would not be virtual, or could not be used",
            found.join(" and ")
        )
    });
    let told: Vec<String> = left
        .into_iter()
        .chain(fit.failures.iter().cloned())
        .collect();
    told.join("; ")
}

fn told_of_import(found: &Match) -> String {
    let mut told = match &found.offer {
        Offer::Same => "has it".to_string(),
        Offer::OtherVersion(export) => format!(
            "has `{export}`, which `wac` takes; for `wasm-tools compose` make the adapter with `--wasi-version`"
        ),
        Offer::Taken { export, by } => {
            format!("has `{export}`, which `wac` gives to `{by}` only: it stays with the host")
        }
        Offer::Unfit { export, problems } => format!(
            "has `{export}`, which does not fit, so that it stays with the host: {}",
            problems.join("; ")
        ),
        Offer::Lacking { why } => {
            format!(
                "has nothing, so that it stays with the host, though {}",
                why.in_flags()
            )
        }
        Offer::Nothing => "has nothing: it stays with the host".to_string(),
    };
    if !found.shares.is_empty() {
        told.push_str(&format!(
            "; composing fails, because the adapter's exports also use {}",
            quoted(&found.shares)
        ));
    }
    told
}

fn told_of_export(found: &Crossing) -> String {
    let types = quoted(&found.types);
    if found.fails {
        format!("has {types}, which the export uses: composing fails")
    } else {
        format!("has {types}, which the export uses: the host cannot call it with its own")
    }
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
