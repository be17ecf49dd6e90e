//! Guests that nest deeper than a stack is high. An overflow ends the process, so the tool runs in one of its own.

use std::path::Path;
use std::process::Command;

use wasm_encoder::{
    Component, ComponentImportSection, ComponentTypeRef, ComponentTypeSection, ComponentValType,
    CustomSection, InstanceType, PrimitiveValType, Section,
};

/// More than any stack holds of what recurses, and few enough to be made quickly.
const DEPTH: u32 = 60_000;

/// Runs the tool in each of its ways, and returns what it printed to standard error in each.
fn run(guest: &[u8]) -> Vec<String> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("guest.wasm");
    std::fs::write(&path, guest).unwrap();
    let output = directory.path().join("output.wasm");
    let output = output.to_str().unwrap();
    let ways: [&[&str]; 4] = [
        &["inspect"],
        &["explain"],
        &["--stdio=ignore", "-o", output],
        &["--stdio=ignore", "--link=composed", "-o", output],
    ];
    ways.map(|arguments| {
        let run = Command::new(env!("CARGO_BIN_EXE_wasi-virt"))
            .args(arguments)
            .arg(&path)
            .output()
            .unwrap();
        let message = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(
            matches!(run.status.code(), Some(0 | 1)),
            "{arguments:?}: {}, {message}",
            run.status
        );
        assert_eq!(run.status.success(), message.is_empty(), "{message}");
        message
    })
    .into()
}

fn guest(name: &str) -> Vec<u8> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    std::fs::read(directory.join(name)).unwrap()
}

/// A guest that imports WASI, with something put before it that it does not use.
fn beside(append: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let guest = guest("random.wasm");
    let (preamble, sections) = guest.split_at(8);
    let mut bytes = preamble.to_vec();
    append(&mut bytes);
    bytes.extend(sections);
    bytes
}

fn leb128(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

/// A section of one type, which nests: its head and the one declaration in it, over and over.
fn nested_type(head: &[u8]) -> Vec<u8> {
    let mut content = vec![1];
    content.extend(head.repeat(DEPTH as usize));
    content.extend([&head[..1], &[0]].concat());
    let mut section = vec![7];
    section.extend(leb128(content.len()));
    section.extend(content);
    section
}

/// Head of an instance type or a component type whose one declaration is a type.
const INSTANCE: [u8; 3] = [0x42, 1, 1];
const COMPONENT: [u8; 3] = [0x41, 1, 1];

#[test]
fn nested_types_are_refused() {
    for head in [INSTANCE, COMPONENT] {
        for message in run(&beside(|bytes| bytes.extend(nested_type(&head)))) {
            assert!(message.contains("nesting is too deep"), "{message}");
        }
    }
}

#[test]
fn nested_types_of_a_module_are_refused() {
    for head in [INSTANCE, COMPONENT] {
        let mut types = b"\0asm\x0d\0\x01\0".to_vec();
        types.extend(nested_type(&head));
        let mut module = guest("p1-hello.wasm");
        CustomSection {
            name: "component-type:deep".into(),
            data: types.into(),
        }
        .append_to(&mut module);
        for message in run(&module) {
            assert!(message.contains("nesting is too deep"), "{message}");
        }
    }
}

#[test]
fn nested_components_are_refused() {
    // Each is around the one before: sections would be copied time and again, so only the heads are made.
    let mut inner = wasm_encoder::Component::new().finish();
    let mut heads = Vec::new();
    for _ in 0..DEPTH {
        let length = leb128(inner.len() + heads.len());
        let mut head = vec![4];
        head.extend(length);
        heads.extend(head.into_iter().rev());
        heads.extend(b"\0asm\x0d\0\x01\0".iter().rev());
    }
    heads.reverse();
    inner.splice(0..0, heads);
    let around = beside(|bytes| {
        bytes.push(4);
        bytes.extend(leb128(inner.len()));
        bytes.extend(&inner);
    });
    for message in run(&around) {
        assert!(message.contains("nests components"), "{message}");
    }
}

/// Types that refer to each other in a row are valid as far as the validator takes them.
#[test]
fn rows_of_types_end_well() {
    let mut guest = Component::new();
    let mut types = ComponentTypeSection::new();
    types.defined_type().list(PrimitiveValType::U8);
    for index in 0..DEPTH {
        types.defined_type().list(ComponentValType::Type(index));
    }
    types
        .function()
        .params([("deep", ComponentValType::Type(DEPTH))])
        .result(None);
    guest.section(&types);
    let mut imports = ComponentImportSection::new();
    imports.import("deep", ComponentTypeRef::Func(DEPTH + 1));
    guest.section(&imports);
    run(&guest.finish());
}

#[test]
fn rows_of_instance_types_end_well() {
    let mut guest = Component::new();
    let mut types = ComponentTypeSection::new();
    types.instance(&InstanceType::new());
    for index in 0..DEPTH {
        let mut around = InstanceType::new();
        around.alias(wasm_encoder::Alias::Outer {
            kind: wasm_encoder::ComponentOuterAliasKind::Type,
            count: 1,
            index,
        });
        around.export("inner", ComponentTypeRef::Instance(0));
        types.instance(&around);
    }
    guest.section(&types);
    let mut imports = ComponentImportSection::new();
    imports.import("test:deep/api", ComponentTypeRef::Instance(DEPTH));
    guest.section(&imports);
    run(&guest.finish());
}
