//! Which imports have to be wrapped: those that the plan touches, and all that share resource types with them.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasmparser::component_types::{ComponentDefinedTypeId, ComponentEntityType, ResourceId};
use wasmparser::types::Types;

use super::mentions::{NamedType, foreign, mentioned_by, named, size};
use crate::component::parse::shared_limit;
use crate::error::LinkError;
use crate::input::{Guest, ImportKind, TooMany};
use crate::link::{self, Linking};
use crate::plan::{ImportPlan, Plan, Route};

/// The imports that the virtualized side provides, by their index.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    pub(super) imports: BTreeSet<usize>,
    /// The types that tie other interfaces to them.
    types: HashSet<NamedType>,
    /// For each import of the guest, the types that it mentions.
    mentions: Vec<HashSet<NamedType>>,
    /// For each import of the guest, what would leave it to the host where the plan does not.
    remedies: Vec<BTreeSet<String>>,
    /// Whether the guest cannot be linked otherwise.
    is_composition: bool,
}

/// How the reason of a denial begins that is of no subsystem.
const DENY_IMPORT: &str = "--deny-import ";

impl Selection {
    /// A handle is the host's or the virtualized side's by its type, so what passes handles of a wrapped type is wrapped
    /// itself, with all the types that it speaks of.
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
                let item = types.component_item_for_import(guest.spelled(import));
                item.map_or_else(HashSet::new, |item| mentions(&guest.types, item.ty))
            })
            .collect();
        let (linking, _) = link::choose(guest, plan, Linking::Auto);
        let mut selection = Selection {
            mentions,
            remedies: plan.imports.iter().map(remedies).collect(),
            is_composition: linking == Linking::Composed,
            ..Selection::default()
        };
        for (index, import) in plan.imports.iter().enumerate() {
            let mut functions = import.functions.iter();
            if functions.any(|function| function.route != Route::Host) {
                selection.wrap(index);
            }
        }
        // What prints the calls is called by the virtualized side, so that side has to import it.
        if let (Some(_), Ok(stderr)) = (&plan.trace, guest.stderr()) {
            for index in [stderr.import, stderr.streams] {
                selection.wrap(index);
                selection.remedies[index].insert("without `--debug` and `--trace`".to_string());
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
    pub(super) fn fix(&self, types: &Types, ty: Option<ComponentEntityType>) -> String {
        let reached = ty.map_or_else(HashSet::new, |ty| mentions(types, ty));
        let tied = tied(&self.mentions, Vec::new(), &reached);
        let remedies = tied.into_iter().flat_map(|index| &self.remedies[index]);
        let remedies: BTreeSet<&str> = remedies.map(String::as_str).collect();
        let otherwise = match self.is_composition {
            true => "virtualize its parts before they are composed",
            false => "link with `--link=fused`",
        };
        if remedies.is_empty() {
            return otherwise.to_string();
        }
        let remedies: Vec<&str> = remedies.into_iter().collect();
        let remedies = remedies.join(", ");
        format!("{otherwise}, or leave what shares types with it to the host: {remedies}")
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

/// What would leave an import to the host, in words.
fn remedies(import: &ImportPlan) -> BTreeSet<String> {
    let decided = import.functions.iter();
    let decided = decided.filter(|function| function.route != Route::Host);
    decided
        .filter_map(|function| match function.subsystem {
            Some(subsystem) => Some(format!("`{}`", subsystem.flag())),
            None => {
                let is_denied = function.reason.starts_with(DENY_IMPORT);
                is_denied.then(|| format!("without `{}`", function.reason))
            }
        })
        .collect()
}

/// Finds out whether the imports and exports of a guest share so many types that to write them for each, or only to look
/// at them, would be too much.
pub(crate) fn check_sizes(guest: &Guest<'_>) -> Result<(), TooMany> {
    let types = guest.types.as_ref();
    let imports = guest.imports.iter();
    let imports = imports.map(|import| types.component_item_for_import(guest.spelled(import)));
    let exports = guest.exports.iter();
    let exports = exports.map(|export| types.component_item_for_export(&export.name));
    let limit = shared_limit(guest.bytes.len());
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
