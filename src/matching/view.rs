//! A component as `wac` reads it: what it imports and exports, to be compared with what another one does.

use std::collections::{BTreeMap, HashMap, HashSet};

use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId,
    ComponentEntityType, ComponentFuncTypeId, ComponentInstanceTypeId, ComponentItem,
    ComponentTypeId, ComponentValType, ResourceId,
};
use wasmparser::types::Types;

use super::shapes::{Resource, Shape, ShapeId, Shapes};
use crate::compose::parts;

/// An item that is imported or exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Item {
    /// An instance, by its place in the view.
    Instance(usize),
    /// A function, or a type that is named.
    Shape(ShapeId),
    /// A component, a core module, or a type of them: these are not compared, and are not taken for equal.
    Opaque,
}

/// The items of a component, over shapes that other views share.
pub(super) struct View<'t> {
    types: &'t Types,
    instances: Vec<BTreeMap<&'t str, Item>>,
    instance_ids: HashMap<ComponentInstanceTypeId, usize>,
    values: HashMap<ComponentDefinedTypeId, ShapeId>,
}

impl<'t> View<'t> {
    pub(super) fn new(types: &'t Types) -> Self {
        View {
            types,
            instances: Vec::new(),
            instance_ids: HashMap::new(),
            values: HashMap::new(),
        }
    }

    /// What an instance has, by name.
    pub(super) fn instance(&self, place: usize) -> &BTreeMap<&'t str, Item> {
        &self.instances[place]
    }

    /// The names in an item that is an instance.
    pub(super) fn parts(&self, item: Item) -> impl Iterator<Item = (&'t str, Item)> {
        let instance = match item {
            Item::Instance(place) => Some(&self.instances[place]),
            Item::Shape(_) | Item::Opaque => None,
        };
        instance
            .into_iter()
            .flatten()
            .map(|(name, item)| (*name, *item))
    }

    /// Reads an item. `tell` says what a resource type is told by.
    pub(super) fn item(
        &mut self,
        ty: ComponentEntityType,
        shapes: &mut Shapes,
        tell: &dyn Fn(ResourceId) -> Resource,
    ) -> Item {
        match ty {
            ComponentEntityType::Instance(id) => {
                Item::Instance(self.read_instance(id, shapes, tell))
            }
            ComponentEntityType::Func(id) => Item::Shape(self.function(id, shapes, tell)),
            ComponentEntityType::Type { created, .. } => {
                let shape = match created {
                    ComponentAnyTypeId::Resource(id) => Shape::Resource(tell(id.resource())),
                    ComponentAnyTypeId::Defined(id) => Shape::Named(self.defined(id, shapes, tell)),
                    ComponentAnyTypeId::Func(id) => {
                        Shape::NamedFunction(self.function(id, shapes, tell))
                    }
                    ComponentAnyTypeId::Instance(_) | ComponentAnyTypeId::Component(_) => {
                        return Item::Opaque;
                    }
                };
                Item::Shape(shapes.id(shape))
            }
            ComponentEntityType::Value(_)
            | ComponentEntityType::Module(_)
            | ComponentEntityType::Component(_) => Item::Opaque,
        }
    }

    fn read_instance(
        &mut self,
        id: ComponentInstanceTypeId,
        shapes: &mut Shapes,
        tell: &dyn Fn(ResourceId) -> Resource,
    ) -> usize {
        if let Some(known) = self.instance_ids.get(&id) {
            return *known;
        }
        let types = self.types;
        let items = types[id].exports.iter();
        let items = items
            .map(|(name, item)| (name.as_str(), self.item(item.ty, shapes, tell)))
            .collect();
        self.instances.push(items);
        let place = self.instances.len() - 1;
        self.instance_ids.insert(id, place);
        place
    }

    fn function(
        &mut self,
        id: ComponentFuncTypeId,
        shapes: &mut Shapes,
        tell: &dyn Fn(ResourceId) -> Resource,
    ) -> ShapeId {
        let ty = &self.types[id];
        let params = ty.params.iter();
        let params = params
            .map(|(name, ty)| (name.to_string(), self.value(*ty, shapes, tell)))
            .collect();
        let result = ty.result.map(|ty| self.value(ty, shapes, tell));
        shapes.id(Shape::Function {
            is_async: ty.async_,
            params,
            result,
        })
    }

    fn value(
        &mut self,
        ty: ComponentValType,
        shapes: &mut Shapes,
        tell: &dyn Fn(ResourceId) -> Resource,
    ) -> ShapeId {
        match ty {
            ComponentValType::Primitive(ty) => shapes.primitive(ty),
            ComponentValType::Type(id) => self.defined(id, shapes, tell),
        }
    }

    fn defined(
        &mut self,
        id: ComponentDefinedTypeId,
        shapes: &mut Shapes,
        tell: &dyn Fn(ResourceId) -> Resource,
    ) -> ShapeId {
        if let Some(known) = self.values.get(&id) {
            return *known;
        }
        let types = self.types;
        let mut value = |ty: &ComponentValType| self.value(*ty, shapes, tell);
        let shape = match &types[id] {
            // A name for a primitive type is that type.
            ComponentDefinedType::Primitive(ty) => Shape::Primitive(*ty as u32),
            ComponentDefinedType::Record(record) => {
                let fields = record.fields.iter();
                Shape::Record(
                    fields
                        .map(|(name, ty)| (name.to_string(), value(ty)))
                        .collect(),
                )
            }
            ComponentDefinedType::Variant(variant) => {
                let cases = variant.cases.iter();
                Shape::Variant(
                    cases
                        .map(|(name, case)| (name.to_string(), case.ty.as_ref().map(&mut value)))
                        .collect(),
                )
            }
            ComponentDefinedType::List { element, .. } => Shape::List(value(element)),
            ComponentDefinedType::FixedLengthList {
                element, length, ..
            } => Shape::ListOf(*length, value(element)),
            ComponentDefinedType::Map {
                key, value: held, ..
            } => Shape::Map(value(key), value(held)),
            ComponentDefinedType::Tuple(tuple) => {
                Shape::Tuple(tuple.types.iter().map(value).collect())
            }
            ComponentDefinedType::Flags(names) => {
                Shape::Flags(names.iter().map(ToString::to_string).collect())
            }
            ComponentDefinedType::Enum(names) => {
                Shape::Enum(names.iter().map(ToString::to_string).collect())
            }
            ComponentDefinedType::Option { ty, .. } => Shape::Option(value(ty)),
            ComponentDefinedType::Result { ok, err, .. } => {
                Shape::Result(ok.as_ref().map(&mut value), err.as_ref().map(&mut value))
            }
            ComponentDefinedType::Future { ty, .. } => Shape::Future(ty.as_ref().map(value)),
            ComponentDefinedType::Stream { ty, .. } => Shape::Stream(ty.as_ref().map(value)),
            ComponentDefinedType::Own(id) => Shape::Own(tell(id.resource())),
            ComponentDefinedType::Borrow(id) => Shape::Borrow(tell(id.resource())),
        };
        let shape = shapes.id(shape);
        self.values.insert(id, shape);
        shape
    }
}

/// Whether an item has all that another one asks for, as `wac` and the validator see it: instances may have more.
pub(super) struct Comparison<'v> {
    offered: &'v View<'v>,
    wanted: &'v View<'v>,
    known: HashMap<(usize, usize), bool>,
}

impl<'v> Comparison<'v> {
    pub(super) fn new(offered: &'v View<'v>, wanted: &'v View<'v>) -> Self {
        Comparison {
            offered,
            wanted,
            known: HashMap::new(),
        }
    }

    pub(super) fn fits(&mut self, offered: Item, wanted: Item) -> bool {
        match (offered, wanted) {
            (Item::Shape(offered), Item::Shape(wanted)) => offered == wanted,
            (Item::Instance(offered), Item::Instance(wanted)) => {
                if let Some(known) = self.known.get(&(offered, wanted)) {
                    return *known;
                }
                let parts = self.wanted.instance(wanted).iter();
                let mut missing = parts.filter(|(name, wanted)| {
                    let found = self.offered.instance(offered).get(*name).copied();
                    !found.is_some_and(|found| self.fits(found, **wanted))
                });
                let fits = missing.next().is_none();
                self.known.insert((offered, wanted), fits);
                fits
            }
            _ => false,
        }
    }
}

/// What `wac` tells the resource types of a component by.
pub(super) struct ResourceNames {
    names: HashMap<ResourceId, String>,
    /// Whether it can read the component: not if it meets a handle before the name of its type.
    pub(super) is_readable: bool,
}

impl ResourceNames {
    /// What a resource type is told by.
    pub(super) fn tell(&self, id: ResourceId) -> Resource {
        self.names
            .get(&id)
            .cloned()
            .map_or(Resource::Itself(id), Resource::Named)
    }
}

/// The names by which `wac` tells the resource types of a component: the first that it meets for each.
pub(super) fn resource_names<'t>(
    types: &'t Types,
    items: impl Iterator<Item = (&'t str, &'t ComponentItem)>,
) -> ResourceNames {
    let mut reader = NameReader {
        types,
        names: HashMap::new(),
        met: HashSet::new(),
        instances: HashSet::new(),
        components: HashSet::new(),
        functions: HashSet::new(),
        values: HashSet::new(),
        is_readable: true,
    };
    items.for_each(|(name, item)| reader.item(name, item.ty));
    ResourceNames {
        names: reader.names,
        is_readable: reader.is_readable,
    }
}

struct NameReader<'t> {
    types: &'t Types,
    names: HashMap<ResourceId, String>,
    met: HashSet<AliasableResourceId>,
    instances: HashSet<ComponentInstanceTypeId>,
    components: HashSet<ComponentTypeId>,
    functions: HashSet<ComponentFuncTypeId>,
    values: HashSet<ComponentDefinedTypeId>,
    is_readable: bool,
}

impl NameReader<'_> {
    fn item(&mut self, name: &str, ty: ComponentEntityType) {
        match ty {
            ComponentEntityType::Instance(id) => self.instance(id),
            ComponentEntityType::Component(id) => self.component(id),
            ComponentEntityType::Func(id) => self.function(id),
            ComponentEntityType::Value(ty) => self.value(ty),
            ComponentEntityType::Module(_) => {}
            ComponentEntityType::Type { created, .. } => match created {
                ComponentAnyTypeId::Resource(id) => {
                    self.met.insert(id);
                    let first = || name.to_string();
                    self.names.entry(id.resource()).or_insert_with(first);
                }
                ComponentAnyTypeId::Defined(id) => self.defined(id),
                ComponentAnyTypeId::Func(id) => self.function(id),
                ComponentAnyTypeId::Instance(id) => self.instance(id),
                ComponentAnyTypeId::Component(id) => self.component(id),
            },
        }
    }

    fn instance(&mut self, id: ComponentInstanceTypeId) {
        let types = self.types;
        if self.instances.insert(id) {
            let items = types[id].exports.iter();
            items.for_each(|(name, item)| self.item(name, item.ty));
        }
    }

    fn component(&mut self, id: ComponentTypeId) {
        let types = self.types;
        if self.components.insert(id) {
            let items = types[id].imports.iter().chain(&types[id].exports);
            items.for_each(|(name, item)| self.item(name, item.ty));
        }
    }

    fn function(&mut self, id: ComponentFuncTypeId) {
        let types = self.types;
        if self.functions.insert(id) {
            let params = types[id].params.iter().map(|(_, ty)| ty);
            params
                .chain(&types[id].result)
                .for_each(|ty| self.value(*ty));
        }
    }

    fn value(&mut self, ty: ComponentValType) {
        if let ComponentValType::Type(id) = ty {
            self.defined(id);
        }
    }

    fn defined(&mut self, id: ComponentDefinedTypeId) {
        let types = self.types;
        if !self.values.insert(id) {
            return;
        }
        match &types[id] {
            ComponentDefinedType::Own(id) | ComponentDefinedType::Borrow(id) => {
                self.is_readable &= self.met.contains(id);
            }
            ty => parts(ty).into_iter().for_each(|ty| self.value(ty)),
        }
    }
}
