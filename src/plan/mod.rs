//! The plan: for every import, every function of the guest, what becomes of it. Total, without a default.

mod cli;
mod config;
mod env;
mod fs;
mod http;
mod io;
mod origin;
mod sockets;
mod subsystem;

use std::collections::BTreeSet;

use serde::Serialize;

pub use subsystem::Subsystem;

use crate::error::PlanError;
use crate::input::{Guest, Import, ImportKind};
use crate::profile::{OnDeny, Profile};
use crate::types::{FunctionType, ResourceId};
use crate::wasi::{Since, known_function};
use origin::Origins;

/// What a profile means for one guest.
#[derive(Debug, Clone)]
pub struct Plan {
    /// In the order of the guest's imports.
    pub imports: Vec<ImportPlan>,
    /// For each resource type of the guest, who makes its handles.
    pub(crate) origins: Vec<Origin>,
    /// What the user should know, besides the decisions.
    pub notes: Vec<String>,
}

/// What becomes of one import.
#[derive(Debug, Clone)]
pub struct ImportPlan {
    /// The import's name as spelled.
    pub name: String,
    /// Its functions; a single imported function has an empty name.
    pub functions: Vec<FunctionPlan>,
    /// The functions that the output's import may have.
    pub(crate) kept: BTreeSet<String>,
}

/// What becomes of one function.
#[derive(Debug, Clone)]
pub struct FunctionPlan {
    /// The function's name.
    pub name: String,
    /// The subsystem that decides it; `None` outside of WASI and for the I/O that all subsystems share.
    pub subsystem: Option<Subsystem>,
    /// What is decided.
    pub policy: Policy,
    /// Why.
    pub reason: String,
    pub(crate) route: Route,
}

/// A decision, in the words of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// The import stays with the host, untouched.
    Allow,
    /// The import is gone; calls get the interface's own error, or trap.
    Deny,
    /// The import is gone; calls succeed and do nothing.
    Ignore,
    /// The import is gone; calls are answered from what is in the file.
    Virtual,
    /// The import stays, behind a check on each call.
    Guard,
}

impl Policy {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Policy::Allow => "allow",
            Policy::Deny => "deny",
            Policy::Ignore => "ignore",
            Policy::Virtual => "virtual",
            Policy::Guard => "guard",
        }
    }
}

/// Who makes the handles of a resource type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Origin {
    pub(crate) host: bool,
    pub(crate) adapter: bool,
}

/// How a call reaches what answers it. All that linking needs to know of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    /// The host's function, as it was.
    Host,
    /// A trap whose name is this message.
    Trap(String),
    /// A constant.
    Answer(Answer),
    /// The adapter's function.
    Adapter(String),
    /// The adapter's function for a virtual handle in the first parameter, the host's for its own.
    Split(String),
    /// The adapter's function, and the host's when that returns a null pointer.
    Guard(String),
    /// The host's function, whose result the adapter's function changes.
    Filter(String),
    /// `wasi:io/poll.poll` over virtual and host pollables.
    Poll,
    /// `splice` or `blocking-splice` between virtual and host streams.
    Splice {
        /// The adapter's function where both ends are virtual.
        adapter: String,
        /// Whether it is `blocking-splice`.
        blocking: bool,
        /// Whether a host stream can be spliced into a virtual one, which takes the host's `skip`.
        skips: bool,
    },
}

impl Route {
    /// Whether the host is called.
    pub(crate) fn reaches_host(&self) -> bool {
        match self {
            Route::Host
            | Route::Split(_)
            | Route::Guard(_)
            | Route::Filter(_)
            | Route::Poll
            | Route::Splice { .. } => true,
            Route::Trap(_) | Route::Answer(_) | Route::Adapter(_) => false,
        }
    }

    /// The host's functions that are called besides the one that the guest imports.
    pub(crate) fn also_calls(&self) -> Option<&'static str> {
        match self {
            Route::Poll => Some("[method]pollable.ready"),
            Route::Splice {
                blocking: false,
                skips: true,
                ..
            } => Some("[method]input-stream.skip"),
            Route::Splice {
                blocking: true,
                skips: true,
                ..
            } => Some("[method]input-stream.blocking-skip"),
            _ => None,
        }
    }

    /// Whether the adapter is called.
    fn reaches_adapter(&self) -> bool {
        match self {
            Route::Adapter(_)
            | Route::Split(_)
            | Route::Guard(_)
            | Route::Filter(_)
            | Route::Poll
            | Route::Splice { .. } => true,
            Route::Host | Route::Trap(_) | Route::Answer(_) => false,
        }
    }
}

/// A constant answer, to be spelled in the type that the guest imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// An empty list.
    Empty,
    /// `none`.
    None,
    /// `ok` of a constant.
    Ok(Box<Answer>),
    /// `err` of the case of this name, of an enum or without a payload.
    Err(&'static str),
}

/// A function's rule, before it is known whose handles there are.
enum Rule {
    /// Decided whatever handles there are.
    Fixed(Decision),
    /// Follows the handle in the first parameter. Where none can exist, `absent` says why.
    ByHandle { absent: String },
    /// `wasi:io/poll.poll`: follows the handles in the list.
    Poll,
    /// Splicing follows the handles in the first two parameters.
    Splice { blocking: bool },
}

/// A policy, the route that enforces it, and why.
struct Decision {
    policy: Policy,
    route: Route,
    reason: String,
}

impl Decision {
    fn new(policy: Policy, route: Route, reason: impl Into<String>) -> Rule {
        Rule::Fixed(Decision {
            policy,
            route,
            reason: reason.into(),
        })
    }

    fn allow(subsystem: Subsystem) -> Rule {
        Decision::new(
            Policy::Allow,
            Route::Host,
            format!("{} is allowed", subsystem.name()),
        )
    }

    fn answer(subsystem: Subsystem, answer: Answer) -> Rule {
        Decision::new(Policy::Deny, Route::Answer(answer), denial(subsystem))
    }

    fn trap(subsystem: Subsystem, function: &str) -> Rule {
        let route = Route::Trap(format!("{function} is denied: {}", subsystem.fix()));
        Decision::new(Policy::Deny, route, denial(subsystem))
    }
}

fn denial(subsystem: Subsystem) -> String {
    format!("{} is denied: {}", subsystem.name(), subsystem.fix())
}

/// One function while the plan is made.
struct Pending<'g> {
    function: &'g str,
    ty: &'g FunctionType,
    subsystem: Option<Subsystem>,
    rule: Rule,
}

/// Decides every import of `guest`.
///
/// # Errors
///
/// When an import is left that no rule decides, or the profile asks for what cannot be done.
pub fn plan(guest: &Guest<'_>, profile: &Profile) -> Result<Plan, PlanError> {
    check_values(profile)?;
    check_names(guest)?;
    check_denied_imports(guest, profile)?;
    let mut pending = Vec::new();
    for (index, import) in guest.imports.iter().enumerate() {
        pending.push(rules(guest, index, import, profile)?);
    }
    let mut origins = Origins::from_outside(guest);
    while origins.grow(guest, &pending) {}
    let mut imports = Vec::new();
    for (import, pending) in guest.imports.iter().zip(pending) {
        imports.push(finish(guest, import, pending, &origins, profile)?);
    }
    let notes = notes(guest, profile, &imports, &origins);
    Ok(Plan {
        imports,
        origins: origins.into_vec(),
        notes,
    })
}

fn rules<'g>(
    guest: &'g Guest<'_>,
    index: usize,
    import: &'g Import,
    profile: &Profile,
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
        if let ImportKind::Other(kind) = import.kind {
            return Err(PlanError::Undeniable {
                name: name.to_string(),
                kind,
            });
        }
        return all(&|function| {
            let message = format!(
                "{} is denied by --deny-import {name}",
                qualified(&import.name, function)
            );
            Decision::new(
                Policy::Deny,
                Route::Trap(message),
                format!("--deny-import {name}"),
            )
        });
    }
    if let Some(name) = matching(&profile.allow_imports, import, "") {
        return all(&|_| {
            Decision::new(Policy::Allow, Route::Host, format!("--allow-import {name}"))
        });
    }
    if !import.mentions_wasi() {
        return all(&|_| {
            Decision::new(Policy::Allow, Route::Host, "not WASI: stays with the host")
        });
    }
    let Some(interface) = import.wasi() else {
        return Err(PlanError::UnknownImport {
            import: import.name.clone(),
        });
    };
    if !matches!(import.kind, ImportKind::Instance(_)) {
        return Err(PlanError::NotAnInstance {
            import: import.name.clone(),
            kind: import.kind_name(),
        });
    }
    if !Subsystem::knows(&interface.package) {
        return Err(PlanError::UnknownImport {
            import: import.name.clone(),
        });
    }
    let mut pending = Vec::new();
    for (function, ty) in functions {
        if let Some(name) = matching(&profile.allow_imports, import, function) {
            let rule = Decision::new(Policy::Allow, Route::Host, format!("--allow-import {name}"));
            pending.push(Pending {
                function,
                ty,
                subsystem: None,
                rule,
            });
            continue;
        }
        let subsystem = Subsystem::of(&interface, function);
        if subsystem.is_none() && (interface.package != "io" || interface.is_after_0_2()) {
            return Err(PlanError::UnknownImport {
                import: import.name.clone(),
            });
        }
        if interface.is_after_0_2() {
            if let Some(subsystem) = subsystem.filter(|subsystem| !subsystem.is_allowed(profile)) {
                let flag = subsystem.flag().to_string();
                return Err(PlanError::After02 {
                    import: import.name.clone(),
                    flag,
                });
            }
            let rule = Decision::new(Policy::Allow, Route::Host, "WASI 0.3 is left to the host");
            pending.push(Pending {
                function,
                ty,
                subsystem,
                rule,
            });
            continue;
        }
        check_known(import, function, interface.version.as_ref())?;
        let rule = match subsystem {
            Some(subsystem) if subsystem.is_allowed(profile) => Decision::allow(subsystem),
            Some(subsystem) => subsystem_rule(
                subsystem,
                guest,
                index,
                &interface.unversioned(),
                function,
                profile,
            ),
            None => io::rule(&interface.interface, function),
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

/// The rule of a subsystem that is not simply allowed.
fn subsystem_rule(
    subsystem: Subsystem,
    guest: &Guest<'_>,
    import: usize,
    interface: &str,
    function: &str,
    profile: &Profile,
) -> Rule {
    match subsystem {
        Subsystem::Env => env::variables(profile),
        Subsystem::Args => env::arguments(profile),
        Subsystem::Cwd => env::directory(profile),
        Subsystem::Config => config::rule(function, profile),
        Subsystem::Stdin | Subsystem::Stdout | Subsystem::Stderr => {
            cli::stream(subsystem, interface, profile)
        }
        Subsystem::Exit | Subsystem::Clocks | Subsystem::Random => {
            Decision::trap(subsystem, &qualified(interface, function))
        }
        Subsystem::Fs => fs::rule(function),
        Subsystem::Sockets => sockets::rule(function),
        Subsystem::Http => http::rule(guest, import, interface, function),
    }
}

/// `interface#function`, as messages spell it.
fn qualified(interface: &str, function: &str) -> String {
    if function.is_empty() {
        interface.to_string()
    } else {
        format!("{interface}#{function}")
    }
}

/// The name in `names` that means the import, or the function of it.
fn matching<'n>(names: &'n BTreeSet<String>, import: &Import, function: &str) -> Option<&'n str> {
    let unversioned = import.name.split('@').next().unwrap_or(&import.name);
    let package = unversioned.split('/').next().unwrap_or(unversioned);
    names.iter().map(String::as_str).find(|name| {
        if function.is_empty() {
            [import.name.as_str(), unversioned, package].contains(name)
        } else {
            *name == qualified(&import.name, function) || *name == qualified(unversioned, function)
        }
    })
}

fn check_denied_imports(guest: &Guest<'_>, profile: &Profile) -> Result<(), PlanError> {
    for name in &profile.deny_imports {
        let only = BTreeSet::from([name.clone()]);
        if !guest
            .imports
            .iter()
            .any(|import| matching(&only, import, "").is_some())
        {
            let names: Vec<String> = guest
                .imports
                .iter()
                .map(|import| format!("`{}`", import.name))
                .collect();
            let imports = if names.is_empty() {
                "none".to_string()
            } else {
                names.join(", ")
            };
            return Err(PlanError::NoSuchImport {
                name: name.clone(),
                imports,
            });
        }
    }
    Ok(())
}

/// An import may have a plain name and say which interface it implements, so one interface could come twice. What
/// is said of it by name would then be said of either.
fn check_names(guest: &Guest<'_>) -> Result<(), PlanError> {
    let mut known = BTreeSet::new();
    match guest.imports.iter().find(|import| !known.insert(&import.name)) {
        Some(import) => Err(PlanError::ImportedTwice {
            import: import.name.clone(),
        }),
        None => Ok(()),
    }
}

/// Names and values that could not be handed to a program.
fn check_values(profile: &Profile) -> Result<(), PlanError> {
    let problem = |what, name: &str, problem| {
        Err(PlanError::Value {
            what,
            name: name.escape_debug().to_string(),
            problem,
        })
    };
    let mut names: Vec<&String> = profile.env.set.keys().collect();
    if let crate::profile::HostVariables::Only(allowed) = &profile.env.host {
        names.extend(allowed);
    }
    for name in names {
        if name.is_empty() {
            return problem("variable", name, "has an empty name; write `NAME=VALUE`");
        }
        if name.contains('\0') {
            return problem("variable", name, "has a NUL in its name; leave that out");
        }
        if name.contains('=') {
            return problem(
                "variable",
                name,
                "has a `=` in its name; the name ends at the first `=`",
            );
        }
    }
    if let Some((name, _)) = profile
        .env
        .set
        .iter()
        .find(|(_, value)| value.contains('\0'))
    {
        return problem("the value of", name, "has a NUL in it; leave that out");
    }
    if let crate::profile::Setting::Set(args) = &profile.args
        && let Some(argument) = args.iter().find(|argument| argument.contains('\0'))
    {
        return problem("argument", argument, "has a NUL in it; leave that out");
    }
    if let crate::profile::Setting::Set(directory) = &profile.cwd
        && (directory.contains('\0') || directory.is_empty())
    {
        return problem(
            "working directory",
            directory,
            "is empty or has a NUL in it; name a directory such as `/`",
        );
    }
    Ok(())
}

/// Refuses what the table of stable functions does not have in that version.
fn check_known(
    import: &Import,
    function: &str,
    version: Option<&semver::Version>,
) -> Result<(), PlanError> {
    let unversioned = import.name.split('@').next().unwrap_or(&import.name);
    let known = known_function(unversioned, function);
    let why = match known {
        Some(known) if known.is_stable_in(version) => return Ok(()),
        Some(known) => match &known.since {
            Since::Unstable(feature) => format!("unstable (feature `{feature}`)"),
            Since::Version(since) => format!("stable only from version {since} on"),
        },
        None => "not a function of WASI 0.2".to_string(),
    };
    Err(PlanError::UnknownFunction {
        import: import.name.clone(),
        function: function.to_string(),
        why,
        allow: qualified(&import.name, function),
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
            rule,
        } = pending;
        let mut decision = origins.resolve(import, function, ty, rule);
        if profile.on_deny == OnDeny::Trap
            && decision.policy == Policy::Deny
            && !matches!(decision.route, Route::Trap(_))
        {
            let fix = subsystem.map_or(String::new(), |subsystem| format!(": {}", subsystem.fix()));
            decision.route = Route::Trap(format!(
                "{} is denied{fix}",
                qualified(&import.name, function)
            ));
        }
        if !matches!(decision.route, Route::Host | Route::Trap(_)) {
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
    let mut kept: BTreeSet<String> = functions
        .iter()
        .filter(|function| function.route.reaches_host())
        .map(|function| function.name.clone())
        .collect();
    kept.extend(
        functions
            .iter()
            .flat_map(|function| function.route.also_calls())
            .map(str::to_string),
    );
    Ok(ImportPlan {
        name: import.name.clone(),
        functions,
        kept,
    })
}

/// The adapter and the answers are written for WASI's types: anything else must not reach them.
fn check_signature(
    guest: &Guest<'_>,
    import: &Import,
    function: &str,
    ty: &FunctionType,
) -> Result<(), PlanError> {
    let unversioned = import.name.split('@').next().unwrap_or(&import.name);
    let expected = known_function(unversioned, function).map_or("nothing", |known| known.signature);
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

/// What follows from the plan that a decision does not show.
fn notes(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
    origins: &Origins,
) -> Vec<String> {
    let mut notes = Vec::new();
    for name in &profile.allow_imports {
        let only = BTreeSet::from([name.clone()]);
        let is_used = guest.imports.iter().any(|import| {
            matching(&only, import, "").is_some()
                || import
                    .functions()
                    .iter()
                    .any(|(function, _)| matching(&only, import, function).is_some())
        });
        if !is_used {
            notes.push(format!(
                "`--allow-import {name}` matches no import of the guest"
            ));
        }
    }
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
                    let is_host = |name: &str| {
                        !import.mentions_wasi()
                            && plan.functions.iter().any(|function| {
                                function.name == name && function.route == Route::Host
                            })
                    };
                    let functions = match &import.kind {
                        ImportKind::Instance(functions) => functions.as_slice(),
                        ImportKind::Function(_) | ImportKind::Other(_) => &[],
                    };
                    functions
                        .iter()
                        .filter(move |function| is_host(&function.name))
                        .map(|function| (&import.name, function))
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
                "`{}` passes `{}` handles to or from the outside; one that is answered from inside the file traps there",
                qualified(interface, &function.name),
                guest.resource(id).name
            ));
        }
    }
    notes
}
