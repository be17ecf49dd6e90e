//! Which calls are printed on the host's standard error, and what of the host's stays imported for that.

use std::collections::BTreeSet;

use serde::Serialize;

use super::drops::{self, DropPlan};
use super::names::{matching, qualified};
use super::{HostCall, HostFunction, ImportPlan, check_signature};
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::note::Note;
use crate::profile::{Profile, Tracing};
use crate::types::ResourceId;
use crate::wit::FunctionName;
use crate::wit::called::{BLOCKING_WRITE_AND_FLUSH, GET_STDERR};

/// How calls are traced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Trace {
    /// The functions whose calls are printed, drops of resources among them, as `interface#function`.
    pub calls: Vec<String>,
    /// The host's functions that print them, which the output imports whatever the profile says of them.
    pub through: Vec<String>,
    /// What is called for that.
    #[serde(skip)]
    pub(crate) print: Print,
}

/// The host's functions that print a line, over the adapter's memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Print {
    /// Opens standard error.
    pub(crate) get: HostCall,
    /// Writes to it.
    pub(crate) write: HostCall,
}

impl Print {
    pub(super) fn calls(&self) -> [&HostCall; 2] {
        [&self.get, &self.write]
    }
}

/// Decides which calls are traced, and keeps what prints them.
///
/// # Errors
///
/// When the guest does not import what prints them.
pub(super) fn decide(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &mut [ImportPlan],
    drops: &[DropPlan],
) -> Result<Option<Trace>, PlanError> {
    if profile.tracing.is_off() {
        return Ok(None);
    }
    let mut calls = Vec::new();
    let virtual_calls = virtual_calls(guest, imports, drops);
    for (index, (import, functions)) in guest.imports.iter().zip(virtual_calls).enumerate() {
        let traced: BTreeSet<String> = functions
            .into_iter()
            .filter(|function| is_meant(&profile.tracing, import, function))
            .collect();
        calls.extend(
            traced
                .iter()
                .map(|function| qualified(&import.label(), function)),
        );
        imports[index].traced = traced;
    }
    if calls.is_empty() {
        return Ok(None);
    }
    let stderr = guest
        .stderr()
        .map_err(|missing| PlanError::NoStderr { missing })?;
    let mut through = Vec::new();
    let functions = [
        (stderr.import, GET_STDERR),
        (stderr.streams, BLOCKING_WRITE_AND_FLUSH),
    ];
    for (import, FunctionName { name: function, .. }) in functions {
        if let Some((_, ty)) = guest.imports[import].function(function) {
            check_signature(guest, &guest.imports[import], function, ty)?;
        }
        through.push(qualified(&guest.imports[import].label(), function));
    }
    let [get, write] = functions.map(|(import, function)| {
        let import = guest.imports[import].spelled.clone();
        HostCall::OtherOverAdapter(HostFunction { import, function })
    });
    Ok(Some(Trace {
        calls,
        through,
        print: Print { get, write },
    }))
}

/// For each import, the functions that do not simply stay with the host.
fn virtual_calls(
    guest: &Guest<'_>,
    imports: &[ImportPlan],
    drops: &[DropPlan],
) -> Vec<Vec<String>> {
    let functions = imports.iter().map(|import| {
        let functions = import.functions.iter();
        let functions = functions.filter(|function| !function.route.is_host());
        functions.map(|function| function.name.clone()).collect()
    });
    let mut calls: Vec<Vec<String>> = functions.collect();
    for resource in (0..guest.resources.len()).map(ResourceId) {
        if drops[resource.0].is_replaced
            && let Some(import) = guest.import_of(resource)
        {
            calls[import].push(drop_name(guest, resource));
        }
    }
    calls
}

/// What dropping a resource is called.
pub(crate) fn drop_name(guest: &Guest<'_>, resource: ResourceId) -> String {
    drops::drop_name(&guest.resource(resource).name)
}

fn is_meant(tracing: &Tracing, import: &Import, function: &str) -> bool {
    match tracing {
        Tracing::Off => false,
        Tracing::All => true,
        Tracing::Only(names) => {
            matching(names, import, "").is_some() || matching(names, import, function).is_some()
        }
    }
}

/// A note for each filter that means no call that is traced.
pub(super) fn unused_filters(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
) -> Vec<Note> {
    let Tracing::Only(names) = &profile.tracing else {
        return Vec::new();
    };
    let is_unused = |name: &&String| {
        let only = Tracing::Only([(*name).clone()].into());
        !guest.imports.iter().zip(imports).any(|(import, planned)| {
            let mut traced = planned.traced.iter();
            traced.any(|function| is_meant(&only, import, function))
        })
    };
    let unused = names.iter().filter(is_unused);
    unused
        .map(|name| Note::UnusedTrace { name: name.clone() })
        .collect()
}
