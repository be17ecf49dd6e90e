//! Where a guest comes from.

use super::Preview1;

/// What a guest was before it was a component. Conversion says so, for nothing in the bytes can: whoever copies what we have
/// made has a component of their own, in which it may mean something else, and so has another version of this tool. An
/// output that is a guest again is no exception.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Provenance {
    /// A component.
    #[default]
    Component,
    /// A module, which our own preview1 front end was put before.
    FrontEnd {
        /// The core instance that tells where in the module's memory lists may go, if any may.
        copying: Option<u32>,
        /// The core instance that has the front end's memory, and the place in the stack in it, if there is any use for it.
        memory: Option<u32>,
    },
    /// A module, which the published preview1 adapter was put before.
    PublishedAdapter,
}

impl Provenance {
    /// What made the component, if it was a module.
    pub(crate) fn preview1(self) -> Option<Preview1> {
        match self {
            Provenance::Component => None,
            Provenance::FrontEnd { .. } => Some(Preview1::Own),
            Provenance::PublishedAdapter => Some(Preview1::Shared),
        }
    }

    /// The core instance that has the front end's memory.
    pub(crate) fn memory(self) -> Option<u32> {
        match self {
            Provenance::FrontEnd { memory, .. } => memory,
            Provenance::Component | Provenance::PublishedAdapter => None,
        }
    }

    /// Whether lists may go straight to the memory of the module that was put behind the front end, for calls whose realloc
    /// is this export of this core instance.
    pub(crate) fn copies_with(self, instance: u32, export: &str) -> bool {
        match self {
            Provenance::FrontEnd { copying, .. } => {
                copying == Some(instance) && export == super::DIRECT_REALLOC
            }
            Provenance::Component | Provenance::PublishedAdapter => false,
        }
    }
}
