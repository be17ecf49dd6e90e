//! The prebuilt adapter, cut down to what one plan uses and filled with its image.
//!
//! It is built with names that tell what its functions are, which tests compare with the contract in `abi/`. An output
//! has only modules that are made here to read them, and there they are [numbers](short_name).

#[cfg(test)]
mod contract;
mod data;

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use adapter_abi::module::{
    FIRST_VIRTUAL_BIT, HEAP_BASE, IMAGE_SLOT, MEMORY, REALLOC, VIRTUAL_BIT_SLOT,
};
use image_format::Layout;
use wasm_encoder::ConstExpr;
use wasmparser::{Parser, Payload};

use crate::component::emit::Chunk;
use crate::error::{Error, LinkError};
use crate::image::Image;
use crate::prebuilt::{Prebuilt, Setting};
use crate::short_name;

/// The adapter as it was built.
const PREBUILT: &[u8] = include_bytes!("../../lib/virtual-adapter.wasm");

/// The same, with what changes files in memory. Outputs that do not use that are made of the other, which is the smaller
/// for it in all its parts.
const WITH_MEMORY: &[u8] = include_bytes!("../../lib/memory-adapter.wasm");

/// For each export of the adapters as they were built, its name in outputs: its place among the exports, so that it is the
/// same in all outputs, whatever else is kept. What few outputs call comes last, so that the others have the short ones,
/// and after it what only the adapter with writable memory has.
static SHORT_NAMES: LazyLock<HashMap<&str, String>> = LazyLock::new(|| {
    let mut own = exports(PREBUILT);
    own.sort_by_key(|name| {
        SELDOM_CALLED
            .iter()
            .any(|subsystem| name.starts_with(subsystem))
    });
    let mut names = HashMap::new();
    for name in own.into_iter().chain(exports(WITH_MEMORY)) {
        let place = names.len();
        names
            .entry(name)
            .or_insert_with(|| short_name::short_name(place));
    }
    names
});

/// How the names begin of what few outputs call.
const SELDOM_CALLED: [&str; 3] = ["clocks#", "random#", "stdin#"];

/// The names of what an adapter exports. A module that cannot be read has none, so that each is missed by its name.
fn exports(adapter: &'static [u8]) -> Vec<&'static str> {
    read_exports(adapter).unwrap_or_default()
}

fn read_exports(adapter: &'static [u8]) -> Option<Vec<&'static str>> {
    for payload in Parser::new(0).parse_all(adapter) {
        if let Payload::ExportSection(section) = payload.ok()? {
            let names = section.into_iter().map(|export| Some(export.ok()?.name));
            return names.collect();
        }
    }
    None
}

/// The name under which the adapter in an output exports what it was built with under another.
///
/// # Errors
///
/// When it was not built with that.
pub(crate) fn short_name(export: &str) -> Result<&'static str, LinkError> {
    let name = SHORT_NAMES.get(export).map(String::as_str);
    name.ok_or_else(|| LinkError::Adapter {
        name: export.to_string(),
    })
}

/// The adapter module.
pub(crate) struct Adapter(Prebuilt<'static>);

impl Adapter {
    /// The one of the adapters that are built into this library that has all these exports.
    pub(crate) fn having(exports: &[&str]) -> Result<Self, LinkError> {
        let small = self::exports(PREBUILT);
        match exports.iter().all(|export| small.contains(export)) {
            true => Adapter::parse(PREBUILT),
            false => Adapter::parse(WITH_MEMORY),
        }
    }

    fn parse(prebuilt: &'static [u8]) -> Result<Self, LinkError> {
        Ok(Adapter(Prebuilt::parse("wasi-virt-adapter", prebuilt)?))
    }

    /// Keeps the exports with these names and what they reach, under their [short names](short_name), and puts the image in.
    /// Its handles have `virtual_bit`.
    pub(crate) fn specialize(
        &self,
        exports: &[&str],
        image: &Image,
        virtual_bit: u32,
    ) -> Result<Vec<Chunk>, Error> {
        let always = [MEMORY, REALLOC.name];
        let names = always.into_iter().chain(exports.iter().copied());
        let names = names.map(|name| Ok((name, short_name(name)?)));
        let names = names.collect::<Result<BTreeMap<&str, &str>, LinkError>>()?;
        let memory = self.memory(&image.layout)?;
        let setting = Setting {
            memory: Some(memory.ty),
            ..Setting::default()
        };
        let mut pruned = self.0.prune(&names, &setting)?;
        if virtual_bit != FIRST_VIRTUAL_BIT {
            let slot = ConstExpr::i32_const(self.0.constant(VIRTUAL_BIT_SLOT)? as i32);
            pruned.data.active(0, &slot, virtual_bit.to_le_bytes());
        }
        let mut pieces = vec![Chunk::Made(pruned.module.finish())];
        pieces.extend(data::section(pruned.data, &memory, image)?);
        pieces.push(Chunk::Made(pruned.names));
        data::check_size(&pieces)?;
        Ok(pieces)
    }

    /// The memory with room for the image.
    fn memory(&self, layout: &Layout) -> Result<data::Memory, Error> {
        let slot = self.0.constant(IMAGE_SLOT)?;
        // The allocator takes memory by growing it, so what is there at the start is not its own.
        let base = self.0.constant(HEAP_BASE)?;
        Ok(data::memory(self.0.pages(), slot, base, layout.length)?)
    }
}

#[cfg(test)]
mod tests {
    use adapter_abi::module::{ADAPTER_DATA, LISTS, STACK_END};

    use super::*;

    fn image() -> Image {
        let mut profile = crate::profile::Profile::deny_all();
        profile
            .config
            .overrides
            .insert("A".to_string(), "B".to_string());
        crate::image::build(&profile, false, &Default::default(), &Default::default()).unwrap()
    }

    fn specialize(adapter: &Adapter, export: &str) -> Vec<u8> {
        let functions = [export];
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
        for prebuilt in [PREBUILT, WITH_MEMORY] {
            let adapter = Adapter::parse(prebuilt).unwrap();
            assert!(adapter.0.has_active_data_only());
            for export in adapter.0.exported_functions() {
                let module = specialize(&adapter, export);
                wasmparser::validate(&module).unwrap_or_else(|error| panic!("`{export}`: {error}"));
            }
        }
    }

    /// The data do not overlap, and both take the stack from the same end.
    #[test]
    fn the_front_end_fits_into_the_memory() {
        let front_end = crate::input::front_end().unwrap();
        assert_eq!(front_end.data_range().start, STACK_END);
        assert!(front_end.data_range().end <= LISTS);
        assert_eq!(front_end.stack_end(), Some(STACK_END));
        for prebuilt in [PREBUILT, WITH_MEMORY] {
            let adapter = Adapter::parse(prebuilt).unwrap().0;
            assert_eq!(adapter.data_range().start, ADAPTER_DATA);
            assert_eq!(adapter.stack_end(), Some(STACK_END));
            assert!(front_end.pages() <= adapter.pages());
        }
    }

    /// Which number an export has does not depend on which adapter is used.
    #[test]
    fn the_adapter_with_memory_has_all_of_the_other() {
        let with_memory = exports(WITH_MEMORY);
        let small = exports(PREBUILT);
        assert!(small.iter().all(|name| with_memory.contains(name)));
        assert!(with_memory.len() > small.len());
        let names: std::collections::BTreeSet<_> = SHORT_NAMES.values().collect();
        assert_eq!(names.len(), with_memory.len());
    }

    #[test]
    fn what_is_not_used_is_gone() {
        let adapter = Adapter::having(&[]).unwrap();
        let one = specialize(&adapter, adapter_abi::streams::CLOSED_INPUT.name);
        assert!(
            one.len() * 3 < PREBUILT.len(),
            "{} of {}",
            one.len(),
            PREBUILT.len()
        );
        let unknown = ["no such function"];
        assert!(matches!(
            adapter.specialize(&unknown, &image(), FIRST_VIRTUAL_BIT),
            Err(Error::Link(LinkError::Adapter { .. }))
        ));
    }
}
