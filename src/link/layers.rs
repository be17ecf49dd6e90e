//! Layers: an output can be a guest again, and then holds glue and handles of its own.
//!
//! Handles of the guest's own layers and those of a new one meet in one space of numbers, in which glue tells them
//! apart by a bit. So each layer has another. All lie below 2^28, where the canonical ABI has every handle that an
//! engine makes: a guest whose own glue gives the bits above a meaning finds handles like any other. And an outer
//! layer has the lower bit: for the layers inside, its handles are the host's, which must not have their bits.
//!
//! A layer shows by the name under which its glue imports the adapter. Unlike custom sections, which tools strip, that
//! is a part of the code. A guest that forges such a name gets another bit, and nothing else.

use adapter_abi::module::FIRST_VIRTUAL_BIT;

use crate::error::LinkError;
use crate::input::Guest;

/// The names of the adapter in the glue of each layer, the innermost first. The last one leaves the host 2^20 handles.
///
/// Each import has it, so it is short, and begins as no module of a guest's is likely to be called.
const ADAPTER_NAMES: [&str; 8] = ["@1", "@2", "@3", "@4", "@5", "@6", "@7", "@8"];

/// The names that they had in outputs before.
const FORMER_NAMES: [&str; 8] = [
    "adapter",
    "adapter-2",
    "adapter-3",
    "adapter-4",
    "adapter-5",
    "adapter-6",
    "adapter-7",
    "adapter-8",
];

/// One of the layers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Layer(usize);

impl Layer {
    /// The layer that goes around those that the guest has.
    ///
    /// # Errors
    ///
    /// When the guest has as many as there can be.
    pub(crate) fn around(guest: &Guest<'_>) -> Result<Layer, LinkError> {
        let types = guest.types.as_ref();
        let modules = (0..types.module_count()).map(|module| &types[types.module_at(module)]);
        let names = modules.flat_map(|module| module.imports.keys().map(|(instance, _)| instance));
        let place = |name, names: [&str; 8]| names.iter().position(|known| *known == name);
        let known = names
            .filter_map(|name| place(name, ADAPTER_NAMES).or_else(|| place(name, FORMER_NAMES)));
        let next = known.max().map_or(0, |outermost| outermost + 1);
        if next < ADAPTER_NAMES.len() {
            Ok(Layer(next))
        } else {
            Err(LinkError::Layers {
                limit: ADAPTER_NAMES.len(),
            })
        }
    }

    /// The bit that the layer's virtual handles have, and no others.
    pub(crate) fn virtual_bit(self) -> u32 {
        FIRST_VIRTUAL_BIT >> self.0
    }

    /// The name under which the layer's glue imports the adapter.
    pub(crate) fn adapter_name(self) -> &'static str {
        ADAPTER_NAMES[self.0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(adapter: &str) -> Result<Layer, LinkError> {
        let text = format!(r#"(component (core module (import "{adapter}" "memory" (memory 0))))"#);
        let bytes = wat::parse_str(text).unwrap();
        Layer::around(&Guest::decode(&bytes).unwrap())
    }

    /// Handles of outputs made before keep their bits to themselves.
    #[test]
    fn a_layer_shows_by_the_name_of_its_adapter() {
        for (name, next) in [
            ("@1", 1),
            ("@3", 3),
            ("adapter", 1),
            ("adapter-3", 3),
            ("a", 0),
        ] {
            assert_eq!(around(name).unwrap(), Layer(next), "{name}");
        }
        for last in ["@8", "adapter-8"] {
            assert!(matches!(around(last), Err(LinkError::Layers { limit: 8 })));
        }
    }
}
