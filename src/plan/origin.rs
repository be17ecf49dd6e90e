//! Who makes the handles of each resource type: the host, the adapter, both, or nobody.
//!
//! A kept function hands out host handles, a virtual one hands out the adapter's. A method follows the handles
//! that can reach it, and may hand out more, so this is a least fixed point.
//!
//! Handles also come from callers of exports, and from imports that no subsystem decides. They exist, whatever the
//! profile says: they are passed on, and dropped by the host. But what can be done with them is of a subsystem, and denied
//! with it. Only `wasi:io`, which is of none, works on them.

use super::called::{Answered, Called, Made};
use super::family::Family;
use super::names::qualified;
use super::steps::Numbers;
use super::{Decision, Origin, Pending, Policy, Reason, Route, Rule, Subsystem};
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::policy::{OnDeny, are_all_allowed};
use crate::profile::Profile;
use crate::types::{HandleWalk, Resource, ResourceId, Type};
use crate::wit::InterfaceName;

/// Virtual streams end, or are closed; they never fail with one of these, but for those that write to files.
const NEVER_VIRTUAL: &str = "wasi:io/error/error";

pub(super) struct Origins {
    known: Vec<Origin>,
    /// For each, whether subsystems' functions work on the host's handles: functions of a subsystem make some, or they are
    /// of `wasi:io`.
    of_subsystem: Vec<bool>,
    numbers: Numbers,
    family: Family,
    on_deny: OnDeny,
    /// Whether virtual pollables can be timers.
    has_timers: bool,
    /// Whether virtual input streams can be standard input.
    has_input: bool,
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
            family: Family::new(guest, profile),
            on_deny: profile.on_deny,
            has_timers: profile.clocks.steps(),
            has_input: profile.stdio.has_input(),
        }
    }

    /// How the adapter answers for files.
    pub(super) fn family(&self) -> &Family {
        &self.family
    }

    /// Takes away the host's handles of some types, which nothing but the host could make.
    pub(super) fn take_away(&mut self, guest: &Guest<'_>, is_meant: impl Fn(&Resource) -> bool) {
        for (origin, resource) in self.known.iter_mut().zip(&guest.resources) {
            origin.host &= !is_meant(resource);
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
                    let is_made = self.family.is_in_memory()
                        || guest.resource(id).unversioned() != NEVER_VIRTUAL;
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
            (_, Rule::Preopens { reason, .. } | Rule::LookUp { reason, .. })
            | (Answered::Guarded, Rule::Checked { reason, .. }) => (Policy::Guard, reason.clone()),
            (Answered::Guarded, Rule::Sends { rules, .. }) => (Policy::Guard, rules.clone()),
            (_, Rule::Redirected { to, .. }) => {
                let reason = format!("answered by `{}` of `{}`", to.name, to.interface);
                (Policy::Virtual, Reason::Policy(reason.into()))
            }
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
        let params = pending.ty.params.iter();
        let made = params.filter_map(|(_, ty)| self.of_parameter(ty, pending.subsystem));
        let call = Called {
            guest,
            import,
            pending,
            name: qualified(import.unversioned(), pending.function),
            numbers: &self.numbers,
            family: &self.family,
            on_deny: self.on_deny,
            has_timers: self.has_timers,
            has_input: self.has_input,
        };
        call.route(&made.collect::<Vec<_>>())
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
