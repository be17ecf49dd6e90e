//! What is in imports and exports besides functions over known types: other parts, and resource types at any depth.

use std::collections::{BTreeSet, HashSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentEntityType,
    ComponentInstanceTypeId, ComponentValType, ResourceId as ParserResourceId,
};
use wasmparser::types::Types;

use super::{Export, Guest, Import};

impl Guest<'_> {
    /// The first component, core module, value or instance in an imported instance: what it is, and its name.
    pub(crate) fn other_part(&self, import: &Import) -> Option<(&'static str, &str)> {
        let types = self.types.as_ref();
        match types.component_item_for_import(&import.spelled)?.ty {
            ComponentEntityType::Instance(id) => self.other_part_of(id),
            _ => None,
        }
    }

    fn other_part_of(&self, id: ComponentInstanceTypeId) -> Option<(&'static str, &str)> {
        let mut exports = self.types[id].exports.iter();
        exports.find_map(|(name, item)| {
            let kind = match item.ty {
                ComponentEntityType::Func(_) | ComponentEntityType::Type { .. } => return None,
                ComponentEntityType::Module(_) => "core module",
                ComponentEntityType::Value(_) => "value",
                ComponentEntityType::Component(_) => "component",
                ComponentEntityType::Instance(_) => "instance",
            };
            Some((kind, name.as_str()))
        })
    }

    /// The imports of exported components that have resource types in them.
    pub(crate) fn taken_by_components(&self, export: &Export) -> Vec<&str> {
        let mut taken = Vec::new();
        let types = self.types.as_ref();
        if let Some(item) = types.component_item_for_export(&export.name) {
            self.add_taken(item.ty, &mut taken);
        }
        taken
    }

    fn add_taken<'t>(&'t self, item: ComponentEntityType, taken: &mut Vec<&'t str>) {
        match item {
            ComponentEntityType::Instance(id) => {
                let items = self.types[id].exports.values();
                items.for_each(|item| self.add_taken(item.ty, taken));
            }
            ComponentEntityType::Component(id) => {
                let imports = self.types[id].imports.iter();
                let over_resources =
                    imports.filter(|(_, item)| !self.resources_in(item.ty).is_empty());
                taken.extend(over_resources.map(|(name, _)| name.as_str()));
            }
            _ => {}
        }
    }

    /// The resource types in an item.
    pub(crate) fn resources_in(&self, item: ComponentEntityType) -> BTreeSet<ParserResourceId> {
        let mut search = Search {
            types: &self.types,
            seen: HashSet::new(),
            found: BTreeSet::new(),
        };
        search.item(item);
        search.found
    }
}

/// A search for resource types.
struct Search<'t> {
    types: &'t Types,
    /// Types can use one another many times over.
    seen: HashSet<ComponentDefinedTypeId>,
    found: BTreeSet<ParserResourceId>,
}

impl Search<'_> {
    fn item(&mut self, item: ComponentEntityType) {
        let types = self.types;
        match item {
            ComponentEntityType::Func(id) => {
                let ty = &types[id];
                let values = ty.params.iter().map(|(_, ty)| ty).chain(&ty.result);
                values.for_each(|ty| self.value(*ty));
            }
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Resource(id),
                ..
            } => {
                self.found.insert(id.resource());
            }
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Defined(id),
                ..
            } => self.value(ComponentValType::Type(id)),
            ComponentEntityType::Value(ty) => self.value(ty),
            ComponentEntityType::Instance(id) => {
                let items = types[id].exports.values();
                items.for_each(|item| self.item(item.ty));
            }
            ComponentEntityType::Component(_)
            | ComponentEntityType::Module(_)
            | ComponentEntityType::Type { .. } => {}
        }
    }

    fn value(&mut self, ty: ComponentValType) {
        let ComponentValType::Type(id) = ty else {
            return;
        };
        if !self.seen.insert(id) {
            return;
        }
        let mut parts: Vec<ComponentValType> = Vec::new();
        match &self.types[id] {
            ComponentDefinedType::Own(id) | ComponentDefinedType::Borrow(id) => {
                self.found.insert(id.resource());
            }
            ComponentDefinedType::Record(record) => parts.extend(record.fields.values()),
            ComponentDefinedType::Variant(variant) => {
                parts.extend(variant.cases.values().filter_map(|case| case.ty));
            }
            ComponentDefinedType::Tuple(tuple) => parts.extend(&*tuple.types),
            ComponentDefinedType::List { element, .. }
            | ComponentDefinedType::FixedLengthList { element, .. } => parts.push(*element),
            ComponentDefinedType::Option { ty, .. } => parts.push(*ty),
            ComponentDefinedType::Result { ok, err, .. } => parts.extend(ok.iter().chain(err)),
            ComponentDefinedType::Future { ty, .. } | ComponentDefinedType::Stream { ty, .. } => {
                parts.extend(ty);
            }
            ComponentDefinedType::Map { key, value, .. } => parts.extend([*key, *value]),
            ComponentDefinedType::Primitive(_)
            | ComponentDefinedType::Flags(_)
            | ComponentDefinedType::Enum(_) => {}
        }
        parts.into_iter().for_each(|part| self.value(part));
    }
}
