//! The adapter's memory: its own data, and the image behind it.

use adapter_abi::module::ImagePlace;
use wasm_encoder::{ConstExpr, DataSection, Encode, MemoryType, Section as _, SectionId};

use crate::component::contents::Contents;
use crate::component::emit::Chunk;
use crate::error::{ImageError, LinkError};
use crate::image::{Image, LARGEST_MODULE};

const PAGE: u64 = 0x1_0000;

/// What a 32-bit memory holds.
const LARGEST_MEMORY: u64 = 1 << 32;

/// Where the image goes.
pub(super) struct Memory {
    pub(super) ty: MemoryType,
    /// The address of the slot that tells the adapter about it.
    slot: u32,
    /// Its own address.
    base: u32,
}

/// A memory of at least `pages`, with room for an image of `length` bytes at or after `base`.
pub(super) fn memory(pages: u64, slot: u32, base: u32, length: u64) -> Result<Memory, ImageError> {
    // Engines map what begins on a page copy-on-write; a small image is better packed.
    let alignment = if length < PAGE { 16 } else { PAGE };
    let base = u64::from(base).next_multiple_of(alignment);
    let end = base + length;
    // A last page is left for the allocator to begin with.
    if end > LARGEST_MEMORY - PAGE {
        return Err(ImageError::TooLarge {
            message: format!(
                "what is embedded takes {length} bytes, and a memory holds {} besides the adapter",
                LARGEST_MEMORY - PAGE - base
            ),
        });
    }
    let ty = MemoryType {
        minimum: pages.max(end.div_ceil(PAGE)),
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    };
    Ok(Memory {
        ty,
        slot,
        base: base as u32,
    })
}

/// The data section: the adapter's own segments, and one for the image, whose contents are only referred to.
pub(super) fn section(
    mut own: DataSection,
    memory: &Memory,
    image: &Image,
) -> Result<Vec<Chunk>, LinkError> {
    let layout = &image.layout;
    if layout.length == 0 {
        let mut bytes = Vec::new();
        if !own.is_empty() {
            own.append_to(&mut bytes);
        }
        return Ok(vec![Chunk::Made(bytes)]);
    }
    let place = ImagePlace {
        start: memory.base,
        length: layout.length as u32,
    };
    let slot = ConstExpr::i32_const(memory.slot as i32);
    own.active(0, &slot, place.to_bytes());
    let mut count = Vec::new();
    (own.len() + 1).encode(&mut count);
    let segments = items(&own);
    let mut head = vec![0];
    ConstExpr::i32_const(memory.base as i32).encode(&mut head);
    layout.length.encode(&mut head);
    let size = (count.len() + segments.len() + head.len()) as u64 + layout.length;
    let mut bytes = vec![SectionId::Data as u8];
    size.encode(&mut bytes);
    bytes.extend(count);
    bytes.extend(segments);
    bytes.extend(head);
    bytes.extend(&layout.head);
    let start = layout.contents.first().map(|placement| placement.offset);
    let gap = start.unwrap_or(layout.length) - layout.head.len() as u64;
    bytes.resize(bytes.len() + gap as usize, 0);
    let contents = layout.contents.iter().map(|placement| {
        let size = image.contents[placement.content as usize].size();
        (placement.content, size, placement.offset)
    });
    let contents = Contents::new(contents, layout.length).ok_or_else(|| LinkError::Adapter {
        name: "image without gaps".to_string(),
    })?;
    let contents = (contents.size() > 0).then_some(Chunk::Contents(contents));
    Ok([Chunk::Made(bytes)].into_iter().chain(contents).collect())
}

/// The segments of a section, without its header.
fn items(section: &DataSection) -> Vec<u8> {
    let mut bytes = Vec::new();
    section.append_to(&mut bytes);
    // Behind the id: size and count, numbers whose last byte has no high bit.
    let mut rest = &bytes[1..];
    for _ in 0..2 {
        let last = rest
            .iter()
            .position(|byte| byte & 0x80 == 0)
            .map_or(0, |last| last + 1);
        rest = &rest[last..];
    }
    rest.to_vec()
}

/// Refuses a module that no engine would take.
pub(super) fn check_size(pieces: &[Chunk]) -> Result<(), ImageError> {
    let size: u64 = pieces.iter().map(Chunk::size).sum();
    if size > LARGEST_MODULE {
        return Err(ImageError::TooLarge {
            message: format!(
                "what is embedded makes a module of {size} bytes, and engines take {LARGEST_MODULE}"
            ),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_memory_holds_is_refused() {
        let base = 70_000;
        let room = LARGEST_MEMORY - PAGE - u64::from(base).next_multiple_of(PAGE);
        assert!(memory(2, 0, base, room).is_ok());
        let Err(ImageError::TooLarge { message }) = memory(2, 0, base, room + 1) else {
            panic!("there is no room");
        };
        assert!(
            message.contains(&format!("takes {} bytes", room + 1)),
            "{message}"
        );
        assert!(
            message.contains(&format!("holds {room} besides")),
            "{message}"
        );
    }
}
