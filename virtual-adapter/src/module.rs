//! What there is once per module: its state, the place of its results, and the image.

#![allow(unsafe_code)]

use core::mem::MaybeUninit;
use core::{ptr, slice};

use adapter_abi::fs::LARGEST_RESULT;
use adapter_abi::module::{FIRST_VIRTUAL_BIT, ImagePlace};
use image_format::Sections;
pub use module_support::Global;

use crate::abi::{List, Owned};

#[repr(align(8))]
struct Reply(MaybeUninit<[u8; LARGEST_RESULT]>);

/// Where results are. A caller may read all of the largest.
static REPLY: Global<Reply> = Global::new(Reply(MaybeUninit::uninit()));

/// Elements of the list in the last result that had one made for it.
static ELEMENTS: Global<Owned<MaybeUninit<u64>>> = Global::new(Owned::new());

/// Places a result where its caller finds it.
pub fn reply<T: Copy>(value: T) -> *const T {
    const { assert!(size_of::<T>() <= size_of::<Reply>() && align_of::<T>() <= align_of::<Reply>()) }
    REPLY.with(|reply| {
        let place = reply.0.as_mut_ptr().cast::<T>();
        // SAFETY: checked above to fit.
        unsafe { place.write(value) };
        place.cast_const()
    })
}

/// Makes a list in a result from the first `count` items.
pub fn list<T: Copy>(count: usize, items: impl Iterator<Item = T>) -> List<T> {
    const { assert!(align_of::<T>() <= align_of::<u64>()) }
    ELEMENTS.with(|elements| {
        *elements = Owned::uninit(
            size_of::<T>()
                .saturating_mul(count)
                .div_ceil(size_of::<u64>()),
        );
        let start = elements.as_mut_ptr().cast::<T>();
        let mut length = 0;
        items.for_each(|item| {
            if length < count {
                // SAFETY: there is room for `count` items.
                unsafe { start.add(length).write(item) };
                length += 1;
            }
        });
        // SAFETY: so many were written.
        List::from(unsafe { slice::from_raw_parts(start, length) })
    })
}

/// Where the tool writes the place of the image.
// SAFETY: nothing else has this name.
#[unsafe(export_name = adapter_abi::slot!(IMAGE))]
static IMAGE_PLACE: Global<ImagePlace> = Global::new(ImagePlace {
    start: 0,
    length: 0,
});

// SAFETY: nothing else has this name.
#[unsafe(export_name = adapter_abi::slot!(VIRTUAL_BIT))]
static VIRTUAL_BIT: Global<u32> = Global::new(FIRST_VIRTUAL_BIT);

/// The bit that virtual handles have. The tool writes another for a guest that has an adapter of its own.
pub fn virtual_bit() -> u32 {
    // SAFETY: the slot is readable; volatile because its value in the binary need not be the final one.
    VIRTUAL_BIT.with(|bit| unsafe { ptr::read_volatile(bit) })
}

/// The image; empty where the tool placed none.
pub fn image() -> Sections<'static> {
    Sections::new(image_bytes())
}

fn image_bytes() -> &'static [u8] {
    // SAFETY: the slot is readable; volatile because its value in the binary is not the final one.
    let place = IMAGE_PLACE.with(|place| unsafe { ptr::read_volatile(place) });
    if place.length == 0 {
        return &[];
    }
    // SAFETY: the tool places the image in memory that nothing else uses.
    unsafe {
        slice::from_raw_parts(
            ptr::with_exposed_provenance(place.start as usize),
            place.length as usize,
        )
    }
}
