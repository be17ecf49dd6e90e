//! Modules of the guest that put functions into a table and do nothing else: glue can do that itself.
//!
//! A main module needs functions that need its memory, so what made the guest gave it stand-ins that call through a
//! table, and a module that fills the table once the memory is there (`wit-component` calls them shim and fixup). Most of
//! what it puts there is glue, which a module imports function by function, and engines take time for each. The module
//! that has the glue fills the table in its place.

use std::collections::HashMap;

use wasm_encoder::{RefType, TableType, ValType};
use wasmparser::{
    BinaryReaderError, ConstExpr, Element, ElementItems, ElementKind, ExternalKind, FuncType,
    Instance, InstantiationArg, Operator, Payload, TypeRef,
};

use crate::component::parse::{ParseError, Payloads};
use crate::component::{Definition, DefinitionId, Sort};
use crate::glue::Signature;
use crate::input::Guest;

/// Where a guest's module has something that it imports from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source<'g> {
    /// A definition.
    Item(u32),
    /// An export of a core instance.
    Export { instance: u32, name: &'g str },
}

impl Source<'_> {
    /// What has to be there for it.
    pub(super) fn needs(self, sort: Sort) -> (Sort, u32) {
        match self {
            Source::Item(id) => (sort, id),
            Source::Export { instance, .. } => (Sort::CoreInstance, instance),
        }
    }
}

/// An instance of a module that fills a table.
#[derive(Debug)]
pub(super) struct Filler<'g> {
    /// The instance.
    pub(super) place: DefinitionId,
    pub(super) table: Source<'g>,
    pub(super) ty: TableType,
    /// The functions that the module imports.
    pub(super) functions: Vec<(Source<'g>, Signature)>,
    /// From where on functions go into the table, and which.
    pub(super) runs: Vec<(i32, Vec<usize>)>,
}

/// The instances of a guest that fill a table, with `glue` among what they put there, by their place.
pub(super) fn find<'g>(
    guest: &'g Guest<'_>,
    glue: &HashMap<DefinitionId, usize>,
) -> Vec<Filler<'g>> {
    let instances = guest.component.iter();
    let fillers = instances.filter_map(|(place, definition)| match definition {
        Definition::CoreInstance(Instance::Instantiate { module_index, args }) => {
            let is_given_glue = args.iter().any(|arg| has_glue(guest, arg, glue));
            let filling = is_given_glue.then(|| filling(guest, *module_index))??;
            filling.instantiated(guest, place, args)
        }
        _ => None,
    });
    fillers.collect()
}

fn has_glue(
    guest: &Guest<'_>,
    arg: &InstantiationArg<'_>,
    glue: &HashMap<DefinitionId, usize>,
) -> bool {
    let (_, given) = guest.component.definition_of(Sort::CoreInstance, arg.index);
    let Definition::CoreInstance(Instance::FromExports(exports)) = given else {
        return false;
    };
    exports.iter().any(|export| {
        let is_function = export.kind == ExternalKind::Func;
        is_function && {
            let (place, _) = guest.component.definition_of(Sort::CoreFunc, export.index);
            glue.contains_key(&place)
        }
    })
}

/// An import: module and name.
type Import<'g> = (&'g str, &'g str);

/// A module that fills a table.
struct Filling<'g> {
    table: Import<'g>,
    ty: TableType,
    functions: Vec<(Import<'g>, Signature)>,
    runs: Vec<(i32, Vec<usize>)>,
}

/// The module, if it fills a table and does nothing else.
fn filling<'g>(guest: &'g Guest<'_>, module: u32) -> Option<Filling<'g>> {
    match guest.component.definition_of(Sort::CoreModule, module).1 {
        Definition::CoreModule(bytes) => read(bytes.slices(&guest.source)).ok().flatten(),
        _ => None,
    }
}

fn read<'g>(pieces: Vec<&'g [u8]>) -> Result<Option<Filling<'g>>, ParseError> {
    let mut types: Vec<FuncType> = Vec::new();
    let mut tables = Vec::new();
    let mut functions = Vec::new();
    let mut runs = Vec::new();
    let mut payloads = Payloads::new(pieces.into_iter());
    loop {
        match payloads.next()? {
            Payload::Version { .. } | Payload::CustomSection(_) => {}
            Payload::End(_) => break,
            Payload::TypeSection(section) => {
                types = section
                    .into_iter_err_on_gc_types()
                    .collect::<Result<_, _>>()?;
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    let name = (import.module, import.name);
                    match import.ty {
                        TypeRef::Func(ty) => match types.get(ty as usize).and_then(signature) {
                            Some(signature) => functions.push((name, signature)),
                            None => return Ok(None),
                        },
                        TypeRef::Table(ty) => tables.push((name, ty)),
                        _ => return Ok(None),
                    }
                }
            }
            Payload::ElementSection(section) => {
                for element in section {
                    match run(&element?, functions.len())? {
                        Some(run) => runs.push(run),
                        None => return Ok(None),
                    }
                }
            }
            _ => return Ok(None),
        }
    }
    let [(table, ty)] = tables[..] else {
        return Ok(None);
    };
    let is_plain = ty.element_type == wasmparser::RefType::FUNCREF && !ty.table64 && !ty.shared;
    let ty = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: ty.initial,
        maximum: ty.maximum,
        shared: false,
    };
    Ok(is_plain.then_some(Filling {
        table,
        ty,
        functions,
        runs,
    }))
}

/// The signature of a function that takes and returns numbers only.
fn signature(ty: &FuncType) -> Option<Signature> {
    let numbers = |types: &[wasmparser::ValType]| {
        let numbers = types.iter().map(|ty| match ty {
            wasmparser::ValType::I32 => Some(ValType::I32),
            wasmparser::ValType::I64 => Some(ValType::I64),
            wasmparser::ValType::F32 => Some(ValType::F32),
            wasmparser::ValType::F64 => Some(ValType::F64),
            _ => None,
        });
        numbers.collect::<Option<Vec<ValType>>>()
    };
    Some(Signature::new(
        numbers(ty.params())?,
        numbers(ty.results())?,
    ))
}

/// Where an element goes, and which functions, if it says so in numbers and of imported ones only.
fn run(
    element: &Element<'_>,
    imported: usize,
) -> Result<Option<(i32, Vec<usize>)>, BinaryReaderError> {
    let (
        ElementKind::Active {
            table_index: None | Some(0),
            offset_expr,
        },
        ElementItems::Functions(functions),
    ) = (&element.kind, element.items.clone())
    else {
        return Ok(None);
    };
    let Some(offset) = number(offset_expr)? else {
        return Ok(None);
    };
    let functions = functions.into_iter().collect::<Result<Vec<u32>, _>>()?;
    let functions = functions.into_iter().map(|index| index as usize);
    let functions: Vec<usize> = functions.collect();
    let are_imported = functions.iter().all(|index| *index < imported);
    Ok(are_imported.then_some((offset, functions)))
}

fn number(expression: &ConstExpr<'_>) -> Result<Option<i32>, BinaryReaderError> {
    let mut operators = expression.get_operators_reader();
    let first = operators.read()?;
    Ok(match (first, operators.read()?) {
        (Operator::I32Const { value }, Operator::End) => Some(value),
        _ => None,
    })
}

impl<'g> Filling<'g> {
    /// An instance of the module, with what it is given.
    fn instantiated(
        self,
        guest: &'g Guest<'_>,
        place: DefinitionId,
        args: &'g [InstantiationArg<'g>],
    ) -> Option<Filler<'g>> {
        let functions = self.functions.into_iter().map(|(import, signature)| {
            let source = source(guest, args, import)?;
            Some((source, signature))
        });
        Some(Filler {
            place,
            table: source(guest, args, self.table)?,
            ty: self.ty,
            functions: functions.collect::<Option<_>>()?,
            runs: self.runs,
        })
    }
}

/// Where an import is from.
fn source<'g>(
    guest: &'g Guest<'_>,
    args: &'g [InstantiationArg<'g>],
    (module, name): Import<'g>,
) -> Option<Source<'g>> {
    let instance = args.iter().find(|arg| arg.name == module)?.index;
    let (_, given) = guest.component.definition_of(Sort::CoreInstance, instance);
    match given {
        Definition::CoreInstance(Instance::FromExports(exports)) => {
            let export = exports.iter().find(|export| export.name == name)?;
            Some(Source::Item(export.index))
        }
        _ => Some(Source::Export { instance, name }),
    }
}
