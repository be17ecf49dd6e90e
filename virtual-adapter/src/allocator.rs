//! The allocator: blocks of powers of two, one free list per size, on pages from `memory.grow` only, because the
//! tool places the image behind the module's own data.
//!
//! The usual allocator for modules, dlmalloc, is 7,000 bytes of code and this one is 500.

#![allow(unsafe_code)]

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::memory_grow;
use core::ptr;

use crate::module::Global;
use crate::trap;

/// Most bytes that are ever taken.
const LIMIT: usize = 256 << 20;

const PAGE: usize = 64 << 10;

/// Smallest block. The canonical ABI knows no alignment above 8, and every block is a multiple of 8 from a page's start.
const SMALLEST: usize = 8;

struct Heap {
    /// First free block of each size, by the exponent of the size. A free block begins with the address of the next.
    free: [*mut u8; LIMIT.trailing_zeros() as usize + 1],
    next: usize,
    end: usize,
    taken: usize,
}

static HEAP: Global<Heap> = Global::new(Heap {
    free: [ptr::null_mut(); LIMIT.trailing_zeros() as usize + 1],
    next: 0,
    end: 0,
    taken: 0,
});

struct Allocator;

#[global_allocator]
static ALLOCATOR: Allocator = Allocator;

// SAFETY: blocks come from pages that nothing else uses, are at least as large as asked for, and are not handed out
// again before they are freed. Nothing here is aligned to more than `SMALLEST`.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        HEAP.with(|heap| heap.allocate(exponent(layout.size())))
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        HEAP.with(|heap| heap.free(block, exponent(layout.size())));
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let (old, new) = (exponent(layout.size()), exponent(size));
        if old == new {
            return block;
        }
        HEAP.with(|heap| {
            let moved = heap.allocate(new);
            // SAFETY: both blocks hold that many bytes and are distinct.
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
        // SAFETY: a free block begins with a link.
        *first = unsafe { block.cast::<*mut u8>().read() };
        block
    }

    fn free(&mut self, block: *mut u8, exponent: usize) {
        if let Some(first) = self.free.get_mut(exponent) {
            // SAFETY: the block is unused and large enough for a link.
            unsafe { block.cast::<*mut u8>().write(*first) };
            *first = block;
        }
    }

    /// Takes a block that was never in use.
    #[inline(never)]
    fn carve(&mut self, size: usize) -> *mut u8 {
        if self.end - self.next < size {
            let pages = (size - (self.end - self.next)).div_ceil(PAGE);
            self.taken += pages * PAGE;
            let before = if self.taken > LIMIT {
                usize::MAX
            } else {
                memory_grow::<0>(pages)
            };
            if before == usize::MAX {
                trap::out_of_memory();
            }
            if self.end == 0 {
                self.next = before * PAGE;
            }
            self.end = (before + pages) * PAGE;
        }
        let block = self.next;
        self.next += size;
        block as *mut u8
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
    // SAFETY: the caller passes what an earlier call gave it.
    unsafe {
        if old_size == 0 {
            ALLOCATOR.alloc(Layout::from_size_align_unchecked(size, 1))
        } else {
            ALLOCATOR.realloc(block, Layout::from_size_align_unchecked(old_size, 1), size)
        }
    }
}
