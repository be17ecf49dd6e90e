//! Component-type sections: the worlds that modules are made for, in the form in which toolchains embed them.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::ComponentExternalKind;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentItem, ComponentType,
};
use wasmparser::types::Types;
use wit_component::DecodedWasm;

use super::encoder::unpanicked;
use crate::component::Definition;
use crate::component::parse::{ParseError, Parsed, parse};
use crate::error::{Cause, InputError};

/// The first byte of the form that was in use before sections were components of a type.
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

/// What the sections of a module say of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct World {
    /// What is known of its exports.
    pub(super) exports: Exports,
    /// The modules that what has a type is imported from.
    pub(super) imports: BTreeSet<String>,
}

impl World {
    /// Whether what is imported from a module may have a type. Of interfaces with a package, and of what the component
    /// model itself provides, the encoder knows.
    pub(super) fn may_have(&self, module: &str) -> bool {
        let is_known_to_encoder =
            |module: &str| module.contains([':', '|']) || module.starts_with(['$', '[']);
        self.imports.contains(module) || is_known_to_encoder(module)
    }
}

/// A section that holds no world, or not one that can be read.
#[derive(Debug, thiserror::Error)]
#[error("its custom section `{section}` is damaged")]
struct Damaged {
    section: String,
    #[source]
    cause: Cause,
}

/// Reads the sections, of which there may be several, and refuses what the encoder would not take for an error, but for a
/// defect of its own.
pub(super) fn read(sections: &[(&str, &[u8])]) -> Result<World, InputError> {
    let mut all = World {
        exports: Exports::Untyped,
        imports: BTreeSet::new(),
    };
    for (name, section) in sections {
        let world = read_one(section).map_err(|cause| InputError::Componentize {
            cause: Box::new(Damaged {
                section: name.to_string(),
                cause,
            }),
            fix: "embed the world again (`wasm-tools component embed`)".to_string(),
        })?;
        all.exports = all.exports.max(world.exports);
        all.imports.extend(world.imports);
    }
    Ok(all)
}

fn read_one(section: &[u8]) -> Result<World, Cause> {
    let (component, exports) = match old_form(section) {
        Some(package) => (package, Exports::Typed),
        None => (section, exports_of_world(section)?),
    };
    let decoded = unpanicked(|| wit_component::decode(component))?;
    if is_circular(&decoded) {
        return Err("packages in it depend on each other in a circle".into());
    }
    let resolve = decoded.resolve();
    let worlds = resolve.worlds.iter();
    let imports = worlds.flat_map(|(_, world)| world.imports.keys());
    Ok(World {
        exports,
        imports: imports.map(|key| resolve.name_world_key(key)).collect(),
    })
}

/// What follows a string encoding and the name of a world, in the old form.
fn old_form(section: &[u8]) -> Option<&[u8]> {
    let rest = section.strip_prefix(&[OLD_FORM])?.get(1..)?;
    let mut reader = wasmparser::BinaryReader::new(rest, 0);
    reader.read_string().ok()?;
    rest.get(reader.original_position() as usize..)
}

/// A section is a component that exports one type, of a component that exports the world.
fn exports_of_world(section: &[u8]) -> Result<Exports, Cause> {
    let parsed = parse(section).map_err(|error| -> Cause {
        match error {
            ParseError::Invalid(error) => error.into(),
            ParseError::Repeated { limit } => {
                format!("its types come to more than {limit} bytes").into()
            }
            ParseError::Module | ParseError::CutShort | ParseError::Nested | ParseError::Apart => {
                NO_WORLD.into()
            }
        }
    })?;
    let world = world(&parsed).ok_or(NO_WORLD)?;
    Ok(match world.exports.len() {
        0 => Exports::None,
        _ => Exports::Typed,
    })
}

const NO_WORLD: &str = "it holds no world";

fn world<'p>(parsed: &'p Parsed<'_>) -> Option<&'p ComponentType> {
    let definitions = parsed.component.iter();
    let mut exported = definitions.filter_map(|(_, definition)| match definition {
        Definition::Export(export) => Some(export),
        _ => None,
    });
    let (export, others) = (exported.next()?, exported.next());
    let is_type = export.kind == ComponentExternalKind::Type && export.ty.is_none();
    if others.is_some() || !is_type || export.name.name.contains(':') {
        return None;
    }
    let types = &parsed.types;
    let ComponentAnyTypeId::Component(package) = types.as_ref().component_any_type_at(export.index)
    else {
        return None;
    };
    let package = &types[package];
    let world = match package.exports.values().next()?.ty {
        ComponentEntityType::Component(world) => &types[world],
        _ => return None,
    };
    let is_alone = package.imports.is_empty() && package.exports.len() == 1;
    let mut items = world.imports.iter().chain(&world.exports);
    let is_world = items.all(|(name, item)| is_expected(types, name, item));
    (is_alone && is_world).then_some(world)
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

/// Whether packages depend on each other in a circle, which the encoder would follow without end.
fn is_circular(decoded: &DecodedWasm) -> bool {
    let resolve = decoded.resolve();
    let mut open = BTreeMap::new();
    let mut dependents: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (package, _) in resolve.packages.iter() {
        let mut count = 0;
        for dependency in resolve.package_direct_deps(package) {
            dependents.entry(dependency).or_default().push(package);
            count += 1;
        }
        open.insert(package, count);
    }
    let free = open.iter().filter(|(_, count)| **count == 0);
    let mut free: Vec<_> = free.map(|(package, _)| *package).collect();
    while let Some(package) = free.pop() {
        open.remove(&package);
        for dependent in dependents.remove(&package).unwrap_or_default() {
            if let Some(count) = open.get_mut(&dependent) {
                *count -= 1;
                if *count == 0 {
                    free.push(dependent);
                }
            }
        }
    }
    !open.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in a section with this as the component that it is.
    fn found(text: &str) -> Result<Exports, String> {
        exports(&wat::parse_str(text).unwrap())
    }

    fn exports(section: &[u8]) -> Result<Exports, String> {
        let world = read_one(section).map_err(|cause| cause.to_string())?;
        Ok(world.exports)
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
        assert_eq!(found(&world("")), Ok(Exports::None));
        let imported = r#"(type (instance
            (export "thing" (type (sub resource)))
            (type (own 0))
            (type (func (result 1)))
            (export "[constructor]thing" (func (type 2)))))
            (import "test:host/things" (instance (type 0)))"#;
        assert_eq!(found(&world(imported)), Ok(Exports::None));
        let section = wat::parse_str(world(imported)).unwrap();
        let imports = read_one(&section).unwrap().imports;
        assert_eq!(imports, BTreeSet::from(["test:host/things".to_string()]));
        let exported = r#"(type (func)) (export "run" (func (type 0)))"#;
        assert_eq!(found(&world(exported)), Ok(Exports::Typed));
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
                (import "a" (func)) (type $world (component)) (export "test:world/world" (component (type $world)))))
                (export "world" (type 0)))"#,
            &world("").replace(r#""world""#, r#""test:world/world""#),
            &world(of_function),
            &world(of_instance),
        ] {
            assert_eq!(found(text), Err(NO_WORLD.to_string()), "{text}");
        }
        assert!(exports(b"no component").is_err());
    }

    /// The world is in one of the packages, and depends on the other.
    #[test]
    fn packages_that_depend_on_each_other_are_refused() {
        let items = |first: &str| {
            format!(
                r#"(type (instance (export "t" (type (sub resource)))))
                (import "{first}" (instance $first (type 0)))
                (alias export $first "t" (type $t))
                (type (instance (alias outer 1 $t (type $t)) (export "t" (type (eq $t)))))
                (import "test:second/types" (instance (type 2)))"#
            )
        };
        assert_eq!(found(&world(&items("test:first/types"))), Ok(Exports::None));
        let problem = found(&world(&items("test:world/types"))).unwrap_err();
        assert!(problem.contains("in a circle"), "{problem}");
    }

    #[test]
    fn the_old_form_is_known() {
        let package = r#"(component (type (component (type (component
            (type (func)) (export "run" (func (type 0)))))
            (export "test:old/world" (component (type 0)))))
            (export "test:old/wit" (type 0)))"#;
        let mut section = vec![OLD_FORM, 0, 5];
        section.extend(b"world");
        section.extend(wat::parse_str(package).unwrap());
        assert_eq!(exports(&section), Ok(Exports::Typed));
        section.truncate(20);
        assert!(exports(&section).is_err());
        assert!(exports(&[OLD_FORM]).is_err());
        assert!(exports(&[]).is_err());
    }
}
