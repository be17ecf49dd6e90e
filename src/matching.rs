//! Whether an adapter has what a guest imports, and what composing the two gives.

mod plugging;
mod shapes;
mod sharing;
mod view;

use serde::Serialize;

use crate::component::source::Source;
use crate::compose::check_sizes;
use crate::error::InputError;
use crate::input::{Guest, Import, Preview1, TooMany, convert};
use crate::plan::{NotLeft, why_not_left};
use crate::profile::Profile;
use crate::record::records;
use plugging::Plugging;
use sharing::Types;

/// How an adapter and a guest can be composed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fit {
    /// What the adapter has for each import of the guest.
    pub imports: Vec<Match>,
    /// The guest's exports that use types which the adapter has.
    pub exports: Vec<Crossing>,
    /// Why composing fails, besides what is told of imports and exports.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failures: Vec<String>,
}

/// What an adapter has for one import of a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Match {
    /// The import.
    pub import: String,
    /// What is there for it.
    pub offer: Offer,
    /// If it stays with the host, the resource types that it shares with what the adapter has: with any, composing
    /// fails.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<String>,
}

/// What an adapter has for an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offer {
    /// An export of the same name, with all that is imported.
    Same,
    /// One of another version, with all that is imported: `wac` takes it, `wasm-tools compose` does not.
    OtherVersion(String),
    /// One of another version that `wac` gives to another import: this one stays with the host.
    Taken {
        /// Its name.
        export: String,
        /// The import that it is given to.
        by: String,
    },
    /// An export that lacks something, or has it with another type: the import stays with the host.
    Unfit {
        /// Its name.
        export: String,
        /// What is wrong with it.
        problems: Vec<String>,
    },
    /// Nothing, though the adapter's profile does not leave the import to the host, where it stays.
    Lacking {
        /// What is not left to the host.
        why: NotLeft,
    },
    /// Nothing: the import stays with the host.
    Nothing,
}

/// An export of a guest that uses types which an adapter has: the host's own handles do not fit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Crossing {
    /// The export.
    pub export: String,
    /// The types.
    pub types: Vec<String>,
    /// Whether composing fails. Where it does not, the host cannot call the export.
    pub fails: bool,
}

impl Fit {
    /// The imports that stay with the host though the adapter's profile does not leave them there, or though the adapter
    /// has their interface, and those that composing fails for.
    pub fn left_out(&self) -> impl Iterator<Item = &Match> {
        self.imports.iter().filter(|found| {
            let is_unserved = match found.offer {
                Offer::Taken { .. } | Offer::Unfit { .. } | Offer::Lacking { .. } => true,
                Offer::Same | Offer::OtherVersion(_) | Offer::Nothing => false,
            };
            is_unserved || !found.shares.is_empty()
        })
    }

    /// Whether composing gives what the adapter is for.
    pub fn is_whole(&self) -> bool {
        self.left_out().next().is_none() && self.exports.is_empty() && self.failures.is_empty()
    }
}

impl Offer {
    /// Whether the import is the adapter's once the two are composed.
    fn is_taken(&self) -> bool {
        matches!(self, Offer::Same | Offer::OtherVersion(_))
    }
}

/// Compares what a guest imports and exports with what an adapter has. Those of a preview1 module depend on what makes a
/// component of it.
///
/// # Errors
///
/// When one of the two cannot be read.
pub fn match_adapter(adapter: &[u8], guest: &[u8], preview1: Preview1) -> Result<Fit, InputError> {
    let converted = convert(guest, &preview1.into())?;
    let guest = Guest::read(&Source::new(guest, &converted.layout))?;
    let adapter = Guest::decode(adapter)?;
    for side in [&guest, &adapter] {
        check_sizes(side).map_err(|TooMany { limit }| InputError::Repeated { limit })?;
    }
    let profile = recorded_profile(&adapter);
    let plugging = Plugging::new(&adapter, &guest);
    let offers: Vec<Offer> = (0..guest.imports.len())
        .map(|index| match plugging.offer(index) {
            Offer::Nothing => nothing(&guest.imports[index], profile.as_ref()),
            offer => offer,
        })
        .collect();
    let is_taken: Vec<bool> = offers.iter().map(Offer::is_taken).collect();
    let with = guest.imports.iter().zip(&is_taken);
    let taken = Types::of(
        &guest,
        with.filter(|(_, is)| **is).map(|(import, _)| import),
    );
    let mut failures = plugging.failures(&is_taken);
    let left = guest.imports.iter().zip(&is_taken);
    let left = left.filter(|(import, is_taken)| !**is_taken && taken.are_used_by(&guest, import));
    failures.extend(left.map(|(import, _)| {
        format!(
            "`{}` stays with the host, and uses types that the adapter has: `wac` imports these from the host as well",
            import.label()
        )
    }));
    let imports = guest.imports.iter().zip(offers).map(|(import, offer)| {
        let shares = if offer.is_taken() {
            Vec::new()
        } else {
            taken.shared_with(&guest, import)
        };
        Match {
            import: import.label(),
            offer,
            shares,
        }
    });
    Ok(Fit {
        imports: imports.collect(),
        exports: guest
            .exports
            .iter()
            .filter_map(|export| taken.crossing(&guest, export))
            .collect(),
        failures,
    })
}

/// The profile that an adapter was made from, if it says so; of an output that was virtualized again, the last one.
fn recorded_profile(adapter: &Guest<'_>) -> Option<Profile> {
    let last = records(adapter).pop()??;
    Some(Profile::from(last.profile))
}

/// What there is to say of an import that the adapter has nothing for. What an adapter is for that does not tell its
/// profile is not known, so it may be for all of WASI.
fn nothing(import: &Import, profile: Option<&Profile>) -> Offer {
    let why = match profile {
        Some(profile) => why_not_left(import, profile),
        None => import.mentions_wasi().then_some(NotLeft::Untold),
    };
    why.map_or(Offer::Nothing, |why| Offer::Lacking { why })
}
