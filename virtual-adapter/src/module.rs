//! What there is once per module: its state, the place of its results, and the image.

#![allow(unsafe_code)]

use core::cell::{Cell, UnsafeCell};
use core::mem::MaybeUninit;
use core::{ptr, slice};

use adapter_abi::fs::LARGEST_RESULT;
use adapter_abi::module::{FIRST_VIRTUAL_BIT, ImagePlace};
use image_format::{Nodes, Sections};
pub use module_support::Global;
use module_support::{Access, OneThread};

use crate::abi::{List, Owned};

#[repr(align(8))]
#[allow(dead_code, reason = "written as what the result is")]
struct Reply([u8; LARGEST_RESULT]);

/// Where results are. A caller may read all of the largest.
static REPLY: OneThread<UnsafeCell<MaybeUninit<Reply>>> =
    OneThread::new(UnsafeCell::new(MaybeUninit::uninit()));

/// Elements of the list in the last result that had one made for it.
static ELEMENTS: OneThread<UnsafeCell<Owned<MaybeUninit<u64>>>> =
    OneThread::new(UnsafeCell::new(Owned::new()));

/// Places a result where its caller finds it.
pub fn reply<T: Copy>(value: T) -> *const T {
    const { assert!(size_of::<T>() <= size_of::<Reply>() && align_of::<T>() <= align_of::<Reply>()) }
    let place = REPLY.get().cast::<T>();
    // SAFETY: it fits, as checked above; the place is never borrowed, and nothing runs while it is written.
    unsafe { place.write(value) };
    place.cast_const()
}

/// Makes a list in a result from the first `count` items.
pub fn list<T: Copy>(count: usize, items: impl Iterator<Item = T>) -> List<T> {
    const { assert!(align_of::<T>() <= align_of::<u64>()) }
    let mut elements = Owned::uninit(
        size_of::<T>()
            .saturating_mul(count)
            .div_ceil(size_of::<u64>()),
    );
    let start = elements.as_mut_ptr().cast::<T>();
    let mut length = 0;
    items.for_each(|item| {
        if length < count {
            // SAFETY: there is room for `count` items, as aligned as they have to be, and nothing else refers to it.
            unsafe { start.add(length).write(item) };
            length += 1;
        }
    });
    // SAFETY: the place is never borrowed, and to free what was there does not come back here.
    unsafe { *ELEMENTS.get() = elements };
    // SAFETY: so many were written there, where they are until the next list is made.
    List::from(unsafe { slice::from_raw_parts(start, length) })
}

/// Where the tool writes the place of the image.
// SAFETY: nothing else has this name.
#[unsafe(export_name = adapter_abi::slot!(IMAGE))]
static IMAGE_PLACE: OneThread<UnsafeCell<ImagePlace>> =
    OneThread::new(UnsafeCell::new(ImagePlace {
        start: 0,
        length: 0,
    }));

// SAFETY: nothing else has this name.
#[unsafe(export_name = adapter_abi::slot!(VIRTUAL_BIT))]
static VIRTUAL_BIT: OneThread<UnsafeCell<u32>> = OneThread::new(UnsafeCell::new(FIRST_VIRTUAL_BIT));

/// The bit that virtual handles have. The tool writes another for a guest that has an adapter of its own.
pub fn virtual_bit() -> u32 {
    // SAFETY: nothing writes the slot while the module runs, and any bits are a number; volatile because its value in
    // the binary need not be the final one.
    unsafe { ptr::read_volatile(VIRTUAL_BIT.get()) }
}

/// Which node was found last.
static RECENT: OneThread<Cell<u32>> = OneThread::new(Cell::new(0));

/// The nodes of the image's tree, which is looked for at the first call.
static NODES: Global<Option<Nodes<'static>>> = Global::new(None);

/// The nodes of the image's tree.
#[inline(always)]
pub fn nodes(access: &mut Access<0>) -> Nodes<'static> {
    NODES.with(access, |nodes| {
        *nodes.get_or_insert_with(|| Nodes::new(image()).remembering(&RECENT))
    })
}

/// The image; empty where the tool placed none.
pub fn image() -> Sections<'static> {
    Sections::new(image_bytes())
}

fn image_bytes() -> &'static [u8] {
    // SAFETY: nothing writes the slot while the module runs, and any bits are numbers; volatile because its value in the
    // binary is not the final one.
    let place = unsafe { ptr::read_volatile(IMAGE_PLACE.get()) };
    if place.length == 0 {
        return &[];
    }
    // SAFETY: the tool places the image behind all that the module's linker has placed, in pages that are there from the
    // start: no static is there, and the allocator takes none but pages that it has grown the memory by. So nothing
    // changes it, and bytes are bytes.
    unsafe {
        slice::from_raw_parts(
            ptr::with_exposed_provenance(place.start as usize),
            place.length as usize,
        )
    }
}
