//! Types that have names in a component under construction, by what it imports or exports.
//!
//! A record or the like that others are to see has a name, and so has every resource type. What is imported or exported
//! is written over the names that are there, as the guest has it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wasm_encoder::{
    Alias, ComponentBuilder, ComponentExportKind, ComponentOuterAliasKind, ComponentTypeRef,
    InstanceType, TypeBounds,
};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ComponentInstanceTypeId,
    ResourceId,
};
use wasmparser::types::Types;

use super::mentions::{foreign, mentioned_by, referenced_by};
use super::type_rewriter::{Rewriter, Unsupported, extern_name};

/// Where a type is.
#[derive(Debug, Clone, Copy)]
enum Place<'t> {
    /// It is the component's type of this index.
    Here(u32),
    /// This instance exports it under this name.
    In(u32, &'t str),
}

impl Place<'_> {
    fn index(self, component: &mut ComponentBuilder) -> u32 {
        match self {
            Place::Here(index) => index,
            Place::In(instance, name) => {
                component.alias_export(instance, name, ComponentExportKind::Type)
            }
        }
    }
}

/// The types of another component that have names in one under construction.
pub(super) struct Names<'t> {
    types: &'t Types,
    resources: BTreeMap<ResourceId, Place<'t>>,
    values: HashMap<ComponentDefinedTypeId, Place<'t>>,
}

impl<'t> Names<'t> {
    pub(super) fn new(types: &'t Types) -> Self {
        Names {
            types,
            resources: BTreeMap::new(),
            values: HashMap::new(),
        }
    }

    /// The resource types that have names.
    pub(super) fn resources(&self) -> impl Iterator<Item = ResourceId> {
        self.resources.keys().copied()
    }

    /// The index of a resource type, if it has a name.
    pub(super) fn resource(
        &mut self,
        component: &mut ComponentBuilder,
        id: ResourceId,
    ) -> Option<u32> {
        let place = self.resources.get_mut(&id)?;
        *place = Place::Here(place.index(component));
        Some(place.index(component))
    }

    /// The index of a value type, if it has a name.
    pub(super) fn value(
        &mut self,
        component: &mut ComponentBuilder,
        id: ComponentDefinedTypeId,
    ) -> Option<u32> {
        let place = self.values.get_mut(&id)?;
        *place = Place::Here(place.index(component));
        Some(place.index(component))
    }

    /// Notes a type that has a name by itself. The first name of a resource type is the one that others use.
    pub(super) fn add(&mut self, id: ComponentAnyTypeId, index: u32) {
        self.add_place(id, Place::Here(index));
    }

    pub(super) fn add_resource(&mut self, id: ResourceId, index: u32) {
        self.resources.entry(id).or_insert(Place::Here(index));
    }

    pub(super) fn add_value(&mut self, id: ComponentDefinedTypeId, index: u32) {
        self.values.insert(id, Place::Here(index));
    }

    /// Notes the types that an instance exports.
    pub(super) fn add_instance(&mut self, id: ComponentInstanceTypeId, instance: u32) {
        let types = self.types;
        for (name, item) in &types[id].exports {
            if let ComponentEntityType::Type { created, .. } = item.ty {
                self.add_place(created, Place::In(instance, name));
            }
        }
    }

    fn add_place(&mut self, id: ComponentAnyTypeId, place: Place<'t>) {
        match id {
            ComponentAnyTypeId::Resource(id) => {
                self.resources.entry(id.resource()).or_insert(place);
            }
            ComponentAnyTypeId::Defined(id) => {
                self.values.insert(id, place);
            }
            _ => {}
        }
    }

    /// Imports what the other component imports under this name; returns the index of the instance, function or type.
    pub(super) fn import(
        &mut self,
        component: &mut ComponentBuilder,
        name: &str,
    ) -> Result<u32, Unsupported> {
        let types = self.types;
        let Some(item) = types.as_ref().component_item_for_import(name) else {
            return Err("no form at all");
        };
        let name = extern_name(name, item);
        match item.ty {
            ComponentEntityType::Instance(id) => {
                let ty = self.instance_type(component, id)?;
                let ty = component.type_instance(None, &ty);
                let instance = component.import(name, ComponentTypeRef::Instance(ty));
                self.add_instance(id, instance);
                Ok(instance)
            }
            ComponentEntityType::Func(id) => {
                let ty = self.rewriter(component, item.ty).function(component, id)?;
                Ok(component.import(name, ComponentTypeRef::Func(ty)))
            }
            ComponentEntityType::Type { created, .. } => {
                let bounds = match self.ty(component, item.ty)? {
                    Some(index) => TypeBounds::Eq(index),
                    None => TypeBounds::SubResource,
                };
                let index = component.import(name, ComponentTypeRef::Type(bounds));
                self.add(created, index);
                Ok(index)
            }
            _ => Err("the form of a module or component"),
        }
    }

    /// The index of what a type is, if it is not a resource type that has no name yet.
    pub(super) fn ty(
        &mut self,
        component: &mut ComponentBuilder,
        ty: ComponentEntityType,
    ) -> Result<Option<u32>, Unsupported> {
        match ty {
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Resource(id),
                ..
            } => Ok(self.resource(component, id.resource())),
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Defined(id),
                referenced,
            } => {
                let mut rewriter = self.rewriter(component, ty);
                Ok(Some(rewriter.referenced(component, id, referenced)?))
            }
            _ => Err("the form of a type of modules or components"),
        }
    }

    /// Writes a value type.
    pub(super) fn define(
        &mut self,
        component: &mut ComponentBuilder,
        id: ComponentDefinedTypeId,
    ) -> Result<u32, Unsupported> {
        let any = ComponentAnyTypeId::Defined(id);
        let ty = ComponentEntityType::Type {
            referenced: any,
            created: any,
        };
        self.rewriter(component, ty).defined(component, id)
    }

    /// What writes a type into the component, over the names that are there.
    pub(super) fn rewriter(
        &mut self,
        component: &mut ComponentBuilder,
        ty: ComponentEntityType,
    ) -> Rewriter<'t> {
        self.rewriter_in(component, ty, &mut |index| index)
    }

    /// What writes a type into a scope that takes types of the component so.
    fn rewriter_in(
        &mut self,
        component: &mut ComponentBuilder,
        ty: ComponentEntityType,
        take: &mut dyn FnMut(u32) -> u32,
    ) -> Rewriter<'t> {
        let types = self.types;
        let mut rewriter = Rewriter::new(types);
        let mut resources = BTreeSet::new();
        mentioned_by(types, ty, &mut resources);
        for id in resources {
            if let Some(index) = self.resource(component, id) {
                rewriter.set_resource(id, take(index));
            }
        }
        for id in referenced_by(types, ty)
            .into_iter()
            .chain(foreign(types, ty))
        {
            if let Some(index) = self.value(component, id) {
                rewriter.set_known(id, take(index));
            }
        }
        rewriter
    }

    /// The type of an instance, over the names that are there.
    pub(super) fn instance_type(
        &mut self,
        component: &mut ComponentBuilder,
        id: ComponentInstanceTypeId,
    ) -> Result<InstanceType, Unsupported> {
        let types = self.types;
        let mut ty = InstanceType::new();
        let whole = ComponentEntityType::Instance(id);
        let mut rewriter = self.rewriter_in(component, whole, &mut |index| take(&mut ty, index));
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
                    let index = rewriter.referenced(&mut ty, id, referenced)?;
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

/// The index in an instance type of a type of the component around it.
fn take(ty: &mut InstanceType, index: u32) -> u32 {
    let kind = ComponentOuterAliasKind::Type;
    let count = 1;
    ty.alias(Alias::Outer { kind, count, index });
    ty.type_count() - 1
}
