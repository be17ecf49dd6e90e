//! `wasi-virt GUEST -o OUT`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use wasi_virt::WasiVirt;

use crate::files;
use crate::options::ProfileOptions;

/// Options of the main command.
#[derive(Args)]
pub struct Options {
    /// The component or preview1 module to virtualize; `-` for standard input
    #[arg(value_name = "GUEST", required = true)]
    guest: Option<PathBuf>,
    /// Where the result goes; `-` for standard output
    #[arg(short, long, value_name = "FILE", required = true)]
    out: Option<PathBuf>,
    /// Write text (WAT) instead of the binary format
    #[arg(short = 't', long)]
    text: bool,
    /// Print no warnings
    #[arg(short, long)]
    quiet: bool,
    #[command(flatten)]
    profile: ProfileOptions,
}

impl Options {
    pub fn run(self) -> Result<()> {
        let (Some(guest), Some(out)) = (&self.guest, &self.out) else {
            return Ok(());
        };
        files::check_output(guest, out, self.text)?;
        let (profile, mut warnings) = self.profile.profile();
        let bytes = files::read_guest(guest)?;
        let output = WasiVirt::from(profile)
            .guest_bytes(bytes)
            .finish()
            .with_context(|| format!("cannot virtualize `{}`", guest.display()))?;
        warnings.extend(output.plan().notes.iter().cloned());
        if self.text {
            let text = wasmprinter::print_bytes(output.into_bytes())
                .context("cannot print the result as text")?;
            files::write_output(out, &|target| target.write_all(text.as_bytes()))?;
        } else {
            files::write_output(out, &|target| output.write_to(target))?;
        }
        if !self.quiet {
            warnings
                .iter()
                .for_each(|warning| files::print_warning(warning));
        }
        Ok(())
    }
}
