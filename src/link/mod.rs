//! Fused linking: puts the adapter inside the guest, and glue in the place of the guest's lowered imports.

mod glue;
mod layout;
mod lift;
mod lower;
mod module;
mod routes;
mod sites;
#[cfg(test)]
mod tests;
mod weave;

use crate::adapter::Adapter;
use crate::component::emit::Chunk;
use crate::error::LinkError;
use crate::input::Guest;
use crate::plan::{Plan, Route};

/// Links a guest as planned; `image` is what the adapter is to know.
///
/// # Errors
///
/// When the guest reaches what the plan replaces in a way that glue cannot stand in for.
pub(crate) fn link(guest: &Guest<'_>, plan: &Plan, image: &[u8]) -> Result<Vec<Chunk>, LinkError> {
    sites::refuse_compositions(guest, plan)?;
    let groups = glue::make(guest, plan, sites::find(guest, plan)?)?;
    let exports: Vec<&str> = groups
        .iter()
        .flat_map(|group| group.adapter_functions())
        .collect();
    let adapter = if exports.is_empty() && !groups.iter().any(glue::Group::uses_adapter_memory) {
        None
    } else {
        Some(Adapter::prebuilt()?.specialize(&exports, image)?)
    };
    let busy = groups
        .iter()
        .any(glue::Group::uses_busy)
        .then(glue::busy_module);
    let (component, keep) = weave::weave(guest, plan, &groups, adapter.as_deref(), busy.as_deref());
    Ok(crate::component::emit::emit(&component, guest.bytes, &keep))
}

/// Whether the plan leaves the guest as it is.
pub(crate) fn is_untouched(plan: &Plan) -> bool {
    plan.imports
        .iter()
        .flat_map(|import| &import.functions)
        .all(|function| function.route == Route::Host)
}
