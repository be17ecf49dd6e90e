//! What a look at a core module's sections shows.

use std::collections::BTreeMap;
use std::ops::Range;

use wasm_encoder::SectionId;
use wasmparser::{
    CompositeInnerType, ExternalKind, FuncType, FunctionSectionReader, MemoryType, Parser, Payload,
    RecGroup, TypeRef,
};

use super::{PREVIEW1, invalid};
use crate::error::InputError;

/// What runs a command.
pub(super) const ENTRY: &str = "_start";

/// A core module, as far as it matters what it is.
#[derive(Default)]
pub(super) struct Inspected<'a> {
    /// The functions that it imports: module, name and type.
    pub(super) functions: Vec<(&'a str, &'a str, FuncType)>,
    /// What else it imports: module, name and kind.
    pub(super) others: Vec<(&'a str, &'a str, &'static str)>,
    pub(super) exports: BTreeMap<&'a str, ExternalKind>,
    /// The type of the entry, where that is a function.
    pub(super) entry: Option<FuncType>,
    pub(super) memories: Vec<MemoryType>,
    /// Places of the sections that say what the module looks like from outside, by their ids.
    pub(super) outline: Vec<(u8, Range<usize>)>,
    pub(super) defined_functions: u32,
    /// Place of the whole section of imports.
    pub(super) import_section: Option<Range<usize>>,
    /// Custom sections that give the types of further imports and exports.
    pub(super) component_types: Vec<(&'a str, &'a [u8])>,
    pub(super) has_start: bool,
    pub(super) is_go: bool,
}

/// Looks at every section but the code, whose place alone is checked: the encoder takes what it is told.
pub(super) fn inspect(bytes: &[u8]) -> Result<Inspected<'_>, InputError> {
    let mut module = Inspected::default();
    let mut types = Types::default();
    let mut parser = Parser::new(0);
    let mut rest = bytes;
    loop {
        let (payload, consumed) = match parser.parse(rest, true).map_err(invalid)? {
            wasmparser::Chunk::Parsed { payload, consumed } => (payload, consumed),
            wasmparser::Chunk::NeedMoreData(_) => return Err(cut_short()),
        };
        if let Some((id, range)) = payload.as_section()
            && is_outline(id)
        {
            module
                .outline
                .push((id, range.start as usize..range.end as usize));
        }
        let start = bytes.len() - rest.len();
        match payload {
            Payload::CodeSectionStart { size, .. } => {
                parser.skip_section();
                let after = consumed.checked_add(size as usize);
                rest = after
                    .and_then(|after| rest.get(after..))
                    .ok_or_else(cut_short)?;
                continue;
            }
            Payload::End(_) => return Ok(module),
            payload => {
                if let Payload::ImportSection(_) = payload {
                    module.import_section = Some(start..start + consumed);
                }
                module.look_at(payload, &mut types).map_err(invalid)?;
            }
        }
        rest = &rest[consumed..];
    }
}

fn is_outline(id: u8) -> bool {
    let ids = [
        SectionId::Type,
        SectionId::Import,
        SectionId::Function,
        SectionId::Table,
        SectionId::Memory,
        SectionId::Tag,
        SectionId::Global,
        SectionId::Export,
    ];
    ids.into_iter().any(|known| known as u8 == id)
}

fn cut_short() -> InputError {
    InputError::Invalid {
        message: "the file ends inside of a section".to_string(),
    }
}

/// The types of a module, and those of its functions.
#[derive(Default)]
struct Types<'a> {
    types: Vec<Option<FuncType>>,
    imported: Vec<u32>,
    defined: Option<FunctionSectionReader<'a>>,
}

impl Types<'_> {
    fn add(&mut self, group: RecGroup) {
        let functions = group.types().map(|ty| match &ty.composite_type.inner {
            CompositeInnerType::Func(ty) => Some(ty.clone()),
            _ => None,
        });
        self.types.extend(functions);
    }

    /// A type of functions. Numbers of nothing are found when the module is validated.
    fn function_type(&self, ty: u32) -> Option<FuncType> {
        self.types.get(ty as usize).cloned().flatten()
    }

    fn type_of(&self, function: u32) -> Option<FuncType> {
        let function = function as usize;
        if let Some(ty) = self.imported.get(function) {
            return self.function_type(*ty);
        }
        let defined = self.defined.clone()?.into_iter();
        let ty = defined.flatten().nth(function - self.imported.len())?;
        self.function_type(ty)
    }
}

impl<'a> Inspected<'a> {
    fn look_at(
        &mut self,
        payload: Payload<'a>,
        types: &mut Types<'a>,
    ) -> Result<(), wasmparser::BinaryReaderError> {
        match payload {
            Payload::TypeSection(section) => {
                for group in section {
                    types.add(group?);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    let names = (import.module, import.name);
                    match import.ty {
                        TypeRef::Func(ty) | TypeRef::FuncExact(ty) => {
                            types.imported.push(ty);
                            let ty = types.function_type(ty);
                            let ty = ty.unwrap_or_else(|| FuncType::new([], []));
                            self.functions.push((names.0, names.1, ty));
                        }
                        _ => self.others.push((names.0, names.1, kind(&import.ty))),
                    }
                }
            }
            Payload::FunctionSection(section) => {
                self.defined_functions = section.count();
                types.defined = Some(section);
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    self.memories.push(memory?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    self.exports.insert(export.name, export.kind);
                    if (export.name, export.kind) == (ENTRY, ExternalKind::Func) {
                        self.entry = types.type_of(export.index);
                    }
                }
            }
            Payload::StartSection { .. } => self.has_start = true,
            Payload::CustomSection(section) => {
                if section.name().starts_with("component-type") {
                    self.component_types.push((section.name(), section.data()));
                }
                self.is_go |= section.name() == "go:buildid";
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether it is a program, with an entry.
    pub(super) fn is_command(&self) -> bool {
        self.exports.contains_key(ENTRY)
    }

    /// The functions of preview1 that it imports.
    pub(super) fn preview1(&self) -> impl Iterator<Item = (&'a str, &FuncType)> {
        self.functions
            .iter()
            .filter(|(module, ..)| *module == PREVIEW1)
            .map(|(_, name, ty)| (*name, ty))
    }

    /// Whether it needs anything of preview1 at run time.
    pub(super) fn speaks_preview1(&self) -> bool {
        self.preview1().next().is_some()
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
