//! Sizes, alignments and flat forms of types in the canonical ABI, for 32-bit memories.
//!
//! Source: "Alignment", "Element Size" and "Flattening" in the component model's `CanonicalABI.md`.

use wasm_encoder::ValType;

use super::{FunctionType, Type, TypeRef};

/// The largest number of flat parameters; more travel in memory.
pub(crate) const MAX_FLAT_PARAMS: usize = 16;

/// The same for calls that are lowered with `async`.
pub(crate) const MAX_FLAT_ASYNC_PARAMS: usize = 4;

/// The largest number of flat results; more are in memory.
const MAX_FLAT_RESULTS: usize = 1;

/// The payloads of the cases of a variant, option, result or enum.
pub(crate) fn cases(ty: &Type) -> Option<Vec<Option<&TypeRef>>> {
    match ty {
        Type::Variant(cases) => Some(cases.iter().map(|(_, ty)| ty.as_ref()).collect()),
        Type::Enum(names) => Some(vec![None; names.len()]),
        Type::Option(ty) => Some(vec![None, Some(ty)]),
        Type::Result(ok, err) => Some(vec![ok.as_ref(), err.as_ref()]),
        _ => None,
    }
}

/// What a list is of; a string is a list of bytes here.
pub(crate) fn element(ty: &Type) -> &Type {
    const BYTE: &Type = &Type::Int {
        bits: 8,
        signed: false,
    };
    match ty {
        Type::List(element) => element,
        _ => BYTE,
    }
}

/// The fields of a record or tuple.
pub(crate) fn fields(ty: &Type) -> Option<Vec<&TypeRef>> {
    match ty {
        Type::Record(fields) => Some(fields.iter().map(|(_, ty)| ty).collect()),
        Type::Tuple(types) => Some(types.iter().collect()),
        _ => None,
    }
}

/// The fields of a record or tuple in flat form, each with its own of the slots.
pub(crate) fn field_slots<'t, 's, S>(
    ty: &'t Type,
    mut slots: &'s [S],
) -> Option<Vec<(&'t TypeRef, &'s [S])>> {
    let fields = fields(ty)?.into_iter().map(|field| {
        let (these, rest) = slots.split_at(field.facts().flat.len());
        slots = rest;
        (field, these)
    });
    Some(fields.collect())
}

/// The bytes that the discriminant among `cases` takes.
pub(crate) fn discriminant_size(cases: usize) -> u32 {
    match cases {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    }
}

/// Where the payload of a variant begins.
pub(crate) fn payload_offset(cases: &[Option<&TypeRef>]) -> u32 {
    align_to(discriminant_size(cases.len()), payload_align(cases))
}

fn payload_align(cases: &[Option<&TypeRef>]) -> u32 {
    let payloads = cases.iter().flatten();
    payloads.map(|ty| ty.facts().align).max().unwrap_or(1)
}

pub(crate) fn align_to(offset: u32, align: u32) -> u32 {
    offset.div_ceil(align).saturating_mul(align)
}

/// The alignment of a type in memory.
pub(crate) fn align(ty: &Type) -> u32 {
    if let Some(cases) = cases(ty) {
        return payload_align(&cases).max(discriminant_size(cases.len()));
    }
    if let Some(fields) = fields(ty) {
        let aligns = fields.iter().map(|ty| ty.facts().align);
        return aligns.max().unwrap_or(1);
    }
    match ty {
        Type::Bool => 1,
        Type::Int { bits, .. } => u32::from(*bits) / 8,
        Type::F64 => 8,
        Type::Flags(names) => flags_size(names.len()),
        _ => 4,
    }
}

/// The size of a type in memory. The validator bounds it, far below what 32 bits can say.
pub(crate) fn size(ty: &Type) -> u32 {
    if let Some(cases) = cases(ty) {
        let payloads = cases.iter().flatten();
        let payload = payloads.map(|ty| ty.facts().size).max().unwrap_or(0);
        return align_to(payload_offset(&cases).saturating_add(payload), align(ty));
    }
    if let Some(fields) = fields(ty) {
        let end = field_offsets(&fields)
            .last()
            .map_or(0, |(offset, ty)| offset.saturating_add(ty.facts().size));
        return align_to(end, align(ty));
    }
    match ty {
        Type::String | Type::List(_) => 8,
        _ => align(ty),
    }
}

/// Each field with its offset.
pub(crate) fn field_offsets<'t>(fields: &[&'t TypeRef]) -> Vec<(u32, &'t TypeRef)> {
    let mut offset = 0u32;
    let place = |ty: &&'t TypeRef| {
        let start = align_to(offset, ty.facts().align);
        offset = start.saturating_add(ty.facts().size);
        (start, *ty)
    };
    fields.iter().map(place).collect()
}

/// The bytes of a flags type of at most 32 labels.
fn flags_size(labels: usize) -> u32 {
    match labels {
        0..=8 => 1,
        9..=16 => 2,
        _ => 4,
    }
}

/// The core values that a type travels in. Of more than fit into parameters, those after the first that does not are
/// left out: the type travels in memory, whatever they are.
pub(crate) fn flatten(ty: &Type) -> Vec<ValType> {
    if let Some(cases) = cases(ty) {
        let mut joined: Vec<ValType> = Vec::new();
        for case in cases.into_iter().flatten() {
            for (i, flat) in case.facts().flat.iter().enumerate() {
                match joined.get_mut(i) {
                    Some(known) => *known = join(*known, *flat),
                    None => joined.push(*flat),
                }
            }
        }
        joined.insert(0, ValType::I32);
        joined.truncate(MAX_FLAT_PARAMS + 1);
        return joined;
    }
    if let Some(fields) = fields(ty) {
        let flat = fields.into_iter().flat_map(|field| &field.facts().flat);
        return flat.copied().take(MAX_FLAT_PARAMS + 1).collect();
    }
    match ty {
        Type::Int { bits: 64, .. } => vec![ValType::I64],
        Type::F32 => vec![ValType::F32],
        Type::F64 => vec![ValType::F64],
        Type::String | Type::List(_) => vec![ValType::I32, ValType::I32],
        _ => vec![ValType::I32],
    }
}

/// The core values that the parameters of a function travel in, cut short as [`flatten`] does.
pub(crate) fn flatten_params(ty: &FunctionType) -> Vec<ValType> {
    let flat = ty.params.iter().flat_map(|(_, ty)| &ty.facts().flat);
    flat.copied().take(MAX_FLAT_PARAMS + 1).collect()
}

/// The parameters and results of the core function that a function is lowered to: what takes more core values than there
/// may be is in memory.
pub(crate) fn lowered(ty: &FunctionType) -> (Vec<ValType>, Vec<ValType>) {
    let mut params = flatten_params(ty);
    if params.len() > MAX_FLAT_PARAMS {
        params = vec![ValType::I32];
    }
    let mut results = ty.result.as_ref().map_or(Vec::new(), |ty| flatten(ty));
    if results.len() > MAX_FLAT_RESULTS {
        results.clear();
        params.push(ValType::I32);
    }
    (params, results)
}

/// Whether values of the type hold pointers.
pub(crate) fn has_pointers(ty: &Type) -> bool {
    match ty {
        Type::String | Type::List(_) => true,
        Type::Other(..) => false,
        _ => ty.parts().into_iter().any(|part| part.facts().has_pointers),
    }
}

/// Whether there are bit patterns of the type that lifting rejects or changes.
pub(crate) fn needs_check(ty: &Type) -> bool {
    match ty {
        Type::Bool | Type::Char | Type::String | Type::List(_) => true,
        Type::Flags(names) => ![8, 16, 32].contains(&names.len()),
        Type::Variant(_) | Type::Enum(_) | Type::Option(_) | Type::Result(..) => true,
        Type::Other(..) => false,
        _ => ty.parts().into_iter().any(|part| part.facts().needs_check),
    }
}

fn join(a: ValType, b: ValType) -> ValType {
    match (a, b) {
        _ if a == b => a,
        (ValType::I32 | ValType::F32, ValType::I32 | ValType::F32) => ValType::I32,
        _ => ValType::I64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const U64: Type = Type::Int {
        bits: 64,
        signed: false,
    };
    const U8: Type = Type::Int {
        bits: 8,
        signed: false,
    };

    #[test]
    fn layouts_are_those_of_the_canonical_abi() {
        let stream_error = Type::Variant(vec![
            (
                "last-operation-failed".to_string(),
                Some(TypeRef::new(Type::Own(crate::types::ResourceId(0)))),
            ),
            ("closed".to_string(), None),
        ]);
        let read = Type::Result(
            Some(TypeRef::new(Type::List(TypeRef::new(U8)))),
            Some(TypeRef::new(stream_error.clone())),
        );
        assert_eq!((size(&stream_error), align(&stream_error)), (8, 4));
        assert_eq!((size(&read), align(&read)), (12, 4));
        let check_write = Type::Result(Some(TypeRef::new(U64)), Some(TypeRef::new(stream_error)));
        assert_eq!((size(&check_write), align(&check_write)), (16, 8));
        assert_eq!(
            flatten(&check_write),
            [ValType::I32, ValType::I64, ValType::I32]
        );
        let option = Type::Option(TypeRef::new(U8));
        assert_eq!((size(&option), align(&option)), (2, 1));
    }
}
