//! Functions of WASI to add to an imported instance's type, over what the type has already.
//!
//! A component must name the records, variants, enums and flags of the functions that it imports, and handles are of
//! exported resource types. What the instance exports is used by its name there; data types that it lacks are declared,
//! for equal ones are one type; resource types of other interfaces are aliases, for equal ones are not. What is declared
//! is worked out first, step by step, so that encoding asks nothing.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use wasm_encoder::{
    Alias, ComponentOuterAliasKind, ComponentTypeRef, ComponentValType, InstanceType, TypeBounds,
};
use wasmparser::{InstanceTypeDeclaration, PrimitiveValType};

use super::Sort;
use crate::wit::{End, Foreign, Function, Generation, Meaning, TableError, Type, WasiFunction};

/// A function that cannot be added.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) function: WasiFunction,
    pub(crate) why: Undeclarable,
}

/// Why a function cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Undeclarable {
    /// The instance does not export a resource type of its interface.
    #[error("the guest does not import the resource type `{0}` of `{1}`")]
    Resource(&'static str, &'static str),
    /// The guest does not import a type of another interface.
    #[error("the guest does not import the type `{0}` of `{1}`, or does so more than once")]
    Foreign(&'static str, &'static str),
    /// The table has no such type.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// What to declare in the type of an imported instance.
#[derive(Debug)]
pub(crate) struct Additions {
    steps: Vec<Step>,
}

/// A place among the steps.
type Place = usize;

/// A value type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Primitive(PrimitiveValType),
    Made(Place),
}

/// One declaration, or the type that stands for one.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// A type that the instance exports.
    Exported(&'static str),
    /// A type of the component around, exported under a name.
    Outer(&'static str, u32),
    /// A type.
    Defined(Defined),
    /// The type of a step, exported under a name.
    Named(&'static str, Place),
    /// A function, exported.
    Function {
        function: &'static Function,
        params: Vec<(&'static str, Value)>,
        result: Option<Value>,
    },
}

#[derive(Debug, PartialEq, Eq)]
enum Defined {
    List(Value),
    Option(Value),
    Tuple(Vec<Value>),
    Result(Option<Value>, Option<Value>),
    Own(Place),
    Borrow(Place),
    Record(Vec<(&'static str, Value)>),
    Variant(Vec<(&'static str, Option<Value>)>),
    Enum(&'static [&'static str]),
    Flags(&'static [&'static str]),
    End(End, Option<Value>),
}

impl Additions {
    /// Works out what it takes to add the functions to an instance with these declarations. `outer` gives the types of
    /// other interfaces, as ids in the component around.
    pub(crate) fn new(
        generation: Generation,
        functions: &BTreeSet<WasiFunction>,
        declarations: &[InstanceTypeDeclaration<'_>],
        outer: &mut dyn FnMut(Foreign) -> Option<u32>,
    ) -> Result<Additions, Refused> {
        let exported = declarations
            .iter()
            .filter_map(|declaration| match declaration {
                InstanceTypeDeclaration::Export {
                    name,
                    ty: wasmparser::ComponentTypeRef::Type(_),
                } => Some(name.name),
                _ => None,
            });
        let mut builder = Builder {
            generation,
            exported: exported.collect(),
            outer,
            steps: Vec::new(),
            named: BTreeMap::new(),
            unnamed_from: 0,
        };
        for function in functions {
            let function = *function;
            let refused = |why| Refused { function, why };
            builder.function(function).map_err(refused)?;
        }
        Ok(Additions {
            steps: builder.steps,
        })
    }

    /// The exports of the instance that they use.
    pub(crate) fn exports(&self) -> impl Iterator<Item = &'static str> {
        self.steps.iter().filter_map(|step| match step {
            Step::Exported(name) => Some(*name),
            _ => None,
        })
    }

    /// What they use of the component around.
    pub(crate) fn outer(&self) -> impl Iterator<Item = (Sort, u32)> {
        self.steps.iter().filter_map(|step| match step {
            Step::Outer(_, id) => Some((Sort::Type, *id)),
            _ => None,
        })
    }

    /// Encodes them behind what is in the type, which exports types under these indices. `outer` gives indices in the
    /// component around.
    pub(super) fn encode(
        &self,
        encoded: &mut InstanceType,
        exported: &BTreeMap<&str, u32>,
        outer: &mut dyn FnMut(Sort, u32) -> u32,
    ) {
        let mut made: Vec<u32> = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let index = match step {
                Step::Exported(name) => exported[name],
                Step::Outer(name, id) => {
                    let alias = encoded.type_count();
                    encoded.alias(Alias::Outer {
                        kind: ComponentOuterAliasKind::Type,
                        count: 1,
                        index: outer(Sort::Type, *id),
                    });
                    export_type(encoded, name, alias)
                }
                Step::Defined(defined) => {
                    let index = encoded.type_count();
                    defined.encode(encoded, &made);
                    index
                }
                Step::Named(name, place) => export_type(encoded, name, made[*place]),
                Step::Function {
                    function,
                    params,
                    result,
                } => {
                    let index = encoded.type_count();
                    let params = params.iter().map(|(name, value)| (*name, value.of(&made)));
                    encoded
                        .ty()
                        .function()
                        .async_(function.is_async)
                        .params(params)
                        .result(result.map(|value| value.of(&made)));
                    encoded.export(function.name, ComponentTypeRef::Func(index));
                    index
                }
            };
            made.push(index);
        }
    }
}

/// Exports a type; the export is a type of its own.
fn export_type(encoded: &mut InstanceType, name: &str, index: u32) -> u32 {
    let exported = encoded.type_count();
    encoded.export(name, ComponentTypeRef::Type(TypeBounds::Eq(index)));
    exported
}

impl Value {
    fn of(self, made: &[u32]) -> ComponentValType {
        match self {
            Value::Primitive(ty) => ComponentValType::Primitive(ty.into()),
            Value::Made(place) => ComponentValType::Type(made[place]),
        }
    }
}

impl Defined {
    fn encode(&self, encoded: &mut InstanceType, made: &[u32]) {
        let ty = encoded.ty().defined_type();
        let of = |value: &Value| value.of(made);
        match self {
            Defined::List(element) => ty.list(of(element)),
            Defined::Option(payload) => ty.option(of(payload)),
            Defined::Tuple(values) => {
                let values: Vec<ComponentValType> = values.iter().map(of).collect();
                ty.tuple(values);
            }
            Defined::Result(ok, err) => ty.result(ok.as_ref().map(of), err.as_ref().map(of)),
            Defined::Own(resource) => ty.own(made[*resource]),
            Defined::Borrow(resource) => ty.borrow(made[*resource]),
            Defined::Record(fields) => {
                let fields: Vec<_> = fields.iter().map(|(name, ty)| (*name, of(ty))).collect();
                ty.record(fields);
            }
            Defined::Variant(cases) => {
                let cases = cases.iter().map(|(name, ty)| (*name, ty.as_ref().map(of)));
                ty.variant(cases.collect::<Vec<_>>());
            }
            Defined::Enum(names) => ty.enum_type(names.iter().copied()),
            Defined::Flags(names) => ty.flags(names.iter().copied()),
            Defined::End(End::Stream, payload) => ty.stream(payload.as_ref().map(of)),
            Defined::End(End::Future, payload) => ty.future(payload.as_ref().map(of)),
        }
    }
}

/// What a type comes to.
enum Shape {
    Value(Value),
    /// One that has to be defined.
    Defined(Defined),
}

struct Builder<'b> {
    generation: Generation,
    exported: HashSet<&'b str>,
    outer: &'b mut dyn FnMut(Foreign) -> Option<u32>,
    steps: Vec<Step>,
    /// Types that have names in the instance.
    named: BTreeMap<&'static str, Place>,
    /// Where the steps of the function begin that is added: each function has types without names of its own.
    unnamed_from: Place,
}

impl Builder<'_> {
    fn add(&mut self, step: Step) -> Place {
        self.steps.push(step);
        self.steps.len() - 1
    }

    fn function(&mut self, function: WasiFunction) -> Result<(), Undeclarable> {
        self.unnamed_from = self.steps.len();
        let WasiFunction {
            interface,
            function,
            ..
        } = function;
        let mut params = Vec::with_capacity(function.params.len());
        for (name, ty) in &function.params {
            params.push((*name, self.value(interface, ty)?));
        }
        let result = function.result.as_ref();
        let result = result.map(|ty| self.value(interface, ty)).transpose()?;
        self.add(Step::Function {
            function,
            params,
            result,
        });
        Ok(())
    }

    /// A type over the names of an interface.
    fn value(&mut self, interface: &'static str, ty: &'static Type) -> Result<Value, Undeclarable> {
        let step = match self.shape(interface, ty)? {
            Shape::Value(value) => return Ok(value),
            Shape::Defined(defined) => Step::Defined(defined),
        };
        let known = self.steps[self.unnamed_from..]
            .iter()
            .position(|known| *known == step);
        let place = match known {
            Some(place) => self.unnamed_from + place,
            None => self.add(step),
        };
        Ok(Value::Made(place))
    }

    fn shape(&mut self, interface: &'static str, ty: &'static Type) -> Result<Shape, Undeclarable> {
        let mut value = |ty: &'static Type| self.value(interface, ty);
        let defined = match ty {
            Type::Primitive(ty) => return Ok(Shape::Value(Value::Primitive(*ty))),
            Type::Named(name) => return self.named(interface, name).map(Shape::Value),
            Type::List(element) => Defined::List(value(element)?),
            Type::Option(payload) => Defined::Option(value(payload)?),
            Type::Tuple(types) => {
                Defined::Tuple(types.iter().map(value).collect::<Result<_, _>>()?)
            }
            Type::Result(ok, err) => {
                let ok = ok.as_deref().map(&mut value).transpose()?;
                Defined::Result(ok, err.as_deref().map(value).transpose()?)
            }
            Type::End(end, payload) => {
                Defined::End(*end, payload.as_deref().map(value).transpose()?)
            }
            Type::Own(name) => Defined::Own(self.resource(interface, name)?),
            Type::Borrow(name) => Defined::Borrow(self.resource(interface, name)?),
            Type::Record(fields) => {
                let fields = fields.iter().map(|(name, ty)| Ok((*name, value(ty)?)));
                Defined::Record(fields.collect::<Result<_, Undeclarable>>()?)
            }
            Type::Variant(cases) => {
                let cases = cases
                    .iter()
                    .map(|(name, ty)| Ok((*name, ty.as_ref().map(&mut value).transpose()?)));
                Defined::Variant(cases.collect::<Result<_, Undeclarable>>()?)
            }
            Type::Enum(names) => Defined::Enum(names),
            Type::Flags(names) => Defined::Flags(names),
        };
        Ok(Shape::Defined(defined))
    }

    /// The type behind a name: by that name if it must have one.
    fn named(
        &mut self,
        interface: &'static str,
        name: &'static str,
    ) -> Result<Value, Undeclarable> {
        let meaning = Meaning::of(self.generation, interface, name)?;
        let home = meaning.foreign.map_or(interface, |known| known.interface);
        match meaning.ty {
            Some(ty) if !ty.needs_name() => self.value(home, ty),
            Some(ty) => {
                if let Some(known) = self.known(meaning.local) {
                    self.declare_options(home, ty)?;
                    return Ok(Value::Made(known));
                }
                let place = match meaning.foreign {
                    // The names inside are not ones that an instance of this interface exports.
                    Some(foreign) if has_names(self.generation, home, ty)? => {
                        self.outer(meaning.local, foreign)?
                    }
                    _ => match self.shape(home, ty)? {
                        Shape::Value(value) => return Ok(value),
                        Shape::Defined(defined) => {
                            let defined = self.add(Step::Defined(defined));
                            self.add(Step::Named(meaning.local, defined))
                        }
                    },
                };
                self.named.insert(meaning.local, place);
                Ok(Value::Made(place))
            }
            // What is meant are handles, never the resource itself.
            None => Err(TableError::Type { interface, name }.into()),
        }
    }

    /// Declares the options in a record that the instance exports. Nothing uses them: outputs have always had them, and
    /// stay the same bytes.
    fn declare_options(
        &mut self,
        interface: &'static str,
        ty: &'static Type,
    ) -> Result<(), Undeclarable> {
        let Type::Record(fields) = ty else {
            return Ok(());
        };
        for (_, field) in fields {
            if let Type::Option(_) = field {
                self.value(interface, field)?;
            }
        }
        Ok(())
    }

    fn resource(
        &mut self,
        interface: &'static str,
        name: &'static str,
    ) -> Result<Place, Undeclarable> {
        let meaning = Meaning::of(self.generation, interface, name)?;
        if let Some(known) = self.known(meaning.local) {
            return Ok(known);
        }
        let foreign = meaning
            .foreign
            .ok_or(Undeclarable::Resource(meaning.local, interface))?;
        let place = self.outer(meaning.local, foreign)?;
        self.named.insert(meaning.local, place);
        Ok(place)
    }

    /// The type that the instance has, or will have, under a name.
    fn known(&mut self, name: &'static str) -> Option<Place> {
        if let Some(known) = self.named.get(name) {
            return Some(*known);
        }
        self.exported.contains(name).then(|| {
            let place = self.add(Step::Exported(name));
            self.named.insert(name, place);
            place
        })
    }

    fn outer(&mut self, name: &'static str, foreign: Foreign) -> Result<Place, Undeclarable> {
        let missing = Undeclarable::Foreign(foreign.name, foreign.interface);
        let id = (self.outer)(foreign).ok_or(missing)?;
        Ok(self.add(Step::Outer(name, id)))
    }
}

/// Whether there are types inside that need names, or handles.
fn has_names(
    generation: Generation,
    interface: &'static str,
    ty: &Type,
) -> Result<bool, TableError> {
    for part in ty.parts() {
        let has_names = match part {
            Type::Own(_) | Type::Borrow(_) => true,
            Type::Named(name) => {
                let meaning = Meaning::of(generation, interface, name)?;
                let home = meaning.foreign.map_or(interface, |known| known.interface);
                match meaning.ty {
                    Some(ty) => ty.needs_name() || has_names(generation, home, ty)?,
                    None => true,
                }
            }
            part => has_names(generation, interface, part)?,
        };
        if has_names {
            return Ok(true);
        }
    }
    Ok(false)
}
