//! How much the validator has to copy of types: before it does.
//!
//! Each import and each instantiation gets resource types of its own, so the validator copies the instance type with all
//! that is inside. One that many imports are of, or that others have inside several times over, can come to more than
//! there is memory for, and is written in a few bytes. So it is counted here, and refused, before it is validated.
//! Indices may be wrong at this point: what is not there counts nothing, and the validator refuses it.

use wasmparser::{
    BinaryReaderError, ComponentAlias, ComponentDefinedType, ComponentExternalKind,
    ComponentInstance, ComponentOuterAliasKind, ComponentType, ComponentTypeDeclaration,
    ComponentTypeRef, Encoding, InstanceTypeDeclaration, Payload, TypeBounds,
};

use super::limits::shared_limit;

/// Counts what a component copies.
pub(super) struct Meter {
    /// The components that are being read, each in the one before.
    scopes: Vec<Scope>,
    copied: usize,
    limit: usize,
}

/// For the types, instances and components of a component or a type of one, what a copy of each takes.
#[derive(Default)]
struct Scope {
    is_component: bool,
    types: Vec<usize>,
    instances: Vec<usize>,
    components: Vec<usize>,
    /// What each value type takes by itself: a copy is made for each name.
    values: Vec<usize>,
    /// What a copy of all of it takes.
    size: usize,
}

/// What an item takes besides its name.
const ITEM: usize = 64;

impl Meter {
    /// For a component of so many bytes.
    pub(super) fn new(size: usize) -> Self {
        Meter {
            scopes: Vec::new(),
            copied: 0,
            limit: shared_limit(size),
        }
    }

    /// Counts what comes next.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(super) fn count(&mut self, payload: &Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::Version { encoding, .. } => self.scopes.push(Scope {
                is_component: *encoding == Encoding::Component,
                ..Scope::default()
            }),
            Payload::End(_) => self.end(),
            Payload::ComponentTypeSection(section) => {
                for ty in section.clone() {
                    self.ty(&ty?);
                }
            }
            Payload::ComponentImportSection(section) => {
                for import in section.clone() {
                    let import = import?;
                    self.item(import.name.name, import.ty);
                }
            }
            Payload::ComponentAliasSection(section) => {
                for alias in section.clone() {
                    self.alias(&alias?);
                }
            }
            Payload::ComponentInstanceSection(section) => {
                for instance in section.clone() {
                    self.instance(&instance?);
                }
            }
            Payload::ComponentExportSection(section) => {
                for export in section.clone() {
                    let export = export?;
                    let scope = self.scope();
                    let size = scope.of(export.kind.into(), export.index);
                    scope.add(export.kind.into(), size);
                    scope.size = scope.size.saturating_add(export.name.name.len() + ITEM);
                    if let Some(ComponentTypeRef::Instance(ty)) = export.ty {
                        let size = at(&self.scope().types, ty);
                        self.copy(size);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The limit, if what was counted is beyond it.
    pub(super) fn exceeded(&self) -> Option<usize> {
        (self.copied > self.limit).then_some(self.limit)
    }

    fn scope(&mut self) -> &mut Scope {
        if self.scopes.is_empty() {
            self.scopes.push(Scope::default());
        }
        let last = self.scopes.len() - 1;
        &mut self.scopes[last]
    }

    fn copy(&mut self, size: usize) {
        self.copied = self.copied.saturating_add(size);
    }

    /// Ends a module or component; one inside of another can be instantiated there.
    fn end(&mut self) {
        let ended = self.scopes.pop();
        if let (Some(ended), false) = (ended, self.scopes.is_empty())
            && ended.is_component
        {
            self.scope().components.push(ended.size);
        }
    }

    fn ty(&mut self, ty: &ComponentType<'_>) {
        let (size, copied) = match ty {
            ComponentType::Defined(ty) => (defined(ty), 0),
            ComponentType::Func(ty) => (ty.params.iter().map(|(name, _)| name.len() + 1).sum(), 0),
            ComponentType::Resource { .. } => (0, 0),
            ComponentType::Component(declarations) => {
                self.scopes.push(Scope::default());
                for declaration in declarations {
                    match declaration {
                        ComponentTypeDeclaration::CoreType(_) => {}
                        ComponentTypeDeclaration::Type(ty) => self.ty(ty),
                        ComponentTypeDeclaration::Alias(alias) => self.alias(alias),
                        ComponentTypeDeclaration::Export { name, ty } => self.item(name.name, *ty),
                        ComponentTypeDeclaration::Import(import) => {
                            self.item(import.name.name, import.ty);
                        }
                    }
                }
                (0, self.scopes.pop().map_or(0, |scope| scope.size))
            }
            ComponentType::Instance(declarations) => {
                self.scopes.push(Scope::default());
                for declaration in declarations {
                    match declaration {
                        InstanceTypeDeclaration::CoreType(_) => {}
                        InstanceTypeDeclaration::Type(ty) => self.ty(ty),
                        InstanceTypeDeclaration::Alias(alias) => self.alias(alias),
                        InstanceTypeDeclaration::Export { name, ty } => self.item(name.name, *ty),
                    }
                }
                (0, self.scopes.pop().map_or(0, |scope| scope.size))
            }
        };
        let scope = self.scope();
        scope.size = scope.size.saturating_add(size + 1);
        scope.types.push(copied);
        scope.values.push(size);
    }

    /// An import, or an export in a type.
    fn item(&mut self, name: &str, ty: ComponentTypeRef) {
        let scope = self.scope();
        let size = match ty {
            ComponentTypeRef::Instance(ty)
            | ComponentTypeRef::Component(ty)
            | ComponentTypeRef::Type(TypeBounds::Eq(ty)) => at(&scope.types, ty),
            _ => 0,
        };
        scope.add(ty.kind().into(), size);
        scope.size = scope.size.saturating_add(name.len() + ITEM);
        if let ComponentTypeRef::Type(TypeBounds::Eq(ty)) = ty {
            let value = at(&scope.values, ty);
            scope.size = scope.size.saturating_add(value);
            scope.name_value(value);
        }
        if let ComponentTypeRef::Instance(_) | ComponentTypeRef::Component(_) = ty {
            scope.size = scope.size.saturating_add(size);
        }
        if let ComponentTypeRef::Instance(_) = ty {
            self.copy(size);
        }
    }

    fn alias(&mut self, alias: &ComponentAlias<'_>) {
        let (kind, size) = match alias {
            ComponentAlias::InstanceExport {
                kind,
                instance_index,
                ..
            } => {
                // No part of an instance takes more than the whole of it.
                let size = at(&self.scope().instances, *instance_index);
                (Kind::from(*kind), size)
            }
            ComponentAlias::Outer { kind, count, index } => {
                let mut around = self.scopes.iter().rev().skip(*count as usize);
                let scope = around.next();
                let kind = match kind {
                    ComponentOuterAliasKind::Type => Kind::Type,
                    ComponentOuterAliasKind::Component => Kind::Component,
                    ComponentOuterAliasKind::CoreModule | ComponentOuterAliasKind::CoreType => {
                        Kind::Other
                    }
                };
                (kind, scope.map_or(0, |scope| scope.of(kind, *index)))
            }
            ComponentAlias::CoreInstanceExport { .. } => (Kind::Other, 0),
        };
        let value = match (kind, alias) {
            (Kind::Type, ComponentAlias::Outer { count, index, .. }) => {
                let scope = self.scopes.iter().rev().nth(*count as usize);
                scope.map_or(0, |scope| at(&scope.values, *index))
            }
            _ => 0,
        };
        self.scope().add(kind, size);
        self.scope().name_value(value);
    }

    fn instance(&mut self, instance: &ComponentInstance<'_>) {
        let scope = self.scope();
        let size = match instance {
            ComponentInstance::Instantiate {
                component_index, ..
            } => {
                let size = at(&scope.components, *component_index);
                scope.size = scope.size.saturating_add(size);
                self.copy(size);
                size
            }
            ComponentInstance::FromExports(exports) => {
                let parts = exports.iter();
                let parts = parts.map(|export| scope.of(export.kind.into(), export.index));
                parts.max().unwrap_or(0)
            }
        };
        self.scope().instances.push(size);
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Type,
    Instance,
    Component,
    Other,
}

impl From<ComponentExternalKind> for Kind {
    fn from(kind: ComponentExternalKind) -> Self {
        match kind {
            ComponentExternalKind::Type => Kind::Type,
            ComponentExternalKind::Instance => Kind::Instance,
            ComponentExternalKind::Component => Kind::Component,
            ComponentExternalKind::Module
            | ComponentExternalKind::Func
            | ComponentExternalKind::Value => Kind::Other,
        }
    }
}

impl Scope {
    /// Notes that the last type is a value type of this size.
    fn name_value(&mut self, size: usize) {
        if let Some(last) = self.values.last_mut().filter(|_| size > 0) {
            *last = size;
        }
    }

    fn of(&self, kind: Kind, index: u32) -> usize {
        match kind {
            Kind::Type => at(&self.types, index),
            Kind::Instance => at(&self.instances, index),
            Kind::Component => at(&self.components, index),
            Kind::Other => 0,
        }
    }

    fn add(&mut self, kind: Kind, size: usize) {
        match kind {
            Kind::Type => {
                self.types.push(size);
                self.values.resize(self.types.len(), 0);
            }
            Kind::Instance => self.instances.push(size),
            Kind::Component => self.components.push(size),
            Kind::Other => {}
        }
    }
}

fn at(sizes: &[usize], index: u32) -> usize {
    sizes.get(index as usize).copied().unwrap_or(0)
}

/// What a value type takes without its parts: its names, and a place for each part.
fn defined(ty: &ComponentDefinedType<'_>) -> usize {
    let sum = |names: &mut dyn Iterator<Item = usize>| names.map(|name| name + 1).sum();
    match ty {
        ComponentDefinedType::Record(fields) => sum(&mut fields.iter().map(|(name, _)| name.len())),
        ComponentDefinedType::Variant(cases) => sum(&mut cases.iter().map(|case| case.name.len())),
        ComponentDefinedType::Flags(names) | ComponentDefinedType::Enum(names) => {
            sum(&mut names.iter().map(|name| name.len()))
        }
        ComponentDefinedType::Tuple(types) => types.len(),
        _ => 1,
    }
}
