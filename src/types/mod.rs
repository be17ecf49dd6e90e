//! Component-level types, resolved: what the plan, the glue and the verifier know of an interface.

mod facts;
pub(crate) mod layout;
mod signatures;
mod text;

use std::collections::HashSet;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::rc::Rc;

use wasmparser::PrimitiveValType;

pub(crate) use facts::{Digest, Digester, Facts, Unknown, is_bytes};
pub(crate) use signatures::Signatures;

/// A resource type among those that the guest imports: index into [`Resources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResourceId(pub(crate) usize);

/// Where a resource type comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resource {
    /// The import that defines it, by the name that says what it is, or `None` for the guest's own.
    pub import: Option<String>,
    /// The same import by its name as spelled, which no other has.
    pub spelled: Option<Rc<str>>,
    /// Its name in that interface.
    pub name: String,
}

impl Resource {
    /// `wasi:io/streams/input-stream`: interface without version, and name.
    pub fn unversioned(&self) -> String {
        match &self.import {
            Some(import) => format!("{}/{}", unversioned(import), self.name),
            None => self.name.clone(),
        }
    }
}

/// The name of an interface without its version, if it has one.
pub(crate) fn unversioned(interface: &str) -> &str {
    match interface.split_once('@') {
        Some((name, _)) => name,
        None => interface,
    }
}

/// A value type. Types form a graph: one can be part of many others, which all hold the same one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// `bool`
    Bool,
    /// Integers: width in bits and signedness.
    Int {
        /// 8, 16, 32 or 64.
        bits: u8,
        /// Whether it is one of `s8` to `s64`.
        signed: bool,
    },
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// `char`
    Char,
    /// `string`
    String,
    /// `list<T>`
    List(TypeRef),
    /// `record { .. }`
    Record(Vec<(String, TypeRef)>),
    /// `tuple<..>`
    Tuple(Vec<TypeRef>),
    /// `variant { .. }`
    Variant(Vec<(String, Option<TypeRef>)>),
    /// `enum { .. }`
    Enum(Vec<String>),
    /// `flags { .. }`
    Flags(Vec<String>),
    /// `option<T>`
    Option(TypeRef),
    /// `result<T, E>`
    Result(Option<TypeRef>, Option<TypeRef>),
    /// `own<R>`
    Own(ResourceId),
    /// `borrow<R>`
    Borrow(ResourceId),
    /// A type that WASI 0.2 does not use (streams, futures, maps, fixed-length lists): its name and what is inside.
    Other(&'static str, Vec<TypeRef>),
}

/// A function type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FunctionType {
    /// Parameters, in order.
    pub params: Vec<(String, TypeRef)>,
    /// The result, if any.
    pub result: Option<TypeRef>,
    /// Whether it is an `async func` of the component model's 0.3 revision.
    pub is_async: bool,
}

/// The resource types that a set of functions mentions.
pub type Resources = [Resource];

/// A type that others can share, with what is known of it. It costs nothing to clone, and as much to compare with
/// another whatever is inside.
#[derive(Clone)]
pub struct TypeRef(Rc<Node>);

struct Node {
    ty: Type,
    facts: Facts,
}

impl TypeRef {
    /// Makes a type to share.
    pub fn new(ty: Type) -> Self {
        let facts = Facts::of(&ty);
        TypeRef(Rc::new(Node { ty, facts }))
    }

    /// What is known of it.
    pub(crate) fn facts(&self) -> &Facts {
        &self.0.facts
    }
}

impl From<Type> for TypeRef {
    fn from(ty: Type) -> Self {
        TypeRef::new(ty)
    }
}

impl Deref for TypeRef {
    type Target = Type;

    fn deref(&self) -> &Type {
        &self.0.ty
    }
}

impl PartialEq for TypeRef {
    fn eq(&self, other: &Self) -> bool {
        self.facts().digest == other.facts().digest
    }
}

impl Eq for TypeRef {}

impl Hash for TypeRef {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.facts().digest.hash(state);
    }
}

/// The digest, which is another for each other type: written out, types can be without end.
impl fmt::Debug for TypeRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#")?;
        let mut bytes = self.facts().digest.iter();
        bytes.try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Type {
    /// Its digest: that of [`Facts`], for a type that is not shared.
    pub(crate) fn digest(&self) -> Digest {
        facts::digest(self)
    }

    /// The types that it consists of, in their order.
    pub(crate) fn parts(&self) -> Vec<&TypeRef> {
        match self {
            Type::List(ty) | Type::Option(ty) => vec![ty],
            Type::Record(fields) => fields.iter().map(|(_, ty)| ty).collect(),
            Type::Tuple(types) | Type::Other(_, types) => types.iter().collect(),
            Type::Variant(cases) => cases.iter().filter_map(|(_, ty)| ty.as_ref()).collect(),
            Type::Result(ok, err) => [ok, err].into_iter().flatten().collect(),
            Type::Bool
            | Type::Int { .. }
            | Type::F32
            | Type::F64
            | Type::Char
            | Type::String
            | Type::Enum(_)
            | Type::Flags(_)
            | Type::Own(_)
            | Type::Borrow(_) => Vec::new(),
        }
    }

    /// Calls `visit` for each handle type inside, with `true` for `own`: once, in however many places it is.
    pub fn for_each_handle(&self, visit: &mut dyn FnMut(ResourceId, bool)) {
        HandleWalk::default().inside(self, visit);
    }

    /// The structural WIT text of the type, resources by their unversioned names. A long one ends in `...`.
    pub fn display<'a>(&'a self, resources: &'a Resources) -> impl fmt::Display + 'a {
        text::Text {
            ty: self,
            resources,
        }
    }
}

impl From<PrimitiveValType> for Type {
    fn from(ty: PrimitiveValType) -> Self {
        let int = |bits, signed| Type::Int { bits, signed };
        match ty {
            PrimitiveValType::Bool => Type::Bool,
            PrimitiveValType::S8 => int(8, true),
            PrimitiveValType::U8 => int(8, false),
            PrimitiveValType::S16 => int(16, true),
            PrimitiveValType::U16 => int(16, false),
            PrimitiveValType::S32 => int(32, true),
            PrimitiveValType::U32 => int(32, false),
            PrimitiveValType::S64 => int(64, true),
            PrimitiveValType::U64 => int(64, false),
            PrimitiveValType::F32 => Type::F32,
            PrimitiveValType::F64 => Type::F64,
            PrimitiveValType::Char => Type::Char,
            PrimitiveValType::String => Type::String,
            PrimitiveValType::ErrorContext => Type::Other("error-context", Vec::new()),
        }
    }
}

impl FunctionType {
    /// The types of the parameters, and of the result.
    pub(crate) fn values(&self) -> impl Iterator<Item = &TypeRef> {
        self.params.iter().map(|(_, ty)| ty).chain(&self.result)
    }

    /// The structural WIT text of the signature, as `wit/functions.txt` spells it. A long one ends in `...`.
    pub fn display<'a>(&'a self, resources: &'a Resources) -> impl fmt::Display + 'a {
        text::Signature {
            ty: self,
            resources,
        }
    }
}

/// Finds the handle types in several types. What was looked through once is not again.
#[derive(Default)]
pub(crate) struct HandleWalk {
    seen: HashSet<Digest>,
}

impl HandleWalk {
    /// Calls `visit` for each handle type inside that was not found before, with `true` for `own`.
    pub(crate) fn visit(&mut self, ty: &TypeRef, visit: &mut dyn FnMut(ResourceId, bool)) {
        if ty.facts().has_handles && self.seen.insert(ty.facts().digest) {
            self.inside(ty, visit);
        }
    }

    fn inside(&mut self, ty: &Type, visit: &mut dyn FnMut(ResourceId, bool)) {
        match ty {
            Type::Own(id) => visit(*id, true),
            Type::Borrow(id) => visit(*id, false),
            _ => ty
                .parts()
                .into_iter()
                .for_each(|part| self.visit(part, visit)),
        }
    }
}
