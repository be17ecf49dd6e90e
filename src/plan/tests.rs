//! That every function of WASI is decided on purpose, and what is not known is not let through.

use super::*;
use crate::profile::{
    Access, HostPreopen, HostVariables, Mount, Setting, Stdio, Stream, Tracing, Variables, locate,
};
use crate::wit::{Generation, InterfaceName};

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
    let function = Function {
        interface,
        generation: Generation::V0_2,
        name: function,
        is_exported: false,
        locals: &locate(&profile.fs),
    };
    stable(subsystem, &function, profile)
}

/// A guest that imports what works on what others make, and nothing that makes it.
const WORKS_ON_NOTHING: &str = r#"(component
    (import "wasi:io/error@0.2.6" (instance $error
        (export "error" (type $error (sub resource)))
        (export "[method]error.to-debug-string" (func (param "self" (borrow $error)) (result string)))
    ))
    (import "wasi:io/poll@0.2.6" (instance $poll
        (export "pollable" (type $pollable (sub resource)))
        (export "[method]pollable.block" (func (param "self" (borrow $pollable))))
        (export "poll" (func (param "in" (list (borrow $pollable))) (result (list u32))))
    ))
    (import "wasi:io/streams@0.2.6" (instance
        (export "input-stream" (type $input-stream (sub resource)))
        (export "[method]input-stream.read" (func
            (param "self" (borrow $input-stream)) (param "len" u64) (result (list u8))
        ))
        (export "output-stream" (type $output-stream (sub resource)))
        (export "[method]output-stream.check-write" (func
            (param "self" (borrow $output-stream)) (result u64)
        ))
        (export "[method]output-stream.splice" (func
            (param "self" (borrow $output-stream)) (param "src" (borrow $input-stream)) (param "len" u64)
            (result u64)
        ))
    ))
    (import "wasi:cli/terminal-input@0.2.6" (instance
        (export "terminal-input" (type (sub resource)))
    ))
    (import "wasi:cli/terminal-output@0.2.6" (instance
        (export "terminal-output" (type (sub resource)))
    ))
)"#;

/// What of the guest that works on nothing stays with the host where everything is allowed but for a change.
fn stays(change: impl FnOnce(&mut Profile)) -> Vec<String> {
    let bytes = wat::parse_str(WORKS_ON_NOTHING).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    let mut profile = Profile::allow_all();
    change(&mut profile);
    let plan = plan(&guest, &profile, &locate(&profile.fs)).unwrap();
    let functions = plan.imports.iter().flat_map(|import| &import.functions);
    let kept = functions.filter(|function| function.policy == Policy::Allow);
    let kept = kept.map(|function| function.name.clone());
    let resources = (0..guest.resources.len()).map(ResourceId);
    let drops = resources
        .filter(|resource| !plan.drop(*resource).is_replaced)
        .map(|resource| format!("drop {}", guest.resource(resource).name));
    kept.chain(drops).collect()
}

/// That a change takes these from the host, and no others.
#[track_caller]
fn takes(change: impl FnOnce(&mut Profile), taken: &[&str]) {
    let all = stays(|_| {});
    assert_eq!(all.len(), 12);
    let left: Vec<String> = all
        .into_iter()
        .filter(|name| !taken.contains(&name.as_str()))
        .collect();
    assert_eq!(stays(change), left);
}

#[test]
fn what_works_on_nothing_stays_where_nothing_that_is_denied_could_make_it() {
    takes(|profile| profile.env = Variables::deny(), &[]);
    takes(|profile| profile.args = Setting::Deny, &[]);
    takes(|profile| profile.cwd = Setting::Set("/".into()), &[]);
    takes(|profile| profile.random = Access::Deny.into(), &[]);
    takes(|profile| profile.exit = Access::Deny, &[]);
}

/// What waits, and what is waited for.
const POLLING: [&str; 3] = ["[method]pollable.block", "poll", "drop pollable"];

const ERRORS: [&str; 2] = ["[method]error.to-debug-string", "drop error"];

const INPUT: [&str; 2] = ["[method]input-stream.read", "drop input-stream"];

const OUTPUT: [&str; 2] = ["[method]output-stream.check-write", "drop output-stream"];

const SPLICE: [&str; 1] = ["[method]output-stream.splice"];

#[test]
fn what_works_on_nothing_goes_where_something_that_is_not_allowed_could_make_it() {
    takes(|profile| profile.clocks = Access::Deny.into(), &POLLING);
    let input = [
        &POLLING[..],
        &ERRORS,
        &INPUT,
        &SPLICE,
        &["drop terminal-input"],
    ]
    .concat();
    takes(
        |profile| profile.stdio.stdin = Stream::Ignore.into(),
        &input,
    );
    let output = [
        &POLLING[..],
        &ERRORS,
        &OUTPUT,
        &SPLICE,
        &["drop terminal-output"],
    ]
    .concat();
    takes(
        |profile| profile.stdio.stdout = Stream::Deny.into(),
        &output,
    );
    takes(
        |profile| profile.stdio.stderr = Stream::Ignore.into(),
        &output,
    );
    let both = [&POLLING[..], &ERRORS, &INPUT, &OUTPUT, &SPLICE].concat();
    takes(|profile| profile.fs.host = Access::Deny, &both);
    takes(|profile| profile.sockets = Access::Deny.into(), &both);
    takes(|profile| profile.http = Access::Deny.into(), &both);
    takes(
        |profile| profile.deny_imports = ["wasi:io/error".to_string()].into(),
        &[&both[..], &["drop terminal-input", "drop terminal-output"]].concat(),
    );
}

/// A guest that imports variables under two names, and what calls are printed through.
const NAMED_TWICE: &str = r#"(component
    (import "wasi:io/error@0.2.6" (instance $error (export "error" (type (sub resource)))))
    (alias export $error "error" (type $error))
    (import "wasi:io/streams@0.2.6" (instance $streams
        (alias outer 1 $error (type $outer))
        (export "error" (type $error (eq $outer)))
        (export "output-stream" (type $output-stream (sub resource)))
        (type $failure (variant (case "last-operation-failed" (own $error)) (case "closed")))
        (export "stream-error" (type $stream-error (eq $failure)))
        (export "[method]output-stream.blocking-write-and-flush" (func
            (param "self" (borrow $output-stream)) (param "contents" (list u8))
            (result (result (error $stream-error)))
        ))
    ))
    (alias export $streams "output-stream" (type $output-stream))
    (import "wasi:cli/stderr@0.2.6" (instance
        (alias outer 1 $output-stream (type $outer))
        (export "output-stream" (type $output-stream (eq $outer)))
        (export "get-stderr" (func (result (own $output-stream))))
    ))
    (import "one" (implements "wasi:cli/environment@0.2.6") (instance
        (export "get-environment" (func (result (list (tuple string string)))))
    ))
    (import "other" (implements "wasi:cli/environment@0.2.6") (instance
        (export "get-environment" (func (result (list (tuple string string)))))
    ))
)"#;

#[test]
fn calls_of_one_interface_are_traced_by_either_name() {
    let bytes = wat::parse_str(NAMED_TWICE).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    let calls = |name: &str| {
        let mut profile = Profile::deny_all();
        profile.tracing = Tracing::Only([name.to_string()].into());
        plan(&guest, &profile, &locate(&profile.fs))
            .unwrap()
            .trace
            .unwrap()
            .calls
    };
    let call = |name: &str| format!("wasi:cli/environment@0.2.6 as {name}#get-environment");
    assert_eq!(calls("one"), [call("one")]);
    assert_eq!(calls("other#get-environment"), [call("other")]);
    assert_eq!(calls("wasi:cli/environment"), [call("one"), call("other")]);
}

/// Profiles that between them ask every rule for all that it can be asked for.
fn profiles() -> [Profile; 2] {
    let mut decided = Profile::deny_all();
    decided.env.host = HostVariables::Allow;
    decided.env.overrides.insert("A".into(), "1".into());
    decided.config = decided.env.clone();
    decided.args = Setting::Set(vec!["program".into()]);
    decided.cwd = Setting::Set("/".into());
    decided.stdio = Stdio::all(Stream::Ignore);
    decided.fs.host = Access::Allow;
    decided.fs.mounts.push(Mount {
        guest: "/".into(),
        entry: Default::default(),
    });
    decided.fs.host_preopens.push(HostPreopen {
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
    profile.fs.host_preopens = profiles()[1].fs.host_preopens.clone();
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
    plan(
        &Guest::decode(&bytes).unwrap(),
        profile,
        &locate(&profile.fs),
    )
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
            let fix = format!("`allow_import(\"{interface}#{function}\")` leaves it to the host");
            assert!(error.to_string().ends_with(&fix), "{error}");
        }
        let decided = |change: &dyn Fn(&mut Profile, String)| {
            let mut profile = Profile::deny_all();
            change(&mut profile, format!("{interface}#{function}"));
            let plan = decide(interface, function, &profile).unwrap();
            plan.imports[0].functions[0].policy
        };
        let allowed = decided(&|profile, name| _ = profile.allow_imports.insert(name));
        assert_eq!(allowed, Policy::Allow);
        let denied = decided(&|profile, name| _ = profile.deny_imports.insert(name));
        assert_eq!(denied, Policy::Deny);
    }
    let environment = "wasi:cli/environment@0.3.0";
    for function in ["get-environment", "get-arguments", "get-initial-cwd"] {
        assert!(decide(environment, function, &Profile::allow_all()).is_ok());
    }
}
