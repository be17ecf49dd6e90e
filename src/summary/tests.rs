use std::collections::BTreeMap;

use super::*;
use crate::profile::{Digest, Embedded, EmbeddedEntry};
use crate::{WasiVirt, inspect};

fn summary(virt: &WasiVirt) -> Summary {
    virt.explain().unwrap().plan.summary().clone()
}

fn guest(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/components/{name}.wasm")).unwrap()
}

fn denied(traps: bool, errors: bool) -> Grant {
    Grant::Denied {
        traps,
        errors,
        handed_in: false,
    }
}

/// What a record says of a subsystem that is denied is what its policy does to calls.
#[test]
fn what_is_denied_traps_as_its_policy_says() {
    let mut virt = WasiVirt::new();
    virt.deny_all();
    let planned = summary(&virt);
    for subsystem in Subsystem::ALL {
        let entry = planned.of(*subsystem).expect("an adapter has all of them");
        let Grant::Denied { traps, errors, .. } = entry.grant else {
            panic!("{entry:?}");
        };
        let said = subsystem.grant(virt.profile());
        assert_eq!(said, denied(!errors, errors), "{subsystem:?}");
        assert!(traps || errors, "{subsystem:?}");
    }
    virt.on_deny(OnDeny::Trap);
    let claimed = Summary::of_profile(virt.profile());
    for entry in claimed.entries {
        assert_eq!(entry.grant, denied(true, false), "{}", entry.name);
    }
}

#[test]
fn only_what_is_asked_for_has_an_entry() {
    let mut virt = WasiVirt::new();
    virt.deny_all().guest_bytes(guest("env"));
    virt.env().allow(&["A"]).overrides(&[("B", "1"), ("C", "")]);
    let summary = summary(&virt);
    assert_eq!(summary.of(Subsystem::Sockets), None);
    let env = summary.of(Subsystem::Env).unwrap();
    assert_eq!(env.interfaces, ["wasi:cli/environment"]);
    let expected = Grant::Variables {
        host: HostNames::Only(vec!["A".to_string()]),
        set: vec!["B".to_string(), "C".to_string()],
    };
    assert_eq!(env.grant, expected);
    let exit = summary.of(Subsystem::Exit).unwrap();
    assert_eq!(exit.grant, denied(true, false));
}

#[test]
fn what_names_decide_is_told_apart() {
    let text = r#"(component
        (import "wasi:random/random@0.2.6" (instance (export "get-random-u64" (func (result u64)))))
        (import "wasi:random/insecure@0.2.6" (instance (export "get-insecure-random-u64" (func (result u64)))))
        (import "wasi:nn/tensor@0.2.0-rc" (instance (export "count" (func))))
        (import "acme:db/query" (instance (export "run" (func))))
        (import "acme:db/admin@1.0.0" (instance (export "stop" (func))))
        (import "log" (func)))"#;
    let mut virt = WasiVirt::new();
    virt.deny_all().guest_bytes(wat::parse_str(text).unwrap());
    virt.allow_import("wasi:random/insecure");
    virt.allow_import("wasi:nn").deny_import("acme:db/admin");
    let summary = summary(&virt);
    let told = |name: &str| {
        let mut entries = summary.entries.iter();
        let entry = entries.find(|entry| entry.name == name).unwrap();
        let by_name = [&entry.allowed_by_name, &entry.denied_by_name].map(|names| names.join(" "));
        (entry.grant.clone(), by_name)
    };
    let by_name = |allowed: &str, denied: &str| [allowed.to_string(), denied.to_string()];
    let names: Vec<&str> = summary.entries.iter().map(|entry| &*entry.name).collect();
    assert_eq!(names, ["random", "acme:db", "log", "wasi:nn"]);
    let random = (denied(true, false), by_name("wasi:random/insecure", ""));
    assert_eq!(told("random"), random);
    assert_eq!(told("acme:db"), (Grant::Host, by_name("", "acme:db/admin")));
    assert_eq!(told("log"), (Grant::Host, by_name("", "")));
    assert_eq!(told("wasi:nn"), (Grant::Host, by_name("wasi:nn", "")));

    // With all of it denied by name, nothing is given, whatever the policy is.
    virt.allow_all().deny_import("wasi:random");
    let summary = self::summary(&virt);
    let random = summary.of(Subsystem::Random).unwrap();
    assert_eq!(random.grant, denied(true, false));
    assert_eq!(random.denied_by_name, ["wasi:random"]);
}

#[test]
fn what_an_exported_handler_works_on_is_handed_in() {
    let mut virt = WasiVirt::new();
    virt.deny_all().guest_bytes(guest("http-handler"));
    let summary = summary(&virt);
    let http = &summary.of(Subsystem::Http).unwrap().grant;
    let expected = Grant::Denied {
        traps: false,
        errors: false,
        handed_in: true,
    };
    assert_eq!(*http, expected);
}

#[test]
fn an_import_that_is_left_counts_as_all_of_it() {
    let mut virt = WasiVirt::new();
    virt.deny_all().guest_bytes(guest("env"));
    virt.env().allow(&["A"]);
    let output: Vec<u8> = virt.finish().unwrap().into();
    let inspection = inspect(&output).unwrap();
    let summary = inspection.summary();
    assert_eq!(summary.of(Subsystem::Env).unwrap().grant, Grant::Host);
    assert_eq!(summary.of(Subsystem::Exit), None);
    let claimed = inspection.records[0].summary();
    assert!(matches!(
        claimed.of(Subsystem::Env).unwrap().grant,
        Grant::Variables { .. }
    ));
    assert_eq!(
        claimed.of(Subsystem::Exit).unwrap().grant,
        denied(true, false)
    );
}

#[test]
fn entries_count_for_the_nearest_directory_that_is_opened() {
    let directory = || EmbeddedEntry::Directory { time: None };
    let file = |size| EmbeddedEntry::File {
        size,
        digest: Digest([0; 32]),
        time: None,
    };
    let link = EmbeddedEntry::Symlink {
        target: "x".to_string(),
        time: None,
    };
    let entries = BTreeMap::from([
        ("/a", directory()),
        ("/a/b", directory()),
        ("/a/b-c", file(1)),
        ("/a/b/d", directory()),
        ("/a/b/d/e", file(20)),
        ("/a/b/l", link),
        ("/a/f", EmbeddedEntry::HostFile("/etc/f".to_string())),
        ("/a/g", directory()),
        ("/a/g/h", file(300)),
    ]);
    let found = of_entries(&Embedded {
        time: 0,
        preopens: vec!["/a/b".to_string(), "/a".to_string()],
        entries: entries
            .into_iter()
            .map(|(path, entry)| (path.to_string(), entry))
            .collect(),
    });
    let contents = |files, directories, links, bytes| {
        Some(Contents {
            files,
            directories,
            links,
            bytes,
        })
    };
    let counted: Vec<_> = found
        .embedded
        .iter()
        .map(|root| (&*root.path, root.contents))
        .collect();
    let expected = [
        ("/a/b", contents(1, 1, 1, 20)),
        ("/a", contents(2, 1, 0, 301)),
    ];
    assert_eq!(counted, expected);
    let host = Opened {
        path: "/a/f".to_string(),
        host: "/etc/f".to_string(),
        read_only: true,
    };
    assert_eq!(found.opened, [host]);
}
