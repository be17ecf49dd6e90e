//! Interfaces to export: an instance with functions of resources can only be had from a component that exports them.

use std::collections::BTreeMap;

use wasm_encoder::{ComponentBuilder, ComponentExportKind, ComponentTypeRef, TypeBounds};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ComponentFuncTypeId,
    ComponentInstanceTypeId, ResourceId,
};
use wasmparser::types::Types;

use super::mentions::{foreign, mentioned};
use super::type_rewriter::{Rewriter, Unsupported, extern_name};
use crate::component::limits::Exceeded;

/// Why an interface cannot be put together that has more parts than one instantiation takes.
pub(super) const TOO_MANY_ITEMS: Unsupported =
    "more than 100,000 types and functions, and engines take 100,000 in one instantiation";

/// What an interface is put together from.
pub(super) enum Part<'t> {
    Resource(ResourceId),
    Value(ComponentDefinedTypeId),
    /// A value type that another interface names.
    Foreign(ComponentDefinedTypeId),
    Function(&'t str, ComponentFuncTypeId),
}

/// A component that imports the parts of an interface under plain names, and exports them as the interface has them.
pub(super) struct Interface<'t> {
    pub(super) component: ComponentBuilder,
    /// Names of the imports, and what each is.
    pub(super) parts: Vec<(String, Part<'t>)>,
}

impl<'t> Interface<'t> {
    pub(super) fn new(types: &'t Types, id: ComponentInstanceTypeId) -> Result<Self, Unsupported> {
        let mut interface = Interface {
            component: ComponentBuilder::default(),
            parts: Vec::new(),
        };
        let mut imported = Rewriter::new(types);
        let mut exported = Rewriter::new(types);
        for resource in mentioned(types, id) {
            let ty = ComponentTypeRef::Type(TypeBounds::SubResource);
            let index = interface.add('r', Part::Resource(resource), ty);
            imported.set_resource(resource, index);
            exported.set_resource(resource, index);
        }
        for id in foreign(types, ComponentEntityType::Instance(id)) {
            let index = interface.import_value(&mut imported, id, Part::Foreign(id))?;
            imported.set_known(id, index);
            exported.set_known(id, index);
        }
        let functions = interface.import(imported, types, id)?;
        Exceeded::arguments(interface.parts.len()).map_err(|_| TOO_MANY_ITEMS)?;
        interface.export(exported, types, id, &functions)?;
        Ok(interface)
    }

    fn add(&mut self, kind: char, part: Part<'t>, ty: ComponentTypeRef) -> u32 {
        let name = format!("{kind}{}", self.parts.len());
        let index = self.component.import(&name, ty);
        self.parts.push((name, part));
        index
    }

    fn import_value(
        &mut self,
        rewriter: &mut Rewriter<'t>,
        id: ComponentDefinedTypeId,
        part: Part<'t>,
    ) -> Result<u32, Unsupported> {
        let ty = rewriter.defined(&mut self.component, id)?;
        Ok(self.add('t', part, ComponentTypeRef::Type(TypeBounds::Eq(ty))))
    }

    /// Imports what the interface exports, types first; returns the functions by their names.
    fn import(
        &mut self,
        mut rewriter: Rewriter<'t>,
        types: &'t Types,
        id: ComponentInstanceTypeId,
    ) -> Result<BTreeMap<&'t str, u32>, Unsupported> {
        let mut functions = BTreeMap::new();
        for (exported, item) in &types[id].exports {
            match item.ty {
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    referenced,
                } => {
                    let index = self.import_value(&mut rewriter, id, Part::Value(id))?;
                    rewriter.name_value(id, referenced, index);
                }
                ComponentEntityType::Func(id) => {
                    let ty = rewriter.function(&mut self.component, id)?;
                    let index = self.add(
                        'f',
                        Part::Function(exported, id),
                        ComponentTypeRef::Func(ty),
                    );
                    functions.insert(exported.as_str(), index);
                }
                _ => {}
            }
        }
        Ok(functions)
    }

    /// Exports everything. Methods are told by the names of the types that they work on, so the functions get types
    /// over the exported ones.
    fn export(
        &mut self,
        mut rewriter: Rewriter<'t>,
        types: &'t Types,
        id: ComponentInstanceTypeId,
        functions: &BTreeMap<&'t str, u32>,
    ) -> Result<(), Unsupported> {
        let component = &mut self.component;
        for (name, item) in &types[id].exports {
            let export = extern_name(name, item);
            match item.ty {
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(id),
                    ..
                } => {
                    let index = rewriter.resource(id)?;
                    let kind = ComponentExportKind::Type;
                    let exported = component.export(export, kind, index, None);
                    rewriter.name_resource(id, exported);
                }
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    referenced,
                } => {
                    let index = rewriter.referenced(component, id, referenced)?;
                    let kind = ComponentExportKind::Type;
                    let exported = component.export(export, kind, index, None);
                    rewriter.name_value(id, referenced, exported);
                }
                ComponentEntityType::Func(id) => {
                    let ty = rewriter.function(component, id)?;
                    let kind = ComponentExportKind::Func;
                    let ty = Some(ComponentTypeRef::Func(ty));
                    component.export(export, kind, functions[name.as_str()], ty);
                }
                _ => return Err("an export that is neither a type nor a function"),
            }
        }
        Ok(())
    }
}
