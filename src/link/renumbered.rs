//! Read-only descriptors that could leave the guest's own component, and come back under another number.
//!
//! Glue knows them by their numbers, which hold in one component instance. What a guest lifts, or lowers and did not
//! import, passes handles to and from components inside of it. The virtualized side of a composition knows them by what
//! is inside of them, wherever they go.

use std::collections::{BTreeSet, HashSet};

use wasmparser::CanonicalFunction;
use wasmparser::ComponentType;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ResourceId as ParserResourceId,
};

use super::compositions::describe;
use super::sites::imported_function;
use crate::component::emit::references;
use crate::component::{Definition, Sort};
use crate::error::LinkError;
use crate::input::Guest;
use crate::plan::{Plan, Subsystem};

/// Refuses a guest that passes what could be a read-only descriptor otherwise than to functions that the plan decides.
pub(super) fn refuse(guest: &Guest<'_>, plan: &Plan) -> Result<(), LinkError> {
    if !plan.has_read_only {
        return Ok(());
    }
    let own = own_resources(guest);
    // The first that could be one is an error, so that what was looked at before has none.
    let mut looked_at = HashSet::new();
    for (place, definition) in guest.component.iter() {
        let Definition::Canonical(canonical) = definition else {
            continue;
        };
        if is_decided(guest, plan, canonical) {
            continue;
        }
        let mut passed = BTreeSet::new();
        for (sort, id) in references(definition) {
            if let Some(ty) = type_of(guest, sort, id).filter(|ty| looked_at.insert(*ty)) {
                passed.extend(guest.resources_in(entity(ty)));
            }
        }
        let could_be = |id: &&ParserResourceId| {
            let named = guest.resource_ids.get(*id);
            let may_be = named.is_none_or(|id| guest.resource(*id).may_be_descriptor());
            may_be && !own.contains(*id)
        };
        if let Some(id) = passed.iter().find(could_be) {
            let named = guest.resource_ids.get(id);
            return Err(LinkError::Renumbered {
                place: describe(guest, place, definition),
                ty: named.map_or_else(
                    || "a resource type of a component inside".to_string(),
                    |id| guest.resource(*id).unversioned(),
                ),
            });
        }
    }
    Ok(())
}

/// Whether a canonical function passes no handles, or is a lowered import that passes descriptors nowhere else.
fn is_decided(guest: &Guest<'_>, plan: &Plan, canonical: &CanonicalFunction) -> bool {
    match canonical {
        CanonicalFunction::Lower { func_index, .. } => {
            let Some((import, name)) = imported_function(guest, *func_index) else {
                return false;
            };
            // Of the functions that stay with the host, those of files have been looked at.
            plan.imports[import].function(name).is_some_and(|planned| {
                !planned.route.is_host() || planned.subsystem == Some(Subsystem::Fs)
            })
        }
        CanonicalFunction::ResourceNew { .. }
        | CanonicalFunction::ResourceDrop { .. }
        | CanonicalFunction::ResourceRep { .. } => true,
        _ => false,
    }
}

/// The resource types that the guest defines itself.
fn own_resources(guest: &Guest<'_>) -> BTreeSet<ParserResourceId> {
    let definitions = guest.component.iter();
    let defined = definitions.filter_map(|(place, definition)| {
        let Definition::Type(ComponentType::Resource { .. }) = definition else {
            return None;
        };
        let id = guest.component.id_at(place);
        match guest.types.as_ref().component_any_type_at(id) {
            ComponentAnyTypeId::Resource(id) => Some(id.resource()),
            _ => None,
        }
    });
    defined.collect()
}

/// The type that a definition refers to: of a function, or itself one.
fn type_of(guest: &Guest<'_>, sort: Sort, id: u32) -> Option<ComponentAnyTypeId> {
    let types = guest.types.as_ref();
    match sort {
        Sort::Func => Some(ComponentAnyTypeId::Func(types.component_function_at(id))),
        Sort::Type => Some(types.component_any_type_at(id)),
        _ => None,
    }
}

fn entity(ty: ComponentAnyTypeId) -> ComponentEntityType {
    match ty {
        ComponentAnyTypeId::Func(id) => ComponentEntityType::Func(id),
        id => ComponentEntityType::Type {
            referenced: id,
            created: id,
        },
    }
}
