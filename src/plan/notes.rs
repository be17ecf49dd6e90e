//! What the user should know, besides the decisions.

use super::names::{is_meant, qualified};
use super::origin::Origins;
use super::trace::unused_filters;
use super::{ImportPlan, Route};
use crate::input::{Guest, ImportKind};
use crate::profile::Profile;
use crate::types::ResourceId;

/// What follows from the plan that a decision does not show.
pub(super) fn notes(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
    origins: &Origins,
) -> Vec<String> {
    let mut notes = Vec::new();
    for name in &profile.allow_imports {
        if !guest.imports.iter().any(|import| is_meant(name, import)) {
            notes.push(format!(
                "`--allow-import {name}` matches no import; leave it out, or name one that \
                 `wasi-virt inspect` lists"
            ));
        }
    }
    notes.extend(unused_filters(guest, profile, imports));
    let outside = guest
        .exports
        .iter()
        .flat_map(|export| {
            export
                .functions
                .iter()
                .map(move |function| (&export.name, function))
        })
        .chain(
            guest
                .imports
                .iter()
                .zip(imports)
                .flat_map(|(import, plan)| {
                    let is_outside = !import.mentions_wasi();
                    let functions = match &import.kind {
                        ImportKind::Instance(functions) => functions.as_slice(),
                        ImportKind::Function(_) | ImportKind::Other(_) => &[],
                    };
                    functions
                        .iter()
                        .zip(&plan.functions)
                        .filter(move |(_, plan)| is_outside && plan.route == Route::Host)
                        .map(|(function, _)| (&import.name, function))
                }),
        );
    for (interface, function) in outside {
        let mut crossing: Option<ResourceId> = None;
        let mut find = |id: ResourceId, _| {
            if origins.of(id).adapter {
                crossing = Some(id);
            }
        };
        let types = function
            .ty
            .params
            .iter()
            .map(|(_, ty)| ty)
            .chain(&function.ty.result);
        types.for_each(|ty| ty.for_each_handle(&mut find));
        if let Some(id) = crossing {
            notes.push(format!(
                "`{}` passes `{}` handles to or from the outside; virtual handles trap there, and only the host's own get \
                 through",
                qualified(interface, &function.name),
                guest.resource(id).name
            ));
        }
    }
    notes
}
