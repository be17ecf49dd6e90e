//! Files that are replaced whole or not at all, also when the run is killed.
//!
//! A result is written without a name, and gets one when it is whole: a run that is killed before leaves nothing, since
//! the system frees what has no name. That needs no handler of signals, which would take away what the caller has made
//! of them, and holds for signals that nobody can handle. Only a name that is taken cannot be given in one step: then the
//! file is renamed, and for that moment it has a name of its own.
//!
//! Where a system or a file system has no such files, the result has a name of its own from the start, and a run that is
//! killed leaves it. It is locked while its run lives, so that the next run in the directory knows what to take away.

use std::ffi::OsStr;
use std::fs::{DirEntry, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile};
use wasi_virt::WriteError;

/// Around what is random in the name of a file that is to be renamed.
const PREFIX: &str = ".wasi-virt-";
const SUFFIX: &str = ".tmp";

/// How many characters are random.
const RANDOM: usize = 6;

/// Writes a file, in place of the one that is there.
pub fn replace(
    path: &Path,
    directory: &Path,
    write: impl FnOnce(&mut File) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    clean(directory);
    #[cfg(target_os = "linux")]
    if let Some(mut file) = unnamed::create(directory) {
        write(&mut file)?;
        return unnamed::name(&file, path, directory).map_err(failed);
    }
    let mut file = named(directory).map_err(failed)?;
    write(file.as_file_mut())?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

fn failed(cause: io::Error) -> WriteError {
    WriteError::Target { cause }
}

/// Makes names of their own: parallel runs do not meet.
fn names<'n>() -> Builder<'n, 'n> {
    let mut names = Builder::new();
    names.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
    names
}

/// A file with a name of its own, locked.
fn named(directory: &Path) -> io::Result<NamedTempFile> {
    let mut names = names();
    // What the system gives new files, less what the user's mask takes away: a temporary file is private otherwise.
    #[cfg(unix)]
    names.permissions(std::os::unix::fs::PermissionsExt::from_mode(MODE));
    loop {
        let file = names.tempfile_in(directory)?;
        // Before it is locked, another run may take it for one that was left.
        let is_taken = matches!(file.as_file().try_lock(), Err(TryLockError::WouldBlock));
        if !is_taken && file.path().exists() {
            return Ok(file);
        }
    }
}

#[cfg(unix)]
const MODE: u32 = 0o666;

/// Takes away what killed runs have left. What cannot be taken away is no reason to fail.
fn clean(directory: &Path) {
    let Ok(entries) = directory.read_dir() else {
        return;
    };
    for entry in entries.flatten() {
        if is_left(&entry) {
            let _kept = std::fs::remove_file(entry.path());
        }
    }
}

/// Whether an entry is a file that a run was to rename, and that run has ended.
fn is_left(entry: &DirEntry) -> bool {
    is_own_name(&entry.file_name())
        && entry.file_type().is_ok_and(|kind| kind.is_file())
        && open(&entry.path()).is_ok_and(|file| file.try_lock().is_ok())
}

fn is_own_name(name: &OsStr) -> bool {
    let name = name.to_str();
    let name = name.and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX));
    name.is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Opens a file for its lock. What took its place meanwhile is not waited for.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOFOLLOW).bits() as i32);
    }
    options.open(path)
}

#[cfg(target_os = "linux")]
mod unnamed {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd;
    use std::path::{Path, PathBuf};

    use rustix::fs::{AtFlags, CWD, Mode, OFlags};

    /// A file without a name, if there can be one that can be given a name later.
    pub fn create(directory: &Path) -> Option<File> {
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        let file = rustix::fs::openat(CWD, directory, flags, Mode::from(super::MODE)).ok()?;
        let file = File::from(file);
        // For the moment in which it may have a name of its own.
        let _unlocked = file.try_lock();
        place(&file).exists().then_some(file)
    }

    /// Where the system shows an open file.
    fn place(file: &File) -> PathBuf {
        format!("/proc/self/fd/{}", file.as_raw_fd()).into()
    }

    /// Gives it a name, in place of the file that has it.
    pub fn name(file: &File, path: &Path, directory: &Path) -> io::Result<()> {
        let link = |name: &Path| {
            let linked = rustix::fs::linkat(CWD, place(file), CWD, name, AtFlags::SYMLINK_FOLLOW);
            linked.map_err(io::Error::from)
        };
        match link(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let named = super::names().make_in(directory, link)?;
                named.persist(path).map_err(|error| error.error)
            }
            linked => linked,
        }
    }
}
