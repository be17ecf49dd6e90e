//! What the tool needs of a module beside its functions.

use core::mem::offset_of;

use crate::{AdapterFunction, ValueType};

/// The memory.
pub const MEMORY: &str = "memory";

/// The allocator, for what callers give to the adapter: as the canonical ABI has it.
pub const REALLOC: AdapterFunction = AdapterFunction {
    name: "cabi_realloc",
    params: &[ValueType::I32; 4],
    results: &[ValueType::I32],
};

/// The name of a slot, as a literal: attributes take no constant.
#[macro_export]
macro_rules! slot {
    (IMAGE) => {
        "wasi_virt_image"
    };
    (VIRTUAL_BIT) => {
        "wasi_virt_bit"
    };
}

/// The global that has the address of an [`ImagePlace`], which the tool writes.
pub const IMAGE_SLOT: &str = slot!(IMAGE);

/// The global that has the address of the bit that virtual handles have, which the tool may write.
pub const VIRTUAL_BIT_SLOT: &str = slot!(VIRTUAL_BIT);

/// The global that the linker of the module makes: the first address behind its data.
pub const HEAP_BASE: &str = "__heap_base";

/// Another such global, which nothing reads.
pub const DATA_END: &str = "__data_end";

/// Where the stack of either prebuilt module ends. It begins with address 0, so that what overflows it is outside of the
/// memory.
pub const STACK_END: u32 = 17 << 10;

/// Where the preview1 front end's data end, which are behind the stack, and the lists begin that it gets in results, as long
/// as they have room here.
pub const LISTS: u32 = STACK_END + (2 << 10);

/// Where these lists end, and the first address of the adapter's own data: one memory serves both modules. What the front end
/// writes to in most programs, and what of the stack they use, is on one page of a host's.
pub const ADAPTER_DATA: u32 = LISTS + (1 << 10);

/// The global with the address that the stack has come to, the first of either module. The adapter exports it, and no other
/// that changes.
pub const STACK: &str = "__stack_pointer";

/// What the names of functions begin with that trap. The rest is the message, which hosts print.
pub const MESSAGE_PREFIX: &str = "wasi-virt: ";

/// The bit that marks virtual handles, unless the tool chooses another for the adapter. Engines' own handles are dense and
/// small; the canonical ABI bounds them by 2^28.
pub const FIRST_VIRTUAL_BIT: u32 = 1 << 27;

/// Where the tool has put the image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct ImagePlace {
    /// Address of its first byte.
    pub start: u32,
    /// How many bytes it has.
    pub length: u32,
}

impl ImagePlace {
    /// As it lies in the module's memory.
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let fields = [
            (offset_of!(Self, start), self.start),
            (offset_of!(Self, length), self.length),
        ];
        for (offset, value) in fields {
            bytes[offset..offset + size_of::<u32>()].copy_from_slice(&value.to_le_bytes());
        }
        bytes
    }
}
