//! Handles that come from outside, of what is denied: from those who call exports, and from imports that are not WASI.
//! They are passed on and dropped, but nothing can be done with them.

use wasi_virt::input::Import;
use wasi_virt::profile::{Access, Entry, Mount, OnDeny, Profile, Sockets};
use wasi_virt::{Error, Linking, WasiVirt, inspect};

use super::adapter::plugged;
use super::host::try_run;

const FILES: &str = r#"
        (import "wasi:filesystem/types@0.2.6" (instance $types
            (export "descriptor" (type $d (sub resource)))
            (type $ec' (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
            (export "error-code" (type $ec (eq $ec')))
            (export "[method]descriptor.create-directory-at"
                (func (param "self" (borrow $d)) (param "path" string) (result (result (error $ec)))))
            (export "[method]descriptor.is-same-object"
                (func (param "self" (borrow $d)) (param "other" (borrow $d)) (result bool)))))
        (alias export $types "descriptor" (type $D))
        (import "wasi:filesystem/preopens@0.2.6" (instance $preopens
            (export "descriptor" (type $d (eq $D)))
            (export "get-directories" (func (result (list (tuple (own $d) string)))))))
        (core module $memory
            (memory (export "memory") 1)
            (global $end (mut i32) (i32.const 4096))
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                (global.set $end (i32.and (i32.add (global.get $end) (i32.const 7)) (i32.const -8)))
                (global.get $end)
                (global.set $end (i32.add (global.get $end) (local.get 3)))))
        (core instance $memory (instantiate $memory))
        (core func $list (canon lower (func $preopens "get-directories")
            (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
        (core func $make (canon lower (func $types "[method]descriptor.create-directory-at")
            (memory (core memory $memory "memory"))))
        (core func $same (canon lower (func $types "[method]descriptor.is-same-object")))
        (core func $drop (canon resource.drop $D))
        (core module $main
            (import "memory" "memory" (memory 1))
            (import "host" "list" (func $list (param i32)))
            (import "host" "make" (func $make (param i32 i32 i32 i32)))
            (import "host" "same" (func $same (param i32 i32) (result i32)))
            (import "host" "drop" (func $drop (param i32)))
            (data (i32.const 1024) "made")
            (func $try (param i32) (result i32)
                (call $make (local.get 0) (i32.const 1024) (i32.const 4) (i32.const 64))
                (i32.load16_u (i32.const 64)))
            ;; What comes of making a directory.
            (func (export "use") (param i32) (result i32)
                (call $try (local.get 0))
                (call $drop (local.get 0)))
            ;; The same in a directory of its own, and in this one.
            (func (export "use-both") (param i32) (result i32)
                (call $list (i32.const 16))
                (i32.shl (call $try (i32.load (i32.load (i32.const 16)))) (i32.const 16))
                (call $try (local.get 0))
                i32.or
                (call $drop (local.get 0)))
            ;; What has no error to give.
            (func (export "compare") (param i32) (result i32)
                (call $same (local.get 0) (local.get 0))
                (call $drop (local.get 0))))
        (core instance $main (instantiate $main
            (with "memory" (instance $memory))
            (with "host" (instance
                (export "list" (func $list)) (export "make" (func $make))
                (export "same" (func $same)) (export "drop" (func $drop))))))"#;

/// A guest that has one of these functions called with a descriptor of the caller's.
fn guest(function: &str, handle: &str) -> Vec<u8> {
    let text = format!(
        r#"(component {FILES}
        (func $use (param "d" ({handle} $D)) (result u32) (canon lift (core func $main "{function}")))
        (export "use" (func $use)))"#
    );
    wat::parse_str(text).unwrap()
}

/// Calls the guest with a directory that the host offers for changes, and succeeds if it returns this.
fn caller(expected: u32, handle: &str) -> Vec<u8> {
    let text = format!(
        r#"(component
        (import "wasi:filesystem/types@0.2.6" (instance $types (export "descriptor" (type (sub resource)))))
        (alias export $types "descriptor" (type $D))
        (import "wasi:filesystem/preopens@0.2.6" (instance $preopens
            (export "descriptor" (type $d (eq $D)))
            (export "get-directories" (func (result (list (tuple (own $d) string)))))))
        (import "use" (func $use (param "d" ({handle} $D)) (result u32)))
        (core module $memory
            (memory (export "memory") 1)
            (global $end (mut i32) (i32.const 4096))
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                (global.set $end (i32.and (i32.add (global.get $end) (i32.const 7)) (i32.const -8)))
                (global.get $end)
                (global.set $end (i32.add (global.get $end) (local.get 3)))))
        (core instance $memory (instantiate $memory))
        (core func $list (canon lower (func $preopens "get-directories")
            (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
        (core func $use (canon lower (func $use)))
        (core module $main
            (import "memory" "memory" (memory 1))
            (import "host" "list" (func $list (param i32)))
            (import "host" "use" (func $use (param i32) (result i32)))
            (func (export "run") (result i32)
                (call $list (i32.const 16))
                (i32.ne (call $use (i32.load (i32.load (i32.const 16)))) (i32.const {expected}))))
        (core instance $main (instantiate $main
            (with "memory" (instance $memory))
            (with "host" (instance (export "list" (func $list)) (export "use" (func $use))))))
        (func $run (result (result)) (canon lift (core func $main "run")))
        (instance $run (export "run" (func $run)))
        (export "wasi:cli/run@0.2.6" (instance $run)))"#
    );
    wat::parse_str(text).unwrap()
}

fn virtualize(guest: Vec<u8>, profile: Profile, link: Linking) -> Result<Vec<u8>, Error> {
    let mut virt = WasiVirt::from(profile);
    virt.link(link).guest_bytes(guest);
    Ok(virt.finish()?.into_bytes())
}

fn imports(component: &[u8]) -> Vec<Import> {
    inspect(component).unwrap().imports
}

fn functions(component: &[u8]) -> Vec<String> {
    let imports = imports(component);
    let named = imports.iter().flat_map(|import| {
        let functions = import.functions().into_iter();
        functions.map(|(function, _)| format!("{}#{function}", import.name))
    });
    named.collect()
}

/// Has it called; whether that returned what was expected, and whether the directory is there.
fn run(virtualized: &[u8], expected: u32, handle: &str) -> (Result<(), String>, bool) {
    let whole = plugged(caller(expected, handle), virtualized.to_vec());
    let directory = tempfile::tempdir().unwrap();
    let result = try_run(&whole, directory.path());
    (result, directory.path().join("made").exists())
}

/// `err(not-permitted)` and `err(read-only)`, as the first bytes of a result.
const NOT_PERMITTED: u32 = 31 << 8 | 1;
const READ_ONLY: u32 = 33 << 8 | 1;

#[test]
fn files_of_callers_are_denied() {
    for (handle, link) in [
        ("borrow", Linking::Fused),
        ("own", Linking::Fused),
        ("own", Linking::Composed),
    ] {
        let sealed = virtualize(guest("use", handle), Profile::deny_all(), link).unwrap();
        assert_eq!(functions(&sealed), [""; 0], "{handle}, {link:?}");
        let result = run(&sealed, NOT_PERMITTED, handle);
        assert_eq!(result, (Ok(()), false), "{handle}, {link:?}");

        let mut files = Profile::deny_all();
        files.fs.host = Access::Allow;
        let allowed = virtualize(guest("use", handle), files, link).unwrap();
        assert!(
            functions(&allowed)
                .iter()
                .any(|name| name.contains("create-directory-at"))
        );
        assert_eq!(
            run(&allowed, 0, handle),
            (Ok(()), true),
            "{handle}, {link:?}"
        );
    }
}

#[test]
fn files_of_callers_are_denied_beside_embedded_ones() {
    let mut profile = Profile::deny_all();
    profile.fs.mounts.push(Mount {
        guest: "/m".to_string(),
        entry: Entry::Directory([("file".to_string(), Entry::File(Vec::new()))].into()),
    });
    for link in [Linking::Fused, Linking::Composed] {
        let output = virtualize(guest("use-both", "own"), profile.clone(), link).unwrap();
        assert_eq!(functions(&output), [""; 0], "{link:?}");
        let expected = READ_ONLY << 16 | NOT_PERMITTED;
        assert_eq!(run(&output, expected, "own"), (Ok(()), false), "{link:?}");
        let output = virtualize(guest("compare", "own"), profile.clone(), link).unwrap();
        let (trap, _) = run(&output, 0, "own");
        assert!(trap.unwrap_err().contains(
            "is-same-object is denied: --mount embeds files, --allow-fs allows the host's"
        ));
    }
}

/// Paths lead from embedded directories to the host's, and nothing else does.
#[test]
fn files_of_callers_are_denied_beside_those_among_embedded_ones() {
    let mut profile = Profile::deny_all();
    let directory = Entry::HostDirectory("/srv".to_string());
    profile.fs.mounts.push(Mount {
        guest: "/m".to_string(),
        entry: Entry::Directory([("host".to_string(), directory)].into()),
    });
    for link in [Linking::Fused, Linking::Composed] {
        let output = virtualize(guest("use-both", "own"), profile.clone(), link).unwrap();
        let expected = READ_ONLY << 16 | NOT_PERMITTED;
        assert_eq!(run(&output, expected, "own"), (Ok(()), false), "{link:?}");
    }
}

#[test]
fn what_has_no_error_to_give_traps() {
    let compare = || guest("compare", "borrow");
    let sealed = virtualize(compare(), Profile::deny_all(), Linking::Fused).unwrap();
    assert_eq!(functions(&sealed), [""; 0]);
    let (trap, _) = run(&sealed, 0, "borrow");
    assert!(
        trap.unwrap_err().contains(
            "is-same-object is denied: --mount embeds files, --allow-fs allows the host's"
        )
    );
    let allowed = virtualize(compare(), Profile::allow_all(), Linking::Fused).unwrap();
    assert_eq!(run(&allowed, 1, "borrow").0, Ok(()));
}

#[test]
fn denied_calls_trap_if_they_are_meant_to() {
    let mut profile = Profile::deny_all();
    profile.on_deny = OnDeny::Trap;
    let mut mounted = profile.clone();
    mounted.fs.mounts.push(Mount {
        guest: "/m".to_string(),
        entry: Entry::Directory([("file".to_string(), Entry::File(Vec::new()))].into()),
    });
    for profile in [profile, mounted] {
        let output = virtualize(guest("use", "borrow"), profile, Linking::Fused).unwrap();
        let (trap, is_made) = run(&output, 0, "borrow");
        assert!(trap.unwrap_err().contains(
            "create-directory-at is denied: --mount embeds files, --allow-fs allows the host's"
        ));
        assert!(!is_made);
    }
}

/// The functions that are left of a sealed guest of these imports and exports.
fn left(text: &str) -> Vec<String> {
    let guest = wat::parse_str(text).unwrap_or_else(|error| panic!("{error}"));
    functions(&virtualize(guest, Profile::deny_all(), Linking::Fused).unwrap())
}

/// A guest with one imported function on a resource, whose handles come in by an export or by an import.
fn each_way(interface: &str, resource: &str, function: &str) -> [String; 3] {
    let import = format!(
        r#"(import "{interface}" (instance $i
            (export "{resource}" (type $r (sub resource)))
            (export "{function}" (func (param "self" (borrow $r)) (result bool)))))
        (alias export $i "{resource}" (type $R))
        (core func $f (canon lower (func $i "{function}")))
        (core module $m (import "a" "f" (func (param i32) (result i32))) (func (export "take") (param i32)))
        (core instance $m (instantiate $m (with "a" (instance (export "f" (func $f))))))"#
    );
    let exported = |handle: &str| {
        format!(
            r#"(component {import}
            (func $take (param "r" ({handle} $R)) (canon lift (core func $m "take")))
            (export "take" (func $take)))"#
        )
    };
    let returned = format!(
        r#"(component {import} (import "test:peer/api" (instance
            (export "r" (type $r (eq $R)))
            (export "give" (func (result (option (own $r))))))))"#
    );
    [exported("borrow"), exported("own"), returned]
}

#[test]
fn sockets_and_files_from_outside_are_denied() {
    let listening = [
        "wasi:sockets/tcp@0.2.6",
        "tcp-socket",
        "[method]tcp-socket.is-listening",
    ];
    let [interface, resource, function] = listening;
    for text in each_way(interface, resource, function) {
        let left = left(&text);
        assert!(
            left.iter().all(|name| name == "test:peer/api#give"),
            "{left:?}"
        );
    }
    for text in each_way(interface, resource, function) {
        let mut profile = Profile::deny_all();
        profile.sockets = Sockets::Allow;
        let guest = wat::parse_str(text).unwrap();
        let output = virtualize(guest, profile, Linking::Fused).unwrap();
        let left = functions(&output);
        assert!(
            left.contains(&format!("{interface}#{function}")),
            "{left:?}"
        );
    }
}

/// `wasi:io` is of no subsystem: what callers hand in is theirs.
#[test]
fn streams_and_pollables_from_outside_work() {
    let function = "[method]pollable.ready";
    for text in each_way("wasi:io/poll@0.2.6", "pollable", function) {
        let left = left(&text);
        assert!(
            left.contains(&format!("wasi:io/poll@0.2.6#{function}")),
            "{left:?}"
        );
    }
}

const HTTP: &str = r#"
    (import "wasi:http/types@0.2.6" (instance $types
        (export "incoming-request" (type $request (sub resource)))
        (export "response-outparam" (type (sub resource)))
        (export "[method]incoming-request.authority"
            (func (param "self" (borrow $request)) (result (option string))))))
    (alias export $types "incoming-request" (type $R))
    (alias export $types "response-outparam" (type $O))
    (core module $memory
        (memory (export "memory") 1)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 4096)))
    (core instance $memory (instantiate $memory))
    (core func $f (canon lower (func $types "[method]incoming-request.authority")
        (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
    (core module $m (import "a" "f" (func (param i32 i32))) (func (export "handle") (param i32 i32)))
    (core instance $m (instantiate $m (with "a" (instance (export "f" (func $f))))))
    (func $handle (param "request" (own $R)) (param "response-out" (own $O))
        (canon lift (core func $m "handle")))
    (component $shim
        (import "r" (type $r (sub resource)))
        (import "o" (type $o (sub resource)))
        (import "f" (func $f (param "request" (own $r)) (param "response-out" (own $o))))
        (export "handle" (func $f)))
    (instance $handler (instantiate $shim
        (with "r" (type $R)) (with "o" (type $O)) (with "f" (func $handle))))"#;

/// Only a handler keeps the host's messages.
#[test]
fn messages_from_outside_are_denied_but_to_a_handler() {
    let export =
        |name: &str| format!(r#"(component {HTTP} (export "{name}" (instance $handler)))"#);
    let function = "wasi:http/types@0.2.6#[method]incoming-request.authority";
    assert_eq!(
        left(&export("wasi:http/incoming-handler@0.2.6")),
        [function]
    );
    assert_eq!(left(&export("test:plugin/handler")), [""; 0]);
}

/// What is left to the host by name is that alone.
#[test]
fn functions_left_to_the_host_by_name_bring_no_others() {
    let text = r#"(component
        (import "wasi:filesystem/types@0.2.6" (instance $types
            (export "descriptor" (type $d (sub resource)))
            (export "[method]descriptor.is-same-object"
                (func (param "self" (borrow $d)) (param "other" (borrow $d)) (result bool)))))
        (alias export $types "descriptor" (type $D))
        (import "wasi:filesystem/preopens@0.2.6" (instance
            (export "descriptor" (type $d (eq $D)))
            (export "get-directories" (func (result (list (tuple (own $d) string))))))))"#;
    let mut profile = Profile::deny_all();
    profile
        .allow_imports
        .insert("wasi:filesystem/preopens".to_string());
    let guest = wat::parse_str(text).unwrap();
    let output = virtualize(guest, profile, Linking::Fused).unwrap();
    assert_eq!(
        functions(&output),
        ["wasi:filesystem/preopens@0.2.6#get-directories"]
    );
}
