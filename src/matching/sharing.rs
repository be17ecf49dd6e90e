//! Types that a guest's imports and exports share.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ResourceId,
};

use super::Crossing;
use crate::compose::{foreign, mentioned_by, referenced_by};
use crate::input::{Export, Guest, Import};

/// The types that some imports of a guest name or mention.
pub(super) struct Types {
    resources: BTreeSet<ResourceId>,
    /// Other types, by what they are called.
    values: BTreeMap<ComponentDefinedTypeId, String>,
}

impl Types {
    pub(super) fn of<'i>(guest: &Guest<'_>, imports: impl Iterator<Item = &'i Import>) -> Types {
        let types = &guest.types;
        let mut found = Types {
            resources: BTreeSet::new(),
            values: BTreeMap::new(),
        };
        for import in imports {
            let Some(ty) = import_type(guest, import) else {
                continue;
            };
            mentioned_by(types, ty, &mut found.resources);
            if let ComponentEntityType::Type {
                created: ComponentAnyTypeId::Defined(id),
                ..
            } = ty
            {
                let name = || import.name.clone();
                found.values.entry(id).or_insert_with(name);
            }
            let ComponentEntityType::Instance(instance) = ty else {
                continue;
            };
            let interface = import.unversioned();
            for (name, item) in &types[instance].exports {
                if let ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    ..
                } = item.ty
                {
                    let name = || format!("{interface}/{name}");
                    found.values.entry(id).or_insert_with(name);
                }
            }
        }
        found
    }

    /// The resource types that an import mentions as well.
    pub(super) fn shared_with(&self, guest: &Guest<'_>, import: &Import) -> Vec<String> {
        let mut mentioned = BTreeSet::new();
        if let Some(ty) = import_type(guest, import) {
            mentioned_by(&guest.types, ty, &mut mentioned);
        }
        self.named(guest, &mentioned)
    }

    /// Whether an import uses any of them.
    pub(super) fn are_used_by(&self, guest: &Guest<'_>, import: &Import) -> bool {
        let Some(ty) = import_type(guest, import) else {
            return false;
        };
        let mut mentioned = BTreeSet::new();
        mentioned_by(&guest.types, ty, &mut mentioned);
        let values = referenced_by(&guest.types, ty).into_iter();
        let mut values = values.chain(foreign(&guest.types, ty));
        !mentioned.is_disjoint(&self.resources) || values.any(|id| self.values.contains_key(&id))
    }

    /// What there is to say of an export that uses such types.
    pub(super) fn crossing(&self, guest: &Guest<'_>, export: &Export) -> Option<Crossing> {
        let types = guest.types.as_ref();
        let ty = types.component_item_for_export(&export.name)?.ty;
        let mut mentioned = BTreeSet::new();
        mentioned_by(&guest.types, ty, &mut mentioned);
        let mut types = self.named(guest, &mentioned);
        let foreign = foreign(&guest.types, ty);
        let values = foreign.iter().filter_map(|id| self.values.get(id));
        let resources = types.len();
        types.extend(values.cloned());
        // What an export uses has to have a name outside of it, but for the resource types that it names itself.
        let named = named_resources(guest, ty);
        let mut shared = mentioned.intersection(&self.resources);
        let are_named = shared.all(|id| named.contains(id));
        let fails = !are_named || types.len() > resources;
        (!types.is_empty()).then(|| Crossing {
            export: export.name.clone(),
            types,
            fails,
        })
    }

    fn named(&self, guest: &Guest<'_>, mentioned: &BTreeSet<ResourceId>) -> Vec<String> {
        let shared = mentioned.intersection(&self.resources);
        let known = shared.filter_map(|id| guest.resource_ids.get(id));
        known
            .map(|resource| guest.resource(*resource).unversioned())
            .collect()
    }
}

/// The resource types that an interface names.
fn named_resources(guest: &Guest<'_>, ty: ComponentEntityType) -> BTreeSet<ResourceId> {
    let ComponentEntityType::Instance(instance) = ty else {
        return BTreeSet::new();
    };
    let items = guest.types[instance].exports.values();
    let named = items.filter_map(|item| match item.ty {
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Resource(id),
            ..
        } => Some(id.resource()),
        _ => None,
    });
    named.collect()
}

fn import_type(guest: &Guest<'_>, import: &Import) -> Option<ComponentEntityType> {
    let types = guest.types.as_ref();
    let item = types.component_item_for_import(&import.spelled)?;
    Some(item.ty)
}
