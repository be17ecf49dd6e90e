//! `--require PROFILE`: whether a file may do more than a profile says.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use serde::Serialize;
use wasi_virt::plan::Subsystem;
use wasi_virt::profile::{Profile, ProfileFile};
use wasi_virt::{Beyond, Excess};

use crate::files;

/// The code that the program ends with when a file may do more.
const NOT_HELD: u8 = 3;

/// The code that the program ends with after an error.
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    match error.is::<NotHeld>() {
        true => ExitCode::from(NOT_HELD),
        false => ExitCode::FAILURE,
    }
}

/// A profile that a file has to keep to.
pub struct Gate {
    path: PathBuf,
    profile: Profile,
}

impl Gate {
    /// Reads the profile.
    pub fn read(path: &Path) -> Result<Self> {
        let written = ProfileFile::read(path)?;
        written.check_denied_names()?;
        let profile = Profile::from(written);
        let checked = profile.check_required();
        checked.with_context(|| format!("the profile `{}` cannot be required", path.display()))?;
        Ok(Gate {
            path: path.to_path_buf(),
            profile,
        })
    }

    /// The profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// What is to be said of a file, and of what it may do beyond the profile.
    pub fn judge(&self, file: &Path, beyond: &[Beyond]) -> Judged {
        Judged {
            beyond: beyond.iter().map(Entry::from).collect(),
            not_held: NotHeld {
                file: file.to_path_buf(),
                profile: self.path.clone(),
                count: beyond.len(),
            },
        }
    }
}

/// What a file may do beyond a profile.
pub struct Judged {
    beyond: Vec<Entry>,
    not_held: NotHeld,
}

impl Judged {
    /// Prints it, judged by imports.
    pub fn print_by_imports(&self) -> Result<()> {
        self.print("as far as its imports tell")
    }

    /// Prints it, judged by what is proven.
    pub fn print_as_proven(&self) -> Result<()> {
        self.print("with the recorded profile in force")
    }

    fn print(&self, judged: &str) -> Result<()> {
        let NotHeld { file, profile, .. } = &self.not_held;
        let mut report = String::new();
        for entry in &self.beyond {
            let subsystem = entry.subsystem.map_or("other", Subsystem::name);
            let line = files::printable(&format!("{subsystem}: {}", entry.message));
            report.push_str(&format!("{line}\n"));
        }
        if self.beyond.is_empty() {
            let (file, profile) = (file.display(), profile.display());
            let line = format!("`{file}` may do nothing beyond `{profile}`, {judged}");
            report.push_str(&format!("{}\n", files::printable(&line)));
        }
        files::print_report(&report)
    }

    /// As JSON has it.
    pub fn entries(&self) -> Vec<Entry> {
        self.beyond.clone()
    }

    /// The end of the program.
    pub fn ended(&self) -> Result<()> {
        match self.beyond.is_empty() {
            true => Ok(()),
            false => Err(self.not_held.clone().into()),
        }
    }
}

/// Something that a file may do beyond a profile, as JSON has it.
#[derive(Clone, Serialize)]
pub struct Entry {
    subsystem: Option<Subsystem>,
    import: String,
    functions: Vec<String>,
    why: &'static str,
    message: String,
}

impl From<&Beyond> for Entry {
    fn from(beyond: &Beyond) -> Entry {
        let functions = beyond.functions.iter();
        Entry {
            subsystem: beyond.why.subsystem(),
            import: beyond.import.clone(),
            functions: functions.filter(|name| !name.is_empty()).cloned().collect(),
            why: word(&beyond.why),
            message: beyond.in_flags().to_string(),
        }
    }
}

fn word(why: &Excess) -> &'static str {
    match why {
        Excess::Denied(_) => "denied",
        Excess::All(_) => "all",
        Excess::OtherPart(_) => "other-part",
        Excess::DeniedByName(_) => "denied-by-name",
        Excess::Unknown => "unknown",
        Excess::NotNamed => "not-named",
        _ => "other",
    }
}

/// That a file may do more than a profile says.
#[derive(Debug, Clone)]
struct NotHeld {
    file: PathBuf,
    profile: PathBuf,
    count: usize,
}

impl Display for NotHeld {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (file, profile) = (self.file.display(), self.profile.display());
        let things = match self.count {
            1 => "thing",
            _ => "things",
        };
        write!(
            f,
            "`{file}` may do {} {things} beyond `{profile}`; virtualize it with that profile, or add to the profile what it \
             may do",
            self.count
        )
    }
}

impl std::error::Error for NotHeld {}
