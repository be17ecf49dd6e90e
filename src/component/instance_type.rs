//! Takes exports out of an imported instance's type, and adds to it.
//!
//! An import shrinks to what is still used. Types inside are numbered in their own scope, so what is kept is
//! numbered anew.

use std::collections::BTreeMap;

use wasm_encoder::reencode::ReencodeComponent;
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
        }
    }
}

/// What is still used of one imported instance's type.
pub(crate) struct Usage<'t, 'a> {
    declarations: &'t [InstanceTypeDeclaration<'a>],
    used: Vec<bool>,
    /// For each index space of the type's own scope, the declaration behind each id.
    spaces: BTreeMap<Sort, Vec<usize>>,
}

impl<'t, 'a> Usage<'t, 'a> {
    pub(crate) fn new(declarations: &'t [InstanceTypeDeclaration<'a>]) -> Self {
        let mut spaces: BTreeMap<Sort, Vec<usize>> = BTreeMap::new();
        for (place, declaration) in declarations.iter().enumerate() {
            let (sort, count) = defines(declaration);
            spaces
                .entry(sort)
                .or_default()
                .extend(std::iter::repeat_n(place, count));
        }
        Usage {
            declarations,
            used: vec![false; declarations.len()],
            spaces,
        }
    }

    /// The names of all exports.
    pub(crate) fn exports(&self) -> impl Iterator<Item = &'a str> + use<'t, 'a> {
        self.declarations
            .iter()
            .filter_map(|declaration| match declaration {
                InstanceTypeDeclaration::Export { name, .. } => Some(name.name),
                _ => None,
            })
    }

    /// Marks an export and what its type needs; returns the references into the component around it.
    pub(crate) fn mark(&mut self, export: &str) -> Vec<(Sort, u32)> {
        let found = self.declarations.iter().position(
            |declaration| matches!(declaration, InstanceTypeDeclaration::Export { name, .. } if name.name == export),
        );
        let mut outer = Vec::new();
        let mut pending: Vec<usize> = found.into_iter().collect();
        while let Some(place) = pending.pop() {
            if std::mem::replace(&mut self.used[place], true) {
                continue;
            }
            let spaces = &self.spaces;
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
                &self.declarations[place],
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
        let mut seen: BTreeMap<Sort, u32> = BTreeMap::new();
        let mut made: BTreeMap<Sort, u32> = BTreeMap::new();
        let mut exported_types: BTreeMap<&str, u32> = BTreeMap::new();
        for (declaration, used) in self.declarations.iter().zip(&self.used) {
            let (sort, count) = defines(declaration);
            let seen = seen.entry(sort).or_default();
            if *used {
                let made = made.entry(sort).or_default();
                // Before it is encoded: a group of core types can refer to itself.
                for offset in 0..count as u32 {
                    local.insert((sort, *seen + offset), *made + offset);
                }
                let mut renamer = Renamer::new(|level, sort, id| match level {
                    0 => local.get(&(sort, id)).copied().unwrap_or(id),
                    _ => outer(sort, id),
                });
                encode(&mut renamer, &mut encoded, declaration);
                if let (Sort::Type, InstanceTypeDeclaration::Export { name, .. }) =
                    (sort, declaration)
                {
                    exported_types.insert(name.name, *made);
                }
                *made += count as u32;
            }
            *seen += count as u32;
        }
        let mut types = made.get(&Sort::Type).copied().unwrap_or(0);
        for addition in additions {
            add(&mut encoded, *addition, &exported_types, &mut types);
        }
        encoded
    }
}

/// Adds one function; `types` counts the types of the scope.
fn add(
    encoded: &mut wasm_encoder::InstanceType,
    addition: Addition,
    exported_types: &BTreeMap<&str, u32>,
    types: &mut u32,
) {
    use wasm_encoder::{ComponentTypeRef, ComponentValType, PrimitiveValType};
    let mut define = || {
        *types += 1;
        *types - 1
    };
    if addition == Addition::OpenAt {
        return add_open_at(encoded, exported_types, types);
    }
    let [resource, ..] = addition.needs() else {
        return;
    };
    let borrow = define();
    encoded.ty().defined_type().borrow(exported_types[resource]);
    let mut params = vec![("self", ComponentValType::Type(borrow))];
    let length = ComponentValType::Primitive(PrimitiveValType::U64);
    match addition {
        Addition::PollableReady | Addition::CheckWrite | Addition::OpenAt => {}
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

/// Adds `open-at`, and those of its types that the guest has no use for.
fn add_open_at(
    encoded: &mut wasm_encoder::InstanceType,
    exported_types: &BTreeMap<&str, u32>,
    types: &mut u32,
) {
    use wasm_encoder::{ComponentTypeRef, ComponentValType, PrimitiveValType, TypeBounds};
    let known = known_function("wasi:filesystem/types", OPEN_AT);
    let signature = known.map_or("", |known| known.signature);
    let mut define = || {
        *types += 1;
        *types - 1
    };
    let mut named = |encoded: &mut wasm_encoder::InstanceType, name: &str, start: &str| {
        if let Some(known) = exported_types.get(name) {
            return ComponentValType::Type(*known);
        }
        let labels = labels(signature, start);
        let defined = define();
        if start.ends_with("enum{") {
            encoded.ty().defined_type().enum_type(labels);
        } else {
            encoded.ty().defined_type().flags(labels);
        }
        encoded.export(name, ComponentTypeRef::Type(TypeBounds::Eq(defined)));
        ComponentValType::Type(define())
    };
    let path_flags = named(encoded, "path-flags", "path-flags: flags{");
    let open_flags = named(encoded, "open-flags", "open-flags: flags{");
    let flags = named(encoded, "descriptor-flags", ", flags: flags{");
    let error = named(encoded, "error-code", "enum{");
    let descriptor = exported_types["descriptor"];
    let borrow = define();
    encoded.ty().defined_type().borrow(descriptor);
    let own = define();
    encoded.ty().defined_type().own(descriptor);
    let result = define();
    encoded
        .ty()
        .defined_type()
        .result(Some(ComponentValType::Type(own)), Some(error));
    let params = [
        ("self", ComponentValType::Type(borrow)),
        ("path-flags", path_flags),
        (
            "path",
            ComponentValType::Primitive(PrimitiveValType::String),
        ),
        ("open-flags", open_flags),
        ("flags", flags),
    ];
    let function = define();
    encoded
        .ty()
        .function()
        .params(params)
        .result(Some(ComponentValType::Type(result)));
    encoded.export(OPEN_AT, ComponentTypeRef::Func(function));
}

/// The labels in a signature, of the flags or the enum that begins so.
fn labels<'s>(signature: &'s str, start: &str) -> impl ExactSizeIterator<Item = &'s str> {
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
