//! The two sides that glue of fused linking lifts from and lowers to: a guest's memory, and the adapter's.
//!
//! They are two declared memories even where both are one: lifting copies from one to the other either way, since what
//! the guest could still change must not be what was checked.

use adapter_abi::AdapterFunction;
use adapter_abi::module;
use wasm_encoder::ValType;

use super::body::{Callee, Global, Memory};
use super::code::{Code, Roles};
use super::flag;
use super::module::{Glue, Signature};

/// The instance of what glue takes of the guest: its memory, and its realloc.
pub(crate) const GUEST_INSTANCE: &str = "guest";

/// The instance of the front end of preview1 that says where lists go.
pub(crate) const DIRECT_INSTANCE: &str = "direct";

/// What glue between a guest and the adapter has declared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides {
    /// Which of the module's they are: one module can have glue over several memories and reallocs of the guest.
    number: usize,
    pub(crate) guest: Memory,
    /// Which of the reallocs that the module takes is the guest's.
    realloc: usize,
    pub(crate) adapter: Memory,
    /// The name under which the adapter is imported.
    pub(crate) adapter_instance: &'static str,
    /// The bit that virtual handles have.
    pub(crate) virtual_bit: u32,
    /// The flag that is set while the guest's realloc runs.
    pub(crate) busy: Global,
    /// Where lists of bytes go instead of the guest's memory, for a guest that is a preview1 module behind its front end.
    pub(crate) aim: Option<Aim>,
}

/// Where the front end of preview1 has aimed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Aim {
    /// The memory of the module behind it.
    pub(crate) memory: Memory,
    /// The address there, and how many bytes there is room for.
    pub(crate) destination: Global,
    pub(crate) room: Global,
}

/// The adapter that sides are declared for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AdapterKind {
    /// The name under which it is imported.
    pub(crate) instance: &'static str,
    /// The bit that virtual handles have.
    pub(crate) virtual_bit: u32,
    /// Whether its memory is the guest's.
    pub(crate) has_one_memory: bool,
}

/// What of the guest other sides of a module are over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Over {
    /// Which of the module's sides they are.
    pub(crate) number: usize,
    pub(crate) memory: Memory,
    /// Which of the reallocs that the module takes it is.
    pub(crate) realloc: usize,
    /// Whether the guest is a preview1 module behind its front end.
    pub(crate) is_direct: bool,
}

/// The name of what glue takes of the guest, where it takes several of its kind.
pub(crate) fn numbered(name: &str, number: usize) -> String {
    match number {
        0 => name.to_string(),
        _ => format!("{name}-{}", number + 1),
    }
}

/// The name of the guest's memories, and of its reallocs.
pub(crate) const MEMORY: &str = "memory";
pub(crate) const REALLOC: &str = "realloc";

impl Sides {
    /// The first sides of a module, over the first memory and realloc that it takes of the guest.
    pub(crate) fn declare(glue: &mut Glue, adapter: AdapterKind) -> Sides {
        let guest = Sides::declare_memory(glue, 0);
        Sides {
            number: 0,
            guest,
            realloc: 0,
            adapter: match adapter.has_one_memory {
                true => glue.same_memory(guest),
                false => glue.memory(adapter.instance, MEMORY),
            },
            adapter_instance: adapter.instance,
            virtual_bit: adapter.virtual_bit,
            busy: flag::declare(glue),
            aim: None,
        }
    }

    /// Declares another memory of the guest.
    pub(crate) fn declare_memory(glue: &mut Glue, number: usize) -> Memory {
        glue.memory(GUEST_INSTANCE, numbered(MEMORY, number))
    }

    /// Sides over something else of the same guest, with the same adapter.
    pub(crate) fn over(self, glue: &mut Glue, over: Over) -> Sides {
        let aim = over.is_direct.then(|| Aim {
            memory: glue.memory(DIRECT_INSTANCE, crate::input::MEMORY),
            destination: glue.global(DIRECT_INSTANCE, crate::input::DESTINATION),
            room: glue.global(DIRECT_INSTANCE, crate::input::ROOM),
        });
        Sides {
            number: over.number,
            guest: over.memory,
            realloc: over.realloc,
            aim,
            ..self
        }
    }

    /// A function of the adapter's own.
    pub(crate) fn adapter_function(self, glue: &mut Glue, function: AdapterFunction) -> Callee {
        glue.import(self.adapter_instance, function.name, function.into())
    }

    /// `cabi_realloc` of the adapter.
    pub(crate) fn adapter_realloc(self, glue: &mut Glue) -> Callee {
        self.adapter_function(glue, module::REALLOC)
    }

    /// The realloc that the guest has given.
    pub(super) fn guest_realloc(self, glue: &mut Glue) -> Callee {
        let signature = Signature::new([ValType::I32; 4], [ValType::I32]);
        glue.import(GUEST_INSTANCE, &numbered(REALLOC, self.realloc), signature)
    }
}

impl Roles for Sides {
    fn number(self) -> usize {
        self.number
    }
}

impl Aim {
    /// Imports all of it: who checks the room writes to the memory, and who reads there was told by the same front end.
    pub(crate) fn require(self, glue: &mut Glue) {
        glue.require_memory(self.memory);
        glue.require_global(self.destination);
        glue.require_global(self.room);
    }
}

impl Code<'_, Sides> {
    /// A function of the adapter's own.
    pub(crate) fn adapter_function(&mut self, function: AdapterFunction) -> Callee {
        self.roles.adapter_function(self.glue, function)
    }

    /// `cabi_realloc` of the adapter.
    pub(crate) fn adapter_realloc(&mut self) -> Callee {
        self.roles.adapter_realloc(self.glue)
    }
}
