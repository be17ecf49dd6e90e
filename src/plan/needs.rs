//! What of the adapter an output needs, folded from the calls that the guest can make.

use std::collections::BTreeSet;

use super::route::{AdapterFunction, Call, Route};
use super::{DropPlan, Plan};
use crate::types::{FunctionType, ResourceId};

/// What is kept of the adapter, and laid out for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// The functions that are called.
    pub(crate) adapter: BTreeSet<AdapterFunction>,
}

impl Needs {
    /// Adds what the calls of a function need.
    pub(crate) fn add_route(&mut self, plan: &Plan, ty: &FunctionType, route: &Route) {
        route.for_each_call(&mut |call| match call {
            Call::Host(_) => {}
            Call::Adapter(function) => self.add(function),
            Call::DropOwned => {
                for (_, ty) in &ty.params {
                    ty.for_each_handle(&mut |id, is_owned| {
                        if is_owned {
                            self.add_drop(plan, id);
                        }
                    });
                }
            }
            Call::DropHost => {
                for ty in ty.values() {
                    ty.for_each_handle(&mut |id, _| self.add_forget(plan.drop(id)));
                }
            }
        });
    }

    /// Adds what it needs to drop a handle.
    pub(crate) fn add_drop(&mut self, plan: &Plan, resource: ResourceId) {
        let drop = plan.drop(resource);
        if let Some(function) = &drop.adapter {
            self.add(function);
        }
        if drop.host {
            self.add_forget(drop);
        }
    }

    /// Adds what it needs to print calls.
    pub(crate) fn add_printing(&mut self) {
        for name in super::trace::FUNCTIONS {
            self.add(&AdapterFunction::Own(name));
        }
    }

    /// Whether anything is called.
    pub(crate) fn has_adapter(&self) -> bool {
        !self.adapter.is_empty()
    }

    /// Whether a function finds files.
    pub(crate) fn has_files(&self) -> bool {
        self.adapter.iter().any(AdapterFunction::finds_files)
    }

    fn add_forget(&mut self, drop: &DropPlan) {
        if let Some(forget) = &drop.forget {
            self.add(&forget.remove);
        }
    }

    fn add(&mut self, function: &AdapterFunction) {
        if !self.adapter.contains(function) {
            self.adapter.insert(function.clone());
        }
    }
}
