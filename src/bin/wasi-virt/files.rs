//! Reading guests, and writing results whole or not at all.

use std::error::Error as StdError;
use std::fmt::Display;
use std::fs::File;
use std::io::{IsTerminal, Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anstyle::Style;
use anyhow::{Result, anyhow, bail, ensure};
use serde::Serialize;
use wasi_virt::{
    Error, ImageError, InputError, Note, PlanError, ProfileError, ProofError, Streamed, WriteError,
    in_flags,
};

use crate::replace::replace;
use crate::{amounts, terminal, text_format};

/// Writes a result to what it is given.
type Writer<'w> = &'w dyn Fn(Target<'_>) -> Result<(), WriteError>;

/// What a result is written to.
pub enum Target<'t> {
    /// A new file, in any order.
    File(&'t File),
    /// What takes one byte after the other.
    Stream(&'t mut dyn Write),
}

/// Where results and reports go without a file's name.
const STANDARD_OUTPUT: &str = "standard output";

/// What to do when standard output cannot be written to.
const REDIRECT: &str = "free some space where it leads, or redirect it elsewhere";

/// What to do when whoever reads standard output has stopped. What was read is no whole result.
const READ_ON: &str =
    "what it has is not whole: let it read all, or write to a file with `-o FILE`";

/// Prints an error, on one line.
pub fn print_error(error: &anyhow::Error) {
    print_message(terminal::ERROR, "error", &whole(error));
}

/// Prints a message, on one line; on a terminal, on as many as it needs. Where nobody reads messages there is nobody to
/// tell.
fn print_message(style: Style, what: &str, message: &str) {
    let line = format!("{style}{what}:{style:#} {}", printable(message));
    let lines = terminal::wrapped(&line, terminal::width_of_messages(), 2);
    let _unread = writeln!(anstream::stderr(), "{lines}");
}

/// What was being done, and what went wrong. An error of the library has its causes in its own message, in their place.
fn whole(error: &anyhow::Error) -> String {
    let mut parts = Vec::new();
    for link in error.chain() {
        parts.push(format!("{:#}", in_flags(link)));
        if tells_its_cause(link) {
            break;
        }
    }
    parts.join(": ")
}

fn tells_its_cause(error: &(dyn StdError + 'static)) -> bool {
    error.is::<Error>()
        || error.is::<Arc<Error>>()
        || error.is::<ImageError>()
        || error.is::<InputError>()
        || error.is::<PlanError>()
        || error.is::<ProfileError>()
        || error.is::<ProofError>()
        || error.is::<WriteError>()
}

/// Prints a warning, on one line.
pub fn print_warning(warning: impl Display) {
    print_message(
        terminal::WARNING,
        "warning",
        &in_flags(&warning).to_string(),
    );
}

/// Prints a note of the library's: as a warning, unless all is well.
pub fn print_note(note: &Note) {
    match note.is_information() {
        true => print_message(terminal::NOTE, "note", &note.in_flags().to_string()),
        false => print_warning(note),
    }
}

/// Tells whoever looks on, and only them, that a result is written, and what it imports.
pub fn print_written(path: &Path, imports: &[String], taken: Duration) {
    if is_dash(path) || !std::io::stderr().is_terminal() {
        return;
    }
    let size = std::fs::metadata(path).map_or(0, |written| written.len());
    let mut imports: Vec<String> = imports.iter().map(|name| without_version(name)).collect();
    imports.dedup();
    let imports = match imports.as_slice() {
        [] => "nothing".to_string(),
        imports => amounts::names(imports),
    };
    let message = format!(
        "{}, {} in {}; it imports {imports}",
        path.display(),
        amounts::size(size),
        amounts::time(taken),
    );
    print_message(terminal::LABEL, "written", &message);
}

fn without_version(import: &str) -> String {
    let (name, _) = import.split_once('@').unwrap_or((import, ""));
    name.to_string()
}

/// Prints a report that has styles in it, for a terminal. A reader that has seen enough of it is no error.
pub fn print_styled(report: &str) -> Result<()> {
    print_to(anstream::stdout().lock(), report)
}

/// Prints what programs read.
pub fn print_json(document: &impl Serialize) -> Result<()> {
    print_report(&format!("{}\n", serde_json::to_string_pretty(document)?))
}

/// Prints a report as it is. A reader that has seen enough of it is no error.
pub fn print_report(report: &str) -> Result<()> {
    print_to(std::io::stdout().lock(), report)
}

fn print_to(mut stdout: impl Write, report: &str) -> Result<()> {
    match stdout
        .write_all(report.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(cause) if cause.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(cannot_write(STANDARD_OUTPUT, &cause, REDIRECT))
        }
        _ => Ok(()),
    }
}

fn cannot_write(place: &str, cause: &dyn Display, fix: &str) -> anyhow::Error {
    anyhow!("cannot write to {place}: {cause}; {fix}")
}

/// A text that may hold names from anywhere, as one line, with what a terminal would obey instead of show spelled out.
pub fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_obeyed(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a terminal would obey a character instead of showing it.
pub fn is_obeyed(character: char) -> bool {
    let changes_direction = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    character.is_control() || changes_direction
}

/// Whether a path means standard input or output.
pub fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a guest, which can be text; `-` is standard input.
pub fn read_guest(path: &Path) -> Result<Vec<u8>> {
    text_format::to_binary(path, read_bytes(path)?)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    if is_dash(path) {
        let mut bytes = Vec::new();
        return match std::io::stdin().read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(cause) => {
                bail!("cannot read the guest from standard input: {cause}; pass a file")
            }
        };
    }
    if path.is_dir() {
        bail!(
            "`{}` is a directory; name the component or preview1 module in it",
            path.display()
        );
    }
    let read = std::fs::read(path).map_err(|cause| InputError::Read {
        path: path.to_path_buf(),
        cause,
    })?;
    Ok(read)
}

/// Reads an output that has the contents of embedded files.
pub fn read_output(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|cause| {
        anyhow!(
            "cannot read the output `{}`: {cause}; name a file that wasi-virt wrote",
            path.display()
        )
    })
}

/// Reads the profile from standard input.
pub fn read_profile_from_input() -> Result<String> {
    std::io::read_to_string(std::io::stdin()).map_err(|cause| {
        anyhow!("cannot read the profile from standard input: {cause}; pass a TOML file")
    })
}

/// Refuses an output that would overwrite an input, before any work is done. Each input is given with what it is.
pub fn check_output<'i>(
    output: &Path,
    inputs: impl Iterator<Item = (&'static str, &'i Path)>,
    is_text: bool,
) -> Result<()> {
    if is_dash(output) {
        let shows_binary = !is_text && std::io::stdout().is_terminal();
        ensure!(
            !shows_binary,
            "refusing to print a binary to the terminal; use `-o FILE`, redirect it, or print text with `-t`"
        );
        return Ok(());
    }
    if output.is_dir() {
        bail!(
            "the output `{}` is a directory; name a file in it",
            output.display()
        );
    }
    check_directory(output)?;
    let same =
        |a: &Path, b: &Path| Some(std::fs::canonicalize(a).ok()? == std::fs::canonicalize(b).ok()?);
    for (what, input) in inputs {
        ensure!(
            is_dash(input) || same(input, output) != Some(true),
            "the output `{}` is the {what} itself; name another file, and replace the {what} afterwards if you mean to",
            output.display()
        );
    }
    Ok(())
}

/// Refuses an output in a directory that is not there.
fn check_directory(output: &Path) -> Result<()> {
    let directory = directory_of(output);
    let (output, shown) = (output.display(), directory.display());
    ensure!(
        !matches!(directory.try_exists(), Ok(false)),
        "the output `{output}` is in the directory `{shown}`, which does not exist; make it, or name another output"
    );
    ensure!(
        directory.is_dir() || directory.metadata().is_err(),
        "the output `{output}` is in `{shown}`, which is a file; name an output in a directory"
    );
    Ok(())
}

/// The directory that a file is in.
fn directory_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Refuses an output that would overwrite a file that is in it.
pub fn check_embedded(output: &Path, result: &Streamed) -> Result<()> {
    ensure!(
        is_dash(output) || !result.embeds(output),
        "the output `{}` is a file that is embedded; name another file, or leave it out with `--mount-exclude`",
        output.display()
    );
    Ok(())
}

/// Writes a result. A file is replaced when the result is whole.
pub fn write_output(path: &Path, write: Writer<'_>) -> Result<()> {
    if is_dash(path) {
        let mut target = std::io::stdout().lock();
        let written =
            write(Target::Stream(&mut target)).and_then(|()| target.flush().map_err(failed));
        return written.map_err(|error| match error {
            WriteError::Target { cause } if cause.kind() == std::io::ErrorKind::BrokenPipe => {
                cannot_write(STANDARD_OUTPUT, &"its reader has stopped", READ_ON)
            }
            error => not_written(STANDARD_OUTPUT, error, REDIRECT),
        });
    }
    let place = format!("`{}`", path.display());
    // A device or a pipe is written to; a file that took its place would be of no use to anyone.
    let is_special = std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file());
    if is_special {
        let target = std::fs::OpenOptions::new().write(true).open(path);
        return target
            .map_err(failed)
            .and_then(|mut target| write(Target::Stream(&mut target)))
            .map_err(|error| not_written(&place, error, "name an output that takes all of it"));
    }
    // Through a link, what it points to is replaced.
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    replace(path, directory_of(path), |file| write(Target::File(file))).map_err(|error| {
        let fix = "name an output in a directory that can be written and has room";
        not_written(&place, error, fix)
    })
}

fn failed(cause: std::io::Error) -> WriteError {
    WriteError::Target { cause }
}

/// Why a result was not written. What cannot be read says so itself.
fn not_written(place: &str, error: WriteError, fix: &str) -> anyhow::Error {
    match error {
        WriteError::Target { cause } if cause.raw_os_error().is_some() => {
            cannot_write(place, &cause, fix)
        }
        // Errors that name a temporary file are no use to anyone: what kind they are is.
        WriteError::Target { cause } => cannot_write(place, &cause.kind(), fix),
        error => error.into(),
    }
}
