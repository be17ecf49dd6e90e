//! Types of one component written again in another: the same structure over other resource types.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasm_encoder::{
    ComponentBuilder, ComponentExternName, ComponentTypeEncoder, ComponentValType, InstanceType,
};
use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId,
    ComponentEntityType, ComponentFuncTypeId, ComponentInstanceTypeId, ComponentItem,
    ComponentValType as ParserType, ResourceId,
};
use wasmparser::types::Types;

/// Why a type cannot be written again: what it is, in words.
pub(super) type Unsupported = &'static str;

/// Where types are defined: a component or an instance type under construction.
pub(super) trait Scope {
    /// The index of the next type, and what encodes it.
    fn define(&mut self) -> (u32, ComponentTypeEncoder<'_>);
}

impl Scope for ComponentBuilder {
    fn define(&mut self) -> (u32, ComponentTypeEncoder<'_>) {
        self.ty(None)
    }
}

impl Scope for InstanceType {
    fn define(&mut self) -> (u32, ComponentTypeEncoder<'_>) {
        (self.type_count(), self.ty())
    }
}

/// The types that one scope has so far.
pub(super) struct Rewriter<'t> {
    types: &'t Types,
    known: HashMap<ComponentDefinedTypeId, u32>,
    resources: HashMap<ResourceId, u32>,
    /// Resource types by the names they were given: methods are told by them.
    named: HashMap<AliasableResourceId, u32>,
}

impl<'t> Rewriter<'t> {
    pub(super) fn new(types: &'t Types) -> Self {
        Rewriter {
            types,
            known: HashMap::new(),
            resources: HashMap::new(),
            named: HashMap::new(),
        }
    }

    /// The type that stands for a resource type under one of its names from here on, and under all others that have
    /// none. The first name is the resource's own, others are for the same.
    pub(super) fn name_resource(&mut self, id: AliasableResourceId, index: u32) {
        if self
            .named
            .keys()
            .all(|named| named.resource() != id.resource())
        {
            self.resources.insert(id.resource(), index);
        }
        self.named.insert(id, index);
    }

    /// The type that stands for a resource type from here on.
    pub(super) fn set_resource(&mut self, id: ResourceId, index: u32) {
        self.resources.insert(id, index);
    }

    /// The type that stands for a value type from here on: what functions speak of must have the name it was given.
    pub(super) fn set_known(&mut self, id: ComponentDefinedTypeId, index: u32) {
        self.known.insert(id, index);
    }

    /// As [`Rewriter::set_known`], for a type that was given a name: both ids are of it.
    pub(super) fn name_value(
        &mut self,
        id: ComponentDefinedTypeId,
        referenced: ComponentAnyTypeId,
        index: u32,
    ) {
        self.set_known(id, index);
        if let ComponentAnyTypeId::Defined(id) = referenced {
            self.set_known(id, index);
        }
    }

    /// The type that a value type with a name refers to: one that has a name already, or else what it is.
    pub(super) fn referenced(
        &mut self,
        scope: &mut impl Scope,
        id: ComponentDefinedTypeId,
        referenced: ComponentAnyTypeId,
    ) -> Result<u32, Unsupported> {
        let known = match referenced {
            ComponentAnyTypeId::Defined(id) => self.known.get(&id).copied(),
            _ => None,
        };
        known.map_or_else(|| self.defined(scope, id), Ok)
    }

    pub(super) fn function(
        &mut self,
        scope: &mut impl Scope,
        id: ComponentFuncTypeId,
    ) -> Result<u32, Unsupported> {
        let types = self.types;
        let ty = &types[id];
        let mut params = Vec::new();
        for (name, ty) in &ty.params {
            params.push((name.as_str(), self.value(scope, *ty)?));
        }
        let result = self.optional(scope, ty.result)?;
        let (index, encoder) = scope.define();
        encoder
            .function()
            .async_(ty.async_)
            .params(params)
            .result(result);
        Ok(index)
    }

    fn value(
        &mut self,
        scope: &mut impl Scope,
        ty: ParserType,
    ) -> Result<ComponentValType, Unsupported> {
        Ok(match ty {
            ParserType::Primitive(ty) => ComponentValType::Primitive(ty.into()),
            ParserType::Type(id) => ComponentValType::Type(self.defined(scope, id)?),
        })
    }

    fn optional(
        &mut self,
        scope: &mut impl Scope,
        ty: Option<ParserType>,
    ) -> Result<Option<ComponentValType>, Unsupported> {
        ty.map(|ty| self.value(scope, ty)).transpose()
    }

    /// The index of a value type in the scope.
    pub(super) fn defined(
        &mut self,
        scope: &mut impl Scope,
        id: ComponentDefinedTypeId,
    ) -> Result<u32, Unsupported> {
        if let Some(known) = self.known.get(&id) {
            return Ok(*known);
        }
        let index = self.define(scope, id)?;
        self.known.insert(id, index);
        Ok(index)
    }

    /// The type that stands for a resource type without any of its names.
    pub(super) fn resource_of(&self, id: ResourceId) -> Result<u32, Unsupported> {
        let known = self.resources.get(&id).copied();
        known.ok_or("a resource type that nothing exports")
    }

    pub(super) fn resource(&self, id: AliasableResourceId) -> Result<u32, Unsupported> {
        let base = || self.resources.get(&id.resource());
        let known = self.named.get(&id).or_else(base).copied();
        known.ok_or("a resource type that no imported interface exports")
    }

    fn define(
        &mut self,
        scope: &mut impl Scope,
        id: ComponentDefinedTypeId,
    ) -> Result<u32, Unsupported> {
        let types = self.types;
        match &types[id] {
            ComponentDefinedType::Primitive(ty) => {
                let (index, encoder) = scope.define();
                encoder.defined_type().primitive((*ty).into());
                Ok(index)
            }
            ComponentDefinedType::Record(record) => {
                let mut fields = Vec::new();
                for (name, ty) in &record.fields {
                    fields.push((name.as_str(), self.value(scope, *ty)?));
                }
                let (index, encoder) = scope.define();
                encoder.defined_type().record(fields);
                Ok(index)
            }
            ComponentDefinedType::Variant(variant) => {
                let mut cases = Vec::new();
                for (name, case) in &variant.cases {
                    cases.push((name.as_str(), self.optional(scope, case.ty)?));
                }
                let (index, encoder) = scope.define();
                encoder.defined_type().variant(cases);
                Ok(index)
            }
            ComponentDefinedType::List { element, .. } => {
                let element = self.value(scope, *element)?;
                let (index, encoder) = scope.define();
                encoder.defined_type().list(element);
                Ok(index)
            }
            ComponentDefinedType::Tuple(tuple) => {
                let parts = tuple.types.iter().map(|ty| self.value(scope, *ty));
                let parts = parts.collect::<Result<Vec<_>, _>>()?;
                let (index, encoder) = scope.define();
                encoder.defined_type().tuple(parts);
                Ok(index)
            }
            ComponentDefinedType::Flags(names) => {
                let (index, encoder) = scope.define();
                let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
                encoder.defined_type().flags(names);
                Ok(index)
            }
            ComponentDefinedType::Enum(names) => {
                let (index, encoder) = scope.define();
                let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
                encoder.defined_type().enum_type(names);
                Ok(index)
            }
            ComponentDefinedType::Option { ty, .. } => {
                let ty = self.value(scope, *ty)?;
                let (index, encoder) = scope.define();
                encoder.defined_type().option(ty);
                Ok(index)
            }
            ComponentDefinedType::Result { ok, err, .. } => {
                let (ok, err) = (self.optional(scope, *ok)?, self.optional(scope, *err)?);
                let (index, encoder) = scope.define();
                encoder.defined_type().result(ok, err);
                Ok(index)
            }
            ComponentDefinedType::Own(id) => {
                let resource = self.resource(*id)?;
                let (index, encoder) = scope.define();
                encoder.defined_type().own(resource);
                Ok(index)
            }
            ComponentDefinedType::Borrow(id) => {
                let resource = self.resource(*id)?;
                let (index, encoder) = scope.define();
                encoder.defined_type().borrow(resource);
                Ok(index)
            }
            ComponentDefinedType::Future { ty, .. } => {
                let ty = self.optional(scope, *ty)?;
                let (index, encoder) = scope.define();
                encoder.defined_type().future(ty);
                Ok(index)
            }
            ComponentDefinedType::Stream { ty, .. } => {
                let ty = self.optional(scope, *ty)?;
                let (index, encoder) = scope.define();
                encoder.defined_type().stream(ty);
                Ok(index)
            }
            ComponentDefinedType::Map { key, value, .. } => {
                let (key, value) = (self.value(scope, *key)?, self.value(scope, *value)?);
                let (index, encoder) = scope.define();
                encoder.defined_type().map(key, value);
                Ok(index)
            }
            ComponentDefinedType::FixedLengthList {
                element, length, ..
            } => {
                let element = self.value(scope, *element)?;
                let (index, encoder) = scope.define();
                encoder.defined_type().fixed_length_list(element, *length);
                Ok(index)
            }
        }
    }
}

/// The name of an item, with all that it says besides.
pub(super) fn extern_name<'n>(name: &'n str, item: &'n ComponentItem) -> ComponentExternName<'n> {
    let cow = |text: &'n Option<String>| text.as_deref().map(Into::into);
    ComponentExternName {
        name: name.into(),
        implements: cow(&item.implements),
        version_suffix: cow(&item.version_suffix),
        external_id: cow(&item.external_id),
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
pub(super) fn referenced_by(types: &Types, ty: ComponentEntityType) -> Vec<ComponentDefinedTypeId> {
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
    ty: ParserType,
    seen: &mut HashSet<ComponentDefinedTypeId>,
    found: &mut Vec<ComponentDefinedTypeId>,
) {
    let ParserType::Type(id) = ty else { return };
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
fn parts(ty: &ComponentDefinedType) -> Vec<ParserType> {
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
        } => mentioned_by_value(types, ParserType::Type(id), found),
        ComponentEntityType::Func(id) => {
            let ty = &types[id];
            let values = ty.params.iter().map(|(_, ty)| ty).chain(&ty.result);
            values.for_each(|ty| mentioned_by_value(types, *ty, found));
        }
        ComponentEntityType::Instance(id) => found.extend(mentioned(types, id)),
        _ => {}
    }
}

fn mentioned_by_value(types: &Types, ty: ParserType, found: &mut BTreeSet<ResourceId>) {
    let ParserType::Type(id) = ty else { return };
    if let ComponentDefinedType::Own(id) | ComponentDefinedType::Borrow(id) = &types[id] {
        found.insert(id.resource());
    }
    for part in parts(&types[id]) {
        mentioned_by_value(types, part, found);
    }
}
