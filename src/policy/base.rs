//! Where a profile starts: what is meant where it says nothing.

use serde::{Deserialize, Serialize};

use super::{Access, Clocks, Output, Profile, Random, Setting, Stdio, Stream, Subsystem};

/// What is meant where a profile says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Base {
    /// Everything is denied: what is done without the option
    DenyAll,
    /// Everything is the host's
    AllowAll,
    /// For programs that are run once: standard streams, arguments, exit, clocks and random numbers are the host's
    Command,
    /// For web handlers: standard error, clocks and random numbers are the host's
    Handler,
}

impl Base {
    /// The profile that says nothing else.
    pub fn profile(self) -> Profile {
        match self {
            Base::DenyAll => Profile::deny_all(),
            Base::AllowAll => Profile::allow_all(),
            Base::Command => Profile::command(),
            Base::Handler => Profile::handler(),
        }
    }

    /// Whether it names a subsystem: as allowed, or, where it says something of all, in any way.
    pub(super) fn names(self, subsystem: Subsystem) -> bool {
        match self {
            Base::DenyAll | Base::AllowAll => true,
            Base::Command | Base::Handler => subsystem.is_allowed(&self.profile()),
        }
    }

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Base::DenyAll => "deny-all",
            Base::AllowAll => "allow-all",
            Base::Command => "command",
            Base::Handler => "handler",
        }
    }
}

impl Profile {
    /// For programs that are run once: standard streams, arguments, exit, clocks and random numbers stay with the host, and
    /// nothing else does.
    ///
    /// ```
    /// # fn main() -> Result<(), wasi_virt::Error> {
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::Profile;
    ///
    /// let mut virt = WasiVirt::from(Profile::command());
    /// virt.env().overrides(&[("LANG", "C")]);
    /// let output = virt.guest("tests/components/random.wasm").finish()?;
    /// assert_eq!(output.plan().traps().count(), 0);
    /// # Ok(())
    /// # }
    /// ```
    pub fn command() -> Self {
        Profile {
            args: Setting::Allow,
            stdio: Stdio::all(Stream::Allow),
            clocks: Clocks::all(Access::Allow),
            random: Random::all(Access::Allow),
            exit: Access::Allow,
            ..Profile::deny_all()
        }
    }

    /// For web handlers: standard error, clocks and random numbers stay with the host, and nothing else does.
    pub fn handler() -> Self {
        let mut profile = Profile {
            clocks: Clocks::all(Access::Allow),
            random: Random::all(Access::Allow),
            ..Profile::deny_all()
        };
        profile.stdio.stderr = Output::Allow;
        profile
    }
}

/// The flags for it.
#[cfg(feature = "cli")]
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Where to start: what is decided where no other option and no file says anything
    #[arg(long, value_name = "BASE")]
    base: Option<Base>,
    /// Allow everything that nothing else decides: `--base=allow-all`
    #[arg(long)]
    allow_all: bool,
}

#[cfg(feature = "cli")]
impl Flags {
    /// The base that they name.
    ///
    /// # Errors
    ///
    /// When they name two.
    pub(super) fn said(&self) -> Result<Option<Base>, crate::error::ProfileError> {
        match (self.base, self.allow_all) {
            (Some(Base::AllowAll) | None, true) => Ok(Some(Base::AllowAll)),
            (Some(base), true) => Err(crate::error::ProfileError::Bases { base }),
            (base, false) => Ok(base),
        }
    }
}
