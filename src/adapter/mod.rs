//! The prebuilt adapter, cut down to what one plan uses and filled with its image.

mod data;

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::reencode::{Error as ReencodeError, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection,
    FunctionSection, GlobalSection, MemorySection, MemoryType, Module, NameMap, NameSection,
    Section as _, TableSection, TypeSection,
};
use wasmparser::{
    Data, ElementItems, ElementKind, Export, ExternalKind, FunctionBody, Global, KnownCustom,
    MemoryType as ParsedMemory, Operator, Parser, Payload, RecGroup, Table,
};

use image_format::Layout;

use crate::component::emit::Chunk;
use crate::error::{Error, LinkError};
use crate::image::Image;

/// The adapter as it was built.
const PREBUILT: &[u8] = include_bytes!("../../lib/virtual-adapter.wasm");

/// The slot that tells the adapter where its image is: address and length.
const IMAGE_SLOT: &str = "wasi_virt_image";

/// Functions with names like this trap; hosts print the name, so it outlives the pruning.
const MESSAGE_PREFIX: &str = "wasi-virt: ";

/// A parsed adapter module.
pub(crate) struct Adapter<'a> {
    types: Vec<RecGroup>,
    functions: Vec<(u32, FunctionBody<'a>)>,
    tables: Vec<Table<'a>>,
    memories: Vec<ParsedMemory>,
    globals: Vec<Global<'a>>,
    exports: Vec<Export<'a>>,
    elements: Vec<(u32, Vec<u32>)>,
    data: Vec<Data<'a>>,
    names: BTreeMap<u32, &'a str>,
}

impl Adapter<'static> {
    /// The adapter that is built into this library.
    pub(crate) fn prebuilt() -> Result<Self, LinkError> {
        // `build-adapter.sh` verifies what it builds, and the tests link every function of it.
        Adapter::parse(PREBUILT).map_err(|_| LinkError::Adapter {
            name: "valid module".to_string(),
        })
    }
}

impl<'a> Adapter<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, wasmparser::BinaryReaderError> {
        let mut adapter = Adapter {
            types: Vec::new(),
            functions: Vec::new(),
            tables: Vec::new(),
            memories: Vec::new(),
            globals: Vec::new(),
            exports: Vec::new(),
            elements: Vec::new(),
            data: Vec::new(),
            names: BTreeMap::new(),
        };
        let mut function_types = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(section) => {
                    adapter.types = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::FunctionSection(section) => {
                    function_types = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::TableSection(section) => {
                    adapter.tables = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::MemorySection(section) => {
                    adapter.memories = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::GlobalSection(section) => {
                    adapter.globals = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ExportSection(section) => {
                    adapter.exports = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::DataSection(section) => {
                    adapter.data = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ElementSection(section) => {
                    for element in section {
                        adapter.elements.extend(active_element(&element?)?);
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let ty = function_types[adapter.functions.len()];
                    adapter.functions.push((ty, body));
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        adapter.names = function_names(names)?;
                    }
                }
                _ => {}
            }
        }
        Ok(adapter)
    }

    fn exported(&self, name: &str) -> Result<&Export<'a>, LinkError> {
        let found = self.exports.iter().find(|export| export.name == name);
        found.ok_or_else(|| LinkError::Adapter {
            name: name.to_string(),
        })
    }

    /// Keeps `exports` and what they reach, and puts the image in.
    pub(crate) fn specialize(&self, exports: &[&str], image: &Image) -> Result<Vec<Chunk>, Error> {
        let always = ["memory", "cabi_realloc"];
        let names: BTreeSet<&str> = always.into_iter().chain(exports.iter().copied()).collect();
        let kept = names
            .into_iter()
            .map(|name| self.exported(name))
            .collect::<Result<Vec<_>, _>>()?;
        let roots = kept
            .iter()
            .filter(|export| export.kind == ExternalKind::Func)
            .map(|export| export.index);
        let live = self
            .reach(roots.collect())
            .map_err(|_| LinkError::Adapter {
                name: "readable code".to_string(),
            })?;
        let mut pruner = Pruner {
            functions: live.iter().zip(0..).map(|(old, new)| (*old, new)).collect(),
            types: BTreeMap::new(),
        };
        let memory = self.memory(&image.layout)?;
        let unreadable = |_: ReencodeError| LinkError::Adapter {
            name: "encodable section".to_string(),
        };
        let start = self
            .encode(&mut pruner, &kept, &live, memory.ty)
            .map_err(unreadable)?;
        let mut segments = DataSection::new();
        for segment in &self.data {
            pruner
                .parse_data(&mut segments, segment.clone())
                .map_err(unreadable)?;
        }
        let mut pieces = vec![Chunk::Made(start.finish())];
        pieces.extend(data::section(segments, &memory, image));
        pieces.push(Chunk::Made(self.encode_names(&pruner)));
        data::check_size(&pieces)?;
        Ok(pieces)
    }

    /// The module up to its code.
    fn encode(
        &self,
        pruner: &mut Pruner,
        kept: &[&Export<'a>],
        live: &BTreeSet<u32>,
        memory: MemoryType,
    ) -> Result<Module, ReencodeError> {
        let mut types = TypeSection::new();
        let used: BTreeSet<u32> = live
            .iter()
            .map(|function| self.functions[*function as usize].0)
            .collect();
        for (old, group) in (0u32..).zip(&self.types) {
            let is_indirect = !self.tables.is_empty() && !self.elements.is_empty();
            if used.contains(&old) || is_indirect {
                pruner.types.insert(old, types.len());
                pruner.parse_recursive_type_group(types.ty(), group.clone())?;
            }
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for function in live {
            let (ty, body) = &self.functions[*function as usize];
            functions.function(pruner.types[ty]);
            pruner.parse_function_body(&mut code, body.clone())?;
        }
        let mut module = Module::new();
        module.section(&types).section(&functions);
        let mut elements = ElementSection::new();
        for (offset, listed) in &self.elements {
            let listed: Vec<u32> = listed
                .iter()
                .filter_map(|old| pruner.functions.get(old).copied())
                .collect();
            elements.active(
                None,
                &ConstExpr::i32_const(*offset as i32),
                Elements::Functions(listed.into()),
            );
        }
        if !elements.is_empty() {
            let mut tables = TableSection::new();
            for table in &self.tables {
                pruner.parse_table(&mut tables, table.clone())?;
            }
            module.section(&tables);
        }
        let mut memories = MemorySection::new();
        memories.memory(memory);
        module.section(&memories);
        let mut globals = GlobalSection::new();
        for global in &self.globals {
            pruner.parse_global(&mut globals, global.clone())?;
        }
        let mut exports = ExportSection::new();
        for export in kept {
            match export.kind {
                ExternalKind::Func => exports.export(
                    export.name,
                    ExportKind::Func,
                    pruner.functions[&export.index],
                ),
                _ => exports.export(export.name, ExportKind::Memory, export.index),
            };
        }
        module.section(&globals).section(&exports);
        if !elements.is_empty() {
            module.section(&elements);
        }
        module.section(&code);
        Ok(module)
    }

    /// The names of the functions that trap.
    fn encode_names(&self, pruner: &Pruner) -> Vec<u8> {
        let mut names = NameMap::new();
        for (old, new) in &pruner.functions {
            if let Some(name) = self
                .names
                .get(old)
                .filter(|name| name.starts_with(MESSAGE_PREFIX))
            {
                names.append(*new, name);
            }
        }
        let mut section = NameSection::new();
        section.module("wasi-virt-adapter");
        section.functions(&names);
        let mut bytes = Vec::new();
        section.append_to(&mut bytes);
        bytes
    }

    /// The memory with room for the image.
    fn memory(&self, layout: &Layout) -> Result<data::Memory, Error> {
        let pages = self.memories.first().map_or(0, |memory| memory.initial);
        let slot = self.global_value(self.exported(IMAGE_SLOT)?.index)?;
        // The allocator takes memory by growing it, so what is there at the start is not its own.
        let base = self.global_value(self.exported("__heap_base")?.index)?;
        Ok(data::memory(pages, slot, base, layout.length)?)
    }

    fn global_value(&self, index: u32) -> Result<u32, LinkError> {
        let missing = || LinkError::Adapter {
            name: format!("constant global {index}"),
        };
        let global = self.globals.get(index as usize).ok_or_else(missing)?;
        match global.init_expr.get_operators_reader().read() {
            Ok(Operator::I32Const { value }) => Ok(value as u32),
            _ => Err(missing()),
        }
    }

    /// The functions that `pending` reach.
    fn reach(&self, mut pending: Vec<u32>) -> Result<BTreeSet<u32>, wasmparser::BinaryReaderError> {
        let mut live = BTreeSet::new();
        while let Some(function) = pending.pop() {
            if !live.insert(function) {
                continue;
            }
            for operator in self.functions[function as usize].1.get_operators_reader()? {
                match operator? {
                    Operator::Call { function_index } | Operator::RefFunc { function_index } => {
                        pending.push(function_index);
                    }
                    Operator::CallIndirect { .. } => {
                        pending.extend(self.elements.iter().flat_map(|(_, functions)| functions));
                    }
                    _ => {}
                }
            }
        }
        Ok(live)
    }
}

fn active_element(
    element: &wasmparser::Element<'_>,
) -> Result<Option<(u32, Vec<u32>)>, wasmparser::BinaryReaderError> {
    let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
        (&element.kind, element.items.clone())
    else {
        return Ok(None);
    };
    let offset = match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => value as u32,
        _ => return Ok(None),
    };
    Ok(Some((
        offset,
        functions.into_iter().collect::<Result<_, _>>()?,
    )))
}

fn function_names<'a>(
    names: wasmparser::NameSectionReader<'a>,
) -> Result<BTreeMap<u32, &'a str>, wasmparser::BinaryReaderError> {
    let mut found = BTreeMap::new();
    for subsection in names {
        if let wasmparser::Name::Function(names) = subsection? {
            for naming in names {
                let naming = naming?;
                found.insert(naming.index, naming.name);
            }
        }
    }
    Ok(found)
}

/// Renumbers functions and types.
struct Pruner {
    functions: BTreeMap<u32, u32>,
    types: BTreeMap<u32, u32>,
}

impl Reencode for Pruner {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, ReencodeError> {
        Ok(self.functions[&function])
    }

    fn type_index(&mut self, ty: u32) -> Result<u32, ReencodeError> {
        Ok(self.types.get(&ty).copied().unwrap_or(ty))
    }
}

/// Whether a segment is one that instantiation writes; the verifier of the adapter allows no other.
#[cfg(test)]
fn is_active(segment: &Data<'_>) -> bool {
    matches!(segment.kind, wasmparser::DataKind::Active { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image() -> Image {
        let mut profile = crate::profile::Profile::deny_all();
        profile.env.set.insert("A".to_string(), "B".to_string());
        crate::image::build(&profile, false).unwrap()
    }

    fn specialize(adapter: &Adapter<'_>, export: &str) -> Vec<u8> {
        let pieces = adapter.specialize(&[export], &image()).unwrap();
        let made = pieces.into_iter().map(|piece| match piece {
            Chunk::Made(bytes) => bytes,
            other => panic!("{other:?}"),
        });
        made.collect::<Vec<_>>().concat()
    }

    #[test]
    fn every_export_can_be_kept_alone_and_validates() {
        let adapter = Adapter::prebuilt().unwrap();
        assert!(adapter.data.iter().all(is_active));
        let functions = adapter
            .exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func);
        for export in functions {
            let module = specialize(&adapter, export.name);
            wasmparser::validate(&module)
                .unwrap_or_else(|error| panic!("`{}`: {error}", export.name));
        }
    }

    #[test]
    fn what_is_not_used_is_gone() {
        let adapter = Adapter::prebuilt().unwrap();
        let one = specialize(&adapter, "streams#closed-input");
        assert!(
            one.len() * 3 < PREBUILT.len(),
            "{} of {}",
            one.len(),
            PREBUILT.len()
        );
        assert!(matches!(
            adapter.specialize(&["no such function"], &image()),
            Err(Error::Link(LinkError::Adapter { .. }))
        ));
    }
}
