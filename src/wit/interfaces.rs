//! The interfaces of WASI as they are declared: named types, and functions over them.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use wasmparser::PrimitiveValType;

use super::name::{FunctionName, Generation, qualified};
use super::parse::{Item, row};
use crate::types::{self, FunctionType, Resource, ResourceId, TypeRef};

/// A type, over the names of the interface that it stands in.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Primitive(PrimitiveValType),
    /// A name of the interface.
    Named(&'static str),
    List(Box<Type>),
    Option(Box<Type>),
    Tuple(Vec<Type>),
    Result(Option<Box<Type>>, Option<Box<Type>>),
    /// An end of a stream, or of a future, of this type.
    End(End, Option<Box<Type>>),
    /// A handle of the resource type of this name.
    Own(&'static str),
    Borrow(&'static str),
    Record(Vec<(&'static str, Type)>),
    Variant(Vec<(&'static str, Option<Type>)>),
    Enum(Vec<&'static str>),
    Flags(Vec<&'static str>),
}

/// What values come through one by one, or one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Stream,
    Future,
}

impl End {
    /// The word for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            End::Stream => "stream",
            End::Future => "future",
        }
    }
}

/// What a name of an interface stands for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Definition {
    /// A resource type of the interface's own.
    Resource,
    /// A type of another interface.
    Used {
        interface: &'static str,
        name: &'static str,
    },
    Type(Type),
}

/// A function of an interface.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) is_async: bool,
    pub(crate) params: Vec<(&'static str, Type)>,
    pub(crate) result: Option<Type>,
}

/// An interface.
#[derive(Debug, Default)]
pub(crate) struct Interface {
    types: HashMap<&'static str, Definition>,
    /// In the order of the definition.
    functions: Vec<Function>,
}

/// Why the table does not give what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum TableError {
    #[error("line {line} of the table of WASI's interfaces cannot be read")]
    Line { line: usize },
    #[error("WASI has no function `{name}`")]
    Function { name: String },
    #[error("`{interface}` of WASI has no type `{name}`")]
    Type {
        interface: &'static str,
        name: &'static str,
    },
}

type Table = HashMap<&'static str, Interface>;

fn table(generation: Generation) -> Result<&'static Table, TableError> {
    static V0_2: LazyLock<Result<Table, TableError>> =
        LazyLock::new(|| read(include_str!("../../wit/interfaces.txt")));
    static V0_3: LazyLock<Result<Table, TableError>> =
        LazyLock::new(|| read(include_str!("../../wit/0.3/interfaces.txt")));
    let table = match generation {
        Generation::V0_2 => &V0_2,
        Generation::V0_3 => &V0_3,
    };
    table.as_ref().map_err(TableError::clone)
}

fn read(text: &'static str) -> Result<Table, TableError> {
    let mut table = Table::new();
    for (line, text) in (1..).zip(text.lines()) {
        if text.starts_with('#') {
            continue;
        }
        let (interface, name, item) = row(text).ok_or(TableError::Line { line })?;
        let interface = table.entry(interface).or_default();
        match item {
            Item::Type(definition) => {
                interface.types.insert(name, definition);
            }
            Item::Function(function) => interface.functions.push(function),
        }
    }
    Ok(table)
}

/// The resource types that each interface defines.
#[cfg(test)]
pub(crate) fn resource_types() -> Vec<(&'static str, Vec<&'static str>)> {
    let table = table(Generation::V0_2).unwrap();
    let interfaces = table.iter().map(|(interface, known)| {
        let types = known.types.iter();
        let resources = types.filter(|(_, definition)| **definition == Definition::Resource);
        (*interface, resources.map(|(name, _)| *name).collect())
    });
    interfaces.collect()
}

/// What a name stands for, behind all names in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// The name that an instance of the interface exports it under; it may be one for a type of another interface.
    pub(crate) local: &'static str,
    /// Where it is from, if from another interface.
    pub(crate) foreign: Option<Foreign>,
    /// What it is, unless it is a resource type: over the names of the interface that it is from.
    pub(crate) ty: Option<&'static Type>,
}

/// A type of another interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Foreign {
    /// The interface that defines it.
    pub(crate) interface: &'static str,
    /// Its name there.
    pub(crate) name: &'static str,
}

impl Meaning {
    /// Of a name in an interface.
    pub(crate) fn of(
        generation: Generation,
        interface: &'static str,
        name: &'static str,
    ) -> Result<Meaning, TableError> {
        let mut meaning = Meaning {
            local: name,
            foreign: None,
            ty: None,
        };
        let mut at = Foreign { interface, name };
        loop {
            let unknown = TableError::Type {
                interface: at.interface,
                name: at.name,
            };
            let known = table(generation)?.get(at.interface);
            let definition = known.and_then(|known| known.types.get(at.name));
            match definition.ok_or(unknown)? {
                Definition::Resource => return Ok(meaning),
                Definition::Type(Type::Named(name)) => at.name = name,
                Definition::Type(ty) => {
                    meaning.ty = Some(ty);
                    return Ok(meaning);
                }
                Definition::Used { interface, name } => {
                    at = Foreign { interface, name };
                    meaning.foreign = Some(at);
                }
            }
            match &mut meaning.foreign {
                Some(foreign) => *foreign = at,
                None => meaning.local = at.name,
            }
        }
    }
}

impl Type {
    /// Whether a component must give it a name where a function of an import or export uses it.
    pub(crate) fn needs_name(&self) -> bool {
        matches!(
            self,
            Type::Record(_) | Type::Variant(_) | Type::Enum(_) | Type::Flags(_)
        )
    }

    /// The types that it consists of.
    pub(crate) fn parts(&self) -> Vec<&Type> {
        match self {
            Type::List(ty) | Type::Option(ty) => vec![ty],
            Type::Tuple(types) => types.iter().collect(),
            Type::Result(ok, err) => [ok, err].into_iter().flatten().map(|ty| &**ty).collect(),
            Type::End(_, ty) => ty.iter().map(|ty| &**ty).collect(),
            Type::Record(fields) => fields.iter().map(|(_, ty)| ty).collect(),
            Type::Variant(cases) => cases.iter().filter_map(|(_, ty)| ty.as_ref()).collect(),
            Type::Primitive(_)
            | Type::Named(_)
            | Type::Own(_)
            | Type::Borrow(_)
            | Type::Enum(_)
            | Type::Flags(_) => Vec::new(),
        }
    }
}

/// A function of WASI with the interface that it is in. The order is that in which an import gains them: those that glue
/// calls as they are listed, others by interface as they are defined.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WasiFunction {
    pub(crate) generation: Generation,
    pub(crate) interface: &'static str,
    pub(crate) function: &'static Function,
    place: usize,
}

impl WasiFunction {
    /// The function of a name.
    pub(crate) fn find(
        generation: Generation,
        name: FunctionName,
    ) -> Result<WasiFunction, TableError> {
        let known = table(generation)?.get_key_value(name.interface);
        let found = known.and_then(|(interface, known)| {
            let mut functions = known.functions.iter().enumerate();
            let (place, function) = functions.find(|(_, function)| function.name == name.name)?;
            Some(WasiFunction {
                generation,
                interface,
                function,
                place,
            })
        });
        found.ok_or_else(|| TableError::Function {
            name: qualified(name.interface, name.name),
        })
    }

    pub(crate) fn name(self) -> FunctionName {
        FunctionName {
            interface: self.interface,
            name: self.function.name,
        }
    }

    /// All that there are.
    #[cfg(test)]
    pub(crate) fn all(generation: Generation) -> Vec<WasiFunction> {
        let interfaces = table(generation).unwrap().iter();
        let functions = interfaces.flat_map(|(interface, known)| {
            let functions = known.functions.iter().enumerate();
            functions.map(move |(place, function)| WasiFunction {
                generation,
                interface,
                function,
                place,
            })
        });
        let mut all: Vec<WasiFunction> = functions.collect();
        all.sort();
        all
    }

    /// Its type with all names expanded, and the resource types in it.
    pub(crate) fn ty(self) -> Result<(FunctionType, Vec<Resource>), TableError> {
        let mut expander = Expander {
            generation: self.generation,
            resources: Vec::new(),
        };
        let mut params = Vec::with_capacity(self.function.params.len());
        for (name, ty) in &self.function.params {
            params.push((name.to_string(), expander.value(self.interface, ty)?));
        }
        let result = self.function.result.as_ref();
        let ty = FunctionType {
            params,
            result: result
                .map(|ty| expander.value(self.interface, ty))
                .transpose()?,
            is_async: self.function.is_async,
        };
        Ok((ty, expander.resources))
    }
}

impl PartialEq for WasiFunction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for WasiFunction {}

impl PartialOrd for WasiFunction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for WasiFunction {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |known: &Self| {
            let generation = known.generation as u8;
            (
                known.name().rank(),
                known.interface,
                known.place,
                generation,
            )
        };
        key(self).cmp(&key(other))
    }
}

/// Makes types without names of those with names.
struct Expander {
    generation: Generation,
    resources: Vec<Resource>,
}

impl Expander {
    fn value(&mut self, interface: &'static str, ty: &Type) -> Result<TypeRef, TableError> {
        let value = match ty {
            Type::Primitive(primitive) => types::Type::from(*primitive),
            Type::Named(name) => return self.named(interface, name),
            Type::List(element) => types::Type::List(self.value(interface, element)?),
            Type::Option(payload) => types::Type::Option(self.value(interface, payload)?),
            Type::Tuple(types) => {
                let types = types.iter().map(|ty| self.value(interface, ty));
                types::Type::Tuple(types.collect::<Result<_, _>>()?)
            }
            Type::Result(ok, err) => {
                let mut part = |ty: &Option<Box<Type>>| {
                    let part = ty.as_ref().map(|ty| self.value(interface, ty));
                    part.transpose()
                };
                types::Type::Result(part(ok)?, part(err)?)
            }
            Type::End(end, ty) => {
                let part = ty
                    .as_ref()
                    .map(|ty| self.value(interface, ty))
                    .transpose()?;
                types::Type::Other(end.name(), part.into_iter().collect())
            }
            Type::Own(name) => types::Type::Own(self.resource(interface, name)?),
            Type::Borrow(name) => types::Type::Borrow(self.resource(interface, name)?),
            Type::Record(fields) => {
                let fields = fields
                    .iter()
                    .map(|(name, ty)| Ok((name.to_string(), self.value(interface, ty)?)));
                types::Type::Record(fields.collect::<Result<_, _>>()?)
            }
            Type::Variant(cases) => {
                let cases = cases.iter().map(|(name, ty)| {
                    let payload = ty.as_ref().map(|ty| self.value(interface, ty));
                    Ok((name.to_string(), payload.transpose()?))
                });
                types::Type::Variant(cases.collect::<Result<_, _>>()?)
            }
            Type::Enum(names) => types::Type::Enum(owned(names)),
            Type::Flags(names) => types::Type::Flags(owned(names)),
        };
        Ok(value.into())
    }

    fn named(
        &mut self,
        interface: &'static str,
        name: &'static str,
    ) -> Result<TypeRef, TableError> {
        let meaning = Meaning::of(self.generation, interface, name)?;
        let home = meaning.foreign.map_or(interface, |known| known.interface);
        match meaning.ty {
            Some(ty) => self.value(home, ty),
            // A resource type is no value type: what is meant are handles.
            None => Err(TableError::Type { interface, name }),
        }
    }

    fn resource(
        &mut self,
        interface: &'static str,
        name: &'static str,
    ) -> Result<ResourceId, TableError> {
        let meaning = Meaning::of(self.generation, interface, name)?;
        let found = meaning.foreign.unwrap_or(Foreign {
            interface,
            name: meaning.local,
        });
        let resource = Resource {
            import: Some(found.interface.to_string()),
            spelled: None,
            name: found.name.to_string(),
        };
        let known = self.resources.iter().position(|known| *known == resource);
        Ok(ResourceId(known.unwrap_or_else(|| {
            self.resources.push(resource);
            self.resources.len() - 1
        })))
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| name.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wit::{called, known_function_in};

    #[test]
    fn the_tables_have_the_same_functions_with_the_same_types() {
        for (generation, rows) in [
            (Generation::V0_2, include_str!("../../wit/functions.txt")),
            (
                Generation::V0_3,
                include_str!("../../wit/0.3/functions.txt"),
            ),
        ] {
            let all = WasiFunction::all(generation);
            for function in &all {
                let (ty, resources) = function.ty().unwrap();
                let name = function.function.name;
                let known = known_function_in(generation, function.interface, name).unwrap();
                assert_eq!(ty.display(&resources).to_string(), known.signature);
            }
            let rows = rows.lines().filter(|row| !row.starts_with('#'));
            assert_eq!(all.len(), rows.count());
        }
    }

    #[test]
    fn every_type_of_the_table_has_a_meaning() {
        for generation in [Generation::V0_2, Generation::V0_3] {
            for (interface, known) in table(generation).unwrap() {
                for name in known.types.keys() {
                    Meaning::of(generation, interface, name).unwrap();
                }
            }
        }
    }

    #[test]
    fn what_glue_calls_is_there() {
        for name in called::ALL {
            WasiFunction::find(Generation::V0_2, name).unwrap();
        }
    }

    #[test]
    fn names_lead_to_the_interface_that_defines_them() {
        let meaning = |interface, name| Meaning::of(Generation::V0_2, interface, name);
        let error = meaning("wasi:filesystem/types", "error").unwrap();
        let foreign = error.foreign.unwrap();
        assert_eq!((error.local, error.ty), ("error", None));
        assert_eq!(
            (foreign.interface, foreign.name),
            ("wasi:io/error", "error")
        );
        let headers = meaning("wasi:http/types", "headers").unwrap();
        assert_eq!((headers.local, headers.foreign), ("fields", None));
        assert!(meaning("wasi:http/types", "nothing").is_err());
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let text = "# heading\nwasi:a/b\tt\tu8\nwasi:a/b\tu\tlist<\n";
        assert_eq!(read(text).unwrap_err(), TableError::Line { line: 3 });
    }
}
