//! What a guest says about itself is said by the output, on its outermost level.

use std::collections::BTreeMap;
use std::ops::Range;

use wasi_virt::{Linking, Preview1, WasiVirt};
use wasm_encoder::{ComponentSection, CustomSection, Section, SectionId};
use wasm_metadata::{AddMetadata, AddMetadataField, ComponentNames, Producers};
use wasmparser::{
    BinaryReader, ComponentName, ComponentNameSectionReader, ComponentTypeRef, Parser, Payload,
};

/// The sections that `wasm-tools metadata add` writes, and one that nobody knows.
const ANNOTATIONS: [(&str, &str); 8] = [
    ("authors", "the authors"),
    ("description", "what it does"),
    ("licenses", "Apache-2.0"),
    ("source", "https://example.com/source"),
    ("homepage", "https://example.com/"),
    ("revision", "a1b2c3"),
    ("version", "1.2.3"),
    ("x-unknown", "not known here"),
];

fn guest(name: &str) -> Vec<u8> {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read(format!("{root}/tests/components/{name}.wasm")).unwrap()
}

/// A guest that says all about itself.
fn described(guest: &[u8]) -> Vec<u8> {
    let mut add = AddMetadata::default();
    add.name = AddMetadataField::Set("the program".to_string());
    add.language = vec![("a language".to_string(), "1".to_string())];
    add.sdk = vec![("an sdk".to_string(), "2".to_string())];
    let mut described = add.to_wasm(guest).unwrap();
    let is_component = Parser::is_component(guest);
    for (name, data) in ANNOTATIONS {
        let section = CustomSection {
            name: name.into(),
            data: data.as_bytes().into(),
        };
        match is_component {
            true => section.append_to_component(&mut described),
            false => section.append_to(&mut described),
        }
    }
    described
}

/// The custom sections on the outermost level.
fn customs(component: &[u8]) -> BTreeMap<String, Vec<Vec<u8>>> {
    let mut found: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    let mut depth = 0;
    for payload in Parser::new(0).parse_all(component) {
        match payload.unwrap() {
            Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => depth += 1,
            Payload::End(_) => depth -= 1,
            Payload::CustomSection(custom) if depth == 0 => {
                let known = found.entry(custom.name().to_string()).or_default();
                known.push(custom.data().to_vec());
            }
            _ => {}
        }
    }
    found
}

/// Checks that an output is named and tells what made it, and gives its custom sections.
fn check(output: &[u8], how: &str) -> BTreeMap<String, Vec<Vec<u8>>> {
    wasmparser::Validator::new_with_features(wasmparser::WasmFeatures::all())
        .validate_all(output)
        .unwrap();
    let customs = customs(output);
    for section in ["producers", "component-name"] {
        assert_eq!(customs[section].len(), 1, "{how}: {section}");
    }
    let names = ComponentNames::from_bytes(&customs["component-name"][0], 0).unwrap();
    let name = names.get_name().map(String::as_str);
    assert_eq!(name, Some("the program"), "{how}");
    let producers = producers(&customs);
    for (field, name, version) in [
        ("language", "a language", "1"),
        ("sdk", "an sdk", "2"),
        ("processed-by", "wasi-virt", env!("CARGO_PKG_VERSION")),
    ] {
        let found = producers.get(field).and_then(|field| field.get(name));
        assert_eq!(found.map(String::as_str), Some(version), "{how}: {field}");
    }
    customs
}

fn producers(customs: &BTreeMap<String, Vec<Vec<u8>>>) -> Producers {
    Producers::from_bytes(&customs["producers"][0], 0).unwrap()
}

fn check_annotations(customs: &BTreeMap<String, Vec<Vec<u8>>>, names: &[&str], how: &str) {
    for (name, data) in ANNOTATIONS {
        let expected = names
            .contains(&name)
            .then(|| vec![data.as_bytes().to_vec()]);
        assert_eq!(customs.get(name), expected.as_ref(), "{how}: {name}");
    }
}

#[test]
fn components_keep_all() {
    let described = described(&guest("env"));
    let all = ANNOTATIONS.map(|(name, _)| name);
    let ways = [
        ("untouched", Linking::Auto, true),
        ("fused", Linking::Fused, false),
        ("composed", Linking::Composed, false),
    ];
    for (first, linking, allows) in ways {
        let link = |guest: Vec<u8>, linking, allows: bool| {
            let mut virt = WasiVirt::new();
            if !allows {
                virt.deny_all();
            }
            let output = virt.link(linking).guest_bytes(guest).finish();
            output.unwrap().into_bytes()
        };
        let once = link(described.clone(), linking, allows);
        check_annotations(&check(&once, first), &all, first);
        for (second, linking, allows) in ways {
            let how = format!("{first}, then {second}");
            let twice = link(once.clone(), linking, allows);
            let customs = check(&twice, &how);
            check_annotations(&customs, &all, &how);
            assert_eq!(customs["wasi-virt"].len(), 2, "{how}");
        }
    }
}

/// What nobody knows may mean something in a module only.
#[test]
fn components_have_what_their_modules_say() {
    let described = described(&guest("p1-hello"));
    let known = ANNOTATIONS.map(|(name, _)| name);
    for preview1 in [Preview1::Own, Preview1::Shared] {
        for (linking, allows) in [
            (Linking::Auto, true),
            (Linking::Fused, false),
            (Linking::Composed, false),
        ] {
            let how = format!("{preview1:?}, {linking:?}");
            let mut virt = WasiVirt::new();
            if !allows {
                virt.deny_all();
            }
            virt.link(linking)
                .preview1(preview1)
                .guest_bytes(described.clone());
            let output = virt.finish().unwrap().into_bytes();
            check_annotations(&check(&output, &how), &known[..7], &how);
        }
    }
}

#[test]
fn several_sections_of_producers_become_one() {
    let mut twice = described(&guest("env"));
    let mut section = wasm_encoder::ProducersSection::new();
    let mut field = wasm_encoder::ProducersField::new();
    field.value("another sdk", "3");
    section.field("sdk", &field);
    section.append_to_component(&mut twice);
    for deny in [false, true] {
        let mut virt = WasiVirt::new();
        if deny {
            virt.deny_all();
        }
        let output = virt.guest_bytes(twice.clone()).finish().unwrap();
        let producers = producers(&check(output.as_ref(), "two sections"));
        let sdk = producers.get("sdk").unwrap();
        assert_eq!(sdk.get("another sdk").map(String::as_str), Some("3"));
    }
}

/// Sections that cannot be read are of no use, and no reason to fail.
#[test]
fn damaged_sections_are_left_out() {
    let mut damaged = guest("env");
    for name in ["component-name", "producers"] {
        let section = CustomSection {
            name: name.into(),
            data: (&[0, 0xff, 0xff, 0xff, 0x7f][..]).into(),
        };
        section.append_to_component(&mut damaged);
    }
    for linking in [Linking::Fused, Linking::Composed] {
        let mut virt = WasiVirt::new();
        virt.deny_all().link(linking).guest_bytes(damaged.clone());
        let output = virt.finish().unwrap();
        let customs = customs(output.as_ref());
        for names in customs.get("component-name").into_iter().flatten() {
            ComponentNames::from_bytes(names, 0).unwrap();
        }
        let producers = producers(&customs);
        assert!(producers.get("processed-by").is_some());
    }
}

/// The first import vanishes: what is named after it has another index.
#[test]
fn names_by_index_follow_what_they_name() {
    let text = r#"(component $whole
        (import "wasi:random/random@0.2.6" (instance $gone
            (export "get-random-u64" (func (result u64)))))
        (import "test:host/api" (instance $kept (export "answer" (func (result u32)))))
        (core func $gone-lowered (canon lower (func $gone "get-random-u64")))
        (core func $kept-lowered (canon lower (func $kept "answer")))
        (core module $main
            (import "host" "random" (func (result i64)))
            (import "host" "answer" (func $answer (result i32)))
            (func (export "ask") (result i32) (call $answer)))
        (core instance $instance (instantiate $main (with "host" (instance
            (export "random" (func $gone-lowered)) (export "answer" (func $kept-lowered))))))
        (func $ask (result u32) (canon lift (core func $instance "ask")))
        (export "ask" (func $ask)))"#;
    let mut virt = WasiVirt::new();
    virt.deny_all().link(Linking::Fused);
    virt.guest_bytes(wat::parse_str(text).unwrap());
    let output = virt.finish().unwrap().into_bytes();
    let customs = customs(&output);
    let [section] = customs["component-name"].as_slice() else {
        panic!("several sections");
    };
    let (mut own, mut instances) = (None, BTreeMap::new());
    for name in ComponentNameSectionReader::new(BinaryReader::new(section, 0)) {
        match name.unwrap() {
            ComponentName::Component { name, .. } => own = Some(name),
            ComponentName::Instances(names) => {
                let names = names.into_iter().map(Result::unwrap);
                instances.extend(names.map(|naming| (naming.index, naming.name)));
            }
            _ => {}
        }
    }
    assert_eq!(own, Some("whole"));
    assert_eq!(instances, BTreeMap::from([(0, "kept")]));
    let mut imports = Vec::new();
    for payload in Parser::new(0).parse_all(&output) {
        if let Payload::ComponentImportSection(section) = payload.unwrap() {
            for import in section {
                let import = import.unwrap();
                if matches!(import.ty, ComponentTypeRef::Instance(_)) {
                    imports.push(import.name.name.to_string());
                }
            }
        }
    }
    assert_eq!(imports, ["test:host/api"]);
}

/// A guest with custom sections at every depth. Its nested component takes a type from around it, so that fused linking
/// numbers it anew.
const FULL: &str = r#"(component $whole
    (@custom "first" "1")
    (import "wasi:random/random@0.2.6" (instance $random
        (export "get-random-u64" (func (result u64)))))
    (type $gone (list u8))
    (type $taken (list u32))
    (core func $random (canon lower (func $random "get-random-u64")))
    (core module $main
        (@custom "in a module" "2")
        (@custom "metadata.code.hint" "3")
        (import "host" "random" (func $get (result i64)))
        (func $ask (export "ask") (result i64) (call $get)))
    (component $nested
        (@custom "nested" "4")
        (alias outer $whole $taken (type $type))
        (core module $deep (@custom "deep" "5"))
        (component $deeper (@custom "deeper" "6"))
        (export "type" (type $type)))
    (core instance $instance (instantiate $main (with "host" (instance
        (export "random" (func $random))))))
    (instance $types (instantiate $nested))
    (func $ask (result u64) (canon lift (core func $instance "ask")))
    (export "ask" (func $ask))
    (@custom "first" "7"))"#;

const WAYS: [(Linking, bool); 3] = [
    (Linking::Auto, true),
    (Linking::Fused, false),
    (Linking::Composed, false),
];

fn made_of(guest: Vec<u8>, (linking, allows): (Linking, bool), strip: bool) -> Vec<u8> {
    let mut virt = WasiVirt::new();
    if !allows {
        virt.deny_all();
    }
    let output = virt.link(linking).strip(strip).guest_bytes(guest).finish();
    let output = output.unwrap().into_bytes();
    wasmparser::Validator::new_with_features(wasmparser::WasmFeatures::all())
        .validate_all(&output)
        .unwrap();
    output
}

/// The custom sections at every depth, with their contents, in order.
fn all_customs(component: &[u8]) -> Vec<(String, Vec<u8>)> {
    let payloads = Parser::new(0).parse_all(component);
    let customs = payloads.filter_map(|payload| match payload.unwrap() {
        Payload::CustomSection(custom) => Some((custom.name().to_string(), custom.data().to_vec())),
        _ => None,
    });
    customs.collect()
}

#[test]
fn sections_at_every_depth_stay() {
    let guest = wat::parse_str(FULL).unwrap();
    for way in WAYS {
        let output = made_of(guest.clone(), way, false);
        assert_eq!(
            customs(&output)["first"],
            [b"1".to_vec(), b"7".to_vec()],
            "{way:?}"
        );
        let mut found = all_customs(&output);
        for custom in all_customs(&guest) {
            // The outermost names are by index, and have other ones.
            if custom.0 == "component-name" && customs(&guest)["component-name"][0] == custom.1 {
                continue;
            }
            let place = found.iter().position(|other| *other == custom);
            found.remove(place.unwrap_or_else(|| panic!("{way:?}: {custom:?}")));
        }
    }
}

/// The sections by which a function that traps says why.
fn messages(customs: &[(String, Vec<u8>)]) -> usize {
    let names = customs.iter().filter(|(name, _)| name == "name");
    let told = names.filter(|(_, data)| String::from_utf8_lossy(data).contains("is denied"));
    told.count()
}

#[test]
fn stripped_outputs_have_what_is_not_for_tools_alone() {
    let guest = described(&wat::parse_str(FULL).unwrap());
    for way in WAYS {
        let output = made_of(guest.clone(), way, true);
        let found = all_customs(&output);
        let names: Vec<&str> = found.iter().map(|(name, _)| &**name).collect();
        let expected: &[&str] = match way.1 {
            true => &["metadata.code.hint", "wasi-virt", "producers"],
            false => &["name", "metadata.code.hint", "wasi-virt", "producers"],
        };
        assert_eq!(names, expected, "{way:?}");
        assert_eq!(messages(&found), usize::from(!way.1), "{way:?}");
        let producers = producers(&customs(&output));
        let language = producers.get("language").unwrap().get("a language");
        assert_eq!(language.map(String::as_str), Some("1"));
    }
}

/// All sections at every depth but the custom ones, in order.
fn executed(component: &[u8]) -> Vec<(u8, &[u8])> {
    let sections = Parser::new(0).parse_all(component).filter_map(|payload| {
        let payload = payload.unwrap();
        let is_around = matches!(
            payload,
            Payload::ModuleSection { .. } | Payload::ComponentSection { .. }
        );
        payload.as_section().filter(|_| !is_around)
    });
    let sections = sections.filter(|(id, _)| *id != SectionId::Custom as u8);
    let bytes = |range: Range<u64>| &component[range.start as usize..range.end as usize];
    sections.map(|(id, range)| (id, bytes(range))).collect()
}

#[test]
fn what_is_executed_is_the_same_when_stripped() {
    let check = |guest: &[u8], way, drops| {
        let plain = made_of(guest.to_vec(), way, false);
        let stripped = made_of(guest.to_vec(), way, true);
        assert_eq!(stripped.len() < plain.len(), drops, "{way:?}");
        assert_eq!(executed(&plain), executed(&stripped), "{way:?}");
    };
    for way in WAYS {
        check(&wat::parse_str(FULL).unwrap(), way, true);
        check(&guest("files"), way, true);
        // It has no sections to drop.
        check(&guest("p1-hello"), way, false);
    }
    // Components in it import what is denied: it cannot be fused.
    check(&guest("composition"), WAYS[0], true);
    check(&guest("composition"), WAYS[2], true);
}

#[test]
fn records_and_messages_of_inner_layers_are_not_stripped() {
    let guest = wat::parse_str(FULL).unwrap();
    for inner in &WAYS[1..] {
        let once = made_of(guest.clone(), *inner, false);
        for outer in WAYS {
            let twice = all_customs(&made_of(once.clone(), outer, true));
            let records = twice.iter().filter(|(name, _)| name == "wasi-virt");
            assert!(records.count() >= 2, "{inner:?}, {outer:?}");
            assert_eq!(messages(&twice), 1, "{inner:?}, {outer:?}");
        }
    }
}

/// A module keeps what is executed, and the front end its messages.
#[test]
fn modules_are_stripped_behind_their_front_end() {
    let described = described(&guest("p1-hello"));
    for way in WAYS {
        let found = all_customs(&made_of(described.clone(), way, true));
        let is_known = |name: &str| ["name", "wasi-virt", "producers"].contains(&name);
        assert!(found.iter().all(|(name, _)| is_known(name)), "{found:?}");
        let of_front_end =
            |data: &[u8]| String::from_utf8_lossy(data).contains("wasi-virt-preview1");
        let is_told = |(name, data): &&(String, Vec<u8>)| name == "name" && of_front_end(data);
        assert_eq!(found.iter().filter(is_told).count(), 1, "{way:?}");
    }
}
