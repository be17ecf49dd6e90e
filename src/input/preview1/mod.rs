//! Preview1 core modules, made components: with our own front end, or with the adapter that is published for them.
//!
//! A module is looked at, and not validated: it is a part of the component, which is, and nothing that is made of it says
//! more than the module does. Where anything fails, the module is validated first, so that what is wrong with it is told
//! as such, at its own place, and never what followed from it ([`blame`]).

mod checks;
mod component_types;
mod denied;
mod edits;
mod encoder;
mod exports;
mod memories;
mod metadata;
mod module;
mod own;
mod placement;
mod shared;
mod stand_in;
mod start;
mod world;

pub(crate) use denied::Denied;
pub(crate) use memories::{DESTINATION, DIRECT_REALLOC, MEMORY, ROOM};

use semver::Version;
use serde::{Deserialize, Serialize};

use super::{Conversion, Provenance, invalid};
use crate::component::parse::{check_module, check_whole_module};
use crate::component::source::{Layout, Part};
use crate::error::{Cause, InputError};
use crate::note::Note;
use edits::Edits;
use module::Inspected;

/// The module that preview1's functions are imported from.
const PREVIEW1: &str = "wasi_snapshot_preview1";

/// What makes a component of a preview1 module.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preview1 {
    /// Our own front end, which has a memory of its own and leaves the module's alone. The host needs multi-memory.
    #[default]
    Own,
    /// The adapter that is published for preview1, which lives in the module's memory. Modules that take all of their
    /// memory for their own, such as Go's and AssemblyScript's, crash with it.
    Shared,
}

/// How a component is made of a module.
#[derive(Debug, Clone, Default)]
pub(crate) struct Making {
    pub(crate) preview1: Preview1,
    /// The version of WASI that it is for, if not the first.
    pub(crate) version: Option<Version>,
    pub(crate) denied: Denied,
}

impl From<Preview1> for Making {
    fn from(preview1: Preview1) -> Making {
        Making {
            preview1,
            ..Making::default()
        }
    }
}

impl Making {
    fn version(&self) -> Version {
        self.version.clone().unwrap_or(world::VERSION)
    }
}

/// A function that a core module imports, and that is answered by a trap inside of the component that it became.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeniedFunction {
    /// The module that it is imported from.
    pub module: String,
    /// The function.
    pub name: String,
    /// The name that denies it.
    pub by: String,
}

/// Makes a component of a preview1 module: a command if it has `_start`, else a reactor.
pub(super) fn componentize(bytes: &[u8], making: &Making) -> Result<Conversion, InputError> {
    let module = module::inspect(bytes)?;
    assemble(bytes, module, making).map_err(|error| blame(bytes, error))
}

/// The error of what is made of a module: if the module is not valid, that it is not.
pub(super) fn blame(module: &[u8], error: InputError) -> InputError {
    if let Err(own) = check_module(module) {
        return invalid(own);
    }
    let InputError::Invalid { cause } = error else {
        return error;
    };
    match check_whole_module(module) {
        Err(own) => invalid(own),
        Ok(()) => failed(cause),
    }
}

fn assemble<'a>(
    bytes: &'a [u8],
    mut module: Inspected<'a>,
    making: &Making,
) -> Result<Conversion, InputError> {
    let world = component_types::read(&module.component_types)?;
    module.deny(&making.denied, &world);
    let front_end = own::front_end()?;
    module.check(&world, |name| own::type_of(&front_end, name))?;
    let mut notes: Vec<Note> = exports::lost(&module, &world).into_iter().collect();
    let mut edits = Edits::default();
    if let Some((start, export)) = module.runs_start(&world) {
        // What is taken out of it is not in the component to be validated there.
        check_module(bytes).map_err(invalid)?;
        edits = start::run_by(bytes, &mut module, start, export)?;
    }
    let (mut component, provenance) = match making.preview1 {
        // Without a function of preview1 there is nothing to adapt, and our front end, which then needs no second
        // memory, only lifts the entry.
        Preview1::Shared if module.speaks_preview1() => {
            if let Some(version) = making.version.clone() {
                return Err(InputError::FixedVersion { version });
            }
            let (component, note) = shared::componentize(bytes, &module, edits)?;
            notes.extend(note);
            (component, Provenance::PublishedAdapter)
        }
        _ => {
            let version = making.version();
            let made = own::componentize(bytes, &module, edits, &front_end, &version)?;
            let copying = made.copying;
            (made.component, Provenance::FrontEnd { copying })
        }
    };
    component.push(Part::Made(metadata::of(&module)));
    Ok(Conversion {
        layout: Layout::OfModule(component),
        provenance,
        denied: denied_functions(&module),
        notes,
        exit_note: exit_note(&module, making),
    })
}

/// Warns of exit codes that the host does not learn.
fn exit_note(module: &Inspected<'_>, making: &Making) -> Option<Note> {
    if world::has_exit_code(&making.version())
        || module.preview1().all(|(name, _)| name != own::EXIT)
    {
        return None;
    }
    Some(Note::ExitCode {
        shared: making.preview1 == Preview1::Shared,
    })
}

fn denied_functions(module: &Inspected<'_>) -> Vec<DeniedFunction> {
    let denied = module.denied().map(|(function, by)| DeniedFunction {
        module: function.module.to_string(),
        name: function.name.to_string(),
        by: by.to_string(),
    });
    let mut known = std::collections::BTreeSet::new();
    denied
        .filter(|function| known.insert((function.module.clone(), function.name.clone())))
        .collect()
}

fn failed(cause: impl Into<Cause>) -> InputError {
    InputError::Componentize {
        cause: cause.into(),
        fix: "build it for `wasm32-wasip2`, or componentize it with its own toolchain and pass the component"
            .to_string(),
    }
}
