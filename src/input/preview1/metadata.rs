//! What a module says about itself, said by the component that it becomes as well.

use wasm_encoder::{ComponentNameSection, ComponentSection as _, CustomSection};
use wasmparser::{BinaryReader, Name, NameSectionReader};

use super::module::Inspected;
use crate::component::names::PRODUCERS;

/// The sections that mean the same in modules and in components: what made it, and the annotations that `wasm-tools
/// metadata` knows.
const SAME: [&str; 8] = [
    PRODUCERS,
    "authors",
    "description",
    "licenses",
    "source",
    "homepage",
    "revision",
    "version",
];

/// The custom sections of the component, with the module's name and metadata.
pub(super) fn of(module: &Inspected<'_>) -> Vec<u8> {
    let mut made = Vec::new();
    let customs = module.customs.iter();
    for (name, data) in customs.clone().filter(|(name, _)| SAME.contains(name)) {
        let section = CustomSection {
            name: (*name).into(),
            data: (*data).into(),
        };
        section.append_to_component(&mut made);
    }
    let mut names = customs.filter_map(|(name, data)| (*name == "name").then(|| own_name(data))?);
    if let Some(name) = names.next() {
        let mut section = ComponentNameSection::new();
        section.component(name);
        section.append_to_component(&mut made);
    }
    made
}

/// The module's name in its section of names, as far as that can be read: engines do not look at it.
fn own_name(section: &[u8]) -> Option<&str> {
    let reader = NameSectionReader::new(BinaryReader::new(section, 0));
    let mut names = reader.into_iter().map_while(Result::ok);
    names.find_map(|name| match name {
        Name::Module { name, .. } => Some(name),
        _ => None,
    })
}
