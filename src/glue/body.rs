//! A function body under construction.
//!
//! Bodies are written while the module still grows, so calls, memories and globals are named by ids, and get their index
//! when the module is encoded. Instructions that hold one of these are therefore made here only: [`Body::op`] is for all
//! the others.

use wasm_encoder::{Function, Instruction, MemArg, MemArgTarget, ValType};

use super::module::Signature;

/// A parameter or local of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Local(u32);

impl Local {
    /// A parameter, by its place.
    pub(crate) const fn param(place: u32) -> Local {
        Local(place)
    }

    /// All parameters of a function.
    pub(crate) fn params(signature: &Signature) -> impl Iterator<Item = Local> + use<> {
        (0..signature.params.len() as u32).map(Local)
    }
}

/// A memory that a module has declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Memory(pub(super) usize);

/// A global that a module has declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Global(pub(super) usize);

/// A function of the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Callee {
    Imported(usize),
    Defined(usize),
}

/// Where in a memory an access goes: the offset is added to the address on the stack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    memory: Memory,
    offset: u32,
    size: u32,
}

/// The place of a number of so many bytes.
pub(crate) fn at(memory: Memory, offset: u32, size: u32) -> Place {
    Place {
        memory,
        offset,
        size,
    }
}

/// A load or store, by the constructor of its instruction.
type Access = fn(MemArg) -> Instruction<'static>;

#[derive(Debug, Clone)]
enum Op {
    /// An instruction without an index that is not known yet.
    Plain(Instruction<'static>),
    Call(Callee),
    Access(Access, Place),
    Copy {
        from: Memory,
        to: Memory,
    },
    Fill(Memory),
    /// Copies from the module's constants.
    Init(Memory),
    Size(Memory),
    GetGlobal(Global),
    SetGlobal(Global),
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
    pub(crate) fn local(&mut self, ty: ValType) -> Local {
        self.locals.push(ty);
        Local((self.params + self.locals.len() - 1) as u32)
    }

    /// An instruction that names no local, function, memory or global.
    pub(crate) fn op(&mut self, instruction: Instruction<'static>) -> &mut Self {
        self.push(Op::Plain(instruction))
    }

    pub(crate) fn call(&mut self, callee: Callee) -> &mut Self {
        self.push(Op::Call(callee))
    }

    pub(crate) fn get(&mut self, local: Local) -> &mut Self {
        self.op(Instruction::LocalGet(local.0))
    }

    pub(crate) fn set(&mut self, local: Local) -> &mut Self {
        self.op(Instruction::LocalSet(local.0))
    }

    pub(crate) fn tee(&mut self, local: Local) -> &mut Self {
        self.op(Instruction::LocalTee(local.0))
    }

    pub(crate) fn get_global(&mut self, global: Global) -> &mut Self {
        self.push(Op::GetGlobal(global))
    }

    pub(crate) fn set_global(&mut self, global: Global) -> &mut Self {
        self.push(Op::SetGlobal(global))
    }

    pub(crate) fn i32(&mut self, value: i32) -> &mut Self {
        self.op(Instruction::I32Const(value))
    }

    /// Loads or stores.
    pub(crate) fn access(&mut self, access: Access, place: Place) -> &mut Self {
        self.push(Op::Access(access, place))
    }

    /// Loads an unsigned value of one, two or four bytes.
    pub(crate) fn load_unsigned(&mut self, place: Place) -> &mut Self {
        let access: Access = match place.size {
            1 => Instruction::I32Load8U,
            2 => Instruction::I32Load16U,
            _ => Instruction::I32Load,
        };
        self.access(access, place)
    }

    /// Copies between memories; destination, source and length are on the stack.
    pub(crate) fn copy(&mut self, from: Memory, to: Memory) -> &mut Self {
        self.push(Op::Copy { from, to })
    }

    /// Fills memory; destination, byte and length are on the stack.
    pub(crate) fn fill(&mut self, memory: Memory) -> &mut Self {
        self.push(Op::Fill(memory))
    }

    /// Copies constants to memory; destination, place of the constant and length are on the stack.
    pub(crate) fn init(&mut self, memory: Memory) -> &mut Self {
        self.push(Op::Init(memory))
    }

    /// The size of a memory in pages.
    pub(crate) fn size(&mut self, memory: Memory) -> &mut Self {
        self.push(Op::Size(memory))
    }

    fn push(&mut self, op: Op) -> &mut Self {
        self.ops.push(op);
        self
    }

    /// The memories that it reaches.
    pub(super) fn memories(&self) -> impl Iterator<Item = Memory> {
        self.ops
            .iter()
            .flat_map(|op| match op {
                Op::Access(_, Place { memory, .. })
                | Op::Fill(memory)
                | Op::Init(memory)
                | Op::Size(memory) => [Some(*memory), None],
                Op::Copy { from, to } => [Some(*from), Some(*to)],
                Op::Plain(_) | Op::Call(_) | Op::GetGlobal(_) | Op::SetGlobal(_) => [None, None],
            })
            .flatten()
    }

    /// The globals that it reaches.
    pub(super) fn globals(&self) -> impl Iterator<Item = Global> {
        self.ops.iter().filter_map(|op| match op {
            Op::GetGlobal(global) | Op::SetGlobal(global) => Some(*global),
            _ => None,
        })
    }

    pub(super) fn encode(&self, indices: &impl Indices) -> Function {
        let mut function = Function::new_with_locals_types(self.locals.iter().copied());
        for op in &self.ops {
            let instruction = match op {
                Op::Plain(instruction) => instruction.clone(),
                Op::Call(callee) => Instruction::Call(indices.function(*callee)),
                Op::Access(access, place) => access(MemArg {
                    offset: place.offset.into(),
                    align: place.size.trailing_zeros(),
                    target: MemArgTarget::Memory(indices.memory(place.memory)),
                    ordering: None,
                }),
                Op::Copy { from, to } => Instruction::MemoryCopy {
                    src_mem: indices.memory(*from),
                    dst_mem: indices.memory(*to),
                },
                Op::Fill(memory) => Instruction::MemoryFill(indices.memory(*memory)),
                Op::Init(memory) => Instruction::MemoryInit {
                    mem: indices.memory(*memory),
                    data_index: CONSTANTS,
                },
                Op::Size(memory) => Instruction::MemorySize(indices.memory(*memory)),
                Op::GetGlobal(global) => Instruction::GlobalGet(indices.global(*global)),
                Op::SetGlobal(global) => Instruction::GlobalSet(indices.global(*global)),
            };
            function.instruction(&instruction);
        }
        function.instruction(&Instruction::End);
        function
    }
}

/// The index of the data that the module's constants are.
const CONSTANTS: u32 = 0;

/// The indices of what bodies name, known once the module is complete.
pub(super) trait Indices {
    fn function(&self, callee: Callee) -> u32;
    fn memory(&self, memory: Memory) -> u32;
    fn global(&self, global: Global) -> u32;
}
