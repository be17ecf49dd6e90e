//! Streams of bytes that are answered inside of the file: whether there are some, and whether they can leave.

use super::names::qualified;
use super::{ImportPlan, Step};
use crate::error::PlanError;
use crate::input::Guest;

/// Whether the adapter hands out streams of bytes, or takes them.
pub(super) fn are_answered(guest: &Guest<'_>, imports: &[ImportPlan]) -> bool {
    let mut functions = imports.iter().flat_map(|import| &import.functions);
    let takes = functions.any(|function| {
        let writes = |step: &Step| matches!(step, Step::WriteStream(_));
        function.route.steps().contains(&Step::Sink) || function.route.has(&writes)
    });
    takes || are_handed_out(guest, imports)
}

/// Whether the adapter hands out streams of bytes.
pub(super) fn are_handed_out(guest: &Guest<'_>, imports: &[ImportPlan]) -> bool {
    let mut imports = guest.imports.iter().zip(imports);
    imports.any(|(import, planned)| {
        let functions = import.functions().into_iter().zip(&planned.functions);
        functions.into_iter().any(|((_, ty), planned)| {
            let has_bytes = ty.result.as_ref().is_some_and(|ty| ty.facts().has_bytes);
            has_bytes && planned.route.reaches_adapter()
        })
    })
}

/// Refuses a guest whose exports could return such a stream when nothing is left that moves its bytes.
///
/// # Errors
///
/// When a function does.
pub(super) fn check(guest: &Guest<'_>) -> Result<(), PlanError> {
    for export in &guest.exports {
        for function in &export.functions {
            if let Some(ty) = &function.ty.result
                && ty.facts().has_bytes
                && !function.ty.is_async
            {
                return Err(PlanError::StreamLeaves {
                    function: qualified(&export.name, &function.name),
                    ty: ty.display(&guest.resources).to_string(),
                });
            }
        }
    }
    Ok(())
}
