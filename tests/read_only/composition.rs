//! Descriptors that components pass to each other inside of an output.

use wac_graph::types::Package;
use wac_graph::{CompositionGraph, EncodeOptions, NodeId, PackageId};
use wasi_virt::profile::{Access, Profile};
use wasi_virt::{Linked, Linking, Version, WasiVirt, inspect};

use crate::host::run;
use crate::opened;

const GUEST: &str = include_str!("wat/gives-away.wat");
const PEER: &str = include_str!("wat/passes-back.wat");

/// The import of the interface that takes the handle.
const IMPORT: &str = r#"  (import "test:swap/api" (instance $s
    (export "descriptor" (type $d (eq $D)))
    (export "give" (func (param "h" (own $d))))
    (export "take" (func (result (own $d))))))"#;

/// What takes it is a component inside.
fn nested() -> String {
    let inside = r#"
  (component $passes
    (import "descriptor" (type $D (sub resource)))
    (core module $m
      (global $h (mut i32) (i32.const 0))
      (func (export "give") (param i32) (global.set $h (local.get 0)))
      (func (export "take") (result i32) (global.get $h)))
    (core instance $i (instantiate $m))
    (func $give (param "h" (own $D)) (canon lift (core func $i "give")))
    (func $take (result (own $D)) (canon lift (core func $i "take")))
    (export "give" (func $give))
    (export "take" (func $take)))
  (instance $s (instantiate $passes (with "descriptor" (type $D))))"#;
    replaced(inside)
}

/// Guest and peer, beside each other in one component.
fn siblings(guest: &str) -> String {
    let name =
        |text: &str, name: &str| text.replacen("(component", &format!("(component {name}"), 1);
    let (guest, peer) = (name(guest, "$guest"), name(PEER, "$peer"));
    let start = GUEST.find("(import").unwrap();
    let end = GUEST.find(IMPORT).unwrap();
    let imports = &GUEST[start..end];
    format!(
        r#"(component {imports} {guest} {peer}
        (instance $p (instantiate $peer (with "wasi:filesystem/types@0.2.6" (instance $types))))
        (alias export $p "test:swap/api" (instance $api))
        (instance $g (instantiate $guest
            (with "wasi:filesystem/types@0.2.6" (instance $types))
            (with "wasi:filesystem/preopens@0.2.6" (instance $pre))
            (with "test:swap/api" (instance $api))))
        (alias export $g "wasi:cli/run@0.2.6" (instance $run))
        (export "wasi:cli/run@0.2.6" (instance $run)))"#
    )
}

/// What takes it says nothing of descriptors.
fn disguised() -> String {
    replaced(&IMPORT.replace("(eq $D)", "(sub resource)"))
}

fn replaced(with: &str) -> String {
    assert!(GUEST.contains(IMPORT));
    GUEST.replace(IMPORT, with)
}

fn virtualize(text: &str, read_only: bool, link: Linking) -> Result<Vec<u8>, wasi_virt::Error> {
    let mut virt = WasiVirt::from(opened(read_only));
    virt.link(link).guest_bytes(wat::parse_str(text).unwrap());
    Ok(virt.finish()?.into_bytes())
}

/// The same without the attempt that has to be refused.
fn without_check(text: &str) -> String {
    let traps = "(if (i32.ne (i32.load8_u (i32.const 65)) (i32.const 33)) (then unreachable))";
    let ends = "(if (i32.eqz (i32.load8_u (i32.const 64))) (then unreachable))";
    assert!(text.contains(traps) && text.contains(ends));
    text.replace(traps, "").replace(ends, "")
}

/// Runs it; whether the guest made its directory, and whether it says so.
fn made(component: &[u8]) -> (bool, bool) {
    let directory = tempfile::tempdir().unwrap();
    let result = run(component, directory.path()).unwrap();
    (directory.path().join("pwned").exists(), result.is_ok())
}

#[test]
fn components_inside_pass_descriptors_to_each_other() {
    let read_only = virtualize(&siblings(GUEST), true, Linking::Auto).unwrap();
    assert_eq!(made(&read_only), (false, false));
    let writable = without_check(GUEST);
    let writable = virtualize(&siblings(&writable), false, Linking::Auto).unwrap();
    assert_eq!(made(&writable), (true, true));
}

/// Engines differ in whether a component may call one inside of it.
#[test]
fn what_passes_descriptors_to_a_component_inside_is_composed() {
    let composed = virtualize(&nested(), true, Linking::Composed).unwrap();
    assert_eq!(
        virtualize(&nested(), true, Linking::Auto).unwrap(),
        composed
    );
    virtualize(&nested(), false, Linking::Fused).unwrap();
    let error = virtualize(&nested(), true, Linking::Fused).unwrap_err();
    let error = format!("{:#}", wasi_virt::in_flags(&error));
    for part in [
        "core function ",
        "`wasi:filesystem/types/descriptor`",
        "leave out `--link=fused`",
    ] {
        assert!(error.contains(part), "{error}");
    }
}

/// Handles that a stream takes come out under other numbers.
#[test]
fn what_sends_itself_descriptors_is_composed() {
    let streams = r#"
  (type $stream (stream (own $D)))
  (core func (canon stream.new $stream))
  (type $filler (resource (rep i32)))"#;
    let text = replaced("  (import \"test:swap/api\" (instance $s (export \"give\" (func (param \"h\" u32))) (export \"take\" (func (result u32)))))")
        .replace("\n  (type $filler (resource (rep i32)))", streams);
    let error = virtualize(&text, true, Linking::Fused)
        .unwrap_err()
        .to_string();
    assert!(error.contains("core function "), "{error}");
    virtualize(&text, true, Linking::Auto).unwrap();
    virtualize(&text, false, Linking::Fused).unwrap();
}

/// In 0.3 as well, and what a task gives to a component inside; nothing composes what has asynchronous functions.
#[test]
fn what_sends_itself_descriptors_of_0_3_is_refused() {
    for sent in [
        "(type $t (stream (own $D))) (core func (canon stream.new $t))",
        "(type $t (future (own $D))) (core func (canon future.new $t))",
        "(core func (canon task.return (result (own $D))))",
        "(type $t (option (own $D))) (core func (canon task.return (result $t)))",
    ] {
        let text = format!(
            r#"(component
            (import "wasi:filesystem/types@0.3.2" (instance $types
                (export "descriptor" (type $d (sub resource)))
                (export "[method]descriptor.is-same-object" (func async
                    (param "self" (borrow $d)) (param "other" (borrow $d)) (result bool)))))
            (alias export $types "descriptor" (type $D))
            {sent})"#
        );
        let error = virtualize(&text, true, Linking::Fused).unwrap_err();
        let error = format!("{:#}", wasi_virt::in_flags(&error));
        for part in ["core function ", "`wasi:filesystem/types/descriptor`"] {
            assert!(error.contains(part), "{sent}: {error}");
        }
        let error = virtualize(&text, true, Linking::Auto).unwrap_err();
        assert!(
            matches!(error, wasi_virt::Error::Link(_)),
            "{sent}: {error}"
        );
        virtualize(&text, false, Linking::Auto).unwrap();
    }
}

/// What runs while a call waits for the host could use what it opens, before that is known to be read-only.
#[test]
fn tasks_that_overtake_are_refused() {
    const STACKFUL: &str = r#"(core module $m (func (export "f")))
        (core instance $i (instantiate $m))
        (func $f async (canon lift (core func $i "f") async))"#;
    const THREADS: &str = r#"(core type $start (func (param i32)))
        (core module $m (table (export "t") 1 funcref))
        (core instance $i (instantiate $m))
        (alias core export $i "t" (core table $t))
        (core func (canon thread.new-indirect $start (core table $t)))"#;
    let guest = |version: &str, what: &str| {
        format!(
            r#"(component
            (import "wasi:filesystem/types@{version}" (instance $types
                (export "descriptor" (type $d (sub resource)))))
            (alias export $types "descriptor" (type $D))
            (import "wasi:filesystem/preopens@{version}" (instance
                (export "descriptor" (type $d (eq $D)))
                (export "get-directories" (func (result (list (tuple (own $d) string)))))))
            {what})"#
        )
    };
    for (what, said) in [
        (
            STACKFUL,
            "lifts a function with `async` and without a callback",
        ),
        (THREADS, "makes threads"),
    ] {
        for read_only in [true, false] {
            let error = virtualize(&guest("0.3.0", what), read_only, Linking::Auto);
            let error = error.unwrap_err().to_string();
            for part in [said, "`wasi:filesystem/preopens@0.3.0#get-directories`"] {
                assert!(error.contains(part), "{error}");
            }
        }
        virtualize(&guest("0.2.6", what), true, Linking::Auto).unwrap();
    }
    virtualize(&guest("0.3.0", ""), true, Linking::Auto).unwrap();
    // What is left to the host as it is waits for nothing.
    let mut profile = Profile::deny_all();
    profile.fs.host = Access::Allow;
    let mut virt = WasiVirt::from(profile);
    virt.guest_bytes(wat::parse_str(guest("0.3.0", STACKFUL)).unwrap());
    virt.finish().unwrap();
}

/// Resource types of the guest's own are no descriptors, whoever takes their handles.
#[test]
fn resources_of_the_guest_stay_fused() {
    let reader = std::fs::read("tests/components/reader.wasm").unwrap();
    let mut virt = WasiVirt::from(opened(true));
    virt.guest_bytes(reader);
    let (linking, why) = virt.explain().unwrap().linking.unwrap();
    assert_eq!(linking, Linked::Fused, "{why}");
}

#[test]
fn what_could_be_a_descriptor_under_another_name_is_composed() {
    let composed = virtualize(&disguised(), true, Linking::Auto).unwrap();
    assert_eq!(
        virtualize(&disguised(), true, Linking::Composed).unwrap(),
        composed
    );
    let error = virtualize(&disguised(), true, Linking::Fused).unwrap_err();
    let error = format!("{:#}", wasi_virt::in_flags(&error));
    for part in ["`test:swap/api/descriptor`", "leave out `--link=fused`"] {
        assert!(error.contains(part), "{error}");
    }
    virtualize(&disguised(), false, Linking::Fused).unwrap();
    // Wherever the type comes from, it is not that of the guest's descriptors.
    let whole = plugged(&composed, PEER);
    let directory = tempfile::tempdir().unwrap();
    let trap = run(&whole, directory.path()).unwrap_err();
    assert!(format!("{trap:?}").contains("wrong type"), "{trap:?}");
    assert!(!directory.path().join("pwned").exists());
}

struct Graph(CompositionGraph);

impl Graph {
    fn add(&mut self, name: &str, bytes: Vec<u8>) -> PackageId {
        let package = Package::from_bytes(name, None, bytes, self.0.types_mut()).unwrap();
        self.0.register_package(package).unwrap()
    }

    fn pass(&mut self, from: NodeId, to: NodeId, name: &str) {
        let export = self.0.alias_instance_export(from, name).unwrap();
        self.0.set_instantiation_argument(to, name, export).unwrap();
    }
}

/// As `wac plug GUEST --plug PEER`.
fn plugged(guest: &[u8], peer: &str) -> Vec<u8> {
    let mut graph = Graph(CompositionGraph::new());
    let peer = graph.add("test:peer", wat::parse_str(peer).unwrap());
    let guest = graph.add("test:guest", guest.to_vec());
    wac_graph::plug(&mut graph.0, vec![peer], guest).unwrap();
    graph.0.encode(EncodeOptions::default()).unwrap()
}

/// A guest and its peer, both over an adapter.
fn over_adapter(guest: &str, read_only: bool) -> Vec<u8> {
    let mut virt = WasiVirt::from(opened(read_only));
    virt.wasi_version(Version::new(0, 2, 6));
    let mut graph = Graph(CompositionGraph::new());
    let adapter = graph.add("test:adapter", virt.finish().unwrap().into_bytes());
    let peer = graph.add("test:peer", wat::parse_str(PEER).unwrap());
    let guest = graph.add("test:guest", wat::parse_str(guest).unwrap());
    let [adapter, peer, guest] = [adapter, peer, guest].map(|id| graph.0.instantiate(id));
    graph.pass(adapter, peer, "wasi:filesystem/types@0.2.6");
    graph.pass(adapter, guest, "wasi:filesystem/types@0.2.6");
    graph.pass(adapter, guest, "wasi:filesystem/preopens@0.2.6");
    graph.pass(peer, guest, "test:swap/api");
    let run = graph
        .0
        .alias_instance_export(guest, "wasi:cli/run@0.2.6")
        .unwrap();
    graph.0.export(run, "wasi:cli/run@0.2.6").unwrap();
    graph.0.encode(EncodeOptions::default()).unwrap()
}

/// The adapter knows a descriptor by what is inside of it, so it may travel.
#[test]
fn components_over_an_adapter_pass_descriptors() {
    assert_eq!(made(&over_adapter(GUEST, true)), (false, false));
    assert_eq!(
        made(&over_adapter(&without_check(GUEST), false)),
        (true, true)
    );
}

/// What is denied is no way out.
#[test]
fn a_denied_peer_gets_nothing() {
    for link in [Linking::Fused, Linking::Composed] {
        let mut virt = WasiVirt::from(opened(true));
        virt.link(link)
            .deny_import("test:swap/api")
            .guest_bytes(wat::parse_str(GUEST).unwrap());
        let output = virt.finish().unwrap().into_bytes();
        let imports = inspect(&output).unwrap().imports;
        assert!(
            imports
                .iter()
                .all(|import| import.name.starts_with("wasi:")),
            "{imports:?}"
        );
        let directory = tempfile::tempdir().unwrap();
        let trap = run(&output, directory.path()).unwrap_err();
        assert!(
            format!("{trap:?}").contains("--deny-import test:swap/api"),
            "{trap:?}"
        );
        assert!(!directory.path().join("pwned").exists());
    }
}
