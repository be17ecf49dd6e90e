//! What is known of a type as soon as it is there, in the time that its own parts take.
//!
//! Parts are shared, so a type of a few bytes has more of them, written out, than there are atoms. What is asked of all
//! that is inside of a type is therefore answered here, once for each type, out of the same answers for its parts.

use sha2::{Digest as _, Sha256};
use wasm_encoder::ValType;

use super::{Type, layout};

/// Two types are the same if these are.
pub(crate) type Digest = [u8; 32];

/// A kind of type that WASI 0.2 does not use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// A stream or a future.
    Async,
    /// Any other.
    Other,
}

/// What is known of a type with all that is inside.
#[derive(Debug)]
pub(crate) struct Facts {
    /// Of its structure, with resources by their numbers.
    pub(crate) digest: Digest,
    /// In memory.
    pub(crate) size: u32,
    pub(crate) align: u32,
    /// The core values that it travels in, but for those after the first that is too many.
    pub(crate) flat: Box<[ValType]>,
    /// How long its text is, about.
    pub(crate) text: u64,
    /// How many owned handles and types around them are inside, written out.
    pub(crate) owned: u64,
    pub(crate) has_handles: bool,
    pub(crate) has_borrows: bool,
    pub(crate) has_strings: bool,
    pub(crate) has_pointers: bool,
    /// Whether there are bit patterns that lifting rejects or changes.
    pub(crate) needs_check: bool,
    /// Whether a stream of bytes is inside, but for what other streams and futures carry.
    pub(crate) has_bytes: bool,
    /// The first type inside whose layout is not known.
    pub(crate) unknown: Option<Unknown>,
}

impl Facts {
    pub(super) fn of(ty: &Type) -> Facts {
        let parts = ty.parts();
        let any = |fact: fn(&Facts) -> bool| parts.iter().any(|part| fact(part.facts()));
        let sum = |fact: fn(&Facts) -> u64| {
            let parts = parts.iter().map(|part| fact(part.facts()));
            parts.fold(0, u64::saturating_add)
        };
        let is_own = matches!(ty, Type::Own(_));
        let is_borrow = matches!(ty, Type::Borrow(_));
        let owned = sum(|part| part.owned).saturating_add(is_own.into());
        let unknown = match ty {
            Type::Other("stream" | "future", _) => Some(Unknown::Async),
            Type::Other(..) => Some(Unknown::Other),
            _ => parts.iter().find_map(|part| part.facts().unknown),
        };
        Facts {
            digest: digest(ty),
            size: layout::size(ty),
            align: layout::align(ty),
            flat: layout::flatten(ty).into(),
            text: sum(|part| part.text).saturating_add(own_text(ty)),
            owned: if is_own || owned == 0 {
                owned
            } else {
                owned.saturating_add(1)
            },
            has_handles: is_own || is_borrow || any(|part| part.has_handles),
            has_borrows: is_borrow || any(|part| part.has_borrows),
            has_strings: *ty == Type::String || any(|part| part.has_strings),
            has_pointers: layout::has_pointers(ty),
            needs_check: layout::needs_check(ty),
            has_bytes: match ty {
                Type::Other("stream", _) => is_bytes(ty),
                Type::Other(..) => false,
                _ => any(|part| part.has_bytes),
            },
            unknown,
        }
    }
}

/// Whether it is `stream<u8>`.
pub(crate) fn is_bytes(ty: &Type) -> bool {
    const BYTE: Type = Type::Int {
        bits: 8,
        signed: false,
    };
    matches!(ty, Type::Other("stream", parts) if matches!(&parts[..], [part] if **part == BYTE))
}

/// The length of what a type adds to the texts of its parts, about.
fn own_text(ty: &Type) -> u64 {
    const WORD: usize = 8;
    let labels = labels(ty).into_iter();
    let length: usize = labels.map(|label| label.len() + ", ".len()).sum();
    (WORD + length + ty.parts().len() * ", ".len()) as u64
}

/// The names in a type.
fn labels(ty: &Type) -> Vec<&str> {
    match ty {
        Type::Record(fields) => fields.iter().map(|(name, _)| name.as_str()).collect(),
        Type::Variant(cases) => cases.iter().map(|(name, _)| name.as_str()).collect(),
        Type::Enum(names) | Type::Flags(names) => names.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn digest(ty: &Type) -> Digest {
    let mut digester = Digester::new(ty, |id| (id.0 as u64).to_le_bytes().into());
    for part in ty.parts() {
        digester.add(&part.facts().digest);
    }
    digester.finish()
}

/// Makes the digest of a type out of those of its parts.
pub(crate) struct Digester(Sha256);

impl Digester {
    /// Begins with all of a type but its parts; `resource` says what a resource is known by.
    pub(crate) fn new(ty: &Type, resource: impl FnOnce(super::ResourceId) -> Vec<u8>) -> Self {
        let mut digester = Digester(Sha256::new());
        let kind: (u8, u8) = match ty {
            Type::Bool => (0, 0),
            Type::Int { bits, signed } => (1 + u8::from(*signed), *bits),
            Type::F32 => (3, 0),
            Type::F64 => (4, 0),
            Type::Char => (5, 0),
            Type::String => (6, 0),
            Type::List(_) => (7, 0),
            Type::Record(_) => (8, 0),
            Type::Tuple(_) => (9, 0),
            Type::Variant(_) => (10, 0),
            Type::Enum(_) => (11, 0),
            Type::Flags(_) => (12, 0),
            Type::Option(_) => (13, 0),
            // Which of the two there are: parts are those that are there.
            Type::Result(ok, err) => (14, u8::from(ok.is_some()) + 2 * u8::from(err.is_some())),
            Type::Own(_) => (15, 0),
            Type::Borrow(_) => (16, 0),
            Type::Other(..) => (17, 0),
        };
        digester.0.update([kind.0, kind.1]);
        match ty {
            Type::Own(id) | Type::Borrow(id) => digester.add(&resource(*id)),
            Type::Other(name, _) => digester.add(name.as_bytes()),
            Type::Variant(cases) => {
                let has_payload = cases.iter().map(|(_, ty)| u8::from(ty.is_some()));
                digester.add(&has_payload.collect::<Vec<_>>());
            }
            _ => {}
        }
        for label in labels(ty) {
            digester.add(label.as_bytes());
        }
        digester.0.update((ty.parts().len() as u64).to_le_bytes());
        digester
    }

    /// Adds something with its length, so that what follows begins where it does.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    pub(crate) fn finish(self) -> Digest {
        self.0.finalize().into()
    }
}

impl Default for Digester {
    fn default() -> Self {
        Digester(Sha256::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{ResourceId, TypeRef};

    /// As many levels as are valid, each with two of the one before.
    fn doubled(bottom: Type) -> TypeRef {
        (0..90).fold(bottom.into(), |inner: TypeRef, _| {
            Type::Tuple(vec![inner.clone(), inner]).into()
        })
    }

    #[test]
    fn what_is_inside_is_known_without_a_look() {
        let handle = doubled(Type::Own(ResourceId(3)));
        let mut found = Vec::new();
        handle.for_each_handle(&mut |id, is_owned| found.push((id, is_owned)));
        assert_eq!(found, [(ResourceId(3), true)]);
        let facts = handle.facts();
        assert!(facts.has_handles && !facts.has_borrows && !facts.has_pointers);
        assert_eq!(facts.flat.len(), layout::MAX_FLAT_PARAMS + 1);
        assert_eq!((facts.owned, facts.text), (u64::MAX, u64::MAX));
        assert!(doubled(Type::String).facts().has_strings);
        assert!(doubled(Type::Char).facts().needs_check);
    }

    #[test]
    fn types_are_equal_by_structure() {
        let [one, same] = [(); 2].map(|()| doubled(Type::Own(ResourceId(3))));
        assert_eq!(one, same);
        assert_eq!(format!("{one:?}").len(), 65);
        for other in [
            Type::Own(ResourceId(4)),
            Type::Borrow(ResourceId(3)),
            Type::Bool,
        ] {
            assert_ne!(one, doubled(other));
        }
        let labels = |labels: &[&str]| labels.iter().map(|label| label.to_string()).collect();
        let bool = || Some(TypeRef::new(Type::Bool));
        let variant = |first, second| {
            let cases = [("a".to_string(), first), ("b".to_string(), second)];
            TypeRef::new(Type::Variant(cases.into()))
        };
        let different = [
            TypeRef::new(Type::Enum(labels(&["a", "b"]))),
            TypeRef::new(Type::Enum(labels(&["ab"]))),
            TypeRef::new(Type::Flags(labels(&["a", "b"]))),
            variant(None, bool()),
            variant(bool(), None),
            TypeRef::new(Type::Result(None, bool())),
            TypeRef::new(Type::Result(bool(), None)),
            TypeRef::new(Type::Option(Type::Bool.into())),
            TypeRef::new(Type::List(Type::Bool.into())),
        ];
        for (place, one) in different.iter().enumerate() {
            let others = different.iter().enumerate();
            assert!(
                others
                    .filter(|(other, _)| *other != place)
                    .all(|(_, other)| one != other)
            );
        }
    }
}
