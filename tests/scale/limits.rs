//! What engines do not take is refused by number, and what they just take is not refused.

use wasi_virt::Linking;
use wasmparser::{Validator, WasmFeatures};

use super::guests;
use super::measure::virt;

/// What becomes of a guest with everything denied, in this way of linking.
fn link(guest: &[u8], linking: Linking) -> Result<Vec<u8>, String> {
    let mut virt = virt(guest);
    virt.deny_all().env().overrides(&[("A", "B")]);
    finish(virt.link(linking))
}

fn finish(virt: &mut wasi_virt::WasiVirt) -> Result<Vec<u8>, String> {
    let output = virt
        .finish()
        .map_err(|error| format!("{:#}", wasi_virt::in_flags(&error)))?;
    let bytes = output.into_bytes();
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    validator.validate_all(&bytes).unwrap();
    Ok(bytes)
}

/// The guest must be refused with a number, a limit, and what to do about it.
#[track_caller]
fn assert_refused(result: Result<Vec<u8>, String>, words: &[&str]) {
    let message = result.expect_err("the guest should be refused");
    for word in words {
        assert!(message.contains(word), "no `{word}` in: {message}");
    }
    assert!(!message.contains("defect"), "{message}");
}

/// The largest guest that is taken, and what the next one is told.
fn edge(
    range: std::ops::Range<usize>,
    take: impl Fn(usize) -> Result<Vec<u8>, String>,
) -> (usize, String) {
    let (mut taken, mut refused) = (range.start, range.end);
    take(taken).unwrap();
    let mut message = take(refused).unwrap_err();
    while refused - taken > 1 {
        let middle = (taken + refused) / 2;
        match take(middle) {
            Ok(_) => taken = middle,
            Err(told) => (refused, message) = (middle, told),
        }
    }
    (taken, message)
}

#[test]
fn modules() {
    // With the guest's own, and one of glue for 16 memories.
    let (taken, message) = edge(900..999, |count| {
        link(&guests::modules(count), Linking::Fused)
    });
    assert!(taken > 930, "{taken}: {message}");
    let words = ["core modules", "engines take 1000", "--link=composed"];
    assert_refused(Err(message), &words);
    let (taken, message) = edge(900..999, |count| {
        link(&guests::modules(count), Linking::Composed)
    });
    assert!(taken > 980, "{taken}: {message}");
    let words = [
        "1001 core modules and components",
        "engines take 1000",
        "--link=fused",
    ];
    assert_refused(Err(message), &words);
}

#[test]
fn instances() {
    let link = |count| link(&guests::memories(count), Linking::Fused);
    // Glue over 16 memories is one instance, and a guest has no more memories than it could have instances.
    let (taken, message) = edge(3900..4200, link);
    assert!(taken > 4000, "{taken}: {message}");
    assert_refused(Err(message), &["instances", "engines take 4096"]);
    assert_refused(link(60_000), &["60000 instances", "engines take 4096"]);
}

#[test]
fn functions_of_one_interface() {
    let deny = |count, linking| {
        let mut virt = virt(&guests::functions(count));
        finish(virt.deny_import("test:host/api").link(linking))
    };
    deny(100_001, Linking::Fused).unwrap();
    deny(99_999, Linking::Composed).unwrap();
    let words = ["100001 arguments", "engines take 100000", "--link=fused"];
    assert_refused(deny(100_001, Linking::Composed), &words);
}

#[test]
fn imports() {
    let guest = guests::imports(100_001);
    link(&guest, Linking::Fused).unwrap();
    let words = [
        "arguments in one instantiation",
        "engines take 100000",
        "--link=fused",
    ];
    assert_refused(link(&guest, Linking::Composed), &words);
}
