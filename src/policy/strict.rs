//! Whether a profile has to name all that a guest imports. It decides nothing: what is denied because nothing is said of it
//! is denied all the same, but not in silence.

use std::collections::BTreeSet;

use super::{
    Base, ClocksPart, FilesPart, ProfileFile, RandomPart, StdioPart, Subsystem, VariablesPart,
};

/// Whether a profile has to name all that is imported, by subsystem, or, of what has none, by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Strict {
    /// What it does not name is decided where it starts.
    #[default]
    Off,
    /// An import that it does not name is an error.
    On {
        /// The subsystems that it does not name.
        unnamed: BTreeSet<Subsystem>,
    },
}

impl Strict {
    /// Whether an import that is not named is an error.
    pub fn is_on(&self) -> bool {
        matches!(self, Strict::On { .. })
    }

    /// The subsystems that are not named, if they have to be.
    pub(crate) fn unnamed(&self) -> BTreeSet<Subsystem> {
        match self {
            Strict::Off => BTreeSet::new(),
            Strict::On { unnamed } => unnamed.clone(),
        }
    }
}

impl ProfileFile {
    /// Whether it is strict, and then which subsystems it does not name.
    pub(super) fn strictness(&self) -> Strict {
        if self.strict != Some(true) {
            return Strict::Off;
        }
        let all = Subsystem::ALL.iter().copied();
        let unnamed = all.filter(|subsystem| !self.names(*subsystem));
        Strict::On {
            unnamed: unnamed.collect(),
        }
    }

    /// Whether it says something of a subsystem, by itself or by its base.
    fn names(&self, subsystem: Subsystem) -> bool {
        let StdioPart {
            stdin,
            stdout,
            stderr,
        } = &self.stdio;
        let is_deterministic = self.deterministic == Some(true);
        let says = match subsystem {
            Subsystem::Env => names_values(&self.env),
            Subsystem::Args => self.args.is_some(),
            Subsystem::Cwd => self.cwd.is_some(),
            Subsystem::Config => names_values(&self.config),
            Subsystem::Stdin => stdin.is_some(),
            Subsystem::Stdout => stdout.is_some(),
            Subsystem::Stderr => stderr.is_some(),
            Subsystem::Fs => names_files(&self.fs),
            Subsystem::Clocks => is_deterministic || self.clocks != ClocksPart::default(),
            Subsystem::Random => is_deterministic || self.random != RandomPart::default(),
            Subsystem::Exit => self.exit.is_some(),
            Subsystem::Sockets => self.sockets.is_some() || self.dns.is_some(),
            Subsystem::Http => self.http.is_some(),
        };
        says || self.base.is_some_and(|base: Base| base.names(subsystem))
    }
}

fn names_values(part: &VariablesPart) -> bool {
    let VariablesPart {
        allow,
        deny,
        overrides,
    } = part;
    allow.is_some() || !deny.is_empty() || !overrides.is_empty()
}

/// How files are read says nothing of which there are, and what is writable is mounted.
fn names_files(part: &FilesPart) -> bool {
    let FilesPart {
        allow_host_preopens,
        mounts,
        writable: _,
        host_preopens,
        embedding: _,
        embedded,
    } = part;
    allow_host_preopens.is_some()
        || !mounts.is_empty()
        || !host_preopens.is_empty()
        || embedded.is_some()
}

/// The flag for it.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Refuse a guest that imports what no option, no file and no base names: of WASI by subsystem, of anything else by
    /// `--allow-import` or `--deny-import`
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    strict: Option<bool>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> Option<bool> {
        self.strict
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::profile::Profile;

    /// The subsystems that a strict profile of this text names.
    fn named(text: &str) -> Vec<&'static str> {
        let text = format!("strict = true\n{text}");
        let file = ProfileFile::parse(&text, Path::new("profile.toml")).unwrap();
        let Strict::On { unnamed } = Profile::from(file).strict else {
            panic!("`{text}` is strict");
        };
        let all = Subsystem::ALL.iter();
        let named = all.filter(|subsystem| !unnamed.contains(subsystem));
        named.map(|subsystem| subsystem.name()).collect()
    }

    #[test]
    fn what_is_said_is_named() {
        for (text, expected) in [
            ("", &[][..]),
            ("sockets = false", &["sockets"]),
            ("stdio = { stdout = \"deny\" }", &["stdout"]),
            ("env.overrides = { A = \"b\" }", &["env"]),
            ("config.allow = []", &["config"]),
            ("fs.mounts = { \"/a\" = \"a\" }", &["fs"]),
            ("fs.embedding = { exclude = [\"*.tmp\"] }", &[]),
            ("tracing = true\non-deny = \"trap\"", &[]),
        ] {
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn a_base_names_what_it_allows_or_all() {
        let all: Vec<_> = Subsystem::ALL.iter().map(|known| known.name()).collect();
        assert_eq!(named("base = \"deny-all\""), all);
        assert_eq!(named("base = \"allow-all\""), all);
        assert_eq!(named("base = \"handler\""), ["stderr", "clocks", "random"]);
        assert_eq!(
            named("base = \"command\"\nsockets = false"),
            [
                "args", "stdin", "stdout", "stderr", "clocks", "random", "exit", "sockets"
            ]
        );
    }
}
