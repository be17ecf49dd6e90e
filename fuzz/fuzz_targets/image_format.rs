//! The readers of images over any bytes. One checks them: an error, or an image all of which can be read. The
//! adapter's reads without checking first, and must stay inside the bytes whatever they are.

#![no_main]

use image_format::{Kind, MAGIC, Reader, VERSION};
use libfuzzer_sys::fuzz_target;

#[path = "../../image-format/tests/walk/mod.rs"]
mod walk;

fuzz_target!(|data: &[u8]| {
    read(data);
    read(&of_tree(data));
});

fn read(image: &[u8]) {
    if let Ok(reader) = Reader::parse(image) {
        walk::checked(reader);
    }
    walk::unchecked(image);
}

/// An image that is a tree with this body: what comes before the tree has not to be found out first.
fn of_tree(body: &[u8]) -> Vec<u8> {
    let numbers = [VERSION, Kind::Tree as u32, body.len() as u32];
    let mut image = MAGIC.to_vec();
    image.extend(numbers.into_iter().flat_map(u32::to_le_bytes));
    image.extend(body);
    image
}
