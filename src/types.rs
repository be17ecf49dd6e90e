//! Component-level types, resolved: what the plan, the glue and the verifier know of an interface.

use std::fmt;
use std::rc::Rc;

/// A resource type among those that the guest imports: index into [`Resources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResourceId(pub(crate) usize);

/// Where a resource type comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
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
            Some(import) => {
                let interface = import
                    .split_once('@')
                    .map_or(import.as_str(), |(name, _)| name);
                format!("{interface}/{}", self.name)
            }
            None => self.name.clone(),
        }
    }
}

/// A value type.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    List(Rc<Type>),
    /// `record { .. }`
    Record(Vec<(String, Rc<Type>)>),
    /// `tuple<..>`
    Tuple(Vec<Rc<Type>>),
    /// `variant { .. }`
    Variant(Vec<(String, Option<Rc<Type>>)>),
    /// `enum { .. }`
    Enum(Vec<String>),
    /// `flags { .. }`
    Flags(Vec<String>),
    /// `option<T>`
    Option(Rc<Type>),
    /// `result<T, E>`
    Result(Option<Rc<Type>>, Option<Rc<Type>>),
    /// `own<R>`
    Own(ResourceId),
    /// `borrow<R>`
    Borrow(ResourceId),
    /// A type that WASI 0.2 does not use (streams, futures, maps, fixed-length lists): its name and what is inside.
    Other(&'static str, Vec<Rc<Type>>),
}

/// A function type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionType {
    /// Parameters, in order.
    pub params: Vec<(String, Rc<Type>)>,
    /// The result, if any.
    pub result: Option<Rc<Type>>,
    /// Whether it is an `async func` of the component model's 0.3 revision.
    pub is_async: bool,
}

/// The resource types that a set of functions speaks of.
pub type Resources = [Resource];

impl Type {
    /// Calls `visit` for each handle type inside, with `true` for `own`.
    pub fn for_each_handle(&self, visit: &mut dyn FnMut(ResourceId, bool)) {
        match self {
            Type::Own(id) => visit(*id, true),
            Type::Borrow(id) => visit(*id, false),
            Type::List(element) | Type::Option(element) => element.for_each_handle(visit),
            Type::Record(fields) => fields.iter().for_each(|(_, ty)| ty.for_each_handle(visit)),
            Type::Tuple(types) | Type::Other(_, types) => {
                types.iter().for_each(|ty| ty.for_each_handle(visit));
            }
            Type::Variant(cases) => cases
                .iter()
                .filter_map(|(_, ty)| ty.as_ref())
                .for_each(|ty| ty.for_each_handle(visit)),
            Type::Result(ok, err) => {
                [ok, err]
                    .into_iter()
                    .flatten()
                    .for_each(|ty| ty.for_each_handle(visit));
            }
            Type::Bool
            | Type::Int { .. }
            | Type::F32
            | Type::F64
            | Type::Char
            | Type::String
            | Type::Enum(_)
            | Type::Flags(_) => {}
        }
    }

    /// The structural WIT text of the type, resources by their unversioned names.
    pub fn display<'a>(&'a self, resources: &'a Resources) -> impl fmt::Display + 'a {
        Text {
            ty: self,
            resources,
        }
    }
}

impl FunctionType {
    /// The structural WIT text of the signature, as `wit/functions.txt` spells it.
    pub fn display<'a>(&'a self, resources: &'a Resources) -> impl fmt::Display + 'a {
        Signature {
            ty: self,
            resources,
        }
    }
}

struct Signature<'a> {
    ty: &'a FunctionType,
    resources: &'a Resources,
}

impl fmt::Display for Signature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.ty.is_async {
            "async func("
        } else {
            "func("
        })?;
        let params = self
            .ty
            .params
            .iter()
            .map(|(name, ty)| (name.as_str(), &**ty));
        write_named(f, params, self.resources)?;
        f.write_str(")")?;
        match &self.ty.result {
            Some(ty) => write!(f, " -> {}", ty.display(self.resources)),
            None => Ok(()),
        }
    }
}

fn write_named<'a>(
    f: &mut fmt::Formatter<'_>,
    items: impl Iterator<Item = (&'a str, &'a Type)>,
    resources: &Resources,
) -> fmt::Result {
    for (i, (name, ty)) in items.enumerate() {
        let separator = if i == 0 { "" } else { ", " };
        write!(f, "{separator}{name}: {}", ty.display(resources))?;
    }
    Ok(())
}

struct Text<'a> {
    ty: &'a Type,
    resources: &'a Resources,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let resources = self.resources;
        match self.ty {
            Type::Bool => f.write_str("bool"),
            Type::Int { bits, signed } => write!(f, "{}{bits}", if *signed { 's' } else { 'u' }),
            Type::F32 => f.write_str("f32"),
            Type::F64 => f.write_str("f64"),
            Type::Char => f.write_str("char"),
            Type::String => f.write_str("string"),
            Type::List(element) => write!(f, "list<{}>", element.display(resources)),
            Type::Record(fields) => {
                f.write_str("record{")?;
                write_named(
                    f,
                    fields.iter().map(|(name, ty)| (name.as_str(), &**ty)),
                    resources,
                )?;
                f.write_str("}")
            }
            Type::Tuple(types) => {
                let types: Vec<_> = types
                    .iter()
                    .map(|ty| ty.display(resources).to_string())
                    .collect();
                write!(f, "tuple<{}>", types.join(", "))
            }
            Type::Variant(cases) => {
                let cases: Vec<_> = cases
                    .iter()
                    .map(|(name, ty)| match ty {
                        Some(ty) => format!("{name}({})", ty.display(resources)),
                        None => name.clone(),
                    })
                    .collect();
                write!(f, "variant{{{}}}", cases.join(", "))
            }
            Type::Enum(cases) => write!(f, "enum{{{}}}", cases.join(", ")),
            Type::Flags(names) => write!(f, "flags{{{}}}", names.join(", ")),
            Type::Option(ty) => write!(f, "option<{}>", ty.display(resources)),
            Type::Result(None, None) => f.write_str("result"),
            Type::Result(Some(ok), None) => write!(f, "result<{}>", ok.display(resources)),
            Type::Result(ok, Some(err)) => {
                match ok {
                    Some(ok) => write!(f, "result<{}", ok.display(resources))?,
                    None => f.write_str("result<_")?,
                }
                write!(f, ", {}>", err.display(resources))
            }
            Type::Own(id) => write!(f, "own<{}>", resources[id.0].unversioned()),
            Type::Borrow(id) => write!(f, "borrow<{}>", resources[id.0].unversioned()),
            Type::Other(name, types) => {
                let types: Vec<_> = types
                    .iter()
                    .map(|ty| ty.display(resources).to_string())
                    .collect();
                write!(f, "{name}<{}>", types.join(", "))
            }
        }
    }
}
