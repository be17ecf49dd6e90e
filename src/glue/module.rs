//! A core module under construction: what glue is made of.
//!
//! Functions are named while the imports are still growing, and whether a memory or global is needed shows only in the
//! code that is written. So all of them are ids until the end; what was declared and is not used is not imported.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use adapter_abi::{AdapterFunction, ValueType};
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, FunctionSection, GlobalType, ImportSection,
    Instruction, MemoryType, Module, NameMap, NameSection, TypeSection, ValType,
};

use super::body::{Body, Callee, Global, Indices, Memory};
use super::helper::Helper;

/// Parameters and results of a core function.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Signature {
    pub(crate) params: Vec<ValType>,
    pub(crate) results: Vec<ValType>,
}

impl Signature {
    pub(crate) fn new(params: impl Into<Vec<ValType>>, results: impl Into<Vec<ValType>>) -> Self {
        Signature {
            params: params.into(),
            results: results.into(),
        }
    }
}

impl From<AdapterFunction> for Signature {
    fn from(function: AdapterFunction) -> Self {
        let types = |types: &[ValueType]| {
            let types = types.iter().map(|ty| match ty {
                ValueType::I32 => ValType::I32,
                ValueType::I64 => ValType::I64,
            });
            types.collect::<Vec<_>>()
        };
        Signature::new(types(function.params), types(function.results))
    }
}

#[derive(Debug)]
struct Defined {
    name: Option<String>,
    signature: Signature,
    body: Body,
}

/// An item of an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Item {
    instance: &'static str,
    name: Cow<'static, str>,
}

/// What a memory is.
#[derive(Debug, Clone)]
enum Declared {
    Imported(Item),
    /// Another name for a memory that was declared before.
    Same(Memory),
}

/// The module under construction.
#[derive(Debug, Default)]
pub(crate) struct Glue {
    memories: Vec<Declared>,
    globals: Vec<Item>,
    /// What the code reaches, and what has to be there without.
    used_memories: BTreeSet<Memory>,
    used_globals: BTreeSet<Global>,
    imports: Vec<(&'static str, String, Signature)>,
    /// The numbers of the imports, by instance and name.
    imported: HashMap<&'static str, HashMap<String, usize>>,
    functions: Vec<Defined>,
    exports: Vec<(String, Callee)>,
    traps: BTreeMap<(String, Signature), Callee>,
    /// Functions that several others call, by what they do.
    shared: BTreeMap<Helper, Callee>,
}

impl Glue {
    /// Declares a memory that an instance provides. Memories are imported in the order in which they were declared.
    pub(crate) fn memory(&mut self, instance: &'static str, name: &'static str) -> Memory {
        let name = name.into();
        self.declare(Declared::Imported(Item { instance, name }))
    }

    /// Declares that a memory has a second part to play.
    pub(crate) fn same_memory(&mut self, memory: Memory) -> Memory {
        self.declare(Declared::Same(memory))
    }

    fn declare(&mut self, memory: Declared) -> Memory {
        self.memories.push(memory);
        Memory(self.memories.len() - 1)
    }

    /// Declares a variable of 32 bits that an instance provides.
    pub(crate) fn global(&mut self, instance: &'static str, name: &'static str) -> Global {
        let name = name.into();
        self.globals.push(Item { instance, name });
        Global(self.globals.len() - 1)
    }

    /// Imports a memory even if no code of the module reaches it. One with a second part to play is there for its first,
    /// or not at all.
    pub(crate) fn require_memory(&mut self, memory: Memory) {
        if let Declared::Imported(_) = self.memories[memory.0] {
            self.used_memories.insert(memory);
        }
    }

    /// Imports a global even if no code of the module reaches it.
    pub(crate) fn require_global(&mut self, global: Global) {
        self.used_globals.insert(global);
    }

    pub(crate) fn uses_memory(&self, memory: Memory) -> bool {
        self.used_memories.contains(&memory)
    }

    pub(crate) fn uses_global(&self, global: Global) -> bool {
        self.used_globals.contains(&global)
    }

    /// The function that an instance provides.
    pub(crate) fn import(
        &mut self,
        instance: &'static str,
        name: &str,
        signature: Signature,
    ) -> Callee {
        let imported = self.imported.entry(instance).or_default();
        if let Some(known) = imported.get(name) {
            return Callee::Imported(*known);
        }
        let number = self.imports.len();
        imported.insert(name.to_string(), number);
        self.imports.push((instance, name.to_string(), signature));
        Callee::Imported(number)
    }

    /// Names of the functions that are imported from an instance.
    pub(crate) fn imported_from(&self, instance: &str) -> impl Iterator<Item = &str> {
        self.imports
            .iter()
            .filter(move |(i, ..)| *i == instance)
            .map(|(_, name, _)| name.as_str())
    }

    /// Writes what is imported from an instance under other names, now that nothing more is imported.
    ///
    /// # Errors
    ///
    /// The first one of `rename`, which is called for functions and memories.
    pub(crate) fn rename_imports<E>(
        &mut self,
        instance: &str,
        rename: impl Fn(&str) -> Result<String, E>,
    ) -> Result<(), E> {
        for (from, name, _) in &mut self.imports {
            if *from == instance {
                *name = rename(name)?;
            }
        }
        for memory in &mut self.memories {
            match memory {
                Declared::Imported(item) if item.instance == instance => {
                    item.name = rename(&item.name)?.into();
                }
                Declared::Imported(_) | Declared::Same(_) => {}
            }
        }
        Ok(())
    }

    pub(crate) fn define(
        &mut self,
        name: Option<String>,
        signature: Signature,
        body: Body,
    ) -> Callee {
        self.used_memories.extend(body.memories());
        self.used_globals.extend(body.globals());
        self.functions.push(Defined {
            name,
            signature,
            body,
        });
        Callee::Defined(self.functions.len() - 1)
    }

    /// The shared function that does this, if it is there already.
    pub(super) fn helper(&self, helper: &Helper) -> Option<Callee> {
        self.shared.get(helper).copied()
    }

    pub(super) fn define_helper(
        &mut self,
        helper: Helper,
        signature: Signature,
        body: Body,
    ) -> Callee {
        let callee = self.define(None, signature, body);
        self.shared.insert(helper, callee);
        callee
    }

    /// A function that traps. Hosts print its name, the message, in the backtrace.
    pub(crate) fn trap(&mut self, message: &str, signature: Signature) -> Callee {
        let key = (message.to_string(), signature);
        if let Some(known) = self.traps.get(&key) {
            return *known;
        }
        let mut body = Body::new(&key.1);
        body.op(Instruction::Unreachable);
        let callee = self.define(Some(message.to_string()), key.1.clone(), body);
        self.traps.insert(key, callee);
        callee
    }

    pub(crate) fn export(&mut self, name: String, callee: Callee) {
        self.exports.push((name, callee));
    }

    pub(crate) fn encode(self) -> Vec<u8> {
        let mut types = Types::default();
        let mut imports = ImportSection::new();
        for (instance, name, signature) in &self.imports {
            imports.import(instance, name, EntityType::Function(types.index(signature)));
        }
        let numbering = self.numbering();
        for Item { instance, name } in &numbering.memories {
            imports.import(instance, name, MEMORY);
        }
        for Item { instance, name } in &numbering.globals {
            imports.import(instance, name, VARIABLE);
        }
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        let mut names = NameMap::new();
        for (i, defined) in self.functions.iter().enumerate() {
            functions.function(types.index(&defined.signature));
            code.function(&defined.body.encode(&numbering));
            if let Some(name) = &defined.name {
                names.append(numbering.function(Callee::Defined(i)), name);
            }
        }
        let mut exports = ExportSection::new();
        for (name, callee) in &self.exports {
            exports.export(name, ExportKind::Func, numbering.function(*callee));
        }
        let mut module = Module::new();
        module
            .section(&types.section)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code);
        if !names.is_empty() {
            let mut section = NameSection::new();
            section.module("wasi-virt");
            section.functions(&names);
            module.section(&section);
        }
        module.finish()
    }

    /// Gives an index to all that is used.
    fn numbering(&self) -> Numbering {
        let mut numbering = Numbering {
            imported_functions: self.imports.len(),
            memories: Vec::new(),
            memory_indices: Vec::new(),
            globals: Vec::new(),
            global_indices: Vec::new(),
        };
        let aliases = self.memories.iter().enumerate();
        let used_as: BTreeSet<Memory> = aliases
            .filter(|(id, _)| self.uses_memory(Memory(*id)))
            .map(|(id, declared)| match declared {
                Declared::Imported(_) => Memory(id),
                Declared::Same(memory) => *memory,
            })
            .collect();
        for (id, declared) in self.memories.iter().enumerate() {
            let index = match declared {
                Declared::Imported(item) => {
                    let index = numbering.memories.len();
                    if used_as.contains(&Memory(id)) {
                        numbering.memories.push(item.clone());
                    }
                    index as u32
                }
                Declared::Same(memory) => numbering.memory(*memory),
            };
            numbering.memory_indices.push(index);
        }
        for (id, item) in self.globals.iter().enumerate() {
            numbering
                .global_indices
                .push(numbering.globals.len() as u32);
            if self.uses_global(Global(id)) {
                numbering.globals.push(item.clone());
            }
        }
        numbering
    }
}

const MEMORY: MemoryType = MemoryType {
    minimum: 0,
    maximum: None,
    memory64: false,
    shared: false,
    page_size_log2: None,
};

const VARIABLE: GlobalType = GlobalType {
    val_type: ValType::I32,
    mutable: true,
    shared: false,
};

/// The indices of a complete module. Those of what is not used are never asked for.
struct Numbering {
    imported_functions: usize,
    memories: Vec<Item>,
    memory_indices: Vec<u32>,
    globals: Vec<Item>,
    global_indices: Vec<u32>,
}

impl Indices for Numbering {
    fn function(&self, callee: Callee) -> u32 {
        match callee {
            Callee::Imported(index) => index as u32,
            Callee::Defined(index) => (self.imported_functions + index) as u32,
        }
    }

    fn memory(&self, memory: Memory) -> u32 {
        self.memory_indices[memory.0]
    }

    fn global(&self, global: Global) -> u32 {
        self.global_indices[global.0]
    }
}

#[derive(Default)]
struct Types {
    section: TypeSection,
    known: BTreeMap<Signature, u32>,
}

impl Types {
    fn index(&mut self, signature: &Signature) -> u32 {
        let (section, next) = (&mut self.section, self.known.len() as u32);
        *self.known.entry(signature.clone()).or_insert_with(|| {
            section.ty().function(
                signature.params.iter().copied(),
                signature.results.iter().copied(),
            );
            next
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glue::{Local, at};

    /// What a module imports, once a function of it has a body.
    fn imports(glue: Glue) -> Vec<String> {
        let bytes = glue.encode();
        wasmparser::validate(&bytes).unwrap();
        let payloads = wasmparser::Parser::new(0).parse_all(&bytes);
        let mut found = Vec::new();
        for payload in payloads {
            if let wasmparser::Payload::ImportSection(section) = payload.unwrap() {
                let names = section.into_imports().map(|import| import.unwrap().module);
                found.extend(names.map(str::to_string));
            }
        }
        found
    }

    /// Defines a function that copies from one memory to another, and sets a variable.
    fn define(glue: &mut Glue, from: Memory, to: Memory, variable: Global) {
        let signature = Signature::new([ValType::I32; 3], []);
        let mut body = Body::new(&signature);
        for local in Local::params(&signature) {
            body.get(local);
        }
        body.copy(from, to);
        body.get(Local::param(0)).load_unsigned(at(to, 0, 2));
        body.set_global(variable);
        glue.define(None, signature, body);
    }

    #[test]
    fn what_is_declared_and_not_used_is_not_imported() {
        let mut glue = Glue::default();
        let memories = ["one", "two", "three", "four"].map(|name| glue.memory(name, "memory"));
        let globals = ["five", "six", "seven"].map(|name| glue.global(name, "variable"));
        define(&mut glue, memories[3], memories[1], globals[2]);
        glue.require_memory(memories[2]);
        glue.require_global(globals[0]);
        assert!(!glue.uses_memory(memories[0]) && !glue.uses_global(globals[1]));
        assert_eq!(imports(glue), ["two", "three", "four", "five", "seven"]);
    }

    #[test]
    fn a_memory_can_have_two_parts_to_play() {
        let mut glue = Glue::default();
        let memory = glue.memory("one", "memory");
        let same = glue.same_memory(memory);
        let other = glue.memory("two", "memory");
        let variable = glue.global("three", "variable");
        define(&mut glue, same, other, variable);
        assert_ne!(memory, same);
        assert_eq!(imports(glue), ["one", "two", "three"]);
        let mut glue = Glue::default();
        let memory = glue.memory("one", "memory");
        let same = glue.same_memory(memory);
        glue.require_memory(same);
        assert!(imports(glue).is_empty());
    }
}
