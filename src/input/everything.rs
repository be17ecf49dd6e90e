//! A component that imports all of WASI 0.2: the guest of an adapter that is to serve any.
//!
//! Kept in `lib/`, because making it from the definitions takes longer than all else. It has no code.

use std::collections::BTreeMap;

use semver::Version;
use wasmparser::{ComponentExternName, ComponentType, InstanceTypeDeclaration};

use crate::component::emit::{Chunk, Keep, emit};
use crate::component::parse::parse;
use crate::component::{Component, Definition, DefinitionId};
use crate::error::InputError;
use crate::input::Guest;
use crate::wit::{InterfaceName, known_function};

/// The component, at the latest version of WASI 0.2 that is known here.
const EVERYTHING: &[u8] = include_bytes!("../../lib/wasi.wasm");

/// That version.
pub(crate) const LATEST: Version = Version::new(0, 2, 12);

/// What every version is exported and imported by: it gained a function, which an adapter has to find with the host.
const EXIT: &str = "wasi:cli/exit";

/// The version at which an adapter for a version imports what it passes on: the one before, for tools that compose take
/// an interface that is imported and exported under one name for the same. The first has none before it, and takes the
/// next.
fn imported(version: &Version) -> Version {
    let patch = version.patch.checked_sub(1).unwrap_or(1);
    Version::new(version.major, version.minor, patch)
}

/// The name by which an adapter for a version imports an interface that it exports.
fn imported_name(exported: &str, version: &Version) -> String {
    match exported.split_once('@') {
        Some((unversioned, of)) if of == version.to_string() && unversioned != EXIT => {
            format!("{unversioned}@{}", imported(version))
        }
        _ => exported.to_string(),
    }
}

/// The name by which an adapter for a version exports an interface that it imports.
fn exported_name(import: &str, version: &Version) -> String {
    match import.split_once('@') {
        Some((unversioned, of)) if of == imported(version).to_string() => {
            format!("{unversioned}@{version}")
        }
        _ => import.to_string(),
    }
}

impl Guest<'_> {
    /// Names what an adapter for a version imports as it exports it: users know these names only.
    pub(crate) fn name_as_exported(&mut self, version: &Version) {
        let imports = self
            .imports
            .iter_mut()
            .flat_map(|import| [&mut import.name, &mut import.offered]);
        let resources = self.resources.iter_mut();
        let defined = resources.filter_map(|resource| resource.import.as_mut());
        for name in imports.chain(defined) {
            *name = exported_name(name, version);
        }
    }
}

/// Refuses a version of WASI 0.2 that is not known here.
pub(super) fn check_version(version: &Version) -> Result<(), InputError> {
    let is_known = (version.major, version.minor) == (0, 2)
        && version.patch <= LATEST.patch
        && version.pre.is_empty()
        && version.build.is_empty();
    match is_known {
        true => Ok(()),
        false => Err(InputError::Version {
            version: version.to_string(),
        }),
    }
}

/// The component, as of a version: what an adapter for it imports.
///
/// # Errors
///
/// When there is no such version of WASI 0.2.
pub(crate) fn everything(version: &Version) -> Result<Vec<u8>, InputError> {
    check_version(version)?;
    let damaged = |why: &str| InputError::Invalid { cause: why.into() };
    let mut component = parse(EVERYTHING)
        .map_err(|_| damaged("the definitions of WASI cannot be read"))?
        .component;
    let imports: Vec<(DefinitionId, String)> = component
        .iter()
        .filter_map(|(place, definition)| match definition {
            Definition::Import(import) => Some((place, import.name.name.to_string())),
            _ => None,
        })
        .collect();
    let renamed: BTreeMap<DefinitionId, String> = imports
        .into_iter()
        .filter_map(|(place, name)| {
            let (unversioned, of) = name.split_once('@')?;
            let is_latest = of == LATEST.to_string();
            Some((
                place,
                match is_latest {
                    true => imported_name(&format!("{unversioned}@{version}"), version),
                    false => name,
                },
            ))
        })
        .collect();
    let mut keep = Keep::default();
    for (place, name) in &renamed {
        rename(&mut component, *place, name, version);
        keep.whole.insert(*place);
    }
    Ok(bytes(emit(&component, &keep)))
}

/// Gives an import another name, and takes from its type what the version has not.
fn rename<'a>(
    component: &mut Component<'a>,
    place: DefinitionId,
    name: &'a str,
    version: &Version,
) {
    let import = component.iter().find(|(known, _)| *known == place);
    let Some((_, Definition::Import(import))) = import else {
        return;
    };
    let mut import = *import;
    let interface = InterfaceName::parse(name).map(|interface| interface.unversioned());
    let is_there = |declaration: &InstanceTypeDeclaration<'_>| match declaration {
        InstanceTypeDeclaration::Export { name, .. } => {
            let known = interface
                .as_deref()
                .and_then(|interface| known_function(interface, name.name));
            known.is_none_or(|known| known.is_stable_in(Some(version)))
        }
        _ => true,
    };
    if let Some(declarations) = component.imported_instance_type(&import)
        && let wasmparser::ComponentTypeRef::Instance(ty) = import.ty
    {
        let left: Vec<_> = declarations
            .iter()
            .filter(|one| is_there(one))
            .cloned()
            .collect();
        if left.len() < declarations.len() {
            let (place, _) = component.definition_of(crate::component::Sort::Type, ty);
            let ty = ComponentType::Instance(left.into());
            component.replace(place, Definition::Type(ty));
        }
    }
    import.name = ComponentExternName {
        name,
        ..import.name
    };
    component.replace(place, Definition::Import(import));
}

fn bytes(chunks: Vec<Chunk>) -> Vec<u8> {
    let made = chunks.into_iter().filter_map(|chunk| match chunk {
        Chunk::Made(bytes) => Some(bytes),
        // It has no modules.
        Chunk::Guest(_) | Chunk::Contents(_) => None,
    });
    made.collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use wasmparser::ComponentAlias;
    use wit_component::{ComponentEncoder, StringEncoding, dummy_module, embed_component_metadata};
    use wit_parser::{ManglingAndAbi, Resolve};

    use super::*;

    /// Interfaces that are for exporting.
    const EXPORTED: [&str; 2] = ["wasi:cli/run", "wasi:http/incoming-handler"];

    /// What imports all stable interfaces, of `wasi:config` the published ones.
    fn made() -> Vec<u8> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut resolve = Resolve::default();
        resolve.push_dir(root.join("wit")).unwrap();
        let mut imports = String::new();
        for (_, package) in resolve.packages.iter() {
            let name = &package.name;
            for interface in package.interfaces.keys() {
                let id = format!("{}:{}/{interface}", name.namespace, name.name);
                let version = name.version.as_ref().unwrap();
                let is_draft = version.pre.starts_with("draft");
                if !EXPORTED.contains(&id.as_str()) && !is_draft {
                    imports += &format!("import {id}@{version};\n");
                }
            }
        }
        let world = format!("package wasi-virt:all;\nworld all {{\n{imports}}}\n");
        let package = resolve.push_str("all.wit", &world).unwrap();
        let world = resolve.select_world(&[package], None).unwrap();
        let mut module = dummy_module(&resolve, world, ManglingAndAbi::Standard32);
        embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false)
            .unwrap();
        let encoded = ComponentEncoder::default()
            .module(&module)
            .unwrap()
            .encode()
            .unwrap();
        without_code(&encoded)
    }

    /// The imports of a component, with their types.
    fn without_code(encoded: &[u8]) -> Vec<u8> {
        let parsed = parse(encoded).unwrap().component;
        let mut component = Component::default();
        let mut keep = Keep::default();
        for (_, definition) in parsed.iter() {
            let is_type = match definition {
                Definition::Type(_) | Definition::Import(_) => true,
                Definition::Alias(ComponentAlias::InstanceExport { kind, .. }) => {
                    *kind == wasmparser::ComponentExternalKind::Type
                }
                _ => false,
            };
            if is_type {
                let place = component.iter().count();
                if let Definition::Import(_) = definition {
                    keep.whole.insert(place);
                }
                component.add(definition.clone());
            }
        }
        bytes(emit(&component, &keep))
    }

    /// `UPDATE=1 cargo test --lib matches` rewrites it.
    #[test]
    fn everything_matches_the_definitions() {
        let made = made();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(
                Path::new(env!("CARGO_MANIFEST_DIR")).join("lib/wasi.wasm"),
                &made,
            )
            .unwrap();
        } else {
            assert!(
                made == EVERYTHING,
                "`lib/wasi.wasm` is out of date: run with UPDATE=1"
            );
        }
    }

    #[test]
    fn every_version_has_its_functions() {
        for patch in 0..=LATEST.patch {
            let version = Version::new(0, 2, patch);
            let bytes = everything(&version).unwrap();
            let guest = Guest::decode(&bytes).unwrap();
            let exit = guest
                .imports
                .iter()
                .find(|import| import.name == format!("wasi:cli/exit@{version}"));
            let functions = exit.unwrap().functions().len();
            assert_eq!(functions, if patch == LATEST.patch { 2 } else { 1 });
            assert!(guest.imports.len() >= 30, "{}", guest.imports.len());
        }
        for version in [
            Version::new(0, 3, 0),
            Version::new(0, 2, 13),
            Version::parse("0.2.0-rc.1").unwrap(),
        ] {
            assert!(matches!(
                everything(&version),
                Err(InputError::Version { .. })
            ));
        }
    }
}
