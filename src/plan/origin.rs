//! Who makes the handles of each resource type: the host, the adapter, both, or nobody.
//!
//! A kept function hands out host handles, a virtual one hands out the adapter's. A method follows the handles
//! that can reach it, and may hand out more, so this is a least fixed point.
//!
//! Handles also come from callers of exports, and from imports that no subsystem decides. They exist, whatever the
//! profile says: they are passed on, and dropped by the host. But what can be done with them is of a subsystem, and denied
//! with it. Only `wasi:io`, which is of none, works on them.

use super::makers::are_all_allowed;
use super::names::qualified;
use super::{
    Answer, Decision, DescriptorRoute, Origin, Pending, Policy, Refusal, Route, Rule, Subsystem,
    denial,
};
use crate::input::{Guest, Import};
use crate::profile::Profile;
use crate::types::{HandleWalk, Resource, ResourceId, Type};
use crate::wit::InterfaceName;

/// Virtual streams end, or are closed; they never fail with one of these.
const NEVER_VIRTUAL: &str = "wasi:io/error/error";

pub(super) struct Origins {
    known: Vec<Origin>,
    /// For each, whether subsystems' functions work on the host's handles: functions of a subsystem make some, or they are
    /// of `wasi:io`.
    of_subsystem: Vec<bool>,
}

impl Origins {
    /// The handles that exports are called with, and those that nothing but the host could make, whether this guest
    /// imports what makes them or not: what works on them is no concern of the profile's.
    pub(super) fn from_outside(guest: &Guest<'_>, profile: &Profile) -> Origins {
        let resources = guest.resources.iter();
        let mut known: Vec<Origin> = resources
            .map(|resource| Origin {
                host: are_all_allowed(&resource.unversioned(), profile),
                adapter: false,
            })
            .collect();
        let of_subsystem = guest.resources.iter().zip(&known);
        let of_subsystem = of_subsystem
            .map(|(resource, origin)| origin.host || is_shared(resource))
            .collect();
        let mut handles = HandleWalk::default();
        for function in guest.exports.iter().flat_map(|export| &export.functions) {
            for (_, ty) in &function.ty.params {
                handles.visit(ty, &mut |id, _| known[id.0].host = true);
            }
        }
        Origins {
            known,
            of_subsystem,
        }
    }

    /// Adds what the functions hand out, given what is known, until there is nothing new.
    ///
    /// A function is looked at once, and again for each thing that is learned of handles in its parameters: interfaces
    /// can hand on their handles in a row that is as long as there are imports.
    pub(super) fn grow(&mut self, guest: &Guest<'_>, pending: &[Vec<Pending<'_>>]) {
        let functions = guest.imports.iter().zip(pending);
        let functions = functions.flat_map(|(import, pending)| {
            let functions = pending.iter();
            functions.map(move |function| (import, function))
        });
        let functions: Vec<(&Import, &Pending<'_>)> = functions.collect();
        let mut takers = vec![Vec::new(); self.known.len()];
        for (place, (_, function)) in functions.iter().enumerate() {
            for (_, ty) in &function.ty.params {
                if let Some(id) = handle(ty) {
                    takers[id.0].push(place);
                }
            }
        }
        // Each is looked through once: what is said of a handle is never taken back.
        let (mut by_host, mut by_subsystem, mut by_adapter) = (
            HandleWalk::default(),
            HandleWalk::default(),
            HandleWalk::default(),
        );
        let mut open: Vec<usize> = (0..functions.len()).rev().collect();
        while let Some(place) = open.pop() {
            let (import, function) = functions[place];
            let Some(result) = &function.ty.result else {
                continue;
            };
            let route = self.route(import, function);
            let mut learned = Vec::new();
            if route.reaches_host() {
                by_host.visit(result, &mut |id, is_owned| {
                    if is_owned && !std::mem::replace(&mut self.known[id.0].host, true) {
                        learned.push(id);
                    }
                });
            }
            if route.reaches_host() && function.subsystem.is_some() {
                by_subsystem.visit(result, &mut |id, is_owned| {
                    if is_owned && !std::mem::replace(&mut self.of_subsystem[id.0], true) {
                        learned.push(id);
                    }
                });
            }
            if route.reaches_adapter() {
                by_adapter.visit(result, &mut |id, is_owned| {
                    let is_made = guest.resource(id).unversioned() != NEVER_VIRTUAL;
                    let known = &mut self.known[id.0].adapter;
                    if is_owned && is_made && !std::mem::replace(known, true) {
                        learned.push(id);
                    }
                });
            }
            open.extend(learned.iter().flat_map(|id| &takers[id.0]));
        }
    }

    /// All of them, by the resource types.
    pub(super) fn all(&self) -> &[Origin] {
        &self.known
    }

    pub(super) fn of(&self, id: ResourceId) -> Origin {
        self.known[id.0]
    }

    pub(super) fn into_vec(self) -> Vec<Origin> {
        self.known
    }

    /// Turns a rule into a decision.
    pub(super) fn resolve(&self, import: &Import, pending: Pending<'_>) -> Decision {
        let route = self.route(import, &pending);
        let is_outside = self.is_outside(&pending);
        let Pending {
            rule, subsystem, ..
        } = pending;
        if let Rule::Fixed(decision) = rule {
            return decision;
        }
        let denied = subsystem.filter(|_| is_outside).map(denial);
        let (policy, reason) = match &route {
            Route::Host => (Policy::Allow, "works on the host's handles only"),
            Route::Adapter(_) => (Policy::Virtual, "works on virtual handles only"),
            Route::Descriptor(route) if !route.has_host && route.at_path.is_none() => {
                (Policy::Virtual, "works on virtual handles only")
            }
            Route::Descriptor(route) if route.protection.is_some() => {
                (Policy::Guard, "refuses to change what is read-only")
            }
            Route::Trap(_) | Route::Answer(_) => {
                (Policy::Deny, denied.as_deref().unwrap_or(rule.absent()))
            }
            Route::OnlyVirtual { .. } => (Policy::Virtual, "works on virtual handles only"),
            Route::Descriptor(_)
            | Route::Split(_)
            | Route::SplitEither(_)
            | Route::Poll
            | Route::Splice { .. } => (Policy::Guard, "tells virtual handles from the host's"),
            // These are of fixed decisions only.
            Route::Guard(_) | Route::Filter(_) | Route::Preopens { .. } => {
                (Policy::Guard, "checks each call")
            }
        };
        let reason = reason.to_string();
        Decision {
            policy,
            route,
            reason,
        }
    }

    fn route(&self, import: &Import, pending: &Pending<'_>) -> Route {
        let Pending {
            function, ty, rule, ..
        } = pending;
        let interface = import.name.split('@').next().unwrap_or(&import.name);
        let name = || qualified(interface, function);
        let refusal = || refusal(pending, name());
        let absent = |why: &str| Route::Trap(format!("{} cannot be called: {why}", name()));
        let params: Vec<Made> = ty
            .params
            .iter()
            .filter_map(|(_, ty)| self.of_parameter(ty, pending.subsystem))
            .collect();
        match (rule, params.as_slice()) {
            (Rule::Fixed(decision), _) => decision.route.clone(),
            (Rule::ByHandle { absent: why } | Rule::ByEitherHandle { absent: why }, [this, ..]) => {
                let is_either = matches!(rule, Rule::ByEitherHandle { .. });
                let refused = this.outside.then(refusal).flatten();
                match (this.host, this.adapter, refused) {
                    (true, true, _) if is_either => Route::SplitEither(name()),
                    (true, true, _) => Route::Split(name()),
                    (true, false, _) => Route::Host,
                    (false, true, None) => Route::Adapter(name()),
                    (false, true, Some(refusal)) => Route::OnlyVirtual {
                        adapter: name(),
                        is_either,
                        refusal,
                    },
                    (false, false, None) => absent(why),
                    (false, false, Some(refusal)) => refusal.into(),
                }
            }
            (
                Rule::ByDescriptor {
                    absent: why,
                    protection,
                    at_path,
                },
                [this, ..],
            ) => {
                let refused = this.outside.then(refusal).flatten();
                if !this.host && !this.adapter {
                    return refused.map_or_else(|| absent(why), Route::from);
                }
                let at_path = at_path.filter(|_| this.adapter);
                let route = DescriptorRoute {
                    adapter: this.adapter.then(name),
                    has_host: this.host,
                    refusal: refused,
                    protection: protection.filter(|_| this.host || at_path.is_some()),
                    at_path,
                };
                if route.adapter.is_none() && route.protection.is_none() {
                    return Route::Host;
                }
                Route::Descriptor(route)
            }
            (Rule::Poll, [listed, ..]) => match (listed.host, listed.adapter) {
                (true, true) => Route::Poll,
                (true, false) => Route::Host,
                (false, true) => Route::Adapter(name()),
                (false, false) => absent("nothing that is allowed makes a pollable"),
            },
            (
                Rule::Splice {
                    blocking,
                    has_files,
                },
                [output, input, ..],
            ) => {
                let exists = |made: &Made| made.host || made.adapter;
                if !exists(output) || !exists(input) {
                    absent("nothing that is allowed makes such streams")
                } else if !output.adapter && !input.adapter {
                    Route::Host
                } else if !output.host && !input.host {
                    Route::Adapter(name())
                } else {
                    let skips = output.adapter && input.host;
                    Route::Splice {
                        adapter: name(),
                        blocking: *blocking,
                        skips,
                        writes: *has_files && output.host && input.adapter,
                    }
                }
            }
            // Without a handle there is nothing to follow: the signature is not WASI's, which is refused later.
            (
                Rule::ByHandle { .. }
                | Rule::ByEitherHandle { .. }
                | Rule::ByDescriptor { .. }
                | Rule::Poll,
                [],
            )
            | (Rule::Splice { .. }, [] | [_]) => Route::Adapter(name()),
        }
    }

    /// Whether the handle that a function works on comes from outside only.
    fn is_outside(&self, pending: &Pending<'_>) -> bool {
        let mut params = pending.ty.params.iter();
        let first = params.find_map(|(_, ty)| self.of_parameter(ty, pending.subsystem));
        first.is_some_and(|made| made.outside)
    }

    /// Who makes the handles in a parameter that is a handle or a list of them, as far as a subsystem's functions work on
    /// them.
    fn of_parameter(&self, ty: &Type, subsystem: Option<Subsystem>) -> Option<Made> {
        let id = handle(ty)?;
        let Origin { host, adapter } = self.of(id);
        let works = subsystem.is_none() || self.of_subsystem[id.0];
        Some(Made {
            host: host && works,
            adapter,
            outside: host && !works,
        })
    }
}

/// The type of the handles in a parameter that is a handle or a list of them.
fn handle(ty: &Type) -> Option<ResourceId> {
    match ty {
        Type::Own(id) | Type::Borrow(id) => Some(*id),
        Type::List(element) => handle(element),
        _ => None,
    }
}

fn is_shared(resource: &Resource) -> bool {
    let interface = resource.import.as_deref().and_then(InterfaceName::parse);
    interface.is_some_and(|interface| interface.package == "io")
}

/// Whose handles a function finds in a parameter.
struct Made {
    /// The host's that it works on.
    host: bool,
    adapter: bool,
    /// The host's that come from outside, of what is denied.
    outside: bool,
}

/// What a function gives on a handle of what is denied; `None` if it is of no subsystem.
fn refusal(pending: &Pending<'_>, name: String) -> Option<Refusal> {
    let subsystem = pending.subsystem?;
    let result = pending.ty.result.as_deref();
    Some(match result.and_then(|ty| denied(subsystem, ty)) {
        Some(answer) => Refusal::Answer(answer),
        None => Refusal::Trap(format!("{name} is denied: {}", subsystem.fix())),
    })
}

/// The error with which a subsystem denies, in the type of a result.
fn denied(subsystem: Subsystem, ty: &Type) -> Option<Answer> {
    let Type::Result(_, error) = ty else {
        return None;
    };
    let Some(error) = error else {
        return Some(Answer::Err(""));
    };
    let names: &[&'static str] = match subsystem {
        Subsystem::Fs => &["not-permitted"],
        Subsystem::Sockets => &["access-denied"],
        Subsystem::Http => &["HTTP-request-denied", "forbidden"],
        _ => &[],
    };
    let has = |name: &str| match &**error {
        Type::Enum(cases) => cases.iter().any(|case| case == name),
        Type::Variant(cases) => cases
            .iter()
            .any(|(case, payload)| case == name && payload.is_none()),
        _ => false,
    };
    names
        .iter()
        .find(|name| has(name))
        .map(|name| Answer::Err(name))
}
