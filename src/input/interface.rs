//! What a component imports and exports, resolved.

use std::collections::HashMap;
use std::rc::Rc;

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentEntityType,
    ComponentFuncTypeId, ComponentInstanceTypeId, ComponentValType, ResourceId as ParserResourceId,
};
use wasmparser::types::Types;

use crate::component::ends::end_type;
use crate::component::limits::shared_limit;
use crate::component::outline::Outline;
use crate::component::parse::{ImportName, Parsed};
use crate::component::{Definition, DefinitionId};
use crate::input::ByName;
use crate::types::{Digest, FunctionType, Resource, ResourceId, Type, TypeRef, unversioned};
use crate::wit::InterfaceName;

/// The validator's resource types by ours.
pub(crate) type ResourceMap = HashMap<ParserResourceId, ResourceId>;

/// An import of a component.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Import {
    /// The name that says what it is, version and all: of the interface that it implements, where it says so.
    pub name: String,
    /// The name as spelled, which no other import has. It is another one where an import has a plain name and says which
    /// interface it implements, or has its version in two parts.
    pub spelled: String,
    /// What is imported.
    pub kind: ImportKind,
    pub(crate) place: DefinitionId,
    /// The name under which what stands beside a guest offers it.
    pub(crate) offered: String,
    /// The functions of an instance by their names.
    by_name: ByName,
}

/// What an import is.
#[derive(Debug, Clone)]
pub enum ImportKind {
    /// An instance with these functions, those of nested instances included.
    Instance(Vec<Function>),
    /// A single function.
    Function(Rc<FunctionType>),
    /// A component, module, type or value.
    Other(&'static str),
}

/// A function of an imported instance.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Function {
    /// Its name in the interface, such as `[method]descriptor.read`.
    pub name: String,
    /// Its type.
    pub ty: Rc<FunctionType>,
}

/// An export of a component.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Export {
    /// Its name.
    pub name: String,
    /// What is exported.
    pub kind: &'static str,
    /// The functions in it, or the exported function itself under an empty name.
    pub functions: Vec<Function>,
}

impl Export {
    /// Whether there is nothing to call in it.
    pub fn is_type_only(&self) -> bool {
        matches!(self.kind, "component" | "type") && self.functions.is_empty()
    }
}

impl Import {
    /// The name taken apart, if it is a WASI interface.
    pub fn wasi(&self) -> Option<InterfaceName> {
        InterfaceName::parse(&self.name)
    }

    /// The name without a version.
    pub(crate) fn unversioned(&self) -> &str {
        unversioned(&self.name)
    }

    /// Whether the name mentions WASI at all, in whatever form.
    pub fn mentions_wasi(&self) -> bool {
        self.name.contains("wasi:") || self.spelled.contains("wasi:")
    }

    /// How reports call it: by what it is, and by its plain name where it has one besides.
    pub fn label(&self) -> String {
        label(&self.name, &self.spelled)
    }

    /// The functions in it; a single function has an empty name.
    pub fn functions(&self) -> Vec<(&str, &FunctionType)> {
        match &self.kind {
            ImportKind::Instance(functions) => functions
                .iter()
                .map(|function| (function.name.as_str(), &*function.ty))
                .collect(),
            ImportKind::Function(ty) => vec![("", ty)],
            ImportKind::Other(_) => Vec::new(),
        }
    }

    /// A function in it, and its place among all.
    pub(crate) fn function(&self, name: &str) -> Option<(usize, &FunctionType)> {
        match &self.kind {
            ImportKind::Instance(functions) => {
                let place = self.by_name.find(name, |place| &functions[place].name)?;
                Some((place, &functions[place].ty))
            }
            ImportKind::Function(ty) => name.is_empty().then_some((0, ty)),
            ImportKind::Other(_) => None,
        }
    }

    /// What it is, in words.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            ImportKind::Instance(_) => "instance",
            ImportKind::Function(_) => "function",
            ImportKind::Other(kind) => kind,
        }
    }
}

/// How reports call an import: several can be of one interface, under plain names of their own.
pub(crate) fn label(name: &str, spelled: &str) -> String {
    let has_plain_name = !spelled.contains(':') && spelled != name;
    if has_plain_name {
        format!("{name} as {spelled}")
    } else {
        name.to_string()
    }
}

/// What a component looks like from outside.
#[derive(Default)]
pub(crate) struct Shape {
    pub(crate) imports: Vec<Import>,
    pub(crate) exports: Vec<Export>,
    pub(crate) resources: Vec<Resource>,
    pub(crate) resource_ids: ResourceMap,
    /// The types of streams and futures that it has built-ins for, by their ids.
    pub(crate) ends: HashMap<u32, TypeRef>,
}

/// The functions and resource types of imports and exports, written out, are more than a component of its size has
/// without using the same instance types many times.
#[derive(Debug)]
pub(crate) struct TooMany {
    /// How many bytes of names they may have.
    pub(crate) limit: usize,
}

/// Reads the imports and exports of an arena, which was parsed from so many bytes.
pub(crate) fn read(parsed: &Parsed<'_>, size: usize) -> Result<Shape, TooMany> {
    let (mut imports, mut exports, mut ends) = (Vec::new(), Vec::new(), Vec::new());
    for (place, definition) in parsed.component.iter() {
        match definition {
            Definition::Canonical(function) => ends.extend(end_type(function)),
            Definition::Import(import) => imports.push((ImportName::new(&import.name), place)),
            Definition::Export(export) => exports.push(export.name.name.to_string()),
            _ => {}
        }
    }
    resolve(&parsed.types, size, imports, exports, ends)
}

/// Reads the imports and exports of an outline, which has no places.
pub(crate) fn read_outline(outline: Outline<'_>) -> Result<Shape, TooMany> {
    let imports = outline.imports.into_iter().map(|name| (name, 0)).collect();
    resolve(
        &outline.types,
        outline.size,
        imports,
        outline.exports,
        Vec::new(),
    )
}

fn resolve(
    types: &Types,
    size: usize,
    import_names: Vec<(ImportName, DefinitionId)>,
    export_names: Vec<String>,
    end_types: Vec<u32>,
) -> Result<Shape, TooMany> {
    let limit = shared_limit(size);
    let mut reader = Reader {
        types,
        resources: Vec::new(),
        resource_ids: HashMap::new(),
        known: HashMap::new(),
        known_functions: HashMap::new(),
        primitives: Vec::new(),
        unique: HashMap::new(),
        limit,
        left: limit,
        item: ImportName::default(),
        is_import: true,
    };
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for (name, place) in import_names {
        reader.item = name.clone();
        // The validator saw the import, so it knows it.
        let Some(item) = types.as_ref().component_item_for_import(&name.spelled) else {
            continue;
        };
        let kind = reader.import_kind(item.ty)?;
        let functions = match &kind {
            ImportKind::Instance(functions) => functions.as_slice(),
            ImportKind::Function(_) | ImportKind::Other(_) => &[],
        };
        imports.push(Import {
            name: name.meant,
            offered: name.spelled.clone(),
            spelled: name.spelled,
            place,
            by_name: ByName::new(functions.len(), |place| &functions[place].name),
            kind,
        });
    }
    reader.is_import = false;
    for name in export_names {
        let Some(item) = types.as_ref().component_item_for_export(&name) else {
            continue;
        };
        reader.item.meant.clone_from(&name);
        exports.push(Export {
            name,
            kind: kind_name(item.ty),
            functions: reader.exported_functions(item.ty)?,
        });
    }
    let mut ends = HashMap::new();
    for id in end_types {
        if let ComponentAnyTypeId::Defined(ty) = types.as_ref().component_any_type_at(id) {
            ends.insert(id, reader.value(ComponentValType::Type(ty)));
        }
    }
    Ok(Shape {
        imports,
        exports,
        ends,
        resources: reader.resources,
        resource_ids: reader.resource_ids,
    })
}

fn kind_name(ty: ComponentEntityType) -> &'static str {
    match ty {
        ComponentEntityType::Module(_) => "core module",
        ComponentEntityType::Func(_) => "function",
        ComponentEntityType::Value(_) => "value",
        ComponentEntityType::Type {
            referenced: ComponentAnyTypeId::Component(_),
            ..
        }
        | ComponentEntityType::Component(_) => "component",
        ComponentEntityType::Type { .. } => "type",
        ComponentEntityType::Instance(_) => "instance",
    }
}

struct Reader<'t> {
    types: &'t Types,
    resources: Vec<Resource>,
    resource_ids: ResourceMap,
    known: HashMap<ComponentDefinedTypeId, TypeRef>,
    known_functions: HashMap<ComponentFuncTypeId, Rc<FunctionType>>,
    primitives: Vec<(PrimitiveValType, TypeRef)>,
    /// Types that the guest has several times over, once.
    unique: HashMap<Digest, TypeRef>,
    limit: usize,
    left: usize,
    /// The import or export that is being read.
    item: ImportName,
    /// Whether it is an import, to which new resource types belong.
    is_import: bool,
}

/// What an item in an instance takes besides its names.
const ITEM: usize = 32;

impl Reader<'_> {
    fn import_kind(&mut self, ty: ComponentEntityType) -> Result<ImportKind, TooMany> {
        Ok(match ty {
            ComponentEntityType::Instance(id) => {
                let mut functions = Vec::new();
                self.instance(id, "", &mut functions)?;
                ImportKind::Instance(functions)
            }
            ComponentEntityType::Func(id) => ImportKind::Function(self.function(id)),
            ComponentEntityType::Type { referenced, .. } => {
                let name = self.item.meant.clone();
                self.name_resource(referenced, &name);
                ImportKind::Other("type")
            }
            ComponentEntityType::Module(_)
            | ComponentEntityType::Value(_)
            | ComponentEntityType::Component(_) => ImportKind::Other(kind_name(ty)),
        })
    }

    fn exported_functions(&mut self, ty: ComponentEntityType) -> Result<Vec<Function>, TooMany> {
        let mut functions = Vec::new();
        match ty {
            ComponentEntityType::Instance(id) => self.instance(id, "", &mut functions)?,
            ComponentEntityType::Func(id) => {
                functions.push(Function {
                    name: String::new(),
                    ty: self.function(id),
                });
            }
            _ => {}
        }
        Ok(functions)
    }

    fn instance(
        &mut self,
        id: ComponentInstanceTypeId,
        prefix: &str,
        functions: &mut Vec<Function>,
    ) -> Result<(), TooMany> {
        let types = self.types;
        for (name, item) in &types[id].exports {
            self.take(self.item.meant.len() + prefix.len() + name.len() + ITEM)?;
            match item.ty {
                ComponentEntityType::Func(id) => {
                    let ty = self.function(id);
                    self.take(ty.params.len())?;
                    functions.push(Function {
                        name: format!("{prefix}{name}"),
                        ty,
                    });
                }
                ComponentEntityType::Type { referenced, .. } => {
                    self.name_resource(referenced, name)
                }
                ComponentEntityType::Instance(id) => {
                    self.instance(id, &format!("{prefix}{name}/"), functions)?;
                }
                ComponentEntityType::Module(_)
                | ComponentEntityType::Value(_)
                | ComponentEntityType::Component(_) => {}
            }
        }
        Ok(())
    }

    /// Counts what is written out of the types of instances, which others can be of as well.
    fn take(&mut self, size: usize) -> Result<(), TooMany> {
        let left = self.left.checked_sub(size);
        self.left = left.ok_or(TooMany { limit: self.limit })?;
        Ok(())
    }

    fn name_resource(&mut self, ty: ComponentAnyTypeId, name: &str) {
        if let ComponentAnyTypeId::Resource(id) = ty {
            self.resource(id.resource(), name);
        }
    }

    fn resource(&mut self, id: ParserResourceId, name: &str) -> ResourceId {
        let next = ResourceId(self.resources.len());
        let import = self.is_import.then_some(&self.item);
        let resources = &mut self.resources;
        *self.resource_ids.entry(id).or_insert_with(|| {
            resources.push(Resource {
                import: import.map(|import| import.meant.clone()),
                spelled: import.map(|import| import.spelled.as_str().into()),
                name: name.to_string(),
            });
            next
        })
    }

    fn function(&mut self, id: ComponentFuncTypeId) -> Rc<FunctionType> {
        if let Some(known) = self.known_functions.get(&id) {
            return known.clone();
        }
        let types = self.types;
        let ty = &types[id];
        let params = ty.params.iter();
        let function = Rc::new(FunctionType {
            params: params
                .map(|(name, ty)| (name.to_string(), self.value(*ty)))
                .collect(),
            result: ty.result.map(|ty| self.value(ty)),
            is_async: ty.async_,
        });
        self.known_functions.insert(id, function.clone());
        function
    }

    fn primitive(&mut self, ty: PrimitiveValType) -> TypeRef {
        let mut known = self.primitives.iter();
        if let Some((_, known)) = known.find(|(known, _)| *known == ty) {
            return known.clone();
        }
        let shared = self.unique(Type::from(ty));
        self.primitives.push((ty, shared.clone()));
        shared
    }

    fn value(&mut self, ty: ComponentValType) -> TypeRef {
        let mut id = match ty {
            ComponentValType::Primitive(ty) => return self.primitive(ty),
            ComponentValType::Type(id) => id,
        };
        // A type has another id for each of its names.
        let mut ids = Vec::new();
        let ty = loop {
            if let Some(known) = self.known.get(&id) {
                break known.clone();
            }
            ids.push(id);
            match self.types.peel_alias(id) {
                Some(named) => id = named,
                None => {
                    let ty = self.defined(id);
                    break self.unique(ty);
                }
            }
        };
        self.known
            .extend(ids.into_iter().map(|id| (id, ty.clone())));
        ty
    }

    fn unique(&mut self, ty: Type) -> TypeRef {
        let ty = TypeRef::new(ty);
        let known = self.unique.entry(ty.facts().digest).or_insert(ty);
        known.clone()
    }

    fn defined(&mut self, id: ComponentDefinedTypeId) -> Type {
        let types = self.types;
        match &types[id] {
            ComponentDefinedType::Primitive(ty) => Type::from(*ty),
            ComponentDefinedType::Record(record) => {
                let fields = record.fields.iter();
                Type::Record(
                    fields
                        .map(|(name, ty)| (name.to_string(), self.value(*ty)))
                        .collect(),
                )
            }
            ComponentDefinedType::Variant(variant) => {
                let cases = variant.cases.iter();
                let cases =
                    cases.map(|(name, case)| (name.to_string(), case.ty.map(|ty| self.value(ty))));
                Type::Variant(cases.collect())
            }
            ComponentDefinedType::List { element, .. } => Type::List(self.value(*element)),
            ComponentDefinedType::Tuple(tuple) => {
                Type::Tuple(tuple.types.iter().map(|ty| self.value(*ty)).collect())
            }
            ComponentDefinedType::Flags(names) => {
                Type::Flags(names.iter().map(ToString::to_string).collect())
            }
            ComponentDefinedType::Enum(names) => {
                Type::Enum(names.iter().map(ToString::to_string).collect())
            }
            ComponentDefinedType::Option { ty, .. } => Type::Option(self.value(*ty)),
            ComponentDefinedType::Result { ok, err, .. } => {
                Type::Result(ok.map(|ty| self.value(ty)), err.map(|ty| self.value(ty)))
            }
            // A resource that no interface exports by name can only be the guest's own.
            ComponentDefinedType::Own(id) => Type::Own(self.resource(id.resource(), "unnamed")),
            ComponentDefinedType::Borrow(id) => {
                Type::Borrow(self.resource(id.resource(), "unnamed"))
            }
            ComponentDefinedType::Future { ty, .. } => {
                Type::Other("future", ty.iter().map(|ty| self.value(*ty)).collect())
            }
            ComponentDefinedType::Stream { ty, .. } => {
                Type::Other("stream", ty.iter().map(|ty| self.value(*ty)).collect())
            }
            ComponentDefinedType::Map { key, value, .. } => {
                Type::Other("map", vec![self.value(*key), self.value(*value)])
            }
            ComponentDefinedType::FixedLengthList { element, .. } => {
                Type::Other("fixed-length-list", vec![self.value(*element)])
            }
        }
    }
}
