//! `wasi-virt explain GUEST`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use serde::Serialize;
use wasi_virt::input::Preview1;
use wasi_virt::plan::{Plan, Policy, Subsystem};
use wasi_virt::{Linking, WasiVirt};

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
    notes: &'p [String],
}

impl Options {
    pub fn run(self) -> Result<()> {
        let (profile, warnings) = self.profile.profile(&self.guest)?;
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
                notes: &plan.notes,
            };
            println!("{}", serde_json::to_string_pretty(&document)?);
        } else {
            print(&plan);
            plan.notes
                .iter()
                .for_each(|note| files::print_warning(note));
        }
        warnings
            .iter()
            .for_each(|warning| files::print_warning(warning));
        Ok(())
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

fn print(plan: &Plan) {
    match plan.preview1 {
        Some(Preview1::Own) => {
            println!("a preview1 module, made a component with a front end of its own memory\n")
        }
        Some(Preview1::Shared) => {
            println!(
                "a preview1 module, made a component with the published adapter in its memory\n"
            )
        }
        None => {}
    }
    let rows = rows(plan);
    if rows.is_empty() {
        println!("the guest imports no function: there is nothing to decide");
        return;
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
    print!("{}", table::align(&cells));
    match &plan.linking {
        Some((Linking::Composed, why)) => println!("\nlinked composed: {why}"),
        Some((_, why)) => println!("\nlinked fused: {why}"),
        None => println!("\nnot linked: the guest stays as it is"),
    }
}
