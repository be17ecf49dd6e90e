//! What the user should know, besides the decisions.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::names::{is_meant, qualified};
use super::origin::Origins;
use super::trace::unused_filters;
use super::{ImportPlan, Plan, Reason, Subsystem};
use crate::input::{Guest, Import, ImportKind};
use crate::note::Note;
use crate::policy;
use crate::profile::{OnDeny, Profile};
use crate::types::{Digest, ResourceId, Type, TypeRef, unversioned};

/// How many functions a note names.
const NAMED: usize = 5;

/// What follows from the plan that a decision does not show.
pub(super) fn notes(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
    origins: &Origins,
) -> Vec<Note> {
    let mut notes = Vec::new();
    for name in &profile.allow_imports {
        if !guest.imports.iter().any(|import| is_meant(name, import)) {
            notes.push(Note::UnmatchedAllow { name: name.clone() });
        }
    }
    notes.extend(unused_filters(guest, profile, imports));
    notes.extend(of_rules(guest, profile));
    notes.extend(note_what_stays(guest, profile, imports));
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
                        .filter(move |(_, plan)| is_outside && plan.route.is_host())
                        .map(|(function, _)| (&import.name, function))
                }),
        );
    let mut crossings = Crossings {
        origins,
        known: HashMap::new(),
    };
    for (interface, function) in outside {
        let types = function.ty.values();
        let crossing = types.filter_map(|ty| crossings.inside(ty)).last();
        if let Some(id) = crossing {
            notes.push(Note::HandlesCross {
                function: qualified(interface, &function.name),
                resource: guest.resource(id).name.clone(),
            });
        }
    }
    notes
}

/// What lists of rules allow twice, or for nothing.
fn of_rules(guest: &Guest<'_>, profile: &Profile) -> Vec<Note> {
    let asks = |interface: &str, function: &str| {
        let mut imports = guest.imports.iter();
        imports
            .any(|import| import.unversioned() == interface && import.function(function).is_some())
    };
    let subsystems = Subsystem::ALL.iter();
    let notes = subsystems.flat_map(|subsystem| subsystem.notes(profile, &asks));
    notes.collect()
}

/// What is the host's because no policy is about it. Types alone reach nothing.
fn note_what_stays(guest: &Guest<'_>, profile: &Profile, imports: &[ImportPlan]) -> Option<Note> {
    let stays = |import: &Import, plan: &ImportPlan| match &import.kind {
        ImportKind::Instance(_) | ImportKind::Function(_) => {
            let mut functions = plan.functions.iter();
            functions.any(|function| function.reason == Reason::NotWasi)
        }
        ImportKind::Other(kind) => {
            *kind != "type"
                && !profile
                    .allow_imports
                    .iter()
                    .any(|name| is_meant(name, import))
        }
    };
    let imports = guest.imports.iter().zip(imports);
    let imports = imports.filter(|(import, plan)| !import.mentions_wasi() && stays(import, plan));
    let names: BTreeSet<&str> = imports.map(|(import, _)| import.unversioned()).collect();
    (!names.is_empty()).then(|| Note::StayWithHost {
        more: names.len().saturating_sub(NAMED),
        names: names.into_iter().take(NAMED).map(str::to_string).collect(),
    })
}

/// For each subsystem, what of it traps though nobody asked for traps. A function that nothing can be called on is none of
/// these, and neither is the exit of a web handler: to the host it is a trap as well.
pub(crate) fn note_traps(guest: &Guest<'_>, plan: &Plan, profile: &Profile) -> Vec<Note> {
    let mut traps: BTreeMap<Subsystem, BTreeSet<String>> = BTreeMap::new();
    let is_asked_for = profile.on_deny == OnDeny::Trap;
    let is_handler = policy::is_handler(guest);
    for (import, function) in plan.traps().filter(|_| !is_asked_for) {
        if let Reason::Denied(subsystem) = function.reason
            && !(is_handler && subsystem == Subsystem::Exit)
        {
            let name = short_name(&import.name, &function.name);
            traps.entry(subsystem).or_default().insert(name);
        }
    }
    let notes = traps.into_iter().map(|(subsystem, names)| Note::Traps {
        subsystem,
        more: names.len().saturating_sub(NAMED),
        functions: names.into_iter().take(NAMED).collect(),
    });
    notes.collect()
}

/// A function with its interface, without package and version.
fn short_name(import: &str, function: &str) -> String {
    let interface = unversioned(import);
    let interface = interface.rsplit('/').next().unwrap_or(interface);
    qualified(interface, function)
}

/// Handles of virtual resource types in types that pass to the outside.
struct Crossings<'o> {
    origins: &'o Origins,
    /// For types that were asked about, the last one inside.
    known: HashMap<Digest, Option<ResourceId>>,
}

impl Crossings<'_> {
    fn inside(&mut self, ty: &TypeRef) -> Option<ResourceId> {
        if let Type::Own(id) | Type::Borrow(id) = **ty {
            return self.origins.of(id).adapter.then_some(id);
        }
        if !ty.facts().has_handles {
            return None;
        }
        let digest = ty.facts().digest;
        if let Some(known) = self.known.get(&digest) {
            return *known;
        }
        let parts = ty.parts().into_iter();
        let found = parts.filter_map(|part| self.inside(part)).last();
        self.known.insert(digest, found);
        found
    }
}
