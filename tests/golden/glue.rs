//! Outputs as WAT, without what changes when neither glue nor wiring does: of prebuilt modules, whose code is the
//! compiler's, there are the names of what they import and export; the record and the producers are left out.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use anyhow::Result;
use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER, WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};
use wasmparser::{Encoding, Instance, Parser, Payload};

/// What a level of nesting is indented by.
const INDENT: &str = "  ";

/// The glue and the wiring of a component, in the order of its definitions.
pub fn print(component: &[u8]) -> Result<String> {
    let printed = wasmprinter::print_bytes(component)?;
    let prebuilt = prebuilt()?;
    let mut text = format!(";; {}\n", Counts::of(component)?);
    let mut lines = printed.lines();
    while let Some(line) = lines.next() {
        let item = line.trim_start();
        if item.starts_with("(core module") {
            print_module(line, &block(line, &mut lines), &prebuilt, &mut text);
        } else if item.starts_with("(@producers") {
            block(line, &mut lines);
        } else if !item.starts_with("(@custom \"wasi-virt\"") {
            text += &format!("{line}\n");
        }
    }
    Ok(text)
}

/// How much of it engines take time for when they instantiate it, at all depths.
#[derive(Default)]
struct Counts {
    modules: usize,
    instances: usize,
    memories: usize,
    imports: u32,
}

impl Counts {
    fn of(component: &[u8]) -> Result<Counts> {
        let mut counts = Counts::default();
        let mut is_module = false;
        for payload in Parser::new(0).parse_all(component) {
            match payload? {
                Payload::Version { encoding, .. } => {
                    is_module = encoding == Encoding::Module;
                    counts.modules += usize::from(is_module);
                }
                Payload::ImportSection(section) if is_module => {
                    counts.imports += section.count();
                }
                Payload::MemorySection(section) => counts.memories += section.count() as usize,
                Payload::InstanceSection(section) => {
                    for instance in section {
                        let instance = instance?;
                        let is_of_module = matches!(instance, Instance::Instantiate { .. });
                        counts.instances += usize::from(is_of_module);
                    }
                }
                _ => {}
            }
        }
        Ok(counts)
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Counts {
            modules,
            instances,
            memories,
            imports,
        } = self;
        write!(
            f,
            "core modules {modules}, instances of them {instances}, memories {memories}, imports {imports}"
        )
    }
}

/// The lines of an item after its first one, without the one that ends it.
fn block<'t>(first: &str, lines: &mut impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let end = format!("{})", indentation(first));
    lines.take_while(|line| **line != end).collect()
}

fn print_module(first: &str, items: &[&str], prebuilt: &[BTreeSet<String>], text: &mut String) {
    let indent = indentation(first);
    let named = |kind: &str| {
        let start = format!("{indent}{INDENT}({kind} ");
        items
            .iter()
            .filter_map(move |line| line.strip_prefix(&start))
    };
    let exports: BTreeSet<&str> = named("export").filter_map(first_string).collect();
    // The front end's `run` has the name of the interface that it becomes.
    let original = |name: &&str| {
        name.rsplit_once("#run")
            .map_or(*name, |_| "run")
            .to_string()
    };
    let originals: BTreeSet<String> = exports.iter().map(original).collect();
    *text += &format!("{first}\n");
    if !exports.is_empty() && prebuilt.iter().any(|whole| originals.is_subset(whole)) {
        *text += &format!("{indent}{INDENT};; prebuilt\n");
        let imports =
            named("import").filter_map(|import| import.split_once(" (").map(|(names, _)| names));
        for names in imports.collect::<BTreeSet<_>>() {
            *text += &format!("{indent}{INDENT}(import {names} ...)\n");
        }
        for name in exports {
            *text += &format!("{indent}{INDENT}(export \"{name}\" ...)\n");
        }
    } else {
        let mut lines = items.iter().copied();
        while let Some(line) = lines.next() {
            match line.trim_start().starts_with("(@producers") {
                true => drop(block(line, &mut lines)),
                false => *text += &format!("{line}\n"),
            }
        }
    }
    *text += &format!("{indent})\n");
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

/// The string that an item begins with.
fn first_string(item: &str) -> Option<&str> {
    item.strip_prefix('"')?.split('"').next()
}

/// For each module that comes from a compiler, what it exports. An output has parts of them.
fn prebuilt() -> Result<Vec<BTreeSet<String>>> {
    let lib = Path::new(env!("CARGO_MANIFEST_DIR")).join("lib");
    let adapter = std::fs::read(lib.join("virtual-adapter.wasm"))?;
    let preview1 = std::fs::read(lib.join("preview1.wasm"))?;
    let modules = [
        adapter.as_slice(),
        preview1.as_slice(),
        WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
        WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
    ];
    modules.into_iter().map(exports).collect()
}

fn exports(module: &[u8]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ExportSection(section) = payload? {
            for export in section {
                let name = export?.name;
                let is_run = name.starts_with("wasi:cli/run@") && name.ends_with("#run");
                names.insert(if is_run { "run" } else { name }.to_string());
            }
        }
    }
    Ok(names)
}
