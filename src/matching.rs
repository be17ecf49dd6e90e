//! Whether an adapter has what a guest imports, and what composing the two gives.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use semver::Version;
use serde::Serialize;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ResourceId,
};

use crate::compose::{check_sizes, foreign, mentioned_by};
use crate::error::InputError;
use crate::input::{Export, Guest, Import, ImportKind, Preview1, TooMany, to_component};
use crate::types::{FunctionType, Resource, ResourceId as ResourceIndex, Signatures};

/// How an adapter and a guest go together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fit {
    /// What the adapter has for each import of the guest.
    pub imports: Vec<Match>,
    /// The guest's exports that speak of types which the adapter has.
    pub exports: Vec<Crossing>,
}

/// What an adapter has for one import of a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Match {
    /// The import.
    pub import: String,
    /// What is there for it.
    pub offer: Offer,
    /// If it stays with the host, the resource types that it shares with what the adapter has: with any, composing
    /// fails.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<String>,
}

/// What an adapter has for an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offer {
    /// An export of the same name, with all that is imported.
    Same,
    /// One of another version, with all that is imported: `wac` takes it, `wasm-tools compose` does not.
    OtherVersion(String),
    /// One of another version that `wac` gives to another import: this one stays with the host.
    Taken {
        /// Its name.
        export: String,
        /// The import that it is given to.
        by: String,
    },
    /// An export that lacks something, or has it with another type: the import stays with the host.
    Unfit {
        /// Its name.
        export: String,
        /// What is wrong with it.
        problems: Vec<String>,
    },
    /// Nothing: the import stays with the host.
    Nothing,
}

/// An export of a guest that speaks of types which an adapter has: handles of the host's do not fit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Crossing {
    /// The export.
    pub export: String,
    /// The types.
    pub types: Vec<String>,
    /// Whether composing fails. Where it does not, the host cannot call the export.
    pub fails: bool,
}

impl Fit {
    /// The imports that stay with the host though the adapter has their interface, and those that composing fails for.
    pub fn left_out(&self) -> impl Iterator<Item = &Match> {
        self.imports.iter().filter(|found| {
            let is_unserved = matches!(found.offer, Offer::Taken { .. } | Offer::Unfit { .. });
            is_unserved || !found.shares.is_empty()
        })
    }

    /// Whether composing gives what the adapter is for.
    pub fn is_whole(&self) -> bool {
        self.left_out().next().is_none() && self.exports.is_empty()
    }
}

impl Offer {
    /// Whether the import is the adapter's once the two are composed.
    fn is_taken(&self) -> bool {
        matches!(self, Offer::Same | Offer::OtherVersion(_))
    }
}

/// Holds the imports and exports of a guest against an adapter. Those of a preview1 module depend on what makes a
/// component of it.
///
/// # Errors
///
/// When one of the two cannot be read.
pub fn match_adapter(adapter: &[u8], guest: &[u8], preview1: Preview1) -> Result<Fit, InputError> {
    let converted = to_component(guest, preview1)?;
    let guest = Guest::decode(&converted.component)?;
    let adapter = Guest::decode(adapter)?;
    check_sizes(&guest).map_err(|TooMany { limit }| InputError::Repeated { limit })?;
    let given: Vec<Option<usize>> = adapter
        .exports
        .iter()
        .map(|export| given_to(&guest, &export.name))
        .collect();
    let mut sides = [Side::new(&adapter.resources), Side::new(&guest.resources)];
    let imports = 0..guest.imports.len();
    let offers = imports.map(|import| offer(&adapter, &guest, &given, import, &mut sides));
    let offers: Vec<Offer> = offers.collect();
    let with = |is_taken: bool| {
        let imports = guest.imports.iter().zip(&offers);
        imports.filter_map(move |(import, offer)| (offer.is_taken() == is_taken).then_some(import))
    };
    let taken = Types::of(&guest, with(true));
    let imports = guest.imports.iter().zip(&offers).map(|(import, offer)| {
        let shares = if offer.is_taken() {
            Vec::new()
        } else {
            taken.shared_with(&guest, import)
        };
        Match {
            import: import.name.clone(),
            offer: offer.clone(),
            shares,
        }
    });
    Ok(Fit {
        imports: imports.collect(),
        exports: guest
            .exports
            .iter()
            .filter_map(|export| taken.crossing(&guest, export))
            .collect(),
    })
}

/// The import that `wac` gives an export to: the one of its name, or else the first of a compatible version. No other
/// import gets it.
fn given_to(guest: &Guest<'_>, export: &str) -> Option<usize> {
    let names = || guest.imports.iter().map(|import| guest.spelled(import));
    let same = names().position(|import| import == export);
    same.or_else(|| names().position(|import| is_compatible(export, import)))
}

fn offer(
    adapter: &Guest<'_>,
    guest: &Guest<'_>,
    given: &[Option<usize>],
    index: usize,
    sides: &mut [Side; 2],
) -> Offer {
    let import = &guest.imports[index];
    let spelled = guest.spelled(import);
    let exports = || adapter.exports.iter().zip(given);
    let Some((export, _)) = exports().find(|(_, given)| **given == Some(index)) else {
        let mut others = exports().filter_map(|(export, given)| {
            let by = guest.imports[(*given)?].name.clone();
            let export = export.name.clone();
            is_compatible(&export, spelled).then_some(Offer::Taken { export, by })
        });
        return others.next().unwrap_or(Offer::Nothing);
    };
    let problems = problems(export, import, sides);
    if !problems.is_empty() {
        let export = export.name.clone();
        return Offer::Unfit { export, problems };
    }
    if export.name == spelled {
        Offer::Same
    } else {
        Offer::OtherVersion(export.name.clone())
    }
}

/// Whether two names are of one interface, in versions that can stand for each other.
fn is_compatible(one: &str, other: &str) -> bool {
    match (track(one), track(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// A name without version, and the numbers that compatible versions share.
fn track(name: &str) -> Option<(&str, u64, u64)> {
    let (interface, version) = name.split_once('@')?;
    let version = Version::parse(version).ok()?;
    match (version.major, version.minor) {
        _ if !version.pre.is_empty() => None,
        (0, 0) => None,
        (0, minor) => Some((interface, 0, minor)),
        (major, _) => Some((interface, major, 0)),
    }
}

fn problems(export: &Export, import: &Import, [offered, wanted]: &mut [Side; 2]) -> Vec<String> {
    let exported: HashMap<&str, &Rc<FunctionType>> = export
        .functions
        .iter()
        .map(|function| (function.name.as_str(), &function.ty))
        .collect();
    let imported = match &import.kind {
        ImportKind::Instance(functions) => functions.as_slice(),
        ImportKind::Function(_) | ImportKind::Other(_) => &[],
    };
    let single = match &import.kind {
        ImportKind::Function(ty) => Some(("", ty)),
        ImportKind::Instance(_) | ImportKind::Other(_) => None,
    };
    let imported = imported
        .iter()
        .map(|function| (function.name.as_str(), &function.ty));
    let problems = imported.chain(single).filter_map(|(name, ty)| {
        let Some(found) = exported.get(name) else {
            return Some(format!("it has no `{name}`"));
        };
        (offered.signatures.digest(found) != wanted.signatures.digest(ty)).then(|| {
            let found = found.display(&offered.names);
            let wanted = ty.display(&wanted.names);
            format!("its `{name}` is `{found}`, not `{wanted}`")
        })
    });
    problems.collect()
}

/// One of two components whose function types are compared.
struct Side {
    /// Resource types by their names only: one side imports what the other exports.
    names: Rc<[Resource]>,
    signatures: Signatures<Box<dyn FnMut(ResourceIndex) -> Vec<u8>>>,
}

impl Side {
    fn new(resources: &[Resource]) -> Self {
        let named = resources.iter().map(|resource| Resource {
            import: None,
            ..resource.clone()
        });
        let names: Rc<[Resource]> = named.collect();
        let known = names.clone();
        let name = move |id: ResourceIndex| known[id.0].name.clone().into_bytes();
        Side {
            names,
            signatures: Signatures::new(Box::new(name)),
        }
    }
}

/// The types that some imports of a guest name or mention.
struct Types {
    resources: BTreeSet<ResourceId>,
    /// Other types, by what they are called.
    values: BTreeMap<ComponentDefinedTypeId, String>,
}

impl Types {
    fn of<'i>(guest: &Guest<'_>, imports: impl Iterator<Item = &'i Import>) -> Types {
        let types = &guest.types;
        let mut found = Types {
            resources: BTreeSet::new(),
            values: BTreeMap::new(),
        };
        for import in imports {
            let Some(ty) = import_type(guest, import) else {
                continue;
            };
            mentioned_by(types, ty, &mut found.resources);
            let ComponentEntityType::Instance(instance) = ty else {
                continue;
            };
            let interface = import.name.split('@').next().unwrap_or(&import.name);
            for (name, item) in &types[instance].exports {
                if let ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    ..
                } = item.ty
                {
                    let name = || format!("{interface}/{name}");
                    found.values.entry(id).or_insert_with(name);
                }
            }
        }
        found
    }

    /// The resource types that an import mentions as well.
    fn shared_with(&self, guest: &Guest<'_>, import: &Import) -> Vec<String> {
        let mut mentioned = BTreeSet::new();
        if let Some(ty) = import_type(guest, import) {
            mentioned_by(&guest.types, ty, &mut mentioned);
        }
        self.named(guest, &mentioned)
    }

    /// What there is to say of an export that mentions such types.
    fn crossing(&self, guest: &Guest<'_>, export: &Export) -> Option<Crossing> {
        let types = guest.types.as_ref();
        let ty = types.component_item_for_export(&export.name)?.ty;
        let mut mentioned = BTreeSet::new();
        mentioned_by(&guest.types, ty, &mut mentioned);
        let mut types = self.named(guest, &mentioned);
        let foreign = foreign(&guest.types, ty);
        let values = foreign.iter().filter_map(|id| self.values.get(id));
        let resources = types.len();
        types.extend(values.cloned());
        // What an export speaks of has to have a name outside of it, but for the resource types that it names itself.
        let named = named_resources(guest, ty);
        let mut shared = mentioned.intersection(&self.resources);
        let are_named = shared.all(|id| named.contains(id));
        let fails = !are_named || types.len() > resources;
        (!types.is_empty()).then(|| Crossing {
            export: export.name.clone(),
            types,
            fails,
        })
    }

    fn named(&self, guest: &Guest<'_>, mentioned: &BTreeSet<ResourceId>) -> Vec<String> {
        let shared = mentioned.intersection(&self.resources);
        let known = shared.filter_map(|id| guest.resource_ids.get(id));
        known
            .map(|resource| guest.resource(*resource).unversioned())
            .collect()
    }
}

/// The resource types that an interface names.
fn named_resources(guest: &Guest<'_>, ty: ComponentEntityType) -> BTreeSet<ResourceId> {
    let ComponentEntityType::Instance(instance) = ty else {
        return BTreeSet::new();
    };
    let items = guest.types[instance].exports.values();
    let named = items.filter_map(|item| match item.ty {
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Resource(id),
            ..
        } => Some(id.resource()),
        _ => None,
    });
    named.collect()
}

fn import_type(guest: &Guest<'_>, import: &Import) -> Option<ComponentEntityType> {
    let types = guest.types.as_ref();
    let item = types.component_item_for_import(guest.spelled(import))?;
    Some(item.ty)
}
