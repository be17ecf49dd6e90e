//! Compares a result with a world: its imports with what hosts offer, its exports with what they call.
//!
//! It asks the result itself, as it was read again, and the plan only for what to do about what is lacking. What a fix
//! says denies an import or answers it; none opens anything.

use super::World;
use super::world::{Item, Offer, are_compatible, split};
use crate::error::{Close, FitsError, Lack, Lacking};
use crate::input::{Export, Import, InterfaceName};
use crate::plan::{FunctionPlan, ImportPlan, Plan, Policy, Reason, Subsystem};
use crate::types::Resources;
use crate::wit::known_function_in;

/// A result, as hosts see it.
pub(crate) struct Result<'r> {
    pub(crate) imports: &'r [Import],
    pub(crate) exports: &'r [Export],
    pub(crate) resources: &'r Resources,
}

/// Refuses a result that hosts of a world cannot run.
///
/// # Errors
///
/// With each import that they lack, and each export that they call and the result has not.
pub(crate) fn check(
    world: &World,
    result: &Result<'_>,
    plan: &Plan,
) -> std::result::Result<(), FitsError> {
    let imports = result.imports.iter();
    let imports = imports.filter_map(|import| lacking(world, import, result.resources, plan));
    let imports: Vec<Lacking> = imports.collect();
    let wanted = world.exports().iter();
    let exports = wanted.filter(|item| !exports(result.exports, item));
    let exports: Vec<String> = exports.map(Item::name).collect();
    match imports.is_empty() && exports.is_empty() {
        true => Ok(()),
        false => Err(FitsError::Lacking {
            world: world.name().to_string(),
            imports,
            exports,
        }),
    }
}

/// What hosts lack of an import, if they lack something.
fn lacking(world: &World, import: &Import, resources: &Resources, plan: &Plan) -> Option<Lacking> {
    let import_name = import.label();
    let (function, what) = match world.offer(name_for_hosts(import)) {
        Offer::Nothing => (None, Lack::Nothing),
        Offer::OtherVersion(item) => {
            return Some(Lacking {
                import: import_name,
                what: Lack::Version { has: item.name() },
                fix: Close::Rebuild,
            });
        }
        Offer::Has(item) => missing_function(import, item, resources)?,
    };
    Some(Lacking {
        import: import_name,
        what,
        fix: fix(import, function, plan),
    })
}

/// What a host looks an import up by: a plain name, or the name of an interface.
fn name_for_hosts(import: &Import) -> &str {
    match import.spelled.contains(':') {
        true => &import.name,
        false => &import.spelled,
    }
}

/// The first function of an import that hosts have not, or have with another type.
fn missing_function<'i>(
    import: &'i Import,
    item: &Item,
    resources: &Resources,
) -> Option<(Option<&'i str>, Lack)> {
    import.functions().into_iter().find_map(|(name, ty)| {
        if !item.functions.contains(name) {
            let function = name.to_string();
            return Some((Some(name), Lack::Function { function }));
        }
        // Of what is not WASI's, only names are compared.
        let generation = import.wasi()?.generation()?;
        let expected = known_function_in(generation, &item.path, name)?.signature;
        let found = ty.display(resources).to_string();
        (found != expected).then(|| {
            let what = Lack::Type {
                function: name.to_string(),
                found,
                expected: expected.to_string(),
            };
            (Some(name), what)
        })
    })
}

/// Whether a result has what hosts call. They take an export of any version of the track.
fn exports(exports: &[Export], wanted: &Item) -> bool {
    exports.iter().any(|export| {
        let (path, version) = split(&export.name);
        let fits = match (&version, &wanted.version) {
            (Some(has), Some(wanted)) => are_compatible(has, wanted),
            (has, wanted) => has == wanted,
        };
        let has = |name: &String| export.functions.iter().any(|known| known.name == *name);
        path == wanted.path && fits && wanted.functions.iter().all(has)
    })
}

/// What makes the import go.
fn fix(import: &Import, function: Option<&str>, plan: &Plan) -> Close {
    let planned = plan.imports.iter();
    let planned = planned.filter(|planned| planned.spelled == import.spelled);
    let functions = planned.flat_map(|planned: &ImportPlan| &planned.functions);
    let mut functions =
        functions.filter(|planned| function.is_none_or(|name| planned.name == name));
    let planned: Option<&FunctionPlan> = functions.find(|planned| planned.route.reaches_host());
    if let Some(Reason::AllowImport(name)) = planned.map(|planned| &planned.reason) {
        return Close::Named(name.clone());
    }
    let trace = plan.trace.iter().flat_map(|trace| &trace.through);
    let mut printed = trace.filter_map(|through| through.split_once('#'));
    if planned.is_none() && printed.any(|(interface, _)| interface == import.label()) {
        return Close::Tracing;
    }
    if let Some(planned) = planned
        && planned.subsystem == Some(Subsystem::Fs)
        && planned.policy == Policy::Guard
    {
        return Close::Preopens;
    }
    // What its policy leaves to the host though it is denied is what exports work on.
    let is_denied = |planned: &FunctionPlan| {
        planned.policy == Policy::Allow && matches!(planned.reason, Reason::Policy(_))
    };
    if planned.is_some_and(is_denied) {
        return Close::Rebuild;
    }
    let subsystem = planned.and_then(|planned| planned.subsystem);
    let of_types = || {
        let interface = InterfaceName::parse(&import.name)?;
        Subsystem::of(&interface, function.unwrap_or_default())
    };
    let name = match function {
        Some(function) => crate::wit::qualified(&import.name, function),
        None => import.name.clone(),
    };
    match subsystem.or_else(of_types) {
        Some(subsystem) if function.is_none() => Close::Subsystem(subsystem),
        _ => Close::Import(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Guest;
    use crate::profile::Profile;

    /// What hosts of a world lack of a component that stays as it is.
    fn lacks(world: &str, text: &str) -> (Vec<Lack>, Vec<String>) {
        let bytes = wat::parse_str(text).unwrap();
        let guest = Guest::decode(&bytes).unwrap();
        let mut profile = Profile::allow_all();
        profile.allow_imports.insert("wasi:cli/exit".to_string());
        let plan = crate::plan::plan(&guest, &profile, &Default::default()).unwrap();
        let result = Result {
            imports: &guest.imports,
            exports: &guest.exports,
            resources: &guest.resources,
        };
        match check(&World::read(world).unwrap(), &result, &plan) {
            Ok(()) => Default::default(),
            Err(FitsError::Lacking {
                imports, exports, ..
            }) => (
                imports.into_iter().map(|lacking| lacking.what).collect(),
                exports,
            ),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn functions_and_their_types_are_compared() {
        let imports = |exit: &str| {
            let text = format!(r#"(component (import "wasi:cli/exit@0.2.0" (instance {exit})))"#);
            lacks("wasi:cli/imports@0.2.3", &text).0
        };
        assert_eq!(
            imports(r#"(export "exit" (func (param "status" (result))))"#),
            []
        );
        let function = "exit-with-code".to_string();
        assert_eq!(
            imports(r#"(export "exit-with-code" (func (param "status-code" u8)))"#),
            [Lack::Function { function }]
        );
        let wrong = imports(r#"(export "exit" (func))"#);
        assert!(matches!(&wrong[..], [Lack::Type { function, .. }] if function == "exit"));
    }

    #[test]
    fn an_export_is_wanted_with_its_functions_in_some_version() {
        let exports = |name: &str, function: &str| {
            let text = format!(
                r#"(component
                    (core module $m (func (export "run") (result i32) i32.const 0))
                    (core instance $m (instantiate $m))
                    (func $run (result (result)) (canon lift (core func $m "run")))
                    (instance $run (export "{function}" (func $run)))
                    (export "{name}" (instance $run)))"#
            );
            lacks("wasi:cli/command@0.2.3", &text).1
        };
        let none: [&str; 0] = [];
        for version in ["0.2.0", "0.2.3", "0.2.12"] {
            assert_eq!(exports(&format!("wasi:cli/run@{version}"), "run"), none);
        }
        let wanted = ["wasi:cli/run@0.2.3"];
        assert_eq!(exports("wasi:cli/run@0.3.0", "run"), wanted);
        assert_eq!(exports("wasi:cli/run@0.2.3", "ran"), wanted);
        assert_eq!(exports("wasi:cli/walk@0.2.3", "run"), wanted);
    }

    #[test]
    fn plain_names_are_looked_up_as_hosts_do() {
        let text = r#"(component
            (import "variables" (implements "wasi:cli/environment@0.2.0") (instance)))"#;
        assert_eq!(lacks("wasi:cli/imports", text).0, [Lack::Nothing]);
    }
}
