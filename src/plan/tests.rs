//! That every function of WASI is decided on purpose, and what is not known is not let through.

use super::*;
use crate::profile::{Access, HostPreopen, HostVariables, Mount, Setting, Stdio, Stream};
use crate::wasi::InterfaceName;

/// Interfaces that are for exporting; an import of one is refused by name.
const EXPORTED: [(&str, &str); 1] = [("wasi:cli/run", "run")];

/// The stable functions in the table: interface and name.
fn stable_functions() -> impl Iterator<Item = (&'static str, &'static str)> {
    let table = include_str!("../../wit/functions.txt").lines();
    let rows = table.filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| {
        let mut columns = row.split('\t');
        let names = (columns.next().unwrap(), columns.next().unwrap());
        let is_stable = !columns.next().unwrap().starts_with("unstable");
        is_stable.then_some(names)
    })
}

/// The rule for a function, where its subsystem is not simply allowed.
fn rule(interface: &str, function: &str, profile: &Profile) -> Option<Rule> {
    let name = InterfaceName::parse(interface).unwrap();
    let subsystem = Subsystem::of(&name, function);
    assert!(!subsystem.is_some_and(|subsystem| subsystem.is_allowed(profile)));
    stable(subsystem, false, interface, function, profile)
}

/// A guest that imports what works on streams, and nothing that makes one.
const STREAMLESS: &str = r#"(component
    (import "wasi:io/streams@0.2.6" (instance
        (export "output-stream" (type $output-stream (sub resource)))
        (export "[method]output-stream.check-write" (func
            (param "self" (borrow $output-stream)) (result u64)
        ))
    ))
)"#;

#[test]
fn what_works_on_nothing_stays_only_if_all_is_left_to_the_host() {
    let bytes = wat::parse_str(STREAMLESS).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    let policy = |profile: &Profile| plan(&guest, profile).unwrap().imports[0].functions[0].policy;
    assert_eq!(policy(&Profile::allow_all()), Policy::Allow);
    assert_eq!(policy(&Profile::deny_all()), Policy::Deny);
    let mut ignored = Profile::allow_all();
    ignored.stdio = Stdio::all(Stream::Ignore);
    assert_eq!(policy(&ignored), Policy::Deny);
}

/// Profiles that between them ask every rule for all that it can be asked for.
fn profiles() -> [Profile; 2] {
    let mut decided = Profile::deny_all();
    decided.env.host = HostVariables::Allow;
    decided.env.set.insert("A".into(), "1".into());
    decided.config = decided.env.clone();
    decided.args = Setting::Set(vec!["program".into()]);
    decided.cwd = Setting::Set("/".into());
    decided.stdio = Stdio::all(Stream::Ignore);
    decided.fs.host = Access::Allow;
    decided.fs.mounts.push(Mount {
        guest: "/".into(),
        entry: Default::default(),
    });
    decided.fs.preopens.push(HostPreopen {
        guest: "/srv".into(),
        host: "/srv".into(),
        read_only: true,
    });
    [Profile::deny_all(), decided]
}

#[test]
fn a_rule_names_every_stable_function() {
    for profile in profiles() {
        let unnamed: Vec<_> = stable_functions()
            .filter(|(interface, function)| rule(interface, function, &profile).is_none())
            .collect();
        assert_eq!(
            unnamed, EXPORTED,
            "name what is new in the rules of its subsystem"
        );
    }
    assert!(stable_functions().count() > 150);
}

/// Names that WASI could have one day, in each of its interfaces.
#[test]
fn what_no_rule_names_has_none() {
    let later = [
        "later",
        "[method]descriptor.later",
        "[method]fields.later",
        "[static]fields.later",
        "[constructor]later",
        "[method]tcp-socket.later",
        "[method]pollable.later",
        "[method]output-stream.later",
    ];
    for (interface, function) in stable_functions() {
        for profile in profiles() {
            for function in later {
                assert!(
                    rule(interface, function, &profile).is_none(),
                    "{interface}#{function}"
                );
            }
            assert!(
                rule("wasi:cli/later", function, &profile).is_none(),
                "{function}"
            );
        }
    }
}

/// What a program can do with a directory that is opened with `:ro`, and with what it opens there.
#[test]
fn nothing_else_is_let_through_to_what_is_read_only() {
    let mut profile = Profile::deny_all();
    profile.fs.preopens = profiles()[1].fs.preopens.clone();
    let unprotected = stable_functions().filter_map(|(interface, function)| {
        let method = function.strip_prefix("[method]descriptor.")?;
        let rule = rule(interface, function, &profile)?;
        let is_protected = matches!(
            rule,
            Rule::ByDescriptor {
                protection: Some(_),
                ..
            }
        );
        (!is_protected).then_some(method)
    });
    let harmless = [
        "advise",
        "get-type",
        "is-same-object",
        "metadata-hash",
        "metadata-hash-at",
        "read",
        "read-directory",
        "read-via-stream",
        "readlink-at",
        "stat",
        "stat-at",
        "sync",
        "sync-data",
    ];
    assert_eq!(unprotected.collect::<Vec<_>>(), harmless);
}

/// Decides an import of one function, of no parameters, in a guest's text.
fn decide(interface: &str, function: &str, profile: &Profile) -> Result<Plan, PlanError> {
    let text =
        format!("(component (import \"{interface}\" (instance (export \"{function}\" (func)))))");
    let bytes = wat::parse_str(text).unwrap();
    plan(&Guest::decode(&bytes).unwrap(), profile)
}

#[test]
fn functions_of_no_rule_are_refused_by_name() {
    for (interface, function) in [
        ("wasi:cli/run@0.2.0", "run"),
        ("wasi:cli/run@0.3.0", "run"),
        ("wasi:cli/environment@0.3.0", "get-secrets"),
        ("wasi:cli/environment@0.2.0", "get-secrets"),
        ("wasi:cli/later@0.2.0", "later"),
    ] {
        for profile in [Profile::deny_all(), Profile::allow_all()] {
            let error = decide(interface, function, &profile).unwrap_err();
            let fix = format!("`--allow-import {interface}#{function}` leaves it to the host");
            assert!(error.to_string().ends_with(&fix), "{error}");
        }
        let mut profile = Profile::deny_all();
        profile
            .allow_imports
            .insert(format!("{interface}#{function}"));
        assert!(decide(interface, function, &profile).is_ok());
    }
    let environment = "wasi:cli/environment@0.3.0";
    for function in ["get-environment", "get-arguments", "get-initial-cwd"] {
        assert!(decide(environment, function, &Profile::allow_all()).is_ok());
    }
}
