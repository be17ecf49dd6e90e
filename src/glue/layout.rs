//! What glue knows of values: their layout.
//!
//! It is worked out beside the types, which remember it; glue takes it from here, and nothing else of them.

pub(crate) use crate::types::layout::{
    MAX_FLAT_ASYNC_PARAMS, MAX_FLAT_PARAMS, align, cases, discriminant_size, element,
    field_offsets, field_slots, fields, flatten, flatten_params, has_pointers, lowered,
    needs_check, payload_offset, size,
};
