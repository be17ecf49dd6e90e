//! Fused linking: puts the adapter inside the guest, and glue in the place of the guest's lowered imports.

mod descriptors;
mod glue;
mod layout;
mod lift;
mod lower;
mod module;
mod preopens;
mod routes;
mod sites;
mod splice;
#[cfg(test)]
mod tests;
mod weave;

use crate::adapter::Adapter;
use crate::component::emit::Chunk;
use crate::error::{Error, LinkError};
use crate::image::Image;
use crate::input::Guest;
use crate::plan::{Plan, Route};

/// A link in the making: the glue is there, and with it is known what the adapter has to do.
pub(crate) struct Link<'l> {
    guest: &'l Guest<'l>,
    plan: &'l Plan,
    groups: Vec<glue::Group>,
}

impl<'l> Link<'l> {
    /// Makes the glue for a guest as planned.
    ///
    /// # Errors
    ///
    /// When the guest reaches what the plan replaces in a way that glue cannot stand in for.
    pub(crate) fn new(guest: &'l Guest<'l>, plan: &'l Plan) -> Result<Self, LinkError> {
        sites::refuse_compositions(guest, plan)?;
        let groups = glue::make(guest, plan, sites::find(guest, plan)?)?;
        Ok(Link {
            guest,
            plan,
            groups,
        })
    }

    /// Whether anything reaches the adapter, and so its image.
    pub(crate) fn uses_adapter(&self) -> bool {
        self.groups.iter().any(glue::Group::uses_adapter)
    }

    /// Whether a function of the adapter is called.
    pub(crate) fn calls(&self, is_meant: impl Fn(&str) -> bool) -> bool {
        self.groups
            .iter()
            .flat_map(glue::Group::adapter_functions)
            .any(is_meant)
    }

    /// Puts adapter and glue into the guest.
    ///
    /// # Errors
    ///
    /// When the image does not fit.
    pub(crate) fn finish(self, image: &Image) -> Result<Vec<Chunk>, Error> {
        let groups = &self.groups;
        let adapter = if self.uses_adapter() {
            let exports: Vec<&str> = groups
                .iter()
                .flat_map(glue::Group::adapter_functions)
                .collect();
            Some(Adapter::prebuilt()?.specialize(&exports, image)?)
        } else {
            None
        };
        let busy = groups
            .iter()
            .any(glue::Group::uses_busy)
            .then(glue::busy_module);
        let (component, keep) = weave::weave(
            self.guest,
            self.plan,
            groups,
            adapter.as_deref(),
            busy.as_deref(),
        );
        Ok(crate::component::emit::emit(
            &component,
            self.guest.bytes,
            &keep,
        ))
    }
}

/// Whether the plan leaves the guest as it is.
pub(crate) fn is_untouched(plan: &Plan) -> bool {
    plan.imports
        .iter()
        .flat_map(|import| &import.functions)
        .all(|function| function.route == Route::Host)
}
