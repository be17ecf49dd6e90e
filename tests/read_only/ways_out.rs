//! Every function through which a descriptor could leave, or come in, is refused by name.

use wasi_virt::profile::{Entry, Mount, Profile};
use wasi_virt::{Error, PlanError, WasiVirt};

use crate::opened;

/// What stands before the functions under test.
const FILES: &str = r#"
    (import "wasi:filesystem/types@0.2.6" (instance $types
        (export "descriptor" (type $d (sub resource)))
        (export "[method]descriptor.sync" (func (param "self" (borrow $d))))))
    (alias export $types "descriptor" (type $D))
    (import "wasi:filesystem/types@0.2.0" (instance $old (export "descriptor" (type (sub resource)))))
    (alias export $old "descriptor" (type $E))"#;

/// As above, without a function that is not WASI's.
fn files() -> String {
    FILES.replace(
        r#"(export "[method]descriptor.sync" (func (param "self" (borrow $d))))"#,
        "",
    )
}

/// Types that have a descriptor in them, and what they need to be defined before.
const TYPES: [(&str, &str); 14] = [
    ("", "(own $d)"),
    ("", "(borrow $d)"),
    ("", "(option (own $d))"),
    ("", "(list (own $d))"),
    ("", "(tuple u8 (own $d))"),
    ("", "(result (own $d))"),
    ("", "(result (error (own $d)))"),
    ("", "(list (option (tuple u8 (result (list (borrow $d))))))"),
    (
        r#"(type $r' (record (field "a" (own $d)))) (export "r" (type $r (eq $r')))"#,
        "$r",
    ),
    (
        r#"(type $v' (variant (case "a") (case "b" (own $d)))) (export "v" (type $v (eq $v')))"#,
        "$v",
    ),
    (r#"(export "alias" (type $a (eq $d)))"#, "(own $a)"),
    ("", "(stream (own $d))"),
    ("", "(future (own $d))"),
    ("", "(list (own $d) 2)"),
];

fn explain(text: &str, profile: Profile) -> Result<(), Error> {
    let guest = wat::parse_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let mut virt = WasiVirt::from(profile);
    virt.guest_bytes(guest).explain().map(|_| ())
}

#[track_caller]
fn assert_refused(text: &str, profile: Profile, function: &str, fix: &str) {
    let error = explain(text, profile).unwrap_err();
    assert!(
        matches!(&error, Error::Plan(PlanError::ReadOnlyLeaves { .. })),
        "{error}\n{text}"
    );
    let error = format!("{:#}", wasi_virt::in_flags(&error));
    for part in [
        function,
        fix,
        "handles of `wasi:filesystem/types@0.",
        "#descriptor`",
        "`--mount`",
    ] {
        assert!(error.contains(part), "no `{part}` in: {error}\n{text}");
    }
    assert!(!error.contains("--allow-fs"), "{error}");
}

/// Refused with `:ro`, and by its name; without it, not for that.
#[track_caller]
fn assert_leaves(text: &str, function: &str, fix: &str) {
    assert_refused(text, opened(true), function, fix);
    explain(text, opened(false)).unwrap_or_else(|error| panic!("{error}\n{text}"));
}

fn imported(before: &str, function: &str) -> String {
    format!(
        r#"(component {} (import "test:peer/api@1.2.3" (instance
            (export "descriptor" (type $d (eq $D))) {before}
            (export "pass" (func {function})))))"#,
        files()
    )
}

const DENY: &str = "`--deny-import test:peer/api@1.2.3`";

#[test]
fn imports_that_take_or_return_descriptors() {
    for (before, ty) in TYPES {
        let taken = imported(before, &format!(r#"(param "x" u8) (param "d" {ty})"#));
        assert_leaves(&taken, "import `test:peer/api@1.2.3#pass`", DENY);
        if ty.contains("borrow") {
            continue;
        }
        let returned = imported(before, &format!("(result {ty})"));
        assert_leaves(&returned, "import `test:peer/api@1.2.3#pass`", DENY);
    }
    let other = imported("", r#"(param "d" (own $d))"#).replace("(eq $D)", "(eq $E)");
    assert_leaves(&other, "`test:peer/api@1.2.3#pass`", DENY);
}

#[test]
fn imports_of_every_form() {
    let methods = r#"(export "thing" (type $t (sub resource)))
        (export "[constructor]thing" (func (param "d" (own $d)) (result (own $t))))"#;
    let constructor = imported(methods, "");
    assert_leaves(
        &constructor,
        "`test:peer/api@1.2.3#[constructor]thing`",
        DENY,
    );
    let method = methods.replace(
        r#"[constructor]thing" (func (param "d" (own $d)) (result (own $t)))"#,
        r#"[method]thing.use" (func (param "self" (borrow $t)) (param "d" (borrow $d)))"#,
    );
    assert_leaves(
        &imported(&method, ""),
        "`test:peer/api@1.2.3#[method]thing.use`",
        DENY,
    );
    let nested = r#"(export "inner" (instance (export "give" (func (param "d" (own $d))))))"#;
    assert_leaves(
        &imported(nested, ""),
        "`test:peer/api@1.2.3#inner/give`",
        DENY,
    );
    let bare = format!(
        r#"(component {} (import "give" (func (param "d" (own $D)))))"#,
        files()
    );
    assert_leaves(&bare, "import `give`", "`--deny-import give`");
    let alone = r#"(component (import "wasi:filesystem/types@0.2.6" (instance $types
            (export "descriptor" (type $d (sub resource)))))
        (alias export $types "descriptor" (type $D))
        (type $named (record (field "d" (own $D))))
        (import "named" (type $N (eq $named)))
        (import "give" (func (param "d" $N))))"#;
    assert_leaves(alone, "import `give`", "`--deny-import give`");
}

#[test]
fn denied_imports_are_no_way_out() {
    let text = imported("", r#"(param "d" (own $d))"#);
    let mut profile = opened(true);
    profile.deny_imports.insert("test:peer/api".to_string());
    explain(&text, profile).unwrap();
}

#[test]
fn imports_that_pass_no_descriptors_stay() {
    let streams = r#"(component
        (import "wasi:io/streams@0.2.6" (instance $streams (export "input-stream" (type (sub resource)))))
        (alias export $streams "input-stream" (type $S))
        (import "wasi:filesystem/types@0.2.6" (instance $types
            (export "descriptor" (type (sub resource)))
            (export "directory-entry-stream" (type (sub resource)))))
        (alias export $types "directory-entry-stream" (type $E))
        (import "test:peer/api" (instance
            (export "s" (type $s (eq $S))) (export "e" (type $e (eq $E))) (export "t" (type $t (sub resource)))
            (export "pass" (func (param "s" (own $s)) (param "e" (own $e)) (result (own $t)))))))"#;
    explain(streams, opened(true)).unwrap();
}

/// Whatever `--allow-import` leaves to the host is not guarded.
#[test]
fn imports_left_to_the_host_by_name() {
    let open = r#"(component (import "wasi:filesystem/types@0.2.6" (instance
        (export "descriptor" (type $d (sub resource)))
        (export "[method]descriptor.is-same-object"
            (func (param "self" (borrow $d)) (param "other" (borrow $d)) (result bool))))))"#;
    explain(open, opened(true)).unwrap();
    for name in [
        "wasi:filesystem",
        "wasi:filesystem/types",
        "wasi:filesystem/types@0.2.6",
        "wasi:filesystem/types#[method]descriptor.is-same-object",
    ] {
        let mut profile = opened(true);
        profile.allow_imports.insert(name.to_string());
        let fix = format!("leave out `--allow-import {name}`");
        assert_refused(open, profile, "[method]descriptor.is-same-object`", &fix);
        let mut profile = opened(false);
        profile.allow_imports.insert(name.to_string());
        explain(open, profile).unwrap();
    }
    let unknown = imported("", r#"(param "d" (own $d))"#).replace("test:peer", "wasi:peer");
    let mut profile = opened(true);
    profile.allow_imports.insert("wasi:peer/api".to_string());
    assert_refused(
        &unknown,
        profile,
        "`wasi:peer/api@1.2.3#pass`",
        "`--allow-import wasi:peer/api`",
    );
}

/// What has a name of WASI, and not its type, is no part of the host.
#[test]
fn wasi_of_other_types() {
    let mut profile = opened(true);
    profile.random = true.into();
    let forged = format!(
        r#"(component {} (import "wasi:random/random@0.2.6" (instance
            (export "descriptor" (type $d (eq $D)))
            (export "get-random-u64" (func (param "d" (own $d)) (result u64))))))"#,
        files()
    );
    let deny = "`--deny-import wasi:random/random@0.2.6`";
    assert_refused(
        &forged,
        profile.clone(),
        "`wasi:random/random@0.2.6#get-random-u64`",
        deny,
    );
    let later = forged.replace("random/random@0.2.6", "random/random@0.3.0");
    assert_refused(
        &later,
        profile,
        "`wasi:random/random@0.3.0#get-random-u64`",
        "--deny-import",
    );
    let mixed = format!(
        r#"(component {FILES} (import "wasi:filesystem/preopens@0.2.6" (instance
            (export "descriptor" (type $d (eq $D)))
            (export "get-directories" (func (result (list (tuple (own $d) string))))))))"#
    );
    let error = format!(
        "{:#}",
        wasi_virt::in_flags(&explain(&mixed, opened(true)).unwrap_err())
    );
    assert!(error.contains("`[method]descriptor.sync`"), "{error}");
    assert!(error.contains("but WASI has"), "{error}");
}

fn exported(ty: &str) -> String {
    let pass = match ty {
        "f64" => r#"(func $f (param "d" f64) (canon lift (core func $i "g")))"#.to_string(),
        ty => format!(r#"(func $f (param "d" {ty}) (canon lift (core func $i "f")))"#),
    };
    format!(
        r#"(component {}
            (core module $m (func (export "f") (param i32)) (func (export "g") (param f64)))
            (core instance $i (instantiate $m))
            {pass}
            (export "pass" (func $f)))"#,
        files()
    )
}

const EXPORT: &str = "export nothing over such handles";

#[test]
fn exports_that_take_or_return_descriptors() {
    assert_leaves(&exported("(own $D)"), "export `pass`", EXPORT);
    assert_leaves(&exported("(borrow $D)"), "export `pass`", EXPORT);
    assert_leaves(&exported("(own $E)"), "export `pass`", EXPORT);
    explain(&exported("f64"), opened(true)).unwrap();
    let peer = include_str!("wat/passes-back.wat");
    assert_leaves(peer, "export `test:swap/api#give`", EXPORT);
}

/// Whoever composes with the output would have the host's functions, unguarded.
#[test]
fn exports_that_are_imports() {
    let whole = r#"(component
        (import "wasi:filesystem/types@0.2.6" (instance $types
            (export "descriptor" (type $d (sub resource)))
            (export "[method]descriptor.is-same-object"
                (func (param "self" (borrow $d)) (param "other" (borrow $d)) (result bool)))))
        (export "wasi:filesystem/types@0.2.6" (instance $types)))"#;
    let function = "export `wasi:filesystem/types@0.2.6#[method]descriptor.is-same-object`";
    assert_leaves(whole, function, EXPORT);
    let preopens = r#"(component
        (import "wasi:filesystem/types@0.2.6" (instance $types (export "descriptor" (type (sub resource)))))
        (alias export $types "descriptor" (type $D))
        (import "wasi:filesystem/preopens@0.2.6" (instance $preopens
            (export "descriptor" (type $d (eq $D)))
            (export "get-directories" (func (result (list (tuple (own $d) string)))))))
        (export "list" (func $preopens "get-directories")))"#;
    let preopens = preopens.replace(
        r#"(export "list" (func $preopens "get-directories"))"#,
        r#"(alias export $preopens "get-directories" (func $list)) (export "list" (func $list))"#,
    );
    assert_leaves(&preopens, "export `list`", EXPORT);
}

/// What is in it is not guarded, whoever gives it its imports.
#[test]
fn exported_components_that_take_descriptors() {
    let exporting = |name: &str| {
        format!(
            r#"(component
            (component $c (import "{name}" (instance $i
                (export "descriptor" (type $d (sub resource)))
                (export "[method]descriptor.sync" (func (param "self" (borrow $d)))))))
            (core module $m (func (export "f")))
            (core instance $m (instantiate $m))
            (func $f (canon lift (core func $m "f")))
            (export "f" (func $f))
            (export "c" (component $c)))"#
        )
    };
    for name in ["wasi:filesystem/types@0.2.6", "test:peer/api"] {
        let error = explain(&exporting(name), opened(true))
            .unwrap_err()
            .to_string();
        let expected = format!("exported component `c` passes handles of `{name}`");
        assert!(error.contains(&expected), "{error}");
        explain(&exporting(name), opened(false)).unwrap();
    }
    explain(&exporting("wasi:io/streams@0.2.6"), opened(true)).unwrap();
}

/// A file of the host's among embedded ones is for reading only as well.
#[test]
fn files_of_the_host_among_embedded_ones() {
    let mut profile = Profile::deny_all();
    profile.fs.mounts.push(Mount {
        guest: "/file".to_string(),
        entry: Entry::HostFile("/srv/file".to_string()),
    });
    let text = imported("", r#"(param "d" (own $d))"#);
    assert_refused(&text, profile, "`test:peer/api@1.2.3#pass`", DENY);
}

/// An adapter without a guest passes on what is left to the host: so nothing of files may be.
#[test]
fn adapters_that_pass_on_what_is_read_only() {
    let mut profile = opened(true);
    WasiVirt::from(profile.clone()).finish().unwrap();
    profile
        .allow_imports
        .insert("wasi:filesystem/types".to_string());
    let error = format!(
        "{:#}",
        wasi_virt::in_flags(&WasiVirt::from(profile).finish().unwrap_err())
    );
    assert!(
        error.contains("leave out `--allow-import wasi:filesystem/types`"),
        "{error}"
    );
}

/// The same guest over files of 0.3.
fn of_0_3(text: &str) -> String {
    text.replace("@0.2.6", "@0.3.2")
}

#[test]
fn asynchronous_imports_of_descriptors_of_0_3() {
    let import = "import `test:peer/api@1.2.3#pass`";
    for (before, ty) in TYPES {
        for kind in ["", "async "] {
            let taken = format!(r#"{kind}(param "x" u8) (param "d" {ty})"#);
            assert_leaves(&of_0_3(&imported(before, &taken)), import, DENY);
            if ty.contains("borrow") {
                continue;
            }
            let returned = format!("{kind}(result {ty})");
            assert_leaves(&of_0_3(&imported(before, &returned)), import, DENY);
        }
    }
}

#[test]
fn imports_of_0_3_left_to_the_host_by_name() {
    let open = r#"(component (import "wasi:filesystem/types@0.3.2" (instance
        (export "descriptor" (type $d (sub resource)))
        (export "[method]descriptor.is-same-object"
            (func async (param "self" (borrow $d)) (param "other" (borrow $d)) (result bool))))))"#;
    explain(open, opened(true)).unwrap();
    let name = "wasi:filesystem/types";
    let mut profile = opened(true);
    profile.allow_imports.insert(name.to_string());
    let fix = format!("leave out `--allow-import {name}`");
    assert_refused(open, profile, "[method]descriptor.is-same-object`", &fix);
}

/// What a task returns goes to its caller, and so does what is in a stream or future that it returns.
#[test]
fn asynchronous_exports_of_descriptors() {
    for ty in ["(own $D)", "(stream (own $D))", "(future (own $D))"] {
        let text = format!(
            r#"(component {}
            (type $t {ty})
            (core module $m (func (export "f") (result i32) unreachable)
                (func (export "c") (param i32 i32 i32) (result i32) unreachable))
            (core instance $i (instantiate $m))
            (core func (canon task.return (result {})))
            (func $f async (result {}) (canon lift (core func $i "f") async (callback (core func $i "c"))))
            (export "pass" (func $f)))"#,
            files(),
            in_place(ty),
            in_place(ty),
        );
        assert_leaves(&of_0_3(&text), "export `pass`", EXPORT);
    }
}

/// How a type is named where it is defined as `$t`.
fn in_place(ty: &str) -> &str {
    match ty.starts_with("(own") {
        true => ty,
        false => "$t",
    }
}
