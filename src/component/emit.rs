//! Encodes an arena: what the roots reach, each definition after those it refers to.
//!
//! Nothing is emitted because it was in the guest, only because something live refers to it. That is how a
//! capability that no live definition uses any more becomes absent from the imports.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use wasm_encoder::ComponentSection as _;
use wasm_encoder::reencode::ReencodeComponent;
use wasm_encoder::{
    CanonicalFunctionSection, ComponentAliasSection, ComponentExportSection,
    ComponentImportSection, ComponentInstanceSection, ComponentSectionId, ComponentTypeSection,
    CoreTypeSection, Encode, InstanceSection,
};
use wasmparser::{Chunk as Parsed, ComponentAlias, ComponentInstance, Instance, Parser, Payload};

use super::additions::Additions;
use super::contents::Contents;
use super::instance_type::{Declared, Usage};
use super::names::Indices;
use super::references::Renamer;
use super::{Bytes, Component, Definition, DefinitionId, Nested, SORTS, Sort};

/// A piece of the output.
#[derive(Debug, Clone)]
pub(crate) enum Chunk {
    /// A range of the guest's bytes.
    Guest(Range<usize>),
    /// New bytes.
    Made(Vec<u8>),
    /// What embedded files hold.
    Contents(Contents),
}

impl Chunk {
    /// The number of bytes.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Chunk::Guest(range) => range.len() as u64,
            Chunk::Made(bytes) => bytes.len() as u64,
            Chunk::Contents(contents) => contents.size(),
        }
    }
}

/// What must stay, besides what the exports and the instances of core modules reach.
#[derive(Debug, Default)]
pub(crate) struct Keep {
    /// Imports that stay with every function they have.
    pub(crate) whole: BTreeSet<DefinitionId>,
    /// Functions that imports gain.
    pub(crate) additions: BTreeMap<DefinitionId, Additions>,
}

/// Encodes what is live.
pub(crate) fn emit(component: &Component<'_>, keep: &Keep) -> Vec<Chunk> {
    emit_numbered(component, keep).0
}

/// As [`emit`], and for each sort the index in the output of each id that is live.
pub(crate) fn emit_numbered(component: &Component<'_>, keep: &Keep) -> (Vec<Chunk>, Indices) {
    let live = mark(component, keep);
    let mut writer = Writer::new(component, live, keep);
    for (place, _) in component.iter() {
        writer.write_after_dependencies(place);
    }
    writer.finish()
}

/// For each definition, whether it would be emitted.
pub(super) fn live_places(component: &Component<'_>, keep: &Keep) -> Vec<bool> {
    mark(component, keep).places
}

struct Live<'c, 'a> {
    places: Vec<bool>,
    /// Imports that are emitted with part of their type only.
    partial: BTreeMap<DefinitionId, Usage<'c, 'a>>,
}

fn is_root(definition: &Definition<'_>) -> bool {
    match definition {
        Definition::Export(_) | Definition::Start(_) => true,
        Definition::CoreInstance(instance) => matches!(instance, Instance::Instantiate { .. }),
        Definition::Instance(instance) => matches!(instance, ComponentInstance::Instantiate { .. }),
        _ => false,
    }
}

fn mark<'c, 'a>(component: &'c Component<'a>, keep: &Keep) -> Live<'c, 'a> {
    let mut partial = BTreeMap::new();
    let mut declared = HashMap::new();
    for (place, definition) in component.iter() {
        if let Definition::Import(import) = definition
            && !keep.whole.contains(&place)
            && let Some(declarations) = component.imported_instance_type(import)
        {
            let shared = declared
                .entry(declarations.as_ptr())
                .or_insert_with(|| Rc::new(Declared::new(declarations)));
            partial.insert(place, Usage::new(shared.clone()));
        }
    }
    let mut live = Live {
        places: vec![false; component.definitions.len()],
        partial,
    };
    let roots = component
        .iter()
        .filter(|(place, definition)| is_root(definition) || keep.whole.contains(place))
        .map(|(place, _)| place);
    let mut pending: Vec<DefinitionId> = roots.collect();
    for (place, additions) in &keep.additions {
        pending.push(*place);
        let usage = live.partial.get_mut(place);
        let exports = usage.into_iter().flat_map(|usage| {
            let marked = additions.exports().flat_map(|name| usage.mark(name));
            marked.collect::<Vec<_>>()
        });
        let outer = exports.chain(additions.outer());
        pending.extend(outer.map(|(sort, id)| component.definition_of(sort, id).0));
    }
    while let Some(place) = pending.pop() {
        if std::mem::replace(&mut live.places[place], true) {
            continue;
        }
        let definition = &component.definitions[place];
        for (sort, id) in references(definition) {
            let target = component.definition_of(sort, id).0;
            if let Some(usage) = live.partial.get_mut(&target) {
                let outer = match definition {
                    Definition::Alias(ComponentAlias::InstanceExport { name, .. }) => {
                        usage.mark(name)
                    }
                    _ => usage.mark_all(),
                };
                pending.extend(
                    outer
                        .into_iter()
                        .map(|(sort, id)| component.definition_of(sort, id).0),
                );
                live.places[target] = true;
            } else {
                pending.push(target);
            }
        }
    }
    live
}

/// What a definition refers to in the component.
pub(crate) fn references(definition: &Definition<'_>) -> Vec<(Sort, u32)> {
    let mut found = Vec::new();
    match definition {
        Definition::CoreModule(_) => {}
        Definition::Component(nested) => found = outer_references(nested.bytes),
        _ => {
            let renamer = &mut Renamer::new(|_, sort, id| {
                found.push((sort, id));
                id
            });
            encode(definition, renamer);
        }
    }
    found
}

/// What a nested component takes from around it by outer aliases, at every depth. It is read once, and modules in it are
/// not: what it is nested in asks as well.
fn outer_references(nested: &[u8]) -> Vec<(Sort, u32)> {
    let mut found = Vec::new();
    let mut renamer = Renamer::new(|_, sort, id| {
        found.push((sort, id));
        id
    });
    renamer.push_depth();
    let mut parser = Parser::new(0);
    let mut around = Vec::new();
    let mut rest = nested;
    // A validated component has no errors, and its end is the last that is parsed.
    while let Ok(Parsed::Parsed { consumed, payload }) = parser.parse(rest, true) {
        rest = &rest[consumed..];
        match payload {
            Payload::ModuleSection {
                unchecked_range, ..
            } => {
                let size = unchecked_range.end - unchecked_range.start;
                rest = &rest[size as usize..];
            }
            Payload::ComponentSection { parser: inner, .. } => {
                around.push(std::mem::replace(&mut parser, inner));
                renamer.push_depth();
            }
            Payload::End(_) => {
                renamer.pop_depth();
                match around.pop() {
                    Some(outer) => parser = outer,
                    None => break,
                }
            }
            payload => visit(&mut renamer, payload).expect("a validated section can be encoded"),
        }
    }
    found
}

/// Shows a renamer what a section of a nested component may take from around it.
fn visit<F: FnMut(u32, Sort, u32) -> u32>(
    renamer: &mut Renamer<F>,
    payload: Payload<'_>,
) -> Result<(), wasm_encoder::reencode::Error> {
    match payload {
        Payload::ComponentAliasSection(section) => {
            for alias in section {
                renamer.component_alias(alias?)?;
            }
        }
        Payload::ComponentTypeSection(section) => {
            for ty in section {
                renamer.parse_component_type(ComponentTypeSection::new().ty(), ty?)?;
            }
        }
        Payload::CoreTypeSection(section) => {
            for ty in section {
                renamer.parse_component_core_type(CoreTypeSection::new().ty(), ty?)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn encode_nested<F: FnMut(u32, Sort, u32) -> u32>(
    nested: &[u8],
    renamer: &mut Renamer<F>,
) -> Vec<u8> {
    let mut encoded = wasm_encoder::Component::new();
    renamer.push_depth();
    renamer
        .parse_component(&mut encoded, Parser::new(0), nested)
        .expect("a validated component can be encoded");
    renamer.pop_depth();
    encoded.finish()
}

/// Encodes one definition as a section of its own; modules and nested components are no part of this.
fn encode<F: FnMut(u32, Sort, u32) -> u32>(
    definition: &Definition<'_>,
    renamer: &mut Renamer<F>,
) -> Vec<u8> {
    let mut bytes = Vec::new();
    encode_into(&mut bytes, definition, renamer).expect("a validated definition can be encoded");
    bytes
}

fn encode_into<F: FnMut(u32, Sort, u32) -> u32>(
    bytes: &mut Vec<u8>,
    definition: &Definition<'_>,
    renamer: &mut Renamer<F>,
) -> Result<(), wasm_encoder::reencode::Error> {
    match definition {
        Definition::CoreModule(_) | Definition::Component(_) => {}
        Definition::CoreType(ty) => {
            let mut section = CoreTypeSection::new();
            renamer.parse_component_core_type(section.ty(), ty.clone())?;
            section.append_to_component(bytes);
        }
        Definition::CoreInstance(instance) => {
            let mut section = InstanceSection::new();
            renamer.parse_instance(&mut section, instance.clone())?;
            section.append_to_component(bytes);
        }
        Definition::Instance(instance) => {
            let mut section = ComponentInstanceSection::new();
            renamer.parse_component_instance(&mut section, instance.clone())?;
            section.append_to_component(bytes);
        }
        Definition::Alias(alias) => {
            let mut section = ComponentAliasSection::new();
            section.alias(renamer.component_alias(alias.clone())?);
            section.append_to_component(bytes);
        }
        Definition::Type(ty) => {
            let mut section = ComponentTypeSection::new();
            renamer.parse_component_type(section.ty(), ty.clone())?;
            section.append_to_component(bytes);
        }
        Definition::Canonical(function) => {
            let mut section = CanonicalFunctionSection::new();
            renamer.parse_component_canonical(&mut section, function.clone())?;
            section.append_to_component(bytes);
        }
        Definition::Import(import) => {
            let mut section = ComponentImportSection::new();
            section.import(import.name, renamer.component_type_ref(import.ty)?);
            section.append_to_component(bytes);
        }
        Definition::Export(export) => {
            let mut section = ComponentExportSection::new();
            renamer.parse_component_export(&mut section, export.clone())?;
            section.append_to_component(bytes);
        }
        Definition::Start(start) => {
            let mut component = wasm_encoder::Component::new();
            let header = component.as_slice().len();
            renamer.parse_component_start_section(&mut component, start.clone())?;
            bytes.extend(&component.as_slice()[header..]);
        }
    }
    Ok(())
}

/// Sections of one kind that follow each other, written as one.
#[derive(Default)]
struct Merged {
    id: u8,
    count: u32,
    items: Vec<u8>,
}

impl Merged {
    /// Adds a section of one item, after writing to `bytes` what it cannot be joined with.
    fn push(&mut self, section: &[u8], bytes: &mut Vec<u8>) {
        let Some((id, rest)) = section.split_first() else {
            return;
        };
        if *id == ComponentSectionId::Start as u8 {
            self.write_to(bytes);
            bytes.extend(section);
            return;
        }
        if *id != self.id {
            self.write_to(bytes);
            self.id = *id;
        }
        // Behind the id: the size, and the count of one in a single byte.
        let size_length = rest
            .iter()
            .position(|byte| byte & 0x80 == 0)
            .map_or(0, |last| last + 1);
        self.items.extend(&rest[size_length + 1..]);
        self.count += 1;
    }

    fn write_to(&mut self, bytes: &mut Vec<u8>) {
        let Merged { id, count, items } = std::mem::take(self);
        if count > 0 {
            let mut contents = Vec::with_capacity(items.len() + 5);
            count.encode(&mut contents);
            contents.extend(items);
            bytes.push(id);
            contents.encode(bytes);
        }
    }
}

struct Writer<'c, 'a> {
    component: &'c Component<'a>,
    live: Live<'c, 'a>,
    keep: &'c Keep,
    written: Vec<bool>,
    /// For each sort, the index of each id that is written.
    indices: Indices,
    counts: [u32; SORTS],
    merged: Merged,
    bytes: Vec<u8>,
    chunks: Vec<Chunk>,
}

impl<'c, 'a> Writer<'c, 'a> {
    fn new(component: &'c Component<'a>, live: Live<'c, 'a>, keep: &'c Keep) -> Self {
        Writer {
            component,
            written: vec![false; live.places.len()],
            live,
            keep,
            indices: Default::default(),
            counts: [0; SORTS],
            merged: Merged::default(),
            bytes: wasm_encoder::Component::HEADER.to_vec(),
            chunks: Vec::new(),
        }
    }

    fn write_after_dependencies(&mut self, place: DefinitionId) {
        let mut pending = vec![(place, false)];
        while let Some((place, ready)) = pending.pop() {
            if self.written[place] || !self.live.places[place] {
                continue;
            }
            if ready {
                self.written[place] = true;
                self.write(place);
            } else {
                pending.push((place, true));
                let dependencies = self.dependencies(place);
                pending.extend(dependencies.into_iter().map(|place| (place, false)));
            }
        }
    }

    fn dependencies(&self, place: DefinitionId) -> Vec<DefinitionId> {
        let references = match self.live.partial.get(&place) {
            Some(usage) => {
                let mut outer = Vec::new();
                usage.encode(self.keep.additions.get(&place), &mut |sort, id| {
                    outer.push((sort, id));
                    id
                });
                outer
            }
            None => references(&self.component.definitions[place]),
        };
        let places = references
            .into_iter()
            .map(|(sort, id)| self.component.definition_of(sort, id).0);
        // A group of core types can refer to itself.
        let others = places.filter(|other| *other != place && !self.written[*other]);
        others.collect()
    }

    fn write(&mut self, place: DefinitionId) {
        self.number(place);
        let definition = &self.component.definitions[place];
        match definition {
            Definition::CoreModule(bytes) => {
                self.write_binary(ComponentSectionId::CoreModule, bytes)
            }
            Definition::Component(nested) => self.write_nested(*nested),
            _ if self.live.partial.contains_key(&place) => self.write_partial_import(place),
            _ => {
                let indices = &self.indices;
                let renamer = &mut Renamer::new(|_, sort, id| indices[sort as usize][&id]);
                self.merged
                    .push(&encode(definition, renamer), &mut self.bytes);
            }
        }
    }

    fn write_nested(&mut self, nested: Nested<'_>) {
        let Nested { bytes, place } = nested;
        let id = ComponentSectionId::Component;
        if !outer_references(bytes).is_empty() {
            let indices = &self.indices;
            let mut renamer = Renamer::new(|_, sort, id| indices[sort as usize][&id]);
            let encoded = encode_nested(bytes, &mut renamer);
            return self.write_binary(id, &Bytes::Made(&encoded));
        }
        match place {
            Some(start) => self.write_binary(id, &Bytes::Guest(start..start + bytes.len())),
            None => self.write_binary(id, &Bytes::Made(bytes)),
        }
    }

    fn number(&mut self, place: DefinitionId) {
        if let Some((sort, count)) = self.component.definitions[place].defines() {
            let first = self.component.id_at(place);
            let next = &mut self.counts[sort as usize];
            for offset in 0..count {
                self.indices[sort as usize].insert(first + offset, *next + offset);
            }
            *next += count;
        }
    }

    fn write_partial_import(&mut self, place: DefinitionId) {
        let Definition::Import(import) = &self.component.definitions[place] else {
            return;
        };
        let additions = self.keep.additions.get(&place);
        let indices = &self.indices;
        let ty = self.live.partial[&place]
            .encode(additions, &mut |sort, id| indices[sort as usize][&id]);
        let mut types = ComponentTypeSection::new();
        types.instance(&ty);
        self.push(&types);
        let index = self.counts[Sort::Type as usize];
        self.counts[Sort::Type as usize] += 1;
        let mut imports = ComponentImportSection::new();
        imports.import(import.name, wasm_encoder::ComponentTypeRef::Instance(index));
        self.push(&imports);
    }

    fn push(&mut self, section: &impl wasm_encoder::ComponentSection) {
        let mut bytes = Vec::new();
        section.append_to_component(&mut bytes);
        self.merged.push(&bytes, &mut self.bytes);
    }

    fn write_binary(&mut self, id: ComponentSectionId, bytes: &Bytes<'_>) {
        self.merged.write_to(&mut self.bytes);
        self.bytes.push(id as u8);
        match bytes {
            Bytes::Guest(range) => {
                range.len().encode(&mut self.bytes);
                self.chunks
                    .push(Chunk::Made(std::mem::take(&mut self.bytes)));
                self.chunks.push(Chunk::Guest(range.clone()));
            }
            Bytes::Made(bytes) => bytes.encode(&mut self.bytes),
            Bytes::Pieces(pieces) => {
                let size: u64 = pieces.iter().map(Chunk::size).sum();
                size.encode(&mut self.bytes);
                self.chunks
                    .push(Chunk::Made(std::mem::take(&mut self.bytes)));
                self.chunks.extend_from_slice(pieces);
            }
        }
    }

    fn finish(mut self) -> (Vec<Chunk>, Indices) {
        self.merged.write_to(&mut self.bytes);
        let component = self.component;
        component.write_customs(&mut self.bytes);
        component.write_names(&self.indices, &mut self.bytes);
        self.chunks.push(Chunk::Made(self.bytes));
        (self.chunks, self.indices)
    }
}
