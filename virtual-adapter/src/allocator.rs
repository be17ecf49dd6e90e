//! The allocator: blocks of powers of two, one free list per size. The first are in a static, which shares its page with
//! the module's other state, so that an instance that makes a few calls writes to no other page and does not grow its
//! memory. All others are on pages from `memory.grow`, because the tool places the image behind the module's own data.
//!
//! The usual allocator for modules, dlmalloc, is 7,000 bytes of code and this one is 500.

#![allow(unsafe_code)]

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::memory_grow;
use core::cell::UnsafeCell;
use core::mem::MaybeUninit;
use core::ptr;

use module_support::OneThread;

use crate::trap;

/// Most bytes that are ever taken.
const LIMIT: usize = 256 << 20;

const PAGE: usize = 64 << 10;

/// Smallest block. The canonical ABI knows no alignment above 8, and every block is a multiple of 8 from the start of a
/// page, or of the first blocks.
const SMALLEST: usize = 8;

/// Bytes of the first blocks: with the rest of the state less than a page of the system's.
const FIRST: usize = 2 << 10;

#[repr(align(8))]
#[allow(dead_code, reason = "handed out in blocks")]
struct First([u8; FIRST]);

static FIRST_BLOCKS: OneThread<UnsafeCell<MaybeUninit<First>>> =
    OneThread::new(UnsafeCell::new(MaybeUninit::uninit()));

struct Heap {
    /// First free block of each size, by the exponent of the size. A free block begins with the address of the next.
    free: [*mut u8; LIMIT.trailing_zeros() as usize + 1],
    next: usize,
    end: usize,
    taken: usize,
}

static HEAP: OneThread<UnsafeCell<Heap>> = OneThread::new(UnsafeCell::new(Heap {
    free: [ptr::null_mut(); LIMIT.trailing_zeros() as usize + 1],
    next: 0,
    end: 0,
    taken: 0,
}));

/// Makes a step on the heap.
#[inline(always)]
fn with_heap<R>(step: impl FnOnce(&mut Heap) -> R) -> R {
    // SAFETY: the only reference. The steps are those below: they call methods of the heap, `memory_grow`, copies and
    // traps, and none of these comes back to the allocator.
    step(unsafe { &mut *HEAP.get() })
}

struct Allocator;

#[global_allocator]
static ALLOCATOR: Allocator = Allocator;

// SAFETY: a block lies in a static that nothing else names, or in pages that this allocator has grown the memory by, so
// that nothing else uses it; it is at least as large as asked for, aligned to `SMALLEST`, beyond which nothing is handed
// out, and not handed out again before it is freed. Whoever frees it passes the layout that it was asked for with, so
// that it comes to the list of its size.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // What is aligned to more is not there, in no size; nothing asks for it.
        let size = match layout.align() > SMALLEST {
            true => usize::MAX,
            false => layout.size(),
        };
        with_heap(|heap| heap.allocate(exponent(size)))
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        with_heap(|heap| heap.free(block, exponent(layout.size())));
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let (old, new) = (exponent(layout.size()), exponent(size));
        if old == new {
            return block;
        }
        with_heap(|heap| {
            let moved = heap.allocate(new);
            // SAFETY: both blocks hold that many bytes, and the new one was free.
            unsafe { ptr::copy_nonoverlapping(block, moved, layout.size().min(size)) };
            heap.free(block, old);
            moved
        })
    }
}

impl Heap {
    fn allocate(&mut self, exponent: usize) -> *mut u8 {
        let Some(first) = self.free.get_mut(exponent) else {
            trap::out_of_memory()
        };
        let block = *first;
        if block.is_null() {
            return self.carve(1 << exponent);
        }
        // SAFETY: `free` wrote a link there, and what is free nothing else writes to.
        *first = unsafe { block.cast::<*mut u8>().read() };
        block
    }

    fn free(&mut self, block: *mut u8, exponent: usize) {
        if let Some(first) = self.free.get_mut(exponent) {
            // SAFETY: the block is unused from now on, and large and aligned enough for a link.
            unsafe { block.cast::<*mut u8>().write(*first) };
            *first = block;
        }
    }

    /// Takes a block that was never in use.
    #[inline(never)]
    fn carve(&mut self, size: usize) -> *mut u8 {
        if self.end == 0 {
            self.next = FIRST_BLOCKS.get().expose_provenance();
            self.end = self.next + FIRST;
        }
        if self.end - self.next < size {
            // Enough even if what is left is not beside the new pages.
            let pages = size.div_ceil(PAGE);
            self.taken += pages * PAGE;
            let before = if self.taken > LIMIT {
                usize::MAX
            } else {
                memory_grow::<0>(pages)
            };
            if before == usize::MAX {
                trap::out_of_memory();
            }
            // So it is at first, and where anything else has grown the memory.
            if self.end != before * PAGE {
                self.next = before * PAGE;
            }
            self.end = (before + pages) * PAGE;
        }
        let block = self.next;
        self.next += size;
        block as *mut u8
    }
}

/// Sees to it that a block of this size can be allocated: the next allocation does not trap. For what has an answer to
/// give where there is no memory; it counts for no limit but the engine's.
pub fn has_room(size: usize) -> bool {
    with_heap(|heap| heap.has_room(exponent(size)))
}

impl Heap {
    fn has_room(&mut self, exponent: usize) -> bool {
        let Some(first) = self.free.get(exponent) else {
            return false;
        };
        let size = 1 << exponent;
        if !first.is_null() || self.end - self.next >= size {
            return true;
        }
        if size <= FIRST && self.end == 0 {
            return true;
        }
        let pages = size.div_ceil(PAGE);
        let before = memory_grow::<0>(pages);
        if before == usize::MAX {
            return false;
        }
        if self.end != before * PAGE {
            self.next = before * PAGE;
        }
        self.end = (before + pages) * PAGE;
        true
    }
}

fn exponent(size: usize) -> usize {
    (size.max(SMALLEST) - 1).checked_ilog2().unwrap_or_default() as usize + 1
}

// SAFETY: nothing else has this name.
#[unsafe(export_name = "cabi_realloc")]
extern "C" fn reallocate(block: *mut u8, old_size: usize, align: usize, size: usize) -> *mut u8 {
    if size == 0 {
        return align as *mut u8;
    }
    // SAFETY: sizes are not zero, and 1 divides every address. The caller passes a block that an earlier call gave it, and
    // its size, and does not use it again.
    unsafe {
        if old_size == 0 {
            ALLOCATOR.alloc(Layout::from_size_align_unchecked(size, 1))
        } else {
            ALLOCATOR.realloc(block, Layout::from_size_align_unchecked(old_size, 1), size)
        }
    }
}
