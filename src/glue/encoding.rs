//! The bytes of a module of glue. Indices are given here: what nothing reaches has none.
//!
//! Functions with the same code become one. A guest that imports an interface in several versions calls the adapter's one
//! function through as many of its own, and their glue differs only if what they reach does.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, DataSection, ElementSection, Elements, EntityType,
    ExportKind, ExportSection, FunctionSection, GlobalSection, GlobalType, ImportSection,
    MemoryType, Module, NameMap, NameSection, TypeSection, ValType,
};

use super::body::{Callee, Global, Indices, Memory};
use super::module::{Declared, Filled, Glue, Item, Signature, Variable};

impl Glue {
    pub(crate) fn encode(self) -> Vec<u8> {
        let mut types = Types::default();
        let mut numbering = self.numbering();
        let imports = self.encode_imports(&numbering, &mut types);
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        let mut names = NameMap::new();
        let mut known: HashMap<(u32, Option<&str>, Vec<u8>), u32> = HashMap::new();
        for defined in &self.functions {
            // What it calls was defined before.
            let body = defined.body.encode(&numbering).into_raw_body();
            let ty = types.index(&defined.signature);
            let next = numbering.imported_functions + functions.len();
            let key = (ty, defined.name.as_deref(), body);
            if let Some(same) = known.get(&key) {
                numbering.functions.push(*same);
                continue;
            }
            functions.function(ty);
            code.raw(&key.2);
            if let Some(name) = &defined.name {
                names.append(next, name);
            }
            numbering.functions.push(next);
            known.insert(key, next);
        }
        let mut module = Module::new();
        module
            .section(&types.section)
            .section(&imports)
            .section(&functions);
        if let Some(globals) = numbering.own_globals() {
            module.section(&globals);
        }
        module.section(&self.encode_exports(&numbering));
        if let Some(filled) = &self.filled {
            module.section(&filled.elements(&numbering));
        }
        if let Some(constants) = self.constants() {
            let mut data = DataSection::new();
            data.passive(constants.iter().copied());
            module
                .section(&DataCountSection { count: data.len() })
                .section(&code)
                .section(&data);
        } else {
            module.section(&code);
        }
        if !names.is_empty() {
            let mut section = NameSection::new();
            section.module("wasi-virt");
            section.functions(&names);
            module.section(&section);
        }
        module.finish()
    }

    fn encode_imports(&self, numbering: &Numbering<'_>, types: &mut Types) -> ImportSection {
        let mut imports = ImportSection::new();
        for (instance, name, signature) in &self.imports {
            imports.import(instance, name, EntityType::Function(types.index(signature)));
        }
        for Item { instance, name } in &numbering.memories {
            imports.import(instance, name, MEMORY);
        }
        for Item { instance, name } in &numbering.globals {
            imports.import(instance, name, VARIABLE);
        }
        if let Some(filled) = &self.filled {
            imports.import(filled.instance, filled.name, filled.ty);
        }
        imports
    }

    fn encode_exports(&self, numbering: &Numbering<'_>) -> ExportSection {
        let mut exports = ExportSection::new();
        for (name, callee) in &self.exports {
            exports.export(name, ExportKind::Func, numbering.function(*callee));
        }
        for (name, place) in numbering.own.iter().zip(0..) {
            let index = numbering.globals.len() as u32 + place;
            exports.export(name, ExportKind::Global, index);
        }
        exports
    }

    /// Gives an index to all that is used, but for the functions.
    fn numbering(&self) -> Numbering<'_> {
        let mut numbering = Numbering {
            imported_functions: self.imports.len() as u32,
            functions: Vec::with_capacity(self.functions.len()),
            memories: Vec::new(),
            memory_indices: Vec::new(),
            globals: Vec::new(),
            own: Vec::new(),
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
                        numbering.memories.push(item);
                    }
                    index as u32
                }
                Declared::Same(memory) => numbering.memory(*memory),
            };
            numbering.memory_indices.push(index);
        }
        self.number_globals(&mut numbering);
        numbering
    }

    /// Those of the module's own come after those that are imported.
    fn number_globals<'g>(&'g self, numbering: &mut Numbering<'g>) {
        let used = (0..self.globals.len()).map(|id| self.uses_global(Global(id)));
        let used: Vec<bool> = used.collect();
        let imported = self
            .globals
            .iter()
            .zip(&used)
            .filter_map(|(variable, used)| {
                let Variable::Imported(item) = variable else {
                    return None;
                };
                used.then_some(item)
            });
        numbering.globals = imported.collect();
        let mut imported = 0;
        for (variable, used) in self.globals.iter().zip(used) {
            numbering.global_indices.push(match variable {
                Variable::Imported(_) => imported,
                Variable::Own(_) => (numbering.globals.len() + numbering.own.len()) as u32,
            });
            match variable {
                Variable::Imported(_) => imported += u32::from(used),
                Variable::Own(name) if used => numbering.own.push(name),
                Variable::Own(_) => {}
            }
        }
    }
}

impl Filled {
    fn elements(&self, numbering: &Numbering<'_>) -> ElementSection {
        let mut elements = ElementSection::new();
        for (offset, functions) in &self.runs {
            let functions = functions.iter().map(|callee| numbering.function(*callee));
            let functions: Vec<u32> = functions.collect();
            elements.active(
                None,
                &ConstExpr::i32_const(*offset),
                Elements::Functions(functions.into()),
            );
        }
        elements
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
struct Numbering<'g> {
    imported_functions: u32,
    /// The index of each defined function, as far as they are encoded.
    functions: Vec<u32>,
    memories: Vec<&'g Item>,
    memory_indices: Vec<u32>,
    globals: Vec<&'g Item>,
    /// The names of variables of the module's own.
    own: Vec<&'g str>,
    global_indices: Vec<u32>,
}

impl Numbering<'_> {
    fn own_globals(&self) -> Option<GlobalSection> {
        let mut globals = GlobalSection::new();
        for _ in &self.own {
            globals.global(VARIABLE, &ConstExpr::i32_const(0));
        }
        (!globals.is_empty()).then_some(globals)
    }
}

impl Indices for Numbering<'_> {
    fn function(&self, callee: Callee) -> u32 {
        match callee {
            Callee::Imported(index) => index as u32,
            Callee::Defined(index) => self.functions[index],
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
    use wasm_encoder::Instruction;
    use wasmparser::{Parser, Payload};

    use super::*;
    use crate::glue::Body;

    /// The function that each export of a module is, and how many functions it defines.
    fn functions(glue: Glue) -> (Vec<u32>, u32) {
        let bytes = glue.encode();
        wasmparser::validate(&bytes).unwrap();
        let (mut exports, mut count) = (Vec::new(), 0);
        for payload in Parser::new(0).parse_all(&bytes) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    exports.extend(section.into_iter().map(|export| export.unwrap().index));
                }
                Payload::FunctionSection(section) => count = section.count(),
                _ => {}
            }
        }
        (exports, count)
    }

    fn calling(callee: Callee) -> Body {
        let mut body = Body::new(&Signature::new([], []));
        body.call(callee);
        body
    }

    #[test]
    fn functions_with_the_same_code_are_one() {
        let mut glue = Glue::default();
        let nothing = || Signature::new([], []);
        let [one, other] = ["one", "other"].map(|name| glue.import("host", name, nothing()));
        let inner = [one, one, other].map(|callee| glue.define(None, nothing(), calling(callee)));
        for (name, callee) in ["a", "b", "c"].iter().zip(inner) {
            // What calls the same is the same.
            let outer = glue.define(None, nothing(), calling(callee));
            glue.export(name.to_string(), outer);
        }
        let (exports, count) = functions(glue);
        assert_eq!(
            (exports[0] == exports[1], exports[1] == exports[2]),
            (true, false)
        );
        assert_eq!(count, 4);
    }

    #[test]
    fn functions_of_other_types_or_names_are_others() {
        let mut glue = Glue::default();
        let trapping = |signature: &Signature| {
            let mut body = Body::new(signature);
            body.op(Instruction::Unreachable);
            body
        };
        for params in [&[][..], &[ValType::I32], &[ValType::I64]] {
            let signature = Signature::new(params, []);
            glue.define(None, signature.clone(), trapping(&signature));
            glue.trap("one", signature.clone());
            glue.trap("other", signature);
        }
        assert_eq!(functions(glue).1, 9);
    }

    #[test]
    fn the_same_constant_is_there_once() {
        let mut glue = Glue::default();
        let places = ["ab", "c", "ab", ""].map(|text| glue.constant(text.as_bytes()).unwrap());
        assert_eq!(places, [0, 2, 0, 3]);
        assert_eq!(glue.constants(), Some(&b"abc"[..]));
    }

    /// What copies nothing names the data as well.
    #[test]
    fn an_empty_constant_is_one() {
        let mut glue = Glue::default();
        let memory = glue.memory("guest", "memory");
        let place = glue.constant(b"").unwrap();
        let signature = Signature::new([], []);
        let mut body = Body::new(&signature);
        body.i32(0).i32(place as i32).i32(0).init(memory);
        glue.define(None, signature, body);
        assert_eq!(functions(glue).1, 1);
    }
}
