//! Fused linking: puts the adapter inside the guest, and glue in the place of the guest's lowered imports.

mod answers;
mod compositions;
mod constants;
mod descriptors;
mod drops;
mod emitter;
mod ends;
mod fillers;
mod follow;
mod groups;
mod host_functions;
mod inquiries;
mod layers;
mod levels;
mod listings;
mod options;
mod overtaken;
mod poll;
mod preopens;
mod reach;
mod renumbered;
mod sites;
mod sockets;
mod splice;
mod steps;
#[cfg(test)]
mod tests;
mod trace;
mod weave;

use adapter_abi::module::{MEMORY, REALLOC, STACK};

use crate::component::emit::Chunk;
use crate::component::{DefinitionId, Sort};
use crate::error::{LinkError, Lowering};
use crate::input::Guest;
use crate::plan::{Needs, Plan};
use layers::Layer;
use serde::{Deserialize, Serialize};

/// A guest whose glue is made: it is known what of the adapter is called.
pub(crate) struct Link<'l> {
    guest: &'l Guest<'l>,
    plan: &'l Plan,
    groups: Vec<groups::Group<'l>>,
    /// What of the adapter is called.
    needs: Needs,
    layer: Layer,
    tenant: Option<Tenant>,
}

/// What works over the adapter's memory too, by the guest's core instance that has another memory for it: the adapter's
/// comes in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Tenant {
    /// Glue for calls. It has the adapter's `cabi_realloc` hand out room.
    CallGlue(DefinitionId),
    /// The preview1 front end. It has places of its own, and shares the adapter's stack.
    FrontEnd(DefinitionId),
}

impl<'l> Link<'l> {
    /// Makes the glue for a guest as planned.
    ///
    /// # Errors
    ///
    /// When the guest reaches what the plan replaces in a way that glue cannot stand in for.
    pub(crate) fn new(guest: &'l Guest<'l>, plan: &'l Plan) -> Result<Self, LinkError> {
        renumbered::refuse(guest, plan)?;
        let memory = guest.provenance.memory();
        let tenant = memory.map(|instance| {
            let (place, _) = guest.component.definition_of(Sort::CoreInstance, instance);
            Tenant::FrontEnd(place)
        });
        Link::with(guest, plan, tenant)
    }

    /// As [`Link::new`], for a guest with a tenant of the adapter's memory.
    ///
    /// # Errors
    ///
    /// As for [`Link::new`].
    pub(crate) fn with(
        guest: &'l Guest<'l>,
        plan: &'l Plan,
        tenant: Option<Tenant>,
    ) -> Result<Self, LinkError> {
        compositions::refuse_compositions(guest, plan)?;
        overtaken::refuse(guest, plan)?;
        let sites = sites::find(guest, plan)?;
        let layer = Layer::around(guest)?;
        let needs = sites::needs(guest, plan, &sites);
        // The host has checked and copied what glue for calls passes. Nothing has, what the front end does.
        let has_one_memory = matches!(tenant, Some(Tenant::CallGlue(_)));
        let groups = groups::make(guest, plan, sites, layer, has_one_memory)?;
        check_needs(&needs, &groups)?;
        Ok(Link {
            guest,
            plan,
            groups,
            needs,
            layer,
            tenant,
        })
    }

    /// What of the adapter is called, by functions that the guest reaches: known before the image and the adapter are made.
    pub(crate) fn needs(&self) -> &Needs {
        &self.needs
    }

    /// The bit that the adapter's handles have.
    pub(crate) fn virtual_bit(&self) -> u32 {
        self.layer.virtual_bit()
    }

    /// What of the adapter is exported beside its memory.
    pub(crate) fn adapter_exports(&self) -> impl Iterator<Item = &str> {
        let shares_stack = matches!(self.tenant, Some(Tenant::FrontEnd(_)));
        let functions = self.needs.functions();
        functions.chain(shares_stack.then_some(STACK))
    }

    /// Puts adapter and glue into the guest. The adapter has what the glue [needs](Link::needs).
    ///
    /// # Errors
    ///
    /// When there is more of something than engines take.
    pub(crate) fn finish(self, adapter: Option<Vec<Chunk>>) -> Result<Vec<Chunk>, LinkError> {
        let groups = &self.groups;
        if adapter.is_none() && self.needs.has_adapter() {
            return Err(LinkError::Adapter {
                name: MEMORY.to_string(),
            });
        }
        let (component, keep) = weave::weave(
            self.guest,
            self.plan,
            groups,
            adapter.as_deref().map(|pieces| (pieces, self.layer)),
            self.tenant,
        )?;
        Ok(crate::component::emit::emit(&component, &keep))
    }
}

/// Glue calls nothing else of the adapter than what the plan says: what it needs is kept, and nothing of it is missing.
fn check_needs(needs: &Needs, groups: &[groups::Group<'_>]) -> Result<(), LinkError> {
    let mut called = groups.iter().flat_map(groups::Group::adapter_functions);
    let surprise = called.find(|name| *name != REALLOC.name && !needs.calls(name));
    let memory = groups.iter().any(groups::Group::uses_adapter) && !needs.has_adapter();
    match surprise.or(memory.then_some(MEMORY)) {
        Some(function) => Err(LinkError::Misplanned {
            function: function.to_string(),
            expected: "no such call of the adapter",
        }),
        None => Ok(()),
    }
}

/// How a guest and what virtualizes it are to be put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Linking {
    /// Fused where that can be, else composed.
    #[default]
    Auto,
    /// Into the guest: nothing that is not virtualized is touched, and virtual calls are fastest.
    Fused,
    /// Beside the guest, which stays as it is: works for guests that are compositions themselves, or that pass strings
    /// in UTF-16.
    Composed,
}

/// How a guest and what virtualizes it are put together: what [`Linking`] comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Linked {
    /// As for [`Linking::Fused`].
    Fused,
    /// As for [`Linking::Composed`].
    Composed,
}

/// Why a guest is linked as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkReason {
    /// [`Linking`] says so.
    #[error("as asked for")]
    AsAsked,
    /// It is one component, into which what virtualizes it can be put.
    #[error("the guest is one component")]
    OneComponent,
    /// It is composed because no module is to have several memories.
    #[error("so that no module has several memories")]
    OneMemory,
    /// There is none: an adapter is made.
    #[error("there is no guest to link it into")]
    NoGuest,
    /// It is a composition.
    #[error("the guest's {user} takes `{import}`")]
    Composition {
        /// Which nested component or export.
        user: String,
        /// The import that it takes.
        import: String,
    },
    /// It lowers a function in a way that glue cannot replace.
    #[error("the guest lowers `{function}` of `{import}` {lowering}")]
    Lowering {
        /// The import.
        import: String,
        /// The function.
        function: String,
        /// The way.
        lowering: Lowering,
    },
    /// Read-only descriptors could leave the guest's own component.
    #[error("the guest's {place} passes handles of `{ty}`")]
    Renumbered {
        /// Where they could.
        place: String,
        /// The type of the handles.
        ty: String,
    },
}

/// Chooses how to link; the reason is for the user.
pub(crate) fn choose(guest: &Guest<'_>, plan: &Plan, linking: Linking) -> (Linked, LinkReason) {
    match linking {
        Linking::Fused => (Linked::Fused, LinkReason::AsAsked),
        Linking::Composed => (Linked::Composed, LinkReason::AsAsked),
        Linking::Auto => match obstacle(guest, plan).and_then(why_composed) {
            Some(why) => (Linked::Composed, why),
            None => (Linked::Fused, LinkReason::OneComponent),
        },
    }
}

/// Why a guest that cannot be linked fused is composed. What could not be composed either is not: its error is that of
/// fused linking.
fn why_composed(obstacle: LinkError) -> Option<LinkReason> {
    match obstacle {
        LinkError::Composition { user, import, .. } => {
            Some(LinkReason::Composition { user, import })
        }
        LinkError::Lowering {
            import,
            function,
            lowering,
        } => lowering.can_be_composed().then_some(LinkReason::Lowering {
            import,
            function,
            lowering,
        }),
        LinkError::Renumbered { place, ty } => Some(LinkReason::Renumbered { place, ty }),
        _ => None,
    }
}

/// Why the guest cannot be linked fused, if so.
pub(crate) fn obstacle(guest: &Guest<'_>, plan: &Plan) -> Option<LinkError> {
    compositions::refuse_compositions(guest, plan)
        .and_then(|()| sites::refuse_lowerings(guest, plan))
        .and_then(|()| overtaken::refuse(guest, plan))
        .and_then(|()| renumbered::refuse(guest, plan))
        .err()
}

/// Whether the plan leaves the guest as it is.
pub(crate) fn is_untouched(plan: &Plan) -> bool {
    plan.imports.iter().all(|import| {
        let mut functions = import.functions.iter();
        import.denied.is_none() && functions.all(|function| function.route.is_host())
    })
}
