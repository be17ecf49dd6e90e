//! What a look at a core module's sections shows.

use std::collections::BTreeMap;
use std::ops::Range;

use wasmparser::{
    CompositeInnerType, ExternalKind, FuncType, MemoryType, Parser, Payload, RecGroup, TypeRef,
};

use super::PREVIEW1;
use crate::error::InputError;
use crate::input::invalid;

/// What runs a command.
pub(super) const ENTRY: &str = adapter_abi::preview1::START.name;

/// What runs a reactor first.
pub(super) const INITIALIZER: &str = "_initialize";

/// The memory through which everything is passed.
pub(super) const MEMORY: &str = "memory";

/// A function that a module imports.
#[derive(Debug, Clone)]
pub(super) struct ImportedFunction<'a> {
    pub(super) module: &'a str,
    pub(super) name: &'a str,
    /// Its type, by number.
    pub(super) type_ref: TypeRef,
    pub(super) ty: FuncType,
    /// The name by which it is denied.
    pub(super) denied_by: Option<String>,
}

impl ImportedFunction<'_> {
    /// The number of its type.
    pub(super) fn type_index(&self) -> u32 {
        match self.type_ref {
            TypeRef::Func(ty) | TypeRef::FuncExact(ty) => ty,
            _ => 0,
        }
    }
}

/// A core module, as far as it matters what it is.
#[derive(Default)]
pub(super) struct Inspected<'a> {
    /// The functions that it imports.
    pub(super) functions: Vec<ImportedFunction<'a>>,
    /// What else it imports: module, name and kind.
    pub(super) others: Vec<(&'a str, &'a str, &'static str)>,
    /// Kinds and numbers of what it exports.
    pub(super) exports: BTreeMap<&'a str, (ExternalKind, u32)>,
    pub(super) memories: Vec<MemoryType>,
    types: Types,
    /// Place of what is in the section of types.
    pub(super) type_section: Option<Range<usize>>,
    /// Place of the whole section of imports.
    pub(super) import_section: Option<Range<usize>>,
    /// Custom sections that give the types of further imports and exports.
    pub(super) component_types: Vec<(&'a str, &'a [u8])>,
    /// All other custom sections.
    pub(super) customs: Vec<(&'a str, &'a [u8])>,
    /// The function that runs when it is instantiated.
    pub(super) start: Option<u32>,
}

/// Looks at every section but the code, whose place alone is checked: the encoder takes what it is told.
pub(super) fn inspect(bytes: &[u8]) -> Result<Inspected<'_>, InputError> {
    let mut module = Inspected::default();
    let mut sections = Sections::new(bytes);
    while let Some((payload, whole)) = sections.next()? {
        match &payload {
            Payload::TypeSection(section) => {
                let range = section.range();
                module.type_section = Some(range.start as usize..range.end as usize);
            }
            Payload::ImportSection(_) => module.import_section = Some(whole),
            _ => {}
        }
        module.look_at(payload).map_err(invalid)?;
    }
    Ok(module)
}

/// The sections of a module, after its header. What is in the code is skipped.
pub(super) struct Sections<'a> {
    parser: Parser,
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Sections<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Sections {
            parser: Parser::new(0),
            bytes,
            place: 0,
        }
    }

    /// The next one, and where all of it is.
    pub(super) fn next(&mut self) -> Result<Option<(Payload<'a>, Range<usize>)>, InputError> {
        let start = self.place;
        let rest = self.bytes.get(start..).ok_or_else(cut_short)?;
        let (payload, consumed) = match self.parser.parse(rest, true).map_err(invalid)? {
            wasmparser::Chunk::Parsed { payload, consumed } => (payload, consumed),
            wasmparser::Chunk::NeedMoreData(_) => return Err(cut_short()),
        };
        self.place += consumed;
        match payload {
            Payload::CodeSectionStart { size, .. } => {
                self.parser.skip_section();
                let after = self.place.checked_add(size as usize);
                let after = after.filter(|after| *after <= self.bytes.len());
                self.place = after.ok_or_else(cut_short)?;
            }
            Payload::End(_) => return Ok(None),
            _ => {}
        }
        Ok(Some((payload, start..self.place)))
    }
}

fn cut_short() -> InputError {
    invalid("the file ends inside of a section")
}

/// The types of a module, and those of its functions, imported and defined.
#[derive(Default)]
struct Types {
    types: Vec<Option<FuncType>>,
    functions: Vec<u32>,
}

impl Types {
    fn add(&mut self, group: RecGroup) {
        let functions = group.types().map(|ty| match &ty.composite_type.inner {
            CompositeInnerType::Func(ty) => Some(ty.clone()),
            _ => None,
        });
        self.types.extend(functions);
    }

    /// A type of functions. Numbers of nothing are found when the module is validated.
    fn function_type(&self, ty: u32) -> Option<&FuncType> {
        self.types.get(ty as usize)?.as_ref()
    }
}

impl<'a> Inspected<'a> {
    fn look_at(&mut self, payload: Payload<'a>) -> Result<(), wasmparser::BinaryReaderError> {
        match payload {
            Payload::TypeSection(section) => {
                for group in section {
                    self.types.add(group?);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.add_import(&import?);
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    self.types.functions.push(ty?);
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    self.memories.push(memory?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    self.exports
                        .insert(export.name, (export.kind, export.index));
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::CustomSection(section) => {
                let customs = match section.name().starts_with("component-type") {
                    true => &mut self.component_types,
                    false => &mut self.customs,
                };
                customs.push((section.name(), section.data()));
            }
            _ => {}
        }
        Ok(())
    }

    fn add_import(&mut self, import: &wasmparser::Import<'a>) {
        let (module, name) = (import.module, import.name);
        let (TypeRef::Func(ty) | TypeRef::FuncExact(ty)) = import.ty else {
            self.others.push((module, name, kind(&import.ty)));
            return;
        };
        self.types.functions.push(ty);
        let known = self.types.function_type(ty).cloned();
        self.functions.push(ImportedFunction {
            module,
            name,
            type_ref: import.ty,
            ty: known.unwrap_or_else(|| FuncType::new([], [])),
            denied_by: None,
        });
    }

    /// The number of a function's type.
    pub(super) fn type_index_of(&self, function: u32) -> Option<u32> {
        self.types.functions.get(function as usize).copied()
    }

    /// The type of an export, where that is a function.
    pub(super) fn type_of_export(&self, name: &str) -> Option<&FuncType> {
        match self.exports.get(name)? {
            (ExternalKind::Func, function) => {
                self.types.function_type(self.type_index_of(*function)?)
            }
            _ => None,
        }
    }

    /// The memory that it exports for others to pass through. Imported ones are refused, so that they count for nothing.
    pub(super) fn memory(&self) -> Option<&MemoryType> {
        match self.exports.get(MEMORY)? {
            (ExternalKind::Memory, memory) => self.memories.get(*memory as usize),
            _ => None,
        }
    }

    /// Has an export be a function, of a type if it is a new one, and run what the start section ran.
    pub(super) fn run_by(&mut self, export: &'a str, function: u32, new: Option<u32>) {
        self.start = None;
        self.types.functions.extend(new);
        self.exports.insert(export, (ExternalKind::Func, function));
    }

    /// How many functions there are, imported and defined.
    pub(super) fn count_of_functions(&self) -> u32 {
        self.types.functions.len() as u32
    }

    /// The functions that it imports and that are not denied.
    pub(super) fn imported(&self) -> impl Iterator<Item = &ImportedFunction<'a>> {
        let functions = self.functions.iter();
        functions.filter(|function| function.denied_by.is_none())
    }

    /// The functions that it imports and that are denied.
    pub(super) fn denied(&self) -> impl Iterator<Item = (&ImportedFunction<'a>, &str)> {
        self.functions
            .iter()
            .filter_map(|function| Some((function, function.denied_by.as_deref()?)))
    }

    /// The functions of preview1 that it imports.
    pub(super) fn preview1(&self) -> impl Iterator<Item = (&'a str, &FuncType)> {
        self.imported()
            .filter(|function| function.module == PREVIEW1)
            .map(|function| (function.name, &function.ty))
    }

    /// Whether it needs anything of preview1 at run time.
    pub(super) fn speaks_preview1(&self) -> bool {
        self.preview1().next().is_some()
    }

    /// Whether it is a program, with an entry.
    pub(super) fn is_command(&self) -> bool {
        self.exports.contains_key(ENTRY)
    }

    /// Whether Go has made it.
    pub(super) fn is_go(&self) -> bool {
        self.customs.iter().any(|(name, _)| *name == "go:buildid")
    }
}

fn kind(ty: &TypeRef) -> &'static str {
    match ty {
        TypeRef::Func(_) | TypeRef::FuncExact(_) => "a function",
        TypeRef::Table(_) => "a table",
        TypeRef::Memory(_) => "a memory",
        TypeRef::Global(_) => "a global",
        TypeRef::Tag(_) => "a tag",
    }
}
