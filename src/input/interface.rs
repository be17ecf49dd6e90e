//! What a component imports and exports, resolved.

use std::collections::HashMap;
use std::rc::Rc;

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentEntityType,
    ComponentFuncTypeId, ComponentInstanceTypeId, ComponentValType, ResourceId as ParserResourceId,
};
use wasmparser::types::Types;

use crate::component::outline::Outline;
use crate::component::parse::{ImportName, Parsed};
use crate::component::{Definition, DefinitionId};
use crate::input::ByName;
use crate::types::{FunctionType, Resource, ResourceId, Type};
use crate::wasi::InterfaceName;

/// The validator's resource types by ours.
pub(crate) type ResourceMap = HashMap<ParserResourceId, ResourceId>;

/// An import of a component.
#[derive(Debug, Clone)]
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
    Function(FunctionType),
    /// A component, module, type or value.
    Other(&'static str),
}

/// A function of an imported instance.
#[derive(Debug, Clone)]
pub struct Function {
    /// Its name in the interface, such as `[method]descriptor.read`.
    pub name: String,
    /// Its type.
    pub ty: FunctionType,
}

/// An export of a component.
#[derive(Debug, Clone)]
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

    /// Whether the name speaks of WASI at all, in whatever form.
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
                .map(|function| (function.name.as_str(), &function.ty))
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
pub(crate) struct Shape {
    pub(crate) imports: Vec<Import>,
    pub(crate) exports: Vec<Export>,
    pub(crate) resources: Vec<Resource>,
    pub(crate) resource_ids: ResourceMap,
}

/// Reads the imports and exports of an arena.
pub(crate) fn read(parsed: &Parsed<'_>) -> Shape {
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for (place, definition) in parsed.component.iter() {
        match definition {
            Definition::Import(import) => imports.push((ImportName::new(&import.name), place)),
            Definition::Export(export) => exports.push(export.name.name.to_string()),
            _ => {}
        }
    }
    resolve(&parsed.types, imports, exports)
}

/// Reads the imports and exports of an outline, which has no places.
pub(crate) fn read_outline(outline: Outline) -> Shape {
    let imports = outline.imports.into_iter().map(|name| (name, 0)).collect();
    resolve(&outline.types, imports, outline.exports)
}

fn resolve(
    types: &Types,
    import_names: Vec<(ImportName, DefinitionId)>,
    export_names: Vec<String>,
) -> Shape {
    let mut reader = Reader {
        types,
        resources: Vec::new(),
        resource_ids: HashMap::new(),
        known: HashMap::new(),
        import: None,
    };
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for (name, place) in import_names {
        reader.import = Some(name.clone());
        // The validator saw the import, so it knows it.
        let Some(item) = types.as_ref().component_item_for_import(&name.spelled) else {
            continue;
        };
        let kind = reader.import_kind(item.ty, &name.meant);
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
    reader.import = None;
    for name in export_names {
        let Some(item) = types.as_ref().component_item_for_export(&name) else {
            continue;
        };
        let functions = reader.exported_functions(item.ty);
        exports.push(Export {
            name,
            kind: kind_name(item.ty),
            functions,
        });
    }
    Shape {
        imports,
        exports,
        resources: reader.resources,
        resource_ids: reader.resource_ids,
    }
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
    known: HashMap<ComponentDefinedTypeId, Rc<Type>>,
    /// The import that is being read, to which new resource types belong.
    import: Option<ImportName>,
}

impl Reader<'_> {
    fn import_kind(&mut self, ty: ComponentEntityType, name: &str) -> ImportKind {
        match ty {
            ComponentEntityType::Instance(id) => {
                let mut functions = Vec::new();
                self.instance(id, "", &mut functions);
                ImportKind::Instance(functions)
            }
            ComponentEntityType::Func(id) => ImportKind::Function(self.function(id)),
            ComponentEntityType::Type { referenced, .. } => {
                self.name_resource(referenced, name);
                ImportKind::Other("type")
            }
            ComponentEntityType::Module(_)
            | ComponentEntityType::Value(_)
            | ComponentEntityType::Component(_) => ImportKind::Other(kind_name(ty)),
        }
    }

    fn exported_functions(&mut self, ty: ComponentEntityType) -> Vec<Function> {
        let mut functions = Vec::new();
        match ty {
            ComponentEntityType::Instance(id) => self.instance(id, "", &mut functions),
            ComponentEntityType::Func(id) => {
                functions.push(Function {
                    name: String::new(),
                    ty: self.function(id),
                });
            }
            _ => {}
        }
        functions
    }

    fn instance(
        &mut self,
        id: ComponentInstanceTypeId,
        prefix: &str,
        functions: &mut Vec<Function>,
    ) {
        let types = self.types;
        for (name, item) in &types[id].exports {
            match item.ty {
                ComponentEntityType::Func(id) => {
                    let ty = self.function(id);
                    functions.push(Function {
                        name: format!("{prefix}{name}"),
                        ty,
                    });
                }
                ComponentEntityType::Type { referenced, .. } => {
                    self.name_resource(referenced, name)
                }
                ComponentEntityType::Instance(id) => {
                    self.instance(id, &format!("{prefix}{name}/"), functions);
                }
                ComponentEntityType::Module(_)
                | ComponentEntityType::Value(_)
                | ComponentEntityType::Component(_) => {}
            }
        }
    }

    fn name_resource(&mut self, ty: ComponentAnyTypeId, name: &str) {
        if let ComponentAnyTypeId::Resource(id) = ty {
            self.resource(id.resource(), name);
        }
    }

    fn resource(&mut self, id: ParserResourceId, name: &str) -> ResourceId {
        let next = ResourceId(self.resources.len());
        let (resources, import) = (&mut self.resources, &self.import);
        *self.resource_ids.entry(id).or_insert_with(|| {
            resources.push(Resource {
                import: import.as_ref().map(|import| import.meant.clone()),
                spelled: import.as_ref().map(|import| import.spelled.as_str().into()),
                name: name.to_string(),
            });
            next
        })
    }

    fn function(&mut self, id: ComponentFuncTypeId) -> FunctionType {
        let types = self.types;
        let ty = &types[id];
        FunctionType {
            params: ty
                .params
                .iter()
                .map(|(name, ty)| (name.to_string(), self.value(*ty)))
                .collect(),
            result: ty.result.map(|ty| self.value(ty)),
            is_async: ty.async_,
        }
    }

    fn value(&mut self, ty: ComponentValType) -> Rc<Type> {
        match ty {
            ComponentValType::Primitive(ty) => Rc::new(primitive(ty)),
            ComponentValType::Type(id) => {
                if let Some(ty) = self.known.get(&id) {
                    return ty.clone();
                }
                let ty = Rc::new(self.defined(id));
                self.known.insert(id, ty.clone());
                ty
            }
        }
    }

    fn defined(&mut self, id: ComponentDefinedTypeId) -> Type {
        let types = self.types;
        match &types[id] {
            ComponentDefinedType::Primitive(ty) => primitive(*ty),
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

fn primitive(ty: PrimitiveValType) -> Type {
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
