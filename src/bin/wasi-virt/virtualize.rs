//! `wasi-virt GUEST -o OUT`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressStyle};
use wasi_virt::{Progress, WasiVirt, WriteError};

use crate::files::Target;
use crate::options::{GuestOptions, ProfileOptions};
use crate::{files, refuse_arguments};

/// Options of the main command.
#[derive(Args)]
pub struct Options {
    /// The component or preview1 module to virtualize, binary or text (WAT); `-` for standard input; without it, write an
    /// adapter to compose guests with
    #[arg(value_name = "GUEST")]
    guest: Option<PathBuf>,
    /// Where the result goes; `-` for standard output
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write text (WAT) instead of the binary format
    #[arg(short = 't', long)]
    text: bool,
    /// Print no warnings and notes
    #[arg(short, long)]
    quiet: bool,
    /// Print the profile that these options make, as TOML, and do nothing else; to be saved in the folder that relative
    /// paths count from. It is the same for every GUEST, and none is read
    #[arg(long, conflicts_with_all = ["out", "text", "wasi_version", "link", "preview1", "strip", "fits", "no_multi_memory", "debug", "trace", "files_from"])]
    print_profile: bool,
    #[command(flatten)]
    reading: GuestOptions,
    #[command(flatten)]
    profile: ProfileOptions,
}

fn progress_style() -> Result<ProgressStyle> {
    let template = "{wide_bar} {bytes} of {total_bytes} written";
    Ok(ProgressStyle::with_template(template)?)
}

/// Shows on a terminal, and only there, how far the reading of files is.
fn show_reading(virt: &mut WasiVirt) -> Result<ProgressBar> {
    let reading = ProgressBar::no_length().with_style(ProgressStyle::with_template("{msg}")?);
    if !reading.is_hidden() {
        let shown = reading.clone();
        virt.on_progress(move |progress| {
            shown.set_message(match progress {
                Progress::Found { files, bytes } => {
                    format!("files found: {}, {}", HumanCount(files), HumanBytes(bytes))
                }
                Progress::Compared { bytes } => {
                    format!("equal files looked for: {} read", HumanBytes(bytes))
                }
                _ => return,
            });
        });
    }
    Ok(reading)
}

impl Options {
    /// The files that are read, and what each is.
    fn inputs(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        let guest = self.guest.iter().map(|path| ("guest", path.as_path()));
        let profile = self.profile.file().map(|path| ("profile", path));
        let variables = self.profile.env_files().iter();
        let variables = variables.map(|path| ("file of variables", path.as_path()));
        let world = self.reading.world().map(|path| ("world", path));
        guest.chain(profile).chain(variables).chain(world)
    }

    fn print_profile(&self) -> Result<()> {
        let (written, warnings) = self.profile.written()?;
        files::print_report(&written.to_toml()?)?;
        warnings.iter().for_each(files::print_warning);
        Ok(())
    }

    pub fn run(self) -> Result<()> {
        if self.print_profile {
            return self.print_profile();
        }
        let Some(out) = &self.out else {
            let guest = self.guest.as_deref().unwrap_or(Path::new("GUEST"));
            refuse_arguments(&format!(
                "no output is given; add `-o FILE`, or `-o -` for standard output: `wasi-virt {} -o FILE`",
                guest.display()
            ));
        };
        if let (None, Some(option)) = (&self.guest, self.reading.given()) {
            refuse_arguments(&format!(
                "`{option}` is for a guest, and there is none: what is written is an adapter; leave it out, or name a guest"
            ));
        }
        let start = Instant::now();
        files::check_output(out, self.inputs(), self.text)?;
        let (profile, warnings) = self.profile.profile(self.guest.as_deref())?;
        let mut virt = WasiVirt::from(profile);
        self.reading.apply(&mut virt);
        if let Some(guest) = &self.guest {
            let bytes = files::read_guest(guest)?;
            self.reading.check_version(&bytes);
            virt.guest_bytes(bytes);
        }
        let reading = show_reading(&mut virt)?;
        let output = virt.finish_streamed();
        reading.finish_and_clear();
        let output = output.with_context(|| match &self.guest {
            Some(guest) => format!("cannot virtualize `{}`", guest.display()),
            None => "cannot write an adapter".to_string(),
        })?;
        files::check_embedded(out, &output)?;
        let notes = output.plan().notes.clone();
        let imports = output.plan().imports_left().unwrap_or_default().to_vec();
        if self.text {
            let text = wasmprinter::print_bytes(output.load()?).map_err(|cause| {
                anyhow!("cannot print the result as text: {cause:#}; leave out `-t` to write it in the binary format")
            })?;
            files::write_output(out, &|target| {
                let written = match target {
                    Target::File(mut file) => file.write_all(text.as_bytes()),
                    Target::Stream(stream) => stream.write_all(text.as_bytes()),
                };
                written.map_err(|cause| WriteError::Target { cause })
            })?;
        } else {
            // Shown on a terminal only.
            let progress = ProgressBar::new(output.size()).with_style(progress_style()?);
            files::write_output(out, &|target| match target {
                Target::File(file) => output.write_to_file(file, &|count| progress.inc(count)),
                Target::Stream(stream) => output.write_to(&mut progress.wrap_write(stream)),
            })?;
            progress.finish_and_clear();
        }
        if !self.quiet {
            warnings.iter().for_each(files::print_warning);
            notes.iter().for_each(files::print_note);
            files::print_written(out, &imports, start.elapsed());
        }
        Ok(())
    }
}
