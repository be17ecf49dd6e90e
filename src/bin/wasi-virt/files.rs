//! Reading guests, and writing results whole or not at all.

use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use wasi_virt::InputError;

/// Prints an error, in lower case and on one line.
pub fn print_error(error: &anyhow::Error) {
    eprintln!("error: {}", printable(&format!("{error:#}")));
}

/// Prints a warning.
pub fn print_warning(warning: &str) {
    eprintln!("warning: {}", printable(warning));
}

/// Prints a report. A reader that has seen enough of it is no error.
pub fn print_report(report: &str) -> Result<()> {
    let mut stdout = std::io::stdout().lock();
    match stdout
        .write_all(report.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot write to standard output")
        }
        _ => Ok(()),
    }
}

/// A text that may hold names from anywhere, with what a terminal would obey instead of show spelled out. Lines stay.
pub fn printable(text: &str) -> String {
    let is_obeyed = |character: char| {
        let changes_direction = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        character.is_control() && character != '\n' || changes_direction
    };
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

/// Whether a path means standard input or output.
pub fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a guest; `-` is standard input.
pub fn read_guest(path: &Path) -> Result<Vec<u8>> {
    if is_dash(path) {
        let mut bytes = Vec::new();
        std::io::stdin()
            .read_to_end(&mut bytes)
            .context("cannot read the guest from standard input; pass a file")?;
        return Ok(bytes);
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

/// Reads the profile from standard input.
pub fn read_profile_from_input() -> Result<String> {
    std::io::read_to_string(std::io::stdin())
        .context("cannot read the profile from standard input; pass a TOML file")
}

/// Refuses an output that would overwrite the guest, before any work is done.
pub fn check_output(guest: Option<&Path>, output: &Path, is_text: bool) -> Result<()> {
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
    let same =
        |a: &Path, b: &Path| Some(std::fs::canonicalize(a).ok()? == std::fs::canonicalize(b).ok()?);
    ensure!(
        guest.is_none_or(|guest| is_dash(guest) || same(guest, output) != Some(true)),
        "the output `{}` is the guest itself; name another file, and replace the guest afterwards if you mean to",
        output.display()
    );
    Ok(())
}

/// Writes a result: beside the target first, then renamed into place.
pub fn write_output(
    path: &Path,
    write: &dyn Fn(&mut dyn Write) -> std::io::Result<()>,
) -> Result<()> {
    if is_dash(path) {
        let mut target = std::io::stdout().lock();
        write(&mut target)
            .and_then(|()| target.flush())
            .context("cannot write to standard output")?;
        return Ok(());
    }
    // A device or a pipe is written to; a file that took its place would be of no use to anyone.
    let is_special = std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file());
    if is_special {
        let target = std::fs::OpenOptions::new().write(true).open(path);
        return target
            .and_then(|mut target| write(&mut target))
            .with_context(|| format!("cannot write to `{}`", path.display()));
    }
    // Through a link, what it points to is replaced.
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    };
    replace(path, &directory, write).map_err(|cause| {
        // Errors that name a temporary file are no use to anyone: what kind they are is.
        let cause = cause.raw_os_error().map_or(cause.kind().to_string(), |_| cause.to_string());
        anyhow!(
            "cannot write `{}`: {cause}; name an output in a directory that exists and can be written",
            path.display(),
        )
    })
}

fn replace(
    path: &Path,
    directory: &Path,
    write: &dyn Fn(&mut dyn Write) -> std::io::Result<()>,
) -> std::io::Result<()> {
    // A name of its own for every run: parallel runs do not meet.
    let mut builder = tempfile::Builder::new();
    builder.prefix(".wasi-virt-");
    #[cfg(unix)]
    builder.permissions(permissions());
    let mut file = builder.tempfile_in(directory)?;
    write(file.as_file_mut())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// What the system gives new files, less what the user's mask takes away: a temporary file is private otherwise.
#[cfg(unix)]
fn permissions() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o666)
}
