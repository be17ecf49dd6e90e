//! What glue knows of values: their layout, and the bit that tells virtual handles from the host's.

pub(crate) use crate::types::layout::{
    MAX_FLAT_PARAMS, align, cases, discriminant_size, element, field_offsets, field_slots, fields,
    flatten, flatten_params, has_pointers, needs_check, payload_offset, size,
};

/// Handles with this bit are virtual. The host's stay below 2^28, the canonical ABI's limit for a handle table. Composed,
/// they are representations of resources, in which jco keeps the bits above for itself.
pub(crate) const VIRTUAL_BIT: i32 = 0x2000_0000;
