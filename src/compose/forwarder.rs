//! The forwarder: a component that imports interfaces and exports them again over resource types of its own.
//!
//! A resource of its own stands for one handle of the imported type, which is its representation, and which its
//! destructor drops. Linked with the plan as any guest is, the forwarder becomes the virtualized side of a composition.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{ComponentBuilder, ComponentExportKind, ComponentTypeRef, ExportKind, ValType};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ComponentFuncTypeId,
    ComponentInstanceTypeId, ComponentItem, ResourceId as ParserResourceId,
};
use wasmparser::types::Types;

use super::bridge::{self, Bridge, translation_type};
use super::call_glue::{self, Passage, Signatures, check, intrinsic};
use super::core_instances::CoreInstances;
use super::handles::Side;
use super::interface::{Interface, Part};
use super::names::Names;
use super::refusal;
use super::selection::Selection;
use super::type_rewriter::{Rewriter, Unsupported, extern_name};
use crate::component::{DefinitionId, Sort};
use crate::error::LinkError;
use crate::glue::Glue;
use crate::input::{Guest, Import};
use crate::types::FunctionType;

/// The core instance with the memory: the first.
const MEMORY_INSTANCE: u32 = 0;

/// The place of the core instance whose memory and `cabi_realloc` the adapter's can be.
pub(super) fn memory_place(forwarder: &Guest<'_>) -> DefinitionId {
    forwarder
        .component
        .definition_of(Sort::CoreInstance, MEMORY_INSTANCE)
        .0
}

/// Encodes the forwarder for the wrapped imports of a guest.
///
/// # Errors
///
/// When an import cannot be wrapped.
pub(super) fn encode<'g>(
    guest: &'g Guest<'g>,
    selection: &'g Selection,
    bridges: &[Bridge<'_>],
) -> Result<Vec<u8>, LinkError> {
    let bridged: BTreeSet<ParserResourceId> = bridges.iter().flat_map(Bridge::wrapped).collect();
    let mut encoder = Encoder::new(guest, selection);
    let imports: Vec<&Import> = selection
        .imports
        .iter()
        .map(|index| &guest.imports[*index])
        .collect();
    let mut functions = Vec::new();
    for import in &imports {
        functions.extend(encoder.import(import)?);
    }
    encoder.define_resources()?;
    encoder.forward(&functions, &bridged)?;
    for import in &imports {
        let exported = encoder.export(import);
        exported.map_err(|what| encoder.refuse(import, "", what))?;
    }
    encoder.export_translations(&bridged)?;
    let values = bridges.iter().flat_map(|bridge| bridge.foreign(guest));
    encoder.export_values(&values.collect::<Vec<_>>());
    Ok(encoder.component.finish())
}

/// A function to forward.
struct Forwarded<'g> {
    import: &'g Import,
    name: &'g str,
    ty: &'g FunctionType,
    id: ComponentFuncTypeId,
    /// The imported function.
    function: u32,
}

struct Encoder<'g> {
    guest: &'g Guest<'g>,
    selection: &'g Selection,
    types: &'g Types,
    component: ComponentBuilder,
    /// What the imports name.
    imported: Names<'g>,
    /// What the exports name: types over the forwarder's own resource types.
    exported: Names<'g>,
    instances: CoreInstances,
    /// For each wrapped resource type, the type of the forwarder's own.
    own: BTreeMap<ParserResourceId, u32>,
    /// For each, the core function that makes one.
    wrap: BTreeMap<ParserResourceId, u32>,
    /// The instance of the core functions that forward.
    forwards: u32,
    /// The lifted functions, by import and name.
    lifted: BTreeMap<(&'g str, &'g str), u32>,
    /// Types at the forwarder's own level.
    rewriter: Rewriter<'g>,
}

impl<'g> Encoder<'g> {
    fn new(guest: &'g Guest<'g>, selection: &'g Selection) -> Self {
        let types = &guest.types;
        let mut component = ComponentBuilder::default();
        let instances = CoreInstances::new(&mut component);
        Encoder {
            guest,
            selection,
            types,
            imported: Names::new(types),
            exported: Names::new(types),
            instances,
            component,
            own: BTreeMap::new(),
            wrap: BTreeMap::new(),
            forwards: 0,
            lifted: BTreeMap::new(),
            rewriter: Rewriter::new(types),
        }
    }

    fn refuse(&self, import: &Import, function: &str, what: Unsupported) -> LinkError {
        let name = &import.spelled;
        refusal::import(self.guest, self.selection, name, function, what)
    }

    /// Imports an interface, and finds its functions.
    fn import(&mut self, import: &'g Import) -> Result<Vec<Forwarded<'g>>, LinkError> {
        let name = &import.spelled;
        let index = self
            .imported
            .import(&mut self.component, name)
            .map_err(|what| self.refuse(import, "", what))?;
        let item = self.types.as_ref().component_item_for_import(name);
        let mut functions = Vec::new();
        for (name, ty) in import.functions() {
            check(ty).map_err(|what| self.refuse(import, name, what))?;
            let (id, function) = match item.map(|item| item.ty) {
                Some(ComponentEntityType::Func(id)) => (id, index),
                Some(ComponentEntityType::Instance(id)) => {
                    let found = self.types[id].exports.get(name).map(|item| item.ty);
                    let Some(ComponentEntityType::Func(id)) = found else {
                        let what = "an export that is neither a type nor a function";
                        return Err(self.refuse(import, "", what));
                    };
                    let kind = ComponentExportKind::Func;
                    (id, self.component.alias_export(index, name, kind))
                }
                _ => return Err(self.refuse(import, name, "the form of no function")),
            };
            functions.push(Forwarded {
                import,
                name,
                ty,
                id,
                function,
            });
        }
        Ok(functions)
    }

    /// Defines a resource type for each imported one.
    fn define_resources(&mut self) -> Result<(), LinkError> {
        let mut glue = Glue::default();
        let passage = Passage::declare(&mut glue);
        let mut drops = Vec::new();
        let ids: Vec<ParserResourceId> = self.imported.resources().collect();
        let mut imported = Vec::new();
        for id in ids {
            let index = self.imported.resource(&mut self.component, id);
            imported.extend(index.map(|index| (id, self.guest.resource_ids[&id], index)));
        }
        for (_, resource, index) in &imported {
            drops.push((
                intrinsic("drop", *resource),
                self.component.resource_drop(*index),
            ));
            let callee = call_glue::destructor(&mut glue, passage, *resource);
            glue.export(intrinsic("destroy", *resource), callee);
        }
        if imported.is_empty() {
            return Ok(());
        }
        let instance = self
            .instances
            .instantiate(&mut self.component, glue, &drops)?;
        for (id, resource, _) in imported {
            let name = intrinsic("destroy", resource);
            let destructor =
                self.component
                    .core_alias_export(None, instance, &name, ExportKind::Func);
            let own = self
                .component
                .type_resource(None, ValType::I32, Some(destructor));
            self.own.insert(id, own);
            self.rewriter.set_resource(id, own);
        }
        Ok(())
    }

    /// Makes the functions that are exported.
    fn forward(
        &mut self,
        functions: &[Forwarded<'g>],
        bridged: &BTreeSet<ParserResourceId>,
    ) -> Result<(), LinkError> {
        let mut glue = Glue::default();
        let passage = Passage::declare(&mut glue);
        glue.require_memory(passage.memory);
        let mut outside = Vec::new();
        for (id, own) in &self.own {
            let resource = self.guest.resource_ids[id];
            let wrap = self.component.resource_new(*own);
            self.wrap.insert(*id, wrap);
            outside.extend([
                (intrinsic("wrap", resource), wrap),
                (
                    intrinsic("rep", resource),
                    self.component.resource_rep(*own),
                ),
                (
                    intrinsic("drop", resource),
                    self.component.resource_drop(*own),
                ),
            ]);
        }
        for (number, function) in functions.iter().enumerate() {
            let name = number.to_string();
            let lowered = self.instances.lower(&mut self.component, function.function);
            let callee = call_glue::forward(&mut glue, passage, &name, function.ty, Side::Import);
            glue.export(name.clone(), callee);
            outside.push((name, lowered));
        }
        for id in bridged {
            let resource = self.guest.resource_ids[id];
            let callee = call_glue::unwrap(&mut glue, passage, resource);
            glue.export(intrinsic("unwrap", resource), callee);
        }
        let instance = self
            .instances
            .instantiate(&mut self.component, glue, &outside)?;
        self.forwards = instance;
        for (number, function) in functions.iter().enumerate() {
            let name = number.to_string();
            let ty = self
                .rewriter
                .function(&mut self.component, function.id)
                .map_err(|what| self.refuse(function.import, function.name, what))?;
            let returns_memory = Signatures::new(function.ty).returns_memory;
            let component = &mut self.component;
            let lifted = self
                .instances
                .lift(component, instance, &name, ty, returns_memory);
            self.lifted
                .insert((&function.import.spelled, function.name), lifted);
        }
        Ok(())
    }

    /// Exports what is imported, for the guest or, where there is none, under the names that guests will ask for.
    fn export(&mut self, import: &'g Import) -> Result<(), Unsupported> {
        let Some(item) = self
            .types
            .as_ref()
            .component_item_for_import(&import.spelled)
        else {
            return Err("a name that the guest does not import");
        };
        match item.ty {
            ComponentEntityType::Instance(id) => {
                let instance = self.export_instance(import, item, id)?;
                self.exported.add_instance(id, instance);
            }
            ComponentEntityType::Func(id) => {
                let component = &mut self.component;
                let mut rewriter = self.exported.rewriter(component, item.ty);
                let ty = ComponentTypeRef::Func(rewriter.function(component, id)?);
                let function = self.lifted[&(import.spelled.as_str(), "")];
                let kind = ComponentExportKind::Func;
                component.export(extern_name(&import.offered, item), kind, function, Some(ty));
            }
            ComponentEntityType::Type { created, .. } => {
                let known = self.exported.ty(&mut self.component, item.ty)?;
                let index = match created {
                    ComponentAnyTypeId::Resource(id) => known.unwrap_or(self.own[&id.resource()]),
                    _ => known.ok_or("a type that is nowhere")?,
                };
                let kind = ComponentExportKind::Type;
                let index =
                    self.component
                        .export(extern_name(&import.offered, item), kind, index, None);
                self.exported.add(created, index);
            }
            _ => return Err("the form of no interface, function or type"),
        }
        Ok(())
    }

    /// Exports an interface. Other interfaces that are exported have named some of its types, and it takes them by these
    /// names.
    fn export_instance(
        &mut self,
        import: &'g Import,
        item: &ComponentItem,
        id: ComponentInstanceTypeId,
    ) -> Result<u32, Unsupported> {
        let component = &mut self.component;
        let interface = Interface::new(self.types, id)?;
        let mut args = Vec::new();
        for (name, part) in interface.parts {
            let (kind, index) = match part {
                Part::Resource(id) => {
                    let named = self.exported.resource(component, id);
                    (ComponentExportKind::Type, named.unwrap_or(self.own[&id]))
                }
                Part::Value(id) => (
                    ComponentExportKind::Type,
                    self.rewriter.defined(component, id)?,
                ),
                Part::Foreign(id) => {
                    let named = self.exported.value(component, id);
                    let index = named.map_or_else(|| self.rewriter.defined(component, id), Ok)?;
                    (ComponentExportKind::Type, index)
                }
                Part::Function(function, _) => (
                    ComponentExportKind::Func,
                    self.lifted[&(import.spelled.as_str(), function)],
                ),
            };
            args.push((name, kind, index));
        }
        let nested = component.component(None, interface.component);
        let instance = component.instantiate(None, nested, args);
        let name = extern_name(&import.offered, item);
        Ok(component.export(name, ComponentExportKind::Instance, instance, None))
    }

    /// Exports what wraps and unwraps handles for bridges.
    fn export_translations(
        &mut self,
        bridged: &BTreeSet<ParserResourceId>,
    ) -> Result<(), LinkError> {
        for id in bridged {
            let resource = self.guest.resource_ids[id];
            let component = &mut self.component;
            let (Some(wrapped), Some(inner)) = (
                self.exported.resource(component, *id),
                self.imported.resource(component, *id),
            ) else {
                return Err(LinkError::Misplanned {
                    function: self.guest.resource(resource).unversioned(),
                    expected: "a wrapped resource type",
                });
            };
            // Lifting an owned handle puts it among the forwarder's own, and its number is the representation.
            let ty = translation_type(component, inner, wrapped);
            let wrap = component.lift_func(None, self.wrap[id], ty, []);
            let ty = translation_type(component, wrapped, inner);
            let name = intrinsic("unwrap", resource);
            let core = component.core_alias_export(None, self.forwards, &name, ExportKind::Func);
            let unwrap = component.lift_func(None, core, ty, []);
            for (what, function) in [("wrap", wrap), ("unwrap", unwrap)] {
                let name = bridge::function_name(&intrinsic(what, resource));
                component.export(&name, ComponentExportKind::Func, function, None);
            }
        }
        Ok(())
    }

    /// Exports value types, so that they stay imported.
    fn export_values(&mut self, values: &[ComponentDefinedTypeId]) {
        for (number, id) in values.iter().enumerate() {
            if let Some(ty) = self.imported.value(&mut self.component, *id) {
                let name = bridge::value_name(number);
                self.component
                    .export(&name, ComponentExportKind::Type, ty, None);
            }
        }
    }
}
