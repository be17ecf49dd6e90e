//! A component as an arena of definitions that refer to each other by id.
//!
//! The ids of what the guest defines are its own indices, so definitions are kept as the parser gives them.
//! What linking adds gets the ids after those. Indices of the output are only made when it is encoded
//! ([`emit`]), which also decides the order and leaves out what nothing reaches.

pub(crate) mod additions;
mod bodies;
pub(crate) mod contents;
pub(crate) mod customs;
pub(crate) mod emit;
pub(crate) mod ends;
pub(crate) mod instance_type;
pub(crate) mod limits;
pub(crate) mod local_types;
mod memories;
mod meter;
pub(crate) mod names;
pub(crate) mod outline;
pub(crate) mod parse;
pub(crate) mod references;
pub(crate) mod source;

use std::ops::Range;

use wasmparser::{
    CanonicalFunction, ComponentAlias, ComponentExport, ComponentExternalKind, ComponentImport,
    ComponentInstance, ComponentOuterAliasKind, ComponentStartFunction, ComponentType, CoreType,
    ExternalKind, Instance, InstanceTypeDeclaration,
};

/// An index space of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Sort {
    CoreFunc,
    CoreTable,
    CoreMemory,
    CoreGlobal,
    CoreTag,
    CoreType,
    CoreModule,
    CoreInstance,
    Func,
    Value,
    Type,
    Instance,
    Component,
}

const SORTS: usize = Sort::Component as usize + 1;

impl From<ComponentExternalKind> for Sort {
    fn from(kind: ComponentExternalKind) -> Sort {
        match kind {
            ComponentExternalKind::Module => Sort::CoreModule,
            ComponentExternalKind::Func => Sort::Func,
            ComponentExternalKind::Value => Sort::Value,
            ComponentExternalKind::Type => Sort::Type,
            ComponentExternalKind::Instance => Sort::Instance,
            ComponentExternalKind::Component => Sort::Component,
        }
    }
}

impl From<ExternalKind> for Sort {
    fn from(kind: ExternalKind) -> Sort {
        match kind {
            ExternalKind::Func | ExternalKind::FuncExact => Sort::CoreFunc,
            ExternalKind::Table => Sort::CoreTable,
            ExternalKind::Memory => Sort::CoreMemory,
            ExternalKind::Global => Sort::CoreGlobal,
            ExternalKind::Tag => Sort::CoreTag,
        }
    }
}

impl From<ComponentOuterAliasKind> for Sort {
    fn from(kind: ComponentOuterAliasKind) -> Sort {
        match kind {
            ComponentOuterAliasKind::CoreModule => Sort::CoreModule,
            ComponentOuterAliasKind::CoreType => Sort::CoreType,
            ComponentOuterAliasKind::Type => Sort::Type,
            ComponentOuterAliasKind::Component => Sort::Component,
        }
    }
}

/// A definition's place in the arena.
pub(crate) type DefinitionId = usize;

/// Bytes of a core module.
#[derive(Debug, Clone)]
pub(crate) enum Bytes<'a> {
    /// A range of the guest's bytes, never copied before the output is written.
    Guest(Range<usize>),
    /// Bytes that linking made.
    Made(&'a [u8]),
    /// Parts of the guest and what was made between them, or a module that holds contents which are not in memory.
    Pieces(&'a [emit::Chunk]),
}

impl<'a> Bytes<'a> {
    /// What of them is in memory, piece by piece.
    pub(crate) fn slices(&self, guest: &source::Source<'a>) -> Vec<&'a [u8]> {
        match self {
            Bytes::Guest(range) => guest.slices(range.clone()).collect(),
            Bytes::Made(bytes) => vec![bytes],
            Bytes::Pieces(chunks) => {
                let slices = chunks.iter().flat_map(|chunk| match chunk {
                    emit::Chunk::Guest(range) => guest.slices(range.clone()).collect(),
                    emit::Chunk::Made(bytes) => vec![&bytes[..]],
                    emit::Chunk::Contents(_) => Vec::new(),
                });
                slices.collect()
            }
        }
    }
}

/// A nested component.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Nested<'a> {
    pub(crate) bytes: &'a [u8],
    /// Where it is in the guest; `None` if it is not the guest's.
    pub(crate) place: Option<usize>,
}

/// One definition. References inside are ids.
#[derive(Debug, Clone)]
pub(crate) enum Definition<'a> {
    CoreType(CoreType<'a>),
    CoreModule(Bytes<'a>),
    CoreInstance(Instance<'a>),
    Component(Nested<'a>),
    Instance(ComponentInstance<'a>),
    Alias(ComponentAlias<'a>),
    Type(ComponentType<'a>),
    Canonical(CanonicalFunction),
    Start(ComponentStartFunction),
    Import(ComponentImport<'a>),
    Export(ComponentExport<'a>),
}

impl Definition<'_> {
    /// The index space that the definition adds to, and how many entries.
    fn defines(&self) -> Option<(Sort, u32)> {
        let sort = match self {
            Definition::CoreType(CoreType::Rec(group)) => {
                return Some((Sort::CoreType, group.types().len() as u32));
            }
            Definition::CoreType(CoreType::Module(_)) => Sort::CoreType,
            Definition::CoreModule(_) => Sort::CoreModule,
            Definition::CoreInstance(_) => Sort::CoreInstance,
            Definition::Component(_) => Sort::Component,
            Definition::Instance(_) => Sort::Instance,
            Definition::Alias(ComponentAlias::InstanceExport { kind, .. }) => (*kind).into(),
            Definition::Alias(ComponentAlias::CoreInstanceExport { kind, .. }) => (*kind).into(),
            Definition::Alias(ComponentAlias::Outer { kind, .. }) => (*kind).into(),
            Definition::Type(_) => Sort::Type,
            Definition::Canonical(CanonicalFunction::Lift { .. }) => Sort::Func,
            Definition::Canonical(_) => Sort::CoreFunc,
            Definition::Start(start) => return Some((Sort::Value, start.results)),
            Definition::Import(import) => import.ty.kind().into(),
            Definition::Export(export) => export.kind.into(),
        };
        Some((sort, 1))
    }
}

/// A custom section: its name, its contents, and where the whole of it is in the guest.
#[derive(Debug, Clone)]
pub(crate) struct Custom<'a> {
    pub(crate) name: &'a str,
    pub(crate) data: &'a [u8],
    pub(crate) section: Range<usize>,
}

/// A component's definitions, in their order, and its custom sections.
#[derive(Debug, Clone, Default)]
pub(crate) struct Component<'a> {
    definitions: Vec<Definition<'a>>,
    /// For each sort, what defines each id.
    spaces: [Vec<DefinitionId>; SORTS],
    /// For each definition, the id that it defines first.
    first_ids: Vec<u32>,
    pub(crate) customs: Vec<Custom<'a>>,
}

impl<'a> Component<'a> {
    /// Adds a definition; returns the id that it defines.
    pub(crate) fn add(&mut self, definition: Definition<'a>) -> u32 {
        let place = self.definitions.len();
        let mut first = 0;
        if let Some((sort, count)) = definition.defines() {
            let space = &mut self.spaces[sort as usize];
            first = space.len() as u32;
            space.extend(std::iter::repeat_n(place, count as usize));
        }
        self.definitions.push(definition);
        self.first_ids.push(first);
        first
    }

    /// Puts another definition of the same sort in the place of one, under the same id.
    pub(crate) fn replace(&mut self, place: DefinitionId, definition: Definition<'a>) {
        debug_assert_eq!(self.definitions[place].defines(), definition.defines());
        self.definitions[place] = definition;
    }

    /// The definition at a place.
    pub(crate) fn at(&self, place: DefinitionId) -> &Definition<'a> {
        &self.definitions[place]
    }

    /// All definitions with their places.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (DefinitionId, &Definition<'a>)> {
        self.definitions.iter().enumerate()
    }

    /// What defines `id`, and where.
    pub(crate) fn definition_of(&self, sort: Sort, id: u32) -> (DefinitionId, &Definition<'a>) {
        let place = self.spaces[sort as usize][id as usize];
        (place, &self.definitions[place])
    }

    /// The first id that a definition defines.
    pub(crate) fn id_at(&self, place: DefinitionId) -> u32 {
        self.first_ids[place]
    }

    /// The declarations of the instance type of an import, where it is an imported instance.
    pub(crate) fn imported_instance_type(
        &self,
        import: &ComponentImport<'_>,
    ) -> Option<&[InstanceTypeDeclaration<'a>]> {
        let wasmparser::ComponentTypeRef::Instance(ty) = import.ty else {
            return None;
        };
        match self.definition_of(Sort::Type, ty).1 {
            Definition::Type(ComponentType::Instance(declarations)) => Some(declarations),
            _ => None,
        }
    }
}
