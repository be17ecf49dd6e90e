//! Guests whose types share their parts: written out, some of them are without end. Every stage takes memory, and as much
//! work as the count of allocated bytes shows, in proportion to the guest, or refuses it.

mod guests;
mod measure;
mod texts;

use std::path::{Path, PathBuf};

use guests::{Guest, aliased, doubled, wide};
use measure::{check_bytes, check_limited, check_proportion};
use wasi_virt::{Linking, WasiVirt, inspect};

/// What is at the bottom of types that are doubled: alone, and with handles that have to be told apart.
const BOTTOMS: [&str; 3] = ["u32", "(own $is)", "(borrow $is)"];

/// Ways to make a type of two of another. `$x` is that other.
const TWICE: [(&str, &str); 7] = [
    ("tuple", "(tuple $x $x)"),
    ("record", "(record (field \"a\" $x) (field \"b\" $x))"),
    ("variant", "(variant (case \"a\" $x) (case \"b\" $x))"),
    ("result", "(result $x (error $x))"),
    ("option", "(tuple (option $x) (option $x))"),
    ("list", "(tuple (list $x) (list $x))"),
    ("stream", "(tuple (stream $x) (future $x))"),
];

#[test]
fn types_of_two_of_the_one_before() {
    for (name, form) in TWICE {
        for bottom in BOTTOMS {
            let guest = |levels| doubled(form, bottom, levels);
            check_proportion(&format!("{name} of {bottom}"), [3, 6, 12], guest);
        }
    }
}

/// As deep as the validator takes them.
#[test]
fn types_of_one_of_the_one_before() {
    for form in [
        "(tuple $x)",
        "(record (field \"a\" $x))",
        "(option $x)",
        "(list $x)",
    ] {
        for bottom in BOTTOMS {
            check_proportion(form, [20, 40, 80], |levels| doubled(form, bottom, levels));
        }
    }
}

/// The whole type is in the parameters, where each of its values has a place of its own.
#[test]
fn variants_that_travel_in_parameters() {
    let form = "(variant (case \"a\" $x) (case \"b\" $x) (case \"c\" $x) (case \"d\" $x))";
    for bottom in ["u32", "u64", "(own $is)"] {
        let guest = |levels| {
            let mut guest = doubled(form, bottom, levels);
            guest.function(&format!("(param \"v\" $t{levels})"));
            guest
        };
        check_proportion(bottom, [2, 4, 8], guest);
    }
}

#[test]
fn a_wide_type_in_many_functions() {
    for part in ["u8", "string", "(own $is)", "(option (own $is))"] {
        let guest = |count| {
            let mut guest = wide(part, 1000);
            for _ in 0..count {
                guest.function("(param \"v\" $wide) (result $wide)");
            }
            guest
        };
        check_proportion(part, [50, 100, 200], guest);
    }
}

#[test]
fn a_long_name_in_many_interfaces() {
    let name = "a".repeat(90_000);
    for inside in ["u32", "(own $is)"] {
        let guest = |count| {
            let mut guest = Guest::default();
            guest.outside(&format!(
                "(import \"test:host/types\" (instance $named
                    (alias outer 1 $IS (type $IS))
                    (export \"input-stream\" (type $is (eq $IS)))
                    (type $own (own $is))
                    (type $r (record (field \"{name}\" {})))
                    (export \"r\" (type (eq $r)))))
                 (alias export $named \"r\" (type $R))",
                if inside == "u32" { "u32" } else { "$own" }
            ));
            for index in 0..count {
                guest.outside(&format!(
                    "(import \"test:host/i{index}\" (instance
                        (export \"input-stream\" (type $is (eq $IS)))
                        (export \"r\" (type $r (eq $R)))
                        (type $own (own $is))
                        (type $t (tuple $r $r))
                        (export \"f\" (func (param \"s\" $own) (result $t)))))"
                ));
            }
            guest
        };
        check_proportion(inside, [3, 6, 12], guest);
        for count in [17, 24, 32, 500] {
            check_limited(inside, &guest(count));
        }
    }
}

/// Once an interface has a name for a type, that is another type for the validator.
#[test]
fn a_type_with_many_names() {
    for chained in [false, true] {
        for count in [100, 200, 400, 800, 1600] {
            check_limited("names", &aliased(count, chained));
        }
    }
}

#[test]
fn an_interface_under_many_names() {
    for resource in ["", "(export \"r\" (type (sub resource)))"] {
        let guest = |count: usize| {
            let mut guest = Guest::default();
            let functions: Vec<String> = (0..count)
                .map(|index| format!("(export \"f{index}\" (func (param \"a\" u32)))"))
                .collect();
            guest.outside(&format!(
                "(type $many (instance {resource} {}))",
                functions.join("\n")
            ));
            for index in 0..count {
                guest.outside(&format!(
                    "(import \"test:host/many{index}\" (instance $many{index} (type $many)))
                     (export \"test:out/many{index}\" (instance $many{index}))"
                ));
            }
            guest
        };
        for count in [25, 50, 100, 200, 400, 800] {
            check_limited(resource, &guest(count));
        }
    }
}

#[test]
fn an_interface_with_a_long_name_for_many_functions() {
    let guest = |count: usize| {
        let functions: Vec<String> = (0..count)
            .map(|index| format!("(export \"f{index}\" (func))"))
            .collect();
        let mut guest = Guest::default();
        guest.outside(&format!(
            "(import \"test:host/{}\" (instance {}))",
            "a".repeat(90_000),
            functions.join("\n")
        ));
        guest
    };
    for count in [100, 200, 400] {
        check_limited("names", &guest(count));
    }
}

#[test]
fn instance_types_inside_of_instance_types() {
    for inside in [
        "(export \"f\" (func))",
        "(export \"r\" (type (sub resource)))",
        "(type $t (enum \"a\")) (export \"t\" (type (eq $t)))",
    ] {
        let guest = |levels: usize| {
            let mut guest = Guest::default();
            guest.outside(&format!("(type $i0 (instance {inside}))"));
            for level in 1..=levels {
                guest.outside(&format!(
                    "(type $i{level} (instance
                        (alias outer 1 $i{} (type $inner))
                        (export \"a\" (instance (type $inner)))
                        (export \"b\" (instance (type $inner)))))",
                    level - 1
                ));
            }
            guest.outside(&format!(
                "(import \"test:host/nested\" (instance $nested (type $i{levels})))
                 (export \"test:out/nested\" (instance $nested))"
            ));
            guest
        };
        for levels in [3, 6, 12, 18, 40] {
            check_limited(inside, &guest(levels));
        }
    }
}

/// A component type has imports and exports of its own, and so have nested components that are instantiated.
#[test]
fn component_types_inside_of_component_types() {
    let guest = |levels: usize| {
        let mut guest = Guest::default();
        guest.outside("(type $c0 (component (export \"r\" (type (sub resource)))))");
        for level in 1..=levels {
            guest.outside(&format!(
                "(type $c{level} (component
                    (alias outer 1 $c{} (type $inner))
                    (import \"a\" (component (type $inner)))
                    (export \"b\" (component (type $inner)))))",
                level - 1
            ));
        }
        guest.outside(&format!(
            "(import \"components\" (component (type $c{levels})))"
        ));
        guest
    };
    check_proportion("imports", [3, 6, 12], guest);
    check_limited("imports", &guest(60));
}

#[test]
fn instances_of_nested_components() {
    let guest = |levels: usize| {
        let mut guest = Guest::default();
        guest.outside("(component $n0 (type $t (resource (rep i32))) (export \"r\" (type $t)))");
        for level in 1..=levels {
            guest.outside(&format!(
                "(component $n{level}
                    (alias outer 1 $n{} (component $inner))
                    (instance $a (instantiate $inner))
                    (instance $b (instantiate $inner))
                    (export \"a\" (instance $a))
                    (export \"b\" (instance $b)))",
                level - 1
            ));
        }
        guest.outside(&format!(
            "(instance $nested (instantiate $n{levels}))
             (export \"test:out/nested\" (instance $nested))"
        ));
        guest
    };
    for levels in [2, 4, 8, 16, 40] {
        check_limited("instances", &guest(levels));
    }
}

#[test]
fn exports_that_share_their_types() {
    for part in ["u8", "(own $is)"] {
        let guest = |count: usize| {
            let mut guest = wide(part, 200);
            guest.function("(param \"v\" $wide) (result $wide)");
            for index in 0..count {
                guest.outside(&format!("(export \"test:out/e{index}\" (instance $api))"));
            }
            guest
        };
        for count in [20, 40, 80] {
            check_limited(part, &guest(count));
        }
    }
}

/// Groups of core types are the only ones that refer to themselves.
#[test]
fn core_types_that_refer_to_themselves() {
    let guest = |count: usize| {
        let mut guest = Guest::default();
        for index in 0..count {
            guest.outside(&format!(
                "(core rec
                    (type $self{index} (sub (struct (field (ref null $self{index})))))
                    (type $pair{index} (sub (func (param (ref null $self{index}) (ref null $pair{index}))))))
                 (component $c{index}
                    (alias outer 1 $self{index} (core type $b))
                    (core type (module (alias outer 1 $b (type)))))
                 (instance (instantiate $c{index}))"
            ));
        }
        guest
    };
    check_proportion("groups", [10, 20, 40], guest);
}

/// Core types that refer to themselves are found in an import that is refused for its modules.
#[test]
fn core_types_of_an_import_that_refer_to_themselves() {
    let text = r#"(component
        (import "wasi:random/insecure-seed@0.2.6" (instance $types
            (core rec (type $a (sub (struct (field (ref null $a))))))
            (core type $first (module (alias outer 1 $a (type))))
            (export "first" (core module (type $first))))))"#;
    let mut virt = WasiVirt::new();
    virt.deny_all().guest_bytes(wat::parse_str(text).unwrap());
    let error = format!("{:#}", wasi_virt::in_flags(&virt.finish().unwrap_err()));
    assert!(
        error.contains("core module") && error.contains("`first`"),
        "{error}"
    );
}

fn components() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components")
}

fn text_of(name: &str) -> Vec<u8> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/types");
    wat::parse_file(directory.join(name)).unwrap()
}

#[test]
fn a_type_that_refers_to_itself_stays() {
    for linking in [Linking::Fused, Linking::Composed] {
        let mut virt = WasiVirt::new();
        virt.deny_all().link(linking);
        let guest = text_of("self-referring-type.wat");
        let output = virt.guest_bytes(guest).finish().unwrap().into_bytes();
        assert!(inspect(&output).unwrap().imports.is_empty(), "{linking:?}");
        wasmparser::validate(&output).unwrap();
    }
}

/// 60 tuples, each in the next, are passed on.
#[test]
fn nested_tuples_are_passed_on() {
    let mut virt = WasiVirt::new();
    virt.stdio().ignore();
    virt.link(Linking::Composed);
    let guest = text_of("nested-tuples.wat");
    let output = virt.guest_bytes(guest).finish().unwrap().into_bytes();
    let imports = inspect(&output).unwrap().imports;
    assert!(imports.iter().any(|import| import.name == "test:host/api"));
}

/// The types of a module's world come in a section of its own.
#[test]
fn worlds_of_modules() {
    for twice in [false, true] {
        for levels in [3, 6, 12, 60] {
            let types: Vec<String> = (1..=levels)
                .map(|level| {
                    let of = format!("$t{}", level - 1);
                    let twice = if twice { of.as_str() } else { "" };
                    format!("(type $t{level} (tuple {of} {twice}))")
                })
                .collect();
            let text = format!(
                r#"(component (type (component
                    (type (component
                        (import "test:host/api" (instance
                            (type $t0 (tuple u8))
                            {}
                            (export "f" (func (param "v" (list $t{levels}))))))))
                    (export "test:world/world" (component (type 0)))))
                    (export "world" (type 0)))"#,
                types.join("\n")
            );
            let mut module = std::fs::read(components().join("p1-hello.wasm")).unwrap();
            wasm_encoder::Section::append_to(
                &wasm_encoder::CustomSection {
                    name: "component-type:world".into(),
                    data: wat::parse_str(&text).unwrap().into(),
                },
                &mut module,
            );
            check_bytes("world", &module);
        }
    }
}
