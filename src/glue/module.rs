//! A core module under construction: what glue is made of.
//!
//! Functions are named while the imports are still growing, and whether a memory or global is needed shows only in the
//! code that is written. So all of them are ids until the end; what was declared and is not used is not imported.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use adapter_abi::{AdapterFunction, ValueType};
use wasm_encoder::{Instruction, TableType, ValType};

use super::body::{Body, Callee, Global, Memory};
use super::helper::Helper;
use crate::component::limits::Exceeded;

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
pub(super) struct Defined {
    pub(super) name: Option<String>,
    pub(super) signature: Signature,
    pub(super) body: Body,
}

/// An item of an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) instance: &'static str,
    pub(super) name: String,
}

/// What a memory is.
#[derive(Debug, Clone)]
pub(super) enum Declared {
    Imported(Item),
    /// Another name for a memory that was declared before.
    Same(Memory),
}

/// What a variable is.
#[derive(Debug, Clone)]
pub(super) enum Variable {
    Imported(Item),
    /// The module's own, exported under its name.
    Own(String),
}

/// A table that instantiation puts functions into.
#[derive(Debug)]
pub(crate) struct Filled {
    pub(crate) instance: &'static str,
    pub(crate) name: &'static str,
    pub(crate) ty: TableType,
    /// Where functions go in, and which.
    pub(crate) runs: Vec<(i32, Vec<Callee>)>,
}

/// The module under construction.
#[derive(Debug, Default)]
pub(crate) struct Glue {
    pub(super) memories: Vec<Declared>,
    pub(super) globals: Vec<Variable>,
    /// What the code reaches, and what has to be there without.
    used_memories: BTreeSet<Memory>,
    used_globals: BTreeSet<Global>,
    pub(super) imports: Vec<(&'static str, String, Signature)>,
    /// The numbers of the imports, by instance and name.
    imported: HashMap<&'static str, HashMap<String, usize>>,
    pub(super) functions: Vec<Defined>,
    pub(super) exports: Vec<(String, Callee)>,
    pub(super) filled: Option<Filled>,
    /// Constants, one after the other, and where each is among them.
    constants: Vec<u8>,
    placed: HashMap<Vec<u8>, u32>,
    traps: BTreeMap<(String, Signature), Callee>,
    /// Functions that several others call, by whose roles they are over and what they do.
    shared: BTreeMap<(usize, Helper), Callee>,
}

impl Glue {
    /// Declares a memory that an instance provides. Memories are imported in the order in which they were declared.
    pub(crate) fn memory(&mut self, instance: &'static str, name: impl Into<String>) -> Memory {
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
    pub(crate) fn global(&mut self, instance: &'static str, name: &str) -> Global {
        let name = name.to_string();
        self.globals
            .push(Variable::Imported(Item { instance, name }));
        Global(self.globals.len() - 1)
    }

    /// Makes a declared variable the module's own, which others have from here. It is zero at first.
    pub(crate) fn own(&mut self, global: Global) {
        if let Variable::Imported(Item { name, .. }) = &self.globals[global.0] {
            self.globals[global.0] = Variable::Own(name.clone());
        }
    }

    /// Adds bytes to the constants; returns their place there.
    ///
    /// # Errors
    ///
    /// When there are more than a module can have.
    pub(crate) fn constant(&mut self, bytes: &[u8]) -> Result<u32, Exceeded> {
        if let Some(known) = self.placed.get(bytes) {
            return Ok(*known);
        }
        let place = self.constants.len();
        Exceeded::bytes(place as u64 + bytes.len() as u64)?;
        let place = place as u32;
        self.constants.extend(bytes);
        self.placed.insert(bytes.to_vec(), place);
        Ok(place)
    }

    /// The constants, if there are any: all can be empty.
    pub(super) fn constants(&self) -> Option<&[u8]> {
        (!self.placed.is_empty()).then_some(&*self.constants)
    }

    /// Has a table filled when the module is instantiated.
    pub(crate) fn fill(&mut self, table: Filled) {
        self.filled = Some(table);
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

    /// Whether it is imported: an instance has to provide it, for whatever part it has to play.
    pub(crate) fn imports_memory(&self, memory: Memory) -> bool {
        self.used_memories
            .iter()
            .any(|used| match self.memories[used.0] {
                Declared::Imported(_) => *used == memory,
                Declared::Same(first) => first == memory,
            })
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
                    item.name = rename(&item.name)?;
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
    pub(crate) fn helper(&self, helper: &(usize, Helper)) -> Option<Callee> {
        self.shared.get(helper).copied()
    }

    pub(crate) fn define_helper(
        &mut self,
        helper: (usize, Helper),
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
