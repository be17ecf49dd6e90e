//! Futures and listings of WASI 0.3 that are answered inside of the file: which types they have, and that none of them
//! leaves. A listing is a stream of what is no bytes.
//!
//! The engine never sees one. What knows of them is the glue in the place of the guest's own built-ins for their types,
//! so they have to stay with the guest.

use std::collections::HashSet;

use super::names::qualified;
use super::{ImportPlan, Step};
use crate::error::PlanError;
use crate::input::Guest;
use crate::types::{Digest, Type, TypeRef, is_bytes};

/// The types of the futures and listings that the adapter hands out.
pub(super) fn handed_out(guest: &Guest<'_>, imports: &[ImportPlan]) -> HashSet<Digest> {
    let mut found = HashSet::new();
    for (import, planned) in guest.imports.iter().zip(imports) {
        for (function, planned) in import.functions().into_iter().zip(&planned.functions) {
            let (_, ty) = function;
            let is_made = |step: &Step| {
                matches!(
                    step,
                    Step::EndStream(_) | Step::RefuseStream(_) | Step::Sink | Step::TakeBody(_)
                )
            };
            let is_made = planned.route.has(&is_made);
            if (is_made || planned.route.reaches_adapter())
                && let Some(result) = &ty.result
            {
                futures_in(result, &mut found);
            }
        }
    }
    found
}

/// Adds the types of futures and listings in a result, which is one of WASI's.
fn futures_in(ty: &TypeRef, found: &mut HashSet<Digest>) {
    if matches!(**ty, Type::Other("future" | "stream", _)) && !is_bytes(ty) {
        found.insert(ty.facts().digest);
    }
    for part in ty.parts() {
        futures_in(part, found);
    }
}

/// Refuses a guest that could hand such a future or listing to the host.
///
/// # Errors
///
/// When a function takes or returns one.
pub(super) fn check(
    guest: &Guest<'_>,
    imports: &[ImportPlan],
    futures: &HashSet<Digest>,
) -> Result<(), PlanError> {
    if futures.is_empty() {
        return Ok(());
    }
    let mut walk = Walk {
        futures,
        seen: HashSet::new(),
    };
    for (import, planned) in guest.imports.iter().zip(imports) {
        for ((name, ty), planned) in import.functions().into_iter().zip(&planned.functions) {
            let params = ty.params.iter().map(|(_, ty)| ty);
            if planned.route.is_host() {
                walk.refuse(guest, &import.name, name, params)?;
            }
        }
    }
    for export in &guest.exports {
        for function in &export.functions {
            walk.refuse(
                guest,
                &export.name,
                &function.name,
                function.ty.result.iter(),
            )?;
        }
    }
    Ok(())
}

/// A walk through types, each of which is looked through once: they are shared.
struct Walk<'w> {
    futures: &'w HashSet<Digest>,
    seen: HashSet<Digest>,
}

impl Walk<'_> {
    fn refuse<'t>(
        &mut self,
        guest: &Guest<'_>,
        interface: &str,
        function: &str,
        mut types: impl Iterator<Item = &'t TypeRef>,
    ) -> Result<(), PlanError> {
        match types.find_map(|ty| self.find(ty)) {
            Some(ty) => Err(PlanError::FutureLeaves {
                function: qualified(interface, function),
                ty: ty.display(&guest.resources).to_string(),
            }),
            None => Ok(()),
        }
    }

    fn find(&mut self, ty: &TypeRef) -> Option<TypeRef> {
        let digest = ty.facts().digest;
        if self.futures.contains(&digest) {
            return Some(ty.clone());
        }
        if !self.seen.insert(digest) {
            return None;
        }
        ty.parts().into_iter().find_map(|part| self.find(part))
    }
}
