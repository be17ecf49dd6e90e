//! What no component can be made of, each named: by our own front end as by the published adapter.

use wasmparser::{ExternalKind, FuncType, MemoryType};

use super::PREVIEW1;
use super::component_types::{self, Exports};
use super::module::Inspected;
use crate::error::InputError;

/// What runs a reactor first.
const INITIALIZER: &str = "_initialize";

/// The interface that runs a command.
const RUN: &str = "wasi:cli/run";

/// Pages of memories as a component's functions know them, as a power of two.
const PAGE_SIZE: u32 = 16;

impl Inspected<'_> {
    /// Refuses what is no preview1 program, or none that can be served. `known` gives the types of preview1's functions.
    pub(super) fn check(&self, known: impl Fn(&str) -> Option<FuncType>) -> Result<(), InputError> {
        self.check_imports(known)?;
        self.check_entries()?;
        self.check_memories()?;
        if self.speaks_preview1() && self.has_start {
            return Err(unservable(
                "it has a start section, which runs before WASI can reach its memory",
                "export that function instead, as `_start` or, of a reactor, as `_initialize` (AssemblyScript: `--exportStart \
                 _start`)",
            ));
        }
        Ok(())
    }

    /// Refuses imports that nothing answers, all at once.
    fn check_imports(&self, known: impl Fn(&str) -> Option<FuncType>) -> Result<(), InputError> {
        let mut refused = Refused::default();
        let has_types = !self.component_types.is_empty();
        for (module, name, ty) in &self.functions {
            let problem = match predecessor(module) {
                Some(what) => format!("`{module}`, {what}"),
                None if *module == PREVIEW1 => match known(name) {
                    None => format!("`{module}`, which has no such function"),
                    Some(known) if known != *ty => format!(
                        "`{module}` as {}, which is {} there",
                        signature(ty),
                        signature(&known)
                    ),
                    Some(_) => continue,
                },
                None if has_types => continue,
                None => format!("`{module}`, and no component-type section gives the types"),
            };
            refused.add(format!("`{name}`"), problem);
        }
        for (module, name, kind) in &self.others {
            let problem = match *kind {
                "a memory" => format!("`{module}`, and has to define and export its memory itself"),
                _ => format!("`{module}`, and a component can give it functions only"),
            };
            refused.add(format!("{kind} `{name}`"), problem);
        }
        refused.result()
    }

    /// Refuses what has no entry, or more than one.
    fn check_entries(&self) -> Result<(), InputError> {
        let mut exports = Exports::Untyped;
        for (name, section) in &self.component_types {
            let found = component_types::check(name, section)?;
            exports = exports.max(found);
        }
        if self.is_command() {
            return self.check_entry();
        }
        match exports {
            Exports::Typed => Ok(()),
            Exports::None => Err(unservable(
                "it has no `_start`, and its component-type section gives no export a type: nothing could call it",
                "embed a world that exports something (`wasm-tools component embed`), or export `_start`",
            )),
            Exports::Untyped => {
                let is_reactor = self.speaks_preview1() || self.exports.contains_key(INITIALIZER);
                let reason = if is_reactor {
                    "it is a reactor whose exports have no types; embed them (`wasm-tools component embed`), or export \
                     `_start`"
                } else {
                    "it neither imports `wasi_snapshot_preview1` nor exports `_start` or `_initialize`"
                };
                Err(not_preview1(reason.to_string()))
            }
        }
    }

    /// Refuses a command that has another entry, or whose entry is not callable.
    fn check_entry(&self) -> Result<(), InputError> {
        let is_entry = |name: &&&str| **name == INITIALIZER || is_run(name);
        if let Some(other) = self.exports.keys().find(is_entry) {
            return Err(unservable(
                format!("it exports both `_start` and `{other}`, and a command has one entry"),
                "leave one of them out",
            ));
        }
        let found = match &self.entry {
            Some(ty) if ty.params().is_empty() && ty.results().is_empty() => return Ok(()),
            Some(ty) => signature(ty),
            None => "no function".to_string(),
        };
        Err(unservable(
            format!("its `_start` is {found}"),
            "export the entry of a command, which takes and returns nothing, as `_start`",
        ))
    }

    /// Refuses memories that nothing outside could read and write.
    fn check_memories(&self) -> Result<(), InputError> {
        let speaks_preview1 = self.speaks_preview1();
        if !speaks_preview1 && self.component_types.is_empty() {
            return Ok(());
        }
        if let Some(what) = self.memories.iter().find_map(peculiarity) {
            return Err(unservable(
                format!(
                    "its memory is {what}, and the functions of components work over none such"
                ),
                "build it for `wasm32-wasip1`, without threads",
            ));
        }
        if !speaks_preview1 {
            return Ok(());
        }
        if self.exports.get("memory") != Some(&ExternalKind::Memory) {
            return Err(unservable(
                "it exports no memory as `memory`, through which preview1 passes everything",
                "export its memory by that name",
            ));
        }
        if self.memories.len() > 1 {
            return Err(unservable(
                "it has several memories, and preview1 knows of one",
                "build it with one memory",
            ));
        }
        Ok(())
    }
}

/// What of a module's imports is refused: the names, by what is wrong with them.
#[derive(Default)]
struct Refused(Vec<(String, Vec<String>)>);

impl Refused {
    fn add(&mut self, name: String, problem: String) {
        match self.0.iter_mut().find(|(known, _)| *known == problem) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => self.0.push((problem, vec![name])),
        }
    }

    fn result(self) -> Result<(), InputError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let reasons = self.0.iter();
        let reasons: Vec<String> = reasons
            .map(|(problem, names)| format!("{} from {problem}", names.join(", ")))
            .collect();
        Err(not_preview1(format!("it imports {}", reasons.join("; "))))
    }
}

fn not_preview1(reason: String) -> InputError {
    InputError::NotPreview1 { reason }
}

fn unservable(message: impl Into<String>, fix: &'static str) -> InputError {
    let message = message.into();
    InputError::Componentize { message, fix }
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
