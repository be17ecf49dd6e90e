//! What a look at a core module's sections shows.

use std::collections::BTreeMap;
use std::ops::Range;

use wasm_encoder::SectionId;
use wasmparser::{
    CompositeInnerType, ExternalKind, FuncType, MemoryType, Parser, Payload, TypeRef,
};

use super::{PREVIEW1, Preview1, invalid};
use crate::error::InputError;

/// A core module, as far as it matters what it is.
#[derive(Default)]
pub(super) struct Inspected<'a> {
    /// The functions that it imports: module, name and type.
    pub(super) functions: Vec<(&'a str, &'a str, FuncType)>,
    /// What else it imports: module, name and kind.
    others: Vec<(&'a str, &'a str, &'static str)>,
    exports: BTreeMap<&'a str, ExternalKind>,
    memories: Vec<MemoryType>,
    imported_memory: Option<(&'a str, &'a str)>,
    /// Places of the sections that say what the module looks like from outside, by their ids.
    pub(super) outline: Vec<(u8, Range<usize>)>,
    pub(super) defined_functions: u32,
    /// Place of the whole section of imports.
    pub(super) import_section: Option<Range<usize>>,
    /// Custom sections that give the types of further imports and exports.
    pub(super) component_types: Vec<(&'a str, &'a [u8])>,
    has_start: bool,
    pub(super) is_go: bool,
}

/// Looks at every section but the code, whose place alone is checked: the encoder takes what it is told.
pub(super) fn inspect(bytes: &[u8]) -> Result<Inspected<'_>, InputError> {
    let mut module = Inspected::default();
    let mut types = Vec::new();
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

fn is_wide(memory: &MemoryType) -> bool {
    memory.memory64 || memory.shared
}

impl<'a> Inspected<'a> {
    fn look_at(
        &mut self,
        payload: Payload<'a>,
        types: &mut Vec<Option<FuncType>>,
    ) -> Result<(), wasmparser::BinaryReaderError> {
        match payload {
            Payload::TypeSection(section) => {
                for group in section {
                    types.extend(group?.types().map(|ty| match &ty.composite_type.inner {
                        CompositeInnerType::Func(ty) => Some(ty.clone()),
                        _ => None,
                    }));
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    let names = (import.module, import.name);
                    match import.ty {
                        TypeRef::Func(ty) | TypeRef::FuncExact(ty) => {
                            let ty = types.get(ty as usize).cloned().flatten();
                            let ty = ty.unwrap_or_else(|| FuncType::new([], []));
                            self.functions.push((names.0, names.1, ty));
                            continue;
                        }
                        TypeRef::Memory(memory) => {
                            self.imported_memory = Some(names);
                            self.memories.push(memory);
                        }
                        _ => {}
                    }
                    self.others.push((names.0, names.1, kind(&import.ty)));
                }
            }
            Payload::FunctionSection(section) => self.defined_functions = section.count(),
            Payload::MemorySection(section) => {
                for memory in section {
                    self.memories.push(memory?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    self.exports.insert(export.name, export.kind);
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
        self.exports.contains_key("_start")
    }

    /// The functions of preview1 that it imports.
    pub(super) fn preview1(&self) -> impl Iterator<Item = (&'a str, &FuncType)> {
        self.functions
            .iter()
            .filter(|(module, ..)| *module == PREVIEW1)
            .map(|(_, name, ty)| (*name, ty))
    }

    /// Refuses what is no preview1 program, or none that the front end can serve.
    pub(super) fn check(&self, preview1: Preview1) -> Result<(), InputError> {
        let refuse = |reason: String| Err(InputError::NotPreview1 { reason });
        if self.memories.iter().any(is_wide) {
            return refuse("its memory is shared or 64-bit".to_string());
        }
        let functions = self
            .functions
            .iter()
            .map(|(module, name, _)| (*module, *name, "a function"));
        for (module, name, kind) in functions.chain(self.others.iter().copied()) {
            let is_known = module == PREVIEW1 && kind == "a function";
            if is_known || module == PREVIEW1 && preview1 == Preview1::Shared {
                continue;
            }
            if let Some(what) = predecessor(module) {
                return refuse(format!("it imports `{name}` from `{module}`, {what}"));
            }
            if module == PREVIEW1 {
                return refuse(format!("it imports {kind} `{name}` from `{module}`"));
            }
            if kind == "a memory" && self.component_types.is_empty() {
                return refuse(format!(
                    "it imports its memory, `{name}` from `{module}`, and a component has none to give"
                ));
            }
            if self.component_types.is_empty() {
                return refuse(format!(
                    "it imports `{name}` from `{module}`, and no component-type section gives the types"
                ));
            }
        }
        let is_reactor = self.exports.contains_key("_initialize");
        let speaks_preview1 = self.preview1().next().is_some();
        if !speaks_preview1 && !self.is_command() && !is_reactor && self.component_types.is_empty()
        {
            return refuse(
                "it neither imports `wasi_snapshot_preview1` nor exports `_start` or `_initialize`"
                    .to_string(),
            );
        }
        if self.is_command() && is_reactor {
            return refuse(
                "it exports both `_start` and `_initialize`, and is either a command or a reactor"
                    .to_string(),
            );
        }
        match preview1 {
            Preview1::Own => self.check_own(speaks_preview1),
            Preview1::Shared => Ok(()),
        }
    }

    /// Refuses what our front end cannot serve.
    fn check_own(&self, speaks_preview1: bool) -> Result<(), InputError> {
        let refuse = |reason: String| Err(InputError::NotPreview1 { reason });
        if !self.is_command() && self.component_types.is_empty() {
            return refuse(
                "it is a reactor whose exports have no types; embed them (`wasm-tools component embed`), or export `_start`"
                    .to_string(),
            );
        }
        if !speaks_preview1 {
            return Ok(());
        }
        if let Some((module, name)) = self.imported_memory {
            return refuse(format!(
                "it imports its memory, `{name}` from `{module}`; let it define and export `memory`"
            ));
        }
        if self.exports.get("memory") != Some(&ExternalKind::Memory) {
            return refuse(
                "it exports no memory as `memory`, through which preview1 passes everything"
                    .to_string(),
            );
        }
        if self.memories.len() > 1 {
            return refuse("it has several memories, and preview1 knows of one".to_string());
        }
        if self.has_start {
            return refuse(
                "it has a start section, which runs before WASI can reach its memory; export that function as `_start` \
                 instead (AssemblyScript: `--exportStart _start`)"
                    .to_string(),
            );
        }
        Ok(())
    }
}

/// What an interface is that is like preview1 and is not supported.
fn predecessor(module: &str) -> Option<&'static str> {
    match module {
        "wasi_unstable" => Some("the interface before preview1"),
        _ if module.starts_with("wasix_") => Some("WASIX, which only its own runtime has"),
        _ => None,
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
