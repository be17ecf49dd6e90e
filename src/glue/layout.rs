//! What glue knows of values: their layout.

pub(crate) use crate::types::layout::{
    MAX_FLAT_PARAMS, align, cases, discriminant_size, element, field_offsets, field_slots, fields,
    flatten, flatten_params, has_pointers, lowered, needs_check, payload_offset, size,
};
