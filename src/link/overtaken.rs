//! Calls of WASI 0.3 that wait for the host before they are decided, and what could run meanwhile.
//!
//! While one of them waits, the guest's other tasks have to stay where they are: what has just been opened for reading only
//! is not known to be so yet, and the adapter has one such call in hand. A component instance sees to that for functions
//! that are lifted with a callback, or without `async`: one of them runs at a time. Others run whenever one waits.
//!
//! Source: `Task.needs_exclusive` in the component model's `CanonicalABI.md`.

use wasmparser::{CanonicalFunction, CanonicalOption};

use super::options::is_async;
use crate::component::Definition;
use crate::error::LinkError;
use crate::input::Guest;
use crate::plan::{Plan, qualified};
use crate::wit::Generation;

/// Refuses a guest that has such calls, and could overtake them.
///
/// # Errors
///
/// When it lifts functions, or makes threads, that run while others wait.
pub(super) fn refuse(guest: &Guest<'_>, plan: &Plan) -> Result<(), LinkError> {
    let definitions = guest.component.iter();
    let mut canonical = definitions.filter_map(|(_, definition)| match definition {
        Definition::Canonical(canonical) => Some(canonical),
        _ => None,
    });
    let Some((what, fix)) = canonical.find_map(overtaking) else {
        return Ok(());
    };
    match waiting(guest, plan) {
        Some(function) => Err(LinkError::Overtaken {
            what,
            function,
            fix,
        }),
        None => Ok(()),
    }
}

/// What runs while tasks of the same instance wait, and how to do without.
fn overtaking(canonical: &CanonicalFunction) -> Option<(&'static str, &'static str)> {
    match canonical {
        CanonicalFunction::Lift { options, .. } => {
            let is_callback =
                |option: &CanonicalOption| matches!(option, CanonicalOption::Callback(_));
            let runs = is_async(options) && !options.iter().any(is_callback);
            runs.then_some((
                "lifts a function with `async` and without a callback",
                "build it with callbacks",
            ))
        }
        CanonicalFunction::ThreadNewIndirect { .. }
        | CanonicalFunction::ThreadSpawnRef { .. }
        | CanonicalFunction::ThreadSpawnIndirect { .. } => {
            Some(("makes threads", "build it without threads"))
        }
        _ => None,
    }
}

/// A function that waits for the host before it is decided.
fn waiting(guest: &Guest<'_>, plan: &Plan) -> Option<String> {
    let imports = guest.imports.iter().zip(&plan.imports);
    let of_0_3 = imports.filter(|(import, _)| {
        let interface = import.wasi();
        interface.and_then(|interface| interface.generation()) == Some(Generation::V0_3)
    });
    let mut functions = of_0_3.flat_map(|(import, planned)| {
        let functions = planned.functions.iter();
        functions.map(|function| (&import.name, function))
    });
    let (import, function) = functions.find(|(_, function)| function.route.waits())?;
    Some(qualified(import, &function.name))
}
