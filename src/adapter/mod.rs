//! The prebuilt adapter, cut down to what one plan uses and filled with its image.

mod data;

use std::collections::{BTreeMap, BTreeSet};

use image_format::{FIRST_VIRTUAL_BIT, Layout};
use wasm_encoder::ConstExpr;

use crate::component::emit::Chunk;
use crate::error::{Error, LinkError};
use crate::image::Image;
use crate::prebuilt::Prebuilt;

/// The adapter as it was built.
const PREBUILT: &[u8] = include_bytes!("../../lib/virtual-adapter.wasm");

/// The slot that tells the adapter where its image is: address and length.
const IMAGE_SLOT: &str = "wasi_virt_image";

/// The slot that tells the adapter which bit its handles have.
const VIRTUAL_BIT_SLOT: &str = "wasi_virt_bit";

/// The adapter module.
pub(crate) struct Adapter(Prebuilt<'static>);

impl Adapter {
    /// The adapter that is built into this library.
    pub(crate) fn prebuilt() -> Result<Self, LinkError> {
        Ok(Adapter(Prebuilt::parse("wasi-virt-adapter", PREBUILT)?))
    }

    /// Keeps the functions with these names and what they reach, and puts the image in. Its handles have `virtual_bit`.
    pub(crate) fn specialize(
        &self,
        functions: &BTreeSet<String>,
        image: &Image,
        virtual_bit: u32,
    ) -> Result<Vec<Chunk>, Error> {
        let always = ["memory", "cabi_realloc"];
        let names = always
            .into_iter()
            .chain(functions.iter().map(String::as_str));
        let names: BTreeMap<&str, &str> = names.map(|name| (name, name)).collect();
        let memory = self.memory(&image.layout)?;
        let mut pruned = self.0.prune(&names, Some(memory.ty))?;
        if virtual_bit != FIRST_VIRTUAL_BIT {
            let slot = ConstExpr::i32_const(self.0.constant(VIRTUAL_BIT_SLOT)? as i32);
            pruned.data.active(0, &slot, virtual_bit.to_le_bytes());
        }
        let mut pieces = vec![Chunk::Made(pruned.module.finish())];
        pieces.extend(data::section(pruned.data, &memory, image));
        pieces.push(Chunk::Made(pruned.names));
        data::check_size(&pieces)?;
        Ok(pieces)
    }

    /// The memory with room for the image.
    fn memory(&self, layout: &Layout) -> Result<data::Memory, Error> {
        let slot = self.0.constant(IMAGE_SLOT)?;
        // The allocator takes memory by growing it, so what is there at the start is not its own.
        let base = self.0.constant("__heap_base")?;
        Ok(data::memory(self.0.pages(), slot, base, layout.length)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Needs;

    fn image() -> Image {
        let mut profile = crate::profile::Profile::deny_all();
        profile.env.set.insert("A".to_string(), "B".to_string());
        crate::image::build(&profile, false, &Default::default(), &Default::default()).unwrap()
    }

    fn specialize(adapter: &Adapter, export: &str) -> Vec<u8> {
        let functions = BTreeSet::from([export.to_string()]);
        let pieces = adapter
            .specialize(&functions, &image(), FIRST_VIRTUAL_BIT)
            .unwrap();
        let made = pieces.into_iter().map(|piece| match piece {
            Chunk::Made(bytes) => bytes,
            other => panic!("{other:?}"),
        });
        made.collect::<Vec<_>>().concat()
    }

    #[test]
    fn every_export_can_be_kept_alone_and_validates() {
        let adapter = Adapter::prebuilt().unwrap();
        assert!(adapter.0.has_active_data_only());
        for export in adapter.0.exported_functions() {
            let module = specialize(&adapter, export);
            wasmparser::validate(&module).unwrap_or_else(|error| panic!("`{export}`: {error}"));
        }
    }

    #[test]
    fn what_every_function_needs_is_known() {
        for function in Adapter::prebuilt().unwrap().0.exported_functions() {
            let known = Needs::default().add_function(function);
            // Traps are exported for nobody to call, and their names are sentences.
            let is_trap = function.starts_with("wasi-virt: ");
            assert_eq!(known.is_some(), !is_trap, "`{function}`");
        }
    }

    #[test]
    fn what_is_not_used_is_gone() {
        let adapter = Adapter::prebuilt().unwrap();
        let one = specialize(&adapter, "streams#closed-input");
        assert!(
            one.len() * 3 < PREBUILT.len(),
            "{} of {}",
            one.len(),
            PREBUILT.len()
        );
        let unknown = BTreeSet::from(["no such function".to_string()]);
        assert!(matches!(
            adapter.specialize(&unknown, &image(), FIRST_VIRTUAL_BIT),
            Err(Error::Link(LinkError::Adapter { .. }))
        ));
    }
}
