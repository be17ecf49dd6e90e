//! The first stage: bytes to a guest whose imports and exports are known.

mod everything;
mod interface;
pub(crate) mod preview1;
mod stderr;

use std::borrow::Cow;
use std::fmt;

use wasmparser::types::Types;

pub(crate) use everything::{LATEST, everything, imported_name};
pub use interface::{Export, Function, Import, ImportKind};
pub(crate) use interface::{TooMany, read_outline};
pub(crate) use preview1::{DESTINATION, DIRECT_REALLOC, MEMORY, Preview1, ROOM};

use crate::component::parse::{MAX_NESTING, ParseError, parse};
use crate::component::{Component, Definition};
use crate::error::InputError;
use crate::types::{Resource, ResourceId};
pub use crate::wasi::InterfaceName;

/// A decoded guest.
pub struct Guest<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) component: Component<'a>,
    pub(crate) types: Types,
    /// Its imports, in order.
    pub imports: Vec<Import>,
    /// Its exports, in order.
    pub exports: Vec<Export>,
    /// The resource types that its imports and exports speak of.
    pub resources: Vec<Resource>,
    pub(crate) resource_ids: interface::ResourceMap,
}

/// A component, as it was or made of a preview1 module.
#[derive(Debug)]
pub struct Converted<'a> {
    /// Its bytes.
    pub component: Cow<'a, [u8]>,
    /// What made it of a module.
    pub preview1: Option<Preview1>,
    /// What the user should know about that.
    pub note: Option<String>,
}

/// The component in `bytes`, or the one that a preview1 module becomes.
///
/// # Errors
///
/// When the bytes are neither.
pub fn to_component(bytes: &[u8], preview1: Preview1) -> Result<Converted<'_>, InputError> {
    check_magic(bytes)?;
    if wasmparser::Parser::is_component(bytes) {
        return Ok(Converted {
            component: Cow::Borrowed(bytes),
            preview1: None,
            note: None,
        });
    }
    let (component, note) = preview1::componentize(bytes, preview1)?;
    Ok(Converted {
        component: Cow::Owned(component),
        preview1: Some(preview1),
        note,
    })
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
        let parsed = parse(bytes).map_err(|error| match error {
            ParseError::Invalid(error) => InputError::Invalid {
                message: error.to_string(),
            },
            ParseError::CutShort => InputError::Invalid {
                message: "the file ends inside of a section".to_string(),
            },
            ParseError::Repeated { limit } => InputError::Repeated { limit },
            ParseError::Nested => InputError::Nested { limit: MAX_NESTING },
            ParseError::Module => InputError::NotPreview1 {
                reason: "it is a core module inside of nothing".to_string(),
            },
        })?;
        let shape = interface::read(&parsed, bytes.len())
            .map_err(|TooMany { limit }| InputError::Repeated { limit })?;
        if !shape.exports.is_empty() && shape.exports.iter().all(Export::is_type_only) {
            return Err(InputError::WitPackage);
        }
        Ok(Guest {
            bytes,
            component: parsed.component,
            types: parsed.types,
            imports: shape.imports,
            exports: shape.exports,
            resources: shape.resources,
            resource_ids: shape.resource_ids,
        })
    }

    /// The resource type behind an id.
    pub fn resource(&self, id: ResourceId) -> &Resource {
        &self.resources[id.0]
    }

    /// The import whose `get-directories` hands out descriptors of this type, as an index into [`Guest::imports`].
    pub(crate) fn preopens_of(&self, descriptor: ResourceId) -> Option<usize> {
        self.imports.iter().position(|import| {
            let functions = import.functions();
            let listed = functions
                .iter()
                .find(|(name, _)| *name == "get-directories");
            let result = listed.and_then(|(_, ty)| ty.result.as_ref());
            let mut is_of_type = false;
            result
                .iter()
                .for_each(|ty| ty.for_each_handle(&mut |id, _| is_of_type |= id == descriptor));
            is_of_type
        })
    }

    /// The name of an import as it is spelled, which may not be the one that decides what it is.
    pub(crate) fn spelled<'i>(&'i self, import: &'i Import) -> &'i str {
        match self.component.at(import.place) {
            Definition::Import(found) => found.name.name,
            _ => &import.name,
        }
    }

    /// The import that defines a resource type, as an index into [`Guest::imports`].
    pub(crate) fn import_of(&self, id: ResourceId) -> Option<usize> {
        let name = self.resource(id).import.as_deref()?;
        self.imports.iter().position(|import| import.name == name)
    }
}
