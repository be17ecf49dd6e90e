//! The plan: for every import, every function of the guest, what becomes of it. Total, without a default.

mod called;
mod drops;
mod ends;
mod family;
mod futures;
mod inquiry;
mod inside;
mod names;
mod needs;
mod not_left;
mod notes;
mod origin;
mod predictable;
mod queries;
mod read_only;
mod reason;
mod redirected;
mod requests;
mod route;
mod rule;
mod set_values;
mod sockets;
mod steps;
mod streams;
mod strict;
#[cfg(test)]
mod tests;
mod text;
mod trace;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

pub(crate) use drops::{DropPlan, Forget};
pub(crate) use family::{IN_MEMORY, function_of};
pub(crate) use inquiry::{HostResource, Inquiry, Question};
pub(crate) use inside::needs_numbers;
pub(crate) use names::{matching, qualified};
pub(crate) use needs::Needs;
pub use not_left::NotLeft;
pub(crate) use not_left::why_not_left;
pub(crate) use notes::note_traps;
pub use reason::Reason;
pub(crate) use route::{
    AdapterFunction, Answer, Argument, AtPath, Call, ChangeThere, Condition, Errand, Follow, Hold,
    HostCall, HostFunction, Judge, LookUp, Mark, Origin, Protection, ReadyFuture, Refusal, Route,
    Send, Step, TakenBody, Verdict,
};
pub use rule::Policy;
pub(crate) use rule::{Decision, Rule};
pub(crate) use set_values::{SetValue, SetValues};
pub(crate) use sockets::{Check, Names};
pub(crate) use steps::READ_ONLY;
pub(crate) use streams::{AdapterReady, Copy, CopyIn, Poll, Room};
pub use strict::Unnamed;
pub(crate) use strict::check_named;
pub use trace::Trace;
pub(crate) use trace::{Print, drop_name};

use crate::error::PlanError;
use crate::fits::World;
use crate::input::{ByName, Guest, Import, ImportKind, label};
use crate::note::Note;
pub use crate::policy::Subsystem;
use crate::policy::{self, Function, Locals, OnDeny, Profile};
use crate::summary::{self, Summary};
use crate::types::{Digest, FunctionType, ResourceId, unversioned};
use crate::wit::{Generation, InterfaceName, Since, known_function_in};
use origin::Origins;

/// What a profile means for one guest.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Plan {
    /// In the order of the guest's imports.
    pub imports: Vec<ImportPlan>,
    /// What the guest imported when it was a core module, and is answered inside of it: functions without a component's
    /// types, which are denied.
    pub module_imports: Vec<ImportPlan>,
    /// For each resource type of the guest, how its handles are dropped.
    drops: Vec<DropPlan>,
    /// Whether some host descriptors are read-only, and so have to be told apart.
    pub(crate) has_read_only: bool,
    /// The values that the profile sets and calls are answered with.
    pub(crate) set_values: SetValues,
    /// The types of the futures and listings that the adapter hands out.
    pub(crate) futures: HashSet<Digest>,
    /// Whether the adapter answers streams, so that it has to know the guest's ends of them.
    pub(crate) has_ends: bool,
    /// Whether it hands out some.
    pub(crate) hands_out_streams: bool,
    /// Whether it changes files in memory.
    pub(crate) changes_files: bool,
    /// How each type is called in the plan's text.
    resource_names: Vec<String>,
    /// What the user should know, besides the decisions. The plan of an output has what later stages found out as well.
    pub notes: Vec<Note>,
    /// How calls are traced; `None` if none is.
    pub trace: Option<Trace>,
    /// What is asked for and given, subsystem by subsystem.
    pub(crate) summary: Summary,
    /// What was made, if it was.
    pub(crate) made: Option<Made>,
}

impl Plan {
    /// The same plan for another guest, whose imports are some of the first one's.
    pub(crate) fn carried_over(&self, from: &Guest<'_>, to: &Guest<'_>) -> Plan {
        let planned: HashMap<&str, &ImportPlan> = self
            .imports
            .iter()
            .map(|planned| (&*planned.spelled, planned))
            .collect();
        let imports = to.imports.iter().filter_map(|import| {
            let planned = planned.get(&*import.spelled)?;
            Some((*planned).clone())
        });
        let imports: Vec<ImportPlan> = imports.collect();
        Plan {
            drops: drops::carried_over(&self.drops, from, to, &imports),
            futures: futures::handed_out(to, &imports),
            has_ends: ends::are_answered(to, &imports),
            hands_out_streams: ends::are_handed_out(to, &imports),
            imports,
            module_imports: Vec::new(),
            resource_names: text::resource_names(to),
            notes: Vec::new(),
            has_read_only: self.has_read_only,
            changes_files: self.changes_files,
            set_values: self.set_values.clone(),
            trace: self.trace.clone(),
            summary: Summary::default(),
            made: None,
        }
    }

    /// Whether a function is left to the host in some version of its interface.
    pub(crate) fn leaves(&self, interface: &str, function: &str) -> bool {
        let mut imports = self.imports.iter();
        imports.any(|import| {
            let mut functions = import.functions.iter();
            unversioned(&import.name) == interface
                && functions.any(|known| known.name == function && known.route.is_host())
        })
    }

    /// The imports, as spelled, that have functions which calls of others are answered by.
    pub(crate) fn called_imports(&self) -> BTreeSet<String> {
        let mut called = BTreeSet::new();
        for function in self.imports.iter().flat_map(|import| &import.functions) {
            function.route.for_each_host_function(&mut |function| {
                called.insert(function.import.clone());
            });
        }
        called
    }

    /// How handles of a resource type are dropped.
    pub(crate) fn drop(&self, resource: ResourceId) -> &DropPlan {
        &self.drops[resource.0]
    }
}

/// What the imports and exports of an output are, by name.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) imports: Vec<String>,
    pub(crate) exports: Vec<String>,
}

/// What becomes of one import.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ImportPlan {
    /// The name that says what is imported.
    pub name: String,
    /// The import's name as spelled, which no other has.
    pub spelled: String,
    /// Its functions; a single imported function has an empty name.
    pub functions: Vec<FunctionPlan>,
    /// The functions that the output's import may have.
    pub(crate) kept: BTreeSet<String>,
    /// The functions whose calls are printed, drops of resources among them.
    pub(crate) traced: BTreeSet<String>,
    /// Whether it has no functions and is denied.
    pub(crate) denied: Option<DeniedTypes>,
    by_name: ByName,
}

/// An import of types that is denied: it goes, if nothing uses them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DeniedTypes {
    /// The name given.
    pub(crate) name: String,
    /// Whether that name denies nothing else.
    pub(crate) has_to_go: bool,
}

impl ImportPlan {
    /// How reports call the import: by what it is, and by its plain name where it has one besides.
    pub fn label(&self) -> String {
        label(&self.name, &self.spelled)
    }

    /// What becomes of a function.
    pub(crate) fn function(&self, name: &str) -> Option<&FunctionPlan> {
        let functions = &self.functions;
        let place = self
            .by_name
            .find(name, |place| functions[place].name.as_str())?;
        Some(&functions[place])
    }
}

/// What becomes of one function.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FunctionPlan {
    /// The function's name.
    pub name: String,
    /// The subsystem that decides it; `None` outside of WASI and for the I/O that all subsystems share.
    pub subsystem: Option<Subsystem>,
    /// What is decided.
    pub policy: Policy,
    /// Why.
    pub reason: Reason,
    pub(crate) route: Route,
}

/// A trap for what is denied by a name.
fn denied_by(name: &str, import: &Import, function: &str) -> Rule {
    let reason = Reason::DenyImport(name.to_string());
    let function = qualified(&import.label(), function);
    let route = Route::trap(format_args!("{function} is denied by {reason}"));
    Decision::rule(Policy::Deny, route, reason)
}

/// The rule of a function that is denied by its own name.
fn denied_by_name(import: &Import, function: &str, profile: &Profile) -> Option<Rule> {
    let name = matching(&profile.deny_imports, import, function)?;
    Some(denied_by(name, import, function))
}

/// One function while the plan is made.
struct Pending<'g> {
    function: &'g str,
    ty: &'g FunctionType,
    subsystem: Option<Subsystem>,
    rule: Rule,
}

/// Decides every import of `guest`. What is at local paths of the profile was [found before](crate::profile::locate).
///
/// # Errors
///
/// When an import is left that no rule decides, or the profile asks for what cannot be done.
pub fn plan(guest: &Guest<'_>, profile: &Profile, locals: &Locals) -> Result<Plan, PlanError> {
    plan_for(guest, profile, locals, None)
}

/// As [`plan`], for hosts of a world, if one is given: what they lack is answered from inside where that does no harm.
///
/// # Errors
///
/// As for [`plan`].
pub(crate) fn plan_for(
    guest: &Guest<'_>,
    profile: &Profile,
    locals: &Locals,
    world: Option<&World>,
) -> Result<Plan, PlanError> {
    profile.check()?;
    names::check_denied(guest, profile)?;
    let mut pending = Vec::new();
    let exported = policy::exported(guest);
    for (index, import) in guest.imports.iter().enumerate() {
        let is_exported = exported.contains(&index);
        let mut rules = rules(guest, import, is_exported, profile, locals)?;
        if let Some(world) = world {
            inside::answer(guest, import, profile, world, &mut rules);
        }
        pending.push(rules);
    }
    let mut origins = Origins::from_outside(guest, profile);
    if let Some(world) = world {
        origins.take_away(guest, |resource| inside::never_exists(resource, world));
    }
    origins.grow(guest, &pending);
    let mut imports = Vec::new();
    for (import, pending) in guest.imports.iter().zip(pending) {
        imports.push(finish(guest, import, pending, &origins, profile)?);
    }
    read_only::check(guest, profile, &imports)?;
    predictable::check(guest, profile, &imports)?;
    redirected::check(guest, &imports)?;
    let futures = futures::handed_out(guest, &imports);
    futures::check(guest, &imports, &futures)?;
    let has_ends = ends::are_answered(guest, &imports);
    let hands_out_streams = ends::are_handed_out(guest, &imports);
    if has_ends {
        ends::check(guest)?;
    }
    let drops = drops::plan(guest, &imports, &origins)?;
    let trace = trace::decide(guest, profile, &mut imports, &drops)?;
    keep_what_is_called(&mut imports, trace.as_ref());
    let mut notes = notes::notes(guest, profile, &imports, &origins);
    notes.extend(predictable::notes(guest, &imports));
    let module_imports = of_module(guest);
    Ok(Plan {
        summary: summary::of_plan(guest, profile, &imports, &module_imports),
        imports,
        module_imports,
        drops,
        has_read_only: profile.fs.has_read_only_host_entries(),
        futures,
        has_ends,
        hands_out_streams,
        changes_files: profile.fs.is_writable(),
        set_values: policy::set_values(profile),
        resource_names: text::resource_names(guest),
        notes,
        trace,
        made: None,
    })
}

/// Folds what the output imports from what is called: functions that the guest imports, and others that the plan needs of
/// the same imports.
fn keep_what_is_called(imports: &mut [ImportPlan], trace: Option<&Trace>) {
    let mut kept: Vec<(usize, String)> = Vec::new();
    let places: HashMap<String, usize> = (0..)
        .zip(imports.iter())
        .map(|(place, import)| (import.spelled.clone(), place))
        .collect();
    let mut keep = |own: Option<(usize, &str)>, call: &HostCall| match call {
        HostCall::Own | HostCall::OwnWaited | HostCall::OwnOverAdapter => {
            kept.extend(own.map(|(place, name)| (place, name.to_string())));
        }
        HostCall::Instead(function)
        | HostCall::Other(function)
        | HostCall::OtherOverAdapter(function) => {
            let place = places.get(&function.import);
            kept.extend(place.map(|place| (*place, function.function.name.to_string())));
        }
    };
    for (place, import) in imports.iter().enumerate() {
        for function in &import.functions {
            function.route.for_each_call(&mut |call| {
                if let Call::Host(call) = call {
                    keep(Some((place, &function.name)), call);
                }
            });
        }
    }
    for call in trace.iter().flat_map(|trace| trace.print.calls()) {
        keep(None, call);
    }
    for (place, function) in kept {
        imports[place].kept.insert(function);
    }
}

/// What was decided before the guest was a component.
fn of_module(guest: &Guest<'_>) -> Vec<ImportPlan> {
    let mut modules: Vec<(&str, Vec<FunctionPlan>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for denied in &guest.denied {
        let function = FunctionPlan {
            name: denied.name.clone(),
            subsystem: None,
            policy: Policy::Deny,
            reason: Reason::DenyImport(denied.by.clone()),
            route: Route::trap(""),
        };
        let place = *places.entry(&denied.module).or_insert(modules.len());
        if place == modules.len() {
            modules.push((&denied.module, Vec::new()));
        }
        modules[place].1.push(function);
    }
    let imports = modules.into_iter().map(|(name, functions)| ImportPlan {
        name: name.to_string(),
        spelled: name.to_string(),
        by_name: ByName::new(functions.len(), |place| &functions[place].name),
        functions,
        kept: BTreeSet::new(),
        traced: BTreeSet::new(),
        denied: None,
    });
    imports.collect()
}

/// The rules of an import's functions; `is_exported` if an export takes resources of it.
fn rules<'g>(
    guest: &Guest<'_>,
    import: &'g Import,
    is_exported: bool,
    profile: &Profile,
    locals: &Locals,
) -> Result<Vec<Pending<'g>>, PlanError> {
    let functions = import.functions();
    let all = |rule: &dyn Fn(&str) -> Rule| {
        let pending = functions.iter().map(|(function, ty)| Pending {
            function,
            ty,
            subsystem: None,
            rule: rule(function),
        });
        Ok(pending.collect())
    };
    if let Some(name) = matching(&profile.deny_imports, import, "") {
        check_deniable(guest, import, name)?;
        return all(&|function| denied_by(name, import, function));
    }
    if let Some(name) = matching(&profile.allow_imports, import, "") {
        return all(&|_| {
            Decision::rule(
                Policy::Allow,
                Route::host(),
                Reason::AllowImport(name.to_string()),
            )
        });
    }
    if !import.mentions_wasi() {
        return all(&|function| {
            denied_by_name(import, function, profile)
                .unwrap_or_else(|| Decision::rule(Policy::Allow, Route::host(), Reason::NotWasi))
        });
    }
    let Some(interface) = import.wasi() else {
        return Err(PlanError::UnknownImport {
            import: import.name.clone(),
            is_deniable: is_deniable(import),
        });
    };
    if !matches!(import.kind, ImportKind::Instance(_)) {
        return Err(PlanError::NotAnInstance {
            import: import.name.clone(),
            kind: import.kind_name(),
            is_deniable: is_deniable(import),
        });
    }
    if !Subsystem::knows(&interface.package) {
        return Err(PlanError::UnknownImport {
            import: import.name.clone(),
            is_deniable: is_deniable(import),
        });
    }
    if let Some((kind, part)) = guest.other_part(import) {
        return Err(PlanError::NotAnInterface {
            import: import.name.clone(),
            part: part.to_string(),
            kind,
        });
    }
    let mut pending = Vec::new();
    for (function, ty) in functions {
        let by_name = denied_by_name(import, function, profile).or_else(|| {
            let name = matching(&profile.allow_imports, import, function)?;
            let reason = Reason::AllowImport(name.to_string());
            Some(Decision::rule(Policy::Allow, Route::host(), reason))
        });
        if let Some(rule) = by_name {
            pending.push(Pending {
                function,
                ty,
                subsystem: None,
                rule,
            });
            continue;
        }
        let subsystem = Subsystem::of(&interface, function);
        let generation = check_known(import, function, &interface)?;
        let decided = Function {
            interface: &interface.unversioned(),
            generation,
            name: function,
            is_exported,
            locals,
        };
        let rule = match (stable(subsystem, &decided, profile), subsystem) {
            (Some(Rule::Unjudged), Some(subsystem)) => {
                return Err(PlanError::Unjudged {
                    function: qualified(&import.name, function),
                    subsystem,
                });
            }
            (Some(rule), _) => rule,
            (None, Some(subsystem)) if generation == Generation::V0_3 => {
                // Files are embedded, and stay so beside the host's.
                let is_allowable = subsystem != Subsystem::Fs;
                return Err(PlanError::After02 {
                    function: qualified(&import.name, function),
                    allowed: is_allowable.then_some(subsystem),
                });
            }
            (None, _) => return Err(unruled(import, function)),
        };
        pending.push(Pending {
            function,
            ty,
            subsystem,
            rule,
        });
    }
    Ok(pending)
}

/// Refuses to deny what is more than functions and types: the rest of it would stay.
fn check_deniable(guest: &Guest<'_>, import: &Import, name: &str) -> Result<(), PlanError> {
    let what = match (&import.kind, guest.other_part(import)) {
        (ImportKind::Other(kind), _) => format!("the import is a {kind}"),
        (_, Some((kind, part))) => format!("`{}` has the {kind} `{part}`", import.name),
        (_, None) => return Ok(()),
    };
    Err(PlanError::Undeniable {
        name: name.to_string(),
        what,
    })
}

/// The rule of a function of WASI. `None` if no rule names it: what it does is not known then, so that nothing
/// can be decided for it but with the whole of its subsystem, where that is allowed.
fn stable(
    subsystem: Option<Subsystem>,
    function: &Function<'_>,
    profile: &Profile,
) -> Option<Rule> {
    match subsystem {
        None => policy::shared_rule(function, profile),
        Some(Subsystem::Http) if policy::could_be_of_files(function, profile) => {
            Some(policy::error_of_http())
        }
        Some(subsystem) if subsystem.is_allowed(profile) => Some(Decision::allow(subsystem)),
        Some(subsystem) => subsystem.rule(function, profile),
    }
}

/// Whether an import can be replaced by traps.
fn is_deniable(import: &Import) -> bool {
    match import.kind {
        ImportKind::Other(_) => false,
        ImportKind::Instance(_) | ImportKind::Function(_) => true,
    }
}

/// The error for a function that no rule names.
fn unruled(import: &Import, function: &str) -> PlanError {
    PlanError::UnknownFunction {
        import: import.name.clone(),
        function: function.to_string(),
        why: "not named by any rule here".to_string(),
        name: qualified(&import.name, function),
    }
}

/// Refuses what the tables of stable functions do not have in that version; the generation is that of the table that has
/// it.
fn check_known(
    import: &Import,
    function: &str,
    interface: &InterfaceName,
) -> Result<Generation, PlanError> {
    let version = interface.version.as_ref();
    let generation = interface.generation();
    let known = generation
        .and_then(|generation| known_function_in(generation, import.unversioned(), function));
    let why = match (known, generation) {
        (Some(known), Some(generation)) if known.is_stable_in(version) => return Ok(generation),
        (_, Some(Generation::V0_3)) if version.is_some_and(|version| !version.pre.is_empty()) => {
            "of a release candidate of WASI 0.3, which is not what was released".to_string()
        }
        (Some(known), _) => match &known.since {
            Since::Unstable(feature) => format!("unstable (feature `{feature}`)"),
            Since::Version(since) => format!("stable only from version {since} on"),
        },
        (None, Some(Generation::V0_2)) => "not a function of WASI 0.2".to_string(),
        (None, Some(Generation::V0_3)) => "not a function of WASI 0.3".to_string(),
        (None, None) => "of a version of WASI that is not known here".to_string(),
    };
    Err(PlanError::UnknownFunction {
        import: import.name.clone(),
        function: function.to_string(),
        why,
        name: qualified(&import.name, function),
    })
}

fn finish(
    guest: &Guest<'_>,
    import: &Import,
    pending: Vec<Pending<'_>>,
    origins: &Origins,
    profile: &Profile,
) -> Result<ImportPlan, PlanError> {
    let mut functions = Vec::new();
    for pending in pending {
        let Pending {
            function,
            ty,
            subsystem,
            ..
        } = pending;
        let resolved = origins.resolve(guest, import, &pending);
        if resolved.is_err() {
            // What a rule cannot be applied to has another type than WASI's.
            check_signature(guest, import, function, ty)?;
        }
        let mut decision = resolved?;
        if profile.on_deny == OnDeny::Trap
            && decision.policy == Policy::Deny
            && decision.route.as_trap().is_none()
        {
            decision.route = trapped(import, &pending).into();
        }
        // What leaves marks alone has to be what it seems, too.
        let is_guarded =
            subsystem == Some(Subsystem::Fs) && profile.fs.has_read_only_host_entries();
        let is_left = decision.route.is_host() && !is_guarded;
        if !is_left && decision.route.as_trap().is_none() {
            check_signature(guest, import, function, ty)?;
        }
        let Decision {
            policy,
            route,
            reason,
        } = decision;
        functions.push(FunctionPlan {
            name: function.to_string(),
            subsystem,
            policy,
            reason,
            route,
        });
    }
    Ok(ImportPlan {
        name: import.name.clone(),
        spelled: import.spelled.clone(),
        by_name: ByName::new(functions.len(), |place| &functions[place].name),
        functions,
        kept: BTreeSet::new(),
        traced: BTreeSet::new(),
        denied: names::denied_types(guest, import, profile),
    })
}

/// The trap of a denied call where all denied calls trap.
fn trapped(import: &Import, pending: &Pending<'_>) -> Refusal {
    let function = qualified(&import.label(), pending.function);
    match pending.subsystem {
        Some(subsystem) => Refusal::trap(format_args!("{function} is denied: {}", subsystem.fix())),
        None => Refusal::trap(format_args!("{function} is denied")),
    }
}

/// The adapter and the answers are written for WASI's types: anything else must not reach them.
fn check_signature(
    guest: &Guest<'_>,
    import: &Import,
    function: &str,
    ty: &FunctionType,
) -> Result<(), PlanError> {
    let generation = import.wasi().and_then(|interface| interface.generation());
    let known = generation
        .and_then(|generation| known_function_in(generation, import.unversioned(), function));
    let expected = known.map_or("nothing", |known| known.signature);
    let found = ty.display(&guest.resources).to_string();
    if found == expected {
        return Ok(());
    }
    Err(PlanError::Signature {
        import: import.name.clone(),
        function: function.to_string(),
        found,
        expected: expected.to_string(),
    })
}
