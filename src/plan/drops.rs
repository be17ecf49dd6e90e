//! How handles of each resource type are dropped: by the host, by the adapter, or by whoever made the handle.

use std::collections::HashMap;

use super::ImportPlan;
use adapter_abi::{AdapterFunction as OwnFunction, http};

use super::origin::Origins;
use super::route::AdapterFunction;
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::types::{ResourceId, unversioned};

/// How handles of a resource type are dropped. Neither by the host nor by the adapter: nobody makes such handles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct DropPlan {
    /// Whether the guest's drops are ours: the adapter makes handles, or nobody does.
    pub(crate) is_replaced: bool,
    /// Whether the host makes handles.
    pub(crate) host: bool,
    /// The adapter's function for virtual handles, if there are any. One of its own returns the readable end of a stream of
    /// bytes that is to be dropped, too, or 0.
    pub(crate) adapter: Option<AdapterFunction>,
    /// What is told that a host handle was dropped, for the host will give out its number again.
    pub(crate) forget: Option<Forget>,
}

/// Has the adapter forget a read-only descriptor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Forget {
    /// Takes the number of the descriptor's type, and the handle.
    pub(crate) remove: OwnFunction,
    /// The number.
    pub(crate) number: u32,
}

impl DropPlan {
    /// Whether anybody makes handles.
    pub(crate) fn is_of_any(&self) -> bool {
        self.host || self.adapter.is_some()
    }
}

/// Plans the drops of all types, given who makes the handles.
///
/// # Errors
///
/// When the adapter makes handles of a type that the guest does not import, which no rule lets it.
pub(super) fn plan(
    guest: &Guest<'_>,
    imports: &[ImportPlan],
    origins: &Origins,
) -> Result<Vec<DropPlan>, PlanError> {
    let resources = guest.resources.iter().enumerate();
    let drops = resources.map(|(place, resource)| {
        let id = ResourceId(place);
        let origin = origins.of(id);
        let import = resource.import.as_deref();
        let missing = || PlanError::NotImported {
            resource: resource.name.clone(),
            function: drop_name(&resource.name),
        };
        let adapter = match origin.adapter {
            true => {
                let interface = unversioned(import.ok_or_else(missing)?);
                Some(drop_function(interface, &resource.name))
            }
            false => None,
        };
        Ok(DropPlan {
            is_replaced: false,
            host: origin.host,
            adapter,
            forget: origins.number(id).map(|number| Forget {
                remove: adapter_abi::fs::read_only::REMOVE,
                number,
            }),
        })
    });
    let mut drops = drops.collect::<Result<Vec<_>, _>>()?;
    replace(&mut drops, guest, imports);
    Ok(drops)
}

/// What drops a virtual handle. A message of `wasi:http` 0.3 leaves the stream that it was made with.
fn drop_function(interface: &str, resource: &str) -> AdapterFunction {
    match (interface, resource) {
        ("wasi:http/types", "request") => http::TAKE_REQUEST.into(),
        ("wasi:http/types", "response") => http::TAKE_RESPONSE.into(),
        _ => AdapterFunction::Wasi(format!("{interface}#{}", drop_name(resource))),
    }
}

/// What dropping a resource is called.
pub(super) fn drop_name(resource: &str) -> String {
    format!("[resource-drop]{resource}")
}

/// The drops of another guest's types, which are some of the first one's.
pub(super) fn carried_over(
    drops: &[DropPlan],
    from: &Guest<'_>,
    to: &Guest<'_>,
    imports: &[ImportPlan],
) -> Vec<DropPlan> {
    let mut known = HashMap::new();
    for (resource, drop) in from.resources.iter().zip(drops) {
        let name = (resource.spelled.as_deref(), &*resource.name);
        known.entry(name).or_insert(drop);
    }
    let carried = to.resources.iter().map(|resource| {
        let import = resource.spelled.as_deref();
        let found = known.get(&(import, &*resource.name));
        found
            .filter(|_| import.is_some())
            .map_or_else(DropPlan::default, |drop| (*drop).clone())
    });
    let mut carried = carried.collect::<Vec<_>>();
    replace(&mut carried, to, imports);
    carried
}

/// Finds out which of the guest's drops are ours.
fn replace(drops: &mut [DropPlan], guest: &Guest<'_>, imports: &[ImportPlan]) {
    let is_absent: Vec<bool> = guest
        .imports
        .iter()
        .zip(imports)
        .map(|(import, planned)| loses_drops(import, planned))
        .collect();
    for (resource, drop) in drops.iter_mut().enumerate() {
        let import = guest.import_of(ResourceId(resource));
        drop.is_replaced = import
            .is_some_and(|import| drop.adapter.is_some() || (!drop.host && is_absent[import]));
    }
}

/// Whether resources of an import whose handles nobody makes are dropped by us.
fn loses_drops(import: &Import, planned: &ImportPlan) -> bool {
    let mut functions = planned.functions.iter();
    let is_decided = functions.any(|function| !function.route.is_host());
    match import.wasi() {
        Some(_) => planned.functions.is_empty() || is_decided,
        // What is not WASI stays, unless it is denied.
        None => is_decided,
    }
}
