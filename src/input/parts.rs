//! What is in an imported instance besides functions and types.

use wasmparser::component_types::{ComponentEntityType, ComponentInstanceTypeId};

use super::{Guest, Import};

impl Guest<'_> {
    /// The first component, core module, value or instance in an imported instance: what it is, and its name.
    pub(crate) fn other_part(&self, import: &Import) -> Option<(&'static str, &str)> {
        let types = self.types.as_ref();
        match types.component_item_for_import(self.spelled(import))?.ty {
            ComponentEntityType::Instance(id) => self.other_part_of(id),
            _ => None,
        }
    }

    fn other_part_of(&self, id: ComponentInstanceTypeId) -> Option<(&'static str, &str)> {
        let exports = self.types[id].exports.iter();
        exports
            .filter_map(|(name, item)| {
                let kind = match item.ty {
                    ComponentEntityType::Func(_) | ComponentEntityType::Type { .. } => return None,
                    ComponentEntityType::Module(_) => "core module",
                    ComponentEntityType::Value(_) => "value",
                    ComponentEntityType::Component(_) => "component",
                    ComponentEntityType::Instance(_) => "instance",
                };
                Some((kind, name.as_str()))
            })
            .next()
    }
}
