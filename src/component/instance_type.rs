//! Takes exports out of an imported instance's type.
//!
//! An import shrinks to what is still used. Types inside are numbered in their own scope, so what is kept is
//! numbered anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use wasm_encoder::reencode::ReencodeComponent;
use wasmparser::{ComponentAlias, ComponentType, CoreType, InstanceTypeDeclaration};

use super::Sort;
use super::additions::Additions;
use super::references::Renamer;

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
        additions: Option<&Additions>,
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
        if let Some(additions) = additions {
            additions.encode(&mut encoded, &exported_types, outer);
        }
        encoded
    }
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
