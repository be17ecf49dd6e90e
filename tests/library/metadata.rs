//! What a guest says about itself is said by the output, on its outermost level.

use std::collections::BTreeMap;

use wasi_virt::{Linking, Preview1, WasiVirt};
use wasm_encoder::{ComponentSection, CustomSection, Section};
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
