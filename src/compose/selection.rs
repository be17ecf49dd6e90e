//! Which imports have to be wrapped: those that the plan touches, and all that share resource types with them.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasmparser::component_types::{ComponentDefinedTypeId, ComponentEntityType, ResourceId};
use wasmparser::types::Types;

use super::mentions::{NamedType, foreign, mentioned_by, named, size};
use crate::component::limits::shared_limit;
use crate::error::{ComposedFix, LinkError, Otherwise};
use crate::input::{Guest, ImportKind, TooMany};
use crate::link;
use crate::plan::Plan;

/// The imports that the virtualized side provides, by their index.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    pub(super) imports: BTreeSet<usize>,
    /// The types that tie other interfaces to them.
    types: HashSet<NamedType>,
    /// For each import of the guest, the types that it mentions.
    mentions: Vec<HashSet<NamedType>>,
    /// The imports that calls are printed through.
    printing: BTreeSet<usize>,
    /// What would make the guest one that can be linked, or link it.
    otherwise: Otherwise,
}

impl Selection {
    /// A handle is the host's or the virtualized side's by its type, so what passes handles of a wrapped type is wrapped
    /// itself, with all the types that it mentions.
    ///
    /// # Errors
    ///
    /// When the types of the imports and exports, each looked at for itself, are too many.
    pub(super) fn new(guest: &Guest<'_>, plan: &Plan) -> Result<Self, LinkError> {
        check_sizes(guest).map_err(|TooMany { limit }| LinkError::SharedTypes { limit })?;
        let types = guest.types.as_ref();
        let mentions: Vec<HashSet<NamedType>> = guest
            .imports
            .iter()
            .map(|import| {
                let item = types.component_item_for_import(&import.spelled);
                item.map_or_else(HashSet::new, |item| mentions(&guest.types, item.ty))
            })
            .collect();
        let mut selection = Selection {
            mentions,
            otherwise: match link::obstacle(guest, plan) {
                None => Otherwise::Fuse,
                Some(LinkError::Lowering { lowering, .. }) => Otherwise::Lower(lowering),
                Some(_) => Otherwise::Virtualize,
            },
            ..Selection::default()
        };
        for (index, import) in plan.imports.iter().enumerate() {
            let mut functions = import.functions.iter();
            if functions.any(|function| !function.route.is_host()) {
                selection.wrap(index);
            }
        }
        // What answers calls by other functions of the host's has to import these.
        let called = plan.called_imports();
        for (index, import) in guest.imports.iter().enumerate() {
            if called.contains(&*import.spelled) {
                selection.wrap(index);
            }
        }
        // What prints the calls is called by the virtualized side, so that side has to import it.
        if let (Some(_), Ok(stderr)) = (&plan.trace, guest.stderr()) {
            for index in stderr.imports() {
                selection.wrap(index);
                selection.printing.insert(index);
            }
        }
        // Types of records and the like can be had from anywhere, so the host is not asked for them.
        for (index, import) in guest.imports.iter().enumerate() {
            let is_empty =
                matches!(&import.kind, ImportKind::Instance(functions) if functions.is_empty());
            let mut mentions = selection.mentions[index].iter();
            let has_resources = mentions.any(|shared| matches!(shared, NamedType::Resource(_)));
            if is_empty && import.mentions_wasi() && !has_resources {
                selection.wrap(index);
            }
        }
        let wrapped: Vec<usize> = selection.imports.iter().copied().collect();
        for index in tied(&selection.mentions, wrapped, &HashSet::new()) {
            selection.wrap(index);
        }
        Ok(selection)
    }

    fn wrap(&mut self, index: usize) {
        self.imports.insert(index);
        self.types.extend(&self.mentions[index]);
    }

    /// What to do where an import or export of this type cannot be wrapped.
    pub(super) fn fix(&self, types: &Types, ty: Option<ComponentEntityType>) -> ComposedFix {
        let reached = ty.map_or_else(HashSet::new, |ty| mentions(types, ty));
        let mut tied = tied(&self.mentions, Vec::new(), &reached).into_iter();
        ComposedFix {
            otherwise: self.otherwise,
            is_for_tracing: tied.any(|index| self.printing.contains(&index)),
        }
    }

    /// Whether handles of a resource type are wrapped.
    pub(super) fn has_resource(&self, id: ResourceId) -> bool {
        self.types.contains(&NamedType::Resource(id))
    }

    /// Whether a wrapped interface names a value type.
    pub(super) fn has_value(&self, id: ComponentDefinedTypeId) -> bool {
        self.types.contains(&NamedType::Value(id))
    }
}

/// The imports that these imports and types are tied to by the types that they mention, over others as well.
fn tied(
    mentions: &[HashSet<NamedType>],
    imports: Vec<usize>,
    types: &HashSet<NamedType>,
) -> BTreeSet<usize> {
    let mut mentioning: HashMap<NamedType, Vec<usize>> = HashMap::new();
    for (index, mentioned) in mentions.iter().enumerate() {
        for ty in mentioned {
            mentioning.entry(*ty).or_default().push(index);
        }
    }
    // What mentions a type is found by it once.
    let mut found = BTreeSet::new();
    let mut pending = imports;
    pending.extend(
        types
            .iter()
            .filter_map(|ty| mentioning.remove(ty))
            .flatten(),
    );
    while let Some(index) = pending.pop() {
        if found.insert(index) {
            let types = mentions[index].iter();
            pending.extend(types.filter_map(|ty| mentioning.remove(ty)).flatten());
        }
    }
    found
}

/// Finds out whether the imports and exports of a guest share so many types that to write them for each, or only to look
/// at them, would be too much.
pub(crate) fn check_sizes(guest: &Guest<'_>) -> Result<(), TooMany> {
    let types = guest.types.as_ref();
    let imports = guest.imports.iter();
    let imports = imports.map(|import| types.component_item_for_import(&import.spelled));
    let exports = guest.exports.iter();
    let exports = exports.map(|export| types.component_item_for_export(&export.name));
    let limit = shared_limit(guest.source.len());
    let mut left = limit;
    for item in imports.chain(exports).flatten() {
        let rest = left.checked_sub(size(&guest.types, item.ty));
        left = rest.ok_or(TooMany { limit })?;
    }
    Ok(())
}

/// The types that tie an item to others: those that it names, and those that others name for it.
fn mentions(types: &Types, ty: ComponentEntityType) -> HashSet<NamedType> {
    let mut resources = BTreeSet::new();
    mentioned_by(types, ty, &mut resources);
    let mut found = named(types, ty);
    found.extend(resources.into_iter().map(NamedType::Resource));
    found.extend(foreign(types, ty).into_iter().map(NamedType::Value));
    found
}
