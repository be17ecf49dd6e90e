//! Component-type sections: the worlds that modules are made for, in the form in which toolchains embed them.

use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType, ComponentTypeId};
use wasmparser::types::Types;

use super::failed;
use crate::component::Definition;
use crate::component::parse::parse;
use crate::error::InputError;

/// The first byte of the form that was in use before sections were components.
const OLD_FORM: u8 = 3;

/// Refuses a section that the encoder would not take for an error, but for a defect of its own: it is a component that
/// exports one type, of a component that exports the world. Says whether the world exports anything.
pub(super) fn check(name: &str, section: &[u8]) -> Result<bool, InputError> {
    if section.first() == Some(&OLD_FORM) {
        return Ok(true);
    }
    exports_something(section).ok_or_else(|| InputError::Componentize {
        message: format!("its custom section `{name}` is damaged: it holds no world"),
        fix: "embed the world again (`wasm-tools component embed`)",
    })
}

fn exports_something(section: &[u8]) -> Option<bool> {
    let parsed = parse(section).ok()?;
    let mut exports = parsed
        .component
        .iter()
        .filter_map(|(_, definition)| match definition {
            Definition::Export(export) => Some(export),
            _ => None,
        });
    let (export, others) = (exports.next()?, exports.next());
    let is_type = export.kind == wasmparser::ComponentExternalKind::Type && export.ty.is_none();
    if others.is_some() || !is_type {
        return None;
    }
    let ComponentAnyTypeId::Component(package) =
        parsed.types.as_ref().component_any_type_at(export.index)
    else {
        return None;
    };
    let package = &parsed.types[package];
    let world = match package.exports.values().next()?.ty {
        ComponentEntityType::Component(world) => world,
        _ => return None,
    };
    let is_alone = package.imports.is_empty() && package.exports.len() == 1;
    (is_alone && names_functions(&parsed.types, world))
        .then(|| !parsed.types[world].exports.is_empty())
}
