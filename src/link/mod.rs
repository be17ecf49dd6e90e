//! Fused linking: puts the adapter inside the guest, and glue in the place of the guest's lowered imports.

mod descriptors;
mod glue;
pub(crate) mod layout;
mod lift;
mod lower;
pub(crate) mod module;
mod preopens;
mod routes;
mod sites;
mod splice;
#[cfg(test)]
mod tests;
mod trace;
mod weave;

use crate::adapter::Adapter;
use crate::component::DefinitionId;
use crate::component::emit::Chunk;
use crate::error::{Error, LinkError};
use crate::image::Image;
use crate::input::Guest;
use crate::plan::{Plan, Route};
use serde::Serialize;

/// A link in the making: the glue is there, and with it is known what the adapter has to do.
pub(crate) struct Link<'l> {
    guest: &'l Guest<'l>,
    plan: &'l Plan,
    groups: Vec<glue::Group>,
    /// The guest's core instance whose memory and `cabi_realloc` are the adapter's, where it has one.
    memory: Option<DefinitionId>,
}

impl<'l> Link<'l> {
    /// Makes the glue for a guest as planned.
    ///
    /// # Errors
    ///
    /// When the guest reaches what the plan replaces in a way that glue cannot stand in for.
    pub(crate) fn new(guest: &'l Guest<'l>, plan: &'l Plan) -> Result<Self, LinkError> {
        Link::over(guest, plan, None)
    }

    /// As [`Link::new`], for a guest that takes the adapter's memory in the place of that of a core instance, so that
    /// there is one memory.
    ///
    /// # Errors
    ///
    /// As for [`Link::new`].
    pub(crate) fn over(
        guest: &'l Guest<'l>,
        plan: &'l Plan,
        memory: Option<DefinitionId>,
    ) -> Result<Self, LinkError> {
        sites::refuse_compositions(guest, plan)?;
        let sites = sites::find(guest, plan)?;
        Ok(Link {
            guest,
            plan,
            groups: glue::make(guest, plan, sites, memory.is_some())?,
            memory,
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
            .then(module::flag_module);
        let (component, keep) = weave::weave(
            self.guest,
            self.plan,
            groups,
            adapter.as_deref(),
            busy.as_deref(),
            self.memory,
        )?;
        Ok(crate::component::emit::emit(
            &component,
            self.guest.bytes,
            &keep,
        ))
    }
}

/// How a guest and what virtualizes it are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Linking {
    /// Fused where that can be, else composed.
    #[default]
    Auto,
    /// Into the guest: nothing that is not virtualized is touched, and virtual calls are fastest.
    Fused,
    /// Beside the guest, which stays as it is: works for guests that are compositions themselves.
    Composed,
}

/// Chooses how to link; the reason is for the user.
pub(crate) fn choose(guest: &Guest<'_>, plan: &Plan, linking: Linking) -> (Linking, String) {
    let asked = || "as asked for".to_string();
    match linking {
        Linking::Fused => (Linking::Fused, asked()),
        Linking::Composed => (Linking::Composed, asked()),
        Linking::Auto => match sites::refuse_compositions(guest, plan) {
            Err(LinkError::Composition { user, import, .. }) => (
                Linking::Composed,
                format!("the guest's {user} takes `{import}`"),
            ),
            _ => (Linking::Fused, "the guest is one component".to_string()),
        },
    }
}

/// Whether the plan leaves the guest as it is.
pub(crate) fn is_untouched(plan: &Plan) -> bool {
    plan.imports
        .iter()
        .flat_map(|import| &import.functions)
        .all(|function| function.route == Route::Host)
}
