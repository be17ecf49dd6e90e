//! The forwarder: a component that imports interfaces and exports them again over resource types of its own.
//!
//! A resource of its own stands for one handle of the imported type, which is its representation, and which its
//! destructor drops. Linked with the plan as any guest is, the forwarder becomes the virtualized side of a composition.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use semver::Version;
use wasm_encoder::{ComponentBuilder, ComponentExportKind, ExportKind, ValType};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ComponentFuncTypeId,
    ResourceId as ParserResourceId,
};
use wasmparser::types::Types;

use super::bridge::{self, Bridge, translation_type};
use super::forwarding::{self, Side, Signatures, intrinsic};
use super::interface::{Interface, Part};
use super::room::Room;
use super::types::{Importer, Rewriter, Unsupported};
use super::wrapped::Wrapped;
use crate::component::{DefinitionId, Sort};
use crate::error::LinkError;
use crate::input::{Guest, Import, exported_name};
use crate::link::module::Glue;
use crate::types::{FunctionType, ResourceId, Type};

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
pub(super) fn encode(
    guest: &Guest<'_>,
    version: Option<&Version>,
    wrapped: &Wrapped,
    bridges: &[Bridge<'_>],
) -> Result<Vec<u8>, LinkError> {
    let bridged: BTreeSet<ParserResourceId> = bridges.iter().flat_map(Bridge::wrapped).collect();
    let mut forwarder = Forwarder::new(guest, version);
    let imports: Vec<&Import> = wrapped
        .imports
        .iter()
        .map(|index| &guest.imports[*index])
        .collect();
    let mut functions = Vec::new();
    for import in &imports {
        functions.extend(forwarder.import(import)?);
    }
    forwarder.define_resources();
    forwarder.forward(&functions, &bridged)?;
    for import in &imports {
        forwarder
            .export(import)
            .map_err(|what| cannot_wrap(import, "", what))?;
    }
    forwarder.export_translations(&bridged);
    let values = bridges.iter().flat_map(|bridge| bridge.foreign(guest));
    forwarder.export_values(&values.collect::<Vec<_>>());
    Ok(forwarder.component.finish())
}

fn cannot_wrap(import: &Import, function: &str, what: &str) -> LinkError {
    LinkError::Wrap {
        import: import.name.clone(),
        function: if function.is_empty() {
            String::new()
        } else {
            format!("`{function}` of ")
        },
        what: what.to_string(),
    }
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

struct Forwarder<'g> {
    guest: &'g Guest<'g>,
    /// The version under which it exports, if not that of its imports.
    version: Option<&'g Version>,
    types: &'g Types,
    component: ComponentBuilder,
    importer: Importer<'g>,
    room: Room,
    /// For each wrapped resource type, the type of the forwarder's own.
    own: BTreeMap<ParserResourceId, u32>,
    /// For each, the core function that makes one.
    wrap: BTreeMap<ParserResourceId, u32>,
    /// The instance of the core functions that forward.
    forwards: u32,
    /// The lifted functions, by import and name.
    lifted: BTreeMap<(&'g str, &'g str), u32>,
    /// For each value type that an exported instance names, the instance and the name.
    exported: HashMap<ComponentDefinedTypeId, (u32, &'g str)>,
    /// For each wrapped resource type, an exported instance that names it, and the name.
    exported_resources: BTreeMap<ParserResourceId, (u32, &'g str)>,
    /// Types at the forwarder's own level.
    rewriter: Rewriter<'g>,
}

impl<'g> Forwarder<'g> {
    fn new(guest: &'g Guest<'g>, version: Option<&'g Version>) -> Self {
        let types = &guest.types;
        let mut component = ComponentBuilder::default();
        let room = Room::new(&mut component);
        Forwarder {
            guest,
            version,
            types,
            importer: Importer::new(types),
            room,
            component,
            own: BTreeMap::new(),
            wrap: BTreeMap::new(),
            forwards: 0,
            exported_resources: BTreeMap::new(),
            lifted: BTreeMap::new(),
            exported: HashMap::new(),
            rewriter: Rewriter::new(types),
        }
    }

    /// Imports an interface, and finds its functions.
    fn import(&mut self, import: &'g Import) -> Result<Vec<Forwarded<'g>>, LinkError> {
        let refuse = |what: Unsupported| cannot_wrap(import, "", what);
        let name = self.guest.spelled(import);
        let index = self
            .importer
            .import(&mut self.component, name)
            .map_err(refuse)?;
        let item = self.types.as_ref().component_item_for_import(name);
        let mut functions = Vec::new();
        for (name, ty) in import.functions() {
            check(ty).map_err(|what| cannot_wrap(import, name, what))?;
            let (id, function) = match item.map(|item| item.ty) {
                Some(ComponentEntityType::Func(id)) => (id, index),
                Some(ComponentEntityType::Instance(id)) => {
                    let found = self.types[id].exports.get(name).map(|item| item.ty);
                    let Some(ComponentEntityType::Func(id)) = found else {
                        return Err(refuse("an export that is neither a type nor a function"));
                    };
                    let kind = ComponentExportKind::Func;
                    (id, self.component.alias_export(index, name, kind))
                }
                _ => {
                    return Err(refuse("the form of a type, module or component"));
                }
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
    fn define_resources(&mut self) {
        let mut glue = Glue::new(false);
        let mut drops = Vec::new();
        let imported: Vec<(ParserResourceId, ResourceId, u32)> = self
            .importer
            .resources
            .iter()
            .map(|(id, index)| (*id, self.guest.resource_ids[id], *index))
            .collect();
        for (_, resource, index) in &imported {
            drops.push((
                intrinsic("drop", *resource),
                self.component.resource_drop(*index),
            ));
            let callee = forwarding::destructor(&mut glue, *resource);
            glue.export(intrinsic("destroy", *resource), callee);
        }
        if imported.is_empty() {
            return;
        }
        let instance = self.room.instantiate(&mut self.component, glue, &drops);
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
    }

    /// Makes the functions that are exported.
    fn forward(
        &mut self,
        functions: &[Forwarded<'g>],
        bridged: &BTreeSet<ParserResourceId>,
    ) -> Result<(), LinkError> {
        let mut glue = Glue::new(true);
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
            let lowered = self.room.lower(&mut self.component, function.function);
            let callee = forwarding::forward(&mut glue, &name, function.ty, Side::Import);
            glue.export(name.clone(), callee);
            outside.push((name, lowered));
        }
        for id in bridged {
            let resource = self.guest.resource_ids[id];
            let callee = forwarding::unwrap(&mut glue, resource);
            glue.export(intrinsic("unwrap", resource), callee);
        }
        let instance = self.room.instantiate(&mut self.component, glue, &outside);
        self.forwards = instance;
        for (number, function) in functions.iter().enumerate() {
            let name = number.to_string();
            let component = &mut self.component;
            let ty = self
                .rewriter
                .function(component, function.id)
                .map_err(|what| cannot_wrap(function.import, function.name, what))?;
            let returns_memory = Signatures::new(function.ty).returns_memory;
            let lifted = self
                .room
                .lift(component, instance, &name, ty, returns_memory);
            self.lifted
                .insert((&function.import.name, function.name), lifted);
        }
        Ok(())
    }

    fn exported_name(&self, import: &Import) -> String {
        match self.version {
            Some(version) => exported_name(&import.name, version),
            None => import.name.clone(),
        }
    }

    /// Exports an interface under the name that it is imported under, or as another version.
    fn export(&mut self, import: &'g Import) -> Result<(), Unsupported> {
        let name = self.guest.spelled(import);
        let Some(item) = self.types.as_ref().component_item_for_import(name) else {
            return Ok(());
        };
        let ComponentEntityType::Instance(id) = item.ty else {
            let function = self.lifted[&(import.name.as_str(), "")];
            let name = self.exported_name(import);
            self.component
                .export(&*name, ComponentExportKind::Func, function, None);
            return Ok(());
        };
        let interface = Interface::new(self.types, id)?;
        let mut args = Vec::new();
        for (name, part) in interface.parts {
            let (kind, index) = match part {
                Part::Resource(id) => (ComponentExportKind::Type, self.own[&id]),
                Part::Value(id) => (
                    ComponentExportKind::Type,
                    self.rewriter.defined(&mut self.component, id)?,
                ),
                Part::Foreign(id) => {
                    let index = match self.exported.get(&id) {
                        Some((instance, name)) => {
                            self.component
                                .alias_export(*instance, name, ComponentExportKind::Type)
                        }
                        None => self.rewriter.defined(&mut self.component, id)?,
                    };
                    (ComponentExportKind::Type, index)
                }
                Part::Function(function) => (
                    ComponentExportKind::Func,
                    self.lifted[&(import.name.as_str(), function)],
                ),
            };
            args.push((name, kind, index));
        }
        let component = self.component.component(None, interface.component);
        let instance = self.component.instantiate(None, component, args);
        let name = self.exported_name(import);
        let exported = self
            .component
            .export(&*name, ComponentExportKind::Instance, instance, None);
        for (name, item) in &self.types[id].exports {
            match item.ty {
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    ..
                } => {
                    self.exported.insert(id, (exported, name));
                }
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(id),
                    ..
                } => {
                    self.exported_resources
                        .entry(id.resource())
                        .or_insert((exported, name));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Exports what wraps and unwraps handles for bridges.
    fn export_translations(&mut self, bridged: &BTreeSet<ParserResourceId>) {
        for id in bridged {
            let resource = self.guest.resource_ids[id];
            let component = &mut self.component;
            let (instance, name) = self.exported_resources[id];
            let wrapped = component.alias_export(instance, name, ComponentExportKind::Type);
            let inner = self.importer.resources[id];
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
    }

    /// Exports value types, so that they stay imported.
    fn export_values(&mut self, values: &[ComponentDefinedTypeId]) {
        for (number, id) in values.iter().enumerate() {
            if let Some((instance, name)) = self.importer.named.get(id) {
                let kind = ComponentExportKind::Type;
                let ty = self.component.alias_export(*instance, name, kind);
                let name = bridge::value_name(number);
                self.component.export(&name, kind, ty, None);
            }
        }
    }
}

/// Refuses what a forwarder cannot pass on.
pub(super) fn check(ty: &FunctionType) -> Result<(), Unsupported> {
    if ty.is_async {
        return Err("asynchronous functions");
    }
    let values = ty.params.iter().map(|(_, ty)| ty).chain(&ty.result);
    for ty in values {
        check_value(ty)?;
    }
    Ok(())
}

fn check_value(ty: &Type) -> Result<(), Unsupported> {
    match ty {
        Type::Other("stream" | "future", _) => Err("streams or futures of the component model"),
        Type::Other(..) => Err("types that WASI 0.2 does not use"),
        Type::List(ty) | Type::Option(ty) => check_value(ty),
        Type::Record(fields) => fields.iter().try_for_each(|(_, ty)| check_value(ty)),
        Type::Tuple(types) => types.iter().try_for_each(|ty| check_value(ty)),
        Type::Variant(cases) => cases
            .iter()
            .filter_map(|(_, ty)| ty.as_ref())
            .try_for_each(|ty| check_value(ty)),
        Type::Result(ok, err) => [ok, err]
            .into_iter()
            .flatten()
            .try_for_each(|ty| check_value(ty)),
        _ => Ok(()),
    }
}
