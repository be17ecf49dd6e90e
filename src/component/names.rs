//! Custom sections on the outermost level: which of them an output has, and the names in them that are by index.

use std::collections::BTreeMap;

use wasm_encoder::{ComponentNameSection, ComponentSection as _, CustomSection, NameMap};
use wasmparser::{BinaryReader, ComponentName, ComponentNameSectionReader};

use super::{Component, Custom, SORTS, Sort};

/// The section with the component's own name, and with names of what it defines, by index.
const NAMES: &str = "component-name";

/// The section that tells what made the component.
pub(crate) const PRODUCERS: &str = "producers";

/// The custom section with the profile of an output.
pub(crate) const RECORD: &str = "wasi-virt";

/// For each sort, the index of each id that is written.
pub(crate) type Indices = [BTreeMap<u32, u32>; SORTS];

impl<'a> Component<'a> {
    /// Writes the custom sections that an output takes over as they are: all but those whose contents are by index, and
    /// producers, which are written anew.
    pub(crate) fn write_customs(&self, guest: &[u8], bytes: &mut Vec<u8>) {
        let kept = |custom: &&Custom<'_>| !matches!(custom.name, NAMES | PRODUCERS);
        for custom in self.customs.iter().filter(kept) {
            let section = CustomSection {
                name: custom.name.into(),
                data: (&guest[custom.data.clone()]).into(),
            };
            section.append_to_component(bytes);
        }
    }

    /// Writes the component's own name, for an output in which it defines nothing.
    pub(crate) fn write_own_name(&self, guest: &[u8], bytes: &mut Vec<u8>) {
        self.write_names(guest, &Indices::default(), bytes);
    }

    /// Writes the component's own name, and the names of what is left of it, under their new indices.
    pub(super) fn write_names(&self, guest: &[u8], indices: &Indices, bytes: &mut Vec<u8>) {
        let mut own = None;
        let mut names = [const { BTreeMap::new() }; SORTS];
        for name in self.names(guest) {
            match name {
                ComponentName::Component { name, .. } => own = own.or(Some(name)),
                name => {
                    if let Some((sort, map)) = by_index(name) {
                        let indices = &indices[sort as usize];
                        let readable = map.into_iter().map_while(Result::ok);
                        names[sort as usize].extend(readable.filter_map(|naming| {
                            let index = indices.get(&naming.index)?;
                            Some((*index, naming.name))
                        }));
                    }
                }
            }
        }
        let section = encode(own, &names);
        if !section.is_empty() {
            section.append_to_component(bytes);
        }
    }

    /// What the guest's sections of names say, as far as they can be read: engines do not look at them.
    fn names<'g>(&'g self, guest: &'g [u8]) -> impl Iterator<Item = ComponentName<'g>> {
        let sections = self.customs.iter().filter(|custom| custom.name == NAMES);
        sections.flat_map(|custom| {
            let reader = BinaryReader::new(&guest[custom.data.clone()], 0);
            ComponentNameSectionReader::new(reader).map_while(Result::ok)
        })
    }
}

/// The names of one index space.
fn by_index<'n>(names: ComponentName<'n>) -> Option<(Sort, wasmparser::NameMap<'n>)> {
    Some(match names {
        ComponentName::CoreFuncs(names) => (Sort::CoreFunc, names),
        ComponentName::CoreGlobals(names) => (Sort::CoreGlobal, names),
        ComponentName::CoreMemories(names) => (Sort::CoreMemory, names),
        ComponentName::CoreTables(names) => (Sort::CoreTable, names),
        ComponentName::CoreTags(names) => (Sort::CoreTag, names),
        ComponentName::CoreModules(names) => (Sort::CoreModule, names),
        ComponentName::CoreInstances(names) => (Sort::CoreInstance, names),
        ComponentName::CoreTypes(names) => (Sort::CoreType, names),
        ComponentName::Types(names) => (Sort::Type, names),
        ComponentName::Instances(names) => (Sort::Instance, names),
        ComponentName::Components(names) => (Sort::Component, names),
        ComponentName::Funcs(names) => (Sort::Func, names),
        ComponentName::Values(names) => (Sort::Value, names),
        ComponentName::Component { .. } | ComponentName::Unknown { .. } => return None,
    })
}

fn encode(own: Option<&str>, names: &[BTreeMap<u32, &str>; SORTS]) -> ComponentNameSection {
    let mut section = ComponentNameSection::new();
    if let Some(name) = own {
        section.component(name);
    }
    type Write = fn(&mut ComponentNameSection, &NameMap);
    let spaces: [(Sort, Write); SORTS] = [
        (Sort::CoreFunc, ComponentNameSection::core_funcs),
        (Sort::CoreTable, ComponentNameSection::core_tables),
        (Sort::CoreMemory, ComponentNameSection::core_memories),
        (Sort::CoreGlobal, ComponentNameSection::core_globals),
        (Sort::CoreTag, ComponentNameSection::core_tags),
        (Sort::CoreType, ComponentNameSection::core_types),
        (Sort::CoreModule, ComponentNameSection::core_modules),
        (Sort::CoreInstance, ComponentNameSection::core_instances),
        (Sort::Func, ComponentNameSection::funcs),
        (Sort::Value, ComponentNameSection::values),
        (Sort::Type, ComponentNameSection::types),
        (Sort::Instance, ComponentNameSection::instances),
        (Sort::Component, ComponentNameSection::components),
    ];
    for (sort, write) in spaces {
        let mut map = NameMap::new();
        for (index, name) in &names[sort as usize] {
            map.append(*index, name);
        }
        if !map.is_empty() {
            write(&mut section, &map);
        }
    }
    section
}
