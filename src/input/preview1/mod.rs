//! Preview1 core modules, made components: with our own front end, or with the adapter that is published for them.

mod checks;
mod component_types;
mod encoder;
mod memories;
mod module;
mod own;
mod shared;
mod stand_in;
mod world;

pub(crate) use memories::{DESTINATION, DIRECT_REALLOC, MEMORY, ROOM};

use serde::{Deserialize, Serialize};

use crate::component::parse::check_module;
use crate::error::InputError;

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

impl Preview1 {
    /// Whether a module is what copies between the memories in components that are made here.
    pub(crate) fn copies_with(module: &[u8]) -> bool {
        module == memories::copying()
    }
}

/// Makes a component of a preview1 module: a command if it has `_start`, else a reactor.
pub(super) fn componentize(
    bytes: &[u8],
    preview1: Preview1,
) -> Result<(Vec<u8>, Option<String>), InputError> {
    let module = module::inspect(bytes)?;
    check_module(bytes).map_err(invalid)?;
    let front_end = own::front_end()?;
    module.check(|name| own::type_of(&front_end, name))?;
    let (component, note) = match preview1 {
        // Without a function of preview1 there is nothing to adapt, and our front end, which then needs no second
        // memory, only lifts the entry.
        Preview1::Shared if module.speaks_preview1() => shared::componentize(bytes, &module)?,
        _ => (own::componentize(bytes, &module, &front_end)?, None),
    };
    // What is wrong with it outside of function bodies is of our making, and must not be taken for the guest's.
    check_module(&component).map_err(|error| failed(error.into()))?;
    Ok((component, note))
}

fn invalid(error: wasmparser::BinaryReaderError) -> InputError {
    InputError::Invalid {
        message: error.to_string(),
    }
}

fn failed(error: anyhow::Error) -> InputError {
    InputError::Componentize {
        message: format!("{error:#}"),
        fix: "build it for `wasm32-wasip2`, or componentize it with its own toolchain and pass the component",
    }
}
