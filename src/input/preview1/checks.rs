//! What no component can be made of, each named: by our own front end as by the published adapter.

use std::collections::BTreeSet;

use wasmparser::{FuncType, MemoryType};

use super::PREVIEW1;
use super::component_types::{Exports, World};
use super::module::{ENTRY, INITIALIZER, ImportedFunction, Inspected, MEMORY};
use crate::error::InputError;
use crate::plan::qualified;

/// The interface that runs a command.
const RUN: &str = "wasi:cli/run";

/// Pages of memories as a component's functions know them, as a power of two.
const PAGE_SIZE: u32 = 16;

impl Inspected<'_> {
    /// Refuses what is no preview1 program, or none that can be served. `known` gives the types of preview1's functions.
    pub(super) fn check(
        &self,
        world: &World,
        known: impl Fn(&str) -> Option<FuncType>,
    ) -> Result<(), InputError> {
        self.check_entries(world)?;
        self.check_start(world)?;
        // What is to be denied is told of modules only that work then.
        self.check_memory()?;
        self.check_imports(world, known)?;
        self.check_exported_memory()
    }

    /// What runs first, where a start section cannot: `None` if there is none, or nothing that it would have to wait for.
    pub(super) fn runs_start(&self, world: &World) -> Option<(u32, &'static str)> {
        let start = self.start.filter(|_| !self.functions.is_empty())?;
        let is_reactor = world.exports == Exports::Typed || self.exports.contains_key(INITIALIZER);
        Some((start, if is_reactor { INITIALIZER } else { ENTRY }))
    }

    /// Whether it is a program by its start section, which is all that would ever run of it.
    fn is_command_by_start(&self, world: &World) -> bool {
        self.speaks_preview1() && matches!(self.runs_start(world), Some((_, ENTRY)))
    }

    /// Refuses imports that nothing answers, all at once.
    fn check_imports(
        &self,
        world: &World,
        known: impl Fn(&str) -> Option<FuncType>,
    ) -> Result<(), InputError> {
        let mut refused = Refused::default();
        let has_types = !self.component_types.is_empty();
        for function in self.imported() {
            let ImportedFunction { module, name, .. } = *function;
            let (problem, fix) = match predecessor(module) {
                Some(what) => (format!("`{module}`, {what}"), Fix::Other),
                None if module == PREVIEW1 => match known(name) {
                    None => (
                        format!("`{module}`, which has no such function"),
                        Fix::Deny(qualified(module, name)),
                    ),
                    Some(known) if known != function.ty => {
                        let found = signature(&function.ty);
                        let problem = format!(
                            "`{module}` as {found}, which is {} there",
                            signature(&known)
                        );
                        (problem, Fix::Deny(qualified(module, name)))
                    }
                    Some(_) => continue,
                },
                None if has_types && world.may_have(module) => continue,
                None => (
                    format!("`{module}`, and no component-type section gives the types"),
                    Fix::Deny(module.to_string()),
                ),
            };
            refused.add(format!("`{name}`"), problem, fix);
        }
        for (module, name, kind) in &self.others {
            let problem = match *kind {
                "a memory" => format!("`{module}`, and has to define and export its memory itself"),
                _ => format!("`{module}`, and a component can give it functions only"),
            };
            refused.add(format!("{kind} `{name}`"), problem, Fix::Other);
        }
        refused.result()
    }

    /// Refuses what has no entry, or more than one.
    fn check_entries(&self, world: &World) -> Result<(), InputError> {
        if self.is_command() {
            return self.check_command();
        }
        self.check_type(INITIALIZER, "what runs first in a reactor")?;
        match world.exports {
            Exports::Typed => Ok(()),
            _ if self.is_command_by_start(world) => Ok(()),
            Exports::None => Err(unservable(
                "it has no `_start`, and its component-type section gives no export a type: nothing could call it",
                "embed a world that exports something (`wasm-tools component embed`), or export `_start`",
            )),
            Exports::Untyped => {
                let is_reactor = self.speaks_preview1() || self.exports.contains_key(INITIALIZER);
                Err(not_preview1(if is_reactor {
                    "it is a reactor whose exports have no types; embed them (`wasm-tools component embed`), or export \
                     `_start`"
                        .to_string()
                } else {
                    let others = self.imported_modules();
                    format!(
                        "it neither imports `wasi_snapshot_preview1`{others} nor exports `_start` or `_initialize`"
                    )
                }))
            }
        }
    }

    /// The modules that it imports from, in words.
    fn imported_modules(&self) -> String {
        let functions = self.functions.iter().map(|function| function.module);
        let others = self.others.iter().map(|(module, ..)| *module);
        let modules: BTreeSet<&str> = functions.chain(others).collect();
        let modules: Vec<String> = modules.iter().map(|name| format!("`{name}`")).collect();
        match modules.is_empty() {
            true => String::new(),
            false => format!(", but {},", modules.join(", ")),
        }
    }

    /// Refuses a command that has another entry, or whose entry is not callable.
    fn check_command(&self) -> Result<(), InputError> {
        let is_entry = |name: &&&str| **name == INITIALIZER || is_run(name);
        if let Some(other) = self.exports.keys().find(is_entry) {
            return Err(unservable(
                format!("it exports both `_start` and `{other}`, and a command has one entry"),
                "leave one of them out",
            ));
        }
        self.check_type(ENTRY, "the entry of a command")
    }

    /// Refuses a start section that cannot be run by what is exported to run first, as neither is defined in the module.
    fn check_start(&self, world: &World) -> Result<(), InputError> {
        let Some((start, export)) = self.runs_start(world) else {
            return Ok(());
        };
        let imported = self.functions.len() as u32;
        match self.exports.get(export) {
            Some((_, entry)) if start < imported && *entry < imported => Err(unservable(
                format!("its start section and its `{export}` are functions that it imports"),
                "define one of them in the module",
            )),
            _ => Ok(()),
        }
    }

    /// Refuses an export that is to be called and is no function, or one that takes or returns something.
    fn check_type(&self, name: &str, what: &'static str) -> Result<(), InputError> {
        let found = match self.type_of_export(name) {
            None if !self.exports.contains_key(name) => return Ok(()),
            Some(ty) if ty.params().is_empty() && ty.results().is_empty() => return Ok(()),
            Some(ty) => signature(ty),
            None => "no function".to_string(),
        };
        Err(unservable(
            format!("its `{name}` is {found}"),
            format!("export {what}, which takes and returns nothing, as `{name}`"),
        ))
    }

    /// Refuses a memory that nothing outside could read and write. What other memories are is between the module and the
    /// engine.
    fn check_memory(&self) -> Result<(), InputError> {
        if !self.speaks_preview1() && self.component_types.is_empty() {
            return Ok(());
        }
        match self.memory().and_then(peculiarity) {
            Some(what) => Err(unservable(
                format!(
                    "its memory is {what}, and the functions of components work over none such"
                ),
                "build it for `wasm32-wasip1`, without threads",
            )),
            None => Ok(()),
        }
    }

    /// Refuses what passes everything through a memory that it does not export.
    fn check_exported_memory(&self) -> Result<(), InputError> {
        match self.memory() {
            None if self.speaks_preview1() => Err(unservable(
                format!(
                    "it exports no memory as `{MEMORY}`, through which preview1 passes everything"
                ),
                "export its memory by that name",
            )),
            _ => Ok(()),
        }
    }
}

/// What can be done about an import that nothing answers.
enum Fix {
    /// Deny it, by this name.
    Deny(String),
    /// Something else.
    Other,
}

/// What of a module's imports is refused: the names, by what is wrong with them; and what denies them, if that is all.
#[derive(Default)]
struct Refused {
    names: Vec<(String, Vec<String>)>,
    denying: Vec<String>,
    needs_more: bool,
}

impl Refused {
    fn add(&mut self, name: String, problem: String, fix: Fix) {
        match self.names.iter_mut().find(|(known, _)| *known == problem) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => self.names.push((problem, vec![name])),
        }
        match fix {
            Fix::Deny(name) if self.denying.contains(&name) => {}
            Fix::Deny(name) => self.denying.push(name),
            Fix::Other => self.needs_more = true,
        }
    }

    fn result(self) -> Result<(), InputError> {
        if self.names.is_empty() {
            return Ok(());
        }
        let reasons = self.names.iter();
        let reasons: Vec<String> = reasons
            .map(|(problem, names)| format!("{} from {problem}", names.join(", ")))
            .collect();
        let reason = format!("it imports {}", reasons.join("; "));
        if self.needs_more {
            return Err(not_preview1(reason));
        }
        let options = self.denying.iter();
        let options: Vec<String> = options
            .map(|name| format!("--deny-import {}", quoted(name)))
            .collect();
        Err(InputError::Unanswered {
            reason,
            options: options.join(" "),
        })
    }
}

/// A name as shells take it for one argument.
fn quoted(name: &str) -> String {
    let is_plain =
        |character: char| character.is_alphanumeric() || "_-./:@#%+,".contains(character);
    match !name.is_empty() && name.chars().all(is_plain) {
        true => name.to_string(),
        false => format!(
            "'{}'",
            name.escape_debug().to_string().replace("\\'", r"'\''")
        ),
    }
}

fn not_preview1(reason: String) -> InputError {
    InputError::NotPreview1 { reason }
}

fn unservable(why: impl Into<String>, fix: impl Into<String>) -> InputError {
    InputError::Componentize {
        cause: why.into().into(),
        fix: fix.into(),
    }
}

/// What an interface is that is like preview1 and is not supported.
fn predecessor(module: &str) -> Option<&'static str> {
    match module {
        "wasi_unstable" => Some("the interface before preview1"),
        _ if module.starts_with("wasix_") => Some("WASIX, which only its own runtime has"),
        _ => None,
    }
}

/// Whether an export is the typed entry of a command: its name has an interface, in one of two spellings, and may say
/// how it is lifted.
fn is_run(export: &str) -> bool {
    let name = match export.split_once(']') {
        Some((mark, name)) if mark.starts_with('[') => name,
        _ => export,
    };
    let name = name.strip_prefix("cm32p2|").unwrap_or(name);
    name.strip_prefix(RUN)
        .is_some_and(|rest| rest.starts_with(['@', '#', '|']))
}

/// What sets a memory apart from those that a component's functions work over.
fn peculiarity(memory: &MemoryType) -> Option<&'static str> {
    if memory.shared {
        Some("shared")
    } else if memory.memory64 {
        Some("64-bit")
    } else if memory.page_size_log2.is_some_and(|size| size != PAGE_SIZE) {
        Some("of another page size than 64 KiB")
    } else {
        None
    }
}

fn signature(ty: &FuncType) -> String {
    let list = |types: &[wasmparser::ValType]| {
        let types: Vec<String> = types.iter().map(ToString::to_string).collect();
        types.join(", ")
    };
    format!("`func({}) -> ({})`", list(ty.params()), list(ty.results()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_for_shells() {
        for (name, expected) in [
            ("my_host", "my_host"),
            ("./index.js", "./index.js"),
            ("test:host/api@1.0.0#ask", "test:host/api@1.0.0#ask"),
            ("", "''"),
            ("a b", "'a b'"),
            ("$HOME", "'$HOME'"),
            ("it's", r"'it'\''s'"),
        ] {
            assert_eq!(quoted(name), expected);
        }
    }

    #[test]
    fn typed_entries_are_found() {
        for name in [
            "wasi:cli/run@0.2.0#run",
            "wasi:cli/run#run",
            "[async-lift]wasi:cli/run@0.3.0#run",
            "cm32p2|wasi:cli/run@0.2|run",
        ] {
            assert!(is_run(name), "{name}");
        }
        for name in [
            "run",
            "wasi:cli/runner@0.2.0#run",
            "cabi_post_wasi:cli/run@0.2.0#run",
            "test:cli/run@0.2.0#run",
        ] {
            assert!(!is_run(name), "{name}");
        }
    }
}
