//! Profiles under which a program does the same wherever it runs: what it could be told by a host, the file tells it, and
//! of the rest it gets what is allowed by name.

use image_format::DEFAULT_TIME;

use super::{
    Access, AllowList, Clocks, Datetime, HostVariables, Input, MonotonicClock, Profile, Random,
    RandomSource, Setting, Variables, WallClock,
};

/// What both seeds are.
const SEED: u64 = 0;

impl Profile {
    /// Closes all of the host's input that is open as a whole, and sets clocks and seeds. What is allowed by its name, what is
    /// set, output and exit stay.
    ///
    /// ```
    /// use wasi_virt::profile::{Profile, RandomSource, Setting};
    ///
    /// let profile = Profile::command().deterministic();
    /// assert_eq!(profile.clocks.wall.to_string(), "1980-01-01T00:00:00Z");
    /// assert_eq!(profile.clocks.monotonic.to_string(), "step:1ms");
    /// assert_eq!(profile.random.secure, RandomSource::Seed(0));
    /// assert_eq!(profile.args, Setting::Deny);
    /// ```
    pub fn deterministic(mut self) -> Profile {
        self.clocks = Clocks {
            wall: WallClock::Fixed(Datetime::new(DEFAULT_TIME as i64, 0)),
            monotonic: MonotonicClock::STEP,
        };
        self.random = Random {
            insecure: RandomSource::Seed(SEED),
            secure: RandomSource::Seed(SEED),
        };
        close_variables(&mut self.env);
        close_variables(&mut self.config);
        close(&mut self.args);
        close(&mut self.cwd);
        if self.stdio.stdin == Input::Allow {
            self.stdio.stdin = Input::Deny;
        }
        self.fs.host = Access::Deny;
        close_list(&mut self.http);
        close_list(&mut self.sockets);
        if let Some(names) = &mut self.dns {
            close_list(names);
        }
        self
    }
}

/// Those that are allowed by all names but some are not allowed by theirs.
fn close_variables(variables: &mut Variables) {
    if matches!(
        variables.host,
        HostVariables::Allow | HostVariables::AllBut(_)
    ) {
        variables.host = HostVariables::Deny;
    }
}

fn close<T: PartialEq>(setting: &mut Setting<T>) {
    if *setting == Setting::Allow {
        *setting = Setting::Deny;
    }
}

fn close_list<R: PartialEq>(list: &mut AllowList<R>) {
    if *list == AllowList::Allow {
        *list = AllowList::Deny;
    }
}

/// The flag for it.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Have the program do the same wherever it runs: time and random numbers are set, and of the host's input there is
    /// what other options name
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    deterministic: Option<bool>,
}

#[cfg(feature = "cli")]
impl Flags {
    pub(super) fn said(&self) -> Option<bool> {
        self.deterministic
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::policy::{ProfileFile, Stdio, Stream, Subsystem};

    fn profile(text: &str) -> Profile {
        let text = format!("deterministic = true\n{text}");
        let file = ProfileFile::parse(&text, Path::new("profile.toml")).unwrap();
        assert_eq!(
            ProfileFile::parse(&file.to_toml().unwrap(), Path::new("p")).unwrap(),
            file
        );
        file.into()
    }

    /// The subsystems that are the host's as a whole.
    fn open(profile: &Profile) -> Vec<&'static str> {
        let all = Subsystem::ALL.iter();
        let open = all.filter(|subsystem| subsystem.is_allowed(profile));
        open.map(|subsystem| subsystem.name()).collect()
    }

    #[test]
    fn output_is_all_that_a_base_leaves_open() {
        for (base, expected) in [
            ("deny-all", &[][..]),
            ("handler", &["stderr"]),
            ("command", &["stdout", "stderr", "exit"]),
            ("allow-all", &["stdout", "stderr", "exit"]),
        ] {
            let profile = profile(&format!("base = \"{base}\""));
            assert_eq!(open(&profile), expected, "{base}");
            assert!(profile.check().is_ok());
            let nothing = Profile {
                stdio: Stdio::all(Stream::Allow),
                exit: Access::Allow,
                ..Profile::deny_all()
            };
            let mut all = Subsystem::ALL.iter();
            assert!(all.all(|subsystem| subsystem.is_within(&profile, &nothing)));
        }
    }

    #[test]
    fn what_is_named_stays() {
        let text = "base = \"allow-all\"\nclocks = { monotonic = \"allow\" }\nrandom.insecure = 7\nargs = true\n\
            cwd = \"/\"\nstdio.stdin = \"allow\"\nenv = { allow = [\"A\"], overrides = { B = \"b\" } }\n\
            fs.host-preopens = { \"/a\" = \"/b\" }\nhttp = [\"https://a.example\"]\nsockets = true";
        let profile = profile(text);
        let expected = ["args", "stdin", "stdout", "stderr", "exit", "sockets"];
        assert_eq!(open(&profile), expected);
        assert_eq!(profile.clocks.monotonic, MonotonicClock::Allow);
        assert_eq!(
            profile.clocks.wall,
            profile.clone().deterministic().clocks.wall
        );
        assert_eq!(profile.random.insecure, RandomSource::Seed(7));
        assert_eq!(profile.random.secure, RandomSource::Seed(SEED));
        assert_eq!(profile.cwd, Setting::Set("/".to_string()));
        assert_eq!(profile.fs.host_preopens.len(), 1);
        assert!(matches!(profile.env.host, HostVariables::Only(_)));
        assert!(matches!(profile.http, AllowList::Only(_)));
        assert_eq!(profile.env.overrides["B"], "b");
        // Names that are allowed stay in what is made of a whole profile, too.
        let again = Profile {
            args: Setting::Deny,
            sockets: AllowList::Deny,
            random: Random {
                insecure: RandomSource::Seed(SEED),
                ..profile.random
            },
            ..profile.clone()
        };
        let mut again = again;
        again.stdio.stdin = Input::Deny;
        again.clocks.monotonic = MonotonicClock::STEP;
        assert_eq!(profile.deterministic(), again);
    }

    #[test]
    fn it_names_clocks_and_random_numbers() {
        let file = "deterministic = true\nstrict = true";
        let file = ProfileFile::parse(file, Path::new("profile.toml")).unwrap();
        let strict = Profile::from(file).strict;
        let named = |subsystem: Subsystem| !strict.unnamed().contains(&subsystem);
        assert!(named(Subsystem::Clocks) && named(Subsystem::Random));
        assert!(!named(Subsystem::Env) && !named(Subsystem::Stdin));
    }
}
