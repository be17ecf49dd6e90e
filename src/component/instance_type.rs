//! Takes exports out of an imported instance's type, and adds to it.
//!
//! An import shrinks to what is still used. Types inside are numbered in their own scope, so what is kept is
//! numbered anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use wasm_encoder::reencode::ReencodeComponent;
use wasm_encoder::{
    ComponentDefinedTypeEncoder, ComponentTypeRef, ComponentValType, PrimitiveValType, TypeBounds,
};
use wasmparser::{ComponentAlias, ComponentType, CoreType, InstanceTypeDeclaration};

use super::Sort;
use super::references::Renamer;
use crate::wasi::{WRITE, known_function};

/// A function to add to an imported instance, over types that the instance exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Addition {
    /// `func(self: borrow<pollable>) -> bool`
    PollableReady,
    /// `func(self: borrow<input-stream>, len: u64) -> result<u64, stream-error>`
    Skip,
    /// The same, blocking.
    BlockingSkip,
    /// `func(self: borrow<output-stream>) -> result<u64, stream-error>`
    CheckWrite,
    /// `func(self: borrow<output-stream>, contents: list<u8>) -> result<_, stream-error>`
    Write,
    /// The same, blocking.
    BlockingWriteAndFlush,
    /// `func(self: borrow<descriptor>, path-flags: path-flags, path: string, open-flags: open-flags,
    /// flags: descriptor-flags) -> result<descriptor, error-code>`
    OpenAt,
    /// `func(self: borrow<descriptor>, path-flags: path-flags, path: string) -> result<descriptor-stat, error-code>`
    StatAt,
}

impl Addition {
    /// The addition of this name.
    pub(crate) fn named(name: &str) -> Option<Addition> {
        let all = [
            Addition::PollableReady,
            Addition::Skip,
            Addition::BlockingSkip,
            Addition::CheckWrite,
            Addition::Write,
            Addition::BlockingWriteAndFlush,
            Addition::OpenAt,
            Addition::StatAt,
        ];
        all.into_iter().find(|addition| addition.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Addition::PollableReady => "[method]pollable.ready",
            Addition::Skip => "[method]input-stream.skip",
            Addition::BlockingSkip => "[method]input-stream.blocking-skip",
            Addition::CheckWrite => "[method]output-stream.check-write",
            Addition::Write => "[method]output-stream.write",
            Addition::BlockingWriteAndFlush => WRITE,
            Addition::OpenAt => OPEN_AT,
            Addition::StatAt => STAT_AT,
        }
    }

    /// The exported types that its signature needs, the resource first.
    pub(crate) fn needs(self) -> &'static [&'static str] {
        match self {
            Addition::PollableReady => &["pollable"],
            Addition::Skip | Addition::BlockingSkip => &["input-stream", "stream-error"],
            Addition::CheckWrite | Addition::Write | Addition::BlockingWriteAndFlush => {
                &["output-stream", "stream-error"]
            }
            Addition::OpenAt => &[
                "descriptor",
                "path-flags",
                "open-flags",
                "descriptor-flags",
                "error-code",
            ],
            Addition::StatAt => &[
                "descriptor",
                "path-flags",
                "descriptor-type",
                "datetime",
                "descriptor-stat",
                "error-code",
            ],
        }
    }
}

/// An instance's type, as several imports may have it: what is where.
pub(crate) struct Declared<'t, 'a> {
    declarations: &'t [InstanceTypeDeclaration<'a>],
    /// For each index space of the type's own scope, the declaration behind each id.
    spaces: BTreeMap<Sort, Vec<usize>>,
    /// For each declaration, the id that it defines first.
    first_ids: Vec<u32>,
    /// The places of the exports.
    exports: HashMap<&'a str, usize>,
}

impl<'t, 'a> Declared<'t, 'a> {
    pub(crate) fn new(declarations: &'t [InstanceTypeDeclaration<'a>]) -> Self {
        let mut declared = Declared {
            declarations,
            spaces: BTreeMap::new(),
            first_ids: Vec::with_capacity(declarations.len()),
            exports: HashMap::new(),
        };
        for (place, declaration) in declarations.iter().enumerate() {
            let (sort, count) = defines(declaration);
            let space = declared.spaces.entry(sort).or_default();
            declared.first_ids.push(space.len() as u32);
            space.extend(std::iter::repeat_n(place, count));
            if let InstanceTypeDeclaration::Export { name, .. } = declaration {
                declared.exports.entry(name.name).or_insert(place);
            }
        }
        declared
    }
}

/// What is still used of one imported instance's type. It takes no more than that: there may be many imports of one large
/// type.
pub(crate) struct Usage<'t, 'a> {
    declared: Rc<Declared<'t, 'a>>,
    used: BTreeSet<usize>,
    is_whole: bool,
}

impl<'t, 'a> Usage<'t, 'a> {
    pub(crate) fn new(declared: Rc<Declared<'t, 'a>>) -> Self {
        Usage {
            declared,
            used: BTreeSet::new(),
            is_whole: false,
        }
    }

    /// Marks all exports, as [`Usage::mark`] does one.
    pub(crate) fn mark_all(&mut self) -> Vec<(Sort, u32)> {
        if std::mem::replace(&mut self.is_whole, true) {
            return Vec::new();
        }
        let places = self.declared.exports.values().copied().collect();
        self.mark_places(places)
    }

    /// Marks an export and what its type needs; returns the references into the component around it.
    pub(crate) fn mark(&mut self, export: &str) -> Vec<(Sort, u32)> {
        let found = self.declared.exports.get(export).copied();
        self.mark_places(found.into_iter().collect())
    }

    fn mark_places(&mut self, mut pending: Vec<usize>) -> Vec<(Sort, u32)> {
        let mut outer = Vec::new();
        while let Some(place) = pending.pop() {
            if !self.used.insert(place) {
                continue;
            }
            let spaces = &self.declared.spaces;
            let mut renamer = Renamer::new(|level, sort, id| {
                match level {
                    0 => pending.extend(spaces.get(&sort).and_then(|space| space.get(id as usize))),
                    _ => outer.push((sort, id)),
                }
                id
            });
            encode(
                &mut renamer,
                &mut wasm_encoder::InstanceType::new(),
                &self.declared.declarations[place],
            );
        }
        outer
    }

    /// Encodes what is marked, and `additions`; `outer` gives the indices in the component around it.
    pub(crate) fn encode(
        &self,
        additions: &[Addition],
        outer: &mut dyn FnMut(Sort, u32) -> u32,
    ) -> wasm_encoder::InstanceType {
        let mut encoded = wasm_encoder::InstanceType::new();
        let mut local: BTreeMap<(Sort, u32), u32> = BTreeMap::new();
        let mut made: BTreeMap<Sort, u32> = BTreeMap::new();
        let mut exported_types: BTreeMap<&str, u32> = BTreeMap::new();
        for place in &self.used {
            let declaration = &self.declared.declarations[*place];
            let (sort, count) = defines(declaration);
            let first = self.declared.first_ids[*place];
            let made = made.entry(sort).or_default();
            // Before it is encoded: a group of core types can refer to itself.
            for offset in 0..count as u32 {
                local.insert((sort, first + offset), *made + offset);
            }
            let mut renamer = Renamer::new(|level, sort, id| match level {
                0 => local.get(&(sort, id)).copied().unwrap_or(id),
                _ => outer(sort, id),
            });
            encode(&mut renamer, &mut encoded, declaration);
            if let (Sort::Type, InstanceTypeDeclaration::Export { name, .. }) = (sort, declaration)
            {
                exported_types.insert(name.name, *made);
            }
            *made += count as u32;
        }
        let mut types = made.get(&Sort::Type).copied().unwrap_or(0);
        for addition in additions {
            add(&mut encoded, *addition, &mut exported_types, &mut types);
        }
        encoded
    }
}

/// Adds one function; `types` counts the types of the scope.
fn add(
    encoded: &mut wasm_encoder::InstanceType,
    addition: Addition,
    exported_types: &mut BTreeMap<&str, u32>,
    types: &mut u32,
) {
    if let Addition::OpenAt | Addition::StatAt = addition {
        let mut types = Types {
            encoded,
            exported: exported_types,
            count: types,
        };
        return types.add_at_path(addition);
    }
    let mut define = || {
        *types += 1;
        *types - 1
    };
    let [resource, ..] = addition.needs() else {
        return;
    };
    let borrow = define();
    encoded.ty().defined_type().borrow(exported_types[resource]);
    let mut params = vec![("self", ComponentValType::Type(borrow))];
    let length = ComponentValType::Primitive(PrimitiveValType::U64);
    match addition {
        Addition::PollableReady | Addition::CheckWrite | Addition::OpenAt | Addition::StatAt => {}
        Addition::Skip | Addition::BlockingSkip => params.push(("len", length)),
        Addition::Write | Addition::BlockingWriteAndFlush => {
            let contents = define();
            encoded.ty().defined_type().list(PrimitiveValType::U8);
            params.push(("contents", ComponentValType::Type(contents)));
        }
    }
    let result = if addition == Addition::PollableReady {
        ComponentValType::Primitive(PrimitiveValType::Bool)
    } else {
        let counts = !matches!(addition, Addition::Write | Addition::BlockingWriteAndFlush);
        let result = define();
        let error = ComponentValType::Type(exported_types["stream-error"]);
        encoded
            .ty()
            .defined_type()
            .result(counts.then_some(length), Some(error));
        ComponentValType::Type(result)
    };
    let function = define();
    encoded.ty().function().params(params).result(Some(result));
    encoded.export(addition.name(), ComponentTypeRef::Func(function));
}

const OPEN_AT: &str = "[method]descriptor.open-at";
const STAT_AT: &str = "[method]descriptor.stat-at";

/// The types of an instance's type while it is added to.
struct Types<'t, 'a> {
    encoded: &'t mut wasm_encoder::InstanceType,
    exported: &'t mut BTreeMap<&'a str, u32>,
    count: &'t mut u32,
}

impl Types<'_, '_> {
    /// Adds a function of descriptors and paths, and those of its types that the guest has no use for.
    fn add_at_path(&mut self, addition: Addition) {
        let signature = known_function("wasi:filesystem/types", addition.name());
        let signature = signature.map_or("", |known| known.signature);
        let descriptor = self.exported["descriptor"];
        let borrow = self.define(|ty| ty.borrow(descriptor));
        let path_flags = self.flags("path-flags", labels(signature, "path-flags: flags{"));
        let mut params = vec![
            ("self", ComponentValType::Type(borrow)),
            ("path-flags", path_flags),
            (
                "path",
                ComponentValType::Primitive(PrimitiveValType::String),
            ),
        ];
        let ok = if addition == Addition::StatAt {
            self.stat(labels(signature, "type: enum{"))
        } else {
            let open_flags = self.flags("open-flags", labels(signature, "open-flags: flags{"));
            let flags = self.flags("descriptor-flags", labels(signature, ", flags: flags{"));
            params.extend([("open-flags", open_flags), ("flags", flags)]);
            ComponentValType::Type(self.define(|ty| ty.own(descriptor)))
        };
        let error = self.enumeration("error-code", labels(signature, ", enum{"));
        let result = self.define(|ty| ty.result(Some(ok), Some(error)));
        let function = self.next();
        self.encoded
            .ty()
            .function()
            .params(params)
            .result(Some(ComponentValType::Type(result)));
        self.encoded
            .export(addition.name(), ComponentTypeRef::Func(function));
    }

    fn stat(&mut self, types: Labels<'_>) -> ComponentValType {
        let number = |ty| ComponentValType::Primitive(ty);
        let ty = self.enumeration("descriptor-type", types);
        let time = self.named("datetime", |ty| {
            ty.record([
                ("seconds", number(PrimitiveValType::U64)),
                ("nanoseconds", number(PrimitiveValType::U32)),
            ]);
        });
        let time = ComponentValType::Type(self.define(|ty| ty.option(time)));
        self.named("descriptor-stat", |defined| {
            defined.record([
                ("type", ty),
                ("link-count", number(PrimitiveValType::U64)),
                ("size", number(PrimitiveValType::U64)),
                ("data-access-timestamp", time),
                ("data-modification-timestamp", time),
                ("status-change-timestamp", time),
            ]);
        })
    }

    fn flags(&mut self, name: &'static str, labels: Labels<'_>) -> ComponentValType {
        self.named(name, |ty| ty.flags(labels))
    }

    fn enumeration(&mut self, name: &'static str, labels: Labels<'_>) -> ComponentValType {
        self.named(name, |ty| ty.enum_type(labels))
    }

    /// The type of a name: the instance's, or a new one.
    fn named(
        &mut self,
        name: &'static str,
        encode: impl FnOnce(ComponentDefinedTypeEncoder<'_>),
    ) -> ComponentValType {
        if let Some(known) = self.exported.get(name) {
            return ComponentValType::Type(*known);
        }
        let defined = self.define(encode);
        self.encoded
            .export(name, ComponentTypeRef::Type(TypeBounds::Eq(defined)));
        let exported = self.next();
        self.exported.insert(name, exported);
        ComponentValType::Type(exported)
    }

    fn define(&mut self, encode: impl FnOnce(ComponentDefinedTypeEncoder<'_>)) -> u32 {
        encode(self.encoded.ty().defined_type());
        self.next()
    }

    /// The index of the type that was made last.
    fn next(&mut self) -> u32 {
        *self.count += 1;
        *self.count - 1
    }
}

type Labels<'s> = std::vec::IntoIter<&'s str>;

/// The labels in a signature, of the flags or the enum that begins so.
fn labels<'s>(signature: &'s str, start: &str) -> Labels<'s> {
    let rest = signature.split_once(start).map_or("", |(_, rest)| rest);
    let labels = rest.split_once('}').map_or("", |(labels, _)| labels);
    labels.split(", ").collect::<Vec<_>>().into_iter()
}

fn defines(declaration: &InstanceTypeDeclaration<'_>) -> (Sort, usize) {
    match declaration {
        InstanceTypeDeclaration::CoreType(CoreType::Rec(group)) => {
            (Sort::CoreType, group.types().len())
        }
        InstanceTypeDeclaration::CoreType(CoreType::Module(_)) => (Sort::CoreType, 1),
        InstanceTypeDeclaration::Type(_) => (Sort::Type, 1),
        InstanceTypeDeclaration::Alias(alias) => {
            let sort = match alias {
                ComponentAlias::InstanceExport { kind, .. } => (*kind).into(),
                ComponentAlias::CoreInstanceExport { kind, .. } => (*kind).into(),
                ComponentAlias::Outer { kind, .. } => (*kind).into(),
            };
            (sort, 1)
        }
        InstanceTypeDeclaration::Export { ty, .. } => (ty.kind().into(), 1),
    }
}

fn encode<F: FnMut(u32, Sort, u32) -> u32>(
    renamer: &mut Renamer<F>,
    encoded: &mut wasm_encoder::InstanceType,
    declaration: &InstanceTypeDeclaration<'_>,
) {
    // A resource type cannot be defined in an instance type, and what can be was read by the parser.
    debug_assert!(!matches!(
        declaration,
        InstanceTypeDeclaration::Type(ComponentType::Resource { .. })
    ));
    renamer
        .parse_component_instance_type_declaration(encoded, declaration.clone())
        .expect("a parsed declaration can be encoded");
}
