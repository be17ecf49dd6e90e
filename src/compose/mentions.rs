//! Types that an item names, and types that it speaks of.

use std::collections::{BTreeSet, HashSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentEntityType,
    ComponentInstanceTypeId, ComponentValType, ResourceId,
};
use wasmparser::types::Types;

/// A type that an import or export names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum NamedType {
    Resource(ResourceId),
    Value(ComponentDefinedTypeId),
}

impl NamedType {
    pub(super) fn new(id: ComponentAnyTypeId) -> Option<Self> {
        match id {
            ComponentAnyTypeId::Resource(id) => Some(NamedType::Resource(id.resource())),
            ComponentAnyTypeId::Defined(id) => Some(NamedType::Value(id)),
            _ => None,
        }
    }
}

/// The types that an item names.
pub(super) fn named(types: &Types, ty: ComponentEntityType) -> HashSet<NamedType> {
    match ty {
        ComponentEntityType::Instance(id) => {
            let items = types[id].exports.values();
            items.flat_map(|item| named(types, item.ty)).collect()
        }
        ComponentEntityType::Type { created, .. } => NamedType::new(created).into_iter().collect(),
        _ => HashSet::new(),
    }
}

/// The types that need a name of their own where an item has none for them yet: others name them. Each comes after
/// those inside of it.
pub(crate) fn foreign(types: &Types, ty: ComponentEntityType) -> Vec<ComponentDefinedTypeId> {
    let mut found = Vec::new();
    collect_foreign(types, ty, &mut HashSet::new(), &mut found);
    found
}

fn collect_foreign(
    types: &Types,
    ty: ComponentEntityType,
    seen: &mut HashSet<ComponentDefinedTypeId>,
    found: &mut Vec<ComponentDefinedTypeId>,
) {
    match ty {
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Defined(id),
            referenced,
        } => {
            for part in parts(&types[id]) {
                collect_nominal(types, part, seen, found);
            }
            // From here on the type has this name.
            seen.insert(id);
            if let ComponentAnyTypeId::Defined(id) = referenced {
                seen.insert(id);
            }
        }
        ComponentEntityType::Func(id) => {
            let ty = &types[id];
            for ty in ty.params.iter().map(|(_, ty)| ty).chain(&ty.result) {
                collect_nominal(types, *ty, seen, found);
            }
        }
        ComponentEntityType::Instance(id) => {
            for item in types[id].exports.values() {
                collect_foreign(types, item.ty, seen, found);
            }
        }
        _ => {}
    }
}

/// The value types that an item names once more, or gives a name: what its own types refer to.
pub(crate) fn referenced_by(types: &Types, ty: ComponentEntityType) -> Vec<ComponentDefinedTypeId> {
    match ty {
        ComponentEntityType::Type {
            referenced: ComponentAnyTypeId::Defined(id),
            ..
        } => vec![id],
        ComponentEntityType::Instance(id) => {
            let items = types[id].exports.values();
            items
                .flat_map(|item| referenced_by(types, item.ty))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn collect_nominal(
    types: &Types,
    ty: ComponentValType,
    seen: &mut HashSet<ComponentDefinedTypeId>,
    found: &mut Vec<ComponentDefinedTypeId>,
) {
    let ComponentValType::Type(id) = ty else {
        return;
    };
    if !seen.insert(id) {
        return;
    }
    for part in parts(&types[id]) {
        collect_nominal(types, part, seen, found);
    }
    let is_nominal = matches!(
        types[id],
        ComponentDefinedType::Record(_)
            | ComponentDefinedType::Variant(_)
            | ComponentDefinedType::Enum(_)
            | ComponentDefinedType::Flags(_)
    );
    if is_nominal {
        found.push(id);
    }
}

/// The value types that a type consists of.
pub(crate) fn parts(ty: &ComponentDefinedType) -> Vec<ComponentValType> {
    match ty {
        ComponentDefinedType::Record(record) => record.fields.values().copied().collect(),
        ComponentDefinedType::Variant(variant) => {
            variant.cases.values().filter_map(|case| case.ty).collect()
        }
        ComponentDefinedType::Tuple(tuple) => tuple.types.to_vec(),
        ComponentDefinedType::List { element, .. }
        | ComponentDefinedType::FixedLengthList { element, .. } => vec![*element],
        ComponentDefinedType::Option { ty, .. } => vec![*ty],
        ComponentDefinedType::Result { ok, err, .. } => {
            [ok, err].into_iter().flatten().copied().collect()
        }
        ComponentDefinedType::Future { ty, .. } | ComponentDefinedType::Stream { ty, .. } => {
            ty.iter().copied().collect()
        }
        ComponentDefinedType::Map { key, value, .. } => vec![*key, *value],
        ComponentDefinedType::Own(_)
        | ComponentDefinedType::Borrow(_)
        | ComponentDefinedType::Primitive(_)
        | ComponentDefinedType::Flags(_)
        | ComponentDefinedType::Enum(_) => Vec::new(),
    }
}

/// The resource types that an instance's type mentions.
pub(super) fn mentioned(types: &Types, id: ComponentInstanceTypeId) -> BTreeSet<ResourceId> {
    let mut found = BTreeSet::new();
    for item in types[id].exports.values() {
        mentioned_by(types, item.ty, &mut found);
    }
    found
}

/// Adds the resource types that a component's item mentions.
pub(crate) fn mentioned_by(
    types: &Types,
    ty: ComponentEntityType,
    found: &mut BTreeSet<ResourceId>,
) {
    match ty {
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Resource(id),
            ..
        } => {
            found.insert(id.resource());
        }
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Defined(id),
            ..
        } => mentioned_by_value(types, ComponentValType::Type(id), found),
        ComponentEntityType::Func(id) => {
            let ty = &types[id];
            let values = ty.params.iter().map(|(_, ty)| ty).chain(&ty.result);
            values.for_each(|ty| mentioned_by_value(types, *ty, found));
        }
        ComponentEntityType::Instance(id) => found.extend(mentioned(types, id)),
        _ => {}
    }
}

fn mentioned_by_value(types: &Types, ty: ComponentValType, found: &mut BTreeSet<ResourceId>) {
    let ComponentValType::Type(id) = ty else {
        return;
    };
    if let ComponentDefinedType::Own(id) | ComponentDefinedType::Borrow(id) = &types[id] {
        found.insert(id.resource());
    }
    for part in parts(&types[id]) {
        mentioned_by_value(types, part, found);
    }
}
