//! Imports that have more than functions, or none: what can be denied is gone, and what cannot be is refused by name.

use wasi_virt::profile::Profile;
use wasi_virt::{Error, Linking, WasiVirt, inspect};

const LINKINGS: [Linking; 3] = [Linking::Auto, Linking::Fused, Linking::Composed];

/// The names of what a guest imports after this is denied.
fn deny(text: &str, name: &str, link: Linking) -> Result<Vec<String>, Error> {
    let mut profile = Profile::allow_all();
    profile.deny_imports.insert(name.to_string());
    imports(text, profile, link)
}

fn imports(text: &str, profile: Profile, link: Linking) -> Result<Vec<String>, Error> {
    let guest = wat::parse_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let output = WasiVirt::from(profile)
        .link(link)
        .guest_bytes(guest)
        .finish()?;
    let imports = inspect(output.as_ref()).unwrap().imports;
    Ok(imports.into_iter().map(|import| import.name).collect())
}

#[track_caller]
fn assert_refused(result: Result<Vec<String>, Error>, parts: &[&str]) {
    let error = format!("{:#}", result.unwrap_err());
    for part in parts {
        assert!(error.contains(part), "no `{part}` in: {error}");
    }
}

/// What an instance can have besides functions and types.
const PARTS: [(&str, &str); 5] = [
    (
        r#"(export "c" (component (export "f" (func (result u32)))))"#,
        "component `c`",
    ),
    (
        r#"(export "m" (core module (export "f" (func))))"#,
        "core module `m`",
    ),
    (
        r#"(export "i" (instance (export "f" (func))))"#,
        "instance `i`",
    ),
    (
        r#"(export "i" (instance (export "t" (type (sub resource)))))"#,
        "instance `i`",
    ),
    (
        r#"(export "i" (instance (export "c" (component))))"#,
        "instance `i`",
    ),
];

#[test]
fn what_has_more_than_functions_cannot_be_denied() {
    for name in [
        "test:host/api",
        "wasi:host/api@0.2.0",
        "wasi:cli/environment@0.2.0",
    ] {
        for beside in [
            "",
            r#"(export "get-arguments" (func (result (list string))))"#,
        ] {
            for (part, described) in PARTS {
                let text = format!(r#"(component (import "{name}" (instance {beside} {part})))"#);
                for link in LINKINGS {
                    let denied = format!("`--deny-import {name}`: `{name}` has the {described}");
                    assert_refused(
                        deny(&text, name, link),
                        &[&denied, "build the guest without it"],
                    );
                }
                if !name.starts_with("wasi:") {
                    let left = imports(&text, Profile::allow_all(), Linking::Auto).unwrap();
                    assert_eq!(left, [name]);
                }
            }
        }
    }
}

#[test]
fn what_is_no_instance_cannot_be_denied() {
    for (import, kind) in [
        ("(component)", "component"),
        ("(core module)", "core module"),
        ("(type (sub resource))", "type"),
    ] {
        let text = format!(r#"(component (import "part" {import}))"#);
        assert_refused(
            deny(&text, "part", Linking::Auto),
            &["`--deny-import part`", &format!("the import is a {kind}")],
        );
    }
}

/// Only functions and types are of WASI.
#[test]
fn wasi_with_more_than_functions_is_refused() {
    let function = r#"(export "get-arguments" (func (result (list string))))"#;
    for beside in ["", function] {
        for (part, described) in PARTS {
            let name = "wasi:cli/environment@0.2.0";
            let text = format!(r#"(component (import "{name}" (instance {beside} {part})))"#);
            for profile in [Profile::deny_all(), Profile::allow_all()] {
                let refused = imports(&text, profile.clone(), Linking::Auto);
                assert_refused(refused, &[described, name, "rebuild the guest"]);
                let mut allowed = profile;
                allowed.allow_imports.insert(name.to_string());
                assert_eq!(imports(&text, allowed, Linking::Auto).unwrap(), [name]);
            }
        }
    }
}

const TYPES: &str = r#"(component
    (import "test:host/types" (instance $types
        (type $r' (record (field "a" u8)))
        (export "r" (type $r (eq $r')))
        (export "thing" (type (sub resource)))))"#;

#[test]
fn types_that_nothing_uses_are_gone() {
    let text = format!("{TYPES})");
    for name in ["test:host/types", "test:host"] {
        for link in [Linking::Auto, Linking::Fused] {
            assert_eq!(deny(&text, name, link).unwrap(), [""; 0]);
            let mut virt = WasiVirt::new();
            virt.deny_import(name)
                .guest_bytes(wat::parse_str(&text).unwrap());
            assert_eq!(virt.explain().unwrap().refusal, None);
        }
    }
    let left = imports(&text, Profile::deny_all(), Linking::Auto).unwrap();
    assert_eq!(left, ["test:host/types"]);
}

/// The option would do nothing.
#[test]
fn types_that_are_used_cannot_be_denied() {
    let user = r#"(import "test:host/api" (instance
        (export "thing" (type $t (eq $thing))) (export "use" (func (param "t" (own $t))))))"#;
    let imported = format!(r#"{TYPES} (alias export $types "thing" (type $thing)) {user})"#);
    let exported = format!(
        r#"{TYPES} (alias export $types "thing" (type $thing))
        (core module $m (func (export "f") (param i32)))
        (core instance $m (instantiate $m))
        (func $f (param "t" (own $thing)) (canon lift (core func $m "f")))
        (export "f" (func $f)))"#
    );
    for text in [&imported, &exported] {
        for link in LINKINGS {
            let refused = deny(text, "test:host/types", link);
            assert_refused(
                refused,
                &["`--deny-import test:host/types`", "has no functions"],
            );
            let mut virt = WasiVirt::new();
            virt.link(link)
                .deny_import("test:host/types")
                .guest_bytes(wat::parse_str(text).unwrap());
            let refusal = virt.explain().unwrap().refusal.unwrap();
            assert!(refusal.contains("has no functions"), "{refusal}");
        }
    }
    // Of the package, the functions are denied. Types that others use may stay.
    let left = deny(&imported, "test:host", Linking::Fused).unwrap();
    assert_eq!(left, [""; 0]);
    let shown = exported.replace(
        "(core module $m",
        r#"(import "test:host/api" (instance (export "g" (func)))) (core module $m"#,
    );
    let left = deny(&shown, "test:host", Linking::Fused).unwrap();
    assert_eq!(left, ["test:host/types"]);
}

#[test]
fn types_of_wasi_are_denied_as_others_are() {
    let text = r#"(component
        (import "wasi:io/error@0.2.6" (instance $error (export "error" (type (sub resource)))))
        (alias export $error "error" (type $error))
        (import "test:host/api" (instance
            (export "error" (type $e (eq $error))) (export "use" (func (param "e" (own $e)))))))"#;
    let refused = deny(text, "wasi:io/error", Linking::Auto);
    assert_refused(
        refused,
        &[
            "`--deny-import wasi:io/error`",
            "`wasi:io/error@0.2.6` has no functions",
        ],
    );
    let alone = r#"(component (import "wasi:io/error@0.2.6" (instance (export "error" (type (sub resource))))))"#;
    assert_eq!(
        deny(alone, "wasi:io/error", Linking::Auto).unwrap(),
        [""; 0]
    );
}
