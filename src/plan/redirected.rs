//! Standard output and standard error that lead to one another, where that is the host's: the guest calls the function of
//! one, and the host's of the other answers.

use super::route::{HostFunction, Step};
use super::{ImportPlan, Route, Subsystem};
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::types::FunctionType;
use crate::wit::FunctionName;

/// Where a call goes instead.
///
/// # Errors
///
/// When the guest does not import that with the same type: streams of two versions of WASI are not the same.
pub(super) fn route(
    guest: &Guest<'_>,
    import: &Import,
    ty: &FunctionType,
    subsystem: Subsystem,
    to: FunctionName,
) -> Result<Route, PlanError> {
    let of = |import: &Import| import.wasi().and_then(|wasi| wasi.generation());
    let mut imports = guest.imports.iter().filter(|other| {
        of(other) == of(import)
            && other.unversioned() == to.interface
            && other
                .function(to.name)
                .is_some_and(|(_, other)| other == ty)
    });
    match imports.next() {
        Some(other) => Ok(Route::of([Step::HostInstead(HostFunction {
            import: other.spelled.clone(),
            function: to,
        })])),
        None => Err(missing(import, subsystem, to)),
    }
}

/// Refuses calls that would go to what is not the host's after all: an import can be denied by its name.
///
/// # Errors
///
/// When one does.
pub(super) fn check(guest: &Guest<'_>, imports: &[ImportPlan]) -> Result<(), PlanError> {
    for (import, planned) in guest.imports.iter().zip(imports) {
        for function in &planned.functions {
            let (Some(to), Some(subsystem)) = (function.route.instead(), function.subsystem) else {
                continue;
            };
            let mut others = imports.iter().filter(|other| other.spelled == to.import);
            let is_host = others.any(|other| {
                let function = other.function(to.function.name);
                function.is_some_and(|function| function.route.is_host())
            });
            if !is_host {
                return Err(missing(import, subsystem, to.function));
            }
        }
    }
    Ok(())
}

fn missing(import: &Import, subsystem: Subsystem, to: FunctionName) -> PlanError {
    PlanError::NoOtherStream {
        import: import.name.clone(),
        function: to.to_string(),
        subsystem,
    }
}
