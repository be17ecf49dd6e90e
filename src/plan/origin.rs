//! Who makes the handles of each resource type: the host, the adapter, both, or nobody.
//!
//! A kept function hands out host handles, a virtual one hands out the adapter's. A method follows the handles
//! that can reach it, and may hand out more, so this is a least fixed point.
//!
//! Handles also come from callers of exports, and from imports that no subsystem decides. They exist, whatever the
//! profile says: they are passed on, and dropped by the host. But what can be done with them is of a subsystem, and denied
//! with it. Only `wasi:io`, which is of none, works on them.

use std::fmt::Display;

use super::names::qualified;
use super::route::{AdapterFunction, Condition, Step};
use super::steps::{self, Descriptor, Numbers, Splice};
use super::{
    Answer, Decision, Origin, Pending, Policy, Reason, Refusal, Route, Rule, Subsystem, trapped,
};
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::policy::{OnDeny, are_all_allowed};
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
    numbers: Numbers,
    on_deny: OnDeny,
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
            numbers: match profile.fs.has_read_only_host_entries() {
                true => Numbers::new(guest),
                false => Numbers::default(),
            },
            on_deny: profile.on_deny,
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
            // One whose type is not WASI's is refused when it is resolved.
            let Ok((_, route)) = self.route(guest, import, function) else {
                continue;
            };
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

    pub(super) fn of(&self, id: ResourceId) -> Origin {
        self.known[id.0]
    }

    /// The number of a type of descriptors, if it has one.
    pub(super) fn number(&self, id: ResourceId) -> Option<u32> {
        self.numbers.get(id)
    }

    /// Turns a rule into a decision.
    ///
    /// # Errors
    ///
    /// When the function's type is not what the rule is for.
    pub(super) fn resolve(
        &self,
        guest: &Guest<'_>,
        import: &Import,
        pending: &Pending<'_>,
    ) -> Result<Decision, PlanError> {
        let (answered, route) = self.route(guest, import, pending)?;
        let (policy, reason) = match (answered, &pending.rule) {
            (_, Rule::Fixed(decision)) => (decision.policy, decision.reason.clone()),
            (_, Rule::Preopens { reason, .. }) => (Policy::Guard, reason.clone()),
            (Answered::ByHost, _) => (Policy::Allow, Reason::HostHandles),
            (Answered::ByAdapter, _) => (Policy::Virtual, Reason::VirtualHandles),
            (Answered::Guarded, _) => (Policy::Guard, Reason::ReadOnly),
            (Answered::ByHandle, _) => (Policy::Guard, Reason::BothHandles),
            (Answered::Never, rule) => {
                let denied = pending.subsystem.filter(|_| self.is_outside(pending));
                let reason = denied.map_or_else(|| rule.absent(), Reason::Denied);
                (Policy::Deny, reason)
            }
        };
        Ok(Decision {
            policy,
            route,
            reason,
        })
    }

    /// Who answers a function, and how calls get there.
    fn route(
        &self,
        guest: &Guest<'_>,
        import: &Import,
        pending: &Pending<'_>,
    ) -> Result<(Answered, Route), PlanError> {
        let Pending {
            function, ty, rule, ..
        } = pending;
        let name = qualified(import.unversioned(), function);
        let adapter = || AdapterFunction::Wasi(name.clone());
        let refusal = || self.refusal(import, pending, &name);
        let never = |why: &dyn Display| {
            let route = Route::trap(format_args!("{name} cannot be called: {why}"));
            Ok((Answered::Never, route))
        };
        let params: Vec<Made> = ty
            .params
            .iter()
            .filter_map(|(_, ty)| self.of_parameter(ty, pending.subsystem))
            .collect();
        match (rule, params.as_slice()) {
            (Rule::Fixed(decision), _) => Ok((Answered::ByHandle, decision.route.clone())),
            (
                Rule::Preopens {
                    renames,
                    shows_host,
                    ..
                },
                _,
            ) => {
                let route = steps::preopens(guest, ty, &self.numbers, *renames, *shows_host)?;
                Ok((Answered::ByHandle, route))
            }
            (Rule::ByHandle { absent } | Rule::ByEitherHandle { absent }, [this, ..]) => {
                let is_virtual = match rule {
                    Rule::ByEitherHandle { .. } => Condition::AnyVirtual,
                    _ => Condition::Virtual(0),
                };
                let split = |other: Step| {
                    let on_virtual = vec![Step::Adapter(adapter())];
                    Route::of([Step::Enter, Step::If(is_virtual, on_virtual), other])
                };
                let refused = this.outside.then(refusal).flatten();
                Ok(match (this.host, this.adapter, refused) {
                    (true, true, _) => (Answered::ByHandle, split(Step::Host)),
                    (true, false, _) => (Answered::ByHost, Route::host()),
                    (false, true, None) => (Answered::ByAdapter, Route::adapter(adapter())),
                    (false, true, Some(refusal)) => (Answered::ByAdapter, split(refusal.into())),
                    (false, false, None) => return never(absent),
                    (false, false, Some(refusal)) => (Answered::Never, refusal.into()),
                })
            }
            (
                Rule::ByDescriptor {
                    absent,
                    protection,
                    at_path,
                },
                [this, ..],
            ) => {
                let refusal = this.outside.then(refusal).flatten();
                if !this.host && !this.adapter {
                    return match refusal {
                        Some(refusal) => Ok((Answered::Never, refusal.into())),
                        None => never(absent),
                    };
                }
                let at_path = at_path.filter(|_| this.adapter);
                let descriptor = Descriptor {
                    adapter: this.adapter.then(adapter),
                    has_host: this.host,
                    refusal,
                    protection: protection.filter(|_| this.host || at_path.is_some()),
                    at_path,
                    resource: this.resource,
                    ty,
                    numbers: &self.numbers,
                };
                let answered = match &descriptor {
                    Descriptor {
                        adapter: None,
                        protection: None,
                        ..
                    } => return Ok((Answered::ByHost, Route::host())),
                    Descriptor {
                        has_host: false,
                        at_path: None,
                        ..
                    } => Answered::ByAdapter,
                    Descriptor {
                        protection: Some(_),
                        ..
                    } => Answered::Guarded,
                    Descriptor { .. } => Answered::ByHandle,
                };
                Ok((answered, descriptor.route(guest)?))
            }
            (Rule::Poll, [listed, ..]) => match (listed.host, listed.adapter) {
                (true, true) => Ok((Answered::ByHandle, steps::poll(guest, listed.resource)?)),
                (true, false) => Ok((Answered::ByHost, Route::host())),
                (false, true) => Ok((Answered::ByAdapter, Route::adapter(adapter()))),
                (false, false) => never(&"nothing that is allowed makes a pollable"),
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
                    return never(&"nothing that is allowed makes such streams");
                }
                if !output.adapter && !input.adapter {
                    return Ok((Answered::ByHost, Route::host()));
                }
                if !output.host && !input.host {
                    return Ok((Answered::ByAdapter, Route::adapter(adapter())));
                }
                let splice = Splice {
                    adapter: adapter(),
                    blocking: *blocking,
                    skips: output.adapter && input.host,
                    writes: *has_files && output.host && input.adapter,
                    output: output.resource,
                    input: input.resource,
                };
                Ok((Answered::ByHandle, splice.route(guest)?))
            }
            (
                Rule::ByHandle { .. }
                | Rule::ByEitherHandle { .. }
                | Rule::ByDescriptor { .. }
                | Rule::Poll
                | Rule::Splice { .. },
                _,
            ) => Err(PlanError::NoHandle {
                import: import.name.clone(),
                function: function.to_string(),
            }),
        }
    }

    /// What a function gives on a handle of what is denied; `None` if it is of no subsystem.
    fn refusal(&self, import: &Import, pending: &Pending<'_>, name: &str) -> Option<Refusal> {
        let subsystem = pending.subsystem?;
        if self.on_deny == OnDeny::Trap {
            return Some(trapped(import, pending));
        }
        let result = pending.ty.result.as_deref();
        Some(match result.and_then(|ty| denied(subsystem, ty)) {
            Some(answer) => Refusal::Answer(answer),
            None => Refusal::trap(format_args!("{name} is denied: {}", subsystem.fix())),
        })
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
            resource: id,
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

/// Who answers a function.
#[derive(Debug, Clone, Copy)]
enum Answered {
    ByHost,
    ByAdapter,
    /// Whoever made the handles.
    ByHandle,
    /// The same, but for changes of what is read-only.
    Guarded,
    /// Nobody: there are no handles, or those that there are may not be worked on.
    Never,
}

/// Whose handles a function finds in a parameter.
struct Made {
    resource: ResourceId,
    /// The host's that it works on.
    host: bool,
    adapter: bool,
    /// The host's that come from outside, of what is denied.
    outside: bool,
}

/// The error with which a subsystem denies, in the type of a result.
fn denied(subsystem: Subsystem, ty: &Type) -> Option<Answer> {
    let Type::Result(_, error) = ty else {
        return None;
    };
    let Some(error) = error else {
        return Some(Answer::Err(""));
    };
    let has = |name: &str| match &**error {
        Type::Enum(cases) => cases.iter().any(|case| case == name),
        Type::Variant(cases) => cases
            .iter()
            .any(|(case, payload)| case == name && payload.is_none()),
        _ => false,
    };
    let mut names = subsystem.errors().iter();
    names.find(|name| has(name)).map(|name| Answer::Err(name))
}
