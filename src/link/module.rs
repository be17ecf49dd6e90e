//! A core module under construction: what glue is made of.
//!
//! Functions are named while the imports are still growing; calls are given their index at the end.

use std::collections::{BTreeMap, HashMap};

use adapter_abi::{AdapterFunction, ValueType};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, MemArg, MemArgTarget,
    MemoryType, Module, NameMap, NameSection, TypeSection, ValType,
};

use super::layers::Layer;

/// The guest's memory in a glue module.
pub(crate) const GUEST: u32 = 0;
/// The adapter's memory in a glue module.
pub(crate) const ADAPTER: u32 = 1;
/// The memory of a preview1 module behind its front end, where lists may go straight.
pub(crate) const DIRECT: u32 = 2;

/// Globals of a glue module: the flag that is set while the guest's realloc runs, and where lists may go, if they may
/// go straight to a preview1 module.
pub(crate) const BUSY: u32 = 0;
pub(crate) const DESTINATION: u32 = 1;
pub(crate) const ROOM: u32 = 2;

/// The instance of the adapter, which is imported under the name of its layer.
pub(crate) const ADAPTER_INSTANCE: &str = "adapter";

/// The instance of [`flag_module`] in a glue module, and the flag in it.
pub(crate) const FLAG: &str = "flag";

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

/// A function of the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Callee {
    Imported(usize),
    Defined(usize),
}

/// An instruction, or a call whose index is not known yet.
#[derive(Debug, Clone)]
enum Op {
    Plain(Instruction<'static>),
    Call(Callee),
}

/// A function body.
#[derive(Debug, Clone)]
pub(crate) struct Body {
    params: usize,
    locals: Vec<ValType>,
    ops: Vec<Op>,
}

impl Body {
    pub(crate) fn new(signature: &Signature) -> Self {
        Body {
            params: signature.params.len(),
            locals: Vec::new(),
            ops: Vec::new(),
        }
    }

    /// A fresh local.
    pub(crate) fn local(&mut self, ty: ValType) -> u32 {
        self.locals.push(ty);
        (self.params + self.locals.len() - 1) as u32
    }

    pub(crate) fn op(&mut self, instruction: Instruction<'static>) -> &mut Self {
        self.ops.push(Op::Plain(instruction));
        self
    }

    pub(crate) fn call(&mut self, callee: Callee) -> &mut Self {
        self.ops.push(Op::Call(callee));
        self
    }

    pub(crate) fn get(&mut self, local: u32) -> &mut Self {
        self.op(Instruction::LocalGet(local))
    }

    pub(crate) fn set(&mut self, local: u32) -> &mut Self {
        self.op(Instruction::LocalSet(local))
    }

    pub(crate) fn i32(&mut self, value: i32) -> &mut Self {
        self.op(Instruction::I32Const(value))
    }

    /// Copies between memories; destination, source and length are on the stack.
    pub(crate) fn copy(&mut self, from: u32, to: u32) -> &mut Self {
        self.op(Instruction::MemoryCopy {
            src_mem: from,
            dst_mem: to,
        })
    }
}

/// Where in a memory an access goes.
pub(crate) fn at(memory: u32, offset: u32, size: u32) -> MemArg {
    MemArg {
        offset: offset.into(),
        align: size.trailing_zeros(),
        target: MemArgTarget::Memory(memory),
        ordering: None,
    }
}

/// Traps with a message if the value on the stack is not zero.
pub(crate) fn trap_if(glue: &mut Glue, body: &mut Body, message: &str) {
    let trap = glue.trap(message, Signature::new([], []));
    body.op(Instruction::If(BlockType::Empty))
        .call(trap)
        .op(Instruction::End);
}

/// Most bytes of a list or string that the canonical ABI passes on: its `MAX_LIST_BYTE_LENGTH` and
/// `MAX_STRING_BYTE_LENGTH`.
const LONGEST_LIST: i64 = (1 << 28) - 1;

const TOO_LONG: &str = "wasi-virt: a list or string has more than 2^28 - 1 bytes";

/// Traps if the bytes of a list, counted in a local of 64 bits, are more than the canonical ABI passes on. The others 32
/// bits can count.
pub(crate) fn check_byte_length(glue: &mut Glue, body: &mut Body, bytes: u32) {
    body.get(bytes)
        .op(Instruction::I64Const(LONGEST_LIST))
        .op(Instruction::I64GtU);
    trap_if(glue, body, TOO_LONG);
}

/// Loads an unsigned value of one, two or four bytes.
pub(crate) fn load_unsigned(body: &mut Body, memory: u32, offset: u32, size: u32) {
    body.op(match size {
        1 => Instruction::I32Load8U(at(memory, offset, 1)),
        2 => Instruction::I32Load16U(at(memory, offset, 2)),
        _ => Instruction::I32Load(at(memory, offset, 4)),
    });
}

#[derive(Debug)]
struct Defined {
    name: Option<String>,
    signature: Signature,
    body: Body,
}

/// The module under construction.
#[derive(Debug, Default)]
pub(crate) struct Glue {
    has_guest_memory: bool,
    has_adapter_memory: bool,
    is_direct: bool,
    copies_directly: bool,
    /// Whether the guest's memory is the adapter's.
    has_one_memory: bool,
    has_flag: bool,
    layer: Layer,
    imports: Vec<(&'static str, String, Signature)>,
    /// The numbers of the imports, by instance and name.
    imported: HashMap<&'static str, HashMap<String, usize>>,
    functions: Vec<Defined>,
    exports: Vec<(String, Callee)>,
    traps: BTreeMap<(String, Signature), Callee>,
    /// Functions that several others call, by what they do.
    shared: BTreeMap<String, Callee>,
}

impl Glue {
    pub(crate) fn new(has_guest_memory: bool) -> Self {
        Glue {
            has_guest_memory,
            ..Glue::default()
        }
    }

    /// For a layer around others.
    pub(crate) fn with_layer(self, layer: Layer) -> Self {
        Glue { layer, ..self }
    }

    /// The bit that virtual handles have.
    pub(crate) fn virtual_bit(&self) -> i32 {
        self.layer.virtual_bit() as i32
    }

    /// For a guest whose memory is the adapter's, if it is.
    pub(crate) fn with_one_memory(self, has_one_memory: bool) -> Self {
        Glue {
            has_one_memory,
            ..self
        }
    }

    /// For a guest that is a preview1 module behind its front end, if it is.
    pub(crate) fn with_direct(self, is_direct: bool) -> Self {
        Glue { is_direct, ..self }
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

    /// A function of the adapter's own.
    pub(crate) fn adapter(&mut self, function: AdapterFunction) -> Callee {
        self.import(ADAPTER_INSTANCE, function.name, function.into())
    }

    /// Names of what is imported from an instance.
    pub(crate) fn imported_from(&self, instance: &str) -> impl Iterator<Item = &str> {
        self.imports
            .iter()
            .filter(move |(i, ..)| *i == instance)
            .map(|(_, name, _)| name.as_str())
    }

    pub(crate) fn use_adapter_memory(&mut self) {
        self.has_adapter_memory = true;
    }

    pub(crate) fn uses_adapter_memory(&self) -> bool {
        self.has_adapter_memory
    }

    /// Imports a flag: global 0, for no other is imported.
    pub(crate) fn use_flag(&mut self) {
        self.has_flag = true;
    }

    pub(crate) fn uses_flag(&self) -> bool {
        self.has_flag
    }

    /// Whether lists of bytes go to where the front end of preview1 has aimed; if so, they will.
    pub(crate) fn copy_directly(&mut self) -> bool {
        self.copies_directly |= self.is_direct;
        // Its globals are numbered after that one.
        self.has_flag |= self.is_direct;
        self.is_direct
    }

    pub(crate) fn copies_directly(&self) -> bool {
        self.copies_directly
    }

    pub(crate) fn define(
        &mut self,
        name: Option<String>,
        signature: Signature,
        body: Body,
    ) -> Callee {
        self.functions.push(Defined {
            name,
            signature,
            body,
        });
        Callee::Defined(self.functions.len() - 1)
    }

    /// The function that does what `key` says; `make` writes its body when it is asked for first.
    pub(crate) fn share(
        &mut self,
        key: String,
        signature: Signature,
        make: impl FnOnce(&mut Glue, &mut Body),
    ) -> Callee {
        if let Some(known) = self.shared.get(&key) {
            return *known;
        }
        let mut body = Body::new(&signature);
        make(self, &mut body);
        let callee = self.define(None, signature, body);
        self.shared.insert(key, callee);
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
            let instance = match *instance {
                ADAPTER_INSTANCE => self.layer.adapter_name(),
                other => other,
            };
            imports.import(instance, name, EntityType::Function(types.index(signature)));
        }
        let memory = MemoryType {
            minimum: 0,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        // The adapter's memory is always the second, so the first has to be there with it.
        if self.has_guest_memory {
            imports.import("guest", "memory", memory);
        }
        if self.has_adapter_memory && !self.has_one_memory {
            imports.import(self.layer.adapter_name(), "memory", memory);
        }
        if self.copies_directly {
            imports.import("direct", crate::input::MEMORY, memory);
        }
        let variable = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        if self.has_flag {
            imports.import(FLAG, FLAG, variable);
        }
        if self.copies_directly {
            imports.import("direct", crate::input::DESTINATION, variable);
            imports.import("direct", crate::input::ROOM, variable);
        }
        let index = |callee: Callee| match callee {
            Callee::Imported(index) => index as u32,
            Callee::Defined(index) => (self.imports.len() + index) as u32,
        };
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        let mut names = NameMap::new();
        for (i, defined) in self.functions.iter().enumerate() {
            functions.function(types.index(&defined.signature));
            code.function(&encode_body(&defined.body, &index, self.has_one_memory));
            if let Some(name) = &defined.name {
                names.append(index(Callee::Defined(i)), name);
            }
        }
        let mut exports = ExportSection::new();
        for (name, callee) in &self.exports {
            exports.export(name, ExportKind::Func, index(*callee));
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
}

/// A module with a flag that is not set, for several others to share.
pub(crate) fn flag_module() -> Vec<u8> {
    let mut globals = GlobalSection::new();
    let ty = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(ty, &ConstExpr::i32_const(0));
    let mut exports = ExportSection::new();
    exports.export(FLAG, ExportKind::Global, 0);
    let mut module = Module::new();
    module.section(&globals).section(&exports);
    module.finish()
}

fn encode_body(body: &Body, index: &dyn Fn(Callee) -> u32, has_one_memory: bool) -> Function {
    let mut function = Function::new_with_locals_types(body.locals.iter().copied());
    for op in &body.ops {
        match op {
            Op::Plain(instruction) if has_one_memory => {
                function.instruction(&over_one_memory(instruction))
            }
            Op::Plain(instruction) => function.instruction(instruction),
            Op::Call(callee) => function.instruction(&Instruction::Call(index(*callee))),
        };
    }
    function.instruction(&Instruction::End);
    function
}

/// The instruction with the guest's memory for the adapter's. An access that is missing here would not validate.
fn over_one_memory(instruction: &Instruction<'static>) -> Instruction<'static> {
    use Instruction as I;
    let mut same = instruction.clone();
    match &mut same {
        I::I32Load(at)
        | I::I32Load8U(at)
        | I::I32Load16U(at)
        | I::I64Load(at)
        | I::I32Store(at)
        | I::I32Store8(at)
        | I::I32Store16(at)
        | I::I64Store(at) => at.target = MemArgTarget::Memory(GUEST),
        I::MemoryCopy { src_mem, dst_mem } => (*src_mem, *dst_mem) = (GUEST, GUEST),
        I::MemoryFill(memory) | I::MemorySize(memory) => *memory = GUEST,
        _ => {}
    }
    same
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
