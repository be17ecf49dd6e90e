//! Types of one component written again in another: the same structure over other resource types.

use std::collections::{HashMap, HashSet};

use wasm_encoder::{
    ComponentBuilder, ComponentDefinedTypeEncoder, ComponentExternName, ComponentTypeEncoder,
    ComponentValType, InstanceType,
};
use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId,
    ComponentFuncTypeId, ComponentItem, ComponentValType as ParserType, RecordType, ResourceId,
    TupleType, VariantType,
};
use wasmparser::types::Types;

use super::mentions::{Bases, own_size};

/// Why a type cannot be written again: what it is, in words.
pub(super) type Unsupported = &'static str;

/// A type that takes so much is written once in a scope, however many names it has: a name takes a few bytes. All of
/// WASI's are smaller.
const LARGE: usize = 1000;

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
    bases: Bases<'t>,
    /// Large types that are written, whatever name they were asked for by.
    written: HashMap<ComponentDefinedTypeId, u32>,
    resources: HashMap<ResourceId, u32>,
    /// Resource types by the names they were given: methods are told by them.
    named: HashMap<AliasableResourceId, u32>,
    /// The resource types that were given a name.
    has_name: HashSet<ResourceId>,
}

impl<'t> Rewriter<'t> {
    pub(super) fn new(types: &'t Types) -> Self {
        Rewriter {
            types,
            known: HashMap::new(),
            bases: Bases::new(types),
            written: HashMap::new(),
            resources: HashMap::new(),
            named: HashMap::new(),
            has_name: HashSet::new(),
        }
    }

    /// The type that stands for a resource type under one of its names from here on, and under all others that have
    /// none. The first name is the resource's own, others are for the same.
    pub(super) fn name_resource(&mut self, id: AliasableResourceId, index: u32) {
        if self.has_name.insert(id.resource()) {
            self.resources.insert(id.resource(), index);
        }
        self.named.insert(id, index);
    }

    /// The type that stands for a resource type from here on.
    pub(super) fn set_resource(&mut self, id: ResourceId, index: u32) {
        self.resources.insert(id, index);
    }

    /// The type that stands for a value type from here on: what functions mention must have the name it was given.
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
        let base = self.bases.of(id);
        if let Some(written) = self.written.get(&base) {
            return Ok(*written);
        }
        let index = self.define(scope, id)?;
        self.known.insert(id, index);
        if own_size(&self.types[base]) >= LARGE {
            self.written.insert(base, index);
        }
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
        Ok(match &types[id] {
            ComponentDefinedType::Primitive(ty) => {
                let primitive = (*ty).into();
                add(scope, |ty| ty.primitive(primitive))
            }
            ComponentDefinedType::Record(record) => return self.record(scope, record),
            ComponentDefinedType::Variant(variant) => return self.variant(scope, variant),
            ComponentDefinedType::Tuple(tuple) => return self.tuple(scope, tuple),
            ComponentDefinedType::Flags(names) => {
                add(scope, |ty| ty.flags(names.iter().map(|name| name.as_str())))
            }
            ComponentDefinedType::Enum(names) => add(scope, |ty| {
                ty.enum_type(names.iter().map(|name| name.as_str()))
            }),
            ComponentDefinedType::List { element, .. } => {
                let element = self.value(scope, *element)?;
                add(scope, |ty| ty.list(element))
            }
            ComponentDefinedType::Option { ty, .. } => {
                let inner = self.value(scope, *ty)?;
                add(scope, |ty| ty.option(inner))
            }
            ComponentDefinedType::Result { ok, err, .. } => {
                let (ok, err) = (self.optional(scope, *ok)?, self.optional(scope, *err)?);
                add(scope, |ty| ty.result(ok, err))
            }
            ComponentDefinedType::Own(id) => {
                let resource = self.resource(*id)?;
                add(scope, |ty| ty.own(resource))
            }
            ComponentDefinedType::Borrow(id) => {
                let resource = self.resource(*id)?;
                add(scope, |ty| ty.borrow(resource))
            }
            ComponentDefinedType::Future { ty, .. } => {
                let inner = self.optional(scope, *ty)?;
                add(scope, |ty| ty.future(inner))
            }
            ComponentDefinedType::Stream { ty, .. } => {
                let inner = self.optional(scope, *ty)?;
                add(scope, |ty| ty.stream(inner))
            }
            ComponentDefinedType::Map { key, value, .. } => {
                let (key, value) = (self.value(scope, *key)?, self.value(scope, *value)?);
                add(scope, |ty| ty.map(key, value))
            }
            ComponentDefinedType::FixedLengthList {
                element, length, ..
            } => {
                let element = self.value(scope, *element)?;
                add(scope, |ty| ty.fixed_length_list(element, *length))
            }
        })
    }

    fn record(&mut self, scope: &mut impl Scope, record: &RecordType) -> Result<u32, Unsupported> {
        let mut fields = Vec::new();
        for (name, ty) in &record.fields {
            fields.push((name.as_str(), self.value(scope, *ty)?));
        }
        Ok(add(scope, |ty| ty.record(fields)))
    }

    fn variant(
        &mut self,
        scope: &mut impl Scope,
        variant: &VariantType,
    ) -> Result<u32, Unsupported> {
        let mut cases = Vec::new();
        for (name, case) in &variant.cases {
            cases.push((name.as_str(), self.optional(scope, case.ty)?));
        }
        Ok(add(scope, |ty| ty.variant(cases)))
    }

    fn tuple(&mut self, scope: &mut impl Scope, tuple: &TupleType) -> Result<u32, Unsupported> {
        let types = tuple.types.iter().map(|ty| self.value(scope, *ty));
        let types = types.collect::<Result<Vec<_>, _>>()?;
        Ok(add(scope, |ty| ty.tuple(types)))
    }
}

/// Adds a value type to a scope; returns its index.
fn add(scope: &mut impl Scope, encode: impl FnOnce(ComponentDefinedTypeEncoder<'_>)) -> u32 {
    let (index, encoder) = scope.define();
    encode(encoder.defined_type());
    index
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
