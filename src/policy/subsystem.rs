//! Subsystems: one word for all the interfaces, in every version, that a policy decides.

use std::fmt::{self, Display, Formatter};

use image_format::Image;

use super::{Locals, Profile, Subsystem};
use crate::error::PlanError;
use crate::note::Note;
use crate::plan::Rule;
use crate::summary::Grant;
use crate::wit::{Generation, InterfaceName};
use crate::words::Wording;

/// What the tool has to know of a subsystem: each has one of these in its module.
pub(crate) struct Definition {
    /// The word for it.
    pub(super) name: &'static str,
    /// What allows it.
    pub(super) allow: Wording,
    /// What denies it.
    pub(super) deny: Wording,
    /// What to do to have it while the host's own stays closed, where there is such a way.
    pub(super) closed_fix: Option<ClosedFix>,
    /// The package of WASI that its functions are in.
    pub(super) package: &'static str,
    /// Whether a function of that package is of it, by interface and name, in any version of WASI.
    pub(super) has: fn(&str, &str) -> bool,
    /// Whether a profile leaves the whole of it to the host.
    pub(super) is_allowed: fn(&Profile) -> bool,
    /// What is given of it, as far as a profile says it.
    pub(super) grant: fn(&Profile) -> Grant,
    /// Whether what the first profile lets a guest reach of the host's, the second one does as well. What is answered from
    /// inside the file reaches nothing.
    pub(super) is_within: fn(&Profile, &Profile) -> bool,
    /// What becomes of a function where not all of it is left to the host; `None` for one that is not named: what it does is
    /// not known then.
    pub(super) rule: fn(&Function<'_>, &Profile) -> Option<Rule>,
    /// The resource types whose handles it makes, named with their interface and without a version. A slash at the end
    /// stands for all of a package.
    pub(super) makes: &'static [&'static str],
    /// The errors with which it denies work on handles that callers hand in: the first that a function can return.
    pub(super) errors: &'static [&'static str],
    /// Refuses values that no program could be given.
    pub(super) check: fn(&Profile) -> Result<(), PlanError>,
    /// Puts into the image what the adapter has to know, where that is not its default.
    pub(super) put: fn(&Profile, &mut Image),
    /// What the user should know of a list of rules, given what the guest imports.
    pub(super) notes: fn(&Profile, &Asks<'_>) -> Vec<Note>,
}

/// A way to have a subsystem while the host's own stays closed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ClosedFix {
    /// What is set for it.
    pub(crate) what: Wording,
    /// What that does.
    pub(crate) does: &'static str,
}

impl Definition {
    /// Where there is nothing to check.
    pub(super) const UNCHECKED: fn(&Profile) -> Result<(), PlanError> = |_| Ok(());
    /// Where the adapter has to know nothing.
    pub(super) const NOTHING: fn(&Profile, &mut Image) = |_, _| {};
    /// Where there is no list of rules.
    pub(super) const NO_RULES: fn(&Profile, &Asks<'_>) -> Vec<Note> = |_, _| Vec::new();
}

/// Whether a guest imports a function, of an interface without a version.
pub(crate) type Asks<'g> = dyn Fn(&str, &str) -> bool + 'g;

/// A function of WASI that a policy decides.
pub(crate) struct Function<'f> {
    /// Its interface, without a version.
    pub(crate) interface: &'f str,
    /// Which WASI's interface that is.
    pub(crate) generation: Generation,
    pub(crate) name: &'f str,
    /// Whether an export takes resources of its interface.
    pub(crate) is_exported: bool,
    /// What is at the local paths that the profile mounts.
    pub(crate) locals: &'f Locals,
}

/// Lists the subsystems, in the order of reports.
macro_rules! subsystems {
    ($($(#[$doc:meta])* $subsystem:ident => $definition:path,)*) => {
        /// What a policy is given for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Subsystem {
            $($(#[$doc])* $subsystem,)*
        }

        impl Subsystem {
            /// All of them.
            pub(crate) const ALL: &[Subsystem] = &[$(Subsystem::$subsystem,)*];

            const fn definition(self) -> &'static subsystem::Definition {
                match self {
                    $(Subsystem::$subsystem => &$definition,)*
                }
            }
        }
    };
}

pub(super) use subsystems;

/// The package whose functions are of no subsystem, but of all.
pub(crate) const SHARED_PACKAGE: &str = "io";

impl Subsystem {
    /// Whether a WASI package is known.
    pub(crate) fn knows(package: &str) -> bool {
        let mut known = Subsystem::ALL.iter();
        package == SHARED_PACKAGE || known.any(|subsystem| subsystem.package() == package)
    }

    /// The subsystem of a function. `wasi:io` has none: what becomes of a stream depends on who made it. Nor have
    /// interfaces that are for exporting, such as `wasi:cli/run`, and functions that could be of more than one.
    pub fn of(interface: &InterfaceName, function: &str) -> Option<Subsystem> {
        let mut known = Subsystem::ALL.iter().copied();
        known.find(|subsystem| {
            let Definition { package, has, .. } = subsystem.definition();
            *package == interface.package && has(&interface.interface, function)
        })
    }

    /// The word for it.
    pub fn name(self) -> &'static str {
        self.definition().name
    }

    /// The flag that allows it.
    pub fn flag(self) -> &'static str {
        self.definition().allow.flag
    }

    /// The call of the builder that allows it.
    pub fn call(self) -> &'static str {
        self.definition().allow.call
    }

    /// What to do to have it: first what keeps the host's own closed, where there is such a way.
    pub(crate) fn fix(self) -> Fix {
        Fix(self)
    }

    /// A way to have it while the host's own stays closed, where there is one.
    pub(crate) fn closed_fix(self) -> Option<ClosedFix> {
        self.definition().closed_fix
    }

    /// What denies it.
    pub(crate) fn deny(self) -> Wording {
        self.definition().deny
    }

    /// Whether what `given` lets a guest reach of the host's, `most` does as well.
    pub(crate) fn is_within(self, given: &Profile, most: &Profile) -> bool {
        (self.definition().is_within)(given, most)
    }

    /// Whether the profile leaves the whole subsystem to the host.
    pub fn is_allowed(self, profile: &Profile) -> bool {
        (self.definition().is_allowed)(profile)
    }

    /// What is given of it, as far as a profile says it.
    pub(crate) fn grant(self, profile: &Profile) -> Grant {
        (self.definition().grant)(profile)
    }

    /// What becomes of a function of it where not all of it is left to the host; `None` for one that no rule names.
    pub(crate) fn rule(self, function: &Function<'_>, profile: &Profile) -> Option<Rule> {
        (self.definition().rule)(function, profile)
    }

    /// The errors with which it denies work on handles that callers hand in: the first that a function can return.
    pub(crate) fn errors(self) -> &'static [&'static str] {
        self.definition().errors
    }

    /// Puts into the image what the adapter has to know of its policy.
    pub(crate) fn put(self, profile: &Profile, image: &mut Image) {
        (self.definition().put)(profile, image);
    }

    /// What the user should know of a list of rules, given what the guest imports.
    pub(crate) fn notes(self, profile: &Profile, asks: &Asks<'_>) -> Vec<Note> {
        (self.definition().notes)(profile, asks)
    }

    /// The package of WASI that its functions are in.
    pub(super) fn package(self) -> &'static str {
        self.definition().package
    }

    /// Whether it makes handles of a resource type, named with its interface and without a version.
    pub(super) fn makes(self, resource: &str) -> bool {
        let mut makes = self.definition().makes.iter();
        makes.any(|made| resource == *made || (made.ends_with('/') && resource.starts_with(made)))
    }
}

/// What to do to have a subsystem that is denied, as messages end with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fix(Subsystem);

impl Display for Fix {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Definition {
            allow, closed_fix, ..
        } = self.0.definition();
        match closed_fix {
            Some(ClosedFix { what, does }) => {
                write!(f, "{what} {does}, {allow} allows the host's")
            }
            None => write!(f, "{allow} allows it"),
        }
    }
}

/// That a profile with a value that no program could be given is refused.
#[cfg(test)]
#[track_caller]
pub(super) fn refuse(change: impl FnOnce(&mut Profile), expected: &str) {
    let mut profile = Profile::deny_all();
    assert!(profile.check().is_ok());
    change(&mut profile);
    let message = profile.check().unwrap_err().to_string();
    assert!(message.contains(expected), "{message}");
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use clap::{Args, Command, FromArgMatches};

    use super::*;
    use crate::policy::{Flags, Strict};

    #[test]
    fn the_flag_of_a_subsystem_allows_it_and_nothing_else() {
        for subsystem in Subsystem::ALL {
            let command = Flags::augment_args(Command::new("test"));
            let matches = command.try_get_matches_from(["test", subsystem.flag()]);
            let flags = Flags::from_arg_matches(&matches.unwrap()).unwrap();
            let profile = Profile::from(flags.said(&mut Vec::new()).unwrap());
            let allowed = Subsystem::ALL.iter();
            let allowed: Vec<_> = allowed
                .filter(|subsystem| subsystem.is_allowed(&profile))
                .collect();
            assert_eq!(allowed, [subsystem]);
        }
    }

    #[test]
    fn what_denies_a_subsystem_takes_back_what_allows_it() {
        for subsystem in Subsystem::ALL {
            let command = Flags::augment_args(Command::new("test"));
            let arguments = ["test", "--base=allow-all", subsystem.deny().flag];
            let matches = command.try_get_matches_from(arguments);
            let flags = Flags::from_arg_matches(&matches.unwrap()).unwrap();
            let profile = Profile::from(flags.said(&mut Vec::new()).unwrap());
            let denied = Subsystem::ALL.iter();
            let denied: Vec<_> = denied
                .filter(|subsystem| !subsystem.is_allowed(&profile))
                .collect();
            assert_eq!(denied, [subsystem]);
        }
    }

    #[test]
    fn the_flag_that_denies_a_subsystem_names_it_and_no_other() {
        for subsystem in Subsystem::ALL {
            let command = Flags::augment_args(Command::new("test"));
            let matches = command.try_get_matches_from(["test", "--strict", subsystem.deny().flag]);
            let flags = Flags::from_arg_matches(&matches.unwrap()).unwrap();
            let profile = Profile::from(flags.said(&mut Vec::new()).unwrap());
            let unnamed = Subsystem::ALL.iter().copied();
            let unnamed = unnamed.filter(|other| other != subsystem).collect();
            assert_eq!(profile.strict, Strict::On { unnamed });
            let profile = Profile {
                strict: Strict::Off,
                ..profile
            };
            assert_eq!(profile, Profile::deny_all());
        }
    }

    #[test]
    fn each_subsystem_is_within_itself_and_what_allows_it() {
        let (all, none) = (Profile::allow_all(), Profile::deny_all());
        for subsystem in Subsystem::ALL {
            assert!(subsystem.is_within(&none, &none));
            assert!(subsystem.is_within(&none, &all));
            assert!(subsystem.is_within(&all, &all));
            assert!(!subsystem.is_within(&all, &none));
        }
    }

    #[test]
    fn a_subsystem_is_named_in_reports_as_in_text() {
        for subsystem in Subsystem::ALL {
            let name = serde_json::to_value(subsystem).unwrap();
            assert_eq!(name, subsystem.name());
        }
    }
}
