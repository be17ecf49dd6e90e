//! Types of one component written again in another: the same structure over other resource types.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use wasm_encoder::{
    Alias, ComponentBuilder, ComponentExportKind, ComponentExternName, ComponentOuterAliasKind,
    ComponentTypeEncoder, ComponentTypeRef, ComponentValType, InstanceType, TypeBounds,
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

    /// The index here of a type of the component that is being written.
    fn take(&mut self, index: u32) -> u32;
}

impl Scope for ComponentBuilder {
    fn define(&mut self) -> (u32, ComponentTypeEncoder<'_>) {
        self.ty(None)
    }

    fn take(&mut self, index: u32) -> u32 {
        index
    }
}

impl Scope for InstanceType {
    fn define(&mut self) -> (u32, ComponentTypeEncoder<'_>) {
        (self.type_count(), self.ty())
    }

    fn take(&mut self, index: u32) -> u32 {
        let kind = ComponentOuterAliasKind::Type;
        let count = 1;
        self.alias(Alias::Outer { kind, count, index });
        self.type_count() - 1
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

/// Imports written into a component, and the types that they brought.
pub(super) struct Importer<'t> {
    types: &'t Types,
    /// The type in the component that each resource type is.
    pub(super) resources: BTreeMap<ResourceId, u32>,
    /// The imported instance that names a value type, and the name.
    pub(super) named: HashMap<ComponentDefinedTypeId, (u32, &'t str)>,
    /// Value types that are there by themselves.
    values: HashMap<ComponentDefinedTypeId, u32>,
}

impl<'t> Importer<'t> {
    pub(super) fn new(types: &'t Types) -> Self {
        Importer {
            types,
            resources: BTreeMap::new(),
            named: HashMap::new(),
            values: HashMap::new(),
        }
    }

    /// A value type that is there by itself.
    pub(super) fn set_value(&mut self, id: ComponentDefinedTypeId, index: u32) {
        self.values.insert(id, index);
    }

    /// Imports what the other component imports under this name; returns the index of the instance or function.
    pub(super) fn import(
        &mut self,
        builder: &mut ComponentBuilder,
        name: &str,
    ) -> Result<u32, Unsupported> {
        let types = self.types;
        let Some(item) = types.as_ref().component_item_for_import(name) else {
            return Err("no form at all");
        };
        let name = extern_name(name, item);
        match item.ty {
            ComponentEntityType::Instance(id) => {
                let ty = self.instance_type(builder, id)?;
                let ty = builder.type_instance(None, &ty);
                let instance = builder.import(name, ComponentTypeRef::Instance(ty));
                self.add_types(builder, id, instance);
                Ok(instance)
            }
            ComponentEntityType::Func(id) => {
                let mut rewriter = Rewriter::new(types);
                for (resource, index) in &self.resources {
                    rewriter.set_resource(*resource, *index);
                }
                let ty = rewriter.function(builder, id)?;
                Ok(builder.import(name, ComponentTypeRef::Func(ty)))
            }
            _ => Err("the form of a type, module or component"),
        }
    }

    /// Notes the types that an imported instance brought.
    fn add_types(
        &mut self,
        builder: &mut ComponentBuilder,
        id: ComponentInstanceTypeId,
        instance: u32,
    ) {
        let types = self.types;
        for (name, item) in &types[id].exports {
            match item.ty {
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                } => {
                    self.resources
                        .entry(resource.resource())
                        .or_insert_with(|| {
                            builder.alias_export(instance, name, ComponentExportKind::Type)
                        });
                }
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    ..
                } => {
                    self.named.insert(id, (instance, name));
                }
                _ => {}
            }
        }
    }

    /// The type of an instance, over the types that are there.
    pub(super) fn instance_type(
        &self,
        builder: &mut ComponentBuilder,
        id: ComponentInstanceTypeId,
    ) -> Result<InstanceType, Unsupported> {
        let types = self.types;
        let mut ty = InstanceType::new();
        let mut rewriter = Rewriter::new(types);
        for resource in mentioned(types, id) {
            if let Some(index) = self.resources.get(&resource) {
                rewriter.set_resource(resource, ty.take(*index));
            }
        }
        for id in foreign(types, id) {
            if let Some(index) = self.values.get(&id) {
                rewriter.set_known(id, ty.take(*index));
            } else if let Some((instance, name)) = self.named.get(&id) {
                let index = builder.alias_export(*instance, name, ComponentExportKind::Type);
                rewriter.set_known(id, ty.take(index));
            }
        }
        for (name, item) in &types[id].exports {
            match item.ty {
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                } => {
                    let known = rewriter.resource(resource).ok();
                    let bounds = known.map_or(TypeBounds::SubResource, TypeBounds::Eq);
                    rewriter.name_resource(resource, ty.type_count());
                    ty.export(name, ComponentTypeRef::Type(bounds));
                }
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    referenced,
                } => {
                    let index = rewriter.defined(&mut ty, id)?;
                    let exported = ty.type_count();
                    ty.export(name, ComponentTypeRef::Type(TypeBounds::Eq(index)));
                    rewriter.name_value(id, referenced, exported);
                }
                ComponentEntityType::Func(id) => {
                    let index = rewriter.function(&mut ty, id)?;
                    ty.export(name, ComponentTypeRef::Func(index));
                }
                _ => return Err("an export that is neither a type nor a function"),
            }
        }
        Ok(ty)
    }
}

/// The types that need a name of their own and are part of what an instance exports, but not exported by it: others
/// name them. Each comes after those inside of it.
pub(super) fn foreign(types: &Types, id: ComponentInstanceTypeId) -> Vec<ComponentDefinedTypeId> {
    let mut seen = HashSet::new();
    for item in types[id].exports.values() {
        if let ComponentEntityType::Type {
            created,
            referenced,
        } = item.ty
        {
            for id in [created, referenced] {
                if let ComponentAnyTypeId::Defined(id) = id {
                    seen.insert(id);
                }
            }
        }
    }
    let mut found = Vec::new();
    for item in types[id].exports.values() {
        match item.ty {
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Defined(id),
                ..
            } => {
                for part in parts(&types[id]) {
                    collect_nominal(types, part, &mut seen, &mut found);
                }
            }
            ComponentEntityType::Func(id) => {
                let ty = &types[id];
                for ty in ty.params.iter().map(|(_, ty)| ty).chain(&ty.result) {
                    collect_nominal(types, *ty, &mut seen, &mut found);
                }
            }
            _ => {}
        }
    }
    found
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
pub(super) fn mentioned_by(
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
