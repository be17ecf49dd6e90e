//! Outputs as WAT, without what changes when neither glue nor wiring does: of prebuilt modules, whose code is the
//! compiler's, there are the names of what they import and export; the record and the producers are left out.
//!
//! Glue calls the adapter's functions by numbers, their places among the exports of what is built. Those change with the
//! adapter and say nothing, so the names are written in their place.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use anyhow::Result;
use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER, WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};
use wasmparser::{Encoding, Instance, Parser, Payload};

use crate::numbers::{ADAPTER, Exports};

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

fn print_module(first: &str, items: &[&str], prebuilt: &Prebuilt, text: &mut String) {
    let indent = indentation(first);
    let named = |kind: &str| {
        let start = format!("{indent}{INDENT}({kind} ");
        items
            .iter()
            .filter_map(move |line| line.strip_prefix(&start))
    };
    let exports = || named("export").filter_map(first_string);
    *text += &format!("{first}\n");
    let exported = match named("export").any(|export| prebuilt.is_memory_of_adapter(export)) {
        true => Some(
            exports()
                .filter_map(|name| prebuilt.adapter.name(name))
                .collect(),
        ),
        false => prebuilt.others_with(exports()),
    };
    if let Some(exported) = exported {
        *text += &format!("{indent}{INDENT};; prebuilt\n");
        let imports =
            named("import").filter_map(|import| import.split_once(" (").map(|(names, _)| names));
        for names in imports.collect::<BTreeSet<_>>() {
            *text += &format!("{indent}{INDENT}(import {names} ...)\n");
        }
        for name in exported {
            *text += &format!("{indent}{INDENT}(export \"{name}\" ...)\n");
        }
    } else {
        let mut lines = items.iter().copied();
        while let Some(line) = lines.next() {
            match line.trim_start().starts_with("(@producers") {
                true => drop(block(line, &mut lines)),
                false => *text += &format!("{}\n", prebuilt.with_names(line)),
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

/// What modules that come from a compiler export. An output has parts of them.
struct Prebuilt {
    adapter: Exports,
    others: Vec<BTreeSet<String>>,
}

fn prebuilt() -> Result<Prebuilt> {
    let lib = Path::new(env!("CARGO_MANIFEST_DIR")).join("lib");
    let preview1 = std::fs::read(lib.join("preview1.wasm"))?;
    let others = [
        preview1.as_slice(),
        WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
        WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
    ];
    let others = others.into_iter().map(|module| {
        let names = exports(module)?.into_iter();
        let names = names.map(|name| {
            if is_run(&name) {
                "run".to_string()
            } else {
                name
            }
        });
        Ok(names.collect())
    });
    Ok(Prebuilt {
        adapter: Exports::read(),
        others: others.collect::<Result<_>>()?,
    })
}

impl Prebuilt {
    /// Whether an export is that of the adapter's memory, which tells the adapter from other modules.
    fn is_memory_of_adapter(&self, export: &str) -> bool {
        let name = first_string(export);
        export.contains("(memory ")
            && name.and_then(|name| self.adapter.name(name)) == Some("memory")
    }

    /// These exports, if they are some of another prebuilt module.
    fn others_with<'e>(&self, exports: impl Iterator<Item = &'e str>) -> Option<BTreeSet<&'e str>> {
        let exports: BTreeSet<&str> = exports.collect();
        // The front end's `run` has the name of the interface that it becomes.
        let originals: BTreeSet<&str> = exports
            .iter()
            .map(|name| if is_run(name) { "run" } else { *name })
            .collect();
        let is_part = |whole: &BTreeSet<String>| originals.iter().all(|name| whole.contains(*name));
        (!exports.is_empty() && self.others.iter().any(is_part)).then_some(exports)
    }

    /// A line of a module of glue, with the name of what it imports of the adapter.
    fn with_names(&self, line: &str) -> String {
        let import = line.trim_start().strip_prefix("(import \"");
        let number = import.and_then(|import| {
            let mut parts = import.split('"');
            let is_adapter = parts.next()?.starts_with(&ADAPTER[..1]);
            parts.nth(1).filter(|_| is_adapter)
        });
        match number.and_then(|number| Some((number, self.adapter.name(number)?))) {
            Some((number, name)) => {
                line.replacen(&format!("\"{number}\""), &format!("\"{name}\""), 1)
            }
            None => line.to_string(),
        }
    }
}

fn is_run(name: &str) -> bool {
    name.ends_with("#run")
}

fn exports(module: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ExportSection(section) = payload? {
            for export in section {
                names.push(export?.name.to_string());
            }
        }
    }
    Ok(names)
}
