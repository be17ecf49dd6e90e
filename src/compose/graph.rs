//! The composition: the virtualized side and the guest, side by side, every import of either wired by name.

use std::collections::{BTreeMap, HashMap};

use wasm_encoder::{
    Alias, ComponentAliasSection, ComponentBuilder, ComponentExportKind, ComponentExportSection,
    ComponentInstanceSection, ComponentSection, ComponentSectionId, Encode,
};
use wasmparser::component_types::ComponentEntityType;
use wasmparser::types::Types;

use super::bridge::{self, Bridge, Source};
use super::mentions::NamedType;
use super::names::Names;
use super::refusal;
use super::selection::Selection;
use super::type_rewriter::Unsupported;
use crate::component::Definition;
use crate::component::emit::Chunk;
use crate::component::limits::Exceeded;
use crate::error::LinkError;
use crate::input::Guest;

/// What a component takes for an import: the kind, and the index outside.
type Argument = (String, ComponentExportKind, u32);

/// The virtualized side, linked.
pub(super) struct Virtual<'v> {
    pub(super) pieces: Vec<Chunk>,
    /// The names of its imports, as spelled.
    pub(super) imports: Vec<String>,
    pub(super) types: &'v Types,
}

/// Encodes the composition.
///
/// # Errors
///
/// When an import that stays with the host is none that can be handed on.
pub(super) fn encode(
    guest: &Guest<'_>,
    selection: &Selection,
    virtual_side: Virtual<'_>,
    bridges: &[Bridge<'_>],
) -> Result<Vec<Chunk>, LinkError> {
    let mut component = ComponentBuilder::default();
    let names = virtual_side.imports.iter().map(String::as_str);
    let refuse = |name: &str, what| refusal::import(guest, selection, name, "", what);
    let for_virtual = import_all(&mut component, virtual_side.types, names, &refuse)?;
    let rest = guest.imports.iter().enumerate();
    let rest = rest.filter(|(index, _)| !selection.imports.contains(index));
    let names = rest.map(|(_, import)| import.spelled.as_str());
    let for_guest = import_all(&mut component, &guest.types, names, &refuse)?;
    let mut tail = Tail::new(&component, 2 + bridges.len() as u32);
    let mut chunks = Vec::new();
    push_component(&mut chunks, component.finish(), virtual_side.pieces)?;
    let whole = guest.customs.chunks(&guest.source);
    push_component(&mut chunks, Vec::new(), whole)?;
    let virtual_instance = tail.instantiate(0, &for_virtual)?;
    let inside: Vec<Argument> = selection
        .imports
        .iter()
        .map(|index| {
            let import = &guest.imports[*index];
            let name = import.spelled.as_str();
            let kind = kind_of_import(&guest.types, name);
            let index = tail.alias(virtual_instance, &import.offered, kind);
            (name.to_string(), kind, index)
        })
        .collect();
    let guest_instance = tail.instantiate(1, &[for_guest.as_slice(), &inside].concat())?;
    let mut around = Around {
        guest,
        namers: namers(guest),
        outside: indices(for_virtual.iter().chain(&for_guest)),
        inside: indices(inside.iter()),
        virtual_instance,
        guest_instance,
        bridged: BTreeMap::new(),
    };
    for (number, bridge) in (2..).zip(bridges) {
        let (bytes, arguments) = around.encode(&mut tail, bridge).map_err(|what| {
            refusal::export(
                guest,
                selection,
                &bridge.export.name,
                "",
                &format!("has {what}"),
            )
        })?;
        push_component(&mut chunks, Vec::new(), vec![Chunk::Made(bytes)])?;
        let instance = tail.instantiate(number, &arguments)?;
        around.bridged.insert(&bridge.export.name, instance);
    }
    for (_, definition) in guest.component.iter() {
        if let Definition::Export(export) = definition {
            let kind = ComponentExportKind::from(export.kind);
            let index = tail.alias(around.exporter(export.name.name), export.name.name, kind);
            tail.export(export.name, kind, index);
        }
    }
    guest.component.write_customs(&mut tail.bytes);
    guest.component.write_own_name(&mut tail.bytes);
    chunks.push(Chunk::Made(tail.bytes));
    Ok(chunks)
}

/// Imports what another component imports under these names.
fn import_all<'n>(
    component: &mut ComponentBuilder,
    types: &Types,
    names: impl Iterator<Item = &'n str>,
    refuse: &dyn Fn(&str, Unsupported) -> LinkError,
) -> Result<Vec<Argument>, LinkError> {
    let mut imported = Names::new(types);
    names
        .map(|name| {
            let index = imported
                .import(component, name)
                .map_err(|what| refuse(name, what))?;
            Ok((name.to_string(), kind_of_import(types, name), index))
        })
        .collect()
}

/// Who names a type of the guest's.
#[derive(Debug, Clone, Copy)]
struct Namer<'g> {
    /// The import or export.
    item: Item<'g>,
    /// The name in it, or `None` for a type by itself.
    name: Option<&'g str>,
}

#[derive(Debug, Clone, Copy)]
enum Item<'g> {
    /// As spelled.
    Import(&'g str),
    Export(&'g str),
}

/// The types that the guest's imports and exports name; the first of several names counts.
fn namers<'g>(guest: &'g Guest<'_>) -> HashMap<NamedType, Namer<'g>> {
    let types = guest.types.as_ref();
    let imports = guest.imports.iter().map(|import| {
        let spelled = import.spelled.as_str();
        (
            Item::Import(spelled),
            types.component_item_for_import(spelled),
        )
    });
    let exports = guest.exports.iter().map(|export| {
        let name = export.name.as_str();
        (Item::Export(name), types.component_item_for_export(name))
    });
    let mut namers = HashMap::new();
    let mut add = |ty: ComponentEntityType, namer| {
        if let ComponentEntityType::Type { created, .. } = ty
            && let Some(ty) = NamedType::new(created)
        {
            namers.entry(ty).or_insert(namer);
        }
    };
    for (item, found) in imports.chain(exports) {
        match found.map(|found| found.ty) {
            Some(ComponentEntityType::Instance(id)) => {
                for (name, part) in &guest.types[id].exports {
                    let name = Some(name.as_str());
                    add(part.ty, Namer { item, name });
                }
            }
            Some(ty) => add(ty, Namer { item, name: None }),
            None => {}
        }
    }
    namers
}

/// Where bridges find what they take.
struct Around<'g> {
    guest: &'g Guest<'g>,
    namers: HashMap<NamedType, Namer<'g>>,
    /// What the composition imports: the index of each, by name.
    outside: HashMap<&'g str, u32>,
    /// What the virtualized side provides.
    inside: HashMap<&'g str, u32>,
    virtual_instance: u32,
    guest_instance: u32,
    /// The instances of the bridges so far, by the export.
    bridged: BTreeMap<&'g str, u32>,
}

impl Around<'_> {
    /// A bridge, and what it is instantiated with.
    fn encode(
        &self,
        tail: &mut Tail,
        bridge: &Bridge<'_>,
    ) -> Result<(Vec<u8>, Vec<Argument>), Unsupported> {
        let (bytes, imports) = bridge.encode(self.guest)?;
        let mut arguments = Vec::new();
        for (name, source) in imports {
            let (kind, index) = self.find(tail, bridge, &source)?;
            arguments.push((name, kind, index));
        }
        Ok((bytes, arguments))
    }

    fn find(
        &self,
        tail: &mut Tail,
        bridge: &Bridge<'_>,
        source: &Source,
    ) -> Result<(ComponentExportKind, u32), Unsupported> {
        let ty = ComponentExportKind::Type;
        Ok(match source {
            Source::Outside(id) => (
                ty,
                self.ty(tail, *id, &[&self.outside], |export| self.exporter(export))?,
            ),
            Source::Inside(id) => {
                let imports = [&self.inside, &self.outside];
                (ty, self.ty(tail, *id, &imports, |_| self.guest_instance)?)
            }
            Source::Function(name) => {
                let name = bridge::function_name(name);
                let kind = ComponentExportKind::Func;
                (kind, tail.alias(self.virtual_instance, &name, kind))
            }
            Source::Export => {
                let kind = bridge.kind();
                (
                    kind,
                    tail.alias(self.guest_instance, &bridge.export.name, kind),
                )
            }
        })
    }

    /// The instance that has an export of the guest's as it is exported.
    fn exporter(&self, export: &str) -> u32 {
        self.bridged
            .get(export)
            .copied()
            .unwrap_or(self.guest_instance)
    }

    /// A type as one of these arguments has it, or what exports it.
    fn ty(
        &self,
        tail: &mut Tail,
        ty: NamedType,
        arguments: &[&HashMap<&str, u32>],
        exporter: impl FnOnce(&str) -> u32,
    ) -> Result<u32, Unsupported> {
        let namer = self.namers.get(&ty).ok_or("a type that nothing names")?;
        let item = match namer.item {
            Item::Import(spelled) => {
                let mut found = arguments.iter().filter_map(|known| known.get(spelled));
                *found
                    .next()
                    .ok_or("a type of an import that is not there")?
            }
            Item::Export(export) => {
                let kind = match namer.name {
                    Some(_) => ComponentExportKind::Instance,
                    None => ComponentExportKind::Type,
                };
                tail.alias(exporter(export), export, kind)
            }
        };
        Ok(match namer.name {
            Some(name) => tail.alias(item, name, ComponentExportKind::Type),
            None => item,
        })
    }
}

/// The indices of arguments by their names; the first of a name counts.
fn indices<'n>(arguments: impl Iterator<Item = &'n Argument>) -> HashMap<&'n str, u32> {
    let mut found = HashMap::new();
    for (name, _, index) in arguments {
        found.entry(name.as_str()).or_insert(*index);
    }
    found
}

fn kind_of_import(types: &Types, name: &str) -> ComponentExportKind {
    match types
        .as_ref()
        .component_item_for_import(name)
        .map(|item| item.ty)
    {
        Some(ComponentEntityType::Func(_)) => ComponentExportKind::Func,
        Some(ComponentEntityType::Type { .. }) => ComponentExportKind::Type,
        _ => ComponentExportKind::Instance,
    }
}

/// Adds a component section after what is there.
fn push_component(
    chunks: &mut Vec<Chunk>,
    mut before: Vec<u8>,
    pieces: Vec<Chunk>,
) -> Result<(), LinkError> {
    let size: u64 = pieces.iter().map(Chunk::size).sum();
    Exceeded::bytes(size)?;
    before.push(ComponentSectionId::Component as u8);
    size.encode(&mut before);
    chunks.push(Chunk::Made(before));
    chunks.extend(pieces);
    Ok(())
}

/// What comes after the components: they are written piece by piece, so the indices go on by hand.
struct Tail {
    bytes: Vec<u8>,
    instances: u32,
    functions: u32,
    types: u32,
    components: u32,
    modules: u32,
    values: u32,
}

impl Tail {
    fn new(head: &ComponentBuilder, components: u32) -> Self {
        Tail {
            bytes: Vec::new(),
            instances: head.instance_count(),
            functions: head.func_count(),
            types: head.type_count(),
            components: head.component_count() + components,
            modules: head.core_module_count(),
            values: head.value_count(),
        }
    }

    fn next(&mut self, kind: ComponentExportKind) -> u32 {
        let count = match kind {
            ComponentExportKind::Module => &mut self.modules,
            ComponentExportKind::Func => &mut self.functions,
            ComponentExportKind::Value => &mut self.values,
            ComponentExportKind::Type => &mut self.types,
            ComponentExportKind::Instance => &mut self.instances,
            ComponentExportKind::Component => &mut self.components,
        };
        *count += 1;
        *count - 1
    }

    fn instantiate(&mut self, component: u32, arguments: &[Argument]) -> Result<u32, LinkError> {
        Exceeded::arguments(arguments.len())?;
        let mut section = ComponentInstanceSection::new();
        section.instantiate(component, arguments.iter().cloned());
        section.append_to_component(&mut self.bytes);
        Ok(self.next(ComponentExportKind::Instance))
    }

    fn alias(&mut self, instance: u32, name: &str, kind: ComponentExportKind) -> u32 {
        let mut section = ComponentAliasSection::new();
        section.alias(Alias::InstanceExport {
            instance,
            kind,
            name,
        });
        section.append_to_component(&mut self.bytes);
        self.next(kind)
    }

    fn export(
        &mut self,
        name: wasmparser::ComponentExternName<'_>,
        kind: ComponentExportKind,
        index: u32,
    ) {
        let mut section = ComponentExportSection::new();
        section.export(name, kind, index, None);
        section.append_to_component(&mut self.bytes);
        self.next(kind);
    }
}
