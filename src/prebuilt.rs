//! Core modules that are built beforehand, cut down to what one output uses.

use std::collections::{BTreeMap, BTreeSet};

use adapter_abi::module::MESSAGE_PREFIX;
use wasm_encoder::reencode::{Error as ReencodeError, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    MemorySection, MemoryType, Module, NameMap, NameSection, RefType, Section as _, TableSection,
    TableType, TypeSection, ValType,
};
use wasmparser::{
    Data, ElementItems, ElementKind, Export, ExternalKind, FunctionBody, Global, KnownCustom,
    MemoryType as ParsedMemory, Operator, Parser, Payload, RecGroup, Table, TypeRef,
};

use crate::error::LinkError;

/// A parsed module. It has one memory, which it may import.
pub(crate) struct Prebuilt<'a> {
    name: &'static str,
    types: Vec<RecGroup>,
    /// Imported functions: module, name and type.
    imports: Vec<(&'a str, &'a str, u32)>,
    functions: Vec<(u32, FunctionBody<'a>)>,
    tables: Vec<Table<'a>>,
    memories: Vec<ParsedMemory>,
    imported_memory: Option<(&'a str, &'a str, ParsedMemory)>,
    globals: Vec<Global<'a>>,
    exports: Vec<Export<'a>>,
    elements: Vec<(u32, Vec<u32>)>,
    data: Vec<Data<'a>>,
    names: BTreeMap<u32, &'a str>,
}

/// The module that functions of WASI are imported from, under their numbers in [`Pruned::imports`]: their own names
/// would be a tenth of a module.
pub(crate) const WASI: &str = "wasi";

/// A function that a module imports, and that becomes its own.
pub(crate) struct Provided {
    pub(crate) module: &'static str,
    pub(crate) name: &'static str,
    pub(crate) function: Function,
}

/// What a module gets where it is linked.
#[derive(Default)]
pub(crate) struct Setting<'s> {
    /// A memory of its own.
    pub(crate) memory: Option<MemoryType>,
    pub(crate) provided: &'s [Provided],
    /// From where it imports a second memory, if any of these is in use: they reach it.
    pub(crate) other_memory: (&'s str, &'s str),
    /// From where it imports the global that is its first, which has the place in the stack, in the place of its own.
    pub(crate) stack_from: Option<(&'s str, &'s str)>,
    /// From where it imports a table, and which exports go into that, from its start on.
    pub(crate) table: Option<((&'s str, &'s str), &'s [&'s str])>,
}

/// A memory that is imported, of whatever size.
const ANY_MEMORY: MemoryType = MemoryType {
    minimum: 0,
    maximum: None,
    memory64: false,
    shared: false,
    page_size_log2: None,
};

/// The global with the place in a stack.
pub(crate) const POSITION: GlobalType = GlobalType {
    val_type: ValType::I32,
    mutable: true,
    shared: false,
};

/// A table of so many functions.
pub(crate) fn table_of(functions: u64) -> TableType {
    TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: functions,
        maximum: Some(functions),
        shared: false,
    }
}

/// What of a module is left.
pub(crate) struct Pruned<'a> {
    /// All before the data.
    pub(crate) module: Module,
    /// The data.
    pub(crate) data: DataSection,
    /// The names, as a section.
    pub(crate) names: Vec<u8>,
    /// The functions that are still imported: module, name, and type.
    pub(crate) imports: Vec<(&'a str, &'a str, wasmparser::FuncType)>,
    /// Whether any function that is provided is in use.
    pub(crate) uses_provided: bool,
}

impl<'a> Prebuilt<'a> {
    /// Reads a module; `name` is what it is to be called in messages and in a debugger.
    ///
    /// # Errors
    ///
    /// When it is damaged, which the tests and the verifier of what is built rule out.
    pub(crate) fn parse(name: &'static str, bytes: &'a [u8]) -> Result<Self, LinkError> {
        let mut module = Prebuilt {
            name,
            types: Vec::new(),
            imports: Vec::new(),
            functions: Vec::new(),
            tables: Vec::new(),
            memories: Vec::new(),
            imported_memory: None,
            globals: Vec::new(),
            exports: Vec::new(),
            elements: Vec::new(),
            data: Vec::new(),
            names: BTreeMap::new(),
        };
        module.read(bytes).map_err(|_| LinkError::Adapter {
            name: "valid module".to_string(),
        })?;
        Ok(module)
    }

    fn read(&mut self, bytes: &'a [u8]) -> Result<(), wasmparser::BinaryReaderError> {
        let mut function_types = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(section) => {
                    self.types = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        match import.ty {
                            TypeRef::Func(ty) => {
                                self.imports.push((import.module, import.name, ty))
                            }
                            TypeRef::Memory(ty) => {
                                self.imported_memory = Some((import.module, import.name, ty))
                            }
                            _ => {}
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    function_types = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::TableSection(section) => {
                    self.tables = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::MemorySection(section) => {
                    self.memories = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::GlobalSection(section) => {
                    self.globals = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ExportSection(section) => {
                    self.exports = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::DataSection(section) => {
                    self.data = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ElementSection(section) => {
                    for element in section {
                        self.elements.extend(active_element(&element?)?);
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let ty = function_types[self.functions.len()];
                    self.functions.push((ty, body));
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        self.names = function_names(names)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// An export by its name.
    pub(crate) fn exported(&self, name: &str) -> Result<&Export<'a>, LinkError> {
        let found = self.exports.iter().find(|export| export.name == name);
        found.ok_or_else(|| LinkError::Adapter {
            name: name.to_string(),
        })
    }

    /// The pages that the module begins with.
    pub(crate) fn pages(&self) -> u64 {
        let imported = self.imported_memory.map(|(_, _, memory)| memory);
        let memory = self.memories.first().copied().or(imported);
        memory.map_or(0, |memory| memory.initial)
    }

    /// The value of a global that is constant.
    pub(crate) fn constant(&self, name: &str) -> Result<u32, LinkError> {
        let missing = || LinkError::Adapter {
            name: format!("constant `{name}`"),
        };
        let index = self.exported(name)?.index;
        let global = self.globals.get(index as usize).ok_or_else(missing)?;
        match global.init_expr.get_operators_reader().read() {
            Ok(Operator::I32Const { value }) => Ok(value as u32),
            _ => Err(missing()),
        }
    }

    /// Keeps exports, each under the name beside its own, what goes into a table, and what these reach. A memory of its own
    /// becomes `memory`.
    ///
    /// # Errors
    ///
    /// When there is no such export.
    pub(crate) fn prune(
        &self,
        exports: &BTreeMap<&str, &str>,
        setting: &Setting<'_>,
    ) -> Result<Pruned<'a>, LinkError> {
        let kept = exports
            .iter()
            .map(|(name, renamed)| Ok((self.exported(name)?, *renamed)))
            .collect::<Result<Vec<_>, LinkError>>()?;
        if setting.table.is_some() && !self.elements.is_empty() {
            return Err(LinkError::Adapter {
                name: "module without a table of its own".to_string(),
            });
        }
        let in_table = setting.table.map_or(&[][..], |(_, exports)| exports);
        let in_table = in_table
            .iter()
            .map(|name| Ok(self.exported(name)?.index))
            .collect::<Result<Vec<_>, LinkError>>()?;
        let roots = kept
            .iter()
            .filter(|(export, _)| export.kind == ExternalKind::Func)
            .map(|(export, _)| export.index)
            .chain(in_table.iter().copied());
        let live = self
            .reach(roots.collect())
            .map_err(|_| LinkError::Adapter {
                name: "readable code".to_string(),
            })?;
        // Imports have the first numbers.
        let is_imported = |function: &u32| {
            self.import(*function).is_some() && self.provided(*function, setting).is_none()
        };
        let (mut order, own): (Vec<u32>, Vec<u32>) = live.into_iter().partition(is_imported);
        order.extend(own);
        let mut pruner = Pruner {
            functions: order
                .iter()
                .zip(0..)
                .map(|(old, new)| (*old, new))
                .collect(),
            types: BTreeMap::new(),
        };
        self.encode(&mut pruner, &kept, &in_table, &order, setting)
            .map_err(|_| LinkError::Adapter {
                name: "encodable section".to_string(),
            })
    }

    /// A function that the module imports.
    fn import(&self, function: u32) -> Option<&(&'a str, &'a str, u32)> {
        self.imports.get(function as usize)
    }

    /// What is provided for a function that the module imports.
    fn provided<'s>(&self, function: u32, setting: &Setting<'s>) -> Option<&'s Provided> {
        let (module, name, _) = self.import(function)?;
        let mut provided = setting.provided.iter();
        provided.find(|provided| (provided.module, provided.name) == (*module, *name))
    }

    fn type_of(&self, function: u32) -> u32 {
        match self.imports.get(function as usize) {
            Some((_, _, ty)) => *ty,
            None => self.functions[function as usize - self.imports.len()].0,
        }
    }

    fn encode(
        &self,
        pruner: &mut Pruner,
        kept: &[(&Export<'a>, &str)],
        in_table: &[u32],
        live: &[u32],
        setting: &Setting<'_>,
    ) -> Result<Pruned<'a>, ReencodeError> {
        let mut types = TypeSection::new();
        let used: BTreeSet<u32> = live
            .iter()
            .map(|function| self.type_of(*function))
            .collect();
        for (old, group) in (0u32..).zip(&self.types) {
            let is_indirect = !self.tables.is_empty() && !self.elements.is_empty();
            if used.contains(&old) || is_indirect {
                pruner.types.insert(old, types.len());
                pruner.parse_recursive_type_group(types.ty(), group.clone())?;
            }
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut imports = ImportSection::new();
        let mut imported = Vec::new();
        let mut uses_provided = false;
        for function in live {
            let ty = pruner.types[&self.type_of(*function)];
            if let Some(provided) = self.provided(*function, setting) {
                functions.function(ty);
                code.function(&provided.function);
                uses_provided = true;
                continue;
            }
            if let Some((module, name, old)) = self.import(*function) {
                if module.starts_with("wasi:") {
                    let number = imported.len().to_string();
                    imports.import(WASI, &number, EntityType::Function(ty));
                } else {
                    imports.import(module, name, EntityType::Function(ty));
                }
                imported.push((*module, *name, self.function_type(*old)));
                continue;
            }
            let (_, body) = &self.functions[*function as usize - self.imports.len()];
            functions.function(ty);
            pruner.parse_function_body(&mut code, body.clone())?;
        }
        if let Some((module, name, ty)) = &self.imported_memory {
            imports.import(module, name, pruner.memory_type(*ty)?);
        }
        if uses_provided {
            let (module, name) = setting.other_memory;
            imports.import(module, name, ANY_MEMORY);
        }
        if let Some((module, name)) = setting.stack_from {
            imports.import(module, name, POSITION);
        }
        if let Some(((module, name), _)) = setting.table {
            imports.import(module, name, table_of(in_table.len() as u64));
        }
        let mut module = Module::new();
        module.section(&types);
        if !imports.is_empty() {
            module.section(&imports);
        }
        module.section(&functions);
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
        if !in_table.is_empty() {
            let filled = in_table.iter().map(|old| pruner.functions[old]);
            elements.active(
                None,
                &ConstExpr::i32_const(0),
                Elements::Functions(filled.collect()),
            );
        }
        if let Some(memory) = setting.memory {
            let mut memories = MemorySection::new();
            memories.memory(memory);
            module.section(&memories);
        }
        let mut globals = GlobalSection::new();
        let imported_globals = usize::from(setting.stack_from.is_some());
        for global in self.globals.iter().skip(imported_globals) {
            pruner.parse_global(&mut globals, global.clone())?;
        }
        let mut exports = ExportSection::new();
        for (export, name) in kept {
            match export.kind {
                ExternalKind::Func => {
                    exports.export(name, ExportKind::Func, pruner.functions[&export.index])
                }
                ExternalKind::Global => exports.export(name, ExportKind::Global, export.index),
                _ => exports.export(name, ExportKind::Memory, export.index),
            };
        }
        module.section(&globals).section(&exports);
        if !elements.is_empty() {
            module.section(&elements);
        }
        module.section(&code);
        let mut data = DataSection::new();
        for segment in &self.data {
            match active_data(segment).filter(|_| setting.memory.is_some()) {
                Some((start, bytes)) => add_without_zeros(&mut data, start, bytes),
                None => pruner.parse_data(&mut data, segment.clone())?,
            }
        }
        Ok(Pruned {
            module,
            data,
            names: self.encode_names(pruner),
            imports: imported,
            uses_provided,
        })
    }

    fn function_type(&self, index: u32) -> wasmparser::FuncType {
        let groups = self.types.iter().flat_map(RecGroup::types);
        let types: Vec<_> = groups.collect();
        types[index as usize].unwrap_func().clone()
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
        section.module(self.name);
        section.functions(&names);
        let mut bytes = Vec::new();
        section.append_to(&mut bytes);
        bytes
    }

    /// The functions that `pending` reach.
    fn reach(&self, mut pending: Vec<u32>) -> Result<BTreeSet<u32>, wasmparser::BinaryReaderError> {
        let mut live = BTreeSet::new();
        while let Some(function) = pending.pop() {
            if !live.insert(function) {
                continue;
            }
            let Some(defined) = (function as usize).checked_sub(self.imports.len()) else {
                continue;
            };
            for operator in self.functions[defined].1.get_operators_reader()? {
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

    /// The type of a function that is exported.
    pub(crate) fn type_of_export(&self, name: &str) -> Option<wasmparser::FuncType> {
        let export = self.exported(name).ok()?;
        (export.kind == ExternalKind::Func).then(|| self.function_type(self.type_of(export.index)))
    }

    /// The modules that it imports functions from, with repetitions.
    #[cfg(test)]
    pub(crate) fn imported_modules(&self) -> impl Iterator<Item = &'a str> {
        self.imports.iter().map(|(module, ..)| *module)
    }

    /// The names of all functions that are exported.
    #[cfg(test)]
    pub(crate) fn exported_functions(&self) -> impl Iterator<Item = &'a str> {
        self.exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func)
            .map(|export| export.name)
    }

    /// Where the data are: from the first address to the one behind the last.
    #[cfg(test)]
    pub(crate) fn data_range(&self) -> std::ops::Range<u32> {
        let starts = self.data.iter().map(|segment| match &segment.kind {
            wasmparser::DataKind::Active { offset_expr, .. } => {
                match offset_expr.get_operators_reader().read() {
                    Ok(Operator::I32Const { value }) => value as u32,
                    other => panic!("{other:?}"),
                }
            }
            other => panic!("{other:?}"),
        });
        let end = self
            .constant(adapter_abi::module::HEAP_BASE)
            .expect("an end");
        starts.min().expect("data")..end
    }

    /// The end of the stack, where a call has not yet taken any, if the first global has that and no other can change.
    #[cfg(test)]
    pub(crate) fn stack_end(&self) -> Option<u32> {
        let mut globals = self.globals.iter();
        let first = globals.next().filter(|global| global.ty.mutable)?;
        let others_are_constant = globals.all(|global| !global.ty.mutable);
        match first.init_expr.get_operators_reader().read() {
            Ok(Operator::I32Const { value }) if others_are_constant => Some(value as u32),
            _ => None,
        }
    }

    /// Whether instantiation writes all of the data; the verifiers of what is built allow nothing else.
    #[cfg(test)]
    pub(crate) fn has_active_data_only(&self) -> bool {
        let mut kinds = self.data.iter().map(|segment| &segment.kind);
        kinds.all(|kind| matches!(kind, wasmparser::DataKind::Active { .. }))
    }
}

/// Where an active segment goes, and what.
fn active_data<'a>(segment: &Data<'a>) -> Option<(u32, &'a [u8])> {
    let wasmparser::DataKind::Active { offset_expr, .. } = &segment.kind else {
        return None;
    };
    match offset_expr.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Some((value as u32, segment.data)),
        _ => None,
    }
}

/// How many zeros take more bytes than a segment that begins behind them.
const SEGMENT_HEAD: usize = 8;

/// Adds what of a segment is not zero, for a memory that begins as zeros: one that the module defines.
fn add_without_zeros(data: &mut DataSection, start: u32, bytes: &[u8]) {
    let mut rest = bytes;
    while let Some(zeros) = rest.iter().position(|byte| *byte != 0) {
        rest = &rest[zeros..];
        let gap = rest
            .windows(SEGMENT_HEAD)
            .position(|window| window.iter().all(|byte| *byte == 0));
        let (part, behind) = rest.split_at(gap.unwrap_or(rest.len()));
        let place = start + (bytes.len() - rest.len()) as u32;
        let end = part
            .iter()
            .rposition(|byte| *byte != 0)
            .map_or(0, |last| last + 1);
        data.active(
            0,
            &ConstExpr::i32_const(place as i32),
            part[..end].iter().copied(),
        );
        rest = behind;
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
