//! How an output was put together, besides its profile: whoever repeats a build has to know.

use std::fmt::{self, Display, Formatter};

use semver::Version;
use serde::{Deserialize, Serialize};

use crate::input::Preview1;
use crate::link::{Linked, Linking};
use crate::words::{Directive, print_in_flags};

/// How an output was put together. What is done without options is not said: it is the same for every version that writes
/// this form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct BuildOptions {
    /// How the guest was linked, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Linked>,
    /// What made a component of a preview1 module, where that is not our own front end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview1: Option<Preview1>,
    /// The version of WASI of the component that a preview1 module became, where that is not the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wasi_version: Option<Version>,
    /// The world whose hosts lack what is therefore answered inside of the file, where anything is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fits: Option<String>,
    /// Whether the guest's custom sections were dropped.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub strip: bool,
}

impl BuildOptions {
    /// Whether there were no options.
    pub fn is_default(&self) -> bool {
        *self == BuildOptions::default()
    }

    /// How the guest is to be linked.
    pub(crate) fn linking(&self) -> Linking {
        match self.link {
            None => Linking::Auto,
            Some(Linked::Fused) => Linking::Fused,
            Some(Linked::Composed) => Linking::Composed,
        }
    }
}

print_in_flags!(BuildOptions);

/// The options, as a user gives them.
impl Display for BuildOptions {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let given = [
            self.link.map(|_| Directive::Link(self.linking())),
            self.preview1.map(Directive::Preview1),
            self.wasi_version.clone().map(Directive::WasiVersion),
            self.fits.clone().map(|world| Directive::Fits(Some(world))),
            self.strip.then_some(Directive::Strip),
        ];
        for (place, directive) in given.into_iter().flatten().enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(f, "{space}{directive}")?;
        }
        Ok(())
    }
}
