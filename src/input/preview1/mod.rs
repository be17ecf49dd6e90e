//! Preview1 core modules, made components: with our own front end, or with the adapter that is published for them.

mod checks;
mod component_types;
mod denied;
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
#[cfg(test)]
pub(crate) use own::front_end;

use semver::Version;
use serde::{Deserialize, Serialize};

use super::Provenance;
use crate::component::parse::check_module;
use crate::error::InputError;
use crate::note::Note;
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

impl Making {
    fn version(&self) -> Version {
        self.version.clone().unwrap_or(world::VERSION)
    }
}

/// What was made of a module.
pub(super) struct Made {
    pub(super) component: Vec<u8>,
    pub(super) provenance: Provenance,
    /// The functions that the module imports and that are answered by traps.
    pub(super) denied: Vec<DeniedFunction>,
    pub(super) notes: Vec<Note>,
    pub(super) exit_note: Option<Note>,
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
pub(super) fn componentize(bytes: &[u8], making: &Making) -> Result<Made, InputError> {
    let mut module = module::inspect(bytes)?;
    check_module(bytes).map_err(invalid)?;
    let world = component_types::read(&module.component_types)?;
    module.deny(&making.denied, &world);
    let front_end = own::front_end()?;
    module.check(&world, |name| own::type_of(&front_end, name))?;
    let mut notes: Vec<Note> = exports::lost(&module, &world).into_iter().collect();
    let rewritten;
    let (bytes, module) = match module.runs_start(&world) {
        Some((start, export)) => {
            rewritten = start::run_by(bytes, &module, start, export)?;
            let mut module = module::inspect(&rewritten)?;
            module.deny(&making.denied, &world);
            (rewritten.as_slice(), module)
        }
        None => (bytes, module),
    };
    let (component, provenance) = match making.preview1 {
        // Without a function of preview1 there is nothing to adapt, and our front end, which then needs no second
        // memory, only lifts the entry.
        Preview1::Shared if module.speaks_preview1() => {
            if let Some(version) = making.version.clone() {
                return Err(InputError::FixedVersion { version });
            }
            let (component, note) = shared::componentize(bytes, &module)?;
            notes.extend(note);
            (component, Provenance::PublishedAdapter)
        }
        _ => {
            let made = own::componentize(bytes, &module, &front_end, &making.version())?;
            let (copying, memory) = (made.copying, made.memory);
            (made.component, Provenance::FrontEnd { copying, memory })
        }
    };
    // What is wrong with it outside of function bodies is of our making, and must not be taken for the guest's.
    check_module(&component).map_err(|error| failed(error.into()))?;
    Ok(Made {
        component: metadata::with_that_of(component, &module),
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

fn invalid(error: wasmparser::BinaryReaderError) -> InputError {
    InputError::Invalid {
        cause: error.into(),
    }
}

fn failed(error: anyhow::Error) -> InputError {
    InputError::Componentize {
        cause: error.into(),
        fix: "build it for `wasm32-wasip2`, or componentize it with its own toolchain and pass the component"
            .to_string(),
    }
}
