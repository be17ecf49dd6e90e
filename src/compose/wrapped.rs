//! Which imports have to be wrapped: those that the plan touches, and all that share resource types with them.

use std::collections::{BTreeSet, HashSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ResourceId,
};

use super::types::{foreign, mentioned_by};
use crate::input::{Guest, Import, ImportKind};
use crate::plan::{Plan, Route};

/// The imports that the virtualized side provides, by their index.
#[derive(Debug, Default)]
pub(crate) struct Wrapped {
    pub(super) imports: BTreeSet<usize>,
    types: HashSet<Shared>,
}

/// A type that ties interfaces together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Shared {
    Resource(ResourceId),
    /// A type that one interface names and another has inside of its own.
    Value(ComponentDefinedTypeId),
}

impl Wrapped {
    /// A handle is the host's or the virtualized side's by its type, so what passes handles of a wrapped type is wrapped
    /// itself, with all the types that it speaks of.
    pub(super) fn new(guest: &Guest<'_>, plan: &Plan) -> Self {
        let mentions: Vec<HashSet<Shared>> = guest
            .imports
            .iter()
            .map(|import| mentions(guest, import))
            .collect();
        let mut wrapped = Wrapped::default();
        for (index, import) in plan.imports.iter().enumerate() {
            let is_touched = import
                .functions
                .iter()
                .any(|function| function.route != Route::Host);
            if is_touched {
                wrapped.imports.insert(index);
                wrapped.types.extend(&mentions[index]);
            }
        }
        // What prints the calls is called by the virtualized side, so that side has to import it.
        if let (Some(_), Ok(stderr)) = (&plan.trace, guest.stderr()) {
            for index in [stderr.import, stderr.streams] {
                wrapped.imports.insert(index);
                wrapped.types.extend(&mentions[index]);
            }
        }
        // Types of records and the like can be had from anywhere, so the host is not asked for them.
        let are_values = |index: &usize| {
            let import = &guest.imports[*index];
            let is_empty =
                matches!(&import.kind, ImportKind::Instance(functions) if functions.is_empty());
            let has_resources = mentions[*index]
                .iter()
                .any(|shared| matches!(shared, Shared::Resource(_)));
            is_empty && import.mentions_wasi() && !has_resources
        };
        for index in (0..mentions.len()).filter(are_values) {
            wrapped.imports.insert(index);
            wrapped.types.extend(&mentions[index]);
        }
        while let Some(index) = (0..mentions.len()).find(|index| {
            !wrapped.imports.contains(index) && !mentions[*index].is_disjoint(&wrapped.types)
        }) {
            wrapped.imports.insert(index);
            wrapped.types.extend(&mentions[index]);
        }
        wrapped
    }

    /// Whether handles of a resource type are wrapped.
    pub(super) fn has_resource(&self, id: ResourceId) -> bool {
        self.types.contains(&Shared::Resource(id))
    }

    /// Whether a wrapped interface names a value type.
    pub(super) fn has_value(&self, id: ComponentDefinedTypeId) -> bool {
        self.types.contains(&Shared::Value(id))
    }
}

fn mentions(guest: &Guest<'_>, import: &Import) -> HashSet<Shared> {
    let types = &guest.types;
    let Some(item) = types
        .as_ref()
        .component_item_for_import(guest.spelled(import))
    else {
        return HashSet::new();
    };
    let mut resources = BTreeSet::new();
    mentioned_by(types, item.ty, &mut resources);
    let mut found: HashSet<Shared> = resources.into_iter().map(Shared::Resource).collect();
    found.extend(foreign(types, item.ty).into_iter().map(Shared::Value));
    let named = match item.ty {
        ComponentEntityType::Instance(id) => {
            let items = types[id].exports.values();
            items.map(|item| item.ty).collect()
        }
        ty => vec![ty],
    };
    for ty in named {
        if let ComponentEntityType::Type {
            created: ComponentAnyTypeId::Defined(id),
            ..
        } = ty
        {
            found.insert(Shared::Value(id));
        }
    }
    found
}
