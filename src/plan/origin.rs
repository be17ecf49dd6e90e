//! Who makes the handles of each resource type: the host, the adapter, both, or nobody.
//!
//! A kept function hands out host handles, a virtual one hands out the adapter's. A method follows the handles
//! that can reach it, and may hand out more, so this is a least fixed point.

use super::names::qualified;
use super::{Decision, DescriptorRoute, Origin, Pending, Policy, Route, Rule};
use crate::input::{Guest, Import};
use crate::profile::{Files, Profile};
use crate::types::{FunctionType, HandleWalk, ResourceId, Type};

/// Virtual streams end, or are closed; they never fail with one of these.
const NEVER_VIRTUAL: &str = "wasi:io/error/error";

pub(super) struct Origins {
    known: Vec<Origin>,
    /// Whether the profile decides nothing, so that what has no handles to work on stays as it is.
    leaves_all: bool,
}

impl Origins {
    /// The handles that exports are called with.
    pub(super) fn from_outside(guest: &Guest<'_>, profile: &Profile) -> Origins {
        let mut origins = vec![Origin::default(); guest.resources.len()];
        let mut handles = HandleWalk::default();
        for function in guest.exports.iter().flat_map(|export| &export.functions) {
            for (_, ty) in &function.ty.params {
                handles.visit(ty, &mut |id, _| origins[id.0].host = true);
            }
        }
        Origins {
            known: origins,
            leaves_all: leaves_all(profile),
        }
    }

    /// Adds what the functions hand out, given what is known; returns whether that was anything new.
    pub(super) fn grow(&mut self, guest: &Guest<'_>, pending: &[Vec<Pending<'_>>]) -> bool {
        let before = self.known.clone();
        let mut of_host = HandleWalk::default();
        let mut of_adapter = HandleWalk::default();
        for (import, pending) in guest.imports.iter().zip(pending) {
            for pending in pending {
                let route = self.route(import, pending.function, pending.ty, &pending.rule);
                let Some(result) = &pending.ty.result else {
                    continue;
                };
                if route.reaches_host() {
                    of_host.visit(result, &mut |id, is_owned| {
                        self.known[id.0].host |= is_owned;
                    });
                }
                if route.reaches_adapter() {
                    of_adapter.visit(result, &mut |id, is_owned| {
                        let is_made = guest.resource(id).unversioned() != NEVER_VIRTUAL;
                        self.known[id.0].adapter |= is_owned && is_made;
                    });
                }
            }
        }
        self.known != before
    }

    pub(super) fn of(&self, id: ResourceId) -> Origin {
        self.known[id.0]
    }

    pub(super) fn into_vec(self) -> Vec<Origin> {
        self.known
    }

    /// Turns a rule into a decision.
    pub(super) fn resolve(
        &self,
        import: &Import,
        function: &str,
        ty: &FunctionType,
        rule: Rule,
    ) -> Decision {
        let route = self.route(import, function, ty, &rule);
        if let Rule::Fixed(decision) = rule {
            return decision;
        }
        let (policy, reason) = match &route {
            Route::Host => (Policy::Allow, "works on the host's handles only"),
            Route::Adapter(_) => (Policy::Virtual, "works on virtual handles only"),
            Route::Descriptor(route) if !route.has_host && route.at_path.is_none() => {
                (Policy::Virtual, "works on virtual handles only")
            }
            Route::Descriptor(route) if route.protection.is_some() => {
                (Policy::Guard, "refuses to change what is read-only")
            }
            Route::Trap(_) => (Policy::Deny, rule.absent()),
            Route::Descriptor(_)
            | Route::Split(_)
            | Route::SplitEither(_)
            | Route::Poll
            | Route::Splice { .. } => (Policy::Guard, "tells virtual handles from the host's"),
            // These are of fixed decisions only.
            Route::Answer(_) | Route::Guard(_) | Route::Filter(_) | Route::Preopens { .. } => {
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

    fn route(&self, import: &Import, function: &str, ty: &FunctionType, rule: &Rule) -> Route {
        let interface = import.name.split('@').next().unwrap_or(&import.name);
        let name = || qualified(interface, function);
        let absent = |why: &str| {
            if self.leaves_all {
                Route::Host
            } else {
                Route::Trap(format!("{} cannot be called: {why}", name()))
            }
        };
        let params: Vec<Origin> = ty
            .params
            .iter()
            .filter_map(|(_, ty)| self.of_parameter(ty))
            .collect();
        match (rule, params.as_slice()) {
            (Rule::Fixed(decision), _) => decision.route.clone(),
            (Rule::ByHandle { absent: why }, [this, ..]) => match (this.host, this.adapter) {
                (true, true) => Route::Split(name()),
                (true, false) => Route::Host,
                (false, true) => Route::Adapter(name()),
                (false, false) => absent(why),
            },
            (Rule::ByEitherHandle { absent: why }, [this, ..]) => match (this.host, this.adapter) {
                (true, true) => Route::SplitEither(name()),
                (true, false) => Route::Host,
                (false, true) => Route::Adapter(name()),
                (false, false) => absent(why),
            },
            (
                Rule::ByDescriptor {
                    absent: why,
                    protection,
                    at_path,
                },
                [this, ..],
            ) => {
                if !this.host && !this.adapter {
                    return absent(why);
                }
                let route = DescriptorRoute {
                    adapter: this.adapter.then(name),
                    has_host: this.host,
                    protection: protection.filter(|_| this.host),
                    at_path: at_path.filter(|_| this.adapter),
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
                let exists = |origin: &Origin| origin.host || origin.adapter;
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

    /// The origin of the handles in a parameter that is a handle or a list of them.
    fn of_parameter(&self, ty: &Type) -> Option<Origin> {
        match ty {
            Type::Own(id) | Type::Borrow(id) => Some(self.of(*id)),
            Type::List(element) => self.of_parameter(element),
            _ => None,
        }
    }
}

/// Whether a profile leaves every subsystem and every import to the host.
fn leaves_all(profile: &Profile) -> bool {
    let all = Profile::allow_all();
    let decided = Profile {
        fs: Files {
            embedding: all.fs.embedding.clone(),
            ..profile.fs.clone()
        },
        allow_imports: all.allow_imports.clone(),
        on_deny: all.on_deny,
        tracing: all.tracing.clone(),
        ..profile.clone()
    };
    decided == all
}
