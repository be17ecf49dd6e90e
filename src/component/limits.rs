//! How much engines take of one component or core module, and whether an output has more.
//!
//! The numbers are wasmparser's, by which wasmtime and its relatives go. A guest that has too much is refused when it is
//! read. What linking adds can be the last straw: that is no defect, and the user should learn the number.

use std::fmt;

use wasmparser::{
    BinaryReaderError, ComponentAlias, ComponentExternalKind, Encoding, ExternalKind, Payload,
    TypeRef,
};

use super::Sort;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Modules,
    Components,
    Instances,
    Functions,
    Types,
    Imports,
    Exports,
    Tables,
    Memories,
    Globals,
    Tags,
    Values,
}

const KINDS: [Kind; 12] = [
    Kind::Modules,
    Kind::Components,
    Kind::Instances,
    Kind::Functions,
    Kind::Types,
    Kind::Imports,
    Kind::Exports,
    Kind::Tables,
    Kind::Memories,
    Kind::Globals,
    Kind::Tags,
    Kind::Values,
];

/// Core modules and components of a file, at every depth, the outermost counted in.
const MODULES_AND_COMPONENTS: u64 = 1000;

/// Instances of one component, core instances counted in.
pub(crate) const INSTANCES: usize = 4096;

/// Arguments of one instantiation, and exports of an instance that is made of single items.
pub(crate) const ARGUMENTS: usize = 100_000;

/// Bytes of one function body.
const FUNCTION_BYTES: u64 = 7_654_321;

/// Bytes of one core module or nested component.
pub(crate) const BINARY_BYTES: u64 = 1 << 30;

impl Kind {
    /// Where core items are counted that a component has by alias, it is `Encoding::Component`.
    fn limit(self, encoding: Encoding) -> u64 {
        match (self, encoding) {
            (Kind::Modules | Kind::Components | Kind::Values, _) => 1000,
            (Kind::Instances, _) => INSTANCES as u64,
            // A component's imports are bounded by what each of them is.
            (Kind::Imports, Encoding::Component) => u64::MAX,
            (Kind::Tables, Encoding::Module) => 100_000,
            (Kind::Memories, Encoding::Module) => 100,
            _ => 1_000_000,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Modules => "core modules",
            Kind::Components => "nested components",
            Kind::Instances => "instances",
            Kind::Functions => "functions",
            Kind::Types => "types",
            Kind::Imports => "imports",
            Kind::Exports => "exports",
            Kind::Tables => "tables",
            Kind::Memories => "memories",
            Kind::Globals => "globals",
            Kind::Tags => "tags",
            Kind::Values => "values",
        }
    }
}

impl From<Sort> for Kind {
    fn from(sort: Sort) -> Kind {
        match sort {
            Sort::CoreFunc | Sort::Func => Kind::Functions,
            Sort::CoreTable => Kind::Tables,
            Sort::CoreMemory => Kind::Memories,
            Sort::CoreGlobal => Kind::Globals,
            Sort::CoreTag => Kind::Tags,
            Sort::CoreType | Sort::Type => Kind::Types,
            Sort::CoreModule => Kind::Modules,
            Sort::CoreInstance | Sort::Instance => Kind::Instances,
            Sort::Component => Kind::Components,
            Sort::Value => Kind::Values,
        }
    }
}

/// More of something than engines take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exceeded {
    pub(crate) count: u64,
    pub(crate) limit: u64,
    /// What of which there is too much, and in what.
    pub(crate) what: &'static str,
    pub(crate) place: &'static str,
}

impl fmt::Display for Exceeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Exceeded {
            count,
            limit,
            what,
            place,
        } = self;
        write!(f, "{count} {what} in {place}, and engines take {limit}")
    }
}

impl Exceeded {
    /// More arguments of one instantiation, or exports of an instance made of single items, than engines take.
    pub(crate) fn arguments(count: usize) -> Result<(), Exceeded> {
        check(
            count as u64,
            ARGUMENTS as u64,
            "arguments",
            "one instantiation",
        )
    }

    /// More instances than engines take.
    pub(crate) fn instances(count: usize) -> Result<(), Exceeded> {
        let limit = INSTANCES as u64;
        check(count as u64, limit, Kind::Instances.name(), ONE_COMPONENT)
    }

    /// A larger core module or nested component than engines take.
    pub(crate) fn bytes(count: u64) -> Result<(), Exceeded> {
        check(count, BINARY_BYTES, "bytes", "one nested component")
    }
}

const ONE_COMPONENT: &str = "one component";
const ONE_MODULE: &str = "one core module";

fn check(count: u64, limit: u64, what: &'static str, place: &'static str) -> Result<(), Exceeded> {
    if count <= limit {
        return Ok(());
    }
    Err(Exceeded {
        count,
        limit,
        what,
        place,
    })
}

/// The counts of one component or core module.
struct Level {
    encoding: Encoding,
    counts: [u64; KINDS.len()],
}

impl Level {
    fn check(&self) -> Result<(), Exceeded> {
        let place = match self.encoding {
            Encoding::Module => ONE_MODULE,
            Encoding::Component => ONE_COMPONENT,
        };
        KINDS.into_iter().try_for_each(|kind| {
            let count = self.counts[kind as usize];
            check(count, kind.limit(self.encoding), kind.name(), place)
        })
    }
}

/// Counts as a component is parsed.
#[derive(Default)]
pub(crate) struct Census {
    levels: Vec<Level>,
    binaries: u64,
    /// What is too much at a level that has ended, and so has been counted to its end.
    exceeded: Option<Exceeded>,
    is_over: bool,
}

impl Census {
    /// Counts what a payload has.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(crate) fn add(&mut self, payload: &Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::Version { encoding, .. } => {
                self.binaries += 1;
                self.is_over |= self.binaries > MODULES_AND_COMPONENTS;
                self.levels.push(Level {
                    encoding: *encoding,
                    counts: [0; KINDS.len()],
                });
            }
            Payload::End(_) => {
                let ended = self.levels.pop();
                self.note(ended.map_or(Ok(()), |level| level.check()));
            }
            Payload::CodeSectionEntry(body) => {
                let bytes = body.range().end - body.range().start;
                self.note(check(bytes, FUNCTION_BYTES, "bytes", "one function"));
            }
            _ => self.add_section(payload)?,
        }
        Ok(())
    }

    fn add_section(&mut self, payload: &Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(section) => self.count(Kind::Types, section.count()),
            Payload::ImportSection(section) => {
                for import in section.clone().into_imports() {
                    self.count(Kind::Imports, 1);
                    self.count(imported(&import?.ty), 1);
                }
            }
            Payload::FunctionSection(section) => self.count(Kind::Functions, section.count()),
            Payload::TableSection(section) => self.count(Kind::Tables, section.count()),
            Payload::MemorySection(section) => self.count(Kind::Memories, section.count()),
            Payload::TagSection(section) => self.count(Kind::Tags, section.count()),
            Payload::GlobalSection(section) => self.count(Kind::Globals, section.count()),
            Payload::ExportSection(section) => self.count(Kind::Exports, section.count()),
            Payload::ModuleSection { .. } => self.count(Kind::Modules, 1),
            Payload::ComponentSection { .. } => self.count(Kind::Components, 1),
            Payload::InstanceSection(section) => self.count(Kind::Instances, section.count()),
            Payload::ComponentInstanceSection(section) => {
                self.count(Kind::Instances, section.count());
            }
            Payload::CoreTypeSection(section) => self.count(Kind::Types, section.count()),
            Payload::ComponentTypeSection(section) => self.count(Kind::Types, section.count()),
            Payload::ComponentCanonicalSection(section) => {
                self.count(Kind::Functions, section.count());
            }
            Payload::ComponentAliasSection(section) => {
                for alias in section.clone() {
                    self.count(aliased(&alias?), 1);
                }
            }
            Payload::ComponentImportSection(section) => {
                for import in section.clone() {
                    self.count(component_kind(import?.ty.kind()), 1);
                }
            }
            Payload::ComponentExportSection(section) => {
                self.count(Kind::Exports, section.count());
                // An export is an item of its own as well.
                for export in section.clone() {
                    self.count(component_kind(export?.kind), 1);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn count(&mut self, kind: Kind, count: u32) {
        if let Some(level) = self.levels.last_mut() {
            let counted = &mut level.counts[kind as usize];
            *counted += u64::from(count);
            self.is_over |= *counted > kind.limit(level.encoding);
        }
    }

    fn note(&mut self, checked: Result<(), Exceeded>) {
        if let Err(exceeded) = checked {
            self.is_over = true;
            self.exceeded.get_or_insert(exceeded);
        }
    }

    /// Whether there is too much of something. What it is, and how much, is known at the end.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over
    }

    /// What there is too much of, once all has been counted.
    pub(crate) fn finish(&self) -> Result<(), Exceeded> {
        match self.exceeded {
            Some(exceeded) => Err(exceeded),
            None => check(
                self.binaries,
                MODULES_AND_COMPONENTS,
                "core modules and components",
                "one file",
            ),
        }
    }
}

fn imported(ty: &TypeRef) -> Kind {
    match ty {
        TypeRef::Func(_) | TypeRef::FuncExact(_) => Kind::Functions,
        TypeRef::Table(_) => Kind::Tables,
        TypeRef::Memory(_) => Kind::Memories,
        TypeRef::Global(_) => Kind::Globals,
        TypeRef::Tag(_) => Kind::Tags,
    }
}

fn component_kind(kind: ComponentExternalKind) -> Kind {
    Sort::from(kind).into()
}

fn core_kind(kind: ExternalKind) -> Kind {
    Sort::from(kind).into()
}

fn aliased(alias: &ComponentAlias<'_>) -> Kind {
    match alias {
        ComponentAlias::InstanceExport { kind, .. } => component_kind(*kind),
        ComponentAlias::CoreInstanceExport { kind, .. } => core_kind(*kind),
        ComponentAlias::Outer { kind, .. } => Sort::from(*kind).into(),
    }
}

/// How much types that are used in many places may come to, counted once for each, for a component of `size` bytes.
/// Without such types it is no more than the component itself.
pub(crate) fn shared_limit(size: usize) -> usize {
    (1 << 20) + size.saturating_mul(8)
}
