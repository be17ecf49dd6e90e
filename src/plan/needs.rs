//! What of the adapter an output needs, folded from the calls that the guest can make.

use std::collections::BTreeSet;

use adapter_abi::AdapterFunction as OwnFunction;
use adapter_abi::fs::{listing, memory};

use super::route::{AdapterFunction, Call, Route};
use super::{DropPlan, Plan};
use crate::types::{FunctionType, ResourceId};
use crate::wit::{FunctionName, qualified};

/// What finds a file by itself, to append to it.
const OUTPUT_FILES: [OwnFunction; 4] = [
    memory::STDOUT,
    memory::STDERR,
    memory::WRITE_STDOUT,
    memory::WRITE_STDERR,
];

/// What is kept of the adapter, and laid out for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// The functions that are called, by their names.
    functions: BTreeSet<String>,
}

impl Needs {
    /// Adds what the calls of a function need.
    pub(crate) fn add_route(&mut self, plan: &Plan, ty: &FunctionType, route: &Route) {
        route.for_each_call(&mut |call| match call {
            Call::Host(_) => {}
            Call::Adapter(function) => self.add(function),
            Call::Own(function) => self.add_own(function),
            Call::Wasi(FunctionName { interface, name }) => {
                self.add(&AdapterFunction::Wasi(qualified(interface, name)));
            }
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

    /// Adds what the built-ins of futures need where the adapter hands out some.
    pub(crate) fn add_futures(&mut self) {
        for function in adapter_abi::futures::FUNCTIONS {
            self.add_own(*function);
        }
    }

    /// Adds what the built-ins of listings need where the adapter hands out some.
    pub(crate) fn add_listings(&mut self, plan: &Plan) {
        let functions = match plan.changes_files {
            true => &[memory::READ_LISTING, memory::DROP_LISTING][..],
            false => listing::FUNCTIONS,
        };
        for function in functions {
            self.add_own(*function);
        }
    }

    /// Adds what the built-ins of streams need where the adapter answers some.
    pub(crate) fn add_ends(&mut self, plan: &Plan) {
        for function in adapter_abi::ends::FUNCTIONS {
            self.add_own(*function);
        }
        if plan.changes_files {
            for function in [memory::WRITE_END, memory::VALUE] {
                self.add_own(function);
            }
        }
    }

    /// Adds what it needs to print calls.
    pub(crate) fn add_printing(&mut self) {
        for function in adapter_abi::trace::FUNCTIONS {
            self.add_own(*function);
        }
    }

    /// The functions that are called, by their names.
    pub(crate) fn functions(&self) -> impl Iterator<Item = &str> {
        self.functions.iter().map(String::as_str)
    }

    /// Whether a function is called.
    pub(crate) fn calls(&self, name: &str) -> bool {
        self.functions.contains(name)
    }

    /// Whether anything is called.
    pub(crate) fn has_adapter(&self) -> bool {
        !self.functions.is_empty()
    }

    /// Whether a function finds embedded files, or host directories under other paths.
    pub(crate) fn has_files(&self) -> bool {
        let preopens = adapter_abi::fs::preopens::FUNCTIONS.iter();
        let mut finding = preopens.chain(&OUTPUT_FILES);
        finding.any(|function| self.calls(function.name))
    }

    fn add_forget(&mut self, drop: &DropPlan) {
        if let Some(forget) = &drop.forget {
            self.add_own(forget.remove);
        }
    }

    fn add_own(&mut self, function: OwnFunction) {
        self.add(&function.into());
    }

    fn add(&mut self, function: &AdapterFunction) {
        if !self.calls(function.name()) {
            self.functions.insert(function.name().to_string());
        }
    }
}
