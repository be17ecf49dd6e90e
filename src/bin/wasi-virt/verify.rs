//! `wasi-virt verify OUT --guest GUEST`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde::Serialize;
use wasi_virt::{BuildOptions, Proof, prove};

use crate::documents::SCHEMA;
use crate::files;
use crate::require::{Entry, Gate, Judged};

/// Options of `verify`.
#[derive(Args)]
pub struct Options {
    /// The output to verify, in the binary format
    #[arg(value_name = "OUT")]
    output: PathBuf,
    /// The guest that it was made of: the component or preview1 module, binary or text (WAT); `-` for standard input
    #[arg(long, value_name = "GUEST")]
    guest: PathBuf,
    /// Print also what OUT may do beyond a profile, a line each, and exit with 3 if that is anything. What the recorded
    /// profile lets through is compared with what this one does, allow lists and `:ro` counted in
    #[arg(long, value_name = "PROFILE")]
    require: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What is proven, as JSON has it: digests in text, as records have them.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Document<'p> {
    schema: u32,
    version: &'p str,
    guest: String,
    profile: String,
    build: &'p BuildOptions,
    files: Option<Files>,
    output: String,
    /// What the output may do beyond the profile that is required.
    #[serde(skip_serializing_if = "Option::is_none")]
    beyond: Option<Vec<Entry>>,
}

#[derive(Serialize)]
struct Files {
    count: u64,
    size: u64,
    listing: String,
}

impl Options {
    pub fn run(self) -> Result<()> {
        ensure!(
            !files::is_dash(&self.output),
            "an output is verified as the file that it is; name the file instead of `-`"
        );
        let gate = self.require.as_deref().map(Gate::read).transpose()?;
        let output = files::read_output(&self.output)?;
        let guest = files::read_guest(&self.guest)?;
        let size = output.len();
        let proof = prove(output, guest)
            .with_context(|| format!("cannot verify `{}`", self.output.display()))?;
        let judged = gate.as_ref().map(|gate| {
            let beyond = proof.beyond(gate.profile());
            gate.judge(&self.output, &beyond)
        });
        if self.json {
            let document = document(&proof, judged.as_ref());
            files::print_json(&document)?;
        } else {
            files::print_report(&self.report(&proof, size))?;
            judged.as_ref().map_or(Ok(()), Judged::print_as_proven)?;
        }
        judged.map_or(Ok(()), |judged| judged.ended())
    }

    /// What is proven, a line for each thing.
    fn report(&self, proof: &Proof, size: usize) -> String {
        let output = quoted(&self.output);
        let version = &proof.version;
        let mut lines = vec![
            format!("{output} is, byte for byte, what wasi-virt {version} makes of:"),
            format!("  guest    {}, {}", quoted(&self.guest), proof.guest),
            format!(
                "  profile  as `wasi-virt inspect` prints it, {}",
                proof.recorded
            ),
        ];
        if !proof.build.is_default() {
            lines.push(format!("  options  {}", proof.build.in_flags()));
        }
        lines.push(match &proof.files {
            None => "  files    none".to_string(),
            Some(files) => format!(
                "  files    {} of {} bytes, their paths and contents {}",
                files.count, files.size, files.listing
            ),
        });
        lines.push(format!("  output   {size} bytes, {}", proof.output));
        let lines = lines
            .iter()
            .map(|line| format!("{}\n", files::printable(line)));
        lines.collect()
    }
}

fn document<'p>(proof: &'p Proof, judged: Option<&Judged>) -> Document<'p> {
    Document {
        schema: SCHEMA,
        version: &proof.version,
        guest: proof.guest.to_string(),
        profile: proof.recorded.to_string(),
        build: &proof.build,
        files: proof.files.map(|files| Files {
            count: files.count,
            size: files.size,
            listing: files.listing.to_string(),
        }),
        output: proof.output.to_string(),
        beyond: judged.map(Judged::entries),
    }
}

fn quoted(path: &Path) -> String {
    format!("`{}`", path.display())
}
