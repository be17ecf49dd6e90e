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
const ADAPTER_NAMES: [&str; 8] = [
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
        let known = names.filter_map(|name| ADAPTER_NAMES.iter().position(|known| known == name));
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
