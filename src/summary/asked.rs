//! Who asks: the functions of imports, gathered by subsystem.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Grant, Summary};
use crate::input::{DeniedFunction, Guest, Import, ImportKind};
use crate::plan::{FunctionPlan, ImportPlan, Policy, Reason, Subsystem};
use crate::policy::{Profile, SHARED_PACKAGE};
use crate::types::unversioned;
use crate::wit::InterfaceName;

/// What imports ask for, all of which they get of their host.
pub(crate) fn of_imports(imports: &[Import], untyped: &[DeniedFunction]) -> Summary {
    let mut gathered = Gathered::default();
    for import in imports {
        let asked = Asked::of(import);
        for (function, _) in import.functions() {
            gathered.tally(&asked, function);
        }
        if asked.is_more_than_types {
            gathered.tally(&asked, "");
        }
    }
    for function in untyped {
        gathered.other(&function.module);
    }
    gathered.summary(|_, _| Grant::Host)
}

/// What a guest asks for, and what is decided of it.
pub(crate) fn of_plan(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
    module_imports: &[ImportPlan],
) -> Summary {
    let mut gathered = Gathered::default();
    for (import, plan) in guest.imports.iter().zip(imports) {
        let asked = Asked::of(import);
        for function in &plan.functions {
            gathered.tally(&asked, &function.name).decided(function);
        }
        if asked.is_more_than_types {
            gathered.tally(&asked, "").is_left = true;
        }
    }
    for import in module_imports {
        for function in &import.functions {
            gathered.other(&import.name).decided(function);
        }
    }
    gathered.summary(|subsystem, tally| tally.grant(subsystem, profile))
}

/// An import, whose name is taken apart once for all of its functions.
struct Asked<'i> {
    name: &'i str,
    interface: Option<InterfaceName>,
    /// Whether it is no instance and no function, but something with code or a value.
    is_more_than_types: bool,
}

impl<'i> Asked<'i> {
    fn of(import: &'i Import) -> Self {
        Asked {
            name: &import.name,
            interface: import.wasi(),
            is_more_than_types: match import.kind {
                ImportKind::Other(kind) => kind != "type",
                ImportKind::Instance(_) | ImportKind::Function(_) => false,
            },
        }
    }
}

/// What is asked for of each subsystem, and of each package that is of none.
#[derive(Default)]
struct Gathered {
    subsystems: BTreeMap<Subsystem, Tally>,
    others: BTreeMap<String, Tally>,
    /// For what is of no subsystem and counted nowhere.
    shared: Tally,
}

/// What is asked for of one, and what became of it.
#[derive(Default)]
struct Tally {
    interfaces: BTreeSet<String>,
    allowed_by_name: BTreeSet<String>,
    denied_by_name: BTreeSet<String>,
    /// Whether something is decided otherwise than by name.
    is_decided: bool,
    /// Whether something of that is left to the host.
    is_left: bool,
    traps: bool,
    errors: bool,
}

impl Gathered {
    /// The tally that a function of an import counts for.
    fn tally(&mut self, asked: &Asked<'_>, function: &str) -> &mut Tally {
        let interface = asked.interface.as_ref();
        let subsystem = interface.and_then(|interface| Subsystem::of(interface, function));
        match (subsystem, interface) {
            (Some(subsystem), _) => {
                let tally = self.subsystems.entry(subsystem).or_default();
                tally.add(unversioned(asked.name));
                tally
            }
            // It works on what the others hand out.
            (None, Some(interface)) if interface.package == SHARED_PACKAGE => &mut self.shared,
            (None, _) => self.other(asked.name),
        }
    }

    /// The tally of a package, or of a name that is in none.
    fn other(&mut self, name: &str) -> &mut Tally {
        let interface = unversioned(name);
        let package = interface
            .split_once('/')
            .map_or(interface, |(package, _)| package);
        let tally = self.others.entry(package.to_string()).or_default();
        tally.add(interface);
        tally
    }

    fn summary(self, grant: impl Fn(Option<Subsystem>, &Tally) -> Grant) -> Summary {
        let subsystems = self.subsystems.into_iter();
        let subsystems = subsystems
            .map(|(subsystem, tally)| (subsystem.name().to_string(), Some(subsystem), tally));
        let others = self.others.into_iter();
        let others = others.map(|(name, tally)| (name, None, tally));
        let entries = subsystems
            .chain(others)
            .map(|(name, subsystem, tally)| Entry {
                name,
                subsystem,
                grant: grant(subsystem, &tally),
                interfaces: tally.interfaces.into_iter().collect(),
                allowed_by_name: tally.allowed_by_name.into_iter().collect(),
                denied_by_name: tally.denied_by_name.into_iter().collect(),
            });
        Summary {
            entries: entries.collect(),
        }
    }
}

impl Tally {
    fn add(&mut self, interface: &str) {
        if !self.interfaces.contains(interface) {
            self.interfaces.insert(interface.to_string());
        }
    }

    fn decided(&mut self, function: &FunctionPlan) {
        match &function.reason {
            Reason::AllowImport(name) => {
                if !self.allowed_by_name.contains(name) {
                    self.allowed_by_name.insert(name.clone());
                }
                return;
            }
            Reason::DenyImport(name) => {
                if !self.denied_by_name.contains(name) {
                    self.denied_by_name.insert(name.clone());
                }
                return;
            }
            _ => self.is_decided = true,
        }
        let can_be_called = !matches!(
            function.reason,
            Reason::NothingToWorkOn(..) | Reason::NoHandle
        );
        match function.policy {
            Policy::Allow => self.is_left = true,
            Policy::Deny if can_be_called => {
                self.traps |= function.traps();
                self.errors |= !function.traps();
            }
            Policy::Deny | Policy::Ignore | Policy::Virtual | Policy::Guard => {}
        }
    }

    /// What is given, of which what is decided by name is left out where there is something else.
    fn grant(&self, subsystem: Option<Subsystem>, profile: &Profile) -> Grant {
        let is_left = self.is_left || !self.allowed_by_name.is_empty();
        match subsystem.filter(|_| self.is_decided) {
            Some(subsystem) => match subsystem.grant(profile) {
                Grant::Denied { .. } => Grant::Denied {
                    traps: self.traps,
                    errors: self.errors,
                    handed_in: self.is_left,
                },
                grant => grant,
            },
            None => Grant::host_or_denied(is_left, true),
        }
    }
}
