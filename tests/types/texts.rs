//! What is told of types to users ends, whatever the types are.

use std::process::Command;

use wasi_virt::{Offer, Preview1, WasiVirt, match_adapter};

use super::guests::{Guest, doubled};

/// A text of a type is cut at 4 KiB, and an error may have two of them.
const LONGEST: usize = 10_000;

#[test]
fn errors_end() {
    let text = r#"(component
        (type $t0 (tuple u8 u8))
        TYPES
        (import "wasi:random/random@0.2.6" (instance $random
            (alias outer 1 $t16 (type $t))
            (export "get-random-u64" (func (result $t)))))
        (core module $main (memory (export "m") 1)
            (func (export "r") (param i32 i32 i32 i32) (result i32) unreachable))
        (core instance $main (instantiate $main))
        (core func (canon lower (func $random "get-random-u64")
            (memory (core memory $main "m")) (realloc (core func $main "r")))))"#;
    let types: Vec<String> = (1..=16)
        .map(|level| format!("(type $t{level} (tuple $t{0} $t{0}))", level - 1))
        .collect();
    let guest = wat::parse_str(text.replace("TYPES", &types.join("\n"))).unwrap();
    let mut virt = WasiVirt::new();
    virt.env().allow(&["LANG"]);
    virt.random(wasi_virt::profile::Access::Deny);
    virt.on_deny(wasi_virt::profile::OnDeny::Error);
    let explained = virt.guest_bytes(guest).explain();
    // A trap can stand in for any type.
    explained.unwrap();
    let text = |guest: &Guest, other: &Guest| {
        let fit = match_adapter(&exporting(other), &guest.encode(), Preview1::Own).unwrap();
        let offers = fit.imports.into_iter().map(|found| found.offer);
        let unfit = offers.filter_map(|offer| match offer {
            Offer::Unfit { problems, .. } => Some(problems),
            _ => None,
        });
        unfit.flatten().collect::<Vec<_>>()
    };
    let large = doubled("(tuple $x $x)", "u32", 14);
    let other = doubled("(tuple $x $x)", "u64", 14);
    assert!(text(&large, &large).is_empty());
    let problems = text(&large, &other);
    assert_eq!(problems.len(), 2);
    for problem in problems {
        let is_told = problem.contains("is of another type");
        assert!(problem.len() < LONGEST && is_told, "{problem}");
    }
}

/// What exports the interface of a guest.
fn exporting(guest: &Guest) -> Vec<u8> {
    let mut guest = guest.clone();
    guest.outside("(export \"test:host/api\" (instance $api))");
    guest.encode()
}

/// A long name is in the line of each function, but does not widen those of others.
#[test]
fn reports_are_as_long_as_the_names() {
    let mut guest = Guest::default();
    for index in 0..200 {
        guest.function(&format!("(param \"p{index}\" u8)"));
    }
    guest.outside(&format!(
        "(import \"test:host/{}\" (instance (export \"f\" (func))))",
        "a".repeat(90_000)
    ));
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("guest.wasm");
    std::fs::write(&path, guest.encode()).unwrap();
    // The name itself is told a few times: of what is imported, of what is asked for, and in a note.
    for arguments in [
        &["inspect"][..],
        &["inspect", "--functions"],
        &["inspect", "--json"],
        &["explain"],
        &["explain", "--functions"],
        &["explain", "--json"],
    ] {
        let run = Command::new(env!("CARGO_BIN_EXE_wasi-virt"))
            .args(arguments)
            .arg(&path)
            .output()
            .unwrap();
        assert!(
            run.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&run.stderr)
        );
        assert!(
            run.stdout.len() < 700_000,
            "{arguments:?}: {}",
            run.stdout.len()
        );
    }
}
