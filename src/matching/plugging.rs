//! What `wac plug` does with an adapter and a guest. It gives exports to imports by their names and types, and writes
//! what is left of both as imports of the whole. Where it is not sure that this works, the answer is that it fails.

use std::collections::{BTreeMap, HashMap};

use semver::Version;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentItem, ResourceId,
};
use wasmparser::types::Types as ValidatedTypes;

use super::Offer;
use super::shapes::{Resource, Shapes};
use super::sharing::Types;
use super::view::{Comparison, Item, ResourceNames, View, resource_names};
use crate::input::{Guest, Import};

/// An adapter and a guest, and what of the one is given to the other.
pub(super) struct Plugging<'p> {
    adapter: Side<'p>,
    guest: Side<'p>,
    /// For each export of the adapter, the import that it is given to if it fits.
    given: Vec<Option<usize>>,
    /// For each export of the adapter, whether it fits.
    fits: Vec<bool>,
    /// For each export of the adapter, what compatible versions of it have in common.
    tracks: Vec<Option<Track<'p>>>,
}

/// One of the two components, as `wac` reads it.
struct Side<'p> {
    component: &'p Guest<'p>,
    names: ResourceNames,
    view: View<'p>,
    imports: Vec<Item>,
    exports: Vec<Item>,
}

impl<'p> Side<'p> {
    fn new(component: &'p Guest<'p>, shapes: &mut Shapes) -> Self {
        let types = &component.types;
        let names = resource_names(types, imports(component).chain(exports(component)));
        let mut view = View::new(types);
        let tell = |id| names.tell(id);
        let mut read = |item: &ComponentItem| view.item(item.ty, shapes, &tell);
        let imports = imports(component).map(|(_, item)| read(item)).collect();
        let exports = exports(component).map(|(_, item)| read(item)).collect();
        Side {
            component,
            names,
            view,
            imports,
            exports,
        }
    }
}

/// The imports of a component by their names as spelled.
fn imports<'g>(guest: &'g Guest<'_>) -> impl Iterator<Item = (&'g str, &'g ComponentItem)> {
    let types = guest.types.as_ref();
    let names = guest.imports.iter().map(|import| import.spelled.as_str());
    names.filter_map(move |name| Some((name, types.component_item_for_import(name)?)))
}

fn exports<'g>(guest: &'g Guest<'_>) -> impl Iterator<Item = (&'g str, &'g ComponentItem)> {
    let types = guest.types.as_ref();
    let names = guest.exports.iter().map(|export| export.name.as_str());
    names.filter_map(move |name| Some((name, types.component_item_for_export(name)?)))
}

impl<'p> Plugging<'p> {
    pub(super) fn new(adapter: &'p Guest<'p>, guest: &'p Guest<'p>) -> Self {
        let mut shapes = Shapes::default();
        let adapter = Side::new(adapter, &mut shapes);
        let guest = Side::new(guest, &mut shapes);
        let mut comparison = Comparison::new(&adapter.view, &guest.view);
        let exports = adapter.component.exports.iter().zip(&adapter.exports);
        let names = Names::of(guest.component);
        let (given, fits) = exports
            .map(|(export, item)| {
                let given = names.given_to(&export.name);
                let fits = given.is_some_and(|to| comparison.fits(*item, guest.imports[to]));
                (given, fits)
            })
            .unzip();
        let tracks = adapter.component.exports.iter();
        let tracks = tracks.map(|export| track(&export.name));
        Plugging {
            adapter,
            guest,
            given,
            fits,
            tracks: tracks.collect(),
        }
    }

    /// The exports that are meant for an import.
    fn meant_for(&self, import: usize) -> impl Iterator<Item = usize> {
        let given = self.given.iter().enumerate();
        given.filter_map(move |(export, given)| (*given == Some(import)).then_some(export))
    }

    /// The exports that an import gets: with more than one, `wac` fails.
    fn taken_by(&self, import: usize) -> impl Iterator<Item = usize> {
        self.meant_for(import).filter(|export| self.fits[*export])
    }

    fn export_name(&self, export: usize) -> &'p str {
        &self.adapter.component.exports[export].name
    }

    /// What the adapter has for an import of the guest.
    pub(super) fn offer(&self, index: usize) -> Offer {
        let import = &self.guest.component.imports[index];
        if let Some(export) = self.taken_by(index).next() {
            let name = self.export_name(export);
            return match name == import.spelled {
                true => Offer::Same,
                false => Offer::OtherVersion(name.to_string()),
            };
        }
        if let Some(export) = self.meant_for(index).next() {
            return Offer::Unfit {
                export: self.export_name(export).to_string(),
                problems: self.problems(export, index),
            };
        }
        let Some(track) = track(&import.spelled) else {
            return Offer::Nothing;
        };
        let mut others = self.tracks.iter();
        let other = others.position(|other| *other == Some(track));
        let taken = other.and_then(|export| {
            let by = &self.guest.component.imports[self.given[export]?];
            Some(Offer::Taken {
                export: self.export_name(export).to_string(),
                by: by.label(),
            })
        });
        taken.unwrap_or(Offer::Nothing)
    }

    /// What of an import an export does not have.
    fn problems(&self, export: usize, import: usize) -> Vec<String> {
        let mut comparison = Comparison::new(&self.adapter.view, &self.guest.view);
        let (offered, wanted) = (self.adapter.exports[export], self.guest.imports[import]);
        let (Item::Instance(offered), Item::Instance(_)) = (offered, wanted) else {
            return vec!["it is of another type".to_string()];
        };
        let offered = self.adapter.view.instance(offered);
        let problems =
            self.guest
                .view
                .parts(wanted)
                .filter_map(|(name, wanted)| match offered.get(name) {
                    None => Some(format!("it has no `{name}`")),
                    Some(offered) if comparison.fits(*offered, wanted) => None,
                    Some(_) => Some(format!("its `{name}` is of another type")),
                });
        problems.collect()
    }

    /// Why composing fails, or may fail, where that is not for types that imports and exports share.
    pub(super) fn failures(&self, is_taken: &[bool]) -> Vec<String> {
        let mut failures = Vec::new();
        for (side, what) in [(&self.adapter, "adapter"), (&self.guest, "guest")] {
            if !side.names.is_readable {
                failures.push(format!(
                    "`wac` cannot read the {what}: it has handles of a type before the name of that type"
                ));
            }
        }
        if !is_taken.contains(&true) {
            failures.push("the adapter has nothing that the guest imports".to_string());
        }
        for (index, import) in self.guest.component.imports.iter().enumerate() {
            let taken: Vec<usize> = self.taken_by(index).collect();
            if let [first, second, ..] = taken[..] {
                failures.push(format!(
                    "`{}` and `{}` of the adapter are both for `{}`",
                    self.export_name(first),
                    self.export_name(second),
                    import.label()
                ));
            }
        }
        failures.extend(self.mistaken(is_taken));
        failures.extend(self.unmergeable(is_taken));
        failures.extend(self.entangled(is_taken));
        failures
    }

    /// The imports whose types fit by their names, and are others in the whole: what is one resource type to the guest
    /// is two to the adapter, or one that the adapter does not have.
    fn mistaken(&self, is_taken: &[bool]) -> Vec<String> {
        let pairs: Vec<(usize, usize)> = (0..is_taken.len())
            .filter_map(|import| Some((self.taken_by(import).next()?, import)))
            .collect();
        let ty = |item: Option<&ComponentItem>| item.map(|item| item.ty);
        let types = |(export, import): (usize, usize)| {
            let (adapter, guest) = (self.adapter.component, self.guest.component);
            let import = guest.imports[import].spelled.as_str();
            let export = self.export_name(export);
            let offered = ty(adapter.types.as_ref().component_item_for_export(export))?;
            let wanted = ty(guest.types.as_ref().component_item_for_import(import))?;
            Some((offered, wanted))
        };
        let mut same = HashMap::new();
        for (offered, wanted) in pairs.iter().filter_map(|pair| types(*pair)) {
            let (adapter, guest) = (&self.adapter.component.types, &self.guest.component.types);
            pair_resources(adapter, offered, guest, wanted, &mut same);
        }
        let mut shapes = Shapes::default();
        let mut adapter = View::new(&self.adapter.component.types);
        let mut guest = View::new(&self.guest.component.types);
        let told_as = |id| Resource::Itself(same.get(&id).copied().unwrap_or(id));
        let items: Vec<(usize, Item, Item)> = pairs
            .iter()
            .filter_map(|pair| {
                let (offered, wanted) = types(*pair)?;
                let offered = adapter.item(offered, &mut shapes, &Resource::Itself);
                let wanted = guest.item(wanted, &mut shapes, &told_as);
                Some((pair.1, offered, wanted))
            })
            .collect();
        let mut comparison = Comparison::new(&adapter, &guest);
        let imports = &self.guest.component.imports;
        let mistaken = items
            .into_iter()
            .filter(|(_, offered, wanted)| !comparison.fits(*offered, *wanted));
        mistaken
            .map(|(import, ..)| {
                format!(
                    "the types of `{}` are not all the adapter's, though they have the same names",
                    imports[import].label()
                )
            })
            .collect()
    }

    /// The imports that are left and use types that `wac` does not find again: it looks for them by the names of
    /// interfaces, and what has none or only implements one is not there.
    fn entangled(&self, is_taken: &[bool]) -> Vec<String> {
        let guest = self.guest.component;
        let left = || {
            let left = guest.imports.iter().zip(is_taken);
            left.filter(|(_, is_taken)| !**is_taken)
                .map(|(import, _)| import)
        };
        let named = Types::of(guest, left().filter(|import| is_interface(import)));
        let unnamed = Types::of(guest, left().filter(|import| !is_interface(import)));
        left()
            .filter(|import| {
                let others = if is_interface(import) {
                    &unnamed
                } else {
                    &named
                };
                others.are_used_by(guest, import)
            })
            .map(|import| {
                format!(
                    "`{}` stays with the host, and shares types with another import, one of the two under a plain name",
                    import.label()
                )
            })
            .collect()
    }

    /// What is left of both sides becomes one import where it is of one interface, in whatever versions.
    fn unmergeable(&self, is_taken: &[bool]) -> Vec<String> {
        let mut merged: BTreeMap<String, Merged<'_>> = BTreeMap::new();
        let mut failures = Vec::new();
        let left = self.guest.component.imports.iter().zip(&self.guest.imports);
        let left = left.zip(is_taken).filter(|(_, is_taken)| !**is_taken);
        let left = left.map(|((import, item), _)| (import, &self.guest.view, *item));
        let passed_on = self.adapter.component.imports.iter();
        let passed_on = passed_on.zip(&self.adapter.imports);
        let passed_on = passed_on.map(|(import, item)| (import, &self.adapter.view, *item));
        for (import, view, item) in left.chain(passed_on) {
            let one = merged.entry(merged_name(import)).or_default();
            if !one.add(view, item) {
                failures.push(format!(
                    "`{}` stays with the host, and so does another import of it whose types are others",
                    import.label()
                ));
            }
        }
        failures
    }
}

/// Whether an import is told by an interface's name.
fn is_interface(import: &Import) -> bool {
    import.spelled.contains(':')
}

/// What several imports become.
#[derive(Default)]
struct Merged<'v> {
    parts: BTreeMap<&'v str, (&'v View<'v>, Item)>,
}

impl<'v> Merged<'v> {
    /// Adds an import; whether it can be one with those before.
    fn add(&mut self, view: &'v View<'v>, item: Item) -> bool {
        let parts: Vec<(&str, Item)> = match item {
            Item::Instance(_) => view.parts(item).collect(),
            Item::Shape(_) | Item::Opaque => vec![("", item)],
        };
        let mut agrees = true;
        for (name, part) in parts {
            let (known_view, known) = *self.parts.entry(name).or_insert((view, part));
            let mut one = Comparison::new(known_view, view);
            let mut other = Comparison::new(view, known_view);
            agrees &= one.fits(known, part) || other.fits(part, known);
        }
        agrees
    }
}

/// What imports have in common that become one.
fn merged_name(import: &Import) -> String {
    match track(&import.name) {
        Some((interface, major, minor)) => format!("{interface}@{major}.{minor}"),
        None => import.name.clone(),
    }
}

/// Notes which resource type of an adapter stands for which of a guest, where the two are named alike.
fn pair_resources(
    adapter: &ValidatedTypes,
    offered: ComponentEntityType,
    guest: &ValidatedTypes,
    wanted: ComponentEntityType,
    same: &mut HashMap<ResourceId, ResourceId>,
) {
    match (offered, wanted) {
        (ComponentEntityType::Instance(offered), ComponentEntityType::Instance(wanted)) => {
            for (name, item) in &guest[wanted].exports {
                if let Some(offered) = adapter[offered].exports.get(name) {
                    pair_resources(adapter, offered.ty, guest, item.ty, same);
                }
            }
        }
        (
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Resource(offered),
                ..
            },
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Resource(wanted),
                ..
            },
        ) => {
            same.entry(wanted.resource()).or_insert(offered.resource());
        }
        _ => {}
    }
}

/// The imports of a guest, by what exports are given to them for.
struct Names<'g> {
    spelled: HashMap<&'g str, usize>,
    /// The first of those whose versions are compatible.
    tracks: HashMap<Track<'g>, usize>,
}

impl<'g> Names<'g> {
    fn of(guest: &'g Guest<'_>) -> Self {
        let mut names = Names {
            spelled: HashMap::new(),
            tracks: HashMap::new(),
        };
        for (index, import) in guest.imports.iter().enumerate() {
            names.spelled.insert(&import.spelled, index);
            if let Some(track) = track(&import.spelled) {
                names.tracks.entry(track).or_insert(index);
            }
        }
        names
    }

    /// The import that `wac` gives an export to: the one of its name, or else the first of a compatible version. No
    /// other import gets it.
    fn given_to(&self, export: &str) -> Option<usize> {
        let same = self.spelled.get(export).copied();
        same.or_else(|| self.tracks.get(&track(export)?).copied())
    }
}

/// A name without version, and the numbers that compatible versions share.
type Track<'n> = (&'n str, u64, u64);

fn track(name: &str) -> Option<Track<'_>> {
    let (interface, version) = name.split_once('@')?;
    let version = Version::parse(version).ok()?;
    match (version.major, version.minor) {
        _ if !version.pre.is_empty() => None,
        (0, 0) => None,
        (0, minor) => Some((interface, 0, minor)),
        (major, _) => Some((interface, major, 0)),
    }
}
