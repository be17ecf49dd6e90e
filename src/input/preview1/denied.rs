//! What answers the functions that a module imports and that are denied: a module of traps, which needs no type of the
//! component's.

use std::collections::BTreeSet;

use wasm_encoder::{
    CodeSection, ExportKind, ExportSection, Function, FunctionSection, Instruction, Module,
    NameMap, NameSection, RawSection, SectionId,
};

use super::PREVIEW1;
use super::component_types::World;
use super::module::Inspected;
use crate::types::unversioned;
use crate::wit::qualified;

/// Which functions that a core module imports are denied.
#[derive(Debug, Clone)]
pub(crate) enum Denied {
    /// Those that these names mean: of a module, or `module#function`.
    Named(BTreeSet<String>),
    /// All whose types nothing tells, so that the rest can be looked at.
    Untyped,
}

impl Default for Denied {
    fn default() -> Self {
        Denied::Named(BTreeSet::new())
    }
}

impl Denied {
    /// The name that denies a function.
    fn name(&self, module: &str, function: &str) -> Option<String> {
        match self {
            Denied::Named(names) => {
                let mut names = names.iter();
                names.find(|name| means(name, module, function)).cloned()
            }
            Denied::Untyped => (module != PREVIEW1).then(|| module.to_string()),
        }
    }
}

/// Whether a name means a function that a module imports.
fn means(name: &str, module: &str, function: &str) -> bool {
    if name == module || name == qualified(module, function) {
        return true;
    }
    // An interface may be meant without its version, or by its package.
    let unversioned = unversioned(module);
    let package = unversioned.split('/').next().unwrap_or(unversioned);
    module.contains(':') && [unversioned, package].contains(&name)
}

impl Inspected<'_> {
    /// Marks what is denied. What a component-type section gives types for is an import of the component's, which is
    /// denied as those are.
    pub(super) fn deny(&mut self, denied: &Denied, world: &World) {
        let has_types = !self.component_types.is_empty();
        for function in &mut self.functions {
            let is_typed = match denied {
                Denied::Named(_) => world.imports.contains(function.module),
                Denied::Untyped => has_types && world.may_have(function.module),
            };
            if !is_typed {
                function.denied_by = denied.name(function.module, function.name);
            }
        }
    }
}

/// The name of the module that the denied functions are imported from: none that is there already.
pub(super) fn module_name(module: &Inspected<'_>) -> String {
    let mut name = "wasi-virt-denied".to_string();
    while module.imported().any(|function| function.module == name) {
        name.push('-');
    }
    name
}

/// A module with a trap for each denied function, under its number. The types are those of the module, so that whatever
/// they refer to is the same.
pub(super) fn traps(bytes: &[u8], module: &Inspected<'_>) -> Vec<u8> {
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    let (mut exports, mut messages) = (ExportSection::new(), NameMap::new());
    let mut body = Function::new([]);
    body.instruction(&Instruction::Unreachable);
    body.instruction(&Instruction::End);
    for (number, (function, by)) in (0..).zip(module.denied()) {
        functions.function(function.type_index());
        code.function(&body);
        exports.export(&number.to_string(), ExportKind::Func, number);
        let denied = qualified(function.module, function.name);
        messages.append(number, &format!("{denied} is denied by --deny-import {by}"));
    }
    let types = module.type_section.clone().unwrap_or_default();
    let mut names = NameSection::new();
    names.module("wasi-virt");
    names.functions(&messages);
    let mut made = Module::new();
    made.section(&RawSection {
        id: SectionId::Type as u8,
        data: &bytes[types],
    })
    .section(&functions)
    .section(&exports)
    .section(&code)
    .section(&names);
    made.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_mean_modules_interfaces_and_functions() {
        for (name, module) in [
            ("env", "env"),
            ("env#abort", "env"),
            ("./index.js", "./index.js"),
            ("", ""),
            ("test:host/api", "test:host/api@1.0.0"),
            ("test:host", "test:host/api@1.0.0"),
        ] {
            assert!(means(name, module, "abort"), "{name}");
        }
        for (name, module) in [
            ("env#other", "env"),
            ("abort", "env"),
            ("en", "env"),
            (".", "./index.js"),
            ("a", "a@b"),
            ("", "env"),
        ] {
            assert!(!means(name, module, "abort"), "{name}");
        }
    }
}
