//! The first stage: bytes to a guest whose imports and exports are known.

mod by_name;
mod everything;
mod interface;
mod parts;
pub(crate) mod preview1;
mod provenance;
mod stderr;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;
use std::sync::OnceLock;

use wasmparser::types::Types;

pub(crate) use by_name::ByName;
pub(crate) use everything::{LATEST, everything};
pub use interface::{Export, Function, Import, ImportKind};
pub(crate) use interface::{Shape, TooMany, label, read_outline};
use preview1::DIRECT_REALLOC;
pub use preview1::DeniedFunction;
#[cfg(test)]
pub(crate) use preview1::front_end;
pub(crate) use preview1::{DESTINATION, Denied, FIRST_VERSION, MEMORY, Making, Preview1, ROOM};
pub(crate) use provenance::Provenance;
pub(crate) use stderr::Stderr;

use crate::component::customs::Customs;
use crate::component::parse::{MAX_NESTING, ParseError, ValidModules, check_module, parse_source};
use crate::component::source::{Layout, Source};
use crate::component::{Component, DefinitionId};
use crate::error::{Cause, InputError};
use crate::note::Note;
use crate::types::{HandleWalk, Resource, ResourceId, TypeRef};
pub use crate::wit::InterfaceName;

/// A decoded guest.
pub struct Guest<'a> {
    pub(crate) source: Source<'a>,
    pub(crate) component: Component<'a>,
    pub(crate) types: Types,
    pub(crate) modules: ValidModules,
    /// Whether a core module in it has more than one memory.
    pub(crate) has_several_memories: bool,
    /// Its imports, in order.
    pub imports: Vec<Import>,
    /// Its exports, in order.
    pub exports: Vec<Export>,
    /// The resource types that its imports and exports mention.
    pub resources: Vec<Resource>,
    /// What a module imported before it became this component, and is answered inside of it.
    pub denied: Vec<DeniedFunction>,
    pub(crate) provenance: Provenance,
    /// Which of its custom sections an output is to have.
    pub(crate) customs: Customs,
    pub(crate) resource_ids: interface::ResourceMap,
    /// The types of streams and futures that it has built-ins for, by their ids.
    pub(crate) ends: HashMap<u32, TypeRef>,
    /// For each resource type, the import that defines it.
    defined_by: Vec<Option<usize>>,
    /// For each type of descriptors, the import whose `get-directories` hands them out.
    preopens: HashMap<ResourceId, usize>,
    /// Resource types by import and name, from when on one is looked for.
    named: OnceLock<Named>,
}

/// A component, as it was or made of a preview1 module.
#[derive(Debug)]
#[non_exhaustive]
pub struct Converted<'a> {
    /// Its bytes.
    pub component: Cow<'a, [u8]>,
    pub(crate) provenance: Provenance,
    /// The functions that the module imports and that are answered by traps.
    pub denied: Vec<DeniedFunction>,
    /// What the user should know about that.
    pub notes: Vec<Note>,
}

impl Converted<'_> {
    /// What made it of a module.
    pub fn preview1(&self) -> Option<Preview1> {
        self.provenance.preview1()
    }
}

/// What a component is made of bytes: as [`Converted`], but for the bytes, which are not copied.
pub(crate) struct Conversion {
    pub(crate) layout: Layout,
    pub(crate) provenance: Provenance,
    pub(crate) denied: Vec<DeniedFunction>,
    pub(crate) notes: Vec<Note>,
    /// What the user should know if the program can leave by `wasi:cli/exit`.
    pub(crate) exit_note: Option<Note>,
}

impl Conversion {
    /// What is a component already.
    pub(crate) fn as_it_is() -> Conversion {
        Conversion {
            layout: Layout::AsRead,
            provenance: Provenance::Component,
            denied: Vec::new(),
            notes: Vec::new(),
            exit_note: None,
        }
    }
}

/// The component in `bytes`, or the one that a preview1 module becomes.
///
/// # Errors
///
/// When the bytes are neither.
pub fn to_component(bytes: &[u8], preview1: Preview1) -> Result<Converted<'_>, InputError> {
    let conversion = convert(bytes, &preview1.into())?;
    let component = match &conversion.layout {
        Layout::AsRead => Cow::Borrowed(bytes),
        layout @ Layout::OfModule(_) => {
            let component = Source::new(bytes, layout).to_vec();
            check_module(&component).map_err(|error| preview1::blame(bytes, invalid(error)))?;
            Cow::Owned(component)
        }
    };
    Ok(Converted {
        component,
        provenance: conversion.provenance,
        denied: conversion.denied,
        notes: conversion.notes,
    })
}

/// As [`to_component`], with all that can be said of how a module becomes a component. What it makes is not validated:
/// [`Guest::read`] does that.
pub(crate) fn convert(bytes: &[u8], making: &Making) -> Result<Conversion, InputError> {
    check_magic(bytes)?;
    if let Some(version) = &making.version {
        everything::check_version(version)?;
    }
    if wasmparser::Parser::is_component(bytes) {
        return Ok(Conversion::as_it_is());
    }
    preview1::componentize(bytes, making)
}

fn invalid(cause: impl Into<Cause>) -> InputError {
    InputError::Invalid {
        cause: cause.into(),
    }
}

fn check_magic(bytes: &[u8]) -> Result<(), InputError> {
    if bytes.is_empty() {
        return Err(InputError::Empty);
    }
    if !bytes.starts_with(b"\0asm") {
        let start = &bytes[..bytes.len().min(8)];
        return Err(InputError::NotWasm {
            start: format!("`{}`", start.escape_ascii()),
        });
    }
    Ok(())
}

impl fmt::Debug for Guest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guest")
            .field("imports", &self.imports)
            .field("exports", &self.exports)
            .field("resources", &self.resources)
            .finish_non_exhaustive()
    }
}

impl<'a> Guest<'a> {
    /// Decodes a component.
    ///
    /// # Errors
    ///
    /// When the bytes are not a valid component, or one without code.
    pub fn decode(bytes: &'a [u8]) -> Result<Guest<'a>, InputError> {
        check_magic(bytes)?;
        Guest::read(&Source::as_read(bytes))
    }

    /// As [`Guest::decode`], for what may have been made of a module.
    pub(crate) fn read(source: &Source<'a>) -> Result<Guest<'a>, InputError> {
        let guest = Guest::read_pieces(source);
        match source.module {
            Some(module) => guest.map_err(|error| preview1::blame(module, error)),
            None => guest,
        }
    }

    fn read_pieces(source: &Source<'a>) -> Result<Guest<'a>, InputError> {
        let parsed = parse_source(source).map_err(|error| match error {
            ParseError::Invalid(error) => invalid(error),
            ParseError::CutShort => invalid("the file ends inside of a section"),
            ParseError::Apart => invalid("a section of it is not in one piece"),
            ParseError::Repeated { limit } => InputError::Repeated { limit },
            ParseError::Nested => InputError::Nested { limit: MAX_NESTING },
            ParseError::Module => InputError::NotPreview1 {
                reason: "it is a core module inside of nothing".to_string(),
            },
        })?;
        let shape = interface::read(&parsed, source.len())
            .map_err(|TooMany { limit }| InputError::Repeated { limit })?;
        if !shape.exports.is_empty() && shape.exports.iter().all(Export::is_type_only) {
            return Err(InputError::WitPackage);
        }
        Ok(Guest {
            source: source.clone(),
            component: parsed.component,
            types: parsed.types,
            modules: parsed.modules,
            has_several_memories: parsed.has_several_memories,
            defined_by: defining_imports(&shape.imports, &shape.resources),
            preopens: preopens(&shape.imports),
            named: OnceLock::new(),
            imports: shape.imports,
            exports: shape.exports,
            resources: shape.resources,
            denied: Vec::new(),
            provenance: Provenance::default(),
            customs: Customs::default(),
            resource_ids: shape.resource_ids,
            ends: shape.ends,
        })
    }

    /// The resource type behind an id.
    pub fn resource(&self, id: ResourceId) -> &Resource {
        &self.resources[id.0]
    }

    /// The resource type of this name that an import defines, which is named as spelled.
    pub(crate) fn resource_named(&self, import: &str, name: &str) -> Option<ResourceId> {
        let named = self.named.get_or_init(|| named(&self.resources));
        named.get(import)?.get(name).copied()
    }

    /// The import whose `get-directories` hands out descriptors of this type, as an index into [`Guest::imports`].
    pub(crate) fn preopens_of(&self, descriptor: ResourceId) -> Option<usize> {
        self.preopens.get(&descriptor).copied()
    }

    /// The import that a definition is, as an index into [`Guest::imports`].
    pub(crate) fn import_at(&self, place: DefinitionId) -> Option<usize> {
        // They are in the order of their definitions.
        let found = self
            .imports
            .binary_search_by_key(&place, |import| import.place);
        found.ok()
    }

    /// The import that defines a resource type, as an index into [`Guest::imports`].
    pub(crate) fn import_of(&self, id: ResourceId) -> Option<usize> {
        self.defined_by[id.0]
    }
}

/// Resource types, by the name of their import as spelled, and by their own.
type Named = HashMap<Rc<str>, HashMap<String, ResourceId>>;

fn named(resources: &[Resource]) -> Named {
    let mut named = Named::new();
    for (place, resource) in resources.iter().enumerate() {
        if let Some(import) = &resource.spelled {
            let of_import = named.entry(import.clone()).or_default();
            of_import.insert(resource.name.clone(), ResourceId(place));
        }
    }
    named
}

/// For each resource type, the import that defines it: found by its name as spelled, for several can be of one interface.
fn defining_imports(imports: &[Import], resources: &[Resource]) -> Vec<Option<usize>> {
    let mut by_name = HashMap::new();
    for (index, import) in imports.iter().enumerate() {
        by_name.entry(&*import.spelled).or_insert(index);
    }
    let imports = resources.iter().map(|resource| {
        let name = resource.spelled.as_deref()?;
        by_name.get(name).copied()
    });
    imports.collect()
}

/// For each resource type, the first import whose `get-directories` hands it out.
fn preopens(imports: &[Import]) -> HashMap<ResourceId, usize> {
    let mut found = HashMap::new();
    let mut handles = HandleWalk::default();
    for (index, import) in imports.iter().enumerate() {
        let listed = import.function("get-directories");
        if let Some(result) = listed.and_then(|(_, ty)| ty.result.as_ref()) {
            handles.visit(result, &mut |id, _| {
                found.entry(id).or_insert(index);
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resource_types_of_one_interface_under_two_names_are_told_apart() {
        let import = |name: &str| {
            format!(
                r#"(import "{name}" (implements "wasi:filesystem/types@0.2.6") (instance ${name}
                    (export "descriptor" (type $descriptor (sub resource)))))
                (alias export ${name} "descriptor" (type ${name}-descriptor))
                (import "{name}-preopens" (implements "wasi:filesystem/preopens@0.2.6") (instance
                    (alias outer 1 ${name}-descriptor (type $outer))
                    (export "descriptor" (type $descriptor (eq $outer)))
                    (export "get-directories" (func (result (list (tuple (own $descriptor) string)))))))"#
            )
        };
        let text = format!("(component {} {})", import("first"), import("second"));
        let bytes = wat::parse_str(text).unwrap();
        let guest = Guest::decode(&bytes).unwrap();
        let [first, second] = [0, 1].map(ResourceId);
        assert_eq!(
            [first, second].map(|id| guest.import_of(id)),
            [Some(0), Some(2)]
        );
        assert_eq!(
            [first, second].map(|id| guest.preopens_of(id)),
            [Some(1), Some(3)]
        );
    }
}
