//! The forwarder: a component that imports interfaces and exports them again over resource types of its own.
//!
//! A resource of its own stands for one handle of the imported type, which is its representation, and which its
//! destructor drops. Linked with the plan as any guest is, the forwarder becomes the virtualized side of a composition.

use std::collections::{BTreeMap, HashMap};

use wasm_encoder::{
    CanonicalOption, ComponentBuilder, ComponentExportKind, ExportKind, ModuleArg, ValType,
};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ComponentFuncTypeId,
    ResourceId as ParserResourceId,
};
use wasmparser::types::Types;

use super::arena;
use super::forwarding::{self, OUTSIDE, Signatures, intrinsic};
use super::interface::{Interface, Part};
use super::types::{Importer, Rewriter, Unsupported};
use super::wrapped::Wrapped;
use crate::component::{DefinitionId, Sort};
use crate::error::LinkError;
use crate::input::{Guest, Import};
use crate::link::module::{FLAG, Glue, flag_module};
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
pub(super) fn encode(guest: &Guest<'_>, wrapped: &Wrapped) -> Result<Vec<u8>, LinkError> {
    let mut forwarder = Forwarder::new(guest);
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
    forwarder.forward(&functions)?;
    for import in &imports {
        forwarder
            .export(import)
            .map_err(|what| cannot_wrap(import, "", what))?;
    }
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
    types: &'g Types,
    component: ComponentBuilder,
    importer: Importer<'g>,
    /// The arena's instance, its memory and its `realloc` and `finish`.
    arena: u32,
    memory: u32,
    realloc: u32,
    finish: u32,
    flag: u32,
    /// For each wrapped resource type, the type of the forwarder's own.
    own: BTreeMap<ParserResourceId, u32>,
    /// The lifted functions, by import and name.
    lifted: BTreeMap<(&'g str, &'g str), u32>,
    /// For each value type that an exported instance names, the instance and the name.
    exported: HashMap<ComponentDefinedTypeId, (u32, &'g str)>,
    /// Types at the forwarder's own level.
    rewriter: Rewriter<'g>,
}

impl<'g> Forwarder<'g> {
    fn new(guest: &'g Guest<'g>) -> Self {
        let types = &guest.types;
        let mut component = ComponentBuilder::default();
        let module = component.core_module_raw(None, &arena::memory_module());
        let memory_instance = component.core_instantiate(None, module, []);
        let module = component.core_module_raw(None, &arena::module());
        let arena = component.core_instantiate(
            None,
            module,
            [("memory", ModuleArg::Instance(memory_instance))],
        );
        let module = component.core_module_raw(None, &flag_module());
        let flag = component.core_instantiate(None, module, []);
        Forwarder {
            guest,
            types,
            importer: Importer::new(types),
            memory: component.core_alias_export(
                None,
                memory_instance,
                "memory",
                ExportKind::Memory,
            ),
            realloc: component.core_alias_export(None, arena, "realloc", ExportKind::Func),
            finish: component.core_alias_export(None, arena, "finish", ExportKind::Func),
            component,
            arena,
            flag,
            own: BTreeMap::new(),
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
                    return Err(refuse(
                        "an import that is neither an instance nor a function",
                    ));
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
        let instance = self.instantiate(glue, &drops);
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

    /// Instantiates a module over the memory, with these functions from outside.
    fn instantiate(&mut self, glue: Glue, outside: &[(String, u32)]) -> u32 {
        let bytes = glue.encode();
        let module = self.component.core_module_raw(None, &bytes);
        let exports: Vec<(&str, ExportKind, u32)> = outside
            .iter()
            .map(|(name, index)| (name.as_str(), ExportKind::Func, *index))
            .collect();
        let outside = self.component.core_instantiate_exports(None, exports);
        let args = [
            ("guest", ModuleArg::Instance(MEMORY_INSTANCE)),
            ("arena", ModuleArg::Instance(self.arena)),
            (FLAG, ModuleArg::Instance(self.flag)),
            (OUTSIDE, ModuleArg::Instance(outside)),
        ];
        self.component.core_instantiate(None, module, args)
    }

    /// Makes the functions that are exported.
    fn forward(&mut self, functions: &[Forwarded<'g>]) -> Result<(), LinkError> {
        let mut glue = Glue::new(true);
        let mut outside = Vec::new();
        for (id, own) in &self.own {
            let resource = self.guest.resource_ids[id];
            outside.extend([
                (
                    intrinsic("new", resource),
                    self.component.resource_new(*own),
                ),
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
            let options = [
                CanonicalOption::Memory(self.memory),
                CanonicalOption::Realloc(self.realloc),
            ];
            let lowered = self.component.lower_func(None, function.function, options);
            let callee = forwarding::forward(&mut glue, &name, function.ty);
            glue.export(name.clone(), callee);
            outside.push((name, lowered));
        }
        let instance = self.instantiate(glue, &outside);
        for (number, function) in functions.iter().enumerate() {
            let name = number.to_string();
            let core = self
                .component
                .core_alias_export(None, instance, &name, ExportKind::Func);
            let ty = self
                .rewriter
                .function(&mut self.component, function.id)
                .map_err(|what| cannot_wrap(function.import, function.name, what))?;
            let mut options = vec![
                CanonicalOption::Memory(self.memory),
                CanonicalOption::Realloc(self.realloc),
            ];
            if Signatures::new(function.ty).returns_memory {
                options.push(CanonicalOption::PostReturn(self.finish));
            }
            let lifted = self.component.lift_func(None, core, ty, options);
            self.lifted
                .insert((&function.import.name, function.name), lifted);
        }
        Ok(())
    }

    /// Exports an interface under the name that it is imported under.
    fn export(&mut self, import: &'g Import) -> Result<(), Unsupported> {
        let name = self.guest.spelled(import);
        let Some(item) = self.types.as_ref().component_item_for_import(name) else {
            return Ok(());
        };
        let ComponentEntityType::Instance(id) = item.ty else {
            let function = self.lifted[&(import.name.as_str(), "")];
            self.component
                .export(&*import.name, ComponentExportKind::Func, function, None);
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
        let exported =
            self.component
                .export(&*import.name, ComponentExportKind::Instance, instance, None);
        for (name, item) in &self.types[id].exports {
            if let ComponentEntityType::Type {
                created: ComponentAnyTypeId::Defined(id),
                ..
            } = item.ty
            {
                self.exported.insert(id, (exported, name));
            }
        }
        Ok(())
    }
}

/// Refuses what a forwarder cannot pass on.
fn check(ty: &FunctionType) -> Result<(), Unsupported> {
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
