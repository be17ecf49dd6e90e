//! Which modules of glue there are, and of the guest's.

use wasmparser::{Instance, Parser, Payload};

use crate::WasiVirt;

const IMPORT: &str = r#"(import "wasi:cli/environment@0.2.0" (instance $environment
    (export "get-environment" (func (result (list (tuple string string)))))))"#;

/// Instances of core modules in what becomes of a guest to which all is denied.
fn instances(guest: &str) -> usize {
    instances_made_by(WasiVirt::new().deny_all(), guest)
}

fn instances_made_by(virt: &mut WasiVirt, guest: &str) -> usize {
    let guest = wat::parse_str(format!("(component {IMPORT} {guest})")).unwrap();
    let output = virt.guest_bytes(guest).finish().unwrap();
    let mut count = 0;
    for payload in Parser::new(0).parse_all(output.as_ref()) {
        if let Payload::InstanceSection(section) = payload.unwrap() {
            let instances = section.into_iter().map(Result::unwrap);
            count += instances
                .filter(|instance| matches!(instance, Instance::Instantiate { .. }))
                .count();
        }
    }
    count
}

/// A guest with so many memories, for each of which a function is lowered.
fn guest_of_memories(count: usize) -> String {
    let mut guest = String::from(
        r#"(core module $memory (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 0))
        (core module $main"#,
    );
    for number in 0..count {
        guest += &format!("(import \"\" \"{number}\" (func (param i32)))");
    }
    guest += "(func (export \"use\")))";
    for number in 0..count {
        guest += &format!(
            "(core instance $i{number} (instantiate $memory))
            (core func $f{number} (canon lower (func $environment \"get-environment\")
                (memory (core memory $i{number} \"memory\")) (realloc (core func $i{number} \"realloc\"))))"
        );
    }
    guest += "(core instance $main (instantiate $main (with \"\" (instance";
    for number in 0..count {
        guest += &format!("(export \"{number}\" (func $f{number}))");
    }
    guest + "))))(func (export \"use\") (canon lift (core func $main \"use\")))"
}

#[test]
fn glue_over_several_memories_is_one_module() {
    for count in [1, 2, 16] {
        assert_eq!(instances(&guest_of_memories(count)), count + 1 + 1);
    }
    // Modules have no more than 100 memories.
    assert_eq!(instances(&guest_of_memories(17)), 17 + 1 + 2);
    assert_eq!(instances(&guest_of_memories(120)), 120 + 1 + 8);
}

/// A guest that calls what needs its memory through a table, which `filler` fills, an instance of what is in `before`.
fn guest_with_table(before: &str, filler: &str, given: &str) -> String {
    format!(
        r#"(core module $shim (table (export "table") 2 2 funcref)
            (func (export "get") (param i32) local.get 0 i32.const 0 call_indirect (param i32)))
        (core instance $shim (instantiate $shim))
        (core module $main (import "" "get" (func (param i32))) (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 0)
            (func (export "use") i32.const 0 call 0))
        (core instance $main (instantiate $main
            (with "" (instance (export "get" (func $shim "get"))))))
        (core func $get (canon lower (func $environment "get-environment")
            (memory (core memory $main "memory")) (realloc (core func $main "realloc"))))
        {before}
        (core module $filler (import "" "get" (func (param i32))) {filler})
        (core instance (instantiate $filler (with "" (instance
            (export "get" (func $get)) (export "table" (table $shim "table")) {given}))))
        (func (export "use") (canon lift (core func $main "use")))"#
    )
}

const TABLE: &str = r#"(import "" "table" (table 2 2 funcref))"#;

#[test]
fn glue_takes_the_place_of_what_fills_a_table() {
    let fill = format!("{TABLE} (elem (i32.const 0) func 0)");
    // Shim, main module, glue.
    assert_eq!(instances(&guest_with_table("", &fill, "")), 3);
    let fill = format!(r#"(import "" "use" (func)) {TABLE} (elem (i32.const 0) func 0 1)"#);
    let guest = guest_with_table("", &fill, r#"(export "use" (func $main "use"))"#);
    assert_eq!(instances(&guest), 3);
    let fill = format!("{TABLE} (elem (i32.const 0) func 0) (elem (i32.const 1) func 0)");
    assert_eq!(instances(&guest_with_table("", &fill, "")), 3);
}

/// What is dropped of it leaves it in several pieces.
#[test]
fn glue_takes_the_place_of_what_is_stripped() {
    let name = r#"(@custom "name")"#;
    let fill = format!("{name} {TABLE} {name} (elem (i32.const 0) func 0) {name}");
    let guest = guest_with_table("", &fill, "");
    let stripped = instances_made_by(WasiVirt::new().deny_all().strip(true), &guest);
    assert_eq!(stripped, 3);
}

#[test]
fn what_does_more_than_to_fill_a_table_stays() {
    for more in [
        "(global i32 (i32.const 0))",
        "(memory 1)",
        "(func $start) (start $start)",
        "(elem declare func 0)",
        "(elem (i32.const 0) funcref (ref.null func))",
    ] {
        let fill = format!("{TABLE} (elem (i32.const 0) func 0) {more}");
        assert_eq!(instances(&guest_with_table("", &fill, "")), 4, "{more}");
    }
}

/// Glue cannot be instantiated after what it is given to.
#[test]
fn what_puts_into_a_table_what_takes_glue_stays() {
    let before = r#"(core module $taker (import "" "get" (func (param i32))) (func (export "use")))
        (core instance $taker (instantiate $taker
            (with "" (instance (export "get" (func $get))))))"#;
    let fill = format!(r#"(import "" "use" (func)) {TABLE} (elem (i32.const 0) func 0 1)"#);
    let guest = guest_with_table(before, &fill, r#"(export "use" (func $taker "use"))"#);
    // Shim, main module, glue, taker, filler.
    assert_eq!(instances(&guest), 5);
}
