//! Types that an item names, and types that it mentions.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentEntityType,
    ComponentFuncTypeId, ComponentInstanceTypeId, ComponentValType, ResourceId,
};
use wasmparser::types::Types;

/// A type that an import or export names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum NamedType {
    Resource(ResourceId),
    Value(ComponentDefinedTypeId),
}

impl NamedType {
    pub(super) fn new(id: ComponentAnyTypeId) -> Option<Self> {
        match id {
            ComponentAnyTypeId::Resource(id) => Some(NamedType::Resource(id.resource())),
            ComponentAnyTypeId::Defined(id) => Some(NamedType::Value(id)),
            _ => None,
        }
    }
}

/// The types that an item names.
pub(super) fn named(types: &Types, ty: ComponentEntityType) -> HashSet<NamedType> {
    let mut found = HashSet::new();
    for_each_type(types, ty, &mut HashSet::new(), &mut |created, _| {
        found.extend(NamedType::new(created));
    });
    found
}

/// The value types that an item names once more, or gives a name: what its own types refer to.
pub(crate) fn referenced_by(types: &Types, ty: ComponentEntityType) -> Vec<ComponentDefinedTypeId> {
    let mut found = Vec::new();
    for_each_type(types, ty, &mut HashSet::new(), &mut |_, referenced| {
        if let ComponentAnyTypeId::Defined(id) = referenced {
            found.push(id);
        }
    });
    found
}

/// Calls `visit` for each type that an item exports or is, with what it is called by and what it refers to. An instance
/// type is looked at once.
fn for_each_type(
    types: &Types,
    ty: ComponentEntityType,
    seen: &mut HashSet<ComponentInstanceTypeId>,
    visit: &mut dyn FnMut(ComponentAnyTypeId, ComponentAnyTypeId),
) {
    match ty {
        ComponentEntityType::Type {
            created,
            referenced,
        } => visit(created, referenced),
        ComponentEntityType::Instance(id) if seen.insert(id) => {
            for item in types[id].exports.values() {
                for_each_type(types, item.ty, seen, visit);
            }
        }
        _ => {}
    }
}

/// The types that need a name of their own where an item has none for them yet: others name them. Each comes after
/// those inside of it.
pub(crate) fn foreign(types: &Types, ty: ComponentEntityType) -> Vec<ComponentDefinedTypeId> {
    let mut walk = Walk::new(types);
    walk.item(ty);
    walk.foreign
}

/// The resource types that an instance's type mentions.
pub(super) fn mentioned(types: &Types, id: ComponentInstanceTypeId) -> BTreeSet<ResourceId> {
    let mut found = BTreeSet::new();
    mentioned_by(types, ComponentEntityType::Instance(id), &mut found);
    found
}

/// Adds the resource types that a component's item mentions.
pub(crate) fn mentioned_by(
    types: &Types,
    ty: ComponentEntityType,
    found: &mut BTreeSet<ResourceId>,
) {
    let mut walk = Walk::new(types);
    walk.item(ty);
    found.append(&mut walk.resources);
}

/// How much the types of an item come to, in names and in types that others consist of.
pub(super) fn size(types: &Types, ty: ComponentEntityType) -> usize {
    let mut walk = Walk::new(types);
    walk.item(ty);
    walk.size
}

/// One walk through all types of an item. Whatever it comes to more than once, it looks at once.
struct Walk<'t> {
    types: &'t Types,
    /// Value types that were found, each under each of its names.
    seen: HashSet<ComponentDefinedTypeId>,
    bases: Bases<'t>,
    /// The value types whose parts were looked at.
    entered: HashSet<ComponentDefinedTypeId>,
    instances: HashSet<ComponentInstanceTypeId>,
    functions: HashSet<ComponentFuncTypeId>,
    foreign: Vec<ComponentDefinedTypeId>,
    resources: BTreeSet<ResourceId>,
    size: usize,
}

impl<'t> Walk<'t> {
    fn new(types: &'t Types) -> Self {
        Walk {
            types,
            seen: HashSet::new(),
            bases: Bases::new(types),
            entered: HashSet::new(),
            instances: HashSet::new(),
            functions: HashSet::new(),
            foreign: Vec::new(),
            resources: BTreeSet::new(),
            size: 0,
        }
    }

    fn item(&mut self, ty: ComponentEntityType) {
        match ty {
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Resource(id),
                ..
            } => {
                self.resources.insert(id.resource());
            }
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Defined(id),
                referenced,
            } => {
                self.enter(id);
                // From here on the type has this name.
                self.seen.insert(id);
                if let ComponentAnyTypeId::Defined(id) = referenced {
                    self.seen.insert(id);
                }
            }
            ComponentEntityType::Func(id) if self.functions.insert(id) => {
                let ty = &self.types[id];
                for (name, ty) in &ty.params {
                    self.size += name.len() + 1;
                    self.value(*ty);
                }
                ty.result.into_iter().for_each(|ty| self.value(ty));
            }
            ComponentEntityType::Instance(id) if self.instances.insert(id) => {
                for (name, item) in &self.types[id].exports {
                    self.size += name.len() + 1;
                    self.item(item.ty);
                }
            }
            _ => {}
        }
    }

    /// A value type that is a part of something, or a parameter.
    fn value(&mut self, ty: ComponentValType) {
        let ComponentValType::Type(id) = ty else {
            return;
        };
        if !self.seen.insert(id) {
            return;
        }
        self.enter(id);
        let is_nominal = matches!(
            self.types[id],
            ComponentDefinedType::Record(_)
                | ComponentDefinedType::Variant(_)
                | ComponentDefinedType::Enum(_)
                | ComponentDefinedType::Flags(_)
        );
        if is_nominal {
            self.foreign.push(id);
        }
    }

    /// Counts a type, and goes through its parts the first time that it is met under any name.
    fn enter(&mut self, id: ComponentDefinedTypeId) {
        let base = self.bases.of(id);
        // The validator copies a type for each of its names.
        self.size += own_size(&self.types[base]);
        if !self.entered.insert(base) {
            return;
        }
        let types = self.types;
        if let ComponentDefinedType::Own(id) | ComponentDefinedType::Borrow(id) = &types[base] {
            self.resources.insert(id.resource());
        }
        for part in parts(&types[base]) {
            self.value(part);
        }
    }
}

/// What names of types stand for: the validator has another id for each.
pub(super) struct Bases<'t> {
    types: &'t Types,
    known: HashMap<ComponentDefinedTypeId, ComponentDefinedTypeId>,
}

impl<'t> Bases<'t> {
    pub(super) fn new(types: &'t Types) -> Self {
        Bases {
            types,
            known: HashMap::new(),
        }
    }

    /// The id that is a name of no other.
    pub(super) fn of(&mut self, id: ComponentDefinedTypeId) -> ComponentDefinedTypeId {
        let mut names = Vec::new();
        let mut base = id;
        loop {
            if let Some(known) = self.known.get(&base) {
                base = *known;
                break;
            }
            names.push(base);
            match self.types.peel_alias(base) {
                Some(named) => base = named,
                None => break,
            }
        }
        self.known
            .extend(names.into_iter().map(|name| (name, base)));
        base
    }
}

/// What a type takes without its parts: its names, and a place for each part.
pub(super) fn own_size(ty: &ComponentDefinedType) -> usize {
    let sum = |names: &mut dyn Iterator<Item = usize>| names.map(|name| name + 1).sum();
    match ty {
        ComponentDefinedType::Record(record) => {
            sum(&mut record.fields.keys().map(|name| name.len()))
        }
        ComponentDefinedType::Variant(variant) => {
            sum(&mut variant.cases.keys().map(|name| name.len()))
        }
        ComponentDefinedType::Flags(names) | ComponentDefinedType::Enum(names) => {
            sum(&mut names.iter().map(|name| name.len()))
        }
        ComponentDefinedType::Tuple(tuple) => tuple.types.len(),
        _ => 1,
    }
}

/// The value types that a type consists of.
pub(crate) fn parts(ty: &ComponentDefinedType) -> Vec<ComponentValType> {
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
