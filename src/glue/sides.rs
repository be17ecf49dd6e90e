//! The two sides that glue of fused linking lifts from and lowers to: a guest's memory, and the adapter's.
//!
//! They are two declared memories even where both are one: lifting copies from one to the other either way, since what
//! the guest could still change must not be what was checked.

use adapter_abi::AdapterFunction;
use adapter_abi::module::REALLOC;
use wasm_encoder::ValType;

use super::body::{Callee, Global, Memory};
use super::code::Code;
use super::flag;
use super::module::{Glue, Signature};

/// The instance of what glue takes of the guest: its memory, and its realloc.
pub(crate) const GUEST_INSTANCE: &str = "guest";

/// The instance of the front end of preview1 that says where lists go.
pub(crate) const DIRECT_INSTANCE: &str = "direct";

/// What glue between a guest and the adapter has declared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides {
    pub(crate) guest: Memory,
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

/// Of what kind the guest is that sides are declared for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GuestKind {
    /// Whether it has a memory that glue works over.
    pub(crate) has_memory: bool,
    /// Whether that is the adapter's.
    pub(crate) has_one_memory: bool,
    /// Whether it is a preview1 module behind its front end.
    pub(crate) is_direct: bool,
}

impl Sides {
    pub(crate) fn declare(
        glue: &mut Glue,
        kind: GuestKind,
        adapter_instance: &'static str,
        virtual_bit: u32,
    ) -> Sides {
        let guest = glue.memory(GUEST_INSTANCE, "memory");
        if kind.has_memory {
            glue.require_memory(guest);
        }
        let adapter = match kind.has_one_memory {
            true => glue.same_memory(guest),
            false => glue.memory(adapter_instance, "memory"),
        };
        let busy = flag::declare(glue);
        let aim = kind.is_direct.then(|| Aim {
            memory: glue.memory(DIRECT_INSTANCE, crate::input::MEMORY),
            destination: glue.global(DIRECT_INSTANCE, crate::input::DESTINATION),
            room: glue.global(DIRECT_INSTANCE, crate::input::ROOM),
        });
        Sides {
            guest,
            adapter,
            adapter_instance,
            virtual_bit,
            busy,
            aim,
        }
    }

    /// A function of the adapter's own.
    pub(crate) fn adapter_function(self, glue: &mut Glue, function: AdapterFunction) -> Callee {
        glue.import(self.adapter_instance, function.name, function.into())
    }

    /// `cabi_realloc` of the adapter.
    pub(crate) fn adapter_realloc(self, glue: &mut Glue) -> Callee {
        self.adapter_function(glue, REALLOC)
    }

    /// The realloc that the guest has given.
    pub(super) fn guest_realloc(self, glue: &mut Glue) -> Callee {
        let signature = Signature::new([ValType::I32; 4], [ValType::I32]);
        glue.import(GUEST_INSTANCE, "realloc", signature)
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
