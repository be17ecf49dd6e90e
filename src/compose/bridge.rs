//! The export bridge: lets the host call what the guest exports over wrapped types.
//!
//! The host passes its own handles. The bridge has the virtualized side wrap them, calls the guest, and has what the
//! guest returns unwrapped. It owns no resource type, so it can export the host's.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasm_encoder::{ComponentBuilder, ComponentExportKind, ComponentTypeRef, TypeBounds};
use wasmparser::component_types::{
    ComponentDefinedTypeId, ComponentEntityType, ComponentFuncTypeId, ComponentInstanceTypeId,
    ResourceId as ParserResourceId,
};

use super::call_glue::{self, Passage, Signatures, check, intrinsic};
use super::core_instances::CoreInstances;
use super::handles::{Side, Wrapped};
use super::interface::{Interface, Part, TOO_MANY_ITEMS};
use super::mentions::{NamedType, foreign, mentioned_by, named};
use super::names::Names;
use super::refusal;
use super::selection::Selection;
use super::type_rewriter::Unsupported;
use crate::error::LinkError;
use crate::glue::Glue;
use crate::input::{Export, Guest};
use crate::types::{FunctionType, ResourceId, Type};

/// An export to bridge: it mentions wrapped types, or types that only wrapped interfaces or other bridges name.
pub(super) struct Bridge<'g> {
    pub(super) export: &'g Export,
    form: Form,
    /// The resource types that it mentions, and whether each is wrapped.
    resources: Vec<(ParserResourceId, ResourceId, bool)>,
    wrapped: Wrapped,
}

/// What can be bridged.
#[derive(Debug, Clone, Copy)]
enum Form {
    Interface(ComponentInstanceTypeId),
    Function(ComponentFuncTypeId),
}

impl From<Form> for ComponentEntityType {
    fn from(form: Form) -> Self {
        match form {
            Form::Interface(id) => ComponentEntityType::Instance(id),
            Form::Function(id) => ComponentEntityType::Func(id),
        }
    }
}

/// What a bridge takes from around it.
pub(super) enum Source {
    /// A type as the composition's callers know it: the host's, or the guest's own.
    Outside(NamedType),
    /// A type as the guest knows it: the virtualized side's, or the guest's own.
    Inside(NamedType),
    /// A function that the virtualized side exports for bridges.
    Function(String),
    /// The guest's export.
    Export,
}

/// A bridge's bytes, and what each of its imports takes.
pub(super) type Encoded = (Vec<u8>, Vec<(String, Source)>);

/// Finds the exports to bridge.
///
/// # Errors
///
/// When there is one that cannot be.
pub(super) fn find<'g>(
    guest: &'g Guest<'_>,
    selection: &Selection,
) -> Result<Vec<Bridge<'g>>, LinkError> {
    let types = &guest.types;
    let mut bridges: Vec<Bridge<'g>> = Vec::new();
    let mut bridged = HashSet::new();
    for export in &guest.exports {
        let item = types.as_ref().component_item_for_export(&export.name);
        let item = item
            .ok_or_else(|| refusal::export(guest, selection, &export.name, "", "it has no type"))?;
        let named = named(types, item.ty);
        let mut resources = BTreeSet::new();
        mentioned_by(types, item.ty, &mut resources);
        let foreign = foreign(types, item.ty);
        let is_bridged = |ty| !named.contains(&ty) && bridged.contains(&ty);
        let is_inside = resources.iter().any(|id| selection.has_resource(*id))
            || foreign.iter().any(|id| selection.has_value(*id));
        // What the bridge of another export names has to be had from there.
        let is_beside = resources
            .iter()
            .any(|id| is_bridged(NamedType::Resource(*id)))
            || foreign.iter().any(|id| is_bridged(NamedType::Value(*id)));
        if is_inside || is_beside {
            bridges.push(Bridge::new(guest, selection, export, item.ty, &resources)?);
            bridged.extend(named);
        }
    }
    Ok(bridges)
}

/// What is borrowed cannot be wrapped, for the wrapping would have to outlive it, and has to be let go of.
fn check_borrows(guest: &Guest<'_>, ty: &FunctionType, wrapped: &Wrapped) -> Result<(), String> {
    let is_spilled = Signatures::new(ty).spilled;
    let params = ty.params.iter().map(|(_, ty)| ty);
    for ty in params.filter(|ty| ty.facts().has_borrows) {
        let is_direct = matches!(**ty, Type::Borrow(_)) && !is_spilled;
        let mut result = Ok(());
        ty.for_each_handle(&mut |id, is_owned| {
            let name = || guest.resource(id).unversioned();
            if !is_owned && wrapped.contains(id) {
                result = Err(format!("borrowed handles of `{}`", name()));
            } else if !is_owned && !is_direct {
                result = Err(format!(
                    "borrowed handles of `{}` inside of other types",
                    name()
                ));
            }
        });
        result?;
    }
    Ok(())
}

impl<'g> Bridge<'g> {
    fn new(
        guest: &Guest<'_>,
        selection: &Selection,
        export: &'g Export,
        ty: ComponentEntityType,
        mentioned: &BTreeSet<ParserResourceId>,
    ) -> Result<Self, LinkError> {
        let refuse = |function: &str, what: &str| {
            refusal::export(guest, selection, &export.name, function, what)
        };
        let form = match ty {
            ComponentEntityType::Instance(id) => Form::Interface(id),
            ComponentEntityType::Func(id) => Form::Function(id),
            _ => return Err(refuse("", &format!("it is a {}", export.kind))),
        };
        // A resource type that has no name is in no function.
        let resources = mentioned.iter().filter_map(|id| {
            let resource = *guest.resource_ids.get(id)?;
            Some((*id, resource, selection.has_resource(*id)))
        });
        let resources: Vec<(ParserResourceId, ResourceId, bool)> = resources.collect();
        let wrapped = resources.iter().filter(|(.., is_wrapped)| *is_wrapped);
        let wrapped = Wrapped::new(wrapped.map(|(_, id, _)| *id).collect());
        for function in &export.functions {
            check(&function.ty)
                .map_err(str::to_string)
                .and_then(|()| check_borrows(guest, &function.ty, &wrapped))
                .map_err(|what| refuse(&function.name, &format!("has {what}")))?;
        }
        Ok(Bridge {
            export,
            form,
            resources,
            wrapped,
        })
    }

    /// The resource types that it has wrapped and unwrapped.
    pub(super) fn wrapped(&self) -> impl Iterator<Item = ParserResourceId> {
        let wrapped = self.resources.iter().filter(|(.., is_wrapped)| *is_wrapped);
        wrapped.map(|(id, ..)| *id)
    }

    /// What the export is.
    pub(super) fn kind(&self) -> ComponentExportKind {
        match self.form {
            Form::Interface(_) => ComponentExportKind::Instance,
            Form::Function(_) => ComponentExportKind::Func,
        }
    }

    /// The value types that other interfaces name for it.
    pub(super) fn foreign(&self, guest: &Guest<'_>) -> Vec<ComponentDefinedTypeId> {
        foreign(&guest.types, self.form.into())
    }

    /// Encodes the bridge; returns it with what it imports.
    ///
    /// # Errors
    ///
    /// When a type cannot be written.
    pub(super) fn encode(&self, guest: &Guest<'_>) -> Result<Encoded, Unsupported> {
        let mut bridge = Writer {
            component: ComponentBuilder::default(),
            imports: Vec::new(),
            outside: Names::new(&guest.types),
            inside: Names::new(&guest.types),
            lowered: Vec::new(),
        };
        for (id, resource, is_wrapped) in &self.resources {
            bridge.import_resource(*id, *resource, *is_wrapped);
        }
        for id in self.foreign(guest) {
            bridge.import_value(id)?;
        }
        let functions = self.import(&mut bridge)?;
        let instances = CoreInstances::new(&mut bridge.component);
        let mut glue = Glue::default();
        let passage = Passage::declare(&mut glue);
        glue.require_memory(passage.memory);
        for (number, (function, imported)) in
            self.export.functions.iter().zip(functions).enumerate()
        {
            let name = number.to_string();
            let side = Side::Export(&self.wrapped);
            let callee = call_glue::forward(&mut glue, passage, &name, &function.ty, side);
            glue.export(name.clone(), callee);
            let lowered = instances.lower(&mut bridge.component, imported);
            bridge.lowered.push((name, lowered));
        }
        let core = instances
            .instantiate(&mut bridge.component, glue, &bridge.lowered)
            .map_err(|_| TOO_MANY_ITEMS)?;
        self.export(guest, &mut bridge, &instances, core)?;
        Ok((bridge.component.finish(), bridge.imports))
    }

    /// Imports the guest's export; returns the functions in it.
    fn import(&self, bridge: &mut Writer<'_>) -> Result<Vec<u32>, Unsupported> {
        match self.form {
            Form::Interface(id) => {
                let ty = bridge.inside.instance_type(&mut bridge.component, id)?;
                let ty = bridge.component.type_instance(None, &ty);
                let instance = bridge.add("guest", Source::Export, ComponentTypeRef::Instance(ty));
                let functions = self.export.functions.iter();
                let kind = ComponentExportKind::Func;
                let component = &mut bridge.component;
                Ok(functions
                    .map(|function| component.alias_export(instance, &function.name, kind))
                    .collect())
            }
            Form::Function(id) => {
                let component = &mut bridge.component;
                let mut inside = bridge.inside.rewriter(component, self.form.into());
                let ty = inside.function(component, id)?;
                Ok(vec![bridge.add(
                    "guest",
                    Source::Export,
                    ComponentTypeRef::Func(ty),
                )])
            }
        }
    }

    /// Exports what the guest exports, over the types outside.
    fn export(
        &self,
        guest: &Guest<'_>,
        bridge: &mut Writer<'_>,
        instances: &CoreInstances,
        core: u32,
    ) -> Result<(), Unsupported> {
        let types = &guest.types;
        let component = &mut bridge.component;
        let mut outside = bridge.outside.rewriter(component, self.form.into());
        let id = match self.form {
            Form::Interface(id) => id,
            Form::Function(id) => {
                let ty = outside.function(component, id)?;
                let function = self.lift(component, instances, core, 0, ty);
                let kind = ComponentExportKind::Func;
                component.export(&*self.export.name, kind, function, None);
                return Ok(());
            }
        };
        let interface = Interface::new(types, id)?;
        let numbers = self.export.functions.iter().enumerate();
        let numbers = numbers.map(|(number, function)| (&*function.name, number));
        let numbers: HashMap<&str, usize> = numbers.collect();
        let mut arguments = Vec::new();
        for (name, part) in interface.parts {
            let (kind, index) = match part {
                Part::Resource(id) => (ComponentExportKind::Type, outside.resource_of(id)?),
                Part::Value(id) | Part::Foreign(id) => {
                    (ComponentExportKind::Type, outside.defined(component, id)?)
                }
                Part::Function(name, id) => {
                    let ty = outside.function(component, id)?;
                    let number = *numbers.get(name).ok_or("a function that is not there")?;
                    let function = self.lift(component, instances, core, number, ty);
                    (ComponentExportKind::Func, function)
                }
            };
            arguments.push((name, kind, index));
        }
        let nested = component.component(None, interface.component);
        let instance = component.instantiate(None, nested, arguments);
        let kind = ComponentExportKind::Instance;
        component.export(&*self.export.name, kind, instance, None);
        Ok(())
    }

    /// Lifts a function of the glue, by its number among the export's.
    fn lift(
        &self,
        component: &mut ComponentBuilder,
        instances: &CoreInstances,
        core: u32,
        number: usize,
        ty: u32,
    ) -> u32 {
        let function = &self.export.functions[number];
        let returns_memory = Signatures::new(&function.ty).returns_memory;
        instances.lift(component, core, &number.to_string(), ty, returns_memory)
    }
}

/// A bridge under construction.
struct Writer<'t> {
    component: ComponentBuilder,
    imports: Vec<(String, Source)>,
    /// The types as the composition's callers know them.
    outside: Names<'t>,
    /// The types as the guest knows them.
    inside: Names<'t>,
    /// Core functions for the glue, by name.
    lowered: Vec<(String, u32)>,
}

impl Writer<'_> {
    fn add(&mut self, name: &str, source: Source, ty: ComponentTypeRef) -> u32 {
        self.imports.push((name.to_string(), source));
        self.component.import(name, ty)
    }

    fn import_type(&mut self, source: Source, bounds: TypeBounds) -> u32 {
        let name = format!("t{}", self.imports.len());
        self.add(&name, source, ComponentTypeRef::Type(bounds))
    }

    /// Imports a resource type, and what translates its handles if they are wrapped inside.
    fn import_resource(&mut self, id: ParserResourceId, resource: ResourceId, is_wrapped: bool) {
        let ty = NamedType::Resource(id);
        let own = self.import_type(Source::Outside(ty), TypeBounds::SubResource);
        let mut other = own;
        if is_wrapped {
            other = self.import_type(Source::Inside(ty), TypeBounds::SubResource);
            for (what, from, to) in [("wrap", own, other), ("unwrap", other, own)] {
                let name = intrinsic(what, resource);
                let function = self.import_translation(&name, from, to);
                let core = self.component.lower_func(None, function, []);
                self.lowered.push((name, core));
            }
        } else {
            let core = self.component.resource_drop(own);
            self.lowered.push((intrinsic("drop", resource), core));
        }
        self.outside.add_resource(id, own);
        self.inside.add_resource(id, other);
    }

    /// Imports a value type that has a name elsewhere.
    fn import_value(&mut self, id: ComponentDefinedTypeId) -> Result<(), Unsupported> {
        let ty = NamedType::Value(id);
        let outside = self.outside.define(&mut self.component, id)?;
        let outside = self.import_type(Source::Outside(ty), TypeBounds::Eq(outside));
        self.outside.add_value(id, outside);
        let inside = self.inside.define(&mut self.component, id)?;
        let inside = self.import_type(Source::Inside(ty), TypeBounds::Eq(inside));
        self.inside.add_value(id, inside);
        Ok(())
    }

    /// Imports the function that makes a handle of one type a handle of another.
    fn import_translation(&mut self, function: &str, from: u32, to: u32) -> u32 {
        let ty = translation_type(&mut self.component, from, to);
        let name = format!("f{}", self.imports.len());
        let source = Source::Function(function.to_string());
        self.add(&name, source, ComponentTypeRef::Func(ty))
    }
}

/// The type of a function from an owned handle of one type to one of another.
pub(super) fn translation_type(component: &mut ComponentBuilder, from: u32, to: u32) -> u32 {
    use wasm_encoder::ComponentValType::Type;
    let (param, encoder) = component.type_defined(None);
    encoder.own(from);
    let (result, encoder) = component.type_defined(None);
    encoder.own(to);
    let (ty, mut encoder) = component.type_function(None);
    encoder
        .params([("handle", Type(param))])
        .result(Some(Type(result)));
    ty
}

/// The name under which the virtualized side exports a function for bridges.
pub(super) fn function_name(name: &str) -> String {
    format!("bridge-{}", name.replace('-', "-n"))
}

/// The name under which the virtualized side keeps a value type that a bridge needs.
pub(super) fn value_name(number: usize) -> String {
    format!("bridge-type-n{number}")
}
