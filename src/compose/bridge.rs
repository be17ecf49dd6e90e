//! The export bridge: lets the host call what the guest exports over wrapped types.
//!
//! The host passes its own handles. The bridge has the virtualized side wrap them, calls the guest, and has what the
//! guest returns unwrapped. It owns no resource type, so it can export the host's.

use std::collections::BTreeSet;

use wasm_encoder::{ComponentBuilder, ComponentExportKind, ComponentTypeRef, TypeBounds};
use wasmparser::component_types::{
    ComponentDefinedTypeId, ComponentEntityType, ComponentInstanceTypeId,
    ResourceId as ParserResourceId,
};

use super::forward::check;
use super::forwarding::{self, Side, Signatures, intrinsic};
use super::interface::{Interface, Part};
use super::room::Room;
use super::types::{Importer, Rewriter, Unsupported, foreign, mentioned_by};
use super::wrapped::Wrapped;
use crate::error::LinkError;
use crate::input::{Export, Guest};
use crate::link::module::Glue;
use crate::types::{FunctionType, ResourceId, Type};

/// An export to bridge: it speaks of wrapped types, or of types that only wrapped interfaces name.
pub(super) struct Bridge<'g> {
    pub(super) export: &'g Export,
    id: ComponentInstanceTypeId,
    /// The resource types that it speaks of, and whether each is wrapped.
    resources: Vec<(ParserResourceId, ResourceId, bool)>,
    wrapped: BTreeSet<ResourceId>,
}

/// What a bridge takes from around it.
pub(super) enum Source {
    /// A resource type of the host's, or of the guest's own.
    Outside(ResourceId),
    /// A resource type of the virtualized side's.
    Virtual(ResourceId),
    /// A value type that one of the host's interfaces names.
    OutsideValue(ComponentDefinedTypeId),
    /// The same, as the virtualized side names it.
    VirtualValue(ComponentDefinedTypeId),
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
    wrapped: &Wrapped,
) -> Result<Vec<Bridge<'g>>, LinkError> {
    let types = &guest.types;
    let mut bridges = Vec::new();
    for export in &guest.exports {
        let Some(item) = types.as_ref().component_item_for_export(&export.name) else {
            continue;
        };
        let mut mentions = BTreeSet::new();
        mentioned_by(types, item.ty, &mut mentions);
        // A resource type that has no name is in no function.
        let resources: Vec<(ParserResourceId, ResourceId, bool)> = mentions
            .into_iter()
            .filter_map(|id| {
                let resource = *guest.resource_ids.get(&id)?;
                Some((id, resource, wrapped.has_resource(id)))
            })
            .collect();
        let inside = resources.iter().filter(|(.., is_wrapped)| *is_wrapped);
        let inside: BTreeSet<ResourceId> = inside.map(|(_, id, _)| *id).collect();
        let names_are_inside = |id| {
            let mut foreign = foreign(types, id).into_iter();
            foreign.any(|id| wrapped.has_value(id))
        };
        let id = match item.ty {
            ComponentEntityType::Instance(id) if !inside.is_empty() || names_are_inside(id) => id,
            ComponentEntityType::Instance(_) => continue,
            _ if inside.is_empty() => continue,
            _ => return Err(refuse(export, "", "it is no interface".to_string())),
        };
        for function in &export.functions {
            check(&function.ty)
                .map_err(str::to_string)
                .and_then(|()| check_borrows(guest, &function.ty, &inside))
                .map_err(|what| refuse(export, &function.name, what))?;
        }
        bridges.push(Bridge {
            export,
            id,
            resources,
            wrapped: inside,
        });
    }
    Ok(bridges)
}

fn refuse(export: &Export, function: &str, what: String) -> LinkError {
    LinkError::Export {
        export: export.name.clone(),
        function: if function.is_empty() {
            String::new()
        } else {
            format!("`{function}` has ")
        },
        what,
    }
}

/// What is borrowed cannot be wrapped, for the wrapping would have to outlive it, and has to be let go of.
fn check_borrows(
    guest: &Guest<'_>,
    ty: &FunctionType,
    wrapped: &BTreeSet<ResourceId>,
) -> Result<(), String> {
    let is_spilled = Signatures::new(ty).spilled;
    for (_, ty) in &ty.params {
        let is_direct = matches!(**ty, Type::Borrow(_)) && !is_spilled;
        let mut result = Ok(());
        ty.for_each_handle(&mut |id, is_owned| {
            let name = guest.resource(id).unversioned();
            if !is_owned && wrapped.contains(&id) {
                result = Err(format!("borrowed handles of `{name}`"));
            } else if !is_owned && !is_direct {
                result = Err(format!(
                    "borrowed handles of `{name}` inside of other types"
                ));
            }
        });
        result?;
    }
    Ok(())
}

impl Bridge<'_> {
    /// The resource types that it has wrapped and unwrapped.
    pub(super) fn wrapped(&self) -> impl Iterator<Item = ParserResourceId> {
        let wrapped = self.resources.iter().filter(|(.., is_wrapped)| *is_wrapped);
        wrapped.map(|(id, ..)| *id)
    }

    /// The value types that other interfaces name for it.
    pub(super) fn foreign(&self, guest: &Guest<'_>) -> Vec<ComponentDefinedTypeId> {
        foreign(&guest.types, self.id)
    }

    /// Encodes the bridge; returns it with what it imports.
    ///
    /// # Errors
    ///
    /// When a type cannot be written.
    pub(super) fn encode(&self, guest: &Guest<'_>) -> Result<Encoded, Unsupported> {
        let types = &guest.types;
        let mut bridge = Writer {
            component: ComponentBuilder::default(),
            imports: Vec::new(),
        };
        let mut outside = Rewriter::new(types);
        let mut inside = Rewriter::new(types);
        let mut importer = Importer::new(types);
        let mut lowered = Vec::new();
        for (id, resource, is_wrapped) in &self.resources {
            let own = bridge.import_resource(Source::Outside(*resource));
            outside.set_resource(*id, own);
            let mut other = own;
            if *is_wrapped {
                other = bridge.import_resource(Source::Virtual(*resource));
                for (what, from, to) in [("wrap", own, other), ("unwrap", other, own)] {
                    let name = intrinsic(what, *resource);
                    let function = bridge.import_translation(&name, from, to);
                    let core = bridge.component.lower_func(None, function, []);
                    lowered.push((name, core));
                }
            } else {
                let core = bridge.component.resource_drop(own);
                lowered.push((intrinsic("drop", *resource), core));
            }
            inside.set_resource(*id, other);
            importer.resources.insert(*id, other);
        }
        for id in foreign(types, self.id) {
            let index = bridge.import_value(&mut outside, id, Source::OutsideValue(id))?;
            outside.set_known(id, index);
            let index = bridge.import_value(&mut inside, id, Source::VirtualValue(id))?;
            inside.set_known(id, index);
            importer.set_value(id, index);
        }
        let ty = importer.instance_type(&mut bridge.component, self.id)?;
        let ty = bridge.component.type_instance(None, &ty);
        let instance = bridge.add("guest", Source::Export, ComponentTypeRef::Instance(ty));
        let room = Room::new(&mut bridge.component);
        let mut glue = Glue::new(true);
        for (number, function) in self.export.functions.iter().enumerate() {
            let name = number.to_string();
            let component = &mut bridge.component;
            let kind = ComponentExportKind::Func;
            let imported = component.alias_export(instance, &function.name, kind);
            let side = Side::Export(&self.wrapped);
            let callee = forwarding::forward(&mut glue, &name, &function.ty, side);
            glue.export(name.clone(), callee);
            lowered.push((name, room.lower(component, imported)));
        }
        let core = room.instantiate(&mut bridge.component, glue, &lowered);
        self.export(guest, bridge, outside, &room, core)
    }

    fn export(
        &self,
        guest: &Guest<'_>,
        mut bridge: Writer,
        mut outside: Rewriter<'_>,
        room: &Room,
        core: u32,
    ) -> Result<Encoded, Unsupported> {
        let types = &guest.types;
        let interface = Interface::new(types, self.id)?;
        let component = &mut bridge.component;
        let mut arguments = Vec::new();
        for (name, part) in interface.parts {
            let (kind, index) = match part {
                Part::Resource(id) => (ComponentExportKind::Type, outside.resource_of(id)?),
                Part::Value(id) | Part::Foreign(id) => {
                    (ComponentExportKind::Type, outside.defined(component, id)?)
                }
                Part::Function(function) => {
                    let mut functions = self.export.functions.iter().enumerate();
                    let found = functions.find(|(_, known)| known.name == function);
                    let id = types[self.id].exports.get(function).map(|item| item.ty);
                    let (Some((number, known)), Some(ComponentEntityType::Func(id))) = (found, id)
                    else {
                        return Err("a function that is not there");
                    };
                    let ty = outside.function(component, id)?;
                    let returns_memory = Signatures::new(&known.ty).returns_memory;
                    let lifted =
                        room.lift(component, core, &number.to_string(), ty, returns_memory);
                    (ComponentExportKind::Func, lifted)
                }
            };
            arguments.push((name, kind, index));
        }
        let nested = component.component(None, interface.component);
        let instance = component.instantiate(None, nested, arguments);
        let kind = ComponentExportKind::Instance;
        component.export(&*self.export.name, kind, instance, None);
        Ok((bridge.component.finish(), bridge.imports))
    }
}

/// A bridge under construction.
struct Writer {
    component: ComponentBuilder,
    imports: Vec<(String, Source)>,
}

impl Writer {
    fn add(&mut self, name: &str, source: Source, ty: ComponentTypeRef) -> u32 {
        self.imports.push((name.to_string(), source));
        self.component.import(name, ty)
    }

    fn import_resource(&mut self, source: Source) -> u32 {
        let name = format!("r{}", self.imports.len());
        let ty = ComponentTypeRef::Type(TypeBounds::SubResource);
        self.add(&name, source, ty)
    }

    fn import_value(
        &mut self,
        rewriter: &mut Rewriter<'_>,
        id: ComponentDefinedTypeId,
        source: Source,
    ) -> Result<u32, Unsupported> {
        let ty = rewriter.defined(&mut self.component, id)?;
        let name = format!("t{}", self.imports.len());
        Ok(self.add(&name, source, ComponentTypeRef::Type(TypeBounds::Eq(ty))))
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
