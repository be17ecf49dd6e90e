//! Component-type sections: the worlds that modules are made for, in the form in which toolchains embed them.

use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType, ComponentItem};
use wasmparser::types::Types;

use crate::component::Definition;
use crate::component::parse::parse;
use crate::error::InputError;

/// The first byte of the form that was in use before sections were components.
const OLD_FORM: u8 = 3;

/// What is known of a module's exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exports {
    /// Nothing: no section says what they are.
    Untyped,
    /// That there are none for others.
    None,
    /// The types of some.
    Typed,
}

/// Refuses a section that the encoder would not take for an error, but for a defect of its own: it is a component that
/// exports one type, of a component that exports the world.
pub(super) fn check(name: &str, section: &[u8]) -> Result<Exports, InputError> {
    if section.first() == Some(&OLD_FORM) {
        return Ok(Exports::Typed);
    }
    exports(section).ok_or_else(|| InputError::Componentize {
        message: format!("its custom section `{name}` is damaged: it holds no world"),
        fix: "embed the world again (`wasm-tools component embed`)",
    })
}

fn exports(section: &[u8]) -> Option<Exports> {
    let parsed = parse(section).ok()?;
    let mut exported = parsed
        .component
        .iter()
        .filter_map(|(_, definition)| match definition {
            Definition::Export(export) => Some(export),
            _ => None,
        });
    let (export, others) = (exported.next()?, exported.next());
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
        ComponentEntityType::Component(world) => &parsed.types[world],
        _ => return None,
    };
    let is_alone = package.imports.is_empty() && package.exports.len() == 1;
    let mut items = world.imports.iter().chain(&world.exports);
    let is_world = items.all(|(name, item)| is_expected(&parsed.types, name, item));
    let exports = match world.exports.len() {
        0 => Exports::None,
        _ => Exports::Typed,
    };
    (is_alone && is_world).then_some(exports)
}

/// Whether an item of a world, or of an instance in it, is such as WIT can have.
fn is_expected(types: &Types, name: &str, item: &ComponentItem) -> bool {
    match item.ty {
        // Interfaces alone have names with a package.
        ComponentEntityType::Func(_) => !name.contains(':'),
        ComponentEntityType::Type { referenced, .. } => matches!(
            referenced,
            ComponentAnyTypeId::Defined(_) | ComponentAnyTypeId::Resource(_)
        ),
        ComponentEntityType::Instance(instance) => types[instance]
            .exports
            .iter()
            .all(|(name, item)| is_expected(types, name, item)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in a section with this as the component that it is.
    fn found(text: &str) -> Option<Exports> {
        exports(&wat::parse_str(text).unwrap())
    }

    /// The section of a world with these imports and exports.
    fn world(items: &str) -> String {
        format!(
            r#"(component (type (component
                (type (component {items}))
                (export "test:world/world" (component (type 0)))))
                (export "world" (type 0)))"#
        )
    }

    #[test]
    fn worlds_are_accepted() {
        assert_eq!(found(&world("")), Some(Exports::None));
        let imported = r#"(type (instance
            (export "thing" (type (sub resource)))
            (type (own 0))
            (type (func (result 1)))
            (export "[constructor]thing" (func (type 2)))))
            (import "test:host/things" (instance (type 0)))"#;
        assert_eq!(found(&world(imported)), Some(Exports::None));
        let exported = r#"(type (func)) (export "run" (func (type 0)))"#;
        assert_eq!(found(&world(exported)), Some(Exports::Typed));
    }

    #[test]
    fn what_holds_no_world_is_refused() {
        let of_function = r#"(type (func)) (export "test:world/run" (func (type 0)))"#;
        let of_instance = r#"(type (instance (type (func)) (export "test:world/run" (func (type 0)))))
            (import "things" (instance (type 0)))"#;
        for text in [
            "(component)",
            r#"(component (type (func)) (export "world" (type 0)))"#,
            r#"(component (type (component)) (export "world" (type 0)))"#,
            r#"(component (type (component (type (func)) (export "a" (func (type 0))))) (export "world" (type 0)))"#,
            r#"(component (type (component
                (import "a" (func)) (type (component)) (export "test:world/world" (component (type 0)))))
                (export "world" (type 0)))"#,
            &world(of_function),
            &world(of_instance),
        ] {
            assert_eq!(found(text), None, "{text}");
        }
        assert_eq!(exports(b"no component"), None);
    }

    #[test]
    fn the_old_form_is_left_to_the_encoder() {
        let found = check("component-type", &[OLD_FORM]).unwrap();
        assert_eq!(found, Exports::Typed);
        assert!(check("component-type", &[]).is_err());
    }
}
