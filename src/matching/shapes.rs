//! Types by what they are, each once: two that are equal have one number, in whatever component they are.

use std::collections::HashMap;

use wasmparser::PrimitiveValType;
use wasmparser::component_types::ResourceId;

/// The number of a shape.
pub(super) type ShapeId = u32;

/// What a resource type is told by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Resource {
    /// A name: so `wac` compares the types of one component with those of another.
    Named(String),
    /// Itself: so the composition is validated.
    Itself(ResourceId),
}

/// A type, over the shapes that are in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// By its place among the primitive types.
    Primitive(u32),
    Record(Vec<(String, ShapeId)>),
    Variant(Vec<(String, Option<ShapeId>)>),
    List(ShapeId),
    ListOf(u32, ShapeId),
    Map(ShapeId, ShapeId),
    Tuple(Vec<ShapeId>),
    Flags(Vec<String>),
    Enum(Vec<String>),
    Option(ShapeId),
    Result(Option<ShapeId>, Option<ShapeId>),
    Future(Option<ShapeId>),
    Stream(Option<ShapeId>),
    Own(Resource),
    Borrow(Resource),
    Function {
        is_async: bool,
        params: Vec<(String, ShapeId)>,
        result: Option<ShapeId>,
    },
    /// A resource type that is named.
    Resource(Resource),
    /// A value type that is named.
    Named(ShapeId),
    /// A function type that is named, which is no function.
    NamedFunction(ShapeId),
}

/// The shapes that were seen.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    ids: HashMap<Shape, ShapeId>,
}

impl Shapes {
    pub(super) fn id(&mut self, shape: Shape) -> ShapeId {
        let next = self.ids.len() as ShapeId;
        *self.ids.entry(shape).or_insert(next)
    }

    pub(super) fn primitive(&mut self, ty: PrimitiveValType) -> ShapeId {
        self.id(Shape::Primitive(ty as u32))
    }
}
